"""A question as it is typed into the register: when it came in, on which item, how long; nothing here forbids."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from clerk_app.errors import RuleError
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.moments import is_dated, read_moment
from clerk_app.meeting.question_deadline import (
    Standing,
    Timeliness,
    deadline_of,
    england,
    hour_wanted,
    timeliness,
)
from clerk_app.meeting.questions import Question, QuestionKind
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import clock_time, parse_time

HOW_TO_TYPE = "Type when it came in as now, -5, 1042, Tue 4pm or 11 March 0940."
"""What to say to somebody whose time could not be read."""


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """What stands in the form; `item` is a printed number, `received` as it was typed."""

    name: str = ""
    item: str = ""
    text: str = ""
    kind: QuestionKind = QuestionKind.QUESTION
    town: str = ""
    received: str = ""
    admitted: bool = False
    admitted_because: str = ""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said beside the fields, '' where there is nothing; `late` where discretion can be asked for."""

    words: str = ""
    too_long: bool = False
    item: str = ""
    received: str = ""
    standing: Standing = Standing.NOT_KNOWN

    @property
    def late(self) -> bool:
        """Whether it came in after the deadline."""
        return self.standing in (Standing.LATE, Standing.ADMITTED)


def typed_of(question: Question, number: str) -> TypedQuestion:
    """The particulars of a registered question as they would be typed; `number` is its item's printed one."""
    return TypedQuestion(
        question.name, number, question.text, question.kind, question.town, received_text(question),
        question.admitted, question.admitted_because,
    )  # fmt: skip


def read_question(state: MeetingState, typed: TypedQuestion, before: Question, now: datetime) -> Question:
    """What was typed as a question with the id of `before`; RuleError where it cannot be read when it came in."""
    items = {item.number.rstrip("."): item.id for item in state.agenda.items}
    item = typed.item.strip().rstrip(".")
    question = replace(
        _received(state, typed.received, before, now),
        name=" ".join(typed.name.split()),
        item=items.get(item, item),
        text=typed.text.strip(),
        kind=typed.kind,
        town=" ".join(typed.town.split()),
        admitted=typed.admitted,
        admitted_because=" ".join(typed.admitted_because.split()) if typed.admitted else "",
    )
    if timeliness(state, question).standing is not Standing.ADMITTED:
        return replace(question, admitted=False, admitted_because="")  # in time after all
    if not question.admitted_because:
        raise RuleError("Type why the chairman takes it, in a few words.")
    return question


def _received(state: MeetingState, text: str, before: Question, now: datetime) -> Question:
    if text == received_text(before):
        return before
    at, day_only = _read_received(text, now)
    if not day_only:
        return replace(before, received="", received_at=at)
    due = deadline_of(state)
    day = at.astimezone(england()).date()
    if due is not None and due.astimezone(england()).date() == day:
        raise RuleError(hour_wanted(due))
    return replace(before, received=plain_date(day), received_at=at)


def _read_received(text: str, now: datetime) -> tuple[datetime, bool]:
    """The instant typed, and whether no more than the day was; RuleError where there is none, or it is to come."""
    here = now.astimezone(england())
    typed = text.strip()
    if not typed or typed.casefold() == "now":
        return now, False
    if typed[0] in "-−–" or (clock_time(typed) is not None and not is_dated(typed)):
        # Nothing but a time: whoever types '2.15' after lunch means the afternoon.
        return parse_time(typed, here).astimezone(now.tzinfo), False
    earliest, latest = read_moment(typed, here.date())
    if earliest is None or latest is None:
        raise RuleError(f"“{typed}” is not a time or a day. {HOW_TO_TYPE}")
    at = earliest.replace(tzinfo=england())
    if at > here:
        raise RuleError(f"It is {here:%H:%M} on {plain_date(here.date())} now. “{typed}” is still to come.")
    return at.astimezone(now.tzinfo), latest - earliest > timedelta(hours=1)


def received_text(question: Question) -> str:
    """When a question came in, as it would be typed."""
    if question.received_at is None or question.received:
        return question.received
    local = question.received_at.astimezone(england())
    return f"{local:%a} {plain_date(local.date())} {local:%H:%M}"


# -- what is said beside the fields ----------------------------------------------------------------------------


def remarks(state: MeetingState, typed: TypedQuestion, before: Question, now: datetime) -> Remarks:
    """What the scheme says of what stands in the form; an empty form says nothing of lateness."""
    judged = _judged(state, typed, before, now)
    words, too_long = words_remark(typed.text, state.body.committee.questions.words_limit)
    return Remarks(words, too_long, item_remark(state, typed.item), judged.why, judged.standing)


def _judged(state: MeetingState, typed: TypedQuestion, before: Question, now: datetime) -> Timeliness:
    try:
        question = _received(state, typed.received, before, now)
    except RuleError as refused:
        return Timeliness(Standing.NOT_KNOWN, str(refused))
    return timeliness(state, replace(question, admitted=typed.admitted, admitted_because=typed.admitted_because))


def words_remark(text: str, limit: int | None) -> tuple[str, bool]:
    """'23 of 50 words', and whether it is more than the scheme allows; '' where there is no limit."""
    if limit is None:
        return "", False
    count = len(text.split())
    over = f", {count - limit} over the limit" if count > limit else ""
    return f"{count} of {limit} words{over}", count > limit


def item_remark(state: MeetingState, number: str) -> str:
    """What is to be said of a typed item, '' for one on the agenda."""
    wanted = number.strip().rstrip(".")
    if any(item.number.rstrip(".") == wanted for item in state.agenda.items if wanted):
        return ""
    if wanted:
        return f"There is no item {wanted} on the agenda."
    return "The scheme asks for an item on the agenda." if state.body.committee.questions.must_name_item else ""


# -- what stood in the form, on the disk -----------------------------------------------------------------------


def draft_text(typed: TypedQuestion) -> str:
    """What stands in the form as text for the disk."""
    return json.dumps(asdict(typed), ensure_ascii=False)


def read_draft(text: str) -> TypedQuestion:
    """What stood in the form; an older draft has name, item and words, one to a line."""
    try:
        stood = json.loads(text)
        return TypedQuestion(**{**stood, "kind": QuestionKind(stood["kind"])})
    except (ValueError, KeyError, TypeError):
        name, item, words = (*text.split("\n", 2), "", "")[:3]
        return TypedQuestion(name, item, words)
