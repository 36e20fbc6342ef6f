"""F2 in the small window: where it begins, and who can be named."""

import pytest

from clerk_app.drafting import draft_minutes
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.body import Person
from clerk_app.meeting.kept_line import keep_line
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.questions import Question
from clerk_app.meeting.running import effective_entry
from clerk_app.session import new_id
from tests import builders
from ui.dialogs.correct import CorrectPanel


@pytest.fixture
def desk(open_desk):
    return open_desk(item="item-4", absent=("yelland",))


def panel_of(desk):
    (panel,) = desk.main.findChildren(CorrectPanel)
    return panel


@pytest.mark.parametrize("keys", [("F3", "ye", "Enter"), ("F4", "sh", "Enter")])
def test_it_begins_in_the_time(desk, keys):
    desk.press(*keys)
    came_or_went = desk.session.entries[-1]
    desk.press("F2")
    time = panel_of(desk).rows["time"].edit
    assert (panel_of(desk).focusWidget() is time, time.selectedText()) == (True, "10:01")
    time.insert("1000")
    panel_of(desk).keep()
    now = effective_entry(desk.session.entries, came_or_went.id)
    assert now is not None
    assert f"{now.happened:%H:%M}" == "10:00"


def test_where_there_are_words_it_begins_in_them(desk):
    desk.session.record(facts.MeetingAdjourned("for lunch"))
    desk.press("F2")
    reason = panel_of(desk).rows["reason"].edit
    assert (panel_of(desk).focusWidget() is reason, reason.selectedText()) == (True, "for lunch")


@pytest.fixture
def answer(desk):
    """What is answered to a question, and a panel in which it is corrected."""
    desk.session.record(facts.QuestionRegistered(Question("q", "Mr A")))
    desk.session.record(facts.PersonIntroduced(Person("tresco", "Tresco", "Owen")))
    entry, _ = desk.session.record(
        facts.QuestionAnswered(Answer("q", "It had.", by="hale", written=True, written_by="the Director")),
        facts.ItemBegun("item-5"),
    )
    desk.meeting.dialogs.correct(entry.id)
    return lambda: desk.session.state.questions.answer_to("q").answer


def test_who_answered_is_corrected_to_somebody_else_or_to_words(desk, answer):
    rows = panel_of(desk).rows
    assert [(rows[name].label.text(), rows[name].text) for name in ("answer.by", "answer.written_by")] == [
        ("Answered by", "R Hale"), ("Reply from", "the Director"),
    ]  # fmt: skip
    by = rows["answer.by"].edit
    by.setFocus()
    by.selectAll()
    desk.press("fenn", "Enter")
    panel_of(desk).keep()
    assert (answer().by, answer().written_by) == ("fenner", "the Director")
    desk.settle()
    desk.meeting.dialogs.correct(desk.session.state.questions.answer_to("q").id)
    assert panel_of(desk).rows["answer.by"].was.text() == "was: R Hale"
    panel_of(desk).rows["answer.by"].edit.set_who("an officer")
    panel_of(desk).keep()
    assert answer().by == "an officer"


def test_a_name_that_fits_several_is_asked_about(desk, answer):
    by = panel_of(desk).rows["answer.by"].edit
    by.setFocus()
    by.selectAll()
    desk.press("Tre")
    panel_of(desk).keep()
    assert "fits" in panel_of(desk).rows["answer.by"].refusal.sentence
    assert answer().by == "hale"


def test_other_words_for_who_joined_name_other_people(desk):
    desk.session.record_as(
        keep_line("item-4", LineMode(NoteKind.JOINED), "Tara Gillet, Head", desk.session.state, builders.DAY, new_id)
    )
    joined = desk.session.entries[-1].id
    desk.meeting.dialogs.correct(joined)
    words = panel_of(desk).rows["content.text"]
    words.edit.setPlainText("Tara Gillett, Head")
    panel_of(desk).keep()
    minutes = plain_text(draft_minutes(desk.session.state, Version.PUBLIC))
    assert "Tara Gillett, Head" in minutes
    assert "Tara Gillet," not in minutes
    assert desk.session.state.note(joined).content.text == "Tara Gillett, Head"
