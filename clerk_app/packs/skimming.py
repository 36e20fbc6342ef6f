"""A long pack without the pages of its reports: what is left is read as closely as a short one.

No agenda is looked for in the prose of two hundred pages, which would take ten times as long as to read the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Final

from clerk_app.packs.pack_text import Line, PackText
from clerk_app.packs.page_looks import is_prose, may_be_agenda

SHORT: Final = 1_200
"""Lines of a file that is read whole: about 25 pages."""
SHEET: Final = 60
"""Lines that are looked at together, where a file does not say where its pages end."""
FIRST: Final = 4
"""Sheets that are read whatever stands on them."""
FRONT: Final = 12
"""Up to there all is read but prose."""
BEHIND: Final = 2
"""Sheets that are read behind one that may be of an agenda."""
ON: Final = 8
"""As many more as are no prose: a long agenda."""


def skimmed(text: PackText) -> PackText:
    """The text without what is only reports; a short one as it is."""
    if len(text.lines) <= SHORT:
        return text
    return replace(text, lines=tuple(line for sheet in _kept(_sheets(text.lines)) for line in sheet))


def _sheets(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    for _, group in groupby(lines, key=attrgetter("page")):
        page = tuple(group)
        if len(page) <= 2 * SHEET:
            yield page
        else:
            yield from (page[at : at + SHEET] for at in range(0, len(page), SHEET))


def _kept(sheets: Iterator[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    since = BEHIND + ON
    for number, sheet in enumerate(sheets):
        words = "\n".join(line.text for line in sheet)
        since = 0 if may_be_agenda(words) else since + 1
        if number < FIRST or since <= BEHIND or ((number < FRONT or since <= BEHIND + ON) and not is_prose(words)):
            yield sheet
