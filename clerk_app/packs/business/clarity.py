"""Whether an item is set so clearly that its title and its description can be shown as sure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.business.asides import may_hold_an_aside
from clerk_app.packs.business.blocks import breaks_a_name
from clerk_app.packs.business.item_body import Body
from clerk_app.packs.business.item_table import cells_in
from clerk_app.packs.business.planning_tables import number_of
from clerk_app.packs.lists.broken_lines import is_without_object
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    is_motion,
    is_prose,
    is_remark,
    is_sentence,
    opens_description,
)
from clerk_app.packs.lists.short_lines import has_label
from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined, whole

_MARK = re.compile(r"(?<=[\w)’'])(?:\s*:\s+|\s+[–—-]\s+|[.?!]\s+)(?=\S)")
_HYPHEN = re.compile(r"[a-z]-\s*$")
_TELLS = re.compile(r"\b(?:are|is|will|was|were|has|have|be|may|shall|should|must|can)\b", re.IGNORECASE)
"""What makes a line a sentence that says something, and no title."""
_ODD = re.compile(
    r"\b\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\W*$|\s\d{1,3}\W*$|\bN/A\W*$|\b(?:pdf|docx?|attachments?|icon|link|view|download|click|enclosed|opens?)\b"
    r"|https?:|www\.|@|\t",
    re.IGNORECASE,
)
"""What is of the page and hardly of a title: the hour of the item, a file, a link."""
_NEXT_ON = re.compile(r"next meeting (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
"""A day right behind the title, which may be what is said below it."""
_SENTENCE_BEHIND = re.compile(r"[a-z] The [a-z]")
"""A capital within a title, as a sentence behind it begins."""
_NO_WORDS = re.compile(r"[\W_]*[/.,;:)\]–—-]|\W*\w{0,2}\W*$")
"""What is left where a number was not read to its end."""
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"\s(?:of|the|a|an|and|for|to|from|in|on|at|by|with|or|including|regarding|concerning)$", re.IGNORECASE
)
"""How no title ends that is whole."""
_FOLLOWS = re.compile(r"\s{0,40}[(\[](?:to follow|to be tabled|tabled)[)\]]", re.IGNORECASE)
"""Behind a title, in brackets as its own words would stand, and not in a column."""
_SAME_PLACE = 14.0
_DASHES = frozenset("-–—")
_CAPITALS_LEAD = re.compile(r"(?:[A-Z][A-Z’'&,-]+\s){2,8}(?=[A-Z][a-z]+(?:\s|$))")
"""A title in capitals with other words behind it, which may be its description: 'MILL LANE Letter from the warden'."""
_LONGEST = 500
"""Letters of a title that are looked at; a longer one is doubtful anyway."""
_WORDS = re.compile(r"[^\W\d_]+")
_RATHER_LONG = 45
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_STOPS = ".:;?!)"
_OPEN = (":", "-", "–", "—", ",", ";")


def has_clear_title(cut: Cut) -> bool:
    """Whether a title is one thing, and what stands below it is plainly something else."""
    title = joined(cut.title)
    if not cut.sure or _holds_a_sentence(title) or _looks_odd(title):
        return False
    if (
        _CAPITALS_LEAD.match(title)
        or _is_of_an_application(cut.title[0])
        or _parts_a_word(cut.title)
        or _is_of_columns(cut.title)
    ):
        return False
    if cut.behind is not None and _is_fragment(cut.behind.text):
        return False
    last = cut.title[-1]
    if cut.behind is None and (_leaves_a_day(last) or _FOLLOWS.match(last.line.text, last.end)):
        return False
    following = cut.behind or next(iter(cut.rest), None)
    if _may_lack_its_end(cut, following):
        return False
    if following is None:
        return True
    if _is_its_end(cut, following) or _calls_for(cut, following.text) or _may_go_on_below(cut.title[-1], following):
        return False
    return _is_closed(cut, following) or _is_other(cut.title[-1], following)


def _looks_odd(title: str) -> bool:
    """Whether a bracket stands open, or something of the page stands in a title."""
    begun = title[:_LONGEST]
    odd = _ODD.search(title[-_LONGEST:]) or _NO_WORDS.match(title) or _NEXT_ON.search(begun)
    return title.count("(") > title.count(")") or bool(odd or _SENTENCE_BEHIND.search(begun))


def _parts_a_word(title: Sequence[Piece]) -> bool:
    """Whether a hyphen ends a line of the title, which may be of the word or only of the line."""
    return any(_HYPHEN.search(piece.text) for piece in title[:-1])


def _is_of_columns(title: Sequence[Piece]) -> bool:
    """Whether a wide gap stands in a title, or its last words look like a cell beside it."""
    return any(CELL_GAP in piece.text for piece in title) or may_hold_an_aside(title[-1].text)


def _is_of_an_application(title: Piece) -> bool:
    """Whether a title is the ward or the number of an application, whose description stands in a cell behind it."""
    number = number_of(cells_in(whole(title.line)))
    return number is not None and title.start < number.end


def _may_lack_its_end(cut: Cut, following: Piece | None) -> bool:
    """Whether the last word of a title, or a dash behind it, calls for more than stands below, or for what does."""
    last = cut.title[-1]
    if not cut.closed:
        return _LEADS_ON.search(last.text) is not None or _breaks_a_name(last, following)
    return _ends_with_dash(last) and not (following and _stands_below(following))


def _breaks_a_name(last: Piece, following: Piece | None) -> bool:
    return following is not None and breaks_a_name(last.text, following.text)


def _ends_with_dash(last: Piece) -> bool:
    """Whether a dash stands behind a title, as one of which the end is missing has it."""
    return last.line.text[last.end :].strip()[:1] in _DASHES


def _stands_below(following: Piece) -> bool:
    """Whether a line is a list or a description, for which a dash stands behind a title."""
    return begins_list(following) or opens_description(following.text)


def _is_closed(cut: Cut, following: Piece) -> bool:
    """Whether a colon ends the title; a dash may only stand where the margin broke it, and capitals go on below."""
    capitals = cut.title[-1].text.isupper() and following.text.isupper() and not following.line.gap
    if capitals and not begins_list(following):
        return False
    return cut.closed and (cut.title[-1].line.text.rstrip().endswith(":") or begins_list(following))


def _is_its_end(cut: Cut, following: Piece) -> bool:
    """Whether a few words alone below a colon are no sentence, and the title above is as long as a line may be."""
    text = following.text
    if not cut.closed or len(cut.rest) != 1 or cut.behind is not None:
        return False
    few = not (
        begins_list(following) or is_prose(text) or opens_description(text) or is_motion(text) or is_remark(text)
    )
    return few and len(joined(cut.title)) >= _RATHER_LONG and not following.line.gap


def _holds_a_sentence(title: str) -> bool:
    """Whether a sentence stands in the line of the title, which others would take for its description."""
    title = title[:_LONGEST]
    if any(_says(title[mark.end() :]) for mark in _MARK.finditer(title)):
        return True
    return is_prose(title) and VERB.match(title) is None and _TELLS.search(title) is not None


def _says(text: str) -> bool:
    return VERB.match(text) is not None or is_prose(text)


def _leaves_a_day(last: Piece) -> bool:
    """Whether the title's line names a day that was taken for something else and may be of the title."""
    return _DAY.search(last.line.text, last.end) is not None


def _is_fragment(text: str) -> bool:
    """Whether what stands behind a mark in the line of a title is no sentence, and so may be of the title."""
    return not (is_sentence(text) or is_prose(text) or opens_description(text) or is_motion(text))


def _may_go_on_below(last: Piece, following: Piece) -> bool:
    """Whether a title may have been broken by a column at its right, and go on in the next line."""
    broken = CELL_GAP in last.line.text[last.end :] and not last.text.rstrip().endswith((".", ":", "?"))
    close = not following.line.gap and following.line.number == last.line.number + 1
    return broken and close and not begins_list(following) and abs(following.left - last.left) < _SAME_PLACE


def _calls_for(cut: Cut, text: str) -> bool:
    """Whether the words of a title call for more, or those below it look like its end."""
    return (is_without_object(cut.title[-1].text) and not cut.closed) or _may_end_it(cut, text)


def _may_end_it(cut: Cut, text: str) -> bool:
    """Whether words in capitals with a full stop, and no sentence, stand below a title that has none."""
    words = _WORDS.findall(text[:_LONGEST])
    if cut.closed or cut.title[-1].text.rstrip()[-1:] in _STOPS or not text.rstrip().endswith(".") or not words:
        return False
    named = sum(word[0].isupper() or word in _SMALL for word in words) == len(words)
    return named and not (text.isupper() or is_prose(text) or is_motion(text) or is_remark(text) or has_label(text))


def _is_other(last: Piece, following: Piece) -> bool:
    """Whether the line below a title cannot be more of it."""
    text = following.text
    if text[0] == "(" and is_prose(last.text) and not is_remark(text):  # a note to a title that is a sentence
        return False
    return (
        following.line.gap
        or last.line.bold != following.line.bold
        or begins_list(following)
        or is_motion(text)
        or is_remark(text)
        or opens_description(text)
        or is_sentence(text)
    )


def has_clear_description(cut: Cut, body: Body, cut_off: bool) -> bool:
    """Whether a description is one paragraph in the usual words, and nothing else stands below the title.

    `cut_off` says that lines below were taken for headings or for what follows the agenda.
    """
    words = body.description
    if all(piece.text.isupper() or is_remark(piece.text) for piece in words):
        return False
    printed = (*(() if cut.behind is None else (cut.behind,)), *cut.rest)
    if cut_off or body.sub_items or not opens_description(printed[0].text):
        return False
    if len(words) != sum(1 for piece in printed if piece.text) or words[-1].text.rstrip().endswith(_OPEN):
        return False
    return all(_goes_on(one, other) and not begins_list(other) for one, other in pairwise(words))


def _goes_on(one: Piece, other: Piece) -> bool:
    """Whether a line plainly goes on in the next, as a paragraph does."""
    return one.text.rstrip()[-1:] not in ".:;?!" and not other.line.gap and one.line.page == other.line.page
