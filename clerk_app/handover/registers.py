"""The registers that a meeting brings with it: what is missing is added, what is here stays, and each is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clerk_app.meeting import facts
from clerk_app.meeting.body import Body, Person
from clerk_app.meeting.entry import Entry, effective
from clerk_app.ports import Registers


def merged(registers: Registers, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Add the committee and the people of a meeting's record to the registers, by their ids; what is to be said of it.

    Nothing that is here is written over: registers have no dates that tell which is newer.
    """
    copied = [entry.fact.body for entry in effective(entries) if isinstance(entry.fact, facts.BodyCopied)]
    if not copied or not copied[-1].committee.name.strip():
        return ()
    body = copied[-1]
    here = {person.id: person for person in registers.people()}
    new = [person for person in body.people if person.id not in here and person.surname.strip()]
    for person in new:
        registers.save_person(person)
    known = body.committee.id in {committee.id for committee in registers.committees()}
    differs = _differences(registers.body(body.committee.id), body) if known else []
    namesakes = [c for c in registers.committees() if c.name == body.committee.name and c.id != body.committee.id]
    if not known:
        registers.save_committee(body.committee)
        registers.set_seats(body.committee.id, body.memberships, body.officers)
    changed = [person for person in body.people if here.get(person.id, person) != person]
    twice = f"There are now two committees called {body.committee.name} in the register."
    return (
        _added(new, known=known),
        _kept([*differs, *_names(changed)]),
        twice if namesakes and not known else "",
    )


def _differences(here: Body, there: Body) -> list[str]:
    found = [] if here.committee == there.committee else ["the committee’s own settings"]
    same_seats = (here.memberships, here.officers) == (there.memberships, there.officers)
    return found if same_seats else [*found, "its seats"]


def _names(people: Iterable[Person]) -> list[str]:
    return [person.full_name for person in people]


def _added(new: Sequence[Person], *, known: bool) -> str:
    if not known:
        return "Its committee and people are in the register now."
    return f"New in the register: {_listed(_names(new))}." if new else ""


def _kept(what: Sequence[str]) -> str:
    if not what:
        return ""
    return f"The register here says otherwise of {_listed(what)}, and was kept; the meeting has its own copy."


_MOST_NAMED = 5


def _listed(names: Sequence[str]) -> str:
    shown, more = list(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    *others, last = shown
    return f"{', '.join(others)} and {last}" if others else last
