"""The words that must not stand in a file: gathered from the facts themselves, not from any document made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Final

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.answers import public_answer
from clerk_app.meeting.body import Person
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import known_in_public, only_in_private, private_motions, title_is_private
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.question_scheme import NamingRule
from clerk_app.meeting.questions import Question
from clerk_app.meeting.state import MeetingState, fold

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_LETTER: Final = re.compile(r"\w")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:.+Z-]*)?|\d\d:\d\d[\d:.+-]*")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]+")
_LONGEST_UNWATCHED_NUMBER: Final = 2
"""Page numbers, item numbers and hours are everywhere."""

_LITTLE_WORDS: Final = frozenset((
    "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but",
    "by", "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "how", "if", "in",
    "into", "is", "it", "its", "may", "more", "most", "no", "not", "of", "off", "on", "one", "or", "other", "our",
    "out", "over", "own", "shall", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "to", "under", "until", "up", "was", "we", "were", "what",
    "when", "where", "which", "while", "who", "whom", "will", "with", "would", "you", "your",
))  # fmt: skip
"""Such words tell nobody anything; watching for them could only stop minutes that are clean."""


def tokens(text: str) -> dict[str, str]:
    """The words and numbers of a text, each under the form in which it is compared, as it was first written."""
    if not text.isascii():
        # Signs that only steer are never printed.
        text = _FOREIGN.sub(_without_steering, unicodedata.normalize("NFKC", text))
    found: dict[str, str] = {}
    for word in _TOKEN.findall(text):
        found.setdefault(word.casefold(), word)
    return found


def _without_steering(found: re.Match[str]) -> str:
    return "".join(letter for letter in found[0] if unicodedata.category(letter) != "Cf")


def unprintable_words(entries: Sequence[Entry], version: Version) -> dict[str, str]:
    """The words that no file of that version may hold, each under its compared form as it was first written.

    For the public version those that stand only in private entries, struck ones too; for either those that stand only
    in scratch notes or in the nature of a sensitive interest.
    """
    open_texts, private, never = _sorted_out(entries)
    forbidden = _all_tokens((*private, *never) if version is Version.PUBLIC else never)
    known = _all_tokens((*open_texts, *(private if version is Version.FULL else ())))
    return {form: word for form, word in forbidden.items() if form not in known and _is_watched(form)}


def public_texts(entries: Sequence[Entry], state: MeetingState) -> Texts:
    """Tells the texts of a fact, as an entry of that record says it, that the public minutes may print."""
    sorter = _Sorter(state, frozenset(_all_ids(state, entries)), frozenset())

    def of(entry: Entry, fact: facts.Fact) -> tuple[str, ...]:
        if isinstance(fact, UNPRINTED):
            return ()
        return tuple(text for text in sorter.texts(entry, fact).open if _LETTER.search(text) and not _is_time(text))

    return of


Texts = Callable[[Entry, facts.Fact], tuple[str, ...]]
"""The texts of a fact as an entry says it."""

UNPRINTED: Final = (
    facts.RollMarked,
    facts.ApologyReceived,
    facts.SubstituteNamed,
    facts.TimeGiven,
    facts.ActionsBroughtForward,
    facts.CopyTaken,
    facts.ProgramRestarted,
    facts.ClockJumped,
    facts.HouseStyleChosen,
    facts.DraftSent,
    facts.CommentsRead,
    facts.CommentSettled,
    facts.MinutesReopened,
    facts.CorrectionsLookedAt,
)
"""Facts with words that no minutes print."""


def blanked(state: MeetingState, entries: Iterable[Entry] = ()) -> MeetingState:
    """The state with an x for every text: what is composed of it are the words that the program says by itself."""
    blank: MeetingState = _blanked(state, frozenset(_all_ids(state, entries)))
    return blank


def _is_time(text: str) -> bool:
    """Whether it is a date or time as a file's properties write it, which nobody typed."""
    return _TIME.fullmatch(text) is not None


def _is_watched(form: str) -> bool:
    if form[0].isdigit():
        return sum(letter.isdigit() for letter in form) > _LONGEST_UNWATCHED_NUMBER
    return len(form) > 1 and form not in _LITTLE_WORDS


def _all_tokens(texts: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        for form, word in tokens(text).items():
            found.setdefault(form, word)
    return found


# -- which texts are private


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of one fact: those that the public may read, those that it may not, those that nobody may."""

    open: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def _sorted_out(entries: Sequence[Entry]) -> tuple[list[str], list[str], list[str]]:
    standing = effective(entries)
    state = fold(standing)
    sorter = _Sorter(state, frozenset(_all_ids(state, entries)), _written_in_private(entries))
    everything = [(e, e.fact.fact if isinstance(e.fact, facts.Corrected) else e.fact) for e in entries]
    now = [sorter.texts(entry, entry.fact) for entry in standing]
    told = {entry.id: entry.fact for entry in standing}
    past = ((entry, fact) for entry, fact in everything if fact is not None and told.get(entry.id) is not fact)
    ever = [*now, *(sorter.texts(entry, fact) for entry, fact in past)]
    return (
        [text for each in now for text in each.open],
        [text for each in ever for text in each.private],
        [text for each in ever for text in each.never],
    )


def _written_in_private(entries: Sequence[Entry]) -> frozenset[str]:
    """The entries written down while press and public were excluded; corrected times do not count here."""
    course: list[Entry] = []
    in_private, found = False, set[str]()
    for entry in entries:
        if in_private:
            found.add(entry.id)
        if isinstance(entry.fact, _COURSE):
            course.append(entry)
            struck = struck_out(course)
            last = next((e.fact for e in reversed(course) if isinstance(e.fact, _TURNS) and e.id not in struck), None)
            in_private = isinstance(last, facts.PublicExcluded)
    return frozenset(found)


_TURNS = facts.PublicExcluded | facts.PublicReadmitted | facts.MeetingClosed
_COURSE = _TURNS | facts.Struck | facts.Restored


class _Sorter:
    """Tells the texts of a fact apart, as the whole record has it."""

    def __init__(self, state: MeetingState, ids: frozenset[str], in_private: frozenset[str]) -> None:
        self._ids = ids
        self._in_private = in_private
        self._exempt = {item.id for item in state.agenda.items if item.exempt}
        self._motions = private_motions(state)
        self._known = known_in_public(state)
        latest = {each.item: each for each in state.approved}.values()
        self._quoting = {each.unmarked for told in latest for each in told.corrections if each.exempt}
        self._hidden = only_in_private(state)
        self._unnamed = state.body.committee.questions.naming is NamingRule.MEMBER_OF_THE_PUBLIC

    def texts(self, entry: Entry, fact: facts.Fact) -> _Texts:  # noqa: C901, PLR0911, PLR0912 - one arm a kind
        """The texts of a fact as it stands in an entry."""
        in_private = entry.id in self._in_private
        if isinstance(fact, facts.BodyCopied):
            people = self._people(fact.body.people)
            return _Texts((*_texts(replace(fact.body, people=())), *people.open), people.private)
        everything = tuple(text for text in _texts(fact) if text not in self._ids)
        match fact:
            case facts.NoteKept(item, content):
                return self._note(entry, item, content)
            case facts.NoteFlagged():
                return _Texts(never=everything)
            case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
                motion = isinstance(fact, facts.DecisionRecorded | facts.VoteTaken) and fact.motion in self._motions
                private = fact.private or fact.item in self._exempt or motion
                return _Texts(private=everything) if private else self._open(fact, everything)
            case facts.InterestDeclared(declaration):
                nature = (declaration.nature,)
                if declaration.sensitive:
                    return _Texts(never=nature)
                return _Texts(private=nature) if declaration.private else _Texts(nature)
            case facts.QuestionAnswered(answer):
                public = frozenset(_texts(public_answer(answer, self._known)))
                return _Texts(
                    tuple(text for text in everything if text in public),
                    tuple(text for text in everything if text not in public),
                )
            case facts.QuestionRegistered(question):
                return self._question(question, everything, in_private=in_private)
            case facts.ItemAdded(item):
                return self._item(item, in_private=in_private)
            case facts.PersonIntroduced(person, _, private):
                named = replace(person, role="", body="") if private else person
                told = self._people((named,), in_private=in_private)
                return replace(told, private=(*told.private, *(_texts(person) if private else ())))
            case facts.DraftSent() | facts.CommentsRead() | facts.CommentSettled() | facts.MinutesReopened():
                return _review(fact, self._ids)
            case facts.CorrectionsLookedAt(_, corrections):
                return _Texts(private=tuple(t for each in corrections if each.exempt for t in (each.old, each.new)))
            case facts.ApprovalCopied():
                return self._open(fact, everything)
            case facts.PersonLeft() | facts.MeetingAdjourned():  # no public minutes give their reasons
                return _Texts(private=everything)
            case _:
                # What no minutes print of it must not pass for words that the public knows.
                # What another meeting left open may be of its private part.
                # What a house style is called nobody typed.
                untold = in_private or isinstance(fact, facts.ActionsBroughtForward | facts.HouseStyleChosen)
                return _Texts() if untold else _Texts(everything)

    def _open(self, fact: facts.Fact, everything: tuple[str, ...]) -> _Texts:
        """What is open but for the corrections that quote what earlier minutes keep back."""
        if not isinstance(fact, facts.MinutesApproved | facts.ApprovalCopied):
            return _Texts(everything)
        # What was said before anybody looked is as exempt as what is found now.
        exempt = [each for each in fact.corrections if each.exempt or each.unmarked in self._quoting]
        told = replace(fact, corrections=tuple(each for each in fact.corrections if each not in exempt))
        kept = (words for each in exempt for words in (each.old, each.new))
        return _Texts(tuple(text for text in _texts(told) if text not in self._ids), tuple(kept))

    def _note(self, entry: Entry, item: str, content: NoteText) -> _Texts:
        """An entry of the minute; why it is to be checked is printed nowhere."""
        why = (content.check_why,)
        told = tuple(text for text in _texts(replace(content, check_why="")) if text not in self._ids)
        if content.kind is NoteKind.SCRATCH:
            return _Texts(never=(*told, *why))
        motion = (content.motion or entry.id) in self._motions
        closed = content.kind is not NoteKind.SUMMARY and (item in self._exempt or motion)
        return _Texts(private=told, never=why) if content.private or closed else _Texts(told, never=why)

    def _question(self, question: Question, everything: tuple[str, ...], *, in_private: bool) -> _Texts:
        """Whoever asks, where the minutes name no member of the public, as well as what they never print."""
        hidden = (question.name, question.town) if self._unnamed else ()
        unprinted = (*hidden, question.received, question.admitted_because)
        told = tuple(text for text in everything if text not in unprinted)
        return _Texts(() if in_private else told, hidden)

    def _item(self, item: AgendaItem, *, in_private: bool) -> _Texts:
        if not item.exempt and item.id not in self._exempt:
            return _Texts(tuple(_texts(item)))
        hidden_title = title_is_private(item) or in_private
        particulars = (item.note, item.report_ref, item.report_about, item.pages, item.next_place)
        dates = (*_texts(item.refers_to), *_texts(item.next_time))
        if hidden_title:
            return _Texts((item.number, *dates), (item.title, *particulars))
        return _Texts((item.number, item.title, *dates), particulars)

    def _people(self, people: Iterable[Person], *, in_private: bool = False) -> _Texts:
        open_texts: list[str] = []
        private: list[str] = []
        for person in people:
            hidden = person.id in self._hidden or (in_private and person.id not in self._known)
            # What stands in the register of interests is printed nowhere: it makes no word of a nature public.
            (private if hidden else open_texts).extend(_texts(replace(person, interests=(), pronoun="")))
        return _Texts(tuple(open_texts), tuple(private))


def _review(fact: facts.ReviewFact, ids: frozenset[str]) -> _Texts:
    """What came back on a draft is printed nowhere: an entry says the words once they are taken over.

    What was sent are the words of other entries, each public or private there.
    """
    match fact:
        case facts.DraftSent(_, to):
            return _Texts(never=() if to in ids else (to,))
        case facts.MinutesReopened(reason):
            return _Texts(never=(reason,))
        case facts.CommentsRead(_, file, comments):
            return _Texts(never=(file, *(text for each in comments for text in (each.new, each.by))))
        case _:
            return _Texts()


# -- texts within values


def _texts(value: object) -> Iterator[str]:
    """Every text within a value, and every date and time as a file's properties write it."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, date | datetime | time):
        yield value.isoformat()
    elif is_dataclass(value):
        for name in _told(value):
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from _texts(each)


def _blanked(value: Any, ids: frozenset[str]) -> Any:  # noqa: ANN401 - a value of any type
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value if value in ids or not value else "x"
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{name: _blanked(getattr(value, name), ids) for name in _told(value)})
    if isinstance(value, tuple):
        return tuple(_blanked(each, ids) for each in value)
    return value


def _told(value: object) -> tuple[str, ...]:
    return _names(type(value))  # type: ignore[arg-type]  # any class will do


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)


def _all_ids(state: MeetingState, entries: Iterable[Entry]) -> Iterator[str]:
    yield from _ids(state)
    for entry in entries:
        yield from (entry.id, entry.act)


def _ids(state: MeetingState) -> Iterator[str]:
    """Everything that is known by its id, which is no text."""
    yield from (person.id for person in state.body.people)
    yield from (item.id for item in state.agenda.items)
    yield from (note.id for note in state.notes)
    yield from (note.content.motion for note in state.notes)
    yield from (decision.motion for decision in state.decisions)
    yield from (question.id for question in state.questions.registrants)
    yield from (declared.id for declared in state.declarations)
    yield from (declared.declaration.kind for declared in state.declarations)
    yield from (adjournment.id for adjournment in state.adjournments)
    yield from (exclusion.id for exclusion in state.exclusions)
    yield from (chairing.id for chairing in state.chairs)
    yield from (speech.began for speech in (state.questions.slot.speeches if state.questions.slot else ()))
