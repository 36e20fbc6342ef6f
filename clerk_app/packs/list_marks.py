"""Marks of Markdown that converters leave half done: lists that count '1. 1. 1.', rows without a bar at the left."""

from __future__ import annotations

import re
from typing import Final

_ONE: Final = re.compile(r"(?P<indent>[ \t]{0,8})1(?P<close>[.)])(?P<gap>[ \t]+)(?=\S)")
_LEAST: Final = 3
"""Lines with the same number that are a list."""
_ROW: Final = re.compile(r"[^|\s][^|]{0,2000} \|(?: [^|]{0,2000})?\|")
_BAR: Final = re.compile(r"\s{0,4}(?:[-*]\s+)?\|[^|]{0,2000}[^|\s][^|]{0,2000}\|")
_LONGEST: Final = 6_000


def mended(lines: list[str]) -> list[str]:
    """The lines with their lists counted and with a bar before each row."""
    found = list(lines)
    for run in _runs(lines):
        for number, at in enumerate(run, start=1):
            found[at] = _ONE.sub(rf"\g<indent>{number}\g<close>\g<gap>", lines[at], count=1)
    if any(_BAR.match(line) for line in lines):
        return found
    return [f"| {line}" if _is_row(line) else line for line in found]


def _is_row(line: str) -> bool:
    return len(line) < _LONGEST and line.rstrip().endswith("|") and _ROW.match(line) is not None


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
