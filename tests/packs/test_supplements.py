"""Supplements to agendas, agendas in blocks without numbers, and titles that go on below a column of pages."""

import pytest

from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.reading import PackKind
from tests.packs.agenda_items import items, titles
from tests.packs.printed import printed

FRONT = (
    "Overton Borough Council\n\n{kind}\nPlanning Committee\n\nDate:   Thursday, 6 June 2024\nTime:   7.00 p.m.\n"
    "Venue:  Council Chamber, Town Hall, Mill Street\n\nThe agenda was published on Wednesday, 29 May 2024. {call}\n\n"
)
ADDED = (
    "4.  Minutes                                     (Pages 3 - 10)\n\n    To approve the minutes of 9 May 2024.\n\n"
    "6a. 24/0418 - Land at Mill Lane                 (Pages 11 - 32)\n\n    Amended report of the warden.\n\n"
    "12. Urgent business: Barn                       (Pages 33 - 34)\n\nPublished on 4 June 2024.\n"
)
CALL = "The attached papers are now available for the following agenda items:"


@pytest.mark.parametrize(
    "kind", ["AGENDA SUPPLEMENT", "Agenda Supplement (1)", "Supplementary Agenda", "SUPPLEMENTARY PAPERS"]
)
def test_a_supplement_has_the_items_for_which_it_brings_papers(kind):
    read = read_pack(printed(FRONT.format(kind=kind, call=CALL) + ADDED))
    assert read.kind is PackKind.AGENDA
    (meeting,) = read.meetings
    assert [(item.number and item.number.value, item.title.value) for item in meeting.items] == [
        ("4", "Minutes"),
        ("6a", "24/0418 - Land at Mill Lane"),
        ("12", "Urgent business: Barn"),
    ]
    assert not any(item.number and item.number.certainty.value == "sure" for item in meeting.items)


@pytest.mark.parametrize(("kind", "call"), [("Planning report", CALL), ("AGENDA SUPPLEMENT", "They are attached.")])
def test_numbers_that_leave_others_out_are_no_agenda_by_themselves(kind, call):
    read = read_pack(printed(FRONT.format(kind=kind, call=call) + ADDED))
    assert not any(meeting.items for meeting in read.meetings)


@pytest.mark.parametrize(
    "call",
    [
        "Please find attached supplementary papers relating to the above meeting, as follows:",
        "Please find attached supplementary papers relating to the above meeting, as follows:\n\nAgenda No      Item",
        "These are the papers for the agenda items listed below:",
    ],
)
def test_a_supplement_may_lead_to_its_items_in_other_words(call):
    (meeting,) = read_pack(
        printed(FRONT.format(kind="AGENDA SUPPLEMENT (2)", call="") + call + "\n\n" + ADDED)
    ).meetings
    assert [item.number and item.number.value for item in meeting.items] == ["4", "6a", "12"]


BLOCKS = (
    "Welcome and apologies\n\nMinutes of the meeting held on 12 November 2009\nAttached\n\nDeclarations of interest\n\n"
    "Public participation\nA total of 10 minutes is set aside for it.\n\nRoad works in the upper valley\n"
    "Ann Ash of the Mill Trust will attend.\n\nThe mill - one year on\nReport of the Director of Mills attached\n\n"
    "Bridges: draft report of the working group\nReport of the Working Group attached\n\n"
    "Barns against the targets of the plan\nReport of the Head of Barns attached\n\nItems for later meetings\n\n"
    "Date of next meeting\n18 March 2010\n\n\nTIM OAK\nAssistant Chief Executive\n"
)


def test_lines_apart_are_titles_where_all_of_them_could_be():
    assert [title for _, title in titles(BLOCKS)] == [
        "Welcome and apologies",
        "Minutes of the meeting held on 12 November 2009",
        "Declarations of interest",
        "Public participation",
        "Road works in the upper valley",
        "The mill - one year on",
        "Bridges: draft report of the working group",
        "Barns against the targets of the plan",
        "Items for later meetings",
        "Date of next meeting",
    ]


def test_what_stands_close_below_such_a_title_is_said_of_it():
    said = {item.title.value: item.description and item.description.value for item in items(BLOCKS)}
    assert said["Road works in the upper valley"] == "Ann Ash of the Mill Trust will attend."
    assert said["The mill - one year on"] == "Report of the Director of Mills attached"
    assert said["Date of next meeting"] == "18 March 2010"


def test_a_sentence_apart_is_no_title_of_a_block():
    text = BLOCKS.replace("Road works in the upper valley\n", "The roads of the upper valley are looked at.\n")
    assert "The roads of the upper valley are looked at." not in [title for _, title in titles(text)]


def test_a_title_in_capitals_goes_on_below_the_column_of_pages():
    agenda = (
        "                                                                    Pages\n\n"
        "   1.   APOLOGIES FOR ABSENCE\n\n   2.   INTERESTS\n\n"
        "   3.   MANAGEMENT OF THE MILL: OUTCOME OF                              4 to 18\n"
        "        CONSULTATION WITH THE TENANTS\n\n"
        "   4.   ROADS                                                          19 to 22\n\n"
        "   5.   BRIDGES                                                        23 to 31\n"
    )
    assert titles(agenda)[2] == ("3", "MANAGEMENT OF THE MILL: OUTCOME OF CONSULTATION WITH THE TENANTS")
