"""A Word file that came back with comments: each paragraph as it was sent and as it is now, and who says what."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from clerk_app.errors import PackError
from clerk_app.meeting.returned import Remark, ReturnedParagraph
from clerk_app.packs.files.docx_file import DAMAGE, MOST_BODY, MOST_PART, PIECE, main_part, parser_of
from clerk_app.packs.files.docx_styles import local
from clerk_app.packs.files.file_kinds import HEAD, FileKind, kind_of
from clerk_app.packs.sentences import DAMAGED_WORD, LOCKED_OFFICE
from clerk_app.telling import Told, tell_nobody

NO_WORD: Final = "This is no Word file (.docx). Ask for the comments in the Word file that was sent, and read that."
TOO_LONG: Final = "This file is far longer than any minutes. Ask for the comments in the Word file that was sent."
MOST_PARAGRAPHS: Final = 20_000
MOST_LETTERS: Final = 5_000_000

_OUT: Final = ("del", "moveFrom")
_IN: Final = ("ins", "moveTo")
_KINDS: Final = ("comment", "footnote", "endnote")
"""What is read as a remark: a draft that is sent has no notes, so those in it came back."""
_PLACED: Final = {"commentRangeStart": "comment", **{f"{kind}Reference": kind for kind in _KINDS}}
_UNSEEN: Final = {"Fallback", "rt", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"}
_SIGNS: Final = {"noBreakHyphen": "-", "cr": " ", "tab": " ", "br": " ", "ptab": " "}


def read_returned(path: Path, told: Told = tell_nobody) -> tuple[ReturnedParagraph, ...]:
    """The paragraphs of a file in reading order; PackError, a sentence, where it is no Word file or is damaged.

    `told` hears of the bytes that are read.
    """
    try:
        with path.open("rb") as file:
            kind = kind_of(path, file.read(HEAD))
        if kind in (LOCKED_OFFICE, DAMAGED_WORD):
            raise PackError(str(kind))
        if kind is not FileKind.WORD:
            raise PackError(NO_WORD)
        with zipfile.ZipFile(path) as packed:
            return _read(packed, told)
    except RuntimeError as error:  # so says zipfile of one with a password
        raise PackError(LOCKED_OFFICE) from error
    except DAMAGE as error:
        raise PackError(DAMAGED_WORD) from error


def _read(packed: zipfile.ZipFile, told: Told) -> tuple[ReturnedParagraph, ...]:
    main = main_part(packed)
    remarks = _Remarks()
    for kind in _KINDS:
        part = f"{posixpath.dirname(main)}/{kind}s.xml"
        if part in packed.namelist():
            _feed(packed, part, remarks, MOST_PART, told)
    body = _Marked(remarks.found)
    _feed(packed, main, body, MOST_BODY, told)
    return (*body.paragraphs, *_nowhere(body, remarks))


def _nowhere(body: _Marked, remarks: _Remarks) -> Iterator[ReturnedParagraph]:
    """What hangs on no place of the body, as a remark on a note does, stands at the end."""
    placed = {remark for paragraph in body.paragraphs for remark in paragraph.remarks}
    if left := tuple(remark for remark in remarks.found.values() if remark not in placed):
        yield ReturnedParagraph("", "", remarks=left)


def _feed(packed: zipfile.ZipFile, name: str, target: _Marked | _Remarks, most: int, told: Told) -> None:
    size = packed.getinfo(name).file_size
    if size > most:
        raise PackError(TOO_LONG)
    parser = parser_of(target)
    with packed.open(name) as part:
        while piece := part.read(PIECE):
            parser.feed(piece)
            told(part.tell(), size)
    parser.close()


class _Listener:
    """What the parser tells, element by element."""

    def doctype(self, *_: object) -> None:
        """No Word writes one; what stands in it could make a mountain of a word."""
        raise PackError(DAMAGED_WORD)

    def close(self) -> None:
        """The part is at its end."""


@dataclass
class _Remarks(_Listener):
    """Gathers the comments in the margin, and the notes at the foot and the end, by what they are and their ids."""

    found: dict[tuple[str, str], Remark] = field(default_factory=dict)
    _id: str = ""
    _by: str = ""
    _words: list[str] = field(default_factory=list)
    _in_text: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        self._in_text = name == "t"
        if name in _KINDS:
            given = {local(key): text for key, text in attributes.items()}
            self._id, self._by, self._words = given.get("id", ""), given.get("author", ""), []
        elif name in ("p", *_SIGNS):
            self._words.append(" ")

    def end(self, tag: str) -> None:
        """An element ends."""
        self._in_text = False
        words = " ".join("".join(self._words).split())
        if (kind := local(tag)) in _KINDS and words:
            self.found[kind, self._id] = Remark(words, " ".join(self._by.split()))

    def data(self, text: str) -> None:
        """Letters stand here."""
        if self._in_text:
            self._words.append(text)


@dataclass
class _Paragraph:
    """A paragraph that is being read."""

    now: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    by: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    split: bool = False
    joined: bool = False

    def finished(self) -> ReturnedParagraph:
        by = tuple(dict.fromkeys(name for name in self.by if name))
        return ReturnedParagraph("".join(self.now), "".join(self.was), by, tuple(self.remarks), self.split, self.joined)


@dataclass
class _Marked(_Listener):
    """Writes down each paragraph with and without what was put in and taken out."""

    remarks: Mapping[tuple[str, str], Remark]
    paragraphs: list[ReturnedParagraph] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)
    _marks: list[tuple[str, str]] = field(default_factory=list)
    """What was put in or taken out around here, and by whom, the innermost last."""
    _open: list[_Paragraph] = field(default_factory=list)
    _unseen: int = 0
    _letters: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._unseen or name in _UNSEEN:
            self._unseen += 1
            return
        given = {local(key): text for key, text in attributes.items()}
        if name in (*_OUT, *_IN):
            self._mark(name, parent, given)
        elif name == "p":
            self._open.append(_Paragraph())
        elif name in _SIGNS and parent == "r":
            self._add(_SIGNS[name])
        elif name in _PLACED and self._open:
            remark = self.remarks.get((_PLACED[name], given.get("id", "")))
            if remark is not None and not any(remark is other for p in self._open for other in p.remarks):
                self._open[-1].remarks.append(remark)

    def _mark(self, name: str, parent: str, given: Mapping[str, str]) -> None:
        by = " ".join(given.get("author", "").split())
        if parent == "rPr" and "pPr" in self._path and self._open:
            # The end of the paragraph itself was put in or taken out.
            here = self._open[-1]
            here.split, here.joined = here.split or name in _IN, here.joined or name in _OUT
            here.by.append(by)
        self._marks.append((name, by))

    def end(self, tag: str) -> None:
        """An element ends."""
        name = self._path.pop() if self._path else local(tag)
        if self._unseen:
            self._unseen -= 1
        elif name in (*_OUT, *_IN):
            if self._marks:
                self._marks.pop()
        elif name == "p" and self._open:
            self._finish()

    def _finish(self) -> None:
        if len(self.paragraphs) >= MOST_PARAGRAPHS:
            raise PackError(TOO_LONG)
        self.paragraphs.append(self._open.pop().finished())

    def data(self, text: str) -> None:
        """Letters stand here."""
        if not self._unseen and self._path and self._path[-1] in ("t", "delText"):
            self._add(text)

    def _add(self, text: str) -> None:
        if not self._open:
            return
        self._letters += len(text)
        if self._letters > MOST_LETTERS:
            raise PackError(TOO_LONG)
        here = self._open[-1]
        out = any(name in _OUT for name, _ in self._marks)
        put_in = any(name in _IN for name, _ in self._marks)
        if not out:
            here.now.append(text)
        if not put_in:
            here.was.append(text)
        here.by += [by for _, by in self._marks]
