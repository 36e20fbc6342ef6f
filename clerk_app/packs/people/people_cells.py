"""The cells of a list of people, and who stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_headings import behind_label
from clerk_app.packs.people.roles import member_role

_TITLED = re.compile(r"\W*(?:councillor|cllr|alderm[ae]n|mrs?|ms|miss|dr)s?\b", re.IGNORECASE)
_ITS_WARD = re.compile(r"\W{0,3}[A-Z][\w &’'-]{1,40}\s(?:ward|division)\W{0,3}", re.IGNORECASE)
_AROUND = " \t()[]*"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a list, and where in it."""

    name: Found[str]
    role: Found[str] | None
    aside: Found[str] | None
    left: float
    """The left edge of its cell."""
    row: int


@dataclass(frozen=True, slots=True)
class PeopleCell:
    """A cell of a line with where it begins in the passage."""

    passage: Passage
    start: int
    text: str
    left: float
    row: int
    in_row: bool

    def found(self, start: int, end: int, certainty: Certainty = Certainty.SURE) -> Found[str]:
        """Some of its letters as a value."""
        words = " ".join(self.text[start:end].split())
        return Found(words, self.passage.places(self.start + start, self.start + end), certainty)

    def trimmed(self, start: int, end: int, certainty: Certainty) -> Found[str]:
        """The same without the brackets around it."""
        words = self.text[start:end]
        begin = start + len(words) - len(words.lstrip(_AROUND))
        return self.found(begin, max(begin, start + len(words.rstrip(_AROUND))), certainty)


def cells_of(passage: Passage, start: int, row: int) -> Iterator[PeopleCell]:
    """The cells behind an offset of a line, each without the party before its names."""
    at = start
    parts = passage.text[start:].split("\t")
    lefts = [cell.left for cell in passage.lines[0].cells][-len(parts) :]
    parts = _without_labels(parts)
    for index, words in enumerate(parts):
        if begin := behind_label(words):
            words = " " * begin + words[begin:]  # noqa: PLW2901 (the letters keep their places)
        if words.strip():
            yield PeopleCell(passage, at, words, lefts[index] if index < len(lefts) else 0.0, row, len(parts) > 1)
        at += len(words) + 1


def _without_labels(parts: list[str]) -> list[str]:
    """The cells with blanks for a first one that says of which ward or council those beside it are: 'Overton East:'.

    'Hill Ward' might be somebody of that name, unless several are named together beside it.
    """
    first, *rest = parts
    if rest and _ITS_WARD.fullmatch(first) and len(names_in(rest[0]).entries) > 1:
        return [" " * len(first), *rest]
    if not rest or not first.rstrip().endswith(":") or member_role(first) or not any(map(_TITLED.match, rest)):
        return parts
    return [" " * len(first), *rest]
