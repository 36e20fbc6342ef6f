"""Items in printed order, taken in any order."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.meeting.agenda import AgendaItem, AgendaState, SetAside, SettingAside
from clerk_app.meeting.spans import Span
from tests.builders import at, sample_items


def agenda() -> AgendaState:
    return AgendaState(sample_items())


def taken(*numbers: int) -> AgendaState:
    """The agenda after items were begun, one each five minutes from 10:15."""
    state = agenda()
    for i, number in enumerate(numbers):
        state = state.begun(f"item-{number}", at("10:15") + timedelta(minutes=5 * i))
    return state


@pytest.mark.parametrize(
    ("numbers", "current", "following", "left"),
    [
        ((), "", "item-1", ""),
        ((1,), "item-1", "item-2", ""),
        ((1, 2), "item-2", "item-3", "item-1"),
        ((1, 2, 3, 7), "item-7", "item-8", "item-3"),
        ((1, 2, 3, 7, 4), "item-4", "item-5", "item-7"),
        ((1, 7, 1), "item-1", "item-2", "item-7"),
        ((10,), "item-10", "item-1", ""),
        ((9, 10), "item-10", "item-1", "item-9"),
        ((*range(1, 11),), "item-10", "", "item-9"),
        ((*range(1, 11), 4), "item-4", "", "item-10"),
    ],
)
def test_current_next_and_left(numbers, current, following, left):
    state = taken(*numbers)
    assert (state.current, state.next_item, state.left_item) == (current, following, left)


@pytest.mark.parametrize(
    ("numbers", "item", "after"),
    [
        ((1, 2, 3), 2, ""),
        ((1,), 1, ""),
        ((3,), 3, ""),
        ((1, 2, 3, 7, 4), 7, "item-3"),
        ((1, 2, 3, 7, 4), 4, "item-7"),
        ((1, 2, 3, 7, 4, 5), 5, ""),
        ((2, 1), 1, "item-2"),
        ((1, 2), 9, ""),
    ],
)
def test_taken_after_is_said_only_of_what_was_out_of_order(numbers, item, after):
    assert taken(*numbers).taken_after(f"item-{item}") == after


def test_an_item_set_aside_or_taken_together_breaks_no_order():
    aside = SetAside("item-4", SettingAside.DEFERRED, at("10:20"))
    assert taken(3).put_aside(aside).begun("item-5", at("10:25")).taken_after("item-5") == ""
    together = taken(3).joined("item-3", ("item-4",), at("10:18"))
    assert together.begun("item-5", at("10:25")).taken_after("item-5") == ""
    assert together.begun("item-6", at("10:25")).taken_after("item-6") == "item-3"
    backwards = taken(4).joined("item-4", ("item-3",), at("10:18"))
    assert backwards.begun("item-5", at("10:25")).taken_after("item-5") == ""


def test_out_of_order_an_item_keeps_its_number_and_gets_each_of_its_spans():
    state = taken(1, 7, 1)
    assert [item.number for item in state.items] == [str(n) for n in range(1, 11)]
    assert state.taken("item-1") == (Span(at("10:15"), at("10:20")), Span(at("10:25")))
    assert state.taken("item-7") == (Span(at("10:20"), at("10:25")),)
    assert state.taken("item-5") == ()


def test_the_item_before_the_meeting_can_be_left_for_none():
    state = taken(1).left(at("10:40"))
    assert state.current == ""
    assert state.taken("item-1") == (Span(at("10:15"), at("10:40")),)
    assert state.left(at("10:50")) == state
    assert state.next_item == "item-2"
    assert state.left_item == "item-1"


def test_taking_the_same_item_again_is_nothing():
    assert taken(3).begun("item-3", at("11:00")) == taken(3)


EXTRA = AgendaItem("extra", "3a", "Flooding at Saltmarsh", on_the_day=True)


@pytest.mark.parametrize(("after", "place"), [(None, 10), ("", 0), ("item-3", 3), ("item-10", 10), ("none", 0)])
def test_an_item_added_on_the_day(after, place):
    state = agenda().with_item(EXTRA, after)
    assert state.position("extra") == place
    assert [i.number for i in state.items if i.id != "extra"] == [str(n) for n in range(1, 11)]
    assert state.item("extra") == EXTRA


def test_new_particulars_keep_the_place():
    mended = replace(agenda().items[3], title="Family hubs: second-year review")
    state = agenda().with_item(mended, "item-9")
    assert state.position("item-4") == 3
    assert state.item("item-4") == mended


def test_an_item_taken_off():
    state = agenda().without_item("item-2")
    assert state.item("item-2") is None
    assert state.position("item-2") == -1
    assert len(state.items) == 9
    assert state.without_item("item-2") == state


def test_what_was_taken_off_is_never_gone_back_to():
    assert taken(1, 2).without_item("item-1").left_item == ""


def test_without_an_item_before_the_meeting_nothing_is_taken_together():
    assert agenda().joined("", ("item-3",), at("10:18")) == agenda()
