"""Who is here: spans of presence, apologies, substitutions, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from clerk_app.meeting.body import Body
from clerk_app.meeting.spans import Span, close_open


class RollMark(StrEnum):
    """What the roll call found; `NOT_CALLED` takes a mark away."""

    PRESENT = "present"
    EXPECTED = "expected"
    ABSENT = "absent"
    NOT_CALLED = "not_called"


class Standing(StrEnum):
    """In the one list that a person is in at a moment."""

    NOT_CALLED = "not_called"
    PRESENT = "present"
    ARRIVED = "arrived"
    LEFT = "left"
    APOLOGIES = "apologies"
    EXPECTED = "expected"
    ABSENT = "absent"
    OBSERVING = "observing"


@dataclass(frozen=True, slots=True)
class Apology:
    """An apology for absence: when it was received and from whom, both free text and optional."""

    person: str
    received: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Substitution:
    """Who sits for whom, when it was notified, and whether that was later than the committee's rule."""

    member: str
    substitute: str
    notified: str = ""
    late_notice: bool = False


@dataclass(frozen=True, slots=True)
class Presence:
    """A person's marks and spans; `came_late` says that the last arrival was not by roll call.

    `spans` are those that count, the first of them by roll call and not by an arrival where `found_by_roll` says so.
    `observing` are those online where the committee's rule lets nobody count so; `online_since`: the person is here
    online since then. `stated` are the items for which the clerk says that the person was here, in place of those
    that follow from the spans.
    """

    spans: tuple[Span, ...] = ()
    mark: RollMark = RollMark.NOT_CALLED
    expected: str = ""
    came_late: bool = False
    observing: tuple[Span, ...] = ()
    online_since: datetime | None = None
    stated: tuple[str, ...] | None = None
    found_by_roll: bool = False

    def here_at(self, at: datetime) -> bool:
        """Whether the person was in the room at that instant."""
        return any(span.holds(at) for span in self.spans)

    @property
    def here(self) -> bool:
        """Whether the person is in the room at the end of the record."""
        return bool(self.spans) and self.spans[-1].end is None

    @property
    def observes(self) -> bool:
        """Whether the person only observes online at the end of the record."""
        return bool(self.observing) and self.observing[-1].end is None

    @property
    def online(self) -> bool:
        """Whether the person was last here online."""
        return self.online_since is not None

    @property
    def is_online(self) -> bool:
        """Whether the person is online at the end of the record, counted or only observing."""
        return self.observes or (self.here and self.online)


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody went out, why, and because of which declaration ('' for none)."""

    person: str
    at: datetime
    reason: str = ""
    interest: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceState:
    """Every person's presence, the apologies and the substitutions in force, and why people went out."""

    presences: tuple[tuple[str, Presence], ...] = ()
    apologies: tuple[Apology, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    departures: tuple[Departure, ...] = ()

    def presence(self, person: str) -> Presence:
        """The person's presence, empty if nothing was recorded."""
        return next((p for who, p in self.presences if who == person), Presence())

    def apology(self, person: str) -> Apology | None:
        """The person's apology, if one was received."""
        return next((a for a in self.apologies if a.person == person), None)

    def substitution_for(self, member: str) -> Substitution | None:
        """Who sits for the member, if anyone."""
        return next((s for s in self.substitutions if s.member == member), None)

    def substituting(self, person: str) -> Substitution | None:
        """For whom the person sits, if for anyone."""
        return next((s for s in self.substitutions if s.substitute == person), None)

    def standing(self, person: str) -> Standing:
        """The one list that the person is in at the end of the record."""
        presence = self.presence(person)
        if presence.here:
            return Standing.ARRIVED if presence.came_late else Standing.PRESENT
        if presence.observes:
            return Standing.OBSERVING
        if presence.spans:
            return Standing.LEFT
        if self.apology(person):
            return Standing.APOLOGIES
        return {
            RollMark.EXPECTED: Standing.EXPECTED,
            RollMark.ABSENT: Standing.ABSENT,
        }.get(presence.mark, Standing.NOT_CALLED)

    def without_apology(self, person: str) -> AttendanceState:
        """The apology of a person taken back."""
        return replace(self, apologies=tuple(a for a in self.apologies if a.person != person))

    def with_presence(self, person: str, presence: Presence) -> AttendanceState:
        """One person's presence put in place of what was known before."""
        others = tuple((who, p) for who, p in self.presences if who != person)
        return replace(self, presences=(*others, (person, presence)))

    def marked(
        self, person: str, mark: RollMark, expected: str, at: datetime, *, meeting_open: bool
    ) -> AttendanceState:
        """The roll call's mark; before the meeting opens it replaces all that went before."""
        presence = self.presence(person)
        if mark is RollMark.PRESENT:
            state = self.without_apology(person)
            spans = presence.spans if presence.here else (*presence.spans, Span(at))
            late, by_roll = presence.came_late and bool(presence.spans), presence.found_by_roll or not presence.spans
            new = replace(presence, spans=spans, mark=mark, expected="", came_late=late, found_by_roll=by_roll)
            new = replace(new, online_since=presence.online_since if presence.here else None)
            return state.with_presence(person, _no_longer_observing(new, at))
        spans = close_open(presence.spans, at) if meeting_open else ()
        takes_all_back = mark is RollMark.NOT_CALLED and not meeting_open
        state = self.without_apology(person) if takes_all_back else self
        observing = close_open(presence.observing, at) if meeting_open else ()
        by_roll = presence.found_by_roll and bool(spans)
        new = replace(presence, spans=spans, mark=mark, expected=expected, observing=observing, found_by_roll=by_roll)
        return state.with_presence(person, new)

    def arrived(self, person: str, at: datetime) -> AttendanceState:
        """The person came in, for the first time, again or from online; an apology no longer stands."""
        presence = self.presence(person)
        if presence.here:
            return self.with_presence(person, replace(presence, online_since=None)) if presence.online else self
        state = self.without_apology(person)
        new = replace(presence, spans=(*presence.spans, Span(at)), came_late=True, online_since=None)
        return state.with_presence(person, _no_longer_observing(new, at))

    def joined_online(self, person: str, at: datetime, *, counts: bool) -> AttendanceState:
        """The person joined online: here like anybody else where the committee's rule says so, else observing."""
        presence = self.presence(person)
        if counts:
            joined = self if presence.here else self.arrived(person, at)
            if joined.presence(person).online:
                return joined
            return joined.with_presence(person, replace(joined.presence(person), online_since=at))
        if presence.observes:
            return self
        spans, observing = close_open(presence.spans, at), (*presence.observing, Span(at))
        # An apology for absence stands: who only observes is not present.
        return self.with_presence(person, replace(presence, spans=spans, observing=observing))

    def left(self, person: str, at: datetime, reason: str = "", interest: str = "") -> AttendanceState:
        """The person went out, or left online."""
        presence = self.presence(person)
        spans, observing = close_open(presence.spans, at), close_open(presence.observing, at)
        gone = replace(self, departures=(*self.departures, Departure(person, at, reason, interest)))
        return gone.with_presence(person, replace(presence, spans=spans, observing=observing))

    def stated(self, person: str, items: tuple[str, ...] | None) -> AttendanceState:
        """The clerk says for which items the person was here."""
        return self.with_presence(person, replace(self.presence(person), stated=items))

    def apologised(self, apology: Apology, at: datetime, *, meeting_open: bool) -> AttendanceState:
        """An apology was received; a mark made before the opening gives way to it."""
        others = tuple(a for a in self.apologies if a.person != apology.person)
        state = replace(self, apologies=(*others, apology))
        presence = self.presence(apology.person)
        spans = close_open(presence.spans, at) if meeting_open else ()
        by_roll = presence.found_by_roll and bool(spans)
        new = Presence(spans, observing=presence.observing, stated=presence.stated, found_by_roll=by_roll)
        return state.with_presence(apology.person, new)

    def substituted(self, substitution: Substitution) -> AttendanceState:
        """Somebody sits for a member; a substitute sits for one member only."""
        taken = {substitution.member, substitution.substitute}
        others = tuple(s for s in self.substitutions if not taken & {s.member, s.substitute})
        kept = (*others, substitution) if substitution.substitute else others
        return replace(self, substitutions=kept)


def _no_longer_observing(presence: Presence, at: datetime) -> Presence:
    return replace(presence, observing=close_open(presence.observing, at))


def seated(state: AttendanceState, body: Body) -> tuple[str, ...]:
    """Those who sit as councillors at this meeting: each member, then whoever substitutes for them."""
    people: list[str] = []
    for seat in body.councillors:
        people.append(seat.person)
        substitution = state.substitution_for(seat.person)
        if substitution:
            people.append(substitution.substitute)
    return tuple(people)


def here_count(state: AttendanceState, body: Body, at: datetime | None = None) -> int:
    """Seats filled by a councillor or a substitute in the room (at an instant, or at the end of the record).

    A member who comes after all and the substitute fill one seat between them.
    """
    return sum(_seat_filled(state, seat.person, at) for seat in body.councillors)


def _seat_filled(state: AttendanceState, member: str, at: datetime | None) -> bool:
    substitution = state.substitution_for(member)
    sitting = (member, substitution.substitute) if substitution else (member,)
    presences = [state.presence(person) for person in sitting]
    return any(p.here if at is None else p.here_at(at) for p in presences)


def attended(state: AttendanceState, opened: datetime | None, closed: datetime | None) -> frozenset[str]:
    """Everyone who was in the room at any time between opening and close (so far)."""
    if opened is None:
        return frozenset(who for who, p in state.presences if p.here)
    meeting = Span(opened, closed)
    return frozenset(who for who, p in state.presences if any(_was_at(s, meeting) for s in p.spans))


def _was_at(span: Span, meeting: Span) -> bool:
    return span.touches(meeting) and (span.end is None or span.end > meeting.start)
