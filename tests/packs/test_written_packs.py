"""The written packs themselves: their truths say nothing that is not printed."""

import pytest

from tests.packs.pack_files import INVENTED, WRITTEN, Pack, packs_in
from tests.packs.truth_words import not_printed

PACKS = packs_in(WRITTEN)
NOT_IN_ONE_RUN = {
    "carrickdale-ijb-2022": 2,
    "city-of-penchester-policy-resources-1998-03-12": 1,
    "inverstrath-licensing-committee-2026": 1,
    "kirkby-thrang-open-spaces-2005": 3,
    "lynthorpe-employment-2015": 2,
    "mawddan-cabinet-2018": 1,
    "merrowshire-children-scrutiny-2009-01-22": 2,
    "penderbridge-gp-2001": 1,
    "quarrington-schools-forum-2016": 1,
    "thamesward-childrens-scrutiny-2011": 1,
}
"""Values with another column between two lines of them, or that a sign explained at the foot stands for."""


def test_there_are_packs_enough() -> None:
    assert len(PACKS) >= 200
    assert not {pack.name for pack in PACKS} & {pack.name for pack in packs_in(INVENTED)}


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_truth_says_nothing_that_is_not_printed(pack: Pack) -> None:
    assert len(not_printed(pack)) == NOT_IN_ONE_RUN.get(pack.name, 0), not_printed(pack)
