"""What the room asks about: the quorum, the chair, votes in doubt; one sentence each and one key."""

from datetime import timedelta

import pytest

from clerk_app.meeting import doubts, facts
from clerk_app.meeting.attendance import Apology
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import COUNCILLORS, at
from tests.core.played import came, opened, played, taken, went
from ui.command_set import CommandSet
from ui.prompt import Tone
from ui.room_prompts import room_prompts

CHAIRMAN, VICE = "thornbury", "okafor-lyle"
START = (opened(), *taken("10:20", 6))
ALL_BUT_FOUR = tuple(went("11:30", p) for p in COUNCILLORS[4:])
LOST = (*START, *ALL_BUT_FOUR, went("11:42", "dunmere"))


def told(*acts, **more):
    return [(p.words, p.tone, p.act) for p in room_prompts(played(*acts, **more))]


def interest(person):
    return "10:12", facts.InterestDeclared(Declaration(person, "item-6", InterestKind.PECUNIARY))


def test_all_well_says_nothing():
    assert told(*START) == []
    assert told() == []


def test_the_quorum_lost_is_said_in_red_until_it_is_regained():
    words = "There is no quorum since 11:42: 3 here, 4 needed."
    assert told(*LOST) == [(words, Tone.WARN, "Adjourn")]
    assert told(*LOST, came("11:45", "visitor")) == [(words, Tone.WARN, "Adjourn")]
    back = "The quorum was regained at 11:50, after 8 minutes."
    assert told(*LOST, came("11:50", "shah")) == [(back, Tone.TELL, "Put away")]
    assert told(*LOST, ("11:44", facts.MeetingAdjourned())) == []
    reconvened = ("11:55", facts.MeetingReconvened())
    assert told(*LOST, ("11:44", facts.MeetingAdjourned()), reconvened)[0][0] == words
    assert told(*LOST, ("12:00", facts.MeetingClosed())) == []


@pytest.mark.parametrize(("clock", "length"), [("11:42:20", "less than a minute"), ("11:43", "1 minute")])
def test_short_gaps_in_words(clock, length):
    assert told(*LOST, came(clock, "shah"))[0][0].endswith(f"after {length}.")


def test_a_quorum_that_came_after_the_opening():
    away = [("10:11", facts.ApologyReceived(Apology(p))) for p in COUNCILLORS[3:]]
    state = (*away, *START, came("10:25", "shah"))
    assert (
        told(*state, here=COUNCILLORS[:3])[0][0] == "There has been a quorum since 10:25, 10 minutes after the opening."
    )


def test_before_the_roll_is_called_nobody_can_say():
    assert told(*START, here=()) == []


def test_a_quorum_lost_for_one_item_names_it():
    acts = (interest("brackett"), *START, *ALL_BUT_FOUR)
    (quorum,) = told(*acts)
    assert quorum[0] == "There is no quorum since 11:30: 3 of the 4 here may take part in item 6, 4 needed."


CHAIR = [
    ((went("10:30", CHAIRMAN),), "The Chairman is not here. Does P Okafor-Lyle preside?", "P Okafor-Lyle presides"),
    ((went("10:30", CHAIRMAN), went("10:30", VICE)), "The Chairman is not here. Who presides?", "Choose"),
    (
        (("10:30", facts.ChairTaken("hale")), went("10:40", CHAIRMAN), went("10:45", "hale")),
        "R Hale, who was in the chair, is not here. Does P Okafor-Lyle preside?",
        "P Okafor-Lyle presides",
    ),
    (
        (interest(CHAIRMAN),),
        "The Chairman takes no part in item 6. Does P Okafor-Lyle preside for it?",
        "P Okafor-Lyle presides",
    ),
    ((interest(CHAIRMAN), interest(VICE)), "The Chairman takes no part in item 6. Who presides for item 6?", "Choose"),
    (
        (("10:30", facts.ChairTaken(VICE)), went("10:31", CHAIRMAN), came("10:40", CHAIRMAN)),
        "The Chairman is here. Does A Thornbury take the chair again?",
        "Takes the chair",
    ),
]


@pytest.mark.parametrize(("acts", "words", "act"), CHAIR, ids=[words for _, words, _ in CHAIR])
def test_an_empty_chair_is_asked_about(acts, words, act):
    (prompt,) = room_prompts(played(*START, *acts))
    assert (prompt.words, prompt.act, prompt.tone) == (words, act, Tone.ASK)
    if prompt.facts:
        assert room_prompts(played(*START, *acts, *(("11:00", fact) for fact in prompt.facts))) == []
    else:
        assert (prompt.command, prompt.stays) == ("take_chair", True)


def test_whoever_goes_out_again_is_asked_about_again():
    once = (*START, went("10:30", CHAIRMAN))
    twice = (*once, came("10:40", CHAIRMAN), went("10:50", CHAIRMAN))
    (first,), (second,) = room_prompts(played(*once)), room_prompts(played(*twice))
    assert first.id != second.id


def test_a_vote_in_doubt_is_asked_about_until_a_reason_is_given():
    def voted(reason=""):
        vote = Vote(VoteMethod.HANDS, 14, eligible=COUNCILLORS, reason=reason)
        return "11:00", facts.VoteTaken("m", "item-6", vote)

    (prompt,) = room_prompts(played(*START, went("10:58", "hale"), voted()))
    assert prompt.words == "The vote in item 6 (14 for) counted R Hale, who had left at 10:58."
    assert (prompt.tone, prompt.command) == (Tone.ASK, "decision:m")
    assert told(*START, went("10:58", "hale"), voted("voted from the door")) == []


# -- at the desk -------------------------------------------------------------------------------------------------


@pytest.fixture
def at_desk(open_desk):
    """The desk, the note that tells of the restart read."""

    def make(**more):
        desk = open_desk(**more)
        desk.tick(seconds=1)
        while desk.meeting.notes.strip.note is not None:
            desk.meeting.notes.accept()
            desk.tick(seconds=1)
        return desk

    return make


def commands(desk):
    return desk.main.findChild(CommandSet)


def read_note(desk):
    desk.tick(seconds=1)
    return desk.meeting.notes.strip.note


def test_the_vice_chairman_presides_with_one_key_while_the_clerk_types(at_desk):
    desk = at_desk()
    desk.press("Members asked")
    desk.session.record(facts.PersonLeft(CHAIRMAN))
    assert read_note(desk).sentence == "The Chairman is not here. Does P Okafor-Lyle preside?"
    assert desk.in_line()
    desk.press("Ctrl+Return")
    assert desk.state.presiding == VICE
    assert desk.last_act.startswith("P Okafor-Lyle took the chair, ")
    assert desk.line == "Members asked"
    desk.session.record(facts.PersonLeft(VICE))
    assert read_note(desk).sentence == "P Okafor-Lyle, who was in the chair, is not here. Who presides?"
    desk.press("Ctrl+Return")
    desk.press("ha", "Enter", "Enter")
    assert desk.state.presiding == "hale"
    assert desk.in_line()
    assert desk.line == "Members asked"


def test_someone_else_takes_the_chair_for_this_item_only(at_desk):
    desk = at_desk()
    commands(desk).act("take_chair")
    panel = desk.meeting.chair.picker.panel
    assert panel is not None
    desk.press("Enter")
    desk.press("Down", "Enter")
    assert (desk.state.presiding, desk.state.chairs[-1].item) == (VICE, "item-4")
    rows = desk.meeting.attendance.view.rows
    assert "in the chair" in rows.row_at(rows.number_of(VICE)).spoken
    assert commands(desk).is_enabled("chair_back")
    desk.session.record(facts.ItemBegun("item-5"))
    assert desk.state.presiding == CHAIRMAN
    assert not commands(desk).is_enabled("chair_back")
    assert "in the chair" not in rows.row_at(rows.number_of(VICE)).spoken


def test_the_chairman_takes_the_chair_again(at_desk):
    desk = at_desk()
    commands(desk).act("take_chair")
    desk.press("Enter", "Enter")
    assert (desk.state.presiding, desk.state.chairs[-1].item) == (VICE, "")
    commands(desk).act("chair_back")
    assert desk.state.presiding == CHAIRMAN
    assert desk.last_act.startswith("A Thornbury took the chair again, ")


def test_the_quorum_at_the_desk(at_desk):
    desk = at_desk(absent=COUNCILLORS[4:])
    desk.session.record(facts.PersonLeft("dunmere"))
    note = read_note(desk)
    assert note.sentence.startswith("There is no quorum since ")
    assert note.tone.value == "warns"
    desk.tick(minutes=8)
    desk.session.record(facts.PersonArrived("shah"))
    assert read_note(desk).sentence.endswith("after 8 minutes.")
    desk.press("Ctrl+Return")
    assert read_note(desk) is None
    desk.session.undo()
    desk.tick(seconds=1)
    desk.press("Ctrl+Return")
    assert desk.state.adjournments[-1].reason == "no quorum"


def test_somebody_joins_online_comes_in_and_leaves(at_desk):
    desk = at_desk(absent=("shah",))
    desk.tick(at("10:42"))
    commands(desk).act("joined_online")
    desk.press("sh", "Enter")
    rows = desk.meeting.attendance.view.rows

    def row():
        return rows.row_at(rows.number_of("shah"))

    assert row().cells[2].text == "Online 10:42, observing"
    assert not desk.state.attendance.presence("shah").here
    desk.press("F3", "sh", "Enter")
    assert row().cells[2].text == "Arrived 10:42"
    desk.press("F4", "sh", "Enter")
    assert row().cells[2].text == "Left 10:42"
    desk.session.undo()
    desk.session.undo()
    desk.press("F4", "sh", "Enter")
    assert not desk.state.attendance.presence("shah").observes


def test_a_correction_says_which_vote_it_touches(at_desk):
    desk = at_desk()
    desk.session.record(facts.ItemBegun("item-6"))
    desk.tick(minutes=10)
    desk.session.record(facts.VoteTaken("m", "item-6", Vote(VoteMethod.HANDS, 14, eligible=COUNCILLORS)))
    desk.tick(minutes=10)
    (left,) = desk.session.record(facts.PersonLeft("hale"))
    desk.session.correct(left.id, desk.state.opened + (desk.clock.now() - desk.state.opened) / 4)
    assert desk.last_act.endswith("The vote in item 6 is in doubt now.")
    assert read_note(desk).sentence.startswith("The vote in item 6 (14 for) counted R Hale, who had left at 10:0")
    desk.session.undo()
    assert read_note(desk) is None
    assert "in doubt" not in desk.last_act


DOUBTED = [
    Vote(VoteMethod.HANDS, 14, eligible=COUNCILLORS),
    Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS),
    Vote.named(tuple((p, Ballot.FOR) for p in COUNCILLORS), COUNCILLORS),
]


@pytest.mark.parametrize("vote", DOUBTED, ids=[vote.method for vote in DOUBTED])
def test_the_note_of_a_doubted_vote_shows_that_vote_though_another_item_is_taken(at_desk, vote):
    desk = at_desk()
    desk.session.record(facts.ItemBegun("item-6"))
    for words in ("that it be noted", "that it come back"):
        desk.tick(minutes=10)
        (kept,) = desk.session.record(facts.NoteKept("item-6", NoteText(NoteKind.RESOLUTION, words)))
        desk.session.record(facts.VoteTaken(kept.id, "item-6", vote))
    doubted = desk.state.decisions[0].motion
    desk.tick(minutes=10)
    (left,) = desk.session.record(facts.PersonLeft("hale"))
    desk.session.record(facts.ItemBegun("item-7"))
    # Out of the room for the first of the two votes only.
    desk.session.correct(left.id, desk.state.decisions[0].voted_at - timedelta(minutes=1))
    desk.session.record(facts.PersonArrived("hale"))
    back = next(e for e in reversed(desk.session.entries) if isinstance(e.fact, facts.PersonArrived))
    desk.session.correct(back.id, desk.state.decisions[0].voted_at + timedelta(minutes=1))
    (doubt,) = doubts.unsettled(desk.state)
    assert (doubt.motion, desk.meeting.looked_at.item_id) == (doubted, "item-7")
    assert read_note(desk).sentence == doubt.words
    desk.press("Ctrl+Return")
    pane = desk.meeting.decisions
    assert desk.meeting.looked_at.item_id == "item-6"
    assert pane.has_focus()
    assert pane.draft.motion == doubted
    assert (pane.counter.why.text(), pane.counter.why.isVisible()) == (doubt.words, True)
    # Looked back at in any other way it is marked too, and the vote that is in no doubt is not.
    desk.meeting.looked_at.look_at("item-7")
    desk.meeting.looked_at.look_at("item-6")
    assert (pane.draft.motion, pane.counter.why.isVisible()) == (desk.state.decisions[1].motion, False)
    pane.show_next_motion()
    assert (pane.draft.motion, pane.counter.why.text()) == (doubted, doubt.words)
    assert pane.counter.why.isVisible()


def test_a_doubted_vote_that_did_not_add_up_either_is_marked_beside_its_reason(at_desk):
    desk = at_desk(item="item-6")
    (kept,) = desk.session.record(facts.NoteKept("item-6", NoteText(NoteKind.RESOLUTION, "that it be noted")))
    desk.tick(minutes=10)
    vote = Vote(VoteMethod.HANDS, 13, eligible=COUNCILLORS, reason="S Shah was on the telephone")
    desk.session.record(facts.VoteTaken(kept.id, "item-6", vote))
    pane = desk.meeting.decisions
    desk.press("Ctrl+6")
    assert not pane.counter.why.isVisible(), "the sum and the reason say it"
    (left,) = desk.session.record(facts.PersonLeft("hale"))
    desk.session.correct(left.id, desk.state.decisions[0].voted_at - timedelta(minutes=1))
    (doubt,) = doubts.doubted_votes(desk.state)
    assert (pane.counter.why.text(), pane.counter.why.isVisible()) == (doubt.words, True)
    assert pane.counter.reason.text() == "S Shah was on the telephone"
