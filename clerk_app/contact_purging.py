"""When contact details of the public are purged, and what the clerk is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.contact_book import persons
from clerk_app.meeting.dates import months_after, plain_date
from clerk_app.meeting.replay import Replay
from clerk_app.ports import Library, MeetingStore


@dataclass(frozen=True, slots=True)
class HeldContacts:
    """A meeting that contact details are kept for: of how many people, and from which day on they are purged."""

    meeting: str
    committee: str
    people: int
    on: date | None
    due: date | None
    """None where the meeting has no day yet."""


def held(store: MeetingStore) -> tuple[HeldContacts, ...]:
    """The meetings that contact details are kept for, the one that is due first in front."""
    found = [_of_meeting(store, meeting, people) for meeting, people in store.contacts.held().items()]
    return tuple(sorted(found, key=lambda each: (each.due or date.max, each.meeting)))


def _of_meeting(store: MeetingStore, meeting: str, people: int) -> HeldContacts:
    state = Replay.of(store.entries(meeting)).state
    # The scheme as that meeting has it: it is what those who left their details were told.
    months, on = state.body.committee.questions.contact_months, state.arranged.on if state.arranged else None
    return HeldContacts(meeting, state.body.committee.name, people, on, months_after(on, months) if on else None)


def due(contacts: Iterable[HeldContacts], today: date) -> tuple[HeldContacts, ...]:
    """Those whose time is over by the committee's scheme."""
    return tuple(each for each in contacts if each.due is not None and each.due <= today)


def purge_due(library: Library, now: datetime) -> str:
    """Purge what the schemes say, and say so; '' where nothing was due. RecordError where the disk refuses."""
    store = library.record
    over = due(held(store), now.date())
    people = store.contacts.purge([each.meeting for each in over], now)
    return _told(library, people, len(over), ", as the scheme says") if people else ""


def purge(library: Library, meetings: Sequence[str], now: datetime) -> str:
    """Purge the contact details of these meetings and say so; RecordError where the disk refuses."""
    people = library.record.contacts.purge(meetings, now)
    return _told(library, people, len(meetings), "")


def _told(library: Library, people: int, meetings: int, why: str) -> str:
    of = "1 meeting" if meetings == 1 else f"{meetings} meetings"
    told = f"Contact details of {persons(people)} from {of} were purged{why}."
    aside = [path.name for path in library.put_aside]
    return f"{told} {_may_still_hold(aside)}" if aside else told


def _may_still_hold(names: Sequence[str]) -> str:
    what, it = ("a copy of a damaged file", "it") if len(names) == 1 else ("copies of damaged files", "them")
    return (
        f"{' and '.join(names)} in the data folder, {what}, may still hold some: delete {it} when no longer needed, "
        "with the files named alike beside."
    )


LATEST = 3
"""So many purges are told of."""


def purged_before(store: MeetingStore) -> str:
    """What the record says of the latest purges: '3 people, meeting of 12 March 2026, on 13 March 2027.', or ''."""
    days = {summary.id: summary.held_on for summary in store.meetings()}
    latest = store.contacts.purges()[:LATEST]
    told = [
        f"{persons(each.people)}, meeting of {plain_date(days[each.meeting])}, on {plain_date(each.at.date())}"
        for each in latest
    ]
    return f"{'; '.join(told)}." if told else ""
