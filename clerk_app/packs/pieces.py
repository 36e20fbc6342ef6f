"""Stretches of printed lines: what a value is put together from, so that it knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.pack_text import CELL_GAP, Line

_BROKEN = re.compile(r"[a-z]-$")
LONGEST = 2_000
"""Letters of a line that are looked at: a longer line is a broken file and no agenda."""


_COMPOUND = re.compile(
    r"\b(?:sub|vice|co|mid|non|ex|pre|post|self|multi|inter|anti|cross|semi|under|over|north|south|east|west|well|part)-$",
    re.IGNORECASE,
)
"""The first half of a word that keeps its hyphen: 'Sub-' above 'Committee'."""


_NAME = re.compile(r"\b[A-Z][a-z]{2,}-$")
_OTHER_NAME = re.compile(r"(?!(?:The|All|Any|See|For|Members?|Councillors?)\b)[A-Z][a-z]{2,}\b")
"""A double name that was broken at its hyphen: 'Overton-' above 'Upton Road'."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The letters of a line from `start` up to `end`."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The letters."""
        return self.line.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where they stand."""
        return Place(self.line.page, self.line.number, self.start, self.end)

    @property
    def left(self) -> float:
        """Where the cell in which it begins stands across the page."""
        at = 0
        for cell in self.line.cells:
            at += len(cell.text) + len(CELL_GAP)
            if self.start < at:
                return cell.left
        return self.line.left

    def part(self, start: int, end: int | None = None) -> Piece:
        """The letters from `start` up to `end`, counted from its own first letter, without the spaces around."""
        text = self.text[start:end]
        first = self.start + start + len(text) - len(text.lstrip())
        return Piece(self.line, first, max(first, first + len(text.strip())))


def whole(line: Line) -> Piece:
    """All of a line."""
    text = line.text[:LONGEST]
    words = text.strip()
    first = 0 if len(words) == len(text) else len(text) - len(text.lstrip())
    return Piece(line, first, first + len(words))


def joined(pieces: Iterable[Piece]) -> str:
    """The words of the pieces in one line; a word that is broken at its hyphen is put together."""
    parts = [""]
    for piece in pieces:
        more, last = piece.text.strip(), parts[-1]
        # Looked at only behind a hyphen: a block asks for its words with each line that it takes.
        if last[-1:] == "-" and _is_one_word(last, more):
            parts[-1] = last + more
        else:
            parts.append(more)
    return " ".join(" ".join(parts).split())


def _is_one_word(last: str, more: str) -> bool:
    """Whether a hyphen at the end of a line is within a word or a double name."""
    if (_BROKEN.match(last[-2:]) and more[:1].islower()) or _COMPOUND.search(last[-40:]):
        return True
    return _NAME.search(last[-40:]) is not None and _OTHER_NAME.match(more) is not None


def found(pieces: Iterable[Piece], certainty: Certainty = Certainty.SURE, doubt: str = "") -> Found[str]:
    """The words of the pieces as a value."""
    pieces = tuple(piece for piece in pieces if piece.text.strip())
    return Found(joined(pieces), tuple(piece.place for piece in pieces), certainty, doubt)
