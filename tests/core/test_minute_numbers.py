"""Minutes that are numbered on from meeting to meeting, and from 1 again as the committee's rule says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.minute_numbers import Counting, MinuteNumbers
from clerk_app.minute_numbering import counted_on
from clerk_app.session import MeetingSession
from tests.builders import clock_at, new_session, sample_body, sample_items
from tests.core.minuted import lines_of

MARCH = date(2019, 3, 12)


@pytest.mark.parametrize(
    ("counting", "form", "number", "on", "printed"),
    [
        (Counting.YEAR, "n/yyyy", 23, MARCH, "23/2019"),
        (Counting.YEAR, "yy/nnn", 7, MARCH, "19/007"),
        (Counting.NEVER, "n.", 1204, MARCH, "1204."),
        (Counting.COUNCIL_YEAR, "n (yyyy/yy)", 23, MARCH, "23 (2018/19)"),
        (Counting.COUNCIL_YEAR, "n (yyyy/yy)", 1, date(2019, 5, 14), "1 (2019/20)"),
        (Counting.YEAR, "Minute nn", 4, MARCH, "Minute 04"),
        (Counting.YEAR, "no place", 4, MARCH, "4"),
        (Counting.YEAR, "n/yyyy", 4, None, "4/"),
    ],
)
def test_how_a_number_is_printed(counting, form, number, on, printed):
    assert MinuteNumbers(counting, form).written(number, on) == printed


@pytest.mark.parametrize(
    ("counting", "last", "last_on", "first"),
    [
        (Counting.MEETING, 22, date(2019, 2, 12), 1),
        (Counting.NEVER, 22, date(2018, 12, 12), 23),
        (Counting.NEVER, None, None, 101),
        (Counting.YEAR, 22, date(2019, 2, 12), 23),
        (Counting.YEAR, 22, date(2018, 12, 12), 1),
        (Counting.YEAR, None, date(2018, 12, 12), 101),
        (Counting.COUNCIL_YEAR, 22, date(2018, 12, 12), 23),
        (Counting.COUNCIL_YEAR, 22, date(2018, 4, 30), 1),
    ],
)
def test_with_which_number_a_meeting_begins(counting, last, last_on, first):
    assert MinuteNumbers(counting, first=101).after(last, last_on, MARCH) == first


class TestFromMeetingToMeeting:
    BODY = sample_body()
    BODY = replace(
        BODY,
        committee=replace(
            BODY.committee,
            rules=replace(BODY.committee.rules, minute_numbers=MinuteNumbers(Counting.YEAR, first=5)),
        ),
    )

    @pytest.fixture
    def first(self, library):
        clock = clock_at()
        session = new_session(library, clock, self.BODY, sample_items()[:3], meeting="first")
        session.record(*counted_on(session.state, library.record))
        session.record(facts.MeetingOpened())
        return session

    @pytest.fixture
    def second(self, library, first):
        session = MeetingSession(library.record, "second", clock_at("09:00"))
        later = first.state.arranged.on + timedelta(weeks=4)
        session.record(
            facts.BodyCopied(self.BODY), facts.MeetingArranged(later), *map(facts.ItemAdded, sample_items()[:2])
        )
        return session

    def test_each_item_has_its_number_and_the_next_meeting_goes_on(self, library, first, second):
        assert [line for line in lines_of(first) if line[:1].isdecimal()] == [
            "5/2026 Apologies, substitutes and declarations",
            "6/2026 Minutes of 12 February 2026",
            "7/2026 Questions from the public",
        ]
        assert counted_on(second.state, library.record) == (facts.MinutesCountedOn(8),)

    def test_it_follows_the_meeting_before_until_it_opens(self, library, first, second):
        second.record(*counted_on(second.state, library.record))
        assert counted_on(second.state, library.record) == ()
        first.record(facts.ItemAdded(replace(sample_items()[4], number="4")))
        assert counted_on(second.state, library.record) == (facts.MinutesCountedOn(9),)
        second.record(facts.MeetingOpened())
        assert counted_on(second.state, library.record) == ()

    def test_the_clerk_corrects_the_first_number_and_takes_that_back(self, library, second):
        second.record(*counted_on(second.state, library.record))
        second.record(facts.FirstMinuteNumbered(40))
        assert second.state.first_number == 40
        second.record(facts.FirstMinuteNumbered(0))
        assert second.state.first_number == 8
        with pytest.raises(RuleError, match="from 1"):
            second.record(facts.FirstMinuteNumbered(-1))

    def test_what_the_program_counted_is_no_act_to_take_back(self, library, second):
        before = len(second.history.undo)
        second.record(*counted_on(second.state, library.record))
        assert len(second.history.undo) == before

    def test_a_meeting_that_was_not_held_is_passed_over(self, library, second):
        third = MeetingSession(library.record, "third", clock_at("09:00"))
        day = second.state.arranged.on + timedelta(weeks=4)
        third.record(facts.BodyCopied(self.BODY), facts.MeetingArranged(day))
        assert counted_on(third.state, library.record) == (facts.MinutesCountedOn(8),)


def test_minutes_have_the_agendas_numbers_where_the_committee_counts_none(library):
    session = new_session(library, clock_at())
    assert counted_on(session.state, library.record) == ()
    session.record(facts.FirstMinuteNumbered(40))
    assert "4 Family hubs: first-year review" in lines_of(session)
