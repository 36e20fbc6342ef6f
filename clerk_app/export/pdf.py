"""Minutes as a PDF that is tagged, dated by its record and the same bytes every time."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from threading import Lock
from typing import Final

from clerk_app.export.about import file_subject, file_title, marks
from clerk_app.export.letters import lost, tidy
from clerk_app.export.pdf_fonts import missing, register
from clerk_app.export.pdf_metadata import Metadata, corrected_reportlab
from clerk_app.export.pdf_page import MinutesTemplate
from clerk_app.export.pdf_story import Story
from clerk_app.export.pdf_tags import TaggedCanvas
from clerk_app.minutes.document import Drawn, MinutesDocument, lines_of, words
from clerk_app.telling import Told, tell_nobody

# ReportLab keeps fonts and their subsets for the whole process, and is corrected while it works:
# one document at a time.
_ONE_AT_A_TIME: Final = Lock()


def render(document: MinutesDocument) -> bytes:
    """The minutes as PDF; the same document always gives the same bytes."""
    return render_with_places(document).data


def render_with_places(document: MinutesDocument, told: Told = tell_nobody) -> Drawn:
    """The minutes as PDF, with the places that a click in a preview asks for.

    `told` hears of each page, of unknown many, and may stop it by raising Cancelled.
    """
    with _ONE_AT_A_TIME, corrected_reportlab():
        told(0, 0)  # the one before may have taken its time
        register()
        return _build(document, told)


def unshowable(document: MinutesDocument) -> tuple[str, ...]:
    """Letters that no file can hold or no shipped font has, each once, line by line.

    A sign stands for the former on the page, for the latter their numbers.
    """
    with _ONE_AT_A_TIME:
        found = (letter for line in lines_of(document) for letter in (*lost(words(line)), *missing(line)))
        return tuple(dict.fromkeys(found))


def _build(document: MinutesDocument, told: Told) -> Drawn:
    metadata = _metadata(document)
    story = Story(document)
    target = BytesIO()
    template = MinutesTemplate(
        target,
        marks(document),
        initialled=document.initialled,
        told=told,
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
    return Drawn(target.getvalue(), template.page, tuple(template.canv.places))


def _metadata(document: MinutesDocument) -> Metadata:
    return Metadata(
        title=file_title(document),
        author=tidy(document.committee),
        subject=file_subject(document),
        language=document.language,
        when=document.produced_at,
    )
