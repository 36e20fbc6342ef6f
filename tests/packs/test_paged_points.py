"""Points of an item that have papers of their own are items themselves; those without are a list within it."""

import pytest

from tests.packs.agenda_items import exempt, items, titles

PARENTS = "1. Apologies\n\n2. Reports\n\n{}\n3. Other matters\n"


def pages(agenda):
    return [item.pages and item.pages.value for item in items(agenda)]


@pytest.mark.parametrize(
    "points",
    [
        "2.1   Roads      7 - 12\n\n2.2   Trees by the mill    13 - 16\n",
        "   2.1  Roads (Pages 7 - 12)\n   2.2  Trees by the mill (Pages 13 - 16)\n",
        "2.1   Roads      7 - 12\n2.2   Trees by       13 - 16\n      the mill\n",
    ],
)
def test_points_with_pages_of_their_own_are_items(points):
    agenda = PARENTS.format(points)

    assert titles(agenda) == [
        ("1", "Apologies"),
        ("2", "Reports"),
        ("2.1", "Roads"),
        ("2.2", "Trees by the mill"),
        ("3", "Other matters"),
    ]
    assert pages(agenda) == [None, None, "7 - 12", "13 - 16", None]


def test_those_of_the_last_item_are_items_too():
    agenda = "1. Apologies\n2. Minutes\n3. Reports\n3.1  Roads (Pages 7 - 12)\n3.2  Trees (Pages 13 - 16)\n"

    assert [number for number, _ in titles(agenda)] == ["1", "2", "3", "3.1", "3.2"]


def test_a_file_behind_each_is_a_paper_too():
    agenda = PARENTS.format("2.1  Roads PDF 91 KB\n2.2  Trees PDF 88 KB\n")

    assert [number for number, _ in titles(agenda)] == ["1", "2", "2.1", "2.2", "3"]


@pytest.mark.parametrize(
    "points",
    [
        "2.1  Roads\n2.2  Trees\n",
        "2.1  Roads (Pages 7 - 12)\n2.2  Trees\n",
        "2.2  Roads (Pages 7 - 12)\n2.3  Trees (Pages 13 - 16)\n",
        "7.1  Roads (Pages 7 - 12)\n7.2  Trees (Pages 13 - 16)\n",
    ],
)
def test_other_points_are_a_list_within_the_item(points):
    assert [number for number, _ in titles(PARENTS.format(points))] == ["1", "2", "3"]


def test_where_the_item_has_pages_its_points_are_none():
    agenda = "1. Apologies\n2. Reports (Pages 7 - 16)\n2.1  Roads (Pages 7 - 12)\n2.2  Trees (Pages 13 - 16)\n3. Bins\n"

    assert [number for number, _ in titles(agenda)] == ["1", "2", "3"]


def test_points_are_never_shown_as_surely_items():
    read = items(PARENTS.format("2.1  Roads (Pages 7 - 12)\n2.2  Trees (Pages 13 - 16)\n"))

    assert {str(item.number.certainty) for item in read[2:4]} == {"doubtful"}


def test_a_note_can_name_a_point_as_private():
    points = "Members are asked to consider as private business item 2.2.\n2.1  Roads (Pages 7 - 12)\n"

    assert exempt(PARENTS.format(points + "2.2  Rents (Pages 13 - 16)\n")) == [False, False, False, True, False]
