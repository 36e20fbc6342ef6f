"""Whether a substitute was notified in time: proposed from the committee's rule, decided by the clerk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.moments import read_moment
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class Notice:
    """Whether the notice was late, and why in one sentence."""

    late: bool
    why: str


def notice(state: MeetingState, notified: str) -> Notice | None:
    """What the committee's rule says of a notice as typed; `None` where there is no rule or no time to be read."""
    if state.arranged is None:
        return None
    earliest, latest = read_moment(notified, state.arranged.on)
    return _judged(state, earliest, latest) if earliest and latest else None


def notice_now(state: MeetingState, now: datetime) -> Notice | None:
    """What the rule says of a substitute of whom the clerk hears only now; `None` where there is no rule."""
    at = now.replace(tzinfo=None)
    return _judged(state, at, at)


def _judged(state: MeetingState, earliest: datetime, latest: datetime) -> Notice | None:
    due = _due(state)
    if due is None or state.arranged is None or earliest <= due < latest:
        return None
    late = earliest > due
    day = "" if due.date() == state.arranged.on else f" on {plain_date(due.date())}"
    minutes = state.body.committee.rules.substitute_notice or 0
    rule = f"the committee asks for it by {due:%H:%M}{day}, {_length(minutes)} before the start"
    return Notice(late, f"{'Late' if late else 'In time'}: {rule}.")


def _due(state: MeetingState) -> datetime | None:
    minutes, arranged = state.body.committee.rules.substitute_notice, state.arranged
    start = arranged.start or state.body.committee.start_time if arranged else None
    if minutes is None or arranged is None or start is None:
        return None
    return datetime.combine(arranged.on, start.replace(tzinfo=None)) - timedelta(minutes=minutes)


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    days, left = divmod(hours, 24)
    if days and not left and not rest:
        return "a day" if days == 1 else f"{days} days"
    if hours and not rest:
        return "an hour" if hours == 1 else f"{hours} hours"
    return f"{minutes} minutes"
