"""Meetings of one committee on one day, told apart in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.summary import MeetingSummary


def told_apart(summaries: Iterable[MeetingSummary]) -> dict[str, str]:
    """What is said beside each meeting that looks like another, by its id.

    That it is a copy and when it was imported, when it begins, or when it was last written to.
    """
    alike: dict[tuple[object, ...], list[MeetingSummary]] = {}
    for summary in summaries:
        alike.setdefault((summary.committee_name, summary.held_on), []).append(summary)
    return {meeting: words for group in alike.values() if len(group) > 1 for meeting, words in _apart(group).items()}


def _apart(group: Sequence[MeetingSummary]) -> dict[str, str]:
    begins = {each.id: f"begins {each.start:%H:%M}" if each.start else "no time yet" for each in group}
    if not any(each.copied for each in group) and _all_differ(begins):
        return begins
    for time in (_to_the_minute, _to_the_second):
        found = {each.id: _history(each, time) for each in group}
        if _all_differ(found):
            return found
    return {meeting: f"{words}, {number} of {len(group)}" for number, (meeting, words) in enumerate(found.items(), 1)}


def _all_differ(words: dict[str, str]) -> bool:
    return len(set(words.values())) == len(words)


def _history(summary: MeetingSummary, time: Callable[[datetime], str]) -> str:
    if summary.copied:
        return f"copy, imported {time(summary.copied)}"
    return f"last written {time(summary.last_written)}"


def _to_the_minute(at: datetime) -> str:
    return f"{plain_date(at.date())} at {at:%H:%M}"


def _to_the_second(at: datetime) -> str:
    return f"{plain_date(at.date())} at {at:%H:%M:%S}"
