"""Random meetings with private matter of every kind, and every word in it that must stay in no public file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.body import Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import known_in_public
from clerk_app.meeting.private_marks import marked
from clerk_app.meeting.questions import Question
from clerk_app.meeting.replay import Replay
from tests.builders import DAY, at, sample_body

_OPEN_WORDS = (
    "The hubs had opened in eleven villages; families had asked for them.",
    "Members thanked the officers & asked for figures by ward, well-being included.",
    "Costs had been £4,310 in 2025, a < b and café naïve.",
    "Work with schools would go on until March 2027, at 10.40 each week.",
)
_TYPED = tuple(kind for kind in NoteKind if kind is not NoteKind.SUMMARY)
_SYLLABLES = ("bri", "tor", "vel", "kin", "zor", "mab", "que", "lith", "dra", "wen", "fos", "gul", "hax", "pim", "ruv")


@dataclass
class PrivateMeeting:
    """A meeting as it is recorded, act by act, as a session would; `secrets` are its exempt-only words."""

    seed: int
    random: Random = field(init=False)
    replay: Replay = field(default_factory=Replay)
    secrets: set[str] = field(default_factory=set)
    never: set[str] = field(default_factory=set)
    witnesses: dict[str, set[str]] = field(default_factory=dict)
    said_again: dict[str, set[str]] = field(default_factory=dict)
    """The words of entries made once press and public were in again, by the entry."""
    now: datetime = field(default_factory=partial(at, "10:00"))
    _acts: list[tuple[str, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self._play()

    @property
    def forbidden(self) -> set[str]:
        """The words that no public file may hold: a witness whom a corrected time puts in public is one no longer."""
        seen = known_in_public(self.replay.state)
        told = (words for person, words in self.witnesses.items() if person not in seen)
        return self.secrets.union(self.never, *told, self._said_while_out())

    def _said_while_out(self) -> set[str]:
        """The words of entries that the record has while press and public were out, by the times alone."""
        spans = [exclusion.span for exclusion in self.replay.state.exclusions]
        times = {entry.id: entry.happened for entry in effective(self.replay.entries)}
        found = set[str]()
        for entry, words in self.said_again.items():
            # Of what happened in the very second in which they left or came back the order of writing tells.
            if entry in times and any(s.start < times[entry] and s.holds(times[entry]) for s in spans):
                found |= words
        return found

    # -- recording

    def record(self, *new: facts.Fact) -> tuple[str, ...]:
        """One act, its private facts marked as the session marks them."""
        act = f"a{len(self.replay.entries):04}"
        ids = []
        for fact in new:
            number = len(self.replay.entries) + 1
            entry = Entry(
                number, f"e{number:04}", act, self.now, self.now, marked(self.replay.state, fact, self._before(fact))
            )
            self.replay = self.replay.after((entry,))
            ids.append(entry.id)
        self.now += timedelta(seconds=self.random.choice((5, 20, 60, 140)))
        self._acts.append(tuple(ids))
        return tuple(ids)

    def _before(self, fact: facts.Fact) -> facts.Fact | None:
        corrected = fact.entry if isinstance(fact, facts.Corrected) else ""
        return next((e.fact for e in effective(self.replay.entries) if e.id == corrected), None)

    def secret(self, kept_in: set[str] | None = None) -> str:
        """A word that nobody has used, in no minutes of this meeting or any other."""
        word = "".join(self.random.choices(_SYLLABLES, k=5)) + "x" + _letters(self.seed)
        (self.secrets if kept_in is None else kept_in).add(word)
        return word.capitalize()

    def said(self, kept_in: set[str] | None = None) -> str:
        """A sentence with a secret in it, or a secret number."""
        if self.random.random() < 0.2:
            number = f"{self.random.randrange(10**8, 10**9)}{self.seed:06}"
            (self.secrets if kept_in is None else kept_in).add(number)
            return f"The tender of £{number} was lower."
        return f"{self.secret(kept_in)} had {self.random.choice(_OPEN_WORDS).lower()}"

    def maybe(self, say: Callable[[], str]) -> str:
        """Something said, or nothing."""
        return say() if self.random.random() < 0.5 else ""

    # -- the meeting

    def _play(self) -> None:
        self.record(facts.BodyCopied(sample_body()), facts.MeetingArranged(DAY, at("10:15").time(), "Room 2"))
        for item in self._items():
            self.record(facts.ItemAdded(item))
        members = self.random.sample(("thornbury", "hale", "quint", "shah", "wray", "pellow"), 4)
        self.record(*(facts.RollMarked(person, RollMark.PRESENT) for person in members))
        self.record(facts.MeetingOpened())
        self._slot()
        for item in self.replay.state.agenda.items:
            if not item.exempt:
                self._open_item(item.id, members)
        self._in_private(members)
        if self.random.random() < 0.5:
            (let_in,) = self.record(facts.PublicReadmitted())
            self._open_item("i1", members)
            self._open_again()
            self._doubt(let_in)
        self._change_of_mind()
        if self.random.random() < 0.8:
            self.record(facts.MeetingClosed())

    def _items(self) -> Iterator[AgendaItem]:
        yield AgendaItem("i1", "1", "Apologies and declarations", ItemKind.APOLOGIES)
        yield AgendaItem("i2", "2", "Minutes", ItemKind.MINUTES, refers_to=DAY - timedelta(days=30))
        yield AgendaItem("iq", "2a", "Questions from the public", ItemKind.QUESTIONS)
        yield AgendaItem("i3", "3", "Family hubs", report_ref="CFS/14/26", report_about="on family hubs")
        for n in range(4, 4 + self.random.randint(1, 3)):
            on_the_day = self.random.random() < 0.4
            yield AgendaItem(
                f"i{n}",
                str(n),
                f"The {self.secret()} contract" if on_the_day else "Placement contracts",
                self.random.choice((ItemKind.ORDINARY, ItemKind.MINUTES, ItemKind.URGENT)),
                note=self.maybe(self.said),
                report_ref=self.random.choice(("", "CFS/15/26")),
                report_about=self.maybe(self.said),
                pages=self.maybe(self.secret),
                refers_to=DAY - timedelta(days=60),
                exempt=True,
                exempt_paragraphs=self.random.choice(((), (3,), (1, 2))),
                on_the_day=on_the_day,
            )

    def _slot(self) -> None:
        """Two from the public, one of them heard and answered."""
        for n, name in enumerate(("Mr Prewett", "Mrs Bright")):
            self.record(facts.QuestionRegistered(Question(f"q{n}", name, "i3", self.random.choice(_OPEN_WORDS))))
        self.record(facts.ItemBegun("iq"))
        self.record(facts.SlotOpened("iq", 900), facts.SpeakerBegan("q0", 180))
        if self.random.random() < 0.5:
            self.record(facts.QuestionAnswered(Answer("q0", self.random.choice(_OPEN_WORDS), "hale")))
        self.record(facts.SlotEnded())

    def _open_item(self, item: str, members: list[str]) -> None:
        self.record(facts.ItemBegun(item))
        for _ in range(self.random.randint(0, 3)):
            kind = self.random.choice((NoteKind.NOTE, NoteKind.PARAGRAPH, NoteKind.HEADING, NoteKind.ACTION))
            self.record(facts.NoteKept(item, NoteText(kind, self.random.choice(_OPEN_WORDS))))
        if self.random.random() < 0.3:
            self.record(facts.NoteKept(item, NoteText(NoteKind.SCRATCH, self.said(self.never))))
        if self.random.random() < 0.3:
            nature = self.said(self.never)
            self.record(facts.InterestDeclared(Declaration(members[0], item, nature=nature, sensitive=True)))
        if self.random.random() < 0.4:
            self._decide(item, members, "that the report be noted", "")

    def _decide(self, item: str, members: list[str], words: str, reason: str, to_whom: str = "") -> None:
        (motion,) = self.record(facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, words)))
        if self.random.random() < 0.4:
            self.record(facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, words, motion=motion)))
        outcome = self.random.choice((Outcome.AGREED, Outcome.RECOMMENDED, Outcome.LOST, Outcome.REFERRED))
        self.record(facts.DecisionRecorded(motion, item, outcome, members[1], members[2], to_whom))
        if self.random.random() < 0.5:
            ballots = tuple((person, self.random.choice(tuple(Ballot))) for person in members)
            vote = Vote.named(ballots, tuple(members), reason)
            hands = Vote(VoteMethod.HANDS, 2, 1, eligible=tuple(members), reason=reason)
            self.record(facts.VoteTaken(motion, item, self.random.choice((vote, hands))))
        elif reason:
            self.record(facts.NoteKept(item, NoteText(NoteKind.AMENDMENT, reason, motion=motion)))

    def _in_private(self, members: list[str]) -> None:
        exempt = [item.id for item in self.replay.state.agenda.items if item.exempt]
        if self.random.random() < 0.9:
            paragraphs = self.random.choice(((), (3,), (1, 3)))
            named = (*exempt, "i3") if self.random.random() < 0.5 else tuple(exempt)
            self.record(facts.PublicExcluded(named, paragraphs, members[0], members[1]))
        for item in exempt:
            self._exempt_item(item, members)
        if self.replay.state.in_private and self.random.random() < 0.5:
            said = Answer("q0", self.said(), self.maybe(self.secret), self.maybe(self.said), self.maybe(self.said))
            self.record(facts.QuestionAnswered(said))
        if self.replay.state.in_private and self.random.random() < 0.5:
            # Something about an open item that nobody outside may hear.
            self.record(facts.NoteKept("i3", NoteText(NoteKind.NOTE, self.said())))
            self.record(facts.NoteKept("i3", NoteText(NoteKind.NOTE, self.said(), depth=1)))
            self._decide("i3", members, self.said(), self.said(), self.secret())
            if self.random.random() < 0.5:
                self.record(facts.MinutesApproved("i2", amended=self.said()))

    def _exempt_item(self, item: str, members: list[str]) -> None:
        self.record(facts.ItemBegun(item))
        if self.random.random() < 0.5:
            self._witness(item)
        for kind in self.random.sample(_TYPED, self.random.randint(1, 5)):
            owner = self.secret() if kind is NoteKind.ACTION else ""
            kept_in = self.never if kind is NoteKind.SCRATCH else self.secrets
            self.record(facts.NoteKept(item, NoteText(kind, self.said(kept_in), owner=owner, purpose=self.secret())))
        if self.random.random() < 0.6:
            self._decide(item, members, f"that {self.said()}", self.said(), self.secret())
        if self.random.random() < 0.3 and self.replay.state.in_private:
            self.record(facts.InterestDeclared(Declaration(members[3], item, nature=self.said())))
        if self.random.random() < 0.3:
            self.record(facts.ItemSetAside(item, SettingAside.DEFERRED, self.said()))
        if self.random.random() < 0.3:
            self.record(facts.MinutesApproved(item, amended=self.said()))
        if self.random.random() < 0.5:
            self.record(facts.NoteKept(item, NoteText(NoteKind.SUMMARY, "A contract was considered.")))
        if self.replay.state.in_private and self.random.random() < 0.2:
            self.record(facts.MeetingAdjourned(self.said()))
            self.record(facts.MeetingReconvened())

    def _witness(self, item: str) -> None:
        if not self.replay.state.in_private:
            return
        name = f"w{len(self.witnesses)}"
        words = self.witnesses[name] = set()
        surname, forename, role, body = (self.secret(words) for _ in range(4))
        person = Person(name, surname, forename, title="Mr", role=role, body=body)
        self.record(facts.PersonIntroduced(person), facts.PersonArrived(name))
        self.record(facts.NoteKept(item, NoteText(NoteKind.JOINED, self.said(), people=(name,), purpose=self.said())))
        if self.random.random() < 0.9:
            self.record(facts.PersonLeft(name, self.said()))

    def _open_again(self) -> None:
        """An item for which press and public were out, perhaps, goes on in public."""
        self.record(facts.ItemBegun("i3"))
        for kind in (NoteKind.NOTE, NoteKind.PARAGRAPH, NoteKind.ACTION):
            words = set[str]()
            (entry,) = self.record(facts.NoteKept("i3", NoteText(kind, self.said(words))))
            self.said_again[entry] = words

    def _doubt(self, let_in: str) -> None:
        """The readmission is struck out or said to have been later, or an entry to have been made before it."""
        told = self.replay.entries[-1].happened
        entry = next(e for e in self.replay.entries if e.id == let_in)
        match self.random.choice(("", "", "strike", "later", "back")):
            case "strike":
                self.record(facts.Struck((let_in,), by_undo=self.random.random() < 0.5))
            case "later":
                self.record(facts.Corrected(let_in, told + timedelta(seconds=self.random.choice((-30, 1)))))
            case "back":
                chosen = self.random.choice(tuple(self.said_again))
                earlier = entry.happened - timedelta(seconds=self.random.choice((1, 90)))
                self.record(facts.Corrected(chosen, earlier))
            case _:
                pass

    def _change_of_mind(self) -> None:
        """Strikings, undoing and redoing, corrections of times and words."""
        for _ in range(self.random.randint(0, 5)):
            entries = self.replay.entries
            chosen = self.random.choice(entries)
            match self.random.choice(("strike", "undo", "redo", "time", "words")):
                case "strike":
                    self.record(facts.Struck((chosen.id,)))
                case "undo":
                    self.record(facts.Struck(self.random.choice(self._acts), by_undo=True))
                case "redo":
                    self.record(facts.Restored((chosen.id,), by_undo=True))
                case "time":
                    minutes = timedelta(minutes=self.random.randint(-9, 9))
                    self.record(facts.Corrected(chosen.id, chosen.happened + minutes))
                case _ if isinstance(chosen.fact, facts.NoteKept) and chosen.fact.content.private:
                    content = replace(chosen.fact.content, text=self.said())
                    self.record(facts.Corrected(chosen.id, fact=replace(chosen.fact, content=content)))
                case _:
                    pass


def _letters(number: int) -> str:
    """A number in letters, so that no other meeting has the same word."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:06}")
