"""How points and parts are counted: (i) (ii), (a) (b), 1) 2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartMarks(StrEnum):
    """What is counted with: i ii iii, a b c, or 1 2 3."""

    ROMAN = "roman"
    LETTERS = "letters"
    NUMBERS = "numbers"


class MarkForm(StrEnum):
    """What stands around the count: 1. or 1) or (1)."""

    STOP = "stop"
    BRACKET = "bracket"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class Numbering:
    """What is counted with, and what stands around it."""

    marks: PartMarks = PartMarks.NUMBERS
    form: MarkForm = MarkForm.STOP

    @property
    def around(self) -> tuple[str, str]:
        """What stands before and behind each count."""
        return {MarkForm.STOP: ("", "."), MarkForm.BRACKET: ("", ")"), MarkForm.BRACKETS: ("(", ")")}[self.form]

    def mark(self, number: int) -> str:
        """The mark of one point, from 1: '(iv)' or '4)'."""
        before, behind = self.around
        return f"{before}{self._count(number)}{behind}"

    def _count(self, number: int) -> str:
        match self.marks:
            case PartMarks.ROMAN:
                return _roman(number)
            case PartMarks.LETTERS:
                return _letters(number)
            case PartMarks.NUMBERS:
                return str(number)


def _roman(number: int) -> str:
    numerals = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, numeral in numerals:
        count, number = divmod(number, value)
        text += numeral * count
    return text


def _letters(number: int) -> str:
    text = ""
    while number:
        number, place = divmod(number - 1, 26)
        text = chr(ord("a") + place) + text
    return text
