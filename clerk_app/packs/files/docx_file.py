"""A Word file as the text of a pack, with the numbers that Word counts itself; headers and footers are left out."""

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
from clerk_app.packs.files.docx_styles import Style, styles_of
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
    writer = LineWriter()
    body = Body(writer, _styles(packed, f"{folder}/styles.xml"), _numbers(packed, f"{folder}/numbering.xml"))
    if packed.getinfo(main).file_size > MOST_BODY:
        raise PackError(TOO_LONG)
    parser = parser_of(body)
    with packed.open(main) as part:
        while piece := part.read(PIECE):
            told(0, 1)
            parser.feed(piece)
    parser.close()
    told(1, 1)
    if not writer.lines and any("/media/" in part for part in packed.namelist()):
        raise PackError(NO_TEXT)
    return writer.finished(name)


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
