"""The lines below a title, put together to paragraphs and to the entries of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.lists.broken_lines import begins_rest
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.numbering import bullet, numbered
from clerk_app.packs.lists.prose import VERB, begins_list, is_motion, is_prose, is_remark, is_sentence, is_unfinished
from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined

_REFERENCE = re.compile(
    r"(?:(?:[A-Z]{1,4}[/.-]?)?(?:\d{1,4}|[A-Z]{1,4})[/.-]\d{2,6}(?:[/.-]\w+){0,3}|\d{5,7}[,:]?(?=\s(?:[–-]\s)?[A-Z0-9]))\s"
    r"(?!(?:is |are )?(?:attached|enclosed)\b)"
)
"""An application at the beginning of a line."""
_PAPER = re.compile(r"(?:attach(?:ments?|ed)|enclos(?:ures?|ed)|downloads?|links?)\s*[:–-]\s*\S", re.IGNORECASE)
"""A paper of the item, named below its description."""
_QUOTES = frozenset('"“”')
_HEADING = 4
"""Words up to which a line in capitals, or behind a full stop and without one, is a heading."""
_GOES_ON = re.compile(r"(?:and|or|but)\b,? (?:if|must|should|may|to|will|then|where)\b")
_REPORT_OF = re.compile(
    r"(?:joint |verbal )?(?:reports?|papers?|letters?|updates?) (?:of|by|from|dated)\b", re.IGNORECASE
)
_TITLE_ENDS = re.compile(r"\b(?:Councillors?|Cllrs?|Alderman|Mrs?|Ms|Miss|Dr|Rev|Prof)\.?$", re.IGNORECASE)
"""How a line ends that has the rest of a name in the next."""
_INITIALED = re.compile(r"[A-Z]\.(?:\s?[A-Z]\.){0,3}\s[A-Z][\w’'-]")
"""The rest of such a name: 'A. Ash' below 'Councillor'."""
_COLON = re.compile(r":\s*[-–—]?\s*$")
"""What stands before a list, be it ':' or ':-'."""
_LABEL = re.compile(r"[.;]\s+\w+(?: \w+)?:$")
"""A label at the end of a full line, whose words stand in the next."""


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

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph, neither one of a list nor a remark."""
        return not self.listed and is_sentence(self.text) and not is_remark(self.text)


def all_blocks(item: Cut, layout: Layout) -> list[Block]:
    """What stands behind and below a title."""
    if item.behind is None:
        return _paragraphs(item.rest, layout, item.closed)
    if CELL_GAP in item.behind.text:
        return [*_behind(item.behind), *_paragraphs(item.rest, layout, item.closed)]
    return _paragraphs((item.behind, *item.rest), layout, item.closed)


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


def without_mark(block: Block) -> tuple[Piece, ...]:
    """The lines of a block without its bullet or letter."""
    first = block.lines[0]
    if (rest := bullet(first)) is not None:
        first = rest
    elif block.listed and not _REFERENCE.match(first.text) and (numbers := numbered(first)):
        if numbers[0].rest.text:
            first = numbers[0].rest
        elif len(block.lines) > 1:
            return block.lines[1:]
    return (first, *block.lines[1:])


def _paragraphs(lines: Sequence[Piece], layout: Layout, closed: bool = False) -> list[Block]:
    blocks: list[Block] = []
    for piece in lines:
        listed = (
            _PAPER.match(piece.text) is not None
            or (begins_list(piece) and not _goes_on_with_a_number(blocks, piece, layout))
            or (_REFERENCE.match(piece.text) is not None and not _runs_on(blocks, layout))
        )
        ends = bool(blocks) and _ends_list(blocks[-1], piece, layout)
        if blocks and not (listed or ends) and _same_block(blocks[-1], piece, layout, closed):
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


def breaks_a_name(above: str, below: str) -> bool:
    """Whether a line ends with 'Councillor' or another title, and the next begins with initials and a surname."""
    return _TITLE_ENDS.search(above) is not None and _INITIALED.match(below) is not None


def _goes_on_with_a_number(blocks: Sequence[Block], piece: Piece, layout: Layout) -> bool:
    """Whether a number that begins a line is of the paragraph above, as that of an Act, or a letter is an initial."""
    if blocks and breaks_a_name(blocks[-1].lines[-1].text, piece.text):
        return True
    if any(block.listed for block in blocks) or not _runs_on(blocks, layout):
        return False
    return all(number.values[-1] > 1 for number in numbered(piece)) and bullet(piece) is None


def _is_rest_in_brackets(block: Block, piece: Piece, layout: Layout) -> bool:
    """Whether a remark in brackets goes on with the sentence that the margin broke above it."""
    return piece.text[0] == "(" and not piece.line.gap and not begins_list(piece) and _runs_on([block], layout)


def _is_rest_of_report(block: Block, piece: Piece, layout: Layout) -> bool:
    """Whether 'Team attached.' is the end of the line above, 'Report of the Head of the Waste'."""
    if block.listed or (layout.gap_tells and piece.line.gap) or begins_list(piece):
        return False
    ended = block.text[-1:] in ".:;?!)]" or is_remark(block.text)
    return _REPORT_OF.match(block.text) is not None and not ended and is_remark(piece.text) and begins_rest(piece.text)


def _another_task(block: Block, text: str, layout: Layout) -> bool:
    """Whether 'To approve ...' stands below another such line that was not broken by the margin."""
    before = block.lines[-1]
    return bool(VERB.match(text) and VERB.match(block.lines[0].text)) and not layout.is_full(before)


def _begins_anew(block: Block, text: str, layout: Layout) -> bool:
    """Whether a line says by itself that it begins something: a remark, a motion, a task, a heading in capitals."""
    few = len(text.split()) <= _HEADING
    heading = few and text.isupper() and not block.text.isupper()
    ended = block.text[-1:] in ".?!" and text[-1:] not in ".;,?!)-–"
    whole_motion = block.text[:1] in _QUOTES and block.text[-1:] in _QUOTES
    return (
        heading
        or whole_motion
        or (few and ended and not block.listed)
        or is_remark(text)
        or is_motion(text)
        or _another_task(block, text, layout)
    )


def _ends_list(block: Block, piece: Piece, layout: Layout) -> bool:
    """Whether the sentence above a list goes on behind its last entry, which the margin did not break."""
    before = block.lines[-1]
    if not block.listed or layout.is_full(before) or piece.left > block.lines[0].left:
        return False
    return _GOES_ON.match(piece.text) is not None and len(piece.text.split()) > _HEADING


def _same_block(block: Block, piece: Piece, layout: Layout, closed: bool) -> bool:
    """Whether a line goes on with the paragraph or the list item above it."""
    before, text = block.lines[-1], piece.text
    if block.listed and len(block.lines) == 1 and (numbers := numbered(before)) and numbers[0].alone:
        return True
    rest = _is_rest_in_brackets(block, piece, layout) or _is_rest_of_report(block, piece, layout)
    if rest or is_unfinished(before.text, text):
        return True
    if text[:1].islower():  # below 'Finance:' an entry can begin without a capital
        return not (closed and before.text[:1].islower()) or layout.is_full(before)
    if (layout.gap_tells and piece.line.gap) or _begins_anew(block, text, layout):
        return False
    end = ":" if _COLON.search(before.text) else before.text.rstrip()[-1:]
    if not closed and is_prose(block.text) and end not in ".:;?!" and not piece.line.gap:
        return layout.is_full(before) or _REFERENCE.match(text) is None
    if _LABEL.search(before.text) and layout.is_full(before):
        return True
    if end == ":" or (end in ".;?!" and not is_prose(block.text)):
        return False
    return layout.is_full(before)
