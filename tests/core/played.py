"""A meeting as it was played: facts with their times folded, without a session that would refuse the odd ones."""

from collections.abc import Iterable
from datetime import datetime

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.body import Body
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.state import MeetingState, fold
from tests.builders import EVERYONE, at, sample_body, sample_items

Act = tuple[str, facts.MeetingFact]


def entries_of(acts: Iterable[tuple[datetime, facts.MeetingFact]]) -> tuple[Entry, ...]:
    """The acts as entries, each of its own act, written when it happened."""
    return tuple(Entry(n, f"entry-{n}", f"act-{n}", when, when, fact) for n, (when, fact) in enumerate(acts, 1))


def played(
    *acts: Act, body: Body | None = None, items: Iterable[AgendaItem] | None = None, here: Iterable[str] = EVERYONE
) -> MeetingState:
    """The state after the roll found `here` at 10:10 and these acts, each ('10:42', fact), happened."""
    setting_up: list[facts.MeetingFact] = [facts.BodyCopied(body or sample_body())]
    setting_up += [facts.ItemAdded(item) for item in (sample_items() if items is None else items)]
    roll = [("10:10", facts.RollMarked(person, RollMark.PRESENT)) for person in here]
    timed = [("09:00", fact) for fact in setting_up] + roll + list(acts)
    return fold(effective(entries_of((at(clock), fact) for clock, fact in timed)))


def opened(clock: str = "10:15") -> Act:
    """The meeting opened."""
    return clock, facts.MeetingOpened()


def taken(clock: str, *numbers: int) -> tuple[Act, ...]:
    """An item of the sample agenda taken, together with the others named."""
    first, *others = (f"item-{number}" for number in numbers)
    begun = (clock, facts.ItemBegun(first))
    return (begun, (clock, facts.ItemsTakenTogether(first, tuple(others)))) if others else (begun,)


def came(clock: str, person: str = "shah") -> Act:
    """Somebody arrived."""
    return clock, facts.PersonArrived(person)


def went(clock: str, person: str = "shah") -> Act:
    """Somebody left."""
    return clock, facts.PersonLeft(person)


def closed(clock: str) -> Act:
    """The meeting closed."""
    return clock, facts.MeetingClosed()
