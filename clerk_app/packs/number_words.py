"""Small numbers as they are printed: '15', 'three', 'fifteen (15)'."""

from __future__ import annotations

_WORDS = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())} | {"thirty": 30, "forty-five": 45, "sixty": 60}

NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
"""Matches a number, in small letters or with `re.IGNORECASE`."""


def number(words: str) -> int:
    """The number meant by what `NUMBER` matched."""
    return int(words) if words.isdigit() else _NUMBERS[words.casefold()]
