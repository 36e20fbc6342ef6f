"""An agenda pack gone through at the desk, by keyboard, until its meeting is there."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.state import Phase
from clerk_app.packs.found import Certainty
from clerk_app.packs.reading import PackKind, Reading
from clerk_app.proposal.pack import ReadPack
from clerk_app.record.library import Library
from tests import builders
from tests.ui import packs_on_paper
from tests.ui.at_the_desk import AtTheDesk
from ui.pack_review.line_pages import LinePages
from ui.pack_review.marks import Look
from ui.pack_review.pdf_pages import PdfPages
from ui.pack_review.review import PackReview
from ui.pack_review.waiting_page import WaitingPage

ODD = "CFS/15/2026"
COMMITTEE = "Children and Families Scrutiny Committee"


@pytest.fixture
def open_review(qapp, tmp_path):
    """Opens the window with the committee in the registers and no meeting yet."""
    desks = []

    def make(read=packs_on_paper.read):
        folder = tmp_path / "data"
        library = Library.open(folder)
        builders.fill_registers(library)
        library.close()
        desk = AtTheDesk(qapp, folder, builders.clock_at("09:00", builders.DAY.replace(day=3)), read_pack=read)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def pdf(tmp_path):
    return packs_on_paper.write_pdf(tmp_path / "wexcombe-cfs-2026-03-12.pdf")


def review_of(desk):
    review = desk.main.findChild(PackReview)
    assert review is not None
    return review


def reviewed(desk, path):
    """The review of a file, once it is read."""
    desk.main.read_pack(path)
    review = review_of(desk)
    desk.wait_until(lambda: bool(review.page.list.rows.rows) and review.face.currentWidget() is review.page)
    desk.settle()
    return review


def row(review, key):
    return next(row for row in review.page.list.rows.rows if row.key == key)


def words(review):
    return [row.spoken for row in review.page.list.rows.rows]


def chosen(review):
    return review.page.list.current_key()


def meetings(desk):
    return desk.library.record.meetings()


# ---------------------------------------------------------------- what is shown


def test_doubtful_values_come_first_with_the_place_and_a_sentence(open_review, pdf):
    review = reviewed(open_review(), pdf)

    assert words(review)[:4] == [
        "Please check, 2",
        "Member, V Lindquist, to check, Spelling differs, page 1, line 7, The register has V Lindqvist. Same person?",
        f"Item 5, report, {ODD}, to check, Odd one out, page 1, line 16, {ODD} does not look like CFS/nn/yy.",
        "Read without doubt, 45",
    ]
    assert review.page.head.words == "Check 2 values. 45 more without doubt"
    assert chosen(review) == "member:7"
    assert review.page.list.hasFocus()
    assert review.page.foot.keep.words == "Same person"


def test_the_chosen_value_is_boxed_on_the_page_where_its_words_stand(open_review, pdf):
    review = reviewed(open_review(), pdf)
    pages = review.page.pages
    assert isinstance(pages, PdfPages)

    marks = {mark.look: mark.place for mark in pages._marks if mark.look is not Look.READ}
    assert set(marks) == {Look.CHOSEN_DOUBT, Look.DOUBT}
    (box,) = pages.boxes(marks[Look.CHOSEN_DOUBT])
    # The seventh line of the page is drawn 156 points under the first, whose foot is at 62 from the top.
    assert box.center().y() == pytest.approx(842 - 780 + 6 * 26 - 4, abs=4)
    assert box.left() > 200
    assert box.width() == pytest.approx(57, abs=12)


def test_going_down_shows_each_value_where_it_was_read_on_whatever_page(open_review, pdf, qtbot):
    desk = open_review()
    review = reviewed(desk, pdf)
    assert review.page.list.set_current_key("questions:deadline")
    assert review.page.pages.page == 2
    place = review.page.chosen.places[0]
    assert review.page.pages._on_view(place).top() >= 0
    assert review.page.pages_head.words == "wexcombe-cfs-2026-03-12.pdf page 2 of 2"


def test_page_keys_turn_the_pages_from_the_list(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    before = review.page.pages.verticalScrollBar().value()
    desk.press(Qt.Key.Key_PageDown)
    assert review.page.pages.verticalScrollBar().value() > before
    desk.press(Qt.Key.Key_PageUp)
    assert review.page.pages.verticalScrollBar().value() == before
    assert chosen(review) == "member:7"


def test_a_file_without_pages_is_shown_line_by_line(open_review, tmp_path):
    path = tmp_path / "pack.txt"
    path.write_text("as text")
    review = reviewed(open_review(), path)
    pages = review.page.pages
    assert isinstance(pages, LinePages)
    place = review.page.chosen.places[0]
    (box,) = pages.boxes(place)
    assert box.width() > 40
    assert "V Lindquist" in pages.accessibleDescription()


def test_a_long_line_is_broken_and_marked_on_both_parts(open_review, tmp_path):
    path = tmp_path / "pack.txt"
    path.write_text("as text")
    desk = open_review()
    desk.main.resize(700, 500)
    review = reviewed(desk, path)
    member = review.page.list
    assert member.set_current_key("item:8:private")
    assert review.page.pages.boxes(review.page.chosen.places[0])


# ---------------------------------------------------------------- what the clerk says


def test_enter_keeps_and_goes_to_the_next_that_is_to_be_checked(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Enter")
    assert row(review, "member:7").spoken == "Member, V Lindqvist, kept, Sure, as registered, page 1, line 7"
    assert chosen(review) == "item:4:report"
    assert review.page.head.words.startswith("Check 1 value. 1 settled")


def test_what_is_only_likely_is_to_be_looked_over_and_enter_settles_it(open_review, pdf):
    def likely(path, told):
        pack = packs_on_paper.read(path, told)
        (first,) = pack.reading.meetings
        assert first.place is not None
        place = replace(first.place, certainty=Certainty.LIKELY)
        return replace(pack, reading=replace(pack.reading, meetings=(replace(first, place=place),)))

    desk = open_review(likely)
    review = reviewed(desk, pdf)
    assert review.page.head.words == "Check 2 values. 44 more without doubt · 1 by the look of the page"
    desk.press("Enter", "Enter")
    assert review.page.head.words == "Look over 1 value. 2 settled · 44 without doubt"
    review.page.list.set_current_key("place")
    desk.press("Enter")
    assert review.page.head.words == "Nothing is left to check. 3 settled · 44 without doubt"
    assert row(review, "place").spoken == "Place, Committee Room 2, kept, Looked over, page 1, line 3"
    desk.press("Ctrl+Z")
    assert row(review, "place").spoken == "Place, Committee Room 2, Likely, page 1, line 3"


def test_f2_opens_a_field_in_the_row_and_enter_takes_the_correction(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    review.page.list.set_current_key("item:4:report")
    desk.press("F2")
    field = review.page.list.field
    assert field.hasFocus()
    assert field.selectedText() == "CFS/15/2026"
    assert field.accessibleName() == "Item 5, report"
    desk.press("CFS/15/26", "Enter")
    assert not field.isVisible()
    assert "CFS/15/26, corrected" in row(review, "item:4:report").spoken
    assert review.page.list.hasFocus()


def test_a_correction_that_cannot_be_is_refused_in_its_row_and_the_words_stay(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    review.page.list.set_current_key("date")
    desk.press("F2", "soon", "Enter")
    assert review.page.list.refusal == "“soon” is not a date. Type a date as 12 March 2026 or 12/3/26."
    assert review.page.list.refusal in row(review, "date").spoken
    assert review.page.list.field.isVisible()
    assert review.page.list.field.value == "soon"
    desk.press("Esc")
    assert not review.page.list.field.isVisible()
    assert row(review, "date").spoken.startswith("Date, Thursday 12 March 2026")


def test_down_leaves_a_value_for_now(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Down")
    assert "left for now" in row(review, "member:7").spoken
    assert chosen(review) == "item:4:report"
    assert review.page.head.words.startswith("Check 2 values")


def test_delete_leaves_an_item_out_and_undo_brings_it_back(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    review.page.list.set_current_key("item:6")
    desk.press("Delete")
    assert row(review, "item:6").spoken.startswith("Item 7, Left out, corrected")
    assert all(r.key != "item:6:report" or "None" in r.spoken for r in review.page.list.rows.rows)
    desk.press("Ctrl+Z")
    assert row(review, "item:6").spoken.startswith("Item 7, Work programme")


def test_delete_on_a_value_that_cannot_go_says_so(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    review.page.list.set_current_key("date")
    desk.press("Delete")
    assert review.page.said == "Only an item or a name can be left out. F2 corrects this one."


# ---------------------------------------------------------------- creating


def test_ctrl_enter_creates_the_meeting_and_opens_it(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Enter")
    desk.press("F2", "CFS/15/26", "Enter", "Ctrl+Enter")

    assert desk.main.meeting is not None
    assert desk.phase is Phase.NOT_OPENED
    assert [i.report_ref for i in desk.state.agenda.items if i.report_ref] == [
        "CFS/14/26", "CFS/15/26", "CFS/16/26", "CFS/17/26",
    ]  # fmt: skip
    (lindqvist,) = [p for p in desk.library.registers.people() if p.id == "lindqvist"]
    assert lindqvist.misspellings == ("Lindquist",)
    assert not review.page.isVisible()


def test_what_nobody_looked_at_is_asked_about_once_before_it_is_created(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Ctrl+Enter")
    assert meetings(desk) == ()
    assert review.page.said.startswith("2 values are still to check. Ctrl+Enter again creates the meeting")
    desk.press("Ctrl+Enter")
    assert len(meetings(desk)) == 1
    (lindqvist,) = [p for p in desk.library.registers.people() if p.id == "lindqvist"]
    assert lindqvist.misspellings == ()


def test_a_correction_still_in_its_field_is_taken_before_the_meeting_is_created(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Enter", "Enter")
    review.page.list.set_current_key("place")
    desk.press("F2", "The barn", "Ctrl+Enter")
    assert desk.state.arranged is not None
    assert desk.state.arranged.place == "The barn"


def test_a_disk_that_refuses_is_said_and_nothing_is_there(open_review, pdf, monkeypatch):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("Enter", "Enter")

    def full(*_args):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(desk.library.record, "append", full)
    desk.press("Ctrl+Enter")
    assert review.page.said == "The disk is full."
    assert review.page.isVisible()
    monkeypatch.undo()
    desk.press("Ctrl+Enter")
    assert len(meetings(desk)) == 1


def test_the_same_pack_again_shows_what_changed_and_changes_the_meeting(open_review, pdf):
    def later(path, told):
        pack = packs_on_paper.read(path, told)
        (meeting,) = pack.reading.meetings
        moved = replace(meeting, place=packs_on_paper.at("Quorum: 4", "The barn"))
        return replace(pack, reading=replace(pack.reading, meetings=(moved,)))

    versions = iter([packs_on_paper.read, later])

    def read_next(path, told):
        return next(versions)(path, told)

    desk = open_review(read_next)
    reviewed(desk, pdf)
    desk.press("Enter", "Enter", "Ctrl+Enter")
    desk.main.show_start()
    review = reviewed(desk, pdf)
    assert row(review, "place").spoken == "Place, The barn, Changed, page 1, line 4, Was Committee Room 2."
    assert review.page.foot.make.words == "Change the meeting"
    desk.press("Enter", "Enter", "Ctrl+Enter", "Ctrl+Enter")
    assert len(meetings(desk)) == 1
    assert desk.state.arranged is not None
    assert desk.state.arranged.place == "The barn"


def test_a_meeting_that_has_opened_stays_as_it_is(open_review, pdf):
    desk = open_review()
    reviewed(desk, pdf)
    desk.press("Enter", "Enter", "Ctrl+Enter")
    desk.session.record(facts.MeetingOpened())
    desk.session.record(facts.MeetingClosed())
    review = reviewed(desk, pdf)
    desk.press("Enter", "Enter", "Ctrl+Enter")
    assert review.page.said == (
        f"{COMMITTEE} of Thursday 12 March 2026 has opened already. A pack cannot change it any more."
    )


def test_two_meetings_in_a_file_are_gone_through_one_after_the_other(open_review, pdf):
    def two(path, told):
        pack = packs_on_paper.read(path, told)
        (first,) = pack.reading.meetings
        second = replace(first, on=packs_on_paper.at("14 May 2026", builders.DAY.replace(month=5, day=14)))
        return replace(pack, reading=replace(pack.reading, meetings=(first, second)))

    desk = open_review(two)
    review = reviewed(desk, pdf)
    assert review.page.head.words.startswith("Meeting 1 of 2 · Check 2 values")
    desk.press("Enter", "Enter", "Ctrl+Enter")
    assert review.page.head.words.startswith("Meeting 2 of 2 · Check")
    assert review.page.said == "Meeting 1 of 2 is set up. This is the next one."
    assert len(meetings(desk)) == 1
    desk.press("Ctrl+Enter", "Ctrl+Enter")
    assert sorted(m.held_on.month for m in meetings(desk)) == [3, 5]
    assert desk.state.arranged is not None
    assert desk.state.arranged.on == builders.DAY


# ---------------------------------------------------------------- leaving


def test_esc_leaves_and_creates_nothing_and_the_corrections_are_still_there(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    review.page.list.set_current_key("place")
    desk.press("F2", "The barn", "Enter", "Esc")
    assert desk.main.windowTitle() == "Clerk"
    assert meetings(desk) == ()

    again = reviewed(desk, pdf)
    assert again.page.said == "What you said of this pack before is still here."
    assert "The barn" in row(again, "place").spoken


def test_esc_leads_back_to_the_meeting_that_was_shown_and_the_start_page_is_still_one_key_away(open_review, pdf):
    desk = open_review()
    reviewed(desk, pdf)
    desk.press("Enter", "Enter", "Ctrl+Enter")
    title = desk.main.windowTitle()
    assert title.startswith(COMMITTEE)

    reviewed(desk, pdf)
    desk.press("Esc")
    assert desk.main.windowTitle() == title

    review = reviewed(desk, pdf)
    review.acts["start_page"]()
    assert desk.main.windowTitle() == "Clerk"
    reviewed(desk, pdf)
    desk.press("Esc")
    assert desk.main.windowTitle() == "Clerk"
    assert len(meetings(desk)) == 1


def test_esc_while_a_value_is_corrected_only_closes_the_field(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    desk.press("F2", "Somebody", "Esc")
    assert review.page.isVisible()
    assert row(review, "member:7").spoken.startswith("Member, V Lindquist")


# ---------------------------------------------------------------- ways in


def test_ctrl_o_asks_for_the_file_and_the_start_page_has_it(open_review, pdf):
    desk = open_review()
    desk.press("Ctrl+O")
    dialog = review_of(desk).dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(pdf))
    dialog.reject()
    review = review_of(desk)
    desk.wait_until(lambda: bool(review.page.list.rows.rows))
    assert desk.main.windowTitle() == "Read an agenda pack – Clerk"


def test_a_file_dropped_on_the_window_is_read(open_review, pdf):
    desk = open_review()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pdf))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(desk.main.rect().center(), copy, data, left, none)
    QApplication.sendEvent(desk.main, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(desk.main.rect().center()), copy, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(desk.main, drop)
    review = review_of(desk)
    desk.wait_until(lambda: bool(review.page.list.rows.rows))
    assert review.page.pages_head.words.startswith("wexcombe-cfs")


def test_words_dropped_on_the_window_are_no_file(open_review):
    desk = open_review()
    data = QMimeData()
    data.setText("12 March")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(desk.main.rect().center(), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(desk.main, enter)
    assert not enter.isAccepted()


def test_the_form_for_a_new_meeting_leads_here_too(open_review):
    desk = open_review()
    desk.press("Ctrl+N")
    desk.settle()
    desk.press("Ctrl+O")
    dialog = review_of(desk).dialog
    assert dialog is not None
    dialog.reject()


def test_while_a_meeting_is_in_session_no_pack_is_read(open_review, pdf):
    desk = open_review()
    reviewed(desk, pdf)
    desk.press("Enter", "Enter", "Ctrl+Enter")
    desk.session.record(facts.MeetingOpened())
    desk.main.read_pack(pdf)
    assert desk.main.meeting is not None
    assert desk.last_act == "A pack can be read when this meeting has closed."


# ---------------------------------------------------------------- reading


def test_a_file_that_is_no_pack_says_so_on_the_spot(open_review, tmp_path):
    desk = open_review()
    report = packs_on_paper.write_pdf(tmp_path / "report.pdf")
    desk.main.read_pack(report)
    waiting = review_of(desk).waiting
    desk.wait_until(lambda: bool(waiting.refusal))
    assert waiting.refusal == "This is a report to a committee and not an agenda. Choose the agenda pack."
    assert waiting.another.hasFocus()
    desk.press("Esc")
    assert desk.main.windowTitle() == "Clerk"
    assert meetings(desk) == ()


def test_a_paper_without_a_meeting_is_no_pack(open_review, pdf):
    def nothing(path, told):
        return ReadPack(path, packs_on_paper.pack_text(), Reading(path.name, PackKind.AGENDA))

    desk = open_review(nothing)
    desk.main.read_pack(pdf)
    waiting = review_of(desk).waiting
    desk.wait_until(lambda: bool(waiting.refusal))
    assert waiting.refusal == "This file has no agenda of a meeting. Choose the agenda pack."


def test_a_fault_in_the_reading_is_a_sentence_too(open_review, pdf, caplog):
    def broken(path, told):
        raise KeyError("lost")

    desk = open_review(broken)
    desk.main.read_pack(pdf)
    waiting = review_of(desk).waiting
    desk.wait_until(lambda: bool(waiting.refusal))
    assert waiting.refusal.startswith("This file could not be read as an agenda pack. Nothing was created.")
    assert "lost" in caplog.text


def test_the_reading_tells_how_far_it_is_and_the_window_stays_alive_and_can_stop_it(open_review, pdf):
    at_page, go_on = threading.Event(), threading.Event()
    stopped = threading.Event()

    def slow(path, told):
        try:
            told(33, 118)
            at_page.set()
            go_on.wait(10)
            told(34, 118)
        except BaseException:
            stopped.set()
            raise
        raise AssertionError("went on")

    desk = open_review(slow)
    desk.main.read_pack(pdf)
    assert at_page.wait(10)
    waiting = review_of(desk).waiting
    assert isinstance(waiting, WaitingPage)
    desk.wait_until(lambda: waiting.how_far == "Page 34 of 118")
    desk.press("F1", "Esc")  # the window answers meanwhile
    desk.press("Esc")
    assert desk.main.windowTitle() == "Clerk"
    go_on.set()
    assert stopped.wait(10)
    desk.settle()
    assert meetings(desk) == ()


def test_a_real_file_is_read_by_the_real_reader_and_marked_where_its_words_stand(open_review, pdf):
    desk = open_review(None)
    review = reviewed(desk, pdf)
    assert row(review, "committee").spoken.startswith(f"Committee, {COMMITTEE}")
    assert row(review, "date").spoken.startswith("Date, Thursday 12 March 2026")
    pages = review.page.pages
    assert isinstance(pages, PdfPages)
    for key, line in (("committee", 1), ("date", 2), ("start", 2), ("quorum", 3)):
        review.page.list.set_current_key(key)
        (box,) = pages.boxes(review.page.chosen.places[0])
        assert box.center().y() == pytest.approx(842 - 780 + 26 * line - 4, abs=5), key
    desk.press("Ctrl+Enter", "Ctrl+Enter")
    assert desk.main.meeting is not None
    assert desk.state.arranged is not None
    assert desk.state.arranged.on == builders.DAY


# ---------------------------------------------------------------- seen and heard


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 688, 1.0), (1366, 688, 2.0), (640, 400, 1.0)])
def test_it_fits_small_windows_and_large_letters(open_review, pdf, width, height, scale):
    desk = open_review()
    desk.theme.set_scale(scale)
    desk.main.resize(width, height)
    review = reviewed(desk, pdf)
    desk.settle(50)
    assert desk.main.width() <= width
    right = review.page.foot.make
    corner = right.mapTo(desk.main, right.rect().bottomRight())
    assert corner.x() < desk.main.width()
    desk.press("F2")
    assert review.page.list.field.width() > 120
    desk.theme.set_scale(1.0)


def test_everything_has_a_name_to_be_read_aloud(open_review, pdf):
    desk = open_review()
    review = reviewed(desk, pdf)
    for widget in (review.page.list, review.page.pages, review.page.foot.keep, review.page.foot.make):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_the_legend_says_what_the_keys_do(open_review, pdf):
    review = reviewed(open_review(), pdf)
    assert [(key.cap, key.words) for key in review.legend_keys()][:6] == [
        ("F1", "Keys"),
        ("↑ ↓", "Value"),
        ("Enter", "Keep"),
        ("F2", "Correct"),
        ("Ctrl+Enter", "Create the meeting"),
        ("Esc", "Leave, create nothing"),
    ]
