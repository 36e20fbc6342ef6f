"""Small numbers as they are printed: '15', 'three', 'fifteen (15)', and the days of a month in words."""

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


_FIRST_NINE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_DAYS = (
    *_FIRST_NINE,
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", *(f"twenty {unit}" for unit in _FIRST_NINE), "thirtieth", "thirty first",
)  # fmt: skip

SPELT_DAY = r"(?:(?:twenty|thirty)[\s-])?(?:" + "|".join(day for day in _DAYS if " " not in day) + ")"
"""Matches the number of a day in words, 'Twenty-third', in small letters or with `re.IGNORECASE`."""


def day_number(words: str) -> int:
    """The day of a month that figures or `SPELT_DAY` name; nought where no month has it."""
    plain = words.casefold().replace("-", " ")
    return int(plain) if plain.isdigit() else _DAYS.index(plain) + 1 if plain in _DAYS else 0
