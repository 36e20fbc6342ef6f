"""Lines of an invented paper for what reads its head."""

from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.plain_file import read_plain


def lines(text: str) -> tuple[Line, ...]:
    return read_plain(text, "paper.txt").lines


def head(text: str) -> Passage:
    return Passage.of(lines(text))
