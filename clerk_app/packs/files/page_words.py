"""The words of a page of a PDF, each with the box that it fills, whatever its font says of its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import CDLL, byref, c_double, c_int, c_void_p, create_string_buffer
from itertools import groupby, islice
from math import hypot
from operator import itemgetter
from typing import Final, TypeAlias

from clerk_app.packs.files.pdf_told import Word
from clerk_app.packs.files.pdfium_calls import Matrix, Rectangle

_WORD: Final = re.compile(r"[^\s\x02\ufffe]+[\x02\ufffe]?")
_NAMED: Final = re.compile(r"[^\W\d_]{3}")
"""A word and no number or letter of a list, which may be set in other letters than what it counts."""
_LONG: Final = re.compile(r"[^\W\d_]{3,}")
_HEAVY: Final = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_HEAVY_WEIGHT: Final = 600
_SAMPLES: Final = 20
"""Words of a page that show whether its fonts say how high they are."""
_SHALLOW: Final = 0.08
"""Of the size of a font: a box that hardly reaches below what its letter stands on is only as high as the letter."""
_BELOW: Final = 0.22
"""Of the size: how far the box of a font reaches below what its letters stand on."""
_HIGH: Final = 1.15
"""Of the size: how high that box is."""
_EVEN: Final = 0.6
"""The lower of two letters of a word is as much of the higher at least, if both are of one size."""
_STEEP: Final = 0.8
"""A word that rises by as much of its width is turned; no raised letter at its end stands so high."""
_NOTE: Final = re.compile(r"[^\W\d_]{2}[.,;:)’']{0,2}\d{1,2}\Z")
"""Perhaps a word with the mark of a footnote behind it."""
_SMALL: Final = 0.8
"""Of the size of the word: a mark behind it."""

_Placed: TypeAlias = tuple[Word, bool]
"""A word, and whether it is turned against the page."""


class PageWords:
    """Reads the words of one page."""

    def __init__(self, pdfium: CDLL, text_page: c_void_p, letters: str) -> None:
        self._pdfium = pdfium
        self._page = text_page
        self._letters = letters
        self._low = self._is_low()

    def words(self) -> list[Word]:
        """Each word with its box: as high as its font, as wide as from its first letter to its last.

        What is turned against the rest of the page, as a stamp across it or the head of a column, is left out.
        """
        found = list(self._found())
        level = [word for word, turned in found if not turned]
        return level if 2 * len(level) >= len(found) else [word for word, _ in found]

    def _found(self) -> Iterator[_Placed]:
        box = Rectangle()
        page, pointer, box_of = self._page, byref(box), self._pdfium.FPDFText_GetLooseCharBox
        at, stamped = 0, False
        for line, text in enumerate(self._letters.split("\n")):
            words = list(_WORD.finditer(text))
            bold = self._has_bold(words, at)
            for word in words:
                shown, first, last = word[0], at + word.start(), at + word.end() - 1
                if not box_of(page, first, pointer):
                    continue
                left, right, bottom, top = box.left, box.right, box.bottom, box.top
                if last > first and box_of(page, last, pointer):
                    rises = abs(box.bottom - bottom) > _STEEP * abs(box.left - left)
                    even = _EVEN < (top - bottom) / (box.top - box.bottom or 1.0) < 1 / _EVEN
                    if rises or not even or (shown[-1].isdigit() and _NOTE.search(shown)):
                        for part in self._apart(shown, first, line, bold=bold):
                            stamped = stamped or part[1]
                            yield part
                        continue
                    left, right = min(left, box.left), max(right, box.right)
                    bottom, top = min(bottom, box.bottom), max(top, box.top)
                turned = stamped and last == first and self._look(first)[1]
                if self._low:
                    bottom, top = self._of_font(first, bottom, top)
                yield (shown, round(left, 1), round(right, 1), round(bottom, 1), round(top, 1), line, bold), turned
            at += len(text) + 1

    def _apart(self, word: str, at: int, line: int, *, bold: bool) -> Iterator[_Placed]:
        """The parts of a word whose letters are not alike: an initial, what is turned, the mark of a note."""
        box, begun, before = Rectangle(), "", 0.0
        looks = [self._look(letter) for letter in range(at, at + len(word))]
        for (size, turned), group in groupby(enumerate(looks, start=at), key=itemgetter(1)):
            places = [place for place, _ in group]
            shown = word[places[0] - at : places[-1] - at + 1]
            begun, smaller, before = begun + shown, size < _SMALL * before, max(before, size)
            is_note = smaller and shown.isdigit() and _NOTE.search(begun)
            if is_note or not self._pdfium.FPDFText_GetLooseCharBox(self._page, places[0], byref(box)):
                continue
            left, right, bottom, top = box.left, box.right, box.bottom, box.top
            if self._pdfium.FPDFText_GetLooseCharBox(self._page, places[-1], byref(box)):
                left, right = min(left, box.left), max(right, box.right)
                bottom, top = min(bottom, box.bottom), max(top, box.top)
            if self._low:
                bottom, top = self._of_font(places[0], bottom, top)
            yield (shown, round(left, 1), round(right, 1), round(bottom, 1), round(top, 1), line, bold), turned

    def _is_low(self) -> bool:
        """Whether boxes are as high as their letters: a writer of PDFs that does not say how high its fonts are."""
        box, x, y = Rectangle(), c_double(), c_double()
        below: list[float] = []
        for word in islice(_LONG.finditer(self._letters), _SAMPLES):
            size, turned = self._look(word.start())
            if (
                not turned
                and self._pdfium.FPDFText_GetLooseCharBox(self._page, word.start(), byref(box))
                and self._pdfium.FPDFText_GetCharOrigin(self._page, word.start(), byref(x), byref(y))
            ):
                below.append((y.value - box.bottom) / (size or 1.0))
        return bool(below) and sorted(below)[len(below) // 2] < _SHALLOW

    def _look(self, at: int) -> tuple[float, bool]:
        """The size of a letter as it is shown, and whether it is turned."""
        matrix = Matrix()
        if not self._pdfium.FPDFText_GetMatrix(self._page, at, byref(matrix)):
            return 0.0, False
        size = hypot(matrix.a, matrix.b) * self._pdfium.FPDFText_GetFontSize(self._page, at)
        return round(size, 1), abs(matrix.b) > abs(matrix.a) / 2

    def _of_font(self, at: int, bottom: float, top: float) -> tuple[float, float]:
        """The height of a box that fits all letters of a font."""
        x, y = c_double(), c_double()
        size, turned = self._look(at)
        if not size or turned or not self._pdfium.FPDFText_GetCharOrigin(self._page, at, byref(x), byref(y)):
            return bottom, top
        below = y.value - _BELOW * size
        return below, below + _HIGH * size

    def _has_bold(self, words: list[re.Match[str]], at: int) -> bool:
        """Whether a line begins and ends with bold letters."""
        first = next((word for word in words if _NAMED.search(word[0])), words[0] if words else None)
        return first is not None and self._is_bold(at + first.start()) and self._is_bold(at + words[-1].end() - 1)

    def _is_bold(self, at: int) -> bool:
        if self._pdfium.FPDFText_GetFontWeight(self._page, at) >= _HEAVY_WEIGHT:
            return True
        name, flags = create_string_buffer(80), c_int()
        length = self._pdfium.FPDFText_GetFontInfo(self._page, at, name, len(name), byref(flags))
        return 0 < length <= len(name) and _HEAVY.search(name.value) is not None
