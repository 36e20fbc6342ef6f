"""What one meeting leaves to be done, taken over by the next."""

from datetime import date, time

import pytest

from clerk_app import setting_up
from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, left_open, open_actions
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.describe import describe
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.proposal.creating import create
from clerk_app.proposal.known import Known
from clerk_app.session import MeetingSession
from clerk_app.setting_up import Plan
from tests import builders
from tests.core.pack_readings import proposed

FEBRUARY = date(2026, 2, 12)
DUE = date(2026, 4, 1)


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library)
    yield library
    library.close()


def held(library, on=FEBRUARY, meeting="february", carried=()):
    """A meeting with two actions, of which the second was settled."""
    session = MeetingSession(library.record, meeting, builders.clock_at("10:00", on))
    items = builders.sample_items()
    plan = Plan(builders.sample_body(), on, time(10, 15), items=items, actions=carried)
    session.record(*setting_up.new_meeting(plan))
    session.record(facts.MeetingOpened())
    action = NoteText(NoteKind.ACTION, "Send members the plan", owner="wray", due=DUE)
    done = NoteText(NoteKind.ACTION, "Write to the schools")
    session.record_as(
        [(f"{meeting}-sent", facts.NoteKept("item-4", action)), (f"{meeting}-written", facts.NoteKept("item-5", done))]
    )
    session.record(facts.ActionSettled(f"{meeting}-written"))
    return session


def test_what_is_open_is_left_with_owner_day_and_item(library):
    assert left_open(held(library).state) == (
        CarriedAction("february-sent", "Send members the plan", "K Wray", DUE, FEBRUARY, "4"),
    )


def test_the_next_meeting_from_a_pack_brings_it_forward_and_settles_it(library):
    held(library)
    proposal = proposed(Known.of(library))
    (row,) = [value for value in proposal.values if value.key.startswith("action:")]
    assert (row.value, row.verdict) == ("Send members the plan (K Wray, by 1 April 2026)", "Brought forward")
    assert row.remark == "Open since 12 February 2026; it waits under Actions."

    session = MeetingSession(
        library.record, create(library, proposal, builders.clock_at("09:00")), builders.clock_at("09:05")
    )
    (point,) = action_points(session.state)
    assert (point.what, point.owner, point.due, point.number, point.brought) == (
        "Send members the plan", "K Wray", DUE, "4", FEBRUARY,
    )  # fmt: skip
    (entry,) = session.record(facts.ActionSettled("february-sent"))
    assert open_actions(session.state) == 0
    assert describe(entry.fact, session.state).words == "Send members the plan"
    assert left_open(session.state) == ()


def test_it_goes_on_from_meeting_to_meeting_until_it_is_settled(library):
    first = left_open(held(library).state)
    second = held(library, date(2026, 3, 12), "march", carried=first)
    assert [(a.of, a.what) for a in left_open(second.state)] == [
        (FEBRUARY, "Send members the plan"),
        (date(2026, 3, 12), "Send members the plan"),
    ]


def test_the_same_pack_again_brings_nothing_twice(library):
    held(library)
    create(library, proposed(Known.of(library)), builders.clock_at("09:00"))
    again = proposed(Known.of(library))
    assert again.old is not None
    assert again.plan is not None
    assert setting_up.changed_meeting(again.old, again.plan) == ()


def test_a_meeting_that_was_never_held_leaves_nothing(library):
    session = MeetingSession(library.record, "never", builders.clock_at("10:00", FEBRUARY))
    session.record(facts.BodyCopied(builders.sample_body()), facts.MeetingArranged(FEBRUARY))
    assert setting_up.last_held(library.record, "children-and-families", builders.DAY) is None


def test_an_action_that_nobody_brought_forward_cannot_be_settled(library):
    session = held(library)
    with pytest.raises(RuleError):
        session.record(facts.ActionSettled("another"))


def test_what_is_brought_forward_stays_when_the_arrangements_change(library):
    session = held(library)
    carried = left_open(session.state)
    new = MeetingSession(library.record, "march", builders.clock_at("09:00"))
    new.record(*setting_up.new_meeting(Plan(builders.sample_body(), builders.DAY, actions=carried)))
    plan = setting_up.plan_of(new.state, builders.DAY)
    assert plan.actions == carried
    assert setting_up.changed_meeting(new.state, plan) == ()
