"""The head of a paper as one run of words, each day whole that a narrow column broke in two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.moved_cells import in_column, passage_of, with_moved
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBER = r"\d{1,2}\s?(?:st|nd|rd|th)?(?:\sof)?"
_YEAR = r"(?:19|20)\d\d"
_BEGUN = (
    (re.compile(rf"\b{_NUMBER}\s{_MONTH},?$|\b{_MONTH}\s{_NUMBER},?$", re.IGNORECASE), re.compile(_YEAR)),
    (
        re.compile(rf"(?:\b{_DAY},?(?:\sthe)?\s|^)(?:the\s)?{_NUMBER},?$", re.IGNORECASE),
        re.compile(rf"{_MONTH},?\s{_YEAR}\b", re.IGNORECASE),
    ),
    (re.compile(rf"^{_MONTH}$", re.IGNORECASE), re.compile(rf"{_NUMBER},?\s{_YEAR}\b", re.IGNORECASE)),
)
"""How a day breaks off, and what goes on with it in the line below."""
_LONGEST = 60


def head_text(lines: Sequence[Line]) -> Passage:
    """The lines of a head as one text."""
    return passage_of(with_moved(lines, _rest_of_day))


def _rest_of_day(upper: Line, index: int, lower: Line) -> int | None:
    """The cell below one of several, with which its day goes on."""
    cell = upper.cells[index]
    if len(upper.cells) == 1 or upper.page != lower.page or len(cell.text) > _LONGEST:
        return None
    rests = [rest for begun, rest in _BEGUN if begun.search(cell.text)]
    near = in_column(cell, lower)
    return next((at for at, each in near if any(rest.match(each.text) for rest in rests)), None)
