"""What a typed line begins and ends with: the signs for kinds, the mark to check later, pasted lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from clerk_app.meeting.notes import NoteKind

SIGNS = {
    "#": NoteKind.HEADING,
    ".": NoteKind.PARAGRAPH,
    ">": NoteKind.JOINED,
    "=": NoteKind.REMAINED,
    "<": NoteKind.LEFT,
    "!": NoteKind.RESOLUTION,
    "@": NoteKind.ACTION,
    "[": NoteKind.CLERKS_NOTE,
    "~": NoteKind.SCRATCH,
    "+": NoteKind.AMENDMENT,
    ":": NoteKind.DISCUSSION,
    ")": NoteKind.POINT,
}
"""The sign that a line of each kind begins with; a note begins with none."""

MENU_SIGN = "/"
"""Lists all kinds, phrases and the vote."""

CHECK_LATER = "??"
"""At the end of a line: to be checked later; a word right behind it says why, as in '£212 ??ask finance'."""

MOST_PASTED = 200
"""So many lines are taken at once; the rest stays in the line."""

_WHY = re.compile(r"(?<!\S)\?\?([^\s?][^\n]*)$")
_BULLET = re.compile(r"^[ \t]*(?:[•◦▪‣·●○][ \t]*|[-–—*][ \t]+)")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line read as typed: its kind, its words and whether they are to be checked later."""

    kind: NoteKind
    text: str
    check_later: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The words of a line, whether they are to be checked later, and why."""

    words: str
    check_later: bool = False
    why: str = ""


def read_line(typed: str) -> TypedLine:
    """Read a whole line with its sign; twice the sign gives the sign itself."""
    text = clean(typed)
    kind = SIGNS.get(text[:1], NoteKind.NOTE)
    if kind is not NoteKind.NOTE:
        doubled = text[1:2] == text[0]
        kind, text = (NoteKind.NOTE if doubled else kind), text[1:].lstrip()
    read = split_check(text)
    return TypedLine(kind, read.words, read.check_later, read.why)


def split_check(text: str) -> Checked:
    """The words without '??' at their end, whether it stood there, and the word right behind it that says why."""
    words = text.rstrip()
    if found := _WHY.search(words):
        return Checked(words[: found.start()].strip(), check_later=True, why=found[1])
    if not words.endswith(CHECK_LATER):
        return Checked(text.strip())
    # 'Who said so???' is a question to be checked: one mark stays.
    return Checked(words.removesuffix(CHECK_LATER).strip(), check_later=True)


def toggle_check(text: str) -> str:
    """The line with '??' at its end, or without it and the word behind it where it stood there."""
    read = split_check(text)
    if read.check_later:
        return read.words
    return f"{text.rstrip()} {CHECK_LATER}".lstrip()


def clean(text: str) -> str:
    """The text as it may be kept: no control characters, no halves of letters, one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    whole = text.encode("utf-8", "replace").decode("utf-8")
    kept = (ch if ch == "\n" or unicodedata.category(ch) != "Cc" else " " if ch == "\t" else "" for ch in whole)
    return "".join(kept).strip()


def pasted_lines(text: str) -> tuple[str, ...]:
    """The lines of a pasted text, empty ones left out and list bullets taken off."""
    lines = (_BULLET.sub("", line).strip() for line in clean(text).split("\n"))
    return tuple(line for line in lines if line)
