"""Interests that stand in the register, and the items on which they may bear: a quiet reminder, never a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Body, MemberRole
from clerk_app.meeting.names import plain
from clerk_app.meeting.state import MeetingState, Phase

_SHORTEST = 4
"""Letters; shorter words say nothing of what an interest is in."""
_USUAL = {
    "association", "authority", "board", "centre", "chair", "chairman", "charity", "club", "committee", "company",
    "council", "county", "director", "district", "employed", "employee", "employer", "from", "group", "house",
    "interest", "land", "limited", "local", "management", "member", "membership", "owner", "parish", "partner",
    "partnership",
    "property", "service", "services", "shareholder", "shares", "society", "spouse", "town", "trust", "trustee",
    "with", "works",
}  # fmt: skip
"""Words that stand in too many interests and titles to tie one to the other."""


@dataclass(frozen=True, slots=True)
class LikelyInterest:
    """A member's interest that may bear on an item."""

    person: str
    interest: str
    item: str


def likely_interests(body: Body, items: Iterable[AgendaItem]) -> tuple[LikelyInterest, ...]:
    """The registered interests of the members beside the items that most of their telling words name."""
    members = [m.person for m in body.memberships if m.role is not MemberRole.SUBSTITUTE]
    known = [(person, interest) for person in members for interest in body.person(person).interests]
    found = []
    for item in items if known else ():
        words = _telling(f"{item.title} {item.report_about} {item.note}")
        found += [LikelyInterest(person, interest, item.id) for person, interest in known if _bears(interest, words)]
    return tuple(found)


def to_remind_of(state: MeetingState) -> Iterator[LikelyInterest]:
    """What the chairman may be reminded of now: members here, for the item before the meeting, not declared yet."""
    if state.phase in (Phase.NOT_OPENED, Phase.CLOSED) or not state.agenda.current:
        return
    now = (state.agenda.current, *state.agenda.together)
    declared = {(d.declaration.person, d.declaration.item) for d in state.declarations}
    for likely in likely_interests(state.body, (item for item in state.agenda.items if item.id in now)):
        told = {(likely.person, likely.item), (likely.person, "")} & declared
        if not told and state.attendance.presence(likely.person).here:
            yield likely


def _bears(interest: str, words: frozenset[str]) -> bool:
    telling = _telling(interest)
    return bool(telling) and 2 * len(telling & words) > len(telling)


def _telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without the s of a plural."""
    words = (word for word in re.findall(r"[^\W\d_]+", plain(text)) if len(word) >= _SHORTEST)
    return frozenset(word.removesuffix("s") for word in words if not {word, word.removesuffix("s")} & _USUAL)
