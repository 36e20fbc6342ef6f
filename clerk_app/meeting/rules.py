"""What may be recorded now. The program shows and does not forbid, except where the record would be false."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import follows_by_itself
from clerk_app.meeting.agenda_rules import check_agenda, check_closed, check_exclusion
from clerk_app.meeting.demands import in_session, known_item
from clerk_app.meeting.line_mode import NEED_NO_WORDS
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.question_rules import check_questions
from clerk_app.meeting.review_rules import check_review
from clerk_app.meeting.room_rules import check_room
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.vote_rules import check_vote

AFTER_CLOSE = (
    facts.ProgramsOwn
    | facts.GapSettled
    | facts.MinuteFact
    | facts.InterestDeclared
    | facts.PersonIntroduced
    | facts.ApologyReceived
    | facts.SubstituteNamed
    | facts.ItemAdded
    | facts.MinutesApproved
    | facts.RollMarked
    | facts.PresenceStated
    | facts.ItemSetAside
    | facts.QuestionAnswered
    | facts.MinutesFact
    | facts.ReviewFact
)
"""What may still be written down after the close: nothing that needs a time in the meeting."""


def check(state: MeetingState, fact: facts.MeetingFact) -> None:
    """Raise RuleError, one sentence for the clerk, where the fact would make the record false."""
    if state.phase is Phase.CLOSED and not isinstance(fact, AFTER_CLOSE):
        raise RuleError("The meeting has closed. Ctrl+Z takes the close back if it came too soon.")
    if isinstance(fact, facts.LifeFact):
        _check_life(state, fact)
    elif isinstance(fact, facts.TimeFact):
        _check_time(state, fact)
    elif isinstance(fact, facts.AgendaFact):
        check_agenda(state, fact)
    elif isinstance(fact, facts.RoomFact):
        check_room(state, fact)
    elif isinstance(fact, facts.QuestionFact):
        check_questions(state, fact)
    elif isinstance(fact, facts.ReviewFact):
        check_review(state, fact)
    elif isinstance(fact, facts.MinuteFact):
        _check_minute(state, fact)
    elif isinstance(fact, facts.FirstMinuteNumbered) and fact.first < 0:
        raise RuleError("A minute has a number from 1.")


def check_particulars(state: MeetingState, fact: facts.MeetingFact, entry: str = "") -> None:
    """RuleError where a correction's particulars would be false; only where that does not hang on the moment.

    `entry` is the id of what is corrected.
    """
    match fact:
        case facts.ItemAdded() | facts.MinutesApproved():
            check_agenda(state, fact)
        case facts.PersonIntroduced() | facts.InterestDeclared():
            check_room(state, fact)
        case facts.QuestionRegistered() | facts.QuestionAnswered():
            check_questions(state, fact)
        case facts.NoteKept(item, content) if _stays_an_amendment(state, entry, content):
            _check_words(state, item, content)
        case facts.NoteKept() | facts.DecisionRecorded() | facts.VoteTaken():
            _check_minute(state, fact)
        case _:
            return


def _check_life(state: MeetingState, fact: facts.LifeFact) -> None:
    phase = state.phase
    match fact:
        case facts.MeetingOpened() if phase is not Phase.NOT_OPENED:
            raise RuleError("The meeting is open already.")
        case facts.MeetingAdjourned() if phase is Phase.ADJOURNED:
            raise RuleError("The meeting is adjourned already. F8 reconvenes it.")
        case facts.MeetingAdjourned() | facts.MeetingClosed() if phase is Phase.NOT_OPENED:
            raise RuleError("The meeting has not opened yet. F12 opens it.")
        case facts.MeetingClosed():
            check_closed(state)
        case facts.MeetingReconvened() if phase is not Phase.ADJOURNED:
            raise RuleError("The meeting is not adjourned.")
        case facts.PublicExcluded(items, paragraphs):
            in_session(state)
            if state.in_private:
                raise RuleError("Press and public are excluded already. Shift+F8 lets them in again.")
            check_exclusion(state, items, paragraphs)
        case facts.PublicReadmitted() if not state.in_private:
            raise RuleError("Press and public are not excluded.")
        case _:
            return


def _check_time(state: MeetingState, fact: facts.TimeFact) -> None:
    if isinstance(fact, facts.GapSettled) and not any(g.id == fact.gap and not g.settled for g in state.gaps):
        raise RuleError("That question has been answered already.")


def _check_minute(state: MeetingState, fact: facts.MinuteFact) -> None:
    match fact:
        case facts.NoteKept(item, content):
            _check_words(state, item, content)
            if content.kind is NoteKind.AMENDMENT and not _is_motion(state, item, content.motion):
                raise RuleError("There is no motion to amend in this item. ! begins one.")
        case facts.NoteMoved(note_id) | facts.NoteFlagged(note_id) | facts.ActionSettled(note_id):
            follows = isinstance(fact, facts.ActionSettled) and follows_by_itself(state, note_id)
            if state.note(note_id) is None and not follows:
                raise RuleError("That entry is not in the minute.")
        case facts.DecisionRecorded(_, item, _, mover, seconder):
            known_item(state, item)
            if mover and mover == seconder:
                raise RuleError("The mover cannot also be the seconder.")
        case facts.VoteTaken():
            check_vote(state, fact)


def _is_motion(state: MeetingState, item: str, motion: str) -> bool:
    return any(n.content.kind is NoteKind.RESOLUTION and motion_of(n) == motion for n in state.notes_of(item))


def _check_words(state: MeetingState, item: str, content: NoteText) -> None:
    known_item(state, item)
    if not content.text.strip() and not content.people and content.kind not in NEED_NO_WORDS:
        raise RuleError("There is nothing to keep yet.")
    if content.kind is NoteKind.HEADING and "\n" in content.text:
        raise RuleError("A sub-heading has one line.")


def _stays_an_amendment(state: MeetingState, entry: str, content: NoteText) -> bool:
    """Whether a correction leaves an amendment with its motion, which may have been struck out since."""
    note = state.note(entry)
    if note is None or note.content.kind is not NoteKind.AMENDMENT:
        return False
    return content.kind is NoteKind.AMENDMENT and content.motion == note.content.motion
