"""The preview follows the record, keeps its place, leads to what is unfinished and never makes the window wait."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.meeting import facts
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.minute_numbers import Counting, MinuteNumbers
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from tests.builders import clock_at, in_session, new_session, open_library, sample_body
from tests.ui.drafting_builder import real_drafting
from ui.models.preview_rows import NOTHING_LEFT, place_words, preview_rows
from ui.panes.minutes_preview import PreviewPane
from ui.session_signals import SessionSignals


class Desk:
    """A meeting, its preview and a clock that ticks when told."""

    def __init__(self, session, clock, pane):
        self.signals, self.clock, self.pane = session, clock, pane

    def note(self, words, item="item-4", **more):
        return self.signals.record(facts.NoteKept(item, NoteText(NoteKind.NOTE, words, **more)))

    def tick(self, milliseconds=0):
        self.clock.step(milliseconds=milliseconds)
        self.pane.tick(self.clock.now())

    def text(self):
        pages = self.pane.pages
        return "\n".join(pages.text(n) for n in range(1, pages.page_count + 1))


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path / "data")
    yield library
    library.close()


@pytest.fixture
def make_desk(library, theme, qtbot):
    made = []

    def make(session_of=in_session, drafts=None, shown=True):
        clock = clock_at("10:15")
        signals = SessionSignals(session_of(library, clock))
        pane = PreviewPane(theme, signals, drafts or real_drafting())
        pane.resize(1366, 577)
        qtbot.addWidget(pane, before_close_func=PreviewPane.close_thread)
        made.append(signals)
        desk = Desk(signals, clock, pane)
        if shown:
            pane.show()
            qtbot.waitUntil(lambda: bool(pane.pages.page_count or pane.trouble))
            desk.tick()
        return desk

    yield make
    for signals in made:
        signals.close()
        signals.deleteLater()


@pytest.fixture
def desk(make_desk):
    return make_desk()


def words(pane):
    return [row.cells[1].text for row in pane._list.rows.rows]


def heading(pane):
    return pane._page_strip.note.text()


def test_it_follows_the_record(desk, qtbot):
    assert "Saltmarsh" not in desk.text()
    desk.clock.step(seconds=5)

    desk.note("Saltmarsh had opened last.")
    desk.tick(400)

    qtbot.waitUntil(lambda: "Saltmarsh had opened last." in desk.text())
    assert heading(desk.pane) == f"page 1 of {desk.pane.pages.page_count} · follows the record, 10:15:05"


def test_it_waits_until_the_record_is_quiet(make_desk, qtbot):
    drawn = []

    def draw(state, version, told):
        drawn.append(len(state.notes))
        return drafting.draft_pages(state, version)

    desk = make_desk(drafts=real_drafting(pdf=draw))
    desk.note("one")
    desk.tick(200)
    desk.note("two")
    desk.tick(200)
    desk.tick(200)
    qtbot.waitUntil(lambda: "two" in desk.text())
    desk.tick(5000)

    assert drawn == [0, 2]


def test_undo_takes_the_words_from_the_page(desk, qtbot):
    desk.note("Saltmarsh had opened last.")
    desk.tick(400)
    qtbot.waitUntil(lambda: "Saltmarsh" in desk.text())

    desk.signals.undo()
    desk.tick(400)

    qtbot.waitUntil(lambda: "Saltmarsh" not in desk.text())


def test_it_draws_even_when_the_clock_is_set_back(desk, qtbot):
    desk.note("Saltmarsh had opened last.")
    desk.clock.step(hours=-1)
    desk.tick()
    desk.tick(400)

    qtbot.waitUntil(lambda: "Saltmarsh" in desk.text())


def test_it_works_only_while_it_is_shown(make_desk, qtbot):
    drawn = []

    def draw(state, version, told):
        drawn.append(state.last.id)
        return drafting.draft_pages(state, version)

    desk = make_desk(drafts=real_drafting(pdf=draw), shown=False)
    desk.note("Saltmarsh had opened last.")
    desk.tick()
    desk.tick(1000)
    assert not drawn

    desk.pane.show()
    qtbot.waitUntil(lambda: "Saltmarsh" in desk.text())
    desk.pane.hide()
    desk.note("Nobody sees this yet.")
    desk.tick(1000)
    desk.tick(1000)
    assert len(drawn) == 1


def test_the_place_is_kept_when_the_pages_are_drawn_anew(desk, qtbot):
    for n in range(60):
        desk.note(f"Note {n} says something of some length, so that there are several pages of it.")
    desk.tick(400)
    qtbot.waitUntil(lambda: desk.pane.pages.page_count > 2)
    bar = desk.pane.pages.verticalScrollBar()
    bar.setValue(1500)
    before = desk.pane.pages.page
    assert before > 1

    desk.note("And one more.")
    desk.tick(400)

    qtbot.waitUntil(lambda: "And one more." in desk.text())
    assert (bar.value(), desk.pane.pages.page) == (1500, before)
    assert heading(desk.pane).startswith(f"page {before} of ")


def test_pages_turn_by_key_from_the_list(desk, qtbot):
    desk.pane.activateWindow()
    desk.pane.focus_in_pane()
    bar = desk.pane.pages.verticalScrollBar()

    QTest.keyClick(desk.pane._list, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(desk.pane._list, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(desk.pane.pages, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_esc_asks_to_go_back_from_either_side(desk, qtbot):
    for part in (desk.pane._list, desk.pane.pages):
        with qtbot.waitSignal(desk.pane.closed_requested):
            QTest.keyClick(part, Qt.Key.Key_Escape)


def test_the_window_does_not_wait_and_the_old_pages_stay(make_desk, qtbot):
    begun, go_on = threading.Event(), threading.Event()
    go_on.set()

    def draw(state, version, told):
        begun.set()
        assert go_on.wait(10)
        return drafting.draft_pages(state, version)

    desk = make_desk(drafts=real_drafting(pdf=draw))
    pages = desk.pane.pages.page_count
    begun.clear()
    go_on.clear()
    desk.note("Slow to draw.")
    desk.tick(400)
    assert begun.wait(10)

    assert desk.pane.pages.page_count == pages
    assert "Slow to draw." not in desk.text()
    assert "1 Apologies" in desk.text()
    go_on.set()
    qtbot.waitUntil(lambda: "Slow to draw." in desk.text())


def test_a_failed_drawing_is_a_sentence_over_the_old_pages(make_desk, qtbot):
    fails: list[bool] = []

    def draw(state, version, told):
        if fails:
            raise ExportError("There is no house style 'x'. The record is kept.")
        return drafting.draft_pages(state, version)

    desk = make_desk(drafts=real_drafting(pdf=draw))
    fails.append(True)
    desk.note("Lost on the way.")
    desk.tick(400)
    qtbot.waitUntil(lambda: desk.pane.trouble == "There is no house style 'x'. The record is kept.")
    assert desk.pane.pages.page_count
    assert desk.pane._trouble.isVisible()

    fails.clear()
    desk.note("And here again.")
    desk.tick(400)
    qtbot.waitUntil(lambda: "And here again." in desk.text())
    assert desk.pane.trouble == ""


def test_a_fault_while_drawing_is_a_sentence_too(make_desk):
    desk = make_desk(drafts=real_drafting(pdf=lambda state, version, told: 1 // 0))
    assert desk.pane.trouble == "The draft minutes could not be drawn. The record is kept."


def test_a_meeting_that_has_not_begun_has_a_page(make_desk):
    desk = make_desk(session_of=new_session)
    assert "Nobody is recorded as present." in desk.text()


def test_a_meeting_without_members_or_items_has_a_page(make_desk):
    from clerk_app.meeting.body import Body

    empty = Body(sample_body().committee)
    desk = make_desk(session_of=lambda library, clock: new_session(library, clock, empty, ()))
    assert "Nobody is recorded as present." in desk.text()
    assert words(desk.pane) == [NOTHING_LEFT]
    assert desk.pane._list_strip.note.text() == "It advises; nothing here stops an export."


def test_each_finding_leads_to_its_place(desk, qtbot):
    (entry,) = desk.note("The cost was put at £212.", check_later=True)
    pane = desk.pane
    key = f"note:{entry.id}#0"
    assert pane._list.set_current_key(key)
    row = pane._list.rows.row_at(pane._list.currentIndex().row())
    assert row.cells[0].mark.name == "flag"
    assert row.cells[2].text == "Item 4"

    with qtbot.waitSignal(pane.go_to) as went:
        QTest.keyClick(pane._list, Qt.Key.Key_Return)
    assert went.args == [f"note:{entry.id}"]
    assert pane.legend_keys()[1].enabled


def test_what_a_careful_reader_would_ask_is_listed_by_how_grave_it_is(desk):
    (entry,) = desk.note("It began at 12pm.")
    rows = desk.pane._list.rows.rows
    (found,) = [row for row in rows if row.key == f"note:{entry.id}#0"]
    assert found.cells[1].text == "“12pm” can be read as noon or as midnight: “It began at 12pm.”"
    assert found.cells[0].mark.name == "info"
    marks = [row.cells[0].mark.name for row in rows]
    assert marks == sorted(marks, key=["octagon-alert", "triangle-alert", "info"].index)


def test_a_note_with_two_findings_has_two_rows(desk):
    content = NoteText(NoteKind.ACTION, "report on the bus", check_later=True)
    (entry,) = desk.signals.record(facts.NoteKept("item-4", content))
    keys = [row.key for row in preview_rows(desk.signals.session.replay, None) if entry.id in row.key]
    assert keys == [f"note:{entry.id}#0", f"note:{entry.id}#1"]


def test_letters_that_no_font_can_show_are_listed_with_their_place(desk, qtbot):
    (entry,) = desk.note("The bus \N{BUS} \x07came.")
    desk.tick(400)
    wanted = "No font can show U+1F68C, bus; the page prints its number"
    qtbot.waitUntil(lambda: wanted in words(desk.pane))
    assert "No file can hold U+0007; the page prints a sign in its place" in words(desk.pane)
    assert f"note:{entry.id}#0" in [row.key for row in desk.pane._list.rows.rows]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("item:item-4", "Item 4"),
        ("item:gone", ""),
        ("note:gone", ""),
        ("attendance", "Attendance"),
        ("adjournments", "Adjournments"),
        ("questions", "Questions"),
        ("line", "Your line"),
        ("", ""),
    ],
)
def test_places_in_words(desk, place, said):
    assert place_words(desk.signals.state, place) == said


@pytest.fixture
def private(desk, qtbot):
    """The preview once something was taken down in private."""
    desk.signals.record(facts.PublicExcluded(("item-10",), (3,)))
    desk.note("Brightwater had the lower tender.", item="item-10")
    desk.tick(400)
    qtbot.waitUntil(lambda: "is not published" in desk.text())
    return desk


def test_a_meeting_without_private_matter_has_no_choice_of_versions(desk):
    assert not desk.pane._versions.isVisible()
    assert "version" not in heading(desk.pane)


def test_the_public_version_is_shown_first(private):
    pane = private.pane
    assert pane._versions.isVisible()
    assert pane._versions.choice.key == Version.PUBLIC
    assert "Brightwater" not in private.text()
    assert "NOT FOR PUBLICATION" not in private.text()
    assert heading(pane).startswith("public version · page 1 of ")
    assert pane._foot.button.isVisible()
    assert not pane._foot.full_button.isVisible()


def test_the_full_version_is_shown_and_exported_when_it_is_chosen(private, qtbot):
    pane = private.pane
    pane._versions.choice.setFocus()
    QTest.keyClick(pane._versions.choice.focusProxy(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "Brightwater" in private.text())
    assert "NOT FOR PUBLICATION" in private.text()
    assert "[Exempt: paragraph 3]" in private.text()
    assert heading(pane).startswith("full version · ")
    assert pane._versions.choice.accessibleDescription() == "Not for publication. All exempt matter, marked."
    assert not pane._foot.button.isVisible()
    with qtbot.waitSignal(pane.export_full_requested):
        pane._foot.full_button.click()


def test_when_nothing_is_private_any_more_the_public_version_is_back(private, qtbot):
    pane = private.pane
    pane._on_version_chosen(Version.FULL)
    qtbot.waitUntil(lambda: "Brightwater" in private.text())
    private.signals.undo()
    private.signals.undo()
    private.tick(400)
    qtbot.waitUntil(lambda: "Brightwater" not in private.text())
    assert not pane._versions.isVisible()
    assert pane._foot.button.isVisible()


def test_what_the_check_found_can_be_copied(desk):
    desk.pane.show_failed("The public minutes were not written: “Brightwater” stands only in private entries.")
    words = desk.pane._foot.said._words
    assert words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert words.isVisible()


def test_the_button_asks_for_an_export_and_says_what_became_of_it(desk, qtbot):
    pane = desk.pane
    with qtbot.waitSignal(pane.export_requested):
        pane._foot.button.click()
    pane.show_failed("The folder is not writable.")
    assert pane._foot.said.words == "The folder is not writable."
    assert not pane._foot.open_folder.isVisible()

    pane.show_written("Draft minutes written to minutes.pdf")
    with qtbot.waitSignal(pane.open_folder_requested):
        pane._foot.open_folder.click()

    pane.hide()
    assert pane._foot.said.words == ""


def test_the_pages_have_words_for_those_who_do_not_see_them(desk):
    pages = desk.pane.pages
    assert pages.accessibleName() == f"Draft minutes, page 1 of {pages.page_count}"
    assert "Minutes of the meeting" in pages.accessibleDescription()


def test_it_can_go_while_it_draws(library, theme, qtbot):
    """No thread is left, nothing falls over, nothing is told to a pane that is gone."""
    clock = clock_at("10:15")
    signals = SessionSignals(in_session(library, clock))
    # A pane of another test may have gone without being closed; its thread ends a little later.
    others = set(threading.enumerate())
    for _ in range(5):
        pane = PreviewPane(theme, signals, real_drafting())
        pane.show()
        pane.redraw()
        pane.close_thread()
        pane.close()
        pane.deleteLater()
        del pane
        assert not {thread for thread in threading.enumerate() if thread.name.startswith("export")} - others
    signals.close()
    signals.deleteLater()


# ---------------------------------------------------------------- house styles


@pytest.fixture
def style(desk):
    return desk.pane._style


def choose(qtbot, box, key):
    """Walk to a choice with the arrows, as a clerk does."""
    box.setFocus()
    wanted = box.findData(key)
    while box.currentIndex() != wanted:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)
    box.hidePopup()


def test_the_house_style_of_the_meeting_is_chosen_and_remembered_in_its_record(desk, style, qtbot):
    desk.pane.focus_in_pane()
    qtbot.keyClick(desk.pane._list, Qt.Key.Key_S)
    assert desk.pane.window().focusWidget() is style.style_box
    assert style.style_box.key == "committee-2019"
    assert style.style_box.accessibleDescription().startswith("The committee’s own. Plain list")
    choose(qtbot, style.style_box, "committee-2014")
    assert desk.signals.state.house_style == "committee-2014"
    assert style.style_box.accessibleDescription().startswith("Chosen for this meeting.")
    qtbot.waitUntil(lambda: "MINUTES OF A MEETING" in desk.text())
    choose(qtbot, style.style_box, "committee-2019")
    assert desk.signals.state.house_style == ""
    qtbot.waitUntil(lambda: "Minutes of the meeting" in desk.text())


def test_two_styles_stand_side_by_side_and_only_one_is_the_meetings(desk, style, qtbot):
    beside = desk.pane._beside
    assert not beside.isVisible()
    choose(qtbot, style.beside_box, "committee-2014")
    qtbot.waitUntil(lambda: "MINUTES OF A MEETING" in (beside.pages.text(1) if beside.pages.page_count else ""))
    assert "Minutes of the meeting" in desk.text()
    assert desk.signals.state.house_style == ""
    assert beside.pages.accessibleName().startswith("The same minutes in another house style, page 1 of")
    desk.note("Saltmarsh had opened last.")
    desk.tick()
    desk.tick(400)
    qtbot.waitUntil(lambda: any("Saltmarsh" in beside.pages.text(n + 1) for n in range(beside.pages.page_count)))
    choose(qtbot, style.beside_box, "")
    assert not beside.isVisible()


def test_the_number_of_the_first_minute_is_there_where_minutes_are_counted(make_desk, qtbot):
    rules = CommitteeRules(minute_numbers=MinuteNumbers(Counting.YEAR, first=23))
    desk = make_desk(lambda library, clock: in_session(library, clock, body=sample_body(rules=rules)))
    field = desk.pane._style.first_field
    assert (field.isVisible(), field.text()) == (True, "23")
    assert field.accessibleDescription().startswith("After the meetings before: 23/2026 to 32/2026.")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "40")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.signals.state.first_number == 40
    qtbot.waitUntil(lambda: "40/2026 Apologies" in desk.text())
    field.selectAll()
    qtbot.keyClicks(field, "many")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.pane._style.refusal.words == "“many” is not a number from 1."
    assert field.accessibleDescription() == "“many” is not a number from 1."
    assert field.text() == "many"


# ---------------------------------------------------------------- from a sentence to where it came from


@pytest.fixture
def told(desk, qtbot):
    """A preview with a note of item 4, and the places that it asks for."""
    (entry,) = desk.note("Saltmarsh had opened last.")
    desk.tick(400)
    qtbot.waitUntil(lambda: "Saltmarsh" in desk.text())
    asked: list[str] = []
    desk.pane.go_to.connect(asked.append)
    return desk, entry.id, asked


def place_with(pages, words):
    return next(place for place in pages.places if words in place.words)


def test_a_click_on_a_sentence_goes_to_its_entry(told):
    desk, note, asked = told
    pages = desk.pane.pages
    middle = pages.box_of(place_with(pages, "Saltmarsh")).center().toPoint()
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [f"note:{note}"]


def test_a_click_on_what_is_composed_goes_to_its_item_and_at_the_head_to_those_present(told):
    desk, _, asked = told
    pages = desk.pane.pages
    heading = pages.box_of(place_with(pages, "Family hubs: first-year review"))
    for point in (heading.center(), heading.bottomLeft() + QPoint(0, 8)):
        QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    top = pages.box_of(place_with(pages, "Apologies, substitutes"))
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=(top.topLeft() - QPoint(0, 30)).toPoint())
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert asked == ["item:item-4", "item:item-4", "attendance"]


def test_one_key_goes_from_the_findings_to_the_sentences_and_back(told):
    desk, _, asked = told
    pages = desk.pane.pages
    desk.pane.activateWindow()
    desk.pane.focus_in_pane()
    assert desk.pane.legend_keys()[0].words == "Finding"
    QTest.keyClick(desk.pane._list, Qt.Key.Key_P)
    assert pages.framed == pages.places[0]
    assert desk.pane.legend_keys()[0].words == "Sentence"
    desk.pane.take_legend_key("P")
    assert not pages.hasFocus()
    assert asked == []


def test_the_arrows_frame_one_sentence_after_the_other_and_enter_goes_there(told, qtbot):
    desk, note, asked = told
    pages = desk.pane.pages
    number = pages.places.index(place_with(pages, "Saltmarsh"))
    for _ in range(number + 1):
        QTest.keyClick(pages, Qt.Key.Key_Down)
    assert pages.accessibleDescription() == "Saltmarsh had opened last."
    QTest.keyClick(pages, Qt.Key.Key_Return)
    QTest.keyClick(pages, Qt.Key.Key_Up)
    QTest.keyClick(pages, Qt.Key.Key_Enter)
    assert asked == [f"note:{note}", "item:item-4"]

    desk.note("Another note, of an earlier item.", item="item-1")
    desk.tick(400)
    qtbot.waitUntil(lambda: "Another note" in desk.text())
    assert pages.framed.source == "item-4", "what was framed stays framed"
