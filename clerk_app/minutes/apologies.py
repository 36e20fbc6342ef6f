"""Apologies for absence and who sat for whom, in sentences or in a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Standing, Substitution, attended
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.lines import ComposedLine, Topic
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Table, plain
from clerk_app.minutes.layout import Form
from clerk_app.minutes.people import in_sentence, pronouns
from clerk_app.minutes.wording import Wording


def apology_lines(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    """Apologies and substitutions in sentences, marked where the printed minutes have them in the table."""
    tabled = wording.apologies is Form.TABLE
    people = excused(state)
    sat = tuple(filter(partial(_may_have_sat, state), state.attendance.substitutions))
    told = [s for s in sat if s.member in people] if wording.phrases["apologies_substituted"] else []
    for substitution in told:
        words = _substituted(state, substitution, "apologies_substituted", wording)
        yield ComposedLine(words, in_table=tabled, topic=Topic.APOLOGIES)
    if rest := [person for person in people if person not in {s.member for s in told}]:
        words = wording.say("apologies_also" if told else "apologies", people=in_sentence(rest, state, wording))
        yield ComposedLine(words, in_table=tabled, topic=Topic.APOLOGIES)
    elif not people and state.agenda.taken(item.id):
        yield ComposedLine(wording.phrases["no_apologies"], topic=Topic.APOLOGIES)
    for substitution in sat:
        if substitution not in told:
            words = _substituted(state, substitution, "substitution", wording)
            yield ComposedLine(words, in_table=tabled and substitution.member in people, topic=Topic.APOLOGIES)


def _substituted(state: MeetingState, substitution: Substitution, phrase: str, wording: Wording) -> str:
    substitute, member = (in_sentence([p], state, wording) for p in (substitution.substitute, substitution.member))
    said_of = pronouns([state.body.person(substitution.member)])
    return wording.say(phrase, substitute=substitute, member=member, **said_of)


def apology_table(state: MeetingState, wording: Wording) -> Table | None:
    """The table of apologies and substitutes where the house style has one and there were any.

    A blank cell says that a member had no substitute, '--' that he or she cannot have one.
    """
    people = excused(state)
    if wording.apologies is not Form.TABLE or not people:
        return None
    header = tuple(plain(wording.phrases[key]) for key in ("apologies_column", "substitutes_column"))
    rows = tuple((plain(_name(state, p, wording)), plain(_substitute(state, p, wording))) for p in people)
    return Table(plain(wording.phrases["apologies_reported"]), header, rows)


def excused(state: MeetingState) -> list[str]:
    """Councillors by surname, then the others by surname; whoever was there for a part is in the list of those."""
    here = attended(state.attendance, state.opened, state.closed)
    people = [apology.person for apology in state.attendance.apologies if apology.person not in here]
    return sorted(people, key=lambda p: (not _is_councillor(state, p), state.body.sort_key(p)))


def _may_have_sat(state: MeetingState, substitution: Substitution) -> bool:
    """Whether a substitute came, or may still come: nobody substituted who was not there."""
    room, person = state.attendance, substitution.substitute
    if person in attended(room, state.opened, state.closed):
        return True
    return state.closed is None and room.standing(person) not in (Standing.ABSENT, Standing.APOLOGIES)


def _is_councillor(state: MeetingState, person: str) -> bool:
    seat = state.body.membership(person)
    return seat is not None and seat.role is not MemberRole.CO_OPTED


def _name(state: MeetingState, person: str, wording: Wording) -> str:
    known = state.body.person(person)
    if _is_councillor(state, person) or state.attendance.substituting(person):
        return wording.say("councillor_in_table", name=known.initial_name)
    return known.titled_name


def _substitute(state: MeetingState, member: str, wording: Wording) -> str:
    substitution = state.attendance.substitution_for(member)
    if substitution and _may_have_sat(state, substitution):
        return wording.say("councillor_in_table", name=state.body.person(substitution.substitute).initial_name)
    seat = state.body.membership(member)
    return "" if seat and seat.may_have_substitute else wording.phrases["no_substitute_possible"]
