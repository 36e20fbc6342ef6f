"""Typing is taken back by words, and never beyond an act."""

from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind
from ui.typing_history import Typed, TypingHistory


def taken_back(history, act=0):
    typed = history.undo(act)
    assert typed is not None
    return typed


def put_back(history):
    typed = history.redo()
    assert typed is not None
    return typed.text


def type_words(history, words, act=0, start=""):
    for n in range(1, len(words) + 1):
        history.typed(Typed(LineMode(), start + words[:n], len(start) + n), act)


def test_words_are_taken_back_one_by_one_and_put_back():
    history = TypingHistory()
    type_words(history, "The bus stopped")
    assert [taken_back(history, 0).text for _ in range(3)] == ["The bus ", "The ", ""]
    assert history.undo(0) is None
    assert [put_back(history) for _ in range(3)] == ["The ", "The bus ", "The bus stopped"]
    assert history.redo() is None


def test_an_act_between_ends_a_step():
    history = TypingHistory()
    type_words(history, "bus", act=3)
    type_words(history, "ses", act=7, start="bus")
    assert history.newest(7)
    assert taken_back(history, 7).text == "bus"
    assert not history.newest(7)
    assert history.newest(3)


def test_taking_letters_away_is_a_step_of_its_own():
    history = TypingHistory()
    type_words(history, "buses")
    for n in (4, 3):
        history.typed(Typed(LineMode(), "buses"[:n], n), 0)
    assert taken_back(history, 0).text == "buses"
    assert taken_back(history, 0).text == ""


def test_a_change_of_kind_is_a_step():
    history = TypingHistory()
    history.typed(Typed(LineMode(NoteKind.HEADING), "", 0), 0)
    assert taken_back(history, 0).mode == LineMode()


def test_typing_anew_forgets_what_was_taken_back():
    history = TypingHistory()
    type_words(history, "bus")
    history.undo(5)
    assert history.newest_undone(5)
    assert not history.newest_undone(6)
    type_words(history, "car")
    assert not history.newest_undone(0)
    history.begin(Typed(LineMode()))
    assert not history.newest(0)
