"""Minutes as a PDF that is tagged, dated by its record and the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from threading import Lock
from typing import Final, assert_never

from clerk_app.export.letters import tidy
from clerk_app.export.pdf_fonts import missing, register
from clerk_app.export.pdf_metadata import Metadata, corrected_reportlab
from clerk_app.export.pdf_page import MinutesTemplate, marks
from clerk_app.export.pdf_story import Story
from clerk_app.export.pdf_tags import Place, TaggedCanvas
from clerk_app.minutes.document import (
    Block,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Table,
    Title,
    walk_bullets,
)

# ReportLab keeps fonts and their subsets for the whole process, and is corrected while it works:
# one document at a time.
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF and where in it each entry of the record is shown, in reading order."""

    data: bytes
    pages: int
    places: tuple[Place, ...]


def render(document: MinutesDocument) -> bytes:
    """The minutes as PDF; the same document always gives the same bytes."""
    return render_with_places(document).data


def render_with_places(document: MinutesDocument) -> Rendered:
    """The minutes as PDF, with the places that a click in a preview asks for."""
    with _ONE_AT_A_TIME, corrected_reportlab():
        register()
        return _build(document)


def unshowable(document: MinutesDocument) -> tuple[str, ...]:
    """Letters that no shipped font has, each once, in order; the page shows their numbers."""
    with _ONE_AT_A_TIME:
        found = (letter for line in _lines(document) for letter in missing(line))
        return tuple(dict.fromkeys(found))


def _build(document: MinutesDocument) -> Rendered:
    metadata = _metadata(document)
    story = Story(document)
    target = BytesIO()
    template = MinutesTemplate(
        target,
        marks(draft=document.draft, exempt=document.exempt),
        initialled=document.initialled,
        title=metadata.title,
        author=metadata.author,
        subject=metadata.subject,
        creator=metadata.creator,
        producer=metadata.creator,
        lang=metadata.language,
    )
    template.build(
        story.flowables,
        canvasmaker=partial(TaggedCanvas, root=story.root, metadata=metadata),
    )
    return Rendered(target.getvalue(), template.page, tuple(template.canv.places))


def _metadata(document: MinutesDocument) -> Metadata:
    """The boxed marks are not read aloud, so the title, which is, says what they say."""
    before = "Draft: " if document.draft else ""
    after = " (not for publication)" if document.exempt else ""
    return Metadata(
        title=tidy(f"{before}{document.title}{after}"),
        author=tidy(document.committee),
        subject=f"Meeting of {document.date:%Y-%m-%d}",
        language=document.language,
        when=document.produced_at,
    )


def _lines(document: MinutesDocument) -> Iterator[Line]:
    for block in document.blocks:
        yield from _lines_of(block)


def _lines_of(block: Block) -> Iterator[Line]:
    match block:
        case Title(line) | Paragraph(line) | Signature(line):
            yield line
        case Heading():
            yield block.full_line
        case NameList(lines):
            yield from lines
        case PairList(pairs):
            yield from (cell for pair in pairs for cell in pair)
        case BulletList(items):
            for _, item in walk_bullets(items):
                yield item.line
        case Table(caption, header, rows):
            yield caption
            for row in (header, *rows):
                yield from row
        case _:
            assert_never(block)
