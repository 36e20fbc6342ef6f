"""Everything that a web page says: text, title, attributes, comments, and what no browser shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html

from clerk_app.export import leak_places as places
from clerk_app.export.markup_texts import Said, names_in

_INLINE: Final = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "u", "wbr")
)  # fmt: skip
_SPOKEN: Final = ("alt", "title", "summary", "label")
_HIDDEN: Final = frozenset(("style", "script", "template", "noscript", "object"))


def read(data: bytes) -> Iterator[Said]:
    """Each text in the page, and each in its tags; UnicodeDecodeError where it is not UTF-8."""
    text = data.decode()
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(text.encode(), parser)
    if root is None:
        return
    yield Said("doctype", root.getroottree().docinfo.doctype, places.OTHER)
    for found in (*root.itersiblings(preceding=True), *root.itersiblings()):
        yield Said("comment", found.text or "", places.COMMENT)
    yield from names_in(root)
    for found in root.iter():
        if isinstance(found.tag, str):
            yield from _attributes(found)
        else:
            yield Said("comment", found.text or "", places.COMMENT)
    yield from _texts(root)


def _attributes(found: Any) -> Iterator[Said]:
    for name, value in found.attrib.items():
        place = places.PROPERTIES if found.tag == "meta" else places.OTHER
        if name in _SPOKEN or name.startswith("aria-"):
            place = places.SPOKEN
        yield Said(f"{found.tag}@{name}", value, place)


def _texts(root: Any) -> Iterator[Said]:
    """The text of each block: a word may be cut by elements within a line, never by a block."""
    pieces: list[str] = []
    block = "html"
    for event, found in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        is_block = event in ("start", "end") and found.tag not in _INLINE
        if is_block and "".join(pieces).strip():
            yield Said(block, "".join(pieces).strip(), _place(block))
        if is_block:
            pieces = []
            block = found.tag if event == "start" else _block_above(found)
        pieces.append((found.text if event == "start" else found.tail) or "")
    if "".join(pieces).strip():
        yield Said(block, "".join(pieces).strip(), _place(block))


def _block_above(found: Any) -> str:
    return next((str(above.tag) for above in found.iterancestors() if above.tag not in _INLINE), "html")


def _place(block: str) -> str:
    if block == "title":
        return places.TITLE
    return places.OTHER if block in _HIDDEN else places.TEXT
