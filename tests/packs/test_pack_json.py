"""A reading as JSON: the values in the published shape, with where and how sure."""

from datetime import date, time
from typing import Any

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.pack_json import as_json
from clerk_app.packs.reading import (
    MeetingStatus,
    PackKind,
    Reading,
    ReadItem,
    ReadMeeting,
    ReadPerson,
    ReadQuestionScheme,
)


def data_of(reading: Reading) -> Any:
    return as_json(reading)


def at(value, line=1, **more):
    return Found(value, (Place(1, line),), **more)


def test_every_value_is_there_with_its_place_and_certainty():
    doubtful: Any = {"certainty": Certainty.DOUBTFUL, "doubt": "The day is a Friday."}
    meeting = ReadMeeting(
        committee=at("Oak Committee", 2),
        on=Found(date(2027, 1, 14), (Place(1, 3), Place(2, 1)), **doubtful),
        start=at(time(10, 5), 3, certainty=Certainty.LIKELY),
        members=(ReadPerson(at("Councillor A Elm", 9), at("Chairman", 9)), ReadPerson(at("Councillor B Ash", 10))),
        items=(
            ReadItem(at("Minutes", 12), number=at("1", 12), pages=at("5 - 9", 12)),
            ReadItem(at("X"), exempt=at(True)),
        ),
        next_meeting=at(date(2027, 3, 1), 20),
        previous_minutes=(at(date(2026, 12, 1), 13),),
        questions=ReadQuestionScheme(total_minutes=at(15, 14)),
    )
    data = data_of(Reading("a.pdf", PackKind.AGENDA, body=at("Oak Council"), meetings=(meeting,)))
    (read,) = data["meetings"]
    assert (data["body"], read["committee"], read["date"], read["start_time"]) == (
        "Oak Council",
        "Oak Committee",
        "2027-01-14",
        "10:05",
    )
    assert read["members"] == [
        {"name": "Councillor A Elm", "role": "Chairman"},
        {"name": "Councillor B Ash", "role": None},
    ]
    assert [item["exempt"] for item in read["items"]] == [False, True]
    assert (read["items"][0]["number"], read["items"][0]["pages"], read["items"][0]["report_ref"]) == (
        "1",
        "5 - 9",
        None,
    )
    assert read["next_meeting"] == {"date": "2027-03-01"}
    assert read["previous_minutes_dates"] == ["2026-12-01"]
    assert read["public_participation"] == {"total_minutes": 15, "per_speaker_minutes": None, "deadline": None}
    assert data["where"]["/meetings/0/date"] == {"page": 1, "line": 3, "also": [{"page": 2, "line": 1}]}
    assert data["where"]["/meetings/0/members/1/name"] == {"page": 1, "line": 10}
    assert data["certainty"]["/meetings/0/start_time"] == "likely"
    assert data["doubt"] == {"/meetings/0/date": "The day is a Friday."}
    assert data["where"].keys() == data["certainty"].keys()
    assert "/meetings/0/place" not in data["where"]


def test_what_is_not_printed_is_null_or_empty():
    cancelled = ReadMeeting(status=MeetingStatus.CANCELLED)
    data = data_of(Reading("a.pdf", PackKind.CANCELLED, "It is cancelled.", meetings=(cancelled,)))
    assert (data["kind"], data["sentence"], data["body"]) == ("cancelled notice", "It is cancelled.", None)
    assert data["meetings"] == [
        {
            "committee": None,
            "date": None,
            "start_time": None,
            "place": None,
            "status": "cancelled",
            "quorum": None,
            "members": [],
            "co_opted": [],
            "officers": [],
            "items": [],
            "next_meeting": None,
            "previous_minutes_dates": [],
            "public_participation": None,
        }
    ]
    assert data["where"] == data["certainty"] == data["doubt"] == {}
