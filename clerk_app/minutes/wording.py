"""A house style as data: phrases with places to fill, and how times, dates, lists and numbers are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from clerk_app.errors import ExportError
from clerk_app.minutes.document import Line, Strong, Text
from clerk_app.minutes.layout import Layout, choices
from clerk_app.minutes.numbering import Numbering

DEFAULT_STYLE = "committee-2019"
"""The house style whose words hold where another says nothing, and that of a committee that names none."""

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


@dataclass(frozen=True, kw_only=True)
class Wording(Layout):
    """The phrases and choices of one house style, a committee's own sentences put in place of them.

    A phrase of '' is one that the style does not print.
    """

    name: str
    about: str
    phrases: Mapping[str, str]
    palette: tuple[str, ...] = ()
    """Turns of phrase that are offered while a line is typed."""

    def say(self, phrase: str, **values: str) -> str:
        """A phrase with its places filled; a place that the caller does not know stays as it is written."""
        return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), self.phrases[phrase])

    def time(self, at: datetime | time) -> str:
        """A time of day as this style writes it: '10.15am' or '10.15 am', noon in its own word."""
        if (at.hour, at.minute) == (12, 0):
            return self.noon
        half = "am" if at.hour < 12 else "pm"  # noqa: PLR2004 - noon
        pattern = self.clock if at.minute else self.clock_on_the_hour
        return pattern.format(hour=at.hour % 12 or 12, minute=f"{at.minute:02}", half=half)

    def date(self, day: date) -> str:
        """A day as this style writes it: '8 February 2018' or '08 February 2018'."""
        two_figures = f"{day.day:02}"
        return self.date_form.format(day=day.day, dd=two_figures, month=f"{day:%B}", year=day.year)

    def number_of(self, printed: str) -> str:
        """An item's number as this style prints it, from the agenda's: '5' or '5.'."""
        if not self.item_number or not printed:
            return printed
        return self.item_number.replace("{number}", printed.rstrip("."))

    def items(self, numbers: Iterable[str]) -> str:
        """'item 5 only', 'items 5, 6 and 7' as this style says it; '' for none."""
        *others, last = [*numbers] or [""]
        if not others:
            return self.say("items_one", items=last) if last else ""
        return self.say("items_many", items=f"{', '.join(others)}{self.items_and}{last}")

    def part_mark(self, number: int, of: int) -> str:
        """The mark before a part of a resolution, from 1: '(i)' or '(a)'; none where it is the only one."""
        if of == 1:
            return ""
        return f"{self.part_numbering.mark(number)} "

    @property
    def part_numbering(self) -> Numbering:
        """How the parts of a resolution are counted."""
        return Numbering(self.part_marks, self.part_mark_form)

    @property
    def point_numbering(self) -> Numbering:
        """How the points of a discussion are counted."""
        return Numbering(self.point_marks, self.point_mark_form)


def read_wording(text: str, own: Iterable[tuple[str, str]] = (), *under: str) -> Wording:
    """A style from its TOML text with a committee's own phrases on top.

    What it does not say is said as in the styles whose texts lie `under` it, the nearest first. ExportError where it
    cannot be used.
    """
    try:
        told = [parsed_style(each) for each in (text, *under) if each]
        own_phrases = {key: words for key, words in own if words.strip()}
        layout = choices(_merged(told, "layout"))
        phrases = {**_merged(told, "phrases"), **own_phrases}
        palette = next((style["palette"] for style in told if style.get("palette")), {"phrases": ()})
        return Wording(
            name=told[0]["name"],
            about=told[0]["about"],
            phrases=phrases,
            palette=tuple(palette["phrases"]),
            **layout,
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise ExportError(
            f"The house style cannot be used: {error}. The record is kept. Choose another for the committee."
        ) from error


def _merged(styles: Sequence[Mapping[str, Any]], table: str) -> dict[str, Any]:
    """One table of several styles, the first of which has the last word; the last has to have it."""
    merged = dict(styles[-1][table])
    for style in reversed(styles[:-1]):
        merged.update(style.get(table, {}))
    return merged


@lru_cache(maxsize=16)
def parsed_style(text: str) -> Mapping[str, Any]:
    """The tables of a style's text; TOMLDecodeError where it is no TOML."""
    return tomllib.loads(text)


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
