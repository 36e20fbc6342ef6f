"""A long pack without the pages of its reports: what is left is read as closely as a short one.

No agenda is looked for in the prose of two hundred pages, which would take ten times as long as to read the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Final

from clerk_app.packs.files.page_looks import is_prose, may_be_agenda
from clerk_app.packs.pack_text import Line, PackText

SHORT: Final = 1_200
"""Lines of a file that is read whole: about 25 pages."""
SHORT_LETTERS: Final = 200_000
SHEET: Final = 120
"""Lines that are looked at together at most: a page, where the file has pages."""
SHEET_LETTERS: Final = 12_000
FIRST: Final = 4
"""Sheets that are read whatever stands on them."""
FRONT: Final = 12
"""Up to there all is read but prose."""
BEHIND: Final = 2
"""Sheets that are read behind one that may be of an agenda."""
ON: Final = 8
"""As many more as are no prose: a long agenda."""
MOST_LINES: Final = 4_000
MOST_LETTERS: Final = 150_000
"""What is read closely at most; the longest agenda seen had a twentieth of it."""


def skimmed(text: PackText) -> PackText:
    """The text without what is only reports; a short one as it is."""
    if len(text.lines) <= SHORT and sum(len(line.text) for line in text.lines) <= SHORT_LETTERS:
        return text
    return replace(text, lines=tuple(_kept(_sheets(text.lines))))


def _sheets(lines: Sequence[Line]) -> Iterator[tuple[list[Line], str]]:
    """The lines of each sheet, and its words."""
    for _, of_page in groupby(lines, key=attrgetter("page")):
        page = list(of_page)
        words = "\n".join([line.text for line in page])
        if len(page) <= SHEET and len(words) <= SHEET_LETTERS:
            yield page, words
        else:
            yield from _parts(page)


def _parts(page: Sequence[Line]) -> Iterator[tuple[list[Line], str]]:
    """The sheets of a page that is longer than one, as is a file without pages."""
    sheet: list[Line] = []
    letters = 0
    for line in page:
        if sheet and (len(sheet) >= SHEET or letters > SHEET_LETTERS):
            yield sheet, "\n".join([line.text for line in sheet])
            sheet, letters = [], 0
        sheet.append(line)
        letters += len(line.text)
    yield sheet, "\n".join([line.text for line in sheet])


def _kept(sheets: Iterator[tuple[list[Line], str]]) -> Iterator[Line]:
    since = BEHIND + ON
    lines = letters = 0
    for number, (sheet, words) in enumerate(sheets):
        since = 0 if may_be_agenda(words) else since + 1
        if number < FIRST or since <= BEHIND or ((number < FRONT or since <= BEHIND + ON) and not is_prose(words)):
            lines += len(sheet)
            letters += len(words)
            if lines > MOST_LINES or letters > MOST_LETTERS:
                return
            yield from sheet
