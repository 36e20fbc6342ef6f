"""The rows of the declarations list, from the state of the meeting."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting import eligibility, voting, withdrawals
from clerk_app.meeting.declarations import (
    LEAVES,
    Consequence,
    Declaration,
    Declared,
    Dispensation,
    InterestKind,
    rule_of,
)
from clerk_app.meeting.state import MeetingState
from ui.models.rows import Cell, Row, Run, text_cell
from ui.spoken import spoken_time

_FOLLOWS = {
    Consequence.LEAVE: "must leave",
    Consequence.SPEAK_THEN_LEAVE: "speaks, leaves",
    Consequence.NO_VOTE: "no vote",
    Consequence.NONE: "",
}
_DISPENSED = {
    Dispensation.NONE: "",
    Dispensation.SPEAK: "dispensation to speak",
    Dispensation.SPEAK_AND_VOTE: "dispensation to speak and vote",
}


@dataclass(frozen=True, slots=True)
class Following:
    """What follows from a declaration, or what was done of it; `strong` while it is still to be done."""

    words: str
    spoken: str
    strong: bool


def declarations_rows(state: MeetingState) -> list[Row]:
    """One row a declaration, in the order in which they were made."""
    return [_row(state, declared) for declared in state.declarations]


def item_words(state: MeetingState, item_id: str) -> str:
    """Which item a declaration is on: 'Item 6', or 'General'."""
    if not item_id:
        return "General"
    item = state.agenda.item(item_id)
    return f"Item {item.number.rstrip('.')}" if item else "Item taken off"


def following(state: MeetingState, declared: Declared) -> Following:
    """'must leave', then 'left 12:04', then 'back 12:31', and 'must leave' when the item is taken again."""
    out = eligibility.withdrew(state.room, declared)
    item = declared.declaration.item
    since = withdrawals.taken_since(state.agenda, item)
    over = bool(state.agenda.taken(item)) and since is None
    taken_again = out is not None and out.end is not None and since is not None and out.end <= since
    if out is not None and out.end is None:
        return Following(f"left {out.start:%H:%M}", f"left {spoken_time(out.start)}", strong=False)
    if out is not None and out.end is not None and not taken_again:
        return Following(f"back {out.end:%H:%M}", f"back {spoken_time(out.end)}", strong=False)
    follows = withdrawals.follows(state, declared)
    words = _FOLLOWS[follows]
    if follows is Consequence.NONE and declared.declaration.dispensation is not Dispensation.NONE:
        return Following("dispensation", "", strong=False)
    return Following(
        words, words.replace("speaks, leaves", "speaks, then leaves"), strong=follows in LEAVES and not over
    )


def leaving_words(state: MeetingState, item_id: str) -> str:
    """Who must leave for an item that is to come, and who is out or has still to go while it is taken."""
    now = item_id in withdrawals.being_taken(state.agenda)
    if state.agenda.taken(item_id) and not now:
        return ""
    on_item = [d for d in state.declarations if d.declaration.item == item_id]
    out = [d.declaration.person for d in on_item if now and _is_out(state, d)]
    leaving = [d.declaration.person for d in on_item if following(state, d).strong]
    leaving = [p for p in leaving if p not in out and (not now or state.attendance.presence(p).here)]
    parts = [f"{state.body.person(person).initial_name} out" for person in dict.fromkeys(out)]
    names = [_called(state, person) for person in dict.fromkeys(leaving)]
    if names:
        parts.append(f"{' and '.join([', '.join(names[:-1]), names[-1]] if names[1:] else names)} must leave")
    return ", ".join(parts)


def _called(state: MeetingState, person: str) -> str:
    """'Cllr Hale', and for a co-opted member 'Mrs Ashdown'."""
    if any(seat.person == person for seat in state.body.co_opted):
        return voting.short_name(state.body, person)
    return f"Cllr {state.body.short_names([person])[0]}"


def _is_out(state: MeetingState, declared: Declared) -> bool:
    out = eligibility.withdrew(state.room, declared)
    return out is not None and out.end is None


def _row(state: MeetingState, declared: Declared) -> Row:
    declaration = declared.declaration
    name = state.body.person(declaration.person).initial_name
    item = item_words(state, declaration.item)
    rule = rule_of(declaration.kind, state.body.committee.rules.interests)
    done = following(state, declared)
    kind_runs = [Run(rule.words, "caption", "ink_3" if rule.id == InterestKind.UNNAMED else "ink_2")]
    if declaration.sensitive:
        kind_runs.append(Run(" · sensitive", "caption", "ink_2"))
    strong = 600 if done.strong else 400
    cells = (
        text_cell(name),
        text_cell(item, "caption", "ink_2"),
        Cell(tuple(kind_runs)),
        text_cell(done.words, "caption", "ink" if done.strong else "ink_2", weight=strong),
    )
    parts = (
        name,
        item.lower(),
        rule.words.lower(),
        "sensitive" if declaration.sensitive else "",
        "not in the register" if declaration.unregistered else "",
        _DISPENSED[declaration.dispensation],
        done.spoken,
    )
    spoken, nature = ", ".join(part for part in parts if part), nature_of(declaration)
    # The whole nature on lines of its own: half of one says something else.
    sub = (Run(nature, "caption", "ink_3"),) if nature else ()
    return Row(declared.id, cells, f"{spoken}. {nature}" if nature else spoken, sub=sub, tip=_tip(state, declaration))


def nature_of(declaration: Declaration) -> str:
    """The nature on one line; '' where there is none or it is not to be shown."""
    return "" if declaration.sensitive else " ".join(declaration.nature.split())


def _tip(state: MeetingState, declaration: Declaration) -> str:
    item = state.agenda.item(declaration.item)
    title = f"Item {item.number} {item.title}" if item else "No one item"
    told = ", ".join(part for part in (nature_of(declaration), _DISPENSED[declaration.dispensation]) if part)
    return f"{title}: {told}" if told else title
