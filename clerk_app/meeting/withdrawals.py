"""What declarations of interest ask for at this moment: who must leave, who is out, who may come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from clerk_app.meeting import eligibility, facts
from clerk_app.meeting.agenda import AgendaState
from clerk_app.meeting.declarations import Consequence, Declared, consequence
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.state import MeetingState, Phase, fold
from clerk_app.meeting.times import end_of_minute


class Step(StrEnum):
    """What comes next for a member who declared an interest."""

    LEAVE = "leave"
    SPEAK_THEN_LEAVE = "speak_then_leave"
    NO_VOTE = "no_vote"
    OUT = "out"
    MAY_RETURN = "may_return"


@dataclass(frozen=True, slots=True)
class Due:
    """The next step for one member, because of which declaration, on which item.

    `since` is when the item came before the meeting or, for who is out, when he or she went.
    """

    step: Step
    declared: Declared
    item: str
    since: datetime

    @property
    def person(self) -> str:
        """The member."""
        return self.declared.declaration.person


_STRICT = (Consequence.LEAVE, Consequence.SPEAK_THEN_LEAVE, Consequence.NO_VOTE, Consequence.NONE)


def due(state: MeetingState) -> tuple[Due, ...]:
    """The next step for each member who declared an interest, in the order of declaring; none outside a session."""
    if state.phase is not Phase.IN_SESSION:
        return ()
    people = dict.fromkeys(declared.declaration.person for declared in state.declarations)
    steps = (_due(state, person) for person in people)
    return tuple(step for step in steps if step is not None)


def leaving(state: MeetingState, person: str, reason: str = "") -> facts.PersonLeft:
    """Somebody goes out now: because of an interest, where one asks him or her to leave for the item being taken."""
    asked = next((d for d in due(state) if d.person == person and d.step in (Step.LEAVE, Step.SPEAK_THEN_LEAVE)), None)
    return facts.PersonLeft(person, reason, asked.declared.id if asked else "")


def left_at(state: MeetingState, entries: Sequence[Entry], person: str, at: datetime) -> facts.PersonLeft:
    """Somebody went out at an earlier time of the record that makes this state: because of what was being taken then.

    An interest that was written down only afterwards counts as well.
    """
    then = fold(entry for entry in effective(entries) if entry.happened <= end_of_minute(at))
    return leaving(replace(then, declarations=state.declarations), person)


def being_taken(agenda: AgendaState) -> tuple[str, ...]:
    """The item before the meeting, then those that are taken together with it."""
    return (agenda.current, *agenda.together) if agenda.current else ()


def taken_since(agenda: AgendaState, item: str) -> datetime | None:
    """Since when the item has been before the meeting without a break; None where it is not."""
    since: datetime | None = None
    for taking in reversed(agenda.takings):
        if item not in (taking.item, *taking.others) or taking.span.end != since:
            break
        since = taking.span.start
    return since


def follows(state: MeetingState, declared: Declared) -> Consequence:
    """What follows from a declaration by the committee's own list of kinds."""
    return consequence(declared.declaration, state.body.committee.rules.interests)


def _due(state: MeetingState, person: str) -> Due | None:
    presence = state.attendance.presence(person)
    if presence.here or presence.observes:
        return _asked(state, person)
    return _out(state, person)


def _asked(state: MeetingState, person: str) -> Due | None:
    """What the strictest of the member's declarations on the items being taken asks of somebody in the room."""
    bearing = [
        (declared, item)
        for item in being_taken(state.agenda)
        for declared in eligibility.on_item(state.room, item, person)
    ]
    if not bearing:
        return None
    declared, item = min(bearing, key=lambda found: _STRICT.index(follows(state, found[0])))
    since = taken_since(state.agenda, item) or declared.at
    match follows(state, declared):
        case Consequence.LEAVE | Consequence.SPEAK_THEN_LEAVE as asked:
            out = eligibility.withdrew(state.room, declared)
            if out is not None and out.end is not None and out.end > since:
                # Went out and was called back while the item is still being taken: the clerk knows why.
                return None
            step = Step.LEAVE if asked is Consequence.LEAVE else Step.SPEAK_THEN_LEAVE
            return Due(step, declared, item, since)
        case Consequence.NO_VOTE:
            return Due(Step.NO_VOTE, declared, item, since)
        case Consequence.NONE:
            return None
        case other:
            assert_never(other)


def _out(state: MeetingState, person: str) -> Due | None:
    """Whether somebody who went out for an interest has to stay out, or may come back."""
    taken = being_taken(state.agenda)
    gone: Due | None = None
    for declared in state.declarations:
        item = declared.declaration.item
        out = eligibility.withdrew(state.room, declared) if declared.declaration.person == person else None
        if out is None or out.end is not None:
            continue
        if item in taken:
            return Due(Step.OUT, declared, item, out.start)
        if state.agenda.taken(item):
            gone = Due(Step.MAY_RETURN, declared, item, out.start)
    return gone
