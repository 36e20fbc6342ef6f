"""Sleep, a clock that is set, a crash: the meeting's time goes on and the record says what happened."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerk_app import clock as clocks
from clerk_app.clock import ScriptedClock, SystemClock
from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import facts, gaps, speaker_acts
from clerk_app.meeting.describe import describe
from clerk_app.meeting.gap import GapKind
from clerk_app.meeting.questions import slot_used
from clerk_app.session import ALIVE, MeetingSession
from clerk_app.timekeeping import SignOfLife, TimeKeeper
from tests.builders import MEETING, at, in_session, new_session, open_library, sample_questions
from tests.machine_clock import MachineClock


@pytest.fixture
def clock():
    return MachineClock(at("10:15"))


@pytest.fixture
def session(library, clock):
    """In session with five who have registered; nobody speaks."""
    session = in_session(library, clock)
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    return session


@pytest.fixture
def speaking(session, clock):
    """The first speaker began at 10:20:00, and the program has looked at the time each second for a minute."""
    clock.set(at("10:20"))
    session.record(*speaker_acts.next_speaker(session.state))
    run(session, clock, 60)
    return session


def run(session, clock, seconds):
    """The program runs for so many seconds."""
    for _ in range(seconds):
        clock.step(seconds=1)
        session.keep_time()


def again(library, clock, *, machine=False):
    """Kill the program and start it again, or the whole machine."""
    if machine:
        clock.new_boot()
    else:
        clock.new_program()
    session = MeetingSession(library.record, MEETING, clock)
    session.resume()
    return session


def last_fact(session):
    return session.entries[-1].fact


def used(session):
    return slot_used(session.state.questions.slot, (), session.now()).total_seconds()


# -- the machine's counters ------------------------------------------------------------------------------------


def test_the_counters_of_this_machine_go_forward():
    clock = SystemClock()
    first, second = clock.reading(), clock.reading()
    assert first.boot == second.boot
    assert second.steady >= first.steady > 0
    assert 0 < second.awake <= second.steady + 0.001
    assert abs((clock.computer_says() - clock.now()).total_seconds()) < 1


def test_a_system_that_names_no_boot(monkeypatch, tmp_path):
    monkeypatch.setattr(clocks, "BOOT_ID", tmp_path / "none")
    assert SystemClock().reading().boot == ""
    monkeypatch.setattr(clocks, "BOOT_ID", Path(__file__))
    assert isinstance(SystemClock().reading().boot, str)


def test_a_sign_of_life_can_be_read_again(clock):
    clock.step(hours=2, microseconds=7)
    sign = TimeKeeper(clock).sign()
    assert SignOfLife.read(sign.text, sign.at) == sign
    for text in ("", "x", "1.0", "1.0 x boot"):
        assert SignOfLife.read(text, sign.at) is None
    unnamed = TimeKeeper(ScriptedClock(at("10:00"))).sign()
    assert SignOfLife.read(unnamed.text, unnamed.at) == unnamed


# -- asleep, held up -------------------------------------------------------------------------------------------


def test_twelve_minutes_asleep(speaking, clock):
    clock.sleep(minutes=12)
    run(speaking, clock, 1)
    entry = speaking.entries[-1]
    assert entry.fact == facts.ProgramStoodStill(at("10:21"), asleep=True)
    assert entry.happened == at("10:33:01")
    assert used(speaking) == 13 * 60 + 1
    (gap,) = gaps.unsettled(speaking.state)
    assert (gap.kind, gap.span.start, gap.span.end) == (GapKind.SLEPT, at("10:21"), at("10:33:01"))
    assert describe(entry.fact, speaking.state).sentence == "Woke: The computer had slept since 10:21:00"


def test_a_minute_held_up(speaking, clock):
    clock.step(minutes=1)
    run(speaking, clock, 1)
    assert last_fact(speaking) == facts.ProgramStoodStill(at("10:21"))
    assert used(speaking) == 121
    words = describe(last_fact(speaking), speaking.state).sentence
    assert words == "Went on: The program had stood still since 10:21:00"


@pytest.mark.parametrize(("seconds", "asleep", "said"), [(8, False, False), (9, False, True), (1, True, False),
                                                         (2, True, True)])  # fmt: skip
def test_from_when_it_is_said(speaking, clock, seconds, asleep, said):
    (clock.sleep if asleep else clock.step)(seconds=seconds)
    run(speaking, clock, 1)
    assert isinstance(last_fact(speaking), facts.ProgramStoodStill) is said


def test_nothing_is_said_of_a_meeting_that_is_not_on(library, clock):
    session = new_session(library, clock)
    run(session, clock, 2)
    clock.sleep(hours=1)
    before = session.entries
    run(session, clock, 2)
    assert session.entries == before


def test_what_the_disk_refuses_to_take_is_said_the_next_time(speaking, clock, monkeypatch):
    clock.sleep(minutes=2)
    append = type(speaking._store).append

    def refuse(*_):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(type(speaking._store), "append", refuse)
    with pytest.raises(RecordError):
        run(speaking, clock, 1)
    monkeypatch.setattr(type(speaking._store), "append", append)
    run(speaking, clock, 1)
    told = speaking.entries[-1]
    assert (told.fact, told.happened) == (facts.ProgramStoodStill(at("10:21"), asleep=True), at("10:23:01"))
    assert told.written == at("10:23:02")
    run(speaking, clock, 3)
    assert speaking.entries[-1] == told


# -- signs of life ---------------------------------------------------------------------------------------------


def test_a_crash_is_known_to_the_second(speaking, library, clock):
    clock.step(seconds=40.25)
    session = again(library, clock)
    assert last_fact(session) == facts.ProgramRestarted(at("10:21"))
    assert used(session) == 100.25
    (gap,) = gaps.unsettled(session.state)
    assert (gap.kind, gap.span.length(session.now())) == (GapKind.RESTARTED, timedelta(seconds=40.25))


def test_signs_are_left_only_while_a_clock_runs(session, library, clock):
    def sign():
        return next((written for draft, written in library.record.drafts(MEETING) if draft.place == ALIVE), None)

    run(session, clock, 5)
    assert sign() is None
    session.record(*speaker_acts.next_speaker(session.state))
    run(session, clock, 5)
    assert sign() == clock.now()
    for stop, go in (
        (facts.ClockPaused(), facts.ClockResumed()),
        (facts.MeetingAdjourned(), facts.MeetingReconvened()),
    ):
        session.record(stop)
        before = sign()
        run(session, clock, 5)
        assert sign() == before
        session.record(go)
        run(session, clock, 1)
        assert sign() == clock.now()
    session.record(facts.SlotEnded())
    run(session, clock, 5)
    assert sign() == clock.now() - timedelta(seconds=5)


def test_a_disk_that_refuses_a_sign_of_life_is_nobodys_trouble(speaking, clock, monkeypatch):
    def refuse(*_):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(type(speaking._store), "keep_draft", refuse)
    run(speaking, clock, 3)
    assert speaking.failing_since is None


# -- the computer's clock is set while the program is shut -----------------------------------------------------


@pytest.mark.parametrize("hours", [-1, 1])
def test_set_by_an_hour_while_the_program_was_shut(speaking, library, clock, hours):
    clock.step(seconds=30)
    clock.set_computer(hours=hours)
    session = again(library, clock)
    assert session.now() == at("10:21:30")
    assert used(session) == 90
    assert session.entries[-2].fact == facts.ProgramRestarted(at("10:21"))
    assert last_fact(session).seconds == hours * 3600
    assert last_fact(session).computer_says == at("10:21:30") + timedelta(hours=hours)
    before = session.entries
    run(session, clock, 3)
    assert session.entries == before, "it is said once"
    assert used(session) == 93


def test_set_by_a_second_while_the_program_was_shut(speaking, library, clock):
    """Too little to be told of, and too much for a clock to be wrong by."""
    clock.step(seconds=30)
    clock.set_computer(seconds=1)
    session = again(library, clock)
    assert used(session) == 90
    assert last_fact(session) == facts.ProgramRestarted(at("10:21"))
    before = session.entries
    run(session, clock, 2)
    assert session.entries == before


def test_set_back_and_the_machine_started_again(speaking, library, clock):
    clock.step(seconds=30)
    clock.set_computer(hours=-1)
    session = again(library, clock, machine=True)
    assert session.now() == at("10:21"), "time never goes backwards in the record"
    restarted = session.entries[-2].fact
    assert restarted == facts.ProgramRestarted(at("10:21"), known=False)
    assert describe(restarted, session.state).sentence.endswith("and started again, nobody can tell how long after")
    (gap,) = gaps.unsettled(session.state)
    assert not gap.known
    assert used(session) == 60
    run(session, clock, 5)
    assert used(session) == 65
    written = [entry.written for entry in session.entries]
    assert written == sorted(written)


def test_stopped_for_nobody_knows_how_long_stops_nothing_now(session, library, clock):
    clock.set(at("10:20"))
    session.record(*speaker_acts.next_speaker(session.state))
    clock.set_computer(hours=-1)
    session = again(library, clock, machine=True)
    (gap,) = gaps.unsettled(session.state)
    assert (gap.known, gap.span.start, gap.span.end) == (False, at("10:20"), at("10:20"))
    session.record_each(gaps.stood_still(session.state, gap))
    assert not session.state.questions.slot.paused
    run(session, clock, 5)
    assert used(session) == 5


def test_the_machine_started_again_and_its_clock_right(speaking, library, clock):
    clock.step(minutes=3)
    session = again(library, clock, machine=True)
    assert last_fact(session) == facts.ProgramRestarted(at("10:21"))
    assert used(session) == 240


def test_where_no_boot_has_a_name(speaking, library, clock):
    clock.boot = ""
    run(speaking, clock, 1)
    clock.step(seconds=30)
    assert used(again(library, clock)) == 91
    clock.set_computer(hours=-1)
    session = again(library, clock)
    assert not session.entries[-2].fact.known
    assert used(session) == 91


def test_counters_are_not_trusted_over_a_night(speaking, library, clock):
    clock.step(hours=20)
    clock.set_computer(seconds=10)
    session = again(library, clock)
    assert session.now() == clock.now()
    assert last_fact(session) == facts.ProgramRestarted(at("10:21"))


def test_a_clock_that_was_set_and_set_right_again(speaking, clock):
    clock.set_computer(hours=-1)
    run(speaking, clock, 2)
    assert last_fact(speaking) == facts.ClockJumped(-3600, at("09:21:01"))
    clock.set_computer(hours=1)
    run(speaking, clock, 1)
    assert last_fact(speaking) == facts.ClockJumped(0, at("10:21:03"))
    assert used(speaking) == 63
    assert not gaps.unsettled(speaking.state)


# -- what the clerk is asked -----------------------------------------------------------------------------------


def test_the_clocks_stood_still_meanwhile(speaking, clock):
    clock.sleep(minutes=12)
    run(speaking, clock, 1)
    (gap,) = gaps.unsettled(speaking.state)
    run(speaking, clock, 9)
    speaking.record_each(gaps.stood_still(speaking.state, gap))
    settled, paused, resumed = speaking.entries[-3:]
    assert settled.fact == facts.GapSettled(gap.id, stood_still=True)
    assert (paused.fact, paused.happened) == (facts.ClockPaused(), at("10:21"))
    assert (resumed.fact, resumed.happened) == (facts.ClockResumed(), at("10:33:01"))
    assert len({e.act for e in (settled, paused, resumed)}) == 1
    assert used(speaking) == 69
    assert not gaps.unsettled(speaking.state)
    words = describe(settled.fact, speaking.state).sentence
    assert words == "Clocks: stood still from 10:21:00 to 10:33:01"
    with pytest.raises(RuleError, match="answered already"):
        speaking.record(facts.GapSettled(gap.id, stood_still=False))
    speaking.undo()
    assert gaps.unsettled(speaking.state) == (gap,)
    assert used(speaking) == 12 * 60 + 70
    speaking.redo()
    assert used(speaking) == 69


def test_the_clocks_ran_on_meanwhile(speaking, clock):
    clock.sleep(minutes=12)
    run(speaking, clock, 1)
    (gap,) = gaps.unsettled(speaking.state)
    speaking.record_each(gaps.ran_on(gap))
    assert last_fact(speaking) == facts.GapSettled(gap.id, stood_still=False)
    assert used(speaking) == 781
    assert not gaps.unsettled(speaking.state)
    assert describe(last_fact(speaking), speaking.state).sentence == "Clocks: ran on from 10:21:00 to 10:33:01"


def test_answered_after_the_next_has_begun_and_in_a_pause_and_after_the_close(speaking, library, clock):
    clock.step(seconds=40)
    session = again(library, clock)
    (gap,) = gaps.unsettled(session.state)
    clock.step(seconds=10)
    session.record(*speaker_acts.next_speaker(session.state))
    clock.step(seconds=10)
    session.record(facts.ClockPaused())
    clock.step(seconds=10)
    session.record(facts.MeetingClosed())
    session.record_each(gaps.stood_still(session.state, gap))
    slot = session.state.questions.slot
    first, second = slot.speeches
    assert first.span.end == second.span.start == at("10:21:50")
    assert [(p.start, p.end) for p in slot.pauses] == [
        (at("10:21"), at("10:21:40")),
        (at("10:22"), at("10:22:10")),
    ]
    assert used(session) == 80


@pytest.mark.parametrize("stop", [facts.ClockPaused(), facts.MeetingAdjourned(), facts.SlotEnded()])
def test_nobody_is_asked_about_a_time_in_which_nothing_ran(speaking, library, clock, stop):
    speaking.record(stop)
    run(speaking, clock, 1)
    clock.sleep(minutes=12)
    run(speaking, clock, 1)
    assert speaking.state.gaps
    assert not gaps.unsettled(speaking.state)
    assert not gaps.unsettled(again(library, clock).state)


def test_nobody_is_asked_about_a_moment(speaking, library, clock):
    clock.step(seconds=2.9)
    assert not gaps.unsettled(again(library, clock).state)


def test_only_the_time_that_ran_is_taken_out(session, clock, library):
    """Paused while the program was away, as the clerk recorded afterwards."""
    clock.set(at("10:20"))
    session.record(*speaker_acts.next_speaker(session.state))
    run(session, clock, 10)
    clock.step(seconds=100)
    session = again(library, clock)
    session.record_each(((at("10:20:30"), facts.ClockPaused()), (at("10:20:50"), facts.ClockResumed())))
    (gap,) = gaps.unsettled(session.state)
    pieces = gaps.ran_in(session.state, gap)
    assert [(f"{p.start:%M:%S}", f"{p.end:%M:%S}") for p in pieces] == [("20:10", "20:30"), ("20:50", "21:50")]
    session.record_each(gaps.stood_still(session.state, gap))
    assert used(session) == 10


def test_a_pause_written_late_is_held_against_what_ran_then(speaking, clock):
    clock.step(seconds=10)
    speaking.record(facts.ClockPaused())
    with pytest.raises(RuleError, match="No clock is running"):
        speaking.record(facts.ClockPaused(), at=at("10:19"))
    with pytest.raises(RuleError, match="not paused"):
        speaking.record(facts.ClockResumed(), at=at("10:20:30"))


def test_records_of_before_still_read(library):
    from clerk_app.record import codec

    old = codec.decode("ProgramRestarted", 1, '{"last_written": "2026-03-12T10:15:00+00:00"}')
    assert old == facts.ProgramRestarted(datetime(2026, 3, 12, 10, 15, tzinfo=UTC))


def test_an_empty_library_asks_nothing(tmp_path):
    library = open_library(tmp_path / "other")
    session = MeetingSession(library.record, "none", MachineClock(at("10:00")))
    assert session.keep_time() is None
    library.close()


def test_a_speaker_who_began_while_the_program_was_away(session, clock, library):
    clock.set(at("10:20"))
    session.record(*speaker_acts.next_speaker(session.state))
    run(session, clock, 10)
    clock.step(seconds=100)
    session = again(library, clock)
    session.record(*speaker_acts.next_speaker(session.state))
    session.correct(session.entries[-1].id, at("10:21"))
    (gap,) = gaps.unsettled(session.state)
    session.record_each(gaps.stood_still(session.state, gap))
    slot = session.state.questions.slot
    assert [speech.span.start for speech in slot.speeches] == [at("10:20"), at("10:21")]
    run(session, clock, 5)
    assert used(session) == 15
