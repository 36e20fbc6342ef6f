"""Votes in doubt: those whose recorded voters are not those who could vote, as the record now has it.

A corrected time, a striking or an undo may say that somebody counted had gone, or that somebody not counted was
here. The vote is never changed by that: the clerk is told, and counts again or says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from clerk_app.meeting import eligibility, presence
from clerk_app.meeting.decision_words import vote_words
from clerk_app.meeting.decisions import Decision, Vote, VoteMethod
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.voting import short_name

MOST_NAMES = 4
"""So many people are named before the rest are counted."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A vote that counted people who could not vote, or did not count people who could; `words` says so.

    `explained`: a reason stands with the vote, so nothing is left to be settled.
    """

    motion: str
    item: str
    counted: tuple[str, ...]
    missed: tuple[str, ...]
    words: str
    explained: bool = False


def doubted_votes(state: MeetingState) -> tuple[Doubt, ...]:
    """Every decided vote whose recorded voters are not those who could vote when it was taken."""
    found = (_doubt(state, decision) for decision in state.decisions)
    return tuple(doubt for doubt in found if doubt is not None)


def unsettled(state: MeetingState) -> tuple[Doubt, ...]:
    """The votes in doubt for which no reason is given."""
    return tuple(doubt for doubt in doubted_votes(state) if not doubt.explained)


def newly_doubted(before: MeetingState, after: MeetingState) -> tuple[Doubt, ...]:
    """The votes that are in doubt now and were not, or for other people: what a correction has touched."""
    known = {(d.motion, d.counted, d.missed) for d in doubted_votes(before)}
    voted = {d.motion: d.voted_at for d in before.decisions if d.vote is not None}
    found = (d for d in doubted_votes(after) if (d.motion, d.counted, d.missed) not in known)
    return tuple(d for d in found if d.motion in voted)


def touched_words(before: MeetingState, after: MeetingState) -> str:
    """' The vote in item 6 is in doubt now.', to be said behind the act that touched it; '' where none was touched."""
    found = newly_doubted(before, after)
    if not found:
        return ""
    if len(found) > 1:
        return f" {len(found)} votes are in doubt now."
    return f" The vote{in_item(after, found[0].item)} is in doubt now."


def in_item(state: MeetingState, item_id: str) -> str:
    """' in item 6' as it follows what happened there, '' where the item has no number."""
    item = state.agenda.item(item_id)
    return f" in item {item.number.rstrip('.')}" if item and item.number else ""


def _doubt(state: MeetingState, decision: Decision) -> Doubt | None:
    vote, at = decision.vote, decision.voted_at
    if vote is None or at is None or vote.method is VoteMethod.NO_VOTE:
        return None
    counted = tuple(p for p in vote.eligible if p not in decision.voters)
    missed = tuple(p for p in decision.voters if p not in vote.eligible)
    if not counted and not missed:
        return None
    words = _sentence(state, decision, vote, at, counted, missed)
    return Doubt(decision.motion, decision.item, counted, missed, words, explained=bool(vote.reason.strip()))


# -- the sentence ------------------------------------------------------------------------------------------------


def _sentence(
    state: MeetingState, decision: Decision, vote: Vote, at: datetime, counted: Iterable[str], missed: Iterable[str]
) -> str:
    reasons: dict[str, list[str]] = {}
    for person in counted:
        reasons.setdefault(_why_not(state, decision.item, person, at), []).append(person)
    parts = [f"counted {'; and '.join(_people(state, people, why) for why, people in reasons.items())}"] * bool(reasons)
    if missed:
        parts.append(f"did not count {_people(state, list(missed), 'who was here')}")
    return f"The vote{in_item(state, decision.item)} ({vote_words(vote)}) {', and '.join(parts)}."


def _people(state: MeetingState, people: list[str], why: str) -> str:
    names = [short_name(state.body, person) for person in people]
    if len(names) == 1:
        return f"{names[0]}, {why}"
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} more"]
    why = why.replace("who was ", "who were ").replace("who votes ", "who vote ")
    return f"{', '.join(names[:-1])} and {names[-1]}, {why}"


def _why_not(state: MeetingState, item: str, person: str, at: datetime) -> str:
    """Why somebody who was counted could not vote at that moment, as the record now has it."""
    if person in presence.in_the_room_at(state, at):
        return _no_vote(state, item, person, at)
    if any(span.holds(at) for span in state.attendance.presence(person).observing):
        return "who only observed online"
    here = presence.spans_of(state, person)
    ended = [span.end for span in here if span.end is not None and span.end <= at]
    if ended:
        return f"who had left at {max(ended):%H:%M}"
    later = [span.start for span in here if span.start > at]
    return f"who arrived at {min(later):%H:%M}" if later else "who was not here"


def _no_vote(state: MeetingState, item_id: str, person: str, at: datetime) -> str:
    """Why somebody who was in the room had no vote."""
    substitution = state.attendance.substitution_for(person)
    if substitution and substitution.substitute in presence.in_the_room_at(state, at):
        return f"for whom {short_name(state.body, substitution.substitute)} sat"
    known = tuple(d for d in state.declarations if d.at <= at)
    if eligibility.barred(replace(state.room, declarations=known), item_id, person) is not None:
        return "who had declared an interest"
    seat, item = state.body.membership(person), state.agenda.item(item_id)
    limited = seat is not None and seat.limited_vote and not (item and item.education)
    return "who votes on education only" if limited else "who had no vote"
