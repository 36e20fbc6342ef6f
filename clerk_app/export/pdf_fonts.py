"""The fonts of a page, and for each run of letters one that has them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from clerk_app.export.letters import tidy, tidy_spans
from clerk_app.minutes.document import Line, Strong

REGULAR: Final = "LiberationSans-Regular"
BOLD: Final = "LiberationSans-Bold"
_FALLBACK: Final = {
    False: (REGULAR, "DejaVuSans"),
    True: (BOLD, "DejaVuSans-Bold", "DejaVuSans"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that are drawn with one font."""

    text: str
    font: str


@cache
def coverage(font: str) -> frozenset[str]:
    """Every letter that a shipped font has; asking for it registers the font, once a process."""
    loaded = TTFont(font, str(resources.path(f"fonts/{font}.ttf")))
    pdfmetrics.registerFont(loaded)
    glyphs = loaded.face.charToGlyph.items()
    return frozenset(chr(code) for code, glyph in glyphs if glyph)  # glyph 0 is the empty box


def register() -> None:
    """Make the two fonts of ordinary text known to ReportLab; the others follow when needed."""
    coverage(REGULAR)
    coverage(BOLD)


def runs(line: Line) -> tuple[Run, ...]:
    """The line cleaned and cut into runs, space at its ends and doubled space left out.

    A letter that no font has is written as its number, such as [U+20BAE]: a name must never
    vanish from the minutes, and an empty box would say less.
    """
    found: list[Run] = []
    for span in tidy_spans(line):
        for run in _span_runs(span.text, strong=isinstance(span, Strong)):
            if found and found[-1].font == run.font:
                found[-1] = Run(found[-1].text + run.text, run.font)
            else:
                found.append(run)
    return tuple(found)


def missing(line: Line) -> Iterator[str]:
    """The letters of a line that no shipped font has."""
    for span in line:
        for letter in tidy(span.text):
            if _font_for(letter, strong=isinstance(span, Strong)) is None:
                yield letter


def _span_runs(text: str, *, strong: bool) -> Iterator[Run]:
    first = _FALLBACK[strong][0]
    if coverage(first).issuperset(text):
        if text:
            yield Run(text, first)
        return
    for cluster in _clusters(text):
        font = _font_for(cluster, strong=strong)
        if font:
            yield Run(cluster, font)
            continue
        for letter in cluster:
            font = _font_for(letter, strong=strong)
            yield Run(letter, font) if font else Run(f"[U+{ord(letter):04X}]", first)


def _font_for(letters: str, *, strong: bool) -> str | None:
    return next((f for f in _FALLBACK[strong] if coverage(f).issuperset(letters)), None)


def _clusters(text: str) -> Iterator[str]:
    """Letters with the accents that follow them, so that both come from one font."""
    cluster = ""
    for letter in text:
        if cluster and not unicodedata.category(letter).startswith("M"):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster
