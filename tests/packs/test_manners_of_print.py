"""The manners of county halls, mayors, web sites and joint boards: what they print beside and below their business."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.regions import split
from clerk_app.packs.people.members import people
from tests.packs.head_text import lines
from tests.packs.printed import printed

HEAD = "THORNBY COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA{}\n\n"


def items(agenda, column=""):
    (meeting,) = split(printed(HEAD.format(column) + agenda))
    return read_items(meeting)


def third(title, column=""):
    """The third of five items, whose title and what stands below it are given."""
    around = ("1.  Apologies\n\n2.  Interests\n\n", "\n\n4.  Roads\n\n5.  Next meeting\n")
    return items(f"{around[0]}3.  {title}{around[1]}", column)[2]


def value(found):
    return found and found.value


@pytest.mark.parametrize(
    ("printed_so", "title", "description"),
    [
        ("The Mill: Two Years On\n    Report of the Warden", "The Mill: Two Years On", "Report of the Warden"),
        ("THE BIG TIDY UP\n    Report by the Miller", "THE BIG TIDY UP", "Report by the Miller"),
        ("Minutes of the Meeting Held On\n    3 February 2025", "Minutes of the Meeting Held On 3 February 2025", None),
    ],
)
def test_a_title_ends_with_its_name_and_not_with_what_leads_to_its_paper(printed_so, title, description):
    item = third(printed_so)
    assert (item.title.value, value(item.description)) == (title, description)


@pytest.mark.parametrize("behind", ["to be circulated", "(to follow)", "[verbal]", "oral", ""])
def test_dots_lead_to_a_page_or_to_word_that_there_is_none(behind):
    read = items(f"1. Apologies\n2. Minutes ........ 1 - 4\n3. Geese ............ {behind}\n4. Roads ...... 5 - 9\n")
    assert [item.title.value for item in read] == ["Apologies", "Minutes", "Geese", "Roads"]


@pytest.mark.parametrize("told", ["including the choice of a new miller", "namely the weir", "incl. the ford"])
def test_what_a_small_letter_says_more_below_a_short_title_is_not_sure(told):
    assert third(f"Word of the Miller\n    {told}").title.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("printed_so", "title", "pages"),
    [
        ("Minutes of 3 February          5 mins   1-9", "Minutes of 3 February", "1-9"),
        (
            "Barn at the mill,     30 mins  11-24\n    High Lane, Overton",
            "Barn at the mill, High Lane, Overton",
            "11-24",
        ),
        ("Word of the Miller        10 minutes    81", "Word of the Miller", "81"),
    ],
)
def test_the_minutes_that_an_item_may_take_stand_before_its_pages(printed_so, title, pages):
    item = third(printed_so, column=" " * 50 + "Time     Page")
    assert (item.title.value, value(item.pages)) == (title, pages)


@pytest.mark.parametrize("mark", ["(JMB/13/04)", "[JMB/13/04]", "JMB/13/04"])
def test_the_reference_of_a_report_stands_in_a_column_behind_its_title(mark):
    item = third(f"WORD OF THE MILLER                    {mark}\n     Report of the Miller, attached.")
    assert (item.title.value, value(item.report_ref)) == ("WORD OF THE MILLER", "JMB/13/04")


@pytest.mark.parametrize(
    "foot",
    [
        "Filed under: Council, News     Tagged: agenda",
        "Posted in Council by the Clerk",
        "« Previous post: Geese        Next post: Bins »",
        "← Older posts",
        "© 2020 Thornby Council. Powered by Millwheel.",
        "Copyright 2020 Thornby Council",
        "Powered by Millwheel",
        "Share this:  Letter   Pigeon",
        "Last updated: 3 February 2025",
        "All welcome.",
        "Everyone is very welcome!",
        "Website designed by Millwheel",
    ],
)
def test_what_a_site_prints_below_a_list_without_numbers_is_no_item(foot):
    business = ["Apologies", "Declarations of interest", "Minutes", "Geese on the green", "May elections"]
    assert [item.title.value for item in items("\n\n".join([*business, foot]))] == business


@pytest.mark.parametrize(
    ("head", "members"),
    [
        (
            ("TO:  The Worshipful the Mayor (Councillor Mrs Ann Ash), the Deputy Mayor (Councillor Bob Birch),\n"
            "     Aldermen C. D. Cedar and Miss E. Elm, and\n     Councillors F. Fir, Mrs G. Hazel and I. Larch"),
            ["Councillor Mrs Ann Ash", "Councillor Bob Birch", "C. D. Cedar", "Miss E. Elm", "F. Fir", "Mrs G. Hazel",
             "I. Larch"],
        ),
        (
            ("To:  All Members of the Mill Committee\n\nCouncillors  A Ash (Chairman),  Mrs B Birch (Vice Chairman)\n\n"
            "  C Cedar              Mrs D Elm             E Fir\n  F Hazel              G Larch\n  H Maple"),
            ["A Ash", "Mrs B Birch", "C Cedar", "Mrs D Elm", "E Fir", "F Hazel", "G Larch", "H Maple"],
        ),
        ("Members expected: Cllrs Ash, Birch and Cedar.   Reserve: Cllr Mrs Elm", ["Ash", "Birch", "Cedar"]),
        ("Members sitting: Councillors Ash, Birch and Cedar", ["Ash", "Birch", "Cedar"]),
        (
            ("AELODAU / MEMBERS\n\nPlaid Cymru:  Y Cynghorwyr / Councillors  Ann Ash, Bob Birch\n\n"
            "Annibynnol / Independent:  C. Dee Cedar, E. F. Elm (Is-Gadeirydd/Vice-Chair)\n\n"
            "Heb grŵp / Non-aligned:  G. Fir\n\n"
            "Aelod Cyfetholedig / Co-opted Member (dim pleidlais/no vote):  Mrs Ivy Larch"),
            ["Ann Ash", "Bob Birch", "C. Dee Cedar", "E. F. Elm", "G. Fir"],
        ),
        (
            ("AELODAU / MEMBERS\n\nPlaid Cymru / The Party of Wales\nAnn Ash (Is-Gadeirydd/Vice-Chair), Bob Birch OBE, "
            "Carl Cedar, Dee Elm and Ed Fir\n\nY Grŵp Annibynnol / The Independent Group\nGuy Hazel, Ivy Larch\n\n"
            "Plaid Lafur Cymru / Wales Labour Party\nJ Kay Maple\n\nAnnibynwyr y Bryn / Hill Independents\nLyn Oak"),
            ["Ann Ash", "Bob Birch OBE", "Carl Cedar", "Dee Elm", "Ed Fir", "Guy Hazel", "Ivy Larch", "J Kay Maple",
             "Lyn Oak"],
        ),
    ],
)  # fmt: skip
def test_members_of_a_summons_of_a_hearing_and_of_two_languages_are_all_read(head, members):
    assert [person.name.value for person in people(lines(head)).members] == members


@pytest.mark.parametrize(("heading", "sure"), [("Non-voting members", False), ("Co-opted members (non-voting)", True)])
def test_who_only_has_no_vote_may_be_no_co_opted_member(heading, sure):
    read = people(lines(f"Voting members\n\nCllr Ann Ash (Chair)\nCllr Bob Birch\n\n{heading}\n\nCarl Cedar\nDee Elm"))
    assert [person.name.certainty is Certainty.SURE for person in read.co_opted] == [sure, sure]


def test_each_line_of_a_short_post_is_an_item_of_its_own():
    business = [
        "Apologies",
        "Approval of the minutes of 28th January",
        "Geese on the green – do we feed them?",
        "Planning (two barns, see the page on barns)",
        "Flooding at the ford & the sandbag store",
        "Any letters received after this post",
    ]
    assert [item.title.value for item in items("\n\n".join([*business, "All welcome."]))] == business
