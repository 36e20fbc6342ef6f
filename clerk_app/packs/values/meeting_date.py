"""The day of the meeting: of all dates in the head of a paper the one that the meeting is called for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.meeting.dates import long_date
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.context import after, before, sentence_before
from clerk_app.packs.values.dates import PrintedDate, dates_in, months_in
from clerk_app.packs.values.day_alone import day_alone
from clerk_app.packs.values.times import times_in

_CALLED = re.compile(
    r"\b(?:to be held|will be held|is to be held|being held|be held|take[s]? place|taking place|summon\w*|convened?"
    r"|(?:requested|invited|required) to attend|will meet|to meet|is called|meeting (?:is )?on|cynhelir)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meetings?|agm|assembly|session|committee|council|panel|board|cabinet|executive|forum|scrutiny|cyfarfod)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\s)(?:(?:meeting|committee)\s)?(?:date|when|dyddiad)(?:\sof\s(?:the\s)?meeting)?"
    r"(?:(?:\s?,\s?|\s(?:and|&)\s|\s?/\s?)(?:time|place|venue))*\s*[:–-]?\s*$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:dated|date of (?:issue|publication|despatch|dispatch|notice|this)|minutes|previous"
    r"|last (?:meeting|updated?)"
    r"|deadline|no later than|not later than|prior to|pre-?meet\w*|briefing|adjourned from|originally|(?:deferred"
    r"|postponed|rearranged|moved) from|instead of|year end\w*|ending|ended|since|regulations|order \d|expires?"
    r"|inspection|closing date|training|workshop|future meetings?|next review|available (?:from|on)|webcast (?:from"
    r"|until)|(?:following|next) one(?= is| will| on|:))"
    r"\b[^.]{0,45}$|\b(?:by|before|until|from|between)\s(?:(?:noon|midday|close of business|\d[\w.:"
    r" ]{0,8})\s?(?:on\s)?)?(?:the\s)?$",
    re.IGNORECASE,
)
_SELDOM = re.compile(
    r"\b(?:issued?|publish\w*|publication|despatch\w*|dispatch\w*|posted|signed|updated|printed|regist\w+|act"
    r"|order|received|revised|version|adopted|date of notice|notice dated)\b[^.]{0,45}$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\b(?:clerk|proper officer|chief executive|secretary)\b[^.]{0,40}$", re.IGNORECASE)
"""Somebody signs in the same line, and this is when."""
_NEXT = re.compile(r"\bnext\b[^.]{0,50}$", re.IGNORECASE)
_OTHER_AFTER = re.compile(r"^[\s,)]*(?:\(?(?:date of (?:issue|publication)|deadline)|minutes\b)", re.IGNORECASE)
_SIGNER = re.compile(
    r"\b(?:clerk|proper officer|chief executive|director|solicitor|head of|monitoring officer|secretary|signed|town"
    r" hall"
    r"|tel\b|telephone|e-?mail|to:|dear)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\b(?:our|your|my)\sref(?:erence)?\b", re.IGNORECASE)
_ASKED_FOR = re.compile(r"\b(?:please ask for|ask for|when telephoning|direct (?:dial|line))\b", re.IGNORECASE)
"""Stand beside the date of a letter."""
_LABELLED = re.compile(r"\W{0,3}[A-Z][\w. /-]{1,24}:(?:\s|$)")
_MOST_LABELS = 7
"""Lines of the references of a letter, each behind its label."""
_HEADING = re.compile(
    r"\W*(?:(?:[a-z]{3,9}\s(?:19|20)\d\d\s)?agenda|a g e n d a|(?:[\w’'-]+\s){0,4}meeting)\W*", re.IGNORECASE
)
_TITLE = re.compile(r"\W*agenda(?:\W+(?:for|of|on|dated)(?:\W+the)?)?\W*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_OF_AGENDAS = re.compile(r"^(?=.{4,80}$).*\b(?:agendas?|meetings?|minutes|council)\b", re.IGNORECASE)
_NEAR = 70
_RIGHT_BEHIND = 12
"""Letters; an hour so near is of the day before it."""
ENOUGH = 3
CERTAIN = 6
_RIVAL = 2
_LETTER = 6
"""What speaks against a date that is that of a letter."""
_TITLE_LINES = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date of the head with what speaks for it."""

    printed: PrintedDate
    on: date | None
    score: int
    reckoned: bool = False
    """Its year is not printed."""
    called: bool = False
    """A sentence calls the meeting for it."""


def meeting_date(head: Passage, known: Sequence[date] = ()) -> tuple[Found[date] | None, PrintedDate | None]:
    """The day of the meeting, and where its date stands even if its year is not known.

    `known` are days near it, from which the year of a date without one is reckoned.
    """
    candidates = _candidates(head, known)
    best = max(candidates, key=lambda each: (each.score, -each.printed.start), default=None)
    if best is None or best.score < ENOUGH:
        return _without_month(head)
    if best.on is None:
        return None, best.printed
    doubt = best.printed.disagreement or _rival(best, candidates)
    certainty = _certainty(best, doubt)
    if not doubt and certainty is Certainty.DOUBTFUL:
        doubt = f"The year is not printed; {best.on.year} is reckoned from another date in the paper."
    printed = head.text[best.printed.start : best.printed.end]
    places = head.places(best.printed.start, best.printed.end)
    return Found(best.on, places, certainty, doubt, " ".join(printed.split())), best.printed


def _without_month(head: Passage) -> tuple[Found[date] | None, PrintedDate | None]:
    """The day whose month only a heading names, which is never sure."""
    printed = day_alone(head)
    if printed is None or printed.on is None:
        return None, None
    words = head.text[printed.start : printed.end]
    return Found(printed.on, head.places(printed.start, printed.end), Certainty.LIKELY, "", words), printed


def _certainty(best: Candidate, doubt: str) -> Certainty:
    if doubt or (best.reckoned and best.printed.weekday is None):
        return Certainty.DOUBTFUL
    if best.reckoned or best.printed.smudged or best.score < CERTAIN:
        return Certainty.LIKELY
    return Certainty.SURE


def _rival(best: Candidate, candidates: Sequence[Candidate]) -> str:
    rivals = [
        each
        for each in candidates
        if each.on and each.on != best.on and each.score >= max(best.score - _RIVAL, ENOUGH + 1)
    ]
    rival = max(rivals, key=lambda each: each.score, default=None)
    if rival is None or best.on is None or rival.on is None:
        return ""
    return f"The paper has {long_date(best.on)} and {long_date(rival.on)}; check which is the day of the meeting."


def _candidates(head: Passage, known: Sequence[date]) -> list[Candidate]:
    found = dates_in(head.text)
    settled = [printed.on for printed in found if printed.on]
    alone = len({(printed.day, printed.month) for printed in found}) == 1
    candidates = []
    last = 0
    for printed in found:
        on = printed.on or _year_below(head, printed) or _headed(head, printed) or _of_a_year(head, printed)
        on = on or _reckoned(printed, settled) or _reckoned(printed, known)
        score = _score(head, printed, last)
        score += 2 * (alone and score >= ENOUGH)
        candidates.append(Candidate(printed, on, score, printed.on is None, _called(head, printed, last)))
        last = printed.end
    return [*_without_letters(head, candidates)]


def _without_letters(head: Passage, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The dates, those of a letter less likely: behind 'Date:' where a sentence calls a meeting for another day."""
    calls = {each.printed for each in candidates if each.called and _beside_a_time(head, each.printed)}
    days = {(each.day, each.month) for each in calls}
    for each in candidates:
        other = bool(days) and (each.printed.day, each.printed.month) not in days
        leading = before(head, each.printed.start).replace("\t", " ") if other else ""
        of_letter = other and _LABEL.search(leading) and not _beside_a_time(head, each.printed)
        yield replace(each, score=each.score - _LETTER) if of_letter else each


def _headed(head: Passage, printed: PrintedDate) -> date | None:
    """The day of a month that a line names with its year: '1st March' below 'March 2021 Agenda'."""
    years = {year for month, year in months_in(head.text) if month == printed.month}
    days = {replace(printed, year=year).on for year in years}
    fits = [day for day in days if day and printed.weekday in (None, day.weekday())]
    return fits[0] if len(fits) == 1 else None


def _of_a_year(head: Passage, printed: PrintedDate) -> date | None:
    """The day of the year that a heading names, where the weekday agrees: 'Saturday 5 March' below 'Agendas 2022'."""
    if printed.weekday is None:
        return None
    lines = [head.line_text(index) for index in range(min(len(head.lines), _TITLE_LINES))]
    years = {int(year[0]) for line in lines if _OF_AGENDAS.search(line) for year in _YEAR.finditer(line)}
    days = {replace(printed, year=year) for year in years}
    fits = [each.on for each in days if each.on and not each.disagreement]
    return fits[0] if len(fits) == 1 else None


def _year_below(head: Passage, printed: PrintedDate) -> date | None:
    """The day of a date whose year stands in the next row of its column, where the weekday agrees with it."""
    index = head.index_at(printed.start)
    end = head.starts[index] + len(head.line_text(index))
    cell_ends = head.text[printed.end : end].strip(" ,") == "" or head.text[printed.end : end].startswith(CELL_GAP)
    if not cell_ends or printed.weekday is None or index + 1 >= len(head.lines):
        return None
    years = (cell.strip(" .,") for cell in head.line_text(index + 1).split(CELL_GAP))
    year = next((int(cell) for cell in years if _YEAR.fullmatch(cell)), None)
    dated = replace(printed, year=year)
    return dated.on if dated.on and not dated.disagreement else None


def _reckoned(printed: PrintedDate, near: Sequence[date]) -> date | None:
    """The day that most of the dates around it make of one without a year."""
    days = Counter(day for each in near if (day := printed.nearest(each)))
    return max(days, key=lambda day: days[day], default=None)


def _score(head: Passage, printed: PrintedDate, last: int) -> int:
    leading = before(head, printed.start, last)
    called = _called(head, printed, last)
    score = 0
    score += 5 * bool(_LABEL.search(leading.replace("\t", " ")))
    score += 4 * called
    score += 3 * _beside_a_time(head, printed)
    score += 2 * (printed.weekday is not None) + (printed.year is not None)
    score += 2 * bool(_MEETING.search(leading) and not called)
    score += head.index_at(printed.start) < 12  # noqa: PLR2004 (lines of a title)
    if _NEVER.search(_behind_call(leading) if called else leading) or _OTHER_AFTER.search(after(head, printed.end)):
        score -= 8
    elif _SELDOM.search(leading) and not called:
        score -= 6
    score -= 8 * bool(
        _SIGNS.search(head.text[head.starts[head.index_at(printed.start)] : printed.start]) and not called
    )
    score -= 3 * bool(_NEXT.search(leading) and called)
    score -= 8 * (printed.weekday is None and not called and _of_a_letter(head, printed))
    if _stands_alone(head, printed):
        score -= 3 * _heads_a_letter(head, printed)
        signs = _signed(head, printed) and not times_in(head.text[printed.end : printed.end + _RIGHT_BEHIND])
        score -= (3 if signs else 1) if printed.weekday is None else 0
        score += 2 * (not signs and printed.weekday is None and _under_a_heading(head, printed))
    score += 2 * _in_a_heading(head, printed)
    return score


def _called(head: Passage, printed: PrintedDate, last: int) -> bool:
    """Whether the sentence calls a meeting and this is the first date behind it."""
    words = sentence_before(head, printed.start)
    call = None
    for call in _CALLED.finditer(words):  # noqa: B007 (the last one counts)
        pass
    if call is None:
        return False
    begins = printed.start - len(words) + call.start()
    return begins >= last and bool(
        _MEETING.search(words) or re.search(r"summon|committee|council", words, re.IGNORECASE)
    )


def _behind_call(leading: str) -> str:
    """The words between the call to a meeting and its day: what stands before the call is not said of the day."""
    call = None
    for call in _CALLED.finditer(leading):  # noqa: B007 (the last one counts)
        pass
    return leading[call.start() :] if call else leading


def _beside_a_time(head: Passage, printed: PrintedDate) -> bool:
    """Whether a time stands near it with no other date between them."""
    before_it = head.text[max(printed.start - _NEAR // 2, 0) : printed.start]
    behind_it = head.text[printed.end : printed.end + _NEAR]
    behind_it = behind_it[: min((other.start for other in dates_in(behind_it)), default=_NEAR)]
    before_it = before_it[max((other.end for other in dates_in(before_it)), default=0) :]
    return bool(times_in(before_it) or times_in(behind_it))


def _stands_alone(head: Passage, printed: PrintedDate) -> bool:
    line = head.line_text(head.index_at(printed.start))
    return len(line.strip()) - (printed.end - printed.start) < 4  # noqa: PLR2004 (a full stop and blanks)


def _heads_a_letter(head: Passage, printed: PrintedDate) -> bool:
    """Whether the line below says to whom a letter of this date goes."""
    index = head.index_at(printed.start) + 1
    return index < len(head.lines) and bool(re.match(r"\W*(?:to\b|dear\b)", head.line_text(index), re.IGNORECASE))


def _of_a_letter(head: Passage, printed: PrintedDate) -> bool:
    """Whether a date stands among the references of a letter: 'Your ref', 'Please ask for'."""
    index = head.index_at(printed.start)
    if _ASKED_FOR.search(head.line_text(index)):
        return True
    first = max(index - 1, 0)
    while first and index - first < _MOST_LABELS and _LABELLED.match(head.line_text(first)):
        first -= 1
    return any(_REFERENCE.search(head.line_text(at)) for at in range(first, min(index + 2, len(head.lines))))


def _under_a_heading(head: Passage, printed: PrintedDate) -> bool:
    """Whether nothing but 'Agenda' stands in the line above or below a date of a title."""
    index = head.index_at(printed.start)
    near = [at for at in (index - 1, index + 1) if 0 <= at < len(head.lines)]
    return index < _TITLE_LINES and any(_HEADING.fullmatch(head.line_text(at)) for at in near)


def _in_a_heading(head: Passage, printed: PrintedDate) -> bool:
    """Whether a title is nothing but the date and 'Agenda': 'Agenda – 20 September 2018'."""
    index = head.index_at(printed.start)
    line, begins = head.line_text(index), head.starts[index]
    rest = f"{line[: printed.start - begins]} {line[printed.end - begins :]}"
    return index < _TITLE_LINES and _TITLE.fullmatch(rest) is not None


def _signed(head: Passage, printed: PrintedDate) -> bool:
    """Whether a signature or an address stands beside it, so that it is when the paper was written."""
    index = head.index_at(printed.start)
    near = [head.line_text(at) for at in range(max(index - 3, 0), min(index + 3, len(head.lines))) if at != index]
    return any(_SIGNER.search(line) for line in near)
