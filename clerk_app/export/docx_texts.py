"""Everything that a Word file says: text, properties, comments, attributes, and parts that no reader shows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from clerk_app.export import leak_places as places
from clerk_app.export.markup_texts import Said, names_in

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _LETTERS = f"{_WORD}p", f"{_WORD}t"
_HYPHEN: Final = f"{_WORD}noBreakHyphen"
_SPACES: Final = frozenset(f"{_WORD}{name}" for name in ("tab", "br", "cr", "p"))
_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_SPOKEN: Final = ("tblCaption", "tblDescription", "docPr")
_PARTS: Final = (
    ("docProps/", places.PROPERTIES),
    ("word/comments", places.COMMENT),
    ("word/header", places.FURNITURE),
    ("word/footer", places.FURNITURE),
    ("word/media/", places.ATTACHMENT),
    ("word/embeddings/", places.ATTACHMENT),
)
_SHOWN: Final = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def read(data: bytes) -> Iterator[Said]:
    """Each text in the file; BadZipFile or XMLSyntaxError where it is no Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield Said("package", package.comment.decode("utf-8", errors="replace"), places.OTHER)
        before = min((about.header_offset for about in package.infolist()), default=0)
        yield Said("package", data[:before].decode("utf-8", errors="replace"), places.OTHER)
        for about in package.infolist():
            yield Said("part", about.filename, places.OTHER)
            for told in (about.comment, about.extra):
                yield Said("part", told.decode("utf-8", errors="replace"), places.OTHER)
            yield from _part(about.filename, package.read(about))


def _part(name: str, data: bytes) -> Iterator[Said]:
    place = next((place for start, place in _PARTS if name.startswith(start)), places.OTHER)
    if name.endswith((".xml", ".rels")):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        yield from _elements(etree.fromstring(data, parser), name, place)
    elif data.startswith(b"PK"):
        yield from (Said(each.where, each.text, place) for each in read(data))
    else:
        yield from (Said(name, text, place) for text in places.readings(data))


def _elements(root: Any, name: str, place: str) -> Iterator[Said]:
    tree = root.getroottree()
    if tree.docinfo.doctype:
        yield Said(name, tree.docinfo.doctype, places.OTHER)
    yield from names_in(root)
    beside = [*root.itersiblings(preceding=True), *root.itersiblings()]
    for found in (*beside, *root.iter()):
        if not isinstance(found.tag, str):
            yield Said(name, found.text or "", places.OTHER)
        else:
            yield from _element(found, name, place)
        if found.tail and found is not root:
            yield Said(name, found.tail, places.OTHER)


def _element(found: Any, name: str, place: str) -> Iterator[Said]:
    told = places.SPOKEN if etree.QName(found).localname in _SPOKEN else place
    for attribute, value in found.attrib.items():
        yield Said(f"{found.tag}@{attribute}", value, told)
    if found.tag == _PARAGRAPH:
        yield Said(name, _words(found), places.TEXT if name in _SHOWN else place)
    elif found.tag != _LETTERS and found.text:
        yield Said(found.tag, found.text, places.TITLE if found.tag == _TITLE else place)


def _words(paragraph: Any) -> str:
    """The letters of a paragraph: Word cuts a word into runs wherever it likes."""
    pieces: list[str] = []
    for found in paragraph.iter():
        if found.tag == _LETTERS:
            pieces.append(found.text or "")
        elif found.tag == _HYPHEN:
            pieces.append("-")
        elif found.tag in _SPACES:
            pieces.append(" ")
    return "".join(pieces).strip()
