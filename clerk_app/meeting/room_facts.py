"""The facts of who is in the room and what keeps them out of it; `facts` has them all."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.declarations import Declaration


@dataclass(frozen=True, slots=True)
class PersonIntroduced:
    """Somebody who is not in the registers, or new particulars of somebody who is; `private`: said in private."""

    person: Person
    officer: bool = False
    private: bool = False
    open_again: bool = False


@dataclass(frozen=True, slots=True)
class RollMarked:
    """The roll call found a member present, expected late, not here, or takes the mark away."""

    person: str
    mark: RollMark
    expected: str = ""


@dataclass(frozen=True, slots=True)
class ApologyReceived:
    """An apology for absence."""

    apology: Apology


@dataclass(frozen=True, slots=True)
class SubstituteNamed:
    """Who sits for a member; a substitute of '' takes the substitution back."""

    substitution: Substitution


@dataclass(frozen=True, slots=True)
class PersonArrived:
    """Somebody came in, for the first time or again."""

    person: str


@dataclass(frozen=True, slots=True)
class PersonJoinedOnline:
    """Somebody joined online; whether that counts or only observes is the committee's rule."""

    person: str


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """Somebody went out, or left online; `interest` is the declaration because of which a member withdrew."""

    person: str
    reason: str = ""
    interest: str = ""


@dataclass(frozen=True, slots=True)
class PresenceStated:
    """The clerk says for which items somebody was here, in place of what follows from the times (None: as follows)."""

    person: str
    items: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ChairTaken:
    """Somebody took the chair from now on, or until `item` is left; a person of '' gives it back."""

    person: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class InterestDeclared:
    """A declaration of interest."""

    declaration: Declaration


RoomFact = (
    PersonIntroduced
    | RollMarked
    | ApologyReceived
    | SubstituteNamed
    | PersonArrived
    | PersonJoinedOnline
    | PersonLeft
    | PresenceStated
    | ChairTaken
    | InterestDeclared
)
"""Everything that can happen in the room."""
