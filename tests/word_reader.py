"""Reads our Word files as python-docx has them: what stands in them, in order and in which style."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph


@dataclass
class WordReader:
    """A finished file."""

    data: bytes

    def __post_init__(self):
        self.document = docx.Document(BytesIO(self.data))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, those of tables in their cells."""
        for found in self.document.iter_inner_content():
            if isinstance(found, Table):
                yield from (each for row in found.rows for cell in row.cells for each in cell.paragraphs)
            else:
                yield found

    @staticmethod
    def text_of(found: Paragraph) -> str:
        """The words of a paragraph; the space that keeps a year on its line is one like any other."""
        return str(found.text).replace("\N{NO-BREAK SPACE}", " ")

    def words(self) -> list[str]:
        """Every word of the text in order."""
        return " ".join(self.text_of(each) for each in self.paragraphs()).split()

    def styled(self) -> list[tuple[str, Paragraph]]:
        """Each paragraph with the name of its style."""
        return [(each.style.name or "", each) for each in self.paragraphs() if each.style is not None]

    def outline(self) -> str:
        """Each paragraph in its style, for a golden file."""
        return "".join(f"{name}: {self.text_of(each)}\n" for name, each in self.styled())
