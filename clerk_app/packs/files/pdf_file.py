"""A PDF as the text of a pack: its pages are read by other processes, watched, and put in order here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from clerk_app.errors import PackError
from clerk_app.packs.files.broken_numbers import BrokenNumbers
from clerk_app.packs.files.broken_titles import whole_titles
from clerk_app.packs.files.columns import cells_of
from clerk_app.packs.files.drawn_tables import row_at, rows_of
from clerk_app.packs.files.letterheads import blocks_apart
from clerk_app.packs.files.letters import clean, one_line
from clerk_app.packs.files.line_writer import LineWriter
from clerk_app.packs.files.numbers_on_top import with_numbers_on_top
from clerk_app.packs.files.page_layout import HYPHENS, lay_out, upright
from clerk_app.packs.files.pdf_readers import PdfReaders
from clerk_app.packs.files.pdf_told import PageRead
from clerk_app.packs.pack_text import Cell, PackText
from clerk_app.packs.sentences import NO_TEXT, TOO_LONG
from clerk_app.telling import Told

MOST_PAGES: Final = 3_000
PASSWORD: Final = 4
"""What pdfium calls a file that asks for a password."""
LOCKED: Final = "This PDF is locked with a password. Ask for a copy without one, or print it to a new PDF."
DAMAGED: Final = "This PDF is damaged or cut short. Ask for it again."
GARBLED: Final = "The letters of this PDF cannot be read, only printed. Ask for the Word file it was made from."
_ORDINAL: Final = re.compile(r"(\d) (st|nd|rd|th)\b")
"""Raised letters that stand a little apart from their figure."""
_LETTER_SIZE: Final = 0.89
"""Of the height of its box."""
_ENOUGH: Final = 400
_FEWEST_PLAIN: Final = 0.3
_PLAIN: Final = re.compile(r"[A-Za-z0-9]+")


def read_pdf(path: Path, told: Told) -> PackText:
    """The lines of all pages, with their places where a page can hold an agenda."""
    writer = LineWriter()
    pictures: list[int] = []
    pages = 0
    numbers = BrokenNumbers()
    with PdfReaders(path, told) as readers:
        for read in readers.pages():
            if "error" in read:
                raise PackError(LOCKED if read["error"] == PASSWORD else DAMAGED)
            if "page" not in read:
                raise PackError(DAMAGED)
            pages = read["pages"]
            if pages > MOST_PAGES:
                raise PackError(TOO_LONG)
            if writer.page < read["page"] + 1:
                writer.end_page()
            _write(read, writer, numbers)
            if read.get("picture"):
                pictures.append(read["page"] + 1)
    if pictures and (len(pictures) == pages or not writer.lines):
        raise PackError(NO_TEXT)
    if _is_garbled(writer):
        raise PackError(GARBLED)
    return writer.finished(path.name, pictures)


def _write(read: PageRead, writer: LineWriter, broken: BrokenNumbers) -> None:
    if "words" in read:
        _write_laid_out(read, writer, broken)
        return
    text = clean(_with_hyphens(read.get("text", "")))
    for line in _ORDINAL.sub(r"\1\2", text).split("\n"):
        if "  " in line or "\t" in line:
            writer.write(cells_of(line))
        else:
            writer.write_text(line.strip())


def _with_hyphens(text: str) -> str:
    """A hyphen that pdfium took for the division of a word ends its line again, as it is printed."""
    for mark in HYPHENS:
        text = text.replace(mark, "-\n")
    return text


def _write_laid_out(read: PageRead, writer: LineWriter, broken: BrokenNumbers) -> None:
    height, width = read["height"], read["width"]
    lines = lay_out(upright(read["words"], read["turned"], width, height))
    lines = broken.whole(whole_titles(blocks_apart(lines, height)) if read["page"] == 0 else lines)
    rows = rows_of(read["boxes"]) if not read["turned"] else []
    numbers: dict[int | None, int] = {None: 0}
    for line, row in with_numbers_on_top([(line, row_at(line, rows)) for line in lines]):
        if line.gap:
            writer.blank()
        if row not in numbers:
            numbers[row] = writer.new_row()
        writer.write(
            [Cell(_ORDINAL.sub(r"\1\2", one_line(cell.text)), cell.left, cell.right) for cell in line.cells],
            bold=line.bold,
            row=numbers[row],
            size=round(line.height * _LETTER_SIZE, 1),
            top=round(height - line.top, 1),
            bottom=round(height - line.bottom, 1),
        )


def _is_garbled(writer: LineWriter) -> bool:
    """Whether the letters are other than they look: a font that does not say what its signs mean."""
    text = "".join(line.text for line in writer.lines[:_ENOUGH])
    letters = sum(map(len, text.split()))
    return letters > _ENOUGH and sum(map(len, _PLAIN.findall(text))) < _FEWEST_PLAIN * letters
