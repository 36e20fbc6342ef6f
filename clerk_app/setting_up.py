"""The facts that set a meeting up: from the last meeting, from standing items, or from nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from clerk_app import bank_holidays
from clerk_app.meeting import facts, references
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.facts import MeetingMode
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.ports import MeetingStore, Registers

NewId = Callable[[], str]
"""Makes an id that nothing else has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A meeting as it is being arranged."""

    body: Body
    on: date
    start: time | None = None
    place: str = ""
    mode: MeetingMode = MeetingMode.IN_PERSON
    items: tuple[AgendaItem, ...] = ()
    budget: bool = False
    actions: tuple[CarriedAction, ...] = ()
    """What the last meeting left open."""

    @property
    def arranged(self) -> facts.MeetingArranged:
        """When, where and how, as a fact."""
        return facts.MeetingArranged(self.on, self.start, self.place, self.mode, self.budget)


def new_meeting(plan: Plan) -> tuple[facts.MeetingFact, ...]:
    """The facts of a new meeting, to be recorded as one act.

    The copied register comes first: what sets a meeting up is then no act for Ctrl+Z to take back.
    """
    items = (facts.ItemAdded(item) for item in plan.items)
    return facts.BodyCopied(plan.body), *_holidays(plan.on, None), plan.arranged, *items, *_brought_forward(plan, ())


def changed_meeting(state: MeetingState, plan: Plan) -> tuple[facts.MeetingFact, ...]:
    """The facts that make an arranged meeting what the plan says; none where nothing is different."""
    new: list[facts.MeetingFact] = []
    if plan.body.committee != state.body.committee or plan.body.memberships != state.body.memberships:
        new.append(facts.BodyCopied(plan.body))
    if plan.arranged != state.arranged:
        new.append(plan.arranged)
    if state.arranged is None or plan.on != state.arranged.on:
        new += _holidays(plan.on, state.bank_holidays)
    return (*new, *_changed_items(state, plan.items), *_brought_forward(plan, state.brought_forward))


def _brought_forward(plan: Plan, known: tuple[CarriedAction, ...]) -> tuple[facts.ActionsBroughtForward, ...]:
    """What the last meeting left open as a fact, unless it is known or there is nothing."""
    return () if plan.actions == known else (facts.ActionsBroughtForward(plan.actions),)


def _holidays(on: date, known: tuple[date, ...] | None) -> tuple[facts.BankHolidaysCopied, ...]:
    """The bank holidays around a day as a fact, unless they are known or there are no data."""
    days = bank_holidays.around(on)
    return () if days is None or days == known else (facts.BankHolidaysCopied(days),)


def _changed_items(state: MeetingState, wanted: Sequence[AgendaItem]) -> Iterable[facts.MeetingFact]:
    old = {item.id: item for item in state.agenda.items}
    ids = [item.id for item in wanted]
    stay = _staying(tuple(old), ids)
    yield from (facts.ItemWithdrawn(item_id) for item_id in old if item_id not in stay)
    after = ""
    for item in wanted:
        if item.id not in stay:
            yield facts.ItemAdded(item, after)
        elif item != old[item.id]:
            yield facts.ItemAdded(item)
        after = item.id


def _staying(old: Sequence[str], wanted: Sequence[str]) -> frozenset[str]:
    """The most items that can keep their place while the others move: the longest rising row of places."""
    place = {item_id: n for n, item_id in enumerate(old)}
    kept = [item_id for item_id in wanted if item_id in place]
    tails: list[int] = []
    before: dict[str, str] = {}
    ends: list[str] = []
    for item_id in kept:
        at = bisect_left(tails, place[item_id])
        tails[at:], ends[at:] = [place[item_id], *tails[at + 1 :]], [item_id, *ends[at + 1 :]]
        before[item_id] = ends[at - 1] if at else ""
    row, here = set(), ends[-1] if ends else ""
    while here:
        row.add(here)
        here = before[here]
    return frozenset(row)


def plan_of(state: MeetingState, fallback: date) -> Plan:
    """A meeting that is arranged already, as a plan to change."""
    arranged = state.arranged or facts.MeetingArranged(fallback)
    items = state.agenda.items
    how = (arranged.start, arranged.place, arranged.mode)
    return Plan(state.body, arranged.on, *how, items, arranged.budget, state.brought_forward)


def copied_again(state: MeetingState, registers: Registers) -> tuple[facts.MeetingFact, ...]:
    """Registers and bank holidays copied afresh for a meeting that has not opened; only what is different."""
    if state.phase is not Phase.NOT_OPENED:
        return ()
    body = _registers_again(state, registers)
    days = _holidays(state.arranged.on, state.bank_holidays) if state.arranged else ()
    return (*((body,) if body else ()), *days)


def _registers_again(state: MeetingState, registers: Registers) -> facts.BodyCopied | None:
    """The registers copied afresh for a meeting that has not opened, `None` where nothing is different."""
    committee = state.body.committee.id
    if committee not in {c.id for c in registers.committees()}:
        return None
    body = registers.body(committee)
    seats_same = (body.committee, body.memberships, body.officers) == (
        state.body.committee,
        state.body.memberships,
        state.body.officers,
    )
    if seats_same and all(state.body.by_id.get(person.id) == person for person in body.people):
        return None
    return facts.BodyCopied(body)


# -- where the items come from ---------------------------------------------------------------------------------


def last_meeting(store: MeetingStore, committee: str) -> MeetingState | None:
    """The latest meeting of a committee that has a date, opened or not."""
    for summary in store.meetings():
        if summary.committee == committee:
            return Replay.of(store.entries(summary.id)).state
    return None


def last_held(store: MeetingStore, committee: str, before: date | None) -> MeetingState | None:
    """The latest meeting of a committee before a day that was really held."""
    for summary in store.meetings():
        earlier = before is None or summary.held_on < before
        if summary.committee == committee and earlier and summary.phase is not Phase.NOT_OPENED:
            return Replay.of(store.entries(summary.id)).state
    return None


def items_of_last(last: MeetingState, new_id: NewId) -> tuple[AgendaItem, ...]:
    """The last meeting's items with their particulars, for the next one.

    What belonged to that day stays behind: items added on the day, the reports' references and pages. The minutes
    to approve are those of that meeting.
    """
    printed = [item for item in last.agenda.items if not item.on_the_day]
    return tuple(_carried(item, last.arranged, new_id()) for item in printed)


def _carried(item: AgendaItem, last: facts.MeetingArranged | None, item_id: str) -> AgendaItem:
    new = replace(item, id=item_id, report_ref="", report_about="", pages="")
    if item.kind is ItemKind.MINUTES and last is not None:
        title = item.title.replace(plain_date(item.refers_to), plain_date(last.on)) if item.refers_to else item.title
        return replace(new, refers_to=last.on, title=title)
    return replace(new, refers_to=None, next_time=None, next_place="")


def next_date_of(last: MeetingState, today: date) -> date | None:
    """The date that the last meeting set for the next one, if it is still to come."""
    dates = (item.refers_to for item in last.agenda.items if item.kind is ItemKind.NEXT_MEETING)
    return next((day for day in dates if day is not None and day >= today), None)


def standing_items(last: MeetingState | None, new_id: NewId) -> tuple[AgendaItem, ...]:
    """The items that stand on every agenda, numbered from 1."""
    day = last.arranged.on if last and last.arranged else None
    standing = (
        ("Apologies, substitutes and declarations", ItemKind.APOLOGIES, None),
        (f"Minutes of {plain_date(day)}" if day else "Minutes of the last meeting", ItemKind.MINUTES, day),
        ("Questions from the public", ItemKind.QUESTIONS, None),
        ("Work programme", ItemKind.ORDINARY, None),
        ("Date of next meeting", ItemKind.NEXT_MEETING, None),
        ("Urgent business", ItemKind.URGENT, None),
    )
    return tuple(
        AgendaItem(new_id(), str(number), title, kind, refers_to=refers_to)
        for number, (title, kind, refers_to) in enumerate(standing, 1)
    )


def next_number(items: Sequence[AgendaItem]) -> str:
    """The printed number that an item at the end would have."""
    numbers = [int(item.number) for item in items if item.number.isdecimal()]
    return str(max(numbers, default=0) + 1)


# -- what the clerk is told, and never forbidden ---------------------------------------------------------------


def remarks(plan: Plan, today: date) -> tuple[str, ...]:
    """Quiet sentences about a plan that may be right all the same."""
    found = []
    if plan.on < today:
        found.append(f"{long_date(plan.on)} is in the past.")
    numbers = Counter(item.number for item in plan.items if item.number)
    if twice := [number for number, count in numbers.items() if count > 1]:
        found.append(f"Two items are numbered {' and '.join(twice)}.")
    found += [words for _, words in references.doubts(plan.body.committee, plan.items, plan.on.year)]
    if not plan.items:
        found.append("The agenda is empty. Items can be added at the meeting too.")
    if not plan.body.councillors:
        found.append("This committee has no members yet. Ctrl+R adds them.")
    return tuple(found)
