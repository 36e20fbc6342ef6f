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
_BEHIND_FILE = re.compile(r"(?<=[\w.)])\s(?:PDF|DOCX?)\s\d{1,4}(?:[.,]\d{1,3})?\s?[KM]B(?=\s{2,20}\w)")
"""The size of a paper behind a title, behind which the words below it follow where the page had another line."""
_LINES = re.compile(r"(?<=\S)\s{2,20}(?=\S)")
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
    if (file := _BEHIND_FILE.search(bare)) is not None and _LABEL.search(bare, 0, file.start()) is None:
        yield rest[: file.end()]
        *above, rest = _LINES.split(bare[file.end() :].strip())
        yield from above
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
