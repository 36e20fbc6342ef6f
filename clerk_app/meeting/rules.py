"""What may be recorded now. The program shows and does not forbid, except where the record would be false."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.decisions import VoteMethod
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState, Phase

AFTER_CLOSE = (
    facts.BodyCopied
    | facts.ProgramRestarted
    | facts.ClockJumped
    | facts.MinuteFact
    | facts.InterestDeclared
    | facts.PersonIntroduced
    | facts.ApologyReceived
    | facts.SubstituteNamed
    | facts.ItemAdded
    | facts.MinutesApproved
    | facts.RollMarked
)
"""What may still be written down after the close: nothing that needs a time in the meeting."""

_COURSE: dict[type, str] = {
    facts.MeetingOpened: "opened",
    facts.MeetingAdjourned: "adjourned",
    facts.MeetingReconvened: "reconvened",
    facts.MeetingClosed: "closed",
}
"""What happens to the meeting as a whole, one after the other."""

_IN_SLOT = (
    facts.SlotOpened
    | facts.SpeakerBegan
    | facts.SpeakerFinished
    | facts.ClockPaused
    | facts.ClockResumed
    | facts.TimeGiven
    | facts.SlotEnded
)


def check(state: MeetingState, fact: facts.MeetingFact) -> None:
    """Raise RuleError, one sentence for the clerk, where the fact would make the record false."""
    if state.phase is Phase.CLOSED and not isinstance(fact, AFTER_CLOSE):
        raise RuleError("The meeting has closed. Ctrl+Z takes the close back if it came too soon.")
    if isinstance(fact, facts.LifeFact):
        _check_life(state, fact)
    elif isinstance(fact, facts.AgendaFact):
        _check_agenda(state, fact)
    elif isinstance(fact, facts.RoomFact):
        _check_room(state, fact)
    elif isinstance(fact, facts.QuestionFact):
        _check_questions(state, fact)
    else:
        _check_minute(state, fact)


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
    if isinstance(change, facts.Restored) and not any(entry_id in struck for entry_id in wanted):
        raise RuleError("That entry was not struck out.")
    if isinstance(change, facts.Corrected):
        _check_correction(known[change.entry], change, now)
        _check_slot_time(known[change.entry], entries, change.happened)
        _check_course(known[change.entry], entries, change.happened)
        if change.fact is not None:
            _check_particulars(state, change.fact)


def _check_stays(state: MeetingState, entries: Sequence[Entry], wanted: Sequence[str]) -> None:
    # Without its committee or an item's heading, what was minuted would be in no minutes.
    left = [entry.fact for entry in effective(entries) if entry.id not in wanted]
    if not any(isinstance(fact, facts.BodyCopied) for fact in left) and state.body.committee.id:
        raise RuleError("The committee’s names and seats stay: the minutes are made of them.")
    _check_course_stays(state, left)
    items = {fact.item.id for fact in left if isinstance(fact, facts.ItemAdded)}
    for item in state.agenda.items:
        if item.id not in items:
            _not_used(state, item.id)


def _check_course_stays(state: MeetingState, left: Sequence[facts.Fact]) -> None:
    if state.opened and state.agenda.takings and not any(isinstance(f, facts.MeetingOpened) for f in left):
        raise RuleError("The opening stays, since items were taken after it. F2 corrects its time.")
    if state.closed and not any(isinstance(f, facts.MeetingClosed) for f in left):
        raise RuleError("The close is not struck out. Ctrl+Z takes it back, F2 corrects its time.")


def _not_used(state: MeetingState, item_id: str) -> None:
    if state.agenda.taken(item_id) or state.notes_of(item_id):
        raise RuleError("That item has been taken or has a minute, so it stays on the agenda.")


def _check_slot_time(entry: Entry, entries: Sequence[Entry], happened: datetime | None) -> None:
    # A speaker who began before the slot, or a slot that opened after its speaker, would leave the record unseen.
    if happened is None or not isinstance(entry.fact, _IN_SLOT):
        return
    slot = [e for e in effective(entries) if isinstance(e.fact, _IN_SLOT) and e.id != entry.id]
    if isinstance(entry.fact, facts.SlotOpened):
        first = next(iter(slot), None)
        if first and happened > first.happened:
            raise RuleError(f"The slot was in use at {first.happened:%H:%M:%S}, so it cannot have opened after that.")
    else:
        opened = next((e for e in slot if isinstance(e.fact, facts.SlotOpened)), None)
        if opened and happened < opened.happened:
            raise RuleError(f"The slot opened at {opened.happened:%H:%M:%S}. Correct that first, then this.")


def _check_course(entry: Entry, entries: Sequence[Entry], happened: datetime | None) -> None:
    # A reconvening before its adjournment, or a close before the opening, would turn the meeting round unseen.
    if happened is None or type(entry.fact) not in _COURSE:
        return
    course = [e for e in effective(entries) if type(e.fact) in _COURSE]
    place = next((n for n, e in enumerate(course) if e.id == entry.id), None)
    if place is None:
        return
    crossed = [e for e in course[:place] if e.happened > happened] + [
        e for e in course[place + 1 :] if e.happened < happened
    ]
    if crossed:
        other = crossed[0]
        raise RuleError(f"The meeting {_COURSE[type(other.fact)]} at {other.happened:%H:%M:%S}. Correct that first.")


def _check_particulars(state: MeetingState, fact: facts.MeetingFact) -> None:
    # Only of facts whose truth does not hang on the moment: a correction tells of the past.
    match fact:
        case facts.ItemAdded() | facts.MinutesApproved():
            _check_agenda(state, fact)
        case facts.PersonIntroduced() | facts.InterestDeclared():
            _check_room(state, fact)
        case facts.QuestionRegistered():
            _check_questions(state, fact)
        case facts.NoteKept() | facts.DecisionRecorded() | facts.VoteTaken():
            _check_minute(state, fact)
        case _:
            return


def _check_correction(entry: Entry, change: facts.Corrected, now: datetime) -> None:
    if change.happened is None and change.fact is None:
        raise RuleError("There is nothing to correct yet.")
    if isinstance(entry.fact, facts.Change):
        raise RuleError("A correction cannot itself be corrected. Ctrl+Z takes it back.")
    if change.fact is not None and type(change.fact) is not type(entry.fact):
        raise RuleError("A correction must be of the same kind as what it corrects.")
    if change.happened is not None and change.happened > now:
        raise RuleError(f"It is {now:%H:%M} now. A time still to come cannot be recorded.")


def _check_life(state: MeetingState, fact: facts.LifeFact) -> None:
    phase = state.phase
    match fact:
        case facts.MeetingOpened() if phase is not Phase.NOT_OPENED:
            raise RuleError("The meeting is open already.")
        case facts.MeetingAdjourned() if phase is Phase.ADJOURNED:
            raise RuleError("The meeting is adjourned already. F8 reconvenes it.")
        case facts.MeetingAdjourned() | facts.MeetingClosed() if phase is Phase.NOT_OPENED:
            raise RuleError("The meeting has not opened yet. F12 opens it.")
        case facts.MeetingReconvened() if phase is not Phase.ADJOURNED:
            raise RuleError("The meeting is not adjourned.")
        case _:
            return


def _check_agenda(state: MeetingState, fact: facts.AgendaFact) -> None:
    match fact:
        case facts.ItemAdded(item, after):
            if not item.title.strip():
                raise RuleError("An item needs a title.")
            if after and state.agenda.item(after) is None:
                raise RuleError("The item to put it behind is not on the agenda.")
        case facts.ItemWithdrawn(item_id):
            _known_item(state, item_id)
            _not_used(state, item_id)
        case facts.ItemBegun(item_id):
            _known_item(state, item_id)
            _in_session(state)
            if state.agenda.current == item_id:
                raise RuleError("The meeting is on that item already.")
        case facts.MinutesApproved(item_id):
            _known_item(state, item_id)


def _check_room(state: MeetingState, fact: facts.RoomFact) -> None:  # noqa: C901 - one arm a fact
    room = state.attendance
    match fact:
        case facts.PersonIntroduced(person):
            if not person.surname.strip():
                raise RuleError("A person needs a surname.")
        case facts.RollMarked(person_id, mark):
            if state.phase is Phase.CLOSED and mark is RollMark.PRESENT:
                # It would be a presence that began after the meeting, and so stand in no list of the minutes.
                raise RuleError("The meeting has closed. Ctrl+Z takes the close back if it came too soon.")
            if state.opened and mark is RollMark.NOT_CALLED and room.presence(person_id).spans:
                raise RuleError("The meeting has opened. F4 records that somebody left.")
        case facts.ApologyReceived(apology) if state.opened and room.presence(apology.person).here:
            raise RuleError(f"{state.body.person(apology.person).initial_name} is here. F4 records that somebody left.")
        case facts.SubstituteNamed(substitution):
            _check_substitution(state, substitution.member, substitution.substitute)
        case facts.PersonArrived(person_id) if room.presence(person_id).here:
            raise RuleError(f"{state.body.person(person_id).initial_name} is here already.")
        case facts.PersonLeft(person_id) if not room.presence(person_id).here:
            raise RuleError(f"{state.body.person(person_id).initial_name} is not here.")
        case facts.InterestDeclared(declaration) if declaration.item:
            _known_item(state, declaration.item)
        case _:
            return


def _check_substitution(state: MeetingState, member: str, substitute: str) -> None:
    if member == substitute:
        raise RuleError("Nobody can substitute for himself or herself.")
    if substitute in {seat.person for seat in state.body.councillors}:
        name = state.body.person(substitute).initial_name
        raise RuleError(f"{name} is a member of the committee and cannot be a substitute.")
    if state.attendance.presence(member).here and substitute:
        raise RuleError(f"{state.body.person(member).initial_name} is here, so nobody substitutes.")


def _check_questions(state: MeetingState, fact: facts.QuestionFact) -> None:  # noqa: C901 - one arm a fact
    slot = state.questions.slot
    running = slot is not None and slot.span.end is None
    match fact:
        case facts.QuestionRegistered(question):
            if not question.name.strip():
                raise RuleError("A question needs the name of whoever asks it.")
        case facts.QuestionWithdrawn() | facts.QueueOrdered():
            return
        case facts.SlotOpened():
            _in_session(state)
            if slot is not None:
                raise RuleError("The public question slot has been opened already.")
        case facts.SpeakerBegan(question_id):
            _in_session(state)
            if not running:
                raise RuleError("The public question slot is not open.")
            if state.questions.question(question_id) is None:
                raise RuleError("That question is not registered.")
        case facts.SpeakerFinished() | facts.TimeGiven() if slot is None or slot.speaking is None:
            raise RuleError("Nobody is being timed. F5 starts the next speaker.")
        case facts.ClockPaused() if slot is None or not running or slot.paused:
            raise RuleError("No clock is running. F5 starts the next speaker.")
        case facts.ClockResumed() if slot is None or not slot.paused:
            raise RuleError("The clock is not paused.")
        case facts.SlotEnded() if not running:
            raise RuleError("The public question slot is not open.")


def _check_minute(state: MeetingState, fact: facts.MinuteFact) -> None:
    match fact:
        case facts.NoteKept(item, content):
            _known_item(state, item)
            if not content.text.strip() and not content.people:
                raise RuleError("There is nothing to keep yet.")
            if content.kind is NoteKind.HEADING and "\n" in content.text:
                raise RuleError("A sub-heading has one line.")
        case facts.NoteMoved(note_id) | facts.NoteFlagged(note_id) | facts.ActionSettled(note_id):
            if state.note(note_id) is None:
                raise RuleError("That entry is not in the minute.")
        case facts.DecisionRecorded(_, item, _, mover, seconder):
            _known_item(state, item)
            if mover and mover == seconder:
                raise RuleError("The mover cannot also be the seconder.")
        case facts.VoteTaken():
            _check_vote(state, fact)


def _check_vote(state: MeetingState, fact: facts.VoteTaken) -> None:
    _known_item(state, fact.item)
    vote = fact.vote
    strangers = [person for person, _ in vote.ballots if person not in vote.eligible]
    if strangers:
        names = ", ".join(state.body.person(p).initial_name for p in strangers)
        raise RuleError(f"May not vote on this item: {names}.")
    if vote.casting and not vote.tied:
        raise RuleError("A casting vote is only for a tie.")
    if vote.method is not VoteMethod.NO_VOTE and not vote.adds_up and not vote.reason.strip():
        raise RuleError(f"This vote counts {vote.counted}; {len(vote.eligible)} may vote. Give a reason or correct it.")


def _known_item(state: MeetingState, item_id: str) -> None:
    if state.agenda.item(item_id) is None:
        raise RuleError("That item is not on the agenda.")


def _in_session(state: MeetingState) -> None:
    if state.phase is Phase.NOT_OPENED:
        raise RuleError("The meeting has not opened yet. F12 opens it.")
    if state.phase is Phase.ADJOURNED:
        raise RuleError("The meeting is adjourned. F8 reconvenes it.")
