"""Whether the margin broke a title in two, or its line only happens to end there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.numbering import bullet, numbered
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    is_motion,
    is_prose,
    is_remark,
    is_unfinished,
    opens_description,
)
from clerk_app.packs.lists.short_lines import has_label, names_presenter, says_what_for
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"\d{1,2}\s?[/.]\s?\d{1,2}\b")
"""'9/2', the day that 'on' leads to."""
_CAPITALS = re.compile(r"[A-Z][A-Z’'&-]+\b")
_FURTHER = re.compile(r"\s\(?(?:b|ii|2)\)\s")
"""The second of a list that goes on in one line."""
_DASHED = re.compile(r"[–—-]\s")
_OF_WHAT = re.compile(r"\b(?:Parish|Town|County|District|Borough|City|Community)$")
_RELATES = re.compile(
    r"(?:relating|related|regarding|concerning|including|pertaining|together with|arising|submitted|dated|held)\b", re.I
)
"""How no sentence begins that stands below a title."""
_HELD = re.compile(
    r"(?:[\w’'&,-]{1,20} ){0,5}(?:committee|meeting|council|board|panel|forum|group|party) (?:meeting )?"
    r"held (?:on|in)\b",
    re.IGNORECASE,
)
"""Whose minutes of which day, as no sentence begins."""
_ASKS = re.compile(
    rf"(?:(?:^|[–—:,-]\s|\band\s){VERB.pattern}|\b(?:asking|inviting|requesting|reminding|advising|requiring|urging|allowing|enabling))"
    r"(?: that| all| the| those| any)?\s*$",
    re.IGNORECASE,
)
"""Behind it stands who is to do something."""
_ASKS_ALONE = re.compile(rf"(?:^|[–—:-]\s){VERB.pattern}\s*$", re.IGNORECASE)
"""'Declarations - to invite': no title ends so, as 'Matters to consider' does."""
_ENCLOSED = re.compile(
    r"\W*(?:cop(?:y|ies)|enclos|attach|append|circulat|tabled|herewith|to follow|previously|already|see|please"
    r"|papers?\b|reports?\b|documents?\b|details?\b|minutes\b|letter\b|list\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|shall|should|must|can|cannot)\b")
_SAYS_TWICE = re.compile(
    r"(?-i:[A-Z])[^.]{6,80}\s(?:to|will|is|are|may|shall)\s[^.]{3,60}[a-z]{2}\.\s(?-i:[A-Z])[^.]{6,160}\.",
    re.IGNORECASE,
)
"""Two sentences, of which the first says what is to come."""
_ENDED = ".?!;"
_OPEN = ":–—-"
_TAIL = 60
"""Letters at the end of a line that are looked at."""
_MOST_OF_BRACKET = 2
"""Lines below a bracket in which it is closed."""
_BESIDE = 8.0
"""Points that lines of one column may stand apart."""
_NARROW = 40
"""Letters below which the margin broke no line."""
_RATHER_SHORT = 30
_A_LITTLE = 10.0
"""Points by which a line is set in below another."""
_FEW_WORDS = 2


def asks_somebody(before: str) -> bool:
    """Whether words end with what somebody is asked to do, so that 'Members to ...' goes on with them."""
    return _ASKS.search(before[-_TAIL:]) is not None


def completes(before: str, text: str) -> bool:
    """Whether a remark that a paper is enclosed begins with what the line above it calls for: '19 May - enclosed'."""
    return is_unfinished(before, text) and begins_rest(text)


def begins_rest(text: str) -> bool:
    """Whether a remark that a paper is enclosed begins with other words than those of such a remark."""
    return text[0].isalnum() and _ENCLOSED.match(text) is None


def is_without_object(before: str) -> bool:
    """Whether a title ends with a verb that calls for more words."""
    return _ASKS_ALONE.search(before[-_TAIL:]) is not None


def is_broken_off(last: Piece, rest: Sequence[Piece], layout: Layout) -> bool:
    """Whether the next line is the rest of a title for which there was no room in its line."""
    following, before = rest[0], last.text
    text = following.text
    if _begins_with_year(last, following):
        return True
    remark = layout.bold_tells and last.line.bold and text[0] == "("
    if (before.rstrip()[-1:] in _ENDED and not remark) or not _stand_together(last, following, layout):
        return False
    if _must_go_on(before, following) or not layout.breaks(last, following) or had_room(last):
        return _must_go_on(before, following)
    if bullet(following) is not None:
        return _DASHED.match(text) is not None and not any(_DASHED.match(piece.text) for piece in rest[1:])
    if text[0] == "(" and not begins_list(following):
        return not (says_what_for(text) or (is_remark(text) and has_cell_behind(last)))
    if begins_list(following):
        return _YEAR.match(text) is not None or _is_no_list(before, following)
    if text[0].islower() or _YEAR.match(text) or (before.isupper() and _CAPITALS.match(text)):
        return True
    return not _begins_anew(text) and not (before.isupper() and not text.isupper())


def is_broken_in_its_block(title: Sequence[Piece], following: Piece, layout: Layout) -> bool:
    """Whether a sentence over two lines and more found no room for its next word, though the page has wider lines."""
    last, text = title[-1], following.text
    if len(title) == 1 or layout.columns or last.line.cells[1:] or begins_list(following):
        return False
    if last.text[-1] in _ENDED or not _stand_together(last, following, layout) or _begins_anew(text):
        return False
    widest = max(len(piece.text) for piece in title)
    if widest < _NARROW or len(last.text) + 1 + len(text.split(maxsplit=1)[0]) <= widest:
        return False
    return text[0].isupper() and is_prose(joined(title))


def has_cell_behind(piece: Piece) -> bool:
    """Whether something stands in a column of its own behind the words of a line, so that they had less room."""
    return CELL_GAP in piece.line.text[piece.end :]


def had_room(last: Piece) -> bool:
    """Whether something in brackets stood behind the words of a line, as pages do, so that no margin broke them."""
    return last.line.text[last.end :].lstrip(" ").startswith("(")


def _begins_with_year(last: Piece, following: Piece) -> bool:
    """Whether a line begins with the year of the day above it: '27 April' in bold letters, '2023 – To sign them'."""
    text = following.text
    return _YEAR.match(text) is not None and is_unfinished(last.text, text) and not following.line.gap


def _must_go_on(before: str, following: Piece) -> bool:
    """Whether the last word calls for another: 'held on 19th' above 'August'."""
    text = following.text
    if _OF_WHAT.search(before) and text.startswith("Council"):
        return True
    if before.isupper() and _says_something(text):  # below 'CO-OPTION OF COUNCILLOR'
        return False
    begins = begins_list(following) or not text[0].isalnum() or VERB.match(text) is not None
    return not begins and before[-1:].isalnum() and (is_unfinished(before, text) or is_without_object(before))


def _says_something(text: str) -> bool:
    """Whether a line that is not in capitals is a sentence with a verb near its beginning."""
    return (
        text[0].isupper() and not text[:_TAIL].isupper() and _SAYS.search(text[:_TAIL]) is not None and is_prose(text)
    )


def may_go_on(last: Piece, following: Piece, layout: Layout) -> bool:
    """Whether the next line could as well be of the title, though it was not taken for it."""
    text = following.text
    together = _stand_together(last, following, layout) and layout.breaks(last, following)
    if not together or bullet(following) is not None:
        return False
    before = last.text.rstrip()
    if before[-1:] in _OPEN or is_prose(before):
        return True
    return not _begins_anew(text)


def is_set_below(title: Sequence[Piece], following: Piece) -> bool:
    """Whether a line with a list of its own is set in below a title of one or two words: 'stalls; band'."""
    last, text = title[-1], following.text
    few = len(title) == 1 and len(last.text.split()) <= _FEW_WORDS and last.text[-1:].isalpha()
    set_in = following.left >= last.left + _A_LITTLE and not following.line.bold
    return few and set_in and ";" in text and not is_unfinished(last.text)


def goes_on_in_column(last: Piece, rest: Sequence[Piece]) -> bool:
    """Whether a title with columns beside it goes on in its own: 'Trees: the oak    5 - 9' above 'and the elm'."""
    if len(rest) > 1 or len(last.text) < _RATHER_SHORT or CELL_GAP not in last.line.text[last.end :].rstrip():
        return False
    following, columns = rest[0], last.line.text[last.end :].rstrip().count(CELL_GAP)
    text, ending = following.text, last.text.rstrip()[-1:]
    if following.line.gap or abs(following.left - last.left) > _BESIDE or text[-1:] in _ENDED or ending in _ENDED:
        return False
    if begins_list(following) or is_prose(text) or VERB.match(text) or CELL_GAP in following.line.text:
        return False
    if text[0] == "(" and is_remark(text):  # of the columns
        return False
    if is_motion(text) or (last.text.isupper() and not text.isupper()):
        return False
    return ending == ":" or (columns > 1 and not _begins_anew(text))


def is_last_in_capitals(lines: Sequence[Piece]) -> bool:
    """Whether a line close below a title is in capitals as that is, and the next is not."""
    first, below = lines[0], lines[1:2]
    return first.text.isupper() and not first.line.gap and not any(piece.text.isupper() for piece in below)


def closes_bracket(rest: Sequence[Piece]) -> bool:
    """Whether a bracket that stands open above is closed in the next lines; a misprint may have left it open."""
    return any(piece.text.count(")") > piece.text.count("(") for piece in rest[:_MOST_OF_BRACKET])


def _begins_anew(text: str) -> bool:
    """Whether a line says by itself that it is not of the title: a task, a sentence, who brings the item."""
    if _RELATES.match(text) or _HELD.match(text):
        return False
    said = is_motion(text) or opens_description(text) or names_presenter(text) or has_label(text) or is_prose(text)
    return said or _SAYS_TWICE.match(text) is not None or VERB.match(text) is not None


def _stand_together(last: Piece, following: Piece, layout: Layout) -> bool:
    """Whether nothing in the look of two lines parts them."""
    apart = following.line.gap and not layout.close_tells
    return not apart and not (layout.bold_tells and last.line.bold != following.line.bold)


def _is_no_list(before: str, following: Piece) -> bool:
    """Whether a number at the beginning of a line is of the sentence: no list begins with '9/2.' or 'c)'."""
    text = following.text
    if is_unfinished(before, text) and (_DAY.match(text) or _FURTHER.search(text)):
        return True
    return all(number.values[-1] > 1 for number in numbered(following))


_REACH = 20
_CITES = re.compile(r"\b(?:with|under|in|by|of|to|and|see)$", re.IGNORECASE)
_PART = re.compile(r"(?:part|section|appendix) \w{1,4}\b", re.IGNORECASE)


def cites_part(above: str, text: str) -> bool:
    """Whether a line names the part of a rule that the one above cites: 'in accordance with' above 'Part 4 of the'."""
    return _CITES.search(above[-_REACH:]) is not None and _PART.match(text) is not None
