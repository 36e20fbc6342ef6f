"""The round of the draft in its windows: sent, read back, decided by key, and every version looked at."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt

from clerk_app import drafting, reviewing
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.line_changes import normal
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.minute_versions import versions_of
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.review import Comment, CommentKind
from tests import builders
from ui.dialogs.approve_minutes import ApproveMinutesDialog
from ui.dialogs.comments import CommentsDialog
from ui.dialogs.send_draft import SendDraftDialog
from ui.dialogs.versions import VersionsDialog
from ui.models.comment_rows import comment_rows
from ui.session_signals import SessionSignals

Key = Qt.Key
ROOF, HALL = "The roof leaks.", "The hall is cold."


@pytest.fixture
def signals(tmp_path):
    library = builders.open_library(tmp_path)
    session = builders.in_session(library, builders.clock_at("10:15"))
    session.record_as([(key, facts.NoteKept("item-4", NoteText(NoteKind.NOTE, text))) for key, text in _NOTES])
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    sent = session.state.review.sent[0]
    line = {each.text: place for place, each in enumerate(sent.lines)}
    comments = (
        Comment(CommentKind.CHANGED, line[ROOF], ROOF, "The roof leaks badly.", "A Thornbury"),
        Comment(CommentKind.REMOVED, line[HALL], HALL),
        Comment(CommentKind.CHANGED, 3, sent.lines[3].text, "Councillor A Thornbury"),
        Comment(CommentKind.REMARK, line[ROOF], ROOF, "Which roof?", "A Thornbury"),
    )
    session.record(facts.CommentsRead(sent.id, "back.docx", comments))
    signals = SessionSignals(session)
    yield signals
    signals.close()
    library.close()


_NOTES = (("roof", ROOF), ("hall", HALL))


def opened(theme, qtbot, signals):
    (returned,) = signals.state.review.returned

    def lines(_sent):
        return frozenset(normal(each.text) for each in reviewing.lines_of(signals.session.replay, Version.PUBLIC))

    dialog = CommentsDialog(theme, signals, returned.id, lines)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_each_row_says_old_and_new_words_and_whose_they_are(signals):
    (returned,), (sent,) = signals.state.review.returned, signals.state.review.sent
    rows = comment_rows(signals.state, sent, returned)
    assert [row.spoken for row in rows] == [
        "Changed, Item 4, A Thornbury, was: The roof leaks., now: The roof leaks badly.",
        "Taken out, Item 4, was: The hall is cold.",
        "Changed, was: A Thornbury (Chairman), now: Councillor A Thornbury",
        "Remark, Item 4, A Thornbury, Which roof?, on: The roof leaks.",
    ]
    # Struck out and bold: the difference is no matter of colour alone.
    looks = [(run.text, run.struck, run.weight) for run in rows[0].cells[2].runs if run.text.strip()]
    assert looks == [("The roof", False, 400), ("leaks.", True, 400), ("leaks badly.", False, 700)]


def test_enter_takes_over_delete_leaves_out_and_undo_brings_back(theme, qtbot, signals):
    dialog = opened(theme, qtbot, signals)
    qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert signals.state.note("roof").content.text == "The roof leaks badly."
    assert dialog.chosen == 1
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert signals.state.note("hall") is not None
    assert signals.state.review.returned[0].open == (2, 3)
    qtbot.keyClick(dialog, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert signals.state.review.returned[0].open == (1, 2, 3)
    dialog.rows.set_current_key("1")
    qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert signals.state.note("hall") is None
    dialog.rows.set_current_key("3")
    qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert signals.state.note("roof").content.check_why == "Which roof?"


def test_f2_edits_first_and_esc_leaves_the_words(theme, qtbot, signals):
    dialog = opened(theme, qtbot, signals)
    qtbot.keyClick(dialog.rows, Key.Key_F2)
    assert dialog.edit.toPlainText() == "The roof leaks badly."
    qtbot.keyClick(dialog.edit, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.edit.isHidden()
    qtbot.keyClick(dialog.rows, Key.Key_F2)
    dialog.edit.selectAll()
    qtbot.keyClicks(dialog.edit, "The roof is sound.")
    qtbot.keyClick(dialog.edit, Key.Key_Return)
    assert signals.state.note("roof").content.text == "The roof is sound."
    assert signals.state.review.returned[0].of(0).taken


def typed_for(qtbot, dialog, row, words):
    dialog.rows.set_current_key(row)
    qtbot.keyClick(dialog.rows, Key.Key_F2)
    dialog.edit.selectAll()
    qtbot.keyClicks(dialog.edit, words)


LEFT_BY = {
    "another row is chosen": lambda qtbot, dialog: dialog.rows.set_current_key("1"),
    "Esc": lambda qtbot, dialog: qtbot.keyClick(dialog.edit, Key.Key_Escape),
    "G": lambda qtbot, dialog: dialog.go.click(),
    "the window is closed": lambda qtbot, dialog: dialog.reject(),
}


@pytest.mark.parametrize("leave", LEFT_BY.values(), ids=LEFT_BY)
def test_words_of_the_clerks_own_are_kept_for_their_comment(theme, qtbot, signals, leave):
    dialog = opened(theme, qtbot, signals)
    typed_for(qtbot, dialog, "0", "The roof is sound.")
    leave(qtbot, dialog)
    again = dialog if dialog.isVisible() else opened(theme, qtbot, signals)
    again.rows.set_current_key("1")
    assert again.edit.isHidden()
    assert "your own words, not taken over yet" in again.rows.rows.rows[0].spoken
    again.rows.set_current_key("0")
    assert again.edit.words == "The roof is sound."
    qtbot.keyClick(again.rows, Key.Key_Return)
    assert signals.state.note("roof").content.text == "The roof is sound."
    assert signals.session.drafts == (), "the record has the words"
    # Taken back, the decision leaves the words where they were.
    qtbot.keyClick(again, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    again.rows.set_current_key("0")
    assert again.edit.words == "The roof is sound."
    assert [draft.text for draft in signals.session.drafts] == ["The roof is sound."]
    again.rows.setFocus()
    qtbot.keyClick(again, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert signals.session.drafts == ()
    qtbot.keyClick(again, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    typed_for(qtbot, again, "0", " ")
    signals.record(facts.HouseStyleChosen("plain"))
    assert signals.session.drafts == (), "emptied they do not come back"


def test_each_comment_has_words_of_its_own_and_emptied_they_are_the_comments_again(theme, qtbot, signals):
    dialog = opened(theme, qtbot, signals)
    signals.record(facts.CommentSettled(dialog._read, 1, taken=False))
    typed_for(qtbot, dialog, "0", "The roof is sound.")
    signals.record(facts.HouseStyleChosen("plain"))  # something else is recorded meanwhile
    assert dialog.edit.words == "The roof is sound."
    dialog.rows.set_current_key("1")
    qtbot.keyClick(dialog, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    typed_for(qtbot, dialog, "0", " ")
    assert dialog._about.text().startswith("Enter takes the comment over as it came")
    qtbot.keyClicks(dialog.edit, "x")
    assert dialog._about.text().startswith("Enter takes these words over")
    qtbot.keyClick(dialog.edit, Key.Key_Backspace)
    qtbot.keyClick(dialog.edit, Key.Key_Escape)
    assert dialog.edit.isHidden()
    assert signals.session.drafts == ()
    qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert signals.state.note("roof").content.text == "The roof leaks badly."


@pytest.mark.parametrize(
    ("now", "refused"), [("All is well.", ""), ("The roof leaks badly.", "The entry was changed since")]
)
def test_words_for_an_entry_that_was_changed_are_not_put_in_and_not_lost(theme, qtbot, signals, now, refused):
    dialog = opened(theme, qtbot, signals)
    typed_for(qtbot, dialog, "0", "The roof is sound.")
    qtbot.keyClick(dialog.edit, Key.Key_Escape)
    signals.record(facts.Corrected("roof", None, facts.NoteKept("item-4", NoteText(NoteKind.NOTE, now))))
    qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert signals.state.note("roof").content.text == now
    assert dialog.refusal.startswith(refused)
    assert opened(theme, qtbot, signals).edit.words == "The roof is sound."


@pytest.mark.parametrize(("key", "row", "place"), [(Key.Key_G, "0", "note:roof"), (Key.Key_Return, "2", "attendance")])
def test_a_key_goes_to_the_place_and_so_does_what_the_program_says(theme, qtbot, signals, key, row, place):
    dialog = opened(theme, qtbot, signals)
    dialog.rows.set_current_key(row)
    with qtbot.waitSignal(dialog.go_to) as gone:
        qtbot.keyClick(dialog.rows, key)
    assert gone.args == [place]
    assert not dialog.isVisible()
    assert len(signals.state.review.returned[0].open) == 4


def test_the_draft_is_sent_to_somebody_of_the_registers_or_by_a_typed_name(theme, qtbot, signals):
    body = signals.state.body
    people = [(who, body.person(who).initial_name, body.person(who)) for who in builders.COUNCILLORS]
    dialog = SendDraftDialog(theme, 2, people, "thornbury", full=True)
    qtbot.addWidget(dialog)
    dialog.show()
    for typed, to in (("", "thornbury"), ("Farrow", "farrow"), ("Mrs Elm", "Mrs Elm")):
        if typed:
            dialog.to.selectAll()
            qtbot.keyClicks(dialog.to, typed)
        with qtbot.waitSignal(dialog.send_requested) as sent:
            dialog.send.click()
        assert sent.args == [to, Version.PUBLIC.value]
    dialog.to.clear()
    dialog.show()
    dialog.send.click()
    assert dialog.refusal == "Say who it is sent to."


def test_the_versions_show_what_changed_and_are_exported_by_enter(theme, qtbot, signals):
    signals.session.correct("roof", None, facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "The roof is sound.")))
    record = signals.session.replay
    versions = versions_of(record)
    dialog = VersionsDialog(theme, record.state, versions, partial(reviewing.version_lines, record))
    qtbot.addWidget(dialog)
    dialog.show()
    assert [row.spoken.rpartition(", 4 still")[0] or "As they stand now" for row in dialog.rows.rows.rows] == [
        "Version 1, sent to A Thornbury; 4 comments came back",
        "As they stand now",
    ]
    (row,) = dialog.changes.rows.rows
    assert row.spoken == "Changed, Item 4, was: The roof leaks., now: The roof is sound."
    qtbot.keyClick(dialog.rows, Key.Key_Up)
    assert len(dialog.changes.rows.rows) == len(record.state.review.sent[0].lines)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert asked.args == [versions[0]]


def test_a_file_read_once_more_goes_on_where_it_was_left(open_desk, tmp_path):
    desk = open_desk()
    session, drafts = desk.main.meeting.signals.session, desk.main.meeting.dialogs.round
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, ROOF)))
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    drafting.write_draft(session.replay, tmp_path / "back.docx", Version.PUBLIC)
    drafts.read_file(str(tmp_path / "none.docx"))
    desk.wait_until(lambda: "Word file" in desk.last_act)
    assert session.state.review.returned == ()

    def shown():
        return [each for each in desk.main.findChildren(CommentsDialog) if each.isVisible()]

    for _ in range(2):
        drafts.read_file(str(tmp_path / "back.docx"))
        desk.wait_until(shown)
        shown()[0].reject()
    assert len(session.state.review.returned) == 1


def test_corrections_that_nobody_could_look_at_are_asked_about_when_the_meeting_is_opened(open_desk):
    desk = open_desk()
    library, day = desk.main.meeting.library, date(2026, 2, 12)
    secret = facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Brightwell bids.", private=True))
    correction = MinuteCorrection(old="Brightwell", new="Oakwater")
    minutes = AgendaItem("minutes", "2", "Minutes", ItemKind.MINUTES, refers_to=day)
    desk.session.record(facts.ItemAdded(minutes), facts.MinutesApproved("minutes", corrections=(correction,)))
    desk.session.record(facts.MeetingClosed())
    desk.main.open_meeting(builders.MEETING)
    assert desk.meeting.notes.strip.note is None, "the record of that meeting is not here"
    earlier = builders.in_session(library, builders.clock_at("10:15", day), meeting="meeting-0")
    earlier.record(facts.MeetingArranged(day), secret)
    desk.main.open_meeting(builders.MEETING)
    assert [each.exempt for each in desk.meeting.signals.state.approved[-1].corrections] == [True]
    note = desk.meeting.notes.strip.note
    assert note is not None
    assert "quote words that those minutes keep from the public" in note.sentence
    desk.tick(seconds=1)
    desk.press("Ctrl+Enter")
    (dialog,) = [each for each in desk.main.findChildren(ApproveMinutesDialog) if each.isVisible()]
    dialog.approve.click()
    assert [each.exempt for each in desk.meeting.signals.state.approved[-1].corrections] == [True]
    desk.main.open_meeting(builders.MEETING)
    assert desk.meeting.notes.strip.note is None


def test_the_minutes_are_composed_once_for_each_state_of_the_record(open_desk, qtbot, monkeypatch):
    desk = open_desk()
    session, drafts = desk.main.meeting.signals.session, desk.main.meeting.dialogs.round
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    (sent,) = session.state.review.sent
    composed: list[int] = []

    def compose(record, _version):
        composed.append(len(record.entries))
        return frozenset()

    monkeypatch.setattr(drafts, "_compose", compose)
    for _ in range(3):
        drafts._lines_now(sent)
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, ROOF)))
    drafts._lines_now(sent)
    assert composed == [len(session.entries) - 1, len(session.entries)]
