"""What the command palette finds in a meeting beside commands: items by number, and people."""

from collections.abc import Iterator

from clerk_app.meeting import facts, roll, withdrawals
from clerk_app.meeting.state import MeetingState, Phase
from ui.command_palette import PaletteEntry


def entries(state: MeetingState) -> list[PaletteEntry]:
    """Items to look at and take, people to mark as arrived or left; an act's id is 'what:whom'."""
    return [*_items(state), *_people(state)]


def person_facts(state: MeetingState, what: str, person: str) -> tuple[facts.MeetingFact, ...]:
    """What a chosen entry about a person records: 'arrived' or 'left'."""
    return (facts.PersonArrived(person) if what == "arrived" else withdrawals.leaving(state, person),)


def _items(state: MeetingState) -> Iterator[PaletteEntry]:
    for item in state.agenda.items:
        title = f"{item.number} {item.title}".strip()
        yield PaletteEntry(f"Look at item {title}", "Item", "", "list", f"look:{item.id}")
        if state.phase is Phase.IN_SESSION and state.agenda.current != item.id:
            yield PaletteEntry(f"Take item {title}", "Item", "", "play", f"take:{item.id}")


def _people(state: MeetingState) -> Iterator[PaletteEntry]:
    if state.phase is Phase.CLOSED:
        return
    for person in roll.could_arrive(state):
        name = state.body.person(person).titled_name
        yield PaletteEntry(f"{name} arrived", "Room", "", "log-in", f"arrived:{person}")
    for person in roll.could_leave(state):
        name = state.body.person(person).titled_name
        yield PaletteEntry(f"{name} left", "Room", "", "log-out", f"left:{person}")
        yield PaletteEntry(f"{name} declares an interest", "Room", "", "scale", f"declare:{person}")
