"""What items are for: a column beside the titles, a heading of those below it, or the words of one item."""

import pytest

from clerk_app.packs.lists.purpose_words import says_purpose
from tests.packs.agenda_items import items


def read(agenda):
    return [(item.title.value, item.description and item.description.value) for item in items(agenda)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("For decision", True),
        ("FOR NOTING", True),
        ("(For information)", True),
        ("Items for discussion", True),
        ("For information and discussion", True),
        ("For Decision / Approval:", True),
        ("For decision by the Council", False),
        ("For information the budget is below", False),
        ("To note", False),
        ("Decision", False),
    ],
)
def test_words_can_say_only_what_an_item_is_for(words, said):
    assert says_purpose(words) is said


@pytest.mark.parametrize("one", ["FOR DECISION", "For Decision", "(For decision)"])
@pytest.mark.parametrize("other", ["FOR NOTING", "For information"])
def test_the_heading_of_the_items_behind_it_is_none_of_the_item_above(one, other):
    agenda = (
        f"1. Apologies\n2. Minutes\n\n{one}\n\n3. Roads\n\n4. Trees\nBy the warden\n\n{other}\n\n5. Bins\n6. Pond\n"
    )

    assert [title for title, _ in read(agenda)] == ["Apologies", "Minutes", "Roads", "Trees", "Bins", "Pond"]
    assert not any(told and "or " in told.casefold() for _, told in read(agenda))


def test_one_heading_alone_is_known_by_its_capitals():
    agenda = "1. Apologies\n\n2. Minutes\n\n{}\n\n3. Roads\n\n4. Trees\n"

    assert read(agenda.format("FOR INFORMATION"))[1] == ("Minutes", None)
    assert read(agenda.format("For information"))[1] == ("Minutes", "For information")


def test_what_is_said_below_one_title_after_another_is_of_each():
    below = "2. Roads\n\nFor decision\n\n3. Trees\n\nFor decision\n\n4. Bins\n\nFor information\n\n"
    agenda = f"1. Apologies\n\n{below}5. Pond\n"

    assert [told for _, told in read(agenda)] == [None, "For decision", "For decision", "For information", None]


def test_right_below_its_title_it_is_of_the_item():
    agenda = "1. Apologies\n\n2. Roads\nFor decision\n\n3. Trees\nFor information\n\n4. Pond\n"

    assert [told for _, told in read(agenda)] == [None, "For decision", "For information", None]


def test_in_a_column_it_is_no_description():
    rows = [("Minutes", "For confirmation"), ("Roads", "For decision"), ("Trees", "For information")]
    agenda = "1. Apologies\n" + "".join(
        f"{at}. {one}".ljust(40) + f"{other.ljust(20)}{at}\n" for at, (one, other) in enumerate(rows, start=2)
    )

    assert read(agenda + "5. Pond\n") == [
        ("Apologies", None),
        ("Minutes", None),
        ("Roads", None),
        ("Trees", None),
        ("Pond", None),
    ]


@pytest.mark.parametrize("who", ["Led by: Councillor Ash", "Introduced by Ann Ash", "Presented by the warden"])
def test_who_leads_is_told_below_a_title(who):
    assert read(f"1. Apologies\n\n2. Roads\n   {who}\n\n3. Trees\n")[1] == ("Roads", who)
