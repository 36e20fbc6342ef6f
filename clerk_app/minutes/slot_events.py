"""What happened to the clocks of the public question slot, each with the time first recorded where it was corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from clerk_app.meeting import facts
from clerk_app.meeting.describe import describe
from clerk_app.meeting.entry import Entry, struck_out
from clerk_app.meeting.questions import Slot
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.running import effective_entry
from clerk_app.meeting.slot_words import short_length
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState

_OF_SLOT = (
    facts.SlotOpened
    | facts.SpeakerBegan
    | facts.SpeakerFinished
    | facts.ClockPaused
    | facts.ClockResumed
    | facts.TimeGiven
    | facts.SlotExtended
    | facts.SlotEnded
)
_AROUND = (
    facts.MeetingAdjourned | facts.MeetingReconvened | facts.PublicExcluded | facts.PublicReadmitted | facts.TimeFact
)
"""What counts only while the slot lasts."""

_TOLD_ELSEWHERE = facts.SlotOpened | facts.SpeakerBegan | facts.SpeakerFinished | facts.SlotEnded
"""What the other tables tell, unless it was corrected or taken back."""

_PLAIN: dict[type, str] = {
    facts.SlotOpened: "The slot opened",
    facts.ClockResumed: "Clocks went on",
    facts.SlotEnded: "The slot ended",
    facts.MeetingAdjourned: "The meeting adjourned",
    facts.MeetingReconvened: "The meeting reconvened",
    facts.PublicExcluded: "Press and public were excluded",
    facts.PublicReadmitted: "Press and public were let in again",
}
"""What is said in the same words whatever else is recorded."""

Event = tuple[str, str, str]
"""The time, what happened, and what is remarked of it."""


def slot_events(record: Replay, state: MeetingState, slot: Slot, named: Callable[[str], str]) -> tuple[Event, ...]:
    """The events in order; `named` names the speaker of a question."""
    teller = _Teller(record, state, slot, named)
    found = []
    for entry in record.entries:
        now = effective_entry(record.entries, entry.id)
        if now is not None and teller.is_wanted(entry, now):
            found.append((now.in_order, teller.event(entry, now)))
    return tuple(event for _, event in sorted(found, key=lambda pair: pair[0]))


def time_with_was(entry: Entry, entries: Sequence[Entry]) -> str:
    """'was 10:41:20, corrected 10:55:03' for each correction of an entry's time that counts; '' for none."""
    struck, at, told = struck_out(entries), entry.happened, []
    for later in sorted(entries, key=lambda e: e.number):
        change = later.fact
        if not isinstance(change, facts.Corrected) or change.entry != entry.id or later.id in struck:
            continue
        if change.happened is not None and change.happened != at:
            told.append(f"was {at:%H:%M:%S}, corrected {later.written:%H:%M:%S}")
            at = change.happened
    return "; ".join(told)


class _Teller:
    """Tells one entry after the other."""

    def __init__(self, record: Replay, state: MeetingState, slot: Slot, named: Callable[[str], str]) -> None:
        self._entries, self._state, self._slot, self._named = record.entries, state, slot, named
        self._struck = struck_out(record.entries)
        self._reasons = {extension.entry: extension.reason for extension in slot.extensions}

    def is_wanted(self, entry: Entry, now: Entry) -> bool:
        """Whether an entry has its line: `now` is it as corrected."""
        if isinstance(entry.fact, _AROUND):
            return self._slot.span.holds(now.happened) and entry.id not in self._struck
        if not isinstance(entry.fact, _OF_SLOT):
            return False
        changed = entry.id in self._struck or bool(time_with_was(entry, self._entries))
        return changed or not isinstance(entry.fact, _TOLD_ELSEWHERE)

    def event(self, entry: Entry, now: Entry) -> Event:
        """Time, words and remarks of an entry."""
        striking = self._struck.get(entry.id)
        remarks = (
            self._reasons.get(entry.id, ""),
            self._length(now) if striking is None else "",
            time_with_was(entry, self._entries),
            f"taken back {striking.written:%H:%M:%S}" if striking else "",
        )
        return f"{now.happened:%H:%M:%S}", self._words(now), "; ".join(each for each in remarks if each)

    def _words(self, entry: Entry) -> str:
        fact = entry.fact
        match fact:
            case facts.SpeakerBegan(question):
                return f"{self._named(question)} began"
            case facts.SpeakerFinished():
                return f"{self._speaker(entry.happened)} finished"
            case facts.ClockPaused():
                return f"Clocks paused: {self._speaker(entry.happened)}"
            case facts.TimeGiven(seconds):
                return f"{self._speaker(entry.happened)}: {short_length(seconds)} {_more(seconds)}"
            case facts.SlotExtended(seconds):
                return f"The slot: {short_length(seconds)} {_more(seconds)}"
            case _ if type(fact) in _PLAIN:
                return _PLAIN[type(fact)]
            case _:
                told = describe(fact, self._state)
                return told.words or told.kind

    def _length(self, entry: Entry) -> str:
        """How long the clocks stood still from an entry on."""
        spans: tuple[Span, ...] = ()
        if isinstance(entry.fact, facts.ClockPaused):
            spans = self._slot.pauses
        elif isinstance(entry.fact, facts.MeetingAdjourned):
            spans = tuple(each.span for each in self._state.adjournments)
        elif isinstance(entry.fact, facts.PublicExcluded):
            spans = tuple(each.span for each in self._state.exclusions)
        lengths = (each.end - each.start for each in spans if each.start == entry.happened and each.end is not None)
        return next((f"for {short_length(int(length.total_seconds()))}" for length in lengths), "")

    def _speaker(self, at: datetime) -> str:
        begun = [speech for speech in self._slot.speeches if speech.span.start <= at]
        return self._named(begun[-1].question) if begun else "The speaker"


def _more(seconds: int) -> str:
    return "more" if seconds >= 0 else "less"
