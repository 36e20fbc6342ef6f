"""Members of a board who sit for what they are: each has the post behind the name, and is one line."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from clerk_app.packs.people.posts_behind import has_post_behind
from clerk_app.packs.people.roles import office_beside
from tests.packs.head_text import lines, said

BOARD = """Membership of the Board
Councillor Tom Ash (Chair)
Dr Ann Birch (Vice-Chair)
Joan Fir, Director of Public Health
Dan Gorse, Director of Children's Services
Eve Hall, Chief Officer, Lowmoor and Overton Clinical Commissioning Group
Win Moss, Chair of Healthwatch Overton"""


def test_each_of_a_board_is_read_though_a_long_post_ends_the_line_above():
    assert said(people(lines(BOARD)).members) == [
        "Councillor Tom Ash <Chair>",
        "Dr Ann Birch <Vice-Chair>",
        "Joan Fir <Director of Public Health>",
        "Dan Gorse <Director of Children's Services>",
        "Eve Hall",
        "Win Moss",
    ]


@pytest.mark.parametrize(
    "line",
    ["Councillor Ann Elm, Director of the Mill Trust", "Ann Elm, Cy Head", "Ann Elm, Overton Churches"],
)
def test_a_councillor_or_a_list_of_names_has_no_post_behind(line):
    assert not has_post_behind(line)


def test_an_office_or_a_post_is_read_in_the_cell_beside_the_name():
    text = (
        "Members:\n\nCllr Tom Ash     Chair, Overton Council\nDr Ann Birch     Vice-Chair, Lowmoor Health Trust\n"
        "Joan Fir         Director of Public Health\nEve Hall         Healthwatch Overton\n"
        "Chief Supt Lee Moss     Overton Police\nPaul Oak         Director of Roads, Overton Council\n"
    )
    found = people(lines(text)).members
    assert said(found) == [
        "Cllr Tom Ash <Chair>",
        "Dr Ann Birch <Vice-Chair>",
        "Joan Fir <Director of Public Health>",
        "Eve Hall",
        "Chief Supt Lee Moss",
        "Paul Oak",
    ]
    assert all(each.role is None or each.role.certainty is Certainty.LIKELY for each in found)
    assert found[4].name.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "words", ["Healthwatch Overton", "Chair", "Directory of services", "Director of Roads, Upton Council"]
)
def test_a_body_or_more_than_a_post_is_no_office_beside(words):
    assert office_beside(words) is None
