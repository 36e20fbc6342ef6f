"""What of the public question slot may be struck out, put back, and moved to another time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.adjournments import pauses
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.question_rules import check_questions
from clerk_app.meeting.questions import Speech
from clerk_app.meeting.state import MeetingState, fold

_COURSE: dict[type, str] = {
    facts.SlotOpened: "The slot opened",
    facts.SpeakerBegan: "A speaker began",
    facts.SpeakerFinished: "The speaker finished",
    facts.ClockPaused: "The clock was paused",
    facts.ClockResumed: "The clock went on",
    facts.TimeGiven: "The speaker was given time",
    facts.SlotExtended: "The slot was given time",
    facts.SlotEnded: "The slot ended",
    facts.MeetingClosed: "The meeting closed",
}
"""What happens in the public question slot."""

_OF_SPEAKER = facts.SpeakerFinished | facts.TimeGiven | facts.ClockPaused | facts.ClockResumed
"""What happens to whoever speaks, and would be another's if that one had not begun."""

_IN_SLOT = (
    facts.SlotOpened
    | facts.SpeakerBegan
    | facts.SpeakerFinished
    | facts.ClockPaused
    | facts.ClockResumed
    | facts.TimeGiven
    | facts.SlotExtended
    | facts.SlotEnded
)
"""The same without the close."""

_NO_LONGER = "It no longer fits what counts now"
_WAY_OUT = "Ctrl+Z takes the call back, F2 corrects its time."


def check_stays(state: MeetingState, standing: Sequence[Entry], wanted: Sequence[str]) -> None:
    """RuleError where something of the slot is struck out on which another's time rests."""
    # Another speaker would have the time that was given, the slot would be gone, or a speech would run on to now.
    left = [entry for entry in standing if entry.id not in wanted]
    gone = [entry for entry in standing if entry.id in wanted]
    for entry in gone:
        if hanging := _hanging(entry, left):
            said = f"{_COURSE[type(hanging.fact)]} at {hanging.happened:%H:%M:%S}"
            raise RuleError(f"{said}. Strike that out first, then this.")
    if any(isinstance(entry.fact, facts.SlotEnded | facts.SpeakerBegan) for entry in gone):
        _check_ends(state, fold(left), gone)


def _check_ends(state: MeetingState, after: MeetingState, gone: Sequence[Entry]) -> None:
    before, left = state.questions.slot, after.questions.slot
    if before is None or left is None:
        return
    ends, ids = {speech.began: speech.span.end for speech in before.speeches}, {entry.id for entry in gone}
    runs_on = next((s for s in left.speeches if s.began not in ids and s.span.end != ends.get(s.began)), None)
    if runs_on and any(isinstance(entry.fact, facts.SlotEnded) for entry in gone):
        raise RuleError(
            "A speaker’s time ended with the slot and would run on. Ctrl+Z takes the end back, F2 corrects its time."
        )
    if runs_on:
        whose = _whose(state, runs_on)
        raise RuleError(f"The time of {whose} ended when this speaker began, and would run on. {_WAY_OUT}")
    if any(isinstance(entry.fact, facts.SpeakerBegan) for entry in gone) and left.pauses != before.pauses:
        raise RuleError(f"A pause ended when this speaker began, and would go on. {_WAY_OUT}")


def _whose(state: MeetingState, speech: Speech) -> str:
    question = state.questions.registrant(speech.question)
    return question.name if question else "another speaker"


def _hanging(entry: Entry, left: Sequence[Entry]) -> Entry | None:
    """The first of what is left that makes no sense without an entry of the slot."""
    later = [e for e in left if e.in_order > entry.in_order and type(e.fact) in _COURSE]
    if isinstance(entry.fact, facts.SlotOpened):
        return next((e for e in later if not isinstance(e.fact, facts.MeetingClosed)), None)
    if not isinstance(entry.fact, facts.SpeakerBegan):
        return None
    following = next((e for e in later if isinstance(e.fact, _OF_SPEAKER | facts.SpeakerBegan | facts.SlotEnded)), None)
    return following if following and isinstance(following.fact, _OF_SPEAKER) else None


def check_back(state: MeetingState, entries: Sequence[Entry], restored: Entry) -> None:
    """RuleError where what comes back into the slot would be refused as a first entry, or change another's time."""
    standing, counted = effective((*entries, restored)), {entry.id for entry in effective(entries)}
    back = [e for e in standing if e.id not in counted]
    for entry in back:
        if not isinstance(entry.fact, _IN_SLOT):
            continue
        then = fold(e for e in standing if e.in_order < entry.in_order)
        # Held against the list of now: somebody may have withdrawn since.
        then = replace(then, questions=replace(then.questions, queue=state.questions.queue))
        try:
            check_questions(then, entry.fact)
        except RuleError as refusal:
            raise RuleError(f"{_NO_LONGER}. {refusal}") from None
    if any(isinstance(entry.fact, facts.SlotOpened | facts.SpeakerBegan | facts.SlotEnded) for entry in back):
        _check_others(state, fold(standing))


def _check_others(state: MeetingState, after: MeetingState) -> None:
    before, slot = state.questions.slot, after.questions.slot
    kept = {speech.began: speech for speech in slot.speeches} if slot else {}
    for speech in before.speeches if before else ():
        if kept.get(speech.began) != speech:
            raise RuleError(f"{_NO_LONGER}. The time of {_whose(state, speech)} would be another, or gone.")


def check_time(state: MeetingState, entry: Entry, entries: Sequence[Entry], happened: datetime | None) -> None:
    """RuleError where another time of an entry of the slot would make its record false."""
    # A speaker who began before the slot, or a slot that opened after its speaker, would leave the record unseen.
    if happened is None or type(entry.fact) not in _COURSE:
        return
    standing = effective(entries)
    slot = [e for e in standing if type(e.fact) in _COURSE and e.id != entry.id]
    if isinstance(entry.fact, facts.SlotOpened):
        if state.opened and happened < state.opened:
            raise RuleError(f"The meeting opened at {state.opened:%H:%M:%S}. Correct that first, then this.")
        first = next(iter(slot), None)
        if first and happened > first.happened:
            raise RuleError(f"The slot was in use at {first.happened:%H:%M:%S}, so it cannot have opened after that.")
    else:
        opened = next((e for e in slot if isinstance(e.fact, facts.SlotOpened)), None)
        if opened and happened < opened.happened:
            raise RuleError(f"The slot opened at {opened.happened:%H:%M:%S}. Correct that first, then this.")
        before = next((e for e in standing if e.id == entry.id), entry)
        _check_crossed(before, [e for e in slot if not _apart(entry.fact, e.fact)], happened)
    if isinstance(entry.fact, facts.SlotOpened | facts.SpeakerBegan | facts.ClockPaused):
        _check_not_away(state, entry, happened)


def _check_not_away(state: MeetingState, entry: Entry, happened: datetime) -> None:
    why = _why_away(state, happened)
    if why and isinstance(entry.fact, facts.ClockPaused):
        raise RuleError(
            f"The clocks stood still then anyway: {why}. Give a time outside that, or strike the pause out."
        )
    if why:
        raise RuleError(f"Nobody could begin then: {why}. Give a time outside that.")


def _why_away(state: MeetingState, at: datetime) -> str:
    """Why nobody could speak at an instant, for a sentence; '' where somebody could."""
    adjourned = ((pause, "the meeting was adjourned") for pause in pauses(state.adjournments))
    excluded = ((exclusion.span, "press and public were excluded") for exclusion in state.exclusions)
    span, why = next(((span, why) for span, why in (*adjourned, *excluded) if span.holds(at)), (None, ""))
    if span is None:
        return ""
    return f"{why} from {span.start:%H:%M:%S}" + (f" to {span.end:%H:%M:%S}" if span.end else "")


def _check_crossed(entry: Entry, others: Sequence[Entry], happened: datetime) -> None:
    # One speaker's time would become another's, or a pause that of nobody.
    moved = replace(entry, happened=happened)
    for other in others:
        if (other.in_order < entry.in_order) != (other.in_order < moved.in_order):
            raise RuleError(f"{_COURSE[type(other.fact)]} at {other.happened:%H:%M:%S}. Correct that first.")


def _apart(one: facts.Fact, other: facts.Fact) -> bool:
    """Whether it makes no difference which of the two happened first."""
    kinds = {type(one), type(other)}
    if facts.SlotExtended in kinds:
        return not kinds & {facts.SlotOpened, facts.SlotEnded, facts.MeetingClosed}
    if kinds & {facts.SlotOpened, facts.SpeakerBegan, facts.SlotEnded, facts.MeetingClosed}:
        return False
    return kinds != {facts.ClockPaused, facts.ClockResumed}
