"""Contact details typed at the desk: in the one file and in nothing that leaves it, and gone after the purge."""

import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from clerk_app import drafting, headless
from clerk_app.meeting import facts
from clerk_app.meeting.public_version import Version
from clerk_app.record.library import FILE_NAME
from tests import builders
from tests.core.traces import found_in
from ui.command_set import CommandSet
from ui.dialogs.purge_contacts import ALL_DUE, PurgeContactsDialog
from ui.icons import Mark

MAIL, PHONE, STREET = "quagga.okapi@example.org", "01632 960741", "17 Zebrawood Crescent"
WORDS = (MAIL, PHONE, STREET)
DETAILS = "\n".join(WORDS)
THE_FILE = {FILE_NAME, f"{FILE_NAME}-wal"}
A_YEAR_ON = builders.at("09:00", date(2027, 3, 12))


@pytest.fixture
def places(tmp_path, monkeypatch):
    """The data folder, a folder for exports and the folder for what is temporary."""
    exports, temporary = tmp_path / "exports", tmp_path / "temporary"
    for folder in (exports, temporary):
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    return tmp_path / "data", exports, temporary


def type_details(desk, name="Mrs Vale"):
    """Ctrl+5, Insert, the name, and Tab until the field for contact details has the keyboard."""
    if not desk.meeting.questions.has_focus():
        desk.press("Ctrl+5")
    desk.press("Insert")
    desk.settle()
    desk.press(name)
    contact = form_of(desk).contact
    for _ in range(12):
        if contact.hasFocus():
            break
        desk.press("Tab")
    assert contact.hasFocus()
    desk.press(MAIL, "Shift+Enter", PHONE, "Shift+Enter", STREET)
    assert contact.toPlainText() == DETAILS


def form_of(desk):
    return desk.meeting.questions.form


def asker(desk, name="Mrs Vale"):
    return next(question for question in desk.state.questions.queue if question.name == name)


def purge_command(desk):
    return desk.main.findChild(CommandSet).action("purge_contacts")


def dialog_of(desk):
    purge_command(desk).trigger()
    desk.settle()
    return next(d for d in desk.main.findChildren(PurgeContactsDialog) if d.isVisible())


def export_everything(desk, exports):
    """Each document in each version and form, by the window's own ways and by the command line."""
    record, meeting = desk.session.replay, builders.MEETING
    for version in (Version.PUBLIC, Version.FULL):
        for ending in ("pdf", "txt"):
            drafting.write_draft(record, exports / f"{version.value}.{ending}", version)
    for ending in ("pdf", "txt"):
        drafting.write_timing_sheet(record, exports / f"sheet.{ending}")
    drafting.write_draft(record, exports / "data.json", Version.PUBLIC)
    drafting.write_note(record, exports / "note.txt", Version.FULL)
    for name, what in (
        ("command.pdf", headless.Wanted(full=True)),
        ("item.txt", headless.Wanted(full=True, item="3")),
        ("whole.not-for-publication.json", headless.Wanted()),
    ):
        assert headless.export(desk.library.path.parent, meeting, exports / name, what) == 0
    assert len(list(exports.iterdir())) == 11


# ---------------------------------------------------------------- criterion by criterion


def test_they_are_in_no_file_but_the_database_and_gone_after_the_purge(open_desk, places):
    data, exports, temporary = places
    desk = open_desk()
    type_details(desk)
    assert found_in(WORDS, *places) <= THE_FILE
    desk.press("Enter")
    assert form_of(desk).isHidden()
    desk.press("F5")
    desk.tick(seconds=20)
    desk.press("Shift+F7")
    export_everything(desk, exports)
    rows = desk.library._db.execute("select * from entries order by number").fetchall()
    desk.main.show_start()  # makes a copy
    assert list((data / "copies").glob("*.db"))

    assert found_in(WORDS, data)
    assert found_in(WORDS, data) <= THE_FILE
    assert found_in(WORDS, exports, temporary) == set()
    assert found_in(["Mrs Vale"], exports)  # the search can find

    desk.tick(A_YEAR_ON)
    desk.main.purge_due()

    assert desk.main._reception.page.done == (
        "Contact details of 1 person from 1 meeting were purged, as the scheme says."
    )
    assert found_in(WORDS, *places) == set()
    assert desk.library._db.execute("select * from entries order by number").fetchall() == rows
    desk.main.open_meeting(builders.MEETING)
    desk.meeting.questions.edit_speaker(asker(desk).id)
    assert form_of(desk).contact.toPlainText() == ""


def test_a_withdrawn_question_s_details_go_by_the_same_rule(open_desk, places):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Enter")
    desk.meeting.questions.clocks.withdraw(asker(desk).id)
    desk.main.show_start()
    assert found_in(WORDS, *places)
    desk.tick(A_YEAR_ON)
    desk.main.purge_due()
    assert found_in(WORDS, *places) == set()


def test_they_are_under_the_cursor_after_a_kill(open_desk, places, tmp_path):
    script = (
        "import os, signal, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; "
        "from tests import builders; from tests.ui.at_the_desk import AtTheDesk, sample_meeting; "
        "from tests.ui.test_contacts import type_details; "
        "app, folder, clock = QApplication([]), Path(sys.argv[1]), builders.clock_at('10:00'); "
        "sample_meeting(folder, clock, opened=True); desk = AtTheDesk(app, folder, clock); "
        "desk.main.open_meeting(builders.MEETING); desk.settle(); type_details(desk, ''); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "killed"], check=False, timeout=100)
    assert done.returncode == -signal.SIGKILL
    assert found_in(WORDS, tmp_path / "killed") <= THE_FILE

    desk = open_desk(meeting=False)
    desk.library.close()
    data = places[0]
    shutil.rmtree(data)
    shutil.copytree(tmp_path / "killed", data)
    again = type(desk.library).open(data)
    desk.library._db, desk.library.record = again._db, again.record
    desk.main.open_meeting(builders.MEETING)
    assert form_of(desk).is_open
    assert form_of(desk).contact.toPlainText() == DETAILS


def test_a_rehearsal_leaves_no_trace_of_them(open_desk, places):
    desk = open_desk(meeting=False)
    desk.main.rehearse()
    desk.settle()
    type_details(desk)
    assert found_in(WORDS, *places) == set()
    desk.press("Enter")
    assert asker(desk).id in desk.session.contacts.kept
    assert found_in(WORDS, *places) == set()
    desk.main.show_start()
    assert found_in(WORDS, *places) == set()
    assert not list(places[2].iterdir())


# ---------------------------------------------------------------- the form and the list


def test_only_the_field_shows_them(open_desk):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Enter")
    desk.settle()
    row = next(row for row in desk.meeting.questions.list_view.rows.rows if row.key == asker(desk).id)
    assert "contact kept" in row.spoken
    assert "Contact kept" in row.tip
    assert row.cells[2].mark == Mark("user-check", "ink_2", 13)
    for widget in [desk.main, *desk.main.findChildren(QWidget)]:
        said = (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        assert MAIL not in " ".join(said)
    assert not any(MAIL in row.spoken + row.tip for row in desk.meeting.questions.list_view.rows.rows)


def test_the_field_says_what_becomes_of_them(open_desk):
    desk = open_desk(opened=False)
    desk.press("Ctrl+5", "Insert")
    desk.settle()
    contact = form_of(desk).contact
    assert contact.accessibleName() == "Contact (kept apart, purged after 12 months)"
    assert contact.promise.text() == "Kept apart, in no export or copy, purged after 12 months."
    assert contact.promise.isVisible()


def test_esc_drops_what_was_typed_and_keeps_what_was_kept(open_desk):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Esc")
    assert desk.session.contacts.kept == set()
    type_details(desk)
    desk.press("Enter")
    question = asker(desk).id
    desk.meeting.questions.edit_speaker(question)
    contact = form_of(desk).contact
    assert contact.toPlainText() == DETAILS
    contact.setFocus()
    desk.press("Ctrl+A", "another", "Esc")
    desk.meeting.questions.edit_speaker(question)
    assert contact.toPlainText() == DETAILS


def test_a_form_that_is_opened_for_another_takes_no_details_along(open_desk):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.meeting.questions.edit_speaker("question-1")
    contact = form_of(desk).contact
    assert contact.toPlainText() == ""
    contact.setFocus()
    desk.press("prewett@example.org", "Enter")
    assert desk.session.contacts.kept == {"question-1"}
    assert desk.session.contacts.of("question-1").kept == "prewett@example.org"


# ---------------------------------------------------------------- the command


def test_one_meeting_is_purged_before_its_time(open_desk, places):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Enter")
    desk.main.show_start()
    dialog = dialog_of(desk)
    assert [row.key for row in dialog.rows.rows.rows] == [builders.MEETING]
    assert "12 March 2027" in dialog.rows.rows.rows[0].spoken
    desk.press("Esc")
    assert found_in(WORDS, *places)
    dialog_of(desk)
    desk.press("Enter")  # chooses nothing that cannot be taken back
    assert found_in(WORDS, *places)
    if not any(d.isVisible() for d in desk.main.findChildren(PurgeContactsDialog)):
        dialog_of(desk)
    desk.press("Ctrl+Enter")
    assert found_in(WORDS, *places) == set()
    assert desk.main._reception.page.done == "Contact details of 1 person from 1 meeting were purged."


def test_all_that_are_due_go_at_once_and_the_others_stay(open_desk):
    desk = open_desk(meeting=False)
    for meeting in ("due-1", "due-2"):
        session = builders.new_session(desk.library, desk.clock, meeting=meeting)
        session.type_contact("question-1", MAIL)
        session.keep_contact("question-1")
    desk.tick(A_YEAR_ON)
    late = builders.new_session(desk.library, desk.clock, meeting="late")
    late.record(facts.MeetingArranged(date(2027, 3, 1)))
    late.type_contact("question-1", PHONE)
    dialog = dialog_of(desk)
    assert [row.key for row in dialog.rows.rows.rows] == [ALL_DUE, "due-1", "due-2", "late"]
    assert dialog.remark == "Ctrl+Enter purges the details of 2 people."
    desk.press("Ctrl+Enter")
    assert desk.library.record.contacts.held() == {"late": 1}
    desk.press("Esc")


def test_with_none_kept_it_says_so_and_what_was_purged(open_desk):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Enter")
    desk.main.show_start()
    dialog_of(desk)
    desk.press("Ctrl+Enter")
    dialog = dialog_of(desk)
    labels = " ".join(getattr(w, "text", str)() for w in dialog.findChildren(QWidget) if hasattr(w, "text"))
    assert "No contact details are kept now." in labels
    assert "Purged so far: 1 person, meeting of 12 March 2026, on 12 March 2026." in labels
    desk.press("Esc")


def test_a_meeting_that_is_open_has_no_such_command(open_desk):
    desk = open_desk()
    assert not purge_command(desk).isEnabled()
    desk.main.show_start()
    assert purge_command(desk).isEnabled()


def test_a_disk_that_refuses_is_told_on_the_page(open_desk):
    desk = open_desk(opened=False)
    type_details(desk)
    desk.press("Enter")
    desk.main.show_start()
    desk.library._db.execute("pragma query_only = on")
    desk.tick(A_YEAR_ON)
    desk.main.purge_due()
    assert "No contact details were purged" in desk.main._reception.page._told.sentence
    desk.library._db.execute("pragma query_only = off")
    assert desk.library.record.contacts.held() == {builders.MEETING: 1}
