"""A line about who is new on the committee and who has left it: 'Hale for Quint', 'Hale; Quint', 'Hale left'."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.errors import RuleError
from clerk_app.meeting.body import Body, Person
from clerk_app.meeting.typed_people import Ambiguous, NamedPeople, parse_people

_LEFT = re.compile(r"[\s,;]+(?:(?:have |has )?left|(?:is |are )?no longer(?: \w+){0,2})\s*\.?\s*$", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|replaces|has replaced|in place of)\s+", re.IGNORECASE)
ONE_KIND = "Type ‘Name for Name’ for each pair, or new members on one line and those who left on another."


@dataclass(frozen=True, slots=True)
class MembershipRead:
    """Who is new and who is a member no longer, in order; as many of both where one took the other's place."""

    joined: tuple[Person, ...]
    gone: tuple[Person, ...]
    new: tuple[Person, ...]
    ambiguous: tuple[Ambiguous, ...]


def read_membership(text: str, body: Body, fresh_id: Callable[[], str]) -> MembershipRead:
    """Who is named; RuleError where pairs stand with single names, so that it is not clear who took whose place."""
    pairs = [_FOR.split(part.strip()) for part in text.split(";") if part.strip(" .,")]
    if any(len(pair) > 1 for pair in pairs):
        if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - one for another
            raise RuleError(ONE_KIND)
        joined = _read([pair[0] for pair in pairs], body, fresh_id)
        gone = _read([pair[1] for pair in pairs], _with(body, joined), fresh_id)
        return MembershipRead(joined.people, gone.people, (*joined.new, *gone.new), _doubts(joined, gone))
    left = _LEFT.search(text)
    named = parse_people(text[: left.start()] if left else text, body, fresh_id)
    joined, gone = (NamedPeople(), named) if left else (named, NamedPeople())
    return MembershipRead(joined.people, gone.people, named.new, named.ambiguous)


def _read(names: list[str], body: Body, fresh_id: Callable[[], str]) -> NamedPeople:
    return parse_people("; ".join(names), body, fresh_id)


def _with(body: Body, named: NamedPeople) -> Body:
    for person in named.new:
        body = body.with_person(person)
    return body


def _doubts(*named: NamedPeople) -> tuple[Ambiguous, ...]:
    return tuple(doubt for each in named for doubt in each.ambiguous)
