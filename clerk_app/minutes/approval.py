"""How minutes were approved, in the council's formula: page, minute, old words, new words."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.meeting import facts
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.review import Approval
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.wording import Wording, listed


def approved_sentence(approved: facts.MinutesApproved, date: str, committee: str, wording: Wording) -> str:
    """What the minutes of the meeting that approved them say."""
    how = "_corrected" if approved.corrections else "_amended" if approved.amended else ""
    phrase = f"minutes_approved{how}{'_signed' if approved.signed else ''}"
    return wording.say(
        phrase,
        date=date,
        committee=committee,
        amended=approved.amended,
        corrections=corrected_words(approved.corrections, approved.amended, wording),
        signer=wording.phrases["signed_by_chairman"],
    )


def approval_note(state: MeetingState, wording: Wording) -> str:
    """What stands at the end of minutes that were approved; '' for those that were not, or were changed since."""
    approval = state.review.approval
    if approval is None or approval.reopened:
        return ""
    phrase = "approved_note_signed" if approval.signed and approval.signer else "approved_note"
    return wording.say(
        phrase, date=wording.date(approval.on), signer=approval.signer, corrections=_subject_to(approval, wording)
    )


def corrected_words(corrections: Sequence[MinuteCorrection], amended: str, wording: Wording) -> str:
    """Every correction in the formula, and what else was amended in the words that were typed."""
    said = [correction_words(each, wording) for each in corrections]
    if amended.strip():
        said.append(amended.strip().rstrip("."))
    if not said:
        return ""
    phrase = "corrections_one" if len(said) == 1 else "corrections_many"
    return wording.say(phrase, corrections=listed(said) if len(said) == 1 else "; ".join(said))


def correction_words(correction: MinuteCorrection, wording: Wording) -> str:
    """One correction in the formula."""
    page, minute = correction.page.strip(), correction.minute.strip()
    parts = "_and_".join(name for name, known in (("page", page), ("minute", minute)) if known)
    place = wording.say(f"correction_{parts}", page=page, minute=minute) if parts else ""
    old, new = correction.old.strip(), correction.new.strip()
    phrase = "correction" if old and new else "correction_out" if old else "correction_in"
    return wording.say(phrase, place=place, old=old, new=new)


def _subject_to(approval: Approval, wording: Wording) -> str:
    words = corrected_words(approval.corrections, approval.amended, wording)
    return wording.say("approved_subject", corrections=words) if words else ""
