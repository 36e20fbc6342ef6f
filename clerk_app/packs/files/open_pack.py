"""A file of any kind that a clerk may be sent becomes the text of a pack, or a sentence about why not."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final

from clerk_app.errors import ClerkError, PackError
from clerk_app.packs.files.file_kinds import HEAD, FileKind, kind_of
from clerk_app.packs.files.html_file import is_html, read_html
from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.sentences import EMPTY, TOO_LONG, WORDLESS
from clerk_app.telling import Told, tell_nobody

MOST_TEXT: Final = 16_000_000
"""Bytes of a file of text; a pack of 500 pages has about two million."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Bytes at the beginning that say how the letters are written."""
_OLD_ENCODINGS: Final = ("iso-8859-1", "iso-8859-14", "iso-8859-15", "windows-1252", "utf-16")
_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def read_file(path: Path, *, told: Told | None = None) -> PackText:
    """The text of a file; `told` hears of each page and may stop the reading by raising Cancelled."""
    told = told or tell_nobody
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise ClerkError(f"The file {path} cannot be opened ({error.strerror}). Choose another.") from error
    if not head.strip():
        raise PackError(EMPTY)
    kind = kind_of(path, head)
    if not isinstance(kind, FileKind):
        raise PackError(kind)
    text = _read(path, kind, size, told)
    if not text.lines:
        raise PackError(WORDLESS)
    return text


def _read(path: Path, kind: FileKind, size: int, told: Told) -> PackText:
    # Each reader is loaded when it is needed: pdfium and Word's files take a while.
    if kind is FileKind.PDF:
        from clerk_app.packs.files.pdf_file import read_pdf

        return read_pdf(path, told)
    if kind is FileKind.WORD:
        from clerk_app.packs.files.docx_file import read_docx

        return read_docx(path, told)
    if size > MOST_TEXT:
        raise PackError(TOO_LONG)
    words = decoded(path.read_bytes())
    return read_html(words, path.name, told) if is_html(words) else read_plain(words, path.name, told)


def decoded(data: bytes) -> str:
    """The text of a file, in the encoding that it names or seems to have."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":  # cut in the middle of a letter
            return data.decode("utf-8", "ignore")
    named = _CHARSET.search(data[:2_048])
    encoding = named[1].decode("ascii").lower() if named else ""
    return data.decode(encoding if encoding in _OLD_ENCODINGS else "cp1252", "replace")
