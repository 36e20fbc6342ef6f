"""A Word file as the text of a pack."""

from __future__ import annotations

from pathlib import Path

import docx

from clerk_app.packs.columns import cells_of
from clerk_app.packs.letters import clean
from clerk_app.packs.line_writer import LineWriter
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.telling import Told


def read_docx(path: Path, told: Told) -> PackText:
    """The lines of each paragraph."""
    told(0, 1)
    writer = LineWriter()
    for paragraph in docx.Document(str(path)).paragraphs:
        for line in clean(paragraph.text).split("\n"):
            writer.write(cells_of(line))
    return writer.finished(path.name)
