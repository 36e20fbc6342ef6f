"""The name of a council that a letterhead prints in a line of its own above 'District Council'."""

from __future__ import annotations

import re

from clerk_app.packs.passage import Passage
from clerk_app.packs.word_sets import words

_KINDS = words("parish town city county borough district community metropolitan unitary rural urban")
_JOINED = words("and & of upon on le la the with next by cum y yr")
_NO_NAME = words(
    "agenda notice summons meeting meetings minutes council councils committee sub-committee cabinet board panel forum"
    " welcome home contact members councillors clerk date time place venue public document pack annual ordinary special"
    " extraordinary draft"
)
_WORD = re.compile(r"(?:[A-Z][\w’'.-]*|&|[a-z]{1,4})")
_MOST_WORDS = 5
_FIRST_LINES = 4
"""Lines of a paper in which its letterhead stands."""
_GENERIC = words("bwrdeistref sirol sir tref dinas cymuned plwyf y yr a")
"""What a council is in Welsh, as 'Cyngor Bwrdeistref Sirol' is 'County Borough Council'."""


def named_above(passage: Passage, index: int, end: int) -> int | None:
    """Where the name begins in the line above a first cell that says only the kind of council and ends at `end`."""
    begins = passage.starts[index]
    kind = passage.text[begins:end].casefold().split()
    behind = passage.text[end : end + 1]
    if (
        not 0 < index <= _FIRST_LINES
        or passage.lines[index].gap
        or behind not in {"", "\n", "\t"}
        or not _is_kind(kind)
    ):
        return None
    name = passage.line_text(index - 1).split()
    if "\t" in passage.line_text(index - 1) or not 0 < len(name) <= _MOST_WORDS or not all(map(_is_of_name, name)):
        return None
    return passage.starts[index - 1] if name[0][:1].isupper() and name[-1][:1].isupper() else None


def _is_kind(kind: list[str]) -> bool:
    return len(kind) > 1 and set(kind[:-1]) <= _KINDS


def _is_of_name(word: str) -> bool:
    plain = word.casefold()
    known = word[:1].isupper() or plain in _JOINED
    return known and _WORD.fullmatch(word) is not None and plain not in _NO_NAME and plain not in _KINDS


def says_only_kind(name: str) -> bool:
    """Whether a Welsh name says what kind of council it is, and of no place: 'Cyngor Bwrdeistref Sirol'."""
    first, *rest = name.casefold().split()
    return first == "cyngor" and bool(rest) and set(rest) <= _GENERIC
