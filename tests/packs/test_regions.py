"""Which lines of a pack are the agenda, which belong to its meeting, and which are left out."""

from dataclasses import replace

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

NOTE = (
    "Those who have something to say on any of these matters must come to the table before the Council has begun, and"
    " will be heard there one by one as the time allows it."
)

AGENDA = """
THORNBY PARISH COUNCIL
Meeting on Monday 3 March 2025 at 7.30pm

AGENDA
1. Apologies for absence
2. Declarations of interest
3. Minutes of the meeting of 3 February 2025
4. Date of next meeting
"""


def words(lines):
    return [line.text for line in lines]


def test_the_lines_above_the_first_item_are_the_head_and_those_below_the_last_the_tail():
    (meeting,) = split(printed(AGENDA + "\nA Person (Clerk)\nclerk@thornby.example\n"))

    assert words(meeting.head)[0] == "THORNBY PARISH COUNCIL"
    assert words(meeting.agenda)[0] == "1. Apologies for absence"
    assert words(meeting.agenda)[-1] == "4. Date of next meeting"
    assert words(meeting.tail) == ["A Person (Clerk)", "clerk@thornby.example"]
    assert meeting.left_out == ()


def test_minutes_of_the_meeting_before_are_left_out_with_the_reason():
    pack = AGENDA + (
        "\fMinutes of the meeting of the Parish Council held on Monday 3 February 2025\n"
        "Present: Councillors Ash and Birch\n1. Apologies for absence\nNone.\n2. Declarations of interest\nNone.\n"
    )

    (meeting,) = split(printed(pack))

    assert len(meeting.begins) == 4
    (left,) = meeting.left_out
    assert left.reason == "minutes of an earlier meeting"
    assert (left.first.page, left.first.line) == (2, 1)


HELD = {
    "without the word": (
        "Thornby Parish Council – Ordinary Meeting Monday 3 February 2025, 7.30pm in the Barn\n"
        "PRESENT: Cllr A Ash, Cllr B Birch, Mrs C Cedar (Clerk)\n"
    ),
    "those attending": (
        "Minutes of the February meeting\nDRAFT\nMinutes of Thornby Parish Council Meeting held in the Barn\n"
        "at 7.30pm on Monday 3 February 2025\n1. Those attending: Mr A Ash (Chairman), Mrs B Birch\n"
    ),
    "a form": "Date held: 3 February 2025\nPresent:\nMr A Ash      Clerk\nMrs B Birch      Councillor\n",
    "bullets": (
        "THORNBY PARISH COUNCIL\nMINUTES OF THE ANNUAL MEETING HELD ON 3 FEBRUARY 2025\n"
        "• PRESENT. Councillor Mrs A Ash, Chairman, with Councillors B Birch and C Cedar\n"
    ),
    "those present first": (
        "MINUTES OF THORNBY PARISH COUNCIL MEETING HELD IN THE BARN\nMONDAY 3RD FEBRUARY 2025\nPresent: Mrs A Ash\n"
    ),
}
BY_TITLE = AGENDA.replace("3. Minutes of the meeting of 3 February 2025", "3.\nMinutes")


@pytest.mark.parametrize("agenda", [AGENDA, BY_TITLE], ids=["in one line", "the number above"])
@pytest.mark.parametrize("heading", HELD.values(), ids=HELD)
def test_minutes_right_behind_the_agenda_begin_at_their_heading(agenda, heading):
    pack = f"{agenda}\n{heading}2. Apologies for absence were received.\n3. The minutes were approved and signed.\n"

    (meeting,) = split(printed(pack))

    assert words(meeting.agenda)[-1] == "4. Date of next meeting"
    (left,) = meeting.left_out
    assert left.reason == "minutes of an earlier meeting"


@pytest.mark.parametrize(
    "heading",
    [
        "Thornby Parish Council will meet on Monday 7 April 2025\nPresent: Cllr A Ash\n",
        "The hall was let on 3 February 2025\nPresent: Cllr A Ash\n",
        "Ordinary Meeting Monday 3 February 2025\nPresent: nobody was there.\n",
    ],
)
def test_other_lines_with_a_day_are_no_heading_of_minutes(heading):
    (meeting,) = split(printed(AGENDA + "\n" + heading))

    assert meeting.left_out == ()


def test_an_agenda_behind_the_minutes_of_the_meeting_before_is_found():
    minutes = (
        "Minutes of the meeting of the Parish Council held on 3 February 2025\nPresent: Councillors Ash and Birch\n"
        "1. Apologies: none\n2. Declarations of interest: none\n3. Minutes: they were approved.\n\n"
    )

    (meeting,) = split(printed(minutes + AGENDA))

    assert words(meeting.head)[0] == "THORNBY PARISH COUNCIL"
    assert len(meeting.begins) == 4


TWICE = """
3 March 2025 Annual Meeting, then the Ordinary Meeting

1. Welcome and apologies for absence
2. Election of Chair
3. Date of next Annual Meeting

1. Welcome and apologies for absence
2. Declarations of interest
3. Minutes of the meeting of 3 February 2025
4. Roads
"""


def test_a_list_that_opens_a_meeting_right_below_another_is_a_second_meeting():
    first, second = split(printed(TWICE))

    assert [len(each.begins) for each in (first, second)] == [3, 4]
    assert second.head == ()


@pytest.mark.parametrize(
    ("printed_as", "instead"),
    [
        ("1. Welcome and apologies for absence\n2. Declarations", "1. Trees\n2. Declarations"),
        ("1. Welcome and apologies for absence\n2. Election of Chair", "1. The Chair sends her apologies\n2. Trees"),
        ("2. Declarations of interest\n3. Minutes of the meeting of 3 February 2025", "2. Election of Chair"),
    ],
)
def test_a_list_that_opens_no_meeting_or_is_there_twice_is_none(printed_as, instead):
    assert printed_as in TWICE
    assert len(split(printed(TWICE.replace(printed_as, instead)))) == 1


def test_a_long_tail_is_left_out():
    (meeting,) = split(printed(AGENDA + "\nA Person (Clerk)\n" + "Some words of a report\n" * 200))

    assert len(meeting.tail) < 200
    assert meeting.left_out[0].reason == "papers behind the agenda"


def test_two_agendas_in_a_file_are_two_meetings_even_if_both_begin_with_one():
    pack = AGENDA + "\nPlease note that there is no public session.\n\nANNUAL MEETING OF THE COUNCIL\n" + AGENDA

    first, second = split(printed(pack))

    assert len(first.begins) == len(second.begins) == 4
    assert words(first.tail) == ["Please note that there is no public session."]
    assert words(second.head)[0] == "ANNUAL MEETING OF THE COUNCIL"


def test_a_list_inside_an_item_is_not_taken_for_the_items():
    pack = AGENDA.replace(
        "3. Minutes", "3. Roads\n  1. Mill Lane\n  2. Church Walk\n  3. High Street\n  4. The Green\n4. Minutes"
    )
    pack = pack.replace("4. Date", "5. Date")

    (meeting,) = split(printed(pack))

    assert [start.number.printed for start in meeting.begins if start.number] == ["1", "2", "3", "4", "5"]
    assert meeting.begins[3].title.startswith("Minutes")


@pytest.mark.parametrize("text", ["", "A letter\nDear Sir,\nThank you for the parcel.\n", "1\n2\n3\n4\n"])
def test_a_file_without_an_agenda_has_no_meeting(text):
    assert split(printed(text or "x")) == ()


@pytest.mark.parametrize("mark", ["L123", "LC12", "LD/4"])
def test_a_reference_that_begins_with_an_l_is_no_part_with_numbers_of_its_own(mark):
    (meeting,) = split(printed(AGENDA.replace("4. Date", f"{mark}. A report\n4. Date")))

    assert [start.number.printed for start in meeting.begins if start.number] == ["1", "2", "3", "4"]


def test_another_sitting_of_the_meeting_is_a_meeting_of_its_own_though_the_numbers_go_on():
    again = (
        "ADJOURNED MEETING OF THE COUNCIL – 6 MARCH 2025\nAGENDA\n5. Apologies for absence\n"
        "6. Declarations of interest\n"
        "7. Appointment of committees\n8. Appointment of clerk\n9. Date of next meeting\n"
    )

    first, second = split(printed(AGENDA + again))

    assert [start.number.printed for start in second.begins if start.number] == ["5", "6", "7", "8", "9"]
    assert len(first.begins) == 4
    assert words(second.head)[0] == "ADJOURNED MEETING OF THE COUNCIL – 6 MARCH 2025"


@pytest.mark.parametrize("number", [3, 4])
def test_a_head_that_is_printed_again_above_the_second_page_parts_no_agenda(number):
    text = (
        "Thornby Council\nRoads Committee\nAGENDA\n1. Apologies\n2. Minutes\n3. Roads\n1\nRoads Committee\nAgenda\n"
        f"{number}. Trees\n{number + 1}. Forward plan\n{number + 2}. Next meeting\n"
    )

    (meeting,) = split(printed(text))
    assert len(meeting.begins) == 6
    assert "Agenda" not in {line.text for line in meeting.agenda}


def test_a_head_that_begins_anew_or_says_more_is_of_another_meeting():
    text = (
        "Thornby Council\nRoads Committee\nAGENDA\n1. Apologies\n2. Minutes\n3. Next meeting\nRoads Committee\nAgenda\n"
        "1. Apologies\n2. Trees\n3. Minutes\n4. Next meeting\n"
    )

    assert len(split(printed(text))) == 2


@pytest.mark.parametrize("heading", ["NOTES", "Notes:", "Note for members of the public", "Important information"])
def test_the_numbers_of_notes_do_not_go_on_with_those_of_an_agenda(heading):
    notes = "".join(
        f"{at}. {words}.\n" for at, words in enumerate(("Be early", "Be brief", "Be kind", "Sit", "Stand"), 1)
    )
    text = f"AGENDA\n1. Apologies\n2. Minutes\n3. Roads\n4. Next meeting\n\n{heading}\n{notes}"

    (meeting,) = split(printed(text))
    assert [start.title for start in meeting.begins] == ["Apologies", "Minutes", "Roads", "Next meeting"]


def test_a_list_of_committees_is_no_head_of_a_report():
    rows = "Committee: Roads\nChair: Ash\nCommittee: Trees\nChair: Elm\nCommittee: Ponds\nChair: Oak\n"
    text = f"AGENDA\n1. Apologies\n2. Minutes\n3. To hear of the committees:\n{rows}4. Roads\n5. Next meeting\n"

    (meeting,) = split(printed(text))
    assert len(meeting.begins) == 5


def test_a_heading_that_is_there_once_more_parts_no_agenda():
    heading = "MEETING OF THE COUNCIL – 3 MARCH 2025\nAGENDA\n"
    pages = (
        heading
        + "1. Apologies\n2. Minutes\n3. Roads\n"
        + heading
        + "4. Finance\n5. Budget\n6. Audit\n7. Next meeting\n"
    )

    (meeting,) = split(printed("THORNBY PARISH COUNCIL\n" + pages))

    assert len(meeting.begins) == 7


@pytest.mark.parametrize("heading", ["Agenda Items:", "AGENDA"])
def test_an_agenda_of_two_items_is_one(heading):
    (meeting,) = split(printed(f"THORNBY PARISH COUNCIL\n\n{heading}\n1. Apologies\n2. Declarations of interest\n"))

    assert len(meeting.begins) == 2


@pytest.mark.parametrize(
    "heading", ["Programme of Business", "LIST OF BUSINESS", "ORDER PAPER", "Clár Oibre", "Order of business", "CLÁR"]
)
def test_the_agenda_has_other_names(heading):
    (meeting,) = split(printed(f"OVERTON COUNCIL\n{heading}\n1. Roads\n2. Bins\n3. Trees\n"))

    assert len(meeting.begins) == 3


def test_up_to_three_numbers_may_be_missing_in_a_row():
    (meeting,) = split(printed("OVERTON COUNCIL\nAGENDA\n1. Apologies\n2. Minutes\n3. Bins\n7. Trees\n8. Finance\n"))

    assert [start.number and start.number.printed for start in meeting.begins] == ["1", "2", "3", "7", "8"]


def test_a_list_in_which_every_number_is_one_goes_on_over_the_words_between():
    agenda = "AGENDA\n\n  1. Apologies\n\nTo receive them.\n\n  1. Minutes\n\nTo confirm them.\n\n  1. Roads\n"

    (meeting,) = split(printed("THORNBY PARISH COUNCIL\n\n" + agenda))

    assert [start.title for start in meeting.begins] == ["Apologies", "Minutes", "Roads"]


def test_bullets_of_another_mark_are_points_of_the_item_above():
    agenda = "AGENDA\n- Apologies\n- Minutes\n- Public forum\n· Questions on the agenda\n· Five minutes each\n- Roads\n"

    (meeting,) = split(printed("THORNBY PARISH COUNCIL\n" + agenda))

    assert [start.title for start in meeting.begins] == ["Apologies", "Minutes", "Public forum", "Roads"]


def test_a_list_below_the_words_agenda_item_is_an_agenda_and_no_report():
    text = "Thornby Parish Council\nAGENDA ITEM\n2021/01 Apologies\n2021/02 Minutes\n2021/03 Roads\n"

    (meeting,) = split(printed(text))
    assert len(meeting.begins) == 3


def test_a_star_before_a_number_is_no_part_of_it():
    (meeting,) = split(printed("AGENDA\n1. Apologies\n2. Minutes\n*3. Roads\n4. Next meeting\n"))

    assert [start.title for start in meeting.begins] == ["Apologies", "Minutes", "Roads", "Next meeting"]


@pytest.mark.parametrize(
    "foot",
    ["Page: 2", "Page 1 of 3 Thornby Parish Council", "                                 - 1 -", "\n" + " " * 35 + "1"],
)
def test_the_foot_of_a_page_in_a_text_without_pages_is_left_out(foot):
    text = f"AGENDA\n1. Apologies\n2. Minutes of the third of March\n{foot}\nThornby\n3. Roads\n4. Next meeting\n"

    (meeting,) = split(printed(text))
    lines = {line.text: line.gap for line in meeting.agenda}
    assert foot.strip() not in lines
    assert lines["Thornby"]  # what stands below a foot is no more of the line above it


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "1 Apologies\n2 Interests\n3 Business:\n3.1 Mill\n3.2 Green\n3.3 Pond\n3.4 Lane\n4 Next meeting\n",
            ["Apologies", "Interests", "Business:", "Next meeting"],
        ),
        (
            "1 Apologies\n2 Interests\n3 Business:\n3.1 Mill\n3.2 Green\n3.3 Pond\n3.4 Lane\n3.5 End\n",
            ["Apologies", "Interests", "Business:"],
        ),
        (
            "1.0 Apologies\n2.0 Roads\n2.1) Mill\n2.2) Green\n2.3) Pond\n3.0 Trees\n3.1) Oak\n4.0 Next meeting\n",
            ["Apologies", "Roads", "Trees", "Next meeting"],
        ),
        (
            "1.\nApologies\n2.\nOrder of business\n3.\nMinutes\n1 mins\n4.\nRoads\n15 mins\n5.\nTrees\n",
            ["Apologies", "Order of business", "Minutes", "Roads", "Trees"],
        ),
        (
            f"1.\nApologies\nNotes:\n(1) {NOTE}\n(2) {NOTE}\n(3) {NOTE}\n(4) {NOTE}\n2.\nMinutes\n3.\nRoads\n",
            ["Apologies", "Minutes", "Roads"],
        ),
        ("5.Apologies\n6.Roads\na)New roads:\nMill\nb)Old roads:\nGreen\n7.Trees\n", ["Apologies", "Roads", "Trees"]),
    ],
)
def test_points_of_an_item_and_notes_are_no_items(text, titles):
    (meeting,) = split(printed("Council\nAGENDA\n" + text))

    assert [start.title for start in meeting.begins] == titles


@pytest.mark.parametrize(
    "words",
    [
        "Share this item",
        "... view the full agenda text for item 2.",
        "Icon for pdf Item 2a",
        "10 mins",
        "Mill_lane_FULL.pdf Mill Lane",
    ],
)
def test_what_a_site_says_is_no_part_of_an_item(words):
    (meeting,) = split(printed(f"AGENDA\n1.\nMinutes\n2.\nRoads\n{words}\nTo mend them.\n3.\nTrees\n"))

    roads = read_items(meeting)[1]
    assert roads.title.value == "Roads"
    assert roads.description is not None
    assert roads.description.value == "To mend them."


def test_two_items_that_every_agenda_has_are_an_agenda_without_numbers():
    text = "Council\nAGENDA\nMINUTES\nTo sign those of the meeting of\n3 March 2025.\nPETITIONS\nTo hear them.\n"

    (meeting,) = split(printed(text))
    assert [start.title for start in meeting.begins] == ["MINUTES", "PETITIONS"]


def test_a_sentence_that_the_margin_broke_at_the_end_of_the_agenda_is_read_to_its_end():
    text = printed(
        "AGENDA\n1. Apologies\n2. Minutes\n3. Roads\nReport of the head of all that is green and the county's other\n"
        "Services Director\nA Person, Clerk\n"
    )
    measured = replace(text, lines=tuple(replace(line, top=12.0 * line.number) for line in text.lines))

    (meeting,) = split(measured)
    assert [line.text for line in meeting.tail] == ["A Person, Clerk"]


HEAD_AGAIN = {
    "committee and agenda": ("Scrutiny Committee\nAgenda\n", "Scrutiny Committee\nAgenda\n"),
    "all of it": (
        "THORNBY COUNCIL\nScrutiny Committee\nMonday 3 March 2025\nAGENDA\n",
        "THORNBY COUNCIL\nScrutiny Committee\nMonday 3 March 2025\nAGENDA\n",
    ),
    "the word alone": ("Scrutiny Committee\nAGENDA\n", "AGENDA\n"),
    "another hand": ("Scrutiny Committee\nAGENDA\n", "Agenda\n"),
    "continued": ("Scrutiny Committee\nAGENDA\n", "AGENDA (continued)\n"),
    "continued in short": ("Scrutiny Committee\nAGENDA\n", "Agenda – cont’d\n"),
    "the heads of columns": ("AGENDA\nItem   Subject   Lead\n", "Item   Subject   Lead\n"),
    "columns and the word": ("AGENDA\nItem   Subject   Lead\n", "AGENDA\nItem   Subject   Lead\n"),
}


@pytest.mark.parametrize(("end", "number"), [("\n\n" + " " * 36 + "1\n\n", 3), ("\f", 4)], ids=["twice", "next"])
@pytest.mark.parametrize(("head", "again"), HEAD_AGAIN.values(), ids=HEAD_AGAIN)
def test_a_head_that_is_printed_again_on_the_next_page_calls_no_other_meeting(head, again, number, end):
    rows = "1. Apologies\n2. Interests\n3. Minutes of 3 February\n"
    rest = f"{number}. Forward plan\n{number + 1}. Roads\n{number + 2}. Date of next meeting\n"

    (meeting,) = split(printed(f"{head}\n{rows}{end}{again}\n{rest}"))

    items = read_items(meeting)
    assert [item.title.value for item in items][2:4] == ["Minutes of 3 February", "Forward plan"]
    assert len(items) == 6
    assert {item.description for item in items} == {None}


@pytest.mark.parametrize("begun", ["any item on this", "interests in items on the", "the order of business of an"])
def test_the_last_word_of_a_title_is_no_head_that_is_printed_again(begun):
    (meeting,) = split(
        printed(f"Scrutiny\nMonday 3 March 2025\nAGENDA\n1. Apologies\n2. To note {begun}\nAgenda\n3. Bins\n")
    )

    assert [item.title.value for item in read_items(meeting)][1] == f"To note {begun} Agenda"


@pytest.mark.parametrize(
    "again",
    [
        "RECONVENED MEETING – 10 MARCH 2025\nAGENDA\n4. Welcome\n5. Forward plan\n6. Minutes\n7. Next meeting\n",
        "Scrutiny Committee\nAGENDA\n1. Welcome\n2. Forward plan\n3. Minutes\n4. Date of next meeting\n",
    ],
    ids=["a day of its own", "numbers that begin anew"],
)
def test_a_head_that_calls_another_meeting_is_kept(again):
    rows = "1. Apologies\n2. Interests\n3. Bins\n"

    assert len(split(printed(f"Scrutiny Committee\nMonday 3 March 2025\nAGENDA\n{rows}\n{again}"))) == 2


@pytest.mark.parametrize(
    "row",
    [
        "Committee: Roads\nChair: A Ash\nCommittee: Bins\nChair: B Birch\nCommittee: Trees\nChair: to be named",
        "Meeting: Forum of 3 March\nWard: Abbey\nContact: A Ash",
        "Report to: the board\nSubject: bins\nLead officer: the warden",
        "Committee:   Roads\nDate:   10 March\nPurpose:   to hear of them",
        "Report by: the warden\nPortfolio: trees\nKey decision: no",
    ],
)
def test_fields_below_an_item_are_no_head_of_a_report_if_the_next_item_follows(row):
    (meeting,) = split(printed(f"AGENDA\n1. Apologies\n2. Minutes\n3. Updates\n{row}\n4. Trees\n5. Next meeting\n"))

    assert len(meeting.begins) == 5
    assert meeting.left_out == ()


def test_the_head_of_a_report_behind_the_agenda_is_still_one():
    head = "Report to: Cabinet\nSubject: Bins\nLead officer: the warden\nWard: all\n1. Purpose\n2. Background\n"

    (meeting,) = split(printed(AGENDA + "\f" + head))

    assert [left.reason for left in meeting.left_out] == ["a report"]


@pytest.mark.parametrize(
    "below",
    [
        "The reports listed above in Part II are not made public since they hold what is private.",
        "Items marked with a star are key decisions of the Cabinet.",
        "The items shown in bold are those on which the Council is to vote.",
        "Reports in Part B are not for the public.",
        "Items of business set out above may be taken in any order.",
    ],
)
def test_what_is_said_of_the_items_above_stands_below_the_agenda(below):
    (meeting,) = split(
        printed(f"OVERTON COUNCIL\nAGENDA\n1. Apologies\n2. Minutes\n3. Roads\n4. Depot at Mill Lane\n{below}\n")
    )

    assert [line.text for line in meeting.tail] == [below]


@pytest.mark.parametrize("rest", ["agenda items", "Agenda Items", "AGENDA ITEMS", "Agenda", "order of business"])
def test_the_rest_of_a_title_is_no_heading_of_an_agenda(rest):
    text = AGENDA.replace("interest\n", f"interests in the\n{rest}\n").replace("1.", "41.20.").replace("2.", "42.20.")
    (meeting,) = split(printed(text.replace("3. M", "43.20. M").replace("4. D", "44.20. D")))

    numbers = [start.number.printed for start in meeting.begins if start.number]
    assert numbers == ["41.20", "42.20", "43.20", "44.20"]


ROADS = "1. Grass\n2. Bins\n3. Roads\n4. Trees\n"


@pytest.mark.parametrize(
    ("letter", "read"),
    [
        ("Please arrange to attend the meeting to consider the items set out on the Agenda hereunder.", True),
        ("A meeting will be held on 4 May 2020 to transact the business set out below:", True),
        ("The meeting will consider the matters as follows", True),
        ("You are asked to attend a meeting for the following business", True),
        ("A meeting will be held, at which the undermentioned items will be considered", True),
        ("A meeting will be held on 4 May 2020.", False),
        ("The work is set out below.", False),
    ],
)
def test_a_letter_announces_the_agenda_that_has_no_heading(letter, read):
    assert len(split(printed(f"OVERTON COUNCIL\n{letter}\nAnn Brown\nClerk\n{ROADS}"))) == read


@pytest.mark.parametrize("title", ["Miontuairiscí", "Leithscéalta", "Geàrr-chunntas", "Leisgeulan", "Comhfhreagras"])
def test_standing_business_is_known_in_other_languages(title):
    assert len(split(printed(f"OVERTON COUNCIL\n1. {title}\n2. Bins\n3. Roads\n4. Trees\n"))) == 1
