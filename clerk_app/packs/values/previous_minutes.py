"""The days of the meetings whose minutes the agenda asks to approve."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clerk_app.meeting.dates import plain_date
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import PrintedDate, dates_in, days_before, names_another_month
from clerk_app.packs.values.minutes_listed import days_below, ends_of_periods, points_about
from clerk_app.packs.values.recorded import agenda_end
from clerk_app.packs.values.whose_minutes import named_in, named_in_rows, own_words

_MINUTES = re.compile(
    r"\b(?:minutes?(?!\.? (?:nos?|number|ref)\b)"
    r"|cofnodion|miontua\w+|geàrr-chunntas\w*|notes? of (?:the )?(?:last|previous) meeting"
    r"|notes? of (?:the )?(?=\d{1,2}(?:st|nd|rd|th)?\s[A-Z])"
    r"|records? of (?:the )?(?:last|previous|decisions?))\b",
    re.I,
)
_NOTES = re.compile(r"\bnotes? of (?:the |a )?(?:[\w-]+ ){0,4}meetings?\b", re.IGNORECASE)
"""Minutes where somebody signs or approves them."""
_NOT_THESE = re.compile(
    r"\b(?:matters? (?:arising|raised|outstanding|from)|actions? (?:arising|from)|updates? (?:on|from)|arising"
    r" from)\b[^.]{0,40}\bminutes"
    r"|\b(?:select|sub|other|scrutiny|standing|working|area|various|outside)[\w-]*\s(?:\w+\s){0,2}(?:committees?"
    r"|part(?:y|ies)|groups?|bodies)"
    r"[’']?s?\s(?:meeting\s)?minutes|\bminutes (?:of|from) (?:the )?(?:[\w-]+ ){0,3}(?:committees|sub-?committees"
    r"|working parties|outside bodies|groups)|\d\s?minutes\b|minutes? (?:each|per)|minute(?:s)? silence",
    re.IGNORECASE,
)
_APPROVES = re.compile(
    r"\b(?:approv\w+|confirm\w+|agree\w*|sign\w*|accept\w*|adopt\w*|correct record|true record|accura\w+|ratif\w+"
    r"|cadarnhau|cymeradwyo)\b",
    re.I,
)
_IN_WORDS = re.compile(
    r"\b(?:approve|confirm|agree|accept|sign|adopt)\b[^.]{0,80}\b(?:minutes|records?|decisions"
    r"|notes) of (?:the )?[^.]{0,60}\bmeeting\b",
    re.IGNORECASE,
)
_ONLY_SEEN = re.compile(r"\b(?:to )?(?:receive|note|noted|noting)\b", re.IGNORECASE)
_FOR_NOTING = re.compile(
    r"\b(?:submit|submitted|attached|enclosed|presented)\b[^.;]{0,12}\bfor (?:noting|information)\b", re.IGNORECASE
)
_ENDS = re.compile(
    r"\b(?:matters? arising|action (?:log|points)|updates? on|to note that|next meeting)\b", re.IGNORECASE
)
_SIGNED_ON = re.compile(
    r"\b(?:was|were|been|being)\b[^.]{0,40}\b(?:confirmed|approved|signed|agreed|adopted|accepted)\b[^.]{0,90}$"
    r"|(?:\band|[,(])\s(?:as\s|subsequently\s|already\s|previously\s)?"
    r"(?:confirmed|approved|signed|agreed|adopted|accepted|ratified|considered|received|published|circulated|displayed)"
    r"\s(?:by|at|on|in)\b[^.]{0,60}$|\b(?:deferred|adjourned|postponed|carried over)\s(?:at|from|on|by)\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""Says when earlier minutes were signed."""
_SEALED = re.compile(r"\b(?:confidential|private|exempt|closed|restricted|part (?:2|ii|two|b))\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:minutes?|notes?|record|cofnodion|meetings?|assembly|agm|held|council|committee)\b[^.;]{0,70}$", re.I
)
_OF_COMMITTEES = re.compile(
    r"\W*(?:the\s)?committees?(?:[’']s?)?\s(?:meetings?\s)?minutes\b|\bminutes for adoption\b"
    r"|\bminutes (?:of|from) (?:(?:the|all|other|its|standing|council[’']s)\s)*"
    r"(?:committees|sub-?committees|panels|groups)\b"
    r"|\bcommittee (?:meetings|reports)\b",
    re.IGNORECASE,
)
"""Minutes that the council receives, where those of its own meeting are an item for themselves."""
_JOINED = re.compile(r"(?:[\s,;&)(]|and\b|held\b|on\b|the\b){1,12}", re.IGNORECASE)
"""Between two days of one committee."""
_ELSEWHEN = re.compile(
    r"\b(?:poll|elections?|by-election|vacancy|training|workshop|inspection|visit|letter|e-?mail)\b[^.]{0,30}$", re.I
)
"""Of something that is no meeting."""
_APPROVED = re.compile(r"\b(?:approve|confirm|adopt|agree|sign)\b[^.;]{0,60}?\bminutes?\b", re.IGNORECASE)
_NOTED = re.compile(r"\b(?:note|receive)\b(?: the)?(?: draft)? minutes?\b", re.IGNORECASE)
"""Beside minutes that are to be approved, those to be noted are of others."""
_REPORTED = re.compile(
    r"\b(?:report|paper|letter|memorandum)s?\b(?!.*\bminutes?\b)[^;]{0,60}\bdated\s(?:the\s)?$", re.IGNORECASE
)
"""Of a report, which has been written on that day."""
_DECIDED = re.compile(
    r"(?<!record of )(?<!records of )(?<!and )(?<!& )\bdecision(?:s| notices?| records?)?\s"
    r"(?:(?:made|taken|published|notified|agreed|from|of|on|dated|between|the|by \w+)\s){1,4}$",
    re.IGNORECASE,
)
"""Of decisions that are reported along with the minutes."""
_STILL_TO_COME = re.compile(
    r"\b(?:will|are to|is to|shall) (?:now |then )?be \w+\b[^.;]{0,20}?\s(?:at|to|until|for|on)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Leads to the day of another meeting, to which the minutes come."""
_AFTERWARDS = re.compile(
    r"\b(?:by|before|after|since|until|updated?|deadline|published|issued|circulated|distributed|sent|e-?mailed"
    r"|circulated with(?: the)?)\s(?:\w+\s)?$"
    r"|\b(?:by|before|until) (?:noon|midday|(?:\d{1,2}(?:[.:]\d\d)? ?)(?:noon|midday|[ap]\.?m\.?)) (?:on )?"
    r"(?:\w+day,? )?(?:the )?$"
    r"|\b(?:sent|issued|posted|despatched|distributed)\b[^.;]{0,30}\bon (?:\w+day,? )?(?:the )?$"
    r"|\bwith the (?:agenda|papers|summons|notice)s?\b[^.;)]{0,90}$",
    re.IGNORECASE,
)

_LISTS = re.compile(
    r"\b(?:following minutes|minutes of the following(?: meetings)?)\s?:?$|\bminutes\s?:$", re.IGNORECASE
)
_OF_A_MEETING = re.compile(
    r"[A-Z][^.;:]{2,120}?\s?(?:\b(?:dated|held on|of|on|meeting)\b|[,(–-])[\s(–-]{0,3}(?:[A-Z][a-z]+,?\s)?\d"
)
_OF_SEVERAL = re.compile(
    r"\bminutes (?:of|from|for)\b[^.;]{0,60}\bmeetings\b|\bmeetings[’']? minutes\b|\bjoint meeting\b", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    r"\b(?:approv\w+|confirm\w*|sign|agree|accept|adopt\w*|receive)\b[^.;]{0,40}?\bminutes (?:of|from|for)\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"\b(?:on|and|the) (?:the )?(?P<day>\d{1,2}(?:st|nd|rd|th))\b", re.IGNORECASE)
"""A day whose month is not printed: 'and that held on 10th'."""
_LEAD = 160
_LONGEST = 8_000
"""Letters of an item in which more days are looked for; a longer one is no item on minutes."""
_TOO_LONG_AGO = timedelta(days=600)
_LONG_AGO = timedelta(days=400)
"""An annual meeting approves the minutes of the year before."""


def previous_minutes(
    sections: Sequence[ItemText], day: date | None, meets: Sequence[str] = ()
) -> tuple[Found[date], ...]:
    """Each day once, in the order printed; `day` is that of the meeting itself, `meets` who meets and of which body."""
    of_minutes = [section for section in sections if _is_of_minutes(section)]
    if not of_minutes:
        of_minutes = [section for section in sections if _IN_WORDS.search(section.passage.text)]
    of_minutes = [each for each in of_minutes if not _OF_COMMITTEES.search(each.title)] or of_minutes
    approved = [section for section in of_minutes if not _only_seen(section)]
    listed = [*(_listed(sections) if meets else []), *days_below(sections, of_minutes, meets)]
    listed = listed if of_minutes or listed else points_about(sections, _NOT_THESE)
    read = [
        each
        for item, section in enumerate([*(approved or of_minutes), *listed])
        for each in _dates(section, day, item, seen=not approved or section in listed)
    ]
    own = _own(read, meets)
    past = [each for each in own if day is None or each.found.value < day]
    found: dict[date, Found[date]] = {}
    for each in past or [each for each in own if each.found.value != day]:
        known = found.get(each.found.value)
        if known is None or known.certainty is not Certainty.SURE:
            found[each.found.value] = each.found
    # Of several days some may be those of other bodies, or of what else was done with the minutes.
    several = len(found) != 1 or any(_may_be_more(each, day) for each in approved or of_minutes)
    return tuple(map(_likely, found.values()) if several else found.values())


@dataclass(frozen=True, slots=True)
class _Read:
    found: Found[date]
    whose: frozenset[str] | None
    """The words of the body that is named with it, none of them for the council."""
    item: int
    """Which of the items about minutes has it."""


def _own(read: Sequence[_Read], meets: Sequence[str]) -> list[_Read]:
    """Those of the body that meets: where its name is not known, of that which is named first."""
    named = [each.whose for each in read if each.whose is not None]
    if not named:
        return list(read)
    known = own_words(meets)
    if not meets and not read[0].whose:  # of the body itself, and any that are named are of others
        return [each for each in read if not each.whose]
    own = [each for each in read if (_of(known, each) if meets else _beside(named[0], read[0].item, each))]
    days = {each.found.value for each in read if each.whose == named[0]}
    if {each.found.value for each in own} < days:
        # The one named may meet under another name than was read.
        return [_less_sure(each) for each in read if each.whose == named[0]]
    return own


def _of(known: frozenset[str], read: _Read) -> bool:
    return read.whose is None or read.whose <= known


def _beside(first: frozenset[str], item: int, read: _Read) -> bool:
    """Whether minutes are of the body that is named first, or of another that the same item names."""
    return read.whose is None or read.whose == first or (bool(first) and read.item == item)


def _less_sure(read: _Read) -> _Read:
    return replace(read, found=_likely(read.found))


def _likely(found: Found[date]) -> Found[date]:
    return found if found.certainty is Certainty.DOUBTFUL else replace(found, certainty=Certainty.LIKELY)


def _is_of_minutes(section: ItemText) -> bool:
    if _NOT_THESE.search(section.title):
        return False
    signed = _NOTES.search(section.title) and _APPROVES.search(section.passage.text)
    return bool(_MINUTES.search(section.title) or signed)


def _listed(sections: Sequence[ItemText]) -> list[ItemText]:
    """The items behind 'To confirm the following minutes:', each of which is nothing but whose they are and the day."""
    found: list[ItemText] = []
    lists = False
    for section in sections:
        if _LISTS.search(section.title) and not dates_in(section.passage.text):
            lists = True
        elif (
            lists and _OF_A_MEETING.match(section.title) and named_in(section.title, 0, len(section.title)) is not None
        ):
            found.append(section)
        else:
            lists = False
    return found


def _only_seen(section: ItemText) -> bool:
    text = section.passage.text
    return bool(_ONLY_SEEN.search(section.title) or _FOR_NOTING.search(text)) and not _APPROVES.search(text)


def _dates(section: ItemText, day: date | None, item: int, *, seen: bool) -> Iterator[_Read]:
    """The days in an item; `seen` where its minutes are not there to be approved."""
    passage = section.passage
    text = passage.text[: _end(section)]
    at, whose, decided = 0, None, False
    approved = [mark.start() for mark in _APPROVED.finditer(text)]
    noted = [mark.start() for mark in _NOTED.finditer(text)] if approved else []
    printed_days = dates_in(text)
    periods = ends_of_periods(text, printed_days)
    in_rows = named_in_rows(passage, (each.start for each in printed_days))
    for printed in printed_days:
        lead = max(at, printed.start - _LEAD)
        joined = at and _JOINED.fullmatch(text, at, printed.start)
        first = next(iter(days_before(text, printed)), printed)
        decided = bool((decided and joined) or _DECIDED.search(text, lead, first.start))
        at = printed.end
        if decided:
            continue
        signed = _SIGNED_ON.search(text, lead, printed.start) or _ELSEWHEN.search(text, lead, printed.start)
        if signed or _REPORTED.search(text, lead, printed.start) or _STILL_TO_COME.search(text, lead, printed.start):
            continue
        if _AFTERWARDS.search(text, max(printed.start - _LEAD, 0), printed.start):
            continue
        if printed in periods:
            continue
        if noted and _last(noted, printed.start) > _last(approved, printed.start):
            continue
        whose = whose if joined else in_rows.get(printed.start, named_in(text, lead, printed.start))
        sure = not (seen or _SEALED.search(section.title)) and bool(_HELD.search(text, lead, printed.start))
        for each in (*days_before(text, printed), printed):
            if value := _value(passage, each, day, sure=sure):
                yield _Read(value, whose, item)


def _last(marks: Sequence[int], before: int) -> int:
    """The last of the marks before a letter; -1 where there is none."""
    at = bisect_left(marks, before)
    return marks[at - 1] if at else -1


def _end(section: ItemText) -> int:
    """Where an item leaves the minutes: with what arises from them, or with what was decided of it."""
    text, title = section.passage.text, len(section.title)
    begins = _MINUTES.search(text)
    # 'Minutes and matters arising' is a title, and the minutes are spoken of below it.
    after = begins.end() if begins else 0
    dated = next(iter(dates_in(text[:title])), None)
    ends = _ENDS.search(text, max(after, dated.end if dated else title))
    return min(ends.start() if ends else len(text), agenda_end(section.passage))


def _beside_dated(text: str, printed: PrintedDate) -> date | None:
    """The day of a date without a year that stands beside one with it: '28 April and 26 May 2021'."""
    behind = dates_in(text[printed.end : printed.end + _LEAD])
    other = next((each.on for each in behind if each.on is not None), None)
    return printed.before(other) if other else None


def _may_be_more(section: ItemText, day: date | None) -> bool:
    """Whether an item asks for the minutes of several meetings, or names a day that could not be reckoned."""
    text = section.passage.text[: min(_end(section), _LONGEST)]
    printed = dates_in(text)
    undated = [each for each in printed if each.on is None and not (day and each.before(day))]
    asked = sum(1 for _ in _ASKED_FOR.finditer(text))
    bare = (mark.start("day") for mark in _BARE_DAY.finditer(text))
    if any(not any(each.start <= day_at < each.end for each in printed) for day_at in bare):
        return True
    if _OF_SEVERAL.search(text) or names_another_month(text, printed) or asked > max(len(printed), 1):
        return True
    return any(_beside_dated(text, each) is None for each in undated)


def _value(passage: Passage, printed: PrintedDate, day: date | None, *, sure: bool) -> Found[date] | None:
    on = printed.on or (printed.before(day) if day else _beside_dated(passage.text, printed))
    if on is None or (day is not None and day - on > _TOO_LONG_AGO):
        return None
    doubt = printed.disagreement
    if day is not None and on >= day:
        doubt = f"{plain_date(on)} is not before the meeting itself."
    if day is not None and day - on > _LONG_AGO:
        doubt = f"{plain_date(on)} is more than a year before the meeting."
    sure = sure and printed.on is not None and not printed.smudged
    certainty = Certainty.DOUBTFUL if doubt else Certainty.SURE if sure else Certainty.LIKELY
    words = " ".join(passage.text[printed.start : printed.end].split())
    return Found(on, passage.places(printed.start, printed.end), certainty, doubt, words)
