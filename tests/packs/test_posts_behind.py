"""Members of a board who sit for what they are: each has the post behind the name, and is one line."""

import pytest

from clerk_app.packs.people.members import people
from clerk_app.packs.people.posts_behind import has_post_behind
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
        "Joan Fir",
        "Dan Gorse",
        "Eve Hall",
        "Win Moss",
    ]


@pytest.mark.parametrize(
    "line",
    ["Councillor Ann Elm, Director of the Mill Trust", "Ann Elm, Cy Head", "Ann Elm, Overton Churches"],
)
def test_a_councillor_or_a_list_of_names_has_no_post_behind(line):
    assert not has_post_behind(line)
