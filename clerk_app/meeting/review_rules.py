"""What may be recorded of a draft that was sent and of what came back."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting import review_facts as facts
from clerk_app.meeting.state import MeetingState


def check_review(state: MeetingState, fact: facts.ReviewFact) -> None:
    """RuleError where the fact names what is not there or says nothing."""
    match fact:
        case facts.DraftSent(number, to, lines):
            if not to.strip():
                raise RuleError("Say who it is sent to.")
            if not lines:
                raise RuleError("There are no minutes to send yet.")
            if any(each.number == number for each in state.review.sent):
                raise RuleError(f"Version {number} was sent already.")
        case facts.CommentsRead(sent):
            if state.review.draft(sent) is None:
                raise RuleError("That version was not sent, so there are no comments on it.")
        case facts.CommentSettled(read, comment):
            returned = state.review.came_back(read)
            if returned is None or not 0 <= comment < len(returned.comments):
                raise RuleError("That comment is not in this record.")
            if returned.of(comment) is not None:
                raise RuleError("That comment is settled already. Ctrl+Z takes the newest decision back.")
