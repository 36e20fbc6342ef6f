"""Who may vote on an item now, who may not and why, and each voter's key in the list."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Sequence

from clerk_app.meeting import eligibility
from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.state import MeetingState

MOST_KEYS = len(string.ascii_uppercase)
"""More voters than letters have no keys at all: their names are typed."""


def eligible(state: MeetingState, item_id: str) -> tuple[str, ...]:
    """Those in the room who may vote on the item: councillors, substitutes, then co-opted members."""
    return eligibility.voters(state.room, item_id)


def cannot_vote(state: MeetingState, item_id: str) -> tuple[tuple[str, str], ...]:
    """Those who have been in the room and may not vote on the item now, each with the reason in words."""
    room = state.room
    reasons = ((p, eligibility.hindrance(room, item_id, p)) for p in eligibility.with_a_vote(room))
    return tuple((p, reason) for p, reason in reasons if reason and _has_been_here(state, p))


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


BUDGET = "At a budget meeting names are recorded for each vote (SI 2014/165). Shift+F9 takes them, or type why not."


def why_reason(vote: Vote, could: Iterable[str], *, budget: bool = False) -> str:
    """Why the record takes the vote only with a reason, in one sentence; '' where it needs none.

    `could` are those who could vote when it was taken, `budget` says that it is a budget meeting.
    """
    if vote.method is VoteMethod.NO_VOTE:
        return ""
    if not vote.adds_up:
        return f"This vote counts {vote.counted}; {len(vote.eligible)} may vote. Give a reason or correct it."
    able = tuple(could)
    if set(vote.eligible) != set(able):
        return f"{len(able)} may vote now, not the {len(vote.eligible)} of this vote. Look again or say why."
    return BUDGET if budget and vote.method is not VoteMethod.NAMED else ""


def tie_sentence(state: MeetingState, vote: Vote, presiding: str) -> str:
    """'6 for, 6 against: C Yelland, presiding, may give a casting vote.' of a tie, '' of any other vote."""
    if not vote.tied:
        return ""
    # A name is not torn at the end of a line.
    name = short_name(state.body, presiding).replace(" ", "\u00a0") if presiding else ""
    who = f"{name}, presiding," if name else "the person presiding"
    return f"{vote.for_} for, {vote.against} against: {who} may give a casting vote."


def casting_doubt(state: MeetingState, item_id: str, presiding: str) -> str:
    """What speaks against a casting vote of the person presiding, in one sentence; '' where nothing does."""
    if not presiding:
        return "Nobody is known to be in the chair, so the minutes will not say whose casting vote it was."
    reason = eligibility.hindrance(state.room, item_id, presiding)
    name = short_name(state.body, presiding)
    return f"{name} presides and may not vote on this item ({reason})." if reason else ""


def no_vote_sentence(state: MeetingState, item_id: str, people: Iterable[tuple[str, str]]) -> str:
    """Tell of people who are named and may not vote: 'K Wray (left 10:58) moved it and may not vote on this item.'."""
    room, said = state.room, []
    for person, did in people:
        if reason := eligibility.hindrance(room, item_id, person) if person else "":
            said.append(f"{short_name(state.body, person)} ({reason}) {did} it")
    return f"{' and '.join(said)} and may not vote on this item." if said else ""


# -- inside --------------------------------------------------------------------------------------------------


def _has_been_here(state: MeetingState, person: str) -> bool:
    presence = state.attendance.presence(person)
    return bool(presence.spans or presence.observing)


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
