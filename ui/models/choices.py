"""People who can be picked, as the picker shows and finds them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clerk_app.meeting.attendance import Standing
from clerk_app.meeting.names import match_rank
from clerk_app.meeting.state import MeetingState
from ui.icons import Mark
from ui.models.attendance_rows import MARKS, detail_of, name_of, standing_of, standing_word


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody who can be picked; `forms` is every form of the name, `detail` stands at the right."""

    person: str
    name: str
    forms: tuple[str, ...] = ()
    surname: str = ""
    detail: str = ""
    mark: Mark | None = None


def matching(people: Sequence[Choice], typed: str) -> tuple[Choice, ...]:
    """Those whose name fits what was typed, best first, else in the order given."""
    ranked = [(match_rank(choice.forms or (choice.name,), typed, choice.surname), choice) for choice in people]
    fitting = [(rank, place, choice) for place, (rank, choice) in enumerate(ranked) if rank is not None]
    begun = [found for found in fitting if found[0] < _INSIDE]
    return tuple(choice for _, _, choice in sorted(begun or fitting, key=_by_rank))


_INSIDE = 2
"""The rank of letters inside a name, which count only where no name begins with them."""


def _by_rank(ranked: tuple[int, int, Choice]) -> tuple[int, int]:
    return ranked[:2]


def choices(state: MeetingState, people: Iterable[str], *, standings: bool = False) -> tuple[Choice, ...]:
    """The people as they can be picked, with their role, or with where they are now."""
    return tuple(_choice(state, person, standings=standings) for person in people)


def _choice(state: MeetingState, person_id: str, *, standings: bool) -> Choice:
    person, standing = state.body.person(person_id), standing_of(state, person_id)
    parts = [detail_of(state, person_id)]
    if standings and standing not in (Standing.PRESENT, Standing.NOT_CALLED):
        parts.append(standing_word(standing, state.attendance.presence(person_id)))
    detail = " · ".join(part for part in parts if part)
    mark = MARKS[standing] if standings else None
    return Choice(person_id, name_of(state, person_id), person.forms, person.surname, detail, mark)
