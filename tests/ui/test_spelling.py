"""Words in doubt: never looked up on a key, marked between keys, gone through and learnt from the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.ui.minute_desk import Desk
from ui.spelling import Spelling
from ui.spelling_aids import SpellingAids

Key = Qt.Key


class Words:
    """A dictionary that knows some words, and counts how often it is asked."""

    def __init__(self):
        self.asked: list[str] = []

    def knows(self, word):
        self.asked.append(word)
        return word.lower() in {"the", "bus", "stopped", "and", "members", "noted", "it", "receive", "was", "so"}

    def suggest(self, word, names=()):
        return ("receive", "relieve") if word == "recieve" else tuple(n for n in names if n[:3] == word[:3])


class SpellingDesk(Desk):
    """A minute with a speller that knows few words."""

    def __init__(self, theme, qtbot, tmp_path):
        super().__init__(theme, qtbot, tmp_path)
        self.speller = Words()
        self.told: list[str] = []
        self.spelling = Spelling(lambda: self.speller)
        self.aids = SpellingAids(self.spelling, self.signals, self.pane, self.library.registers, self.pane)
        self.aids.doubts_changed.connect(self.pane.line.say_doubts)
        self.aids.told.connect(self.told.append)
        self.aids.glossary_read.connect(self.pane.set_glossary)


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = SpellingDesk(theme, qtbot, tmp_path)
    yield desk
    desk.spelling.close()
    desk.library.close()


def look(desk):
    """As the ticker does, until the thread has answered."""
    with desk.bot.waitSignal(desk.spelling.judged):
        desk.aids.tick()


def typed(desk, words):
    desk.type(words)
    look(desk)


def test_no_key_looks_anything_up(desk):
    for _ in range(20):
        desk.type("The bus recieve ")
    assert desk.speller.asked == []
    look(desk)
    assert sorted(desk.speller.asked) == ["bus", "recieve"], "the agenda vouches for the rest"
    desk.type("bus The recieve ")
    desk.aids.tick()
    assert len(desk.speller.asked) == 2, "what was looked up once is remembered"


def test_a_word_in_doubt_has_a_wavy_line_and_is_told_in_words(desk):
    typed(desk, "The recieve bus ")
    (mark,) = desk.editor.extraSelections()
    assert mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert desk.editor.words_in_doubt == ("recieve",)
    assert desk.editor.accessibleDescription() == "In doubt: recieve"
    assert desk.pane.line.help_words.startswith("Ctrl+; in doubt: recieve")
    desk.press(Key.Key_Return)
    desk.aids.tick()
    assert desk.editor.words_in_doubt == ()
    assert desk.editor.accessibleDescription() == ""
    assert "doubt" not in desk.pane.line.help_words


def test_the_word_being_typed_is_left_alone_until_the_caret_leaves_it(desk):
    typed(desk, "The recieve")
    assert desk.editor.words_in_doubt == ()
    desk.type(" ")
    desk.aids.tick()
    assert desk.editor.words_in_doubt == ("recieve",)


def test_names_of_the_register_and_words_of_the_agenda_are_known(desk):
    typed(desk, "Thornbury and Wexcombe zzz ")
    assert desk.editor.words_in_doubt == ("zzz",)
    assert desk.speller.asked == ["zzz"]


def test_one_key_chooses_the_word_and_enter_takes_a_spelling(desk):
    typed(desk, "So recieve it")
    with desk.bot.waitSignal(desk.spelling.suggested):
        desk.aids.next_doubt()
        assert desk.editor.offered[0].words == "Looking for spellings…"
        desk.press(Key.Key_Return)
        assert desk.editor.typed.text == "So recieve it", "nothing is taken before there is anything"
    assert [c.words for c in desk.editor.offered] == [
        "receive", "relieve", "Add to the glossary", "Leave it as it is, in this meeting",
    ]  # fmt: skip
    assert desk.editor.textCursor().selectedText() == "recieve"
    desk.press(Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert desk.editor.typed.text == "So receive it"
    desk.type("!")
    assert desk.editor.typed.text == "So receive it!", "the caret is back where it was"
    desk.pane.undo_typing()
    desk.pane.undo_typing()
    assert desk.editor.typed.text == "So recieve it"


def test_esc_leaves_the_word_and_the_caret_goes_back(desk):
    typed(desk, "So recieve it")
    desk.aids.next_doubt()
    desk.press(Key.Key_Escape)
    assert desk.editor.offered == ()
    desk.type("!")
    assert desk.editor.typed.text == "So recieve it!"


def test_the_key_goes_from_word_to_word_and_says_when_there_is_none(desk):
    typed(desk, "teh recieve bus ")
    chosen = []
    for _ in range(3):
        desk.aids.next_doubt()
        chosen.append(desk.editor.textCursor().selectedText())
    assert chosen == ["teh", "recieve", "teh"]
    desk.editor.close_offers()
    desk.editor.put(desk.editor.mode, "the bus ")
    desk.aids.next_doubt()
    assert desk.told[-1] == "No word is in doubt."


def test_one_key_adds_the_word_to_the_glossary_for_good(desk):
    typed(desk, "The Saltmarsh’s bus ")
    desk.aids.add_to_glossary()
    assert desk.library.registers.glossary() == ("Saltmarsh",)
    assert desk.editor.words_in_doubt == ()
    assert desk.told == ["“Saltmarsh” is in the glossary. Committees and people, Phrases, can take it out again."]
    desk.aids.add_to_glossary()
    assert desk.told[-1] == "No word is in doubt, so there is none to add."
    desk.library.registers.save_glossary(())
    desk.aids.read_again()
    desk.aids.look_again()
    assert desk.editor.words_in_doubt == ("Saltmarsh’s",)


def test_the_glossary_is_offered_after_two_letters(desk):
    desk.library.registers.save_glossary(("Saltmarsh",))
    desk.aids.read_again()
    desk.type("At Sal")
    assert desk.editor.ghost == "tmarsh"


def test_a_word_left_as_it_is_is_left_for_this_meeting(desk):
    typed(desk, "The recieve bus ")
    with desk.bot.waitSignal(desk.spelling.suggested):
        desk.aids.next_doubt()
    desk.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert desk.editor.words_in_doubt == ()
    assert desk.library.registers.glossary() == ()
    assert desk.editor.typed.text == "The recieve bus "


def test_the_entry_that_is_corrected_is_looked_at_too(desk):
    (note,) = desk.session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "The recieve bus")))
    desk.pane.correct_entry(note.id)
    look(desk)
    assert desk.list.editor.words_in_doubt == ("recieve",)
    with desk.bot.waitSignal(desk.spelling.suggested):
        desk.aids.next_doubt()
    desk.press(Key.Key_Return, into=desk.list.editor)
    assert desk.list.editor.typed.text == "The receive bus"


def test_without_a_dictionary_nothing_is_in_doubt_and_typing_goes_on(desk, qtbot, caplog):
    desk.speller.knows = None
    desk.type("The recieve bus ")
    desk.aids.tick()
    desk.spelling.close()
    desk.aids.tick()
    assert desk.editor.words_in_doubt == ()
    assert "could not be looked up" in caplog.text
