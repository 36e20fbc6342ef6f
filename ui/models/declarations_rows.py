"""The rows of the declarations list, from the state of the meeting."""

from __future__ import annotations

from datetime import datetime

from clerk_app.meeting.declarations import LEAVES, Declaration, Declared, InterestKind, consequence, rule_of
from clerk_app.meeting.state import MeetingState
from ui.models.rows import Cell, Row, Run, text_cell
from ui.spoken import spoken_time


def declarations_rows(state: MeetingState) -> list[Row]:
    """One row a declaration, in the order in which they were made."""
    return [_row(state, declared) for declared in state.declarations]


def item_words(state: MeetingState, item_id: str) -> str:
    """Which item a declaration is on: 'Item 6', or 'General'."""
    if not item_id:
        return "General"
    item = state.agenda.item(item_id)
    return f"Item {item.number.rstrip('.')}" if item else "Item taken off"


def went_out(state: MeetingState, declaration: Declaration) -> datetime | None:
    """When a member who must leave went out for the item, None where it has not been seen."""
    if not declaration.item or not must_leave(state, declaration):
        return None
    ends = [span.end for span in state.attendance.presence(declaration.person).spans if span.end]
    for taken in state.agenda.taken(declaration.item):
        for end in ends:
            # Gone a little before the item counts too: the chairman often asks them out first.
            if (end - taken.start).total_seconds() >= -_BEFORE and (taken.end is None or end <= taken.end):
                return end
    return None


_BEFORE = 120


def must_leave(state: MeetingState, declaration: Declaration) -> bool:
    """Whether the interest takes the member out of the room for the item."""
    return consequence(declaration, state.body.committee.rules.interests) in LEAVES


def _row(state: MeetingState, declared: Declared) -> Row:
    declaration = declared.declaration
    name = state.body.person(declaration.person).initial_name
    item, kind = (
        item_words(state, declaration.item),
        rule_of(declaration.kind, state.body.committee.rules.interests).words,
    )
    out = went_out(state, declaration)
    follows = f"left {out:%H:%M}" if out else "must leave" if must_leave(state, declaration) else ""
    kind_runs = [Run(kind, "caption", "ink_3" if declaration.kind is InterestKind.UNNAMED else "ink_2")]
    if declaration.sensitive:
        kind_runs.append(Run(" · sensitive", "caption", "ink_2"))
    elif declaration.nature:
        kind_runs.append(Run(f" · {declaration.nature}", "caption", "ink_3"))
    cells = (
        text_cell(name),
        text_cell(item, "caption", "ink_2"),
        Cell(tuple(kind_runs)),
        text_cell(follows, "caption", "ink_2" if out else "ink", weight=400 if out else 600),
    )
    spoken_follows = f"left {spoken_time(out)}" if out else follows
    parts = (name, item.lower(), kind.lower(), "sensitive" if declaration.sensitive else "", spoken_follows)
    return Row(declared.id, cells, ", ".join(part for part in parts if part), tip=_tip(state, declaration))


def _tip(state: MeetingState, declaration: Declaration) -> str:
    item = state.agenda.item(declaration.item)
    title = f"Item {item.number} {item.title}" if item else "No one item"
    nature = "" if declaration.sensitive else declaration.nature
    return f"{title}: {nature}" if nature else title
