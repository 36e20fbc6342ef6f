"""The scoring itself: what is right, wrong, left out and invented, and what misleads."""

from datetime import date, time
from typing import Any

import pytest

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.reading import PackKind, Reading, ReadItem, ReadMeeting, ReadPerson
from tests.packs.scoring import Score, Truth, Verdict, score

HERE = (Place(1, 1),)
TRUTH: Truth = {
    "body": "Wexbridge Town Council",
    "meetings": [
        {
            "committee": "Planning Committee",
            "date": "2021-01-14",
            "start_time": "10:15",
            "members": [{"name": "Cllr. A. Hythe", "role": "Chairman"}, {"name": "Mrs B Combe", "role": None}],
            "items": [
                {"number": "1", "title": "Apologies", "description": None, "exempt": False},
                {"number": "2", "title": "Minutes", "description": "To sign them.", "pages": "1 - 4", "exempt": False},
            ],
            "previous_minutes_dates": ["2020-12-07"],
        }
    ],
}


def sure(value: Any) -> Found[Any]:
    return Found(value, HERE)


def likely(value: Any) -> Found[Any]:
    return Found(value, HERE, Certainty.LIKELY)


def reading(**changes: Any) -> Reading:
    """All of the truth, with what a test changes."""
    said: dict[str, Any] = {
        "committee": sure("PLANNING COMMITTEE"),
        "on": sure(date(2021, 1, 14)),
        "start": sure(time(10, 15)),
        "members": (
            ReadPerson(sure("Councillor A Hythe"), sure("Chair")),
            ReadPerson(sure("B. Combe")),
        ),
        "items": (
            ReadItem(sure("Apologies"), sure("1.")),
            ReadItem(sure("Minutes"), sure("2"), sure("To sign them"), pages=sure("1-4")),
        ),
        "previous_minutes": (sure(date(2020, 12, 7)),),
    }
    return Reading("pack.txt", PackKind.AGENDA, "", sure("WEXBRIDGE TOWN COUNCIL"), (ReadMeeting(**said | changes),))


def verdicts(one: Score) -> list[tuple[Verdict, str]]:
    return [(mark.verdict, mark.where) for mark in one.amiss]


def test_all_of_it_is_right() -> None:
    one = score(TRUTH, reading())
    assert one.amiss == []
    assert one.right == 1.0
    assert len(one.marks) == 14


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"on": sure(date(2021, 1, 15))}, [(Verdict.WRONG, "date")]),
        ({"start": None}, [(Verdict.OMITTED, "start_time")]),
        ({"quorum": likely(4)}, [(Verdict.INVENTED, "quorum")]),
        ({"members": (ReadPerson(sure("A Hythe"), sure("Chairman")),)}, [(Verdict.OMITTED, "member")]),
        ({"co_opted": (ReadPerson(sure("C Dale")),)}, [(Verdict.INVENTED, "co-opted")]),
        ({"previous_minutes": ()}, [(Verdict.OMITTED, "previous minutes")]),
        (
            {"items": (ReadItem(sure("Apologies"), sure("1")),)},
            [(Verdict.OMITTED, "item 2")],
        ),
        (
            {"items": (*reading().meetings[0].items, ReadItem(sure("Something else entirely")))},
            [(Verdict.INVENTED, "item")],
        ),
    ],
)
def test_what_is_amiss_is_named(changes: dict[str, Any], expected: list[tuple[Verdict, str]]) -> None:
    assert verdicts(score(TRUTH, reading(**changes))) == expected


def test_only_what_is_wrong_and_sure_misleads() -> None:
    wrong = date(2021, 1, 15)
    assert len(score(TRUTH, reading(on=sure(wrong))).misleading) == 1
    assert score(TRUTH, reading(on=likely(wrong))).misleading == []
    assert score(TRUTH, reading(on=None)).misleading == []


def test_a_meeting_too_many_is_invented() -> None:
    twice = reading()
    spare = Reading("pack.txt", PackKind.AGENDA, "", twice.body, twice.meetings * 2)
    assert verdicts(score(TRUTH, spare)) == [(Verdict.INVENTED, "meeting")]
