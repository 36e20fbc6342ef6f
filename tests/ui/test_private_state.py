"""Private session cannot be missed, asks what must be asked, and lets no private words into a public entry."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.body import Person
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import lacks_summary, note_is_private
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.running import record_lines
from tests import builders
from tests.builders import clock_at, in_session, open_library
from ui.bar_view import MeetingLook
from ui.models.agenda_rows import agenda_rows
from ui.models.minute_rows import minute_rows
from ui.models.record_rows import RecordRows
from ui.private_words import private_chip, private_help
from ui.widgets.item_head import head_words

EXEMPT, PUBLIC = "item-10", "item-4"
WHOLE = "Children and Families Scrutiny Committee, Thursday 12 March 2026 – Clerk"


@pytest.fixture
def desk(open_desk):
    """The window on the exempt item, and the note of the restart read."""
    desk = open_desk(opened=True, item=EXEMPT)
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    desk.tick(seconds=2)
    return desk


@pytest.fixture
def public_desk(open_desk):
    """The window on an item that the agenda has as public."""
    desk = open_desk(opened=True, item=PUBLIC)
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    return desk


def go_private(desk, *keys):
    desk.press("Shift+F8", *keys, "Enter")
    assert desk.state.in_private
    desk.tick(seconds=2)


def go_private_here(desk):
    """Press and public leave for the item of the public desk."""
    go_private(desk, "Tab", "Ctrl+A", "4")


def kind_of_line(desk):
    return desk.meeting.minute.line.editor.mode.kind


def told(desk):
    note = desk.meeting.notes.strip.note
    return note.sentence if note else ""


# ---------------------------------------------------------------------- signs


def test_title_bar_bar_frame_agenda_head_and_line_all_say_it_and_all_go_back(desk):
    desk.meeting.display.toggle()
    assert desk.main.windowTitle() == WHOLE
    geometries = [w.geometry() for w in (desk.main._bar, desk.main._stack, desk.main._legend, desk.main.menuBar())]
    go_private(desk)
    bar, main = desk.main._bar, desk.main
    assert main.windowTitle() == f"PRIVATE – {WHOLE}"
    assert (bar.view.look, bar.state.value) == (MeetingLook.PRIVATE, "Private session")
    assert bar.state.sub == "since 10.01am · in session since 10:00"
    assert (bar.public.value, bar.public.sub) == ("Public out", "and the press")
    assert (bar.display.value, bar.display.sub) == ("Display blank", "until you go back")
    assert all(cell.tone.ground == "purple" for cell in (bar.state, bar.public, bar.here, bar.saved, bar.wall))
    assert all(edge.isVisible() for edge in main._frame.edges)
    assert [w.geometry() for w in (bar, main._stack, main._legend, main.menuBar())] == geometries, "nothing moves"
    assert desk.meeting.minute.line.chip.text() == "Private note"
    assert desk.meeting.minute.line.chip.is_private
    desk.press("Shift+F8")
    assert main.windowTitle() == WHOLE
    assert bar.view.look is MeetingLook.IN_SESSION
    assert not any(edge.isVisible() for edge in main._frame.edges)
    assert (bar.display.value, bar.display.sub) == ("Room display", "in a window")


def test_the_frame_follows_the_window_and_lets_clicks_through(desk):
    go_private(desk)
    desk.main.resize(1100, 700)
    desk.settle()
    top, bottom, left, right = (edge.geometry() for edge in desk.main._frame.edges)
    assert top == QRect(0, 0, 1100, 6)
    assert bottom == QRect(0, 694, 1100, 6)
    assert (left.width(), right.right()) == (6, 1099)
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert all(edge.testAttribute(through) for edge in desk.main._frame.edges)
    desk.theme.set_scale(2.0)
    assert desk.main._frame.edges[0].height() == 12


def test_the_start_page_has_no_frame(desk):
    go_private(desk)
    desk.main.show_start()
    assert not desk.main._frame.is_shown
    assert desk.main.windowTitle() == "Clerk"
    desk.main.open_meeting(builders.MEETING)
    assert desk.main._frame.is_shown, "a meeting left in private is opened in private"


@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1366, 2.0), (700, 1.0), (640, 1.1)])
def test_the_state_is_never_cut_in_a_small_window(desk, width, scale):
    desk.meeting.display.toggle()
    go_private(desk)
    desk.theme.set_scale(scale)
    desk.main.resize(width, 688)
    desk.settle()
    bar = desk.main._bar
    assert bar.state.isVisible()
    assert bar.state.width() >= bar.state.sizeHint().width()
    assert bar.state.geometry().right() < bar.here.geometry().left()
    assert bar.public.isVisible() or not bar.display.isVisible(), "the display goes before public or exempt"


@pytest.mark.parametrize(("size", "scale", "whole"), [((1366, 720), 1.0, True), ((1366, 688), 2.0, False)])
def test_what_stands_under_the_state_and_the_count_is_shortened_and_never_cut(desk, size, scale, whole):
    desk.meeting.display.toggle()
    go_private(desk)
    desk.theme.set_scale(scale)
    desk.main.resize(*size)
    desk.settle()
    bar = desk.main._bar
    said = ("since 10.01am · in session since 10:00", "here · quorum 4 met") if whole else (
        "since 10.01am", "quorum met",
    )  # fmt: skip
    assert (bar.state.sub, bar.here.sub) == said
    caption = QFontMetricsF(desk.theme.font("caption"))
    for cell in (bar.state, bar.here):
        assert caption.horizontalAdvance(cell.sub) <= cell.width() - 1.5 * cell.pad()
    assert "in session since 10 00" in bar.state.accessibleName(), "all of it is spoken"


def test_at_200_per_cent_times_line_and_bars_stand_clear_of_the_frame(desk):
    go_private(desk)
    desk.theme.set_scale(2.0)
    desk.main.resize(1366, 688)
    desk.settle()
    inside = desk.main.rect().adjusted(*(sign * desk.main._frame.edges[0].height() for sign in (1, 1, -1, -1)))
    minute = desk.meeting.minute
    line = minute.line.rect().translated(minute.line.mapTo(desk.main, QPoint(0, 0)))
    assert inside.left() < line.left()
    assert line.right() < inside.right()
    left = minute.list.mapTo(desk.main, QPoint(0, 0)).x() + minute.list.entries.place(minute.list.width()).left
    assert left >= inside.left()
    time = QFontMetricsF(desk.theme.font("caption")).horizontalAdvance("10:01")
    assert left + 38 * 2 - time > inside.left() + 2, "the times too"


def test_an_adjournment_in_private_stays_purple(desk):
    go_private(desk)
    desk.press("F8")
    bar = desk.main._bar
    assert (bar.view.look, bar.state.value) == (MeetingLook.ADJOURNED, "Adjourned, in private")
    assert bar.public.tone.ground == "purple"
    assert desk.main._frame.is_shown
    desk.press("F8")
    assert bar.view.look is MeetingLook.PRIVATE


def test_a_rehearsal_says_so_first(desk):
    desk.main.rehearse()
    desk.settle()
    session = desk.session
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-10"))
    session.record(facts.PublicExcluded(("item-10",), (3,)))
    desk.settle()
    assert desk.main.windowTitle().startswith("REHEARSAL, PRIVATE – ")


# ---------------------------------------------------------------------- rows


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    clock = clock_at("12:30")
    session = in_session(library, clock)
    session.record(facts.ItemBegun(PUBLIC))
    session.record(facts.NoteKept(PUBLIC, NoteText(NoteKind.NOTE, "In public.")))
    clock.step(minutes=6)
    session.record(facts.PublicExcluded((PUBLIC,), (1, 3)))
    clock.step(minutes=2)
    session.record(facts.NoteKept(PUBLIC, NoteText(NoteKind.NOTE, "Behind doors.")))
    yield session
    library.close()


def test_agenda_and_head_name_the_paragraphs(session):
    row = next(r for r in agenda_rows(session.state, PUBLIC, PUBLIC, session.now()) if r.key == PUBLIC)
    assert row.sub[0].text == "Now · private · paragraphs 1 and 3"
    assert row.cells[0].mark is not None
    assert (row.tint, row.bar, row.cells[0].mark.name) == ("purple_soft", "purple_text", "lock")
    assert "private, paragraphs 1 and 3" in row.spoken
    head = head_words(session.state, PUBLIC)
    assert (head.private, head.second.partition(" · Report")[0]) == (True, "Private · paragraphs 1 and 3")


def test_an_exempt_item_that_is_taken_in_public_is_called_exempt(session):
    session.record(facts.PublicReadmitted(), facts.ItemBegun(EXEMPT))
    rows = {r.key: r for r in agenda_rows(session.state, EXEMPT, EXEMPT, session.now())}
    assert rows[EXEMPT].sub[0].text == "Now · exempt · paragraph 3"
    assert rows[EXEMPT].tint == "selected"
    assert not head_words(session.state, EXEMPT).private


def test_back_in_public_agenda_and_head_say_that_the_item_is_public_again(session):
    session.record(facts.PublicReadmitted())
    row = next(r for r in agenda_rows(session.state, PUBLIC, PUBLIC, session.now()) if r.key == PUBLIC)
    assert row.sub[0].text == "Now · public again"
    assert "now, public again" in row.spoken
    assert row.tint == "selected", "press and public are in: nothing is purple"
    head = head_words(session.state, PUBLIC)
    assert (head.private, head.second.partition(" · Report")[0]) == (False, "Public again")
    session.undo()
    session.undo()
    session.undo()
    assert "rivate" not in head_words(session.state, PUBLIC).second


def test_an_item_still_to_come_that_falls_under_the_resolution_is_called_private(session):
    session.record(facts.PublicReadmitted(), facts.PublicExcluded(("item-7",), (3,)))
    rows = {r.key: r for r in agenda_rows(session.state, PUBLIC, PUBLIC, session.now())}
    assert rows["item-7"].sub[0].text == "Private · paragraph 3"
    assert all("rivate" not in "".join(run.text for run in rows[item].sub) for item in ("item-5", "item-8"))


def test_entries_say_that_they_are_private_now_and_later(session):
    for _ in ("in private", "back in public", "once the meeting closed"):
        found = {"".join(run.text for run in row.runs): row for row in minute_rows(session.state, PUBLIC, ())}
        assert (found["In public."].private, found["Behind doors."].private) == (False, True)
        assert ", private, Behind doors." in found["Behind doors."].spoken
        assert "private" not in found["In public."].spoken
        if session.state.closed is None:
            session.record(facts.PublicReadmitted() if session.state.in_private else facts.MeetingClosed())


def test_the_running_record_says_it(session):
    lines = record_lines(session.entries, session.state)
    private = {line.words for line in lines if line.private}
    assert private == {"Behind doors."}
    rows = {row.key: row for row in RecordRows().of(lines)}
    line = next(line for line in lines if line.private)
    assert line.spoken.endswith("Behind doors., private")
    assert "".join(run.text for run in rows[line.entry].sub) == "private"


@pytest.mark.parametrize("kind", list(NoteKind))
def test_every_kind_has_a_private_chip(kind):
    words = "Agreed (c)" if kind is NoteKind.RESOLUTION else kind.value.capitalize()
    assert private_chip(kind, words).startswith("Private")


def test_the_help_under_the_line_names_the_paragraph_and_what_becomes_of_it(session):
    ((head, rest),) = private_help(session.state, PUBLIC)
    assert (head, rest[:32]) == ("Paragraphs 1 and 3.", "Left out of the public minutes; ")
    ((head, rest),) = private_help(session.state, EXEMPT)
    assert head == "Paragraphs 1 and 3."
    session.record(facts.PublicReadmitted())
    ((head, rest),) = private_help(session.state, EXEMPT)
    assert head == "Paragraph 3, financial or business affairs."
    session.record(facts.NoteKept(EXEMPT, NoteText(NoteKind.SUMMARY, "Fees.")))
    ((_, rest),) = private_help(session.state, EXEMPT)
    assert rest == "Left out of the public minutes, which have a summary of it."


# ---------------------------------------------------------------------- what is asked


def test_recording_and_stream_are_asked_about_before_anything_else(desk):
    go_private(desk)
    assert told(desk) == "Before anyone speaks: is the recording stopped?"
    desk.press("Ctrl+Enter")
    desk.tick(seconds=2)
    assert told(desk) == "Before anyone speaks: is the stream stopped?"
    desk.press("Ctrl+Enter")
    assert "stopped" not in told(desk)
    assert desk.in_line()


def test_an_exempt_item_begun_in_public_is_told_and_the_note_opens_the_form(desk):
    assert told(desk) == "Item 10 is exempt (paragraph 3). Shift+F8 excludes press and public."
    desk.press("Ctrl+Enter")
    assert desk.meeting.private.form.isVisible()
    desk.press("Enter")
    assert desk.state.in_private
    assert "is exempt" not in told(desk)


def test_the_item_left_in_private_is_told_and_one_key_lets_them_in(desk):
    go_private(desk)
    desk.press("Ctrl+Enter")
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    desk.tick(seconds=2)
    desk.press("F12")
    desk.tick(seconds=2)
    assert told(desk) == "Press and public are still out. Shift+F8 lets them in."
    desk.press("Ctrl+Enter")
    assert not desk.state.in_private
    assert told(desk) == "Recording and stream may start again."


def test_nothing_is_said_of_an_item_that_was_not_reached_yet(public_desk):
    go_private(public_desk)
    assert public_desk.state.exclusions[-1].items == (PUBLIC, EXEMPT)
    assert "still out" not in " ".join(note.sentence for note in public_desk.meeting.notes.strip.notes)


def test_the_summary_is_asked_for_and_ctrl_enter_makes_the_line_one(desk):
    go_private(desk)
    desk.press("What it costs.", "Enter", "Shift+F8")
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    desk.tick(seconds=2)
    assert told(desk) == "The public minutes leave out item 10. A fair summary of it is wanted (section 100C(2))."
    desk.press("F12")
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    line = desk.meeting.minute.line
    assert desk.in_line()
    assert desk.meeting.looked_at.item_id == EXEMPT
    assert line.chip.text().startswith("Public summary")
    assert not line.chip.is_private
    desk.press("The fees were considered.", "Enter")
    assert lacks_summary(desk.state) == ()
    assert desk.state.notes[-1].content == NoteText(NoteKind.SUMMARY, "The fees were considered.")


def _came_in_private(desk, person):
    desk.session.record(facts.PersonIntroduced(person), facts.PersonArrived(person.id))
    desk.tick(seconds=80)


def test_a_witness_of_the_private_session_who_is_still_here_is_asked_about(desk):
    go_private(desk)
    _came_in_private(desk, Person("prance", "Prance", "Ivo", title="Mr"))
    desk.press("Shift+F8")
    desk.tick(seconds=90)
    assert told(desk) == (
        "Mr I Prance came in during private session and is still here; "
        "the public minutes will name Mr I Prance unless he or she has left."
    )
    assert "Prance" in plain_text(drafting.draft_minutes(desk.state, Version.PUBLIC))
    desk.press("Ctrl+Enter")
    assert desk.state.attendance.presence("prance").spans[-1].end == desk.state.exclusions[-1].span.end
    assert "Prance" not in plain_text(drafting.draft_minutes(desk.state, Version.PUBLIC))
    assert "Prance" in plain_text(drafting.draft_minutes(desk.state, Version.FULL))
    assert "Prance" not in told(desk)
    desk.press("Ctrl+Z")
    assert "Prance" in told(desk), "it is one act, and undone as one"


@pytest.mark.parametrize("how", ["officer", "before", "left", "named", "member"])
def test_nobody_is_asked_about_whom_the_public_know_or_who_went(desk, how):
    person = Person("prance", "Prance", "Ivo", title="Mr")
    if how == "before":
        desk.session.record(facts.PersonIntroduced(person), facts.PersonArrived("prance"))
        desk.tick(seconds=80)
        desk.session.record(facts.PersonLeft("prance"))
    if how == "member":
        desk.session.record(facts.PersonLeft("hale"))
    go_private(desk)
    if how == "member":
        desk.session.record(facts.PersonArrived("hale"))
    else:
        desk.session.record(facts.PersonIntroduced(person, officer=how == "officer"), facts.PersonArrived("prance"))
    desk.tick(seconds=80)
    if how == "left":
        desk.session.record(facts.PersonLeft("prance"))
        desk.tick(seconds=10)
    desk.press("Shift+F8")
    if how == "named":
        desk.tick(seconds=80)
        desk.session.record(facts.NoteKept(PUBLIC, NoteText(NoteKind.JOINED, "", people=("prance",))))
    assert "still here" not in " ".join(note.sentence for note in desk.meeting.notes.strip.notes)


def test_words_in_the_line_are_not_made_the_public_summary(desk):
    go_private(desk)
    desk.press("What it costs.", "Enter", "The price", "Ctrl+K", "write the public", "Enter")
    assert kind_of_line(desk) is NoteKind.NOTE
    assert desk.line == "The price"
    assert desk.last_act.startswith("Words stand in the line.")
    desk.press(" is high", "Enter", "Ctrl+K", "write the public", "Enter")
    assert kind_of_line(desk) is NoteKind.SUMMARY


def test_a_meeting_closed_in_private_says_it_in_the_check_list(desk):
    go_private(desk)
    desk.press("What it costs.", "Enter")
    desk.press("Ctrl+Shift+W")
    desk.settle()
    (dialog,) = [w for w in desk.main.findChildren(object) if type(w).__name__ == "CloseMeetingDialog"]
    spoken = " ".join(row.spoken for row in dialog.rows.rows.rows)
    assert "The meeting is in private session since 10:01" in spoken
    assert "No public summary of what the minutes leave out of item 10, in Public summary" in spoken
    desk.press("Esc")
    desk.settle()


# ---------------------------------------------------------------------- no way into a public entry


def private_notes(desk):
    return {note.content.text: note_is_private(desk.state, note) for note in desk.state.notes}


def test_a_line_typed_in_private_and_kept_in_public_stays_private(public_desk):
    desk = public_desk
    go_private(desk)
    desk.press("The price", "Shift+F8", "Enter")
    assert not desk.state.in_private
    assert private_notes(desk) == {"The price": True}
    desk.press("Then in public.", "Enter")
    assert private_notes(desk) == {"The price": True, "Then in public.": False}


def test_a_line_begun_in_public_and_kept_in_private_is_private(public_desk):
    desk = public_desk
    desk.press("Half of it")
    go_private(desk)
    desk.press(" and the price", "Enter")
    assert private_notes(desk) == {"Half of it and the price": True}


def test_a_resolution_typed_in_private_takes_its_outcome_along(public_desk):
    desk = public_desk
    go_private(desk)
    desk.press("!", "the price be paid", "Shift+F8", "Enter", "Enter")
    assert private_notes(desk) == {"the price be paid": True}
    assert desk.state.decisions[-1].private


def test_what_stood_in_the_line_when_the_program_stopped_may_have_been_private(public_desk):
    desk = public_desk
    go_private(desk)
    desk.press("The price", "Shift+F8")
    desk.main.show_start()
    desk.main.open_meeting(builders.MEETING)
    desk.settle()
    assert desk.line == "The price"
    assert desk.meeting.minute.line.chip.is_private
    desk.meeting.minute.focus_line()
    desk.press("Enter")
    assert private_notes(desk) == {"The price": True}


def test_a_private_line_is_not_joined_to_a_public_entry(public_desk):
    desk = public_desk
    desk.press("In public.", "Enter")
    go_private_here(desk)
    desk.press("The price")
    desk.meeting.minute.line.editor.moveCursor(desk.meeting.minute.line.editor.textCursor().MoveOperation.Start)
    desk.press("Backspace")
    assert desk.last_act == "The entry above is public and this line is private, so they stay apart."
    assert desk.line == "The price"
    assert private_notes(desk) == {"In public.": False}
    desk.press("Enter")
    desk.press("more")
    desk.meeting.minute.line.editor.moveCursor(desk.meeting.minute.line.editor.textCursor().MoveOperation.Start)
    desk.press("Backspace")
    assert private_notes(desk) == {"In public.": False, "The price more": True}


def test_pasted_lines_are_private_each(public_desk):
    desk = public_desk
    go_private_here(desk)
    desk.paste("one\ntwo\nthree")
    assert private_notes(desk) == {"one": True, "two": True, "three": True}


def test_correcting_a_public_entry_in_private_is_told(public_desk):
    desk = public_desk
    desk.press("In public.", "Enter")
    go_private_here(desk)
    desk.press("F2")
    desk.press("Esc")
    note = next(n for n in desk.state.notes if n.content.text == "In public.")
    assert desk.meeting.minute.correct_entry(note.id)
    assert "This entry is public." in desk.last_act
    desk.press("Esc")
    desk.press("Behind doors.", "Enter", "F2")
    assert "This entry is public." not in desk.last_act


# ---------------------------------------------------------------------- by the clerk's will


def test_the_last_entry_is_made_private_and_public_and_it_is_undone(public_desk):
    desk = public_desk
    desk.press("In public.", "Enter")
    turn = ("Ctrl+K", "make the entry", "Enter")
    desk.press(*turn)
    assert private_notes(desk) == {"In public.": True}
    assert "is private: the public minutes leave it out. Ctrl+Z undoes it." in desk.last_act
    desk.press(*turn)
    assert private_notes(desk) == {"In public.": False}
    assert "is public: it stands in the public minutes." in desk.last_act
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert private_notes(desk) == {"In public.": False}
    desk.press("Ctrl+Y")
    assert private_notes(desk) == {"In public.": True}


def test_an_entry_of_an_exempt_item_is_private_with_it(desk):
    desk.press("Said in public.", "Enter", "Ctrl+K", "make the entry", "Enter")
    assert "is private with its item, which the agenda has as exempt." in desk.last_act
    assert private_notes(desk) == {"Said in public.": True}


def test_without_an_entry_there_is_nothing_to_make_private(public_desk):
    public_desk.press("Ctrl+K", "make the entry", "Enter")
    assert public_desk.last_act == "There is no entry to make private yet."


def test_it_is_announced_at_once_and_only_on_and_off(desk, monkeypatch):
    said = []
    monkeypatch.setattr("ui.meeting_bar.announce", lambda _widget, words, _urgency: said.append(words))
    go_private(desk)
    desk.tick(seconds=30)
    desk.press("Shift+F8")
    assert said == ["Private session began", "Back in public"]


def test_back_in_public_the_line_of_an_item_that_was_private_says_public_and_keeps_so(public_desk):
    go_private_here(public_desk)
    public_desk.press("It would cost more.", "Enter")
    assert public_desk.meeting.minute.line.chip.text() == "Private note"
    public_desk.press("Shift+F8")
    public_desk.tick(seconds=2)
    assert public_desk.meeting.minute.line.chip.text() == "Public note"
    assert public_desk.meeting.minute.head.words.second.startswith("Public again")
    public_desk.press("The officers were thanked.", "Enter")
    assert [note_is_private(public_desk.state, note) for note in public_desk.state.notes[-2:]] == [True, False]
    public = plain_text(drafting.draft_minutes(public_desk.state, Version.PUBLIC))
    assert ("were thanked" in public, "cost more" in public) == (True, False)
