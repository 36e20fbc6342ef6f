"""A list within an item that begins again with 1 does not take over the numbers of the items."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"
ITEMS = ["1. Apologies", "2. Interests", "3. Minutes", "4. Word of the miller"]
FURTHER = ["5. Roads", "6. Next meeting"]
TREES = ("Oak", "Elm", "Ash", "Fir", "Yew", "Bay", "Box")


def listed(number, before="", close="."):
    return [f"{before}{at}{close} {tree}" for at, tree in enumerate(TREES[:number], start=1)]


def read(agenda):
    (meeting,) = split(printed(HEAD + "\n".join(agenda)))
    return read_items(meeting)


@pytest.mark.parametrize("further", [[], FURTHER], ids=["at the end", "in the middle"])
@pytest.mark.parametrize("number", [2, 4, 5, 7])
@pytest.mark.parametrize(
    ("before", "close", "apart"),
    [("   ", ".", False), ("", ")", False), ("", ".", True), ("", ".", False)],
    ids=["set in", "other mark", "items apart", "same column"],
)
def test_a_list_that_runs_past_the_number_of_its_item_is_none_of_items(before, close, apart, number, further):
    items = [f"{item}\n" for item in ITEMS] if apart else ITEMS
    agenda = [*items, *listed(number, before, close), *(f"\n{item}" if apart else item for item in further)]

    found = read(agenda)

    assert [f"{item.number.value}. {item.title.value}" for item in found] == [*ITEMS, *further]
    if before or close != ".":
        assert all(item.title.certainty is Certainty.SURE for item in found)
    elif number > len(ITEMS) and not apart:
        assert not any(item.title.certainty is Certainty.SURE for item in found)


@pytest.mark.parametrize("more", [[], ["3. None"]])
def test_items_behind_a_list_in_their_own_column_are_kept_but_not_sure(more):
    found = read(["1. Apologies", "2. Interests", "1. Of money", "2. Of others", *more, "3. Minutes", *FURTHER])

    assert [item.title.value for item in found] == ["Apologies", "Interests", "Minutes", "Roads", "Next meeting"]
    assert not any(item.title.certainty is Certainty.SURE for item in found)
