"""What the keys of the public question slot record, worked out from the record without a clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.questions import Slot
from clerk_app.meeting.speaker_clock import item_number
from clerk_app.meeting.state import MeetingState

EARLIER = timedelta(seconds=15)
MORE_SECONDS = 30

_BOUNDS: dict[type, str] = {
    facts.MeetingOpened: "the meeting opened",
    facts.MeetingAdjourned: "the meeting adjourned",
    facts.MeetingReconvened: "the meeting reconvened",
    facts.PublicExcluded: "press and public were excluded",
    facts.PublicReadmitted: "press and public were let in again",
    facts.SlotOpened: "the slot opened",
    facts.SpeakerBegan: "the one before began",
    facts.SpeakerFinished: "the one before finished",
    facts.ClockPaused: "the clock was paused",
    facts.ClockResumed: "the clock went on",
    facts.TimeGiven: "time was given",
}
"""What a speaker's beginning is never moved past, or another's time would change."""


_ENDS = facts.SpeakerFinished | facts.SpeakerBegan | facts.SlotEnded | facts.MeetingClosed
"""What a speaker's time ends with."""


def next_speaker(state: MeetingState) -> tuple[facts.MeetingFact, ...]:
    """The first in the queue begins, opening the slot if need be; with nobody left the slot ends.

    RuleError where nobody has registered or the slot is over.
    """
    questions, scheme = state.questions, state.body.committee.questions
    slot, following = questions.slot, questions.next_question
    if slot is not None and slot.span.end is not None:
        raise RuleError("The public question slot has ended. Ctrl+Z takes that back if it came too soon.")
    if following is None:
        if slot is None:
            raise RuleError("Nobody has registered a question. Insert in the Questions pane adds a speaker.")
        return (facts.SlotEnded(),)
    begins = facts.SpeakerBegan(following.id, scheme.speaker_seconds)
    if slot is not None:
        return (begins,)
    return (facts.SlotOpened(questions_item(state), scheme.slot_minutes * 60), begins)


def questions_item(state: MeetingState) -> str:
    """Id of the agenda's item of public questions, else of the one being taken, else ''."""
    items = (item.id for item in state.agenda.items if item.kind is ItemKind.QUESTIONS)
    return next(items, state.agenda.current)


def pause_or_go_on(state: MeetingState) -> tuple[facts.MeetingFact, ...]:
    """The clocks stand still, or go on."""
    slot = state.questions.slot
    return (facts.ClockResumed(),) if slot is not None and slot.paused else (facts.ClockPaused(),)


def time_given(state: MeetingState, seconds: int, reason: str = "") -> tuple[facts.TimeGiven, ...]:
    """The present speaker is given so much more, or less down to nothing; RuleError where there is none to take."""
    speech = state.questions.slot.speaking if state.questions.slot else None
    allowed = speech.allowed if speech else None
    if allowed is not None and seconds < 0:
        seconds = max(seconds, -allowed)
        if not seconds:
            raise RuleError("The speaker has no time left that could be taken away.")
    return (facts.TimeGiven(seconds, reason),)


def slot_extended(state: MeetingState, seconds: int, reason: str = "") -> tuple[facts.SlotExtended, ...]:
    """The slot is given so much more, or less down to nothing; RuleError where there is none to take."""
    slot = state.questions.slot
    if slot is not None and seconds < 0:
        seconds = max(seconds, -slot.allowed)
        if not seconds:
            raise RuleError("The slot has no time left that could be taken away.")
    return (facts.SlotExtended(seconds, reason),)


def began_earlier(
    state: MeetingState, entries: Sequence[Entry], by: timedelta = EARLIER
) -> tuple[facts.Corrected, ...]:
    """The latest speaker began earlier by so much, and the slot with the first; never before what came before.

    RuleError where nobody has begun or there is no earlier time to move to.
    """
    moving, bound = _moving(state, entries)
    began = moving[-1].happened
    moved = began - by if bound is None else max(began - by, bound.happened)
    if bound is not None and moved >= began:
        raise RuleError(f"The speaker cannot have begun earlier: {_came_before(state, bound)}.")
    return tuple(facts.Corrected(entry.id, moved) for entry in moving)


def only_earlier(state: MeetingState, entries: Sequence[Entry], by: timedelta = EARLIER) -> str:
    """Why `began_earlier` would move by less, 'Only 4 s earlier: item 3 began at 10:47:10.'; '' where it would not."""
    slot = state.questions.slot
    if slot is None or slot.speech is None or slot.span.end is not None:
        return ""
    moving, bound = _moving(state, entries)
    seconds = (moving[-1].happened - bound.happened).total_seconds() if bound else by.total_seconds()
    if bound is None or seconds >= by.total_seconds():
        return ""
    return f"Only {seconds:.0f} s earlier: {_came_before(state, bound)}."


def _moving(state: MeetingState, entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], Entry | None]:
    """What moves when the speaker began earlier, and what it is not moved past."""
    slot = state.questions.slot
    speech = slot.speech if slot and slot.span.end is None else None
    if slot is None or speech is None:
        raise RuleError("Nobody is being timed. F5 starts the next speaker.")
    standing = effective(entries)
    began = next(entry for entry in standing if entry.id == speech.began)
    together = _opened_with(standing, began, slot)
    moving = tuple(entry for entry in (together, began) if entry)
    return moving, _bound(standing, moving)


def _came_before(state: MeetingState, bound: Entry) -> str:
    what = _BOUNDS.get(type(bound.fact), "")
    if isinstance(bound.fact, facts.ItemBegun):
        number = item_number(state, bound.fact.item)
        what = f"item {number} began" if number else "the item began"
    return f"{what} at {bound.happened:%H:%M:%S}"


def times_of(state: MeetingState, entries: Sequence[Entry], question_id: str) -> tuple[str, str]:
    """Ids of the entries that began and ended the speaker's (latest) time, '' where there is none yet."""
    speeches = state.questions.slot.speeches if state.questions.slot else ()
    speech = next((s for s in reversed(speeches) if s.question == question_id), None)
    if speech is None:
        return "", ""
    standing = effective(entries)
    place = next(n for n, entry in enumerate(standing) if entry.id == speech.began)
    ends = (e.id for e in standing[place + 1 :] if isinstance(e.fact, _ENDS))
    return speech.began, next(ends, "")


def _opened_with(standing: Sequence[Entry], began: Entry, slot: Slot) -> Entry | None:
    """The slot's opening if it was at the moment in which this speaker, the first, began."""
    if len(slot.speeches) > 1:
        return None
    opened = (e for e in standing if isinstance(e.fact, facts.SlotOpened) and e.happened == began.happened)
    return next(opened, None)


def _bound(standing: Sequence[Entry], moving: tuple[Entry, ...]) -> Entry | None:
    # The slot does not open under the item before; whoever speaks later is held by the opening anyway.
    opens = isinstance(moving[0].fact, facts.SlotOpened)
    before = [
        e
        for e in standing
        if (type(e.fact) in _BOUNDS or (opens and isinstance(e.fact, facts.ItemBegun)))
        and e not in moving
        and e.in_order < moving[0].in_order
    ]
    return before[-1] if before else None


def moved_in_queue(state: MeetingState, question_id: str, by: int) -> tuple[facts.MeetingFact, ...]:
    """The queue with one who waits moved up (-1) or down (1); nothing where there is no place to go.

    RuleError where that one has begun.
    """
    questions = state.questions
    if question_id in questions.heard:
        raise RuleError("Only those who have not begun can be moved.")
    waiting = [q.id for q in questions.queue if q.id not in questions.heard]
    here = waiting.index(question_id) if question_id in waiting else -1
    there = here + by
    if here < 0 or not 0 <= there < len(waiting):
        return ()
    waiting[here], waiting[there] = waiting[there], waiting[here]
    begun = [q.id for q in questions.queue if q.id in questions.heard]
    return (facts.QueueOrdered((*begun, *waiting)),)


def withdrawn(state: MeetingState, question_id: str) -> tuple[facts.MeetingFact, ...]:
    """A question taken off the list; RuleError where its speaker has begun."""
    if question_id in state.questions.heard:
        raise RuleError("That speaker has begun, so the question stays on the list.")
    return (facts.QuestionWithdrawn(question_id),)
