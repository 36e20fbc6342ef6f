"""Names, roles and abbreviations offered while a line is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clerk_app.meeting.body import Body, MemberRole
from clerk_app.meeting.state import MeetingState

FEWEST_LETTERS = 2
MOST_OFFERED = 5
MOST_WORDS = 6
LEAST_ABBREVIATION = 2

_ABBREVIATION = re.compile(r"\b[A-Z][A-Z0-9&]{1,9}s?\b")
_LAST_WORD = re.compile(r"[\w’'&-]+$")
_WORD_STARTS = re.compile(r"(?<![\w’'&-])[\w’'&(-]")
_SEATED = {MemberRole.CHAIRMAN, MemberRole.VICE_CHAIRMAN, MemberRole.MEMBER, MemberRole.SUBSTITUTE}


@dataclass(frozen=True, slots=True)
class Offer:
    """A whole name or word offered in place of the last `typed` letters before the caret."""

    whole: str
    typed: int

    @property
    def rest(self) -> str:
        """What is still to be added."""
        return self.whole[self.typed :]


def candidates(state: MeetingState, glossary: Iterable[str] = ()) -> tuple[str, ...]:
    """All that may be offered at this meeting: names in each form, roles, abbreviations already used, the glossary."""
    texts = [item.title for item in state.agenda.items] + [note.content.text for note in state.notes]
    words = (*_names(state.body), *_roles(state.body), *abbreviations(texts), *glossary)
    return tuple(dict.fromkeys(word for word in words if len(word) > FEWEST_LETTERS))


def _names(body: Body) -> Iterable[str]:
    councillors = {seat.person for seat in body.memberships if seat.role in _SEATED}
    for person in body.people:
        yield person.surname
        yield person.full_name
        yield person.initial_name
        if person.id in councillors:
            yield f"Councillor {person.surname}"
        elif person.title:
            yield f"{person.title} {person.surname}"
            yield f"{person.title} {person.full_name}"


def _roles(body: Body) -> Iterable[str]:
    for person in body.people:
        yield person.role
        yield person.body


def abbreviations(texts: Iterable[str]) -> tuple[str, ...]:
    """Words in capitals, each once: 'SEND', 'YOS'."""
    found = (match for text in texts for match in _ABBREVIATION.findall(text))
    return tuple(dict.fromkeys(word for word in found if len(word) > LEAST_ABBREVIATION))


def offers(before: str, words: Iterable[str]) -> tuple[Offer, ...]:
    """What fits the text before the caret, at most five, the best first; nothing before two letters of a word.

    Letters must fit as typed, so that ordinary words in small letters are left alone.
    """
    last = _LAST_WORD.search(before)
    if last is None or len(last[0]) < FEWEST_LETTERS:
        return ()
    starts = [m.start() for m in _WORD_STARTS.finditer(before) if m.start() <= last.start()][-MOST_WORDS:]
    fitting: dict[str, Offer] = {}
    for start in starts:  # the longest stretch of typed words first
        fragment = before[start:]
        for word in words:
            if len(word) > len(fragment) and word.startswith(fragment):
                fitting.setdefault(word, Offer(word, len(fragment)))
    distinct: dict[str, Offer] = {}
    for offer in fitting.values():
        # Two forms that add the same letters are one offer.
        distinct.setdefault(offer.rest, offer)
    return tuple(distinct.values())[:MOST_OFFERED]
