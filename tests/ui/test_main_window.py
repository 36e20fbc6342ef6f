"""The window: every command does something, Esc and F6 lead about, and Ctrl+Z goes by time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Standing
from clerk_app.meeting.state import Phase
from tests.ui.at_the_desk import AtTheDesk
from ui import prompts
from ui.command_palette import CommandPalette
from ui.command_set import CommandSet
from ui.commands import COMMANDS
from ui.keys_sheet import KeysSheet
from ui.legend import Legend, LegendButton
from ui.meeting_acts import PANES

IDS = tuple(command.id for command in COMMANDS)
SOON = 500
PREPARED = {"escape", "usual_text", "put_panes_back", "redo", "look_previous", "do_note", "not_now"}
"""Commands that can be done only after something else."""


def child(desk: AtTheDesk, kind):
    """The one part of the window of that kind."""
    found = desk.main.findChild(kind)
    assert found is not None
    return found


def click_legend(desk: AtTheDesk, words: str) -> None:
    """Click on a key of the legend."""
    desk.settle()
    shown = [button for button in child(desk, Legend).findChildren(LegendButton) if button.isVisible()]
    button = next(button for button in shown if button.key.words == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def desk_in_session(open_desk):
    return open_desk()


# ---------------------------------------------------------------------- every command


def test_no_command_is_without_somebody_who_does_it(desk_in_session):
    known = {**desk_in_session.main._acts, **desk_in_session.meeting.acts}
    assert [command for command in IDS if command not in known] == []
    assert [command for command in known if command not in IDS] == []


def what_is_seen(desk: AtTheDesk) -> tuple[object, ...]:
    """Everything by which a clerk could tell that something happened."""
    main, view = desk.main, desk.main.meeting
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not main]
    seen = (QApplication.focusWidget(), len(windows), desk.theme.scale, child(desk, KeysSheet).is_open, view)
    if view is None:
        return seen
    entries = len(view.signals.session.entries)
    docks = tuple(view.board.dock(name).isFloating() for name in view.panes)
    editor = view.minute.line.editor
    typed = (editor.typed, view.minute.last_act.words, view.looked_at.item_id, view.notes.strip.notes)
    open_forms = (view.agenda.form.is_open, view.attendance.form.is_open, view.minute.list.edited_key)
    return (*seen, entries, docks, typed, view.currentWidget(), open_forms)


def is_seen_soon(desk: AtTheDesk, before: tuple[object, ...]) -> bool:
    """Whether something else is seen, at once or when a file that was asked for has been written."""
    for _ in range(SOON):
        desk.settle()
        if what_is_seen(desk) != before:
            return True
        QTest.qWait(10)
    return False


def leave_everything(desk: AtTheDesk) -> None:
    """Shut whatever the command opened."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog | QFileDialog) and window.isVisible():
            window.done(0)
    desk.settle()


def at_phase(open_desk, phase: Phase) -> AtTheDesk:
    """The sample meeting in that state, with something to act upon."""
    desk: AtTheDesk = open_desk(opened=phase is not Phase.NOT_OPENED, item="item-4")
    desk.meeting.show_minute()
    desk.press("something was said", "Enter")
    if phase is not Phase.NOT_OPENED:
        desk.press("F5", "F8", *(() if phase is Phase.ADJOURNED else ("F8",)))
    desk.press("F2", "Esc")
    if phase is Phase.CLOSED:
        desk.session.record(facts.MeetingClosed())
    return desk


def prepare(desk: AtTheDesk, command: str) -> None:
    """Bring about what the command is there to change."""
    match command:
        case "escape":
            desk.press("Ctrl+1")
        case "usual_text":
            desk.theme.set_scale(1.2)
        case "put_panes_back":
            desk.meeting.board.dock("record").setFloating(True)
        case "redo":
            desk.press("Ctrl+Z")
        case "look_previous":
            desk.press("Ctrl+PgDown")
        case "do_note" | "not_now":
            desk.meeting.notes.tell(prompts.restarted(desk.clock.now(), desk.clock.now(), line_kept=False))
    desk.tick(seconds=2)
    desk.settle()


@pytest.mark.slow
@pytest.mark.parametrize("phase", Phase)
def test_every_command_that_can_be_done_does_something(open_desk, phase, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    desk = at_phase(open_desk, phase)
    meeting, acts = desk.session.meeting, len(desk.session.history.undo)
    silent = []
    for command in IDS:
        if command == "quit":
            continue
        desk.meeting.show_minute()
        if command not in PREPARED and not child(desk, CommandSet).is_enabled(command):
            continue
        prepare(desk, command)
        if not child(desk, CommandSet).is_enabled(command):
            continue
        before = what_is_seen(desk)
        child(desk, CommandSet).act(command)
        if not is_seen_soon(desk, before):
            silent.append(command)
        leave_everything(desk)
        if desk.main.meeting is None or desk.session.meeting != meeting:
            desk.main.open_meeting(meeting)
            desk.settle()
        desk.press("Esc")
        while len(desk.session.history.undo) > acts:
            desk.session.undo()
        if len(desk.session.history.undo) < acts:
            desk.session.redo()
        assert desk.phase is phase, command
    assert silent == []


def test_on_the_start_page_every_command_that_can_be_done_does_something(open_desk):
    desk = open_desk(meeting=False)
    enabled = [name for name in IDS if child(desk, CommandSet).is_enabled(name)]
    assert {"new_meeting", "registers", "rehearse", "preferences", "keys", "palette", "find", "export"} <= {*enabled}
    silent = []
    for command in enabled:
        if command == "quit":
            continue
        if command == "usual_text":
            desk.theme.set_scale(1.2)
        before = what_is_seen(desk)
        child(desk, CommandSet).act(command)
        if not is_seen_soon(desk, before):
            silent.append(command)
        leave_everything(desk)
        desk.main.show_start()
        desk.press("Esc")
        desk.main.show_start()
    assert silent == []


def test_quit_closes_the_window(desk_in_session):
    desk_in_session.press("Ctrl+Q")
    assert not desk_in_session.main.isVisible()


# ---------------------------------------------------------------------- Esc, F6 and the panes


def test_esc_shuts_the_list_then_leads_back_to_the_item_then_to_the_line(desk_in_session):
    desk = desk_in_session
    desk.press("Ctrl+PgDown")
    desk.press("/")
    assert desk.meeting.minute.line.editor.is_offering
    desk.press("Esc")
    assert not desk.meeting.minute.line.editor.is_offering
    assert desk.meeting.looked_at.item_id == "item-5"
    desk.press("Backspace", "Ctrl+2", "Esc")
    assert desk.meeting.looked_at.item_id == "item-4"
    assert desk.meeting.attendance.has_focus()
    desk.press("Esc")
    assert desk.in_line()


def test_f6_goes_round_through_every_pane_that_is_seen(desk_in_session):
    desk = desk_in_session
    panes = desk.meeting.panes
    order = desk.meeting.board.order()
    went = []
    for _ in order:
        desk.press("F6")
        went.append(next(name for name in panes if panes[name].has_focus()))
    assert went == order
    desk.press("F6")
    assert desk.in_line()
    desk.press("Shift+F6")
    assert panes[order[-1]].has_focus()


@pytest.fixture(scope="class")
def desk_of_class(open_desk_of_class):
    return open_desk_of_class()


class TestAPaneByItsNumber:
    """In one window: each ends in the line, where it began."""

    @pytest.mark.parametrize(("number", "pane"), list(enumerate(PANES, start=1)))
    def test_a_pane_by_its_number_and_back_to_the_line(self, desk_of_class, number, pane):
        desk = desk_of_class
        assert desk.in_line()
        desk.press(f"Ctrl+{number}")
        assert desk.meeting.panes[pane].has_focus()
        desk.press(f"Ctrl+{number}")
        assert desk.in_line()


@pytest.mark.parametrize("command", ["decide", "named_vote", "add_speaker", "add_person", "declare_interest"])
def test_an_act_that_asks_something_is_seen_and_has_the_keyboard(desk_in_session, command):
    desk = desk_in_session
    desk.press("Ctrl+9")
    child(desk, CommandSet).act(command)
    desk.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert not desk.meeting.record.has_focus()


def test_f9_from_another_pane_takes_the_newest_motion(desk_in_session):
    desk = desk_in_session
    desk.press("!", "the first", "Enter", "Enter", "Enter")
    desk.press("!", "the second", "Enter", "Enter", "Ctrl+9", "F9")
    assert desk.meeting.decisions.head.mover.hasFocus()
    draft = desk.meeting.decisions.draft
    assert draft is not None
    assert draft.motion == desk.state.notes[-1].id


# ---------------------------------------------------------------------- opening, looking elsewhere, by number


def test_after_the_roll_call_f12_opens_and_the_next_letter_is_a_word(open_desk):
    desk = open_desk(opened=False)
    desk.press("Shift+P", "F12", "p")
    assert desk.line == "p"
    assert desk.phase is Phase.IN_SESSION


def test_what_is_typed_while_looking_elsewhere_goes_to_the_item_shown(desk_in_session):
    desk = desk_in_session
    desk.press("Ctrl+PgDown")
    assert "You are looking at item 5. The meeting is on item 4." in desk.meeting.minute.strip.words
    desk.press("said too early", "Enter")
    assert [n.content.text for n in desk.state.notes_of("item-5")] == ["said too early"]
    desk.press("half a")
    desk.press("Esc")
    assert desk.meeting.looked_at.item_id == "item-4"
    assert desk.line == "half a"
    desk.press("Enter")
    assert len(desk.state.notes_of("item-5")) == 2


def test_go_to_item_looks_and_types_there(desk_in_session):
    desk = desk_in_session
    desk.press("Ctrl+J", "7", "Enter")
    assert desk.meeting.looked_at.item_id == "item-7"
    assert desk.in_line()
    desk.press("Ctrl+J")
    assert desk.meeting.by_number.isVisible()
    desk.press("Ctrl+2")
    assert not desk.meeting.by_number.isVisible()
    desk.press("Ctrl+J", "4", "F12")
    assert desk.state.agenda.current == "item-4"
    assert "No change" not in desk.last_act


# ---------------------------------------------------------------------- palette, keys sheet, legend


def test_the_palette_finds_an_item_and_a_person(desk_in_session):
    desk = desk_in_session
    desk.press("half a sentence")
    desk.press("Ctrl+K", "Take item 7", "Enter")
    assert desk.state.agenda.current == "item-7"
    desk.press("Ctrl+K", "yelland left", "Enter")
    assert not desk.state.attendance.presence("yelland").here
    desk.press("Ctrl+K", "shah declares", "Enter")
    assert desk.meeting.declarations.has_focus()
    desk.press("Esc", "Esc", "Ctrl+K", "Esc")
    assert not child(desk, CommandPalette).is_open
    assert desk.line == "half a sentence"


def test_the_palette_does_a_command(desk_in_session):
    desk = desk_in_session
    desk.press("Ctrl+K", "adjourn the", "Enter")
    assert desk.phase is Phase.ADJOURNED
    assert desk.in_line()


def test_ctrl_f_leads_from_one_entry_with_the_words_to_the_next(desk_in_session):
    desk = desk_in_session
    desk.press("the harbour stays", "Enter", "nothing here", "Enter", "F12", "a second HARBOUR", "Enter")
    desk.press("Ctrl+F", "harb", "Enter")
    assert "Entry 1 of 2" in desk.last_act
    assert desk.meeting.minute.list.hasFocus()
    desk.press("Ctrl+F", "harb", "Enter")
    assert "Entry 2 of 2 with “harb”, item 4." in desk.last_act
    assert desk.meeting.looked_at.item_id == "item-4"
    desk.press("Ctrl+F", "nowhere", "Enter")
    assert desk.last_act == "No entry of this meeting has “nowhere”."


def test_the_keys_sheet_stays_while_typing_goes_on(desk_in_session):
    desk = desk_in_session
    sheet = child(desk, KeysSheet)
    desk.press("half", "F1")
    assert sheet.is_open
    desk.press(" a sentence", "F3")
    assert sheet.is_open
    assert desk.meeting.coming.picker.is_open
    desk.press("Esc")
    assert not desk.meeting.coming.picker.is_open
    desk.press("Esc")
    assert not sheet.is_open
    assert desk.line == "half a sentence"
    assert desk.in_line()


def test_a_click_in_the_legend_does_what_the_key_does(desk_in_session):
    desk = desk_in_session
    click_legend(desk, "Adjourn")
    assert desk.phase == Phase.ADJOURNED
    click_legend(desk, "Reconvene")
    assert desk.phase == Phase.IN_SESSION
    desk.press("Ctrl+9", "Down")
    click_legend(desk, "Back to your line")
    assert desk.in_line()


def test_a_click_on_a_letter_of_the_roll_marks_the_row(open_desk):
    desk = open_desk(opened=False)
    click_legend(desk, "Present")
    assert desk.state.attendance.standing("thornbury") is Standing.PRESENT


# ---------------------------------------------------------------------- undo by time


def test_ctrl_z_takes_the_wrong_arrival_back_and_not_the_words(open_desk):
    desk = open_desk(absent=("shah", "shaw"))
    desk.press("half a sentence", "F3", "s", "h", "Enter")
    assert desk.state.attendance.presence("shah").here
    desk.press("Ctrl+Z")
    assert not desk.state.attendance.presence("shah").here
    assert desk.line == "half a sentence"
    desk.press("Ctrl+Z")
    assert desk.line != "half a sentence"
    desk.press("Ctrl+Y", "Ctrl+Y")
    assert desk.line == "half a sentence"
    assert desk.state.attendance.presence("shah").here


def test_ctrl_z_acts_from_wherever_the_keyboard_is(desk_in_session):
    desk = desk_in_session
    desk.press("F8", "Ctrl+9", "Ctrl+Z")
    assert desk.state.adjournments == ()
    desk.press("Ctrl+Shift+Z")
    assert [span.span.end for span in desk.state.adjournments] == [None]


def test_on_the_start_page_the_legend_follows_the_list_and_can_be_clicked(open_desk):
    desk = open_desk(meeting=False)
    desk.press("Down")
    click_legend(desk, "Search")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert "Export its minutes" in {key.words for key in child(desk, Legend).keys}
