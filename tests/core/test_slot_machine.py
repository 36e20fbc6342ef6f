"""Random public question slots, held against a naive recount at every step.

Speakers begin, finish, are given time; clocks are paused; the meeting adjourns; press and public are excluded; times
are corrected; entries are struck out and put back; the computer sleeps, its clock is set, the program is killed. 180
slots run with the tests; CLERK_SLOTS=100000 asks for more, each time others.
"""

import os
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, gaps, speaker_acts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee
from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.questions import ClockState, Question, clock_state, silent_for, slot_used, speech_used
from clerk_app.meeting.slot_plan import SlotPlan, slot_plan
from clerk_app.meeting.slot_words import countdown_text, speaker_time
from clerk_app.meeting.speaker_clock import SpeakerClock, speaker_clock
from clerk_app.meeting.state import Phase
from clerk_app.session import MeetingSession
from tests.core.naive_slot import Act, Stopwatches, counted
from tests.machine_clock import MachineClock
from tests.memory_store import MemoryStore
from ui.bar_view import ClockLook
from ui.clock_cell import clock_cell

ON_CI = "CLERK_SLOTS" not in os.environ
START = datetime(2026, 3, 12, 10, tzinfo=UTC)
NAMES = ("ames", "bray", "cole", "dunn")
MICROSECOND = timedelta(microseconds=1)
WARNING = 30

COURSES = (
    (facts.SlotOpened, facts.SpeakerBegan, facts.SpeakerFinished, facts.SlotEnded, facts.MeetingClosed),
    (facts.SpeakerBegan, facts.ClockPaused, facts.ClockResumed),
    (facts.SpeakerBegan, facts.TimeGiven),
)
"""What cannot have happened in another order: a speaker ends with the next, and no pause goes on before it began."""

lengths = st.sampled_from((1, 250, 999, 1_000, 5_000, 15_000, 29_999, 61_000, 170_000, 400_000)) | st.integers(
    0, 200_000
)
"""Milliseconds."""
seconds = st.sampled_from((30, 30, -30, 60, -240, 300))


class SlotMachine(RuleBasedStateMachine):
    """A clerk at the clocks of one slot, and a second clerk with two stopwatches."""

    def __init__(self):
        super().__init__()
        self.clock = MachineClock(START)
        self.store = MemoryStore()
        self.session = MeetingSession(self.store, "m", self.clock)
        self.acts: dict[str, Act] = {}
        self.before: list[dict[str, Act]] = []
        self.undone: list[dict[str, Act]] = []

    @initialize(limit=st.sampled_from((60, 60, 60, None)))
    def set_up(self, limit):
        scheme = QuestionScheme(slot_minutes=5, speaker_seconds=limit, warning_seconds=WARNING)
        self.session.record(
            facts.BodyCopied(Body(Committee("c", "Committee", questions=scheme))),
            facts.ItemAdded(AgendaItem("1", "1", "Questions", ItemKind.QUESTIONS)),
        )
        self.session.record(*(facts.QuestionRegistered(Question(name, f"Mr {name}")) for name in NAMES))
        self.session.record(facts.MeetingOpened())
        self.first_of_clerk = len(self.session.history.undo)

    # -- time passes -------------------------------------------------------------------------------------------

    @rule(length=lengths)
    def wait(self, length):
        self.clock.step(milliseconds=length)

    @rule(length=lengths)
    def sleep(self, length):
        self.session.keep_time()
        self.clock.sleep(milliseconds=length)
        self.session.keep_time()

    @rule(seconds=st.integers(-7_200, 7_200))
    def set_the_computers_clock(self, seconds):
        self.clock.set_computer(seconds=seconds)
        self.session.keep_time()

    @rule(length=lengths, sign=st.booleans())
    def kill_and_start_again(self, length, sign):
        """With a sign of life the time goes on rightly, whatever became of the computer's clock."""
        if sign:
            self.session.keep_time()
        state, now, signed = self.session.state, self.session.now(), self.signed
        self.clock.step(milliseconds=length)
        self.clock.new_program()
        self.session = MeetingSession(self.store, "m", self.clock)
        assert self.session.state == state
        if signed:
            assert abs(self.session.now() - now - timedelta(milliseconds=length)) <= timedelta(milliseconds=1)
        self.session.resume()

    @property
    def signed(self) -> bool:
        """Whether a sign of life of this very second was left."""
        return any(
            draft.place == "alive" and written == self.session.now() for draft, written in self.store.drafts("m")
        )

    # -- keys --------------------------------------------------------------------------------------------------

    @rule()
    def f5(self):
        self.do(lambda: speaker_acts.next_speaker(self.session.state))

    @precondition(lambda self: self.session.state.questions.slot)
    @rule(how=st.sampled_from(("finish", "pause", "pause", "end", "finish")))
    def stop_or_go_on(self, how):
        state = self.session.state
        made = {
            "finish": (facts.SpeakerFinished(),),
            "pause": speaker_acts.pause_or_go_on(state),
            "end": (facts.SlotEnded(),),
        }[how]
        self.do(lambda: made)

    @precondition(lambda self: self.session.state.questions.slot)
    @rule(seconds=seconds, slot=st.booleans())
    def give_time(self, seconds, slot):
        given = speaker_acts.slot_extended if slot else speaker_acts.time_given
        self.do(lambda: given(self.session.state, seconds))

    @precondition(lambda self: self.session.state.questions.slot)
    @rule()
    def began_earlier(self):
        moved: list[facts.Corrected] = []

        def make():
            moved.extend(speaker_acts.began_earlier(self.session.state, self.session.entries))
            return tuple(moved)

        after = dict(self.acts)
        if self.do(make):
            for correction in moved:
                assert correction.happened is not None
                _, number, entry, fact = after[correction.entry]
                after[entry] = (correction.happened, number, entry, fact)
            self.acts = after

    @rule()
    def adjourn_or_reconvene(self):
        adjourned = self.session.state.phase is Phase.ADJOURNED
        self.do(lambda: (facts.MeetingReconvened() if adjourned else facts.MeetingAdjourned(),))

    @rule()
    def exclude_or_readmit(self):
        private = self.session.state.in_private
        self.do(lambda: (facts.PublicReadmitted() if private else facts.PublicExcluded(("1",), (3,)),))

    @precondition(lambda self: len(self.acts) > 6)
    @rule(odds=st.integers(0, 3))
    def close(self, odds):
        if not odds:
            self.do(lambda: (facts.MeetingClosed(),))

    @precondition(lambda self: bool(gaps.unsettled(self.session.state)))
    @rule(still=st.booleans(), data=st.data())
    def say_whether_it_ran(self, still, data):
        state = self.session.state
        gap = data.draw(st.sampled_from(gaps.unsettled(state)))
        used, pieces, now = self.used_now(), gaps.ran_in(state, gap), self.session.now()
        stopped = sum((piece.length(now) for piece in pieces), timedelta()) if still else timedelta()
        assert self.add(lambda: self.session.record_each(gaps.stood_still(state, gap) if still else gaps.ran_on(gap)))
        assert self.used_now() == used - stopped
        assert gap not in gaps.unsettled(self.session.state)

    @rule(data=st.data(), what=st.sampled_from(("withdraw", "order", "register", "edit")))
    def edit_the_queue(self, data, what):
        """Whatever is done to the queue, the clocks do not see it."""
        slot, now = self.session.state.questions.slot, self.session.now()
        shown = self.shown(now)
        queue = [q.id for q in self.session.state.questions.queue]
        name = data.draw(st.sampled_from(queue or ["nobody"]))
        order = tuple(data.draw(st.permutations(queue)))
        made = {
            "withdraw": facts.QuestionWithdrawn(name),
            "order": facts.QueueOrdered(order),
            "register": facts.QuestionRegistered(Question(f"new-{len(self.session.entries)}", "Ms New")),
            "edit": facts.QuestionRegistered(Question(name, "Dr Other")),
        }[what]
        self.do(lambda: (made,))
        assert self.session.state.questions.slot == slot
        assert self.shown(now) == shown

    # -- second thoughts ---------------------------------------------------------------------------------------

    @precondition(lambda self: self.acts)
    @rule(data=st.data(), milliseconds=st.integers(-90_000, 90_000))
    def correct(self, data, milliseconds):
        entry = data.draw(st.sampled_from(list(self.acts)))
        happened, number, _, fact = self.acts[entry]
        moved = happened + timedelta(milliseconds=milliseconds)
        after = self.acts | {entry: (moved, number, entry, fact)}
        speakers, course = self.speakers(), [self.in_order(kinds) for kinds in COURSES]
        if self.attempt(lambda: self.session.correct(entry, moved), after):
            assert self.speakers() == speakers, "a corrected time took a speaker out, or brought one in"
            assert [self.in_order(kinds) for kinds in COURSES] == course, "what hangs together was turned round"

    @precondition(lambda self: self.acts)
    @rule(data=st.data(), back=st.booleans())
    def strike(self, data, back):
        entry = data.draw(st.sampled_from(list(self.acts)))
        before = dict(self.acts)
        left = {key: act for key, act in self.acts.items() if key != entry}
        timed, whose = self.timed(), self.whose(entry)
        if not self.attempt(lambda: self.session.strike(entry), left):
            return
        for speaker, (start, allowed, end) in self.timed().items():
            assert (start, allowed) == timed[speaker][:2] or speaker == whose, "another's time was changed"
            cut = isinstance(before[entry][3], facts.SlotEnded | facts.SpeakerBegan)
            assert end == timed[speaker][2] or not cut, "a speech ran on"
        assert timed.keys() - self.timed().keys() <= {whose}, "another speaker was taken out"
        if back:
            back = self.attempt(lambda: self.session.record(facts.Restored((entry,))), before)
            # What had no effect is refused as any such first entry.
            assert back or isinstance(before[entry][3], facts.ClockPaused | facts.ClockResumed)
            assert not back or self.timed() == timed

    @precondition(lambda self: self.before)
    @rule(redo=st.booleans())
    def undo(self, redo):
        before = self.session.state
        self.undone.append(self.acts)
        self.acts = self.before.pop()
        self.session.undo()
        if redo:
            self.before.append(self.acts)
            self.acts = self.undone.pop()
            self.session.redo()
            assert self.session.state.questions == before.questions

    # -- what always holds -------------------------------------------------------------------------------------

    def do(self, make) -> bool:
        try:
            new = make()
        except RuleError:
            return False
        return self.add(lambda: self.session.record(*new))

    def add(self, write) -> bool:
        added = dict(self.acts)

        def write_down() -> None:
            for entry in write():
                if not isinstance(entry.fact, facts.Change):
                    added[entry.id] = (entry.happened, entry.number, entry.id, entry.fact)

        return self.attempt(write_down, added)

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

    def speakers(self) -> list[tuple[str, int | None]]:
        slot = self.session.state.questions.slot
        return [(speech.began, speech.allowed) for speech in slot.speeches] if slot else []

    def timed(self) -> dict[str, tuple[datetime, int | None, datetime | None]]:
        """Beginning, allowance and end of each speaker, by the entry that began it."""
        slot = self.session.state.questions.slot
        return {s.began: (s.span.start, s.allowed, s.span.end) for s in slot.speeches} if slot else {}

    def whose(self, entry: str) -> str:
        """The entry that began the speaker to whom an entry belongs, '' for what is the slot's."""
        if not isinstance(self.acts[entry][3], facts.SpeakerBegan | facts.TimeGiven):
            return ""
        begun = self.in_order((facts.SpeakerBegan,))
        return next((b for b in reversed(begun) if self.acts[b][:2] <= self.acts[entry][:2]), "")

    def in_order(self, kinds: tuple[type, ...]) -> list[str]:
        return [act[2] for act in sorted(self.acts.values(), key=lambda a: a[:2]) if isinstance(act[3], kinds)]

    def used_now(self) -> timedelta:
        state = self.session.state
        assert state.questions.slot is not None
        return slot_used(state.questions.slot, state.away, self.session.now())

    def shown(self, at: datetime):
        """The figures that a queue cannot change."""
        clock = speaker_clock(self.session.state, at)
        return clock and (clock.state, clock.left, clock.spoken, clock.allowed, clock.slot_left, clock.answer)

    @invariant()
    def the_clocks_agree_with_the_stopwatches(self):
        """Now, and later if nobody does anything."""
        now = self.session.now()
        for later in (0, 1, 30_001, 400_000):
            self.check(now + timedelta(milliseconds=later))

    def check(self, at: datetime) -> None:
        state, hands = self.session.state, counted(self.acts.values(), at)
        slot, adjourned = state.questions.slot, state.away
        assert (slot is not None) == hands.open
        if slot is None:
            return
        assert slot_used(slot, adjourned, at) == hands.slot * MICROSECOND
        assert slot.allowed == hands.slot_allowed
        spoken = {speech.began: speech_used(slot, speech, adjourned, at) for speech in slot.speeches}
        assert spoken == {entry: time * MICROSECOND for entry, time in hands.speakers.items()}
        assert {speech.began: speech.allowed for speech in slot.speeches} == hands.allowed
        assert (slot.speaking.began if slot.speaking else "") == hands.speaking
        if slot.speeches:
            assert clock_state(slot, slot.speeches[-1], adjourned, at, WARNING) is word(hands)
        if slot.span.end is None and not hands.speaking:
            assert silent_for(slot, adjourned, at) == hands.silent * MICROSECOND
        self.check_the_desk(at, hands)

    def check_the_desk(self, at: datetime, hands: Stopwatches) -> None:
        """The bar, the pane and the plan say the same, whole seconds of what is used and left."""
        state = self.session.state
        plan = slot_plan(state.questions, state.body.committee.questions, state.away, at)
        assert (plan.used, plan.length) == (hands.slot // 1_000_000, hands.slot_allowed)
        clock = speaker_clock(state, at)
        assert (clock is None) == (not hands.speakers)
        if clock is not None:
            self.check_the_speaker(clock, plan, hands)
        cell = clock_cell(state, at)
        if cell is not None and cell.look is not ClockLook.NOT_TIMING:
            assert cell.sub.endswith(f"slot {countdown_text(plan.length - plan.used)}")
        if cell is not None and clock is not None and hands.speaking:
            assert cell.value == speaker_time(clock)
            over = cell.look is ClockLook.OVER or (cell.look is ClockLook.PAUSED and clock.state is ClockState.OVER)
            assert over == (clock.state is ClockState.OVER)
        if hands.over:
            assert cell is None

    def check_the_speaker(self, clock: SpeakerClock, plan: SlotPlan, hands: Stopwatches) -> None:
        latest = list(hands.speakers)[-1]
        whole, allowed = hands.speakers[latest] // 1_000_000, hands.allowed[latest]
        assert (clock.spoken, clock.allowed) == (whole, allowed)
        assert clock.left == (None if allowed is None else allowed - whole)
        assert clock.slot_left == plan.length - plan.used
        slot = self.session.state.questions.slot
        assert slot is not None
        asked = slot.speeches[-1].question
        times = [s.began for s in slot.speeches if s.question == asked]
        line = next((line for line in plan.lines if line.question.id == asked), None)
        if line is not None:
            assert line.seconds == sum(hands.speakers[entry] // 1_000_000 for entry in times)


def word(hands: Stopwatches) -> ClockState:
    latest = list(hands.speakers)[-1]
    if hands.speaking != latest:
        return ClockState.FINISHED
    allowed = hands.allowed[latest]
    left = None if allowed is None else allowed * 1_000_000 - hands.speakers[latest]
    if left is not None and left < 0:
        return ClockState.OVER
    if hands.paused or hands.adjourned or hands.private:
        return ClockState.PAUSED
    return ClockState.LAST_SECONDS if left is not None and left <= WARNING * 1_000_000 else ClockState.SPEAKING


TestSlotMachine = pytest.mark.slow(pytest.mark.timeout(400 if ON_CI else 0)(SlotMachine.TestCase))
TestSlotMachine.settings = settings(
    max_examples=int(os.environ.get("CLERK_SLOTS", "180")),
    stateful_step_count=14,
    derandomize=ON_CI,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
