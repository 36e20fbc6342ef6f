"""What the styles of a Word file say of its paragraphs: bold, a size, a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from lxml import etree

Element: TypeAlias = "etree._Element"  # noqa: SLF001 (lxml has no other name for it)
DEEPEST: Final = 20
"""Styles that build on each other; more go round in a circle."""
HALVES: Final = 2
"""Of a point, in which Word gives the size of letters."""
_OFF: Final = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it takes from those it builds on."""

    bold: bool = False
    size: float = 0.0
    list_id: str = ""
    level: int | None = None
    heading: bool = False


def local(tag: object) -> str:
    """The name of an element or attribute without the schema it is from; two are in use for the same."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of an element, whatever its schema is called."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if local(key) == name), None)


def child(element: Element | None, *names: str) -> Element | None:
    """The element inside, by the names on the way to it."""
    for name in names:
        if element is None:
            return None
        element = next((inside for inside in element if local(inside.tag) == name), None)
    return element


def children(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name directly inside."""
    return (inside for inside in element if local(inside.tag) == name)


def is_on(text: str | None) -> bool:
    """Whether a property that is named holds: also without a value."""
    return text is None or text.lower() not in _OFF


def whole(text: str | None) -> int | None:
    """A number, where it is one."""
    return int(text) if text and text.lstrip("-").isascii() and text.lstrip("-").isdigit() and len(text) < 10 else None  # noqa: PLR2004


def styles_of(root: Element) -> dict[str, Style]:
    """The styles by their ids."""
    written = {value(element, "styleId") or "": element for element in children(root, "style")}
    return {name: _style(name, written) for name in written}


def _style(name: str, written: dict[str, Element]) -> Style:
    """What the style says, and where it says nothing what the one below says."""
    bold: bool | None = None
    size: float | None = None
    list_id: str | None = None
    level: int | None = None
    heading = False
    for _ in range(DEEPEST):
        element = written.get(name)
        if element is None:
            break
        marked = child(element, "rPr", "b")
        if bold is None and marked is not None:
            bold = is_on(value(marked))
        if size is None and (half := whole(value(child(element, "rPr", "sz")))):
            size = half / HALVES
        list_id = list_id or value(child(element, "pPr", "numPr", "numId"))
        if level is None:
            level = whole(value(child(element, "pPr", "numPr", "ilvl")))
        called = (value(child(element, "name")) or "").lower()
        heading = heading or called.startswith("heading ") or called in ("title", "subtitle")
        name = value(child(element, "basedOn")) or ""
    return Style(bool(bold), size or 0.0, list_id or "", level, heading)
