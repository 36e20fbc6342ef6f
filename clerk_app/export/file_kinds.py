"""The kinds of file that minutes are written as, each known by the ending of the file's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from clerk_app.errors import ExportError
from clerk_app.export import leaks, pdf
from clerk_app.export.leaks import Leak
from clerk_app.export.letters import lost_letters
from clerk_app.export.text import plain_text
from clerk_app.minutes.document import MinutesDocument

Render = Callable[[MinutesDocument], bytes]
Search = Callable[[bytes, MinutesDocument, Mapping[str, str]], tuple[Leak, ...]]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its name for the clerk, its ending, and how minutes become one.

    `search` reads a finished file again and finds the words in it that must not be there; `unshowable` are the letters
    of a document that such a file does not show as they are.
    """

    name: str
    ending: str
    render: Render
    search: Search
    unshowable: Callable[[MinutesDocument], tuple[str, ...]] = lost_letters


def _pdf(document: MinutesDocument) -> bytes:
    return pdf.render(document)


def _docx(document: MinutesDocument) -> bytes:
    from clerk_app.export import docx

    return docx.render(document)


def _page(document: MinutesDocument) -> bytes:
    from clerk_app.export import html

    return html.render(document)


def _fragment(document: MinutesDocument) -> bytes:
    from clerk_app.export import html

    return html.fragment(document)


def _text(document: MinutesDocument) -> bytes:
    return plain_text(document).encode()


def _in_pdf(data: bytes, _document: MinutesDocument, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    return leaks.in_pdf(data, forbidden)


def _in_docx(data: bytes, document: MinutesDocument, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    from clerk_app.export import markup_leaks

    return markup_leaks.in_docx(data, document, _docx, forbidden)


def _in_page(data: bytes, document: MinutesDocument, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    from clerk_app.export import markup_leaks

    return markup_leaks.in_html(data, document, _page, forbidden)


def _in_fragment(data: bytes, document: MinutesDocument, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    from clerk_app.export import markup_leaks

    return markup_leaks.in_html(data, document, _fragment, forbidden)


def _in_text(data: bytes, _document: MinutesDocument, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    return leaks.in_text(data, forbidden)


PDF: Final = FileKind("PDF", ".pdf", _pdf, _in_pdf, pdf.unshowable)
FRAGMENT: Final = FileKind("Part of a web page, to paste", ".fragment.html", _fragment, _in_fragment)
TEXT: Final = FileKind("Plain text", ".txt", _text, _in_text)
KINDS: Final = (
    PDF,
    FileKind("Word document", ".docx", _docx, _in_docx),
    FileKind("Web page", ".html", _page, _in_page),
    FRAGMENT,
    TEXT,
)
"""The usual one first."""


def kind_of(target: Path) -> FileKind:
    """The kind that a file is by its name; ExportError where its ending is none of ours."""
    name = re.sub(r"\.htm$", ".html", target.name.casefold())
    fitting = [kind for kind in KINDS if name.endswith(kind.ending)]
    if not fitting:
        raise ExportError(
            f"{target.name} was not written: its ending does not say which kind of file it is to be. "
            "Give it a name that ends in .pdf, .docx, .html or .txt."
        )
    return max(fitting, key=lambda kind: len(kind.ending))
