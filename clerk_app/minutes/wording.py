"""A house style as data: phrases with places to fill, and how times, dates, lists and numbers are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from clerk_app.errors import ExportError
from clerk_app.minutes.document import Line, Strong, Text

DEFAULT_STYLE = "committee-2019"
"""The house style of a committee that names none."""

_WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


@dataclass(frozen=True)
class Wording:
    """The phrases and choices of one house style, a committee's own sentences put in place of them."""

    name: str
    about: str
    phrases: Mapping[str, str]
    part_marks: str
    part_separator: str
    conclusion_runs_on: bool
    print_movements: bool
    noon: str

    def say(self, phrase: str, **values: str) -> str:
        """A phrase with its places filled; a place that the caller does not know stays as it is written."""
        return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), self.phrases[phrase])

    def time(self, at: datetime | time) -> str:
        """A time of day as this style writes it: '10.15am', '12.58pm', noon in its own word."""
        if (at.hour, at.minute) == (12, 0):
            return self.noon
        half = "am" if at.hour < 12 else "pm"  # noqa: PLR2004 - noon
        hour = at.hour % 12 or 12
        return f"{hour}.{at.minute:02}{half}" if at.minute else f"{hour}{half}"

    def part_mark(self, number: int, of: int) -> str:
        """The mark before a part of a resolution, from 1: '(i)' or '(a)'; none where it is the only one."""
        if of == 1:
            return ""
        return f"({_roman(number) if self.part_marks == 'roman' else _letters(number)}) "


def read_wording(text: str, own: Iterable[tuple[str, str]] = ()) -> Wording:
    """A style from its TOML text with a committee's own phrases on top; ExportError where it lacks something."""
    try:
        data = tomllib.loads(text)
        layout = data["layout"]
        phrases = {**data["phrases"], **{key: words for key, words in own if words.strip()}}
        return Wording(
            name=data["name"],
            about=data["about"],
            phrases=phrases,
            part_marks=layout["part_marks"],
            part_separator=layout["part_separator"],
            conclusion_runs_on=layout["conclusion_runs_on"],
            print_movements=layout["print_movements"],
            noon=layout["noon"],
        )
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise ExportError(
            f"The house style cannot be used: {error}. The record is kept. Choose another for the committee."
        ) from error


def emphasised(text: str) -> Line:
    """A phrase of a style as a line: what stands between two pairs of asterisks carries weight.

    Only for phrases of a style; what the clerk typed never passes through here.
    """
    parts = text.split("**")
    spans = (Strong(part) if i % 2 else Text(part) for i, part in enumerate(parts))
    return tuple(span for span in spans if span.text)


def listed(words: Iterable[str]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    *others, last = [*words] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def in_words(number: int) -> str:
    """A small number in words ('ten'), a large one in figures."""
    return _WORDS[number] if number < len(_WORDS) else str(number)


def length_in_words(minutes: int) -> str:
    """'ten minutes', 'one minute', 'one hour and five minutes'; under a minute counts as one."""
    hours, rest = divmod(max(minutes, 1), 60)
    parts = [(hours, "hour"), (rest, "minute")]
    return " and ".join(f"{in_words(n)} {word}{'' if n == 1 else 's'}" for n, word in parts if n)


def with_stop(text: str) -> str:
    """The text with a full stop where it ends without a mark."""
    text = text.rstrip()
    return text if text.endswith((".", "?", "!", ":", ".”", '."', "]")) or not text else f"{text}."


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
