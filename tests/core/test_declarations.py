"""Declarations: what follows, the notice to the monitoring officer, and what the action about it says."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, follow_up, open_actions
from clerk_app.meeting.declarations import (
    DEFAULT_INTERESTS,
    Declaration,
    InterestKind,
    InterestRule,
    follow_up_wanted,
    notice_due,
    rule_of,
)
from clerk_app.meeting.describe import describe
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import clock_at, in_session, open_library

DPI = InterestKind.PECUNIARY


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at("10:17"))
    library.close()


def declare(session, **more):
    particulars: dict[str, Any] = {"person": "hale", "item": "item-6", "kind": DPI, "unregistered": True, **more}
    (entry,) = session.record(facts.InterestDeclared(Declaration(**particulars)))
    return entry.id


def test_the_28_days_begin_with_the_day_of_the_disclosure():
    assert notice_due(date(2026, 3, 12)) == date(2026, 4, 8)
    assert notice_due(date(2028, 2, 12)) == date(2028, 3, 10)


@pytest.mark.parametrize(("kind", "unregistered"), list(product(InterestKind, (False, True))))
def test_only_a_registrable_kind_not_in_the_register_wants_a_notice(kind, unregistered):
    wanted = follow_up_wanted(Declaration("hale", kind=kind, unregistered=unregistered))
    assert wanted == (unregistered and kind is DPI)


@pytest.mark.parametrize(
    ("kind", "rules", "words"),
    [
        (DPI, DEFAULT_INTERESTS, "Disclosable pecuniary"),
        (DPI, (InterestRule(DPI, "DPI"),), "DPI"),
        (DPI, (), "Disclosable pecuniary"),
        ("gone", DEFAULT_INTERESTS, "Kind no longer listed"),
        ("", DEFAULT_INTERESTS, "Kind not said"),
    ],
)
def test_a_kind_has_the_committees_words_else_those_it_began_with(kind, rules, words):
    assert rule_of(kind, rules).words == words


def test_the_notice_is_an_action_of_the_member_that_says_nothing_of_the_interest(session):
    entry = declare(session, nature="owns the land behind the school")
    (point,) = action_points(session.state)
    assert (point.note, point.owner, point.due, point.number) == (entry, "R Hale", date(2026, 4, 8), "6")
    assert point.what == "notify the monitoring officer of the interest"
    assert point.declared
    assert follow_up(session.state, entry) is not None


def test_it_is_ticked_off_and_taken_up_again_and_named_in_the_record(session):
    entry = declare(session)
    done = facts.ActionSettled(entry)
    session.record(done)
    assert open_actions(session.state) == 0
    assert describe(done, session.state).words == "R Hale to notify the monitoring officer of the interest"
    session.record(facts.ActionSettled(entry, done=False))
    assert open_actions(session.state) == 1


def test_after_the_close_it_can_still_be_ticked_off(session):
    entry = declare(session)
    session.record(facts.MeetingClosed())
    session.record(facts.ActionSettled(entry))
    assert open_actions(session.state) == 0


def test_it_follows_the_declaration_when_that_is_corrected_struck_out_or_put_back(session):
    entry = declare(session)
    session.correct(entry, fact=facts.InterestDeclared(Declaration("shah", "item-5", DPI, unregistered=True)))
    (point,) = action_points(session.state)
    assert (point.owner, point.number) == ("S Shah", "5")
    session.correct(entry, fact=facts.InterestDeclared(Declaration("shah", "item-5", DPI)))
    assert action_points(session.state) == ()
    session.undo()
    session.strike(entry)
    assert action_points(session.state) == ()
    with pytest.raises(RuleError, match="not in the minute"):
        session.record(facts.ActionSettled(entry))
    session.undo()
    assert len(action_points(session.state)) == 1


def test_a_declaration_that_wants_no_notice_is_no_action(session):
    entry = declare(session, unregistered=False)
    with pytest.raises(RuleError, match="not in the minute"):
        session.record(facts.ActionSettled(entry))
    with pytest.raises(RuleError, match="not in the minute"):
        session.record(facts.NoteFlagged(declare(session)))


def test_actions_and_notices_stand_in_the_order_of_the_agenda(session):
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.ACTION, "send the list", owner="Clerk")))
    session.record(facts.NoteKept("item-7", NoteText(NoteKind.ACTION, "report back", owner="Clerk")))
    declare(session)
    declare(session, item="")
    assert [point.number for point in action_points(session.state)] == ["", "4", "6", "7"]


def test_a_kind_of_the_committees_own_may_want_a_notice_too(session):
    body = session.state.body
    rules = replace(body.committee.rules, interests=(InterestRule("own", "Own", register=True),))
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, rules=rules))))
    declare(session, kind="own")
    assert len(action_points(session.state)) == 1
