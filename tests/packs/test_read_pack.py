"""A whole pack, from its lines to a reading."""

from datetime import date, time

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.found import Certainty
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.reading import MeetingStatus, PackKind
from tests.packs.printed import printed

SUMMONS = """OVERTON PARISH COUNCIL

You are summoned to a meeting of the above Council to be held in the Village Hall, Overton
on Tuesday 14th January 2020 at 7.30pm

Eve White
Clerk to the Council
8 January 2020

AGENDA

1. To receive apologies for absence
2. To receive declarations of interest
3. To approve the minutes of the meeting held on 3 December 2019
4. Public participation: each speaker may speak for three minutes, fifteen minutes are set aside in total
5. Planning applications
6. Finance
7. Date of next meeting: 11th February
"""


def pack(text: str) -> PackText:
    return read_plain(text, "paper.txt")


def test_a_summons_gives_a_whole_meeting():
    reading = read_pack(pack(SUMMONS))
    assert reading.kind is PackKind.AGENDA
    assert reading.body is not None
    assert reading.body.value == "Overton Parish Council"
    (meeting,) = reading.meetings
    assert meeting.committee is not None
    assert meeting.committee.value == "Overton Parish Council"
    assert meeting.on is not None
    assert (meeting.on.value, meeting.on.certainty) == (date(2020, 1, 14), Certainty.SURE)
    assert meeting.start is not None
    assert (meeting.start.value, meeting.start.certainty) == (time(19, 30), Certainty.SURE)
    assert meeting.place is not None
    assert meeting.place.value == "Village Hall, Overton"
    assert [person.name.value for person in meeting.officers] == ["Eve White"]
    assert len(meeting.items) == 7
    assert [found.value for found in meeting.previous_minutes] == [date(2019, 12, 3)]
    assert meeting.next_meeting is not None
    assert (meeting.next_meeting.value, meeting.next_meeting.certainty) == (date(2020, 2, 11), Certainty.LIKELY)
    assert meeting.questions.total_minutes is not None
    assert meeting.questions.total_minutes.value == 15
    assert meeting.questions.per_speaker_minutes is not None
    assert meeting.questions.per_speaker_minutes.value == 3
    assert meeting.quorum is None
    assert meeting.members == ()


def test_every_value_names_the_line_where_it_stands():
    reading = read_pack(pack(SUMMONS))
    text = {(line.page, line.number): line.text for line in pack(SUMMONS).lines}
    on = reading.meetings[0].on
    assert on is not None
    (place,) = on.places
    assert text[place.page, place.line][place.start : place.end] == "Tuesday 14th January 2020"


@pytest.mark.parametrize(
    ("letter", "wanted"),
    [
        ("The next meeting of Overton Council will be on Monday 5 October 2026.", date(2026, 10, 5)),
        ("Next meeting is Monday 5 October 2026", date(2026, 10, 5)),
        ("(following one is Mon 5th October)", date(2026, 10, 5)),
        ("The next one will be on Monday 5 October", date(2026, 10, 5)),
        ("The next meeting of Overton Council will be held on Monday 7 September 2026 at 7pm.", None),
        ("The next meeting of the club will be on 5 October 2026 or 6 October 2026", None),
    ],
)
def test_the_letter_can_tell_the_next_meeting(letter, wanted):
    lines = ["OVERTON COUNCIL", "A meeting of Overton Council will be held on Monday 7 September 2026 at 7pm.", letter]
    (meeting,) = read_pack(printed("\n".join([*lines, "AGENDA", "1. Apologies", "2. Minutes", "3. Finance"]))).meetings

    assert (meeting.next_meeting and meeting.next_meeting.value) == wanted


def test_a_weekday_that_does_not_fit_is_a_doubt():
    reading = read_pack(pack(SUMMONS.replace("Tuesday 14th", "Monday 14th")))
    on = reading.meetings[0].on
    assert on is not None
    assert on.certainty is Certainty.DOUBTFUL
    assert "Monday" in on.doubt


def test_a_cancelled_meeting_is_said_to_be_cancelled():
    notice = """Overton District Council
NOTICE OF CANCELLATION
STANDARDS COMMITTEE
The meeting of the Standards Committee due to be held on Thursday 16 June 2016 at 6.30 pm in Committee
Room 1, Wharf Road, Overton has been CANCELLED owing to a lack of business.
The next meeting will be held on Thursday 15 September 2016.
"""
    reading = read_pack(pack(notice))
    assert reading.kind is PackKind.CANCELLED
    (meeting,) = reading.meetings
    assert meeting.status is MeetingStatus.CANCELLED
    assert meeting.on is not None
    assert meeting.on.value == date(2016, 6, 16)


def test_what_is_no_agenda_makes_no_meeting():
    report = """Report to: Standards Committee
Date: 6 January 2021
Report of: Head of Law
Enquiries to: Eve White
1. Purpose of report
1.1 To tell members of complaints.
2. Recommendations
2.1 That the report be noted.
"""
    reading = read_pack(pack(report))
    assert reading.kind is not PackKind.AGENDA
    assert reading.meetings == ()
    assert reading.sentence.endswith(".")


def test_a_column_of_pages_does_not_break_a_date():
    table = SUMMONS.replace(
        "3. To approve the minutes of the meeting held on 3 December 2019",
        "3. To approve the minutes of the meeting held on 3rd      1 - 6\n   December 2019",
    )
    (meeting,) = read_pack(pack(table)).meetings
    assert [found.value for found in meeting.previous_minutes] == [date(2019, 12, 3)]


def test_of_a_summons_without_business_the_head_is_read():
    reading = read_pack(pack("OVERTON PARISH COUNCIL\n\n" + SUMMONS.split("\n\n")[1] + "\n\nEve White\nClerk\n"))

    assert reading.kind is PackKind.AGENDA
    (meeting,) = reading.meetings
    assert meeting.on is not None
    assert meeting.on.value == date(2020, 1, 14)
    assert meeting.items == ()


def test_a_council_named_in_the_last_point_of_a_list_is_not_who_meets():
    agenda = (
        "SUMMONS TO COUNCIL\n\nThursday, 16 May 2019 at 10:30\n\n1. Election of Chairman\n2. Minutes\n3. Questions\n"
        "    a) Questions to Overton Borough Council\n"
    )
    assert read_pack(read_plain(agenda, "paper.txt")).body is None
