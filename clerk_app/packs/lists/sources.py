"""Lists of background papers and other sources: their numbers begin with 1 as those of an agenda do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from clerk_app.packs.lists.numbering import step
from clerk_app.packs.lists.series import Start
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_PAPERS = r"(?:papers?|documents?|documentation|materials?|information|sources|publications|references)"
_HEADING = re.compile(
    rf"(?:list of |relevant |other )?(?:background|source|supporting|reference) {_PAPERS}"
    rf"|(?:relevant |list of )?(?:sources|references)(?: of information)?|bibliography|further reading"
    rf"|(?:list of )?{_PAPERS} (?:consulted|used|relied (?:up)?on|referred to)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    rf"\bprepared (?:with|having|by) (?:reference|regard)\b|\b(?:background|source) {_PAPERS}\b"
    r"|\b(?:relied (?:up)?on|used|consulted|referred to|taken into account|drawn on|considered) (?:in|when|during)"
    r" (?:the )?(?:preparation|preparing|compiling|drafting|writing)\b"
    r"|\bin (?:the )?(?:preparation|preparing|compiling|drafting|writing)(?: of)? (?:the|this|these|any|all|each)"
    r" (?:[a-z]+ )?(?:reports?|agenda)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"(?::\s?[–—-]{0,2}|\b(?:following|below))\s*\.?$", re.IGNORECASE)
"""How a sentence ends above what it announces."""
_BUSINESS = re.compile(
    r"\b(?:apolog(?:y|ies)|welcome|declarations? of|any other business|urgent business|next meeting)\b", re.IGNORECASE
)
"""What no list of sources holds."""
_LONGEST_HEADING, _LONGEST = 60, 600
_BELOW = 2
"""Lines below the announcement in which the list begins."""
_FAR = 4
"""Lines between two sources."""
_LOOK_BACK = 40
"""Numbers above the announcement among which the last item is looked for."""
_LEAST = 2


def without_sources(candidates: Sequence[Start], lines: Sequence[Line]) -> tuple[Start, ...]:
    """What could begin an item, without the numbers of lists that are announced as one of sources."""
    taken: set[int] = set()
    for head, line in enumerate(lines):
        if _is_announced(whole(line).text):
            taken.update(_list_below(head, candidates, lines))
    return tuple(start for start in candidates if start.index not in taken)


def _is_announced(text: str) -> bool:
    """Whether a list of sources stands below a line."""
    if len(text) <= _LONGEST_HEADING and _HEADING.fullmatch(text.rstrip(" :.–—-")):
        return True
    return len(text) <= _LONGEST and _ANNOUNCES.search(text) is not None and _SENTENCE.search(text) is not None


def _list_below(head: int, candidates: Sequence[Start], lines: Sequence[Line]) -> list[int]:
    """The lines of the numbers 1, 2, 3 right below an announcement."""
    above: dict[str, Start] = {}
    found: list[Start] = []
    first = bisect_left(candidates, head, key=lambda start: start.index)
    for start in candidates[max(0, first - _LOOK_BACK) :]:
        if start.index > max([head + _BELOW, *(one.index + _FAR for one in found[-1:])]):
            break
        if start.number is None:
            continue
        if start.index <= head:
            above[start.number.shape] = start
        elif _is_next(start, found, head) and not _is_an_item(start, above.get(start.number.shape), lines):
            found.append(start)
    if len(found) < _LEAST or any(_BUSINESS.search(start.title) for start in found):
        return []
    return [start.index for start in found]


def _is_next(start: Start, found: Sequence[Start], head: int) -> bool:
    number, before = start.number, found[-1] if found else None
    if number is None:
        return False
    if before is None or before.number is None:
        return number.values == (1,) and start.index <= head + _BELOW
    near = start.index - before.index <= _FAR and before.number.close == number.close
    return near and step(before.number, number) == 1


def _is_an_item(start: Start, above: Start | None, lines: Sequence[Line]) -> bool:
    """Whether the items above the list go on with this number, and nothing in the look of the line is against it."""
    one, other = above.number if above else None, start.number
    if above is None or one is None or other is None or step(one, other) != 1:
        return False
    return lines[start.index].gap or not lines[above.index].gap
