"""The agenda, what is looked at, and going to an item by its number."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind, SettingAside
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import at, clock_at, in_session, new_session, open_library, sample_items
from ui.go_to_item import GoToItem, items_for
from ui.looked_at import LookedAt
from ui.panes.agenda import AgendaPane
from ui.session_signals import SessionSignals
from ui.widgets.item_head import head_words

Key = Qt.Key


class Desk:
    def __init__(self, theme, qtbot, tmp_path, *, opened=True, items=None):
        self.bot = qtbot
        self.library = open_library(tmp_path)
        self.clock = clock_at("10:15")
        self.session = (in_session if opened else new_session)(self.library, self.clock, items=items)
        self.signals = SessionSignals(self.session)
        self.refusals: list[str] = []
        self.signals.refused.connect(self.refusals.append)
        self.looked_at = LookedAt(self.signals)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(600, 700)
        self.pane = AgendaPane(theme, self.signals, self.looked_at, self.window)
        self.pane.resize(248, 573)
        self.go = GoToItem(theme, self.signals, self.looked_at, self.window)
        self.window.show()
        self.window.activateWindow()
        self.pane.focus_in_pane()
        qtbot.waitUntil(self.pane.list.hasFocus)

    def begin(self, clock, item):
        self.clock.set(at(clock))
        assert self.signals.record(facts.ItemBegun(item))

    def row(self, number):
        return next(row for row in self.pane.list.rows.rows if row.key == f"item-{number}")

    def sub(self, number):
        return "".join(run.text for run in self.row(number).sub)

    def press(self, *keys, into=None):
        for key in keys:
            self.bot.keyClick(into or self.pane.list, key)


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path)
    yield desk
    desk.library.close()


@pytest.fixture
def before(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path, opened=False)
    yield desk
    desk.library.close()


# -------------------------------------------------------------------------------------------- rows


def test_rows_say_what_was_dealt_with_what_is_now_and_what_is_to_come(desk):
    desk.session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    desk.begin("10:19", "item-2")
    desk.begin("10:21", "item-3")
    desk.begin("10:36", "item-7")
    desk.begin("10:43", "item-4")
    desk.pane.tick(at("11:07:31"))
    assert [row.key for row in desk.pane.list.rows.rows] == [f"item-{n}" for n in range(1, 11)]
    assert [desk.row(n).cells[0].mark.name for n in (1, 4, 5, 10)] == ["check", "play", "ring", "lock"]
    assert desk.sub(1) == "4 min"
    assert desk.sub(4) == "Now · 24 min"
    assert desk.sub(5) == ""
    assert desk.sub(6) == "Cllr Hale must leave"
    assert desk.sub(7) == "7 min · taken after 3"
    assert desk.sub(10) == "Private · paragraph 3"
    assert desk.pane.heading.note.text() == "5 to go"
    assert (desk.row(4).tint, desk.row(4).bar) == ("selected", "accent")
    assert desk.row(4).spoken == "Item 4, Family hubs: first-year review, now, 24 min"


def test_who_declared_and_is_out_is_named_while_the_item_is_taken(desk):
    desk.session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    desk.begin("12:04", "item-6")
    assert desk.sub(6) == "Now · 1 min · Cllr Hale must leave"
    desk.session.record(facts.PersonLeft("hale"))
    assert desk.sub(6) == "Now · 1 min · R Hale out"
    for person in ("shah", "ashdown"):
        desk.session.record(facts.InterestDeclared(Declaration(person, "item-6", InterestKind.PECUNIARY)))
    assert desk.sub(6) == "Now · 1 min · R Hale out, Cllr Shah and Mrs Ashdown must leave"
    desk.begin("12:20", "item-7")
    assert "Hale" not in desk.sub(6)
    assert desk.sub(7).startswith("Now")


def test_an_item_taken_together_with_the_current_one_names_its_own(desk):
    desk.session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    desk.begin("12:04", "item-7")
    desk.session.record(facts.ItemsTakenTogether("item-7", ("item-6",)))
    assert desk.sub(6).endswith("Cllr Hale must leave")


def test_adjournments_do_not_count(desk):
    desk.clock.set(at("10:20"))
    desk.session.record(facts.MeetingAdjourned())
    desk.clock.set(at("10:50"))
    desk.session.record(facts.MeetingReconvened())
    desk.pane.tick(at("10:55"))
    assert desk.sub(1) == "Now · 10 min"


def test_rows_are_made_anew_when_a_minute_is_over_and_not_each_second(desk, qtbot):
    desk.begin("10:20", "item-3")
    desk.pane.tick(at("10:22"))
    made = desk.pane.list.rows.rows
    for clock in ("10:22:01", "10:22:30", "10:22:59"):
        desk.pane.tick(at(clock))
        assert all(now is before for now, before in zip(desk.pane.list.rows.rows, made, strict=True))
    desk.pane.tick(at("10:23"))
    assert desk.sub(3).startswith("Now · 3 min")


def test_the_last_item_and_after_the_close(desk):
    for n in range(2, 11):
        desk.begin(f"11:{n:02}", f"item-{n}")
    assert desk.pane.heading.note.text() == "last item"
    desk.session.record(facts.MeetingClosed())
    assert desk.pane.heading.note.text() == ""
    assert desk.row(10).cells[0].mark.name == "check"


def test_before_the_opening_the_first_item_says_what_f12_does(before):
    assert before.sub(1) == "F12 opens the meeting here"
    assert before.pane.heading.note.text() == "10 to go"


# -------------------------------------------------------------------------------------------- keys


def test_enter_and_a_click_look(desk):
    desk.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert desk.looked_at.item_id == "item-3"
    assert desk.row(3).framed
    assert desk.session.state.agenda.current == "item-1"
    desk.pane.list.row_clicked.emit("item-5")
    assert desk.looked_at.item_id == "item-5"
    assert not desk.row(1).framed


def test_insert_adds_an_item_behind_the_row_on_the_day(desk):
    desk.press(Key.Key_Down, Key.Key_Insert)
    assert desk.pane.form.is_open
    desk.bot.keyClicks(desk.pane.form.words, "Member updates")
    desk.pane.form.number.setText("2A")
    desk.press(Key.Key_Return, into=desk.pane.form.words)
    items = desk.session.state.agenda.items
    assert (items[2].number, items[2].title, items[2].on_the_day) == ("2A", "Member updates", True)
    assert not desk.pane.form.is_open
    assert desk.pane.list.current_key() == items[2].id


def test_an_item_needs_a_title_and_esc_leaves_the_form(desk):
    desk.press(Key.Key_End, Key.Key_Insert)
    assert desk.pane.form.number.text() == "11"
    desk.press(Key.Key_Return, into=desk.pane.form.words)
    assert desk.pane.form.sentence == "An item needs a title."
    desk.press(Key.Key_Escape, into=desk.pane.form.words)
    assert not desk.pane.form.is_open
    assert len(desk.session.state.agenda.items) == 10


def test_an_empty_agenda_takes_insert(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path, opened=False, items=())
    assert desk.pane.is_empty
    desk.press(Key.Key_Insert)
    desk.bot.keyClicks(desk.pane.form.words, "Apologies")
    desk.press(Key.Key_Return, into=desk.pane.form.words)
    assert [(i.number, i.on_the_day) for i in desk.session.state.agenda.items] == [("1", False)]
    assert not desk.pane.is_empty
    assert desk.looked_at.item_id == desk.session.state.agenda.items[0].id
    desk.library.close()


def test_delete_before_the_opening_takes_an_item_off(before):
    before.press(Key.Key_Down, Key.Key_Delete)
    assert before.session.state.agenda.item("item-2") is None
    assert before.pane._refusal.sentence == ""
    before.signals.undo()
    assert before.session.state.agenda.item("item-2")


def test_delete_says_why_not(before):
    before.session.record(facts.NoteKept("item-2", NoteText(NoteKind.NOTE, "To be sent round.")))
    before.press(Key.Key_Down, Key.Key_Delete)
    assert "stays on the agenda" in before.pane._refusal.sentence


def delete_words(desk):
    return next(key.words for key in desk.pane.legend_keys() if key.cap == "Delete")


def test_delete_at_the_meeting_asks_in_place_how_a_printed_item_is_set_aside(desk):
    desk.press(Key.Key_Delete)
    assert "has been taken" in desk.pane._refusal.sentence
    assert not desk.pane.aside_form.is_open
    desk.press(*[Key.Key_Down] * 4)
    assert delete_words(desk) == "Set it aside"
    desk.press(Key.Key_Delete)
    form = desk.pane.aside_form
    assert form.is_open
    assert form.how is SettingAside.WITHDRAWN
    (withdrawn, deferred) = form.stops
    assert withdrawn.hasFocus()
    desk.press(Key.Key_Right, into=withdrawn)
    assert deferred.hasFocus()
    desk.press(Key.Key_Tab, into=deferred)
    assert form.reason.hasFocus()
    desk.bot.keyClicks(form.reason, "to the meeting in May")
    desk.press(Key.Key_Return, into=form.reason)
    assert not form.is_open
    assert desk.pane.list.hasFocus()
    assert desk.row(5).cells[0].mark.name == "arrow-right"
    assert desk.sub(5) == "Deferred · to the meeting in May"
    assert desk.row(5).spoken == "Item 5, School attendance and exclusions, Deferred, to the meeting in May"
    assert desk.pane.heading.note.text() == "8 to go"
    assert delete_words(desk) == "Take it back"
    desk.press(Key.Key_Delete)
    assert desk.sub(5) == ""
    desk.signals.undo()
    assert desk.sub(5).startswith("Deferred")


def test_enter_and_esc_in_the_words_of_the_form(desk):
    desk.press(Key.Key_End, Key.Key_Delete)
    (withdrawn, _) = desk.pane.aside_form.stops
    desk.press(Key.Key_Escape, into=withdrawn)
    assert not desk.pane.aside_form.is_open
    assert desk.session.state.agenda.set_aside == ()
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Return, into=withdrawn)
    assert [(a.item, a.how) for a in desk.session.state.agenda.set_aside] == [("item-10", SettingAside.WITHDRAWN)]
    assert desk.row(10).cells[0].mark.name == "x"


def test_f12_passes_over_what_is_set_aside_but_can_take_it(desk):
    desk.session.record(facts.ItemSetAside("item-2", SettingAside.WITHDRAWN))
    desk.looked_at.take_looked_at_or_next()
    assert desk.session.state.agenda.current == "item-3"
    desk.looked_at.look_at("item-2")
    desk.looked_at.take_looked_at_or_next()
    assert desk.session.state.agenda.current == "item-2"
    assert desk.session.state.agenda.aside("item-2") is None


def test_the_item_looked_at_is_set_aside_from_the_line_and_back_to_it(desk, qtbot):
    elsewhere = QLineEdit(desk.window)
    elsewhere.show()
    elsewhere.setFocus()
    desk.looked_at.look_at("item-6")
    desk.pane.set_aside(SettingAside.DEFERRED)
    assert desk.pane.aside_form.how is SettingAside.DEFERRED
    assert desk.pane.aside_form.reason.hasFocus()  # what is typed now is the reason
    with qtbot.waitSignal(desk.pane.left):
        desk.press(Key.Key_Return, into=desk.pane.aside_form.reason)
    assert desk.session.state.agenda.aside("item-6")


def test_an_item_of_the_day_is_taken_off_with_delete(desk):
    desk.press(Key.Key_Insert)
    assert desk.pane.form.number.text() == "1a"
    desk.bot.keyClicks(desk.pane.form.words, "Flooding")
    desk.press(Key.Key_Return, into=desk.pane.form.words)
    added = desk.session.state.agenda.items[1]
    assert (added.number, added.kind) == ("1a", ItemKind.ORDINARY)
    assert delete_words(desk) == "Take it off"
    desk.press(Key.Key_Delete)
    assert desk.session.state.agenda.item(added.id) is None


def test_an_item_of_the_day_can_be_marked_urgent(desk):
    desk.press(Key.Key_Insert)
    assert desk.pane.form.urgent.isVisible()
    desk.bot.keyClicks(desk.pane.form.words, "Flooding")
    desk.press(Key.Key_Tab, into=desk.pane.form.words)
    desk.press(Key.Key_Space, into=desk.pane.form.urgent)
    desk.press(Key.Key_Return, into=desk.pane.form.urgent)
    added = desk.session.state.agenda.items[1]
    assert (added.kind, added.on_the_day) == (ItemKind.URGENT, True)
    row = next(row for row in desk.pane.list.rows.rows if row.key == added.id)
    assert "".join(run.text for run in row.sub) == "added, urgent · say why"
    assert row.spoken == "Item 1a, Flooding, to come, added, urgent, say why"


def test_before_the_day_nothing_is_asked_of_urgency(before):
    before.press(Key.Key_Insert)
    assert before.pane.form.number.text() == ""
    assert before.pane.form.urgent.isHidden()


def test_items_taken_together_are_both_now_and_say_with_which(desk):
    desk.begin("10:20", "item-5")
    desk.clock.set(at("10:25"))
    desk.session.record(facts.ItemsTakenTogether("item-5", ("item-6",)))
    desk.pane.tick(at("10:35"))
    assert [desk.row(n).cells[0].mark.name for n in (5, 6)] == ["play", "play"]
    assert [desk.row(n).bar for n in (5, 6)] == ["accent", None]
    assert (desk.sub(5), desk.sub(6)) == ("Now · 15 min · with 6", "Now · 10 min · with 5")
    assert head_words(desk.session.state, "item-5").second.startswith("With item 6 · Report CFS/15/26")
    assert head_words(desk.session.state, "item-6").second.startswith("With item 5 · ")
    desk.begin("10:40", "item-7")
    assert desk.sub(5) == "20 min · with 6 · taken after 1"
    assert desk.row(6).cells[0].mark.name == "check"
    assert desk.pane.heading.note.text() == "6 to go"


def test_an_odd_reference_is_marked_in_words(theme, qtbot, tmp_path):
    items = [replace(i, report_ref="CFS/28/2020") if i.id == "item-4" else i for i in sample_items()]
    desk = Desk(theme, qtbot, tmp_path, items=items)
    assert desk.sub(4) == "check CFS/28/2020"
    assert desk.row(4).tip.endswith("CFS/28/2020 does not look like CFS/nn/yy.")
    assert desk.sub(5) == ""
    desk.library.close()


def test_esc_leads_back_to_the_line(desk, qtbot):
    with qtbot.waitSignal(desk.pane.left):
        desk.press(Key.Key_Escape)


def test_f2_asks_for_the_particulars(desk, qtbot):
    with qtbot.waitSignal(desk.pane.edit_requested) as asked:
        assert desk.pane.edit_chosen()
    assert asked.args == ["item-1"]
    assert [key.cap for key in desk.pane.legend_keys()] == ["Enter", "Insert", "F2", "Delete"]
    desk.pane.take_legend_key("Enter")


# -------------------------------------------------------------------------------------------- looked at


def test_out_of_order_and_back_in_two_presses(desk):
    desk.looked_at.look_at("item-7")
    desk.looked_at.take_looked_at_or_next()
    assert desk.session.state.agenda.current == "item-7"
    assert not desk.looked_at.is_elsewhere
    desk.looked_at.back_to_left_item()
    assert desk.session.state.agenda.current == desk.looked_at.item_id == "item-1"
    desk.looked_at.take_looked_at_or_next()
    assert desk.session.state.agenda.current == "item-2"


def test_f12_opens_the_meeting_in_one_act(before):
    before.looked_at.take_looked_at_or_next()
    assert before.session.state.agenda.current == "item-1"
    before.signals.undo()
    assert before.session.state.opened is None


def test_f12_opens_at_the_item_looked_at_or_at_none(before, theme, qtbot, tmp_path):
    before.looked_at.look_at("item-3")
    assert before.looked_at.sentence.startswith("You are looking at item 3. The meeting has not opened.")
    before.looked_at.take_looked_at_or_next()
    assert before.session.state.agenda.current == "item-3"
    empty = Desk(theme, qtbot, tmp_path / "empty", opened=False, items=())
    empty.looked_at.take_looked_at_or_next()
    assert empty.session.state.opened
    empty.library.close()


def test_refusals_are_sentences(desk):
    desk.looked_at.back_to_left_item()
    assert desk.refusals == ["No other item has been taken yet, so there is none to go back to."]
    for n in range(2, 11):
        desk.begin(f"11:{n:02}", f"item-{n}")
    desk.looked_at.take_looked_at_or_next()
    assert desk.refusals[1].startswith("Every item has been taken.")
    desk.session.record(facts.MeetingAdjourned())
    desk.looked_at.look_at("item-3")
    assert "adjourned at item 10" in desk.looked_at.sentence
    desk.looked_at.take_looked_at_or_next()
    assert desk.refusals[2] == "The meeting is adjourned. F8 reconvenes it."
    desk.session.record(facts.MeetingClosed())
    assert "has closed" in desk.looked_at.sentence


def test_looking_steps_through_the_printed_order(desk):
    desk.looked_at.look(-1)
    assert desk.looked_at.item_id == "item-1"
    desk.looked_at.look(1)
    desk.looked_at.look(1)
    assert desk.looked_at.item_id == "item-3"
    assert desk.looked_at.back_to_current()
    assert not desk.looked_at.back_to_current()
    desk.looked_at.look(99)
    assert desk.looked_at.item_id == "item-10"


def test_an_item_withdrawn_while_looked_at_leads_back(desk):
    desk.looked_at.look_at("item-5")
    desk.session.record(facts.ItemWithdrawn("item-5"))
    assert desk.looked_at.item_id == "item-1"


def test_undo_of_an_item_begun_leads_back(desk):
    desk.looked_at.take_looked_at_or_next()
    desk.signals.undo()
    assert desk.looked_at.item_id == "item-1"


# -------------------------------------------------------------------------------------------- by number


def send(widget, kind, key, mod=Qt.KeyboardModifier.NoModifier):
    event = QKeyEvent(kind, key, mod)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_by_number_enter_looks_and_the_keyboard_goes_back(desk):
    desk.go.open()
    desk.bot.keyClicks(desk.go.field, "7")
    desk.press(Key.Key_Return, into=desk.go.field)
    assert desk.looked_at.item_id == "item-7"
    assert desk.session.state.agenda.current == "item-1"
    assert desk.go.isHidden()
    assert desk.pane.list.hasFocus()


@pytest.mark.parametrize(
    ("key", "mod"), [(Key.Key_F12, Qt.KeyboardModifier.NoModifier), (Key.Key_Equal, Qt.KeyboardModifier.AltModifier)]
)
def test_by_number_f12_takes(desk, key, mod):
    desk.go.open()
    desk.bot.keyClicks(desk.go.field, "7")
    assert send(desk.go.field, QEvent.Type.ShortcutOverride, key, mod)
    desk.bot.keyClick(desk.go.field, key, mod)
    assert desk.session.state.agenda.current == "item-7"
    desk.looked_at.back_to_left_item()
    assert desk.session.state.agenda.current == "item-1"


def test_by_number_arrows_words_and_esc(desk):
    desk.go.open()
    assert desk.go.chosen == "item-1"
    desk.press(Key.Key_Down, Key.Key_Down, into=desk.go.field)
    assert desk.go.chosen == "item-3"
    desk.bot.keyClicks(desk.go.field, "hubs")
    assert desk.go.chosen == "item-4"
    desk.bot.keyClicks(desk.go.field, "xyz")
    assert desk.go.chosen == ""
    desk.press(Key.Key_Return, into=desk.go.field)
    assert desk.go.isVisible()
    desk.press(Key.Key_Escape, into=desk.go.field)
    assert desk.go.isHidden()
    assert desk.looked_at.item_id == "item-1"


def test_the_exact_number_comes_first(desk):
    items = desk.session.state.agenda.items
    assert [i.number for i in items_for(items, "1")] == ["1", "10"]
    assert items_for(items, "") == items
    desk.go.open()
    desk.go.list.row_clicked.emit("item-9")
    assert desk.looked_at.item_id == "item-9"
