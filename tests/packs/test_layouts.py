"""Packs laid out as PDF and Word files: all that the truth says stands in them, on the pages of a real file."""

import re
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from tests.packs.laid import HOUSES
from tests.packs.layouts import WRITERS, can_be_laid, lay_out
from tests.packs.pack_files import INVENTED, packs_in

PACKS = {pack.name: pack for pack in packs_in(INVENTED)}


def pages_of(path: Path) -> list[str]:
    """The words of a file as its own library tells them, page by page where it has pages."""
    if path.suffix == ".pdf":
        return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(str(path))]
    body = docx.Document(str(path)).element.body
    return [" ".join(node.text for node in body.iter(qn("w:t")))]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", ["county-agenda-table", "moderngov-pack", "parish-year-numbers"])
def test_a_laid_out_pack_holds_its_truth(name: str, house: str, ending: str, tmp_path: Path) -> None:
    laid = lay_out(PACKS[name], house, ending, tmp_path)
    printed = words(" ".join(pages_of(laid.file)))
    meeting = laid.truth["meetings"][0]
    for item in meeting["items"]:
        assert words(f"{item['title']} {item['description'] or ''}") <= printed
    for person in [*meeting["members"], *meeting["co_opted"], *meeting["officers"]]:
        assert words(person["name"]) <= printed
    assert words(meeting["place"]) <= printed


def test_most_invented_packs_can_be_laid_out() -> None:
    assert sum(map(can_be_laid, PACKS.values())) >= 30


def test_the_agenda_table_of_a_county_goes_on_over_the_page(tmp_path: Path) -> None:
    laid = lay_out(PACKS["county-agenda-table"], "county", ".pdf", tmp_path)
    first, second, *_ = pages_of(laid.file)
    assert "Pages" in first
    assert "Pages" in second
