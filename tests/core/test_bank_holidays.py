"""The bank holidays of England and Wales as a meeting copies them, and working days counted with them."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from clerk_app import bank_holidays, setting_up
from clerk_app.meeting import facts
from clerk_app.meeting.working_days import is_working_day, working_day_before, working_days_after
from clerk_app.session import MeetingSession
from tests.builders import clock_at, fill_registers, open_library, sample_body, sample_items

EASTER = date(2021, 4, 6)
PLAN = setting_up.Plan(sample_body(), EASTER, items=sample_items())


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2020, 12, 7), ["2020-12-25", "2020-12-26", "2020-12-28", "2021-01-01", "2021-04-02", "2021-04-05"]),
        (date(2022, 5, 20), ["2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29"]),
        (date(2023, 5, 9), ["2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28"]),
        (date(2027, 11, 1), ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28", "2028-01-01", "2028-01-03"]),
    ],
)
def test_those_around_a_day(day, days):
    assert bank_holidays.around(day) == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize("day", [date.min, date.max, date(1871, 6, 1), date(2101, 1, 1)])
def test_a_year_of_which_nothing_is_known(day):
    assert bank_holidays.around(day) is None


def test_the_library_is_loaded_only_when_it_is_asked():
    code = "import sys, ui.app, clerk_app.setting_up; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_working_days():
    christmas = bank_holidays.around(date(2021, 12, 13)) or ()
    assert not is_working_day(date(2021, 12, 28), christmas)
    assert working_day_before(date(2021, 12, 29), christmas) == date(2021, 12, 24)
    assert working_days_after(date(2021, 12, 13), 10, christmas) == date(2021, 12, 29)
    assert working_days_after(date(2021, 12, 13), 0, christmas) == date(2021, 12, 13)


# ---------------------------------------------------------------- copied into the record


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    fill_registers(library)
    yield library
    library.close()


def arranged(library, *new: facts.MeetingFact) -> MeetingSession:
    session = MeetingSession(library.record, "m", clock_at("09:00"))
    session.record(*new)
    return session


def test_they_are_copied_when_a_meeting_is_set_up_and_outlive_the_program(library):
    arranged(library, *setting_up.new_meeting(PLAN))
    again = MeetingSession(library.record, "m", clock_at("09:00"))
    assert again.state.bank_holidays == bank_holidays.around(EASTER)
    assert not again.history.undo


def test_another_day_brings_others_and_the_same_day_none(library):
    state = arranged(library, *setting_up.new_meeting(PLAN)).state
    assert setting_up.changed_meeting(state, PLAN) == ()
    moved = setting_up.changed_meeting(state, replace(PLAN, on=date(2021, 12, 7)))
    assert facts.BankHolidaysCopied(bank_holidays.around(date(2021, 12, 7)) or ()) in moved


def test_an_older_meeting_gets_them_while_it_has_not_opened(library):
    session = arranged(library, facts.BodyCopied(PLAN.body), PLAN.arranged)
    copied = setting_up.copied_again(session.state, library.registers)
    assert copied == (facts.BankHolidaysCopied(bank_holidays.around(EASTER) or ()),)
    session.record(*copied)
    assert setting_up.copied_again(session.state, library.registers) == ()
    assert not session.history.undo


def test_once_opened_the_record_stays_as_it_is(library):
    session = arranged(library, facts.BodyCopied(PLAN.body), PLAN.arranged, facts.MeetingOpened())
    assert setting_up.copied_again(session.state, library.registers) == ()
