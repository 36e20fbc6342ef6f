"""Cells beside a title that are of no column, and what of an item is shown as less than sure for the like of them."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


def third(title, below=""):
    read = items(f"1. Apologies\n2. Declarations of interest\n3. {title}\n{below}\n4. Roads\n5. Next meeting\n")[2]
    return read.title.value, read.title.certainty is Certainty.SURE


@pytest.mark.parametrize(
    "cell",
    [
        "Appendix A", "APPENDIX 2", "App. 3", "Appendices A & B", "see Annex C", "Enc", "Enc. 2a", "Enclosure No. 4",
        "Encs 1-3", "Attachment 1", "Attached", "Chairman", "Chair", "Vice-Chairman", "Town Clerk", "Clerk/RFO",
        "Clerk", "Clerk and Chairman", "The Mayor", "Treasurer", "All", "All members",
    ],
)  # fmt: skip
def test_what_is_enclosed_or_who_leads_is_no_part_of_a_title(cell):
    assert third(f"Minutes of the last meeting                    {cell}") == ("Minutes of the last meeting", True)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Election of          Chairman", "Election of Chairman"),
        ("Reports from the          Clerk", "Reports from the Clerk"),
        ("Financial report          O Horn", "Financial report O Horn"),
        ("Order at the ford of the          year", "Order at the ford of the year"),
        ("Barn of the mill          (Chairman)", "Barn of the mill (Chairman)"),
    ],
)
def test_a_wide_gap_within_a_title_leaves_it_whole_and_not_sure(title, wanted):
    assert third(title) == (wanted, False)


@pytest.mark.parametrize(
    ("title", "sure"),
    [
        ("Minutes Appendix A", False),
        ("Bins of the village Enc 2", False),
        ("Budget ANNEX B", False),
        ("Plan for the pond Paper C", False),
        ("Minutes of the last meeting Chairman", False),
        ("Welcome Chair", False),
        ("Lamps in the street Clerk", False),
        ("Election of Chairman", True),
        ("To elect a Vice Chairman", True),
        ("Appointment of Clerk", True),
        ("Letter to the Parish Clerk", True),
        ("Barn and mill for all", True),
        ("Roads -", False),
        ("Roads –\nTo hear of them.", True),
    ],
)
def test_a_title_whose_end_may_be_of_another_column_is_not_sure(title, sure):
    assert third(title)[1] is sure


def test_a_list_in_a_column_behind_its_title_is_not_cut():
    read = items("1. Apologies\n2. Reports      Chairman\n                Clerk\n3. Roads\n4. Next meeting\n")
    assert read[1].title.value == "Reports"
    assert [sub.value for sub in read[1].sub_items] == ["Chairman", "Clerk"]


@pytest.mark.parametrize(
    ("numbers", "sure"),
    [
        (("1", "2", "2a", "3"), [True, True, False, True]),
        (("01.", "02.", "02a.", "03."), [True, True, False, True]),
        (("1.", "2.", "2A", "3."), [True, True, False, True]),
    ],
)
def test_a_number_with_a_letter_below_the_same_without_may_be_a_point_of_it(numbers, sure):
    titles = ("Apologies", "Minutes", "To approve the notes listed below:", "Payments")
    read = items("".join(f"{number}   {title}\n\n" for number, title in zip(numbers, titles, strict=True)))
    known = {item.number.value.rstrip("."): item.title.certainty is Certainty.SURE for item in read if item.number}
    assert [known.get(number.rstrip(".")) for number in numbers] == sure


@pytest.mark.parametrize(
    ("third", "wanted"),
    [
        ("Report of the head            HT", "Report of the head"),
        ("Report of the head            Mr Ash", "Report of the head"),
        ("Report of the head          HT", "Report of the head HT"),
    ],
)
def test_who_leads_an_item_stands_where_the_chair_does_beside_others(third, wanted):
    agenda = (
        "1. Apologies                     Chair\n2. Minutes of the last meeting    All\n"
        f"3. {third}\n4. Any other business\n5. Date of next meeting\n6. Close\n"
    )
    assert items(agenda)[2].title.value == wanted


def test_a_name_behind_a_title_is_of_it_where_no_column_says_who_leads():
    agenda = "1. Apologies\n2. Minutes\n3. Report of the head            HT\n4. Any other business\n5. Close\n"
    assert items(agenda)[2].title.value == "Report of the head HT"
