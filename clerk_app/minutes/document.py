"""The minutes as frozen blocks that say what each part is; renderers alone decide how it looks.

Each block carries `source`, the id of the record entry that it came from or of the item that it heads ('' if none),
so that a click in the preview can go to the fact.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar, assert_never

from clerk_app.minutes.numbering import Numbering

DEEPEST_BULLET: Final = 3
FIRST_HEADING: Final = 2
DEEPEST_HEADING: Final = 6


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that carry weight, such as 'agreed'."""

    text: str


Span = Text | Strong
Line = tuple[Span, ...]

_T = TypeVar("_T")


def plain(text: str) -> Line:
    """A line of ordinary words; nothing in the text is read as markup."""
    return (Text(text),) if text else ()


def line(*parts: str | Span) -> Line:
    """A line of several parts, plain strings too: `line('It was ', Strong('agreed'), ' that …')`."""
    spans = (Text(part) if isinstance(part, str) else part for part in parts)
    return tuple(span for span in spans if span.text)


def words(spans: Line) -> str:
    """The words of a line without their weight."""
    return "".join(span.text for span in spans)


def is_blank(spans: Line) -> bool:
    """Whether a line has nothing to show."""
    return not words(spans).strip()


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of the whole document: its first block, once, never blank."""

    line: Line
    source: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """An item (level 2) or a part of one (level 3); `number` as printed, with its full stop if it has one."""

    line: Line
    level: int = FIRST_HEADING
    number: str = ""
    source: str = ""

    @property
    def full_line(self) -> Line:
        """The number, a space and the title; either alone where the other is missing."""
        if not self.number:
            return self.line
        return (Text(f"{self.number} "), *self.line) if self.line else plain(self.number)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; one that `leads` is never parted from what follows it."""

    line: Line
    source: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class NameList:
    """Names one below another without marks, such as those present.

    `indented` where a sentence leads in: those who joined. With several `columns` the names run down the first,
    then down the next. `mark` is a sign before some of the names, such as '* ' before those present.
    """

    lines: tuple[Line, ...]
    indented: bool = False
    source: str = ""
    columns: int = 1
    mark: str = ""

    @property
    def rows(self) -> tuple[tuple[Line, ...], ...]:
        """The names as they stand beside each other, blank where a column has come to its end."""
        shown = [line for line in self.lines if not is_blank(line)]
        return in_rows(shown, self.columns, blank=())


@dataclass(frozen=True, slots=True)
class PairList:
    """Names one below another, each with what is said of it beside it: an officer's role, a visitor's items.

    The names have the share `first` of the width.
    """

    pairs: tuple[tuple[Line, Line], ...]
    source: str = ""
    first: float = 0.5


@dataclass(frozen=True, slots=True)
class BulletItem:
    """One bullet and the bullets below it."""

    line: Line
    children: tuple[BulletItem, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Bullets, nested at most three deep; with a `numbering` the outermost are counted and have no bullet."""

    items: tuple[BulletItem, ...]
    source: str = ""
    numbering: Numbering | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; it always says in its caption what it shows, and every column has a heading.

    A caption that ends with a colon is the sentence that leads in. `shares`: the columns' parts of the width, none
    where what stands in them decides. `room`: the lines that each row has room for at least, so that a pen can write.
    """

    caption: Line
    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    source: str = ""
    shares: tuple[float, ...] = ()
    room: int = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign and date the minutes, above the role of whoever signs."""

    role: Line
    source: str = ""


Block = Title | Heading | Paragraph | NameList | PairList | BulletList | Table | Signature


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    """Minutes ready to be rendered; making one raises ValueError where its structure does not hold.

    `produced_at` is the time of the record's last fact (aware), so that the same record always
    gives the same file. `initialled`: each leaf has room for initials, as minutes have. `extract`: the minute of one
    item, and marked so.
    """

    title: str
    committee: str
    date: dt.date
    blocks: tuple[Block, ...]
    produced_at: dt.datetime
    draft: bool = True
    language: str = "en-GB"
    exempt: bool = False
    initialled: bool = True
    extract: bool = False

    def __post_init__(self) -> None:
        """Refuse what no renderer could mend."""
        if not self.title.strip():
            raise ValueError("The title that the file goes by is not blank.")
        if self.produced_at.tzinfo is None:
            raise ValueError("produced_at needs a time zone.")
        _check_headings(self.blocks)
        for block in self.blocks:
            if isinstance(block, BulletList):
                _check_depth(block.items, 1)
            elif isinstance(block, Table):
                _check_table(block)


def lines_of(document: MinutesDocument) -> Iterator[Line]:
    """Every line of the document, blank ones too, in reading order."""
    for block in document.blocks:
        yield from _lines_of(block)


def walk_bullets(items: tuple[BulletItem, ...], depth: int = 1) -> Iterator[tuple[int, BulletItem]]:
    """Every bullet in reading order with its depth from 1."""
    for item in items:
        yield depth, item
        yield from walk_bullets(item.children, depth + 1)


def marked_bullets(block: BulletList) -> Iterator[tuple[int, str, BulletItem]]:
    """Every bullet in reading order with its depth and the mark that it is counted with, '' for a bullet."""
    number = 0
    for depth, item in walk_bullets(block.items):
        counted = block.numbering is not None and depth == 1
        # What has nothing to show is not counted.
        number += counted and not is_blank(item.line)
        yield depth, block.numbering.mark(number) if counted and block.numbering else "", item


def in_rows(things: Sequence[_T], columns: int, blank: _T) -> tuple[tuple[_T, ...], ...]:
    """Things that run down one column after the other, row by row; the first columns are the longer ones."""
    height = -(-len(things) // max(columns, 1))
    whole = (*things, *([blank] * (height * max(columns, 1) - len(things))))
    return tuple(whole[row::height] for row in range(height))


def _lines_of(block: Block) -> Iterator[Line]:
    match block:
        case Title(line) | Paragraph(line) | Signature(line):
            yield line
        case Heading():
            yield block.full_line
        case NameList(lines):
            yield from lines
        case PairList(pairs):
            yield from (cell for pair in pairs for cell in pair)
        case BulletList(items):
            yield from (item.line for _, item in walk_bullets(items))
        case Table(caption, header, rows):
            yield caption
            for row in (header, *rows):
                yield from row
        case _:
            assert_never(block)


def _check_headings(blocks: tuple[Block, ...]) -> None:
    if not blocks or not isinstance(blocks[0], Title) or is_blank(blocks[0].line):
        raise ValueError("The first block is a title that is not blank.")
    level = 1
    for block in blocks[1:]:
        if isinstance(block, Title):
            raise ValueError("The title comes once.")
        if isinstance(block, Heading):
            if not FIRST_HEADING <= block.level <= min(level + 1, DEEPEST_HEADING):
                raise ValueError(
                    f"A heading of level {block.level} cannot follow one of level {level}: {words(block.full_line)!r}."
                )
            level = block.level


def _check_depth(items: tuple[BulletItem, ...], depth: int) -> None:
    if items and depth > DEEPEST_BULLET:
        raise ValueError(f"Bullets go {DEEPEST_BULLET} deep at most: {words(items[0].line)!r}.")
    for item in items:
        _check_depth(item.children, depth + 1)


def _check_table(table: Table) -> None:
    if is_blank(table.caption) or not table.header or any(is_blank(cell) for cell in table.header):
        raise ValueError("A table needs a caption and a heading for every column.")
    if table.shares and len(table.shares) != len(table.header):
        raise ValueError(f"The table {words(table.caption)!r} needs a share of the width for every column.")
    if any(len(row) != len(table.header) for row in table.rows):
        raise ValueError(f"Every row of the table {words(table.caption)!r} needs {len(table.header)} cells.")


# -- what a document became on pages, as whoever shows them needs it ---------------------------------------------


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page words that came from `source` are shown, in points from the page's top left."""

    source: str
    words: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF and where in it each entry of the record is shown, in reading order."""

    data: bytes
    pages: int
    places: tuple[Place, ...] = ()
