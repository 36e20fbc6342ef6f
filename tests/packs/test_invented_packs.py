"""The invented packs themselves: enough of them, of many kinds, and their truths say nothing that is not printed."""

import pytest

from tests.packs.pack_files import INVENTED, Pack, packs_in
from tests.packs.truth_words import not_printed

PACKS = packs_in(INVENTED)
NOT_IN_ONE_RUN = {
    "metropolitan-wards-table: APPLICATION 13/00677/OT - LAND AT TANNERY SQUARE",
    "wales-county-two-columns: To confirm the minutes of the previous meeting held on 17th November 2016.",
    "web-list-html: 8",
}
"""Printed with another column between two lines, or counted by whoever shows the page."""


def test_there_are_packs_enough() -> None:
    assert len(PACKS) >= 30
    assert {pack.file.suffix for pack in PACKS} == {".txt", ".md", ".html"}
    assert sum(not pack.is_agenda for pack in PACKS) >= 3


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_truth_says_nothing_that_is_not_printed(pack: Pack) -> None:
    assert [words for words in not_printed(pack) if f"{pack.name}: {words}" not in NOT_IN_ONE_RUN] == []
