"""The roll: its order, what each key records, who may come and go."""

import re
from dataclasses import replace

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, roll
from clerk_app.meeting.attendance import Apology, RollMark, Standing, Substitution
from clerk_app.meeting.body import MemberRole, Person
from clerk_app.meeting.roll import RollAct
from tests.builders import (
    CO_OPTED,
    COUNCILLORS,
    EVERYONE,
    OFFICER,
    at,
    clock_at,
    in_session,
    new_session,
    open_library,
    sample_body,
)


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library):
    return new_session(library, clock_at("10:05"))


@pytest.fixture
def opened(library):
    return in_session(library, clock_at("10:15"))


def do(session, person, act, expected=""):
    new = roll.roll_facts(session.state, person, act, expected)
    if new:
        session.record(*new)
    return session.state.attendance.standing(person)


def test_councillors_then_co_opted_then_officers(session):
    assert roll.roll(session.state) == (*EVERYONE, OFFICER)


def test_a_substitute_stands_under_the_member(session):
    session.record(facts.SubstituteNamed(Substitution("hale", "noakes")))
    order = roll.roll(session.state)
    assert order[order.index("hale") + 1] == "noakes"


def test_guests_stand_at_the_end_in_the_order_they_came(session):
    for person in ("marsh", "ash"):
        session.record(facts.PersonIntroduced(Person(person, person.title())), facts.PersonArrived(person))
    assert roll.in_attendance(session.state) == (OFFICER, "marsh", "ash")


@pytest.mark.parametrize(
    ("act", "standing"),
    [
        (RollAct.PRESENT, Standing.PRESENT),
        (RollAct.APOLOGIES, Standing.APOLOGIES),
        (RollAct.EXPECTED, Standing.EXPECTED),
        (RollAct.ABSENT, Standing.ABSENT),
        (RollAct.NOT_CALLED, Standing.NOT_CALLED),
    ],
)
@pytest.mark.parametrize("before", list(RollAct))
def test_before_the_opening_every_mark_takes_the_place_of_every_other(session, before, act, standing):
    do(session, "hale", before)
    assert do(session, "hale", act) is standing


@pytest.mark.parametrize("act", list(RollAct))
def test_the_same_mark_twice_changes_nothing(session, act):
    do(session, "hale", act)
    before = session.state.attendance
    do(session, "hale", act)
    assert session.state.attendance == before


def test_a_member_who_is_here_after_all_needs_no_substitute(session):
    session.record(*roll.substitute_facts(session.state, "hale", "noakes"))
    do(session, "hale", RollAct.PRESENT)
    assert session.state.attendance.substitution_for("hale") is None


def test_a_substitute_brings_the_members_apologies(session):
    session.record(*roll.substitute_facts(session.state, "hale", "noakes"))
    assert session.state.attendance.standing("hale") is Standing.APOLOGIES
    assert roll.next_to_call(session.state, "hale") == "noakes"


def test_apologies_that_were_received_before_keep_their_particulars(session):
    apology = Apology("hale", "Tuesday", "the group office")
    session.record(facts.ApologyReceived(apology))
    session.record(*roll.substitute_facts(session.state, "hale", "noakes"))
    assert session.state.attendance.apology("hale") == apology


def test_nobody_may_substitute_for_two(session):
    session.record(facts.SubstituteNamed(Substitution("hale", "noakes")))
    assert roll.may_substitute(session.state, "wray") == ("birtwhistle", "tredwell")
    assert roll.may_substitute(session.state, "hale") == ("birtwhistle", "noakes", "tredwell")


def test_a_substitution_can_be_taken_back(session):
    assert roll.substitute_facts(session.state, "hale", "") == ()
    session.record(*roll.substitute_facts(session.state, "hale", "noakes"))
    session.record(*roll.substitute_facts(session.state, "hale", ""))
    assert session.state.attendance.substitution_for("hale") is None


def test_the_next_one_not_called_is_found_from_anywhere(session):
    session.record(*(facts.RollMarked(p, RollMark.PRESENT) for p in COUNCILLORS[:5]))
    assert roll.next_to_call(session.state, COUNCILLORS[0]) == COUNCILLORS[5]
    assert roll.next_to_call(session.state, COUNCILLORS[-1]) == CO_OPTED[0]
    assert roll.next_to_call(session.state, CO_OPTED[-1]) == COUNCILLORS[5]
    session.record(*roll.rest_present(session.state))
    assert roll.to_call(session.state) == ()
    assert roll.next_to_call(session.state, "hale") == OFFICER
    do(session, OFFICER, RollAct.PRESENT)
    assert roll.next_to_call(session.state, OFFICER) == ""


def test_the_rest_present_leaves_those_who_have_been_called(session):
    do(session, "hale", RollAct.APOLOGIES)
    do(session, "shah", RollAct.EXPECTED, "10:40")
    assert {fact.person for fact in roll.rest_present(session.state)} == set(EVERYONE) - {"hale", "shah"}


def test_after_the_opening_p_is_an_arrival(opened):
    opened.record(facts.PersonLeft("hale"))
    assert roll.roll_facts(opened.state, "hale", RollAct.PRESENT) == (facts.PersonArrived("hale"),)
    assert roll.roll_facts(opened.state, "wray", RollAct.PRESENT) == ()


def test_somebody_never_called_was_here_when_the_roll_says_so(opened):
    assert roll.roll_facts(opened.state, OFFICER, RollAct.PRESENT) == (facts.RollMarked(OFFICER, RollMark.PRESENT),)


@pytest.mark.parametrize("act", [RollAct.APOLOGIES, RollAct.EXPECTED, RollAct.ABSENT, RollAct.NOT_CALLED])
def test_after_the_opening_nobody_is_sent_out_by_a_letter(opened, act):
    with pytest.raises(RuleError, match="R Hale is here"):
        roll.roll_facts(opened.state, "hale", act)


@pytest.mark.parametrize("act", [RollAct.APOLOGIES, RollAct.EXPECTED, RollAct.ABSENT, RollAct.NOT_CALLED])
def test_who_was_here_and_left_stays_so(opened, act):
    opened.record(facts.PersonLeft("hale"))
    with pytest.raises(RuleError, match="R Hale was here and left"):
        roll.roll_facts(opened.state, "hale", act)


def test_after_the_opening_an_apology_is_not_hidden_by_a_mark(library):
    session = new_session(library, clock_at("10:05"))
    do(session, "hale", RollAct.APOLOGIES)
    session.record(facts.MeetingOpened())
    with pytest.raises(RuleError, match="sent apologies"):
        roll.roll_facts(session.state, "hale", RollAct.EXPECTED)


def test_the_likeliest_to_arrive_come_first(session):
    do(session, "shah", RollAct.EXPECTED)
    do(session, "hale", RollAct.APOLOGIES)
    do(session, "wray", RollAct.PRESENT)
    could = roll.could_arrive(session.state)
    assert could[0] == "shah"
    assert "wray" not in could
    assert could.index("hale") > could.index("yelland")
    assert could[-3:] == ("birtwhistle", "noakes", "tredwell")


def test_only_those_here_can_leave(opened):
    opened.record(facts.PersonLeft("hale"))
    assert roll.could_leave(opened.state) == tuple(p for p in EVERYONE if p != "hale")


def test_the_entry_behind_a_standing_is_the_last_that_counts(opened):
    assert roll.behind_standing(opened.entries, OFFICER) is None
    (left,) = opened.record(facts.PersonLeft("hale"), at=at("10:15"))
    assert roll.behind_standing(opened.entries, "hale") == left
    opened.undo()
    found = roll.behind_standing(opened.entries, "hale")
    assert found is not None
    assert isinstance(found.fact, facts.RollMarked)


def test_nothing_is_behind_a_mark_that_was_taken_away(session):
    do(session, "hale", RollAct.ABSENT)
    do(session, "hale", RollAct.NOT_CALLED)
    assert roll.behind_standing(session.entries, "hale") is None


def test_an_apology_outlasts_the_key_that_takes_marks_away_once_the_meeting_is_open(library):
    session = new_session(library, clock_at("10:15"), meeting="other")
    session.record(facts.ApologyReceived(Apology("hale")), facts.MeetingOpened())
    with pytest.raises(RuleError, match="R Hale sent apologies"):
        do(session, "hale", RollAct.NOT_CALLED)


def test_who_observes_online_may_come_in_or_leave(opened):
    opened.record(facts.PersonLeft("hale"))
    opened.record(facts.PersonJoinedOnline("hale"))
    assert roll.could_arrive(opened.state)[0] == "hale"
    assert "hale" in roll.could_leave(opened.state)
    assert "hale" not in roll.could_join(opened.state)
    behind = roll.behind_standing(opened.entries, "hale")
    assert behind is not None
    assert behind.fact == facts.PersonJoinedOnline("hale")
    opened.record(facts.PersonArrived("hale"))
    assert opened.state.attendance.standing("hale") is Standing.ARRIVED


def test_whoever_is_not_here_joins_first_and_those_in_the_room_can_be_found(opened):
    opened.record(facts.PersonLeft("hale"))
    could = roll.could_join(opened.state)
    assert could[0] == "hale"
    assert {"shah", "noakes"} <= set(could)


def test_an_officer_online_is_here_and_a_member_observes(opened):
    opened.record(facts.PersonJoinedOnline(OFFICER))
    assert opened.state.attendance.presence(OFFICER).is_online
    assert opened.state.attendance.presence(OFFICER).here
    opened.record(facts.PersonJoinedOnline("shah"))
    assert not opened.state.attendance.presence("shah").here
    opened.record(facts.PersonJoinedOnline("noakes"))
    assert opened.state.attendance.standing("noakes") is Standing.OBSERVING
    assert roll.in_attendance(opened.state) == (OFFICER, "noakes")


SEATS = [
    ("shah", "S Shah is here, so nobody substitutes."),
    ("hale", ""),
    ("corrie", "Nobody may substitute for Mr Corrie (Parent governor)."),
    ("noakes", "A Noakes is not a member, so nobody substitutes."),
    (OFFICER, "I Fenner is not a member, so nobody substitutes."),
]


@pytest.mark.parametrize(("member", "why"), SEATS)
def test_for_whom_nobody_may_substitute(opened, member, why):
    opened.record(facts.PersonLeft("hale"))
    assert roll.no_substitute_for(opened.state, member) == why
    if why:
        with pytest.raises(RuleError, match=re.escape(why)):
            opened.record(facts.SubstituteNamed(Substitution(member, "tredwell")))
    opened.record(facts.SubstituteNamed(Substitution(member, "")))


@pytest.mark.parametrize(
    ("role", "given", "may"),
    [
        (MemberRole.MEMBER, None, True),
        (MemberRole.CHAIRMAN, None, True),
        (MemberRole.CO_OPTED, None, False),
        (MemberRole.MEMBER, False, False),
        (MemberRole.CO_OPTED, True, True),
    ],
)
def test_the_seat_says_whether_somebody_may_substitute(library, role, given, may):
    body = sample_body()
    seats = tuple(replace(m, role=role, substitutable=given) if m.person == "hale" else m for m in body.memberships)
    session = new_session(library, clock_at(), replace(body, memberships=seats))
    assert bool(roll.no_substitute_for(session.state, "hale")) is not may
