"""Apologies and substitutions as the clerk enters, changes and strikes them out: which facts that takes."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, Substitution
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.state import MeetingState


def could_be_excused(state: MeetingState) -> tuple[str, ...]:
    """Members who are not here and have sent no apologies yet."""
    room = state.attendance
    seats = (*state.body.councillors, *state.body.co_opted)
    people = dict.fromkeys(seat.person for seat in seats)
    return tuple(p for p in people if room.apology(p) is None and not room.presence(p).here)


def entries_of(entries: Sequence[Entry], member: str) -> tuple[Entry, ...]:
    """The entries in force that record the member's apologies and substitute."""
    return (*_apologies(entries, member), *_substitutions(entries, member))


def _apologies(entries: Sequence[Entry], member: str) -> tuple[Entry, ...]:
    return tuple(e for e in effective(entries) if _excuses(e.fact, member))


def _excuses(fact: facts.Fact, member: str) -> bool:
    return isinstance(fact, facts.ApologyReceived) and fact.apology.person == member


def _substitutions(entries: Sequence[Entry], member: str) -> tuple[Entry, ...]:
    return tuple(e for e in effective(entries) if _substitutes(e.fact, member))


def _substitutes(fact: facts.Fact, member: str) -> bool:
    return isinstance(fact, facts.SubstituteNamed) and fact.substitution.member == member


def excuse_facts(
    state: MeetingState, entries: Sequence[Entry], apology: Apology, substitution: Substitution
) -> tuple[facts.Fact, ...]:
    """What makes a member's apologies and substitute stand as given; nothing where they do already.

    What was recorded before is corrected, so that the record shows what it was. RuleError: the member is here.
    """
    member, room = apology.person, state.attendance
    if room.presence(member).here and room.apology(member) is None:
        raise RuleError(f"{state.body.person(member).initial_name} is here, so there are no apologies.")
    new: list[facts.Fact] = []
    if room.apology(member) != apology:
        new.append(_apology_fact(state, entries, apology))
    if (room.substitution_for(member) or Substitution(member, "")) != _tidy(substitution):
        new.append(_substitution_fact(state, entries, _tidy(substitution)))
    return tuple(new)


def _apology_fact(state: MeetingState, entries: Sequence[Entry], apology: Apology) -> facts.Fact:
    recorded = _apologies(entries, apology.person)
    fact = facts.ApologyReceived(apology)
    if recorded and state.attendance.apology(apology.person) is not None:
        return facts.Corrected(recorded[-1].id, fact=fact)
    return fact


def _substitution_fact(state: MeetingState, entries: Sequence[Entry], substitution: Substitution) -> facts.Fact:
    recorded = _substitutions(entries, substitution.member)
    fact = facts.SubstituteNamed(substitution)
    before = state.attendance.substitution_for(substitution.member)
    if recorded and before is not None and before.substitute == substitution.substitute:
        return facts.Corrected(recorded[-1].id, fact=fact)
    return fact


def _tidy(substitution: Substitution) -> Substitution:
    return substitution if substitution.substitute else Substitution(substitution.member, "")
