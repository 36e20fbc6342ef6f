"""Numbers in two halves, as '2.' above 'a.' and '3 (a)' above '(b)'."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"


def read(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


@pytest.mark.parametrize(
    ("agenda", "numbers", "titles"),
    [
        (
            "1.  Apologies\n2.\n  a.  Interests\n  b.  Dispensations\n3.  Minutes\n4.  Roads\n",
            ["1", "2a", "2b", "3", "4"],
            ["Apologies", "Interests", "Dispensations", "Minutes", "Roads"],
        ),
        (
            "1   Apologies\n2   Interests\n3 (a) Minutes\n  (b) Action list\n4   Votes\n",
            ["1", "2", "3 (a)", "3 (b)", "4"],
            ["Apologies", "Interests", "Minutes", "Action list", "Votes"],
        ),
        (
            "1.  Apologies\n2.  Planning\na.  Mill Lane\nb.  The Green\n3.  Minutes\n",
            ["1", "2", "3"],
            ["Apologies", "Planning", "Minutes"],
        ),
        (
            "1.  Apologies\n2.\n  a.  Interests\n3.  Minutes\n",
            ["1", "2", "3"],
            None,
        ),
    ],
)
def test_letters_are_items_where_their_number_has_no_title(agenda, numbers, titles):
    items = read(agenda)

    assert [item.number.value for item in items] == numbers
    if titles is not None:
        assert [item.title.value for item in items] == titles


def test_a_number_put_together_is_not_held_for_sure_and_knows_both_its_places():
    items = read("1.  Apologies\n2.\n  a.  Interests\n  b.  Dispensations\n3.  Minutes\n")

    assert [str(item.number.certainty) for item in items] == ["sure", "likely", "likely", "sure"]
    assert [place.line for place in items[1].number.places] == [5, 6]
    assert [place.line for place in items[2].number.places] == [5, 7]
    assert not any(item.title.doubt for item in items)
