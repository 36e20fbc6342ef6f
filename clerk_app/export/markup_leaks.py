"""A finished Word file or web page opened again and searched for words that it must not hold."""

from __future__ import annotations

from collections.abc import Mapping
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError

from clerk_app.export import docx_texts, html_texts
from clerk_app.export.leaks import Leak, found_in, unreadable
from clerk_app.export.markup_texts import Render, foreign, own_forms
from clerk_app.minutes.document import MinutesDocument


def in_docx(data: bytes, document: MinutesDocument, render: Render, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of a Word file that was rendered so, once for each place.

    ExportError where the file cannot be read.
    """
    try:
        return found_in(foreign(docx_texts.read(data), own_forms(document, render, docx_texts.read)), forbidden)
    except (BadZipFile, XMLSyntaxError, ValueError, KeyError) as trouble:
        raise unreadable(trouble) from trouble


def in_html(data: bytes, document: MinutesDocument, render: Render, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of a web page that was rendered so, once for each place.

    ExportError where the page cannot be read.
    """
    try:
        return found_in(foreign(html_texts.read(data), own_forms(document, render, html_texts.read)), forbidden)
    except (XMLSyntaxError, ValueError) as trouble:
        raise unreadable(trouble) from trouble
