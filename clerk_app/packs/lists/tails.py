"""Where the last item of an agenda ends and what stands below the agenda begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from clerk_app.packs.lists.broken_lines import cites_part
from clerk_app.packs.lists.hanging import all_hang, goes_on_small, is_left_of_titles
from clerk_app.packs.lists.house_notes import DUTY, HOUSE, is_on_contact
from clerk_app.packs.lists.item_pages import are_pages, take_pages
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.numbering import numbered
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    is_motion,
    is_prose,
    is_remark,
    is_sentence,
    is_unfinished,
    names_business,
    opens_description,
    says_nothing,
)
from clerk_app.packs.lists.short_lines import says_what_for
from clerk_app.packs.lists.standing_items import is_day_of_next, is_standing
from clerk_app.packs.lists.web_marks import begins_documents
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.word_sets import words

WELCOMES = re.compile(
    r"(?:all|everyone|everybody|visitors)(?: [a-z]+){0,3}? (?:is |are )?(?:very |most )?welcome\b(?: to \w+)?\W*$",
    re.IGNORECASE,
)
"""Asks the public to come, and is no item 'Welcome'."""
_BELOW = re.compile(
    "|".join(
        (
            r"(?:the )?public\b(?! (?:toilets?|conveniences?|footpaths?|rights? of|transport|open|access|realm))",
            r"(?:clerk|\(?signed|issued|d[ei]spatched|published|councillors?|cllrs?|chair(?:man|person)?|membership|notices?)\b",
            r"non-elected|co-opted|quorum",
            r"(?:parish|community|town|borough|district|county|city|ward) (?:councillors|members)\s?(?:\(\d\d?\)\s?)?:",
            r"members(?!\s+(?:are|to|will|may)\b)|all (?:members|meetings|council)",
            r"press\b|distribution|copies|copy to|cc\b|to:|from:",
            r"e-?mail|tel\b|telephone|phone|contact|for (?:further|full|more|any) |for .{0,40}\bcontact\b",
            r"enquiries|www|http",
            r"the chair(?:man|person)? (?:may|will|has)\b|in the event of|mobile ",
            DUTY.pattern,
            r"please|notes?\b|if you (?!have an?\b.{0,30}\binterest)|should (?:any|you)",
            r"dated?:?\b|dates?\b",
            r"(?:preliminary|proposed|provisional|future|further|meeting) (?:meeting )?dates?\b|next meeting",
            r"agenda item|exempt(?: (?:items?|business|information)\b|$)|part\s|section\s|appendix",
            r"the [a-z -]{1,40} (?:will|may) be (?:asked|invited) to (?:pass|resolve|exclude)\b",
            r"will (?:members|councillors)\b",
            r"(?:the )?(?:reports?|items?|matters?)(?: of business)? (?:listed|marked|shown|set out|above|in part)\b",
            r"this (?:agenda|meeting|document)|yours|page \d|download|printed|ends?$|\*",
            (
                r"(?:filed|posted) (?:under|in|on|by)\b|tagged(?: with| as)?:|tags:|categor(?:y|ies):|©"
                r"|copyright|powered by\b|(?:website |site )?(?:design|built|hosted|maintained)(?:ed)? by\b"
            ),
            (
                r"[«‹←]|(?:previous|next|older|newer|related) (?:posts?|page|article|story|news|entry|entries)\b"
                r"|share (?:this|on|via)\b|leave a (?:reply|comment)|last (?:updated|modified)|was this page\b"
            ),
            HOUSE.pattern,
            WELCOMES.pattern,
        )
    ),
    re.IGNORECASE,
)
_OF_A_REPORT = re.compile(r"agenda item (?:no\.? ?|number )?\d{1,3}[a-z]?\W*", re.IGNORECASE)
"""At the head of the paper on an item, behind the agenda."""
_SIGNATURE = re.compile(
    r"\bclerk\b|\bofficer\b|\bchief executive\b|\bproper officer\b|\bsecretary\b"
    r"|\bmanager\b|\bdirector\b|\bsolicitor\b|@|\(clerk\)",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(
    r"(?:(?:joint|verbal|oral|written|annual|progress) )?(?:reports?|update|presentation|statement)"
    r" (?:(?=\S{0,30}\d)\S{3,30} )?(?:of|by|from)\b",
    re.IGNORECASE,
)
"""Who brings the item, be it that his post could sign an agenda: 'Report PK/24/7 by the Parks Manager'."""
_CHAIR_SIGNS = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}, (?i:chair(?:man|woman|person)?)\W{0,3}")
_SIGNS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s?){1,5}[–—,(-]\s?"
    r"(?i:(?:(?:the|parish|town|community|acting|locum|deputy)\s){0,3}"
    r"(?:clerk|proper officer|secretary|rfo|chair(?:man|woman|person)?))\b"
)
"""Who signs and what as, in one line: 'Ann Brown – Clerk'."""
_REMARK = re.compile(
    r"please note (?:there|that there|the)|if you|(?:all )?members of the (?:public"
    r"|press)\b.{0,30}\b(?:welcome|invited|encouraged|wishing)"
    r"|all (?:members|meetings)|the public|notes?:|\*",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"\b(?:public|residents|parishioners|electors|question|speak|statement)", re.IGNORECASE)
_WILL_SPEAK = re.compile(
    r"(?-i:[A-Z])[^.:;]{2,120}?\b(?:will|to) (?:(?:join|attend) (?:the |this |our )?meeting to )?"
    r"(?:present|report|give|brief|introduce|outline|explain|speak (?:on|about|to)|talk (?:about|on|through)|address"
    r"|update|demonstrate)\b",
    re.IGNORECASE,
)
"""Who does something at the item: 'Cllr Ash, Warden of the mill, will present a report'."""
_TO_ATTEND = re.compile(
    r"\b(?:(?:welcome|invited|encouraged|able) to (?:attend|observe|watch|join)|(?:may|can) attend)\b", re.IGNORECASE
)
_PURPOSE = re.compile(
    r"(?!to:|to (?:request|ask|attend|register|make|obtain|inspect|read|join|follow|look|share)\b)"
    rf"{VERB.pattern}|recommend(?:ed|ation)s?\b|.{{1,120}}\bunder this (?:heading|item)\b"
    r"|.{1,200}[(\[](?:paper|report|appendix) \w{1,3}[)\]]$",
    re.IGNORECASE,
)
"""How words begin that are of the item, whatever space stands above them."""
_WORDS = re.compile(r"[^\W\d_]{6,}")
_STEM = 6
_EVERYWHERE = words("meetin counci commit member agenda public parish report matter busine clerk chairm")
_OF_A_PARAGRAPH = 200
"""Letters of a paragraph in which it can take up a word of the title."""
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s*){2,4}")
_NEXT = re.compile(
    r"(?:to (?:set|fix|agree|confirm|note|decide|arrange) )(?:a |the )?(?:dates?|times?)(?:,? (?:and|&) (?:\w+ )?\w+)?"
    r" (?:of|for) (?:a |the |our )?(?:next|future|following)\b"
    r"|to be (?:immediately )?followed (?:immediately )?(?:at [\d.:]{1,5} ?[ap]\.?m\.? )?by\b"
    r"|(?:the )?next (?:[\w-]+ )?meeting(?: of [^.:]{3,60})?(?:\s(?:will|is|takes)\b|\s?[:–-]\s)"
    r"|(?:the )?dates?(?:,? (?:and|&) times?)? of (?:the |our )?next (?:\w+ ){0,2}meeting\s?(?:[:–-]|is\b|will\b)",
    re.IGNORECASE,
)
"""How the day of the next meeting is asked for, or told, below an agenda."""
_DATES = re.compile(r"(?:(?:the|proposed|provisional|future) )?(?:dates?|next)\b", re.IGNORECASE)
_MEETING = re.compile(r"\bmeetings?\b|\bdates?\b|\bdiary\b|\bcalendar\b", re.IGNORECASE)
_OF_A_TITLE, _AGAIN = 2, 24
"""Lines of a title, and its letters that a line below takes up."""
_OFFICE = re.compile(r"\b(?:services?|counsel|administrator|mayor|head|lead|governance|team)\b", re.IGNORECASE)
"""A post below a name."""
STILL = 5
"""Lines behind one that could be below the agenda, in which business says that it is an item."""
_NEAR = 12
"""Lines below the last title in which a site lists its papers."""
_CELLS, _SHARE = 4, 1 / 3
_PARAGRAPH = 60
"""Letters from which on a sentence below the last item can be one more paragraph of it."""
_SET_IN = 12
"""Points by which a line is set in below the number of its item."""
_SHORT = 70  # letters of a signature


@dataclass(frozen=True, slots=True)
class _Last:
    """The last item, and what is known of the others."""

    lines: Sequence[Line]
    start: int
    layout: Layout
    described: bool
    """Whether other items have prose below their titles."""
    apart: bool
    """Whether it stands apart from them."""
    hang: bool
    """Whether what stands below the others begins right of their numbers."""


def end_of_last_item(lines: Sequence[Line], starts: Sequence[int], layout: Layout) -> int:
    """The line behind the last item; `starts` are the lines where the items begin."""
    apart = any(other - one > 1 and lines[one + 1].gap for one, other in pairwise(starts))
    last = _Last(lines, starts[-1], layout, _described(lines, starts), apart, all_hang(lines, starts))
    at = last.start + 1
    first_line = whole(lines[last.start])
    alone = any(number.alone for number in numbered(first_line))  # '5.' or 'Item 5' above its title
    titled = any(letter.isalpha() for letter in first_line.text)
    if (alone or not titled) and at < len(lines):
        at += 1
    first = at
    while (
        at < len(lines)
        and not (_is_on_next_meeting(last, at) or _is_on_house(last, at) or _is_below_all(last, at))
        and (_belongs(last, at) or (at == first and _is_description(last, at)))
    ):
        at += 1
    return max(at, _before_papers(lines, starts) or at)


def _before_papers(lines: Sequence[Line], starts: Sequence[int]) -> int | None:
    """Where a site lists the papers or the minutes of the last item, as it does below most others."""
    papers = [at for at, line in enumerate(lines) if at > starts[0] and begins_documents(whole(line).text)]
    listed = sum(any(one < at < other for at in papers) for one, other in pairwise(starts))
    if listed < max(_OF_A_TITLE, _SHARE * len(starts)):
        return None
    return next((at for at in papers if starts[-1] < at <= starts[-1] + _NEAR), None)


def _described(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether a third of the items have more than their title."""
    long = sum(
        1 for one, other in pairwise(starts) if any(is_prose(whole(line).text) for line in lines[one + 1 : other])
    )
    return len(starts) > 1 and long >= _SHARE * (len(starts) - 1)


def _is_description(last: _Last, at: int) -> bool:
    """Whether the line below the last title is prose as below the other titles."""
    line, text = last.lines[at], whole(last.lines[at]).text
    if (
        says_nothing(text)
        or says_what_for(text)
        or _REPORT_OF.match(text)
        or _is_in_brackets(text)
        or _is_subject(last, at)
        or _is_on_the_item(last, text)
        or _PURPOSE.match(text)
        or _begins_as_title(last, text)
        or _is_day_of_next(last, at)
        or (_WILL_SPEAK.match(text) and _PUBLIC.search(text[:_SHORT]) is None)
    ):
        return True
    short = is_sentence(text) and (any(letter.isdigit() for letter in text) or _stands_close(last, at))
    if not (is_prose(text) or short) or text.isupper() or _REMARK.match(text) or is_on_contact(text):
        return False
    if not line.gap:
        return not begins_tail(text)
    return last.described or (last.layout.close_tells and opens_description(text) and not begins_tail(text))


def _stands_close(last: _Last, at: int) -> bool:
    """Whether a line stands right below the last title where titles stand apart and are described."""
    apart = last.layout.gap_tells and last.lines[last.start].gap and last.described
    return apart and at == last.start + 1 and not last.lines[at].gap


def _is_day_of_next(last: _Last, at: int) -> bool:
    """Whether a line right below a title on the next meeting begins with its day."""
    line = last.lines[at]
    title = take_pages(whole(last.lines[at - 1]), column=True)[0].text
    return (last.apart or not line.gap) and is_day_of_next(title, whole(line).text)


def _begins_as_title(last: _Last, text: str) -> bool:
    """Whether a line takes up the title and says more of it: 'Motion by Cllr Ash' and 'Motion by Cllr Ash on trees'."""
    words = text[:_AGAIN].casefold()
    above = (whole(line).text for line in last.lines[last.start : last.start + _OF_A_TITLE] if line.text != text)
    taken_up = len(words) == _AGAIN and any(words in title.casefold() for title in above)
    return taken_up and _DATES.match(text) is None


def _is_in_brackets(text: str) -> bool:
    """Whether a line in brackets says what is to be done or who brings it: '(Report by the Treasurer)'."""
    inner = text[1:].rstrip(" .")[:-1] if text[:1] in {"(", "["} and text.rstrip(" .")[-1:] in {")", "]"} else ""
    says = opens_description(inner) or names_business(inner)
    return says and not begins_tail(inner.split(" ", 1)[0])


def _is_on_next_meeting(last: _Last, at: int) -> bool:
    """Whether a line apart from the last item is on the next meeting, and the title of the item is not."""
    line = last.lines[at]
    if not line.gap or not _NEXT.match(whole(line).text):
        return False
    above = last.lines[last.start : last.start + _OF_A_TITLE]
    return not any(_MEETING.search(whole(line).text) for line in above if line.number < last.lines[at].number)


def _is_on_house(last: _Last, at: int) -> bool:
    """Whether a line is on what all decisions have to bear in mind, or on the public and the house and not the item."""
    text = whole(last.lines[at]).text
    if DUTY.match(text):
        return True
    return last.lines[at].gap and HOUSE.match(text) is not None and not _is_on_the_item(last, text)


def _is_on_the_item(last: _Last, text: str) -> bool:
    """Whether prose below the last title takes up a word of it, or is on the public as the title is."""
    titles = (whole(line).text for line in last.lines[last.start :])
    title = next((text for text in titles if any(letter.isalpha() for letter in text)), "")[:_SHORT]
    if _TO_ATTEND.search(text) or not is_prose(text):
        return False
    if _PUBLIC.search(title) is not None and _PUBLIC.search(text[:_SHORT]) is not None:
        return True
    return len(text) >= _PARAGRAPH and not _stems(title).isdisjoint(_stems(text[:_OF_A_PARAGRAPH]))


def _is_below_all(last: _Last, at: int) -> bool:
    """Whether a paragraph stands apart below the number, though what is of an item hangs below its title."""
    line = last.lines[at]
    below = last.hang and line.gap and at > last.start + 1 and line.page == last.lines[last.start].page
    return below and is_prose(whole(line).text) and is_left_of_titles(last.lines, last.start, at)


def _stems(text: str) -> frozenset[str]:
    """How the words of a text begin that are not of every agenda."""
    return frozenset(word[:_STEM].lower() for word in _WORDS.findall(text)) - _EVERYWHERE


def _is_subject(last: _Last, at: int) -> bool:
    """Whether a line below the last title says what it is about, and its purpose stands below that."""
    below = whole(last.lines[at + 1]).text if at + 1 < len(last.lines) else ""
    text = whole(last.lines[at]).text
    return last.described and not begins_tail(text) and VERB.match(below) is not None and not begins_tail(below)


def _belongs(last: _Last, at: int) -> bool:
    lines, start, layout = last.lines, last.start, last.layout
    line, before = lines[at], lines[at - 1]
    text = whole(line).text
    if line.row and line.row == lines[start].row:
        return True
    above = take_pages(whole(before), column=True, most_gaps=_CELLS)[0].text
    open_above = (
        is_unfinished(above, text)
        and (not _BELOW.match(text) or (not line.gap and cites_part(above, text)))
        and not (above[-1:] == "," and _SIGNS.match(text))
    )
    if text[:1].islower() or is_remark(text) or open_above or are_pages(line):
        return True
    if line.page != before.page:
        return is_motion(text)
    if opens_description(text) and not _BELOW.match(text) and not text.isupper():
        return last.described or not line.gap or (VERB.match(text) is not None and VERB.match(before.text) is not None)
    broken = _is_broken(before, line, layout) and not is_left_of_titles(lines, start, at)
    if broken or is_motion(text) or _goes_on_below(last, at):
        return True
    below = _is_below_set_in(lines, start, at)
    if (below or not line.gap or layout.close_tells) and _is_on_the_item(last, text):
        return True
    if begins_tail(text) or _is_name(lines, at) or (layout.gap_tells and line.gap and not below):
        return False
    paragraph = last.described and not line.gap and len(text) >= _PARAGRAPH and is_prose(text) and text.endswith(".")
    return paragraph or begins_list(whole(line)) or layout.is_full(whole(before)) or _set_in(line, lines[start])


def _goes_on_below(last: _Last, at: int) -> bool:
    """Whether a paragraph says who speaks at the last item, or leads to another list of it."""
    line = last.lines[at]
    text = whole(line).text
    if line.gap and not last.layout.close_tells:
        described = last.described or is_prose(whole(last.lines[at - 1]).text)
        return described and _WILL_SPEAK.match(text) is not None and not begins_tail(text)
    return _WILL_SPEAK.match(text) is not None or _leads_on(last, at)


def _leads_on(last: _Last, at: int) -> bool:
    """Whether a sentence behind a list of the last item leads to another list of it."""
    if at <= last.start + _OF_A_TITLE or at + 1 >= len(last.lines):
        return False
    text, before, below = (whole(last.lines[near]) for near in (at, at - 1, at + 1))
    leads = text.text.endswith(":") and is_prose(text.text) and not begins_tail(text.text)
    return leads and begins_list(before) and begins_list(below)


def _is_below_set_in(lines: Sequence[Line], start: int, at: int) -> bool:
    """Whether a paragraph stands right below one of the item, both set in as much behind its number."""
    line, before = lines[at], lines[at - 1]
    return at > start + 1 and line.left == before.left and _set_in(line, lines[start])


def _is_broken(before: Line, line: Line, layout: Layout) -> bool:
    """Whether the margin of a page with measures broke a sentence, so that the line is the rest of it."""
    text = before.text.rstrip()
    set_alike = line.top > 0 and not line.gap and line.left == before.left
    return set_alike and layout.is_full(whole(before)) and is_prose(text) and text[-1:] not in ".:;?!"


def _is_name(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the name that stands above 'Clerk' or 'Chairman'."""
    if _NAME.fullmatch(whole(lines[at]).text) is None:
        return False
    if lines[at].gap:
        return True
    below = whole(lines[at + 1]).text if at + 1 < len(lines) else ""
    return begins_tail(below) or (_NAME.fullmatch(below) is not None and _OFFICE.search(below) is not None)


def begins_tail(text: str) -> bool:
    """Whether a line is one of those below an agenda: a signature, a remark, the list of councillors."""
    return "£" not in text and (_BELOW.match(text) is not None or _is_signature(text))


def ends_agenda(lines: Sequence[Line], index: int, text: str, still: int = STILL) -> bool:
    """Whether what stands below an agenda begins, and no business that every agenda has is still to come."""
    if goes_on_small(lines[index]) or not begins_tail(text) or (is_standing(text) and not WELCOMES.match(text)):
        return False
    following = (whole(line).text for line in lines[index + 1 : index + still])
    return not any(is_standing(other) and not begins_tail(other) and not is_prose(other) for other in following)


def heads_paper(text: str) -> bool:
    """Whether a line is the head of the paper on an item: 'Agenda item 3' alone."""
    return _OF_A_REPORT.fullmatch(text) is not None


def _is_signature(text: str) -> bool:
    signs = _SIGNATURE.search(text) or _CHAIR_SIGNS.fullmatch(text) if len(text) < _SHORT else None
    return signs is not None and _REPORT_OF.match(text) is None


def _set_in(line: Line, first: Line) -> bool:
    """Whether a line is set in below the number of its item."""
    return line.left > first.left + _SET_IN
