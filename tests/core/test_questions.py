"""The two clocks of public questions, from facts to the second."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.errors import RuleError
from clerk_app.meeting import correcting, facts
from clerk_app.meeting.questions import (
    ClockState,
    Question,
    QuestionsState,
    clock_state,
    silent_for,
    slot_left,
    slot_used,
    speech_left,
    speech_used,
)
from clerk_app.meeting.running import effective_entry
from tests.builders import at, sample_questions

OPEN = facts.SlotOpened("item-3", 900)
FINISHED, PAUSED, RESUMED = facts.SpeakerFinished(), facts.ClockPaused(), facts.ClockResumed()
ADJOURNED, RECONVENED, ENDED = facts.MeetingAdjourned(), facts.MeetingReconvened(), facts.SlotEnded()


def begin(number: int) -> facts.SpeakerBegan:
    return facts.SpeakerBegan(f"question-{number}", 180)


@pytest.fixture
def asked(session):
    """In session with five questions registered."""
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    return session


def play(session, script):
    """Record each fact at its second after 10:20."""
    for second, fact in script:
        session.clock.set(at("10:20") + timedelta(seconds=second))
        session.record(fact)
    return session


def clocks(session, second: int) -> tuple[int, int, ClockState]:
    """Seconds left to the latest speaker and to the slot, and the word, so many seconds after 10:20."""
    now = at("10:20") + timedelta(seconds=second)
    slot, still = session.state.questions.slot, session.state.away
    remaining = speech_left(slot, slot.speech, still, now)
    assert remaining is not None
    left = remaining.total_seconds()
    word = clock_state(slot, slot.speech, still, now, warning=30)
    assert speech_used(slot, slot.speech, still, now).total_seconds() == slot.speech.allowed - left
    assert slot_used(slot, still, now).total_seconds() == 900 - slot_left(slot, still, now).total_seconds()
    return int(left), int(slot_left(slot, still, now).total_seconds()), word


SPEAKING, LAST, OVER, DONE, STILL = (
    ClockState.SPEAKING,
    ClockState.LAST_SECONDS,
    ClockState.OVER,
    ClockState.FINISHED,
    ClockState.PAUSED,
)

STARTED = [(0, OPEN), (0, begin(1))]
CASES = {
    "just begun": (STARTED, 0, (180, 900, SPEAKING)),
    "after a minute": (STARTED, 60, (120, 840, SPEAKING)),
    "a second before the warning": (STARTED, 149, (31, 751, SPEAKING)),
    "the warning": (STARTED, 150, (30, 750, LAST)),
    "time exactly up": (STARTED, 180, (0, 720, LAST)),
    "overrun counts up": (STARTED, 200, (-20, 700, OVER)),
    "the slot overrun too": (STARTED, 1000, (-820, -100, OVER)),
    "finished stands still": ([*STARTED, (100, FINISHED)], 400, (80, 500, DONE)),
    "finished in overrun": ([*STARTED, (190, FINISHED)], 400, (-10, 500, DONE)),
    "paused": ([*STARTED, (60, PAUSED)], 300, (120, 840, STILL)),
    "paused and gone on": ([*STARTED, (60, PAUSED), (90, RESUMED)], 120, (90, 810, SPEAKING)),
    "paused twice": (
        [*STARTED, (10, PAUSED), (20, RESUMED), (30, PAUSED), (50, RESUMED)],
        60,
        (150, 870, SPEAKING),
    ),
    "paused in overrun is still over": ([*STARTED, (200, PAUSED)], 300, (-20, 700, OVER)),
    "adjourned": ([*STARTED, (60, ADJOURNED)], 900, (120, 840, STILL)),
    "adjourned and reconvened": ([*STARTED, (60, ADJOURNED), (660, RECONVENED)], 690, (90, 810, SPEAKING)),
    "paused, then adjourned over the pause": (
        [*STARTED, (60, PAUSED), (70, ADJOURNED), (500, RECONVENED), (510, RESUMED)],
        520,
        (110, 830, SPEAKING),
    ),
    "gone on within an adjournment": (
        [*STARTED, (60, PAUSED), (70, ADJOURNED), (100, RESUMED), (200, RECONVENED)],
        210,
        (110, 830, SPEAKING),
    ),
    "30 s more": ([*STARTED, (60, facts.TimeGiven(30))], 60, (150, 840, SPEAKING)),
    "30 s more in overrun": ([*STARTED, (200, facts.TimeGiven(30))], 200, (10, 700, LAST)),
    "30 s less": ([*STARTED, (60, facts.TimeGiven(-30))], 60, (90, 840, SPEAKING)),
    "less than nothing is nothing": ([*STARTED, (60, facts.TimeGiven(-300))], 60, (-60, 840, OVER)),
    "the next begins": ([*STARTED, (100, begin(2))], 130, (150, 770, SPEAKING)),
    "the next begins after an answer": ([*STARTED, (100, FINISHED), (160, begin(2))], 170, (170, 730, SPEAKING)),
    "the next begins from a pause": ([*STARTED, (60, PAUSED), (90, begin(2))], 100, (170, 830, SPEAKING)),
    "the slot ended": ([*STARTED, (100, ENDED)], 400, (80, 800, DONE)),
    "the slot ended in a pause": ([*STARTED, (100, PAUSED), (200, ENDED)], 400, (80, 800, DONE)),
    "the meeting closed": ([*STARTED, (100, facts.MeetingClosed())], 400, (80, 800, DONE)),
    "one who waits is taken off": ([*STARTED, (60, facts.QuestionWithdrawn("question-3"))], 70, (110, 830, SPEAKING)),
    "the order of those who wait": (
        [*STARTED, (60, facts.QueueOrdered(("question-5", "question-2")))],
        70,
        (110, 830, SPEAKING),
    ),
    "the speaker's own question is taken off": (
        [*STARTED, (60, facts.QuestionWithdrawn("question-1"))],
        70,
        (110, 830, SPEAKING),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_clocks(asked, case):
    script, second, expected = CASES[case]
    assert clocks(play(asked, script), second) == expected


def test_a_start_corrected_to_fifteen_seconds_earlier(asked):
    play(asked, [(0, OPEN), (100, begin(1)), (110, facts.TimeGiven(30))])
    slot = asked.state.questions.slot
    asked.correct(slot.speech.began, at("10:21:25"))
    assert clocks(asked, 115) == (180, 785, SPEAKING)
    asked.undo()
    assert clocks(asked, 115) == (195, 785, SPEAKING)


def test_a_correction_never_takes_a_speaker_out_of_the_slot(asked):
    play(asked, [*STARTED, (60, FINISHED)])
    began, opened = asked.state.questions.slot.speech.began, asked.entries[-3].id
    with pytest.raises(RuleError, match=r"The slot opened at 10:20:00\. Correct that first, then this\."):
        asked.correct(began, at("10:19:45"))
    with pytest.raises(RuleError, match=r"in use at 10:20:00, so it cannot have opened after that\."):
        asked.correct(opened, at("10:20:01"))
    asked.record(facts.Corrected(opened, at("10:19:45")), facts.Corrected(began, at("10:19:45")))
    assert clocks(asked, 60) == (105, 825, DONE)


def test_undoing_next_speaker_brings_back_the_one_before_as_if_never_stopped(asked):
    play(asked, [*STARTED, (60, PAUSED), (90, begin(2))])
    asked.undo()
    assert asked.state.questions.slot.speaking.question == "question-1"
    assert clocks(asked, 100) == (120, 840, STILL)
    asked.undo()
    assert clocks(asked, 100) == (80, 800, SPEAKING)


@pytest.mark.parametrize(
    ("script", "second", "silent"),
    [
        ([(0, OPEN)], 20, 20),
        (STARTED, 20, 0),
        ([*STARTED, (20, FINISHED)], 50, 30),
        ([*STARTED, (20, FINISHED), (30, PAUSED)], 90, 10),
        ([*STARTED, (20, FINISHED), (30, ADJOURNED), (90, RECONVENED)], 100, 20),
        ([*STARTED, (20, FINISHED), (30, ENDED)], 90, 0),
    ],
)
def test_how_long_nobody_has_been_timed(asked, script, second, silent):
    state = play(asked, script).state
    now = at("10:20") + timedelta(seconds=second)
    assert silent_for(state.questions.slot, state.away, now) == timedelta(seconds=silent)


def test_the_queue(asked):
    def queue():
        return [q.id[-1] for q in asked.state.questions.queue]

    assert asked.state.questions.next_question == sample_questions()[0]
    asked.record(facts.QueueOrdered(("question-4", "question-2")))
    assert queue() == ["4", "2", "1", "3", "5"]
    asked.record(facts.QuestionWithdrawn("question-2"))
    asked.record(facts.QuestionRegistered(Question("question-1", "Mr J Prewett")))
    assert queue() == ["4", "1", "3", "5"]
    assert asked.state.questions.question("question-1").name == "Mr J Prewett"
    play(asked, [(0, OPEN), (0, begin(4)), (10, begin(3))])
    assert asked.state.questions.heard == {"question-4", "question-3"}
    assert asked.state.questions.next_question.id == "question-1"


def test_without_a_slot_nothing_runs():
    empty, now = QuestionsState(), at("10:20")
    assert empty.next_question is None
    assert empty.heard == frozenset()
    same = (
        empty.began("question-1", "e", now, 180),
        empty.finished(now),
        empty.paused(now),
        empty.resumed(now),
        empty.extended(30),
        empty.ended(now),
        empty.withdrawn("question-1"),
        empty.ordered(("question-1",)),
    )
    assert set(same) == {empty}


def test_a_slot_is_opened_once_and_paused_once():
    opened = QuestionsState().opened("item-3", at("10:20"), 900)
    assert opened.opened("item-4", at("10:21"), 60) == opened
    assert opened.extended(30) == opened
    paused = opened.paused(at("10:21"))
    assert paused.paused(at("10:22")) == paused
    ended = paused.ended(at("10:23"))
    assert ended.paused(at("10:24")) == ended
    assert ended.slot is not None
    assert not ended.slot.paused


@settings(max_examples=100, derandomize=True)
@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from("pra")), max_size=12), st.integers(0, 100))
def test_time_used_is_the_time_that_nothing_stood_still(steps, more):
    """Counted second by second beside the sum of spans."""
    state, second, running, counted = QuestionsState().opened("item-3", at("10:20"), 900), 0, True, 0
    state = state.began("question-1", "e", at("10:20"), 180)
    for length, what in steps:
        second += length
        counted += length if running else 0
        now = at("10:20") + timedelta(seconds=second)
        if what == "p":
            state, running = state.paused(now), False
        elif what == "r":
            state, running = state.resumed(now), True
    counted += more if running else 0
    assert state.slot is not None
    assert state.slot.speech is not None
    now = at("10:20") + timedelta(seconds=second + more)
    assert speech_used(state.slot, state.slot.speech, (), now) == timedelta(seconds=counted)
    assert slot_used(state.slot, (), now) == timedelta(seconds=counted)


# -- a corrected time never gives one speaker's time to another -------------------------------------------------

COURSE = [
    *STARTED,
    (30, facts.TimeGiven(30)),
    (60, PAUSED),
    (80, RESUMED),
    (90, facts.SlotExtended(60)),
    (100, FINISHED),
    (120, begin(2)),
    (200, ENDED),
]


@pytest.mark.parametrize(
    ("number", "second", "refused"),
    [
        (1, 40, "The speaker was given time at 10:20:30"),
        (2, 125, "A speaker began at 10:22:00"),
        (2, 70, None),
        (3, 85, "The clock went on at 10:21:20"),
        (3, 20, None),
        (4, 55, "The clock was paused at 10:21:00"),
        (4, 110, None),
        (4, 121, "A speaker began at 10:22:00"),
        (5, 10, None),
        (5, 130, None),
        (5, 201, "The slot ended at 10:23:20"),
        (6, 65, None),
        (6, 121, "A speaker began at 10:22:00"),
        (7, 99, "The speaker finished at 10:21:40"),
        (7, 110, None),
        (8, 119, "A speaker began at 10:22:00"),
        (8, 300, None),
    ],
)
def test_what_a_correction_cannot_pass(asked, number, second, refused):
    play(asked, COURSE)
    asked.clock.set(at("10:30"))
    slot = [e for e in asked.entries if isinstance(e.fact, facts.QuestionFact)][5:]
    before, moved = asked.state, at("10:20") + timedelta(seconds=second)
    if refused is None:
        asked.correct(slot[number].id, moved)
        speakers = [(s.question, s.allowed) for s in asked.state.questions.slot.speeches]
        assert speakers == [(s.question, s.allowed) for s in before.questions.slot.speeches]
    else:
        with pytest.raises(RuleError, match=refused + r"\. Correct that first\."):
            asked.correct(slot[number].id, moved)
        assert asked.state == before


def test_the_slot_opens_no_sooner_than_the_meeting(asked):
    play(asked, [(0, OPEN)])
    with pytest.raises(RuleError, match=r"The meeting opened at 10:15:00\."):
        asked.correct(asked.entries[-1].id, at("10:14:59"))


def test_f2_shows_and_takes_the_time_of_a_clock_to_the_second(asked):
    play(asked, [*STARTED, (63, PAUSED)])
    paused = asked.entries[-1]
    (field,) = correcting.fields_of(paused)
    assert (field.value, field.was) == ("10:21:03", "")
    asked.record(correcting.corrected(paused, {"time": "10:20:48"}, asked.now()))
    assert asked.state.questions.slot.pauses[0].start == at("10:20:48")
    now = effective_entry(asked.entries, paused.id)
    assert now is not None
    (field,) = correcting.fields_of(now, paused)
    assert (field.value, field.was) == ("10:20:48", "10:21:03")


def test_without_a_limit_nobody_is_over_and_no_time_is_given(asked):
    session = play(asked, [(0, OPEN), (0, facts.SpeakerBegan("question-1", None))])
    slot, now = session.state.questions.slot, at("11:20")
    assert slot is not None
    assert slot.speech is not None
    assert speech_left(slot, slot.speech, (), now) is None
    assert clock_state(slot, slot.speech, (), now, warning=30) is ClockState.SPEAKING
    paused = session.state.questions.paused(now).slot
    assert paused is not None
    assert clock_state(paused, slot.speech, (), now, warning=30) is ClockState.PAUSED
    with pytest.raises(RuleError, match="sets no limit for a speaker"):
        session.record(facts.TimeGiven(30))
    assert session.state.questions.extended(30) == session.state.questions


class TestTheCloseAndTheSlot:
    """The close ends what runs, so it stays behind all that the slot did."""

    def test_the_close_is_not_moved_before_a_speaker_who_began(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, begin(2)), (90, facts.MeetingClosed())])
        close, before = asked.entries[-1].id, asked.state
        for second, said in ((30, "A speaker began at 10:21:00"), (-60, "The slot opened at 10:20:00")):
            with pytest.raises(RuleError, match=rf"{said}\. Correct that first"):
                asked.correct(close, at("10:20") + timedelta(seconds=second))
        assert asked.state == before
        asked.correct(close, at("10:21:10"))
        assert asked.state.questions.slot.speech.span.end == at("10:21:10")

    def test_a_close_moved_where_the_slot_ended_before_is_free(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, ENDED), (90, facts.MeetingClosed())])
        close = asked.entries[-1].id
        with pytest.raises(RuleError, match=r"The slot ended at 10:21:00\. Correct that first\."):
            asked.correct(close, at("10:20:50"))
        asked.correct(close, at("10:21:20"))
        assert asked.state.closed == at("10:21:20")

    def test_nobody_begins_and_nothing_opens_after_an_end(self):
        ended = QuestionsState().opened("item-3", at("10:20"), 900).ended(at("10:30"))
        assert ended.began("question-1", "e", at("10:31"), 180) == ended
        closed = QuestionsState().closed(at("10:30"))
        assert closed.opened("item-3", at("10:31"), 900).slot is None


class TestWhatHangsOnAnEntry:
    """Striking one entry out gives nobody another's time."""

    def test_a_speaker_to_whom_time_was_given_is_not_struck_out_alone(self, asked):
        given = facts.TimeGiven(60, "interrupted")
        play(asked, [(0, OPEN), (0, begin(1)), (50, FINISHED), (60, begin(2)), (90, given)])
        began, given, before = asked.entries[-2].id, asked.entries[-1].id, asked.state
        with pytest.raises(
            RuleError, match=r"The speaker was given time at 10:21:30\. Strike that out first, then this\."
        ):
            asked.strike(began)
        assert asked.state == before
        asked.strike(given, began)
        (speech,) = asked.state.questions.slot.speeches
        assert (speech.question, speech.allowed, speech.span.end) == ("question-1", 180, at("10:20:50"))
        assert not asked.state.questions.slot.extensions
        asked.undo()
        assert asked.state.questions == before.questions
        asked.strike(given)
        asked.strike(began)
        assert [s.question for s in asked.state.questions.slot.speeches] == ["question-1"]

    @pytest.mark.parametrize(
        ("fact", "said"),
        [(FINISHED, "The speaker finished"), (PAUSED, "The clock was paused")],
    )
    def test_nor_one_who_finished_or_was_paused(self, asked, fact, said):
        play(asked, [(0, OPEN), (0, begin(1)), (60, begin(2)), (90, fact)])
        with pytest.raises(RuleError, match=rf"{said} at 10:21:30\. Strike that out first, then this\."):
            asked.strike(asked.entries[-2].id)

    def test_what_the_next_was_given_does_not_hang_on_the_one_before(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, begin(2)), (90, facts.TimeGiven(60))])
        asked.strike(asked.state.questions.slot.speeches[0].began)
        (speech,) = asked.state.questions.slot.speeches
        assert (speech.question, speech.span.start, speech.allowed) == ("question-2", at("10:21"), 240)

    def test_the_slot_is_not_struck_out_under_a_speaker(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, facts.SlotExtended(60))])
        opened, began, longer = (entry.id for entry in asked.entries[-3:])
        with pytest.raises(RuleError, match=r"A speaker began at 10:20:00\. Strike that out first, then this\."):
            asked.strike(opened)
        asked.strike(began)
        with pytest.raises(RuleError, match=r"The slot was given time at 10:21:00\. Strike that out first"):
            asked.strike(opened)
        asked.strike(longer, opened)
        assert asked.state.questions.slot is None
        for _ in range(4):
            asked.undo()

    def test_the_end_of_the_slot_stays_where_a_speech_would_run_on(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, ENDED)])
        ended = asked.entries[-1].id
        asked.clock.set(at("11:20"))
        with pytest.raises(RuleError, match=r"would run on\. Ctrl\+Z takes the end back, F2 corrects its time\."):
            asked.strike(ended)
        asked.undo()
        assert asked.state.questions.slot.speaking is not None

    def test_a_speaker_stays_who_cut_another_off(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, begin(2))])
        began, before = asked.entries[-1].id, asked.state
        asked.clock.set(at("11:20"))
        with pytest.raises(RuleError, match=r"The time of Mr Jonah Prewett ended when this speaker began, and would"):
            asked.strike(began)
        play(asked, [(3700, FINISHED), (3710, begin(3)), (3720, ENDED)])
        finished = next(e.id for e in reversed(asked.entries) if isinstance(e.fact, facts.SpeakerFinished))
        with pytest.raises(RuleError, match=r"would run on\. Ctrl\+Z takes the call back, F2 corrects its time\."):
            asked.strike(finished, began)
        assert asked.state.questions.slot.speeches[:1] == before.questions.slot.speeches[:1]

    def test_a_speaker_stays_whose_call_ended_a_pause(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (50, FINISHED), (60, PAUSED), (90, begin(2))])
        with pytest.raises(RuleError, match="A pause ended when this speaker began, and would go on"):
            asked.strike(asked.entries[-1].id)

    def test_an_end_that_ended_nobody_is_struck_out(self, asked):
        play(asked, [(0, OPEN), (0, begin(1)), (60, FINISHED), (90, ENDED)])
        asked.strike(asked.entries[-1].id)
        assert asked.state.questions.slot.span.end is None
        assert asked.state.questions.slot.speech.span.end == at("10:21")


def test_who_withdrew_stays_known_and_may_register_again():
    first, second = sample_questions()[:2]
    asked = QuestionsState().registered(first).registered(second).withdrawn(first.id)
    assert asked.queue == (second,)
    assert asked.registrants == (second, first)
    assert asked.registrant(first.id) == first
    assert asked.question(first.id) is None
    again = asked.registered(first)
    assert (again.queue, again.withdrew) == ((second, first), ())
