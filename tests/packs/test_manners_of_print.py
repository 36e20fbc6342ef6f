"""The manners of county halls, mayors, web sites and joint boards: what they print beside and below their business."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.regions import split
from clerk_app.packs.people.members import people
from clerk_app.packs.read_pack import read_pack
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
        ("Barn at the mill, 30 mins           11-24\n    High Lane, Ham", "Barn at the mill, High Lane, Ham", "11-24"),
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


@pytest.mark.parametrize(
    ("printed_so", "title", "description", "pages"),
    [
        ("Minute of 3 February (herewith, p. 1)", "Minute of 3 February", None, "1"),
        ("Geese\n     Submit report by the Miller (herewith, p. 13).", "Geese", "Submit report by the Miller", "13"),
        ("Minutes of 3 February (copies attached, pages 3 - 9)", "Minutes of 3 February", None, "3 - 9"),
        ("Minutes of 3 February [report enclosed: pp 4-6]", "Minutes of 3 February", None, "4-6"),
        ("Minutes of 3 February          (Pages 7 - 16)\n     (attached)", "Minutes of 3 February", "(attached)",
         "7 - 16"),
        ("Geese (by the Miller, p. 13 of his book)", "Geese (by the Miller, p. 13 of his book)", None, None),
        ("Notice of Motion\n     In terms of Standing Order 15.2, Cllr Ash has given notice of a motion anent geese.",
         "Notice of Motion",
         "In terms of Standing Order 15.2, Cllr Ash has given notice of a motion anent geese.", None),
        ("Petition - Crossing at Mill Rd / Ford Rd\n     Lead petitioner to speak. The Warden will respond.",
         "Petition - Crossing at Mill Rd / Ford Rd", "Lead petitioner to speak. The Warden will respond.", None),
    ],
)  # fmt: skip
def test_the_pages_in_a_bracket_and_what_is_said_below_are_no_part_of_a_title(printed_so, title, description, pages):
    item = third(printed_so)
    assert (item.title.value, value(item.description), value(item.pages)) == (title, description, pages)


def test_columns_beside_the_titles_and_remarks_below_them_are_none_of_the_items():
    table = (
        "8.30    1.  Apologies                                    Chair         -\n\n"
        "8.40    2.  Minutes of 3 February 2025                   Chair         Approval\n\n"
        "9.00    3.  Settlement of the mill of Overton 2025/26    Miller        Information\n"
        "            (report attached)\n\n"
        "9.20    4.  Parting: time of the millers                 Warden        Decision (primary\n"
        "                                                                            and other\n"
        "                                                                            members only)\n\n"
        "9.45    5.  Plan for the weir                            Miller        Information\n"
        "            (to be tabled)\n\n"
        "10.20   6.  Next meeting                                 Clerk         -\n"
    )
    assert [(item.title.value, value(item.description)) for item in items(table)] == [
        ("Apologies", None),
        ("Minutes of 3 February 2025", None),
        ("Settlement of the mill of Overton 2025/26", None),
        ("Parting: time of the millers", None),
        ("Plan for the weir", None),
        ("Next meeting", None),
    ]


def test_the_files_that_a_site_offers_in_cells_behind_a_title_leave_it_whole():
    read = items(
        "1    Choice of a chair\n\n2    Interests\n\n"
        "3    Procedure for the hearing               Document  Hearing rules.pdf\n\n"
        "      The hearing is led by the panel and will be in this order.\n\n"
        "4    Licence for the Copper Duck             Report    Document  Plan\n\n5    Next meeting\n"
    )
    assert [item.title.value for item in read[2:4]] == ["Procedure for the hearing", "Licence for the Copper Duck"]


@pytest.mark.parametrize(
    "asked",
    [
        "The Committee is asked to resolve, in terms of section 50A, to exclude press and public for what follows.",
        "Under the Admission Act 1960 the public will be asked to leave",
        "In accordance with the Act the press and public are requested to withdraw.",
    ],
)
def test_what_stands_behind_a_sentence_that_asks_the_public_out_is_private(asked):
    read = items(f"1.  Apologies\n\n2.  Minutes\n\n3.  Geese\n\n4.  Roads\n\n{asked}\n\n5.  Lease of the mill\n")
    assert [value(item.exempt) for item in read] == [None, None, None, None, True]
    assert read[3].description is None


@pytest.mark.parametrize(
    ("title", "private"),
    [
        ("To consider, the public having been excluded, the report on the lease of the mill", True),
        ("With the press and public excluded: lease of the mill", True),
        ("Whether the public be excluded", None),
        ("To determine which items, if any, should be taken with the public excluded", None),
    ],
)
def test_an_item_for_which_the_public_is_gone_already_is_private(title, private):
    assert value(third(title).exempt) is private


def test_where_the_file_lies_on_a_disk_is_no_part_of_an_item():
    text = "1. Apologies\n2. Minutes\n3. Questions\n     To be with the Clerk by noon.\n\n{}\n4. Roads\n5. End\n"
    read = items(text.format("x:\\mill\\2025\\agenda.doc                         - 1 -\n"))
    assert [(item.title.value, value(item.description)) for item in read[2:4]] == [
        ("Questions", "To be with the Clerk by noon."),
        ("Roads", None),
    ]


def test_the_day_of_the_next_meeting_below_other_business_is_not_said_of_it():
    read = items("1. Apologies\n\n2. Minutes\n   To agree them.\n\n3. Mill\n   To hear of it.\n\n"
                 "4. Other business\n\n\n"
                 "     Date of next meeting: Monday 7 April 2025 at 2.30 pm\n")  # fmt: skip
    assert read[-1].description is None


LIST = "\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Geese\n4. Public participation\n{}\n5. {}\n"
HOSTS = "Ham Borough Council                         Overton Metropolitan Borough Council\n(lead authority)\n\n"
DAY = "\nTuesday 4 March 2025 at 2.15 pm\nThe Mill, Overton"


@pytest.mark.parametrize(
    ("head", "body", "committee"),
    [
        (f"{HOSTS}OVERTON AND HAM JOINT CEMETERY COMMITTEE{DAY}", "Overton and Ham Joint Cemetery Committee", None),
        (
            f"The Charter Trustees of the City of Ham\nA meeting of The Charter Trustees of the City of Ham{DAY}",
            "The Charter Trustees of the City of Ham",
            None,
        ),
        (f"OVERTON INTERNAL DRAINAGE BOARD\n\nTO:  EACH MEMBER OF THE BOARD\n{DAY}", "Overton Internal Drainage Board",
         "Overton Internal Drainage Board"),
    ],
)  # fmt: skip
def test_what_meets_has_the_whole_of_its_own_name(head, body, committee):
    read = read_pack(printed(head + LIST.format("", "Next meeting")))
    assert read.body is not None
    assert read.body.value.casefold() == body.casefold()
    called = value(read.meetings[0].committee)
    assert committee is None or called.casefold() == committee.casefold()


@pytest.mark.parametrize(
    ("last", "on"),
    [
        ("Items for the April meeting, 8/4/25", "2025-04-08"),
        ("Business for the April meeting on 8 April", "2025-04-08"),
        ("Future Meetings\n   15th April; 14th June – in person", "2025-04-15"),
        ("Minutes for the February meeting, 4/2/25", None),
    ],
)
def test_the_next_meeting_is_told_by_its_month_or_in_a_list_of_days(last, on):
    (meeting,) = read_pack(printed(f"OVERTON PARISH COUNCIL{DAY}" + LIST.format("", last))).meetings
    found = meeting.next_meeting
    assert (found.value.isoformat() if found and found.certainty is not Certainty.DOUBTFUL else None) == on


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("Residents who wish to speak should e-mail the Clerk by 12 noon the day before so that they are let in.",
         "2025-03-03T12:00"),
        ("Statements are taken. The closing date is 5.00pm on Friday 28 February 2025.", "2025-02-28T17:00"),
        ("Residents who wish to speak should tell the Clerk by 12 noon the day before the barn is let.", None),
    ],
)  # fmt: skip
def test_a_deadline_is_the_day_before_or_a_closing_date(told, at):
    (meeting,) = read_pack(printed(f"OVERTON PARISH COUNCIL{DAY}" + LIST.format(told, "Next meeting"))).meetings
    assert value(meeting.questions.deadline) == at
