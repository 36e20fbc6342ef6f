"""Items that a site shows as records, each field a line with its name: 'Item Number:1', 'Heading:Apologies'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.paper.cut_text import CutText

_NUMBER = re.compile(r"(?:agenda )?item (?:number|no\.?)\s?:\s*(?=\d)", re.IGNORECASE)
_TITLE = re.compile(r"(?:heading|title|subject)\s?:\s*(?=\S)", re.IGNORECASE)
_WORDS = re.compile(r"(?:item|description|details?|text)\s?:\s*(?=\S)", re.IGNORECASE)
_NO_WORDS = re.compile(
    r"(?:(?:status|restriction|public|decision type|officers?|papers?)\s?:.{0,40}|[a-z ]{3,24}:)\s*", re.IGNORECASE
)
"""A field that is empty or says nothing of the item."""
_LEAST = 3
"""Records that a page must have."""
_LINES = 8
"""Of a record, in which its named fields stand."""


def without_field_names(text: PackText) -> CutText:
    """The text with the words of such records alone; any other as it is."""
    lines = text.lines
    begins = [at for at, line in enumerate(lines) if _NUMBER.match(line.text)]
    if len(begins) < _LEAST:
        return CutText(text)
    ends = [min(end, begin + _LINES) for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True)]
    records = [range(begin, end) for begin, end in zip(begins, ends, strict=True)]
    if sum(any(_TITLE.match(lines[at].text) for at in record) for record in records) < _LEAST:
        return CutText(text)
    return _without(text, records)


def _without(text: PackText, records: Sequence[range]) -> CutText:
    inside = {at for record in records for at in record}
    kept: list[Line] = []
    later: dict[tuple[int, int], tuple[int, int]] = {}
    for at, line in enumerate(text.lines):
        end = _end_of_name(line.text) if at in inside else 0
        if end:
            kept.append(replace(line, cells=_from(line, end)))
            later[line.page, line.number] = (0, end)
        elif at not in inside or not _NO_WORDS.fullmatch(line.text):
            kept.append(line)
    return CutText(replace(text, lines=tuple(kept)), later)


def _end_of_name(text: str) -> int:
    """Where the words of a field begin; nought where a line has no name of one."""
    return next((name.end() for name in (way.match(text) for way in (_NUMBER, _TITLE, _WORDS)) if name), 0)


def _from(line: Line, begin: int) -> tuple[Cell, ...]:
    """The cells of a line from a letter on, which is the first of a word; they begin where the line did."""
    at = 0
    for number, cell in enumerate(line.cells):
        if begin < at + len(cell.text):
            return (replace(cell, text=cell.text[max(0, begin - at) :], left=line.left), *line.cells[number + 1 :])
        at += len(cell.text) + 1
    return line.cells
