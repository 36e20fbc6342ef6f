"""The blocks of the minutes as HTML; every text is escaped in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import partial
from html import escape
from itertools import pairwise
from typing import Final, assert_never

from clerk_app.export.letters import leads_in, tidy_line, tidy_spans
from clerk_app.minutes.document import (
    Block,
    BulletItem,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Strong,
    Table,
    Title,
    words,
)
from clerk_app.minutes.numbering import PartMarks

_DEEPEST: Final = 6
_LONGEST_WORD: Final = 24
_LONGEST_KEPT: Final = 12
"""Rows of a table that the end of a page does not part."""
_WORD: Final = re.compile(r"\S+")
_HYPHEN: Final = re.compile(r"\w-\w")
_SCOPE: Final = ' scope="col"'
_TYPES: Final = {PartMarks.ROMAN: "i", PartMarks.LETTERS: "a"}
"""How a list without looks says what it is counted with."""


class Look(Enum):
    """What the blocks are written for: a page with looks of its own, or a place in another page."""

    PAGE = auto()
    FRAGMENT = auto()


class Body:
    """Writes blocks; `contents` are then the places and words of the headings of items."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.contents: list[tuple[str, str]] = []

    def blocks(self, document: MinutesDocument) -> Iterator[str]:
        """Each block that has something to show, in order."""
        for block, following in pairwise((*document.blocks, None)):
            if block is not None:
                yield from self._block(block, following)

    def _block(self, block: Block, following: Block | None) -> Iterator[str]:
        match block:
            case Title(line):
                yield from self._heading(line, 1)
            case Heading():
                yield from self._heading(block.full_line, block.level)
            case Paragraph(line, _, leads):
                yield from self._element("p", line, "leads" if leads or leads_in(line, following) else "")
            case NameList():
                yield from self._names(block)
            case PairList():
                yield from self._pairs(block)
            case BulletList():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Signature(line):
                yield from self._signature(line)
            case _:
                assert_never(block)

    def _looks(self, *names: str, style: str = "") -> str:
        """The attributes that make the looks; none in a fragment."""
        if self._look is Look.FRAGMENT:
            return ""
        shown = " ".join(name for name in names if name)
        return (f' class="{shown}"' if shown else "") + (f' style="{style}"' if style else "")

    def _element(self, tag: str, line: Line, *names: str) -> Iterator[str]:
        if text := self._marked_up(line):
            yield f"<{tag}{self._looks(*names)}>{text}</{tag}>"

    def _heading(self, line: Line, level: int) -> Iterator[str]:
        text = self._marked_up(line)
        if not text:
            return
        place = ""
        if self._look is Look.FRAGMENT:
            level = min(level + 1, _DEEPEST)
        elif level == 2:
            place = f"part-{len(self.contents) + 1}"
            self.contents.append((place, tidy_line(line)))
        identified = f' id="{place}"' if place else ""
        yield f"<h{level}{identified}>{text}</h{level}>"

    def _names(self, block: NameList) -> Iterator[str]:
        """One name after the other, as they are read; the page lets them run down its columns."""
        shown = [line for line in block.lines if tidy_line(line)]
        if not shown:
            return
        names = ("names", "indented" if block.indented else "", "marked" if block.mark else "")
        yield f"<ul{self._looks(*names, style=f'columns:{block.columns}' if block.columns > 1 else '')}>"
        for line in shown:
            has_mark = block.mark and words(line).startswith(block.mark)
            yield from self._element("li", line, "mark" if has_mark else "")
        yield "</ul>"

    def _pairs(self, block: PairList) -> Iterator[str]:
        shown = [pair for pair in block.pairs if any(map(tidy_line, pair))]
        if not shown:
            return
        yield "<dl>"
        looks = self._looks(style=f"grid-template-columns:{block.first * 100:g}% 1fr")
        for first, second in shown:
            yield f"<div{looks}><dt>{self._marked_up(first)}</dt><dd>{self._marked_up(second)}</dd></div>"
        yield "</dl>"

    def _list(self, block: BulletList) -> Iterator[str]:
        if block.numbering is None:
            yield from self._bullets(block.items)
            return
        marks, form = block.numbering.marks, block.numbering.form
        counted = f' type="{_TYPES[marks]}"' if marks in _TYPES else ""
        yield from self._bullets(block.items, "ol", f"{counted}{self._looks(f'{marks}-{form}')}")

    def _bullets(self, items: Sequence[BulletItem], tag: str = "ul", attributes: str = "") -> Iterator[str]:
        shown = [item for item in items if tidy_line(item.line) or item.children]
        if not shown:
            return
        yield f"<{tag}{attributes}>"
        for item in shown:
            inner = "".join(f"\n{piece}" for piece in self._bullets(item.children))
            yield f"<li>{self._marked_up(item.line)}{inner}</li>"
        yield f"</{tag}>"

    def _marked_up(self, line: Line) -> str:
        """The line; on a page no word is parted at its hyphen, least of all '2013-14'."""
        return marked_up(line, kept="word" if self._look is Look.PAGE else "")

    def _table(self, table: Table) -> Iterator[str]:
        sentence = "sentence" if tidy_line(table.caption).endswith(":") else ""
        yield f"<table{self._looks('kept' if len(table.rows) <= _LONGEST_KEPT else '')}>"
        yield from self._element("caption", table.caption, sentence)
        yield f"<thead>{self._row(table.header, 'th', _SCOPE)}</thead>"
        yield "<tbody>"
        # A third more than a line of type, for it is written by hand.
        style = f"height:{table.room * 2}em" if table.room else ""
        yield from (self._row(cells, "td", style=style) for cells in table.rows)
        yield "</tbody>"
        yield "</table>"

    def _row(self, cells: Sequence[Line], tag: str, attributes: str = "", *, style: str = "") -> str:
        shown = (f"<{tag}{attributes}{self._looks(_length(cell))}>{self._marked_up(cell)}</{tag}>" for cell in cells)
        return f"<tr{self._looks(style=style)}>{''.join(shown)}</tr>"

    def _signature(self, line: Line) -> Iterator[str]:
        if self._look is Look.FRAGMENT:
            yield from self._element("p", line)
            return
        yield '<div class="signature">'
        yield '<div class="rules" aria-hidden="true"><span></span><span></span></div>'
        yield from self._element("p", line)
        yield "</div>"


def marked_up(line: Line, kept: str = "") -> str:
    """The line cleaned and escaped: nothing that anybody typed is ever read as markup.

    Words with a hyphen are marked as `kept` in one piece where that is said.
    """
    shown = ((escape(span.text), isinstance(span, Strong)) for span in tidy_spans(line))
    if kept:
        shown = ((_WORD.sub(partial(_kept, kept), text), is_strong) for text, is_strong in shown)
    return "".join(f"<strong>{text}</strong>" if is_strong else text for text, is_strong in shown)


def _kept(name: str, word: re.Match[str]) -> str:
    return (
        f'<span class="{name}">{word[0]}</span>'
        if len(word[0]) <= _LONGEST_WORD and _HYPHEN.search(word[0])
        else word[0]
    )


def _length(cell: Line) -> str:
    """A cell with a word that no column can hold breaks it; others break no word."""
    longest = max(map(len, words(cell).split()), default=0)
    return "long" if longest > _LONGEST_WORD else ""
