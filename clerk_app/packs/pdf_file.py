"""A PDF as the text of a pack."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium

from clerk_app.errors import PackError
from clerk_app.packs.columns import cells_of
from clerk_app.packs.letters import clean
from clerk_app.packs.line_writer import LineWriter
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.telling import Told

DAMAGED = "This PDF file is damaged or cut short. Ask for it again."


def read_pdf(path: Path, told: Told) -> PackText:
    """The lines of each page."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise PackError(DAMAGED) from error
    writer = LineWriter()
    with document:
        for number in range(len(document)):
            told(number, len(document))
            if number:
                writer.end_page()
            for line in clean(document[number].get_textpage().get_text_range()).splitlines():
                writer.write(cells_of(line))
    return writer.finished(path.name)
