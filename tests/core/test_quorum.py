"""The quorum at every moment, item by item, against a naive recount."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.meeting import eligibility, facts, quorum
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind
from clerk_app.meeting.spans import Span
from tests.builders import COUNCILLORS, at, sample_body
from tests.core import played as meetings
from tests.core.played import came, closed, opened, taken, went

FIVE = COUNCILLORS[:5]
"""One more than the quorum of the sample committee."""


def played(*acts, here, called=True, **more):
    """The meeting with `here` found by the roll, all the others absent, unless they are not `called`."""
    absent = [("10:10", facts.RollMarked(p, RollMark.ABSENT)) for p in COUNCILLORS if p not in here] if called else []
    return meetings.played(*absent, *acts, here=here, **more)


def declared(clock, person, item="item-4", **more):
    return clock, facts.InterestDeclared(Declaration(person, item, InterestKind.PECUNIARY, **more))


def periods(state):
    return [(f"{s.start:%H:%M}", f"{s.end:%H:%M}" if s.end else "") for s in quorum.periods_without(state)]


# -- now ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "here", "met"), [(None, 0, True), (0, 0, True), (4, 3, False), (4, 4, True), (4, 5, True)]
)
def test_the_quorum_is_the_committees_own(wanted, here, met):
    state = played(opened(), body=sample_body(quorum=wanted), here=COUNCILLORS[:here])
    assert quorum.is_met(state) is met
    assert quorum.taking_part(state) == here


def test_a_member_withdrawn_drops_out_of_that_items_quorum_only():
    acts = (declared("10:11", FIVE[0]), declared("10:11", FIVE[1]), opened(), *taken("10:20", 1))
    assert quorum.taking_part(played(*acts, here=FIVE)) == 5
    during = played(*acts, *taken("10:30", 4), here=FIVE)
    assert (quorum.taking_part(during), quorum.is_met(during)) == (3, False)
    assert quorum.taking_part(played(*acts, *taken("10:30", 4), *taken("10:50", 5), here=FIVE)) == 5
    assert quorum.taking_part(played(*acts, *taken("10:30", 5, 4), here=FIVE)) == 3
    assert quorum.taking_part(played(*acts, *taken("10:30", 4), ("10:40", facts.MeetingClosed()), here=FIVE)) == 5


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, False),
        ({"will_do": Consequence.SPEAK_THEN_LEAVE}, False),
        ({"will_do": Consequence.NO_VOTE}, True),
        ({"will_do": Consequence.NONE}, True),
        ({"dispensation": Dispensation.SPEAK}, True),
        ({"dispensation": Dispensation.SPEAK_AND_VOTE}, True),
    ],
)
def test_only_who_goes_out_is_not_counted(more, counts):
    state = played(declared("10:11", FIVE[0], **more), opened(), *taken("10:30", 4), here=FIVE)
    assert quorum.taking_part(state) == (5 if counts else 4)


def test_a_substitute_takes_part_for_a_member_who_withdrew():
    named = ("10:11", facts.SubstituteNamed(Substitution(FIVE[0], "noakes")))
    acts = (named, declared("10:12", FIVE[0]), opened(), *taken("10:30", 4))
    assert quorum.taking_part(played(*acts, here=FIVE)) == 4
    assert quorum.taking_part(played(*acts, here=(*FIVE, "noakes"))) == 5


# -- at every moment ---------------------------------------------------------------------------------------------


def test_lost_and_regained():
    acts = (opened(), went("10:30", FIVE[0]), went("10:42", FIVE[1]))
    state = played(*acts, here=FIVE)
    assert periods(state) == [("10:42", "")]
    assert quorum.lost_since(state) == at("10:42")
    regained = played(*acts, came("10:50", "shah"), here=FIVE)
    assert periods(regained) == [("10:42", "10:50")]
    assert quorum.lost_since(regained) is None
    twice = played(*acts, came("10:50", "shah"), went("11:00", "shah"), closed("11:30"), here=FIVE)
    assert periods(twice) == [("10:42", "10:50"), ("11:00", "11:30")]
    assert quorum.lost_since(twice) is None


def test_a_corrected_time_changes_the_periods():
    before, after = (played(opened(), went("10:30", FIVE[0]), went(c, FIVE[1]), here=FIVE) for c in ("10:42", "10:38"))
    assert (periods(before), periods(after)) == ([("10:42", "")], [("10:38", "")])


def test_a_committee_without_a_quorum_never_lacks_one():
    state = played(opened(), *(went("10:20", p) for p in COUNCILLORS), body=sample_body(quorum=None), here=COUNCILLORS)
    assert periods(state) == []
    assert quorum.lost_since(state) is None
    assert not quorum.is_uncertain(state)


def test_before_the_opening_and_after_the_close_nothing_is_missing():
    assert periods(played(here=())) == []
    assert quorum.lost_since(played(here=())) is None
    done = (opened(), closed("11:00"), *(went("11:05", p) for p in FIVE))
    assert periods(played(*done, here=FIVE)) == []


def test_a_meeting_that_opens_without_a_quorum_lacks_it_from_the_opening():
    away = [("10:11", facts.ApologyReceived(Apology(p))) for p in COUNCILLORS[3:]]
    state = played(*away, opened(), came("10:25", "shah"), here=COUNCILLORS[:3])
    assert periods(state) == [("10:15", "10:25")]
    assert quorum.lost_since(played(*away, opened(), here=COUNCILLORS[:3])) == at("10:15")


def test_an_adjournment_is_left_out_and_brings_nothing_back():
    lost = (opened(), went("10:30", FIVE[0]), went("10:42", FIVE[1]), ("10:45", facts.MeetingAdjourned()))
    state = played(*lost, here=FIVE)
    assert periods(state) == [("10:42", "10:45")]
    assert quorum.lost_since(state) == at("10:42")
    back = ("11:00", facts.MeetingReconvened())
    assert periods(played(*lost, back, here=FIVE)) == [("10:42", "10:45"), ("11:00", "")]
    assert quorum.lost_since(played(*lost, back, here=FIVE)) == at("10:42")
    assert periods(played(*lost, came("10:50", FIVE[0]), back, here=FIVE)) == [("10:42", "10:45")]
    gone_meanwhile = (opened(), ("10:45", facts.MeetingAdjourned()), *(went("10:50", p) for p in FIVE), back)
    assert periods(played(*gone_meanwhile, here=FIVE)) == [("11:00", "")]
    assert quorum.lost_since(played(*gone_meanwhile, here=FIVE)) == at("10:50")


def test_one_goes_as_another_comes():
    state = played(opened(), went("10:30", FIVE[0]), went("10:42", FIVE[1]), came("10:42", "shah"), here=FIVE)
    assert periods(state) == []


def test_an_item_for_which_too_many_withdraw_is_a_period():
    acts = (declared("10:11", FIVE[0]), declared("10:25", FIVE[1]), opened(), *taken("10:30", 4), *taken("10:50", 5))
    state = played(*acts, *taken("11:10", 4, 6), here=FIVE)
    assert periods(state) == [("10:30", "10:50"), ("11:10", "")]
    assert quorum.lost_since(state) == at("11:10")


def test_a_declaration_takes_nobody_out_before_it_is_made():
    acts = (declared("10:11", FIVE[0]), opened(), *taken("10:30", 4), declared("10:40", FIVE[1]), *taken("10:50", 5))
    assert periods(played(*acts, here=FIVE)) == [("10:40", "10:50")]


def test_who_observes_online_does_not_make_the_quorum_unless_the_committee_says_so():
    acts = (opened(), went("10:30", FIVE[0]), went("10:42", FIVE[1]), ("10:44", facts.PersonJoinedOnline("shah")))
    assert periods(played(*acts, here=FIVE)) == [("10:42", "")]
    rules = type(sample_body().committee.rules)(online_counts=True)
    assert periods(played(*acts, body=sample_body(rules=rules), here=FIVE)) == [("10:42", "10:44")]


# -- while the roll is called ------------------------------------------------------------------------------------


def test_nobody_can_say_before_the_roll_is_called():
    called = [("10:17", facts.RollMarked(p, RollMark.PRESENT)) for p in FIVE]
    before = played(opened(), called=False, here=())
    assert quorum.is_uncertain(before)
    assert quorum.lost_since(before) is None
    after = played(opened(), *called, called=False, here=())
    assert not quorum.is_uncertain(after)
    assert periods(after) == [], "those whom it finds were there from the opening"


def test_too_few_left_to_call_is_certain():
    away = [("10:11", facts.ApologyReceived(Apology(p))) for p in COUNCILLORS[3:-1]]
    assert quorum.is_uncertain(played(*away, opened(), called=False, here=COUNCILLORS[:3]))
    gone = ("10:12", facts.RollMarked(COUNCILLORS[2], RollMark.ABSENT))
    state = played(*away, gone, opened(), called=False, here=COUNCILLORS[:2])
    assert not quorum.is_uncertain(state)
    assert quorum.lost_since(state) == at("10:15")


def test_a_substitute_not_called_may_make_it():
    away = [("10:11", facts.ApologyReceived(Apology(p))) for p in COUNCILLORS[3:]]
    named = ("10:12", facts.SubstituteNamed(Substitution("shah", "noakes")))
    assert not quorum.is_uncertain(played(*away, opened(), called=False, here=COUNCILLORS[:3]))
    assert quorum.is_uncertain(played(*away, named, opened(), called=False, here=COUNCILLORS[:3]))


# -- a naive recount ---------------------------------------------------------------------------------------------

NAMES = COUNCILLORS[:6]
minute = st.integers(0, 60)
acts = st.one_of(
    st.builds(facts.PersonArrived, st.sampled_from((*NAMES, "noakes"))),
    st.builds(facts.PersonLeft, st.sampled_from((*NAMES, "noakes"))),
    st.builds(facts.PersonJoinedOnline, st.sampled_from(NAMES)),
    st.builds(facts.RollMarked, st.sampled_from(NAMES), st.sampled_from((RollMark.PRESENT, RollMark.ABSENT))),
    st.builds(facts.ItemBegun, st.sampled_from(("item-1", "item-4", "item-5"))),
    st.builds(facts.ItemsTakenTogether, st.sampled_from(("item-1", "item-5")), st.just(("item-4",))),
    st.builds(facts.MeetingAdjourned),
    st.builds(facts.MeetingReconvened),
    st.builds(
        facts.InterestDeclared,
        st.builds(Declaration, st.sampled_from(NAMES), st.sampled_from(("item-4", "item-5")), st.just("pecuniary")),
    ),
)


def sits(state, person, when):
    """Whether a person was in the room and not withdrawn at an instant, looked up the long way."""
    found = state.attendance.presence(person)
    spans = [(s.start, s.end) for s in found.spans]
    if spans and found.found_by_roll:
        spans[0] = (min(spans[0][0], state.opened), spans[0][1])
    in_room = any(start <= when and (end is None or when < end) for start, end in spans)
    known = tuple(d for d in state.declarations if d.at <= when)
    items = [i for t in state.agenda.takings if t.span.holds(when) for i in (t.item, *t.others)]
    room = eligibility.Room(state.attendance, state.body, state.agenda, known)
    return in_room and not any(eligibility.withdraws(room, item, person) for item in items)


def recount(state, when):
    """Seats filled at an instant."""
    filled = 0
    for seat in state.body.councillors:
        substitutes = [s.substitute for s in state.attendance.substitutions if s.member == seat.person]
        filled += any(sits(state, person, when) for person in (seat.person, *substitutes))
    return filled


@pytest.mark.slow
@settings(max_examples=150, derandomize=True)
@given(st.lists(st.tuples(minute, acts), max_size=25), st.none() | st.integers(30, 70), st.booleans())
def test_every_period_equals_a_naive_recount(many, end, substituted):
    many = sorted(many, key=lambda pair: pair[0])
    named = [("10:01", facts.SubstituteNamed(Substitution(NAMES[0], "noakes")))] if substituted else []
    timed = [(f"{10 + (m + 15) // 60}:{(m + 15) % 60:02}", fact) for m, fact in many]
    if end is not None:
        timed = [pair for (m, _), pair in zip(many, timed, strict=True) if m <= end]
        timed.append((f"{10 + (end + 15) // 60}:{(end + 15) % 60:02}", facts.MeetingClosed()))
    body = sample_body(quorum=3)
    body = replace(body, memberships=tuple(m for m in body.memberships if m.person in NAMES))
    state = played(*named, opened(), *timed, body=body, here=NAMES[:4])
    without, gaps = quorum.periods_without(state), quorum.gaps_in_all(state)
    for half_minutes in range(-2, 160):
        when = at("10:15") + timedelta(seconds=30 * half_minutes)
        sitting = Span(state.opened, state.closed).holds(when)
        adjourned = any(a.span.holds(when) for a in state.adjournments)
        missing = recount(state, when) < 3
        assert any(s.holds(when) for s in without) == (sitting and not adjourned and missing)
        assert any(s.holds(when) for s in gaps) == (sitting and missing)
    assert all(a.end and a.end < b.start for a, b in pairwise(gaps)), "apart, and in order"
    if state.closed is None:
        last = at("10:15") + timedelta(hours=3)
        assert quorum.taking_part(state) == recount(state, last)
        assert (quorum.lost_since(state) is None) == (quorum.is_met(state) or quorum.is_uncertain(state))
