"""Late notice of a substitute, proposed from the committee's rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.substitute_notice import notice, notice_now
from tests.builders import DAY, at, sample_body
from tests.core.played import played


def meeting(minutes, start="10:15", committee_start=None):
    body = sample_body(rules=CommitteeRules(substitute_notice=minutes), start_time=committee_start)
    arranged = facts.MeetingArranged(DAY, at(start).time() if start else None)
    return played(("09:00", arranged), body=body, here=())


TWO_HOURS = "the committee asks for it by 08:15, 2 hours before the start."


@pytest.mark.parametrize(
    ("typed", "late"),
    [
        ("08:14", False),
        ("08:15", False),
        ("08:16", True),
        ("0816", True),
        ("9.40", True),
        ("9am", True),
        ("8 am", False),
        ("noon", True),
        ("Thursday 9.40", True),
        ("9.40 on Thursday", True),
        ("today 9.40", True),
        ("Thu", None),
        ("Wednesday", False),
        ("Wednesday at 17.00", False),
        ("Tue", False),
        ("yesterday", False),
        ("yesterday, 4pm", False),
        ("10 March", False),
        ("12 March", None),
        ("12 March 2026 at 9.40", True),
        ("13/3/26", True),
        ("", None),
        ("soon", None),
        ("by his wife", None),
        ("25:99", None),
    ],
)
def test_what_is_proposed(typed, late):
    found = notice(meeting(120), typed)
    assert (found.late if found else None) is late
    if found:
        assert found.why == f"{'Late' if late else 'In time'}: {TWO_HOURS}"


def test_no_rule_or_no_start_proposes_nothing():
    assert notice(meeting(None), "9.40") is None
    assert notice(meeting(120, start=None), "9.40") is None
    assert notice(replace(meeting(120), arranged=None), "9.40") is None


def test_the_committees_usual_start_will_do():
    found = notice(meeting(60, start=None, committee_start=at("14:00").time()), "13.10")
    assert found is not None
    assert found.late


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (60, "by 09:15, an hour before the start"),
        (45, "by 09:30, 45 minutes before the start"),
        (90, "by 08:45, 90 minutes before the start"),
        (1440, "by 10:15 on 11 March 2026, a day before the start"),
        (2880, "by 10:15 on 10 March 2026, 2 days before the start"),
    ],
)
def test_the_rule_in_words(minutes, words):
    found = notice(meeting(minutes), "10.14")
    assert found is not None
    assert words in found.why


@pytest.mark.parametrize(
    ("now", "late"),
    [(at("08:15"), False), (at("08:15:01"), True), (at("10:20"), True), (at("23:00", DAY - timedelta(days=1)), False)],
)
def test_whom_the_clerk_hears_of_now(now, late):
    judged = notice_now(meeting(120), now)
    assert judged is not None
    assert (judged.late, judged.why) == (late, f"{'Late' if late else 'In time'}: {TWO_HOURS}")
    assert notice_now(meeting(None), now) is None
    assert notice_now(meeting(120, start=None), now) is None
