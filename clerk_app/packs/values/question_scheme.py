"""What a pack says of questions from the public: how long in all, how long each, and the last moment to register."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.times import plain_time
from clerk_app.meeting.working_days import working_day_before
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.number_words import NUMBER, number
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.reading import ReadQuestionScheme
from clerk_app.packs.values.context import sentence_after, sentence_before
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.question_lengths import MEMBERS, PUBLIC, agreed, lengths
from clerk_app.packs.values.times import times_in

Holidays = Callable[[date], Container[date] | None]
"""The bank holidays around a day; None where none are known."""

_QUESTIONS_ALONE = re.compile(r"\W*(?:\d{1,3}\W+)?(?:(?:written|oral|general)\s)?questions\W*", re.IGNORECASE)
_OF_MEMBERS = re.compile(r"\b(?:members?\b(?! of the public)|councillors?|cllrs?)", re.IGNORECASE)
"""Questions that are not said to be of members may be asked by anybody."""
_ON_AGENDA = re.compile(
    r"\b(?:reports?|items?|matters?|business|applications?)\s(?:[\w-]+\s){0,3}(?:on|in) (?:this|the|that) agenda\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:any(?:one|body)|any person|persons?|people|those) (?:who )?(?:wish\w*|wants?|wanting|would like|intend\w*)"
    r" to (?:ask|speak|make|put|address|present|attend)\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"\b(?:public|parishioners|residents|electors)\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:no \w+ after|by|before|no later than|not later than|no later|until|deadline|closing (?:date|time)|received"
    r"|(?:regist(?:ration|ering)|bookings?|submissions?|lists?|register|form|portal|period)"
    r"(?: [\w-]{1,20}){0,4} closes? (?:at|on)"
    r"|in advance of|latest)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:regist(?:er|ration)\w*|notify|notice|notified|e-?mail\w*|submit\w*|request\w*|contact\w*|writing|inform\w*"
    r"|question\w*|speak\w*|participat\w+"
    r"|received|names? (?:must|should|to|are to) be (?:given|handed|left|sent)|deadline|closing (?:date|time))\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:reports?|nominations?|apologies|motions?|tenders?|papers?|agenda items?|items)\s(?:\w+\s){0,4}"
    r"(?:must|should|shall|to be|are to|need)\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""Is asked of members and officers."""
_JOINS = re.compile(
    r"\b(?:to be sent (?:an?|the) (?:\w+ )?(?:invitation|invite|link)|(?:attend|join|observe|watch|view)\b[^.]{0,40}"
    r"\b(?:virtual|remote"
    r"|on-?line|zoom|teams|meeting)|(?:joining|log-?in) (?:details|instructions))\b",
    re.IGNORECASE,
)
"""Says how to come in, which is no question yet."""
_SPEAKS = re.compile(r"\b(?:speak|questions?|statements?|petitions?|deputations?|address|raise)\b", re.IGNORECASE)
_DAYS_BEFORE = re.compile(
    rf"(?:(?P<count>{NUMBER})\s)?(?P<clear>clear\s)?(?P<working>(?:working|business|week)\s?)?(?<![a-z])days?"
    rf"\s(?:before|prior to|preceding|in advance of)"
    r"\s(?:the\s|a\s|this\s|each\s)?(?:date of the\s|day of the\s)?(?:\w+\s){0,2}?meeting",
    re.IGNORECASE,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?P<day>{'|'.join(_WEEKDAYS)})\s(?P<week>(?:of|in)\sthe\sweek\s)?(?:immediately\s|directly\s)?"
    r"(?:before|prior to|preceding|ahead of|in advance of)\s(?:the\s|a\s|any\s|this\s|each\s)?"
    rf"(?:(?:date|day) of the\s)?(?:\w+\s){{0,3}}?meeting|\b(?:preceding|previous)\s(?P<other>{'|'.join(_WEEKDAYS)})\b",
    re.IGNORECASE,
)
"""'by noon on the Thursday before the meeting', 'on the Friday of the week before the meeting'."""
_DAY_OF_IT = re.compile(
    r"\bon (?:the )?day of (?:the )?meeting|\bon the (?:morning|day|afternoon|evening|night) of", re.IGNORECASE
)
_THE_DAY_BEFORE = re.compile(
    r"\b(?:on )?the (?:day|evening) before\b(?=\W*(?:~|$|[.,;)]|so\b|in order\b|or\b|and\b|if\b))", re.IGNORECASE
)
"""With no meeting named behind it, as in a notice of one."""
_NO_QUESTIONS = re.compile(
    r"(?!.*\bquestion)\W*(?:\w+\s){0,3}(?:deputations?|petitions?|representations?)\b", re.IGNORECASE
)
_ONE_DEPUTATION = re.compile(
    r"\W*(?:\d+\W+)?(?:to receive )?(?:a )?deputation\s?(?:[:–-]|from\b|by\b)\s?(?:the )?"
    r"(?!public|members of the public)(?-i:[A-Z])",
    re.IGNORECASE,
)
"""Of somebody who is named, with the time that is his alone: 'Deputation: Overton Bus Users (15 minutes)'."""
_HEADING = re.compile(r"\W{0,3}(?-i:[A-Z])(?=.*\b(?:public|speaking|questions?)\b)", re.IGNORECASE)
_OF_MEETING = re.compile(r"\bmeeting\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:will|is to|to) (?:be held|take place)\b|\btakes place\b", re.IGNORECASE)
"""Says when the meeting itself is, behind a 'by' or a 'before' of something else."""
_HEADS, _SHORT = 6, 50
_REACH = 110
_BY_REACH = 120
_LONG_BEFORE = timedelta(days=60)
_RIGHT_BY = re.compile(
    r"(?:\b(?:by|before|(?:no|not) later than)|\b(?:deadline|closing date|last (?:day|date))\b[^.]{0,80}?(?:\bis|:))"
    r"\s(?:(?:the\s)?(?:close|end) of (?:play|business|the (?:working )?day|office hours)\s)?"
    r"(?:on\s)?(?:\w+day,?\s)?(?:the\s)?$",
    re.IGNORECASE,
)
"""Stands right before the day by which somebody has to say so."""
_MOST_DAYS = 20
_MOST_TIMES = 200
"""Of a passage; a text with more of them tells of no rule for questions."""


def question_scheme(
    items: Sequence[ItemText], around: Sequence[Line], day: date | None, holidays: Holidays
) -> ReadQuestionScheme:
    """The scheme for public questions, from the items about it and the lines above and below the agenda."""
    passages = list(_passages(items, around))
    turns = [length for passage, of_public in passages for length in lengths(passage, of_public=of_public)]
    return ReadQuestionScheme(
        agreed([each for each in turns if not each.each]),
        agreed([each for each in turns if each.each]),
        _deadline([passage for passage, _ in passages], day, holidays),
    )


def _passages(items: Sequence[ItemText], around: Sequence[Line]) -> Iterator[tuple[Passage, bool]]:
    """Where the rules may stand, and whether it is an item about the public."""
    of_public = [
        item
        for item in items
        if not _ONE_DEPUTATION.match(item.title)
        and PUBLIC.search(item.title)
        and (_ANYBODY.search(item.title) or not MEMBERS.search(item.title))
    ]
    # Deputations and petitions may have a time of their own beside that for questions.
    for item in sorted(of_public, key=lambda each: bool(_NO_QUESTIONS.match(each.title))):
        yield item.passage, True
    yield Passage.of(around), False
    for item in items:
        if _QUESTIONS_ALONE.fullmatch(item.title) and not _OF_MEMBERS.search(item.passage.text):
            yield item.passage, False
        if not PUBLIC.search(item.title) and _ANYBODY.search(item.passage.text) and not MEMBERS.search(item.title):
            yield item.passage, False


# ---------------------------------------------------------------- by when


@dataclass(frozen=True, slots=True)
class _Moment:
    at: datetime
    found: Found[str]
    named: bool
    """The day is printed and not reckoned."""
    of_agenda: bool
    """It is for questions about what is on the agenda."""


def _deadline(passages: Sequence[Passage], day: date | None, holidays: Holidays) -> Found[str] | None:
    moments = [moment for passage in passages for moment in _moments(passage, day, holidays)]
    if not moments:
        return next((found for passage in passages for found in _days_alone(passage, day)), None)
    first = min(moments, key=lambda moment: (not moment.named, not moment.of_agenda))
    doubted = next((moment for moment in moments if moment.found.doubt), None)
    if doubted is not None:
        return doubted.found
    other = next((moment.at for moment in moments if moment.at != first.at), None)
    if other is None:
        return first.found
    doubt = f"Two rules are printed, by {_words(first.at)} and by {_words(other)}; check which holds."
    return Found(first.found.value, first.found.places, Certainty.DOUBTFUL, doubt, first.found.printed)


def _days_alone(passage: Passage, day: date | None) -> Iterator[Found[str]]:
    """The day alone, where no hour stands beside it, never sure: 'The deadline for questions is 28 January 2021'."""
    for printed in dates_in(passage.text)[:_MOST_DAYS]:
        on = printed.on or (printed.nearest(day) if day else None)
        if on is None or not (day is None or timedelta(0) <= day - on <= _LONG_BEFORE):
            continue
        before = sentence_before(passage, printed.start)
        by = _RIGHT_BY.search(before[-_BY_REACH:])
        if by is None:
            continue
        behind = sentence_after(passage, printed.end)[:_REACH]
        if _asked_by(passage, before, behind) is None or times_in(before + behind) or dates_in(before):
            continue
        start = printed.start - len(by[0])
        words = " ".join(passage.text[start : printed.end].split())
        yield Found(on.isoformat(), passage.places(start, printed.end), Certainty.LIKELY, "", words)


def _words(at: datetime) -> str:
    return f"{plain_time(at.time())} on {plain_date(at.date())}"


def _moments(passage: Passage, day: date | None, holidays: Holidays) -> Iterator[_Moment]:
    for printed in times_in(passage.text)[:_MOST_TIMES]:
        before, behind = sentence_before(passage, printed.start), sentence_after(passage, printed.end)[:_REACH]
        asked = _asked_by(passage, before, behind)
        if asked is None:
            continue
        by, clear = asked
        start = printed.start - len(before) + by.start()
        reading = _day(before[by.end() :], behind, day, holidays)
        if reading is None:
            continue
        on, named, sure, doubt = reading
        if on == day and _tells_when_it_is(before[by.end() :]):
            continue
        sure = sure and clear
        at = datetime.combine(on, printed.at)
        certainty = Certainty.DOUBTFUL if doubt else Certainty.SURE if sure and printed.plain else Certainty.LIKELY
        words = " ".join(passage.text[start : printed.end + len(behind)].split())
        places = passage.places(start, printed.end)
        of_agenda = _ON_AGENDA.search(before) is not None
        yield _Moment(at, Found(at.isoformat(timespec="minutes"), places, certainty, doubt, words), named, of_agenda)


def _tells_when_it_is(between: str) -> bool:
    """Whether the words before an hour of the day of the meeting are 'before the meeting', and when that is."""
    return len(_OF_MEETING.findall(between)) > 1 or _HELD.search(between) is not None


def _asked_by(passage: Passage, before: str, behind: str) -> tuple[re.Match[str], bool] | None:
    """The 'by' of a time by which somebody from the public has to say that they will speak; and whether that is sure.

    Unsure, where only the heading above says that it is about the public.
    """
    found = list(_BY.finditer(before))
    if not found or len(before) - found[-1].end() > _BY_REACH or not _ASKS.search(before) or _OF_OTHERS.search(before):
        return None
    if _JOINS.search(before + behind) and not _SPEAKS.search(before + behind):
        return None
    start = passage.text.find(before) if before else 0
    told = before + behind + passage.text[:_REACH] + _sentence_above(passage.text[: max(start, 0)])
    alone = _QUESTIONS_ALONE.fullmatch(passage.line_text(0)) and not _OF_MEMBERS.search(passage.text)
    if alone or PUBLIC.search(told) or _WISHES.search(told):
        return found[-1], True
    headed = not _OF_MEMBERS.search(before + behind) and PUBLIC.search(_heading_above(passage, max(start, 0)))
    return (found[-1], False) if headed else None


def _heading_above(passage: Passage, start: int) -> str:
    """The short line that heads the notes in which a rule stands: 'PUBLIC SPEAKING'."""
    index = passage.index_at(start)
    near = (passage.line_text(at) for at in range(index - 1, max(index - _HEADS, -1), -1))
    return next((text for text in near if len(text) <= _SHORT and text[-1:] not in ".;," and _HEADING.match(text)), "")


def _sentence_above(text: str) -> str:
    """The two sentences before, if the last is about those who speak: 'Requests must reach us by noon' is behind it."""
    sentences = re.split(r"(?<=\.)\s+(?=[A-Z])", text[-2 * _REACH :].rstrip())
    return " ".join(sentences[-2:]) if _SPEAKS.search(sentences[-1]) else ""


def _day(before: str, behind: str, day: date | None, holidays: Holidays) -> tuple[date, bool, bool, str] | None:
    """The day of a deadline, whether it is printed, whether it is sure, and what speaks against it."""
    words = f"{before} ~ {behind}"
    printed = dates_in(words)
    named = None
    if printed:
        near = printed[0]
        named = near.on or (near.nearest(day) if day else None)
    reckoned = _reckoned(words, day, holidays)
    if named is None:
        sure = not _WEEKDAY_BEFORE.search(words) and _no_holiday_between(reckoned, day)
        return None if reckoned is None else (reckoned, False, sure, "")
    if day is not None and named > day:
        return named, True, False, f"{plain_date(named)} is after the meeting itself."
    if reckoned is not None and reckoned != named:
        return named, True, False, f"The rule makes it {plain_date(reckoned)}, but the paper says {plain_date(named)}."
    return named, True, printed[0].on is not None, printed[0].disagreement


def _reckoned(words: str, day: date | None, holidays: Holidays) -> date | None:
    if day is None:
        return None
    if weekday := _WEEKDAY_BEFORE.search(words):
        return _weekday_before(weekday, day)
    rule = _DAYS_BEFORE.search(words)
    if rule is None and _THE_DAY_BEFORE.search(words):
        return day - timedelta(days=1)
    if rule is None:
        return day if _DAY_OF_IT.search(words) else None
    count = number(rule["count"]) if rule["count"] else 1
    if rule["clear"] or count > 10:  # noqa: PLR2004 (clear days are counted in more than one way)
        return None
    if not rule["working"]:
        return day - timedelta(days=count)
    free = holidays(day)
    if free is None:
        return None
    on = day
    for _ in range(count):
        on = working_day_before(on, free)
    return on


def _weekday_before(rule: re.Match[str], day: date) -> date:
    """The last such weekday before a meeting, or that of the week before."""
    at = _WEEKDAYS.index((rule["day"] or rule["other"]).casefold())
    if rule["week"]:
        return day - timedelta(days=day.weekday() + 7 - at)
    return day - timedelta(days=(day.weekday() - at - 1) % 7 + 1)


def _no_holiday_between(reckoned: date | None, day: date | None) -> bool:
    """Whether the rule jumped over nothing, so that no other calendar could make another day of it."""
    return day is not None and reckoned is not None and (day - reckoned).days <= 3  # noqa: PLR2004 (a weekend)
