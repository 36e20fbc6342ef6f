"""Beside a named vote: who had withdrawn, who stayed without a vote and who was away, apart from how others voted."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import eligibility, facts
from clerk_app.meeting.attendance import Substitution
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.no_vote import NoVote, without_vote
from tests.builders import clock_at, in_session, open_library

SIX, FIVE = "item-6", "item-5"


@pytest.fixture
def clock():
    return clock_at()


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    session = in_session(library, clock)
    begin(session, clock, SIX)
    yield session
    library.close()


def begin(session, clock, item):
    clock.step(minutes=5)
    session.record(facts.ItemBegun(item))
    clock.step(minutes=1)


def vote_by_names(session, clock, item=SIX, **exceptions):
    clock.step(minutes=1)
    may = eligibility.voters(session.state.room, item)
    ballots = tuple((person, exceptions.get(person, Ballot.FOR)) for person in may)
    session.record(facts.VoteTaken("m", item, Vote.named(ballots, may)))
    clock.step(minutes=1)


def told(session):
    return dict(without_vote(session.state, session.state.decision("m")))


def printed(session):
    """What stands in the minutes behind the tally."""
    text = plain_text(drafting.draft_minutes(session.state))
    line = next(line for line in text.splitlines() if line.startswith("The vote was"))
    return line.partition("For: ")[2].partition(". ")[2]


def declare(session, person, kind=InterestKind.PECUNIARY, item=SIX):
    session.record(facts.InterestDeclared(Declaration(person, item, kind)))


def test_absent_abstained_not_voting_and_withdrawn_are_told_apart(session, clock):
    declare(session, "hale")
    declare(session, "wray")
    session.record(facts.PersonLeft("hale"), facts.PersonLeft("yelland"))
    vote_by_names(session, clock, pellow=Ballot.AGAINST, quint=Ballot.ABSTAINED, shah=Ballot.NOT_VOTING)
    assert told(session) == {"hale": NoVote.WITHDREW, "wray": NoVote.BARRED, "yelland": NoVote.ABSENT}
    assert printed(session) == (
        "Against: Councillor Pellow. Abstained: Councillor Quint. Not voting: Councillor Shah."
        " Withdrew, having declared an interest: Councillor Hale."
        " Present without a vote, having declared an interest: Councillor Wray."
        " Absent: Councillor Yelland."
    )


def test_where_everybody_voted_nothing_is_added(session, clock):
    vote_by_names(session, clock)
    assert (told(session), printed(session)) == ({}, "")


def test_it_is_told_as_it_was_when_the_vote_was_taken(session, clock):
    session.record(facts.PersonLeft("yelland"))
    vote_by_names(session, clock)
    session.record(facts.PersonArrived("yelland"), facts.PersonLeft("quint"))
    assert told(session) == {"yelland": NoVote.ABSENT}


def test_who_withdrew_for_another_item_and_is_not_back_is_absent(session, clock):
    declare(session, "hale")
    session.record(facts.PersonLeft("hale"))
    begin(session, clock, FIVE)
    vote_by_names(session, clock, FIVE)
    assert told(session) == {"hale": NoVote.ABSENT}


def test_an_interest_written_down_after_the_vote_counts_as_well(session, clock):
    session.record(facts.PersonLeft("hale"))
    vote_by_names(session, clock)
    declare(session, "hale")
    assert told(session) == {"hale": NoVote.WITHDREW}


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        (["lindqvist"], {}),
        (["lindqvist", "noakes"], {"noakes": NoVote.ABSENT}),
        (["noakes"], {}),
    ],
)
def test_a_member_and_a_substitute_are_one_seat(session, clock, gone, expected):
    session.record(facts.PersonLeft("lindqvist"))
    session.record(facts.SubstituteNamed(Substitution("lindqvist", "noakes")), facts.PersonArrived("noakes"))
    if "lindqvist" not in gone:
        session.record(facts.PersonArrived("lindqvist"))
    clock.step(minutes=1)
    if "noakes" in gone:
        session.record(facts.PersonLeft("noakes"))
    vote_by_names(session, clock)
    assert told(session) == expected


def test_a_substitute_who_never_came_is_not_told_of(session, clock):
    session.record(facts.PersonLeft("lindqvist"))
    session.record(facts.SubstituteNamed(Substitution("lindqvist", "noakes")))
    vote_by_names(session, clock)
    assert told(session) == {"lindqvist": NoVote.ABSENT}


@pytest.mark.parametrize(("education", "expected"), [(False, {}), (True, {"ashdown": NoVote.ABSENT})])
def test_co_opted_members_only_where_they_have_a_vote(session, clock, education, expected):
    item = replace(session.state.agenda.item(SIX), education=education)
    session.record(facts.ItemAdded(item))
    session.record(facts.PersonLeft("ashdown"))
    vote_by_names(session, clock)
    assert told(session) == expected


def test_only_names_call_for_names(session, clock):
    session.record(facts.PersonLeft("yelland"))
    may = eligibility.voters(session.state.room, SIX)
    session.record(facts.VoteTaken("m", SIX, Vote(VoteMethod.HANDS, len(may), eligible=may)))
    assert told(session) == {}


def test_a_committee_has_its_own_words_or_none(session, clock):
    own = (("votes_absent", "Not in the room: {people}."),)
    body = replace(session.state.body, committee=replace(session.state.body.committee, wording=own))
    session.record(facts.BodyCopied(body))
    declare(session, "hale")
    session.record(facts.PersonLeft("hale"), facts.PersonLeft("yelland"))
    vote_by_names(session, clock)
    assert printed(session).endswith("Councillor Hale. Not in the room: Councillor Yelland.")
