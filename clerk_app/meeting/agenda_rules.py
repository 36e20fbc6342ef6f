"""What may be recorded of the agenda, and of the resolution that excludes press and public."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.errors import RuleError
from clerk_app.meeting import exempt, facts, urgency
from clerk_app.meeting.demands import in_session, known_item, not_used
from clerk_app.meeting.state import MeetingState


def check_exclusion(state: MeetingState, items: Sequence[str], paragraphs: Sequence[int]) -> None:
    """The resolution names the proceedings and the description of exempt information (LGA 1972 s.100A(5))."""
    if not items:
        raise RuleError("Name the items during which press and public are excluded.")
    for item in items:
        known_item(state, item)
    if not paragraphs:
        raise RuleError("Name the paragraph of Schedule 12A, such as 3.")
    if unknown := [number for number in paragraphs if number not in exempt.PARAGRAPHS]:
        raise RuleError(f"Schedule 12A has paragraphs 1 to 7. There is no paragraph {unknown[0]}.")


def check_left(state: MeetingState) -> None:
    """Urgent business is not left before its special circumstances are written down (LGA 1972 s.100B(4)(b))."""
    agenda = state.agenda
    for item_id in (agenda.current, *agenda.together):
        item = agenda.item(item_id)
        if item is not None and urgency.needs_circumstances(state, item_id):
            raise RuleError(urgency.why_not_left(item))


def check_closed(state: MeetingState) -> None:
    """Nor does the meeting close before they are."""
    for item in urgency.unexplained(state):
        raise RuleError(urgency.why_not_left(item))


def check_agenda(state: MeetingState, fact: facts.AgendaFact) -> None:  # noqa: C901 - one arm a fact
    """RuleError where the fact would make the agenda false."""
    match fact:
        case facts.ItemAdded(item, after):
            if not item.title.strip():
                raise RuleError("An item needs a title.")
            if after and state.agenda.item(after) is None:
                raise RuleError("The item to put it behind is not on the agenda.")
        case facts.ItemWithdrawn(item_id):
            known_item(state, item_id)
            not_used(state, item_id)
        case facts.ItemBegun(item_id):
            known_item(state, item_id)
            in_session(state)
            if state.agenda.current == item_id:
                raise RuleError("The meeting is on that item already.")
            check_left(state)
        case facts.ItemsTakenTogether(item_id, others):
            in_session(state)
            if not item_id or state.agenda.current != item_id:
                raise RuleError("Only with the item before the meeting can others be taken. F12 takes it first.")
            for other in others:
                known_item(state, other)
        case facts.ItemSetAside():
            _check_aside(state, fact)
        case facts.MinutesApproved(item_id):
            known_item(state, item_id)


def _check_aside(state: MeetingState, fact: facts.ItemSetAside) -> None:
    known_item(state, fact.item)
    if fact.how is not None and state.agenda.taken(fact.item):
        raise RuleError("That item has been taken. What became of it is said in its minute.")
    if fact.how is None and state.agenda.aside(fact.item) is None:
        raise RuleError("That item is neither withdrawn nor deferred.")
