"""Numbers that a narrow column broke over two lines."""

import pytest

from clerk_app.packs.files.broken_numbers import BrokenNumbers
from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.pack_text import Cell


def laid(*cells, gap=False):
    placed = tuple(Cell(text, 70.0 + 50 * at, 100.0 + 50 * at) for at, text in enumerate(cells))
    return LaidLine(placed, bold=False, height=11, top=700, bottom=690, base=692, gap=gap)


def texts(lines):
    return [[cell.text for cell in line.cells] for line in BrokenNumbers().whole(lines)]


BROKEN = [
    laid("2025/1", "Apologies"),
    laid("01"),
    laid("2025/1", "Declarations of interest and"),
    laid("02", "dispensations"),
    laid("2025/1", "Minutes"),
    laid("03"),
]


def test_the_rest_of_a_number_is_set_behind_its_beginning():
    assert texts(BROKEN) == [
        ["2025/101", "Apologies"],
        ["2025/102", "Declarations of interest and"],
        ["dispensations"],
        ["2025/103", "Minutes"],
    ]


def test_the_end_of_a_span_of_years_can_stand_below_its_beginning():
    lines = [line for at in range(3) for line in (laid(f"{at + 8}/24", "Roads"), laid("-25", "and lanes"))]

    assert texts(lines)[::2] == [["8/24-25", "Roads"], ["9/24-25", "Roads"], ["10/24-25", "Roads"]]


def test_a_blank_before_the_stroke_stands_behind_it_too():
    lines = [line for at in range(3) for line in (laid(f"{at + 70} /", "Roads"), laid("2023", "and lanes"))]

    assert texts(lines)[::2] == [["70 / 2023", "Roads"], ["71 / 2023", "Roads"], ["72 / 2023", "Roads"]]


@pytest.mark.parametrize(
    ("begun", "rest", "whole"),
    [
        ("00{}/03", "/21.C", "00{}/03/21.C"),
        ("04{}/P", "C/21", "04{}/PC/21"),
        ("WPB.1", "{}", "WPB.1{}"),
        ("D08/0", "9.3{}", "D08/09.3{}"),
        ("FLC", "24/{}", "FLC 24/{}"),
        ("24.0{}", ".05", "24.0{}.05"),
        ("FC2{}/", "101", "FC2{}/101"),
        ("2025-", "0{}", "2025-0{}"),
        ("C06{}/", "20.", "C06{}/20."),
        ("C06{}", "/20)", "C06{}/20)"),
    ],
)
def test_a_number_in_many_styles_is_put_together(begun, rest, whole):
    lines = [line for at in "123" for line in (laid(begun.format(at), "Roads"), laid(rest.format(at), "and lanes"))]

    assert texts(lines)[::2] == [[whole.format(at), "Roads"] for at in "123"]


def test_a_number_can_take_three_lines():
    lines = [line for at in "123" for line in (laid(f"00{at}/0", "Roads"), laid("3/21"), laid(".C"))]

    assert texts(lines) == [[f"00{at}/03/21.C", "Roads"] for at in "123"]


def test_one_number_of_a_page_goes_on_with_those_of_the_page_before():
    broken = BrokenNumbers()
    pages = [
        broken.whole(lines) for lines in (BROKEN, [laid("2025/1", "Trees"), laid("04")], [laid("2025/1", "Woods")])
    ]

    assert pages[1][0].cells[0].text == "2025/104"
    assert pages[2][0].cells[0].text == "2025/1"
    assert len(broken.whole([laid("2025/1", "Ponds"), laid("05")])) == 2


@pytest.mark.parametrize(
    "lines",
    [
        BROKEN[:4],
        [laid("2025/1", "Apologies"), laid("07"), *BROKEN[2:]],
        [line for at in range(0, 6, 2) for line in (BROKEN[at], laid("0" + str(at), gap=True))],
        [laid("24/0123", "Mill Lane"), laid("12"), laid("24/0199", "The Green"), laid("40")],
        [line for at in "123" for line in (laid(f"{at}", "Roads"), laid("24", "and lanes"))],
        [line for at in "123" for line in (laid("Roads", "of oak"), laid(f"24/{at}", "and lanes"))],
    ],
)
def test_what_does_not_make_a_series_stays_as_it_is(lines):
    assert texts(lines) == [[cell.text for cell in line.cells] for line in lines]


def test_numbers_with_a_full_stop_below_each_other_are_of_an_item_each():
    lines = [laid(f"{at}.", "Roads") for at in range(1, 7)]
    assert texts(lines) == [[f"{at}.", "Roads"] for at in range(1, 7)]
