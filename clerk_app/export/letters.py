"""Text that people typed, made fit for a page: the one place where it is cleaned."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from clerk_app.minutes.document import Line, words

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_ODD: Final = re.compile(r"[^ -~\N{POUND SIGN}\N{EN DASH}\N{LEFT SINGLE QUOTATION MARK}-”]|  ")
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


def tidy_line(line: Line) -> str:
    """All words of a line, cleaned, without space at either end."""
    return tidy(words(line)).strip()


def _fit(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in {"Cc", "Cs"} or _is_noncharacter(ord(letter)):
        return REPLACEMENT
    return "" if category == "Cf" else letter


def _is_noncharacter(code: int) -> bool:
    """Codes that Unicode keeps for nobody, such as U+FFFF; XML cannot even hold some of them."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
