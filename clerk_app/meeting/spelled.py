"""The words of a text whose spelling can be in doubt, and those that the record and the registers vouch for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clerk_app.meeting.blanks import gaps
from clerk_app.meeting.body import Person
from clerk_app.meeting.state import MeetingState

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_LONGEST = 40
"""What is longer is no word that anybody spells."""

# A word with its hyphens and apostrophes; none that touches figures, an address or the sign of an abbreviation.
_WORD = re.compile(
    rf"(?<![\w@/.&;{_APOSTROPHE}'-])[^\W\d_]+(?:[{_APOSTROPHE}'-][^\W\d_]+)*(?![\w@/]|[.{_APOSTROPHE}'&-]\w|://)"
)
_PARTS = re.compile(r"[^\W\d_]+")


class Word(NamedTuple):
    """Where a word stands in a text."""

    start: int
    end: int
    text: str


def words_in(text: str) -> Iterator[Word]:
    """The words to be looked at; abbreviations in capitals, single letters and what stands in a gap are left alone."""
    left_alone = [range(gap.start, gap.end) for gap in gaps(text)]
    for found in _WORD.finditer(text):
        word = found[0]
        capitals = word.removesuffix("s")
        if len(word) == 1 or len(word) > _LONGEST or (len(capitals) > 1 and capitals.isupper()):
            continue
        if not any(found.start() in place for place in left_alone):
            yield Word(found.start(), found.end(), word)


def plain_word(word: str) -> str:
    """A word with straight apostrophes and without the 's of a possessive."""
    straight = word.replace(_APOSTROPHE, "'")
    return straight.removesuffix("'s") or straight


def is_vouched_for(word: str, known: frozenset[str]) -> bool:
    """Whether a word, or each of its parts, is among the known; a small letter is no capital, but may become one."""
    plain = plain_word(word)
    return _is_among(plain, known) or ("-" in plain and all(_is_among(part, known) for part in plain.split("-")))


def _is_among(word: str, known: frozenset[str]) -> bool:
    return word in known or (word[:1].isupper() and f"{word[:1].lower()}{word[1:]}" in known)


def known_words(state: MeetingState, glossary: Iterable[str] = ()) -> frozenset[str]:
    """Names and places of the registers, the agenda and the record, and the glossary, word by word."""
    wrong = {form for person in state.body.people for form in person.misspellings}
    texts = (*_of_people(state), *_of_agenda(state), *glossary)
    return frozenset(word for text in texts for word in _word_forms(text)) - wrong


def names_in(known: frozenset[str]) -> tuple[str, ...]:
    """The known words that begin with a capital: what a name in doubt may be meant for."""
    return tuple(sorted(word for word in known if word[:1].isupper()))


def misspelt(state: MeetingState) -> dict[str, str]:
    """Known mis-spellings of names, each with the surname that is meant."""
    return {form: person.surname for person in state.body.people for form in person.misspellings}


def _word_forms(text: str) -> Iterator[str]:
    for word in re.split(r"[\s,;:()“”\"/]+", text):
        plain = plain_word(word.strip(".!?‘’'"))
        if plain:
            yield plain
            yield from _PARTS.findall(plain)


def _of_people(state: MeetingState) -> Iterator[str]:
    for person in state.body.people:
        yield from _names(person)
        yield from (person.role, person.body, person.title)
    yield from (seat.represents for seat in state.body.memberships)
    for question in state.questions.registrants:
        yield from (question.name, question.town)


def _names(person: Person) -> tuple[str, ...]:
    return person.surname, person.forename


def _of_agenda(state: MeetingState) -> Iterator[str]:
    yield from (state.body.committee.name, state.body.committee.place)
    if state.arranged is not None:
        yield state.arranged.place
    for item in state.agenda.items:
        yield from (item.title, item.report_about, item.note)
