"""The actions of a meeting: what is to be done, by whom, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """An action taken down in the minute; `number` is the printed number of its item."""

    note: str
    what: str
    owner: str
    due: date | None
    item: str
    number: str
    done: bool


def action_points(state: MeetingState) -> tuple[ActionPoint, ...]:
    """Every action of the meeting in the order of the agenda and, within an item, of its minute."""
    actions = (note for note in state.notes if note.content.kind is NoteKind.ACTION)
    return tuple(_point(state, note) for note in sorted(actions, key=lambda n: state.agenda.position(n.item)))


def open_actions(state: MeetingState) -> int:
    """How many actions nobody has settled."""
    return sum(not point.done for point in action_points(state))


def owner_name(state: MeetingState, owner: str) -> str:
    """Whoever an action is given to: a person of the registers by name, anybody else as typed."""
    person = state.body.by_id.get(owner)
    return person.initial_name if person else owner


def _point(state: MeetingState, note: Note) -> ActionPoint:
    item = state.agenda.item(note.item)
    content = note.content
    return ActionPoint(
        note=note.id,
        what=" ".join(content.text.split()),
        owner=owner_name(state, content.owner),
        due=content.due,
        item=note.item,
        number=item.number if item else "",
        done=note.id in state.actions_done,
    )
