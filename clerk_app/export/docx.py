"""Minutes as a Word file: real styles, lists and table headings, and the same bytes every time."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from clerk_app.export import pdf_page as page
from clerk_app.export.about import INITIALS, file_subject, file_title, marks
from clerk_app.export.docx_body import Body
from clerk_app.export.docx_elements import element, filled, run, twips
from clerk_app.export.docx_package import empty_package, package_bytes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section

    from clerk_app.minutes.document import MinutesDocument

_LONGEST_PROPERTY: Final = 255
"""Letters that Word allows in a property of a file; the title in the text is whole."""

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_WIDTH, _HEIGHT = 11906, 16838
"""A4 in twentieths of a point."""


def render(document: MinutesDocument) -> bytes:
    """The minutes as a Word file; the same document always gives the same bytes."""
    made = empty_package(document.language)
    _tell_properties(made, document)
    section = made.sections[0]
    _set_page(section)
    _furnish(section, document)
    Body(made).write(document)
    return package_bytes(made)


def _tell_properties(made: Document, document: MinutesDocument) -> None:
    """Nobody is named as the author: who keeps the record is not in it."""
    about, when = made.core_properties, document.produced_at.astimezone(UTC)
    about.title = file_title(document)[:_LONGEST_PROPERTY]
    about.subject = file_subject(document)
    about.author = ""
    about.language = document.language
    about.revision = 1
    about.created = about.modified = when


def _set_page(section: Section) -> None:
    """The page of the PDF."""
    properties = section._sectPr  # noqa: SLF001 - python-docx leads to it in no other way
    side, head, foot = twips(page.SIDE), twips(page.HEAD), twips(page.FOOT)
    properties.append(element("pgSz", w=_WIDTH, h=_HEIGHT))
    margins = element("pgMar", top=head, right=side, bottom=foot, left=side, header=560, footer=560, gutter=0)
    properties.append(margins)


def _furnish(section: Section, document: MinutesDocument) -> None:
    """Marks at the head and numbers at the foot of every page.

    Schedule 12, paragraph 41, of the Local Government Act 1972: loose leaves are numbered consecutively and initialled.
    """
    head = section.header.paragraphs[0]._p  # noqa: SLF001 - as above
    for mark in marks(document):
        if len(head) > 1:
            head.append(run(" "))
        head.append(run(f"{_NO_BREAK}{mark}{_NO_BREAK}", "PageMark"))
    foot = section.footer.paragraphs[0]._p  # noqa: SLF001 - as above
    foot.extend((run("Page "), _field("PAGE"), run(" of "), _field("NUMPAGES")))
    if document.initialled:
        foot.extend((run("\t"), run(INITIALS)))


def _field(name: str) -> BaseOxmlElement:
    """A number that Word works out; 1 stands there until it has."""
    return filled(element("fldSimple", instr=f" {name} "), [run("1")])
