"""Apologies and substitutes entered, changed and struck out."""

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import excuses, facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from tests.builders import clock_at, new_session, open_library


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield new_session(library, clock_at("09:00"))
    library.close()


def keep(session, apology, substitution=None):
    substitution = substitution or Substitution(apology.person, "")
    new = excuses.excuse_facts(session.state, session.entries, apology, substitution)
    if new:
        session.record(*new)
    return new


def test_apologies_and_a_substitute_are_one_act(session):
    keep(session, Apology("hale", "Tuesday"), Substitution("hale", "noakes", "Tuesday", True))
    room = session.state.attendance
    assert room.apology("hale") == Apology("hale", "Tuesday")
    assert room.substitution_for("hale") == Substitution("hale", "noakes", "Tuesday", True)
    session.undo()
    assert session.state.attendance.apologies == ()
    assert session.state.attendance.substitutions == ()


def test_a_change_is_a_correction_of_what_was_recorded(session):
    keep(session, Apology("hale"), Substitution("hale", "noakes"))
    new = keep(session, Apology("hale", "Monday"), Substitution("hale", "noakes", "Monday", True))
    assert all(isinstance(fact, facts.Corrected) for fact in new)
    assert session.state.attendance.apology("hale") == Apology("hale", "Monday")
    assert session.state.attendance.substitution_for("hale").late_notice


def test_another_substitute_is_a_new_fact_and_nobody_takes_it_back(session):
    keep(session, Apology("hale"), Substitution("hale", "noakes"))
    (new,) = keep(session, Apology("hale"), Substitution("hale", "tredwell"))
    assert isinstance(new, facts.SubstituteNamed)
    keep(session, Apology("hale"), Substitution("hale", "", "Monday"))
    assert session.state.attendance.substitutions == ()


def test_what_stands_already_is_not_recorded_again(session):
    keep(session, Apology("hale", "Monday"))
    assert keep(session, Apology("hale", "Monday")) == ()


def test_a_member_who_is_here_has_no_apologies(session):
    session.record(facts.RollMarked("hale", RollMark.PRESENT))
    with pytest.raises(RuleError, match="R Hale is here"):
        keep(session, Apology("hale"))
    assert "hale" not in excuses.could_be_excused(session.state)


def test_every_entry_about_a_member_is_struck_out(session):
    session.record(facts.ApologyReceived(Apology("hale")))
    session.record(
        facts.ApologyReceived(Apology("hale", "again")), facts.SubstituteNamed(Substitution("hale", "noakes"))
    )
    session.record(facts.ApologyReceived(Apology("wray")))
    session.strike(*(entry.id for entry in excuses.entries_of(session.entries, "hale")))
    assert [a.person for a in session.state.attendance.apologies] == ["wray"]
    assert session.state.attendance.substitutions == ()


def test_co_opted_members_may_be_excused_too(session):
    assert {"vane", "hale"} <= set(excuses.could_be_excused(session.state))
