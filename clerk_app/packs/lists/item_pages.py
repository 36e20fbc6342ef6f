"""The pages of the pack where the papers of an item stand, as agendas print them behind the titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_app.packs.pack_text import CELL_GAP, Line
from clerk_app.packs.pieces import Piece

_RANGE = r"\d{1,4}\s*(?:[-–—]|to|i)\s*\d{1,4}"
_LETTERED = r"(?-i:(?P<letter>[A-Z])\d{1,3}(?:\s*(?:[-–—]|to)\s*(?P=letter)\d{1,3})?)"
"""Pages of an appendix: 'A1 to A15'."""
_FOR_WHOM = (
    r"(?:\s?[,;]\s(?:(?:[\w-]{3,12}\s)?(?:members|councillors) only|exempt|confidential|private|restricted|attached"
    r"|enclosed|herewith)(?=\s?[)\]]))?"
)
"""Behind pages, within their bracket: '(pages 3-5, members only)'."""
_FIRST_TONGUE = r"(?:(?:tudalen(?:nau)?|pages?)\s?/\s?)?"
"""The same word in the other tongue: 'Tudalennau / Pages 1 - 12'."""
_TOLD = re.compile(
    rf"[\s(\[,;]*(?:\bsee\s+)?\b{_FIRST_TONGUE}(?:pages?(?:\(s\))?|pp|pgs?|p(?=\.\s?\d|\s?\d{{1,4}}\s?[-–])|(?<=\s)(?-i:p)(?=\s\d{{1,4}}\s*$)|tudalen(?:nau)?)(?:\b|(?=\d)|(?<=\)))\.?(?:\s*(?:no|nos|number|numbers)\b\.?)?\s*:?\s*"
    rf"(?P<pages>{_LETTERED}|[ivxl]{{1,6}}\s*[-–—]\s*[ivxl]{{1,6}}(?=[\s)\].])|(?:{_RANGE}|\d{{1,4}})(?:\s*(?:,|and|&)\s*(?:{_RANGE}|\d{{1,4}}))*)"
    rf"{_FOR_WHOM}\s*[)\].]*\s*(?:(?:attached|enclosed|herewith)\b[)\].]*\s*)?"
    r"(?P<paragraphs>\([1-7](?:\s*[,&]\s*[1-7])*\)\s*)?$",
    re.IGNORECASE,
)
_HEREWITH = re.compile(
    r"\s*[(\[]\s*(?:(?:cop(?:y|ies)|reports?|papers?|minutes?)\s)?(?:is\s|are\s)?"
    r"(?:herewith|attached|enclosed|circulated|appended|included)[\s,;:]{0,3}(?:at\s|on\s|see\s)?"
    rf"p(?:p|ages?|gs?)?\b\.?\s?(?P<pages>{_RANGE}|\d{{1,4}})\s*[)\]][\s.]*$",
    re.IGNORECASE,
)
"""In a bracket that says only that the paper is there: '(herewith, p. 3)'."""
_BARE = re.compile(r"(?:^|(?<=[\s\t]))(?P<pages>\d{1,4}\s*[-–—]\s*\d{1,4})\s*$")
_BRACKETED = re.compile(r"\s*[(\[](?P<pages>\d{1,4}\s*[-–—]\s*\d{1,4})[)\]]\s*$")
_LED = re.compile(
    r"(?<![.…_·]\s)(?<![.…_·])\s{0,3}(?:[.…_·]\s?){4,}\s{0,3}(?P<pages>\d{1,4}(?:\s*[-–—]\s*\d{1,4})?)\s*$"
)
"""Behind a row of dots."""
_SLASHED = re.compile(r"(?<=[^\d\s/])\s{1,40}/\s?(?P<pages>\d{1,4}(?:\s*[-–—]\s*\d{1,4})?)\s*$")
"""Behind a stroke, 'Parks, copy herewith / 6', which between two numbers stands in a year or a date."""
_MARKED = (_LED, _SLASHED)
"""Patterns by which a single number is one of a page though no heading says so."""
_LEADER = re.compile(
    r"\s*(?:\.{5,}|(?:\. ){4,}\.|…{2,})"
    r"\s*(?:[(\[]?(?:to (?:follow|be (?:circulated|tabled|reported))|tabled|verbal|oral|attached|enclosed"
    r"|herewith)[)\]]?)?\s*$",
    re.IGNORECASE,
)
"""A row of dots behind which no page is printed."""
_COUNTED = re.compile(
    r"\b(?:ages?|aged|years?|weeks?|days?|hours?|nos?\.?|numbers?|plots?|phases?|units?|items?|parts?|stages?|clauses?"
    r"|sections?|chapters?|houses?|flats?|rooms?|of|to|from|between|for|at|under|the|and)\s*$",
    re.IGNORECASE,
)
"""What stands before numbers that are no pages."""
_CELL = re.compile(rf"{CELL_GAP}\s*(?P<pages>\d{{1,4}}(?:\s*(?:[-–—]|to)\s*\d{{1,4}})?)\s*$")
_ROMAN = re.compile(rf"{CELL_GAP}\s*(?P<pages>[ivxl]{{1,6}}\s*[-–—]\s*[ivxl]{{1,6}})\s*$")
"""Pages before those that are counted: 'i-iii'."""
_FIRST = re.compile(r"(?P<pages>\d{1,4}(?:\s*(?:[-–—]|to)\s*\d{1,4})?)")
_FOLLOWS = re.compile(
    rf"{CELL_GAP}\s*[(\[]?(?:papers? )?(?:to follow|to be tabled|tabled|verbal|oral)[)\]]?\s*$", re.IGNORECASE
)
"""What stands in the column of pages where there is no paper yet."""
_NO_PAPER = re.compile(r"[\s\t]+(?-i:N/A|n/a)\s*$")
_HEADING = re.compile(
    rf"(?:.*\t)?\s*\(?{_FIRST_TONGUE}(?:pages?|page (?:no[’']?s?|numbers?)|pp|page\(s\)|tudalen(?:nau)?)\.?\)?\s*"
    r"(?:\t\W*(?:start )?times?\W*)?",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    rf"\s*[(\[]\s*{_FIRST_TONGUE}(?:pages?|pp\.?|tudalen(?:nau)?)\s*(?P<pages>[\d\s–—-]{{0,12}})$", re.IGNORECASE
)
_ENDED = re.compile(rf"(?:.*{CELL_GAP})?(?P<pages>[\d\s–—-]{{1,12}})[)\]]\s*\.?")
"""In a line of its own, or beside the rest of the title."""
_ITS_PAPER = re.compile(
    r"[(\[]?(?:report|paper) (?:no\b\.?|number|ref\b\.?) ?:? ?[A-Z]{0,6}[ /.-]?\d[\w/-]{0,12}[)\]]?"
    r"|\d{1,4}\s?[-–—]\s?\d{1,4}",
    re.IGNORECASE,
)
_SEE = re.compile(r"\W*see\b", re.IGNORECASE)
_BOUNDS = 2
_WORD = 20
_LONGEST_HEADING = 120
_REACH = 90
"""Letters at the end of a line in which a bracket with its pages stands."""
MOST_GAPS = 2
"""Gaps up to which a line is none of a table."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MOST = 2_000
"""A pack has fewer pages: a larger number is a year."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A range of pages as printed."""

    pieces: tuple[Piece, ...]
    first: int
    last: int
    told: bool
    """Whether the word 'pages' stands before it, or at the head of its column."""
    loose: bool = False
    """Whether only a blank parts it from the words before it."""


def is_heading_of_pages(text: str) -> bool:
    """Whether a line is, or ends as, the heading of a column of pages."""
    return len(text) < _LONGEST_HEADING and _HEADING.fullmatch(text) is not None


def take_pages(
    piece: Piece, column: bool, most_gaps: int = MOST_GAPS, loose: bool = True
) -> tuple[Piece, Pages | None]:
    """The line without the pages at its end, and the pages.

    `column` says that a column of pages has been announced, `loose` that a blank may do to part pages from the words.
    """
    told = _TOLD.search(piece.text)
    herewith = _HEREWITH.search(piece.text[-_REACH:]) if told is not None else None
    if herewith is not None:
        begins = max(len(piece.text) - _REACH, 0)
        within = piece.part(begins)
        if (pages := _pages(within, herewith, told=True)) is not None:
            return piece.part(0, begins + herewith.start()), pages
    if told is not None and (_within_brackets(piece.text, told) or _is_open(told.group())):
        return piece, None
    if told is not None and (pages := _pages(piece, told, told=True)) is not None:
        seen = _SEE.match(told.group()) is not None
        return piece if seen else piece.part(0, told.start()), pages
    if (none := _NO_PAPER.search(piece.text)) is not None:
        return piece.part(0, none.start()), None
    if (follows := _FOLLOWS.search(piece.text)) is not None:
        return piece.part(0, follows.start()), None
    if piece.text.count(CELL_GAP) > most_gaps:
        return piece, None  # a table within the item
    if (roman := _ROMAN.search(piece.text)) is not None:
        return piece.part(0, roman.start()), _pages(piece, roman, told=column)
    return _take_bare(piece, column, loose)


def are_pages(line: Line) -> bool:
    """Whether a line close below another is only its pages, a range or called so, or the number of its report."""
    if not line.gap and _ITS_PAPER.fullmatch(line.text):
        return True
    rest, pages = take_pages(Piece(line, 0, len(line.text)), column=False)
    return not (line.gap or rest.text) and pages is not None and pages.told


def _take_bare(piece: Piece, column: bool, loose: bool) -> tuple[Piece, Pages | None]:
    """The same where no word says that they are pages."""
    for pattern in (_LED, _SLASHED, _CELL, _BRACKETED, _BARE):
        match = pattern.search(piece.text)
        if match is None or (match["pages"].isdigit() and not column and pattern not in _MARKED):
            continue
        close = pattern in (_BRACKETED, _BARE) and CELL_GAP not in piece.text[: match.start("pages")][-1:]
        if close and (not loose or _COUNTED.search(piece.text[: match.start()][-_WORD:])):
            continue
        if (pages := _pages(piece, match, told=column)) is not None:
            return piece.part(0, match.start()), replace(pages, loose=close and not column)
    leader = _LEADER.search(piece.text)
    return (piece, None) if leader is None or not leader.start() else (piece.part(0, leader.start()), None)


def _is_open(text: str) -> bool:
    """Whether a bracket is opened and not closed, because the pages go on in the next line."""
    return text.count("(") + text.count("[") > text.count(")") + text.count("]")


def _within_brackets(text: str, match: re.Match[str]) -> bool:
    """Whether the pages are part of a longer remark in brackets, and so not of this pack."""
    before = text[: match.start()]
    return before.count("(") > before.count(")")


def _pages(piece: Piece, match: re.Match[str], told: bool) -> Pages | None:
    numbers = [int(number) for number in re.findall(r"\d+", match["pages"])]
    part = piece.part(match.start("pages"), match.end("pages"))
    if not numbers:  # 'i-iii'
        return Pages((part,), 0, 0, told)
    first, last = numbers[0], numbers[-1]
    if first > last or last > _MOST or first == 0 or (_is_year(first) and not told):
        return None
    return Pages((part,), first, last, told)


def stands_before(head: str) -> bool:
    """Whether the first of several columns is headed as that of the pages."""
    first, gap, _ = head.partition(CELL_GAP)
    return bool(gap) and is_heading_of_pages(first)


def pages_before(line: Line, left: float) -> Pages | None:
    """The pages in the first cell of a line, at the left of what begins there."""
    cells = line.cells
    match = _FIRST.fullmatch(cells[0].text) if len(cells) > 1 and cells[0].left < left else None
    return None if match is None else _pages(Piece(line, 0, len(cells[0].text)), match, told=True)


def pages_alone(piece: Piece) -> Pages | None:
    """The pages that are all of a line, be they a single number in the column of pages."""
    match = _FIRST.fullmatch(piece.text)
    return None if match is None else _pages(piece, match, told=False)


def take_broken_pages(piece: Piece, following: Piece) -> tuple[Piece, Piece, Pages] | None:
    """Both lines without the pages, where 'Pages 3 -' ends one and '8)' begins the next."""
    begin, end = _BEGUN.search(piece.text), _ENDED.match(following.text)
    if begin is None or end is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", begin["pages"] + " " + end["pages"])]
    if not numbers or len(numbers) > _BOUNDS or numbers[0] > numbers[-1] or numbers[-1] > _MOST:
        return None
    parts = (piece.part(begin.start("pages"), begin.end("pages")), following.part(0, end.end("pages")))
    pages = Pages(tuple(part for part in parts if part.text), numbers[0], numbers[-1], told=True)
    beside = following.part(0, end.start("pages"))
    return piece.part(0, begin.start()), beside if beside.text else following.part(end.end()), pages


def _is_year(number: int) -> bool:
    return _FIRST_YEAR <= number <= _LAST_YEAR


def are_loose(pages: Sequence[Pages | None]) -> bool:
    """Whether some are called pages, and others that are not stand so close to the words that they are of them."""
    ranges = [one for one in pages if one is not None]
    return any(one.told for one in ranges) and any(one.loose for one in ranges)


def rising(pages: Sequence[Pages | None]) -> bool:
    """Whether the ranges follow each other as those of a pack do: what else ends with two numbers does not."""
    ranges = [one for one in pages if one is not None]
    if any(one.told for one in ranges):
        return True
    pairs = pairwise(ranges)
    return len(ranges) > 1 and all(one.first <= other.first and one.last <= other.last for one, other in pairs)
