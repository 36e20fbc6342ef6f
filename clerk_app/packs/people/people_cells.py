"""The cells of a list of people, and who stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.people_headings import behind_party

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
    for index, words in enumerate(parts):
        if begin := behind_party(words):
            words = " " * begin + words[begin:]  # noqa: PLW2901 (the letters keep their places)
        if words.strip():
            yield PeopleCell(passage, at, words, lefts[index] if index < len(lefts) else 0.0, row, len(parts) > 1)
        at += len(words) + 1
