"""The letters of a file, made plain: what stands for a space is a space, what is not seen is not there."""

from __future__ import annotations

import re
from typing import Final

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS: Final = "\u0085\u2028\u2029\v"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\ufffe\uffff"
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_MARKS: Final = range(0xF020, 0xF100)
"""What the symbol fonts that Word uses have in the place of letters: bullets, nearly always."""

_TABLE: Final = str.maketrans(
    dict.fromkeys((*range(9), *range(14, 32), *range(127, 160)))
    | {ord(letter): None for letter in _UNSEEN}
    | {ord(letter): " " for letter in _SPACES}
    | {ord(letter): "\n" for letter in _BREAKS}
    | dict.fromkeys(_MARKS, "•")
    | {ord(letter): plain for letter, plain in _LIGATURES.items()}
    | dict.fromkeys(range(0xD800, 0xE000), None)
)
_NOT_PLAIN: Final = re.compile(r"[^\t\n\r -~£‘’“”–—]")
_LETTER: Final = re.compile(r"[^\W_]")
_RUNS: Final = re.compile(r"[ \t\n\r\f]+")


def clean(text: str) -> str:
    """The text with plain spaces and letters; line breaks, tabs and page breaks stay."""
    return text.translate(_TABLE) if _NOT_PLAIN.search(text) else text


def one_line(text: str) -> str:
    """The text on one line, single spaces between the words."""
    return _RUNS.sub(" ", clean(text)).strip()


def has_word(text: str) -> bool:
    """Whether there is a letter or figure in it."""
    return _LETTER.search(text) is not None
