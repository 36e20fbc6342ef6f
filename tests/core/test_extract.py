"""The extract of one item: word for word what the minutes say, under their heading, and marked as an extract."""

import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export import html
from clerk_app.export.about import marks
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.compose import compose, extract
from tests.builders import clock_at, in_session, sample_body


@pytest.fixture
def minuted(library):
    session = in_session(library, clock_at())
    for item in ("item-4", "item-5"):
        session.record(facts.ItemBegun(item), facts.NoteKept(item, NoteText(NoteKind.NOTE, f"Said of {item}.")))
    session.record(facts.PublicExcluded(("item-10",), (3,)), facts.ItemBegun("item-10"))
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "Brightwater had the lower tender.")))
    return session


def extract_of(session, item, version=Version.PUBLIC):
    return extract(session.state, item, drafting.wording_of(session.state), version)


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize("item", ["item-1", "item-4", "item-5", "item-10"])
def test_every_block_is_one_of_the_minutes_in_their_order(minuted, item, version):
    whole = compose(minuted.state, drafting.wording_of(minuted.state), version).blocks
    blocks = extract_of(minuted, item, version).blocks
    start = whole.index(blocks[1])
    assert whole[start : start + len(blocks) - 1] == blocks[1:]


def test_it_has_the_heading_of_the_minutes_and_says_that_it_is_an_extract(minuted):
    document = extract_of(minuted, "item-4")
    first = plain_text(document).splitlines()[0]
    assert first.startswith(
        "Extract of the Minutes of the meeting of the Children and Families Scrutiny Committee, held"
    )
    assert document.title.endswith("12 March 2026: item 4")
    assert marks(document) == ("EXTRACT", "DRAFT")
    assert marks(extract_of(minuted, "item-10", Version.FULL)) == ("NOT FOR PUBLICATION", "EXTRACT", "DRAFT")
    assert "<strong>EXTRACT</strong>" in html.render(document).decode()
    assert "Said of item-5." not in plain_text(document)


def test_a_style_in_capitals_has_its_heading_in_capitals(library):
    session = in_session(library, clock_at(), sample_body(house_style="committee-2014"))
    assert plain_text(extract_of(session, "item-4")).startswith("EXTRACT OF THE MINUTES OF A MEETING OF THE CHILDREN")


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html", ".fragment.html", ".txt"])
def test_an_exempt_item_is_in_the_full_extract_only(minuted, tmp_path, ending):
    for version in Version:
        drafting.write_extract(minuted.replay, "item-10", tmp_path / f"{version}{ending}", version)
    if ending in (".html", ".fragment.html", ".txt"):
        found = ["Brightwater" in (tmp_path / f"{v}{ending}").read_text(encoding="utf-8") for v in Version]
        assert found == [version is Version.FULL for version in Version]


def test_its_name_says_which_item_it_is(minuted):
    assert drafting.extract_name(minuted.state, "item-4", Version.PUBLIC).endswith("Committee extract, item 4.pdf")
    assert drafting.extract_name(minuted.state, "item-4", Version.FULL).endswith("item 4 NOT FOR PUBLICATION.pdf")
    assert drafting.extract_name(minuted.state, "none", Version.PUBLIC).endswith("Committee extract.pdf")


def test_an_item_that_is_gone_has_no_extract(minuted, tmp_path):
    with pytest.raises(ExportError, match="not on the agenda"):
        drafting.write_extract(minuted.replay, "gone", tmp_path / "x.txt", Version.PUBLIC)
