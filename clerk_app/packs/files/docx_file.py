"""A Word file as the text of a pack, with the numbers that Word counts itself and the letterhead of its first page."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from pathlib import Path
from typing import Final

from lxml import etree

from clerk_app.errors import PackError
from clerk_app.packs.files.docx_body import Body
from clerk_app.packs.files.docx_numbers import Numbers
from clerk_app.packs.files.docx_styles import Style, styles_of, value
from clerk_app.packs.files.line_writer import LineWriter
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.sentences import DAMAGED_WORD, LOCKED_OFFICE, NO_TEXT, TOO_LONG
from clerk_app.telling import Told

MOST_BODY: Final = 80_000_000
"""Bytes of the body; 500 pages of tables have about thirty million."""
MOST_PART: Final = 8_000_000
"""Bytes of a part about styles or lists; such a part is kept whole while it is read."""
PIECE: Final = 65_536
_MAIN: Final = re.compile(rb"<Relationship\b[^<>]{0,400}?/officeDocument\"[^<>]{0,400}>")
_TARGET: Final = re.compile(rb"\bTarget=\"/?([^\"<>]{1,200})\"")
DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    KeyError,
    EOFError,
    NotImplementedError,
    UnicodeError,
    ValueError,
    OSError,
)


def read_docx(path: Path, told: Told) -> PackText:
    """The lines of a file in the order of its body."""
    try:
        with zipfile.ZipFile(path) as packed:
            return _read(packed, path.name, told)
    except RuntimeError as error:  # so says zipfile of one with a password
        raise PackError(LOCKED_OFFICE) from error
    except DAMAGE as error:
        raise PackError(DAMAGED_WORD) from error


def _read(packed: zipfile.ZipFile, name: str, told: Told) -> PackText:
    main = main_part(packed)
    folder = posixpath.dirname(main)
    styles = _styles(packed, f"{folder}/styles.xml")
    body = Body(LineWriter(), styles, _numbers(packed, f"{folder}/numbering.xml"))
    _tell(body, packed, main, told)
    told(1, 1)
    if not body.writer.lines and any("/media/" in part for part in packed.namelist()):
        raise PackError(NO_TEXT)
    if header := _target(packed, main, body.first_section.header):
        head = Body(LineWriter(), styles, Numbers())
        _tell(head, packed, header, told)
        body.writer.put_above(head.writer.lines)
    return body.writer.finished(name)


def _tell(body: Body, packed: zipfile.ZipFile, name: str, told: Told) -> None:
    """A part of the file, element by element."""
    if packed.getinfo(name).file_size > MOST_BODY:
        raise PackError(TOO_LONG)
    parser = parser_of(body)
    with packed.open(name) as part:
        while piece := part.read(PIECE):
            told(0, 1)
            parser.feed(piece)
    parser.close()


def _target(packed: zipfile.ZipFile, main: str, wanted: str | None) -> str | None:
    """The name of the part to which the document refers by another name."""
    folder, file = posixpath.split(main)
    root = _part(packed, f"{folder}/_rels/{file}.rels") if wanted else None
    targets = () if root is None else (value(one, "Target") for one in root if value(one, "Id") == wanted)
    found = next((posixpath.normpath(posixpath.join(folder, target)) for target in targets if target), None)
    return found if found in packed.namelist() else None


def main_part(packed: zipfile.ZipFile) -> str:
    """The name of the part that is the document itself."""
    if packed.getinfo("_rels/.rels").file_size < MOST_PART:
        found = _MAIN.search(packed.read("_rels/.rels"))
        target = _TARGET.search(found[0]) if found else None
        if target:
            return target[1].decode("utf-8")
    return "word/document.xml"


def _styles(packed: zipfile.ZipFile, name: str) -> dict[str, Style]:
    root = _part(packed, name)
    return {} if root is None else styles_of(root)


def _numbers(packed: zipfile.ZipFile, name: str) -> Numbers:
    root = _part(packed, name)
    return Numbers() if root is None else Numbers.of(root)


def _part(packed: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in packed.namelist():
        return None
    if packed.getinfo(name).file_size > MOST_PART:
        raise PackError(TOO_LONG)
    return etree.fromstring(packed.read(name), parser_of())


def parser_of(target: object = None) -> etree.XMLParser:
    """A parser that follows nothing out of the file, and no abbreviations of a file's own."""
    return etree.XMLParser(
        target=target, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
