"""Letterheads that print the name of a council in a line of its own above what kind of council it is."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.bodies import body
from tests.packs.head_text import head


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("East Elmshire\nDistrict Council      Public Document Pack\n\nCabinet", "East Elmshire District Council"),
        ("Elm and Oak\nTown Council\n\nMeeting", "Elm and Oak Town Council"),
        (
            "Cyngor Bwrdeistref Sirol\nLlanelm\nCounty Borough Council      Date: 4 May 2026\n\nCabinet",
            "Llanelm County Borough Council",
        ),
    ],
)
def test_the_name_stands_above_what_kind_of_council_it_is(printed, name):
    read = body(head(printed))

    assert read is not None
    assert read.value == name
    assert read.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "printed",
    [
        "Cyngor Bwrdeistref Sirol\n\nCabinet",
        "AGENDA\nTown Council\n\nMonday 4 May 2026",
        "Planning Committee\nDistrict Council\n\nMonday 4 May 2026",
        "Elm House, High Street\nDistrict Council\n\nMonday 4 May 2026",
        "East Elmshire\nDistrict Council Offices\n\nMonday 4 May 2026",
    ],
)
def test_what_stands_above_may_be_no_name(printed):
    assert body(head(printed)) is None
