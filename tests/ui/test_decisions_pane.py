"""Decisions and votes, taken down by keyboard on the real pane and read back from the record."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import clock_at, in_session, open_library
from ui.panes.decisions import DecisionsPane
from ui.session_signals import SessionSignals

SIX = "item-6"


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library):
    session = in_session(library, clock_at())
    session.record(facts.ItemBegun(SIX))
    return session


@pytest.fixture
def pane(session, theme, qtbot):
    return shown(session, theme, qtbot)


def shown(session, theme, qtbot) -> DecisionsPane:
    pane = DecisionsPane(theme, SessionSignals(session))
    qtbot.addWidget(pane)
    pane.resize(394, 490)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


@pytest.fixture
def press(qtbot, pane):
    """Press keys wherever the keyboard is; counts them."""
    pressed: list[str] = []

    def press_keys(*keys: str) -> int:
        named = {"Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab, "Space": Qt.Key.Key_Space}
        named |= {"Up": Qt.Key.Key_Up, "Right": Qt.Key.Key_Right, "Down": Qt.Key.Key_Down}
        for key in keys:
            pressed.append(key)
            target = focus(pane)
            if key == "F9":
                pane.decide()
            elif key == "Shift+F9":
                pane.named_vote()
            elif key in named:
                qtbot.keyClick(target, named[key])
            else:
                qtbot.keyClicks(target, key)
        return len(pressed)

    return press_keys


def focus(pane):
    return pane.window().focusWidget() or QApplication.focusWidget()


def move(session, words="that the report be noted.", item=SIX, motion=""):
    session.clock.step(minutes=1)
    (entry,) = session.record(facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, words, motion=motion)))
    return entry.id


def test_without_a_motion_it_says_how_to_begin_one(pane, session):
    assert pane.is_empty
    move(session)
    assert not pane.is_empty
    assert pane.head.words.text() == "that the report be noted."


def test_a_named_vote_of_12_to_2_takes_four_presses(pane, session, press):
    motion = move(session)
    assert press("Shift+F9", "p", "q", "Enter") == 4
    vote = session.state.decision(motion).vote
    assert (vote.for_, vote.against, vote.counted) == (12, 2, 14)
    assert [p for p, ballot in vote.ballots if ballot is Ballot.AGAINST] == ["pellow", "quint"]
    assert len(vote.eligible) == 14


def test_each_press_goes_on_and_the_totals_follow(pane, session, press):
    move(session)
    press("Shift+F9")
    seen = []
    for _ in range(4):
        press("q")
        seen.append(next(row.cells[3].text for row in pane.ballots.rows.rows.rows if row.key == "quint"))
        assert pane.ballots.rows.current_key() == "quint"
    assert seen == ["Against", "Abstained", "Not voting", "For"]
    assert pane.counter.sum_words == "14 of 14, adds up"
    press("Space")
    assert pane.draft.vote(session.state).against == 1


def test_exceptions_stand_out(pane, session, press):
    move(session)
    press("Shift+F9", "p")
    rows = {row.key: row for row in pane.ballots.rows.rows.rows}
    assert (rows["pellow"].tint, rows["wray"].tint) == ("selected", None)
    assert rows["pellow"].cells[1].runs[0].weight == 600
    assert rows["pellow"].spoken == "J Pellow, against, key P"


def test_f9_goes_to_the_mover_then_on(pane, session, press):
    motion = move(session)
    press("F9")
    assert focus(pane) is pane.head.mover
    press("wr", "F9")
    assert focus(pane) is pane.head.seconder
    assert pane.head.mover.text() == "K Wray"
    press("far", "Enter")
    decision = session.state.decision(motion)
    assert (decision.mover, decision.seconder, decision.vote) == ("wray", "farrow", None)
    press("F9")
    assert focus(pane) is pane.method.focusProxy()


def test_another_name_is_offered_on_the_arrow(pane, session, press):
    move(session)
    press("F9", "h")
    assert pane.head.mover.offered == "R Hale"
    press("Down")
    first = pane.head.mover.offered
    assert first != "R Hale"
    press("Tab")
    assert pane.head.mover.text() == first


def test_an_unknown_name_is_refused_and_kept(pane, session, press):
    motion = move(session)
    press("F9", "zzz", "Enter")
    assert pane.refusal == "Nobody here is called “zzz”."
    assert pane.head.mover.text() == "zzz"
    assert session.state.decision(motion) is None


def test_the_mover_cannot_second(pane, session, press):
    motion = move(session)
    press("F9", "wray", "Tab", "wray", "Enter")
    assert pane.refusal == "The mover cannot also be the seconder."
    assert session.state.decision(motion) is None


def test_enter_in_moved_goes_on_to_seconded_which_records(pane, session, press):
    motion = move(session)
    press("F9", "wr", "Enter")
    assert focus(pane) is pane.head.seconder
    assert session.state.decision(motion) is None
    press("far", "Enter")
    decision = session.state.decision(motion)
    assert (decision.mover, decision.seconder) == ("wray", "farrow")


def test_enter_in_seconded_goes_on_to_the_vote_where_there_is_one(pane, session, press):
    motion = move(session)
    press("Shift+F9")
    pane.head.mover.setFocus()
    press("wr", "Enter", "far")
    assert "To the vote" in [key.words for key in pane.legend_keys()]
    press("Enter")
    assert session.state.decision(motion) is None
    assert focus(pane) is pane.ballots.rows
    press("Enter")
    assert (session.state.decision(motion).seconder, session.state.decision(motion).vote.for_) == ("farrow", 14)


def test_what_is_not_recorded_yet_is_said(pane, session, press):
    move(session)
    assert pane.waiting.isHidden()
    assert pane.unrecorded() == ""
    press("F9", "wr", "F9", "far", "F9")
    assert not pane.waiting.isHidden()
    assert pane.waiting.text() == "Not recorded yet. Enter records it."
    assert pane.unrecorded() == "A decision is taken down and not recorded, item 6"
    pane.look_at("item-5")
    assert pane.unrecorded() == "A decision is taken down and not recorded, item 6"
    pane.look_at("")
    pane.head.seconder.setFocus()
    press("Enter")
    assert pane.waiting.isHidden()
    assert pane.unrecorded() == ""


def test_a_vote_turned_back_is_nothing_to_record(pane, session, press):
    move(session)
    press("Shift+F9", "p")
    assert pane.waiting.isHidden()  # the list needs the room while it is gone through
    assert pane.unrecorded()
    pane.method.chosen.emit(VoteMethod.NO_VOTE)
    assert pane.unrecorded() == ""


def test_tab_goes_down_the_pane(pane, session, press):
    move(session)
    pane.head.outcome_chosen.emit(Outcome.RECOMMENDED)
    pane.head.outcome.setFocus()
    press("Tab")
    assert focus(pane) is pane.head.to_whom
    press("Tab")
    assert focus(pane) is pane.head.mover
    press("Tab")
    assert focus(pane) is pane.head.seconder
    press("Tab")
    assert focus(pane) is pane.method.focusProxy()
    press("Right", "Right", "Tab")
    assert focus(pane) is pane.counter.totals[0].field
    press("1", "Tab", "1", "Tab", "0", "Tab")
    assert focus(pane) is pane.counter.reason


def test_tab_reaches_the_list_of_a_named_vote_after_the_method(pane, session, press):
    move(session)
    press("F9", "wr", "Tab", "far", "Tab", "Right", "Right", "Right", "Tab")
    assert focus(pane) is pane.ballots.rows


@pytest.mark.parametrize("where", ["method", "outcome"])
def test_a_digit_outside_the_fields_begins_a_show_of_hands(pane, session, press, where):
    motion = move(session)
    {"method": pane.method, "outcome": pane.head.outcome}[where].setFocus()
    press("1", "1", "Tab", "3")
    assert pane.draft.method is VoteMethod.HANDS
    assert pane.counter.hands() == (11, 3, 0)
    press("Enter")
    assert session.state.decision(motion).vote.for_ == 11


def test_a_digit_does_not_end_a_named_vote(pane, session, press):
    move(session)
    press("Shift+F9", "p", "1")
    assert pane.draft.method is VoteMethod.NAMED
    assert pane.draft.vote(session.state).against == 1
    assert pane.refusal == "This is a named vote. Choose show of hands to type figures."


@pytest.fixture
def namesakes(library, theme, qtbot):
    named = (("ann", "Ann", "Penhallow"), ("bea", "Bea", "Penhale"), ("cy", "Cyril", "Dray"))
    people = tuple(Person(key, surname, forename) for key, forename, surname in named)
    body = Body(Committee("c", "C"), people, tuple(Membership(key, MemberRole.MEMBER) for key, _, _ in named))
    session = in_session(library, clock_at(), body)
    session.record(facts.ItemBegun(SIX))
    return session


def test_of_two_who_fit_neither_is_taken_unseen(namesakes, theme, qtbot):
    pane = shown(namesakes, theme, qtbot)
    motion = move(namesakes)
    pane.decide()
    mover = pane.head.mover
    qtbot.keyClicks(mover, "Penh")
    assert mover.listed == ("B Penhale", "A Penhallow")
    assert mover.offered == ""
    qtbot.keyClick(mover, Qt.Key.Key_Return)
    assert pane.refusal == "“Penh” fits B Penhale and A Penhallow. Choose one with ↑ ↓, or type more."
    assert focus(pane) is mover
    assert not mover.listed  # the sentence stands where the list was
    pane.record()
    assert namesakes.state.decision(motion) is None
    qtbot.keyClick(mover, Qt.Key.Key_Down)
    assert mover.listed == ("B Penhale", "A Penhallow")
    qtbot.keyClick(mover, Qt.Key.Key_Down)
    assert mover.offered == "A Penhallow"
    qtbot.keyClick(mover, Qt.Key.Key_Return)
    assert (mover.person, pane.refusal) == ("ann", "")
    assert not mover.listed
    assert focus(pane) is pane.head.seconder


def test_left_in_doubt_a_name_stays_and_is_told(namesakes, theme, qtbot):
    pane = shown(namesakes, theme, qtbot)
    move(namesakes)
    pane.decide()
    qtbot.keyClicks(pane.head.mover, "Penh")
    pane.head.seconder.setFocus()
    assert (pane.head.mover.text(), pane.head.mover.person) == ("Penh", "")
    assert not pane.head.mover.listed
    assert not pane.waiting.isHidden()
    assert pane.unrecorded() == "A decision is taken down and not recorded, item 6"


def test_more_letters_tell_namesakes_apart(namesakes, theme, qtbot):
    pane = shown(namesakes, theme, qtbot)
    move(namesakes)
    pane.decide()
    qtbot.keyClicks(pane.head.mover, "b pen")
    qtbot.keyClick(pane.head.mover, Qt.Key.Key_Tab)
    assert pane.head.mover.person == "bea"


def test_emptying_the_mover_takes_the_name_away(pane, session, press, qtbot):
    motion = move(session)
    press("F9", "wray", "Enter", "Enter", "F9")
    assert session.state.decision(motion).mover == "wray"
    pane.head.seconder.setFocus()
    press("hale")
    pane.head.mover.setFocus()
    qtbot.keyClick(pane.head.mover, Qt.Key.Key_Delete)
    press("Enter", "Enter")
    assert (session.state.decision(motion).mover, session.state.decision(motion).seconder) == ("", "hale")


def test_a_show_of_hands_proposes_the_last_number(pane, session, press, qtbot):
    motion = move(session)
    qtbot.mouseClick(pane.method.findChildren(type(pane.method.focusProxy()))[2], Qt.MouseButton.LeftButton)
    pane.counter.focus_hands()
    press("11", "Tab", "2", "Tab")
    assert pane.counter.hands() == (11, 2, 1)
    press("Enter")
    vote = session.state.decision(motion).vote
    assert (vote.method, vote.for_, vote.against, vote.abstained) == (VoteMethod.HANDS, 11, 2, 1)


def test_what_does_not_add_up_asks_for_a_reason_in_place(pane, session, press):
    motion = move(session)
    press("F9")
    pane.method.chosen.emit(VoteMethod.HANDS)
    pane.counter.focus_hands()
    press("11", "Tab", "2", "Tab", "0")
    assert pane.counter.sum_words == "13 of 14: who is missing?"
    press("Enter")
    assert pane.refusal == "This vote counts 13; 14 may vote. Give a reason or correct it."
    assert focus(pane) is pane.counter.reason
    assert session.state.decision(motion) is None
    press("S Shah was on the telephone", "Enter")
    assert session.state.decision(motion).vote.reason == "S Shah was on the telephone"
    assert pane.refusal == ""


def test_a_tie_offers_the_casting_vote(pane, session, press):
    motion = move(session)
    pane.method.chosen.emit(VoteMethod.HANDS)
    pane.counter.focus_hands()
    press("7", "Tab", "7")
    assert pane.counter.casting.is_offered
    assert pane.head.outcome.currentText() == "Lost"
    pane.counter.casting.ask()
    press("Right")
    assert pane.head.outcome.currentText() == "Agreed"
    press("Enter")
    decision = session.state.decision(motion)
    assert (decision.vote.casting, decision.outcome) == (Ballot.FOR, Outcome.AGREED)


def test_a_lost_vote_is_recorded_as_lost(pane, session, press):
    motion = move(session)
    press("Shift+F9", *"tobdfhil", "Enter")
    decision = session.state.decision(motion)
    assert (decision.vote.for_, decision.vote.against, decision.outcome) == (6, 8, Outcome.LOST)


def test_the_vote_and_the_rest_are_one_act(pane, session, press):
    motion = move(session)
    press("F9", "wr", "Tab")
    pane.head.outcome_chosen.emit(Outcome.RECOMMENDED)
    pane.head.to_whom_changed.emit("to the Cabinet Member")
    press("Shift+F9", "Enter")
    assert {entry.act for entry in session.entries[-2:]} == {session.entries[-2].act}
    decision = session.state.decision(motion)
    assert (decision.outcome, decision.mover, decision.to_whom) == (
        Outcome.RECOMMENDED, "wray", "to the Cabinet Member",
    )  # fmt: skip
    session.undo()
    assert session.state.decision(motion) is None


def test_what_is_recorded_already_is_not_recorded_again(pane, session, press):
    move(session)
    press("Shift+F9", "Enter")
    count = len(session.entries)
    press("Enter")
    assert len(session.entries) == count
    assert pane.refusal == "This is recorded already; nothing has changed."


def test_the_draft_of_a_vote_waits_in_the_pane(pane, session, press):
    move(session)
    press("Shift+F9", "p")
    pane.look_at("item-5")
    assert pane.is_empty
    session.record(facts.PersonLeft("yelland"))
    pane.look_at("")
    vote = pane.draft.vote(session.state)
    assert (vote.for_, vote.against) == (12, 1)
    assert pane.cannot.text().startswith("Cannot vote: C Yelland (left 10:1")
    assert "Mrs Ashdown, Mr Corrie, Ms Vane (not education)" in pane.cannot.text()


def test_an_item_without_a_motion_can_be_noted(pane, session, press):
    press("F9")
    assert pane.head.words.text() == "Decided without words"
    press("Enter")
    (decision,) = session.state.decisions
    assert (decision.item, decision.outcome, decision.vote) == (SIX, Outcome.NOTED, None)


def test_a_bare_vote_is_possible(pane, session, press):
    press("Shift+F9", "p", "Enter")
    (decision,) = session.state.decisions
    assert (decision.outcome, decision.vote.for_) == (Outcome.AGREED, 13)


def test_lettered_parts_are_one_motion_and_a_new_motion_is_shown(pane, session):
    motion = move(session, "the report be noted;")
    move(session, "the staff be thanked.", motion=motion)
    assert pane.head.words.text() == "(a) the report be noted;\n(b) the staff be thanked."
    second = move(session, "that there be a break.")
    assert pane.draft.motion == second
    pane.show_next_motion()
    assert pane.draft.motion == motion
    session.clock.step(minutes=1)
    session.record(facts.PersonLeft("yelland"))
    assert pane.draft.motion == motion


def test_coming_from_elsewhere_the_latest_motion_is_decided(pane, session, qtbot):
    desk = QWidget()
    qtbot.addWidget(desk)
    line = QLineEdit(desk)
    pane.setParent(desk)
    desk.show()
    line.setFocus()
    first, second = move(session, "the first"), move(session, "the second")
    pane.show_next_motion()
    assert pane.draft.motion == first
    pane.named_vote()
    assert pane.draft.motion == second
    pane.setParent(None)


def test_the_legend_says_what_enter_will_record(pane, session, press):
    assert [key.words for key in pane.legend_keys()] == ["Decide without words"]
    move(session)
    press("Shift+F9", "p", "q", "q")
    assert "Record 12 : 1, 1 abstained" in [key.words for key in pane.legend_keys()]


def test_over_26_voters_are_found_by_typing(library, theme, qtbot):
    names = [f"{first}{second}" for first in "ABC" for second in "abcdefghij"]
    people = tuple(Person(name, name) for name in names)
    body = Body(Committee("c", "C"), people, tuple(Membership(name, MemberRole.MEMBER) for name in names))
    session = in_session(library, clock_at(), body)
    pane = shown(session, theme, qtbot)
    pane.named_vote()
    qtbot.keyClicks(pane.ballots.rows, "bc")
    assert pane.ballots.rows.current_key() == "Bc"
    qtbot.keyClick(pane.ballots.rows, Qt.Key.Key_Space)
    assert pane.draft is not None
    vote = pane.draft.vote(session.state)
    assert (vote.for_, dict(vote.ballots)["Bc"]) == (29, Ballot.AGAINST)


def test_a_full_disk_keeps_the_vote(pane, session, press, qtbot, monkeypatch):
    from clerk_app.errors import RecordError

    move(session)
    press("Shift+F9", "p")

    def full(*_args):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(session._store, "append", full)
    with qtbot.waitSignal(pane.signals.save_failed):
        press("Enter")
    assert pane.refusal == "Not saved. Nothing typed here is lost."
    assert pane.draft.vote(session.state).against == 1


def test_times_of_votes_are_when_they_were_recorded(pane, session, press):
    move(session)
    session.clock.step(minutes=5)
    press("Shift+F9", "Enter")
    assert session.entries[-1].happened - session.entries[-2].happened == timedelta(minutes=5)


def test_deciding_again_beside_a_required_vote_goes_to_the_mover(pane, session, press):
    move(session)
    press("F9")
    pane.required.open()
    assert pane.required.person.hasFocus()
    press("F9")
    assert pane.head.mover.hasFocus()
