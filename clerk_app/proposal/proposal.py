"""The proposal: the meeting that a pack would set up, value by value, made anew with each thing the clerk says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from clerk_app.meeting import dates, references
from clerk_app.meeting.action_points import left_open
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee, Person
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.facts import MeetingArranged
from clerk_app.meeting.known_interests import likely_interests
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.summary import MeetingSummary
from clerk_app.packs.found import Certainty
from clerk_app.packs.reading import MeetingStatus, Reading, ReadMeeting
from clerk_app.proposal import arrangements, committees
from clerk_app.proposal.item_references import Context
from clerk_app.proposal.items import items_of
from clerk_app.proposal.known import Known
from clerk_app.proposal.people import Seating, changes_sentence, seated
from clerk_app.proposal.values import Answers, ProposedValue, Sheet, ValueState
from clerk_app.setting_up import Plan

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting as it would be set up, and what that changes in the registers."""

    values: tuple[ProposedValue, ...]
    """What the clerk goes through: the doubtful first, then the likely, then the sure."""
    plan: Plan | None
    """`None` while something is missing, which `refusal` says."""
    people: tuple[Person, ...] = ()
    """New in the register, or with another spelling."""
    register: Body | None = None
    """The committee as the register would have it, `None` where nothing changes there."""
    meeting: str = ""
    """The arranged meeting that is changed, '' for a new one."""
    old: MeetingState | None = None
    """That meeting as it is."""
    refusal: str = ""
    """Why nothing can be created as it stands."""
    sentence: str = ""
    """Who joined and left, for the minute of the first formal item."""
    last: MeetingState | None = None
    """The committee's last meeting."""

    @property
    def open_values(self) -> tuple[ProposedValue, ...]:
        """What the clerk has not settled."""
        return tuple(value for value in self.values if value.is_open)

    @property
    def unseen(self) -> tuple[ProposedValue, ...]:
        """What the clerk has neither settled nor looked at."""
        return tuple(value for value in self.values if value.state is ValueState.TO_CHECK)

    def value(self, key: str) -> ProposedValue | None:
        """The value of that key."""
        return next((value for value in self.values if value.key == key), None)


def propose(reading: Reading, place: int, known: Known, answers: Answers, today: date, new_id: NewId) -> Proposal:
    """A meeting that a pack calls, by its place in it, as it would be set up with what the clerk has said so far."""
    read, council = reading.meetings[place], reading.body
    sheet = Sheet(answers)
    chosen = committees.choose(sheet, read, council, known, new_id)
    on = arrangements.day_of(sheet, read, today)
    before = _Before(known)
    if not chosen.is_new:
        before = _before(known, chosen.body.committee.id, on, read, alone=_is_alone(reading, read))
    arrangements.put_day(sheet, read, on, before.arranged)
    plan, seating = _planned(sheet, read, chosen, on or today, before, new_id)
    sentence = _sentence(sheet, seating, plan)
    refusal = chosen.refusal or _refusal(read, on, before)
    changed = seating.result() != chosen.body or plan.body.committee != chosen.body.committee
    waiting = before.waiting
    return Proposal(
        values=tuple(sheet),
        plan=None if refusal else plan,
        people=tuple(seating.people.values()),
        register=plan.body if changed or chosen.is_new or seating.people else None,
        meeting=before.summary.id if before.summary and waiting else "",
        old=waiting,
        refusal=refusal,
        sentence=sentence,
        last=before.last,
    )


@dataclass(frozen=True, slots=True)
class _Before:
    """What the record has of the committee."""

    known: Known
    summary: MeetingSummary | None = None
    """Its meeting on that day."""
    state: MeetingState | None = None
    last: MeetingState | None = None
    """Its last meeting before that day."""

    @property
    def waiting(self) -> MeetingState | None:
        """The meeting on that day, if it has not opened yet."""
        return self.state if self.state is not None and self.state.phase is Phase.NOT_OPENED else None

    @property
    def arranged(self) -> MeetingArranged | None:
        """How that meeting is arranged."""
        return self.waiting.arranged if self.waiting else None

    @property
    def last_on(self) -> date | None:
        """The day of the last meeting."""
        return self.last.arranged.on if self.last and self.last.arranged else None


def _is_alone(reading: Reading, read: ReadMeeting) -> bool:
    """Whether the paper calls no other meeting of the committee for that day."""

    def called(meeting: ReadMeeting) -> tuple[str, date | None]:
        return meeting.committee.value if meeting.committee else "", meeting.on.value if meeting.on else None

    return sum(called(other) == called(read) for other in reading.meetings) == 1


def _before(known: Known, committee: str, on: date | None, read: ReadMeeting, *, alone: bool) -> _Before:
    titles = [item.title.value for item in read.items]
    summary = known.on_that_day(committee, on, titles, alone=alone) if on else None
    return _Before(known, summary, known.state(summary.id) if summary else None, known.last_held(committee, on))


def _planned(
    sheet: Sheet, read: ReadMeeting, chosen: committees.Chosen, on: date, before: _Before, new_id: NewId
) -> tuple[Plan, Seating]:
    waiting, own = before.waiting, chosen.body.committee
    arranged = before.arranged
    start = arrangements.start_of(sheet, read.start, own, arranged)
    place = arrangements.place_of(sheet, read.place, own, arranged)
    mode = arrangements.mode_of(sheet, place, read.place, arranged)
    committee = committees.with_quorum(sheet, read.quorum, chosen)
    seating = seated(sheet, read, chosen.body, before.known.people, new_id, is_new=chosen.is_new)
    committee = committees.with_questions(sheet, read.questions, committee, on, start, is_new=chosen.is_new)
    context = Context(committee, on, waiting.agenda.items if waiting else (), before.last_on)
    items = items_of(sheet, read, context, new_id)
    if chosen.is_new:
        committee = _furnished(committee, start, place, items)
    body = replace(seating.result(), committee=committee)
    actions = _brought_forward(sheet, before)
    _interests(sheet, body, items)
    return Plan(body, on, start, place, mode, items, arranged.budget if arranged else False, actions), seating


def _brought_forward(sheet: Sheet, before: _Before) -> tuple[CarriedAction, ...]:
    """What the last meeting left open, shown action by action."""
    actions = left_open(before.last) if before.last else before.waiting.brought_forward if before.waiting else ()
    for action in actions:
        by = ", ".join(
            part for part in (action.owner, f"by {dates.plain_date(action.due)}" if action.due else "") if part
        )
        remark = f"Open since {dates.plain_date(action.of)}; it waits under Actions." if action.of else ""
        words = f"{action.what} ({by})" if by else action.what
        sheet.put(
            ProposedValue(
                f"action:{action.id}", "Open action", words, (), Certainty.SURE, "Brought forward", remark,
                correctable=False,
            )
        )  # fmt: skip
    return actions


def _interests(sheet: Sheet, body: Body, items: Sequence[AgendaItem]) -> None:
    """Interests in the register that may bear on items: shown, and told at the desk when the item begins."""
    numbers = {item.id: item.number or item.title for item in items}
    for n, likely in enumerate(likely_interests(body, items)):
        words = f"{body.person(likely.person).initial_name}: {likely.interest}"
        remark = f"It may bear on item {numbers[likely.item]}; you are reminded when that begins."
        sheet.put(
            ProposedValue(
                f"interest:{n}", "Known interest", words, (), Certainty.LIKELY, "A reminder", remark,
                correctable=False,
            )
        )  # fmt: skip


def _sentence(sheet: Sheet, seating: Seating, plan: Plan) -> str:
    """Who joined and left, as a sentence for the minute of the first formal item; '' for none."""
    words = changes_sentence(seating)
    if not words or not plan.items:
        return ""
    typed = sheet.corrected("sentence")
    words = words if typed is None else typed
    item = formal_item(plan.items)
    remark = f"It is written under item {item.number or item.title}, where it can be changed."
    sheet.put(
        ProposedValue(
            "sentence", "In the minutes", words, (), Certainty.LIKELY, "Proposed", remark,
            typed=words, keep="Keep it", empty="Nothing",
        )
    )  # fmt: skip
    return words


def formal_item(items: Sequence[AgendaItem]) -> AgendaItem:
    """The item under which membership is noted: apologies, else the first."""
    return next((item for item in items if item.kind is ItemKind.APOLOGIES), items[0])


def _furnished(committee: Committee, start: time | None, place: str, items: Sequence[AgendaItem]) -> Committee:
    """A new committee with what its first pack says it usually has."""
    committee = references.with_learnt_pattern(committee, [item.report_ref for item in items])
    return replace(committee, place=place, start_time=start)


def _refusal(read: ReadMeeting, on: date | None, before: _Before) -> str:
    if read.status is MeetingStatus.CANCELLED:
        return "The pack says that this meeting is cancelled, so there is nothing to set up."
    if on is None:
        return "The meeting needs a date."
    if before.summary is not None and before.waiting is None:
        name = before.summary.committee_name
        return f"{name} of {dates.long_date(on)} has opened already. A pack cannot change it any more."
    return ""
