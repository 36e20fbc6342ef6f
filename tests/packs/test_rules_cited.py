"""Rules, pages and parts that sentences below titles name, and what stands between or below the last items."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.lists.broken_lines import cites_part
from tests.packs.agenda_items import exempt, items


@pytest.mark.parametrize(
    ("above", "text", "cited"),
    [
        ("Notice is to be given in accordance with", "Part 4 (paragraph 4) of the Rules.", True),
        ("as is set out in", "Section 12 of the Act.", True),
        ("Apologies", "Part 2", False),
        ("Notice is to be given in accordance with", "Partridges of the mill", False),
    ],
)
def test_the_part_of_a_rule_may_begin_a_line(above, text, cited):
    assert cites_part(above, text) is cited


def test_a_part_of_a_rule_below_the_last_item_is_of_its_sentence():
    agenda = (
        "1.   Apologies\n     To receive them.\n\n2.   Roads\n     To hear of the roads.\n\n3.   Urgent Items\n"
        "     To consider business of which notice has been given in accordance with\n"
        "     Part 4 (paragraph 4) of the Rules.\n"
    )
    last = items(agenda)[-1].description

    assert last is not None
    assert last.value.endswith("in accordance with Part 4 (paragraph 4) of the Rules.")


def test_a_page_that_a_sentence_names_leaves_the_pages_below_the_title_to_the_item():
    agenda = (
        "1.   Minutes\n     (Pages 1 - 4)\n     To sign them.\n\n2.   The mill and the barn\n     (Pages 5 - 34)\n"
        "     To hear of the mill. The rules are at page 3.\n\n3.   Roads\n     (Pages 35 - 40)\n"
    )
    item = items(agenda)[1]

    assert item.pages is not None
    assert item.pages.value == "5 - 34"
    assert item.title.value == "The mill and the barn"


@pytest.mark.parametrize(
    ("below", "wanted"),
    [
        ("The Panel is likely to exclude the public from this item under the Rules.", True),
        ("The Panel shall exclude the press and public for this item.", True),
        ("The Panel is not known to exclude anybody from its meetings.", False),
    ],
)
def test_an_item_may_say_that_the_public_is_likely_to_be_sent_out_for_it(below, wanted):
    assert exempt(f"1.   Apologies\n\n2.   Licence\n     {below}\n\n3.   Minutes\n") == [False, wanted, False]


def test_a_presentation_by_somebody_is_said_of_the_item_above():
    agenda = (
        "1.   Apologies                                                                                       1 - 2\n\n"
        "2.   Accident and Emergency services at the hospital of the mill                                     3 - 4\n"
        "     Presentation by the Chief Operating Officer, Mill Hospitals Trust\n\n3.   Roads\n"
    )
    item = items(agenda)[1]

    assert item.title.value == "Accident and Emergency services at the hospital of the mill"
    assert item.description is not None


@pytest.mark.parametrize(
    "below",
    [
        "To be followed by\n\nANNUAL MEETING OF THE COUNCIL",
        "Community councillors: Ann Ash (Chair), Bob Birch, Carl Cedar",
    ],
)
def test_what_stands_apart_below_the_last_title_is_none_of_it(below):
    last = items(f"1.  Welcome\n2.  Minutes of 4 May 2011\n3.  Open discussion\n\n{below}\n")[-1]

    assert last.title.value == "Open discussion"
    assert last.description is None


def test_a_title_is_not_sure_where_a_remark_below_it_ends_with_its_full_stop():
    item = items(
        "1.  TO CONFIRM THE MINUTES OF 25TH MAY, 1997\n    (previously circulated).\n\n2.  APOLOGIES.\n\n3.  ROADS.\n"
    )[0]

    assert item.title.certainty is Certainty.LIKELY
