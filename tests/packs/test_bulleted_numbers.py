"""Numbers behind bullets, numbers with a slip in them, and numbered titles above paragraphs that look like items."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.numbering import numbered, step
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Thursday 19 June 2014 at 7.30pm\n\n"


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return [(item.number and item.number.value, item.title.value) for item in read_items(meeting)]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3", "4"),
        ("1.", "2.", "3.", "4."),
        ("1 -", "2 -", "3 -", "4 -"),
        ("14/06/01", "14/06/02", "14/06/03", "14/06/04"),
        ("14/06/01", "14/06/02", "14/05/03", "14/06/04"),
        ("14.06.01", "14.06.02", "14.06.03", "14.06.04"),
        ("45/14", "46/14", "47/14", "48/14"),
    ],
)
@pytest.mark.parametrize("bullet", ["•", "-", "*", "o"])
def test_numbers_behind_bullets_are_those_of_the_items(numbers, bullet):
    titles = ["Apologies for absence", "Declarations of interest", "Minutes", "Roads"]
    below = ["To accept them", "To hear them", "To approve them", "To hear of Mill Lane"]
    rows = zip(numbers, titles, below, strict=True)
    agenda = "AGENDA\n" + "".join(f"  {bullet} {number} {title}\n\n    {text}\n\n" for number, title, text in rows)

    assert items(agenda) == [(number.strip(" .-"), title) for number, title in zip(numbers, titles, strict=True)]


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ("14/06/03 A", "14/06/04 A", 1),
        ("14/06/03 A", "14/05/04 A", 1),
        ("14/12/03 A", "15/12/04 A", 1),
        ("14/06/03 A", "15/05/04 A", 0),
        ("14/06/03 A", "14/05/06 A", 0),
        ("06/03 A", "05/04 A", 0),
    ],
)
def test_a_month_or_year_may_slip_where_the_numbers_count_on(one, other, by):
    first, second = (
        next(each for each in numbered(whole(printed(text).lines[0])) if "#" in each.shape) for text in (one, other)
    )
    assert step(first, second) == by


def test_a_letter_above_and_paragraphs_below_do_not_outweigh_titles_with_numbers():
    letter = (
        "Dear Councillor\n\nYou are summoned to attend a meeting to transact the following business.\n\n"
        "The public may speak for 15 minutes.\n\nMembers are reminded of the Code of Conduct.\n\n"
        "To receive an update from the police.\n\nYours faithfully\n\nJo White\n\nTOWN CLERK\n\n"
    )
    agenda = (
        "210.   DECLARATIONS OF INTEREST\n\n211.   MAYOR’S ANNOUNCEMENTS\n\n"
        "212.   MINUTES\n       To approve the minutes of the meeting held on 24th March 2014.\n\n"
        "213.   MATTERS ARISING\n       To report matters arising from the minutes.\n\n"
        "214.   LAND AT MILL LANE\n       To hear of the land.\n\n"
        "215.   VISIT\n       To note the visit.\n"
    )

    assert [number for number, _ in items(letter + agenda)] == ["210", "211", "212", "213", "214", "215"]


@pytest.mark.parametrize("close", ["", ".", ")"])
def test_points_with_numbers_below_items_with_bullets_are_no_items(close):
    agenda = (
        "AGENDA\n- APOLOGIES\n- INTERESTS\n- MINUTES\n- RECEIVE THE CLERK'S REPORT\n"
        f"- GROUPS\n5.1{close} Shop\n5.2{close} Hall\n- FINANCE\n6.1{close} Balances\n6.2{close} Cheques\n"
        f"- PLANNING\n7.1{close} Mill Lane\n7.2{close} The Green\n- CORRESPONDENCE\n"
    )

    assert [title for _, title in items(agenda)] == [
        "APOLOGIES", "INTERESTS", "MINUTES", "RECEIVE THE CLERK'S REPORT", "GROUPS", "FINANCE", "PLANNING",
        "CORRESPONDENCE",
    ]  # fmt: skip


def test_titles_with_numbers_above_bullets_are_the_items_whatever_stands_below_them():
    below = ["To approve them", "To note the accident", "Blocked gullies", "To receive a report", "Gates", "To comment"]
    titles = ["Minutes", "Highways", "Bowling club", "Paths", "Trees", "Play area"]
    agenda = "Declarations of interest\n  • To approve any apologies for absence\n" + "".join(
        f"{at}.     {title}\n  • {text}\n  • To hear of what is to be done\n"
        for at, (title, text) in enumerate(zip(titles, below, strict=True), start=1)
    )

    assert items(agenda) == [(str(at), title) for at, title in enumerate(titles, start=1)]


@pytest.mark.parametrize("fourth", ["2014/09-4", "2014/09 -4"])
def test_a_blank_before_the_dash_of_a_number_loses_none(fourth):
    numbers = ["2014/09-1", "2014/09-2", "2014/09-3", fourth, "2014/09-5"]
    titles = ["Apologies for absence", "Declarations of interest", "Minutes", "Roads", "Trees"]
    agenda = "".join(f"{number} {title}\n\n" for number, title in zip(numbers, titles, strict=True))

    assert items(agenda) == list(zip(numbers, titles, strict=True))
