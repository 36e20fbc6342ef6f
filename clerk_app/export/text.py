"""Minutes as plain text: to paste elsewhere, and what other renderers are compared with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from clerk_app.export.letters import tidy_line
from clerk_app.minutes.document import (
    Block,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    Paragraph,
    Signature,
    Table,
    Title,
    walk_bullets,
)


def plain_text(document: MinutesDocument) -> str:
    """Every word of the minutes in reading order; a blank line between blocks, '- ' at bullets."""
    blocks = ("\n".join(_lines(block)) for block in document.blocks)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(line) | Paragraph(line) | Signature(line):
            yield from _shown(line)
        case Heading():
            yield from _shown(block.full_line)
        case NameList(lines):
            for line in lines:
                yield from _shown(line)
        case BulletList(items):
            for depth, item in walk_bullets(items):
                for text in _shown(item.line):
                    yield f"{'  ' * (depth - 1)}- {text}"
        case Table(caption, header, rows):
            yield from _shown(caption)
            for row in (header, *rows):
                yield " | ".join(tidy_line(cell) for cell in row)
        case _:
            assert_never(block)


def _shown(line: Line) -> tuple[str, ...]:
    text = tidy_line(line)
    return (text,) if text else ()
