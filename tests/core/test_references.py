"""Report references: the wrong year and the wrong shape are pointed out, and nothing is changed."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.closing import findings
from clerk_app.meeting.patterns import has_number
from clerk_app.meeting.references import doubts, odd_reference, pattern_of, repeated
from tests import builders
from tests.builders import sample_committee, sample_items


def report(ref, number="4"):
    return AgendaItem(f"item-{number}", number, "Family hubs", report_ref=ref)


SHAPE, YEAR = " does not look like CFS/nn/yy.", " is of the year {}, and the meeting is in 2026."


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("CFS/14/26", ""),
        (" CFS/14/26 ", ""),
        ("CFS/9/25", ""),
        ("CFS/114/26", ""),
        ("", ""),
        ("CFS/28/2026", SHAPE),
        ("CFS/28/2020", SHAPE),
        ("CFS/14/24", YEAR.format("24")),
        ("CFS/14/27", YEAR.format("27")),
        ("CFC/14/26", SHAPE),
        ("cfs/14/26", SHAPE),
        ("CFS/14", SHAPE),
        ("CFS 14/26", SHAPE),
        ("CFS/xx/26", SHAPE),
    ],
)
def test_by_the_prefix(ref, said):
    assert odd_reference(sample_committee(), report(ref), 2026) == (f"{ref}{said}" if said else "")


@pytest.mark.parametrize(
    ("pattern", "ref", "fine"),
    [
        ("PAF/nn/yyyy", "PAF/28/2026", True),
        ("PAF/nn/yyyy", "PAF/28/26", False),
        ("Planning n of yyyy", "Planning 3 of 2025", True),
        ("Planning n of yyyy", "Placcing 3 of 2025", False),
        ("R.nnn", "R.7", True),
        ("R.nnn", "Rx7", False),
        ("CFSnn", "CFS12", True),
        ("nn/yy", "12/25", True),
    ],
)
def test_by_the_committees_own_pattern(pattern, ref, fine):
    committee = sample_committee(rules=CommitteeRules(report_pattern=pattern))
    assert pattern_of(committee) == pattern
    assert (odd_reference(committee, report(ref), 2026) == "") is fine


def test_the_turn_of_the_century_and_nothing_set():
    assert odd_reference(sample_committee(), report("CFS/1/99"), 2100) == ""
    assert odd_reference(sample_committee(report_prefix=""), report("anything"), 2026) == ""


@pytest.mark.parametrize(("text", "can"), [("CFS/nn/yy", True), ("n", True), ("Planning", False), ("CFS/yy", False)])
def test_a_pattern_has_a_place_for_the_number(text, can):
    assert has_number(text) is can


def test_one_printed_twice_is_told_at_the_later_item():
    items = list(sample_items())
    items[4] = replace(items[4], report_ref="CFS/14/26")
    assert doubts(sample_committee(), items, 2026) == ((items[4], "CFS/14/26 stands at item 4 too."),)
    assert repeated(items, items[3]) == "CFS/14/26 stands at item 5 too."
    assert repeated(items, items[0]) == ""


def test_the_check_before_the_close_names_them(tmp_path):
    library = builders.open_library(tmp_path)
    items = list(sample_items())
    items[3] = replace(items[3], report_ref="CFS/28/2020")
    session = builders.in_session(library, builders.clock_at(), items=items)
    session.record(facts.ItemBegun("item-4"))
    words = [finding.words for finding in findings(session.state) if finding.place == "item:item-4"]
    assert words == ["Item 4: CFS/28/2020 does not look like CFS/nn/yy"]
    library.close()
