"""Reads the pages of a PDF, in a process of its own: a damaged file can stop or kill pdfium, but not the program.

Of each page a line of JSON is written to standard output, in the order of the pages: `PageRead` says what is in it.
Only pages that can hold an agenda are read with the place of each word, which takes three times as long.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from ctypes import byref, c_float, c_ushort, string_at
from typing import Any, Final, cast

from clerk_app.packs.files.page_looks import is_prose, may_be_agenda
from clerk_app.packs.files.page_words import PageWords
from clerk_app.packs.files.pdf_told import BLOCK, Box, PageRead
from clerk_app.packs.files.pdfium_calls import Matrix, begin, load

try:
    import resource
except ImportError:  # Windows cannot do it
    resource = None  # type: ignore[assignment]

FIRST_PAGES: Final = 10
"""Read with places whatever stands on them."""
MOST_WITH_PLACES: Final = 40
AFTER: Final = 2
"""Pages that are read so behind one that looks like an agenda."""
MEMORY: Final = 160_000_000
"""Bytes that a process may use; for a pack of 200 pages it needs thirty million."""
SECONDS: Final = 90
"""A process that has worked as long was forgotten by whoever started it."""
PAGE_SECONDS = 3
"""Of work for one page; the system ends a process that needs more, however busy the machine is with other things."""
MOST_LETTERS: Final = 40_000
"""Of a page; what stands behind them is left out."""
MOST_PLACED: Final = 15_000
"""Letters of a page that is read with places."""
MOST_OBJECTS: Final = 4_000
FEW_LETTERS: Final = 25
_BEGINNING: Final = 100
"""Of a page: enough letters to see that it has some."""
HALF: Final = 0.5

pdfium: Final = load()
_letters_read: Final = (c_ushort * (MOST_LETTERS + 1))()
"""Where pdfium writes the letters of a page, one page after the other."""

_PATH, _IMAGE, _FORM = 2, 3, 5
_LINE: Final = 0
_FRAME: Final = 5
"""Parts of a path that is a line or a frame; its bounds say all."""


def main(path: str, share: int, shares: int, start: int) -> None:
    """Tell of the pages that are this process's share, from a page on."""
    _limit()
    begin(pdfium)
    document = pdfium.FPDF_LoadDocument(os.fsencode(path), None)
    if not document:
        _tell({"error": pdfium.FPDF_GetLastError()})
        return
    pages = pdfium.FPDF_GetPageCount(document)
    _tell({"pages": pages})
    placed, until = 0, FIRST_PAGES
    for number in range(start, pages):
        if number // BLOCK % shares != share:
            continue
        _allow_a_page()
        read = _page(document, number, until if placed < MOST_WITH_PLACES else 0)
        if "words" in read:
            placed += 1
            if read.pop("like"):
                until = max(until, number + 1 + AFTER)
        read |= {"page": number, "pages": pages}
        _tell(cast("PageRead", read))


def _limit() -> None:
    """Where the system can do it, keep the memory and the time within bounds."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _allow_a_page()


def _allow_a_page() -> None:
    """Work may go on for a few seconds from here."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = min(int(used.ru_utime + used.ru_stime) + 1 + PAGE_SECONDS, SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (until, SECONDS))


def _tell(read: PageRead) -> None:
    sys.stdout.write(json.dumps(read) + "\n")
    sys.stdout.flush()


def _page(document: Any, number: int, until: int) -> dict[str, Any]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return {"text": "", "picture": True}
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        letters = _letters(text_page) if text_page else ""
        read: dict[str, Any] = {"picture": _is_picture(page, letters)}
        like = until > 0 and may_be_agenda(letters)
        if until and (like or (number < until and not is_prose(letters))) and len(letters) <= MOST_PLACED:
            read |= _places(page, text_page, letters)
            read["like"] = like
        else:
            read["text"] = letters
        return read
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _letters(text_page: Any) -> str:
    """The letters of a page, one for each that pdfium counts."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_LETTERS)
    if count <= 0:
        return ""
    units = pdfium.FPDFText_GetText(text_page, 0, count, _letters_read)
    text = string_at(_letters_read, 2 * max(0, units - 1)).decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, at) for at in range(count))
    return "".join(chr(code) if 0 < code < sys.maxunicode else "\x03" for code in codes)


# ---------------------------------------------------------------- pages with places


def _places(page: Any, text_page: Any, letters: str) -> dict[str, Any]:
    return {
        "words": PageWords(pdfium, text_page, letters).words() if text_page else [],
        "boxes": list(_boxes(page)),
        "width": pdfium.FPDF_GetPageWidthF(page),
        "height": pdfium.FPDF_GetPageHeightF(page),
        "turned": pdfium.FPDFPage_GetRotation(page),
    }


def _boxes(page: Any) -> Iterator[Box]:
    """What is drawn on the page: lines of tables, frames."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MOST_OBJECTS:
        return
    for thing in (pdfium.FPDFPage_GetObject(page, at) for at in range(count)):
        if pdfium.FPDFPageObj_GetType(thing) == _PATH:
            if pdfium.FPDFPath_CountSegments(thing) > _FRAME:
                yield from _strokes(thing)
            else:
                yield _bounds(thing)


def _strokes(path: Any) -> Iterator[Box]:
    """The straight parts of what is drawn in one go, as a whole grid may be."""
    turn = Matrix()
    if not pdfium.FPDFPageObj_GetMatrix(path, byref(turn)):
        return
    x, y = c_float(), c_float()
    before: tuple[float, float] | None = None
    for at in range(min(pdfium.FPDFPath_CountSegments(path), MOST_OBJECTS // 10)):
        part = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(part, byref(x), byref(y))
        here = (turn.a * x.value + turn.c * y.value + turn.e, turn.b * x.value + turn.d * y.value + turn.f)
        if before and pdfium.FPDFPathSegment_GetType(part) == _LINE:
            (left, right), (bottom, top) = sorted((before[0], here[0])), sorted((before[1], here[1]))
            yield round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)
        before = here


def _bounds(thing: Any) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, byref(left), byref(bottom), byref(right), byref(top))
    return round(left.value, 1), round(bottom.value, 1), round(right.value, 1), round(top.value, 1)


def _is_picture(page: Any, letters: str) -> bool:
    """A page with hardly a letter, half of which is a picture; with none at all, on which anything is drawn."""
    seen = sum(map(str.isalnum, letters[:_BEGINNING])) or sum(map(str.isalnum, letters[_BEGINNING:]))
    if seen >= FEW_LETTERS:
        return False
    count = pdfium.FPDFPage_CountObjects(page)
    if not seen:
        return bool(count > 0)
    whole = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    for thing in (pdfium.FPDFPage_GetObject(page, at) for at in range(min(count, MOST_OBJECTS))):
        if pdfium.FPDFPageObj_GetType(thing) in (_IMAGE, _FORM):
            left, bottom, right, top = _bounds(thing)
            if (right - left) * (top - bottom) > HALF * whole:
                return True
    return False
