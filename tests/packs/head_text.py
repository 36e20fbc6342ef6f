"""Lines of an invented paper for what reads its head, and the words of its items."""

from collections.abc import Iterable
from datetime import date

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.found import Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.reading import ReadPerson
from clerk_app.packs.values.bodies import body
from clerk_app.packs.values.committees import committee
from clerk_app.packs.values.meeting_date import meeting_date
from clerk_app.packs.values.places import place
from clerk_app.packs.values.start_time import start_time

THURSDAY = date(2021, 1, 14)
"""The day of the invented meeting."""
GAP = " " * 6
"""Parts two columns of a line."""


def lines(text: str) -> tuple[Line, ...]:
    return read_plain(text, "paper.txt").lines


def sections(*texts: str) -> list[ItemText]:
    """The words of items, the first line of each its title."""
    return [ItemText(text.split("\n")[0], head(text)) for text in texts]


def said(read: Iterable[ReadPerson]) -> list[str]:
    """People in words: 'A Brown <Chairman>'."""
    return [person.name.value + (f" <{person.role.value}>" if person.role else "") for person in read]


def head(text: str) -> Passage:
    return Passage.of(lines(text))


def read(lines: list[str]) -> tuple[Found[str] | None, ...]:
    """Body, committee, day, hour and place of a head."""
    passage = head("\n".join(lines))
    council = body(passage)
    day, printed = meeting_date(passage)
    start = start_time(passage, printed)
    where = place(passage, printed, start[1] if start else None)
    on = Found(day.value.isoformat(), day.places, day.certainty, day.doubt) if day else None
    at = Found(f"{start[0].value:%H:%M}", start[0].places, start[0].certainty, start[0].doubt) if start else None
    return council, committee(passage, council), on, at, where
