"""What a committee has ready for the hand that writes: its own phrases and abbreviations, as lists that are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clerk_app.errors import RuleError

ABBREVIATION_SIGN = ";"
"""Begins an abbreviation where it is typed."""

_SHORT = re.compile(r"[^\W_][\w'\N{RIGHT SINGLE QUOTATION MARK}-]{0,15}")
_HOW = "Write the short form, = and the words, such as: cha = The Chairman"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form without its sign, and the words that stand for it."""

    short: str
    words: str


@dataclass(frozen=True, slots=True)
class WritingHelps:
    """A committee's own phrases and abbreviations, in its order."""

    phrases: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()


def read_lines(text: str) -> tuple[str, ...]:
    """What a list has, one a line, each once; space at the end of a phrase stays nobody's business."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def read_abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """The abbreviations of a list 'cha = The Chairman', one a line; RuleError that names the line which is none."""
    found: dict[str, Abbreviation] = {}
    for line in read_lines(text):
        short, equals, words = (part.strip() for part in line.partition("="))
        short = short.removeprefix(ABBREVIATION_SIGN).casefold()
        if not equals or not words:
            raise RuleError(f"“{line}” has no words. {_HOW}")
        if not _SHORT.fullmatch(short):
            raise RuleError(f"“{short or line}” is no short form: letters and figures, no spaces. {_HOW}")
        if short in found:
            raise RuleError(f"“{short}” stands there twice. Give one of them another short form.")
        found[short] = Abbreviation(short, words)
    return tuple(found.values())


def abbreviation_lines(abbreviations: Iterable[Abbreviation]) -> str:
    """The list that would be typed."""
    return "\n".join(f"{each.short} = {each.words}" for each in abbreviations)
