"""Words with places become lines: cells, raised letters, rows, gaps."""

import pytest

from clerk_app.packs.files.drawn_tables import rows_of
from clerk_app.packs.files.page_layout import lay_out, upright

HEIGHT = 11.0


def words(text, left, bottom, *, line=0, height=HEIGHT, space=3.0, bold=False):
    """The words of a text, each letter five points wide."""
    found = []
    for word in text.split(" "):
        right = left + 5 * len(word)
        found.append((word, left, right, bottom, bottom + height, line, bold))
        left = right + space
    return found


def texts(*groups):
    return [[cell.text for cell in line.cells] for line in lay_out([word for group in groups for word in group])]


def test_a_wide_gap_parts_cells():
    assert texts(words("1 Minutes", 72, 700, space=20) + words("of the last meeting", 150, 700)) == [
        ["1", "Minutes", "of the last meeting"]
    ]


def test_words_stretched_over_the_line_are_one_cell():
    assert texts(words("words that are stretched out", 72, 700, space=14)) == [["words that are stretched out"]]


def test_columns_of_single_words_are_cells():
    assert texts(words("Yes No Yes No", 72, 700, space=60)) == [["Yes", "No", "Yes", "No"]]


@pytest.mark.parametrize(("number", "parted"), [("12)", True), ("6.", True), ("(a)", True), ("2023", False)])
def test_a_number_that_nearly_fills_its_margin_is_a_cell(number, parted):
    assert texts(words(f"{number} Financial", 72, 700, space=8)) == [
        [number, "Financial"] if parted else [f"{number} Financial"]
    ]


def test_the_heads_of_narrow_columns_are_cells_though_gaps_of_many_widths_stand_in_the_line():
    head = [*words("Item Subject", 72, 700, space=16), *words("Lead officer", 240, 700)]
    assert texts(head + words("Timing Page", 340, 700, space=20)) == [
        ["Item", "Subject", "Lead officer", "Timing", "Page"]
    ]


def test_what_stands_side_by_side_is_one_line_wherever_the_file_has_it():
    number = words("2", 72, 700, line=0)
    title = words("Minutes", 100, 700, line=1) + words("To approve them.", 100, 686, line=2)
    pages = words("5 - 9", 400, 701, line=3)
    assert texts(number, title, pages) == [["2", "Minutes", "5 - 9"], ["To approve them."]]


def test_a_raised_th_joins_its_figure_in_its_line():
    first = words("14", 72, 700, line=0)
    raised = words("th", 82, 705, line=1, height=7)
    rest = words("January", 92, 700, line=2)
    assert texts(first, raised, rest) == [["14th January"]]
    assert texts(words("14th", 72, 700) + words("January", 95, 700)) == [["14th January"]]


def test_a_hyphen_at_the_end_of_a_line_is_one():
    assert texts(words("the re\x02", 72, 700), words("route", 72, 686, line=1)) == [["the re-"], ["route"]]


def test_what_is_printed_twice_to_look_bold_is_read_once():
    assert texts(words("Agenda", 72, 700), words("Agenda", 72.3, 700, line=1)) == [["Agenda"]]


def test_lines_know_their_gaps_and_whether_they_are_bold():
    groups = [words(f"line {at}", 72, 700 - 14 * at, line=at, bold=at == 2) for at in range(5)]
    lines = lay_out([word for group in groups for word in group] + words("far", 72, 600, line=9))
    assert [line.gap for line in lines] == [False, False, False, False, False, True]
    assert [line.bold for line in lines] == [False, False, True, False, False, False]


@pytest.mark.parametrize(
    ("turned", "seen"),
    [(0, (100, 150, 700, 711)), (1, (700, 711, 450, 500)), (2, (450, 500, 89, 100)), (3, (89, 100, 100, 150))],
)
def test_a_turned_page_is_read_as_it_is_seen(turned, seen):
    width, height = (600, 800) if turned in (0, 2) else (800, 600)
    (word,) = upright([("word", 100, 150, 700, 711, 0, False)], turned, width, height)
    assert word[1:5] == seen


def test_lines_of_a_grid_make_rows():
    across = [(72, y, 500, y + 0.5) for y in (700, 660, 600)]
    down = [(x, 600, x + 0.5, 700) for x in (72, 500)]
    assert [(row.bottom, row.top) for row in rows_of([*across, *down])] == [(660.25, 700.25), (600.25, 660.25)]


def test_frames_of_cells_make_rows_and_a_rule_across_the_page_makes_none():
    cells = [(72, 660, 300, 700), (300, 660, 500, 700), (72, 600, 500, 660)]
    assert len(rows_of(cells)) == 2
    assert rows_of([(72, 760, 500, 760.5), (72, 60, 500, 60.5)]) == []
    assert rows_of([(72, 760, 500, 760.5), (72, 700, 500, 700.5)]) == []


@pytest.mark.parametrize(
    ("number", "title", "bold"),
    [(False, True, True), (True, False, False), (True, True, True), (False, False, False)],
)
def test_a_line_is_bold_as_its_words_are_and_not_its_number(number, title, bold):
    (line,) = lay_out(words("2.", 72, 700, bold=number) + words("Minutes", 150, 700, line=1, bold=title))
    assert line.bold is bold


def test_a_number_alone_is_bold_as_it_is_printed():
    (line,) = lay_out(words("2.", 72, 700, bold=True))
    assert line.bold


def spread(text, bottom, *, line, right=520.0, left=72.0):
    """The words of a line drawn apart until they fill its width."""
    parts = text.split(" ")
    space = (right - left - 5 * sum(map(len, parts))) / (len(parts) - 1)
    return words(text, left, bottom, line=line, space=space)


@pytest.mark.parametrize(
    ("short", "read"),
    [
        (["Cllr A Ash (Chair)", "Cllr Birch", "Ms Cedar"], None),
        (["Cllr Birch", "Cllr A Ash"], [["Cllr", "Birch"], ["Cllr A Ash"]]),
        (["1 2 3 4"], [["1", "2", "3", "4"]]),
    ],
)
def test_short_lines_of_justified_text_are_whole_though_their_words_are_drawn_far_apart(short, read):
    full = [
        spread(
            "words of a paragraph that fill each line of it from edge to edge, as all of them do",
            700 - 14 * at,
            line=at,
        )
        for at in range(3)
    ]
    lines = [spread(text, 600 - 14 * at, line=3 + at) for at, text in enumerate(short)]
    assert texts(*full, *lines)[3:] == (read or [[text] for text in short])


def test_columns_of_words_are_no_justified_text():
    rows = [words("Ash", 72, 700 - 14 * at, line=at) for at in range(4)]
    rows = [
        [*row, *words(name, 222, row[0][3], line=at), *words("Elm", 372, row[0][3], line=at)]
        for at, (row, name) in enumerate(zip(rows, ("Birch", "Oak", "Cedar", "Fir"), strict=True))
    ]
    assert [len(line) for line in texts(*rows)] == [3, 3, 3, 3]
