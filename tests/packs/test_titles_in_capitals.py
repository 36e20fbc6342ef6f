"""Titles in capitals with words behind them in the same line, and a day below the title on the next meeting."""

import pytest

from clerk_app.packs.business.item_body import read_body
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.titles import cut
from clerk_app.packs.pieces import joined, whole
from tests.packs.agenda_items import items, titles
from tests.packs.printed import printed


def read(text):
    lines = printed(text).lines
    layout = layout_of(lines)
    parts = cut([whole(line) for line in lines], layout)
    return joined(parts.title), joined(read_body(parts, layout).description)


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("STREET LIGHTING", "      Columns 4 and 12, Mill Lane"),
        ("POLICE", "      Constable Ash will be in attendance"),
        ("DATE OF NEXT MEETING", "      5th February, 2005"),
        ("NEXT MEETING", " 5 July 2000"),
        ("NEXT ORDINARY MEETING", " Thursday 5 July 2000 at 7pm"),
        ("MILL LANE", " Stile to be mended"),
    ],
)
def test_words_behind_capitals_are_a_description_behind_a_gap_or_where_they_say_what_is_to_be_done(title, behind):
    assert read(title + behind) == (title, behind.strip())


@pytest.mark.parametrize(
    "line",
    [
        "ROADS      Cllr Ash and Cllr Birch",
        "ROADS      Head of Roads and of Parks",
        "ROADS      Ann Ash",
        "ROADS      Mill Lane      12 to 14 and more",
        "MINUTES OF THE MEETING HELD ON 5 July 2000",
        "THE NEXT STEP 5 July 2000",
        "MILL LANE Oak and Ash",
    ],
)
def test_a_column_beside_capitals_or_a_day_within_a_title_is_no_description(line):
    assert read(line)[1] == ""


@pytest.mark.parametrize(
    "title", ["Date of next meeting", "Next meeting", "Next ordinary meeting", "Dyddiad y cyfarfod nesaf"]
)
def test_a_day_right_below_the_title_on_the_next_meeting_is_none_of_it(title):
    agenda = f"1. Apologies of all who cannot come\n2. Minutes of the meeting\n3. Roads\n4. {title}\n14 April 2026\n"
    last = items(agenda)[-1]

    assert (last.title.value, last.description and last.description.value) == (title, "14 April 2026")


def test_a_title_in_capitals_apart_is_an_item_though_a_sentence_stands_behind_it():
    text = (
        "\n     APOLOGIES\n\n     MATTERS ARISING\n\n     WOODLANDS To agree the sum for the barns and to pay:\n"
        "          The warden      75.00\n          The mill      48.18\n\n     LETTERS RECEIVED\n\n     NEXT MEETING\n"
    )

    assert [title for _, title in titles(text)] == [
        "APOLOGIES",
        "MATTERS ARISING",
        "WOODLANDS",
        "LETTERS RECEIVED",
        "NEXT MEETING",
    ]
