"""The facts that set a meeting up."""

from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app import setting_up
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.facts import MeetingMode
from clerk_app.meeting.state import fold
from clerk_app.session import MeetingSession
from clerk_app.setting_up import Plan
from tests import builders

TODAY = date(2026, 3, 3)


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def new_id():
    ids = count(1)
    return lambda: f"new-{next(ids)}"


def plan(**changes):
    items = builders.sample_items()
    return replace(
        Plan(builders.sample_body(), builders.DAY, time(10, 15), "Room", MeetingMode.HYBRID, items), **changes
    )


def test_a_new_meeting_is_recorded_in_one_act_that_is_not_undone(library):
    session = MeetingSession(library.record, "m", builders.clock_at("09:00"))
    session.record(*setting_up.new_meeting(plan()))

    state = session.state
    assert setting_up.plan_of(state, TODAY) == plan()
    assert not session.history.undo
    (summary,) = library.record.meetings()
    assert (summary.committee_name, summary.held_on, summary.items) == (state.body.committee.name, builders.DAY, 10)


def test_nothing_changed_is_no_fact(library):
    session = builders.new_session(library, builders.clock_at("09:00"))
    assert setting_up.changed_meeting(session.state, setting_up.plan_of(session.state, TODAY)) == ()


def test_another_place_is_one_fact(library):
    session = builders.new_session(library, builders.clock_at("09:00"))
    wanted = replace(setting_up.plan_of(session.state, TODAY), place="The barn")
    assert setting_up.changed_meeting(session.state, wanted) == (wanted.arranged,)


@given(st.permutations(range(10)), st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)), st.integers(0, 3))
def test_any_change_of_the_agenda_arrives(order, left_out, renamed, added):
    session_items = builders.sample_items()
    at = builders.at("09:00")

    def folded(new):
        return fold(Entry(n, str(n), "a", at, at, fact) for n, fact in enumerate(new, 1))

    first = setting_up.new_meeting(plan(items=session_items))
    state = folded(first)
    items = [replace(session_items[n], title="Other") if n in renamed else session_items[n] for n in order]
    items = [item for n, item in zip(order, items, strict=True) if n not in left_out]
    for n in range(added):
        items.insert(n * 2, AgendaItem(f"new-{n}", "", f"New {n}"))
    wanted = plan(items=tuple(items))

    changes = setting_up.changed_meeting(state, wanted)

    assert folded((*first, *changes)).agenda.items == wanted.items


def test_one_item_moved_is_only_that_item(library):
    session = builders.new_session(library, builders.clock_at("09:00"))
    items = builders.sample_items()
    wanted = plan(items=(*items[:3], items[6], *items[3:6], *items[7:]), mode=MeetingMode.IN_PERSON,
                  place=builders.sample_committee().place)  # fmt: skip
    changes = setting_up.changed_meeting(session.state, wanted)
    assert changes == (facts.ItemWithdrawn("item-7"), facts.ItemAdded(items[6], "item-3"))
    session.record(*changes)
    assert session.state.agenda.items == wanted.items


def test_the_last_meeting_brings_its_items_but_not_its_day(library, new_id):
    session = builders.new_session(library, builders.clock_at("09:00"))
    session.record(facts.ItemAdded(AgendaItem("late", "", "A late item", on_the_day=True)))

    items = setting_up.items_of_last(session.state, new_id)

    assert [item.number for item in items] == [str(n) for n in range(1, 11)]
    assert len({item.id for item in items} | {item.id for item in session.state.agenda.items}) == 21
    minutes, report, private = items[1], items[3], items[9]
    assert (minutes.title, minutes.refers_to) == ("Minutes of 12 March 2026", builders.DAY)
    assert (report.title, report.report_ref, report.pages) == ("Family hubs: first-year review", "", "")
    assert (private.exempt, private.exempt_paragraphs) == (True, (3,))


def test_the_last_meeting_is_the_latest_of_that_committee(library):
    builders.new_session(library, builders.clock_at("09:00"))
    last = setting_up.last_meeting(library.record, "children-and-families")
    assert last is not None
    assert setting_up.plan_of(last, TODAY).on == builders.DAY
    assert setting_up.last_meeting(library.record, "another") is None


def test_the_last_meeting_told_the_next_date(library):
    session = builders.new_session(library, builders.clock_at("09:00"))
    assert setting_up.next_date_of(session.state, TODAY) == date(2026, 5, 14)
    assert setting_up.next_date_of(session.state, date(2026, 6, 1)) is None


def test_standing_items_are_numbered_and_of_their_kinds(library, new_id):
    session = builders.new_session(library, builders.clock_at("09:00"))
    items = setting_up.standing_items(session.state, new_id)
    assert [item.number for item in items] == ["1", "2", "3", "4", "5", "6"]
    assert items[1].title == "Minutes of 12 March 2026"
    assert {ItemKind.APOLOGIES, ItemKind.MINUTES, ItemKind.QUESTIONS} <= {item.kind for item in items}
    assert setting_up.standing_items(None, new_id)[1].refers_to is None


def test_the_next_number_is_one_more_than_the_highest():
    assert setting_up.next_number(builders.sample_items()) == "11"
    assert setting_up.next_number((AgendaItem("x", "5a", "X"),)) == "1"


def test_remarks_are_quiet_and_true():
    assert setting_up.remarks(plan(), TODAY) == ()
    assert setting_up.remarks(plan(), date(2026, 4, 1)) == ("Thursday 12 March 2026 is in the past.",)
    twice = (AgendaItem("a", "1", "A"), AgendaItem("b", "1", "B"))
    assert setting_up.remarks(plan(items=twice), TODAY) == ("Two items are numbered 1.",)
    assert "agenda is empty" in setting_up.remarks(plan(items=()), TODAY)[0]
    nobody = replace(builders.sample_body(), memberships=())
    assert "no members yet" in setting_up.remarks(plan(body=nobody), TODAY)[0]
