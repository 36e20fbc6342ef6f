"""Agendas that end their titles with a full stop and print what is said of the item in the same line."""

import time

import pytest

from clerk_app.packs.lists.stopped_titles import end_at_stop, end_at_stops
from tests.packs.agenda_items import items

OTHERS = (
    "2. Apologies. To accept apologies.\n3. Minutes. To agree those of May.\n4. Roads. To hear of Mill Lane.\n"
    "5. Trees. The warden has a plan.\n"
)
PLAIN = "2. Apologies\n3. Minutes\n4. Roads\n5. Trees. The warden has a plan.\n"


def first(line, others):
    item = items(f"1. {line}\n{others}6. Close\n")[0]
    return item.title.value, item.description.value if item.description else None


@pytest.mark.parametrize(
    ("line", "title", "description"),
    [
        ("Mill plan. To approve the fee of £3,950.", "Mill plan", "To approve the fee of £3,950."),
        ("Next meeting. Tuesday 14th March 2023 at 19:30", "Next meeting", "Tuesday 14th March 2023 at 19:30"),
        (
            "Interests. Councillors are reminded to keep\n   their entries up to date.",
            "Interests",
            "Councillors are reminded to keep their entries up to date.",
        ),
        ("Money. Balance £1,204.11.", "Money", "Balance £1,204.11."),
        (
            "Minutes of the last meeting (8th August). To be signed.",
            "Minutes of the last meeting (8th August)",
            "To be signed.",
        ),
        ("MONEY. Balance £1,204.11.", "MONEY", "Balance £1,204.11."),
        ("Report by Cllr. Ash", "Report by Cllr. Ash", None),
        ("Plot at St. Mary", "Plot at St. Mary", None),
    ],
)
def test_a_title_ends_at_its_full_stop_where_others_do(line, title, description):
    assert first(line, OTHERS) == (title, description)


def test_such_a_title_is_never_sure():
    assert items(f"1. Mill plan. To approve the fee.\n{OTHERS}")[0].title.certainty.value == "likely"


def test_in_any_other_agenda_a_full_stop_may_stand_within_a_title():
    assert first("Mill plan. Fee of the warden", PLAIN) == ("Mill plan. Fee of the warden", None)


@pytest.mark.parametrize(
    "text",
    [
        "To accept apologies. Members may send them.",
        "Members are asked to say what they own. They must.",
        "The plan of the old mill by the brook and the bridge. To agree it.",
        "Letter from Dr. Ash",
        "Plan no. 5. Agreed",
        "Close.",
    ],
)
def test_a_sentence_and_a_word_cut_short_are_no_title(text):
    assert end_at_stop(text) is None


def test_it_is_known_in_no_time():
    begun = time.perf_counter()
    end_at_stops(["1. " + "Mill " * 400, "1. " + "A" * 2_000, *["1. Mill. A" for _ in range(60_000)]])
    assert time.perf_counter() - begun < 2
