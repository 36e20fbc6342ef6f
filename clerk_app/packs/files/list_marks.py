"""Marks that converters leave half done: lists that count '1. 1. 1.', rows without a bar, bullets on lines apart."""

from __future__ import annotations

import re
from typing import Final

_ONE: Final = re.compile(r"(?P<indent>[ \t]{0,8})1(?P<close>[.)])(?P<gap>[ \t]+)(?=\S)")
_NUMBERED: Final = re.compile(r"(?P<indent>[ \t]{0,8})(?P<number>\d{1,2})(?P<close>[.)])(?P<gap>[ \t]+)(?=\S)")
_PART: Final = re.compile(r"[ \t]{0,8}(?:-[ \t]+)?(\d{1,2})\.\d{1,2}\b")
"""'4.1' below the fourth of a list."""
_CONFIRMED: Final = 2
"""Items with such parts that say how far the list had come."""
_LEAST: Final = 3
"""Lines with the same number that are a list."""
_ROW: Final = re.compile(r"[^|\s][^|]{0,2000} \|(?: [^|]{0,2000})?\|")
_BAR: Final = re.compile(r"\s{0,4}(?:[-*]\s+)?\|[^|]{0,2000}[^|\s][^|]{0,2000}\|")
_LONGEST: Final = 6_000
_BULLETS: Final = frozenset("•▪●■◦‣∙·")
_NEAR: Final = 3
"""Lines below a bullet in which its words stand, the blank ones counted."""


def mended(lines: list[str]) -> list[str]:
    """The lines with their lists counted and with a bar before each row."""
    found = _with_bullets(lines)
    for run in _broken(lines) or _runs(lines):
        for number, at in enumerate(run, start=1):
            found[at] = _NUMBERED.sub(rf"\g<indent>{number}\g<close>\g<gap>", lines[at], count=1)
    if any(_BAR.match(line) for line in lines):
        return found
    return [f"| {line}" if _is_row(line) else line for line in found]


def _with_bullets(lines: list[str]) -> list[str]:
    """The lines with each bullet that stands alone before the words below it; not where bullets stand in a row."""
    found = list(lines)
    alone = False
    for at, line in enumerate(lines):
        words = line.strip()
        if words not in _BULLETS:
            alone = alone and not words
            continue
        below = next((near for near in range(at + 1, min(at + _NEAR, len(lines))) if lines[near].strip()), None)
        if below is not None and not alone and lines[below].strip()[:1].isalnum():
            found[at], found[below] = "", f"{line.rstrip()} {lines[below].strip()}"
        alone = True
    return found


def _is_row(line: str) -> bool:
    return len(line) < _LONGEST and line.rstrip().endswith("|") and _ROW.match(line) is not None


def _broken(lines: list[str]) -> list[list[int]]:
    """A list that begins again with 1 behind each paragraph, where '4.1' or the lack of other numbers says so."""
    run: list[int] = []
    before, counted = 0, set()
    for at, line in enumerate(lines):
        if (part := _PART.match(line)) is not None:
            if int(part[1]) != len(run):
                return []
            counted.add(int(part[1]))
        elif (match := _NUMBERED.match(line)) is not None:
            number = int(match["number"])
            if number not in {1, before + 1}:
                return []
            before = number
            run.append(at)
    ones = all(_ONE.match(lines[at]) and lines[at][:1] in " \t" for at in run)
    return [run] if len(run) >= _LEAST and (len(counted) >= _CONFIRMED or ones) else []


def _runs(lines: list[str]) -> list[list[int]]:
    """The lines that begin with '1.' one after the other, with at most blank lines and deeper ones between them."""
    runs: list[list[int]] = []
    indent = ""
    for at, line in enumerate(lines):
        match = _ONE.match(line)
        if match is not None and runs and runs[-1] and match["indent"] == indent:
            runs[-1].append(at)
        elif match is not None:
            indent = match["indent"]
            runs.append([at])
        elif line.strip() and not line.startswith((indent + " ", indent + "\t")):
            runs.append([])
    return [run for run in runs if len(run) >= _LEAST]
