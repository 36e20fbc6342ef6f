"""The numbers that a program counts itself: the third item of a list is 3, c or iii."""

from __future__ import annotations

from typing import Final

DECIMAL: Final = "decimal"
PADDED: Final = "decimalZero"
LOWER_LETTER: Final = "lowerLetter"
UPPER_LETTER: Final = "upperLetter"
LOWER_ROMAN: Final = "lowerRoman"
UPPER_ROMAN: Final = "upperRoman"
"""Styles of counting, by the names that Word gives them."""

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN: Final = 3_999
_ALPHABET: Final = 26
_MOST_LETTERS: Final = 30


def in_style(number: int, style: str) -> str:
    """The number as it is printed in a style; what the style cannot print is printed in figures."""
    if style in (LOWER_LETTER, UPPER_LETTER) and 0 < number <= _ALPHABET * _MOST_LETTERS:
        letter = chr(ord("a") + (number - 1) % _ALPHABET) * ((number - 1) // _ALPHABET + 1)
        return letter if style == LOWER_LETTER else letter.upper()
    if style in (LOWER_ROMAN, UPPER_ROMAN) and 0 < number <= _MOST_ROMAN:
        roman = _roman(number)
        return roman if style == LOWER_ROMAN else roman.upper()
    return f"{number:02}" if style == PADDED else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
