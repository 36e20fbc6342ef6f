"""Text that people typed, made fit for a page: the one place where it is cleaned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from clerk_app.minutes.document import (
    Block,
    BulletList,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Span,
    lines_of,
    words,
)

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_ODD: Final = re.compile(r"[^ -~\N{POUND SIGN}\N{EN DASH}\N{LEFT SINGLE QUOTATION MARK}-”]|  ")
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_ONE_LINE: Final = 30
"""So many letters stand on one line of a page."""
_KEPT_SPACE: Final = re.compile(r" (?=\d{1,4}[.,;:)]?$)")
_SPACES: Final = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")


def tidy(text: str) -> str:
    """The text as every renderer shows it: one space where there were several, no line ends.

    Letters and their accents are joined where Unicode has them as one; signs that only steer
    (direction marks, soft hyphens) go; control characters show as a replacement, never silently.
    """
    if not _ODD.search(text):
        return text
    spaced = _SPACES.sub(" ", text)
    return "".join(_fit(letter) for letter in unicodedata.normalize("NFC", spaced))


def kept_together(text: str) -> str:
    """The text with a space at which no line ends before the figures that it ends with, such as a year.

    A last line of nothing but '2026.' is taken for the number of a page.
    """
    may_wrap = len(text) > _ONE_LINE and (text[-1].isdigit() or text[-2].isdigit())
    return _KEPT_SPACE.sub(NO_BREAK, text) if may_wrap else text


def tidy_line(line: Line) -> str:
    """All words of a line, cleaned, without space at either end."""
    return tidy(words(line)).strip()


def leads_in(line: Line, following: Block | None) -> bool:
    """Whether a paragraph announces the list below it, and must not be parted from it."""
    return isinstance(following, NameList | PairList | BulletList) and tidy_line(line).endswith(":")


def tidy_spans(line: Line) -> Line:
    """The line cleaned, its weights kept, space at its ends and doubled space left out."""
    found: list[Span] = []
    for span in line:
        text = tidy(span.text)
        if text[:1] == " " and (not found or found[-1].text[-1] == " "):
            text = text.lstrip(" ")
        if text:
            found.append(replace(span, text=text))
    if found and found[-1].text[-1] == " ":
        last = found.pop()
        if text := last.text.rstrip(" "):
            found.append(replace(last, text=text))
    return tuple(found)


def lost(text: str) -> Iterator[str]:
    """The letters that no file can hold, for each of which a replacement character is shown."""
    return (letter for letter in _SPACES.sub(" ", text) if letter != REPLACEMENT and _fit(letter) == REPLACEMENT)


def lost_letters(document: MinutesDocument) -> tuple[str, ...]:
    """Letters of the document that no file can hold, each once, in order."""
    return tuple(dict.fromkeys(letter for line in lines_of(document) for letter in lost(words(line))))


def _fit(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in {"Cc", "Cs"} or _is_noncharacter(ord(letter)):
        return REPLACEMENT
    return "" if category == "Cf" else letter


def _is_noncharacter(code: int) -> bool:
    """Codes that Unicode keeps for nobody, such as U+FFFF; XML cannot even hold some of them."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
