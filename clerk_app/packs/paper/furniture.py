"""What stands on the pages and is no part of the text: page numbers, running heads, rules, marks of a scanner."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from clerk_app.packs.lists.numbering import numbered
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_EDGE = 3
"""Lines at the top and at the bottom of a page where a running head or foot can stand."""
_OFTEN, _TWICE = 3, 2
"""Pages on which a line must be repeated to be a running one; fewer do for one in smaller letters."""
_SMALL = 0.88
_FAR = 2.0
"""Heights of its letters between a foot and what stands above it."""
_PAGE_NUMBER = re.compile(
    r"[-–— ]*(?:(?:page|tudalen)\s*(?:no\.?)?\s*:?)?\s*\d{1,3}\s*(?:(?:of|/|o)\s*\d{1,3})?[-–— ]*", re.IGNORECASE
)
_PAGE_OF = re.compile(r"page \d{1,3} of \d{1,3}\b(?![^.]*\.$).{0,80}", re.IGNORECASE)
"""A foot that goes on behind the number of the page: 'Page 1 of 3 Town Council'."""
_ALONE = re.compile(r"[-–—]?\s*\d{1,3}\s*[-–—]?")
_MIDDLE = (150.0, 330.0)
"""Points from the left edge between which a number alone in its line stands in the middle of the page."""
_WORDS = re.compile(r"[^\W\d_]{3,}")
_TOP = 15
"""Lines of the head of a paper."""
_BARE = re.compile(r"\d{1,3}")
_NO_WORDS = re.compile(r"[^A-Za-z0-9À-ÿ*•]*")
_ITS_FILE = re.compile(r"(?:[a-z]:|\\)\\[^<>|\t]{3,200}(?:\t\W*(?:page )?\d{1,3}\W*)?", re.IGNORECASE)
"""Where the file of the paper lies on a disk, as a foot says it: 'x:\\mill\\agenda.doc   - 1 -'."""
_FOOT_NUMBER = re.compile(r"(?:page )?(?:\d{1,3}|[ivx]{1,5})", re.IGNORECASE)
_OF_THE_MEETING = re.compile(r"[^\W_]{3,}|\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS_OF_A_FOOT = 5
_NOT_PRINTED = re.compile(r"\(image omitted\)|\[?original file\]?|scanned page, text may contain.*", re.IGNORECASE)


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without what is only there for the page."""
    pages: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = {(line.page, line.number) for page in pages.values() for line in (*page[:_EDGE], *page[-_EDGE:])}
    running = _running(pages.values())
    numbers = _page_numbers(pages.values()) | _small_edges(pages.values())
    kept: list[Line] = []
    parted = False
    meeting = frozenset(word for line in lines[:_TOP] for word in _OF_THE_MEETING.findall(line.text.casefold()))
    for at, line in enumerate(lines):
        if (
            (line.page, line.number) in numbers
            or (at >= _TOP and _names_the_meeting(line, meeting))
            or ((line.page, line.number) in edges and _pattern(line) in running and not _is_at_the_very_top(line))
            or _no_text(line)
        ):
            parted = bool(kept) and kept[-1].page == line.page
            continue
        # A page ended here, though the file has no pages: what follows is no more of the line above.
        kept.append(replace(line, gap=True) if parted and not line.gap and not line.top else line)
        parted = False
    return tuple(kept)


def _is_at_the_very_top(line: Line) -> bool:
    """Whether it is of the head of the paper, though it comes again above every page."""
    return line.page == 1 and line.number <= _EDGE


def _names_the_meeting(line: Line, known: frozenset[str]) -> bool:
    """Whether a foot says once more what meets and on which day, with the number of the page behind it."""
    if len(line.cells) != _TWICE or not _FOOT_NUMBER.fullmatch(line.cells[1].text.strip(" -–")):
        return False
    named = line.cells[0].text
    said = _OF_THE_MEETING.findall(named.casefold())
    return len(said) >= _WORDS_OF_A_FOOT and _YEAR.search(named) is not None and known.issuperset(said)


def _no_text(line: Line) -> bool:
    text = whole(line).text
    if _NO_WORDS.fullmatch(text) or _NOT_PRINTED.fullmatch(text) or _ITS_FILE.fullmatch(text):
        return True
    if (line.gap or "-" in text) and _ALONE.fullmatch(text) and _MIDDLE[0] < line.left < _MIDDLE[1]:
        return True
    if not text.casefold().startswith(("page ", "page:")):
        return False
    return _PAGE_NUMBER.fullmatch(text) is not None or _PAGE_OF.fullmatch(text) is not None


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", whole(line).text.casefold())


def _running(pages: Iterable[Sequence[Line]]) -> set[str]:
    """Lines that come again at the edge of page after page, whatever the number in them."""
    counted: Counter[str] = Counter()
    places: Counter[tuple[str, int]] = Counter()
    small: set[str] = set()
    for page in pages:
        usual = median(line.size for line in page)
        edges = {_pattern(line): line for line in (*page[:_EDGE], *page[-_EDGE:])}
        counted.update(pattern for pattern in edges if pattern[:1] != "#" and len(pattern) > _EDGE)
        places.update((pattern, round(line.top)) for pattern, line in edges.items() if line is page[-1] and line.top)
        small.update(pattern for pattern, line in edges.items() if line.size < _SMALL * usual)
    small.update(pattern for (pattern, _), often in places.items() if often >= _TWICE)
    return {pattern for pattern, often in counted.items() if often >= (_TWICE if pattern in small else _OFTEN)}


def _small_edges(pages: Iterable[Sequence[Line]]) -> set[tuple[int, int]]:
    """Lines in small letters below the items of a page or above those of the next, printed on no other page."""
    listed = list(pages)
    with_items = [at for at, page in enumerate(listed) if _lists_items(page)]
    feet = [_foot(listed[at], last=at + 1 == len(listed)) for at in with_items]
    heads = [_head(listed[at + 1], listed[0][:_TOP]) for at in with_items if at + 1 < len(listed)]
    return {(line.page, line.number) for lines in (*feet, *heads) for line in lines}


def _head(page: Sequence[Line], top: Sequence[Line]) -> Sequence[Line]:
    """The first line of a page, if it is in smaller letters or says above an item what the first page says."""
    small = _SMALL * median(line.size for line in page)
    if page[0].row or not page[0].top or numbered(whole(page[0])):
        return ()
    again = len(page) > 1 and bool(numbered(whole(page[1]))) and _names_the_agenda(page[0].text, top)
    return page[:1] if page[0].size < small or again else ()


def _names_the_agenda(text: str, top: Sequence[Line]) -> bool:
    """Whether a line has the word 'agenda' and other words of the head of the paper, and nothing else."""
    words = set(_WORDS.findall(text.casefold()))
    known = {word for line in top for word in _WORDS.findall(line.text.casefold())}
    return "agenda" in words and len(words) > 1 and words <= known | {"agenda"} and text[:1].isupper()


def _foot(page: Sequence[Line], *, last: bool) -> Sequence[Line]:
    """The last lines of a page in smaller letters, if they stand far below all others, or apart on one that goes on."""
    small = _SMALL * median(line.size for line in page)
    first = next((at for at in range(len(page), 0, -1) if page[at - 1].size >= small or page[at - 1].row), 0)
    if not first or first == len(page) or not page[first].top or len(page) - first > _EDGE:
        return ()
    far = page[first].top - page[first - 1].bottom > _FAR * page[first].size
    beside = {round(cell.left) for line in page[:first] for cell in line.cells}
    return page[first:] if far or not (last or round(page[first].left) in beside) else ()


def _lists_items(page: Sequence[Line]) -> bool:
    return sum(bool(numbered(whole(line))) for line in page) >= _OFTEN


def _page_numbers(pages: Iterable[Sequence[Line]]) -> set[tuple[int, int]]:
    """Bare numbers at the edges of pages that rise with the pages; one alone would be the number of an item."""
    by_shift: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for page in pages:
        for line in {page[0], page[-1]}:
            text = whole(line).text.strip("-–— ")
            if _BARE.fullmatch(text):
                by_shift[int(text) - line.page].add((line.page, line.number))
            elif _PAGE_NUMBER.fullmatch(text) and not text[:1].isdigit():
                by_shift[0].add((line.page, line.number))
    return {place for places in by_shift.values() if len(places) > 1 for place in places}


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of its page, in words: 'Page 3'."""
    return text[:1].isalpha() and _PAGE_NUMBER.fullmatch(text.strip()) is not None
