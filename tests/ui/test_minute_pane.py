"""The minute: every key of the line, the list of entries, drafts, undo by time, hostile text."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import NoteKind
from clerk_app.session import MeetingSession
from tests.builders import MEETING, at, clock_at, in_session, open_library
from ui.looked_at import LookedAt
from ui.panes.notes import MinutePane
from ui.session_signals import SessionSignals

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Desk:
    """A minute on a real record, and hands on its keys."""

    def __init__(self, theme, qtbot, tmp_path, composed=lambda state, item: ()):
        self.theme, self.bot, self.composed = theme, qtbot, composed
        self.library = open_library(tmp_path)
        self.clock = clock_at("10:15")
        self.sit_down(in_session(self.library, self.clock))
        self.session.record(facts.ItemBegun("item-4"))

    def sit_down(self, session):
        self.session = session
        self.signals = SessionSignals(session)
        self.refusals: list[str] = []
        self.failures: list[str] = []
        self.signals.refused.connect(self.refusals.append)
        self.signals.save_failed.connect(self.failures.append)
        self.looked_at = LookedAt(self.signals)
        self.pane = MinutePane(self.theme, self.signals, self.looked_at, self.composed)
        self.bot.addWidget(self.pane)
        self.pane.resize(714, 576)
        self.pane.show()
        self.pane.activateWindow()
        self.pane.focus_line()
        self.bot.waitUntil(self.editor.hasFocus)

    def start_again(self):
        """The program died, and comes back on the same record."""
        self.signals.close()
        self.pane.hide()
        self.pane.deleteLater()
        self.sit_down(MeetingSession(self.library.record, MEETING, self.clock))

    @property
    def editor(self):
        return self.pane.line.editor

    @property
    def list(self):
        return self.pane.list

    @property
    def chip(self):
        return self.pane.line.chip.text()

    @property
    def notes(self):
        return self.session.state.notes_of(self.looked_at.item_id)

    @property
    def words(self):
        return [note.content.text for note in self.notes]

    def type(self, words, into=None):
        for letter in words:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Mod.NoModifier, letter)
            QApplication.sendEvent(into or self.editor, key)

    def press(self, *keys, into=None, mod=Mod.NoModifier):
        for key in keys:
            self.bot.keyClick(into or self.editor, key, mod)

    def keep(self, words):
        self.type(words)
        self.press(Key.Key_Return)

    def paste(self, text, into=None):
        mime = QMimeData()
        mime.setText(text)
        (into or self.editor).insertFromMimeData(mime)

    def override(self, key, mod, widget=None):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, mod)
        event.ignore()
        QApplication.sendEvent(widget or self.editor, event)
        return event.isAccepted()


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path)
    yield desk
    desk.library.close()


# -------------------------------------------------------------------------------------------- typing


def test_a_whole_meeting_is_typed(desk):
    desk.keep(">Dr Lena Marsh, Director of Children’s Services; Owen Tresco, Family Hubs Manager to present it")
    desk.press(Key.Key_Return)
    desk.keep("Seven hubs had opened.")
    desk.press(Key.Key_Tab)
    desk.keep("38 per cent had a child under one.")
    desk.press(Key.Key_Tab)
    desk.keep("Deeper still.")
    desk.press(Key.Key_Return)
    desk.keep("Out again.")
    desk.keep("#Reaching rural families")
    desk.keep("The bus stopped.??")
    desk.keep(".A paragraph.")
    desk.keep("~Chair wants a break.")
    desk.keep("@O Tresco, by 27 March 2026: send members the timetable.")
    desk.keep("[A map was tabled.")
    desk.keep("<Owen Tresco")
    desk.keep("=Lena Marsh")
    desk.keep("!the report be noted;")
    desk.keep("members be told.")
    desk.press(Key.Key_Return)
    desk.keep("Back to notes.")
    assert desk.refusals == []
    said = [(n.content.kind.value, n.content.depth, n.content.text) for n in desk.notes]
    assert said == [
        ("joined", 0, "Dr Lena Marsh, Director of Children’s Services; Owen Tresco, Family Hubs Manager to present it"),
        ("note", 0, "Seven hubs had opened."),
        ("note", 1, "38 per cent had a child under one."),
        ("note", 2, "Deeper still."),
        ("note", 1, "Out again."),
        ("heading", 0, "Reaching rural families"),
        ("note", 0, "The bus stopped."),
        ("paragraph", 0, "A paragraph."),
        ("scratch", 0, "Chair wants a break."),
        ("action", 0, "send members the timetable."),
        ("clerks_note", 0, "A map was tabled."),
        ("left", 0, "Owen Tresco"),
        ("remained", 0, "Lena Marsh"),
        ("resolution", 0, "the report be noted;"),
        ("resolution", 0, "members be told."),
        ("note", 0, "Back to notes."),
    ]
    marsh, tresco = (desk.session.state.body.person(p) for p in desk.notes[0].content.people)
    assert (marsh.titled_name, tresco.role) == ("Dr L Marsh", "Family Hubs Manager")
    assert desk.notes[11].content.people == (tresco.id,)
    assert desk.notes[0].content.purpose == "to present it"
    assert desk.notes[6].to_check
    motion = desk.notes[13].id
    assert [n.content.motion for n in desk.notes[13:15]] == [motion, motion]
    assert desk.session.state.decision(motion).outcome is Outcome.AGREED
    rows = [row for row in desk.list.rows.rows if row.decided]
    assert [row.letter for row in rows] == ["(a)", "(b)"]


def test_the_chip_and_the_screen_reader_say_the_kind(desk):
    assert desk.chip == "Note"
    assert desk.editor.accessibleName() == "Minute of item 4, note, level 1"
    desk.press(Key.Key_Tab)
    assert desk.editor.accessibleName() == "Minute of item 4, note, level 2"
    desk.keep("!one;")
    assert desk.chip == "Agreed (b)"
    desk.session.record(facts.DecisionRecorded(desk.notes[0].id, "item-4", Outcome.RECOMMENDED))
    assert desk.chip == "Recommended (b)"


def test_the_chips_menu_makes_a_kind_and_gives_the_keyboard_back(desk):
    desk.type("The bus")
    desk.pane.line.chip.kind_chosen.emit(NoteKind.PARAGRAPH)
    assert (desk.chip, desk.editor.typed.text) == ("Paragraph", "The bus")
    assert desk.editor.hasFocus()


@pytest.mark.parametrize("sign", list("#.><=!@[~"))
def test_twice_the_sign_is_the_sign_and_backspace_brings_it_back(desk, sign):
    desk.type(sign)
    assert desk.editor.typed.text == ""
    assert desk.editor.mode.kind is not NoteKind.NOTE
    desk.type(sign)
    assert (desk.editor.typed.text, desk.editor.mode.kind) == (sign, NoteKind.NOTE)
    desk.press(Key.Key_Backspace)
    desk.type(sign)
    desk.press(Key.Key_Backspace)
    assert (desk.editor.typed.text, desk.editor.mode.kind) == (sign, NoteKind.NOTE)


def test_a_sign_in_front_of_words_and_with_a_space_after_it(desk):
    desk.type("the report")
    desk.press(Key.Key_Home)
    desk.type("! ")
    assert (desk.editor.typed.text, desk.chip) == ("the report", "Agreed")


def test_a_sign_within_the_words_is_a_sign(desk):
    desk.keep("A > B, #1 & ~50 @ home / !")
    assert desk.words == ["A > B, #1 & ~50 @ home / !"]


def test_backspace_at_the_start_goes_to_note_out_and_up(desk):
    desk.keep("The bus")
    desk.press(Key.Key_Tab, Key.Key_Tab)
    desk.type("@stopped")
    desk.press(Key.Key_Home, Key.Key_Backspace)
    assert (desk.editor.mode.kind, desk.editor.mode.depth) == (NoteKind.NOTE, 0)
    desk.press(Key.Key_Tab, Key.Key_Backspace)
    assert desk.editor.mode.depth == 0
    desk.press(Key.Key_Backspace)
    assert desk.words == ["The bus stopped"]
    assert desk.editor.is_blank
    assert desk.list.edited_key == desk.notes[0].id
    assert desk.list.editor.typed.caret == len("The bus")
    assert desk.session.draft(LINE) is None


def test_backspace_in_an_empty_line_opens_the_entry_above(desk):
    desk.press(Key.Key_Backspace)
    assert desk.list.edited_key == ""
    desk.keep("The bus")
    desk.press(Key.Key_Backspace)
    assert desk.list.edited_key == desk.notes[0].id


def test_shift_enter_makes_a_new_line_inside_the_entry(desk):
    desk.type("one")
    desk.press(Key.Key_Return, mod=Mod.ShiftModifier)
    desk.keep("two")
    assert desk.words == ["one\ntwo"]
    desk.type("#one")
    desk.press(Key.Key_Return, mod=Mod.ShiftModifier)
    desk.keep("two")
    assert desk.refusals == ["A sub-heading has one line."]
    assert desk.editor.typed.text == "one\ntwo"


def test_nothing_is_kept_of_an_empty_line(desk):
    before = len(desk.session.entries)
    desk.press(Key.Key_Return)
    desk.type("   ")
    desk.press(Key.Key_Return)
    assert len(desk.session.entries) == before
    desk.keep("??")
    assert desk.refusals == ["There is nothing to keep yet."]


def test_an_ambiguous_name_is_refused_and_the_words_stay(desk):
    desk.keep(">Priya Shah, Head of Inclusion")
    desk.keep(">Shah")
    assert desk.refusals == ["Shah fits Samir Shah and Priya Shah. Type more of the name."]
    assert desk.editor.typed.text == "Shah"


HOSTILE = [
    "a <b>bold</b> & c </para> <script>alert(1)</script>",
    "👩‍👩‍👧 said “yes” 🏴󠁧󠁢󠁷󠁬󠁳󠁿 & left",
    "שלום \u200fעולם mixed with English",  # noqa: RUF001 - right to left
    "e\u0301\u0323 combining Llŷn Łódź",
    "%s {0} $x \\n '; DROP TABLE facts; --",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_kept_whole_and_shown(desk, text):
    desk.type(text[:-1])
    desk.type(text[-1])
    assert desk.session.draft(LINE).text == text
    desk.press(Key.Key_Return)
    assert desk.words == [text]
    desk.pane.grab()
    desk.start_again()
    assert desk.words == [text]


def test_ten_thousand_characters_are_one_entry_and_the_editor_stays_small(desk):
    text = "word " * 2000
    desk.paste(text)
    assert desk.editor.height() < 200
    desk.press(Key.Key_Return)
    assert desk.words == [text.strip()]
    desk.pane.grab()


# -------------------------------------------------------------------------------------------- pasting


def test_pasted_lines_are_entries_and_one_undo(desk):
    desk.type("First ")
    desk.paste("one\r\n• two\n\n3 three\n")
    assert desk.words == ["First one", "two", "3 three"]
    assert desk.editor.is_blank
    desk.signals.undo()
    assert desk.words == []


def test_one_pasted_line_goes_in_at_the_caret(desk):
    desk.type("A Z")
    desk.press(Key.Key_Left)
    desk.paste("b\n")
    assert desk.editor.typed.text == "A bZ"


def test_at_most_two_hundred_and_nothing_is_lost(desk):
    desk.paste("\n".join(f"line {n}" for n in range(230)))
    assert len(desk.notes) == 200
    assert desk.editor.typed.text.splitlines() == [f"line {n}" for n in range(200, 230)]
    assert desk.pane.last_act.words == "The first 200 lines are entries now; 30 more stand in the line."
    assert desk.session.draft(LINE).text.startswith("line 200")


def test_pasted_parts_of_a_resolution_share_a_motion(desk):
    desk.type("!")
    desk.paste("one;\ntwo;\nthree.")
    assert {n.content.motion for n in desk.notes} == {desk.notes[0].id}
    assert desk.chip == "Agreed (d)"


# -------------------------------------------------------------------------------------------- completion


def test_a_name_is_offered_after_two_letters_and_tab_takes_it(desk):
    desk.type("Th")
    assert desk.editor.ghost == "ornbury"
    desk.press(Key.Key_Tab)
    assert desk.editor.typed.text == "Thornbury"
    assert desk.editor.mode.depth == 0
    desk.press(Key.Key_Tab)
    assert desk.editor.mode.depth == 1


def test_enter_never_takes_a_name(desk):
    desk.keep("Asked by Thor")
    assert desk.words == ["Asked by Thor"]


def test_two_that_fit_open_a_list(desk):
    desk.type("Asked Ma")
    assert [choice.words for choice in desk.editor.offered] == ["Mark Dunmere", "Marchbank"]
    desk.press(Key.Key_Down)
    assert desk.editor.ghost == "rchbank"
    desk.press(Key.Key_Tab)
    assert desk.editor.typed.text == "Asked Marchbank"
    assert desk.editor.offered == ()


def test_esc_shuts_the_list_and_up_leaves_it(desk):
    desk.keep("The bus")
    desk.type("Ma")
    assert desk.override(Key.Key_Escape, Mod.NoModifier)
    desk.press(Key.Key_Escape)
    assert (desk.editor.ghost, desk.editor.offered) == ("", ())
    assert not desk.override(Key.Key_Escape, Mod.NoModifier)
    desk.press(Key.Key_Backspace)
    desk.type("a")
    desk.press(Key.Key_Up)
    assert desk.list.hasFocus()
    assert desk.editor.typed.text == "Ma"


def test_the_list_is_clicked(desk):
    desk.type("Ma")
    desk.editor._list.rows.row_clicked.emit("1")
    assert desk.editor.typed.text == "Marchbank"


def test_ordinary_words_in_small_letters_are_left_alone(desk):
    desk.type("the shah of hale")
    assert desk.editor.ghost == ""


def test_the_slash_lists_all_kinds_and_the_vote(desk, qtbot):
    desk.type("/")
    assert {"Note", "Heading", "Scratch", "Vote on the motion"} <= {c.words for c in desk.editor.offered}
    desk.type("cl")
    assert [c.words for c in desk.editor.offered] == ["Clerk’s note"]
    desk.press(Key.Key_Return)
    assert (desk.chip, desk.editor.typed.text) == ("Clerk’s note", "")
    desk.type("/vo")
    with qtbot.waitSignal(desk.pane.vote_requested):
        desk.press(Key.Key_Return)
    assert desk.editor.is_blank
    desk.type("/it was noted")
    desk.press(Key.Key_Tab)
    assert desk.editor.typed.text == "It was noted that "


def test_twice_the_slash_and_words_that_fit_nothing(desk):
    desk.type("//")
    assert (desk.editor.typed.text, desk.editor.offered) == ("/", ())
    desk.press(Key.Key_Backspace)
    desk.keep("/24 hours")
    assert desk.words == ["/24 hours"]


# -------------------------------------------------------------------------------------------- the list


def three(desk):
    for words in ("one", "two", "three"):
        desk.keep(words)
    return [note.id for note in desk.notes]


def test_up_walks_and_down_or_esc_or_a_letter_comes_back(desk):
    ids = three(desk)
    desk.press(Key.Key_Up)
    assert desk.list.hasFocus()
    assert desk.list.current_key() == ids[2]
    desk.press(Key.Key_Up, into=desk.list)
    assert desk.list.current_key() == ids[1]
    desk.press(Key.Key_Down, Key.Key_Down, into=desk.list)
    assert desk.editor.hasFocus()
    desk.press(Key.Key_Up)
    assert desk.override(Key.Key_Escape, Mod.NoModifier, desk.list)
    desk.press(Key.Key_Escape, into=desk.list)
    assert desk.editor.hasFocus()
    desk.press(Key.Key_Up)
    desk.type("#", into=desk.list)
    assert desk.editor.hasFocus()
    assert desk.chip == "Heading"


def test_enter_edits_in_place_and_the_original_stays_in_the_record(desk):
    ids = three(desk)
    desk.type("half a line")
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Up, Key.Key_Return, into=desk.list)
    editor = desk.list.editor
    assert editor.hasFocus()
    assert editor.typed.text == "two"
    desk.type(" and a half", into=editor)
    desk.press(Key.Key_Tab, into=editor)
    desk.press(Key.Key_Return, into=editor)
    assert desk.words == ["one", "two and a half", "three"]
    assert desk.notes[1].id == ids[1]
    assert desk.notes[1].content.depth == 1
    assert desk.session.entry(ids[1]).fact.content.text == "two"
    assert desk.list.hasFocus()
    assert desk.editor.typed.text == "half a line"


def test_esc_leaves_the_entry_as_it_was(desk):
    ids = three(desk)
    assert desk.pane.correct_entry(ids[0])
    desk.type("!!", into=desk.list.editor)
    assert desk.override(Key.Key_Escape, Mod.NoModifier, desk.list.editor)
    desk.press(Key.Key_Escape, into=desk.list.editor)
    assert desk.words == ["one", "two", "three"]
    assert desk.list.edited_key == ""
    assert not desk.pane.draft_restored


def test_an_entry_cannot_be_emptied_and_another_one_may_be_opened(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[0])
    desk.press(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Return, into=desk.list.editor)
    assert desk.refusals == ["An entry needs words. Delete strikes it out."]
    desk.type("uno", into=desk.list.editor)
    desk.pane.correct_entry(ids[1])
    assert desk.words[0] == "uno"
    assert desk.list.edited_key == ids[1]


def test_f2_corrects_the_chosen_entry(desk):
    three(desk)
    assert not desk.pane.correct_chosen()
    desk.press(Key.Key_Up)
    assert desk.pane.correct_chosen()
    assert desk.list.editor.typed.text == "three"


def test_alt_and_an_arrow_moves(desk):
    three(desk)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Up, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["one", "three", "two"]
    desk.press(Key.Key_Up, Key.Key_Up, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["three", "one", "two"]
    desk.press(Key.Key_Down, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["one", "three", "two"]
    assert desk.list.current_key() == desk.notes[1].id
    desk.signals.undo()
    assert desk.words == ["three", "one", "two"]


def test_delete_strikes_out_and_undo_brings_back(desk):
    three(desk)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.words == ["one", "two"]
    desk.signals.undo()
    assert desk.words == ["one", "two", "three"]


def test_the_last_part_takes_its_decision_along(desk):
    desk.keep("!one;")
    desk.keep("two.")
    motion = desk.notes[0].id
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.session.state.decision(motion)
    desk.press(Key.Key_Up)
    desk.list.set_current_key(motion)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.session.state.decisions == ()
    assert desk.editor.mode.motion == ""


def test_check_later_is_set_and_settled(desk):
    desk.keep("The bus")
    desk.pane.toggle_check_later()
    assert desk.list.rows.row_at(0).flag == "check later"
    desk.pane.toggle_check_later()
    assert desk.list.rows.row_at(0).flag == ""


def test_composed_sentences_stand_in_place_and_a_click_shows_the_fact(theme, qtbot, tmp_path):
    def composed(state, item):
        notes = state.notes_of(item)
        lines = [ComposedLine("The Committee considered the report.", "fact-1")]
        return [*lines, ComposedLine("The meeting adjourned.", "fact-2", notes[0].id)] if notes else lines

    desk = Desk(theme, qtbot, tmp_path, composed)
    desk.keep("one")
    desk.keep("two")
    shown = [row.cells[0].text for row in desk.list.rows.rows]
    assert shown == ["The Committee considered the report.", "one", "The meeting adjourned.", "two"]
    assert desk.list.rows.row_at(0).time == ""
    with qtbot.waitSignal(desk.pane.fact_requested) as asked:
        desk.list.row_clicked.emit(desk.list.rows.row_at(2).key)
    assert asked.args == ["fact-2"]
    desk.library.close()


# -------------------------------------------------------------------------------------------- drafts


def test_every_keystroke_is_on_disk(desk):
    for n, letter in enumerate("Members asked", 1):
        desk.type(letter)
        ((draft, _),) = desk.library.record.drafts(MEETING)
        assert draft.text == "Members asked"[:n]


def test_after_a_crash_the_line_is_back_under_the_cursor(desk):
    desk.press(Key.Key_Tab)
    desk.type("Members asked 👋 now")
    desk.press(Key.Key_Left, Key.Key_Left)
    desk.pane.tick(desk.clock.now())
    caret = desk.editor.typed.caret
    desk.start_again()
    assert desk.pane.draft_restored
    assert desk.editor.typed.text == "Members asked 👋 now"
    assert desk.editor.typed.caret == caret
    assert desk.editor.mode.depth == 1
    assert desk.looked_at.item_id == "item-4"


def test_after_a_crash_the_next_part_still_belongs_to_its_motion(desk):
    desk.keep("!one;")
    desk.start_again()
    desk.keep("two.")
    assert len({n.content.motion for n in desk.notes}) == 1


def test_after_a_crash_a_correction_goes_on(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[1])
    desk.type(" and a half", into=desk.list.editor)
    desk.start_again()
    assert desk.list.edited_key == ids[1]
    assert desk.list.editor.typed.text == "two and a half"
    desk.press(Key.Key_Return, into=desk.list.editor)
    assert desk.words == ["one", "two and a half", "three"]
    desk.start_again()
    assert desk.list.edited_key == ""


def test_a_kept_line_leaves_no_draft(desk):
    desk.keep("The bus")
    assert desk.library.record.drafts(MEETING) == ()
    desk.start_again()
    assert desk.editor.is_blank
    assert not desk.pane.draft_restored


def test_a_draft_that_could_not_be_saved_is_saved_at_the_next_tick(desk, monkeypatch):
    store = desk.library.record

    def full(*_):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store, "keep_draft", full)
        desk.type("The bus")
        assert desk.failures
        assert desk.editor.typed.text == "The bus"
    desk.pane.tick(desk.clock.now())
    assert store.drafts(MEETING)[0][0].text == "The bus"


def test_a_line_that_could_not_be_kept_stays(desk, monkeypatch):
    def full(*_):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.library.record, "append", full)
        desk.keep("The bus")
    assert desk.words == []
    assert desk.editor.typed.text == "The bus"
    desk.press(Key.Key_Return)
    assert desk.words == ["The bus"]


# -------------------------------------------------------------------------------------------- looking elsewhere


def test_the_line_belongs_to_the_item_shown_when_typing_began(desk):
    desk.looked_at.look_at("item-6")
    assert desk.pane.strip.words == (
        "You are looking at item 6. The meeting is on item 4. F12 takes 6 now, Esc goes back."
    )
    assert desk.chip == "Note, item 6"
    desk.type("For six")
    desk.looked_at.back_to_current()
    assert desk.pane.strip.words == ""
    assert desk.chip == "Note, item 6"
    desk.press(Key.Key_Return)
    assert desk.words == []
    assert [n.content.text for n in desk.session.state.notes_of("item-6")] == ["For six"]
    assert desk.chip == "Note"


def test_an_emptied_line_belongs_to_the_item_shown(desk):
    desk.looked_at.look_at("item-6")
    desk.type("x")
    desk.looked_at.look_at("item-5")
    desk.press(Key.Key_Backspace)
    assert desk.pane.line_item == "item-5"


def test_a_new_item_begins_with_a_note(desk):
    desk.keep("!one;")
    desk.looked_at.take_looked_at_or_next()
    assert desk.looked_at.item_id == "item-5"
    assert desk.chip == "Note"


def test_another_item_shown_keeps_what_was_being_corrected(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[0])
    desk.type("!", into=desk.list.editor)
    desk.looked_at.look_at("item-5")
    assert desk.session.state.note(ids[0]).content.text == "one!"
    assert desk.list.edited_key == ""


# -------------------------------------------------------------------------------------------- undo goes by time


UNDO = (Key.Key_Z, Mod.ControlModifier)
REDO = (Key.Key_Y, Mod.ControlModifier)


def test_the_newest_thing_is_undone_first(desk):
    desk.type("Members ask")
    assert desk.override(*UNDO)
    desk.session.record(facts.PersonLeft("yelland"))
    assert not desk.override(*UNDO)  # the window undoes the act
    assert not desk.pane.wants_undo()
    desk.type("ed")
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members ask"
    assert not desk.override(*UNDO)
    desk.signals.undo()
    assert desk.editor.typed.text == "Members ask"
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members "


def test_what_was_undone_last_is_put_back_first(desk):
    desk.session.record(facts.PersonLeft("yelland"))
    desk.type("Members")
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.is_blank
    assert desk.override(*REDO)
    desk.signals.undo()
    assert not desk.override(*REDO)
    desk.signals.redo()
    assert desk.override(*REDO)
    desk.press(Key.Key_Y, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members"
    assert desk.session.draft(LINE).text == "Members"


def test_a_kept_line_is_an_act(desk):
    desk.keep("The bus")
    assert not desk.override(*UNDO)
    desk.signals.undo()
    assert desk.words == []


def test_typing_is_undone_from_anywhere(desk):
    desk.type("Members")
    desk.list.setFocus()
    assert desk.pane.wants_undo()
    desk.pane.undo_typing()
    assert desk.editor.is_blank
    assert desk.pane.wants_redo()
    desk.pane.redo_typing()
    assert desk.editor.typed.text == "Members"


def test_a_kind_is_undone_like_typing(desk):
    desk.type("#")
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.chip == "Note"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_control_and_enter_passes_to_the_window(desk, key):
    desk.type("The bus")
    assert not desk.override(key, Mod.ControlModifier)
    desk.press(key, mod=Mod.ControlModifier)
    assert desk.words == []


# -------------------------------------------------------------------------------------------- room and looks


def test_the_line_rides_under_the_last_entry_until_the_bottom(desk, qtbot):
    tops = []
    for n in range(40):
        desk.keep(f"Entry {n}")
        QApplication.processEvents()
        tops.append(desk.pane.line.y())
    assert tops[0] < tops[1] < tops[2]
    assert tops[-1] == tops[-2]
    assert desk.pane.last_act.geometry().bottom() <= desk.pane.height()
    assert desk.list.verticalScrollBar().value() == desk.list.verticalScrollBar().maximum()


def test_a_low_window_leaves_the_help_away_and_then_the_second_line(desk):
    assert desk.pane.line.shows_help
    desk.pane.resize(714, 500)
    assert not desk.pane.line.shows_help
    assert not desk.pane.head._second.isHidden()
    desk.pane.resize(714, 400)
    assert desk.pane.head._second.isHidden()


def test_help_and_ring_only_while_the_keyboard_is_here(desk, qtbot):
    desk.keep("one")
    desk.press(Key.Key_Up)
    assert not desk.pane.line.shows_help
    assert desk.editor.placeholderText() == "Esc brings you here"


def test_the_head_tells_of_the_item_and_its_clock_goes_on(desk):
    desk.pane.tick(at("10:39:31"))
    assert desk.pane.head.time == "24:31"
    desk.pane.tick(at("11:19:31"))
    assert desk.pane.head.time == "1:04:31"
    words = desk.pane.head.words
    assert (words.number, words.title) == ("4", "Family hubs: first-year review")
    assert words.second == "Report CFS/14/26 · pages 21 to 40 · began 10:15, taken after item 1"
    desk.looked_at.look_at("item-10")
    assert desk.pane.head.words.second == "Exempt · paragraph 3"
    assert desk.pane.head.time == ""


def test_the_last_act_offers_its_key(desk, qtbot):
    desk.pane.show_last_act("C Yelland left the room, 10:58.", "done")
    with qtbot.waitSignal(desk.pane.undo_requested):
        desk.pane.last_act._button.click()
    desk.pane.show_last_act("C Yelland left the room, 10:58 — undone.", "undone")
    with qtbot.waitSignal(desk.pane.redo_requested):
        desk.pane.last_act._button.click()
    desk.pane.show_last_act("The meeting is adjourned. F8 reconvenes it.", "refused")
    assert desk.pane.last_act._button.isHidden()


def test_decisions_may_ask_for_a_line(desk):
    desk.list.setFocus()
    desk.pane.start_line(NoteKind.RESOLUTION)
    assert desk.editor.hasFocus()
    assert desk.chip == "Agreed"


def test_six_hundred_entries_are_laid_out_and_typed_into(desk):
    for part in range(3):
        desk.paste(
            "\n".join(f"Entry {part}-{n} that is long enough to be wrapped, perhaps, now and then" for n in range(200))
        )
    assert len(desk.notes) == 600
    desk.keep("One more")
    assert desk.list.rows.rowCount() == 601
    desk.pane.resize(600, 576)
    desk.pane.grab()
    assert desk.list.content_height() > 600 * 20


def test_an_empty_agenda_has_a_line_that_says_what_is_missing(theme, qtbot, tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at(), items=())
    signals = SessionSignals(session)
    looked_at = LookedAt(signals)
    pane = MinutePane(theme, signals, looked_at, lambda state, item: ())
    qtbot.addWidget(pane)
    refusals: list[str] = []
    signals.refused.connect(refusals.append)
    assert pane.head.words.title == "No items yet"
    pane.line.editor.setPlainText("The bus")
    pane.line.editor.kept.emit()
    assert refusals == ["That item is not on the agenda."]
    assert isinstance(pane.line.editor, QPlainTextEdit)
    assert session.draft(LINE) == Draft(LINE, text="The bus", cursor=0)
    library.close()
