"""What the room sees on its own screen at an instant; the desk's clocks are reckoned from the same figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.privacy import title_is_private
from clerk_app.meeting.question_scheme import NamingRule
from clerk_app.meeting.questions import ClockState, Question, QuestionKind
from clerk_app.meeting.slot_words import countdown_text, short_name, speaker_time
from clerk_app.meeting.speaker_clock import SpeakerClock, slot_seconds_left, speaker_clock
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.times import plain_time

PRIVATE_TITLE = "Private item"
"""Stands for a title that was never published."""

_LONG, _VERY_LONG = 600, 6000


class RoomScene(StrEnum):
    """What the room's screen shows; each has its word, its shape and its colour."""

    BEFORE = "before"
    BETWEEN = "between"
    SPEAKING = "speaking"
    LAST_SECONDS = "last_seconds"
    OVER = "over"
    PAUSED = "paused"
    FINISHED = "finished"
    ADJOURNED = "adjourned"
    PRIVATE = "private"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RoomView:
    """Everything that stands on the screen.

    At the head `word` and `beside`, in the middle `lead` and `headline`, at the foot `foot` and `foot_beside`.
    `widest`: the widest figures that may come in place of the headline, '' where it is words. `share`: how much of
    the speaker's time is left, 0 to 1; None where no bar is shown.
    """

    scene: RoomScene
    word: str
    headline: str
    beside: str = ""
    lead: str = ""
    foot: str = ""
    foot_beside: str = ""
    widest: str = ""
    share: float | None = None

    @property
    def spoken(self) -> str:
        """The state in words, without seconds, so that no reader is told each of them."""
        if self.widest and self.scene in _CLOCKS:
            return ", ".join(part for part in (self.word, self.beside, self.foot) if part)
        middle = f"{self.lead} {self.headline}".strip() if self.widest else self.headline
        return ", ".join(part for part in (self.word, self.beside, middle) if part)


_CLOCKS = frozenset(
    (RoomScene.SPEAKING, RoomScene.LAST_SECONDS, RoomScene.OVER, RoomScene.PAUSED, RoomScene.FINISHED)
)  # fmt: skip


def room_view(state: MeetingState, now: datetime) -> RoomView:
    """What the room sees at `now`; nothing exempt is ever part of it."""
    if state.in_private and state.phase is not Phase.CLOSED:
        return RoomView(RoomScene.PRIVATE, "", "The meeting is in private session")
    match state.phase:
        case Phase.NOT_OPENED:
            return _before(state, now)
        case Phase.ADJOURNED:
            return _adjourned(state, now)
        case Phase.CLOSED:
            name = state.body.committee.name
            return RoomView(RoomScene.CLOSED, "Closed", "The meeting has closed", foot=_now(now), foot_beside=name)
        case Phase.IN_SESSION:
            clock = speaker_clock(state, now)
            return _speaker(state, clock) if clock and _slot_runs(state) else _between(state, now)


# -- the speaker -----------------------------------------------------------------------------------------------


def _slot_runs(state: MeetingState) -> bool:
    slot = state.questions.slot
    return slot is not None and slot.span.end is None


def _speaker(state: MeetingState, clock: SpeakerClock) -> RoomView:
    scene, word = _word(clock)
    question = _question(state)
    noun = "Speaker" if question and question.kind is QuestionKind.STATEMENT else "Question"
    return RoomView(
        scene,
        word,
        speaker_time(clock),
        f"{noun} {clock.number} of {clock.of}" if clock.number else "",
        foot=_name(question, state.body.committee.questions.naming),
        foot_beside=_slot_words(clock.slot_left),
        widest=_widest(clock),
        share=_share(clock),
    )


def _question(state: MeetingState) -> Question | None:
    """What is spoken to now; None where it was taken off the list meanwhile."""
    slot = state.questions.slot
    return state.questions.question(slot.speech.question) if slot and slot.speech else None


def _widest(clock: SpeakerClock) -> str:
    longest = clock.spoken if clock.left is None else max(abs(clock.left), clock.allowed or 0)
    return "+9:59" if longest < _LONG else "+99:59" if longest < _VERY_LONG else "+999:59"


def _share(clock: SpeakerClock) -> float | None:
    if not clock.allowed or clock.left is None or clock.is_over:
        return None
    return max(clock.left, 0) / clock.allowed


def _word(clock: SpeakerClock) -> tuple[RoomScene, str]:
    if clock.paused:
        return RoomScene.PAUSED, "Paused"
    match clock.state:
        case ClockState.OVER:
            return RoomScene.OVER, "Time is up"
        case ClockState.LAST_SECONDS:
            return RoomScene.LAST_SECONDS, "Please finish"
        case ClockState.FINISHED:
            return RoomScene.FINISHED, "Finished"
        case ClockState.SPEAKING | ClockState.PAUSED:
            return RoomScene.SPEAKING, "Speaking"


def _name(question: Question | None, naming: NamingRule) -> str:
    """Who speaks, as the scheme lets the room know it; '' for nobody's name."""
    if question is None or naming is NamingRule.MEMBER_OF_THE_PUBLIC:
        return ""
    town = question.town if naming is NamingRule.NAME_AND_TOWN else ""
    return ", ".join(part for part in (short_name(question.name), town) if part)


def _slot_words(left: int) -> str:
    return f"Slot {countdown_text(left)} over" if left < 0 else f"Slot {countdown_text(left)} left"


# -- the meeting -----------------------------------------------------------------------------------------------


def _before(state: MeetingState, now: datetime) -> RoomView:
    name, arranged = state.body.committee.name, state.arranged
    day = f"{arranged.on:%A} {plain_date(arranged.on)}" if arranged else ""
    start = arranged.start if arranged else None
    if start is None:
        return RoomView(RoomScene.BEFORE, "Not yet open", name, foot=_now(now), foot_beside=day)
    said = _clock_time(start)
    return RoomView(RoomScene.BEFORE, "Not yet open", said, "", "We start at", _now(now), name, said)


def _adjourned(state: MeetingState, now: datetime) -> RoomView:
    last, name = state.adjournments[-1], state.body.committee.name
    since = f"since {_clock_time(last.span.start.time())}"
    if last.until is None:
        return RoomView(RoomScene.ADJOURNED, "Adjourned", name, since, foot=_now(now))
    until = _clock_time(last.until)
    return RoomView(RoomScene.ADJOURNED, "Adjourned", until, since, "We start again at", _now(now), name, until)


def _between(state: MeetingState, now: datetime) -> RoomView:
    name, item = state.body.committee.name, state.agenda.item(state.agenda.current)
    slot = _slot_words(slot_seconds_left(state, now)) if _slot_runs(state) else ""
    if item is None:
        return RoomView(RoomScene.BETWEEN, "In session", name, foot=_now(now), foot_beside=slot)
    number = item.number.rstrip(".")
    title = PRIVATE_TITLE if title_is_private(item) else item.title
    beside = f"Item {number}" if number else ""
    return RoomView(RoomScene.BETWEEN, "In session", title, beside, name, _now(now), slot)


def _now(now: datetime) -> str:
    return f"Now {_clock_time(now.time())}"


def _clock_time(at: time) -> str:
    """'11.30am', the full hour as '9.00am' and noon as '12 noon', so that it is seen to be a clock."""
    said = plain_time(at)
    if at.minute or not said[0].isdigit():
        return said.replace("noon", "12 noon")
    return f"{said[:-2]}.00{said[-2:]}"
