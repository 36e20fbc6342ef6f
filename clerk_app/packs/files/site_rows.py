"""The table in which a site shows an agenda, as a converter leaves it: a row a line, with a bar behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = re.compile(
    r"\s{0,4}(?:\|\s{0,4})?no\.?\s{0,4}\|\s{0,4}(?:agenda )?item\s{0,4}(?:\|[\s|]{0,400})?", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:^|\s)(?P<label>(?:additional|supporting) documents:|decision:|minutes:)(?=\s|$)", re.IGNORECASE
)
"""Stands in a row between the words of the council and what was recorded of the item."""
_SMALL = re.compile(
    r"\b(?:of|the|and|to|for|draft|previous|last|public|approve|confirm|open|council|committee|board)$", re.IGNORECASE
)
"""Before 'minutes' they are of the title."""
_MOST = 4
_LONGEST = 20_000


def site_rows(lines: list[str]) -> list[str]:
    """The lines, those below the head of such a table parted where a row ends and where its record begins."""
    head = next((at for at, line in enumerate(lines) if len(line) < _LONGEST and _HEAD.fullmatch(line)), None)
    if head is None:
        return lines
    return [*lines[: head + 1], *(part for line in lines[head + 1 :] for part in _parts(line))]


def _parts(line: str) -> Iterator[str]:
    bare = line.rstrip()
    if len(bare) > _LONGEST or bare.strip(" |-") == "":
        yield line
        return
    ends = bare.endswith("|")
    rest = bare
    for _ in range(_MOST):
        label = next((found for found in _LABEL.finditer(rest) if not _SMALL.search(rest[: found.start()][-12:])), None)
        if label is None:
            break
        if label.start():
            yield rest[: label.start()]
        yield label["label"]
        rest = rest[label.end() :].strip()
    if rest:
        yield rest
    if ends:
        yield ""
