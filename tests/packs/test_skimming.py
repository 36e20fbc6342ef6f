"""A long pack without its reports; no page that may hold the agenda is left out."""

import pytest

from clerk_app.packs.files.page_looks import is_prose, may_be_agenda
from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.paper.skimming import skimmed

PROSE = "The committee is asked to note that the works at the old mill went on through the winter and are at an end."
AGENDA = ["AGENDA", "1. Apologies", *(f"{at}. An item" for at in range(2, 40))]
TABLE = [f"Row {at}\t{at}" for at in range(40)]


def pack(*pages):
    lines = [Line(page, at, (Cell(text),)) for page, texts in enumerate(pages, 1) for at, text in enumerate(texts, 1)]
    return PackText("x", tuple(lines), len(pages))


def kept(text):
    return sorted({line.page for line in skimmed(text).lines})


def test_a_short_pack_is_read_whole():
    text = pack(*[[PROSE] * 40] * 30)
    assert skimmed(text) is text


def test_reports_are_left_out_and_their_places_stay():
    text = pack(["Notice of meeting"] * 20, AGENDA, *[[PROSE] * 40] * 60)
    assert kept(text) == [1, 2, 3, 4]
    assert skimmed(text).lines == tuple(line for line in text.lines if line.page <= 4)
    assert skimmed(text).pages == 62


def test_an_agenda_far_behind_is_kept_with_its_pages():
    text = pack(*[[PROSE] * 40] * 50, AGENDA, *[TABLE] * 4, *[[PROSE] * 40] * 10, TABLE, *[[PROSE] * 40] * 5)
    assert kept(text) == [1, 2, 3, 4, 51, 52, 53, 54, 55]


def test_pages_with_columns_near_the_front_are_kept():
    text = pack(*[[PROSE] * 40] * 8, TABLE, *[[PROSE] * 40] * 10, TABLE, *[[PROSE] * 40] * 30)
    assert kept(text) == [1, 2, 3, 4, 9]


def test_a_file_without_pages_is_looked_at_in_sheets():
    text = pack([*[PROSE] * 2_000, *AGENDA, *[PROSE] * 2_000])
    left = [line.text for line in skimmed(text).lines]
    assert set(AGENDA) <= set(left)
    assert len(left) < 1_000


def test_what_is_read_closely_has_a_bound():
    words = "quorum " * 280
    assert sum(len(line.text) for line in skimmed(pack([words] * 5_000)).lines) <= 150_000
    assert len(skimmed(pack(*[AGENDA] * 1_000)).lines) <= 4_000


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("x\nAGENDA\ny", True),
        ("A G E N D A", True),
        ("Agenda for the meeting", True),
        ("Membership (Quorum: 4)", True),
        ("You are summoned to attend", True),
        ("1. Apologies for absence", True),
        ("Agenda item 5\nReport of the clerk", False),
        ("on the agenda of the last meeting", False),
        ("Members noted the apologies made", False),
    ],
)
def test_pages_that_may_hold_an_agenda_are_known_by_their_words(words, verdict):
    assert may_be_agenda(words) is verdict


def test_prose_runs_over_the_page():
    assert is_prose("\n".join([PROSE] * 20))
    assert not is_prose("\n".join(AGENDA))
    assert not is_prose(PROSE)
