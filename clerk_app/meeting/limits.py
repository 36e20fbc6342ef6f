"""How long a meeting may last by the committee's own rules, and the motion that is needed to go on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from clerk_app.meeting.adjournment_table import in_session_for
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.times import length_words, plain_time

WARNED_BEFORE = timedelta(minutes=10)
"""So long before a limit it is told."""

NEEDED = "A motion to continue is needed"

_CONTINUE = re.compile(r"\bcontinu(?:e|es|ing|ed|ation)\b|\bextend(?:ed|s)?\b|\bextension\b", re.IGNORECASE)
_SMALL_HOURS = time(6)
_FAILED = (Outcome.LOST, Outcome.WITHDRAWN, Outcome.FELL)


@dataclass(frozen=True, slots=True)
class LimitWarning:
    """A limit that is near or past: what is told, and the words of the motion to go on."""

    words: str
    motion: str


def finish_warning(state: MeetingState, now: datetime) -> LimitWarning | None:
    """The time by which the meeting is to finish, from ten minutes before it.

    It is the first such time after the opening. A limit in the small hours belongs to the meeting of the evening
    before; one that had passed when the meeting opened was not meant for it.
    """
    by = state.body.committee.rules.finish_by
    if by is None or state.opened is None or state.phase not in (Phase.IN_SESSION, Phase.ADJOURNED):
        return None
    limit = _next(by, state.opened)
    if limit is None or now < limit - WARNED_BEFORE or may_continue(state):
        return None
    clock = plain_time(by)
    motion = f"the meeting continue beyond {clock}"
    if now < limit:
        left = _minutes_up(limit - now)
        return LimitWarning(f"The meeting is to finish by {clock}, in {left}. {NEEDED} first.", motion)
    past = int((now - limit).total_seconds()) // 60
    ago = f"{length_words(past)} ago" if past else "now"
    return LimitWarning(f"The meeting was to finish at {clock}, {ago}. {NEEDED}.", motion)


def hours_warning(state: MeetingState, now: datetime) -> LimitWarning | None:
    """The longest that the meeting may sit, from ten minutes before it.

    Sitting counts from the opening, less the adjournments; while the meeting is adjourned nothing runs out.
    """
    limit = state.body.committee.rules.hours_limit
    if not limit or state.phase is not Phase.IN_SESSION:
        return None
    left = timedelta(minutes=limit) - in_session_for(state, now)
    if left > WARNED_BEFORE or may_continue(state):
        return None
    length = length_words(limit)
    motion = f"the meeting continue beyond {length}"
    if left > timedelta():
        words = f"The meeting may sit for {length}, and has {_minutes_up(left)} left. {NEEDED} first."
        return LimitWarning(words, motion)
    past = int(-left.total_seconds()) // 60
    longer = f"{length_words(past)} longer than" if past else "for"
    return LimitWarning(f"The meeting has sat {longer} the {length} that it may. {NEEDED}.", motion)


def motion_words(state: MeetingState, now: datetime) -> str:
    """The words of a motion to continue: beyond the limit that is near, else without one."""
    warning = finish_warning(state, now) or hours_warning(state, now)
    return warning.motion if warning else "the meeting continue"


def may_continue(state: MeetingState) -> bool:
    """Whether a motion to continue was taken down and did not fail: a resolution that the meeting go on."""
    failed = {decision.motion for decision in state.decisions if decision.outcome in _FAILED}
    return any(
        note.content.kind is NoteKind.RESOLUTION
        and not {note.id, note.content.motion} & failed
        and "meeting" in note.content.text.casefold()
        and _CONTINUE.search(note.content.text) is not None
        for note in state.notes
    )


def _next(by: time, opened: datetime) -> datetime | None:
    limit = datetime.combine(opened.date(), by, opened.tzinfo)
    if limit > opened:
        return limit
    return limit + timedelta(days=1) if by < _SMALL_HOURS else None


def _minutes_up(length: timedelta) -> str:
    return length_words(-int(-length.total_seconds() // 60))
