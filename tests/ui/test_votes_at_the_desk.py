"""Amendments, own votes, budget meetings and owners of parts, by the keys of a clerk on the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points
from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.motions import motions
from clerk_app.meeting.notes import NoteKind
from clerk_app.session import MeetingSession
from ui.models.minute_rows import minute_rows
from ui.panes.decisions import DecisionsPane
from ui.session_signals import SessionSignals
from ui.vote_drafts import VOTES

SIX = "item-6"
RIGHT = Qt.Key.Key_Right
BUDGET = "At a budget meeting names are recorded for each vote (SI 2014/165). Shift+F9 takes them, or type why not."


@pytest.fixture
def desk(open_desk):
    return open_desk(item=SIX)


def typed(desk, sign: str, words: str) -> str:
    """Type a line with its sign and keep it; the id of its entry."""
    desk.press(sign, words, "Enter")
    if sign == "!":
        desk.press("Enter")
    return str(desk.state.notes_of(SIX)[-1].id)


def amended(desk) -> tuple[str, str, str]:
    motion = typed(desk, "!", "that the grant be kept")
    return motion, typed(desk, "+", "to add a year"), typed(desk, "+", "to add a report")


def row_texts(desk) -> list[str]:
    return ["".join(run.text for run in row.runs) for row in minute_rows(desk.state, SIX, ())]


# ---------------------------------------------------------------- amendments


def test_where_there_is_no_motion_an_amendment_is_refused_and_its_words_stay(desk):
    desk.press("+", "to add a year", "Enter")
    assert desk.last_act == "There is no motion to amend in this item. ! begins one."
    assert (desk.line, desk.state.notes_of(SIX)) == ("to add a year", ())
    assert desk.meeting.minute.line.editor.mode.kind is NoteKind.AMENDMENT


def test_f9_walks_from_amendment_to_amendment_to_the_motion(desk):
    motion, first, second = amended(desk)
    pane, shown = desk.meeting.decisions, []
    for keys in (("s", "h", "F9", "w", "r", "F9", RIGHT, "Enter"), ("Enter", "Enter"), ("w", "r", "Enter", "Enter")):
        desk.press("F9")
        shown.append((pane.draft.motion, pane.head.order.which.text(), pane.head.order.onward.text()))
        desk.press(*keys)
        assert desk.in_line()
    assert shown == [
        (first, "Amendment 1 of 2", "Show amendment 2"),
        (second, "Amendment 2 of 2", "Show the motion"),
        (motion, "Motion", "Show amendment 1"),
    ]
    pane.head.order.onward.click()
    assert (pane.draft.motion, pane.head.order.onward.accessibleName()) == (
        first, "Show amendment 2. Shown now: Amendment 1 of 2",
    )  # fmt: skip
    pane.show_motion(motion)
    fate = desk.state.decision(first)
    assert (fate.outcome, fate.mover, fate.seconder) == (Outcome.CARRIED, "shah", "wray")
    assert fate.vote.method is VoteMethod.UNANIMOUS
    assert desk.state.decision(second).outcome is Outcome.ACCEPTED
    assert row_texts(desk) == [
        "Agreed that the grant be kept",
        "Amendment 1, carried: to add a year",
        "Amendment 2, accepted: to add a report",
    ]
    assert pane.head.amended.text() == "As amended. F2 in the minute changes the words."


@pytest.mark.parametrize("key", ["F9", "Shift+F9"])
def test_a_motion_that_still_stands_in_the_line_is_the_one_decided_on(desk, key):
    desk.press("!", "that the grant be kept", key)
    if key == "F9":
        desk.press("Shift+F9")
    desk.press("p", "Enter")

    (decision,) = desk.state.decisions
    (note,) = desk.state.notes_of(SIX)
    assert (note.content.text, decision.motion) == ("that the grant be kept", note.id)
    assert decision.vote is not None
    assert decision.vote.against == 1
    assert desk.line == ""


def test_an_amendment_in_the_line_that_is_refused_takes_no_vote(desk):
    desk.press("+", "to add a year", "Shift+F9")
    assert desk.last_act == "There is no motion to amend in this item. ! begins one."
    assert desk.line == "to add a year"
    assert not desk.meeting.panes["decisions"].has_focus()


def test_the_choices_are_those_of_an_amendment_and_of_a_motion(desk):
    amended(desk)
    pane, seen = desk.meeting.decisions, []
    desk.press("F9")
    for _ in range(2):
        seen.append([pane.head.outcome.itemText(n) for n in range(pane.head.outcome.count())])
        pane.show_next_motion()
        pane.show_next_motion()
    assert seen[0] == ["Carried", "Lost", "Accepted", "Withdrawn", "Fell"]
    assert seen[1][:6] == ["Agreed", "Resolved", "Noted", "Recommended", "Referred", "Lost"]


def test_a_struck_motion_takes_its_amendments_along_and_brings_them_back(desk):
    motion, first, second = amended(desk)
    desk.meeting.minute.list.struck.emit(motion)
    assert motions(desk.state, SIX) == ()
    assert desk.meeting.decisions.is_empty
    desk.press("Ctrl+Z")
    assert [m.id for m in motions(desk.state, SIX)] == [motion, first, second]


# ---------------------------------------------------------------- a member's own vote


def test_an_own_vote_is_taken_down_with_the_vote(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("F9", "F9", "F9", RIGHT, RIGHT, "Tab", "13", "Tab", "1", "Insert", "sh", "Enter", "Enter")
    vote = desk.state.decision(motion).vote
    assert (vote.for_, vote.against, vote.required) == (13, 1, (("shah", Ballot.AGAINST),))
    assert desk.last_act.startswith("Vote: 13 for, 1 against; own vote of S Shah recorded: against")
    assert desk.in_line()


def test_an_own_vote_required_afterwards_keeps_the_time_of_the_vote(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("F9", "F9", "F9", RIGHT, RIGHT, "Tab", "13", "Tab", "1", "Enter")
    before = desk.state.decision(motion).voted_at
    desk.tick(minutes=1)
    desk.press("F4", "ye", "Enter", "F9", "Insert", "sh", "Enter", "Enter")
    decision = desk.state.decision(motion)
    assert (decision.voted_at, decision.vote.required) == (before, (("shah", Ballot.AGAINST),))
    assert (len(decision.vote.eligible), len(decision.voters)) == (14, 14)
    desk.press("F9", "Insert", "wr", "Enter", Qt.Key.Key_Left, "Enter")
    assert desk.state.decision(motion).vote.required == (("shah", Ballot.AGAINST), ("wray", Ballot.FOR))


def test_an_own_vote_that_cannot_be_is_refused_beside_it(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("F9", "F9", "F9", RIGHT, RIGHT, "Tab", "14", "Tab", "0", "Insert", "sh", "Enter", "Enter")
    pane = desk.meeting.decisions
    assert pane.refusal == "S Shah against? This vote counts nobody against. Correct one of them."
    assert desk.state.decision(motion).vote is None
    assert pane.required.person.text() == "S Shah"
    desk.press(RIGHT, "Enter")
    assert pane.refusal == "S Shah abstained? This vote counts nobody abstained. Correct one of them."
    desk.press(Qt.Key.Key_Left, Qt.Key.Key_Left, "Enter")
    assert desk.state.decision(motion).vote.required == (("shah", Ballot.FOR),)


def test_an_own_vote_without_a_vote_and_taken_away_again(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("F9", "Insert", "sh", "Enter", "Enter")
    vote = desk.state.decision(motion).vote
    assert (vote.method, vote.required) == (VoteMethod.NO_VOTE, (("shah", Ballot.AGAINST),))
    pane = desk.meeting.decisions
    taken = pane.required._taken.itemAt(0).widget()
    assert taken.remove.accessibleName() == "Remove: own vote of S Shah recorded: against"
    taken.remove.click()
    pane.record()
    assert desk.state.decision(motion).vote.required == ()


def test_what_stands_in_the_row_stays_with_its_motion(desk):
    _, first, second = amended(desk)
    desk.press("F9", "Insert", "sh", "Enter")
    pane = desk.meeting.decisions
    pane.show_next_motion()
    assert (pane.draft.motion, pane.draft.required, pane.required.is_open) == (second, (), False)
    pane.show_next_motion()
    pane.show_next_motion()
    assert (pane.draft.motion, pane.draft.required) == (first, (("shah", Ballot.AGAINST),))


# ---------------------------------------------------------------- casting votes and who moved


def test_the_casting_vote_says_whose_it_is(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.session.record(facts.ChairTaken("okafor-lyle"))
    desk.press("F9", "F9", "F9", RIGHT, RIGHT, "Tab", "7", "Tab", "7")
    casting = desk.meeting.decisions.counter.casting
    told = "7 for, 7 against: P Okafor-Lyle, presiding, may give a casting vote."
    assert casting.words.text().replace("\u00a0", " ") == told
    assert desk.meeting.decisions.draft.fate(desk.state) is Outcome.LOST
    desk.press("f")
    desk.press("Enter")
    vote = desk.state.decision(motion).vote
    assert (vote.casting, vote.casting_by) == (Ballot.FOR, "okafor-lyle")
    assert desk.state.decision(motion).outcome is Outcome.AGREED


def test_a_presiding_member_who_may_not_vote_is_told(desk):
    typed(desk, "!", "that the grant be kept")
    desk.session.record(facts.InterestDeclared(Declaration("thornbury", SIX, InterestKind.PECUNIARY)))
    desk.press("F9", "F9", "F9", RIGHT, RIGHT, "Tab", "6", "Tab", "6")
    casting = desk.meeting.decisions.counter.casting
    told = "A Thornbury presides and may not vote on this item (interest declared)."
    assert (casting.doubt.text(), casting.is_offered) == (told, True)


def test_a_mover_who_may_not_vote_is_told_and_not_forbidden(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("F4", "ye", "Enter", "F9", "ye", "F9")
    told = "C Yelland (left 10:01) moved it and may not vote on this item."
    assert desk.meeting.decisions.form.told.text() == told
    desk.press("Enter")
    assert desk.state.decision(motion).mover == "yelland"


# ---------------------------------------------------------------- a budget meeting


@pytest.fixture
def budget(desk):
    desk.session.record(replace(desk.state.arranged, budget=True))
    return desk


def test_at_a_budget_meeting_f9_comes_to_names(budget):
    motion = typed(budget, "!", "that the precept be 2 per cent")
    budget.press("F9", "F9", "F9", "p", "Enter")
    vote = budget.state.decision(motion).vote
    assert (vote.method, vote.for_, vote.against) == (VoteMethod.NAMED, 13, 1)


@pytest.mark.parametrize("method", [VoteMethod.UNANIMOUS, VoteMethod.HANDS])
def test_anything_else_wants_the_reason_in_the_field_beside(budget, method):
    motion = typed(budget, "!", "that the precept be 2 per cent")
    pane = budget.meeting.decisions
    budget.press("F9")
    pane.method.chosen.emit(method)
    if method is VoteMethod.HANDS:
        pane.counter.focus_hands()
        budget.press("14", "Tab", "0")
        assert (pane.counter.why.text(), pane.counter.why.isHidden()) == (BUDGET, False)
    pane.record()
    assert (pane.refusal, pane.counter.why.isHidden()) == (BUDGET, True)
    assert budget.state.decision(motion).vote is None
    assert pane.counter.reason.hasFocus()
    budget.press("the list was lost", "Enter")
    assert budget.state.decision(motion).vote.reason == "the list was lost"


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (Outcome.AGREED, "Agreed that the list be sent"),
        (Outcome.LOST, "Lost: that the list be sent"),
        (Outcome.WITHDRAWN, "Withdrawn: that the list be sent"),
    ],
)
def test_a_motion_reads_with_what_came_of_it(desk, outcome, shown):
    motion = typed(desk, "!", "That the list be sent")
    desk.session.record(facts.DecisionRecorded(motion, SIX, outcome))
    assert row_texts(desk) == [shown]


# ---------------------------------------------------------------- owners and dates


def test_a_part_with_an_owner_is_on_its_row_in_the_actions_and_comes_back_as_typed(desk):
    note = typed(desk, "!", "that the list be sent @ K Wray, by 27 March 2026")
    assert row_texts(desk) == ["Agreed that the list be sent  K\u00a0Wray\u00a0·\u00a027\u00a0March"]
    (row,) = minute_rows(desk.state, SIX, ())
    assert row.spoken.endswith("Agreed that the list be sent, K Wray · 27 March")
    (point,) = action_points(desk.state)
    assert (point.note, point.owner) == (note, "K Wray")
    desk.press("F2")
    assert desk.meeting.minute.list.editor.toPlainText() == "that the list be sent @ K Wray, by 27 March 2026"
    desk.press("Esc", "Ctrl+7", "Space")
    assert note in desk.state.actions_done


# ---------------------------------------------------------------- a vote in doubt


def test_a_vote_that_turns_out_to_be_of_others_is_said_and_wants_the_reason(desk):
    motion = typed(desk, "!", "that the grant be kept")
    desk.tick(minutes=5)
    desk.press("Shift+F9", "Enter")
    desk.tick(minutes=5)
    desk.press("F4", "ye", "Enter")
    left = next(e for e in desk.session.entries if isinstance(e.fact, facts.PersonLeft))
    desk.session.correct(left.id, happened=left.happened.replace(minute=3))
    pane = desk.meeting.decisions
    desk.press("F9")
    assert "C Yelland" in pane.counter.why.text()
    assert (pane.counter.why.isHidden(), pane.counter.asks_reason) == (False, True)
    pane.counter.focus_reason()
    desk.press("he was in the doorway", "Enter")
    assert desk.state.decision(motion).vote.reason == "he was in the doorway"


# ---------------------------------------------------------------- over a kill


def test_what_was_taken_down_is_there_again_after_the_program_was_killed(desk, theme, qtbot):
    motion = typed(desk, "!", "that the grant be kept")
    desk.press("Shift+F9", "p", "q")
    before = desk.meeting.decisions.draft
    again = MeetingSession(desk.library.record, desk.session.meeting, desk.clock)
    pane = DecisionsPane(theme, SessionSignals(again))
    qtbot.addWidget(pane)
    assert pane.draft == before
    assert pane.unrecorded() == "A decision is taken down and not recorded, item 6"
    desk.press("Enter")
    assert desk.state.decision(motion).vote.against == 2
    assert desk.session.draft(VOTES).text == ""
