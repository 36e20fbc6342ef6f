"""What the room sees, scene by scene and second by second, and that it never differs from the desk."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.questions import QuestionKind
from clerk_app.meeting.room_view import RoomScene, room_view
from tests.builders import at, clock_at, in_session, new_session, sample_body, sample_questions

OPEN = facts.SlotOpened("item-3", 900)
FINISHED, PAUSED, RESUMED = facts.SpeakerFinished(), facts.ClockPaused(), facts.ClockResumed()
ADJOURNED, RECONVENED, ENDED = facts.MeetingAdjourned(), facts.MeetingReconvened(), facts.SlotEnded()
UNTIL = facts.MeetingAdjourned("tea", time(11, 30))
OUT, IN = facts.PublicExcluded(("item-10",), (3,)), facts.PublicReadmitted()
CLOSED = facts.MeetingClosed()
COMMITTEE = "Children and Families Scrutiny Committee"
START = at("10:20")


def begin(number: int, allowed: int = 180) -> facts.SpeakerBegan:
    return facts.SpeakerBegan(f"question-{number}", allowed)


def more(seconds: int) -> facts.TimeGiven:
    return facts.TimeGiven(seconds)


@pytest.fixture
def asked(session):
    """In session on the public's questions, five of them registered."""
    session.record(facts.ItemBegun("item-3"), *map(facts.QuestionRegistered, sample_questions()))
    return session


def play(session, *script):
    """Record each fact so many seconds after 10:20."""
    for second, fact in script:
        session.clock.set(START + timedelta(seconds=second))
        session.record(fact)
    return session.state


def seen(state, second: float):
    return room_view(state, START + timedelta(seconds=second))


FIRST = ((0, OPEN), (0, begin(1)))
SPEAKING, LAST, OVER, STILL, DONE = (
    RoomScene.SPEAKING, RoomScene.LAST_SECONDS, RoomScene.OVER, RoomScene.PAUSED, RoomScene.FINISHED,
)  # fmt: skip

CLOCKS = [
    # script after 10:20, second, scene, word, figures, slot
    (FIRST, 0, SPEAKING, "Speaking", "3:00", "Slot 15:00 left"),
    (FIRST, 0.999, SPEAKING, "Speaking", "3:00", "Slot 15:00 left"),
    (FIRST, 1, SPEAKING, "Speaking", "2:59", "Slot 14:59 left"),
    (FIRST, 149, SPEAKING, "Speaking", "0:31", "Slot 12:31 left"),
    (FIRST, 150, LAST, "Please finish", "0:30", "Slot 12:30 left"),
    (FIRST, 179.9, LAST, "Please finish", "0:01", "Slot 12:01 left"),
    (FIRST, 180, LAST, "Please finish", "0:00", "Slot 12:00 left"),
    (FIRST, 180.4, OVER, "Time is up", "+0:00", "Slot 12:00 left"),
    (FIRST, 181, OVER, "Time is up", "+0:01", "Slot 11:59 left"),
    (FIRST, 197, OVER, "Time is up", "+0:17", "Slot 11:43 left"),
    (FIRST, 779, OVER, "Time is up", "+9:59", "Slot 2:01 left"),
    (FIRST, 780, OVER, "Time is up", "+10:00", "Slot 2:00 left"),
    (FIRST, 901, OVER, "Time is up", "+12:01", "Slot +0:01 over"),
    ((*FIRST, (30, PAUSED)), 45, STILL, "Paused", "2:30", "Slot 14:30 left"),
    ((*FIRST, (30, PAUSED), (50, RESUMED)), 51, SPEAKING, "Speaking", "2:29", "Slot 14:29 left"),
    ((*FIRST, (190, PAUSED)), 200, STILL, "Paused", "+0:10", "Slot 11:50 left"),
    ((*FIRST, (60, FINISHED)), 75, DONE, "Finished", "2:00", "Slot 13:45 left"),
    ((*FIRST, (60, FINISHED), (70, PAUSED)), 90, DONE, "Finished", "2:00", "Slot 13:50 left"),
    ((*FIRST, (197, FINISHED)), 240, DONE, "Finished", "+0:17", "Slot 11:00 left"),
    ((*FIRST, (60, FINISHED), (90, begin(2))), 90, SPEAKING, "Speaking", "3:00", "Slot 13:30 left"),
    ((*FIRST, (175, more(30))), 176, SPEAKING, "Speaking", "0:34", "Slot 12:04 left"),
    ((*FIRST, (190, more(30))), 191, LAST, "Please finish", "0:19", "Slot 11:49 left"),
    ((*FIRST, (10, more(-170))), 11, OVER, "Time is up", "+0:01", "Slot 14:49 left"),
    ((*FIRST, (30, ADJOURNED), (90, RECONVENED)), 91, SPEAKING, "Speaking", "2:29", "Slot 14:29 left"),
]


@pytest.mark.parametrize(("script", "second", "scene", "word", "figures", "slot"), CLOCKS)
def test_the_speakers_clock(asked, script, second, scene, word, figures, slot):
    view = seen(play(asked, *script), second)

    assert (view.scene, view.word, view.headline, view.foot_beside) == (scene, word, figures, slot)


def test_whose_question_it_is_and_how_many_there_are(asked):
    view = seen(play(asked, *FIRST, (60, begin(2))), 61)

    assert (view.beside, view.foot) == ("Question 2 of 5", "Mrs A Bright")


@pytest.mark.parametrize(
    ("naming", "shown"),
    [
        (NamingRule.NAME, "Mr J Prewett"),
        (NamingRule.NAME_AND_TOWN, "Mr J Prewett, Wexcombe"),
        (NamingRule.MEMBER_OF_THE_PUBLIC, ""),
    ],
)
def test_a_name_is_shown_as_the_scheme_has_it(library, naming, shown):
    session = in_session(library, clock_at(), sample_body(questions=QuestionScheme(naming=naming)))
    questions = sample_questions()
    session.record(facts.QuestionRegistered(replace(questions[0], town="Wexcombe")), facts.ItemBegun("item-3"))
    view = seen(play(session, *FIRST), 5)

    assert view.foot == shown
    assert "Prewett" in repr(view) or not shown


def test_who_makes_a_statement_is_counted_as_a_speaker(session):
    session.record(
        facts.QuestionRegistered(replace(sample_questions()[0], kind=QuestionKind.STATEMENT)),
        facts.ItemBegun("item-3"),
    )

    assert seen(play(session, *FIRST), 5).beside == "Speaker 1 of 1"


def test_without_a_limit_the_clock_counts_up_and_has_no_bar(asked):
    state = play(asked, (0, OPEN), (0, facts.SpeakerBegan("question-1", None)))

    view = seen(state, 200)
    assert (view.scene, view.headline, view.share, view.widest) == (SPEAKING, "3:20", None, "+9:59")
    assert seen(state, 601).widest == "+99:59"


def test_a_question_taken_off_the_list_has_no_number_and_no_name(asked):
    view = seen(play(asked, *FIRST, (20, facts.QuestionWithdrawn("question-1"))), 21)

    assert (view.headline, view.beside, view.foot) == ("2:39", "", "")


@pytest.mark.parametrize(
    ("script", "second", "widest"),
    [
        (FIRST, 5, "+9:59"),
        (FIRST, 779, "+9:59"),
        (FIRST, 780, "+99:59"),
        (((0, OPEN), (0, begin(1, 600))), 590, "+99:59"),
        (FIRST, 6180, "+999:59"),
    ],
    ids=["short", "over", "ten minutes over", "long limit, all along", "hours over"],
)
def test_room_is_kept_for_the_widest_figures(asked, script, second, widest):
    assert seen(play(asked, *script), second).widest == widest


@pytest.mark.parametrize(
    ("script", "second", "share"),
    [
        (FIRST, 0, 1.0),
        (FIRST, 45, 0.75),
        (FIRST, 180, 0.0),
        (FIRST, 180.4, None),
        (FIRST, 200, None),
        ((*FIRST, (45, FINISHED)), 100, 0.75),
        ((*FIRST, (197, FINISHED)), 240, None),
        ((*FIRST, (10, more(-180))), 10, None),
    ],
)
def test_the_bar_shrinks_and_is_gone_when_over(asked, script, second, share):
    assert seen(play(asked, *script), second).share == share


SCENES = [
    # script, second, scene, word, beside, lead, headline, foot, beside it
    ((), 250, RoomScene.BETWEEN, "In session", "Item 3", COMMITTEE, "Questions from the public", "Now 10.24am", ""),
    (((0, OPEN),), 10, RoomScene.BETWEEN, "In session", "Item 3", COMMITTEE, "Questions from the public",
     "Now 10.20am", "Slot 14:50 left"),
    ((*FIRST, (60, ENDED)), 70, RoomScene.BETWEEN, "In session", "Item 3", COMMITTEE, "Questions from the public",
     "Now 10.21am", ""),
    (((0, ADJOURNED),), 240, RoomScene.ADJOURNED, "Adjourned", "since 10.20am", "", COMMITTEE, "Now 10.24am", ""),
    (((0, UNTIL),), 240, RoomScene.ADJOURNED, "Adjourned", "since 10.20am", "We start again at", "11.30am",
     "Now 10.24am", COMMITTEE),
    ((*FIRST, (30, UNTIL)), 240, RoomScene.ADJOURNED, "Adjourned", "since 10.20am", "We start again at", "11.30am",
     "Now 10.24am", COMMITTEE),
    (((0, UNTIL), (100, RECONVENED)), 2400, RoomScene.BETWEEN, "In session", "Item 3", COMMITTEE,
     "Questions from the public", "Now 11.00am", ""),
    (((0, OUT),), 1, RoomScene.PRIVATE, "", "", "", "The meeting is in private session", "", ""),
    ((*FIRST, (30, OUT)), 31, RoomScene.PRIVATE, "", "", "", "The meeting is in private session", "", ""),
    (((0, OUT), (10, UNTIL)), 31, RoomScene.PRIVATE, "", "", "", "The meeting is in private session", "", ""),
    (((0, OUT), (10, IN)), 31, RoomScene.BETWEEN, "In session", "Item 3", COMMITTEE, "Questions from the public",
     "Now 10.20am", ""),
    (((0, CLOSED),), 6000, RoomScene.CLOSED, "Closed", "", "", "The meeting has closed", "Now 12 noon", COMMITTEE),
    (((0, OUT), (5, CLOSED)), 10, RoomScene.CLOSED, "Closed", "", "", "The meeting has closed", "Now 10.20am",
     COMMITTEE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("script", "second", "scene", "word", "beside", "lead", "headline", "foot", "foot_beside"), SCENES
)
def test_the_meeting_when_nobody_is_timed(
    asked, script, second, scene, word, beside, lead, headline, foot, foot_beside
):
    view = seen(play(asked, *script), second)

    assert (view.scene, view.word, view.beside) == (scene, word, beside)
    assert (view.lead, view.headline) == (lead, headline)
    assert (view.foot, view.foot_beside) == (foot, foot_beside)
    assert view.share is None


def test_before_the_opening_the_printed_start_is_told(library):
    state = new_session(library, clock_at()).state

    view = room_view(state, at("09:58"))
    assert (view.scene, view.word, view.lead, view.headline) == (
        RoomScene.BEFORE, "Not yet open", "We start at", "10.15am",
    )  # fmt: skip
    assert (view.foot, view.foot_beside) == ("Now 9.58am", COMMITTEE)
    assert state.arranged is not None
    untold = replace(state, arranged=replace(state.arranged, start=None))
    assert room_view(untold, at("09:00")).headline == COMMITTEE
    assert room_view(untold, at("09:00")).foot_beside == "Thursday 12 March 2026"


def test_no_title_is_shown_that_was_never_published(session):
    exempt = AgendaItem("new", "11", "Dismissal of Mr Moorcroft", exempt=True, exempt_paragraphs=(1,), on_the_day=True)
    session.record(facts.ItemAdded(exempt), facts.ItemBegun("new"))

    view = room_view(session.state, at("10:30"))
    assert (view.beside, view.headline) == ("Item 11", "Private item")
    assert "Moorcroft" not in repr(view)


def test_the_title_of_an_exempt_item_on_the_printed_agenda_is_known_to_all(session):
    session.record(facts.ItemBegun("item-10"))

    assert room_view(session.state, at("10:30")).headline == "Placement contracts"


def test_nobody_is_named_in_private_session(asked):
    for_all = play(asked, *FIRST, (30, OUT))

    assert "Prewett" not in repr(seen(for_all, 31))
    assert COMMITTEE not in repr(seen(for_all, 31))


def test_a_meeting_with_no_item_before_it_shows_the_committee(library):
    session = new_session(library, clock_at(), sample_body(), items=())
    session.record(facts.MeetingOpened())

    view = room_view(session.state, at("10:30"))
    assert (view.scene, view.headline, view.beside) == (RoomScene.BETWEEN, COMMITTEE, "")


@pytest.mark.parametrize(
    ("script", "second", "spoken"),
    [
        (FIRST, 12, "Speaking, Question 1 of 5, Mr J Prewett"),
        (FIRST, 13, "Speaking, Question 1 of 5, Mr J Prewett"),
        (FIRST, 200, "Time is up, Question 1 of 5, Mr J Prewett"),
        (((0, UNTIL),), 240, "Adjourned, since 10.20am, We start again at 11.30am"),
        ((), 240, "In session, Item 3, Questions from the public"),
        (((0, OUT),), 240, "The meeting is in private session"),
    ],
)
def test_the_state_in_words_has_no_seconds(asked, script, second, spoken):
    assert seen(play(asked, *script), second).spoken == spoken
