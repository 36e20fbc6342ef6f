"""Who fits into the public question slot, from when, cut short at what, or not reached: timed cases."""

import pytest

from clerk_app.meeting.answers import Answer
from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.questions import QuestionsState
from clerk_app.meeting.slot_plan import Fit, Part, answer_limit, slot_plan
from clerk_app.meeting.slot_words import (
    countdown_text,
    fit_words,
    reckoned,
    short_length,
    short_name,
    spoken_name,
)
from clerk_app.meeting.spans import Span
from tests.builders import at, sample_questions

SCHEME = QuestionScheme()


def stepped(state, now, act, what, slot_seconds):
    """The state after one step."""
    if act == "open":
        state = state.opened("item-3", now, slot_seconds)
    if act in ("open", "next"):
        return state.began(f"question-{what}", f"entry-{what}", now, 180) if what else state
    if act == "give":
        return state.extended(int(what))
    if act == "withdraw":
        return state.withdrawn(f"question-{what}")
    acts = {"finish": state.finished, "pause": state.paused, "go": state.resumed, "end": state.ended}
    return acts[act](now)


def state_after(steps, count=5, slot_seconds=900):
    """The slot after steps such as '10:21:22 open 1', 'finish', 'next 2', 'pause', 'go', 'give 30', 'end'."""
    state = QuestionsState(sample_questions()[:count])
    for step in steps:
        clock, act, *rest = step.split()
        state = stepped(state, at(clock), act, rest[0] if rest else "", slot_seconds)
    return state


def planned(steps, now, count=5, adjournments=(), slot_seconds=900, scheme=SCHEME):
    return slot_plan(state_after(steps, count, slot_seconds), scheme, adjournments, at(now))


def words_of(plan):
    return [fit_words(line, plan) for line in plan.lines]


OPEN = ["10:00:00 open 1"]
TWO = ["10:21:22 open 1", "10:24:13 finish", "10:25:54 next 2"]
BREAK = (Span(at("10:02:00"), at("10:12:00")),)
STILL = (Span(at("10:02:00")),)
FIT4 = "Fits, from 10:04"

CASES = [
    # -- before the slot opens: from its own beginning, an answer reckoned at a minute
    ("nobody", [], "09:50:00", 0, (), []),
    ("one in advance", [], "09:50:00", 1, (), ["Fits, at the start"]),
    ("four in advance", [], "09:50:00", 4, (),
     ["Fits, at the start", "Fits, 4:00 in", "Fits, 8:00 in", "Fits, 12:00 in"]),
    ("five in advance", [], "09:50:00", 5, (),
     ["Fits, at the start", "Fits, 4:00 in", "Fits, 8:00 in", "Fits, 12:00 in", "At risk: not reached"]),
    # -- the first speaker
    ("just begun", OPEN, "10:00:00", 2, (), ["Speaking, 0:00", "Fits, from 10:04"]),
    ("half a minute in", OPEN, "10:00:30", 2, (), ["Speaking, 0:30", "Fits, from 10:04"]),
    ("at the limit", OPEN, "10:03:00", 2, (), ["Speaking, 3:00", "Fits, from 10:04"]),
    ("half a minute over", OPEN, "10:03:30", 2, (), ["Speaking, 3:30", "Fits, from 10:04"]),
    ("over by so much that four no longer fit", OPEN, "10:04:00", 4, (),
     ["Speaking, 4:00", "Fits, from 10:05", "Fits, from 10:09", "Cut short at 2:00"]),
    ("finished early", ["10:00:00 open 1", "10:01:00 finish"], "10:01:00", 2, (), ["Heard, 1:00", "Fits, from 10:02"]),
    ("half an answer", ["10:00:00 open 1", "10:01:00 finish"], "10:01:30", 2, (), ["Heard, 1:00", "Fits, from 10:02"]),
    ("a longer answer than reckoned: the next is due now", ["10:00:00 open 1", "10:01:00 finish"], "10:04:10", 2, (),
     ["Heard, 1:00", "Fits, from 10:04"]),
    # -- the mock-up's meeting
    ("the mock-up", TWO, "10:27:42", 5, (),
     ["Heard, 2:51", "Speaking, 1:48", "Fits, from 10:30", "Cut short at 1:06", "At risk: not reached"]),
    ("the mock-up at the limit", TWO, "10:28:54", 5, (),
     ["Heard, 2:51", "Speaking, 3:00", "Fits, from 10:30", "Cut short at 1:06", "At risk: not reached"]),
    ("the mock-up 17 s over", TWO, "10:29:11", 5, (),
     ["Heard, 2:51", "Speaking, 3:17", "Fits, from 10:30", "Cut short at 0:49", "At risk: not reached"]),
    ("30 s more for the speaker", [*TWO, "10:27:00 give 30"], "10:27:42", 5, (),
     ["Heard, 2:51", "Speaking, 1:48", "Fits, from 10:31", "Cut short at 0:36", "At risk: not reached"]),
    ("60 s less for the speaker", [*TWO, "10:27:00 give -60"], "10:27:42", 5, (),
     ["Heard, 2:51", "Speaking, 1:48", "Fits, from 10:29", "Cut short at 2:06", "At risk: not reached"]),
    ("the third withdrew", [*TWO, "10:27:00 withdraw 3"], "10:27:42", 5, (),
     ["Heard, 2:51", "Speaking, 1:48", "Fits, from 10:30", "Cut short at 1:06"]),
    # -- at once to the next: no answer was given, so none is averaged
    ("no answer between", ["10:00:00 open 1", "10:03:00 next 2"], "10:03:00", 3, (),
     ["Heard, 3:00", "Speaking, 0:00", "Fits, from 10:07"]),
    ("the average of two answers", ["10:00:00 open 1", "10:01:00 finish", "10:02:00 next 2", "10:03:00 finish",
                                    "10:06:00 next 3"], "10:06:00", 4, (),
     ["Heard, 1:00", "Heard, 1:00", "Speaking, 0:00", "Fits, from 10:11"]),
    # -- the edge of the slot
    ("just fits", ["10:00:00 open 1", "10:03:00 finish", "10:04:00 next 2", "10:11:00 finish"], "10:12:00", 3, (),
     ["Heard, 3:00", "Heard, 7:00", "Fits, from 10:12"]),
    ("one second too late", ["10:00:00 open 1", "10:03:00 finish", "10:04:00 next 2", "10:11:00 finish"], "10:12:01",
     3, (), ["Heard, 3:00", "Heard, 7:00", "Cut short at 2:59"]),
    ("the last second", ["10:00:00 open 1", "10:10:00 finish"], "10:14:59", 2, (),
     ["Heard, 10:00", "Cut short at 0:01"]),
    ("the slot has run out", ["10:00:00 open 1", "10:10:00 finish"], "10:15:00", 2, (),
     ["Heard, 10:00", "At risk: not reached"]),
    ("well past the slot", ["10:00:00 open 1", "10:10:00 finish"], "10:20:00", 2, (),
     ["Heard, 10:00", "At risk: not reached"]),
    ("the slot has ended", [*TWO, "10:29:00 end"], "10:40:00", 5, (),
     ["Heard, 2:51", "Heard, 3:06", "Not reached", "Not reached", "Not reached"]),
    # -- pauses and adjournments take no time from anybody
    ("paused", [*TWO, "10:27:42 pause"], "10:29:42", 5, (),
     ["Heard, 2:51", "Paused, 1:48", "Fits, from 10:32", "Cut short at 1:06", "At risk: not reached"]),
    ("gone on after a pause", ["10:00:00 open 1", "10:01:00 pause", "10:06:00 go"], "10:06:30", 2, (),
     ["Speaking, 1:30", "Fits, from 10:09"]),
    ("adjourned for ten minutes in between", OPEN, "10:12:30", 2, BREAK, ["Speaking, 2:30", "Fits, from 10:14"]),
    ("adjourned still", OPEN, "10:30:00", 2, STILL, ["Paused, 2:00", "Fits, from 10:32"]),
    ("a pause within an adjournment counts once", ["10:00:00 open 1", "10:03:00 pause", "10:13:00 go"], "10:13:00", 2,
     BREAK, ["Speaking, 2:00", "Fits, from 10:15"]),
    # -- opened with nobody called
    ("open and silent", ["10:00:00 open"], "10:02:00", 4, (),
     ["Fits, from 10:02", "Fits, from 10:06", "Fits, from 10:10", "Cut short at 1:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "now", "count", "adjournments", "wanted"), [c[1:] for c in CASES],
                         ids=[c[0] for c in CASES])  # fmt: skip
def test_who_fits(steps, now, count, adjournments, wanted):
    assert words_of(planned(steps, now, count, adjournments)) == wanted


@pytest.mark.parametrize(("steps", "now", "count", "adjournments", "wanted"), [c[1:] for c in CASES],
                         ids=[c[0] for c in CASES])  # fmt: skip
def test_stretches_follow_one_another(steps, now, count, adjournments, wanted):
    plan = planned(steps, now, count, adjournments)
    assert all(segment.start <= segment.end for segment in plan.segments)
    assert all(a.end <= b.start for a, b in zip(plan.segments, plan.segments[1:], strict=False))
    assert plan.end >= plan.length


def test_the_mock_ups_line_of_time():
    plan = planned(TWO, "10:27:42")
    assert [(s.part, s.start, s.end, s.number) for s in plan.segments] == [
        (Part.HEARD, 0, 171, 1),
        (Part.ANSWER, 171, 272, 0),
        (Part.SPEAKING, 272, 380, 2),
        (Part.LEFT, 380, 452, 0),
        (Part.EXPECTED_ANSWER, 452, 553, 0),
        (Part.WAITING, 553, 733, 3),
        (Part.EXPECTED_ANSWER, 733, 834, 0),
        (Part.WAITING, 834, 1014, 4),
        (Part.EXPECTED_ANSWER, 1014, 1115, 0),
        (Part.WAITING, 1115, 1295, 5),
    ]
    assert (plan.used, plan.length, plan.end) == (380, 900, 1295)
    assert f"{plan.at(plan.length):%H:%M:%S}" == "10:36:22"


def test_what_is_over_is_a_stretch_of_its_own():
    plan = planned(OPEN, "10:03:30", 1)
    assert [(s.part, s.start, s.end) for s in plan.segments] == [(Part.SPEAKING, 0, 180), (Part.OVER, 180, 210)]


def test_the_sentence_of_the_mock_up():
    assert reckoned(planned(TWO, "10:27:42")) == (
        "Reckoned at 3:00 each and 1:41 an answer, the average so far. "
        "Question 4 has its full time if answers stay under 0:44; question 5 needs a longer slot."
    )


@pytest.mark.parametrize(
    ("steps", "now", "count", "wanted"),
    [
        ([], "09:50:00", 0, ""),
        ([], "09:50:00", 2,
         "Reckoned at 3:00 each and 1:00 an answer, none timed so far. Everyone who waits fits."),
        ([], "09:50:00", 8,
         "Reckoned at 3:00 each and 1:00 an answer, none timed so far. Question 5 needs a longer slot."),
        (OPEN, "10:01:00", 1, "Nobody waits. F5 ends the slot."),
        (["10:00:00 open 1", "10:10:00 finish"], "10:14:00", 3,
         "Reckoned at 3:00 each and 1:00 an answer, none timed so far. Questions 2 and 3 need a longer slot."),
        (["10:00:00 open 1", "10:02:00 end"], "10:05:00", 1, "The slot ended after 2:00; 1 of 1 heard."),
        ([*TWO, "10:29:22 end"], "10:40:00", 5,
         "The slot ended after 8:00; 2 of 5 heard. Questions 3 to 5 not reached."),
    ],
)  # fmt: skip
def test_how_it_was_reckoned(steps, now, count, wanted):
    assert reckoned(planned(steps, now, count)) == wanted


def test_an_answer_that_took_longer_leaves_less_for_the_others():
    steps = ["10:00:00 open 1", "10:03:00 finish"]
    line = planned(steps, "10:03:10", 4).lines[3]
    assert answer_limit(planned(steps, "10:03:10", 4), line) == 60
    assert answer_limit(planned(steps, "10:05:00", 4), line) == 30
    assert answer_limit(planned(steps, "10:06:00", 4), line) is None


def test_the_called_stand_in_the_order_they_were_called():
    state = state_after(["10:00:00 open 3", "10:01:00 finish"]).ordered(("question-5", "question-1"))
    plan = slot_plan(state, SCHEME, (), at("10:01:00"))
    assert [line.question.id[-1] for line in plan.lines] == ["3", "5", "1", "2", "4"]
    assert plan.lines[0].fit is Fit.HEARD
    assert plan.number_of("question-3") == 1
    assert plan.number_of("nobody") == 0


def test_a_withdrawn_speaker_keeps_the_time_that_was_taken():
    plan = planned(["10:00:00 open 1", "10:02:00 withdraw 1"], "10:02:00", 2)
    assert [line.question.id for line in plan.lines] == ["question-2"]
    assert (plan.segments[0].part, plan.segments[0].number) == (Part.SPEAKING, 0)


def test_the_committees_own_numbers_hold():
    scheme = QuestionScheme(slot_minutes=10, speaker_seconds=120)
    plan = planned([], "09:50:00", 4, scheme=scheme)
    assert words_of(plan) == ["Fits, at the start", "Fits, 3:00 in", "Fits, 6:00 in", "Cut short at 1:00"]


def test_lengths_and_names():
    assert [short_length(s) for s in (0, 9, 60, 171, 3600)] == ["0:00", "0:09", "1:00", "2:51", "60:00"]
    assert [countdown_text(s) for s in (72, 0, -17)] == ["1:12", "0:00", "+0:17"]
    names = ("Mr Jonah Prewett", "Dr W Osei-Hart", "Mr Rowe", "Friends of Saltmarsh", "Ms Ann Mary Lee", "")
    assert [short_name(n) for n in names] == [
        "Mr J Prewett", "Dr W Osei-Hart", "Mr Rowe", "Friends of Saltmarsh", "Ms AM Lee", "",
    ]  # fmt: skip
    assert [spoken_name(n) for n in names] == [
        "Mr Prewett", "Dr Osei-Hart", "Mr Rowe", "Friends of Saltmarsh", "Ms Lee", "",
    ]  # fmt: skip


def test_whoever_is_answered_in_writing_is_not_called():
    questions = QuestionsState(tuple(sample_questions()))
    questions = questions.answered("e", Answer("question-2", written=True))
    plan = slot_plan(questions, QuestionScheme(), (), at("10:15"))
    assert [(line.number, line.question.id) for line in plan.lines] == [
        (1, "question-1"), (2, "question-3"), (3, "question-4"), (4, "question-5"),
    ]  # fmt: skip
    assert [(line.question.id, fit_words(line, plan)) for line in plan.in_writing] == [("question-2", "In writing")]
    assert [segment.number for segment in plan.segments if segment.part is Part.WAITING] == [1, 2, 3, 4]


def test_without_a_limit_speakers_are_reckoned_at_three_minutes():
    scheme = QuestionScheme(speaker_seconds=None)
    before = planned([], "09:50:00", scheme=scheme)
    assert words_of(before) == words_of(planned([], "09:50:00"))
    state = QuestionsState(sample_questions()).opened("item-3", at("10:00:00"), 900)
    state = state.began("question-1", "entry-1", at("10:00:00"), None)
    early = slot_plan(state, scheme, (), at("10:01:00"))
    assert words_of(early)[:2] == ["Speaking, 1:00", FIT4]
    late = slot_plan(state, scheme, (), at("10:05:00"))
    assert words_of(late)[:2] == ["Speaking, 5:00", "Fits, from 10:06"]
    assert Part.OVER not in [segment.part for segment in late.segments]
