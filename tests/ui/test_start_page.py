"""The first page: which meeting?"""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.review import Approved
from clerk_app.meeting.state import Phase
from clerk_app.meeting.summary import MeetingSummary
from tests import builders
from ui import start_rows
from ui.start_page import StartPage
from ui.start_rows import Unfinished

TODAY = date(2026, 3, 12)
SCRUTINY = "Children and Families Scrutiny Committee"
AUDIT = "Audit and Governance Committee"


def meeting(key, name, on, phase=Phase.NOT_OPENED, items=0, apologies=0):
    written = datetime(2026, 3, 12, 11, 19, 8, tzinfo=UTC)
    return MeetingSummary(key, key, name, on, time(10), phase, None, None, written, items, apologies)


OPEN = meeting("open", SCRUTINY, TODAY, Phase.IN_SESSION, 10, 3)
COMING = meeting("coming", AUDIT, date(2026, 3, 18), items=11, apologies=2)
BARE = meeting("bare", "Harbour and Coast Sub-Committee", date(2026, 3, 23))
PAST = meeting("past", "Licensing Panel", date(2026, 3, 3), Phase.CLOSED, 5)
NEVER = meeting("never", AUDIT, date(2026, 2, 3), items=5)
ALL = (BARE, COMING, OPEN, PAST, NEVER)


@pytest.fixture
def page(theme, qtbot):
    page = StartPage(theme)
    qtbot.addWidget(page)
    page.resize(1366, 633)
    return page


def show(page, summaries=ALL, **details):
    page.show_meetings(summaries, TODAY, datetime(2026, 3, 12, 9, 2, tzinfo=UTC), "Documents / Clerk", details)
    page.show()
    page.activateWindow()
    page.focus_first()
    return page


def words(page):
    return [row.spoken for row in page.meetings.rows.rows]


def focused(page):
    return page.window().focusWidget()


# ---------------------------------------------------------------- what is said


@pytest.mark.parametrize(
    ("summaries", "said"),
    [
        (ALL, "One meeting is still open"),
        ((OPEN, meeting("two", AUDIT, TODAY, Phase.ADJOURNED)), "2 meetings are still open"),
        ((BARE, COMING, PAST), f"Next: {AUDIT}, Wed 18 March"),
        ((meeting("x", AUDIT, TODAY, items=1),), f"Next: {AUDIT}, today"),
        ((PAST,), "No meeting is coming"),
        ((), "No meetings yet"),
    ],
)
def test_the_heading_says_the_state(summaries, said):
    assert start_rows.heading(start_rows.parted(summaries, TODAY), TODAY) == said


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.IN_SESSION])
@pytest.mark.parametrize("width", [1366, 700])
def test_two_that_look_alike_are_told_apart_on_the_page_and_aloud(page, phase, width):
    one = meeting("one", SCRUTINY, date(2026, 3, 3), phase, 5)
    copy = replace(one, id="two", copied=datetime(2026, 3, 11, 14, 5, tzinfo=UTC))
    page.resize(width, 633)
    show(page, (one, copy))
    spoken = [card.accessibleName() for card in page.cards] or [row.spoken for row in page.meetings.rows.rows[1:]]
    shown = [card.sentence for card in page.cards] or [row.sub[0].text for row in page.meetings.rows.rows[1:]]
    for told in (sorted(spoken), sorted(shown)):
        assert "copy, imported 11 March 2026 at 14:05" in "".join(told)
        assert "last written 12 March 2026 at 11:19" in "".join(told)
        assert len(set(told)) == len(told) == 2


def test_each_meeting_says_its_state_in_words(page):
    show(page)
    assert words(page) == [
        "Coming",
        f"Wed 18 March, {AUDIT}, Ready, 11 items, 2 apologies",
        "Mon 23 March, Harbour and Coast Sub-Committee, No agenda yet",
        "Past",
        "Tue 3 March, Licensing Panel, Draft minutes",
        f"Tue 3 February, {AUDIT}, Never opened",
    ]


@pytest.mark.parametrize(
    ("stands", "said"),
    [
        ({}, "Draft minutes"),
        ({"sent": 2}, "Draft minutes, version 2 sent"),
        ({"sent": 2, "approval": Approved.APPROVED}, "Minutes approved, not yet signed"),
        ({"approval": Approved.SIGNED}, "Minutes approved and signed"),
    ],
)
def test_a_past_meeting_says_where_its_minutes_stand(stands, said):
    rows = start_rows.meeting_rows(start_rows.parted((replace(PAST, **stands),), TODAY), TODAY)
    assert rows[-1].spoken == f"Tue 3 March, Licensing Panel, {said}"


def test_the_open_meeting_says_where_it_stopped(page):
    show(page, open=Unfinished("4", has_draft=True))
    (card,) = page.cards
    assert card.sentence == (
        "Thursday 12 March 2026 · stopped without closing at 11:19:08 · item 4 of 10 · your unfinished line is kept"
    )
    assert "item 4 of 10" in card.accessibleName()


def test_where_a_meeting_stopped_is_read_from_its_record(tmp_path):
    library = builders.open_library(tmp_path)
    clock = builders.clock_at()
    session = builders.in_session(library, clock)
    session.record(facts.ItemBegun("item-4"))
    assert start_rows.where_it_stopped(session.state) == Unfinished("4")
    drafts = (Draft(LINE, text="Members asked"),)
    assert start_rows.where_it_stopped(session.state, drafts) == Unfinished("4", has_draft=True)
    library.close()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "No checked copy yet"),
        (datetime(2026, 3, 12, 9, 2, tzinfo=UTC), "Last copy opened and checked 09:02"),
        (datetime(2026, 3, 10, 17, 30, tzinfo=UTC), "Last copy opened and checked Tue 10 March, 17:30"),
    ],
)
def test_the_last_checked_copy_is_said(made, said):
    assert start_rows.copy_sentence(made, TODAY) == said


# ---------------------------------------------------------------- keys


def test_enter_continues_the_open_meeting(page, qtbot):
    show(page)
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert asked.args == ["open"]


def test_the_page_hands_the_keyboard_to_the_open_meeting(page):
    show(page)
    page.focus_filter()
    page.setFocus()
    assert focused(page) is page.cards[0]


def test_arrows_walk_from_the_open_meeting_through_the_lists_and_back(page, qtbot):
    show(page)
    qtbot.keyClick(focused(page), Qt.Key.Key_Down)
    assert page.meetings.current_key() == "coming"
    for _ in range(2):
        qtbot.keyClick(focused(page), Qt.Key.Key_Down)
    assert page.meetings.current_key() == "past"
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert asked.args == ["past"]
    for _ in range(3):
        qtbot.keyClick(focused(page), Qt.Key.Key_Up)
    assert focused(page) is page.cards[0]


def test_without_an_open_meeting_the_next_one_is_chosen(page, qtbot):
    show(page, (PAST, COMING))
    assert page.chosen_meeting() == "coming"
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert asked.args == ["coming"]


def test_e_exports_the_chosen_meeting(page, qtbot):
    show(page, (PAST,))
    with qtbot.waitSignal(page.export_requested) as asked:
        qtbot.keyClick(focused(page), Qt.Key.Key_E)
    assert asked.args == ["past"]


def test_the_continue_button_can_be_clicked(page, qtbot):
    show(page)
    button = next(b for b in page.findChildren(type(page.cards[0]._button)) if b.words == "Continue")
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["open"]


# ---------------------------------------------------------------- search


def test_the_search_narrows_by_committee_and_date(page, qtbot):
    show(page)
    page.focus_filter()
    qtbot.keyClicks(focused(page), "audit march")
    assert words(page) == ["Coming", f"Wed 18 March, {AUDIT}, Ready, 11 items, 2 apologies"]
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.meetings.current_key() == "coming"
    qtbot.keyClick(focused(page), Qt.Key.Key_Escape)
    assert len(words(page)) == 6
    assert focused(page) is page.cards[0]


def test_a_search_that_finds_nothing_says_so(page, qtbot):
    show(page)
    page.focus_filter()
    qtbot.keyClicks(focused(page), "zzz")
    assert words(page) == []
    assert page._nothing.isVisible()


def test_an_open_meeting_is_found_too(page, qtbot):
    show(page)
    page.focus_filter()
    qtbot.keyClicks(focused(page), "families")
    assert words(page) == ["Past", f"Today, {SCRUTINY}, Still open"]


# ---------------------------------------------------------------- the rest


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("New meeting by hand…", "new_requested"),
        ("Committees and people…", "registers_requested"),
        ("Rehearse a meeting", "sample_requested"),
        ("Try the sample meeting", "sample_requested"),
        ("Add a committee", "registers_requested"),
    ],
)
def test_each_button_asks_for_what_it_says(page, qtbot, button, signal):
    from ui.widgets.task_button import TaskButton

    show(page, ())
    (found,) = [b for b in page.findChildren(TaskButton) if b.words == button]
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_with_nothing_at_all_it_offers_the_sample(page, qtbot):
    show(page, ())
    assert page.heading == "No meetings yet"
    with qtbot.waitSignal(page.sample_requested):
        qtbot.keyClick(focused(page), Qt.Key.Key_Space)


def test_every_control_has_a_name(page):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    show(page)
    for kind in (QAbstractButton, QLineEdit):
        assert all(w.accessibleName() for w in page.findChildren(kind) if w.isVisible())


def test_a_narrow_page_puts_the_state_under_the_name(page, theme):
    show(page)
    page.resize(683, 590)
    assert [run.text for run in page.meetings.rows.rows[1].sub] == ["Ready · 11 items · 2 apologies"]
    page.resize(1366, 590)
    assert page.meetings.rows.rows[1].sub == ()


def test_a_trouble_is_told_on_the_page(page):
    show(page)
    page.tell("The record cannot be read.")
    assert page._told.isVisible()


def test_many_meetings_scroll_in_their_list(page):
    show(page, [meeting(f"m{n}", AUDIT, date(2026, 4, 1 + n), items=1) for n in range(25)])
    assert page.meetings.height() < page.height()
    assert page._filter.isVisible()
    assert page._filter.mapTo(page, page._filter.rect().bottomLeft()).y() <= page.height()
