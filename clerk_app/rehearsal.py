"""Plays the acts of a script at the times that they name, through the same door as the window.

An act is a table: `at` (a time of day), `do` (its name) and what it needs; people by id, items by printed number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from clerk_app.clock import ScriptedClock
from clerk_app.errors import RuleError
from clerk_app.meeting import acts, facts, speaker_acts, withdrawals
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation
from clerk_app.meeting.line_mode import NEED_NO_WORDS
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.typed_leaving import read_leaving
from clerk_app.meeting.typed_membership import read_membership
from clerk_app.meeting.typed_part import parse_part
from clerk_app.meeting.typed_people import parse_people
from clerk_app.meeting.voting import eligible
from clerk_app.script import ScriptError
from clerk_app.session import MeetingSession, new_id

Table = Mapping[str, Any]
"""One act as read from a script."""


class Player:
    """Plays acts into a session whose clock it sets."""

    def __init__(self, session: MeetingSession, clock: ScriptedClock) -> None:
        self._session = session
        self._clock = clock
        self._motion = self._amendment = ""

    def play(self, script: Iterable[Table]) -> None:
        """Play every act in turn; ScriptError at the first that cannot be, with what was played before it kept."""
        for number, act in enumerate(script, 1):
            try:
                self._play(act)
            except (KeyError, ValueError, TypeError, RuleError) as error:
                told = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
                raise ScriptError(
                    f"Act {number} of the script ({act.get('do', 'no name')}, {act.get('at', 'no time')}) "
                    f"cannot be played: {told}"
                ) from error

    def _play(self, act: Table) -> None:
        name = str(act["do"])
        if name not in _ACTS:
            raise ValueError(f"There is no act called '{name}'.")
        self._clock.set(max(self._at(str(act["at"])), self._clock.now()))
        _ACTS[name](self, act)

    def _at(self, text: str) -> datetime:
        arranged = self._session.state.arranged
        day = arranged.on if arranged else self._clock.now().date()
        return datetime.combine(day, time.fromisoformat(text)).astimezone()

    def _record(self, *new: facts.Fact) -> None:
        self._session.record(*new)

    def insert(self, act: Table) -> None:
        """Put an item on the agenda that was not on it: `number`, `title`, `after` (a printed number)."""
        item = AgendaItem(new_id(), str(act["number"]), act["title"], on_the_day=True)
        self._record(facts.ItemAdded(item, self._item(act["after"]) if "after" in act else None))

    def _item(self, number: object) -> str:
        wanted = str(number).rstrip(".")
        for item in self._session.state.agenda.items:
            if item.number.rstrip(".") == wanted:
                return item.id
        raise ValueError(f"There is no item {wanted}.")

    def _current(self, act: Table) -> str:
        return self._item(act["item"]) if "item" in act else self._session.state.agenda.current

    # -- the acts, under the names that a script uses ----------------------------------------------------------

    def roll(self, act: Table) -> None:
        """Mark a member: `person`, `mark`."""
        self._record(facts.RollMarked(act["person"], RollMark(act.get("mark", "present")), act.get("expected", "")))

    def apology(self, act: Table) -> None:
        """An apology: `person`, `received`, `by`."""
        self._record(facts.ApologyReceived(Apology(act["person"], act.get("received", ""), act.get("by", ""))))

    def substitute(self, act: Table) -> None:
        """A substitution: `member`, `substitute`."""
        substitution = Substitution(act["member"], act["substitute"], act.get("notified", ""))
        self._record(facts.SubstituteNamed(substitution))

    def declare(self, act: Table) -> None:
        """An interest: `person`, `item`, `kind`, `nature`, `sensitive`, `dispensation`, `will_do`, `unregistered`."""
        item = self._item(act["item"]) if "item" in act else ""
        declaration = Declaration(
            act["person"],
            item,
            str(act.get("kind", "unnamed")),
            act.get("nature", ""),
            bool(act.get("sensitive", False)),
            Dispensation(act.get("dispensation", "none")),
            Consequence(act["will_do"]) if "will_do" in act else None,
            bool(act.get("unregistered", False)),
        )
        self._record(facts.InterestDeclared(declaration))

    def open(self, _: Table) -> None:
        """Open the meeting."""
        self._record(*acts.opening_facts(self._session.state))

    def take(self, act: Table) -> None:
        """Take the item of that `number`."""
        self._record(*acts.begin_item(self._session.state, self._item(act["number"])))

    def back(self, _: Table) -> None:
        """Go back to the item that was left."""
        self._record(facts.ItemBegun(self._session.state.agenda.left_item))

    def note(self, act: Table) -> None:
        """Keep an entry: `kind`, `text`, `depth`."""
        kind = NoteKind(act.get("kind", "note"))
        text = str(act.get("text", "") if kind in NEED_NO_WORDS else act["text"])
        content = NoteText(kind, text, int(act.get("depth", 0)), check_later=bool(act.get("check_later", False)))
        self._record(facts.NoteKept(self._current(act), content))

    def _people(self, act: Table, kind: NoteKind) -> None:
        text = act["text"] if "text" in act else "; ".join(act["people"])
        state, item, thanked = self._session.state, self._current(act), False
        if kind is NoteKind.LEFT:
            named, thanked = read_leaving(text, state, item, new_id)
        else:
            named = parse_people(text, state.body, new_id)
        introduced = [facts.PersonIntroduced(person) for person in named.new]
        people, purpose = tuple(p.id for p in named.people), act.get("purpose", named.purpose)
        content = NoteText(kind, text, people=people, purpose=purpose, thanked=thanked)
        self._record(*introduced, facts.NoteKept(item, content))

    def membership(self, act: Table) -> None:
        """Who is new on the committee or has left it: `text` ('Hale for Quint', 'Hale left')."""
        text = str(act["text"])
        read = read_membership(text, self._session.state.body, new_id)
        introduced = [facts.PersonIntroduced(person) for person in read.new]
        joined, gone = (tuple(person.id for person in people) for people in (read.joined, read.gone))
        content = NoteText(NoteKind.MEMBERSHIP, text, people=joined, gone=gone)
        self._record(*introduced, facts.NoteKept(self._current(act), content))

    def joined(self, act: Table) -> None:
        """People joined: `text` or `people`, `purpose`."""
        self._people(act, NoteKind.JOINED)

    def remained(self, act: Table) -> None:
        """People remained: `text` or `people`, `purpose`."""
        self._people(act, NoteKind.REMAINED)

    def left_people(self, act: Table) -> None:
        """People left: `text` ('all, thanked') or `people`."""
        self._people(act, NoteKind.LEFT)

    def resolve(self, act: Table) -> None:
        """A resolution: `outcome`, `parts` (as typed, with owners and dates), `mover`, `seconder`."""
        item, parts = self._current(act), list(act.get("parts", []))
        self._motion = new_id()
        new: list[tuple[str, facts.Fact]] = []
        for number, text in enumerate(parts):
            read = parse_part(text, self._session.state.body, self._clock.now().date())
            content = NoteText(
                NoteKind.RESOLUTION, read.words, motion=self._motion, owner=read.owner, due=read.due
            )  # fmt: skip
            new.append((self._motion if number == 0 else new_id(), facts.NoteKept(item, content)))
        decision = facts.DecisionRecorded(
            self._motion,
            item,
            Outcome(act.get("outcome", "agreed")),
            act.get("mover", ""),
            act.get("seconder", ""),
            act.get("to_whom", ""),
        )
        self._session.record_as([*new, (new_id(), decision)])

    def amend(self, act: Table) -> None:
        """An amendment to it: `text`, `mover`, `seconder`, `outcome`; without one the vote on it says."""
        item, self._amendment = self._current(act), new_id()
        content = NoteText(NoteKind.AMENDMENT, act["text"], motion=self._motion)
        new: list[tuple[str, facts.Fact]] = [(self._amendment, facts.NoteKept(item, content))]
        if "outcome" in act:
            new.append((new_id(), self._fate(act, Outcome(act["outcome"]))))
        self._session.record_as(new)

    def _fate(self, act: Table, outcome: Outcome) -> facts.DecisionRecorded:
        item, mover, seconder = self._current(act), act.get("mover", ""), act.get("seconder", "")
        return facts.DecisionRecorded(self._amendment, item, outcome, mover, seconder)

    def vote(self, act: Table) -> None:
        """A vote on it: `hands`, `method`, or the exceptions `against` and `abstained`; `casting`, `required`.

        `on` = "amendment": on the latest amendment, with its `mover` and `seconder`.
        """
        item = self._current(act)
        vote = self._counted(act, eligible(self._session.state, item))
        required = tuple((person, Ballot(ballot)) for person, ballot in act.get("required", {}).items())
        vote = replace(vote, required=required, reason=act.get("reason", ""))
        if "casting" in act:
            vote = replace(vote, casting=Ballot(act["casting"]), casting_by=self._session.state.presiding)
        if act.get("on") != "amendment":
            self._record(facts.VoteTaken(self._motion, item, vote))
            return
        fate = self._fate(act, Outcome.CARRIED if vote.carried else Outcome.LOST)
        self._record(facts.VoteTaken(self._amendment, item, vote), fate)

    @staticmethod
    def _counted(act: Table, may_vote: tuple[str, ...]) -> Vote:
        method = VoteMethod(act.get("method", "hands" if "hands" in act else "named"))
        if method is VoteMethod.HANDS:
            hands = act["hands"]
            return Vote(method, hands["for"], hands["against"], hands.get("abstained", 0), eligible=may_vote)
        if method is not VoteMethod.NAMED:
            return Vote(method, len(may_vote) if method is VoteMethod.UNANIMOUS else 0, eligible=may_vote)
        against, abstained = set(act.get("against", [])), set(act.get("abstained", []))
        ballots = (
            (p, Ballot.AGAINST if p in against else Ballot.ABSTAINED if p in abstained else Ballot.FOR)
            for p in may_vote
        )
        return Vote.named(tuple(ballots), may_vote)

    def action(self, act: Table) -> None:
        """An action: `owner`, `due`, `text`."""
        due = act.get("due")
        day = due if isinstance(due, date) else date.fromisoformat(due) if due else None
        content = NoteText(NoteKind.ACTION, act["text"], owner=act.get("owner", ""), due=day)
        self._record(facts.NoteKept(self._current(act), content))

    def clerks_note(self, act: Table) -> None:
        """A clerk's note: `text`."""
        self._record(facts.NoteKept(self._current(act), NoteText(NoteKind.CLERKS_NOTE, act["text"])))

    def approve_minutes(self, act: Table) -> None:
        """The minutes approved: `signed`, `amended`."""
        self._record(facts.MinutesApproved(self._current(act), bool(act.get("signed", True)), act.get("amended", "")))

    def question(self, act: Table) -> None:
        """A question registered: `name`, `item`, `text`."""
        item = self._item(act["item"]) if "item" in act else ""
        self._record(facts.QuestionRegistered(Question(new_id(), act["name"], item, act.get("text", ""))))

    def next_speaker(self, _: Table) -> None:
        """The next speaker begins; the first opens the slot."""
        self._record(*speaker_acts.next_speaker(self._session.state))

    def finished(self, _: Table) -> None:
        """The speaker finished."""
        self._record(facts.SpeakerFinished())

    def pause(self, _: Table) -> None:
        """The clocks stand still."""
        self._record(facts.ClockPaused())

    def go_on(self, _: Table) -> None:
        """The clocks go on."""
        self._record(facts.ClockResumed())

    def end_slot(self, _: Table) -> None:
        """The slot is over."""
        self._record(facts.SlotEnded())

    def online(self, act: Table) -> None:
        """`person` joined online."""
        self._record(facts.PersonJoinedOnline(act["person"]))

    def arrived(self, act: Table) -> None:
        """`person` arrived."""
        self._record(facts.PersonArrived(act["person"]))

    def left(self, act: Table) -> None:
        """`person` left: `reason`; `interest` says that one declared on the item being taken is why."""
        gone = withdrawals.leaving(self._session.state, str(act["person"]), act.get("reason", ""))
        if act.get("interest", False) and not gone.interest:
            raise ValueError(f"{gone.person} declared no interest that asks to leave for this item.")
        self._record(gone)

    def adjourn(self, act: Table) -> None:
        """Adjourn: `reason`."""
        self._record(facts.MeetingAdjourned(act.get("reason", "")))

    def exclude(self, act: Table) -> None:
        """Press and public leave: `items` (printed numbers) or the item taken, `paragraphs`, `mover`, `seconder`."""
        state = self._session.state
        items = tuple(self._item(number) for number in act.get("items", ())) or (state.agenda.current,)
        named = {n for i in items if (item := state.agenda.item(i)) for n in item.exempt_paragraphs}
        paragraphs = tuple(int(n) for n in act.get("paragraphs", sorted(named)))
        tested = bool(act.get("public_interest", True))
        mover, seconder = act.get("mover", ""), act.get("seconder", "")
        self._record(facts.PublicExcluded(items, paragraphs, mover, seconder, tested))

    def readmit(self, _: Table) -> None:
        """Press and public come in again."""
        self._record(facts.PublicReadmitted())

    def summary(self, act: Table) -> None:
        """A fair summary for the public of what is left out of an item: `text`."""
        self._record(facts.NoteKept(self._current(act), NoteText(NoteKind.SUMMARY, act["text"])))

    def reconvene(self, _: Table) -> None:
        """Reconvene."""
        self._record(facts.MeetingReconvened())

    def close(self, _: Table) -> None:
        """Close the meeting."""
        self._record(facts.MeetingClosed())


_ACTS: Mapping[str, Callable[[Player, Table], None]] = {
    "roll": Player.roll,
    "apology": Player.apology,
    "substitute": Player.substitute,
    "declare": Player.declare,
    "open": Player.open,
    "insert": Player.insert,
    "item": Player.take,
    "back": Player.back,
    "note": Player.note,
    "membership": Player.membership,
    "joined": Player.joined,
    "remained": Player.remained,
    "left_people": Player.left_people,
    "resolve": Player.resolve,
    "amend": Player.amend,
    "vote": Player.vote,
    "action": Player.action,
    "clerks_note": Player.clerks_note,
    "approve_minutes": Player.approve_minutes,
    "question": Player.question,
    "next_speaker": Player.next_speaker,
    "finished": Player.finished,
    "pause": Player.pause,
    "go_on": Player.go_on,
    "end_slot": Player.end_slot,
    "online": Player.online,
    "arrived": Player.arrived,
    "left": Player.left,
    "adjourn": Player.adjourn,
    "exclude": Player.exclude,
    "readmit": Player.readmit,
    "summary": Player.summary,
    "reconvene": Player.reconvene,
    "close": Player.close,
}


def hour_before(arranged: facts.MeetingArranged) -> datetime:
    """An hour before the meeting, in local time, when it may have been set up."""
    start = datetime.combine(arranged.on, arranged.start or time(10))
    return start.astimezone() - timedelta(hours=1)
