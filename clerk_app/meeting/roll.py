"""The roll: in which order people are called, what each key of the roll call records, who may come and go."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Standing, Substitution, seated
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.state import MeetingState, Phase

PresenceFact = (
    facts.RollMarked | facts.PersonArrived | facts.PersonJoinedOnline | facts.PersonLeft | facts.ApologyReceived
)


class RollAct(StrEnum):
    """What a key of the roll call does with one person."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    EXPECTED = "expected"
    ABSENT = "absent"
    NOT_CALLED = "not_called"


# -- the order -------------------------------------------------------------------------------------------------


def co_opted(state: MeetingState) -> tuple[str, ...]:
    """Co-opted members in the order of the list."""
    return tuple(seat.person for seat in state.body.co_opted)


def in_attendance(state: MeetingState) -> tuple[str, ...]:
    """Officers, then visiting members and witnesses in the order in which they first came, observers too."""
    members = {*seated(state.attendance, state.body), *co_opted(state)}
    came = ((who, (*p.spans[:1], *p.observing[:1])) for who, p in state.attendance.presences)
    firsts = {who: min(span.start for span in spans) for who, spans in came if spans}
    people = dict.fromkeys((*state.officers, *sorted(firsts, key=lambda who: firsts[who])))
    return tuple(person for person in people if person not in members)


def roll(state: MeetingState) -> tuple[str, ...]:
    """Everyone on the list: councillors each followed by whoever substitutes, co-opted members, then the others."""
    people = (*seated(state.attendance, state.body), *co_opted(state), *in_attendance(state))
    return tuple(dict.fromkeys(people))


def to_call(state: MeetingState) -> tuple[str, ...]:
    """Members and substitutes who have not been called yet."""
    people = (*seated(state.attendance, state.body), *co_opted(state))
    return tuple(p for p in people if state.attendance.standing(p) is Standing.NOT_CALLED)


def next_to_call(state: MeetingState, person: str) -> str:
    """The next one not called after a person, from the top again at the end; '' when all have been."""
    order = roll(state)
    place = order.index(person) if person in order else -1
    waiting = to_call(state)
    officers = (p for p in in_attendance(state) if state.attendance.standing(p) is Standing.NOT_CALLED)
    after = (p for p in order[place + 1 :] if p in waiting)
    return next(after, "") or next(iter(waiting), "") or next((p for p in officers if p != person), "")


# -- what a key records ----------------------------------------------------------------------------------------


def roll_facts(state: MeetingState, person: str, act: RollAct, expected: str = "") -> tuple[facts.MeetingFact, ...]:
    """What a key of the roll call records for a person; nothing where it is so already.

    RuleError, a sentence: it makes no sense for somebody who stands as the person does now.
    """
    standing = state.attendance.standing(person)
    here = state.attendance.presence(person).here
    if act is RollAct.PRESENT:
        return () if here else _came(state, person, standing)
    if here and state.opened is not None:
        name = state.body.person(person).initial_name
        raise RuleError(f"{name} is here. F4 records that somebody left.")
    if standing is Standing.LEFT and state.opened is not None:
        name = state.body.person(person).initial_name
        raise RuleError(f"{name} was here and left. F3 records a return, F2 corrects.")
    match act:
        case RollAct.APOLOGIES:
            if standing is Standing.APOLOGIES:
                return ()
            return (facts.ApologyReceived(Apology(person)),)
        case RollAct.EXPECTED:
            return (*_still_excused(state, person), facts.RollMarked(person, RollMark.EXPECTED, expected))
        case RollAct.ABSENT:
            return (*_still_excused(state, person), facts.RollMarked(person, RollMark.ABSENT))
        case RollAct.NOT_CALLED:
            return () if standing is Standing.NOT_CALLED else _taken_back(state, person)


def _came(state: MeetingState, person: str, standing: Standing) -> tuple[facts.MeetingFact, ...]:
    if state.opened is None:
        return (facts.RollMarked(person, RollMark.PRESENT), *_no_substitute(state, person))
    if standing is Standing.NOT_CALLED and state.phase is not Phase.CLOSED:
        return (facts.RollMarked(person, RollMark.PRESENT),)
    return (facts.PersonArrived(person),)


def _taken_back(state: MeetingState, person: str) -> tuple[facts.MeetingFact, ...]:
    if state.opened is not None:
        _still_excused(state, person)
    return (facts.RollMarked(person, RollMark.NOT_CALLED), *_no_substitute(state, person))


def _no_substitute(state: MeetingState, member: str) -> tuple[facts.SubstituteNamed, ...]:
    # Nobody sits for a member who is here when the meeting begins.
    if state.opened is None and state.attendance.substitution_for(member):
        return (facts.SubstituteNamed(Substitution(member, "")),)
    return ()


def _still_excused(state: MeetingState, person: str) -> tuple[facts.MeetingFact, ...]:
    # An apology would hide the new mark, so the roll call takes it back first.
    if state.attendance.apology(person) is None:
        return ()
    if state.opened is not None:
        name = state.body.person(person).initial_name
        raise RuleError(f"{name} sent apologies. Delete takes them back in Apologies, Ctrl+3.")
    return (facts.RollMarked(person, RollMark.NOT_CALLED),)


def substitute_facts(
    state: MeetingState, member: str, substitute: str, *, late: bool = False
) -> tuple[facts.MeetingFact, ...]:
    """Somebody named to sit for a member ('' for nobody any more); the member's apologies go with it.

    `late`: the notice was later than the committee's rule. Of whoever sits for the member already nothing is written,
    so that it stays known when the notice came.
    """
    before = state.attendance.substitution_for(member)
    if substitute == (before.substitute if before else ""):
        named: tuple[facts.SubstituteNamed, ...] = ()
    else:
        named = (facts.SubstituteNamed(Substitution(member, substitute, late_notice=late and bool(substitute))),)
    if substitute and state.attendance.apology(member) is None and not state.attendance.presence(member).here:
        return (*named, facts.ApologyReceived(Apology(member)))
    return named


def rest_present(state: MeetingState) -> tuple[facts.RollMarked, ...]:
    """All who have not been called yet, present."""
    return tuple(facts.RollMarked(person, RollMark.PRESENT) for person in to_call(state))


# -- who may come and go ---------------------------------------------------------------------------------------

_LIKELY = (
    Standing.EXPECTED,
    Standing.OBSERVING,
    Standing.LEFT,
    Standing.NOT_CALLED,
    Standing.ABSENT,
    Standing.APOLOGIES,
)


def could_arrive(state: MeetingState) -> tuple[str, ...]:
    """Who is not here, the likeliest first: expected, gone out, not called, excused; then the substitute pool."""
    away = [p for p in roll(state) if not state.attendance.presence(p).here]
    away.sort(key=lambda p: _LIKELY.index(state.attendance.standing(p)))
    pool = [seat.person for seat in state.body.substitute_pool if not state.attendance.presence(seat.person).here]
    return tuple(dict.fromkeys((*away, *pool)))


def could_join(state: MeetingState) -> tuple[str, ...]:
    """Who is not online: those who are not here, then those in the room."""
    offline = (p for p in could_arrive(state) if not state.attendance.presence(p).observes)
    inside = (p for p in roll(state) if (found := state.attendance.presence(p)).here and not found.online)
    return tuple(dict.fromkeys((*offline, *inside)))


def could_leave(state: MeetingState) -> tuple[str, ...]:
    """Who is here or observes online, in the order of the list."""
    found = state.attendance.presence
    return tuple(p for p in roll(state) if found(p).here or found(p).observes)


def could_preside(state: MeetingState) -> tuple[str, ...]:
    """Councillors and substitutes in the room, the vice-chairmen first; not whoever presides now."""
    seats = dict.fromkeys((*state.body.vice_chairmen, *seated(state.attendance, state.body)))
    return tuple(p for p in seats if state.attendance.presence(p).here and p != state.presiding)


def represented(state: MeetingState, person: str) -> str:
    """For whom somebody sits, else the person: whose seat it is."""
    substitution = state.attendance.substituting(person)
    return substitution.member if substitution else person


def no_substitute_for(state: MeetingState, member: str) -> str:
    """Why nobody may substitute for somebody, a sentence; '' where somebody may."""
    seat, person = state.body.membership(member), state.body.person(member)
    if seat is None or seat.role is MemberRole.SUBSTITUTE:
        return f"{person.initial_name} is not a member, so nobody substitutes."
    if not seat.may_have_substitute:
        name = f"{person.title} {person.surname}" if person.title else person.initial_name
        return f"Nobody may substitute for {name}{f' ({seat.represents})' if seat.represents else ''}."
    if state.attendance.presence(member).here:
        return f"{person.initial_name} is here, so nobody substitutes."
    return ""


def may_substitute(state: MeetingState, member: str) -> tuple[str, ...]:
    """Those of the substitute pool who sit for nobody else."""
    room = state.attendance
    pool = (seat.person for seat in state.body.substitute_pool)
    return tuple(p for p in pool if (s := room.substituting(p)) is None or s.member == member)


# -- which entry is behind it ----------------------------------------------------------------------------------


def behind_standing(entries: Sequence[Entry], person: str) -> Entry | None:
    """The entry that put a person into the list he or she is in; None where nothing is recorded."""
    about = [e for e in effective(entries) if isinstance(e.fact, PresenceFact) and _who(e.fact) == person]
    last = about[-1] if about else None
    if last and isinstance(last.fact, facts.RollMarked) and last.fact.mark is RollMark.NOT_CALLED:
        return None
    return last


def _who(fact: PresenceFact) -> str:
    return fact.apology.person if isinstance(fact, facts.ApologyReceived) else fact.person
