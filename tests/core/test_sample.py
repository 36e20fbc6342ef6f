"""The invented committee, its meeting and the script of the rehearsal."""

from collections import Counter
from datetime import date, datetime, time

import pytest

from clerk_app import sample
from clerk_app.clock import ScriptedClock
from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.closing import findings
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.privacy import lacks_summary
from clerk_app.meeting.question_deadline import Standing as OnTime
from clerk_app.meeting.question_deadline import england, timeliness
from clerk_app.meeting.state import Phase
from clerk_app.rehearsal import Player
from clerk_app.session import MeetingSession
from tests import builders


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


def test_the_committee_has_its_seats():
    body = sample.sample_body()
    assert (len(body.councillors), len(body.co_opted), len(body.substitute_pool)) == (14, 3, 3)
    assert body.person(body.officers[0]).full_name == "Ruth Calder"
    assert all(seat.limited_vote for seat in body.co_opted)
    assert Counter(seat.role for seat in body.memberships)[MemberRole.CHAIRMAN] == 1
    assert all(seat.person in body.by_id for seat in body.memberships)


def test_it_goes_into_the_registers_and_comes_out_the_same(library):
    body = sample.load_committee(library.registers)
    sample.load_committee(library.registers)
    again = library.registers.body(body.committee.id)
    assert (again.committee, again.memberships, again.officers) == (body.committee, body.memberships, body.officers)
    assert len(library.registers.people()) == len(body.people)


def test_the_meeting_has_ten_items():
    plan = sample.sample_plan()
    assert [item.number for item in plan.items] == [str(n) for n in range(1, 11)]
    assert plan.items[9].exempt_paragraphs == (3,)
    assert plan.items[4].education


@pytest.mark.parametrize("today", [date(2026, 11, 28), date(2026, 4, 7), date(2027, 1, 4)])
def test_the_meeting_to_practise_on_is_todays_and_four_speakers_have_registered_in_time(library, today):
    session = MeetingSession(library.record, "practice", ScriptedClock(datetime.combine(today, time(9), england())))
    session.record(*sample.practice_facts(today))

    state = session.state
    assert state.arranged is not None
    assert state.arranged.on == today
    assert [q.name for q in state.questions.queue] == [
        "Mr Jonah Prewett", "Mrs Adaeze Bright", "Mr T Rowe", "Ms H Castellane",
    ]  # fmt: skip
    assert {timeliness(state, q).standing for q in state.questions.queue} == {OnTime.IN_TIME}
    assert all(state.agenda.item(q.item) for q in state.questions.queue)


def test_the_script_names_only_what_there_is_and_goes_forward():
    acts = sample.rehearsal_acts()
    times = [act["at"] for act in acts]
    assert times == sorted(times)
    assert (times[-1], acts[-1]["do"]) == ("12:58:00", "close")
    people = sample.sample_body().by_id
    named = [act[key] for act in acts for key in ("person", "member", "substitute", "mover", "seconder") if key in act]
    assert set(named) <= set(people)


def test_the_script_plays_to_the_close(library):
    clock = ScriptedClock(builders.at("09:00"))
    session = MeetingSession(library.record, "rehearsal", clock)
    session.record(*sample.sample_facts())

    Player(session, clock).play(sample.rehearsal_acts())

    state = session.state
    assert state.phase is Phase.CLOSED
    assert here_count(state.attendance, state.body, builders.at("11:07")) == 12
    assert len(state.attendance.apologies) == 3
    assert state.agenda.taken_after("item-7") == "item-3"
    assert state.questions.slot is not None
    assert len(state.questions.slot.speeches) == 4
    assert {note.content.kind for note in state.notes} == set(NoteKind)
    vote = next(d.vote for d in state.decisions if d.item == "item-6")
    assert vote is not None
    assert (vote.for_, vote.against, vote.abstained) == (9, 1, 1)
    assert all(d.vote is None or d.vote.adds_up for d in state.decisions)
    (exclusion,) = state.exclusions
    assert (exclusion.items, exclusion.paragraphs) == (("item-10",), (3,))
    assert exclusion.span.end is not None
    assert lacks_summary(state) == ()
    assert [finding.place.partition(":")[0] for finding in findings(state)] == ["note"]
