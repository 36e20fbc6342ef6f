"""Numbers set at the bottom or in the middle of the cells of a drawn table belong to the first line of their row."""

from dataclasses import replace

import pytest

from clerk_app.packs.files.numbers_on_top import with_numbers_on_top
from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.pack_text import Cell

NUMBERS, TITLES, PAGES = 72.0, 110.0, 460.0


def line(*cells):
    return LaidLine(tuple(Cell(text, left, left + 40) for left, text in cells), False, 11, 0, 0, 0)


def read(*lines, row=3):
    return [
        ([cell.text for cell in each.cells], at)
        for each, at in with_numbers_on_top([(line(*cells), row) for cells in lines])
    ]


@pytest.mark.parametrize("number", ["2", "2.", "(2)", "12a", "FC23/045", "Item 2", "25/0012", "2.1"])
def test_a_number_at_the_bottom_of_its_row_is_read_with_the_first_line(number):
    assert read([(TITLES, "Minutes of the")], [(NUMBERS, number), (TITLES, "last meeting"), (PAGES, "5 - 9")]) == [
        ([number, "Minutes of the"], 3),
        (["last meeting", "5 - 9"], 3),
    ]


def test_a_number_between_two_lines_of_its_row_leaves_no_line_behind():
    assert read([(TITLES, "Minutes of the")], [(NUMBERS, "2.")], [(TITLES, "last meeting")]) == [
        (["2.", "Minutes of the"], 3),
        (["last meeting"], 3),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ([(NUMBERS, "2"), (TITLES, "Minutes")], [(TITLES, "of March")]),
        ([(NUMBERS, "To consider the")], [(NUMBERS, "2"), (TITLES, "requests")]),
        ([(TITLES, "Minutes of")], [(NUMBERS, "Chair"), (TITLES, "March")]),
        ([(NUMBERS, "2"), (TITLES, "Roads")], [(NUMBERS, "3"), (TITLES, "Trees")]),
        ([(NUMBERS + 4, "Minutes of")], [(NUMBERS, "2"), (TITLES, "March")]),
    ],
)
def test_other_rows_stay_as_they_are(lines):
    assert read(*lines) == [([text for _, text in cells], 3) for cells in lines]


def apart(*groups):
    """Rows that only space parts."""
    lines = [replace(line(*cells), gap=not at) for cells_of in groups for at, cells in enumerate(cells_of)]
    return [[cell.text for cell in each.cells] for each, _ in with_numbers_on_top([(each, None) for each in lines])]


def low(number, title="Minutes of the"):
    return [(TITLES, title)], [(NUMBERS, number), (TITLES, "last meeting")]


def test_rows_that_only_space_parts_are_read_so_where_nearly_all_are():
    assert apart(low("1."), low("2."), ([(NUMBERS, "3."), (TITLES, "Roads")],), low("4.")) == [
        ["1.", "Minutes of the"], ["last meeting"], ["2.", "Minutes of the"], ["last meeting"], ["3.", "Roads"],
        ["4.", "Minutes of the"], ["last meeting"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "groups",
    [
        (low("1."), low("2.")),
        tuple(([(TITLES + 60, "ROADS")], *low(f"{at}.")[1:]) for at in range(1, 5)),
        tuple(([(TITLES, "Roads")], [(NUMBERS, f"{at}.")]) for at in range(1, 5)),
        (*(low(f"{at}.") for at in range(1, 4)), *(low(f"{at}.")[::-1] for at in range(4, 8))),
    ],
    ids=["only two", "headings in the middle", "a title above each number", "more on top"],
)
def test_other_lines_that_space_parts_stay_as_they_are(groups):
    assert apart(*groups) == [[text for _, text in cells] for group in groups for cells in group]


def test_lines_outside_a_table_stay_as_they_are():
    lines = ([(TITLES, "Minutes of the")], [(NUMBERS, "2."), (TITLES, "last meeting")])

    assert read(*lines, row=None) == [([text for _, text in cells], None) for cells in lines]


def ruled(*rows):
    """The lines of one ruled row: each cell by the column in which it begins."""
    return [
        (
            LaidLine(
                tuple(Cell(text, 100.0 * column, 100.0 * column + 90) for column, text in sorted(cells.items())),
                bold=False,
                height=12,
                top=700 - 14 * at,
                bottom=688 - 14 * at,
                base=690 - 14 * at,
            ),
            1,
        )
        for at, cells in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        # The officer in the middle of two lines, of three, at the bottom; of two lines in the middle of four.
        ([{0: "7", 1: "Trees and"}, {3: "Clerk"}, {1: "lanes"}], [["7", "Trees and", "Clerk"], ["lanes"]]),
        ([{1: "Trees"}, {0: "7", 1: "and", 3: "Clerk"}, {1: "lanes"}], [["7", "Trees", "Clerk"], ["and"], ["lanes"]]),
        ([{0: "7", 1: "Trees and"}, {1: "lanes", 3: "Clerk"}], [["7", "Trees and", "Clerk"], ["lanes"]]),
        (
            [{1: "Trees"}, {1: "and", 3: "Head of"}, {1: "lanes", 3: "Parks"}, {1: "beyond"}],
            [["Trees", "Head of"], ["and", "Parks"], ["lanes"], ["beyond"]],
        ),
        # What stands beside one line of a list belongs there.
        (
            [{0: "7", 1: "Plans"}, {1: "the oak", 3: "9"}, {1: "the elm"}, {1: "the mill"}, {1: "the ford"}],
            [["7", "Plans"], ["the oak", "9"], ["the elm"], ["the mill"], ["the ford"]],
        ),
        ([{0: "7", 1: "Trees", 3: "Clerk"}, {1: "lanes"}], [["7", "Trees", "Clerk"], ["lanes"]]),
    ],
)
def test_what_stands_in_the_middle_of_a_ruled_row_is_read_beside_its_first_line(rows, read):
    found = [line for line, _ in with_numbers_on_top(ruled(*rows))]
    assert [[cell.text for cell in line.cells] for line in found] == read
