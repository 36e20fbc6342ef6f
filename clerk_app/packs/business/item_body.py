"""What stands below the title of an item: a description in prose, a list, or the words of a motion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.numbering import bullet, numbered
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    calls_for_words,
    is_motion,
    is_prose,
    is_remark,
    is_sentence,
    is_unfinished,
    says_nothing,
)
from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined

_DAY = re.compile(r"^\W*(?:\w+day\W+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\b")
"""A line that says only when: the day of the next meeting."""
_REFERENCE = re.compile(
    r"(?:[A-Z]{1,4}[/.-]?)?(?:\d{1,4}|[A-Z]{1,4})[/.-]\d{2,6}(?:[/.-]\w+){0,3}\s"
    r"(?!(?:is |are )?(?:attached|enclosed)\b)"
)
"""An application at the beginning of a line."""
_LABEL = re.compile(r"[.;]\s+\w+(?: \w+)?:$")
"""A label at the end of a full line, whose words stand in the next."""
_RECOMMENDED = re.compile(r"that\b", re.IGNORECASE)
"""How the words of a motion begin, and what is recommended below any other title."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\W*")
_TONGUE = re.compile(r"[àèìòùáéíóúâêîôûŵŷÀÈÌÒÙÁÉÍÓÚÂÊÎÔÛŴŶ]|\b(?:agus|ac|yr|gyda|ar gyfer)\b")
"""A letter or a word of Welsh, Irish or Gaelic."""
_LEADS = 110
"""Letters up to which words with a colon behind them say nothing but what the list below them is for."""
_PROSE_IN_LIST = 9
"""Words from which on a line with a bullet is prose and no item of a list."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together below a title: a paragraph, or one of a list."""

    lines: tuple[Piece, ...]
    listed: bool
    """Whether a bullet or a letter of a list stands before it."""

    @property
    def text(self) -> str:
        """Its words."""
        return joined(self.lines)


@dataclass(frozen=True, slots=True)
class Body:
    """What was read below a title."""

    description: tuple[Piece, ...] = ()
    sub_items: tuple[tuple[Piece, ...], ...] = ()
    wording: tuple[Piece, ...] = ()


def read_body(item: Cut, layout: Layout) -> Body:
    """What the lines behind and below a title say."""
    title = joined(item.title)
    blocks = _all_blocks(item, layout)
    if not blocks:
        return Body()
    if _is_wording(title, blocks[0].text, item.closed):
        return Body(wording=tuple(piece for block in blocks for piece in block.lines))
    if item.closed and item.behind is not None and not item.rest and CELL_GAP not in item.behind.text:
        return Body(description=(item.behind,))
    return _described(blocks, item.closed)


def _all_blocks(item: Cut, layout: Layout) -> list[Block]:
    if item.behind is None:
        return _blocks(item.rest, layout, item.closed)
    if CELL_GAP in item.behind.text:
        return [*_behind(item.behind), *_blocks(item.rest, layout, item.closed)]
    return _blocks((item.behind, *item.rest), layout, item.closed)


def _is_wording(title: str, text: str, closed: bool) -> bool:
    """Whether the words below a title are those of a motion or of a question."""
    if is_motion(text) and not (_RECOMMENDED.match(text) and not calls_for_words(title)):
        return True
    words = not closed and not is_remark(text) and VERB.match(text) is None and not says_nothing(text)
    return words and calls_for_words(title)


def _behind(piece: Piece) -> list[Block]:
    """The cells behind a title, each of them one of a list; prose is one block."""
    if is_prose(piece.text):
        return [Block((piece,), listed=False)]
    blocks, at = [], 0
    for cell in piece.text.split(CELL_GAP):
        if cell.strip(" ,;-–—:"):
            blocks.append(Block((piece.part(at, at + len(cell.rstrip(" ,;"))),), listed=True))
        at += len(cell) + 1
    return blocks


def _described(blocks: Sequence[Block], closed: bool) -> Body:
    """The prose at the beginning is the description; what follows from the first of a list on is the list."""
    if len(blocks) > 1 and _is_translation(blocks[0]) and _is_prose(blocks[1]):
        blocks = blocks[1:]
    prose = 0
    while prose < len(blocks) and _is_prose(blocks[prose]) and not (closed and not prose and len(blocks) > 1):
        prose += 1
    lists = [block for block in blocks[prose:] if not is_remark(block.text)]
    if not prose:
        if not lists or (len(blocks) == 1 and not blocks[0].listed and _says_little(blocks[0].text)):
            return Body(description=blocks[0].lines)
        return Body(sub_items=tuple(_without_mark(block) for block in lists))
    if prose > 1 and all(_is_task(block) for block in blocks[:prose]):
        return Body(sub_items=tuple(_without_mark(block) for block in blocks if not is_remark(block.text)))
    described = blocks[:prose]
    if lists and len(described) == 1 and _only_leads(described[0].text):
        described = []
    words = tuple(piece for block in described if not is_remark(block.text) or prose == 1 for piece in block.lines)
    return Body(words, tuple(_without_mark(block) for block in lists))


def _only_leads(text: str) -> bool:
    """Whether the words below a title only lead to the list below them: 'To adopt the minutes of:'."""
    return len(text) < _LEADS and text.rstrip().endswith((":", "-", "–")) and ". " not in text


def _says_little(text: str) -> bool:
    """Whether the only line below a title gives the day of the next meeting, or says that there is nothing."""
    return _DAY.search(text) is not None or says_nothing(text) or _BRACKETED.fullmatch(text) is not None


def _is_translation(block: Block) -> bool:
    """Whether a line below the title is the title in the other language."""
    return (
        not block.listed and len(block.lines) == 1 and not _is_prose(block) and _TONGUE.search(block.text) is not None
    )


def _is_task(block: Block) -> bool:
    """Whether a line is one of several things to be done, 'To approve payments', and no sentence."""
    return len(block.lines) == 1 and VERB.match(block.text) is not None and block.text[-1:] not in ".;:"


def _is_prose(block: Block) -> bool:
    if block.listed:
        return is_prose(block.text) and len(block.text.split()) >= _PROSE_IN_LIST and bullet(block.lines[0]) is not None
    return is_sentence(block.text) and not is_remark(block.text)


def _without_mark(block: Block) -> tuple[Piece, ...]:
    """The lines of a block without its bullet or letter."""
    first = block.lines[0]
    if (rest := bullet(first)) is not None:
        first = rest
    elif block.listed and (numbers := numbered(first)) and numbers[0].rest.text:
        first = numbers[0].rest
    elif block.listed and numbers and len(block.lines) > 1:
        return block.lines[1:]
    return (first, *block.lines[1:])


def _blocks(lines: Sequence[Piece], layout: Layout, closed: bool = False) -> list[Block]:
    blocks: list[Block] = []
    for piece in lines:
        listed = (begins_list(piece) and not _goes_on_with_a_number(blocks, piece, layout)) or (
            _REFERENCE.match(piece.text) is not None and not _runs_on(blocks, layout)
        )
        if blocks and not listed and _same_block(blocks[-1], piece, layout, closed):
            blocks[-1] = Block((*blocks[-1].lines, piece), blocks[-1].listed)
        else:
            blocks.append(Block((piece,), listed))
    return blocks


def _runs_on(blocks: Sequence[Block], layout: Layout) -> bool:
    """Whether the paragraph above was broken by the margin, so that a reference in it can begin a line."""
    if not blocks or not is_prose(blocks[-1].text):
        return False
    last = blocks[-1].lines[-1]
    return layout.is_full(last) and last.text.rstrip()[-1:] not in ".:;?!"


def _goes_on_with_a_number(blocks: Sequence[Block], piece: Piece, layout: Layout) -> bool:
    """Whether a number at the beginning of a line is of the paragraph above, as that of a section of an Act."""
    if any(block.listed for block in blocks) or not _runs_on(blocks, layout):
        return False
    return all(number.values[-1] > 1 for number in numbered(piece)) and bullet(piece) is None


def _is_rest_in_brackets(block: Block, piece: Piece, layout: Layout) -> bool:
    """Whether a remark in brackets goes on with the sentence that the margin broke above it."""
    return piece.text[0] == "(" and not piece.line.gap and not begins_list(piece) and _runs_on([block], layout)


def _another_task(block: Block, text: str, layout: Layout) -> bool:
    """Whether 'To approve ...' stands below another such line that was not broken by the margin."""
    before = block.lines[-1]
    return bool(VERB.match(text) and VERB.match(block.lines[0].text)) and not layout.is_full(before)


def _same_block(block: Block, piece: Piece, layout: Layout, closed: bool) -> bool:
    """Whether a line goes on with the paragraph or the list item above it."""
    before, text = block.lines[-1], piece.text
    if block.listed and len(block.lines) == 1 and (numbers := numbered(before)) and numbers[0].alone:
        return True
    if text[:1].islower() or is_unfinished(before.text, text) or _is_rest_in_brackets(block, piece, layout):
        return True
    if is_remark(text) or is_motion(text) or _another_task(block, text, layout):
        return False
    if layout.gap_tells and piece.line.gap:
        return False
    end = before.text.rstrip()[-1:]
    if not closed and is_prose(block.text) and end not in ".:;?!" and not piece.line.gap:
        return layout.is_full(before) or _REFERENCE.match(text) is None
    if _LABEL.search(before.text) and layout.is_full(before):
        return True
    if end == ":" or (end in ".;?!" and not is_prose(block.text)):
        return False
    return layout.is_full(before)
