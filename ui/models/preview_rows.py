"""The rows of 'Before you export', from the state of the meeting."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from clerk_app.doctor.check import findings
from clerk_app.meeting.closing import END_SLOT
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.finding import CLOSE, Gravity
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from ui.models.rows import Row, mark_cell, text_cell
from ui.tokens import ColourName

NOTHING_LEFT = "Nothing is left to settle."

_PANES = {
    "attendance": "Attendance",
    "adjournments": "Adjournments",
    "questions": "Questions",
    END_SLOT: "End them",
    CLOSE: "Close it",
    "decisions": "Decisions",
    "record": "Record",
    "entry": "Record",
    "line": "Your line",
    "urgency": "Its minute",
    "summary": "Public summary",
}

GRAVITY_MARKS: Final[dict[Gravity, tuple[str, ColourName]]] = {
    Gravity.WRONG: ("octagon-alert", "amber_text"),
    Gravity.MISSING: ("triangle-alert", "amber_text"),
    Gravity.ODD: ("info", "accent"),
}
"""Icon and colour of what is found, by how grave it is."""

_NO_LETTERS = ("Cc", "Cs", "Cn")
"""Signs that steer a machine, halves of letters and codes that Unicode keeps for nobody."""


def preview_rows(
    record: Replay,
    draft: Draft | None,
    unshowable: tuple[str, ...] = (),
    unrecorded: str = "",
    drafts: Sequence[Draft] = (),
) -> list[Row]:
    """One row for each thing to settle, and for each letter that no font can show; their key leads to the place."""
    state = record.state
    found = [_row(state, unrecorded, "decisions")] if unrecorded else []
    found += [
        _row(state, each.words, each.place, *GRAVITY_MARKS[each.gravity])
        for each in findings(state, draft, record.entries, drafts)
    ]
    found += [_row(state, _letter_words(letter), _place_of(state, letter), "info", "accent") for letter in unshowable]
    # A note may have two findings, so that the place alone does not tell the rows apart.
    return [_numbered(row, number, found) for number, row in enumerate(found)]


def numbers_words(state: MeetingState) -> str:
    """Where the number of the first minute comes from, '' where minutes have the agenda's numbers."""
    first = state.first_number
    if first is None:
        return ""
    on = state.arranged.on if state.arranged else None
    last = first + max(len(state.agenda.items) - 1, 0)
    written = (state.body.committee.rules.minute_numbers.written(number, on) for number in (first, last))
    whose = "As typed" if state.numbered_by_clerk else "After the meetings before"
    return f"{whose}: {' to '.join(written)}. Empty gives the program’s back."


def place_of_key(key: str) -> str:
    """Return the place that the row with that key leads to, '' for none."""
    return key.partition("#")[0]


def place_of_source(state: MeetingState, source: str) -> str:
    """Return the place that the source of a sentence stands for: its entry, its item, or those present at the head."""
    if not source:
        return "attendance"
    if state.note(source) is not None:
        return f"note:{source}"
    return f"item:{source}" if state.agenda.item(source) is not None else f"entry:{source}"


def place_words(state: MeetingState, place: str) -> str:
    """Return a place in words: 'Item 4', 'Attendance'; '' where there is none."""
    kind, _, found = place.partition(":")
    if kind == "note":
        note = state.note(found)
        kind, found = "item", note.item if note else ""
    if kind == "item":
        item = state.agenda.item(found)
        number = item.number.rstrip(".") if item else ""
        return f"Item {number}" if number else "The item" if item else ""
    return _PANES.get(kind, "")


def _row(
    state: MeetingState, words: str, place: str, icon: str = "triangle-alert", colour: ColourName = "amber_text"
) -> Row:
    if words.startswith("To check"):
        icon = "flag"
    where = place_words(state, place)
    cells = (mark_cell(icon, colour, 16), text_cell(words), text_cell(where, "caption", "accent"))
    return Row(place, cells, f"{words}, {where}" if where else words)


def _numbered(row: Row, number: int, rows: list[Row]) -> Row:
    before = sum(other.key == row.key for other in rows[:number])
    return Row(f"{row.key}#{before}", row.cells, row.spoken)


def _letter_words(letter: str) -> str:
    number = " ".join(f"U+{ord(part):04X}" for part in letter)
    name = unicodedata.name(letter, "").lower() if len(letter) == 1 else ""
    if unicodedata.category(letter[0]) in _NO_LETTERS:
        return f"No file can hold {number}; the page prints a sign in its place"
    return f"No font can show {number}{f', {name}' if name else ''}; the page prints its number"


def _place_of(state: MeetingState, letter: str) -> str:
    note = next((note for note in state.notes if letter in note.content.text), None)
    return f"note:{note.id}" if note else ""
