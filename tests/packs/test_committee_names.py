"""What is the name of a committee, and what only sounds like one."""

import pytest

from clerk_app.packs.values.committee_names import is_committee


@pytest.mark.parametrize(
    ("name", "meets"),
    [
        ("Overton Partnership Centre, 18 (a) Mill Street", False),
        ("Trustees Hall, Overton", False),
        ("Mill Forum, Mill Lane, Overton OV1 2AB", False),
        ("The Commission Building", False),
        ("Board Suite 2", False),
        ("Overton Community Partnership", True),
        ("Partnership Centre Management Committee", True),
        ("Group Offices Board", True),
        ("Trees Panel", True),
    ],
)
def test_a_place_that_is_named_after_a_committee_is_none(name, meets):
    assert is_committee(name) is meets
