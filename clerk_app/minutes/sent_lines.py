"""A document as the lines that somebody reads and comments on, each with where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from clerk_app.meeting.review import LinePart, SentLine
from clerk_app.minutes.document import (
    FIRST_HEADING,
    Block,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Table,
    Text,
    Title,
    plain,
    walk_bullets,
    words,
)

_SPACE = Text(" ")


def sent_lines(document: MinutesDocument, items: Sequence[str]) -> tuple[SentLine, ...]:
    """Every line that shows something, in reading order; `items` are the ids of those on the agenda, in order.

    The last headings of the first level are theirs: each item has one, whatever its title is in this version.
    """
    headings = [place for place, block in enumerate(document.blocks) if _is_first(block)]
    begins = dict(zip(headings[-len(items) :] if items else (), items, strict=False))
    found: list[SentLine] = []
    item = ""
    for place, block in enumerate(document.blocks):
        # The sentence on the close stands before the room to sign, and is of no item.
        ends = any(isinstance(each, Signature) for each in document.blocks[place : place + 2])
        item = "" if ends and not _source(block) else begins.get(place, item)
        found += [
            SentLine(text, source, item, LinePart.ITEM if place in begins else part)
            for line, source, part in _lines(block)
            if (text := words(line)).strip()
        ]
    return tuple(found)


def _source(block: Block) -> str:
    return "" if isinstance(block, BulletList) else block.source


def _is_first(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == FIRST_HEADING


def plain_blocks(lines: Sequence[SentLine]) -> tuple[Block, ...]:
    """The lines as plain blocks, for a draft that the house style would word otherwise today."""
    return tuple(_plain(line, first=place == 0) for place, line in enumerate(lines))


def _plain(line: SentLine, *, first: bool) -> Block:
    said = plain(line.text)
    if first:
        return Title(said)
    return Heading(said, source=line.source) if line.part is LinePart.ITEM else Paragraph(said, line.source)


def _lines(  # noqa: C901 - one arm a kind
    block: Block,
) -> Iterator[tuple[Line, str, LinePart]]:
    match block:
        case Title(line, source):
            yield line, source, LinePart.TITLE
        case Heading():
            yield block.full_line, block.source, LinePart.HEADING
        case Paragraph(line, source):
            yield line, source, LinePart.TEXT
        case NameList(lines):
            yield from ((line, block.source, LinePart.NAMES) for line in lines)
        case PairList(pairs):
            for first, second in pairs:
                yield (*first, *((_SPACE, *second) if second else ())), block.source, LinePart.NAMES
        case BulletList(items):
            yield from ((bullet.line, bullet.source, LinePart.BULLET) for _, bullet in walk_bullets(items))
        case Table(caption, header, rows):
            yield caption, block.source, LinePart.TABLE
            for row in (header, *rows):
                yield from ((cell, block.source, LinePart.TABLE) for cell in row)
        case Signature(line, source):
            yield line, source, LinePart.SIGNATURE
        case _:
            assert_never(block)
