"""Bold titles in Markdown with plain words behind them."""

import pytest

from clerk_app.packs.files.bold_titles import parted_titles
from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.read_pack import read_pack

ROWS = ["| 1. | **Apologies** |", "| 2. | **Mill** |", "| 3. | **Ford** |"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("| 4. | **Barn** Private enclosure |", ["| 4. | **Barn**", "Private enclosure |"]),
        ("| 4. | **Barn** for sale |", None),
        ("| 4. | **Barn:** Roof and walls |", None),
        ("| 4. | **Sale of** Barn Field |", None),
        ("| 4. | **Barn** |", None),
        ("4. **Barn** Each may speak once.", ["4. **Barn**", "Each may speak once."]),
        ("**4. Barn** Each may speak once.", ["**4. Barn**", "Each may speak once."]),
        ("Held on **4 May** Monday", None),
    ],
)
def test_what_stands_behind_a_bold_title_is_a_line_of_its_own(line, parts):
    assert parted_titles([*ROWS, line])[3:] == (parts or [line])


def test_without_bold_titles_all_along_nothing_is_parted():
    line = "| 4. | **Barn** Private enclosure |"
    assert parted_titles([*ROWS[:1], line]) == [*ROWS[:1], line]
    assert parted_titles([*ROWS, "| 5. | Trees |", line])[-1] == line


def test_the_title_of_an_item_in_a_table_is_what_is_bold():
    rows = [*ROWS, "| 4. | **Public Speaking** Each person may speak once. |", "| 5. | **Barn** Private enclosure |"]
    text = (
        "# Upton Borough Council\n\n# Agenda for Cabinet on Monday 4 May 2026, 7 pm\n\n| No. | Item |\n| --- | --- |\n"
    )
    (meeting,) = read_pack(read_plain(text + "\n".join(rows), "paper.md")).meetings
    assert [item.title.value for item in meeting.items] == ["Apologies", "Mill", "Ford", "Public Speaking", "Barn"]
    assert meeting.items[3].description is not None
    assert meeting.items[3].description.value == "Each person may speak once."


def test_long_lines_are_passed_quickly():
    lines = ["| 4. | **" + "a " * 20_000, *("| 5. | **" + "* " * 900 for _ in range(2_000))]
    assert parted_titles(lines) == lines
