"""What sort of paper a file is."""

import pytest

from clerk_app.packs.kind_of_paper import kind_of
from clerk_app.packs.pack_text import PackText
from clerk_app.packs.reading import PackKind
from clerk_app.packs.regions import split
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
        (REPORT, PackKind.REPORT),
        ("You are hereby summoned to attend a meeting of the Council on 3 March 2025 at 7pm.\n", PackKind.AGENDA),
        ("Notice is hereby given of a meeting of the Council on 3 March 2025.\n", PackKind.AGENDA),
        ("You are summoned to a meeting of which you will hear.\n", PackKind.UNKNOWN),
        ("Privacy policy of the council, which was last changed in the spring of 2024.\n", PackKind.UNKNOWN),
    ],
)
def test_the_sort_of_paper(text, expected):
    assert kind(text) is expected


def test_pages_of_pictures_are_a_scan():
    assert kind_of(PackText("scan.pdf", (), 2, (1, 2)), ()) is PackKind.SCAN
