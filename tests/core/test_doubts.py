"""Votes whose voters are not those who could vote, once a time was corrected."""

from dataclasses import replace

import pytest

from clerk_app.meeting import doubts, facts
from clerk_app.meeting.attendance import RollMark, Substitution
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from tests.builders import COUNCILLORS, EVERYONE, at
from tests.core.played import came, opened, played, taken, went

START = (opened(), *taken("10:50", 6))


def vote(*left_out, extra=(), clock="11:00", item="item-6", reason="", method=VoteMethod.HANDS):
    eligible = (*(p for p in COUNCILLORS if p not in left_out), *extra)
    return clock, facts.VoteTaken("m", item, Vote(method, 9, 2, eligible=eligible, reason=reason))


def words(state):
    return [doubt.words for doubt in doubts.doubted_votes(state)]


CASES = [
    ("as it was", (vote(),), ""),
    ("gone since", (vote(), went("11:10", "hale")), ""),
    ("gone before", (went("10:58", "hale"), vote()), "counted R Hale, who had left at 10:58."),
    ("gone at the same minute", (went("11:00", "hale"), vote()), "counted R Hale, who had left at 11:00."),
    ("twice gone", (went("10:20", "hale"), came("10:30", "hale"), went("10:55", "hale"), vote()), "left at 10:55."),
    ("not counted", (vote("shah"),), "did not count S Shah, who was here."),
    ("two not counted", (vote("shah", "wray"),), "did not count S Shah and K Wray, who were here."),
    (
        "both",
        (went("10:58", "hale"), vote("shah")),
        "counted R Hale, who had left at 10:58, and did not count S Shah, who was here.",
    ),
    (
        "two gone together",
        (went("10:58", "hale"), went("10:58", "wray"), vote()),
        "counted R Hale and K Wray, who had left at 10:58.",
    ),
    (
        "two gone at other times",
        (went("10:57", "hale"), went("10:58", "wray"), vote()),
        "counted R Hale, who had left at 10:57; and K Wray, who had left at 10:58.",
    ),
    ("came later", (went("10:12", "hale"), vote(), came("11:10", "hale")), "counted R Hale, who arrived at 11:10."),
    ("never here", (went("10:12", "hale"), vote()), "counted R Hale, who was not here."),
    ("observing", (("10:58", facts.PersonJoinedOnline("hale")), vote()), "counted R Hale, who only observed online."),
    (
        "interest",
        (("10:40", facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY))), vote()),
        "counted R Hale, who had declared an interest.",
    ),
    ("not education", (vote(extra=("ashdown",)),), "counted Mrs Ashdown, who votes on education only."),
    ("no vote at all", (came("10:20", "noakes"), vote(extra=("noakes",))), "counted A Noakes, who had no vote."),
    (
        "a substitute sat",
        (
            ("10:30", facts.SubstituteNamed(Substitution("hale", "noakes"))),
            came("10:40", "noakes"),
            vote(extra=("noakes",)),
        ),
        "counted R Hale, for whom A Noakes sat.",
    ),
    (
        "many",
        (vote("dunmere", "farrow", "hale", "ivesley", "shah"),),
        "did not count M Dunmere, E Farrow, R Hale and 2 more, who were here.",
    ),
]


@pytest.mark.parametrize(("what", "acts", "said"), CASES, ids=[what for what, *_ in CASES])
def test_what_is_said(what, acts, said):
    found = words(played(*START, *acts))
    if said:
        (sentence,) = found
        assert sentence.startswith("The vote in item 6 (9 for, 2 against) ")
        assert sentence.endswith(said)
    else:
        assert found == []


def test_without_a_vote_nobody_is_counted():
    assert words(played(*START, went("10:58", "hale"), vote(method=VoteMethod.NO_VOTE))) == []
    assert words(played(*START, ("11:00", facts.DecisionRecorded("m", "item-6")))) == []


def test_a_co_opted_member_counts_on_education():
    acts = (opened(), *taken("10:50", 5))
    assert words(played(*acts, vote(extra=("ashdown", "corrie", "vane"), item="item-5"))) == []
    (sentence,) = words(played(*acts, vote(item="item-5")))
    assert sentence.endswith("did not count Mrs Ashdown, Mr Corrie and Ms Vane, who were here.")


def test_an_item_without_a_number_is_not_named():
    (sentence,) = words(played(*START, vote("shah"), items=()))
    assert sentence.startswith("The vote (9 for, 2 against) did not count S Shah")


def test_a_reason_settles_it():
    state = played(*START, went("10:58", "hale"), vote(reason="R Hale voted from the door"))
    (doubt,) = doubts.doubted_votes(state)
    assert doubt.explained
    assert doubts.unsettled(state) == ()
    assert [f for f in findings(state) if "counted" in f.words] == []


def test_it_is_found_before_the_close():
    state = played(*START, went("10:58", "hale"), vote())
    (found,) = [f for f in findings(state) if "counted" in f.words]
    assert found.words == "The vote in item 6 (9 for, 2 against) counted R Hale, who had left at 10:58"
    assert found.place == "item:item-6"


# -- what a correction, a striking or an undo has touched --------------------------------------------------------


def test_only_what_is_new_is_said():
    before = played(*START, vote())
    after = played(*START, went("10:58", "hale"), vote())
    (doubt,) = doubts.newly_doubted(before, after)
    assert (doubt.motion, doubt.item, doubt.counted, doubt.missed) == ("m", "item-6", ("hale",), ())
    assert doubts.newly_doubted(after, after) == ()
    assert doubts.newly_doubted(after, before) == ()
    more = played(*START, went("10:57", "shah"), went("10:58", "hale"), vote())
    assert [d.counted for d in doubts.newly_doubted(after, more)] == [("hale", "shah")]
    assert doubts.newly_doubted(played(*START), after) == (), "a vote just recorded was touched by nothing"


@pytest.mark.parametrize("minutes", [57, 59, 61])
def test_a_corrected_departure_touches_the_votes_it_crosses(session, minutes):
    for item in ("item-5", "item-6"):
        session.clock.step(minutes=30)
        session.record(facts.ItemBegun(item))
        could = COUNCILLORS if item == "item-6" else EVERYONE
        session.record(facts.VoteTaken(item, item, Vote(VoteMethod.HANDS, len(could), eligible=could)))
    session.clock.step(minutes=30)
    (left,) = session.record(facts.PersonLeft("hale"))
    before = session.state
    session.correct(left.id, at("10:15").replace(hour=10 + (15 + minutes) // 60, minute=(15 + minutes) % 60))
    touched = [d.item for d in doubts.newly_doubted(before, session.state)]
    assert touched == (["item-6"] if minutes < 60 else [])
    votes = [d.vote for d in session.state.decisions]
    assert votes == [d.vote for d in before.decisions], "the vote itself is never changed"
    session.undo()
    assert doubts.doubted_votes(session.state) == ()


def test_a_striking_and_its_undo(session):
    (went_out,) = session.record(facts.PersonLeft("hale"))
    session.clock.step(minutes=5)
    could = tuple(p for p in COUNCILLORS if p != "hale")
    session.record(facts.VoteTaken("m", "item-1", Vote(VoteMethod.HANDS, 13, eligible=could)))
    before = session.state
    session.strike(went_out.id)
    (doubt,) = doubts.newly_doubted(before, session.state)
    assert doubt.words == "The vote in item 1 (13 for) did not count R Hale, who was here."
    struck = session.state
    session.undo()
    assert doubts.doubted_votes(session.state) == ()
    session.redo()
    assert doubts.newly_doubted(before, session.state) == doubts.doubted_votes(struck)


def test_a_roll_mark_taken_back_touches_the_vote(session):
    could = COUNCILLORS
    session.record(facts.VoteTaken("m", "item-1", Vote(VoteMethod.HANDS, 14, eligible=could)))
    entry = next(e for e in session.entries if e.fact == facts.RollMarked("hale", RollMark.PRESENT))
    session.strike(entry.id)
    (doubt,) = doubts.doubted_votes(session.state)
    assert doubt == replace(doubt, counted=("hale",), missed=())
    assert doubt.words.endswith("counted R Hale, who was not here.")
