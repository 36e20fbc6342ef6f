"""When the meeting starts: of all times in the head of a paper the one that goes with the day of the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from clerk_app.meeting.times import plain_time
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.context import after, before, sentence_after
from clerk_app.packs.values.dates import PrintedDate
from clerk_app.packs.values.times import PrintedTime, times_in

_LABEL = re.compile(
    r"(?:^|\s)(?:(?:meeting|start(?:ing)?|commencement)\s)?(?:time|when|amser)(?:\sof\s(?:the\s)?meeting)?"
    r"(?:\s(?:and|&)\s(?:date|place|venue))?\s*[:–-]?\s*(?:at\s)?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:commenc\w+|start(?:s|ing)?|begin(?:s|ning)?)\s(?:promptly\s)?(?:at|from|time)?\W{0,3}$|\bhour of\W{0,3}$",
    re.I,
)
_LEADS = re.compile(r"(?:\bat|@|\bfrom|\bam|[,–-])\W{0,3}(?:about\s|approximately\s)?$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|approximately|approx\.?|or thereabouts)\s*$", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:pre-?\s?meet\w*|private meeting|group (?:meeting|room)|briefing|refreshments?|tea|coffee|lunch|buffet"
    r"|supper|doors|prayers?|surgery|drop.?in"
    r"|arrive|arrival|deadline|no later than|not later than|regist\w+|office hours|monday (?:to|-) friday|open(?:s|ing)"
    r"|open (?:hours|from|at|between)"
    r"|public (?:question|participation|forum|session|speaking)\w*|speak\w*|site (?:visit|inspection)s?|training"
    r"|workshop"
    r"|seminar|presentation|ends?|(?:to|will|should) conclude|concluding"
    r"|finish\w*|clos\w+|until|service|call(?!ed)\w*|telephone|(?<!remote )contact|enquir\w+"
    r"|email|proxy"
    r"|minutes|adjourned (?:at|from)|depart\w*|coach|bus)\b[^.]{0,50}$"
    r"|\b(?:by|before|until|to|and|than|between)\s(?:the\s)?$",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(
    r"^[\s,).]*(?:for (?:(?:an?\s)?\d|refreshments|tea|coffee|a (?:pre|brief))"
    r"|on the (?:\w+ )?(?:day|working day) before"
    r"|deadline"
    r"|pre-?meet|prayers|public (?:session|participation|forum)|hours before)",
    re.IGNORECASE,
)
_RISING = re.compile(
    r"\b(?:(?:on|at|upon) the rising of|rising of|(?:immediately )?(?:following|after) the (?:\w+ ){0,4}"
    r"(?:meeting|committee|panel|board|cabinet"
    r"|council|agm|assembly"
    r"|conclusion|close)|(?:at|on|upon) (?:the )?(?:conclusion|completion|close|end|termination) of|immediately"
    r" (?:following|after))",
    re.IGNORECASE,
)
_SAME_SENTENCE = 110
_RIGHT_BEFORE = 8
"""Letters; a day so near is the one of the hour before it."""
_AT_ONCE = 6
"""Letters: ', at ' stands between the day and its hour."""
_STARTING = re.compile(
    r"[\s,;(–-]{0,4}(?:to )?(?:start(?:ing)?|commenc(?:e|ing)|begin(?:ning)?)(?: promptly)?(?: at| from)?[\s:]{0,2}",
    re.IGNORECASE,
)
"""Between the day and its hour: ', to commence at'."""
_RIGHT_BEHIND = 4
"""Letters; an hour so near behind the day is its own, though another day with an hour stands beside."""
_NEAR_LINES = 3
_TITLE_LINES = 6
_EARLIEST, _LATEST = time(8, 0), time(20, 30)
"""Hardly a committee meets at another hour; morning and evening may be mixed up in the paper."""
ENOUGH = 4
_RIVAL = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time of the head with what speaks for it."""

    printed: PrintedTime
    score: int


def start_time(head: Passage, day: PrintedDate | None) -> tuple[Found[time], PrintedTime] | None:
    """When the meeting starts and where its time stands; `day` is where the day of the meeting is printed."""
    rising = _rising(head, day)
    candidates = _candidates(head, day)
    best = max(candidates, key=lambda each: (each.score, -each.printed.start), default=None)
    if best is None or best.score < ENOUGH:
        return None
    if rising and not _in_sentence(best.printed, day):
        return None
    doubt = _rival(best, candidates) or ("It may also start when another meeting ends." if rising else "")
    printed = _nearest(best, candidates, day)
    usual = printed.plain and _EARLIEST <= printed.at <= _LATEST
    certainty = Certainty.SURE if usual and best.score > ENOUGH else Certainty.LIKELY
    words = " ".join(head.text[printed.start : printed.end].split())
    places = head.places(printed.start, printed.end)
    return Found(printed.at, places, Certainty.DOUBTFUL if doubt else certainty, doubt, words), printed


def _nearest(best: Candidate, candidates: Sequence[Candidate], day: PrintedDate | None) -> PrintedTime:
    """The same hour where it stands beside the day, since the place does too."""
    same = [each.printed for each in candidates if each.printed.at == best.printed.at and each.score >= ENOUGH]
    near = [each for each in same if _in_sentence(each, day)]
    return min(near, key=lambda each: abs(each.start - day.end)) if near and day else best.printed


def _rising(head: Passage, day: PrintedDate | None) -> bool:
    """Whether the sentence of the date lets the meeting start when another one ends."""
    return day is not None and bool(_RISING.search(sentence_after(head, day.end)[: 2 * _SAME_SENTENCE]))


def _rival(best: Candidate, candidates: Sequence[Candidate]) -> str:
    rivals = [each for each in candidates if each.printed.at != best.printed.at and each.score >= best.score - _RIVAL]
    rival = max((each for each in rivals if each.score >= ENOUGH), key=lambda each: each.score, default=None)
    if rival is None:
        return ""
    return f"The paper has {plain_time(best.printed.at)} and {plain_time(rival.printed.at)}; check when it starts."


def _candidates(head: Passage, day: PrintedDate | None) -> list[Candidate]:
    candidates = []
    last = 0
    for printed in times_in(head.text):
        if not printed.ends:
            candidates.append(Candidate(printed, _score(head, printed, day, last)))
        last = printed.end
    return candidates


def _score(head: Passage, printed: PrintedTime, day: PrintedDate | None, last: int) -> int:
    leading = _leading(head, printed, day, last)
    if _OTHER.search(leading) or _OTHER_AFTER.search(after(head, printed.end)):
        return -1
    cell = _is_cell(head, printed)
    labelled = bool(_LABEL.search(leading.replace("\t", " ")))
    begins = bool(_BEGINS.search(leading))
    beside = _beside(head, printed, day)
    leads = bool(_LEADS.search(leading))
    if printed.bare and not (labelled or begins or leads or cell or beside > ENOUGH):
        return -1
    return 5 * labelled + 3 * begins + leads + cell + beside - bool(_ABOUT.search(leading))


def _leading(head: Passage, printed: PrintedTime, day: PrintedDate | None, last: int) -> str:
    """The words that lead up to a time; where its day follows at once, none of the line above.

    Right behind its day none before the day: 'at the Coach House, Mill Close on Monday 3 May at 7pm'.
    """
    if day is not None and _follows(head, day, printed):
        return before(head, printed.start, max(last, day.end))
    own = head.starts[head.index_at(printed.start)]
    follows = day is not None and 0 <= day.start - printed.end <= _RIGHT_BEFORE
    return before(head, printed.start, max(last, own) if follows else last)


def _follows(head: Passage, day: PrintedDate, printed: PrintedTime) -> bool:
    """Whether nothing but a comma and 'starting at' stands between the day and its hour."""
    if 0 <= printed.start - day.end <= _AT_ONCE:
        return True
    return _STARTING.fullmatch(head.text, day.end, max(day.end, printed.start)) is not None


def _beside(head: Passage, printed: PrintedTime, day: PrintedDate | None) -> int:
    """How near it stands to the day of the meeting."""
    if day is None:
        return 4 if head.index_at(printed.start) < _TITLE_LINES else 2
    if _in_sentence(printed, day):
        return 8 if 0 <= printed.start - day.end <= _RIGHT_BEHIND else 6
    here, there = head.index_at(printed.start), head.index_at(day.start)
    if here == there:
        return 5
    return 3 if abs(here - there) <= _NEAR_LINES else 0


def _in_sentence(printed: PrintedTime, day: PrintedDate | None) -> bool:
    if day is None:
        return False
    return -_SAME_SENTENCE // 2 <= printed.start - day.end <= _SAME_SENTENCE


def _is_cell(head: Passage, printed: PrintedTime) -> bool:
    """Whether it is all that stands in a cell or a line."""
    line = head.line_text(head.index_at(printed.start))
    words = head.text[printed.start : printed.end].strip(" .")
    return any(cell.strip(" .") == words for cell in line.split("\t"))
