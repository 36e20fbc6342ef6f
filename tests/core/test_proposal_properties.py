"""Whatever is read in a pack: nothing that only the clerk may decide happens unasked, and nothing falls over."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.meeting.names import plain
from clerk_app.packs.found import Certainty
from clerk_app.packs.reading import ReadItem, ReadMeeting, ReadPerson, ReadQuestionScheme
from clerk_app.proposal.creating import new_facts
from clerk_app.proposal.known import Known
from clerk_app.proposal.proposal import propose
from clerk_app.proposal.troubles import trouble
from clerk_app.proposal.values import Answer, ValueState
from tests import builders
from tests.core.pack_readings import COMMITTEE, TODAY, found, new_id, reading

BODY = builders.sample_body()
KNOWN = Known((BODY,), BODY.people)


def surely(values):
    return st.builds(lambda v, c: found(v, 3, certainty=c, doubt="Is it?"), values, st.sampled_from(Certainty))


def read_as(values):
    return st.none() | surely(values)


names = st.sampled_from(
    [BODY.person(key).initial_name for key in builders.EVERYONE]
    + [
        "V Lindquist",
        "Cllr Newsome",
        "Councillor WRAY",
        "Mr S Shar",
        "",
        "12",
        "Cllr. Mrs",
        "P Okafor Lyle MBE",
        "Shah",
    ]
) | st.text(max_size=30)
roles = st.sampled_from(["Chairman", "Vice-Chair", "Member", "representing parent governors", "Substitute", ""])
people = st.lists(st.builds(ReadPerson, surely(names), read_as(roles)), max_size=9).map(tuple)
titles = st.sampled_from(["Apologies", "Minutes", "Urgent business", "Date of next meeting"]) | st.text(max_size=40)
refs = st.sampled_from(["CFS/14/26", "CFS/1/2026", "HBR/03/26", "24/00108"]) | st.text(max_size=12)
days = st.dates(date(2019, 1, 1), date(2030, 12, 31))
items = st.lists(
    st.builds(
        ReadItem,
        surely(titles),
        read_as(st.sampled_from(["1", "1", "2", "A1", "2023/45", "(a)"])),
        read_as(st.text(max_size=60)),
        read_as(refs),
        read_as(st.just("5 - 12")),
        read_as(st.booleans()),
        read_as(st.just((3,))),
    ),
    max_size=8,
).map(tuple)
minutes = read_as(st.integers(1, 60))
meetings = st.builds(
    ReadMeeting,
    committee=read_as(st.sampled_from([COMMITTEE, COMMITTEE.upper(), "Harbour Panel"]) | st.text(max_size=30)),
    on=read_as(days),
    start=read_as(st.times()),
    place=read_as(st.text(max_size=30)),
    quorum=read_as(st.integers(1, 20)),
    members=people,
    co_opted=people,
    officers=people,
    items=items,
    next_meeting=read_as(days),
    previous_minutes=st.lists(surely(days), max_size=2).map(tuple),
    questions=st.builds(
        ReadQuestionScheme,
        minutes,
        minutes,
        read_as(days.map(lambda day: f"{day}T12:00") | st.text(max_size=16)),
    ),
)


@settings(max_examples=60)
@given(meetings)
def test_without_a_word_nobody_loses_a_seat_and_no_rule_changes(read):
    proposal = propose(reading(read), 0, KNOWN, {}, TODAY, new_id)
    assert len({value.key for value in proposal.values}) == len(proposal.values)
    for value in proposal.open_values:
        assert value.remark, value
    register = proposal.register
    if register is None or register.committee.id != BODY.committee.id:
        return
    assert set(BODY.memberships) <= set(register.memberships)
    assert set(BODY.officers) <= set(register.officers)
    assert register.committee.quorum == BODY.committee.quorum
    assert register.committee.questions == BODY.committee.questions
    assert all(person.surname for person in proposal.people)
    ids = {person.id for person in BODY.people}
    spelt = {plain(form) for person in BODY.people for form in (person.full_name, person.titled_name)}
    assert not [p for p in proposal.people if p.id not in ids and plain(p.titled_name) in spelt]


@settings(max_examples=60)
@given(meetings, st.data())
def test_whatever_the_clerk_says_of_the_values_a_plan_or_a_reason_is_left(read, data):
    first = propose(reading(read), 0, KNOWN, {}, TODAY, new_id)
    answers = {}
    for value in data.draw(st.lists(st.sampled_from(first.values), max_size=6)) if first.values else ():
        state = data.draw(st.sampled_from([ValueState.KEPT, ValueState.LEFT, ValueState.CORRECTED]))
        text = data.draw(st.sampled_from(["", "3", "12/3/26", "10.15", "Cllr K Wray", "noon on the day before"]))
        if state is ValueState.CORRECTED and trouble(value.key, text, TODAY):
            continue
        answers[value.key] = Answer(state, text if state is ValueState.CORRECTED else "", value.certainty)
    proposal = propose(reading(read), 0, KNOWN, answers, TODAY, new_id)
    assert (proposal.plan is None) == bool(proposal.refusal)
    assert bool(new_facts(proposal)) == (proposal.plan is not None)
    if proposal.register is not None:
        chairs = [seat for seat in proposal.register.memberships if seat.role.value == "chairman"]
        assert len(chairs) <= 1 or proposal.register.committee.id != BODY.committee.id
        assert len({seat.person for seat in proposal.register.memberships}) == len(proposal.register.memberships)


def test_midnight_is_a_start():
    proposal = propose(reading(ReadMeeting(start=found(time(0)))), 0, KNOWN, {}, TODAY, new_id)
    value = proposal.value("start")
    assert value is not None
    assert value.value == "12am"


@pytest.mark.parametrize("count", [0, 1])
def test_a_pack_that_says_nothing_is_a_reason_and_no_fault(count):
    read = ReadMeeting(committee=found(COMMITTEE)) if count else ReadMeeting()
    assert propose(reading(read), 0, KNOWN, {}, TODAY, new_id).refusal
