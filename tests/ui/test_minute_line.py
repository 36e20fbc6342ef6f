"""The line: each sign and key, pasting, what is offered."""

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.draft import LINE
from clerk_app.meeting.notes import NoteKind
from tests.ui.minute_desk import Desk
from ui.widgets.growing_edit import GrowingEdit

Key, Mod = Qt.Key, Qt.KeyboardModifier


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


def test_where_the_discussion_began_and_that_all_were_thanked(desk):
    desk.keep(">Dr Lena Marsh; Owen Tresco")
    desk.keep("Seven hubs had opened.")
    desk.keep(":")
    desk.keep("Members were glad.")
    desk.keep("<all, thanked")
    assert [(n.content.kind.value, n.content.text) for n in desk.notes[2:]] == [
        ("discussion", ""), ("note", "Members were glad."), ("left", "all, thanked"),
    ]  # fmt: skip
    assert desk.notes[-1].content.people == desk.notes[0].content.people
    desk.keep("<all")
    assert desk.refusals == ["Nobody is down as having joined for this item. Type the names of those who left."]
    assert desk.editor.toPlainText() == "all"


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
    desk.editor.phrases = lambda: ("It was noted that ",)
    desk.type("/it was noted")
    desk.press(Key.Key_Tab)
    assert desk.editor.typed.text == "It was noted that "


def test_twice_the_slash_and_words_that_fit_nothing(desk):
    desk.type("//")
    assert (desk.editor.typed.text, desk.editor.offered) == ("/", ())
    desk.press(Key.Key_Backspace)
    desk.keep("/24 hours")
    assert desk.words == ["/24 hours"]


def test_the_placeholder_grows_with_the_text(theme, qtbot):
    editor = GrowingEdit(theme)
    qtbot.addWidget(editor)
    theme.set_scale(2.0)
    assert editor.viewport().font() == editor.font() == theme.font("minute")
