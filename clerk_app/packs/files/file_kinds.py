"""What a file is, by its content and not by its name; and what to say of one that cannot be read as a pack."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import Path
from typing import Final

from clerk_app.packs.sentences import DAMAGED_WORD, LOCKED_OFFICE

HEAD: Final = 8_192
"""Bytes from which the kind of a file is seen."""
_TAIL_OF_OLD_OFFICE: Final = 1_000_000


class FileKind(StrEnum):
    """A kind of file that can be read as a pack."""

    PDF = "PDF"
    WORD = "Word"
    TEXT = "text"


_SAVE: Final = "Save it as a PDF or Word file (.docx), and read that."
_PICTURE: Final = "This file is a picture. Ask for the original document, as a PDF or Word file, and read that."
_OFFICE: Final = (
    (("word/",), FileKind.WORD),
    (("xl/",), f"This file is a spreadsheet (Excel). {_SAVE}"),
    (("ppt/",), f"This file is a presentation (PowerPoint). {_SAVE}"),
    (("content.xml",), f"This file is of OpenOffice or LibreOffice. {_SAVE}"),
    (("OEBPS/", "EPUB/"), f"This file is an electronic book. {_SAVE}"),
    (("Index/",), f"This file is of Apple Pages, Numbers or Keynote. {_SAVE}"),
)
ZIP: Final = "This file is a folder of files packed together (ZIP). Unpack it and read the agenda that is in it."
OLD_WORD: Final = f"This file is of an old Word (.doc). {_SAVE}"
_BITMAP: Final = b"BM"
"""Begins many a text as well, but that has no zero bytes."""
_STARTS: Final = (
    (b"{\\rtf", f"This file is in Rich Text Format (.rtf). {_SAVE}"),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (_BITMAP, _PICTURE),
    (b"\0\0\1\0", _PICTURE),
    (b"Rar!", ZIP),
    (b"7z\xbc\xaf\x27\x1c", ZIP),
    (b"\x1f\x8b", ZIP),
    (b"%!PS", f"This file is made for a printer (PostScript). {_SAVE}"),
    (b"\xdb\xa5-\0", OLD_WORD),
)
_MAIL: Final = "This file is an e-mail. Save the agenda that is attached to it, and read that."
_IN_TEXT: Final = (
    (re.compile(rb"\bprogid=\"Word\.Document\""), f"This file is of Word, saved as XML. {_SAVE}"),
    (re.compile(rb"(?im)^content-type:\s*multipart/related\b"), f"This file is a web page saved as one file. {_SAVE}"),
    (re.compile(rb"(?im)^content-type:\s*multipart/"), _MAIL),
)
"""What a text that no clerk wrote says of itself, at its beginning."""
UNKNOWN: Final = "This file is no document that can be read here. " + _SAVE
_NUL_SHARE: Final = 0.02


def kind_of(path: Path, head: bytes) -> FileKind | str:
    """The kind of a file by its first bytes, or a sentence for the clerk about one that is no pack."""
    if b"%PDF-" in head[:1_024]:
        return FileKind.PDF
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return _kind_of_zip(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _kind_of_old_office(path)
    for start, sentence in _STARTS:
        if head.startswith(start) and (start != _BITMAP or b"\0" in head):
            return sentence
    if head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return _PICTURE
    if _is_binary(head):
        return UNKNOWN
    return next((sentence for mark, sentence in _IN_TEXT if mark.search(head)), FileKind.TEXT)


def _kind_of_zip(path: Path) -> FileKind | str:
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, UnicodeError):
        return DAMAGED_WORD
    for starts, kind in _OFFICE:
        if any(name.startswith(starts) for name in names):
            return kind
    return ZIP


def _kind_of_old_office(path: Path) -> str:
    with path.open("rb") as file:
        beginning = file.read(_TAIL_OF_OLD_OFFICE)
    if "EncryptedPackage".encode("utf-16-le") in beginning:
        return LOCKED_OFFICE
    if "WordDocument".encode("utf-16-le") in beginning:
        return OLD_WORD
    if "__substg1.0".encode("utf-16-le") in beginning:
        return _MAIL
    return f"This file is of an old Office program. {_SAVE}"


def _is_binary(head: bytes) -> bool:
    """Text has no zero bytes, unless each letter takes two."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return head.count(0) > _NUL_SHARE * len(head)
