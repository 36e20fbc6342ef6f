"""What sort of paper a file is: an agenda, or something from which no meeting can be set up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.lists.agenda_calls import is_agenda_heading
from clerk_app.packs.lists.numbering import numbered
from clerk_app.packs.pack_text import Line, PackText
from clerk_app.packs.paper.other_papers import MINUTES, REPORT, paper_starts
from clerk_app.packs.paper.regions import MeetingText
from clerk_app.packs.pieces import whole
from clerk_app.packs.reading import PackKind
from clerk_app.packs.values.context import is_full
from clerk_app.packs.values.dates import dates_in

_TOP = 25
"""Lines of the first page that say what the paper is."""
_CANCELLED = re.compile(
    r"\b(?:cancelled|canceled|postponed|will not (?:now )?(?:take place|be held)"
    r"|not (?:now )?be (?:taking place|held)|wedi'i (?:ganslo|ohirio))\b",
    re.IGNORECASE,
)
_HELD_AFTER_ALL = re.compile(r"\bre-?(?:scheduled|arranged|convened)\b|\bnew date\b|\bnow be held\b", re.IGNORECASE)
_NOT_THIS = re.compile(
    r"\b(?:if|in case|unless|should|might|may|could|the one|replaces|in place of|last meeting|previous meeting"
    r"|(?:is|be) now held)\b.*\b(?:cancelled|canceled|postponed)\b|\b(?:which|that) was (?:cancelled|postponed)\b",
    re.IGNORECASE,
)
"""Called off is another meeting, or this one only in some case."""
_LITTLE = re.compile(
    r"(?:\b(?:this|has|have|been|is|was|now|please|note|that|unfortunately|notice|nb)\b|\W|\d)+", re.IGNORECASE
)
_OF_A_MEETING = re.compile(
    r"\b(?:meeting|(?:sub-?)?committee|council|cabinet|executive|panel|board|forum|cyfarfod)\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"(?:members |councillors |those )?present\b\s*[:;–-]?(?!\s+(?:and|the|a|at|for|annual)\b)|in attendance\b"
    r"|(?:those )?(?:attending|attended)\b(?! (?:the|a|this|meetings?)\b)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:draft|final|unconfirmed|confirmed|unapproved|approved|the|parish|council|public)\s)*minutes\b"
    r"(?!.{0,12}\b(?:last|previous|this)\b).{0,60}\b(?:meeting|assembly|council|committee)\b(?!.{0,60}\b(?:approve|confirm|agree))",
    re.IGNORECASE,
)
"""The heading of minutes, not an item of an agenda that has them approved."""
_DECIDED = re.compile(
    r"\bresolved\b(?! to)|\bit was (?:agreed|noted|reported|proposed|resolved|felt|stated)\b"
    r"|\bproposed (?:by|cll?r)"
    r"|\bseconded\b|\bmeeting (?:was )?(?:closed|ended)\b"
    r"|\b(?:was|were|had been|has been|have been) (?:duly |unanimously |read and )?(?:received|noted|approved"
    r"|agreed|signed|circulated|elected|accepted|given|adopted|proposed|carried|declared|made)\b"
    r"|^none(?: received| declared)?\.?$|\b(?:councillors|members|council|committee) (?:agreed|noted"
    r"|discussed|requested|considered|resolved)\b"
    r"|\b(?:reported|advised|stated|explained|confirmed|informed|thanked|asked|said)\b (?:that|all|them|him|her"
    r"|members|everyone|those)\b",
    re.IGNORECASE,
)
_SUMMONS = re.compile(
    r"\bsummon(?:s|ed|sed)\b.{0,80}\bmeeting\b|\bnotice is (?:hereby )?given\b.{0,80}\bmeeting\b", re.IGNORECASE
)
_CALL = re.compile(
    r"\bsummon(?:s|ed|sed)\b|\b(?:invited|requested|asked|required) to attend\b"
    r"|\bnotice is (?:hereby )?given\b",
    re.IGNORECASE,
)
"""Stands in the head of an agenda and in that of no minutes."""
_AGENDA = re.compile(r"(?:A ?G ?E ?N ?D ?A|Agenda)\s?:?")
"""The heading alone, as it stands above business."""
_HEADED = re.compile(
    r"(?:(?:draft|public|notice of meeting and|notice and) )?agenda\b(?! (?:item|pack|no\b|number))"
    r"(?=.{0,80}\bmeeting\b)"
    r"|(?=.{0,80}\bmeeting\b).{0,80}\bagenda\W*$",
    re.IGNORECASE,
)
"""'Agenda - October 2014 Council Meeting', and the other way round."""
_LETTER, _LONGEST_CALL = 40, 600
"""Lines in which a letter calls to the meeting, and the letters of one call."""
_LINES = 3
_FRONT = 600
"""Lines in which minutes record what was decided."""
_LONGEST = 200
_SOME, _MANY = 2, 6
"""Lines that record what was decided, from which on the paper is minutes: with those present above, and without."""
_SHARE = 0.08
"""Of the lines of what looks like an agenda, where nothing else says that it is minutes."""
_FIRST_ITEMS = 6
"""Lines of items among which those present are named."""
_HEADING = 12
"""Lines in which the heading of minutes stands."""
_BOTH = re.compile(r"agenda (?:and|&) minutes\b", re.IGNORECASE)
"""Heads the page of a meeting that has been held: its agenda with what was decided."""
_FEW_LETTERS = 40
"""Letters on all its pages with which a file of pictures still has no text."""


def kind_of(text: PackText, meetings: Sequence[MeetingText]) -> PackKind:
    """What sort of paper it is, judged with the meetings that were found in it."""
    if sum(len(line.text) for line in text.lines) < _FEW_LETTERS:
        return PackKind.SCAN if text.empty_pages else PackKind.UNKNOWN
    top = text.lines[:_TOP]
    minutes = _is_minutes(text, meetings)
    if not (minutes and not meetings) and _is_cancelled(top, meetings):
        return PackKind.CANCELLED
    if minutes:
        return PackKind.MINUTES
    if meetings:
        return PackKind.AGENDA
    if any(paper.what == REPORT for paper in paper_starts(top)):
        return PackKind.REPORT
    if _is_summons(text) or _is_headed(top):
        return PackKind.AGENDA
    return PackKind.UNKNOWN


def _is_cancelled(top: Sequence[Line], meetings: Sequence[MeetingText]) -> bool:
    lines = meetings[0].head if meetings else top
    texts = [whole(line).text for line in lines[:_TOP]]
    if meetings and any(_HELD_AFTER_ALL.search(text) for text in texts):
        return False
    whole_ones = (_with_its_beginning(above, text) for above, text in pairwise(("", *texts)) if len(text) < _LONGEST)
    return any(_calls_off(text) for text in whole_ones) and any(_OF_A_MEETING.search(text) for text in texts)


def _with_its_beginning(above: str, text: str) -> str:
    """A line with the one above where that was broken by the margin."""
    return f"{above} {text}" if is_full(above) and not above.endswith(".") else text


def _calls_off(text: str) -> bool:
    """Whether a line says that the meeting is not held, and not something else, another one, or only in some case."""
    found = _CANCELLED.search(text)
    if found is None or _NOT_THIS.search(text):
        return False
    lead = _LITTLE.sub("", text[: found.start()])
    dated = not _LITTLE.sub("", text[found.end() :]) and bool(dates_in(text[: found.start()]))
    return not lead or dated or bool(_OF_A_MEETING.search(text))


def _is_headed(top: Sequence[Line]) -> bool:
    """Whether a paper is headed as the agenda of a meeting on a day, though no business can be read from it."""
    heads = [whole(line).text for line in top[:_HEADING]]
    titled = any(_HEADED.match(text) and len(text) < _LONGEST for text in heads)
    titled = titled or any(_AGENDA.fullmatch(whole(line).text) for line in top)
    return titled and any(dates_in(text) for text in heads)


def _is_summons(text: PackText) -> bool:
    """Whether a letter calls to a meeting on a day that it names, though no business can be read from it."""
    lines = text.lines[:_LETTER]
    calls = (" ".join(line.text for line in lines[at : at + _LINES])[:_LONGEST_CALL] for at in range(len(lines)))
    return any(_SUMMONS.search(call) and dates_in(call) for call in calls)


def _is_minutes(text: PackText, meetings: Sequence[MeetingText]) -> bool:
    """Whether the paper records what was decided, from its first page on."""
    top = [whole(line).text for line in text.lines[:_TOP]]
    if any(is_agenda_heading(words) or _BOTH.match(words) for words in top):
        return False
    first = [paper for paper in paper_starts(text.lines[:_FRONT]) if paper.what == MINUTES and paper.index < _TOP]
    if first and not meetings:
        return True
    agenda = [whole(line).text for line in (meetings[0].agenda if meetings else text.lines[:_FRONT])]
    decided = sum(1 for words in agenda if _DECIDED.search(words))
    titled = any(_TITLE.match(words) for words in _above(top, meetings))
    present = any(_PRESENT.match(words) for words in _front(text, meetings))
    if not titled and meetings and any(_CALL.search(whole(line).text) for line in meetings[0].head):
        return False
    if titled or present:
        return decided >= (1 if titled and present else _SOME)
    return decided >= max(_MANY, len(agenda) * _SHARE)


def _front(text: PackText, meetings: Sequence[MeetingText]) -> list[str]:
    """Where minutes name those present: above their first items, or in one of these without its number."""
    lines = (*meetings[0].head[:_TOP], *meetings[0].agenda[:_FIRST_ITEMS]) if meetings else text.lines[:_TOP]
    pieces = [whole(line) for line in lines]
    return [each for piece in pieces for each in (piece.text, *(number.rest.text for number in numbered(piece)))]


def _above(top: Sequence[str], meetings: Sequence[MeetingText]) -> Sequence[str]:
    """The lines of the top that stand above the first item."""
    return top[: len(meetings[0].head)] if meetings else top[:_HEADING]
