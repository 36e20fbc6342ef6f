"""The running record, the actions and the correcting of one entry, on real widgets and a real record."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.running import record_lines
from tests.builders import at, clock_at, in_session, open_library
from ui.dialogs.correct import CorrectPanel
from ui.models.record_rows import RecordRows
from ui.panes.action_points import ActionPointsPane
from ui.panes.running_record import RunningRecordPane
from ui.session_signals import SessionSignals


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at())
    session.record(facts.ItemBegun("item-4"))
    yield session
    library.close()


@pytest.fixture
def signals(session):
    return SessionSignals(session)


def keep(session, fact, clock=""):
    if clock:
        session.clock.set(at(clock))
    (entry,) = session.record(fact)
    return entry.id


def note(text, kind=NoteKind.NOTE, **more) -> facts.NoteKept:
    return facts.NoteKept("item-4", NoteText(kind, text, **more))


# ---------------------------------------------------------------- the running record


@pytest.fixture
def record(theme, signals, qtbot):
    pane = RunningRecordPane(theme, signals)
    qtbot.addWidget(pane)
    pane.resize(394, 400)
    pane.show()
    return pane


def shown(pane, key):
    return next(row for row in pane.rows.rows.rows if row.key == key)


def test_the_newest_entry_comes_on_top(record, session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58:40")
    top = record.rows.rows.row_at(0)
    assert top.key == entry
    assert [cell.text for cell in top.cells] == ["10:58:40", "Left", "C Yelland"]


def test_an_undone_entry_is_struck_through_and_says_when(record, session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:42:09")
    session.clock.set(at("10:42:15"))
    session.undo()
    words, mark = shown(record, entry).cells[2].runs
    assert words.struck
    assert (mark.text, mark.struck) == (" undone 10:42:15", False)


def test_a_corrected_entry_shows_what_it_was(record, session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:42:09")
    session.correct(entry, happened=at("10:41"))
    assert shown(record, entry).cells[2].text == "C Yelland was 10:42"


def test_a_long_entry_keeps_its_mark_in_sight_below(record, session):
    entry = keep(session, note("Seven hubs had opened since April 2025, the last one in November.", check_later=True))
    session.strike(entry)
    row = shown(record, entry)
    assert row.cells[2].text.startswith("Seven hubs")
    assert "struck out" in "".join(run.text for run in row.sub)


def test_a_flag_and_scratch_are_seen(record, session):
    flagged = keep(session, note("£212", check_later=True))
    scratch = keep(session, note("break at 11.20", NoteKind.SCRATCH))
    assert shown(record, flagged).sub[0].text == "check later"
    assert shown(record, scratch).dashed


def test_enter_asks_to_correct_and_delete_strikes_out(record, session, qtbot):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    record.focus_in_pane()
    record.rows.set_current_key(entry)
    with qtbot.waitSignal(record.correct_requested) as asked:
        qtbot.keyClick(record.rows, Qt.Key.Key_Return)
    assert asked.args == [entry]
    qtbot.keyClick(record.rows, Qt.Key.Key_Delete)
    assert session.state.attendance.presence("yelland").here
    assert record.current_entry == entry


def test_out_of_sight_the_record_waits(record, session):
    record.hide()
    entry = keep(session, facts.PersonLeft("yelland"))
    assert record.rows.rows.row_at(0).key != entry
    record.show()
    assert record.rows.rows.row_at(0).key == entry


def test_a_low_pane_gives_each_entry_one_line(record, session):
    keep(session, note("Members asked whether outreach at Saltmarsh could go on after April, and what it would cost."))
    index = record.rows.rows.index(0, 0)
    two = record.rows.sizeHintForIndex(index).height()
    record.resize(394, 80)
    assert record.rows.sizeHintForIndex(index).height() < two


def test_a_long_kind_has_room_below_like_the_words(record, session):
    keep(session, note("Broken.", NoteKind.URGENCY))
    keep(session, note("Broken."))
    plain = record.rows.rows.index(0, 0)
    two = record.rows.rows.index(1, 0)
    record.resize(394, 400)
    assert record.rows.sizeHintForIndex(two).height() > record.rows.sizeHintForIndex(plain).height()


def test_rows_are_made_anew_only_for_what_changed(session):
    made = RecordRows()
    before = made.of(record_lines(session.entries, session.state))
    keep(session, facts.PersonLeft("yelland"))
    after = made.of(record_lines(session.entries, session.state))
    assert len(after) == len(before) + 1
    assert all(row is same for row, same in zip(after[1:], before, strict=True))


def test_two_thousand_entries_are_shown(record, session):
    session.record(*(note(f"{n} entry") for n in range(2000)))
    assert record.rows.rows.rowCount() > 2000
    assert record.rows.rows.row_at(0).cells[2].text == "1999 entry"


# ---------------------------------------------------------------- actions


@pytest.fixture
def actions(theme, signals, qtbot):
    pane = ActionPointsPane(theme, signals)
    qtbot.addWidget(pane)
    pane.resize(394, 200)
    pane.show()
    return pane


def test_no_actions(actions):
    assert actions.is_empty
    assert actions.badge == ""


def test_an_action_without_a_date_says_so(actions, session):
    dated = keep(session, note("send the list", NoteKind.ACTION, owner="O Tresco", due=date(2026, 3, 27)))
    keep(session, note("ask Highways", NoteKind.ACTION, owner="Clerk"))
    first, second = actions.rows.rows.rows
    assert first.key == dated
    assert [cell.text for cell in first.cells[1:]] == ["send the list", "O Tresco", "", "27 Mar", "4"]
    assert second.cells[4].text == "no date"
    assert second.spoken == "ask Highways, Clerk, no date, item 4, open"
    assert actions.badge == "2"


def test_space_settles_and_takes_up_again(actions, session, qtbot):
    entry = keep(session, note("send the list", NoteKind.ACTION))
    actions.focus_in_pane()
    qtbot.waitUntil(actions.rows.hasFocus)
    qtbot.keyClick(actions.rows, Qt.Key.Key_Space)
    assert entry in session.state.actions_done
    assert actions.badge == ""
    assert actions.legend_keys()[0].words == "Take up again"
    qtbot.keyClick(actions.rows, Qt.Key.Key_Space)
    assert entry not in session.state.actions_done


def test_enter_asks_to_correct_the_action(actions, session, qtbot):
    entry = keep(session, note("send the list", NoteKind.ACTION))
    actions.focus_in_pane()
    with qtbot.waitSignal(actions.correct_requested) as asked:
        qtbot.keyClick(actions.rows, Qt.Key.Key_Return)
    assert asked.args == [entry]


def test_the_notice_after_a_declaration_is_ticked_off_here_and_changed_there(actions, session, qtbot):
    unregistered = Declaration("hale", "item-6", InterestKind.PECUNIARY, "owns it", unregistered=True)
    (entry,) = session.record(facts.InterestDeclared(unregistered))
    (row,) = actions.rows.rows.rows
    assert row.cells[0].mark.name == "scale"
    assert row.spoken == (
        "notify the monitoring officer of the interest, R Hale, by 8 April 2026, item 6, "
        "after a declaration of interest, open"
    )
    actions.focus_in_pane()
    qtbot.waitUntil(actions.rows.hasFocus)
    with qtbot.waitSignal(actions.declaration_requested) as asked:
        qtbot.keyClick(actions.rows, Qt.Key.Key_Return)
    assert asked.args == [entry.id]
    with qtbot.waitSignal(actions.signals.refused) as refused:
        qtbot.keyClick(actions.rows, Qt.Key.Key_Delete)
    assert refused.args == ["This follows from a declaration of interest. Enter leads there."]
    assert session.state.declarations
    qtbot.keyClick(actions.rows, Qt.Key.Key_Space)
    assert entry.id in session.state.actions_done
    assert actions.badge == ""


# ---------------------------------------------------------------- correcting


@pytest.fixture
def correct(theme, signals, qtbot):
    """Open the panel for an entry."""

    def open_panel(entry: str) -> CorrectPanel:
        panel = CorrectPanel(theme, signals, entry)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(panel)
        panel.begin()
        return panel

    return open_panel


def typed(panel, name, text, qtbot):
    edit = panel.rows[name].edit
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    return edit


def test_time_and_words_are_corrected_and_shown_beside_what_they_were(correct, session, qtbot):
    entry = keep(session, note("ten families"), "10:50")
    panel = correct(entry)
    typed(panel, "time", "1048", qtbot)
    edit = typed(panel, "content.text", "61 families", qtbot)
    with qtbot.waitSignal(panel.kept):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert not panel.isVisible()
    (kept,) = [found for found in session.state.notes if found.id == entry]
    assert (kept.at, kept.content.text) == (at("10:48"), "61 families")
    again = correct(entry)
    assert again.rows["time"].was.text() == "was 10:50"
    assert again.rows["content.text"].was.text() == "was: ten families"


def test_enter_in_a_line_keeps(correct, session, qtbot):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    panel = correct(entry)
    edit = typed(panel, "time", "10.55", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert session.state.attendance.presence("yelland").spans[-1].end == at("10:55")


def test_the_wrong_person_is_corrected_by_name(correct, session, qtbot):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    panel = correct(entry)
    edit = typed(panel, "person", "hal", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert not session.state.attendance.presence("hale").here
    assert session.state.attendance.presence("yelland").here
    again = correct(entry)
    assert again.rows["person"].was.text() == "was: C Yelland"


def test_a_refusal_stands_under_its_field_and_the_words_stay(correct, session, qtbot):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    panel = correct(entry)
    edit = typed(panel, "time", "later", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert "is not a time" in panel.rows["time"].refusal.sentence
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "later"
    typed(panel, "time", "2359", qtbot)
    panel.keep()
    assert "still to come" in panel.rows["time"].refusal.sentence
    typed(panel, "time", "1058", qtbot)
    typed(panel, "person", "zzz", qtbot)
    panel.keep()
    assert panel.rows["person"].refusal.sentence == "Nobody in the registers is called “zzz”."
    assert panel.rows["time"].refusal.isHidden()


def test_nothing_changed_says_so_and_esc_leaves(correct, session, qtbot):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    count = len(session.entries)
    panel = correct(entry)
    panel.keep()
    assert panel.said.sentence == "There is nothing to correct yet."
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(session.entries) == count


def test_an_entry_that_was_struck_out_has_no_fields(correct, session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:58")
    session.strike(entry)
    panel = correct(entry)
    assert panel.rows == {}
    assert panel.said.sentence == "That entry is struck out, so there is nothing to correct."


def test_a_full_disk_keeps_what_was_typed(correct, session, qtbot, monkeypatch):
    entry = keep(session, note("ten families"))
    panel = correct(entry)
    typed(panel, "content.text", "61 families", qtbot)

    def full(*_args):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(session._store, "append", full)
    with qtbot.waitSignal(panel.signals.save_failed):
        panel.keep()
    assert panel.isVisible()
    assert panel.rows["content.text"].value == "61 families"
    assert "Not saved" in panel.said.sentence


def test_the_owner_and_date_of_an_action(correct, session, qtbot):
    entry = keep(session, note("send the list", NoteKind.ACTION, owner="O Tresco"))
    panel = correct(entry)
    typed(panel, "content.due", "27 March", qtbot)
    typed(panel, "content.owner", "L Marsh", qtbot)
    panel.keep()
    content = session.state.note(entry).content
    assert (content.owner, content.due) == ("L Marsh", date(2026, 3, 27))
