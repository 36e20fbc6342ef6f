"""What may be recorded of a draft that was sent and of what came back."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.errors import ReasonWanted, RuleError
from clerk_app.meeting import facts as facts_
from clerk_app.meeting import review_facts as facts
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.state import MeetingState

_FREE = facts_.ProgramsOwn | facts_.ReviewFact | facts_.ActionSettled | facts_.NoteFlagged
"""What changes no word of the minutes: approved or not, it is recorded as ever."""


def check_open(state: MeetingState, entries: Sequence[Entry], fact: facts_.Fact) -> None:
    """ReasonWanted where a fact changes the record of approved minutes, and nobody has said why yet."""
    if state.closed is None or not state.review.is_shut or isinstance(fact, _FREE):
        return
    if isinstance(fact, facts_.Struck | facts_.Restored):
        named = set(fact.entries)
        if all(isinstance(entry.fact, _FREE) for entry in entries if entry.id in named):
            return
    raise ReasonWanted("These minutes were approved. Say once why the record is changed; the reason is kept with it.")


def check_review(state: MeetingState, fact: facts.ReviewFact) -> None:
    """RuleError where the fact names what is not there or says nothing."""
    match fact:
        case facts.DraftSent():
            _check_sent(state, fact)
        case facts.CommentsRead(sent) if state.review.draft(sent) is None:
            raise RuleError("That version was not sent, so there are no comments on it.")
        case facts.MinutesReopened() if state.review.approval is None:
            raise RuleError("These minutes were not approved yet, so there is nothing to reopen.")
        case facts.MinutesReopened(reason) if not reason.strip():
            raise RuleError("Say why the record is changed after the minutes were approved.")
        case facts.CommentSettled():
            _check_settled(state, fact)
        case _:
            return


def _check_sent(state: MeetingState, fact: facts.DraftSent) -> None:
    if not fact.to.strip():
        raise RuleError("Say who it is sent to.")
    if not fact.lines:
        raise RuleError("There are no minutes to send yet.")
    if any(each.number == fact.number for each in state.review.sent):
        raise RuleError(f"Version {fact.number} was sent already.")


def _check_settled(state: MeetingState, fact: facts.CommentSettled) -> None:
    returned = state.review.came_back(fact.read)
    if returned is None or not 0 <= fact.comment < len(returned.comments):
        raise RuleError("That comment is not in this record.")
    if returned.of(fact.comment) is not None:
        raise RuleError("That comment is settled already. Ctrl+Z takes the newest decision back.")
