"""What a declared interest asks for at each moment, and that eligibility, quorum and these steps agree."""

from dataclasses import replace
from itertools import product

import pytest

from clerk_app.meeting import eligibility, facts, quorum, withdrawals
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind, InterestRule
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.state import MeetingState, fold
from clerk_app.meeting.withdrawals import Step
from tests.builders import EVERYONE, at, sample_body, sample_items
from tests.core.played import entries_of

HALE, SHAH = "hale", "shah"


def state_of(*happened, **rules):
    """The state after facts with their times, everybody here from the start; each entry's id is its number from 1."""
    body = sample_body()
    settings = replace(body.committee.rules, **rules)
    body = replace(body, committee=replace(body.committee, rules=settings))
    first: list[facts.Fact] = [facts.BodyCopied(body), *(facts.ItemAdded(item) for item in sample_items())]
    first += [facts.RollMarked(person, RollMark.PRESENT) for person in EVERYONE]
    entries = [Entry(n, f"first-{n}", "first", at("10:00"), at("10:00"), fact) for n, fact in enumerate(first, 1)]
    for n, (when, fact) in enumerate(happened, 1):
        entries.append(Entry(n + len(first), str(n), str(n), at(when), at(when), fact))
    return fold(sorted(entries, key=lambda e: e.in_order))


def declared(person=HALE, item="item-6", kind=InterestKind.PECUNIARY, **more):
    return ("10:17", facts.InterestDeclared(Declaration(person, item, kind, **more)))


OPENED = ("10:15", facts.MeetingOpened())


def begun(when, item):
    return (when, facts.ItemBegun(item))


def left(when, interest="", person=HALE):
    return (when, facts.PersonLeft(person, interest=interest))


def back(when, person=HALE):
    return (when, facts.PersonArrived(person))


def steps(state):
    return [(one.person, one.step, one.item) for one in withdrawals.due(state)]


# ---------------------------------------------------------------- what each consequence asks

_NEXT = {
    Consequence.LEAVE: Step.LEAVE,
    Consequence.SPEAK_THEN_LEAVE: Step.SPEAK_THEN_LEAVE,
    Consequence.NO_VOTE: Step.NO_VOTE,
    Consequence.NONE: None,
}


@pytest.mark.parametrize(
    ("asked", "will_do", "dispensation"),
    list(product(Consequence, (None, *Consequence), Dispensation)),
)
def test_every_consequence_with_every_dispensation(asked, will_do, dispensation):
    kinds = (InterestRule("own", "Own kind", asked),)
    declaration = declared(kind="own", will_do=will_do, dispensation=dispensation)
    state = state_of(OPENED, declaration, begun("12:00", "item-6"), interests=kinds)
    follows = will_do or asked
    if dispensation is Dispensation.SPEAK_AND_VOTE:
        follows = Consequence.NONE
    elif dispensation is Dispensation.SPEAK and follows in (Consequence.LEAVE, Consequence.SPEAK_THEN_LEAVE):
        follows = Consequence.NO_VOTE
    expected = _NEXT[follows]
    assert [step for _, step, _ in steps(state)] == ([expected] if expected else [])
    hindrance = eligibility.hindrance(state.room, "item-6", HALE)
    assert hindrance == ("" if expected is None else "interest declared")
    out = expected in (Step.LEAVE, Step.SPEAK_THEN_LEAVE)
    assert quorum.taking_part(state) == (13 if out else 14)


# ---------------------------------------------------------------- one member's day

DAY = (
    (OPENED, None, ""),
    (declared(), None, "interest declared"),  # entry 2
    (begun("11:00", "item-5"), None, "interest declared"),
    (begun("12:00", "item-6"), Step.LEAVE, "interest declared"),
    (left("12:04", "2"), Step.OUT, "interest, out since 12:04"),
    (begun("12:30", "item-7"), Step.MAY_RETURN, "interest, out since 12:04"),
    (back("12:31"), None, "interest declared"),
    (begun("12:40", "item-6"), Step.LEAVE, "interest declared"),
    (left("12:41"), Step.OUT, "interest, out since 12:41"),
    (back("12:45"), None, "interest declared"),
    (("12:50", facts.MeetingAdjourned()), None, "interest declared"),
    (("12:55", facts.MeetingReconvened()), None, "interest declared"),
    (("12:58", facts.MeetingClosed()), None, "interest declared"),
)


@pytest.mark.parametrize("so_far", range(1, len(DAY) + 1))
def test_a_members_day_step_by_step(so_far):
    state = state_of(*(fact for fact, _, _ in DAY[:so_far]))
    _, step, hindrance = DAY[so_far - 1]
    assert steps(state) == ([(HALE, step, "item-6")] if step else [])
    assert eligibility.hindrance(state.room, "item-6", HALE) == hindrance


def test_an_adjournment_asks_for_nothing_and_afterwards_it_is_asked_again():
    taken = [OPENED, declared(), begun("12:00", "item-6"), ("12:01", facts.MeetingAdjourned())]
    assert steps(state_of(*taken)) == []
    assert steps(state_of(*taken, ("12:20", facts.MeetingReconvened()))) == [(HALE, Step.LEAVE, "item-6")]


@pytest.mark.parametrize("when", ["10:00", "12:05", "12:58"])
def test_a_declaration_may_come_at_any_moment(when):
    declaration = (when, facts.InterestDeclared(Declaration(HALE, "item-6", InterestKind.PECUNIARY)))
    state = state_of(OPENED, begun("12:00", "item-6"), declaration)
    assert steps(state) == [(HALE, Step.LEAVE, "item-6")]
    closed = state_of(OPENED, begun("12:00", "item-6"), declaration, ("12:59", facts.MeetingClosed()))
    assert steps(closed) == []
    assert len(closed.declarations) == 1


# ---------------------------------------------------------------- who is out, and for what


def test_one_who_went_home_before_the_item_is_not_out_for_it():
    state = state_of(OPENED, declared(), begun("10:30", "item-5"), left("10:58"), begun("12:00", "item-6"))
    assert steps(state) == []
    assert eligibility.hindrance(state.room, "item-6", HALE) == "left 10:58"


def test_asked_out_just_before_the_item_counts_for_it():
    state = state_of(OPENED, declared(), begun("10:30", "item-5"), left("11:59"), begun("12:00", "item-6"))
    assert steps(state) == [(HALE, Step.OUT, "item-6")]


def test_out_for_one_item_and_still_out_for_the_next_that_is_declared_too():
    state = state_of(
        OPENED, declared(), declared(item="item-7"), begun("12:00", "item-6"), left("12:04", "2"),
        begun("12:30", "item-7"),
    )  # fmt: skip
    assert steps(state) == [(HALE, Step.OUT, "item-7")]
    assert eligibility.hindrance(state.room, "item-7", HALE) == "interest, out since 12:04"


def test_with_the_declaration_struck_out_the_member_has_just_left():
    state = state_of(OPENED, begun("12:00", "item-6"), left("12:04", "gone"))
    assert steps(state) == []
    assert eligibility.hindrance(state.room, "item-6", HALE) == "left 12:04"


def test_one_who_goes_out_for_an_interest_of_no_named_kind_is_out_for_it_too():
    state = state_of(OPENED, declared(kind=InterestKind.UNNAMED), begun("12:00", "item-6"), left("12:04"))
    assert steps(state) == [(HALE, Step.OUT, "item-6")]


def test_the_strictest_of_two_declarations_holds():
    state = state_of(OPENED, declared(kind=InterestKind.CODE), declared(), begun("12:00", "item-6"))
    assert [one.declared.id for one in withdrawals.due(state)] == ["3"]


def test_an_item_taken_together_with_another_asks_too_and_since_when_it_has_been_there():
    together = ("12:10", facts.ItemsTakenTogether("item-5", ("item-6",)))
    state = state_of(OPENED, declared(), begun("12:00", "item-5"), together)
    assert steps(state) == [(HALE, Step.LEAVE, "item-6")]
    assert withdrawals.taken_since(state.agenda, "item-6") == at("12:10")
    assert withdrawals.taken_since(state.agenda, "item-5") == at("12:00")
    assert withdrawals.taken_since(state.agenda, "item-7") is None


def test_a_budget_meeting_takes_the_vote_on_every_item_under_section_106():
    arranged = ("10:00", facts.MeetingArranged(at("10:15").date(), budget=True))
    state = state_of(arranged, OPENED, declared(item="", kind=InterestKind.COUNCIL_TAX), begun("12:00", "item-4"))
    assert steps(state) == [(HALE, Step.NO_VOTE, "item-4")]
    plain = state_of(OPENED, declared(item="", kind=InterestKind.COUNCIL_TAX), begun("12:00", "item-4"))
    assert steps(plain) == []


def test_nothing_is_due_where_nothing_is():
    assert withdrawals.due(MeetingState()) == ()
    assert withdrawals.being_taken(MeetingState().agenda) == ()


def test_each_member_has_one_step():
    state = state_of(
        OPENED, declared(), declared(SHAH), declared("wray", kind=InterestKind.OTHER_REGISTRABLE),
        begun("12:00", "item-6"), left("12:03", "3", SHAH),
    )  # fmt: skip
    assert steps(state) == [
        (HALE, Step.LEAVE, "item-6"),
        (SHAH, Step.OUT, "item-6"),
        ("wray", Step.SPEAK_THEN_LEAVE, "item-6"),
    ]


@pytest.mark.parametrize(
    ("declaration", "item", "interest"),
    [
        (declared(), "item-6", "2"),
        (declared(kind=InterestKind.OTHER_REGISTRABLE), "item-6", "2"),
        (declared(kind=InterestKind.CODE), "item-6", ""),
        (declared(), "item-7", ""),
        (declared(SHAH), "item-6", ""),
    ],
)
def test_whoever_is_asked_out_goes_for_the_interest_however_it_is_recorded(declaration, item, interest):
    state = state_of(OPENED, declaration, begun("12:00", item))
    assert withdrawals.leaving(state, HALE) == facts.PersonLeft(HALE, interest=interest)


@pytest.mark.parametrize(
    ("typed", "interest"),
    [("11:59", ""), ("12:00", "8"), ("12:00:30", "8"), ("12:20", "8"), ("12:29", "8"), ("12:30", ""), ("12:40", "")],
)
def test_at_an_earlier_time_that_is_typed_the_item_taken_then_asks(typed, interest):
    body, roll = facts.BodyCopied(sample_body()), facts.RollMarked(HALE, RollMark.PRESENT)
    agenda = [facts.ItemAdded(item) for item in sample_items() if item.id in ("item-6", "item-7")]
    first: tuple[facts.MeetingFact, ...] = (body, *agenda, roll)
    happened = [(at("10:00"), fact) for fact in first]
    happened += [(at("10:15"), facts.MeetingOpened()), (at("12:00:20"), facts.ItemBegun("item-6"))]
    # Written down when the member had gone already, and of another item than the one before the meeting now.
    happened += [(at("12:30"), facts.ItemBegun("item-7")), (at("12:35"), declared()[1])]
    entries = [replace(entry, id=str(entry.number)) for entry in entries_of(happened)]
    state = fold(entries)
    assert withdrawals.leaving(state, HALE).interest == ""
    assert withdrawals.left_at(state, entries, HALE, at(typed)) == facts.PersonLeft(HALE, interest=interest)
