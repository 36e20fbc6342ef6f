"""What sort of paper a file is."""

import pytest

from clerk_app.packs.pack_text import PackText
from clerk_app.packs.paper.kind_of_paper import kind_of
from clerk_app.packs.paper.regions import split
from clerk_app.packs.reading import PackKind
from tests.packs.printed import printed

AGENDA = "AGENDA\n1. Apologies\n2. Minutes\n3. Roads\n4. Date of next meeting\n"
MINUTES = """THORNBY PARISH COUNCIL
3 March 2025
Present: Councillors Ash and Birch
1. Apologies
None received
2. Minutes
The minutes were approved and signed.
3. Roads
It was agreed to write.
"""
MINUTES_IN_PROSE = """Minutes of Thornby Parish Council Meeting held in the Barn
at 7.30pm on Wednesday 5 March 2025
1. Those attending: Mr A Ash (Chairman), Mrs B Birch
2. Apologies for absence received from Mr C Cedar
3. Minutes of the last meeting were adopted
4. Matters arising
Mrs Birch said that the sign is still missing.
"""
ITEMS_BELOW_A_HEADING = """To: All Members of Thornby Parish Council
You are summoned to the Annual Meeting of Thornby Parish Council,
held on Wednesday 7 May 2025 in the Barn, from 7pm.
AGENDA ITEM
2025/01 Election of Chair
To elect a Chair for the coming year
2025/02 Apologies for absence
2025/03 Declarations of interest
"""
FIELDS_ABOVE_AN_AGENDA = """Meeting: Parks Panel
Date: 3 March 2025
Contact: A Person
Classification: open
AGENDA
1. Apologies
2. Minutes
3. Roads
"""
COMMITTEE_BY_FIELDS = """Committee Chair: Alderman A Ash
Committee Vice-Chair: Councillor B Birch
Committee Members: Councillors C Cedar and D Dogwood
A meeting of the Parks Committee will be held on Monday 3 March 2025 at 6pm.
1 Apologies.
2 Minutes.
3 Roads
"""
TWO_ITEMS = """Lakes Panel in Room B on TUESDAY 4 March 2025 at 10.00 a.m.
PART 1 (PUBLIC) AGENDA
1. MINUTES
To confirm those of the last meeting.
2. PETITIONS
"""
MEETING_WITH_ITS_FIELDS = """Parks Committee

Meeting Date: Tuesday 4th April 2023
Meeting Time: 18:00
Meeting Place: Low Room, Overton House

1. Apologies for absence
2. Declarations of interest
3. Minutes
4. Finance
"""

MEETING_BY_FIELDS = """Meeting:\tCabinet
Date:\t3 March 2025
Time:\t7pm
Venue:\tTown Hall
Contact Officer: A Person
1. Apologies for absence
2. Minutes
3. Roads
"""
WITH_NOTES = """THORNBY PARISH COUNCIL
You are summoned to a meeting on 3 March 2025 at 7pm in the Barn.
1. Apologies
They have been received from Cllr Ash.
2. Minutes
They were circulated in February.
3. Matters arising
The Clerk advised that the county was asked.
4. Roads
The report was received in January.
5. Grants
They were approved and have been received.
6. Trees
It was agreed in February to wait.
"""
OFF_OVER_TWO_LINES = """THORNBY PARISH COUNCIL
Please note that the meeting of the PARISH COUNCIL on Thursday 6th March 2025 at 7pm in the Corn Barn
will not now take place because of the floods; another day is going to be named on the boards of all villages.
"""
OF_A_REPORT = """AGENDA ITEM
7
Report to: Cabinet
Subject: Roads
1. Purpose
2. Context
"""
BEHIND_THE_AGENDA = """THORNBY PARISH COUNCIL
Councillors are summoned to a meeting on 3 March 2025 at 7pm in the Barn.
1. Apologies
2. Minutes
3. Roads
Final Minutes.
Present: Councillors Ash and Birch
1. Apologies
None received
2. Minutes
The minutes were approved and signed.
3. Roads
It was agreed to write.
"""
REMARKS = """THORNBY PARISH COUNCIL
Members are called to a meeting on 3 March 2025 at 7pm in the Barn.
1. Apologies
2. Questions (none received.)
3. Roads
The report was noted in January, and a reply has been received.
4. Date of next meeting
"""
REPORT = """Report title: Roads
Report to: Cabinet
Report author: A Person
Date: 3 March 2025
1. Purpose
2. Context
"""


def kind(text):
    pack = printed(text)
    return kind_of(pack, split(pack))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THORNBY PARISH COUNCIL\nMeeting on 3 March 2025\n" + AGENDA, PackKind.AGENDA),
        ("THORNBY PARISH COUNCIL\nThe meeting on 3 March 2025 is cancelled.\n", PackKind.CANCELLED),
        (
            "THORNBY PARISH COUNCIL\n(meeting due 3 March cancelled)\nRescheduled meeting on 10 March\n" + AGENDA,
            PackKind.AGENDA,
        ),
        (MINUTES, PackKind.MINUTES),
        (MINUTES_IN_PROSE, PackKind.MINUTES),
        (REPORT, PackKind.REPORT),
        (OF_A_REPORT, PackKind.REPORT),
        (ITEMS_BELOW_A_HEADING, PackKind.AGENDA),
        (FIELDS_ABOVE_AN_AGENDA, PackKind.AGENDA),
        (COMMITTEE_BY_FIELDS, PackKind.AGENDA),
        (TWO_ITEMS, PackKind.AGENDA),
        (MEETING_BY_FIELDS, PackKind.AGENDA),
        (MEETING_WITH_ITS_FIELDS, PackKind.AGENDA),
        (WITH_NOTES, PackKind.AGENDA),
        (BEHIND_THE_AGENDA, PackKind.AGENDA),
        (REMARKS, PackKind.AGENDA),
        ("You are hereby summoned to attend a meeting of the Council on 3 March 2025 at 7pm.\n", PackKind.AGENDA),
        (OFF_OVER_TWO_LINES, PackKind.CANCELLED),
        ("Notice is hereby given of a meeting of the Council on 3 March 2025.\n", PackKind.AGENDA),
        ("You are summoned to a meeting of which you will hear.\n", PackKind.UNKNOWN),
        ("Privacy policy of the council, which was last changed in the spring of 2024.\n", PackKind.UNKNOWN),
    ],
)
def test_the_sort_of_paper(text, expected):
    assert kind(text) is expected


def test_pages_of_pictures_are_a_scan():
    assert kind_of(PackText("scan.pdf", (), 2, (1, 2)), ()) is PackKind.SCAN


@pytest.mark.parametrize("links", ["Minutes for this Meeting\nAgenda Papers", "Minutes of this meeting\nAgenda Papers"])
def test_a_link_to_minutes_makes_no_minutes_of_an_agenda(links):
    paper = f"Meeting documents\n\nCouncil\nThursday, 17th July, 2014 7.00 pm\n\n{links}\n"
    items = (
        "1.Apologies\n2.Minutes\n3.The cabinet agreed to fords\n4.Mills\n5.Geese\n6.Roads which the council agreed\n"
    )
    assert kind(paper + items) is PackKind.AGENDA


@pytest.mark.parametrize(
    "line",
    [
        "CANCELLED",
        "THIS MEETING HAS BEEN CANCELLED",
        "MEETING POSTPONED",
        "The meeting has been postponed until further notice",
        "Cabinet - Thursday, 28th April, 2016 7.00 pm, CANCELLED",
        "Thursday, 28th April, 2016 7.00 pm, CANCELLED",
        "Tuesday 3 March 2026 10.00 am (Cancelled)",
        "3rd March 2026 – POSTPONED",
        "Meeting cancelled due to lack of business",
        "** POSTPONED ** as the hall is flooded",
    ],
)
def test_a_meeting_is_called_off_above_its_agenda(line):
    assert kind(f"THORNBY PARISH COUNCIL\nMeeting on 3 March 2025\n{line}\n{AGENDA}") is PackKind.CANCELLED


@pytest.mark.parametrize(
    "line",
    [
        "Please check our website in case the meeting is cancelled.",
        "NB the site visit has been cancelled.",
        "The public session before the last meeting was cancelled.",
        "If the weather is bad the meeting may be postponed.",
        "Please note that the coffee morning is cancelled",
        "This meeting replaces the one cancelled on 3 February 2025",
        "Should the meeting be cancelled, notice will be put on the door",
        "The meeting of 3 February, which was postponed, is now held as below",
    ],
)
def test_what_is_called_off_beside_it_or_only_in_some_case_leaves_the_meeting(line):
    assert kind(f"THORNBY PARISH COUNCIL\nMeeting on 3 March 2025\n{line}\n{AGENDA}") is PackKind.AGENDA


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Agenda - May 2025 Council Meeting", PackKind.AGENDA),
        ("Parks Panel meeting agenda", PackKind.AGENDA),
        ("Notice and agenda of a meeting", PackKind.AGENDA),
        ("Agenda item 5 of the meeting", PackKind.UNKNOWN),
        ("Leaflet of the Parks Panel", PackKind.UNKNOWN),
    ],
)
def test_a_paper_headed_as_the_agenda_of_a_day_is_one_though_no_business_is_read(heading, kind):
    text = printed(
        f"{heading}\nDate: 5 May 2025 15:30\nLocation: Mill House\n\nWhat is to be done is told at the door.\n"
    )

    assert kind_of(text, split(text)) is kind
