"""The switch that says that a meeting decides the budget."""

from datetime import date, time

import pytest

from clerk_app import setting_up
from clerk_app.meeting import facts
from clerk_app.setting_up import Plan
from tests import builders
from ui.dialogs.arrangements_form import ArrangementsForm


@pytest.mark.parametrize("budget", [False, True])
def test_a_budget_meeting_is_arranged_and_comes_back(theme, qtbot, budget):
    form = ArrangementsForm(theme, date(2026, 3, 1))
    qtbot.addWidget(form)
    form.set_committees([builders.sample_committee()])
    untouched = form.typed()
    form.set_plan(Plan(builders.sample_body(), builders.DAY, time(10, 15), budget=budget))
    assert form.budget is budget
    assert (form.typed()[-1] != untouched[-1]) is budget
    form.clear()
    assert not form.budget


def test_the_switch_changes_the_arrangements_alone(tmp_path):
    library = builders.open_library(tmp_path)
    session = builders.new_session(library, builders.clock_at())
    plan = setting_up.plan_of(session.state, builders.DAY)
    changed = Plan(plan.body, plan.on, plan.start, plan.place, plan.mode, plan.items, budget=True)
    assert setting_up.changed_meeting(session.state, plan) == ()
    (fact,) = setting_up.changed_meeting(session.state, changed)
    assert isinstance(fact, facts.MeetingArranged)
    assert fact.budget
    session.record(fact)
    assert session.state.room.budget
    assert setting_up.plan_of(session.state, builders.DAY) == changed
    library.close()


def test_it_fits_where_the_form_is_narrow(theme, qtbot):
    form = ArrangementsForm(theme, date(2026, 3, 1))
    qtbot.addWidget(form)
    form.resize(728, 400)
    form.show()
    assert form.minimumSizeHint().width() <= 728
