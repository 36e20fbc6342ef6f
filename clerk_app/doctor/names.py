"""Names in two spellings or in none of the registers, and people who stand in two lists; in none: `presence`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from clerk_app.doctor.words import texts
from clerk_app.meeting.attendance import attended
from clerk_app.meeting.body import MemberRole, Person
from clerk_app.meeting.closing import quoted
from clerk_app.meeting.dates import MONTHS
from clerk_app.meeting.doubts import in_item
from clerk_app.meeting.finding import Finding, Gravity, place_of_motion
from clerk_app.meeting.names import plain
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.vote_rules import twice

_SHORTEST = 5
"""Shorter surnames are too near to other words and names."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OF_THE_CALENDAR = frozenset((*MONTHS, *_DAYS))
"""Marsh is no mis-spelt March."""

_CAPITAL = re.compile(r"(?<![^\W\d_])(?=[^\W\d_])[^a-z\W\d_][^\W\d_]*(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:;\n“‘]\s*)$")
_OWN = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]s$")
_COUNCILLOR = re.compile(r"\b(?:Cllr|Councillor)\.?((?:\s+[A-Z][\w'\N{RIGHT SINGLE QUOTATION MARK}-]*\.?)+)")


def findings(state: MeetingState) -> Iterator[Finding]:
    """What is odd about the people of the record and about the names in what was typed."""
    yield from _unknown(state)
    yield from _two_lists(state)
    yield from _alike(state)
    speller = _Speller(state)
    for text, place in texts(state):
        yield from (Finding(words, place) for words in _typed(text, speller))


# -- people ------------------------------------------------------------------------------------------------------


def _unknown(state: MeetingState) -> Iterator[Finding]:
    """People of whom the record has no name."""
    room, known = state.attendance, state.body.by_id
    seats = [person for s in room.substitutions for person in (s.member, s.substitute)]
    came = [*(who for who, _ in room.presences), *(a.person for a in room.apologies), *seats]
    if any(person not in known for person in came):
        yield _nobody("Somebody in the lists of those present and of apologies", "attendance")
    for note in state.notes:
        if any(person not in known for person in (*note.content.people, *note.content.gone)):
            yield _nobody(f"Somebody named in an entry{in_item(state, note.item)}", f"note:{note.id}")
    for decision in state.decisions:
        ballots = decision.vote.ballots if decision.vote else ()
        named = {decision.mover, decision.seconder, *(person for person, _ in ballots)} - {""}
        if not named <= known.keys():
            place = place_of_motion(state, decision.motion, decision.item)
            yield _nobody(f"Somebody who moved, seconded or voted{in_item(state, decision.item)}", place)


def _nobody(who: str, place: str) -> Finding:
    return Finding(f"{who} is in none of the registers", place, gravity=Gravity.WRONG)


def _two_lists(state: MeetingState) -> Iterator[Finding]:
    here, body = attended(state.attendance, state.opened, state.closed), state.body
    for apology in state.attendance.apologies:
        if apology.person in here:
            yield _at_people(f"{body.person(apology.person).initial_name} was here and has sent apologies")
    seats = [seat.person for seat in body.memberships]
    for person in twice(seats):
        yield _at_people(f"{body.person(person).initial_name} has two seats on the committee")
    members = {seat.person for seat in body.memberships if seat.role is not MemberRole.SUBSTITUTE}
    for person in dict.fromkeys((*body.officers, *state.officers)):
        if person in members:
            yield _at_people(f"{body.person(person).initial_name} is in the list of members and in that of officers")


def _alike(state: MeetingState) -> Iterator[Finding]:
    for one, two in combinations(state.body.people, 2):
        if one.surname[:1].casefold() != two.surname[:1].casefold() or not _may_be_one(one, two):
            continue
        if one.surname == two.surname:
            yield _at_people(f"{one.full_name} is there twice: is that one person?")
        elif _near(plain(one.surname), plain(two.surname)):
            yield _at_people(f"{one.full_name} and {two.full_name}: is that one person in two spellings?")


def _at_people(words: str) -> Finding:
    return Finding(words, "attendance")


def _may_be_one(one: Person, two: Person) -> bool:
    if one.title and two.title and one.title != two.title:
        return False
    first, second = (p.forename or p.initials for p in (one, two))
    if one.forename and two.forename:
        return plain(first) == plain(second)
    return bool(first and second) and plain(first)[:1] == plain(second)[:1]


# -- names in what was typed -------------------------------------------------------------------------------------


class _Speller:
    """The names of a record in their plain form, and for each word once looked up what it should be."""

    def __init__(self, state: MeetingState) -> None:
        people = state.body.people
        names = [form for person in people for form in (person.surname, person.forename)]
        names += [question.name for question in state.questions.registrants]
        self.known = _OF_THE_CALENDAR | {part for name in map(plain, names) for part in (name, *name.split())}
        self._surnames = {plain(person.surname): person.surname for person in people}
        wrong = [(plain(form), person.surname) for person in people for form in person.misspellings]
        self._wrong = {part: right for form, right in wrong for part in (form, *form.split())}
        self._asked: set[str] = set()
        self._meant: dict[str, str] = {}
        self._forms: dict[str, str] = {}

    def is_new(self, surname: str) -> bool:
        """Whether the name is asked about for the first time: where it stands first is enough to settle it."""
        is_new = surname not in self._asked
        self._asked.add(surname)
        return is_new

    def form(self, word: str) -> str:
        """A word of a text in its plain form, without the 's behind it."""
        if word not in self._forms:
            self._forms[word] = plain(_OWN.sub("", word))
        return self._forms[word]

    def known_for(self, word: str) -> str:
        """The surname that is known to be mis-spelt so, '' for none."""
        return self._wrong.get(word, "")

    def meant_by(self, word: str) -> str:
        """The surname from which a word differs by one letter, '' for none."""
        if word not in self._meant:
            near = (form for form in self._surnames if form[:1] == word[:1] and _near(form, word))
            self._meant[word] = self._surnames.get(next(near, ""), "")
        return self._meant[word]


def _typed(text: str, speller: _Speller) -> Iterator[str]:
    for word, right in _misspelt(text, speller):
        yield f"“{word}” is spelt {right} in the registers: “{quoted(text)}”"
    for match in _COUNCILLOR.finditer(text):
        words = [speller.form(word) for word in match[1].split()]
        if not any(word in speller.known or speller.meant_by(word) for word in words) and speller.is_new(words[-1]):
            yield f"“{' '.join(match[0].split())}” is in none of the registers: “{quoted(text)}”"


def _misspelt(text: str, speller: _Speller) -> Iterator[tuple[str, str]]:
    for match in _CAPITAL.finditer(text):
        form = speller.form(match[0])
        if form in speller.known or not match[0][0].isupper():
            continue
        begins = _BEGINS.search(text, max(0, match.start() - 3), match.start()) is not None
        if right := speller.known_for(form) or ("" if begins else speller.meant_by(form)):
            yield _OWN.sub("", match[0]), right


def _near(one: str, two: str) -> bool:
    """Whether two names differ by one letter changed, missing or too many, or by two neighbours exchanged."""
    if one == two or min(len(one), len(two)) < _SHORTEST:
        return one == two
    shorter, longer = sorted((one, two), key=len)
    at = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    if len(shorter) == len(longer):
        swapped = shorter[:at] + shorter[at : at + 2][::-1] + shorter[at + 2 :]
        return shorter[at + 1 :] == longer[at + 1 :] or swapped == longer
    return len(longer) == len(shorter) + 1 and shorter[at:] == longer[at + 1 :]
