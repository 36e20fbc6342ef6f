"""How many keys each act costs, on the real window with the sample committee."""

import pytest
from PySide6.QtWidgets import QLineEdit

from clerk_app.meeting.attendance import Standing, here_count
from clerk_app.meeting.decisions import VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.facts import InterestDeclared
from clerk_app.meeting.quorum import taking_part
from clerk_app.meeting.state import Phase
from clerk_app.meeting.voting import eligible
from tests import builders
from tests.builders import CO_OPTED, COUNCILLORS, EVERYONE
from tests.ui.at_the_desk import AtTheDesk
from ui.dialogs.close_meeting import CloseMeetingDialog

EXCUSED = ("shah", "yelland", "vane")


def counted(desk: AtTheDesk, *keys: str) -> int:
    """Press the keys and count them."""
    before = desk.press.count
    desk.press(*keys)
    return desk.press.count - before


def undone_and_redone(desk: AtTheDesk) -> None:
    """Ctrl+Z takes the last act back, Ctrl+Y puts it again, and both leave the rest alone."""
    history = desk.session.history
    acts = len(history.undo)
    after = desk.state
    desk.press("Ctrl+Z")
    assert len(desk.session.history.undo) == acts - 1
    assert desk.last_act.endswith("undone.")
    assert desk.state != after
    desk.press("Ctrl+Y")
    assert len(desk.session.history.undo) == acts
    assert desk.state == after


# ---------------------------------------------------------------------- the beginning


def test_from_the_start_page_to_the_roll_call_takes_two(open_desk):
    desk = open_desk(opened=False, meeting=False)
    assert counted(desk, "Enter", "P") == 2
    assert desk.state.attendance.standing("thornbury") is Standing.PRESENT
    undone_and_redone(desk)


def test_a_roll_call_of_fourteen_and_three_with_three_apologies_takes_eighteen(open_desk):
    desk = open_desk(opened=False)
    desk.press("Esc")
    assert desk.in_line()
    letters = ["A" if person in EXCUSED else "P" for person in (*COUNCILLORS, *CO_OPTED)]
    assert counted(desk, "Ctrl+2", *letters) <= 18
    presence = desk.state.attendance.presence
    assert {p for p in EVERYONE if presence(p).here} == set(EVERYONE) - set(EXCUSED)
    assert {a.person for a in desk.state.attendance.apologies} == set(EXCUSED)
    undone_and_redone(desk)


def test_opening_takes_one_and_marks_the_clerk_as_here(open_desk):
    desk = open_desk(opened=False)
    desk.press("Shift+P")
    assert counted(desk, "F12") == 1
    assert desk.phase is Phase.IN_SESSION
    assert desk.state.attendance.presence(builders.OFFICER).here
    undone_and_redone(desk)


# ---------------------------------------------------------------------- in the room


def test_a_late_arrival_takes_four(open_desk):
    desk = open_desk(opened=True, absent=EXCUSED)
    here = here_count(desk.state.attendance, desk.state.body)
    assert counted(desk, "F3", "s", "h", "Enter") == 4
    assert desk.state.attendance.presence("shah").here
    assert desk.in_line()
    assert here_count(desk.state.attendance, desk.state.body) == here + 1
    undone_and_redone(desk)


def test_somebody_leaving_takes_four(open_desk):
    desk = open_desk(opened=True)
    assert counted(desk, "F4", "y", "e", "Enter") == 4
    assert not desk.state.attendance.presence("yelland").here
    undone_and_redone(desk)


def read_what_is_told(desk: AtTheDesk) -> None:
    """Take the notes of the start away, and let the next be read."""
    desk.tick(seconds=2)
    while (note := desk.meeting.notes.strip.note) and note.act == "Read":
        desk.press("Ctrl+Enter")
        desk.tick(seconds=2)


@pytest.mark.parametrize("kind", [InterestKind.PECUNIARY, InterestKind.OTHER_REGISTRABLE])
def test_a_declared_member_goes_out_with_one_and_comes_back_with_one(open_desk, kind):
    desk = open_desk(opened=True, item="item-4")
    read_what_is_told(desk)
    desk.session.record(InterestDeclared(Declaration("hale", "item-4", kind)))
    desk.tick(seconds=2)
    assert counted(desk, "Ctrl+Enter") == 1
    assert not desk.state.attendance.presence("hale").here
    assert taking_part(desk.state) == 13
    assert "hale" not in eligible(desk.state, "item-4")
    undone_and_redone(desk)
    desk.tick(minutes=10)
    assert counted(desk, "Ctrl+Enter") == 1
    assert desk.state.attendance.presence("hale").here
    assert desk.in_line()
    undone_and_redone(desk)


def test_an_item_taken_again_asks_the_member_out_again_and_after_it_in_again_with_one_each(open_desk):
    desk = open_desk(opened=True, item="item-4")
    read_what_is_told(desk)
    desk.session.record(InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    for _ in range(2):
        desk.press("Ctrl+J", "6", "F12")
        desk.tick(seconds=2)
        assert counted(desk, "Ctrl+Enter") == 1
        assert not desk.state.attendance.presence("hale").here
        desk.press("Ctrl+J", "7", "F12")
        desk.tick(seconds=2)
        assert counted(desk, "Ctrl+Enter") == 1
        assert desk.state.attendance.presence("hale").here


# ---------------------------------------------------------------------- questions


def test_the_next_speaker_and_a_late_start_take_one_each(open_desk):
    desk = open_desk(opened=True, item="item-3")
    assert counted(desk, "F5") == 1
    assert desk.state.questions.slot.speaking.question == "question-1"
    undone_and_redone(desk)
    desk.clock.step(minutes=3)
    assert counted(desk, "F5") == 1
    assert desk.state.questions.slot.speaking.question == "question-2"
    began = desk.state.questions.slot.speaking.span.start
    desk.clock.step(seconds=20)
    assert counted(desk, "Shift+F5") == 1
    assert (began - desk.state.questions.slot.speaking.span.start).total_seconds() == 15
    undone_and_redone(desk)


@pytest.mark.parametrize("key", ["F7", "Shift+F7", "Alt+PgUp", "Alt+PgDown"])
def test_the_acts_on_the_speakers_clock_take_one_each(open_desk, key):
    desk = open_desk(opened=True, item="item-3")
    desk.press("F5")
    desk.clock.step(seconds=40)
    before = desk.state
    assert counted(desk, key) == 1
    assert desk.state != before
    undone_and_redone(desk)


# ---------------------------------------------------------------------- adjournments and items


def test_adjourn_and_reconvene_take_one_each(open_desk):
    desk = open_desk(opened=True)
    assert counted(desk, "F8") == 1
    assert desk.phase == Phase.ADJOURNED
    undone_and_redone(desk)
    desk.clock.step(minutes=10)
    assert counted(desk, "F8") == 1
    assert desk.phase == Phase.IN_SESSION
    undone_and_redone(desk)


def test_private_session_takes_two_and_back_to_public_one(open_desk):
    desk = open_desk(opened=True, item="item-10")
    desk.press("half a line")
    assert counted(desk, "Shift+F8", "Enter") == 2
    assert desk.state.in_private
    assert desk.in_line()
    assert desk.line == "half a line"
    undone_and_redone(desk)
    desk.clock.step(minutes=20)
    assert counted(desk, "Shift+F8") == 1
    assert not desk.state.in_private
    assert desk.in_line()
    undone_and_redone(desk)
    rows = [row.spoken for row in desk.meeting.minute.list.rows.rows]
    for words in (
        "It was resolved that the press and public be excluded from the meeting during the consideration of item 10 on",
        "as described in paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972, and that in all the",
        "The press and public left the meeting at 10.01am.",
        "The press and public were readmitted at 10.21am.",
    ):
        assert any(words in row for row in rows), words


def test_an_item_looked_at_is_taken_and_left_again_with_two(open_desk):
    desk = open_desk(opened=True, item="item-4")
    desk.press("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown")
    assert counted(desk, "F12") == 1
    assert desk.state.agenda.current == "item-7"
    undone_and_redone(desk)
    assert counted(desk, "Shift+F12") == 1
    assert desk.state.agenda.current == "item-4"
    undone_and_redone(desk)


def test_an_item_by_number_is_taken_and_left_again_with_four(open_desk):
    desk = open_desk(opened=True, item="item-4")
    assert counted(desk, "Ctrl+J", "7", "F12", "Shift+F12") == 4
    assert [t.item for t in desk.state.agenda.takings] == ["item-4", "item-7", "item-4"]
    assert desk.in_line()
    undone_and_redone(desk)


# ---------------------------------------------------------------------- votes


def ballots(desk: AtTheDesk) -> tuple[int, int, int]:
    """For, against and abstained of the last vote."""
    vote = desk.state.decisions[-1].vote
    assert vote is not None
    assert vote.method is VoteMethod.NAMED
    return vote.for_, vote.against, vote.abstained


def test_a_named_vote_of_twelve_to_two_takes_four(open_desk):
    desk = open_desk(opened=True, item="item-4")
    assert counted(desk, "Shift+F9", "p", "q", "Enter") <= 10
    assert ballots(desk) == (12, 2, 0)
    assert desk.in_line()
    undone_and_redone(desk)


@pytest.mark.parametrize(
    ("keys", "totals"),
    [("pq", (12, 2, 0)), ("ppq", (12, 1, 1)), ("ppqq", (12, 0, 2))],
)
def test_fourteen_with_two_exceptions_take_at_most_six(open_desk, keys, totals):
    desk = open_desk(opened=True, item="item-4")
    desk.press("!", "the scheme goes ahead", "Enter", "Enter")
    assert counted(desk, "Shift+F9", *keys, "Enter") <= 6
    assert ballots(desk) == totals
    undone_and_redone(desk)


def test_a_motion_moved_and_seconded_takes_seven_and_is_never_half_recorded(open_desk):
    desk = open_desk(opened=True, item="item-4")
    desk.press("!", "the scheme goes ahead", "Enter", "Enter")
    assert counted(desk, "F9", "w", "r", "Enter", "f", "a", "Enter") == 7
    assert [(d.mover, d.seconder) for d in desk.state.decisions] == [("wray", "farrow")]
    assert desk.in_line()
    undone_and_redone(desk)


def test_tab_goes_from_the_seconder_to_the_method_and_a_draft_left_is_in_the_check_list(open_desk):
    desk = open_desk(opened=True, item="item-4")
    desk.press("!", "the scheme goes ahead", "Enter", "Enter", "F9", "w", "r", "Tab", "f", "a", "Tab")
    pane = desk.meeting.decisions
    assert pane.method.focusProxy().hasFocus()
    desk.press("Esc")
    assert desk.in_line()
    assert not pane.waiting.isHidden()
    desk.press("Ctrl+Shift+W")
    desk.settle()
    (dialog,) = desk.main.findChildren(CloseMeetingDialog)
    words = "A decision is taken down and not recorded, item 4"
    assert dialog.rows.rows.rows[0].spoken.startswith(words)
    desk.press("Esc")
    desk.settle()
    desk.press("Ctrl+P")
    preview = desk.meeting.preview
    assert any(row.spoken == f"{words}, Decisions" for row in preview._list.rows.rows)
    desk.press("Ctrl+6", "Enter")
    assert [(d.mover, d.seconder) for d in desk.state.decisions] == [("wray", "farrow")]


def test_a_note_that_asks_takes_one(open_desk):
    desk = open_desk(opened=True, item="item-2")
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")  # the program stopped and started again: read
    desk.tick(seconds=2)
    assert counted(desk, "Ctrl+Enter") == 1
    assert desk.state.approved
    undone_and_redone(desk)


# ---------------------------------------------------------------------- the end


def test_from_the_close_to_the_first_draft_takes_four(open_desk, tmp_path):
    desk = open_desk(opened=True, item="item-10")
    exporter = desk.meeting.dialogs.exporter
    before = desk.press.count
    desk.press("Ctrl+Shift+W")
    desk.settle()
    desk.press("Enter")
    desk.settle()
    desk.press("Ctrl+Shift+E")
    assert desk.phase is Phase.CLOSED
    assert exporter.dialog is not None
    exporter.dialog.setDirectory(str(tmp_path))
    desk.settle()
    name = exporter.dialog.findChild(QLineEdit)
    assert name is not None
    assert name.hasFocus()
    desk.press("Enter")
    assert desk.press.count - before == 4
    desk.wait_until(lambda: bool(list(tmp_path.glob("*.pdf"))))
    desk.wait_until(lambda: exporter.dialog is None)
    desk.settle()
    undone_and_redone(desk)
