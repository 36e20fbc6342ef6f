"""Random meetings, held against a naive recount at every step.

People come, go, join online, declare, substitute and vote; items are taken; times are corrected; entries are struck
out, put back and undone. 90 meetings run with the tests; CLERK_MEETINGS=100000 asks for more, each time others.
"""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerk_app.clock import ScriptedClock
from clerk_app.errors import RuleError
from clerk_app.meeting import facts, quorum, voting
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Apology, RollMark, Standing, Substitution
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.decisions import Ballot, Vote
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind
from clerk_app.meeting.state import MeetingState
from clerk_app.session import MeetingSession
from tests.core.naive_room import Act, Table, tables, without_quorum
from tests.memory_store import MemoryStore

ON_CI = "CLERK_MEETINGS" not in os.environ
MEMBERS = ("ames", "bray", "cole", "dunn", "eden")
CO_OPTED = ("fell", "gray")
POOL = ("hart", "ives")
VISITOR = "jute"
EVERYBODY = (*MEMBERS, *CO_OPTED, *POOL, VISITOR)
BALLOTS = tuple(Ballot)
ITEMS = ("1", "2", "3")
EDUCATION = frozenset({"2"})
QUORUM = 3
START = datetime(2026, 3, 12, 10, tzinfo=UTC)

_LISTS = {
    Standing.PRESENT: "here",
    Standing.ARRIVED: "here",
    Standing.LEFT: "left",
    Standing.OBSERVING: "observing",
    Standing.APOLOGIES: "apologies",
    Standing.EXPECTED: "expected",
    Standing.ABSENT: "absent",
    Standing.NOT_CALLED: "not_called",
}


def body() -> Body:
    """Five councillors with a quorum of three, two co-opted members (one with a full vote), a pool of two."""
    roles = {"ames": MemberRole.CHAIRMAN, "bray": MemberRole.VICE_CHAIRMAN}
    seats = [Membership(person, roles.get(person, MemberRole.MEMBER)) for person in MEMBERS]
    seats += [Membership(person, MemberRole.CO_OPTED, limited_vote=person == "fell") for person in CO_OPTED]
    seats += [Membership(person, MemberRole.SUBSTITUTE) for person in POOL]
    people = tuple(Person(person, person.capitalize(), person[0].upper()) for person in EVERYBODY)
    return Body(Committee("c", "Committee", quorum=QUORUM), people, tuple(seats))


BODY = body()
SETTING_UP: tuple[facts.MeetingFact, ...] = (
    facts.BodyCopied(BODY),
    facts.MeetingArranged(START.date()),
    *(facts.ItemAdded(AgendaItem(item, item, f"Item {item}", education=item in EDUCATION)) for item in ITEMS),
)

people = st.sampled_from(EVERYBODY)
members = st.sampled_from((*MEMBERS, *MEMBERS, *CO_OPTED, *POOL))
items = st.sampled_from(("1", *ITEMS))
declarations = st.builds(
    Declaration,
    members,
    st.sampled_from(("1", "1", *ITEMS, "")),
    st.sampled_from(("pecuniary", *(kind.value for kind in InterestKind))),
    dispensation=st.sampled_from((Dispensation.NONE, Dispensation.NONE, *Dispensation)),
    will_do=st.sampled_from((None, None, *Consequence)),
)
ACTS = st.one_of(
    st.builds(facts.PersonArrived, people),
    st.builds(facts.PersonArrived, people),
    st.builds(facts.PersonLeft, people),
    st.builds(facts.PersonLeft, people),
    st.builds(facts.PersonJoinedOnline, people),
    st.builds(facts.RollMarked, members, st.sampled_from(RollMark)),
    st.builds(facts.ApologyReceived, st.builds(Apology, members)),
    st.builds(
        facts.SubstituteNamed,
        st.builds(Substitution, st.sampled_from(MEMBERS), st.sampled_from(("", *POOL, *POOL))),
    ),
    st.builds(facts.InterestDeclared, declarations),
    st.builds(facts.InterestDeclared, declarations),
    st.builds(facts.ItemBegun, items),
    st.builds(facts.ItemBegun, items),
    st.sampled_from((facts.MeetingAdjourned(), facts.MeetingReconvened(), facts.MeetingClosed())),
)


def plain(state: MeetingState) -> MeetingState:
    """The state but for the entry behind it."""
    return replace(state, last=None)


class RoomMachine(RuleBasedStateMachine):
    """A clerk at the desk, and a second one who counts on a table beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = ScriptedClock(START - timedelta(days=1))
        self.session = MeetingSession(MemoryStore(), "meeting", self.clock)
        self.session.record(*SETTING_UP)
        self.clock.set(START - timedelta(minutes=30))
        self.opening = plain(self.session.state)
        # What counts on the second clerk's table, as it was before each act and is now: id to time, number and fact.
        self.before: list[dict[str, Act]] = []
        self.undone: list[dict[str, Act]] = []
        self.acts: dict[str, Act] = {}

    # -- what is done ------------------------------------------------------------------------------------------

    @initialize(
        here=st.sets(st.sampled_from((*MEMBERS, *CO_OPTED)), min_size=2),
        substituted=st.sampled_from((0, 0, 1, 2)),
        opens=st.sampled_from((True, True, True, False)),
    )
    def call_the_roll(self, here, substituted, opens):
        self.do(*(facts.RollMarked(person, RollMark.PRESENT) for person in sorted(here)))
        away = [member for member in MEMBERS if member not in here]
        for member, substitute in list(zip(away, POOL, strict=False))[:substituted]:
            self.do(facts.SubstituteNamed(Substitution(member, substitute)))
            self.do(facts.RollMarked(substitute, RollMark.PRESENT))
        if opens:
            self.clock.step(minutes=30)
            self.do(facts.MeetingOpened(), facts.ItemBegun("1"))

    @rule(fact=ACTS, seconds=st.integers(0, 300), late=st.sampled_from((0, 0, 0, 2, 20)))
    def act(self, fact, seconds, late):
        self.clock.step(seconds=seconds)
        self.do(fact, at=self.session.now() - timedelta(minutes=late) if late else None)

    @rule(data=st.data(), late=st.sampled_from((0, 0, 0, 5, 15)), reason=st.sampled_from(("", "", "counted twice")))
    def vote(self, data, late, reason):
        at = self.session.now() - timedelta(minutes=late)
        item, motion = data.draw(items), data.draw(st.sampled_from(("m", "n")))
        table = self.table_at(at)
        could = sorted(table.may_vote(item))
        wrong = data.draw(st.sampled_from(((), (), (), *((person,) for person in EVERYBODY))))
        voters = tuple(
            person for person in dict.fromkeys((*could, *wrong)) if not (person in could and person in wrong)
        )
        first = data.draw(st.integers(0, 3))
        ballots = tuple((person, BALLOTS[(first + place) % 4]) for place, person in enumerate(voters))
        taken = self.do(facts.VoteTaken(motion, item, Vote.named(ballots, voters, reason)), at=at if late else None)
        if not table.opened:
            assert not taken, "a vote was taken before the meeting opened"
        elif set(voters) == set(could):
            assert taken, "the vote of those who could vote was refused"
        elif not reason:
            assert not taken, "a vote was taken without a reason that is not that of those who could vote"

    @precondition(lambda self: self.acts)
    @rule(data=st.data(), minutes=st.integers(-30, 30), person=st.none() | people)
    def correct(self, data, minutes, person):
        entry = data.draw(st.sampled_from(list(self.acts)))
        happened, number, _, fact = self.acts[entry]
        moved = happened + timedelta(minutes=minutes)
        another = None
        if person and isinstance(fact, facts.PersonArrived | facts.PersonLeft):
            another = replace(fact, person=person)
        now = dict(self.acts)
        now[entry] = (moved, number, entry, another or fact)
        self.attempt(lambda: self.session.correct(entry, moved, another), now)

    @precondition(lambda self: self.acts)
    @rule(data=st.data(), back=st.booleans())
    def strike(self, data, back):
        """Strike entries out; put back, they leave the state as it was."""
        ids = data.draw(st.lists(st.sampled_from(list(self.acts)), min_size=1, max_size=2, unique=True))
        before, state = dict(self.acts), plain(self.session.state)
        left = {entry: act for entry, act in self.acts.items() if entry not in ids}
        if self.attempt(lambda: self.session.strike(*ids), left) and back:
            assert self.attempt(lambda: self.session.record(facts.Restored(tuple(ids))), before)
            assert plain(self.session.state) == state

    @precondition(lambda self: self.before)
    @rule()
    def undo(self):
        self.undone.append(self.acts)
        self.acts = self.before.pop()
        self.session.undo()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        self.before.append(self.acts)
        self.acts = self.undone.pop()
        self.session.redo()

    @precondition(lambda self: len(self.before) % 4 == 3)  # it plays the whole record over and over
    @rule()
    def undo_everything(self):
        """The opening state again; then, of all that was undone, as before."""
        state, acts = plain(self.session.state), len(self.session.history.undo)
        for _ in range(acts):
            self.session.undo()
        assert plain(self.session.state) == self.opening
        for _ in range(acts):
            self.session.redo()
        assert plain(self.session.state) == state

    # -- what always holds -------------------------------------------------------------------------------------

    def do(self, *new: facts.MeetingFact, at: datetime | None = None) -> bool:
        first = len(self.session.entries)
        added = dict(self.acts)

        def write() -> None:
            for entry in self.session.record(*new, at=at):
                added[entry.id] = (entry.happened, entry.number, entry.id, entry.fact)

        return bool(new) and self.attempt(write, added) and len(self.session.entries) == first + len(new)

    def attempt(self, write, after: dict[str, Act]) -> bool:
        state = self.session.state
        try:
            write()
        except RuleError:
            assert self.session.state == state
            return False
        self.before.append(self.acts)
        self.undone.clear()
        self.acts = after
        return True

    def table_at(self, at: datetime) -> Table:
        """The second clerk's table when everything up to an instant has happened."""
        table = Table(BODY, EDUCATION)
        for _, now in tables(BODY, EDUCATION, (act for act in self.acts.values() if act[0] <= at)):
            table = now
        return table

    @invariant()
    def the_record_agrees_with_the_recount(self):
        """Each person in one list at each moment, the quorum, and for each vote who could vote when it was taken."""
        state, room = self.session.state, self.session.state.attendance
        table = Table(BODY, EDUCATION)
        could: dict[str, set[str]] = {}
        counted: dict[str, Vote] = {}
        moments: dict[datetime, set[str]] = {}
        for (happened, _, _, fact), table in tables(BODY, EDUCATION, self.acts.values()):
            moments[happened] = {person for person in EVERYBODY if table.of(person).here}
            if isinstance(fact, facts.VoteTaken):
                could[fact.motion], counted[fact.motion] = table.may_vote(fact.item), fact.vote
        assert {p: _LISTS[room.standing(p)] for p in EVERYBODY} == {p: table.of(p).list for p in EVERYBODY}
        # A mark made before the opening replaces what went before it, so the moments count from there.
        for at, here in moments.items():
            if state.opened and at >= state.opened:
                assert {person for person in EVERYBODY if room.presence(person).here_at(at)} == here, f"at {at}"
        assert {item: set(voting.eligible(state, item)) for item in ITEMS} == {i: table.may_vote(i) for i in ITEMS}
        assert quorum.taking_part(state) == table.taking_part()
        assert quorum.is_met(state) == (table.taking_part() >= QUORUM)
        gaps = quorum.periods_without(state)
        lacking = without_quorum(BODY, EDUCATION, self.acts.values(), QUORUM)
        assert {at: any(gap.holds(at) for gap in gaps) for at in lacking} == lacking
        decided = {d.motion: d for d in state.decisions if d.vote}
        assert {motion: set(d.voters) for motion, d in decided.items()} == could
        # Whatever is corrected changes who could vote, and never who was counted.
        assert {motion: d.vote for motion, d in decided.items()} == counted


TestRoomMachine = pytest.mark.slow(pytest.mark.timeout(400 if ON_CI else 0)(RoomMachine.TestCase))
TestRoomMachine.settings = settings(
    max_examples=int(os.environ.get("CLERK_MEETINGS", "90")),
    stateful_step_count=14,
    derandomize=ON_CI,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
