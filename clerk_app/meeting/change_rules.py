"""What may be struck out, put back and corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, rules, slot_changes
from clerk_app.meeting.demands import not_used
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.state import MeetingState, fold

_COURSE: dict[type, str] = {
    facts.MeetingOpened: "The meeting opened",
    facts.MeetingAdjourned: "The meeting adjourned",
    facts.MeetingReconvened: "The meeting reconvened",
    facts.MeetingClosed: "The meeting closed",
}
"""What happens to the meeting as a whole, one after the other."""

_PRIVATE_COURSE: dict[type, str] = {
    facts.PublicExcluded: "Press and public were excluded",
    facts.PublicReadmitted: "Press and public were readmitted",
    facts.MeetingClosed: "The meeting closed",
}
"""Press and public leave and come back, one after the other."""


def check_change(state: MeetingState, entries: Sequence[Entry], change: facts.Change, now: datetime) -> None:
    """Raise RuleError where a striking, restoring or correction names what is not there or cannot be."""
    known = {entry.id: entry for entry in entries}
    wanted = (change.entry,) if isinstance(change, facts.Corrected) else change.entries
    if not wanted or any(entry_id not in known for entry_id in wanted):
        raise RuleError("That entry is not in this record.")
    struck = struck_out(entries)
    if isinstance(change, facts.Struck) and any(
        isinstance(known[e].fact, facts.Struck | facts.Restored) for e in wanted
    ):
        raise RuleError("Choose the entry itself, not the line that strikes it out or puts it back.")
    if isinstance(change, facts.Struck) and all(entry_id in struck for entry_id in wanted):
        raise RuleError("That entry is struck out already.")
    if isinstance(change, facts.Struck):
        _check_stays(state, entries, wanted)
        slot_changes.check_stays(state, effective(entries), wanted)
    if isinstance(change, facts.Restored) and not any(entry_id in struck for entry_id in wanted):
        raise RuleError("That entry was not struck out.")
    if isinstance(change, facts.Restored):
        slot_changes.check_back(state, entries, Entry(entries[-1].number + 1, "", "", now, now, change))
    if isinstance(change, facts.Corrected):
        _check_correction(known[change.entry], change, now)
        slot_changes.check_time(state, known[change.entry], entries, change.happened)
        for course in (_COURSE, _PRIVATE_COURSE):
            _check_course(known[change.entry], entries, change.happened, course)
        if change.fact is not None:
            rules.check_particulars(
                _at_the_time(state, entries, known[change.entry], change), change.fact, change.entry
            )


def _check_stays(state: MeetingState, entries: Sequence[Entry], wanted: Sequence[str]) -> None:
    # Without its committee or an item's heading, what was minuted would be in no minutes.
    left = [entry.fact for entry in effective(entries) if entry.id not in wanted]
    if not any(isinstance(fact, facts.BodyCopied) for fact in left) and state.body.committee.id:
        raise RuleError("The committee’s names and seats stay: the minutes are made of them.")
    _check_course_stays(state, left)
    items = {fact.item.id for fact in left if isinstance(fact, facts.ItemAdded)}
    for item in state.agenda.items:
        if item.id not in items:
            not_used(state, item.id)


def _check_course_stays(state: MeetingState, left: Sequence[facts.Fact]) -> None:
    if state.opened and state.agenda.takings and not any(isinstance(f, facts.MeetingOpened) for f in left):
        raise RuleError("The opening stays, since items were taken after it. F2 corrects its time.")
    if state.closed and not any(isinstance(f, facts.MeetingClosed) for f in left):
        raise RuleError("The close is not struck out. Ctrl+Z takes it back, F2 corrects its time.")


def _check_course(entry: Entry, entries: Sequence[Entry], happened: datetime | None, said: Mapping[type, str]) -> None:
    # A reconvening before its adjournment, or a close before the opening, would turn the meeting round unseen.
    if happened is None or type(entry.fact) not in said:
        return
    course = [e for e in effective(entries) if type(e.fact) in said]
    place = next((n for n, e in enumerate(course) if e.id == entry.id), None)
    if place is None:
        return
    crossed = [e for e in course[:place] if e.happened > happened] + [
        e for e in course[place + 1 :] if e.happened < happened
    ]
    if crossed:
        other = crossed[0]
        raise RuleError(f"{said[type(other.fact)]} at {other.happened:%H:%M:%S}. Correct that first.")


def _check_correction(entry: Entry, change: facts.Corrected, now: datetime) -> None:
    if change.happened is None and change.fact is None:
        raise RuleError("There is nothing to correct yet.")
    if isinstance(entry.fact, facts.Change):
        raise RuleError("A correction cannot itself be corrected. Ctrl+Z takes it back.")
    if change.fact is not None and type(change.fact) is not type(entry.fact):
        raise RuleError("A correction must be of the same kind as what it corrects.")
    if change.happened is not None and change.happened > now:
        raise RuleError(f"It is {now:%H:%M} now. A time still to come cannot be recorded.")


def _at_the_time(state: MeetingState, entries: Sequence[Entry], entry: Entry, change: facts.Corrected) -> MeetingState:
    # A vote is held against those who were in the room when it was taken, not against those who are here now.
    if not isinstance(entry.fact, facts.VoteTaken):
        return state
    moved = replace(entry, happened=change.happened or entry.happened)
    return fold(e for e in effective(entries) if e.id != entry.id and e.in_order < moved.in_order)
