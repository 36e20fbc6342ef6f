"""What each fact does to where the draft stands."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from clerk_app.meeting import review_facts as facts
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.review import Approval, Returned, ReviewState, Sent, Settled


def reviewed(state: ReviewState, entry: Entry, fact: facts.ReviewFact) -> ReviewState:
    """Where the draft stands after one more fact."""
    match fact:
        case facts.DraftSent(number, to, lines, full):
            return replace(state, sent=(*state.sent, Sent(entry.id, number, entry.happened, to, lines, full)))
        case facts.CommentsRead(sent, file, comments):
            new = Returned(entry.id, sent, entry.happened, file, comments)
            return replace(state, returned=(*state.returned, new))
        case facts.CommentSettled(read, comment, taken, added):
            return state.with_settled(read, Settled(comment, taken, added))
        case facts.ApprovalCopied(meeting, on, signed, signer, corrections, amended):
            approval = Approval(on, signed, signer, corrections, amended) if meeting else None
            return replace(state, approval=approval)
        case facts.MinutesReopened(reason):
            return replace(state, approval=replace(state.approval, reopened=reason) if state.approval else None)
        case facts.CorrectionsLookedAt():
            return state  # of the minutes of another meeting
        case _:
            assert_never(fact)
