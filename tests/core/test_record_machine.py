"""Whatever a clerk does in whatever order, the record, the state and the history agree.

24 examples run with the tests; CLERK_EXAMPLES=20000 asks for more, each time other ones.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerk_app.errors import RuleError
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.reading import hand_over_of
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Standing, here_count
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.entry import effective
from clerk_app.meeting.gap import GapKind
from clerk_app.meeting.history import history
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.session import Change, MeetingSession
from tests.builders import EVERYONE, MEETING, clock_at, new_session, open_library, sample_questions
from tests.core.strategies import HOSTILE, plausible_fact

ON_CI = "CLERK_EXAMPLES" not in os.environ

IN_MEMORY = Path("/dev/shm")
"""A folder that costs no disk, where there is one."""


def without_last(state: MeetingState) -> MeetingState:
    """The state but for the entry behind it and the gaps: the program's own entries change nothing else."""
    return replace(state, last=None, gaps=())


class RecordMachine(RuleBasedStateMachine):
    """A clerk who does anything, a computer that is closed and opened, a clock that is set."""

    def __init__(self) -> None:
        super().__init__()
        parent = str(IN_MEMORY) if IN_MEMORY.is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="clerk-machine-", dir=parent))
        self.clock = clock_at("09:30")
        self.library = open_library(self.folder)
        self.session = new_session(self.library, self.clock)
        self.heard: list[Change] = []
        self.session.listen(self.heard.append)
        # The states before and after each act, as a clerk would remember them: what undo must come back to.
        self.undo_model: list[tuple[MeetingState, MeetingState]] = []
        self.redo_model: list[tuple[MeetingState, MeetingState]] = []
        self.draft: Draft | None = None

    def teardown(self) -> None:
        self.check_summaries()
        self.check_hand_over()
        self.library.close()
        shutil.rmtree(self.folder)

    # -- what is done ------------------------------------------------------------------------------------------

    @initialize(opened=st.booleans(), asked=st.integers(0, 3))
    def begin(self, opened, asked):
        if asked:
            self.do(lambda: self.session.record(*map(facts.QuestionRegistered, sample_questions()[:asked])))
        if opened:
            self.do(lambda: self.session.record(facts.MeetingOpened(), facts.ItemBegun("item-1")))

    @rule(data=st.data(), seconds=st.integers(0, 400), late=st.sampled_from((0, 0, 0, 1, 30)))
    def record(self, data, seconds, late):
        self.clock.step(seconds=seconds)
        fact = data.draw(plausible_fact(self.session.state))
        at = self.session.now() - timedelta(minutes=late) if late else None
        self.do(lambda: self.session.record(fact, at=at))

    @rule(data=st.data(), size=st.integers(2, 3))
    def record_several(self, data, size):
        new = [data.draw(plausible_fact(self.session.state)) for _ in range(size)]
        self.do(lambda: self.session.record(*new))

    @rule(text=st.sampled_from(HOSTILE))
    def keep_what_was_typed(self, text):
        """The draft becomes an entry, and is a draft no more."""
        self.type(text)
        content = NoteText(NoteKind.NOTE, text)
        if self.do(lambda: self.session.record(facts.NoteKept("item-1", content), drop_draft=LINE)):
            self.draft = None

    @rule(text=st.sampled_from(HOSTILE))
    def type(self, text):
        self.draft = Draft(LINE, "item-1", NoteKind.NOTE, 0, text, len(text))
        self.session.keep_draft(self.draft)

    @rule(data=st.data(), minutes=st.none() | st.integers(-60, 5))
    def correct(self, data, minutes):
        entry = data.draw(st.sampled_from(self.session.entries))
        happened = None if minutes is None else entry.happened + timedelta(minutes=minutes)
        kind = type(entry.fact)
        plain = not isinstance(entry.fact, facts.Change | facts.ProgramsOwn | facts.GapSettled)
        other = data.draw(plausible_fact(self.session.state, kind)) if plain and data.draw(st.booleans()) else None
        self.do(lambda: self.session.correct(entry.id, happened, other))

    @rule(data=st.data())
    def strike(self, data):
        ids = data.draw(st.lists(st.sampled_from([e.id for e in self.session.entries]), max_size=3))
        self.do(lambda: self.session.strike(*ids))

    @rule(data=st.data())
    def put_back(self, data):
        ids = data.draw(st.lists(st.sampled_from([e.id for e in self.session.entries]), min_size=1, max_size=3))
        self.do(lambda: self.session.record(facts.Restored(tuple(ids))))

    @precondition(lambda self: self.undo_model)
    @rule()
    def undo(self):
        before, after = self.undo_model.pop()
        self.redo_model.append((before, after))
        self.session.undo()
        assert without_last(self.session.state) == before

    @precondition(lambda self: self.redo_model)
    @rule()
    def redo(self):
        before, after = self.redo_model.pop()
        self.undo_model.append((before, after))
        self.session.redo()
        assert without_last(self.session.state) == after

    @rule()
    def undo_everything_and_redo_it(self):
        state, acts = self.session.state, len(self.session.history.undo)
        for _ in range(acts):
            self.session.undo()
        for _ in range(acts):
            self.session.redo()
        assert self.session.state == state

    @rule(back=st.sampled_from((0, 0, 3600)))
    def close_and_open_again(self, back):
        before = self.session
        self.check_summaries()
        self.library.close()
        self.clock.step(seconds=20 - back)
        self.library = open_library(self.folder)
        self.session = MeetingSession(self.library.record, MEETING, self.clock)
        assert self.session.state == before.state
        assert self.session.entries == before.entries
        assert self.session.history == before.history
        resumed = self.session.resume()
        assert resumed == (before.state.phase in (Phase.IN_SESSION, Phase.ADJOURNED))
        # The time in which the program did not run is told, and nothing else is new.
        gaps = self.session.state.gaps
        assert [gap.kind for gap in gaps[len(before.state.gaps) :]] == [GapKind.RESTARTED] * resumed
        assert without_last(self.session.state) == without_last(before.state)
        self.heard.clear()
        self.session.listen(self.heard.append)

    @rule(seconds=st.integers(-4000, 4000))
    def set_the_computers_clock(self, seconds):
        before = without_last(self.session.state)
        self.session.notice_clock(self.clock.now() + timedelta(seconds=seconds))
        assert without_last(self.session.state) == before

    # -- what always holds -------------------------------------------------------------------------------------

    def do(self, act):
        """Do it, or be told why not; a refusal changes nothing."""
        before, entries, told = self.session.state, self.session.entries, len(self.heard)
        try:
            act()
        except RuleError:
            assert (self.session.state, self.session.entries, len(self.heard)) == (before, entries, told)
            return False
        assert len(self.heard) == told + 1
        self.undo_model.append((without_last(before), without_last(self.session.state)))
        self.redo_model.clear()
        return True

    def check_hand_over(self):
        whole = HandedOver.of(self.library.record, MEETING)
        data = hand_over(whole)
        assert hand_over(hand_over_of(data, "handed over")) == data

    def check_summaries(self):
        before = self.library.record.meetings()
        self.library.record.rebuild_summaries()
        assert self.library.record.meetings() == before

    @invariant()
    def the_state_is_a_replay_of_the_file(self):
        stored = self.library.record.entries(MEETING)
        assert stored == self.session.entries
        assert self.session.state == Replay.of(stored).state
        assert self.session.history == history(stored)
        assert len(self.session.history.undo) == len(self.undo_model)
        assert len(self.session.history.redo) == len(self.redo_model)

    @invariant()
    def numbers_and_times_of_writing_rise(self):
        entries = self.session.entries
        assert all(a.number < b.number and a.written <= b.written for a, b in pairwise(entries))
        assert all(entry.happened <= self.session.now() for entry in effective(entries))
        assert self.session.now() >= entries[-1].written

    @invariant()
    def everybody_is_in_one_list_and_counted_once(self):
        state, room = self.session.state, self.session.state.attendance
        for person in EVERYONE:
            presence, standing = room.presence(person), room.standing(person)
            assert presence.here == (standing in (Standing.PRESENT, Standing.ARRIVED))
            assert presence.observes == (standing is Standing.OBSERVING)
            away = not (presence.here or presence.observes)
            assert (standing is Standing.LEFT) == (bool(presence.spans) and away)
            assert all(span.end is None or span.start <= span.end for span in presence.spans)
            assert [span for span in presence.spans[:-1] if span.end is None] == []
        sitting = {s.member: s.substitute for s in room.substitutions}
        here = {who for who, presence in room.presences if presence.spans and presence.spans[-1].end is None}
        seats = [{seat.person, sitting.get(seat.person, "")} for seat in state.body.councillors]
        assert here_count(room, state.body) == sum(bool(seat & here) for seat in seats)

    @invariant()
    def the_draft_is_kept(self):
        stored = [draft for draft, _ in self.library.record.drafts(MEETING)]
        expected = [] if self.draft is None else [replace(self.draft, text=self.draft.text.replace("\ud83d", "?"))]
        assert stored == expected


TestRecordMachine = pytest.mark.slow(pytest.mark.timeout(400 if ON_CI else 0)(RecordMachine.TestCase))
TestRecordMachine.settings = settings(
    max_examples=int(os.environ.get("CLERK_EXAMPLES", "24")),
    stateful_step_count=25,
    derandomize=ON_CI,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
