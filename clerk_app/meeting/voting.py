"""Who may vote on an item now, who may not and why, and each voter's key in the list."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Sequence

from clerk_app.meeting.attendance import Presence, seated
from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.state import MeetingState

MOST_KEYS = len(string.ascii_uppercase)
"""More voters than letters have no keys at all: their names are typed."""


def eligible(state: MeetingState, item_id: str) -> tuple[str, ...]:
    """Those in the room who may vote on the item: councillors, substitutes, then co-opted members."""
    return tuple(person for person in _voters(state) if not _hindrance(state, item_id, person))


def cannot_vote(state: MeetingState, item_id: str) -> tuple[tuple[str, str], ...]:
    """Those who have been in the room and may not vote on the item now, each with the reason in words."""
    reasons = ((person, _hindrance(state, item_id, person)) for person in _voters(state))
    return tuple((p, reason) for p, reason in reasons if reason and state.attendance.presence(p).spans)


def cannot_vote_sentence(state: MeetingState, item_id: str) -> str:
    """One sentence: 'Cannot vote: C Yelland (left 10:58), Mrs Ashdown, Mr Corrie (not education).'; else ''."""
    found = cannot_vote(state, item_id)
    parts: list[str] = []
    for n, (person, reason) in enumerate(found):
        follows = n + 1 < len(found) and found[n + 1][1] == reason
        parts.append(short_name(state.body, person) + ("" if follows else f" ({reason})"))
    return f"Cannot vote: {', '.join(parts)}." if parts else ""


def voter_name(body: Body, person_id: str) -> str:
    """A voter's name as the list has it: 'A Thornbury', and for a co-opted member 'Mrs B Ashdown'."""
    person = body.person(person_id)
    return person.titled_name if _is_co_opted(body, person_id) else person.initial_name


def short_name(body: Body, person_id: str) -> str:
    """A voter's name within a sentence: 'C Yelland', and for a co-opted member 'Mrs Ashdown'."""
    person = body.person(person_id)
    if _is_co_opted(body, person_id) and person.title:
        return f"{person.title} {person.surname}"
    return person.initial_name


def seat_keys(state: MeetingState) -> dict[str, str]:
    """A letter for everyone who could ever vote at this meeting, whoever is in the room.

    The first letter of the surname, else the next free one of the surname, else of the alphabet; members before
    substitutes, so that naming a substitute never changes a member's key. Over 26 voters everyone's is ''.
    """
    body = state.body
    members = [seat.person for seat in (*body.councillors, *body.co_opted)]
    named = [s.substitute for s in state.attendance.substitutions]
    pool = [seat.person for seat in body.substitute_pool]
    everyone = _once((*members, *pool, *named))
    if len(everyone) > MOST_KEYS:
        # A large pool of possible substitutes must not cost the members their keys.
        everyone = _once((*members, *named))
    if len(everyone) > MOST_KEYS:
        return dict.fromkeys(everyone, "")
    keys: dict[str, str] = {}
    for group in (_once(members), [p for p in everyone if p not in set(members)]):
        _give_first_letters(body, group, keys)
        _give_free_letters(body, group, keys)
    return {person: keys[person] for person in everyone}


def all_for(voters: Iterable[str]) -> tuple[tuple[str, Ballot], ...]:
    """Everyone's vote as a named vote begins."""
    return tuple((person, Ballot.FOR) for person in voters)


def turned(ballots: Iterable[tuple[str, Ballot]], person: str) -> tuple[tuple[str, Ballot], ...]:
    """The ballots with one person's turned to the next."""
    return tuple((who, ballot.following if who == person else ballot) for who, ballot in ballots)


def carried_over(ballots: Iterable[tuple[str, Ballot]], voters: Iterable[str]) -> tuple[tuple[str, Ballot], ...]:
    """The ballots of those who may vote now; whoever may do so since is for."""
    known = dict(ballots)
    return tuple((person, known.get(person, Ballot.FOR)) for person in voters)


def proposed_abstained(voters: int, for_: int | None, against: int | None) -> int | None:
    """What is left for the last field of a show of hands, once the first two are known."""
    if for_ is None or (against is None and for_ < voters):
        return None
    return max(0, voters - for_ - (against or 0))


def sum_words(vote: Vote) -> str:
    """Whether a tally accounts for everyone: '11 of 11, adds up' or '10 of 11: who is missing?'."""
    there, counted = len(vote.eligible), vote.counted
    if counted == there:
        return f"{counted} of {there}, adds up"
    if counted < there:
        missing = "who is missing?" if there - counted == 1 else "who are missing?"
        return f"{counted} of {there}: {missing}"
    return f"{counted} of {there}: {counted - there} too many"


def needs_reason(vote: Vote) -> bool:
    """Whether the record takes the vote only with a reason."""
    return vote.method is not VoteMethod.NO_VOTE and not vote.adds_up


# -- inside --------------------------------------------------------------------------------------------------


def _voters(state: MeetingState) -> tuple[str, ...]:
    co_opted = (seat.person for seat in state.body.co_opted)
    return tuple(_once((*seated(state.attendance, state.body), *co_opted)))


def _hindrance(state: MeetingState, item_id: str, person: str) -> str:
    """Why the person may not vote on the item now, '' if nothing is in the way."""
    presence = state.attendance.presence(person)
    if not presence.here:
        return _absence(state, item_id, person, presence)
    substitution = state.attendance.substitution_for(person)
    if substitution and state.attendance.presence(substitution.substitute).here:
        # One seat, one vote: the substitute votes and counts.
        return f"{state.body.person(substitution.substitute).initial_name} substitutes"
    item = state.agenda.item(item_id)
    seat = state.body.membership(person)
    limited = seat is not None and _is_co_opted(state.body, person) and seat.limited_vote
    return "not education" if limited and not (item and item.education) else ""


def _absence(state: MeetingState, item_id: str, person: str, presence: Presence) -> str:
    end = presence.spans[-1].end if presence.spans else None
    if end is None:
        return "not here"
    declared = any(d.declaration.person == person and d.declaration.item == item_id for d in state.declarations)
    return f"interest, out since {end:%H:%M}" if declared and item_id else f"left {end:%H:%M}"


def _is_co_opted(body: Body, person_id: str) -> bool:
    return any(seat.person == person_id for seat in body.co_opted)


def _once(people: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(people))


def _letters(body: Body, person: str) -> str:
    plain = unicodedata.normalize("NFKD", body.person(person).surname).upper()
    return "".join(letter for letter in plain if letter in string.ascii_uppercase)


def _give_first_letters(body: Body, people: Sequence[str], keys: dict[str, str]) -> None:
    for person in people:
        first = _letters(body, person)[:1]
        if first and first not in keys.values():
            keys[person] = first


def _give_free_letters(body: Body, people: Sequence[str], keys: dict[str, str]) -> None:
    for person in people:
        if person not in keys:
            letters = _letters(body, person) + string.ascii_uppercase
            keys[person] = next(letter for letter in letters if letter not in keys.values())
