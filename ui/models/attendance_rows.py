"""The rows of the attendance list, from the state of the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clerk_app.meeting import presence, roll
from clerk_app.meeting.attendance import Presence, Standing, here_count, seated
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.state import MeetingState
from ui.icons import Mark
from ui.models.rows import Cell, Row, Run, group_row, text_cell
from ui.spoken import spoken_clock
from ui.tokens import ColourName

INDENT = 18
"""Px at 100 % by which a substitute stands in."""
ROLL_CAPS = ("P", "A", "E", "S")
_AWAY = (Standing.LEFT, Standing.APOLOGIES, Standing.ABSENT)
_ROLES = {MemberRole.CHAIRMAN: "Chairman", MemberRole.VICE_CHAIRMAN: "Vice-Chairman"}
MARKS: Final = {
    Standing.PRESENT: Mark("check", "green_text", 15, 2.8),
    Standing.ARRIVED: Mark("check", "green_text", 15, 2.8),
    Standing.APOLOGIES: Mark("x", "ink_2", 15, 2.4),
    Standing.ABSENT: Mark("x", "ink_2", 15, 2.4),
    Standing.LEFT: Mark("log-out", "amber_text", 14),
    Standing.EXPECTED: Mark("clock", "amber_text", 14),
    Standing.NOT_CALLED: Mark("ring", "ink_3", 14),
    Standing.OBSERVING: Mark("monitor", "amber_text", 14),
}
"""The mark before each name."""

ONLINE: Final = Mark("monitor", "green_text", 14)
"""The mark of somebody who is here online."""


@dataclass(frozen=True, slots=True)
class RollView:
    """How the clerk stands in the list: on which row, and which time is being typed for whom."""

    current: str = ""
    timed: str = ""
    typed: str = ""


def is_roll_call(state: MeetingState) -> bool:
    """Whether the list is the roll call, before the meeting opens, and not the list of who is here."""
    return state.opened is None


def standing_of(state: MeetingState, person: str) -> Standing:
    """The one list the person is in; who came before the meeting opened is simply present."""
    standing = state.attendance.standing(person)
    if standing is Standing.ARRIVED:
        start = state.attendance.presence(person).spans[-1].start
        if state.opened is None or start <= state.opened:
            return Standing.PRESENT
    return standing


def standing_word(standing: Standing, own: Presence) -> str:
    """The word at the right of a row: 'Arrived 10:42', and of whoever is here online 'Online 10:42'."""
    if own.here and own.online_since is not None:
        return f"Online {own.online_since:%H:%M}"
    match standing:
        case Standing.ARRIVED:
            word = "Returned" if len(own.spans) > 1 else "Arrived"
            return f"{word} {own.spans[-1].start:%H:%M}"
        case Standing.LEFT:
            return f"Left {own.spans[-1].end:%H:%M}"
        case Standing.EXPECTED:
            return f"Expected {own.expected}".strip()
        case Standing.ABSENT:
            return "Not here"
        case Standing.NOT_CALLED:
            return "Not called"
        case Standing.OBSERVING:
            return f"Online {own.observing[-1].start:%H:%M}, observing"
        case Standing.PRESENT | Standing.APOLOGIES:
            return standing.value.capitalize()


def attendance_rows(state: MeetingState, view: RollView = RollView()) -> list[Row]:
    """Everyone in the fixed order of the list, under headings with counts."""
    rows: list[Row] = []
    for people, heading in (
        (seated(state.attendance, state.body), _councillors_heading),
        (roll.co_opted(state), _co_opted_heading),
        (roll.in_attendance(state), _others_heading),
    ):
        known = {row.key for row in rows}
        fresh = [person for person in dict.fromkeys(people) if person not in known]
        if fresh:
            rows.append(heading(state))
            rows += [_row(state, person, view) for person in fresh]
    return rows


def attendance_summary(state: MeetingState) -> str:
    """The list in one line: 'Councillors 12 of 14 here · 2 apologies'."""
    parts = [f"Councillors {_here_of(state)}", *_away_counts(state, seated(state.attendance, state.body))]
    return " · ".join(parts)


# -- headings --------------------------------------------------------------------------------------------------


def _here_of(state: MeetingState) -> str:
    return f"{here_count(state.attendance, state.body)} of {len(state.body.councillors)} here"


def _away_counts(state: MeetingState, people: tuple[str, ...]) -> list[str]:
    standings = [state.attendance.standing(person) for person in people]
    words = (
        (Standing.OBSERVING, "online", "online"),
        (Standing.LEFT, "left", "left"),
        (Standing.APOLOGIES, "apology", "apologies"),
    )
    counted = [(standings.count(standing), one, more) for standing, one, more in words]
    return [f"{count} {one if count == 1 else more}" for count, one, more in counted if count]


def _councillors_heading(state: MeetingState) -> Row:
    people = seated(state.attendance, state.body)
    if is_roll_call(state):
        waiting = sum(1 for person in roll.to_call(state) if person in people)
        count = f"{here_count(state.attendance, state.body)} here, {waiting} to call"
        return group_row("group_councillors", "Roll call", count, "Shift+P: all the rest present" if waiting else "")
    right = " · ".join(_away_counts(state, people))
    return group_row("group_councillors", "Councillors", _here_of(state), right)


def _co_opted_heading(state: MeetingState) -> Row:
    people = roll.co_opted(state)
    waiting = sum(1 for person in roll.to_call(state) if person in people)
    here = sum(state.attendance.presence(person).here for person in people)
    if is_roll_call(state) and waiting:
        count = f"{here} here, {waiting} to call" if here else f"{waiting} to call"
    else:
        count = f"{here} of {len(people)} here"
    limited = not is_roll_call(state) and all(seat.limited_vote for seat in state.body.co_opted)
    return group_row("group_co_opted", "Co-opted", count, "vote on education only" if limited else "")


def _others_heading(state: MeetingState) -> Row:
    here = sum(state.attendance.presence(person).here for person in roll.in_attendance(state))
    return group_row("group_others", "In attendance", f"{here} here" if here else "")


# -- rows ------------------------------------------------------------------------------------------------------


def _row(state: MeetingState, person: str, view: RollView) -> Row:
    standing = standing_of(state, person)
    substitution = state.attendance.substituting(person)
    indent = INDENT if substitution and person not in _members(state) else 0
    name, detail = name_of(state, person), _detail(state, person)
    word = _word(state, person, standing, view)
    own = state.attendance.presence(person)
    cells = (
        Cell(mark=ONLINE if own.here and own.online else MARKS[standing], indent=indent),
        Cell(_name_runs(state, person, standing, detail, view), indent=indent),
        text_cell(word, "caption", _word_colour(state, standing, bool(indent))),
    )
    items = presence.items_words(state, person)
    spoken = _spoken(name, detail, standing, own, items.replace("&", "and").lower())
    tip = ", ".join(part for part in (name, detail, items) if part)
    caps = ROLL_CAPS if is_roll_call(state) and view.timed != person else ()
    return Row(person, cells, spoken, caps_when_current=caps, tip=tip)


def _detail(state: MeetingState, person: str) -> str:
    """What stands behind the name, and that the person is in the chair where it is not the chairman."""
    in_the_chair = person == state.presiding != state.body.chairman
    return ", ".join(part for part in (detail_of(state, person), "in the chair" if in_the_chair else "") if part)


def _members(state: MeetingState) -> set[str]:
    return {seat.person for seat in state.body.councillors}


def name_of(state: MeetingState, person_id: str) -> str:
    """The name as the list shows it: 'A Thornbury', 'Mrs B Ashdown', 'Dr Lena Marsh'."""
    person = state.body.person(person_id)
    if person_id in _members(state) or state.body.membership(person_id) in state.body.substitute_pool:
        return person.initial_name
    if person_id in roll.co_opted(state):
        return person.titled_name
    # Councillors who visit are named as councillors are; officers and witnesses by their whole name.
    title = "Cllr" if person.title == "Councillor" else person.title
    return f"{title} {person.full_name}".strip()


def detail_of(state: MeetingState, person_id: str) -> str:
    """What stands behind the name: a role, whom a co-opted member represents, for whom a substitute sits."""
    substitution = state.attendance.substituting(person_id)
    if substitution and person_id not in _members(state):
        return f"for {state.body.person(substitution.member).initial_name}"
    seat, person = state.body.membership(person_id), state.body.person(person_id)
    if seat and seat.role in _ROLES:
        return _ROLES[seat.role]
    if seat and seat.role is MemberRole.CO_OPTED:
        return seat.represents
    return ", ".join(part for part in (person.role, person.body) if part)


def _name_runs(state: MeetingState, person: str, standing: Standing, detail: str, view: RollView) -> tuple[Run, ...]:
    in_roll_call = is_roll_call(state)
    weight = 600 if in_roll_call and view.current == person else 400
    colour: ColourName = "ink_2" if standing in _AWAY and not in_roll_call else "ink"
    name = Run(name_of(state, person), "body", colour, weight)
    # Once the meeting is open, 'for V Lindqvist' stands at the right of a substitute who is here.
    told_at_right = detail == _word(state, person, standing, RollView())
    return (name, Run(f" {detail}", "caption", "ink_3")) if detail and not told_at_right else (name,)


def _word(state: MeetingState, person: str, standing: Standing, view: RollView) -> str:
    if view.timed == person and view.typed:
        return f"Expected {view.typed}▏"
    word = standing_word(standing, state.attendance.presence(person))
    sits_for = state.attendance.substituting(person)
    if sits_for and standing is Standing.PRESENT and not is_roll_call(state) and person not in _members(state):
        return f"for {state.body.person(sits_for.member).initial_name}"
    return word


def _word_colour(state: MeetingState, standing: Standing, substitutes: bool) -> ColourName:
    plain = standing in (Standing.PRESENT, Standing.NOT_CALLED) and not substitutes
    return "ink_3" if plain and not is_roll_call(state) else "ink"


def _spoken(name: str, detail: str, standing: Standing, own: Presence, items: str) -> str:
    word = spoken_clock(standing_word(standing, own).lower())
    parts = [name, detail, word]
    if standing is Standing.ARRIVED:
        parts.append("present")
    parts.append(items)
    return ", ".join(part for part in parts if part)
