"""What stands below the title of an item: a description in prose, a list, or the words of a motion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clerk_app.packs.business.behind_lists import LIST, parted
from clerk_app.packs.business.blocks import Block, all_blocks, without_mark
from clerk_app.packs.business.list_leads import only_leads
from clerk_app.packs.business.quotations import behind_quotation
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.numbering import bullet
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    calls_for_words,
    is_motion,
    is_prose,
    is_quoted,
    is_remark,
    names_business,
    says_nothing,
)
from clerk_app.packs.lists.short_lines import (
    is_label,
    leads_to_rule,
    names_presenter,
    names_who_is_away,
    says_what_for,
    says_who_brings_it,
)
from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined

_DAY = re.compile(r"^\W*(?:\w+day\W+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\b")
"""A line that says only when: the day of the next meeting."""
_DEADLINE = re.compile(r"(?:the )?(?:deadline|closing date|last (?:date|day|time)|cut[- ]?off)\b", re.IGNORECASE)
_RECOMMENDED = re.compile(r"that\b", re.IGNORECASE)
"""How the words of a motion begin, and what is recommended below any other title."""
_BRACKETED = re.compile(r"(?:\([^()]{1,80}\)|\[[^\[\]]{1,160}\])\W*")
_REPORT_OF = re.compile(r"[(\[](?:joint |oral |verbal |written )?reports? (?:of|by|from) (?:the )?[A-Z]", re.IGNORECASE)
"""Who reports, in brackets above a list."""
_TONGUE = re.compile(r"[àèìòùáéíóúâêîôûŵŷÀÈÌÒÙÁÉÍÓÚÂÊÎÔÛŴŶ]|\b(?:agus|ac|yr|gyda|ar gyfer)\b")
"""A letter or a word of Welsh, Irish or Gaelic."""
_RULE = re.compile(
    r"(?:(?:the|all|any|every|this|these|those|each|no)\s)?(?:[\w’'-]+\s){1,4}?"
    r"(?:is|are|will|may|must|shall|should|can|has|have|need|needs)\s",
    re.IGNORECASE,
)
_LEADS = 50
"""Letters of a line that is looked at for how its words begin."""
_OF_A_MOTION = re.compile(
    r".{3,160}?\bha(?:s|ve) (?:given|submitted|lodged|tabled) (?:due )?notice of (?:a|the following) motion\s"
    r"(?:anent|on|about|regarding|concerning|in relation to|calling)\b"
    r"|\W*(?:(?:the|a) )?(?:following )?(?:notice of )?(?:motion|question)s? .{0,60}"
    r"\b(?:regarding|concerning|about|on|relating)\b",
    re.IGNORECASE,
)
"""Says what a motion is about, and is none of its words."""
_FOLLOWING = re.compile(r"\bfollowing\b", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"(?<!/ )\bor$")
"""How an entry ends that is part of the sentence above the list."""
_ENTRY = 15
"""Words up to which a line can be one of a list without marks."""
_PAPER = re.compile(
    r"(?:report|appendi|annex|agenda|enclosure|attachment|item)\w*\b(?: for| \d| [a-z]\b)?", re.IGNORECASE
)
"""How a paper of the item is named."""
_WITH_PAPER = re.compile(r"[(\[](?:paper|report|enclosure|enc\.?) \w{1,3}[)\]]$", re.IGNORECASE)
_ITS_REPORT = re.compile(
    r"[(\[](?:report|paper)\s(?:no\.?\s|ref\.?\s)?[A-Z]{1,6}[/-]?\d[\w/-]{0,12}\s(?:is\s)?(?:attached|enclosed|herewith|refers"
    r"|to follow)[)\]]\W*",
    re.IGNORECASE,
)
"""Names the report of the item and says no more: '(Report C-16-14 attached)'."""
_FOR_INFORMATION = re.compile(
    r"(?:(?:papers?|documents?|items?|also|the following|circulated|enclosed|attached|available|distributed)\s"
    r"(?:are\s)?){1,3}(?:only )?for (?:members['’]? )?(?:your )?information(?: only)?\s?:?\W*",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"\b(?:announcement|reminder|following (?:statement|notice|message|words))s?\b[^.:]{0,30}:\s*$", re.IGNORECASE
)
"""Leads to what is read out, and to no motion."""
_LONG = 20
"""Words of a paragraph that is no entry of a list, though a colon stands behind the title."""
_HELD = re.compile(
    r"(?:[\w’'&,-]{1,20} ){1,10}(?:held (?:on|in)|(?:[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel)"
    r" (?:of|on)(?=[\w ,]{0,20}\d)) [\w ,]{4,40}\W{0,3}"
)
"""Whose minutes of which day."""
_STEM = 5
"""Letters that tell a word."""
_DASHED, _COLUMNS = re.compile(r"[–—-]"), 2
_HEADING = 4
"""Words up to which a line between two paragraphs is their heading."""
_PROSE_IN_LIST = 9
"""Words from which on a line with a bullet is prose and no item of a list."""


@dataclass(frozen=True, slots=True)
class Body:
    """What was read below a title."""

    description: tuple[Piece, ...] = ()
    sub_items: tuple[tuple[Piece, ...], ...] = ()
    wording: tuple[Piece, ...] = ()
    pointed: bool = False
    """Whether a bullet stands before the description."""


def without_points(bodies: Sequence[Body]) -> list[Body]:
    """The bodies of all items; where more have no bullet or a list of one, one bullet is a list of one."""
    lone = sum(len(body.sub_items) == 1 and not body.description for body in bodies)
    described = any(body.description and not body.pointed for body in bodies)
    if not described and lone < max(1, sum(body.pointed for body in bodies)):
        return list(bodies)
    return [Body(sub_items=(body.description,)) if body.pointed else body for body in bodies]


def read_body(item: Cut, layout: Layout) -> Body:
    """What the lines behind and below a title say."""
    title = joined(item.title)
    blocks = all_blocks(item, layout)
    if len(blocks) > 1 and blocks[0].text.casefold() == title.casefold():
        blocks = blocks[1:]  # the title is printed once more
    blocks = blocks[: next((at for at, each in enumerate(blocks) if _is_for_information(each)), len(blocks))]
    if all(_is_beside_the_business(block.text) for block in blocks):
        return Body()
    told = _behind_labels(blocks)
    if len(told) == 1 < len(blocks) and told[0].text[-1:] == "." and not told[0].listed:
        return Body(description=told[0].lines)
    blocks = told
    if _is_in_columns(item.title[0]) and all(_is_bracketed_remark(block) for block in blocks):
        return Body()
    if all(names_who_is_away(title, block.text) for block in blocks):
        return Body(description=_lines(blocks))
    if not _begins_with_list(blocks) and _is_wording(title, blocks[0].text, item.closed):
        behind = behind_quotation(blocks)
        return Body(_lines(blocks[1 : 1 + behind]), wording=_lines((*blocks[:1], *blocks[1 + behind :])))
    if item.behind is not None and not item.rest and _is_all_behind(item.behind, title, item.closed):
        return Body(description=(item.behind,))
    if len(blocks) == 1 and (words := _only_words(item, blocks[0], layout)):
        pointed = blocks[0].listed and not _DASHED.match(blocks[0].text)
        return Body(description=words, pointed=pointed)
    return _described(blocks, item.closed)


def _is_all_behind(behind: Piece, title: str, closed: bool) -> bool:
    """Whether words behind a colon or behind a title in capitals are its description, be they no sentence."""
    # 'Money. Balance of May £120.'
    whole = behind.text[-1:] == "." and behind.line.text[: behind.start].rstrip()[-1:] == "."
    return CELL_GAP not in behind.text and (closed or ((title.isupper() or whole) and not begins_list(behind)))


def _is_for_information(block: Block) -> bool:
    """Whether a heading stands apart above papers that are of no item: 'Enclosed for information:'."""
    return block.lines[0].line.gap and _FOR_INFORMATION.fullmatch(block.text) is not None


def _behind_labels(blocks: list[Block]) -> list[Block]:
    """What stands below lines that are only labels, such as the ward and the portfolio holder, if it is a paragraph."""
    first = next((at for at, each in enumerate(blocks) if not all(is_label(piece.text) for piece in each.lines)), 0)
    if first and not any(block.listed or block.lines[0].line.gap for block in blocks[1 : first + 1]):
        return [Block(_lines(blocks[: first + 1]), listed=False), *blocks[first + 1 :]]
    return blocks[first:] if blocks[first].is_prose else blocks


def _is_in_columns(title: Piece) -> bool:
    """Whether several cells stand behind a title, so that what is said of its paper is of them."""
    return title.line.text.count(CELL_GAP, title.end) >= _COLUMNS


def _is_bracketed_remark(block: Block) -> bool:
    return is_remark(block.text) and _BRACKETED.fullmatch(block.text) is not None


def _begins_with_list(blocks: Sequence[Block]) -> bool:
    """Whether a list stands right below or behind the title: its entries are not the words of a motion."""
    return len(blocks) > LIST and all(block.listed for block in blocks[:LIST])


def _is_beside_the_business(text: str) -> bool:
    """Whether a line says only who brings the item, or names its report."""
    return says_who_brings_it(text) or names_presenter(text) or _ITS_REPORT.fullmatch(text) is not None


def _is_wording(title: str, text: str, closed: bool) -> bool:
    """Whether the words below a title are those of a motion or of a question."""
    if is_motion(text) and not (_RECOMMENDED.match(text) and not calls_for_words(title)):
        return True
    if _OF_A_MOTION.match(text):
        return False
    words = not closed and not is_remark(text) and VERB.match(text) is None and not says_nothing(text)
    return words and calls_for_words(title)


def _only_words(item: Cut, block: Block, layout: Layout) -> tuple[Piece, ...]:
    """The description, where no more than one paragraph stands below a title and no list."""
    if _is_lone_bullet(block):
        return without_mark(block)
    if block.listed:
        return ()
    return block.lines if _says_little(block.text) or _is_fragment(item, block, layout) else ()


def _is_lone_bullet(block: Block) -> bool:
    """Whether a bullet stands before prose: one alone makes no list."""
    if bullet(block.lines[0]) is None:
        return False
    text = joined(without_mark(block))
    return text[:1].islower() or (is_prose(text) and (text[-1:] == "." or len(text.split()) >= _PROSE_IN_LIST))


def _is_fragment(item: Cut, block: Block, layout: Layout) -> bool:
    """Whether words that are no sentence say what is to be done, and are no heading of the next items."""
    first, title = block.lines[0], item.title[-1]
    apart = layout.gap_tells and first.line.gap and not title.line.gap
    if item.closed or apart or first.left < title.line.left or _PAPER.match(block.text):
        return False
    return (
        names_business(block.text)
        or _WITH_PAPER.search(block.text) is not None
        or _begins_alike(joined(item.title), block.text)
        or (_HELD.fullmatch(block.text) is not None and "minute" in title.text.casefold())
    )


def _begins_alike(title: str, text: str) -> bool:
    """Whether words below a title begin as one of its own: 'Financial status' below 'Finance'."""
    stems = {word[:_STEM].lower() for word in title[:_LEADS].split() if len(word) >= _STEM}
    return any(word[:_STEM].lower() in stems for word in text[:_LEADS].split())


def _described(blocks: Sequence[Block], closed: bool) -> Body:
    """The prose at the beginning and behind the list is the description; what stands between is the list."""
    if len(blocks) > 1 and _is_translation(blocks[0]) and blocks[1].is_prose:
        blocks = blocks[1:]
    if all(is_remark(block.text) and not block.listed for block in blocks):
        return Body(description=_lines(blocks))
    if len(blocks) > LIST and _are_alike(blocks) and all(len(block.text.split()) <= _ENTRY for block in blocks):
        return Body(sub_items=_entries(blocks))
    prose = _leading_prose(blocks, closed)
    if prose > 1 and all(_is_task(block) for block in blocks[:prose]):
        return Body(sub_items=_entries(blocks))
    described = blocks[:prose]
    lists, behind = parted(blocks[prose:], described=bool(described))
    if len(described) == 1 and lists and _entries(lists) and only_leads(described[0].text, lists[0]):
        described = []
    if described and lists and is_quoted(lists[0].text):
        if _ANNOUNCES.search(described[-1].text):
            return Body(_lines(blocks))
        return Body(_lines(described), wording=_lines((*lists, *behind)))
    if described and _is_one_sentence(lists):
        return Body(_lines(blocks))
    spare = not described or (len(described) > 1 and not lists)
    kept = [block for block in (*described, *behind) if not (spare and is_remark(block.text))]
    return Body(_lines(kept), _entries(lists))


def _lines(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    return tuple(piece for block in blocks for piece in block.lines)


def _entries(blocks: Iterable[Block]) -> tuple[tuple[Piece, ...], ...]:
    """The entries of a list, without what says only that papers are enclosed."""
    return tuple(without_mark(block) for block in blocks if not is_remark(block.text))


def _leading_prose(blocks: Sequence[Block], closed: bool) -> int:
    """How many blocks below the title are its description, short headings between paragraphs with them."""
    if closed and len(blocks) > 1 and not (_is_above_list(blocks) or all(map(_is_rule, blocks))):
        return 0
    prose = 1 if _is_subject(blocks) or _leads_to_list(blocks) else 0
    while prose < len(blocks) and (blocks[prose].is_prose or (prose and _goes_along(blocks, prose))):
        if prose and (_is_named_above(blocks, prose) or _is_question(blocks, prose)):
            break
        prose += 1
    return prose


def _is_above_list(blocks: Sequence[Block]) -> bool:
    """Whether below a title with a colon a whole paragraph, or what it is for, stands above the list."""
    first, below = blocks[0], blocks[1:]
    if first.listed or not all(block.listed for block in below):
        return False
    return says_what_for(first.text) or (first.is_prose and len(first.text.split()) >= _LONG)


def _is_rule(block: Block) -> bool:
    """Whether a paragraph says in whole sentences what is the rule, so that it is none of a list without marks."""
    return not block.listed and _RULE.match(block.text) is not None and block.text[-1:] == "." and is_prose(block.text)


def _is_question(blocks: Sequence[Block], at: int) -> bool:
    """Whether quoted words are a question that was sent in, and not those of a rule named above them."""
    return is_quoted(blocks[at].text) and not leads_to_rule(blocks[at - 1].text)


def _goes_along(blocks: Sequence[Block], at: int) -> bool:
    """Whether words that are no sentence are of the paragraph above: a heading within, or an Act in brackets."""
    block = blocks[at]
    bracketed = _BRACKETED.fullmatch(block.text) is not None and not block.listed
    if bracketed and is_remark(block.text):
        return not block.lines[0].line.gap and at + 1 < len(blocks) and blocks[at + 1].listed
    return bracketed or _is_heading_within(blocks, at) or _is_deadline(blocks, at)


def _is_deadline(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading 'Deadline for questions' stands within the paragraphs, or the day right below it."""
    text, above, below = blocks[at].text, blocks[max(0, at - LIST) : at], blocks[at + 1 : at + 1 + LIST]
    if blocks[at].listed:
        return False
    if _RULE.match(text):  # what is to be done by then
        return any(_DEADLINE.match(block.text) for block in above)
    said = any(block.is_prose or (_RULE.match(block.text) and not block.listed) for block in below)
    return said and len(text.split()) <= _ENTRY and any(_DEADLINE.match(one) for one in (text, *_texts(above[-1:])))


def _texts(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks]


def _is_named_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether words with a full stop, but without a verb, are what 'the following' above them speaks of."""
    text = blocks[at].text
    return _FOLLOWING.search(blocks[at - 1].text) is not None and not is_prose(text) and len(text.split()) <= _ENTRY


def _leads_to_list(blocks: Sequence[Block]) -> bool:
    """Whether words that are no sentence say what the list below them is: 'Updates to be provided by:'."""
    first, below = blocks[0], blocks[1:]
    if first.listed or not below or not below[0].listed or VERB.match(first.text):
        return False
    return first.text.endswith(":") and len(first.text.split()) >= _HEADING


def _is_subject(blocks: Sequence[Block]) -> bool:
    """Whether words that are no sentence stand above paragraphs alone: what an application is for."""
    first, below = blocks[0], blocks[1:]
    if first.listed or not below or _are_alike(blocks):
        return False
    if is_remark(first.text):
        return all(block.is_prose and not block.listed for block in below)
    if _BRACKETED.fullmatch(first.text):
        return says_what_for(first.text) or below[0].is_prose or _REPORT_OF.match(first.text) is not None
    return all(block.is_prose for block in below)


def _are_alike(blocks: Sequence[Block]) -> bool:
    """Whether several lines begin with the same word, as a list without marks does."""
    return len({block.text.split()[0] for block in blocks}) == 1 and VERB.match(blocks[0].text) is None


def _is_heading_within(blocks: Sequence[Block], at: int) -> bool:
    """Whether a few words stand as a heading above the next paragraph of the description."""
    text = blocks[at].text
    if blocks[at].listed or at + 1 == len(blocks) or len(text.split()) > _HEADING or VERB.match(text):
        return False
    return text[:1].isupper() and text[-1:].isalpha() and not blocks[at + 1].listed and is_prose(blocks[at + 1].text)


def _is_one_sentence(lists: Sequence[Block]) -> bool:
    """Whether 'or' ends an entry, so that the list is one sentence with the words above it."""
    return any(block.listed and _ALTERNATIVE.search(block.text) for block in lists[:-1])


def _says_little(text: str) -> bool:
    """Whether the only line below a title gives the day of the next meeting, or says that there is nothing."""
    return _DAY.search(text) is not None or says_nothing(text) or _BRACKETED.fullmatch(text) is not None


def _is_translation(block: Block) -> bool:
    """Whether a line below the title is the title in the other language."""
    return not block.listed and len(block.lines) == 1 and not block.is_prose and _TONGUE.search(block.text) is not None


def _is_task(block: Block) -> bool:
    """Whether a line is one of several things to be done, 'To approve payments', and no sentence."""
    return len(block.lines) == 1 and VERB.match(block.text) is not None and block.text[-1:] not in ".;:"
