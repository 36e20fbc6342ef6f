"""The deadline for public questions, with the bank holidays that were, and whether a question was in time."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from clerk_app import bank_holidays
from clerk_app.meeting import facts
from clerk_app.meeting.question_deadline import (
    Sitting,
    Standing,
    deadline,
    deadline_of,
    deadline_words,
    england,
    in_time,
    timeliness,
)
from clerk_app.meeting.question_scheme import QuestionScheme, RegisterBy, RegisterRule
from clerk_app.meeting.questions import Question
from clerk_app.record import codec
from tests.builders import DAY, at, clock_at, in_session, open_library, sample_body

ARRIVAL = RegisterBy(RegisterRule.ON_ARRIVAL)
DAY_BEFORE = RegisterBy(RegisterRule.DAY_BEFORE)
WORKING = RegisterBy(RegisterRule.WORKING_DAY_BEFORE)
PACK = date(2020, 12, 7)
"""The Monday for which one pack names two deadlines, two days apart."""


def five_pm(by: RegisterBy) -> RegisterBy:
    return replace(by, at=time(17))


# Meeting, its start, the rule, and the deadline with its distance from Greenwich.
DEADLINES = [
    # The two wordings of one pack, and each other day of that week.
    (PACK, "10:30", DAY_BEFORE, "2020-12-06T12:00+00:00"),
    (PACK, "10:30", WORKING, "2020-12-04T12:00+00:00"),
    (PACK, "10:30", ARRIVAL, "2020-12-07T10:30+00:00"),
    (PACK, "10:30", five_pm(WORKING), "2020-12-04T17:00+00:00"),
    (PACK, "10:30", five_pm(DAY_BEFORE), "2020-12-06T17:00+00:00"),
    (date(2020, 12, 8), "10:30", WORKING, "2020-12-07T12:00+00:00"),
    (date(2020, 12, 11), "10:30", WORKING, "2020-12-10T12:00+00:00"),
    (date(2020, 12, 12), "10:30", WORKING, "2020-12-11T12:00+00:00"),  # a Saturday
    (date(2020, 12, 13), "10:30", WORKING, "2020-12-11T12:00+00:00"),  # a Sunday
    (date(2021, 1, 14), "10:00", WORKING, "2021-01-13T12:00+00:00"),  # as the pack of that meeting says
    # Easter: Good Friday and Easter Monday.
    (date(2021, 4, 2), "10:00", WORKING, "2021-04-01T12:00+01:00"),
    (date(2021, 4, 5), "10:00", WORKING, "2021-04-01T12:00+01:00"),
    (date(2021, 4, 6), "10:00", WORKING, "2021-04-01T12:00+01:00"),
    (date(2021, 4, 6), "10:00", DAY_BEFORE, "2021-04-05T12:00+01:00"),
    (date(2021, 4, 7), "10:00", WORKING, "2021-04-06T12:00+01:00"),
    (date(2018, 4, 3), "10:00", WORKING, "2018-03-29T12:00+01:00"),  # Easter on 1 April
    (date(2024, 4, 2), "10:00", WORKING, "2024-03-28T12:00+00:00"),  # the clocks went forward on Easter Day
    # Christmas, Boxing Day and the days that stood in for them.
    (date(2020, 12, 29), "10:00", WORKING, "2020-12-24T12:00+00:00"),
    (date(2020, 12, 30), "10:00", WORKING, "2020-12-29T12:00+00:00"),
    (date(2021, 12, 29), "10:00", WORKING, "2021-12-24T12:00+00:00"),
    (date(2021, 12, 24), "10:00", WORKING, "2021-12-23T12:00+00:00"),
    (date(2022, 12, 28), "10:00", WORKING, "2022-12-23T12:00+00:00"),
    (date(2022, 12, 29), "10:00", WORKING, "2022-12-28T12:00+00:00"),
    (date(2023, 12, 27), "10:00", WORKING, "2023-12-22T12:00+00:00"),
    (date(2026, 12, 29), "10:00", WORKING, "2026-12-24T12:00+00:00"),
    # New Year; the second of January is a holiday in Scotland only.
    (date(2020, 1, 3), "10:00", WORKING, "2020-01-02T12:00+00:00"),
    (date(2020, 1, 2), "10:00", WORKING, "2019-12-31T12:00+00:00"),
    (date(2022, 1, 4), "10:00", WORKING, "2021-12-31T12:00+00:00"),
    (date(2023, 1, 3), "10:00", WORKING, "2022-12-30T12:00+00:00"),
    (date(2024, 1, 3), "10:00", WORKING, "2024-01-02T12:00+00:00"),
    # The bank holidays of May and August, and a Tuesday after one.
    (date(2021, 5, 4), "10:00", WORKING, "2021-04-30T12:00+01:00"),
    (date(2021, 9, 1), "10:00", WORKING, "2021-08-31T12:00+01:00"),
    (date(2021, 8, 31), "10:00", WORKING, "2021-08-27T12:00+01:00"),
    (date(2021, 8, 3), "10:00", WORKING, "2021-08-02T12:00+01:00"),  # early August: a holiday in Scotland only
    (date(2020, 5, 11), "10:00", WORKING, "2020-05-07T12:00+01:00"),  # moved to VE Day, a Friday
    (date(2020, 5, 5), "10:00", WORKING, "2020-05-04T12:00+01:00"),
    (date(2019, 7, 15), "10:00", WORKING, "2019-07-12T12:00+01:00"),  # a holiday in Northern Ireland only
    # Those that came once.
    (date(2022, 6, 6), "10:00", WORKING, "2022-06-01T12:00+01:00"),  # the jubilee, two days
    (date(2022, 6, 1), "10:00", WORKING, "2022-05-31T12:00+01:00"),  # no holiday that May
    (date(2022, 9, 20), "10:00", WORKING, "2022-09-16T12:00+01:00"),  # the funeral
    (date(2023, 5, 9), "10:00", WORKING, "2023-05-05T12:00+01:00"),  # the coronation
    (date(2012, 6, 6), "10:00", WORKING, "2012-06-01T12:00+01:00"),
    # The clocks change on the Sunday between the deadline and the meeting, or on the day of the deadline.
    (date(2021, 3, 29), "10:00", WORKING, "2021-03-26T12:00+00:00"),
    (date(2021, 3, 29), "10:00", DAY_BEFORE, "2021-03-28T12:00+01:00"),
    (date(2021, 3, 28), "10:00", DAY_BEFORE, "2021-03-27T12:00+00:00"),
    (date(2020, 10, 26), "10:00", WORKING, "2020-10-23T12:00+01:00"),
    (date(2020, 10, 26), "10:00", DAY_BEFORE, "2020-10-25T12:00+00:00"),
    (date(2020, 10, 26), "10:00", replace(DAY_BEFORE, at=time(1, 30)), "2020-10-25T01:30+00:00"),  # the second 1.30
    (date(2021, 3, 29), "10:00", replace(DAY_BEFORE, at=time(1, 30)), "2021-03-28T01:30+00:00"),  # there was no 1.30
    # A summer's day, and the ends of months and years.
    (date(2021, 7, 15), "14:00", ARRIVAL, "2021-07-15T14:00+01:00"),
    (date(2021, 7, 1), "14:00", WORKING, "2021-06-30T12:00+01:00"),
    (date(2024, 3, 1), "14:00", DAY_BEFORE, "2024-02-29T12:00+00:00"),
]


@pytest.mark.parametrize(("day", "start", "by", "expected"), DEADLINES)
def test_the_deadline(day, start, by, expected):
    holidays = bank_holidays.around(day)
    assert holidays is not None
    due = deadline(by, day, time.fromisoformat(start), holidays)
    assert due is not None
    assert due.astimezone(UTC) == datetime.fromisoformat(expected).astimezone(UTC)


def test_there_are_enough_cases():
    assert len(DEADLINES) >= 40


def test_what_cannot_be_reckoned():
    assert deadline(ARRIVAL, DAY, None, ()) is None
    assert deadline(RegisterBy.of_words("five clear days before"), DAY, time(10), ()) is None


# ---------------------------------------------------------------- in time or late


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=england())


NOON_FRIDAY = "noon on Friday 4 December 2020"
JUDGED = [
    (WORKING, "2020-12-04T11:59:59", Standing.IN_TIME, f"In time: registered Friday 11:59, by {NOON_FRIDAY}."),
    (WORKING, "2020-12-04T12:00:00", Standing.IN_TIME, f"In time: registered Friday 12:00, by {NOON_FRIDAY}."),
    (WORKING, "2020-12-04T12:00:59", Standing.IN_TIME, f"In time: registered Friday 12:00, by {NOON_FRIDAY}."),
    (WORKING, "2020-12-04T12:01:00", Standing.LATE, f"Late: registered Friday 12:01, the deadline was {NOON_FRIDAY}."),
    (WORKING, "2020-12-06T11:00:00", Standing.LATE, f"Late: registered Sunday 11:00, the deadline was {NOON_FRIDAY}."),
    (WORKING, "2020-12-07T09:10:00", Standing.LATE, f"Late: registered Monday 09:10, the deadline was {NOON_FRIDAY}."),
    (
        DAY_BEFORE, "2020-12-06T11:00:00", Standing.IN_TIME,
        "In time: registered Sunday 11:00, by noon on Sunday 6 December 2020.",
    ),
    (
        DAY_BEFORE, "2020-12-06T12:01:00", Standing.LATE,
        "Late: registered Sunday 12:01, the deadline was noon on Sunday 6 December 2020.",
    ),
    (
        ARRIVAL, "2020-12-07T10:30:00", Standing.IN_TIME,
        "In time: registered Monday 10:30, by 10.30am on Monday 7 December 2020.",
    ),
    (
        ARRIVAL, "2020-12-07T10:31:00", Standing.LATE,
        "Late: registered Monday 10:31, the deadline was 10.30am on Monday 7 December 2020.",
    ),
    (
        WORKING, "2020-11-23T09:10:00", Standing.IN_TIME,
        f"In time: registered Monday 23 November 2020 09:10, by {NOON_FRIDAY}.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("by", "received", "standing", "why"), JUDGED)
def test_in_time_or_late(by, received, standing, why):
    question = Question("q", "Mr T Rowe", received_at=london(received))
    judged = in_time(question, QuestionScheme(register_by=by), Sitting(PACK, time(10, 30), bank_holidays.around(PACK)))
    assert (judged.standing, judged.why) == (standing, why)


@pytest.mark.parametrize(
    ("received", "standing"),
    [
        ("2021-07-14T11:00:59+00:00", Standing.IN_TIME),  # noon in the summer
        ("2021-07-14T11:01:00+00:00", Standing.LATE),
        ("2021-07-14T13:00:00+02:00", Standing.IN_TIME),
        ("2021-07-14T07:01:00-04:00", Standing.LATE),
    ],
)
def test_noon_is_noon_in_england_wherever_the_computer_thinks_it_is(received, standing):
    question = Question("q", "Mr T Rowe", received_at=datetime.fromisoformat(received))
    assert in_time(question, QuestionScheme(), Sitting(date(2021, 7, 15), time(10), ())).standing is standing


@pytest.mark.parametrize(("received", "standing"), [(0, Standing.IN_TIME), (1, Standing.IN_TIME)])
def test_nobody_is_late_by_the_clocks_going_back(received, standing):
    """Half past one comes twice that night."""
    scheme = QuestionScheme(register_by=replace(DAY_BEFORE, at=time(1, 30)))
    question = Question("q", "N", received_at=datetime(2020, 10, 25, 1, 30, tzinfo=england(), fold=received))
    assert in_time(question, scheme, Sitting(date(2020, 10, 26), time(10), ())).standing is standing


LATE = Question("q", "Mr T Rowe", received_at=london("2020-12-07T09:10"))


def judged_for(question: Question, by: RegisterBy = WORKING, **changes):
    sitting = replace(Sitting(PACK, time(10, 30), bank_holidays.around(PACK)), **changes)
    return in_time(question, QuestionScheme(register_by=by), sitting)


def test_the_chairmans_discretion_is_said_with_its_reason():
    judged = judged_for(replace(LATE, admitted=True, admitted_because="the notice was sent out late."))
    assert judged.standing is Standing.ADMITTED
    assert judged.why == (
        "Late, taken by the chairman’s discretion (the notice was sent out late): registered Monday 09:10, "
        "the deadline was noon on Friday 4 December 2020."
    )
    assert "discretion: registered" in judged_for(replace(LATE, admitted=True)).why


def test_who_was_in_time_needs_no_discretion():
    early = replace(LATE, received_at=london("2020-12-04T09:10"), admitted=True)
    assert judged_for(early).standing is Standing.IN_TIME


@pytest.mark.parametrize(
    ("judged", "why"),
    [
        (judged_for(LATE, on=None), "Not known: the meeting has no date yet."),
        (judged_for(LATE, ARRIVAL, start=None), "Not known: the meeting has no time at which it starts."),
        (judged_for(Question("q", "N")), "Not known: when it was registered is not recorded."),
        (
            judged_for(Question("q", "N", received="Tuesday, by e-mail")),
            "Not known: it was received ‘Tuesday, by e-mail’, from which no time can be reckoned.",
        ),
        (
            judged_for(LATE, RegisterBy.of_words("a week before")),
            "Not known: the scheme says ‘a week before’, from which no time can be reckoned.",
        ),
        (judged_for(LATE, RegisterBy.of_words("")), "Not known: no deadline is set."),
        (
            judged_for(Question("q", "N", received="4 December 2020", received_at=london("2020-12-04T00:00"))),
            (
                "Not known: only the day is. The deadline was noon on Friday 4 December 2020. "
                "Type the time as well, such as 4 December 2020 0940."
            ),
        ),
    ],
)
def test_what_is_not_known_is_said(judged, why):
    assert (judged.standing, judged.why) == (Standing.NOT_KNOWN, why)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2021, 4, 6), " Friday 2 April and Monday 5 April are bank holidays."),
        (date(2021, 8, 31), " Monday 30 August is a bank holiday."),
        (date(2021, 12, 29), " Monday 27 December and Tuesday 28 December are bank holidays."),
        (date(2021, 9, 7), "."),
    ],
)
def test_the_bank_holidays_that_moved_the_deadline_are_named(day, said):
    why = in_time(LATE, QuestionScheme(), Sitting(day, time(10), bank_holidays.around(day))).why
    assert why.endswith(said)
    assert why.count("bank holiday") == (said != ".")


def test_a_record_without_bank_holidays_says_so():
    easter = date(2021, 4, 6)
    question = replace(LATE, received_at=london("2021-04-02T11:00"))
    judged = in_time(question, QuestionScheme(), Sitting(easter, time(10), None))
    assert judged.standing is Standing.IN_TIME  # Good Friday, for all that the record knows
    assert judged.why.endswith("This meeting’s record has no bank holidays, so only weekends were left out.")


# ---------------------------------------------------------------- of a meeting


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at("10:15"))
    library.close()


def test_the_deadline_of_a_meeting_and_of_one_that_adjourned(session):
    """A meeting that goes on another day is the same meeting, and nobody has more time to register for it."""
    session.record(facts.BankHolidaysCopied(()))
    before = deadline_of(session.state)
    assert before is not None
    assert deadline_words(before) == "noon on Wednesday 11 March 2026"
    session.record(facts.MeetingAdjourned("to Thursday of next week"))
    session.clock.set(at("10:00", date(2026, 3, 19)))
    session.record(facts.MeetingReconvened())
    assert deadline_of(session.state) == before
    late = Question("q", "Mr T Rowe", received_at=at("09:00", date(2026, 3, 18)))
    assert timeliness(session.state, late).standing is Standing.LATE


def test_the_start_is_the_committees_where_none_is_arranged(session):
    scheme = QuestionScheme(register_by=ARRIVAL)
    session.record(facts.BodyCopied(sample_body(questions=scheme)), facts.MeetingArranged(DAY))
    due = deadline_of(session.state)
    assert due is not None
    assert deadline_words(due) == "10.15am on Thursday 12 March 2026"


def test_bank_holidays_that_come_later_change_no_old_record(session):
    session.record(facts.BankHolidaysCopied((date(2026, 3, 11),)))
    due = deadline_of(session.state)
    assert due is not None
    assert deadline_words(due) == "noon on Tuesday 10 March 2026"  # as the record has it, whatever the library says


# ---------------------------------------------------------------- the rule in words


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("noon on the working day before", WORKING),
        ("Noon on the working day before the meeting.", WORKING),
        ("before 12 Noon on the working day before the meeting", WORKING),
        ("by noon on the day before the meeting", DAY_BEFORE),
        ("the working day before", WORKING),
        ("5pm on the day before", five_pm(DAY_BEFORE)),
        ("17.00 on the working day before", five_pm(WORKING)),
        ("On arrival, and before the start of the meeting", ARRIVAL),
        ("register on arrival", ARRIVAL),
    ],
)
def test_older_words_are_read_as_the_rule_that_they_say(words, by):
    assert RegisterBy.of_words(words) == by
    assert codec.load(QuestionScheme, f'{{"register_by":"{words}"}}').register_by == by


@pytest.mark.parametrize(
    "words", ["noon on Monday", "noon on the second working day before", "three days before", "teatime the day before"]
)
def test_words_that_name_no_known_rule_are_kept(words):
    by = RegisterBy.of_words(words)
    assert (by.rule, str(by)) == (RegisterRule.OWN_WORDS, words)


@pytest.mark.parametrize("by", [ARRIVAL, DAY_BEFORE, WORKING, five_pm(WORKING), RegisterBy.of_words("in good time")])
def test_a_rule_comes_back_from_its_own_words_and_from_the_record(by):
    assert RegisterBy.of_words(str(by)) == by
    assert codec.load(RegisterBy, codec.dump(by)) == by
