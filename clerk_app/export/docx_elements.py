"""The few elements that a Word file of minutes is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from clerk_app.export.letters import kept_together, tidy_spans
from clerk_app.minutes.document import Line, Strong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

_KEPT_HYPHEN: Final = re.compile(r"(?<=\d)-(?=\d)|(?<=\b\w)-(?=\w)|(?<=\b\w\w)-(?=\w)|(?<=\w)-(?=\w{1,2}\b)")
"""The hyphen of '2013-14', 'e-mail' and 'follow-up', at which no line ends; others stay as they are typed."""
_KEEPS_SPACES: Final = "{http://www.w3.org/XML/1998/namespace}space"


def twips(points: float) -> int:
    """Points as Word reckons lengths, in twentieths."""
    return round(points * 20)


def element(tag: str, **attributes: object) -> BaseOxmlElement:
    """An element of Word's own with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def filled(outer: BaseOxmlElement, inner: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
    """The element with these in it."""
    outer.extend(inner)
    return outer


def paragraph(style: str, *properties: BaseOxmlElement) -> BaseOxmlElement:
    """A paragraph of that style, with what is special about it in the order that Word's schema asks for."""
    named = [] if style == "Normal" else [element("pStyle", val=style)]
    told = [*named, *properties]
    return filled(element("p"), [filled(element("pPr"), told)] if told else [])


def run(text: str, style: str = "") -> BaseOxmlElement:
    """Letters of one character style; text that is already clean, or a tab."""
    made = element("r")
    if style:
        made.append(filled(element("rPr"), [element("rStyle", val=style)]))
    if text == "\t":
        made.append(element("tab"))
        return made
    for place, piece in enumerate(_KEPT_HYPHEN.split(text)):
        if place:
            made.append(element("noBreakHyphen"))
        if piece or not text:
            made.append(_letters(piece))
    return made


def _letters(text: str) -> BaseOxmlElement:
    letters = element("t")
    letters.text = text
    if text != text.strip():
        letters.set(_KEEPS_SPACES, "preserve")
    return letters


def runs(line: Line) -> list[BaseOxmlElement]:
    """The line cleaned, words of weight in their own style; nothing where there is nothing to show."""
    return [run(kept_together(span.text), "Strong" if isinstance(span, Strong) else "") for span in tidy_spans(line)]
