"""Motions and their amendments: in order, with their own fate, kept, corrected and struck out together."""

from dataclasses import replace
from itertools import count, product

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, open_actions
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decision_words import NOT_PASSED, OF_AMENDMENT, OF_MOTION
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.entry import effective
from clerk_app.meeting.kept_line import correct_note, keep_line, mode_of, strike_with, typed_text
from clerk_app.meeting.line_mode import LineMode, after_keeping, with_sign
from clerk_app.meeting.motions import amendable, amendments, is_amended, motions, put_next
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.typed_line import SIGNS
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.session import new_id
from tests.builders import DAY, clock_at, in_session, open_library
from tests.core.minuted import minute_of

FOUR = "item-4"
NOTHING = "There is no motion to amend in this item. ! begins one."


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at())
    library.close()


def keep(session, sign: str, text: str, item: str = FOUR) -> str:
    """Type a line with its sign; the id of its entry."""
    mode = LineMode(SIGNS[sign])
    session.clock.step(seconds=20)
    new = keep_line(item, mode, text, session.state, DAY, new_id)
    session.record_as(new)
    return next(entry_id for entry_id, fact in new if isinstance(fact, facts.NoteKept))


def walk(session) -> list[tuple[str, int, int]]:
    return [(m.words, m.number, m.of) for m in motions(session.state, FOUR)]


def test_an_amendment_belongs_to_the_latest_motion_of_its_item(session):
    keep(session, "!", "that one be done")
    keep(session, "+", "to add “soon”")
    second = keep(session, "!", "that two be done")
    keep(session, "+", "to add “now”")
    keep(session, "+", "to leave out “be”")
    assert amendable(session.state, FOUR) == second
    assert walk(session) == [
        ("that one be done", 0, 0),
        ("to add “soon”", 1, 1),
        ("that two be done", 0, 0),
        ("to add “now”", 1, 2),
        ("to leave out “be”", 2, 2),
    ]


@pytest.mark.parametrize("before", ["", "a note", "elsewhere", "decided without words"])
def test_without_a_motion_there_is_nothing_to_amend(session, before):
    if before == "a note":
        session.record_as(keep_line(FOUR, LineMode(), before, session.state, DAY, new_id))
    elif before == "elsewhere":
        keep(session, "!", "that it be done", "item-5")
    elif before:
        session.record(facts.DecisionRecorded("bare", FOUR, Outcome.NOTED))
    with pytest.raises(RuleError, match="no motion to amend") as refused:
        keep(session, "+", "to add “soon”")
    assert str(refused.value) == NOTHING
    alone = facts.NoteKept(FOUR, NoteText(NoteKind.AMENDMENT, "to add “soon”", motion="bare"))
    with pytest.raises(RuleError, match="no motion to amend"):
        session.record(alone)


def test_the_words_of_an_amendment_can_be_corrected_though_its_motion_was_struck_out(session):
    motion = keep(session, "!", "that it be done")
    amendment = keep(session, "+", "to add “son”")
    session.strike(motion)
    content = session.state.note(amendment).content
    session.correct(amendment, fact=facts.NoteKept(FOUR, replace(content, text="to add “soon”")))
    assert session.state.note(amendment).content == replace(content, text="to add “soon”")
    for text, other, refusal in [(" ", motion, "nothing to keep"), ("x", "other", "no motion to amend")]:
        with pytest.raises(RuleError, match=refusal):
            session.correct(amendment, fact=facts.NoteKept(FOUR, replace(content, text=text, motion=other)))
    with pytest.raises(RuleError, match="no motion to amend"):
        session.record(facts.NoteKept(FOUR, replace(content, text="to add “now”")))


def test_after_an_amendment_the_line_is_a_note_again():
    change = with_sign(LineMode(NoteKind.RESOLUTION, motion="m"), "+")
    assert change is not None
    mode, _ = change
    assert (mode.kind, mode.motion) == (NoteKind.AMENDMENT, "")
    assert after_keeping(mode, "m") == LineMode()


def test_the_next_to_be_decided_is_the_first_amendment_without_a_fate(session):
    motion = keep(session, "!", "that one be done")
    first, second = keep(session, "+", "a"), keep(session, "+", "b")
    seen = []
    for _ in range(4):
        seen.append(put_next(motions(session.state, FOUR), session.state))
        session.record(facts.DecisionRecorded(seen[-1], FOUR, Outcome.LOST))
    assert seen == [first, second, motion, motion]
    assert put_next((), session.state) == ""


@pytest.mark.parametrize(("fates"), list(product((None, *OF_AMENDMENT), repeat=2)))
def test_a_motion_is_amended_by_what_was_carried_or_accepted(session, fates):
    motion = keep(session, "!", "that one be done")
    for fate in fates:
        amendment = keep(session, "+", "a")
        if fate:
            session.record(facts.DecisionRecorded(amendment, FOUR, fate))
    assert is_amended(session.state, motion) is bool({Outcome.CARRIED, Outcome.ACCEPTED} & set(fates))
    unsaid = [f for f in findings(session.state) if f.words.startswith("What became of an amendment")]
    assert len(unsaid) == fates.count(None)


@pytest.mark.parametrize(
    ("method", "hands", "casting", "fate"),
    [
        (VoteMethod.NO_VOTE, (None, None, None), None, Outcome.ACCEPTED),
        (VoteMethod.UNANIMOUS, (None, None, None), None, Outcome.CARRIED),
        (VoteMethod.HANDS, (8, 6, 0), None, Outcome.CARRIED),
        (VoteMethod.HANDS, (6, 8, 0), None, Outcome.LOST),
        (VoteMethod.HANDS, (7, 7, 0), None, Outcome.LOST),
        (VoteMethod.HANDS, (7, 7, 0), Ballot.FOR, Outcome.CARRIED),
        (VoteMethod.HANDS, (7, 7, 0), Ballot.AGAINST, Outcome.LOST),
        (VoteMethod.HANDS, (0, 0, 14), None, Outcome.LOST),
    ],
)
def test_the_vote_proposes_the_fate_of_an_amendment(session, method, hands, casting, fate):
    keep(session, "!", "that one be done")
    amendment = keep(session, "+", "a")
    draft = VoteDraft(amendment, FOUR, method=method, hands=hands).with_casting(session.state, casting)
    assert draft.fate(session.state) is fate
    assert draft.chosen(Outcome.WITHDRAWN).fate(session.state) is Outcome.WITHDRAWN
    session.record(*draft.to_record(session.state))
    assert session.state.decision(amendment).outcome is fate
    assert VoteDraft.of(session.state, amendment, FOUR).to_record(session.state) == ()


def test_a_lost_vote_on_a_motion_as_typed_proposes_lost(session):
    motion = keep(session, "!", "that one be done")
    draft = VoteDraft.of(session.state, motion, FOUR)
    assert (draft.fate(session.state), draft.outcome_chosen) == (Outcome.AGREED, False)
    lost = VoteDraft(motion, FOUR, method=VoteMethod.HANDS, hands=(6, 8, 0))
    session.record(*lost.to_record(session.state))
    assert session.state.decision(motion).outcome is Outcome.LOST


def test_striking_the_last_part_takes_the_amendments_along(session):
    motion = keep(session, "!", "that one be done")
    amendment = keep(session, "+", "a")
    session.record(facts.DecisionRecorded(amendment, FOUR, Outcome.CARRIED))
    before = session.state
    entries = tuple((e.id, e.fact) for e in effective(session.entries))
    session.strike(*strike_with(session.state.note(motion), session.state, entries))
    assert (motions(session.state, FOUR), session.state.decisions) == ((), ())
    session.undo()
    assert motions(session.state, FOUR) == motions(before, FOUR)


def test_striking_an_amendment_takes_its_own_fate_alone(session):
    motion = keep(session, "!", "that one be done")
    amendment = keep(session, "+", "a")
    session.record(facts.DecisionRecorded(amendment, FOUR, Outcome.CARRIED))
    entries = tuple((e.id, e.fact) for e in effective(session.entries))
    session.strike(*strike_with(session.state.note(amendment), session.state, entries))
    assert [m.id for m in motions(session.state, FOUR)] == [motion]
    assert [d.motion for d in session.state.decisions] == [motion]


def test_an_amendment_whose_motion_went_by_another_way_stands_by_itself(session):
    motion = keep(session, "!", "that one be done")
    amendment = keep(session, "+", "a")
    session.strike(motion)
    found = motions(session.state, FOUR)
    assert [m.id for m in found] == [motion, amendment]  # the decision is still there, without words
    assert put_next(found, session.state) == amendment


KINDS = (NoteKind.NOTE, NoteKind.RESOLUTION, NoteKind.AMENDMENT)


@pytest.mark.parametrize(("was", "now"), list(product(KINDS, repeat=2)))
def test_a_line_becomes_another_kind(session, was, now):
    motion = keep(session, "!", "that one be done")
    signs = {NoteKind.RESOLUTION: "!", NoteKind.AMENDMENT: "+"}
    if was is NoteKind.NOTE:
        new = keep_line(FOUR, LineMode(), "words", session.state, DAY, new_id)
        session.record_as(new)
        note = new[0][0]
    else:
        note = keep(session, signs[was], "words")
    changed = correct_note(session.state.note(note), LineMode(now), "other words", session.state, DAY, new_id)
    session.record_as(changed)
    content = session.state.note(note).content
    assert (content.kind, content.text) == (now, "other words")
    assert content.motion == {NoteKind.NOTE: "", NoteKind.AMENDMENT: motion, NoteKind.RESOLUTION: note}[now]
    assert amendments(session.state, motion) == () or now is NoteKind.AMENDMENT


# ---------------------------------------------------------------- parts with owners


def test_a_part_with_an_owner_is_an_action_that_can_be_settled(session):
    numbers = count(1)
    new = keep_line(
        FOUR, LineMode(NoteKind.RESOLUTION), "that it be sent @ K Wray, by 27 March 2026", session.state, DAY,
        lambda: f"n{next(numbers)}",
    )  # fmt: skip
    session.record_as(new)
    note = session.state.note("n1")
    assert (note.content.text, note.content.owner, f"{note.content.due}") == ("that it be sent", "K Wray", "2026-03-27")
    assert typed_text(note) == "that it be sent @ K Wray, by 27 March 2026"
    assert correct_note(note, mode_of(note), typed_text(note), session.state, DAY, new_id) == ()
    (point,) = action_points(session.state)
    assert (point.what, point.owner, point.number, point.done) == ("that it be sent", "K Wray", "4", False)
    session.record(facts.ActionSettled("n1"))
    assert open_actions(session.state) == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("that members be told;", "that members be told"),
        ("that members be told; and", "that members be told"),
        ("that members be told, and", "that members be told"),
        ("that members be told;  OR ", "that members be told"),
        ("that members be told and", "that members be told"),
        ("that a band; be found", "that a band; be found"),
        ("that it be on land", "that it be on land"),
        ("that members be told.", "that members be told."),
        ("; and", "; and"),
    ],
)
def test_a_part_stands_without_what_ties_it_to_the_next_one(session, typed, shown):
    content = NoteText(NoteKind.RESOLUTION, typed, owner="K Wray")
    session.record(facts.NoteKept(FOUR, content), facts.NoteKept(FOUR, replace(content, kind=NoteKind.ACTION)))
    part, action = action_points(session.state)
    assert (part.what, action.what) == (shown, " ".join(typed.split()))


@pytest.mark.parametrize("outcome", OF_MOTION)
def test_of_a_motion_that_was_not_passed_nothing_follows(session, outcome):
    motion = keep(session, "!", "that it be sent @ K Wray")
    session.record(facts.DecisionRecorded(motion, FOUR, outcome))
    assert bool(action_points(session.state)) is (outcome not in NOT_PASSED)


# ---------------------------------------------------------------- before the close


@pytest.mark.parametrize(("outcome", "hands"), list(product(OF_AMENDMENT, ((9, 5), (5, 9), None))))
def test_a_fate_that_the_vote_does_not_bear_is_asked_about(session, outcome, hands):
    keep(session, "!", "that it be sent")
    amendment = keep(session, "+", "a")
    if hands:
        everyone = tuple(seat.person for seat in session.state.body.councillors)
        vote = Vote(VoteMethod.HANDS, hands[0], hands[1], eligible=everyone)
        session.record(facts.VoteTaken(amendment, FOUR, vote))
    session.record(facts.DecisionRecorded(amendment, FOUR, outcome))
    asked = [f.words for f in findings(session.state) if "but the vote was" in f.words]
    fits = hands is None or (hands == (9, 5)) is (outcome not in NOT_PASSED)
    assert bool(asked) is not fits
    assert not asked or asked[0].startswith(f"Amendment {outcome.value}")


@pytest.mark.parametrize(
    ("typed", "outcome", "said"),
    [
        (("That one be done",), Outcome.AGREED, "It was agreed that one be done."),
        (("that one be done",), Outcome.RESOLVED, "It was resolved that one be done."),
        (("one be done",), Outcome.AGREED, "It was agreed that one be done."),
        (("To write to the Trust",), Outcome.AGREED, "It was agreed to write to the Trust."),
        (("That one be done",), Outcome.LOST, "The motion that one be done was lost."),
        (
            ("That a be done;", "that b be done"),
            Outcome.AGREED,
            "It was agreed (i) that a be done; (ii) that b be done.",
        ),
        (("that a be done;", "b be done"), Outcome.AGREED, "It was agreed that (i) that a be done; (ii) b be done."),
    ],
)
def test_a_part_that_brings_its_own_that_gets_no_other(session, typed, outcome, said):
    mode = LineMode(NoteKind.RESOLUTION)
    motion = ""
    for words in typed:
        new = keep_line(FOUR, mode, words, session.state, DAY, new_id)
        session.record_as(new)
        motion = motion or new[0][0]
        mode = after_keeping(mode, motion)
    session.record(facts.DecisionRecorded(motion, FOUR, outcome))
    assert said in minute_of(session, FOUR)
