"""A laid-out meeting as a Word file: real headings, real tables, and lists that Word itself numbers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from tests.packs.laid import Block, Business, Look, NewPage, Rows, Words

LINE = 160
NAMES = {Look.TITLE: "Title", Look.HEADING: "Heading 1", Look.BULLET: "List Bullet"}


def write_docx(path: Path, blocks: Iterable[Block], head: str) -> None:
    """Lay out the blocks; `head` stands in the header of each page."""
    document: Any = Document()
    document.sections[0].header.paragraphs[0].text = head
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    listed = list(blocks)
    by_word = counted_by_word([block for block in listed if isinstance(block, Business)])
    for block in listed:
        match block:
            case Words():
                paragraph(document, block)
            case Business():
                business(document, block, by_word=by_word)
            case Rows():
                table(document, block)
            case NewPage():
                document.add_page_break()
    document.save(str(path))


def counted_by_word(items: list[Business]) -> bool:
    """Whether Word's own counting gives the numbers that are to be printed."""
    return [item.number for item in items] == [str(number) for number in range(1, len(items) + 1)]


def paragraph(place: Any, words: Words) -> Any:
    made = place.add_paragraph(style=NAMES.get(words.look))
    made.add_run(words.text).bold = True if words.look in {Look.BOLD, Look.CENTRED} else None
    if words.look is Look.CENTRED:
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return made


def business(document: Any, item: Business, *, by_word: bool) -> None:
    made = document.add_paragraph(style="List Number" if by_word else None)
    if not by_word and item.number:
        made.add_run(f"{item.number}.\t")
    made.add_run(item.title).bold = True
    for words in item.below:
        under = paragraph(document, words)
        under.paragraph_format.left_indent = Mm(12)


def table(document: Any, rows: Rows) -> None:
    made = document.add_table(rows=0, cols=len(rows.widths), style="Table Grid" if rows.ruled else None)
    for row in rows.rows:
        for cell, words, share in zip(made.add_row().cells, row, rows.widths, strict=True):
            cell.width = Mm(LINE * share)
            for at, one in enumerate(words):
                target = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                target.add_run(one.text).bold = True if one.look is Look.BOLD else None
