"""Numbers, columns and doubts of items."""

import pytest

from tests.packs.agenda_items import items


def test_columns_for_hour_and_speaker_are_no_part_of_the_title():
    read = items(
        "1   14:00   Welcome and apologies   Chair   Verbal\n2   14:05   Minutes of 3 March   Chair   Enc. 1\n"
        "3   14:10   Winter planning   Dr Ash   Enc. 2\n4   14:30   Any other business   All   Verbal\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome and apologies",
        "Minutes of 3 March",
        "Winter planning",
        "Any other business",
    ]


def test_items_with_a_letter_behind_the_number_are_items_of_their_own():
    read = items("1 Apologies\n2 Minutes\n3 Applications\n3a Mill Lane\n3b The Green\n4 Urgent business\n")

    assert [item.number.value for item in read] == ["1", "2", "3", "3a", "3b", "4"]


def test_a_break_in_the_numbers_is_said():
    read = items("1. Apologies\n2. Minutes\n4. Roads\n5. Date of next meeting\n")

    assert [str(item.title.certainty) for item in read] == ["sure", "sure", "doubtful", "sure"]
    assert read[2].title.doubt


def test_a_number_that_stands_apart_from_the_others_is_a_doubt():
    read = items("1   Apologies\n2   Exclusion\n              1   To hear\n              3   To resolve\n")

    assert [bool(item.number.doubt) for item in read] == [False, False, True]


def test_an_agenda_without_numbers_is_read_by_its_lines_and_not_held_for_sure():
    read = items("Apologies for absence\n\nDeclarations of interest\n\nMinutes of 3 February\n\nDate of next meeting\n")

    assert [item.title.value for item in read][:2] == ["Apologies for absence", "Declarations of interest"]
    assert len(read) == 4
    assert {str(item.title.certainty) for item in read} == {"likely"}
    assert {item.number for item in read} == {None}


def test_a_title_that_is_cut_within_its_line_is_not_held_for_sure():
    read = items("1. Apologies To receive any apologies.\n2. Minutes\n3. Roads\n4. Date of next meeting\n")

    assert read[0].title.value == "Apologies"
    assert [str(item.title.certainty) for item in read] == ["likely", "sure", "sure", "sure"]


def test_another_list_that_looks_like_an_agenda_takes_the_sureness_away():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n4. Date of next meeting\n"
    again = "Thank you for reading this\nA sentence\n1. Apologies\n2. Minutes\n3. Correspondence\n"

    assert {str(item.title.certainty) for item in items(agenda)} == {"sure"}
    assert {str(item.title.certainty) for item in items(agenda + again)} == {"likely"}


def test_lists_that_begin_with_one_in_the_column_of_the_items_take_the_sureness_away():
    parts = "1. OPENING\n1. Apologies\n2. Interests\n2. REPORTS\n1. Police\n2. Clerk\n3. FINANCE\n1. Payments\n"

    assert {str(item.number.certainty) for item in items(parts + "4. NEXT MEETING\n")} <= {"likely", "doubtful"}
    assert {str(item.number.certainty) for item in items("1. Apologies\n2. Roads\n  1. Oak\n3. Minutes\n")} == {"sure"}


def test_a_bare_letter_is_no_sure_number():
    assert {str(item.number.certainty) for item in items("A Apologies\nB Minutes\nC Roads\n")} == {"likely"}
    assert {str(item.number.certainty) for item in items("A. Apologies\nB. Minutes\nC. Roads\n")} == {"sure"}


def test_an_agenda_of_one_item_is_read_below_its_heading():
    read = items("1. Apologies for absence\n\nA Person, Clerk\n")

    assert [item.title.value for item in read] == ["Apologies for absence"]


@pytest.mark.parametrize(
    ("agenda", "numbers"),
    [
        ("1.1 Apologies\n1.2 Minutes\n2.1 Roads\n2.2 Next meeting\n", ["1.1", "1.2", "2.1", "2.2"]),
        ("A1 Apologies\nA2 Minutes\nB1 Roads\nC1 Staff\n", ["A1", "A2", "B1", "C1"]),
        ("1 – Apologies\n2 – Minutes\n3 – Roads\n", ["1", "2", "3"]),
        ("- Apologies\n2. Minutes\n3. Roads\n4. Next meeting\n", [None, "2", "3", "4"]),
        ("1. Apologies\n2. Minutes\n2. Roads\n3. Next meeting\n", ["1", "2", "2", "3"]),
    ],
)
def test_numbers_that_begin_anew_or_are_lost_or_come_twice(agenda, numbers):
    assert [item.number.value if item.number else None for item in items(agenda)] == numbers


def test_a_mark_in_a_column_before_the_number_is_no_number_and_says_what_is_exempt():
    read = items("1.  Apologies\n2.  Minutes\nE1  3.  Sale of the depot\nE2  4.  Staff\n5.  Next meeting\n")

    assert [item.number.value for item in read] == ["1", "2", "3", "4", "5"]
    assert [item.title.value for item in read][2:4] == ["Sale of the depot", "Staff"]
    assert [item.exempt is not None for item in read] == [False, False, True, True, False]


@pytest.mark.parametrize(
    "agenda",
    [
        "1. Apologies\n8.00 2. Roads\n3. Minutes\n8.15pm 4. Trees\n",
        "6:00 pm 1. Apologies\n6:05 pm 2. Roads\n6:10 pm 3. Minutes\n6:15 pm 4. Trees\n",
        (
            "                1.      Apologies\n...0555 0101    2.      Roads\n                3.      Minutes\n"
            "...0555 0107    4.      Trees\n"
        ),
        "P   1   Apologies\n    2   Roads\nP   3   Minutes\nP   4   Trees\n",
        "Ash Ward   1.   Apologies\nAsh Ward   2.   Roads\nElm Ward   3.   Minutes\nElm Ward   4.   Trees\n",
    ],
)
def test_another_cell_or_an_hour_can_stand_before_the_numbers(agenda):
    read = items(agenda)

    assert [(item.number.value, item.title.value) for item in read] == [
        ("1", "Apologies"),
        ("2", "Roads"),
        ("3", "Minutes"),
        ("4", "Trees"),
    ]


def test_titles_that_a_column_breaks_are_read_to_their_end():
    read = items(
        "           1.     Apologies\n"
        "...0101    2.     Minutes of the Meeting of May. (Copy         1 - 10\n"
        "                  herewith).\n"
        "...0102    3.     Place of the Pond Report – Word of the      11 - 20\n"
        "1234              Warden of the Woods. (Copy herewith).\n"
        "...0103    4.     Oak and Elm – Report by the Director of      21 - 30\n"
        "                  Trees. (Copy herewith).\n"
        "...0104    5.     Roads – Report by                            31 - 40\n"
        "                  Director of Roads and what lies beside. (Copy\n"
        "                  herewith).\n"
    )

    assert [item.title.value for item in read] == [
        "Apologies",
        "Minutes of the Meeting of May. (Copy herewith).",
        "Place of the Pond Report – Word of the Warden of the Woods. (Copy herewith).",
        "Oak and Elm – Report by the Director of Trees. (Copy herewith).",
        "Roads – Report by Director of Roads and what lies beside. (Copy herewith).",
    ]
    assert [item.pages and item.pages.value for item in read] == [None, "1 - 10", "11 - 20", "21 - 30", "31 - 40"]


def test_what_the_other_columns_break_is_no_part_of_a_title():
    read = items(
        "Time    Item                      Presenter        Action         Reference\n"
        "        1. Welcome,               Chair            Note           PCX19/001\n"
        "           Introductions and\n"
        "           apologies\n"
        "        2. Pond View              Warden           Review/        PCX19/002\n"
        "           Boundary Reduction                      Comment\n"
        "        3. Draft Care of          Warden           Information/   PCX19/003\n"
        "           trees and woods                         Discussion\n"
        "9:30    Risks\n"
        "        4. Risk Report            Clerk            Assurance/     PCX19/004\n"
        "                                                   Information\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome, Introductions and apologies",
        "Pond View Boundary Reduction",
        "Draft Care of trees and woods",
        "Risk Report",
    ]
    assert [item.report_ref.value for item in read] == ["PCX19/001", "PCX19/002", "PCX19/003", "PCX19/004"]


def test_hours_close_before_the_titles_are_no_part_of_them():
    read = items(
        "1. 14:00 Welcome\n2. 14:05 Minutes\n3. 14:10 Winter plan\n4. 2:1 ratios\n5. 14:40 Any other business\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome",
        "Minutes",
        "Winter plan",
        "2:1 ratios",
        "Any other business",
    ]


def test_hours_behind_the_full_stop_of_several_titles_are_no_part_of_them():
    read = items("1. Welcome – We begin.  7:30pm\n2. Apologies – Who is away. 7:35pm\n3. Minutes\n4. Roads at 7:40pm\n")

    assert [item.title.value for item in read] == [
        "Welcome – We begin.",
        "Apologies – Who is away.",
        "Minutes",
        "Roads at 7:40pm",
    ]


@pytest.mark.parametrize(
    ("between", "taken"),
    [
        ("Decision Papers", True),
        ("Organisation Performance and Update Papers", True),
        ("Items mainly for information", True),
        ("Open for Decision", True),
        ("Matters for discussion and noting:", True),
        ("Coffee Break: 11:30am – 11:45am", True),
        ("Lunch at 1pm", True),
        ("Session 2: 11:45am – 1:15pm", True),
        ("Afternoon Session", True),
        ("Staffing matters", False),
        ("Papers of the Hall Committee", False),
        ("Open spaces", False),
        ("Breakwater repairs", False),
        ("Lunches for pensioners: grant", False),
    ],
)
def test_the_name_of_a_part_or_a_pause_between_items_is_no_point_of_the_item_above(between, taken):
    read = items(f"1. Apologies\n\n2. Reports\n\n(a) Bins\n\n(b) Hall\n\n{between}\n\n3. Roads\n\n4. Trees\n")

    below = " ".join(sub.value for sub in read[1].sub_items)
    assert (between.strip(":") not in below) == taken
