"""Everything that the doctor finds in a record; it advises and forbids nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_app.doctor import agenda, business, names, votes, words
from clerk_app.meeting import closing
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.finding import Finding, Gravity
from clerk_app.meeting.state import MeetingState


def findings(
    state: MeetingState, draft: Draft | None = None, entries: Sequence[Entry] = (), drafts: Sequence[Draft] = ()
) -> tuple[Finding, ...]:
    """Everything unfinished or odd, the gravest first; the arguments are those of the check list before the close."""
    found = (*_before_close(state, draft, entries, drafts), *_further(state))
    order = tuple(Gravity)
    return tuple(sorted(dict.fromkeys(found), key=lambda each: order.index(each.gravity)))


def _before_close(
    state: MeetingState, draft: Draft | None, entries: Sequence[Entry], drafts: Sequence[Draft]
) -> tuple[Finding, ...]:
    if state.opened is None:
        # Nothing has been taken and nobody has come yet, which is no fault; the agenda can be looked at.
        return (*closing.odd_references(state), *closing.of_entries(state))
    return closing.findings(state, draft, entries, drafts)


def _further(state: MeetingState) -> Iterator[Finding]:
    """What the check list before the close does not ask."""
    yield from votes.findings(state)
    yield from business.findings(state)
    yield from agenda.findings(state)
    yield from names.findings(state)
    yield from words.findings(state)
