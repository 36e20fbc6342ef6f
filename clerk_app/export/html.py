"""Minutes as a web page of one file, and as a piece of one to paste into a council's own system."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from typing import Final

import resources
from clerk_app.export.about import INITIALS, file_title, marks
from clerk_app.export.html_body import Body, Look
from clerk_app.minutes.document import MinutesDocument

_FEWEST_CONTENTS: Final = 3
"""Fewer headings are seen at a glance."""

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The page fetches nothing and runs nothing, whatever a council's site does around it."""


def render(document: MinutesDocument) -> bytes:
    """The minutes as a web page that needs no other file; the same document always gives the same bytes."""
    body = Body(Look.PAGE)
    main = "\n".join(body.blocks(document))
    page = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escape(file_title(document))}</title>",
        f"<style>\n{_style()}{_paper(document)}</style>",
        "</head>",
        "<body>",
        '<a class="skip" href="#minutes">Skip to the text</a>',
        *_header(document, body.contents),
        '<main id="minutes" tabindex="-1">',
        main,
        "</main>",
        "</body>",
        "</html>",
    )
    return ("\n".join(page) + "\n").encode()


def fragment(document: MinutesDocument) -> bytes:
    """The minutes without a page around them and without any looks, which the system has that they are pasted into.

    Their title is a heading of the second level: the page that they come to has one of the first.
    """
    marked = "".join(f"<p><strong>{mark}</strong></p>\n" for mark in marks(document))
    blocks = "\n".join(Body(Look.FRAGMENT).blocks(document))
    return f'<div lang="{escape(document.language)}">\n{marked}{blocks}\n</div>\n'.encode()


@cache
def _style() -> str:
    return resources.read_text("web/minutes.css")


def _paper(document: MinutesDocument) -> str:
    """What stands at the head and foot of the leaves in browsers that can; the first has the mark anyway."""
    initials = f' @bottom-right {{ content: "{INITIALS}"; }}' if document.initialled else ""
    mark = f' @top-right {{ content: "{"  ".join(marks(document))}"; }}' if marks(document) else ""
    return (
        "@page { size: A4; margin: 23mm 20mm; font: 10pt Arial, sans-serif;"
        f' @bottom-left {{ content: "Page " counter(page) " of " counter(pages); }}{initials}{mark} }}\n'
        "@page :first { @top-right { content: none; } }\n"
    )


def _header(document: MinutesDocument, contents: Sequence[tuple[str, str]]) -> Iterator[str]:
    told = [f"<strong>{mark}</strong>" for mark in marks(document)]
    has_contents = len(contents) >= _FEWEST_CONTENTS
    if not told and not has_contents:
        return
    yield "<header>"
    if told:
        yield f'<p class="marks">{" ".join(told)}</p>'
    if has_contents:
        yield '<nav aria-labelledby="contents">'
        yield '<p id="contents">Contents</p>'
        yield "<ul>"
        yield from (f'<li><a href="#{place}">{escape(words)}</a></li>' for place, words in contents)
        yield "</ul>"
        yield "</nav>"
    yield "</header>"
