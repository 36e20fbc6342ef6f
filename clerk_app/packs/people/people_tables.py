"""Tables of people: in which of its columns the names stand, as the row above them says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from clerk_app.packs.pack_text import Line

_NAME_CELL = re.compile(
    r"\W*(?:names?|membership|(?:committee |panel |board |voting |full )?members?|councillors?|cllrs?|representatives?"
    r"|(?:portfolio |post )?holders?|(?:cabinet|executive|lead) members?|name of (?:member|councillor))\W*",
    re.IGNORECASE,
)
_OF_WARDS = re.compile(r"\b(?:ward|division|party|political|constituency)", re.IGNORECASE)
_OF_BODIES = re.compile(r"\b(?:ward|division|party|political|constituency|authority|council|borough)", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\W*(?:representing|organi[sz]ation|body|agency|authority|(?:electoral )?(?:ward|division)|party"
    r"|political (?:party|group)|group|role|position|title|office|area|constituency|council|borough"
    r"|constituent (?:authority|council)|tel(?:ephone)?(?: (?:no|number))?|e-?mail(?: address)?|term of office"
    r"|(?:named )?(?:substitute|deputy)(?: members?)?)s?\W*",
    re.IGNORECASE,
)
_PORTFOLIO = re.compile(
    r"\W*(?:cabinet |executive )?(?:portfolios?|(?:area of )?responsibilit(?:y|ies))\W*", re.IGNORECASE
)


class Column(Enum):
    """What stands in a column."""

    NAME = auto()
    POST = auto()
    """What a member of an executive looks after."""
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Table:
    """What a row above a table of people says of its columns."""

    columns: tuple[tuple[float, Column], ...]
    """Where each begins, and what stands in it."""
    of_bodies: bool
    """It says of which ward, party or council they are."""

    @property
    def names_first(self) -> bool:
        """Whether the names stand in the first column and in no other."""
        first, *rest = (kind for _, kind in self.columns)
        return first is Column.NAME and Column.NAME not in rest

    @property
    def portfolios(self) -> bool:
        """Whether one column says what each of them looks after."""
        return any(kind is Column.POST for _, kind in self.columns)

    def has(self, kind: Column, left: float) -> bool:
        """Whether what begins here stands in a column of this kind."""
        return min(self.columns, key=lambda column: abs(column[0] - left))[1] is kind


def table_of(line: Line) -> Table | None:
    """The table whose columns a line names; None for any other line."""
    kinds = [_kind(cell.text) for cell in line.cells] if len(line.cells) > 1 else []
    if Column.NAME not in kinds or None in kinds or not set(kinds) - {Column.NAME}:
        return None
    columns = tuple((cell.left, kind) for cell, kind in zip(line.cells, kinds, strict=True) if kind)
    rest = [cell.text for cell, kind in zip(line.cells, kinds, strict=True) if kind is Column.OTHER]
    return Table(columns, _of_bodies(rest, first=kinds[0] is Column.NAME))


def _kind(text: str) -> Column | None:
    if _NAME_CELL.fullmatch(text):
        return Column.NAME
    if _PORTFOLIO.fullmatch(text):
        return Column.POST
    return Column.OTHER if _OF_THEM.fullmatch(text) else None


def _of_bodies(rest: Sequence[str], *, first: bool) -> bool:
    return any(map((_OF_WARDS if first else _OF_BODIES).search, rest))
