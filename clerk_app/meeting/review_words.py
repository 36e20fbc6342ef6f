"""What was done with the draft, in plain words."""

from __future__ import annotations

from typing import assert_never

from clerk_app.meeting import review_facts as facts
from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.facts import MinutesApproved
from clerk_app.meeting.state import MeetingState

LONGEST = 60
"""So many letters of a comment are quoted."""


def approved_words(fact: MinutesApproved) -> str:
    """'approved and signed, with 2 corrections'."""
    count = len(fact.corrections)
    corrected = "" if not count else ", with 1 correction" if count == 1 else f", with {count} corrections"
    return f"approved{' and signed' if fact.signed else ''}{corrected}"


def approval_words(fact: facts.ApprovalCopied) -> str:
    """'with 2 corrections on 12 March 2026, signed by A Thornbury'."""
    count = len(fact.corrections)
    corrected = "" if not count else "with 1 correction " if count == 1 else f"with {count} corrections "
    amended = "as amended " if fact.amended and not count else ""
    signed = f", signed by {fact.signer}" if fact.signer else ", signed" if fact.signed else ", not signed yet"
    return f"{corrected}{amended}on {plain_date(fact.on)}{signed}"


def review_words(fact: facts.ReviewFact, state: MeetingState) -> tuple[str, str]:
    """A fact's kind in a word or two, and its particulars."""
    match fact:
        case facts.DraftSent(number, to, _, full):
            return "Draft sent", f"version {number} to {owner_name(state, to)}{', the full version' if full else ''}"
        case facts.CommentsRead(sent, file, comments):
            draft = state.review.draft(sent)
            on = f" on version {draft.number}" if draft else ""
            count = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
            return "Comments", f"{count}{on}, {file}"
        case facts.CommentSettled(read, comment, taken):
            returned = state.review.came_back(read)
            found = returned.comments[comment] if returned and 0 <= comment < len(returned.comments) else None
            words = " ".join((found.new or found.old).split()) if found else ""
            short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
            return "Comment", f"{'taken over' if taken else 'left out'}{f': “{short}”' if short else ''}"
        case facts.ApprovalCopied():
            return "Approval", approval_words(fact) if fact.meeting else "taken back at the later meeting"
        case facts.CorrectionsLookedAt(_, corrections):
            exempt = sum(bool(each.exempt) for each in corrections)
            noun = "1 is exempt and stays" if exempt == 1 else f"{exempt} are exempt and stay"
            return "Corrections", f"{noun} out of the public minutes"
        case facts.MinutesReopened(reason):
            return "Reopened", reason
        case _:
            assert_never(fact)
