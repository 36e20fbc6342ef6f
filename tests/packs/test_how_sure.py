"""A value that may be read wrongly in papers of councils nobody has seen is never shown as sure."""

from datetime import date

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.item_text import ItemText, item_texts
from clerk_app.packs.paper.regions import split
from clerk_app.packs.people.members import people
from clerk_app.packs.values.previous_minutes import previous_minutes
from clerk_app.packs.values.question_scheme import question_scheme
from clerk_app.packs.values.quorum import quorum
from tests.packs.head_text import head, lines, read
from tests.packs.printed import printed

DAY = date(2021, 1, 14)
CALLS = "A meeting of the Trees Panel of Overton Council will be held on 14 January 2021"


def items(*texts):
    return [ItemText(text.split("\n")[0], head(text)) for text in texts]


def agenda(text):
    (meeting,) = split(printed(f"OVERTON COUNCIL\nMeeting on Thursday 14 January 2021 at 7.30pm\n\nAGENDA\n{text}"))
    return read_items(meeting)


@pytest.mark.parametrize(
    ("venue", "place", "sure"),
    [
        (["Venue: Council Chamber, Mill House, Overton"], "Council Chamber, Mill House, Overton", True),
        (["Venue: Council Chamber, Mill House,", "Overton"], "Council Chamber, Mill House, Overton", False),
        (["Venue: Mill Room        Overton Council"], None, False),
    ],
)
def test_a_place_over_lines_or_columns_may_hold_what_stands_beside_it(venue, place, sure):
    found = read(["OVERTON COUNCIL", "AGENDA", "Thursday 14 January 2021 at 7pm", *venue])[4]
    assert found is not None
    assert place is None or found.value == place
    assert (found.certainty is Certainty.SURE) is sure


@pytest.mark.parametrize(
    ("kind", "sure"), [("Ordinary Meeting", False), ("Ordinary Meeting of Overton Parish Council", True)]
)
def test_a_council_is_not_surely_what_meets_below_the_bare_kind_of_its_meeting(kind, sure):
    found = read(["OVERTON PARISH COUNCIL", kind, "Thursday 14 January 2021 at 7pm in the Hall"])[1]
    assert found is not None
    assert (found.value, found.certainty is Certainty.SURE) == ("Overton Parish Council", sure)


@pytest.mark.parametrize(
    ("hour", "sure"), [("7 pm", True), ("10.00 am", True), ("10.00 pm", False), ("6.30 am", False)]
)
def test_an_hour_at_which_nobody_meets_may_be_a_slip(hour, sure):
    found = read([f"{CALLS} at {hour}"])[3]
    assert found is not None
    assert (found.certainty is Certainty.SURE) is sure


@pytest.mark.parametrize(
    ("head_lines", "body"),
    [
        (["Overton Council", "Trees Panel", "14 January 2021 at 7pm"], ("Overton Council", True)),
        (["Agenda for Overton Council on 14 January 2021 at 7pm"], ("Overton Council", True)),
        (["Overton Council Trees Panel meeting, 14 January 2021, 7pm"], ("Overton Council", True)),
        (["Trees Panel, 14 January 2021, 7pm", "A plan by Overton Council, which is new"], ("Overton Council", False)),
        (["Trees Panel, 14 January 2021, 7pm", "OVERTON COUNCIL - QUESTIONS PDF 699 KB"], None),
        (["Trees Panel, 14 January 2021, 7pm", "Overton Council plan (2 MB)"], None),
    ],
)
def test_a_body_is_sure_only_where_it_meets_or_stands_for_itself(head_lines, body):
    found = read(head_lines)[0]
    assert (found and (found.value, found.certainty is Certainty.SURE)) == body


def test_a_council_without_a_name_is_not_sure():
    found = read(["PARISH COUNCIL MEETING", "UPTON BISHOP", "Thursday 14 January 2021", "7.30pm in the School Hall"])[1]
    assert found is not None
    assert (found.value, found.certainty) == ("Parish Council", Certainty.LIKELY)


@pytest.mark.parametrize(
    "also",
    [
        "A meeting of the Hall Trustees will also take place at 6pm.",
        "The meeting of the Hall Trustees will follow.",
        "A meeting of the Hall Trustees is also to be held.",
        "There is a meeting of the Hall Trustees immediately before.",
    ],
)
def test_what_meets_as_well_is_not_what_is_called(also):
    found = read(["There will be a meeting of Overton Parish Council on Thursday 14 January 2021 at 7pm.", also])[1]
    assert found is not None
    assert found.value == "Overton Parish Council"


@pytest.mark.parametrize(
    ("text", "certainties"),
    [
        ("Minutes of the meeting held on 10 December 2020", ["sure"]),
        ("Minutes of the meetings held on 3 and 10 December 2020", ["likely", "likely"]),
        ("Minutes of the meeting held on 3 December 2020, and those held on 10 December 2020", ["likely", "likely"]),
    ],
)
def test_of_several_days_none_is_surely_that_of_the_minutes(text, certainties):
    assert [str(found.certainty) for found in previous_minutes(items(text), DAY)] == certainties


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("Councillor Ann Brown", True),
        ("Cllr A B Brown", True),
        ("Mrs Ann Mary Brown", True),
        ("Father Ann Brown", False),
        ("Canon Ann Brown", False),
        ("Councillor Ann Mary Lee Brown", False),
    ],
)
def test_an_unusual_name_may_hold_more_than_the_name(name, sure):
    (member,) = people(lines(f"Members\n{name}\n")).members
    assert (member.name.value, member.name.certainty is Certainty.SURE) == (name, sure)


@pytest.mark.parametrize("office", ["Provost", "Lord Provost", "Depute Provost", "Bailie", "Mayor", "Deputy Mayor"])
def test_a_civic_office_before_a_name_is_no_part_of_it(office):
    (member, _) = people(lines(f"Members\n{office} Ann Brown\nCouncillor B Green\n")).members
    assert member.role is not None
    assert (member.name.value, member.role.value) == ("Ann Brown", office)


@pytest.mark.parametrize(
    "title",
    ["Roads 7.30 pm", "Roads (pdf)", "Roads icon", "/ 2021 Roads", "C"],
)
def test_what_belongs_to_the_page_makes_a_title_doubtful(title):
    read_items = agenda(f"1. Apologies\n2. Minutes\n3. {title}\n\n4. Trees\n")
    found = [item.title for item in read_items if item.number and item.number.value.startswith("3")]
    assert found
    assert found[0].certainty is not Certainty.SURE


def test_pages_that_only_one_item_has_may_be_of_something_else():
    one = agenda("1. Apologies\n2. Minutes (Pages 3 - 8)\n3. Roads\n4. Trees\n")
    two = agenda("1. Apologies\n2. Minutes (Pages 3 - 8)\n3. Roads (Pages 9 - 12)\n4. Trees\n")

    assert [str(item.pages.certainty) for item in one if item.pages] == ["likely"]
    assert [str(item.pages.certainty) for item in two if item.pages] == ["sure", "sure"]


@pytest.mark.parametrize("before", ["Deputations", "Petitions", "Deputations and petitions"])
def test_the_time_for_questions_goes_before_that_for_deputations(before):
    found = question_scheme(
        items(
            f"{before}\nThe total time for speakers from the public shall not exceed 10 minutes.",
            "Public questions\nThe Panel has to allow a total of 15 minutes for questions from Members of the"
            " public on matters within its terms.",
        ),
        (),
        DAY,
        lambda _: (),
    ).total_minutes

    assert found is not None
    assert (found.value, found.certainty) == (15, Certainty.DOUBTFUL)


@pytest.mark.parametrize(
    "line",
    [
        "Venue: Oak Room, The Committee Suite, Mill House",
        "Location: Oak Forum, Mill House",
        "Committee [email protected] administrator",
        "Trees Committee administrator: Jo White",
    ],
)
def test_a_room_or_an_address_is_not_what_meets(line):
    assert read(["Agenda and minutes", line])[1] is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            ["You are summoned to a Meeting of the Council of the Borough of Overton on 4 May 2020"],
            "Borough of Overton",
        ),
        (["CITY AND COUNTY OF OVERTON", "COUNCIL", "Monday 4 May 2020"], "City and County of Overton"),
    ],
)
def test_the_council_of_a_place_meets_and_not_the_place(head, body):
    council, called, *_ = read(head)
    assert council is not None
    assert (council.value, council.certainty) == (body, Certainty.LIKELY)
    assert called is not None
    assert (called.value, called.certainty) == ("Council", Certainty.LIKELY)


def test_minutes_to_be_accepted_within_an_item_are_found_where_none_is_about_them():
    (found,) = previous_minutes(items("Administration\n• To accept minutes of the meeting of 10 December 2020"), DAY)
    assert found.value == date(2020, 12, 10)


@pytest.mark.parametrize(
    ("also", "sure"),
    [
        ("", True),
        ("All members of the Trees Committee are asked to stay.", False),
        ("It is followed by the Planning and Highways Committee.", False),
        ("The Oak Hall Trustees meet at 8pm.", False),
        ("Ask for the Committee Services Officer.", True),
        ("In the Trees Committee Room, Mill House.", True),
    ],
)
def test_what_meets_is_not_sure_where_the_head_names_another_committee(also, sure):
    found = read(["OVERTON TOWN COUNCIL", "Meeting of the Council on 4 May 2020 at 7pm", *filter(None, [also])])[1]
    assert found is not None
    assert (found.value, found.certainty is Certainty.SURE) == ("Overton Town Council", sure)


@pytest.mark.parametrize(
    ("behind", "sure"),
    [
        (" - Policy and Strategy", False),
        (" – Trees", False),
        (" - Monday 4 May 2020", True),
        (" - Agenda", True),
        (" - Notice of meeting", True),
        ("", True),
    ],
)
def test_a_council_is_not_surely_what_meets_where_a_part_of_it_stands_behind(behind, sure):
    found = read([f"Overton Town Council{behind}", "4 May 2020 at 7pm", "AGENDA"])[1]
    assert found is not None
    assert (found.value, found.certainty is Certainty.SURE) == ("Overton Town Council", sure)


@pytest.mark.parametrize("below", ["Mill Lane, Overton", "Oak Green and Elm Hill."])
def test_a_title_that_the_column_of_pages_broke_is_not_sure(below):
    read_items = agenda(
        "1.   Apologies\n\n2.   Minutes                                        3 - 8\n\n"
        f"3.   Roads and works at the Old Mill and along                9 - 40\n     {below}\n\n4.   Trees\n"
    )
    assert read_items[2].title.certainty is not Certainty.SURE


@pytest.mark.parametrize(
    ("words", "each", "total"),
    [
        ("a four minute time limit is set for each speaker", 4, None),
        ("a 5 minute time restriction per person", 5, None),
        ("a 15 minute time for questions", None, 15),
    ],
)
def test_a_limit_of_time_is_no_session(words, each, total):
    found = question_scheme(items(f"Public questions\nPlease note, {words}."), (), DAY, lambda _: ())
    assert (found.per_speaker_minutes and found.per_speaker_minutes.value) == each
    assert (found.total_minutes and found.total_minutes.value) == total


@pytest.mark.parametrize(
    "recorded",
    ["RESOLVED: That the minutes of 3 December 2020 be agreed.", "Resolved that the minutes of 3 December be signed."],
)
def test_what_was_decided_of_the_minutes_is_not_which_are_to_be_approved(recorded):
    text = f"Minutes of the previous meeting\nTo approve them.\n{recorded}"
    assert previous_minutes(items(text), DAY) == ()


@pytest.mark.parametrize("hour", ["17:10", "7.10 pm", "7.05", "5 - 9"])
def test_an_hour_in_the_column_beside_a_day_is_no_part_of_it(hour):
    listed = f"1. Apologies for absence        {hour}\n2. To sign the minutes of the meeting held on 9        {hour}"
    (meeting,) = split(
        printed(f"OVERTON COUNCIL\n14 January 2021, 7pm\n\nAGENDA\n{listed}\n   December 2020\n3. Trees\n")
    )
    found = previous_minutes(item_texts(read_items(meeting), meeting.agenda), DAY)
    assert [each.value for each in found] == [date(2020, 12, 9)]


def test_minutes_of_a_councils_committees_are_not_its_own():
    found = previous_minutes(
        items(
            "Minutes of the meeting of full council\nTo approve the minutes of the meeting held on 10 December 2020.",
            "Minutes of the council’s committees\nTrees Committee - 3 December 2020",
        ),
        DAY,
    )
    assert [each.value for each in found] == [date(2020, 12, 10)]


def test_what_has_no_paper_has_no_page_in_its_title():
    assert [
        item.title.value for item in agenda("1. Apologies N/A\n2. Minutes 1-6\n3. Mill Lane N/A\n4. Trees 7-9\n")
    ] == [
        "Apologies",
        "Minutes",
        "Mill Lane",
        "Trees",
    ]


@pytest.mark.parametrize(
    ("below", "sure"),
    [
        ("Please see appendix 1.", False),
        ("Attached to the minutes", False),
        ("THE MEETING IS TO ADJOURN FOR THE PUBLIC", False),
        ("To hear of what was done in the spring.", True),
    ],
)
def test_a_remark_or_a_line_in_capitals_is_no_sure_description(below, sure):
    read_items = agenda(f"1. Apologies\n\n2. Minutes\n\n3. Roads\n{below}\n\n4. Trees\n")
    described = read_items[2].description
    assert described is None or (described.certainty is Certainty.SURE) is sure
    assert described is not None or not sure


@pytest.mark.parametrize("day", ["\tMonday 18th January 2021", "\t18 Jan"])
def test_a_day_behind_a_title_may_be_of_it(day):
    title = agenda(f"1. Apologies\n2. Minutes\n3. Date of Next Meeting:{day}\n")[2].title
    assert "18" in title.value or title.certainty is not Certainty.SURE


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Dear Councillors Brown, Green, Hall and White-Jones.", ["Brown", "Green", "Hall", "White-Jones"]),
        (
            (
                "Attendance of the following Councillors is requested tonight:\n"
                "T Brown (Chairman), Ms V M Green, C Hall and E H White."
            ),
            ["T Brown", "Ms V M Green", "C Hall", "E H White"],
        ),
        (
            "The following members are summoned to attend:\nCllr T Brown\nCllr C Green\n",
            ["Cllr T Brown", "Cllr C Green"],
        ),
    ],
)
def test_those_whom_a_letter_calls_are_the_members(heading, names):
    assert [member.name.value for member in people(lines(heading)).members] == names


def test_a_role_between_commas_may_be_a_surname():
    (_, member, _) = people(lines("Members: Councillors Brown, Green, Leader, Hall\n")).members
    assert member.role is not None
    assert member.role.certainty is not Certainty.SURE


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("A quarter of an hour is reserved for members of the public.", 15),
        ("Three quarters of an hour is set aside for the public.", 45),
        ("Half an hour is set aside for the public.", 30),
        ("An hour is set aside for the public.", 60),
    ],
)
def test_parts_of_an_hour(words, minutes):
    found = question_scheme(items(f"Public questions\n{words}"), (), DAY, lambda _: ()).total_minutes
    assert found is not None
    assert found.value == minutes


def test_a_quorum_told_in_an_item_is_that_of_its_committee():
    told = "To receive apologies. The quorum for the Trees and Rivers Committee is 3 members."
    found = quorum((), lines(told))
    assert found is not None
    assert found.value == 3
    assert quorum((), lines("To review the quorum, which may be raised to 3 members in all.")) is None


def test_a_committee_of_a_council_is_what_is_called():
    called = read(
        [
            "Overton Parish Council",
            "You are summoned to the forthcoming Finance Committee Meeting of Overton Parish Council",
        ]
    )[1]
    assert called is not None
    assert called.value == "Finance Committee"


@pytest.mark.parametrize("words", ["Cyngor Tref ", "Borough of A ", "Overton Council, "])
def test_a_line_of_a_thousand_councils_hides_none(words):
    found = read([words * 1000, "Mill Town Council", "Meeting of Mill Town Council on 4 May 2020 at 7pm"])[0]
    assert found is not None
    assert "Council" in found.value or "Borough" in found.value


def test_a_body_in_initials_may_have_a_longer_name():
    found = read(["OT Parish Council", "Greens Committee - Agenda", "28 November 2017 at 7.30 p.m."])[0]
    assert found is not None
    assert (found.value, found.certainty) == ("OT Parish Council", Certainty.LIKELY)


def test_what_is_to_follow_is_not_what_meets():
    called = read(
        ["May 4th Whole Parish Meeting to follow Yearly Assembly 6.45pm", "OVERTON PARISH COUNCIL",
         "Councillors are summoned to a meeting of Overton Parish Council on Thursday 4th May 2023 at 6.45pm"]
    )[1]  # fmt: skip
    assert called is not None
    assert called.value == "Overton Parish Council"


def test_a_title_without_the_column_that_all_others_have_may_hold_it():
    rows = ["1   Apologies    Chair", "2   Interests    All", "3   The mill and all its geese Clerk"]
    rows += ["4   Minutes    Chair", "5   Roads    Clerk"]
    found = agenda("\n".join(rows))
    assert [item.title.certainty is Certainty.SURE for item in found] == [True, True, False, True, True]


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("MILL LANE Letter from the warden of the woods", Certainty.LIKELY),
        ("MILL LANE AND THE FORD", Certainty.SURE),
        ("Mill Lane and letters from the warden", Certainty.SURE),
        ("TV Licence for the hall", Certainty.SURE),
    ],
)
def test_a_title_in_capitals_with_other_words_behind_it_is_not_sure(title, certainty):
    text = f"OVERTON COUNCIL\nMeeting on 4 May 2020\nAGENDA\n1. Apologies\n2. Minutes\n3. {title}\n4. Roads\n"
    (meeting,) = split(printed(text))

    assert read_items(meeting)[2].title.certainty is certainty
