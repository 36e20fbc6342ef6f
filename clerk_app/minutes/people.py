"""People as minutes name them: in lists, with roles, and in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from clerk_app.meeting.attendance import seated
from clerk_app.meeting.body import Body, MemberRole, Membership, Person
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.layout import NameForm
from clerk_app.minutes.wording import Wording, listed


def with_role(person: Person, *, titled: bool = True) -> str:
    """'Ann Thornbury, Head of Service, Wexcombe Police'; not `titled`: a title only where no forename is known."""
    name = f"{person.title} {person.full_name}".strip() if titled or not person.forename else person.full_name
    return ", ".join(part for part in (name, person.role, person.body) if part)


def all_with_roles(people: Iterable[Person], behind: Sequence[str] = (), *, titled: bool = True) -> str:
    """People with roles in a sentence; a comma before 'and', since the roles have commas of their own.

    `behind`: what follows each of them, such as '(items 5 and 6)'.
    """
    named = [with_role(p, titled=titled) for p in people]
    told = [f"{name} {more}".rstrip() for name, more in zip(named, behind or [""] * len(named), strict=True)]
    *others, last = told or [""]
    return f"{', '.join(others)}, and {last}" if others else last


def seat_line(seat: Membership, body: Body, wording: Wording, notes: Sequence[str] = ()) -> str:
    """A line of the present list: 'A Thornbury (Chairman)', 'Mrs B Ashdown (Diocese)', with what else is to be told."""
    person = body.person(seat.person)
    if seat.role is MemberRole.CO_OPTED:
        told = [seat.represents] if seat.represents and wording.co_opted_represent else []
        return _with_notes(person.titled_name, [*told, *notes])
    roles = {MemberRole.CHAIRMAN: "chairman"}
    if wording.vice_chairmen_marked or notes:
        roles[MemberRole.VICE_CHAIRMAN] = "vice_chairman"
    role = roles.get(seat.role)
    return _with_notes(person.initial_name, [*([wording.phrases[role]] if role else []), *notes])


def _with_notes(name: str, notes: Sequence[str]) -> str:
    return f"{name} ({', '.join(notes)})" if notes else name


def in_sentence(
    people: Iterable[str], state: MeetingState, wording: Wording, councillors: Iterable[str] = ()
) -> str:  # fmt: skip
    """Members by name in a sentence: 'Councillors Hale and Quint and Ann Ashdown, Diocese'.

    `councillors`: who is one without a seat at this meeting.
    """
    ids, sitting = list(people), (*seated(state.attendance, state.body), *councillors)
    named = [p for p in ids if p in sitting or _is_councillor(p, state.body)]
    others = [_other(p, state.body) for p in ids if p not in named]
    names = _names(named, state.body, sitting, wording.councillor_names)
    if not wording.councillors_together:
        return listed([*(wording.say("councillor", name=name) for name in names), *others])
    parts = []
    if names:
        parts.append(wording.say("councillor" if len(names) == 1 else "councillors_named", name=listed(names)))
    if others:
        parts.append(listed(others))
    return " and ".join(parts)


def _names(people: Sequence[str], body: Body, sitting: Iterable[str], form: NameForm) -> Sequence[str]:
    if form is NameForm.SURNAME:
        return body.short_names(people, sitting)
    known = (body.person(person) for person in people)
    return [person.full_name if form is NameForm.FULL else person.initial_name for person in known]


def pronouns(people: Sequence[Person]) -> dict[str, str]:
    """What a phrase may say instead of a name: {he}, {him} and {his}, 'they' of several and where it is not known."""
    he = (people[0].pronoun or _BY_TITLE.get(people[0].title.rstrip(".").casefold(), "")) if len(people) == 1 else ""
    return {"he": _HE, "she": _SHE}.get(he, _THEY)


_HE: Final = {"he": "he", "him": "him", "his": "his"}
_SHE: Final = {"he": "she", "him": "her", "his": "her"}
_THEY: Final = {"he": "they", "him": "them", "his": "their"}
_BY_TITLE: Final = {
    **dict.fromkeys(("mr", "sir", "lord", "father", "fr"), "he"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "sister"), "she"),
}


def _is_councillor(person: str, body: Body) -> bool:
    seat = body.membership(person)
    return seat is not None and seat.role is not MemberRole.CO_OPTED


def _other(person_id: str, body: Body) -> str:
    seat, person = body.membership(person_id), body.person(person_id)
    name = person.full_name if person.forename else person.titled_name
    role = seat.represents if seat else person.role
    return f"{name}, {role}" if role else name
