"""Invented pages for tests: a text as lines, a run of spaces or a tab between cells, '# ' before what is bold."""

import re

from clerk_app.packs.pack_text import Cell, Line, PackText

POINTS = 6.0


def printed(text: str) -> PackText:
    """The lines of a text; a form feed ends a page, an empty line is a gap."""
    pages = text.strip("\n").split("\f")
    lines = [line for page, words in enumerate(pages, start=1) for line in _page(page, words)]
    return PackText("invented.txt", tuple(lines), len(pages))


def _page(page: int, words: str) -> list[Line]:
    lines: list[Line] = []
    gap = False
    for raw in words.split("\n"):
        if not raw.strip():
            gap = True
            continue
        bold = raw.startswith("# ")
        cells = tuple(
            Cell(match.group(), match.start() * POINTS, match.end() * POINTS)
            for match in re.finditer(r"\S+(?: \S+)*", raw[2:] if bold else raw)
        )
        lines.append(Line(page, len(lines) + 1, cells, gap, bold))
        gap = False
    return lines
