"""Agendas set in columns: what stands before the numbers and behind the titles is no part of either."""

from datetime import time

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.files.html_file import read_html
from clerk_app.packs.paper.regions import split
from clerk_app.packs.read_pack import read_pack
from tests.packs.printed import printed

ITEMS = [
    ("1", "Welcome and apologies"),
    ("2", "Declarations of interest"),
    ("3", "Minutes of 3 February 2025"),
    ("4", "Bins"),
    ("5", "Any other business"),
]


def read(rows, head="AGENDA"):
    (meeting,) = split(printed(f"THORNBY PARISH COUNCIL\n\n{head}\n\n{rows}\n"))
    return read_items(meeting)


def numbers_and_titles(rows, head="AGENDA"):
    return [(item.number.value if item.number else None, item.title.value) for item in read(rows, head)]


BEFORE = {
    "an hour close before": ["09:00 1. {}", "09:10 2. {}", "09:20 3. {}", "10:05 4. {}", "12:55 5. {}"],
    "an hour before a bare number": ["9.00 1 {}", "9.10 2 {}", "9.20 3 {}", "10.05 4 {}", "12.55 5 {}"],
    "an hour before some": ["1. {}", "2. {}", "8.00 3. {}", "4. {}", "8.45 5. {}"],
    "the half of the day": ["7.30pm 1. {}", "7.35 pm 2. {}", "7.40 p.m. 3. {}", "8pm 4. {}", "8.45pm 5. {}"],
    "a span of hours": ["09:00 – 09:10 1. {}", "09:10-09:20 2. {}", "09:20 to 09:30 3. {}", "4. {}", "5. {}"],
    "brackets": ["(09:00) 1. {}", "(09:10) 2. {}", "(09:20) 3. {}", "[09:30] 4. {}", "5. {}"],
    "hours as at sea": ["1900 hrs 1. {}", "1910 hrs 2. {}", "1930hrs 3. {}", "1940 hours 4. {}", "5. {}"],
    "a column of hours": [
        "10.00    1.   {}",
        "10.05    2.   {}",
        "10.10    3.   {}",
        "         4.   {}",
        "11.00    5.   {}",
    ],
    "telephone numbers": [
        "              1.   {}",
        "...578 8076   2.   {}",
        "              3.   {}",
        "...578 8252   4.   {}",
        "0300 123 45   5.   {}",
    ],
    "a mark of papers": ["     1.   {}", "     2.   {}", "P    3.   {}", "P    4.   {}", "     5.   {}"],
    "a mark before a bare number": ["     1   {}", "     2   {}", "*    3   {}", "P    4   {}", "     5   {}"],
    "who leads": [
        "Chair     1.   {}",
        "All       2.   {}",
        "Cllr Ash  3.   {}",
        "Clerk     4.   {}",
        "Chair     5.   {}",
    ],
    "a ward": ["        1   {}", "        2   {}", "        3   {}", "Abbey   4   {}", "St Ann  5   {}"],
    "the page of the paper": ["      1.   {}", "3     2.   {}", "5     3.   {}", "9-12  4.   {}", "      5.   {}"],
    "hour and lead": [
        "10.00   Chair   1.   {}",
        "10.05   All     2.   {}",
        "10.10   Clerk   3.   {}",
        "10.15   Cllr B  4.   {}",
        "11.00   Chair   5.   {}",
    ],
}


@pytest.mark.parametrize("rows", BEFORE.values(), ids=BEFORE)
def test_the_number_of_an_item_can_stand_behind_other_columns(rows):
    lines = [row.format(title) for row, (_, title) in zip(rows, ITEMS, strict=True)]

    assert numbers_and_titles("\n".join(lines)) == ITEMS
    assert numbers_and_titles("\n\n".join(lines)) == ITEMS


def test_further_lines_of_a_column_before_the_numbers_are_not_of_the_item():
    rows = (
        "Head of     1.   Welcome and apologies\nservice\n"
        "Chair       2.   Declarations of interest\n"
        "The town    3.   To approve the minutes of the meeting\nclerk            held on 3 February 2025\n"
        "Chair       4.   Any other business\n"
    )

    assert numbers_and_titles(rows) == [
        ("1", "Welcome and apologies"),
        ("2", "Declarations of interest"),
        ("3", "To approve the minutes of the meeting held on 3 February 2025"),
        ("4", "Any other business"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "10.00 12 March is the day of the fair",
        "From 10.00 4 tables are to be let",
        "Oak Ltd   2   chairs",
        "2   3.   Mill Lane",
        "Sum due   £4.   Mill Lane",
    ],
)
def test_other_figures_behind_an_hour_or_a_cell_begin_no_item(line):
    rows = f"1. Apologies for absence\n2. Declarations of interest\n3. Accounts\n{line}\n4. Date of next meeting\n"

    assert [number for number, _ in numbers_and_titles(rows)] == ["1", "2", "3", "4"]


def test_an_hour_and_a_mark_stand_before_numbers_whose_title_is_below():
    rows = (
        "7.30    1.\n        Welcome and apologies\n7.35    2.\n        Declarations of interest\n"
        "7.40    3.\n        Bins\n"
    )

    assert numbers_and_titles(rows) == [("1", ITEMS[0][1]), ("2", ITEMS[1][1]), ("3", "Bins")]


HEADED = {
    "Item  Subject                         Ref": ["TB 25/1", "TB 25/2", "TB 25/3"],
    "Item  Subject                         Reference": ["TB25/001", "TB25/002", "TB25/004"],
    "Item  Business                        Report No.": ["TBC 14/25", "TBC 15/25", "TBC 16/25"],
    "Item  Title                           Paper": ["Paper A", "Paper B", "Paper C"],
    "No.   Title                           Papers": ["TB-25-01", "TB-25-02", "TB-25-03"],
    "Item  Topic                           Supporting documents": ["Report 2", "Report 3", "Report 3a"],
    "Order  Agenda                         Ref": ["BOARD (25) MINS 02", "BOARD (25) 14", "BOARD (25) 15"],
    "No    Description                     Document no": ["12/25", "13/25", "14/25"],
}


@pytest.mark.parametrize(("heading", "references"), HEADED.items(), ids=HEADED)
def test_references_below_the_heading_of_a_column_are_those_of_the_items(heading, references):
    cells = ["Verbal", references[0], references[1], "", references[2]]
    at = heading.rindex("  ") + 2
    rows = "\n".join(
        f"{number}.    {title}".ljust(at) + cell for (number, title), cell in zip(ITEMS, cells, strict=True)
    )

    items = read(f"{heading}\n{rows}")

    assert [item.title.value for item in items] == [title for _, title in ITEMS]
    read_references = [item.report_ref and item.report_ref.value for item in items]
    assert read_references == [None, references[0], references[1], None, references[2]]
    assert {str(item.report_ref.certainty) for item in items if item.report_ref} == {"sure"}


def test_a_title_with_columns_beside_it_goes_on_below_itself_alone():
    rows = (
        "Item                                              Lead    For    Paper\n\n"
        "1.    Apologies                                   AB      I      -\n"
        "2.    Care of the lanes by the mill and the       AB      D      P1\n"
        "      Great Pond\n"
        "3.    Care of the oak that stands at the mill:    CD      D      P2\n"
        "      Word from the Warden of the Trees\n"
        "4.    Care of the elm that stands at the barn     CD      D      P3\n"
        "      To hear of it.\n"
        "5.    Next meeting                                AB      I      -\n"
    )
    assert [item.title.value for item in read(rows)][1:4] == [
        "Care of the lanes by the mill and the Great Pond",
        "Care of the oak that stands at the mill: Word from the Warden of the Trees",
        "Care of the elm that stands at the barn",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Time   Item                              Lead        Purpose        Ref",
        "Time   Item                              Presenter   Action         Reference",
        "Timing Agenda item                       Led by      For            Paper no.",
        "Hour   Topic                             Who         Required       Report ref",
        "Mins   Subject                           Owner       Decision       Papers",
    ],
)
def test_columns_for_hour_lead_and_purpose_leave_title_and_reference_alone(heading):
    rows = (
        "10.00  1.  Welcome and apologies         Chair       To note        Verbal\n"
        "10.05  2.  Minutes of the last           Chair       To approve     TB 25/1\n"
        "           meeting\n"
        "10.10  3.  Budget for the year           Dr Ash      For            TB 25/2\n"
        "           now begun                                 decision\n"
        "10.20  4.  Winter                        Mr Birch    For noting     To follow\n"
        "10.30  5.  Any other business            All         -              -\n"
    )

    items = read(f"{heading}\n\n{rows}")

    assert [item.title.value for item in items] == [
        "Welcome and apologies",
        "Minutes of the last meeting",
        "Budget for the year now begun",
        "Winter",
        "Any other business",
    ]
    assert [item.report_ref and item.report_ref.value for item in items] == [None, "TB 25/1", "TB 25/2", None, None]
    assert {item.description for item in items} == {None}


@pytest.mark.parametrize(
    "cell", ["Enc 1", "Enc. 2", "Enclosure", "Attached", "Pink paper", "Page 4", "A", "10.15", "3"]
)
def test_what_else_stands_in_such_a_column_is_no_reference(cell):
    rows = "\n".join(f"{number}.    {title}".ljust(40) + cell for number, title in ITEMS)

    items = read(f"{'Item  Subject'.ljust(40)}Paper\n{rows}")

    assert {item.report_ref for item in items} == {None}


def of_page(rows):
    (meeting,) = split(read_html(f"<html><body><h1>Agenda</h1><table>{rows}</table></body></html>", "invented.html"))
    return read_items(meeting)


def test_links_to_papers_in_a_column_without_a_heading_are_references_that_may_be_wrong():
    items = of_page(
        "<tr><td>1. Welcome and apologies</td><td></td></tr>"
        "<tr><td>2. Minutes of 3 February 2025</td><td><a>Paper A (index)</a><br><a>Paper A</a></td></tr>"
        "<tr><td>3. Bins</td><td></td></tr><tr><td>(1) Red</td><td>Paper B</td></tr>"
        "<tr><td>(2) Blue</td><td>Paper C</td></tr>"
        "<tr><td>4. Budget</td><td><a>Paper D</a><br><a>Paper D (appendix)</a></td></tr>"
    )

    assert [item.report_ref and item.report_ref.value for item in items] == [None, "Paper A", None, "Paper D"]
    assert {str(item.report_ref.certainty) for item in items if item.report_ref} == {"likely"}
    assert [item.title.value for item in items] == [
        "Welcome and apologies",
        "Minutes of 3 February 2025",
        "Bins",
        "Budget",
    ]


@pytest.mark.parametrize(
    ("papers", "references"),
    [
        (["Paper 1", "Paper 2"], ["Paper 1", "Paper 2"]),
        (["Paper No. 1", "Paper No. 2"], ["Paper No. 1", "Paper No. 2"]),
        (["PAPER 4a", "PAPER 4b"], ["PAPER 4a", "PAPER 4b"]),
        (["Report B", "Report C"], ["Report B", "Report C"]),
        (["Ward 1", "Ward 2"], [None, None]),
    ],
)
def test_papers_with_a_figure_stand_at_the_right_of_titles_though_no_heading_is_above(papers, references):
    rows = [f"{title.ljust(50)}{paper}" for title, paper in zip(["4. Bins", "5. Trees"], papers, strict=True)]
    text = "\n".join(["1. Apologies", "2. Minutes", "3. Declarations of interest", *rows, "    Ann Oak, Head of Trees"])

    items = read(text)

    assert [item.report_ref and item.report_ref.value for item in items[3:]] == references
    if any(references):
        assert [item.title.value for item in items[3:]] == ["Bins", "Trees"]


def test_further_papers_in_the_cell_of_a_headed_column_are_no_part_of_the_title():
    items = of_page(
        "<tr><th>Agenda item</th><th>Lead officer</th><th>Supporting documents</th></tr>"
        "<tr><td>1 Welcome and apologies</td><td>Chair</td><td></td></tr>"
        "<tr><td>2 Declarations of interest</td><td>Chair</td><td></td></tr>"
        "<tr><td>3 Bins</td><td>Clerk</td><td>Report 3<br>Report 3 Annex A<br>Who was there</td></tr>"
        "<tr><td>4 Roads</td><td>Clerk</td><td>Report 4<br>Report 4a</td></tr>"
    )

    assert [item.title.value for item in items] == [
        "Welcome and apologies",
        "Declarations of interest",
        "Bins",
        "Roads",
    ]
    assert [item.report_ref and item.report_ref.value for item in items] == [None, None, "Report 3", "Report 4"]
    assert {item.description for item in items} == {None}


ALONE = {
    "bare": "TBS 13-{}",
    "with strokes": "TBS/25/{}",
    "brackets": "(TBS 13/{})",
    "a word before": "Ref: TBS 13/{}",
    "report": "Report: TBS/13/{}",
    "paper number": "Paper No. TBS 13-{}",
    "named": "Paper {}",
    "named in capitals": "REPORT {}",
}


@pytest.mark.parametrize("line", ALONE.values(), ids=ALONE)
def test_a_reference_alone_below_several_titles_is_that_of_the_item_above(line):
    rows = (
        f"09:00 1. Welcome and apologies\n\n09:10 2. Science\nThe warden reports.\n{line.format(2)}\n\n"
        f"09:30 3. Bins\n{line.format(3)}\n\n09:40 4. Trees\n{line.format(5)}\n\n10:00 5. Any other business\n"
    )

    items = read(rows)

    assert [item.number.value for item in items] == ["1", "2", "3", "4", "5"]
    assert [item.report_ref is not None and item.report_ref.value[-1] for item in items] == [
        False,
        "2",
        "3",
        "5",
        False,
    ]
    assert {str(item.report_ref.certainty) for item in items if item.report_ref} <= {"likely", "sure"}
    assert [item.description and item.description.value for item in items][1:3] == ["The warden reports.", None]


@pytest.mark.parametrize(
    "rows",
    [
        "1. Apologies\n2. Planning applications\nTBS 13/2\n3. Planning: the rest\nTBS 13/4\n4. Next meeting\n",
        "1. Apologies\n2. Bins\nTBS 13/7\n3. Roads\nTBS 13/4\n4. Next meeting\n",
        "1. Apologies\n2. Bins\nTBS 13/2\nTBS 13/3\n3. Roads\nTBS 13/4\n4. Next meeting\n",
        "1. Apologies\n2. Bins\nTBS 13/2\n3. Roads\n4. Next meeting\n",
    ],
    ids=["of applications", "falling", "several below a title", "below one alone"],
)
def test_other_lines_of_that_form_are_no_references_of_papers(rows):
    assert {item.report_ref for item in read(rows)} == {None}


TIMED = {
    "a column": "10.00   {}\n10.05   {}\n10.10   {}\n10.15   {}\n11.00   {}\n",
    "whole hours": "9.00   {}\n10.00   {}\n11.00   {}\n12.00   {}\n1.00   {}\n",
    "close": "7.30pm {}\n7.35pm {}\n7.40pm {}\n7.45pm {}\n8.00pm {}\n",
    "spans": "10:00 – 10:05  {}\n10:05 – 10:10  {}\n10:10 – 10:20  {}\n10:20 – 10:30  {}\n10:30 – 11:00  {}\n",
    "with a colon": "18:00: {}\n18:05: {}\n18:10: {}\n18:15: {}\n18:45: {}\n",
    "a lead": "10.00   {}   Chair\n10.05   {}   All\n10.10   {}   Chair\n10.15   {}   Mr Ash\n11.00   {}   All\n",
    "one without": "10.00   {}\n10.05   {}\n10.10   {}\n10.15   {}\n\n        {}\n",
}


@pytest.mark.parametrize("rows", TIMED.values(), ids=TIMED)
def test_items_told_by_their_hours_have_no_numbers_and_the_hours_are_not_of_them(rows):
    items = read(rows.format(*(title for _, title in ITEMS)))

    assert [(item.number, item.title.value) for item in items] == [(None, title) for _, title in ITEMS]
    assert {str(item.title.certainty) for item in items} == {"likely"}


def test_items_told_by_their_hours_in_a_table_leave_the_other_columns_out():
    items = of_page(
        "<tr><th>Time</th><th>Item</th><th>Lead</th><th>Paper</th></tr>"
        "<tr><td>10.00</td><td>Welcome and apologies</td><td>Chair</td><td>Verbal</td></tr>"
        "<tr><td>10.05</td><td>Minutes of 3 February 2025</td><td>Chair</td><td>TB 25/12</td></tr>"
        "<tr><td>10.15</td><td>Quality</td><td>A Ash</td><td>TB 25/13</td></tr>"
        "<tr><td></td><td>Any other business</td><td>All</td><td></td></tr>"
    )

    assert [(item.number, item.title.value, item.report_ref and item.report_ref.value) for item in items] == [
        (None, "Welcome and apologies", None),
        (None, "Minutes of 3 February 2025", "TB 25/12"),
        (None, "Quality", "TB 25/13"),
        (None, "Any other business", None),
    ]


def test_numbers_of_a_minute_book_that_look_like_hours_are_numbers():
    rows = "10.20 Apologies for absence\n11.20 Declarations of interest\n12.20 Minutes\n13.20 Date of next meeting\n"

    assert [number for number, _ in numbers_and_titles(rows)] == ["10.20", "11.20", "12.20", "13.20"]


@pytest.mark.parametrize(
    "heading", ["Page   Item", "Pages  No.  Item", "Page No.   Item   Subject", "Page(s)   Business"]
)
def test_pages_can_stand_in_a_column_before_the_numbers(heading):
    rows = (
        "         1.   Welcome and apologies\n1 - 4    2.   Minutes of 3 February 2025\n5        3.   Bins\n"
        "6-12     4.   Finance\n              To approve the payments.\n         5.   Any other business\n"
    )

    items = read(rows, f"AGENDA\n\n{heading}")

    assert [item.pages and item.pages.value for item in items] == [None, "1 - 4", "5", "6-12", None]
    assert [item.title.value for item in items][1:4] == ["Minutes of 3 February 2025", "Bins", "Finance"]


def test_what_stands_before_the_numbers_is_pages_only_if_the_column_is_headed_so():
    rows = "     1.   Welcome and apologies\n3    2.   Minutes\n12   3.   Bins\n     4.   Any other business\n"

    assert {item.pages for item in read(rows)} == {None}


def test_the_points_of_a_list_keep_their_words_beside_columns():
    rows = (
        "1.  Welcome and apologies        Chair     To note\n2.  Minutes                      Chair     To agree\n"
        "3.  Reports of committees        Chairs    To note\n    a)  Finance\n    b)  Trees                    Mr Ash\n"
        "4.  Any other business           All       -\n"
    )

    items = read(rows)

    assert [sub.value for sub in items[2].sub_items] == ["Finance", "Trees"]
    assert {item.description for item in items} == {None}


def test_a_further_line_of_the_last_column_alone_is_not_of_the_item():
    rows = (
        "1   Welcome and apologies          To note       Chair\n"
        "2   Minutes of 3 February          To approve    Chair\n"
        "3   The budget of the year that    To discuss    Town\n"
        "    is to begin                                  Treasurer and\n"
        "                                                 Deputy Clerk\n"
        "4   Any other business                           All\n"
    )

    items = read(rows, "AGENDA\n\nNo  Item                           Purpose       Led by")

    assert [item.title.value for item in items][1:3] == [
        "Minutes of 3 February",
        "The budget of the year that is to begin",
    ]
    assert {item.sub_items for item in items} == {()}
    assert {item.description for item in items} == {None}


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("09:00 1. Welcome and apologies\n09:10 2. Minutes\n09:20 3. Next meeting\n", time(9)),
        ("7.30pm   Welcome and apologies\n7.35pm   Minutes\n7.40pm   Next meeting\n", time(19, 30)),
        ("10.00 – 10.05   1.   Welcome and apologies\n10.05   2.   Minutes\n10.10   3.   Next meeting\n", time(10)),
        ("1. Welcome and apologies\n8.00 2. Minutes\n8.15 3. Next meeting\n", None),
        ("8.00 1. Welcome and apologies\n2. Minutes\n3. Next meeting\n", None),
    ],
)
def test_the_hour_before_the_first_item_is_that_of_the_meeting_if_the_head_says_none(rows, wanted):
    (meeting,) = read_pack(printed(f"THORNBY PARISH COUNCIL\nMonday 3 March 2025\n\nAGENDA\n\n{rows}\n")).meetings

    assert (meeting.start and meeting.start.value) == wanted
    assert meeting.start is None or str(meeting.start.certainty) == "likely"


def test_an_hour_in_the_head_goes_before_that_of_the_first_item():
    rows = "18:45 1. Tea\n19:00 2. Welcome and apologies\n19:10 3. Minutes\n"
    head = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.00pm\n\nAGENDA"

    (meeting,) = read_pack(printed(f"{head}\n\n{rows}\n")).meetings

    assert meeting.start is not None
    assert meeting.start.value == time(19)


@pytest.mark.parametrize("minutes", ["15 minutes", "15 Mins", "approx. 15 mins", "up to 15 minutes"])
def test_how_long_one_item_may_take_is_no_part_of_its_title(minutes):
    rows = f"1. Apologies\n2. Minutes\n3. Plans for the mill.          {minutes}\n4. Bins for 15 minutes\n5. Close\n"

    assert [item.title.value for item in read(rows)][2:4] == ["Plans for the mill.", "Bins for 15 minutes"]


def test_how_a_paper_comes_is_a_column_and_no_part_of_a_title():
    rows = (
        "1  Welcome and apologies          Verbal\n2  Declarations of interest       Verbal\n"
        "3  Minutes of 3 February 2025     Attached\n4  Bins                           To follow\n"
        "   (Warden)\n5  Any other business             Verbal\n"
    )

    assert numbers_and_titles(rows) == ITEMS
    assert [item.description and item.description.value for item in read(rows)] == [None, None, None, "(Warden)", None]
