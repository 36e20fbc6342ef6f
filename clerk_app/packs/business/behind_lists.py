"""What stands behind a list below a title, and between two lists: paragraphs of the whole item, or of one entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from clerk_app.packs.business.blocks import Block, without_mark
from clerk_app.packs.lists.prose import VERB, is_motion, is_prose, is_remark, is_sentence, names_business
from clerk_app.packs.lists.short_lines import says_who_brings_it
from clerk_app.packs.pieces import joined

LIST: Final = 2
"""Entries that make a list."""
_TO_REACH = re.compile(r"(?:tel(?:ephone)?|phone|ext(?:ension)?|e-?mail|mobile)\b[ .:]*\S", re.IGNORECASE)
_NOT_OF_THE_ITEM = re.compile(r"[(\[]?\w{1,4}[)\]]|(?:part|section|appendix)\b", re.IGNORECASE)
"""A second mark of a list, as in '(d)(ii)', or the heading of a part of the agenda."""
_NOTE = re.compile(r"N\.? ?B\.?[\s:–-]|NOTE\b|Note\s?:")
_REPORT_OF = re.compile(
    r"(?:joint )?reports? (?:of|by|from) (?:the )?[A-Z][^;:]{3,90}(?:enclosed|attached|herewith|\))\.?$", re.I
)
"""'Report of the Warden (Report No. 15) enclosed.', apart below the points of an item."""
_HEADING = 4
"""Words of an entry that can head what stands below it."""
_PARAGRAPH = 6
"""Words from which on a paragraph behind a list is of the whole item."""


def parted(blocks: Sequence[Block], *, described: bool) -> tuple[Sequence[Block], Sequence[Block]]:
    """The list, and the paragraphs of the whole item between and behind its entries.

    `described` says that a description stands above, with which a paragraph between two lists goes on.
    """
    within = _leads_within(blocks) if described else []
    lists = [block for block in blocks if block not in within]
    end, behind = _behind(lists)
    return lists[:end], (*within, *behind)


def _leads_within(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs between two lists that lead to the second: 'Members are also asked to declare:'."""
    found = []
    for (above, block), (_, below) in pairwise(pairwise(blocks)):
        deep = block.lines[0].left > above.lines[0].left
        leads = block.text.endswith(":") and len(block.text.split()) >= _PARAGRAPH
        if above.listed and not block.listed and below.listed and leads and not deep:
            found.append(block)
    return found


def _behind(blocks: Sequence[Block]) -> tuple[int, Sequence[Block]]:
    """Where the list ends, and the paragraphs behind it that are set no deeper and so are of the whole item."""
    listed = [at for at, block in enumerate(blocks) if block.listed]
    if len(listed) < LIST or listed[-1] - listed[0] >= len(listed):
        note = _note(blocks)  # where words stand below one entry, those behind are below the last
        return len(blocks) - len(note), note
    end, left = listed[-1] + 1, blocks[listed[0]].lines[0].left
    behind = _without_contacts(blocks[end:])
    if behind and _heads_what_follows(blocks[end - 1], behind[0], blocks[: end - 1]):
        return len(blocks), ()
    return (end, behind) if all(_is_of_the_item(block, left) for block in behind) else (len(blocks), ())


def _without_contacts(blocks: Sequence[Block]) -> Sequence[Block]:
    """The paragraphs without those at their end that say only who brings the item."""
    kept = len(blocks)
    while kept and (says_who_brings_it(text := blocks[kept - 1].lines[0].text) or _TO_REACH.match(text)):
        kept -= 1
    return blocks[:kept]


def _heads_what_follows(last: Block, below: Block, others: Sequence[Block]) -> bool:
    """Whether the last entry is a heading of the words close below it, for others of the list are sentences."""
    text = joined(without_mark(last))
    if below.lines[0].line.gap or len(text.split()) > _HEADING or text[-1:] in ".;:" or VERB.match(text):
        return False
    return any(is_sentence(joined(without_mark(block))) for block in others)


def _note(blocks: Sequence[Block]) -> Sequence[Block]:
    """The paragraphs from 'N.B.' on, which are of the whole item whatever stands between the entries above."""
    at = next((at for at, block in enumerate(blocks) if _NOTE.match(block.text) and is_prose(block.text)), None)
    behind = blocks[at:] if at else ()
    return behind if all(not block.listed for block in behind) else ()


def _is_of_the_item(block: Block, left: float) -> bool:
    if block.lines[0].left <= left and block.lines[0].line.gap and _REPORT_OF.match(block.text):
        return True
    if block.lines[0].left > left or is_motion(block.text) or names_business(block.text):
        return False
    if _NOT_OF_THE_ITEM.match(block.text):
        return False
    return is_remark(block.text) or (block.is_prose and len(block.text.split()) >= _PARAGRAPH)
