"""Numbers and dates of the agenda that do not follow from one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.closing import quoted
from clerk_app.meeting.dates import date_within, dates_within, plain_date
from clerk_app.meeting.doubts import in_item
from clerk_app.meeting.finding import Finding, Gravity
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.urgency import named

_NUMBER = re.compile(r"\d+")
_OF_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)


def findings(state: MeetingState) -> Iterator[Finding]:
    """What is odd about the numbers of the items, the next meeting and the minutes to approve."""
    yield from _numbers(state.agenda.items)
    for item in state.agenda.items:
        if item.kind is ItemKind.NEXT_MEETING:
            yield from _next_meeting(state, item)
        elif item.kind is ItemKind.MINUTES:
            yield from _last_minutes(state, item)


# -- numbers -----------------------------------------------------------------------------------------------------


def _numbers(items: Sequence[AgendaItem]) -> Iterator[Finding]:
    """A sentence for each number that is there twice or does not follow from the one before it."""
    numbered = [(item, item.number.strip().rstrip(".")) for item in items if _NUMBER.match(item.number.strip())]
    known: set[str] = set()
    followed = [0]
    jumped = False
    for place, (item, number) in enumerate(numbered):
        value = int(_NUMBER.findall(number)[0])
        follows = place == 0 or value - followed[-1] in (0, 1)
        # In 55, 6, 57 only the 6 is odd.
        follows = follows or (jumped and value - followed[-2] in (1, 2))
        if number.casefold() in known:
            yield Finding(f"Two items have the number {number}", f"item:{item.id}")
        elif not follows:
            yield Finding(f"Item {numbered[place - 1][1]} is followed by item {number}", f"item:{item.id}")
        known.add(number.casefold())
        followed.append(value)
        jumped = not follows


# -- dates -------------------------------------------------------------------------------------------------------


def _next_meeting(state: MeetingState, item: AgendaItem) -> Iterator[Finding]:
    day, on = item.refers_to or date_within(item.title), state.arranged.on if state.arranged else None
    if day is None or on is None or day > on:
        return
    told = "has the date of this one" if day == on else f"is given as {plain_date(day)}, before this one"
    yield Finding(f"The next meeting{in_item(state, item.id)} {told}", f"item:{item.id}", gravity=Gravity.WRONG)


def _last_minutes(state: MeetingState, item: AgendaItem) -> Iterator[Finding]:
    """The date of the minutes to approve, as the agenda has it in words and as data, and as the minute has it."""
    printed, on = date_within(item.title), state.arranged.on if state.arranged else None
    asked = item.refers_to or printed
    if asked is None:
        return
    if printed is not None and printed != asked:
        words = f"{named(item)} is titled ‘{quoted(item.title)}’, and approves those of {plain_date(asked)}"
        yield Finding(words, f"item:{item.id}", gravity=Gravity.WRONG)
    if on is not None and asked >= on:
        told = "on the day of this meeting" if asked == on else f"on {plain_date(asked)}, after this meeting"
        yield Finding(f"{named(item)} approves minutes of a meeting {told}", f"item:{item.id}", gravity=Gravity.WRONG)
    for note in state.notes_of(item.id):
        text = note.content.text
        days = dates_within(text) if note.content.kind is not NoteKind.SCRATCH and _OF_MINUTES.search(text) else ()
        if days and asked not in days:
            words = f"The agenda asks to approve the minutes of {plain_date(asked)}, and the minute says"
            yield Finding(f"{words} {plain_date(days[0])}", f"note:{note.id}", gravity=Gravity.WRONG)
