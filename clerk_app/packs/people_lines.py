"""Lines of a list of people put together where a name, a role in brackets or a run of names goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.context import is_full, runs_on
from clerk_app.packs.pack_text import Cell, Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people_headings import heading_of

_MOST = 14
_SAME_COLUMN = 10.0
"""Points; a cell that goes on begins in the line below at the same left edge."""
_LABELLED = re.compile(r"[A-Z][^,;:]{2,40}:")
_TITLE = re.compile(r"\W*(?:cllr|councillor|clr|mrs?|ms|miss|dr|rev)\b", re.IGNORECASE)
_BROKEN = re.compile(r"[,;]\s?(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?[A-Z]\w+$")
_STOPS = re.compile(r"(?<!\b[A-Z])[.:]$")
_GOES_ON = re.compile(r"[A-Z][\w'’-]+\b(?:,|;|\s\(|\sand\b|\s?$)")
_REST = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}\s?(?:,|;|\(|\)|\band\b|&|$)")


def joined(lines: Sequence[Line]) -> list[Passage]:
    """The lines, those that run on joined: a list of names may take three."""
    found: list[list[Line]] = []
    for line in _closed(lines):
        above = found[-1][-1] if found else None
        if above is not None and len(found[-1]) < _MOST and _joins(found[-1], above, line):
            found[-1].append(line)
        else:
            found.append([line])
    return [Passage.of(each) for each in found]


def _joins(run: Sequence[Line], above: Line, line: Line) -> bool:
    if len(above.cells) > 1 or len(line.cells) > 1 or above.page != line.page or _LABELLED.match(line.text):
        return False
    if heading_of(line.text):
        return False
    words = above.text.rstrip()
    commas = sum(each.text.count(",") + each.text.count(";") for each in run)
    if commas and _BROKEN.search(words) and _GOES_ON.match(line.text):
        return True
    if commas > 1 and is_full(words) and not _STOPS.search(words) and _is_more(words, line.text):
        return True
    more = words.endswith((",", ";", "&", "-")) or runs_on(words) or line.text[:1].islower() or line.text[:1] == "("
    return more and (commas > 0 or bool(re.search(r"\b(?:councillors|cllrs)\b", words, re.IGNORECASE)))


def _is_more(above: str, text: str) -> bool:
    """Whether a line under a full one reads as the rest of a list of names."""
    if text.isupper() and not above.isupper():
        return False
    return bool(_REST.match(text)) and not _TITLE.match(text)


def _closed(lines: Sequence[Line]) -> list[Line]:
    """The lines, a bracket that is open at the end of a cell closed with what stands below it."""
    found = list(lines)
    for at in range(len(found) - 1):
        for index, cell in enumerate(found[at].cells):
            below = _below(found[at + 1], cell) if _is_open(cell.text) else None
            if below is None:
                continue
            longer = replace(cell, text=f"{cell.text} {found[at + 1].cells[below].text}")
            found[at] = replace(found[at], cells=_with(found[at].cells, index, longer))
            found[at + 1] = replace(found[at + 1], cells=_without(found[at + 1].cells, below))
    return [line for line in found if line.cells]


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _below(line: Line, cell: Cell) -> int | None:
    """The cell that goes on with a bracket: in the same column, and closing it."""
    near = ((index, each) for index, each in enumerate(line.cells) if abs(each.left - cell.left) <= _SAME_COLUMN)
    return next((index for index, each in near if ")" in each.text and "(" not in each.text.split(")")[0]), None)


def _with(cells: tuple[Cell, ...], index: int, cell: Cell) -> tuple[Cell, ...]:
    return (*cells[:index], cell, *cells[index + 1 :])


def _without(cells: tuple[Cell, ...], index: int) -> tuple[Cell, ...]:
    return (*cells[:index], *cells[index + 1 :])
