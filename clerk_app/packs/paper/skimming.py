"""A long pack without the pages of its reports: what is left is read as closely as a short one.

No agenda is looked for in the prose of two hundred pages, which would take ten times as long as to read the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    sheet: list[Line] = []
    texts: list[str] = []
    letters = 0
    for line in lines:
        if sheet and (line.page != sheet[0].page or len(sheet) >= SHEET or letters > SHEET_LETTERS):
            yield sheet, "\n".join(texts)
            sheet, texts, letters = [], [], 0
        text = line.text
        sheet.append(line)
        texts.append(text)
        letters += len(text)
    if sheet:
        yield sheet, "\n".join(texts)


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
