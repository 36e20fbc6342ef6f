"""The invented packs themselves: enough of them, of many kinds, and their truths say nothing that is not printed."""

import html
import re
from collections.abc import Iterator

import pytest

from tests.packs.pack_files import INVENTED, Pack, packs_in
from tests.packs.scoring import DASHES, QUOTES, Truth

PACKS = packs_in(INVENTED)
NOT_IN_ONE_RUN = {
    "metropolitan-wards-table: APPLICATION 13/00677/OT - LAND AT TANNERY SQUARE",
    "wales-county-two-columns: To confirm the minutes of the previous meeting held on 17th November 2016.",
    "web-list-html: 8",
}
"""Printed with another column between two lines, or counted by whoever shows the page."""


def letters(words: str) -> str:
    """What is left of words when layout, marks and capitals are gone."""
    bare = re.sub(r"<[^>]*>", "", html.unescape(words)).translate(QUOTES)
    return re.sub(r"[^a-z0-9]", "", DASHES.sub("-", bare).casefold())


def words_of(meeting: Truth) -> Iterator[str]:
    """All that a truth says in the words of the paper."""
    yield from (meeting[key] or "" for key in ("committee", "place"))
    for person in [*meeting["members"], *meeting["co_opted"], *meeting["officers"]]:
        yield from (re.sub(r"^(Councillor|Cllr\.?) ", "", person["name"]), person["role"] or "")
    for item in meeting["items"]:
        yield from (item[key] or "" for key in ("number", "title", "description", "pages", "report_ref"))
        yield from item.get("sub_items", [])


def test_there_are_packs_enough() -> None:
    assert len(PACKS) >= 30
    assert {pack.file.suffix for pack in PACKS} == {".txt", ".md", ".html"}
    assert sum(not pack.is_agenda for pack in PACKS) >= 3


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_truth_says_nothing_that_is_not_printed(pack: Pack) -> None:
    printed = letters(pack.file.read_text(encoding="utf-8"))
    said = [word for meeting in pack.truth["meetings"] for word in words_of(meeting)]
    if pack.truth["body_in_text"]:
        said.append(pack.truth["body"] or "")
    missing = [word for word in said if letters(word) not in printed and f"{pack.name}: {word}" not in NOT_IN_ONE_RUN]
    assert missing == []
