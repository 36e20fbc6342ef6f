"""Lines of a list of people put together where a name, a role in brackets or a run of names goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.pack_text import CELL_GAP, Cell, Line
from clerk_app.packs.passage import Passage, Seam
from clerk_app.packs.people.people_headings import heading_of
from clerk_app.packs.values.context import is_full, runs_on

_MOST = 14
_SAME_COLUMN = 10.0
"""Points; a cell that goes on begins in the line below at the same left edge."""
_LABEL_AND_NAMES = 2
_QUORUM = re.compile(r"\W*(?:(?:the\s)?quorum\b|(?:pages?|item)\W*$)", re.IGNORECASE)
"""Or the heading of the column beside an agenda."""
_LABELLED = re.compile(r"[A-Z][^,;:]{2,40}:")
_TITLE = re.compile(r"\W*(?:cllr|councillor|clr|mrs?|ms|miss|dr|rev)\b", re.IGNORECASE)
_BROKEN = re.compile(
    r"(?:[,;]|\band\b)\s?(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s){0,2}(?:[A-Z]\w+|[A-Z]\.?(?:\s?[A-Z]\.?)?)$"
    r"|\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?(?:\s[A-Z]\.?)?$"
)
_HALF_A_NAME = re.compile(r"\b(?:Cllr|Councillor)\.?\s(?:(?:Mrs?|Ms|Dr)\.?\s)?(?:[A-Z][\w.]*\s?){1,2}$")
_OTHER_HALF = re.compile(r"[A-Z][\w'’-]+(?:\s?\([^()]{1,30}\))?(?:[,;]|\sand\b)\s?(?:Cllr|Councillor)\b")
"""The rest of a name and the next of the list."""
_INNER = re.compile(
    r"[ .;,)](?P<label>(?:(?:named|nominated|appointed|standing|non-voting)\s)?(?:substitut\w+|reserves?"
    r"|co-?\s?opt(?:ed|ees?))(?:\s(?:members?|councillors?|\([^()]{0,30}\))){0,3}\s?[:–-]"
    r"|(?:and\s)?(?:cllrs|councillors)\s(?=[^()]{3,120}\((?:no |non|without)))",
    re.IGNORECASE,
)
_STOPS = re.compile(r"(?<!\b[A-Z])[.:]$")
_GOES_ON = re.compile(r"[A-Z][\w'’-]+\b(?:,|;|\s\(|\sand\b|\s?$)")
_REST = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}\s?(?:,|;|\(|\)|\band\b|&|$)")


@dataclass(slots=True)
class _Closed:
    """A line whose brackets are closed, and for each cell the letters that it has of the printed lines."""

    line: Line
    sources: list[list[Seam]]

    def seams(self) -> Iterator[Seam]:
        """Whose letters the whole line has; a space or a tab is between two of them."""
        at = 0
        for source in self.sources:
            for seam in source:
                yield seam.moved(at)
                at += seam.end + 1


def joined(lines: Sequence[Line]) -> list[Passage]:
    """The lines, those that run on joined: a list of names may take three."""
    found: list[list[_Closed]] = []
    for each in _closed(lines):
        run = [other.line for other in found[-1]] if found else []
        if run and len(run) < _MOST and _joins(run, run[-1], each.line):
            found[-1].append(each)
        else:
            found.append([each])
    return [part for each in found for part in _parts(_passage(each))]


def _parts(passage: Passage) -> Iterator[Passage]:
    """The lists that stand one behind another: 'Members: A Brown, B Green. Substitutes: C Hall'."""
    begin = 0
    for label in _INNER.finditer(passage.text):
        at = label.start("label")
        closed = passage.text.count("(", begin, at) == passage.text.count(")", begin, at)
        if closed and passage.text[begin:at].strip(" \t(") and heading_of(passage.text[at:]):
            yield passage.part(begin, at)
            begin = at
    yield passage.part(begin, len(passage.text)) if begin else passage


def _passage(run: Sequence[_Closed]) -> Passage:
    passage = Passage.of(each.line for each in run)
    seams = [seam.moved(by) for each, by in zip(run, passage.starts, strict=True) for seam in each.seams()]
    return replace(passage, seams=tuple(seams))


def _joins(run: Sequence[Line], above: Line, line: Line) -> bool:
    if len(line.cells) > 1 or above.page != line.page or _LABELLED.match(line.text):
        return False
    if len(above.cells) > 1 and not _in_its_column(above, line):
        return False
    if heading_of(line.text) or _QUORUM.match(line.text):
        return False
    words = above.text.rstrip()
    commas = sum(each.text.count(",") + each.text.count(";") for each in run)
    if commas and _BROKEN.search(words) and _GOES_ON.match(line.text):
        return True
    if _HALF_A_NAME.search(words) and _OTHER_HALF.match(line.text):
        return True
    if commas > 1 and is_full(words) and not _STOPS.search(words) and _is_more(words, line.text):
        return True
    more = words.endswith((",", ";", "&", "-")) or runs_on(words) or line.text[:1].islower() or line.text[:1] == "("
    return more and (commas > 0 or bool(re.search(r"\b(?:councillors|cllrs)\b", words, re.IGNORECASE)))


def _in_its_column(labelled: Line, line: Line) -> bool:
    """Whether a line goes on with the names that stand behind 'Members:' in a column of their own."""
    if len(labelled.cells) != _LABEL_AND_NAMES or heading_of(labelled.text) is None:
        return False
    return abs(labelled.cells[1].left - line.left) <= _SAME_COLUMN


def _is_more(above: str, text: str) -> bool:
    """Whether a line under a full one reads as the rest of a list of names."""
    if text.isupper() and not above.isupper():
        return False
    return bool(_REST.match(text)) and not _TITLE.match(text)


def _closed(lines: Sequence[Line]) -> list[_Closed]:
    """The lines, a bracket that is open at the end of a cell closed with what stands below it."""
    found = [_Closed(line, _sources(line)) for line in lines]
    for at in range(len(found) - 1):
        upper, lower = found[at], found[at + 1]
        for index, cell in enumerate(upper.line.cells):
            below = _below(lower.line, cell) if _is_open(cell.text) else None
            if below is None:
                continue
            longer = replace(cell, text=f"{cell.text} {lower.line.cells[below].text}")
            upper.line = replace(upper.line, cells=_with(upper.line.cells, index, longer))
            lower.line = replace(lower.line, cells=_without(lower.line.cells, below))
            upper.sources[index].extend(lower.sources.pop(below))
    return [each for each in found if each.line.cells]


def _sources(line: Line) -> list[list[Seam]]:
    """For each cell of a line, whose letters it has."""
    found, at = [], 0
    for cell in line.cells:
        found.append([Seam(0, len(cell.text), line, at)])
        at += len(cell.text) + len(CELL_GAP)
    return found


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _below(line: Line, cell: Cell) -> int | None:
    """The cell that goes on with a bracket: in the same column, and closing it."""
    near = ((index, each) for index, each in enumerate(line.cells) if abs(each.left - cell.left) <= _SAME_COLUMN)
    return next((index for index, each in near if ")" in each.text and "(" not in each.text.split(")")[0]), None)


def _with(cells: tuple[Cell, ...], index: int, cell: Cell) -> tuple[Cell, ...]:
    return (*cells[:index], cell, *cells[index + 1 :])


def _without(cells: tuple[Cell, ...], index: int) -> tuple[Cell, ...]:
    return (*cells[:index], *cells[index + 1 :])
