"""Headings between the items: the part without the public, 'Questions', 'Notice of motion submitted by ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.lists.asked_privately import is_asked_privately
from clerk_app.packs.lists.item_pages import take_pages
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.part_headings import (
    Kind,
    asks_to_exclude,
    heading_kind,
    heading_of_two,
    is_all_of_a_heading,
    is_of_another_part,
)
from clerk_app.packs.lists.prose import begins_list, calls_for_words, is_motion, is_prose, is_unfinished
from clerk_app.packs.lists.purpose_words import PURPOSE, says_purpose
from clerk_app.packs.pieces import Piece, joined

_LONGEST = 140
_MOST_HEADINGS = 3
_SENTENCE = 4
"""Lines of a sentence on the item itself."""
_LONGEST_SENTENCE = 8
"""Lines."""
_WORD = 4

_ON_PRIVATE = re.compile(r"\bexclu|\bexempt|\bconfidential|\bprivate", re.IGNORECASE)
_OPENING = re.compile(
    r".{0,40}\b(?:welcome|apolog|declarations? of|questions (?:from|by)"
    r"|public (?:participation|forum|questions|session))",
    re.IGNORECASE,
)
"""Business that is never private: what stands above it as 'Part B' is only another part of the agenda."""
_BETWEEN = re.compile(
    r"(?:closure|adjournment|suspension) of (?:the )?(?:(?:council )?meeting|standing orders)\b"
    r"|adjournment (?:to|for|so that)\b"
    r"|(?:(?:to be|this (?:meeting )?(?:will|is to) be) )?(?:immediately )?followed (?:immediately )?(?:at .{1,20} )?by"
    r" (?:the|an?)\b.{0,60}\bmeeting"
    r"|(?:(?:the|this) )?(?:meeting|council|standing orders|chair\w*) (?:will|to|may|shall|is to) (?:then |now )?"
    r"(?:be )?(?:adjourn|suspend|clos)\w*\b"
    r"(?! (?:to (?:allow|permit|enable|hear)|for|while) (?:(?:the|an?|any|all|each) )?"
    r"(?:discussions?|presentations?|candidates?|applicants?|interviews?|ballot|vote)\b)"
    r"|(?:(?:the )?(?:following|next|remaining) )?(?:agenda )?items? (?:nos?\.? )?\d{1,3}\s?(?:[-–]|to|and|&)"
    r"\s?\d{1,3}\b"
    r"|(?:the )?following (?:agenda |further |other )?(?:items?|reports?|matters) (?:were|was|have|has|are|is|will) "
    r"|(?:please note:? )?(?:that )?(?:this|the) meeting (?:will|may|is to) be (?:audio[- ]?|video[- ]?|live[- ]?)?"
    r"(?:stream|film|record|webcast|broadcast)",
    re.IGNORECASE,
)
"""How a paragraph begins that stands between two items: the public speaks now, or the next items are of one kind."""
_OF_THE_PUBLIC = re.compile(
    r"\b(?:public|open|adjourn|questions?|residents|parishioners|electors|forum|film|record|web)", re.IGNORECASE
)
_LONGEST_BETWEEN = 4
"""Lines of such a paragraph."""
_ACCENTS = re.compile(r"[àèìòùáéíóúâêîôûŵŷ]", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:joint )?reports? (?:of|by|from) (?:the )?[^.;:]{3,100}?\s?(?:[–—-]|:-?)", re.IGNORECASE)
"""Whose reports the next items are: 'Reports of the Treasurer –'."""
_FEW_WORDS = 4
_NAMES_A_PART = re.compile(
    r"(?:(?:decision|discussion|information|consent|standing|routine|procedural|statutory|governance|strategic"
    r"|operational|formal|organi[sz]ational|performance|update|(?:organi[sz]ation )?performance and update)\s)"
    r"(?:papers|items|matters|business):?"
    rf"|(?:papers|items|matters|business|reports|open|closed)(?: mainly| only)? (?:for|to|requiring) {PURPOSE}"
    rf"(?:(?:, | and | or |/){PURPOSE})*(?: only)?:?"
    r"|(?:(?:coffee|tea|lunch|comfort|refreshment|short) )?break(?: for \w+)?(?:\W.{0,30})?"
    r"|lunch(?:eon)?(?:\W.{0,30})?|(?:session|sitting) (?:\d|[ivx]{1,3}|one|two|three|four)\b(?:\W.{0,40})?"
    r"|(?:morning|afternoon|evening) session(?:\W.{0,40})?",
    re.IGNORECASE,
)
"""The name of a part of the agenda, or a pause in it, apart between two items."""
_LEAST_LINES = 2
_PAPER = re.compile(
    r"[(\[]?(?:(?:PAPER|REPORT|ENC|ENCLOSURE|DOCUMENT|REF)\b[ .:]{0,3})?"
    r"(?:[A-Z]{2,8}[ /.-]{0,2}\d{1,4}[/.-]\d{1,4}|(?<=[ .:])(?:[A-Z]\d?|\d{1,3}))[)\]]?\.?"
)
"""The reference of a paper in a line of its own is of the item above, though it is all capitals."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading above an item, with the lines below it that are not of an item."""

    kind: Kind
    lines: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of an item, and the headings between it and the next."""

    lines: tuple[Piece, ...]
    behind: tuple[Section, ...] = ()


def cut_sections(lines: Sequence[Piece], following: Piece | None, layout: Layout) -> Group:
    """Take the headings away that stand behind an item's own lines; `following` is what the next item begins with."""
    title = next((at for at, piece in enumerate(lines) if piece.text), 0)
    for at in range(title + 1, len(lines)):
        asks = _asks_to_exclude(lines[at : at + _LONGEST_SENTENCE])
        own = asks or (at == title + 1 and is_prose(lines[at].text))
        if own and _ON_PRIVATE.search(lines[title].text):
            continue  # the words of the item on excluding the public
        if _runs_on(lines[at - 1], lines[at], layout) or _is_of_this_item(lines[at : at + _SENTENCE]):
            continue
        kind = Kind.PRIVATE if asks else heading_kind(lines[at]) or _of_two(lines[at : at + 2])
        if kind is not None:
            opens = following is not None and _OPENING.match(following.text) is not None
            plain = _ON_PRIVATE.search(lines[at].text) is not None
            opens = opens or is_of_another_part(lines[at : at + 3])
            kind = Kind.PUBLIC if kind is Kind.PRIVATE and opens and not plain else kind
            return Group(tuple(lines[:at]), (Section(kind, tuple(lines[at:])),))
    if (end := _before_paragraph(lines, title)) is not None:
        return Group(tuple(lines[:end]), (Section(Kind.OTHER, tuple(lines[end:])),))
    if following is None:
        return Group(tuple(lines))
    end = _own_end(lines, following, layout)
    if end == len(lines):
        return Group(tuple(lines))
    return Group(tuple(lines[:end]), (Section(_kind(following), tuple(lines[end:])),))


def _asks_to_exclude(lines: Sequence[Piece]) -> bool:
    """Whether a line, or a paragraph that begins with it, asks for the public to be excluded from what follows."""
    if not lines[0].line.gap:
        return asks_to_exclude(lines[0].text)
    end = next((at for at in range(1, len(lines)) if lines[at].line.gap), len(lines))
    return asks_to_exclude(joined(lines[:end]))


def _is_of_this_item(lines: Sequence[Piece]) -> bool:
    """Whether words close below others ask for the public to be excluded for this item, and not for what follows."""
    if lines[0].line.gap or not lines[0].text:
        return False
    end = next((at for at in range(1, len(lines)) if lines[at].line.gap), len(lines))
    return is_asked_privately(joined(lines[:end]))


def _runs_on(last: Piece, piece: Piece, layout: Layout) -> bool:
    """Whether a line is the rest of the line above it: '(Confidential' above 'Restricted Information)'."""
    if piece.line.gap or not (last.text and piece.text) or begins_list(piece) or is_all_of_a_heading(piece):
        return False
    if is_unfinished(last.text, piece.text) or (0 < piece.line.row == last.line.row):
        return True
    return last.line.bold == piece.line.bold and last.text.rstrip()[-1:] not in ".:;?!)" and layout.breaks(last, piece)


def _of_two(lines: Sequence[Piece]) -> Kind | None:
    return heading_of_two(*lines) if len(lines) > 1 else None


def _before_paragraph(lines: Sequence[Piece], title: int) -> int | None:
    """Where a paragraph begins that stands between the item and the next one, and is of neither."""
    if _OF_THE_PUBLIC.search(lines[title].text):
        return None
    first = max(title + 1, len(lines) - _LONGEST_BETWEEN)
    begins = (at for at in range(first, len(lines)) if _BETWEEN.match(lines[at].text))
    at = next(begins, None)
    if at is None or any(begins_list(piece) for piece in lines[at:]):
        return None
    return at - 1 if at > title + 1 and _heads_paragraph(lines[at - 1]) else at


def _heads_paragraph(piece: Piece) -> bool:
    """Whether a few words stand as a heading above a paragraph between two items."""
    few = len(piece.text.split()) <= _FEW_WORDS
    return few and piece.line.gap and piece.text[:1].isupper() and piece.text[-1:].isalpha()


def _kind(following: Piece) -> Kind:
    return Kind.LEAD if is_motion(following.text) else Kind.OTHER


def _own_end(lines: Sequence[Piece], following: Piece, layout: Layout) -> int:
    """Where the item's own lines end and headings of the next items begin."""
    end = len(lines)
    if end > _LEAST_LINES and says_purpose(lines[end - 1].text) and _in_capitals(lines[end - 2], lines[0]):
        end -= 1  # stands below the heading of a part of the agenda
    while end > max(1, len(lines) - _MOST_HEADINGS) and _is_heading(lines, end - 1, following, layout):
        end -= 1
    return end


def _in_capitals(piece: Piece, title: Piece) -> bool:
    """Whether a line in capitals is the heading of the next items, whose titles are not."""
    return piece.text.isupper() and len(piece.text) >= _WORD and not title.text.isupper()


def _is_in_two_tongues(piece: Piece, title: Piece, following: Piece) -> bool:
    """Whether a line apart is a heading in another language and in English, between titles in one language."""
    other, mark, english = piece.text.partition(" / ")
    pair = mark and _ACCENTS.search(other) and not _ACCENTS.search(english) and piece.text[-1:] not in ".:;"
    return bool(pair) and piece.line.gap and not any(" / " in one.text for one in (title, following))


def _without_pages(piece: Piece) -> Piece:
    """The words of a line without the pages in the column beside them: 'THE MILL AND THE    4 to 18'."""
    cut, pages = take_pages(piece, column=True, loose=False)
    return piece if pages is None else cut


def _is_heading(lines: Sequence[Piece], at: int, following: Piece, layout: Layout) -> bool:
    piece, title = lines[at], _without_pages(lines[0])
    text = take_pages(piece, column=False)[0].text
    if len(text) > _LONGEST or begins_list(piece) or text[:1].islower() or text[:1] == "(":
        return False
    if at and not piece.line.gap and lines[at - 1].text and is_unfinished(_without_pages(lines[at - 1]).text, text):
        return False
    if (is_motion(following.text) and (calls_for_words(text) or text.isupper())) or (
        piece.line.gap and _NAMES_A_PART.fullmatch(text)
    ):
        return True
    if at == len(lines) - 1 and (_LEADS_ON.fullmatch(text) or _is_in_two_tongues(piece, title, following)):
        return True
    if is_prose(text) or (at == 1 and not title.text) or _PAPER.fullmatch(text):
        return False
    if (
        text.isupper()
        and len(text) >= _WORD
        and not title.text.isupper()
        and any(letter.islower() for letter in following.text)
    ):
        return True
    if text.isupper() and len(text) >= _WORD and piece.line.gap and at > 1 and text[-1:] not in ".;:":
        return is_prose(lines[at - 1].text) and not lines[at - 1].text.isupper()
    other_row = piece.line.row != title.line.row
    tells = (layout.bold_tells and piece.line.gap) or other_row
    return tells and piece.line.bold and not title.line.bold
