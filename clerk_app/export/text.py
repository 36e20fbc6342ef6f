"""Minutes as plain text: to paste elsewhere, and what other renderers are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from clerk_app.export.letters import tidy_line
from clerk_app.minutes.document import (
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
    Title,
    marked_bullets,
)


def plain_text(document: MinutesDocument) -> str:
    """Every word of the minutes; a blank line between blocks, '- ' at bullets, a tab between columns."""
    blocks = map(block_text, document.blocks)
    return "\n\n".join(block for block in blocks if block) + "\n"


def block_text(block: Block) -> str:
    """The words of one block, '' where it has none."""
    return "\n".join(_lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(line) | Paragraph(line) | Signature(line):
            yield from _shown(line)
        case Heading():
            yield from _shown(block.full_line)
        case NameList():
            yield from _rows(block.rows)
        case PairList(pairs):
            yield from _rows(pairs)
        case BulletList():
            for depth, mark, item in marked_bullets(block):
                for text in _shown(item.line):
                    yield f"{'  ' * (depth - 1)}{mark or '-'} {text}"
        case Table(caption, header, rows):
            yield from _shown(caption)
            yield from _rows((header, *rows))
        case _:
            assert_never(block)


def _rows(rows: Iterable[Sequence[Line]]) -> Iterator[str]:
    shown = ([tidy_line(cell) for cell in row] for row in rows)
    return ("\t".join(cells) for cells in shown if any(cells))


def _shown(line: Line) -> tuple[str, ...]:
    text = tidy_line(line)
    return (text,) if text else ()
