"""What a narrow column broke over two lines: a day of the head, a role beside a name; and the foot of a page."""

import pytest

from clerk_app.packs.people.members import people
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.head_text import head_text
from tests.packs.printed import printed

GAP = "      "


def table(*rows):
    """Lines of cells that stand in columns of thirty letters."""
    return printed("\n".join("".join(f"{cell:<30}" for cell in row).rstrip() for row in rows)).lines


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("Wednesday, 3 September", "2014", "Wednesday, 3 September 2014"),
        ("Wednesday 3rd September,", "2014", "Wednesday 3rd September, 2014"),
        ("Wednesday, September 3rd", "2014", "Wednesday, September 3rd 2014"),
        ("Wednesday, 3", "September 2014", "Wednesday, 3 September 2014"),
        ("Wednesday the 3rd of", "September 2014", "Wednesday the 3rd of September 2014"),
        ("3rd", "September 2014", "3rd September 2014"),
        ("3 Sept.", "2014", "3 Sept. 2014"),
    ],
)
def test_a_day_that_a_column_broke_is_whole(above, below, whole):
    head = head_text(table(("7.30pm", above, "The Mill, Mill Lane,"), ("", below, "Overton")))
    (day,) = dates_in(head.text)
    assert head.text[day.start : day.end] in whole
    assert whole in head.text
    assert [place.line for place in head.places(head.text.index(whole), head.text.index(whole) + len(whole))] == [1, 2]


@pytest.mark.parametrize(
    ("above", "below"), [("7.30pm", "2014"), ("3 September", "Overton"), ("3 September 2013", "2014"), ("12", "14")]
)
def test_what_is_no_half_of_a_day_stays_where_it_is(above, below):
    lines = table(("Mill Lane", above), ("", below))
    assert head_text(lines).text.split("\t")[1].split(" 2014")[0].startswith(above)
    assert [line.text for line in head_text(lines).lines] == [line.text for line in lines]


def test_a_role_goes_on_in_the_line_below_behind_its_comma():
    lines = table(("Membership",), ("A Brown", "Chairman and Executive Member,"), ("", "Woods and Lanes"), ("B Green",))
    (first, second) = people(lines).members
    assert first.role is not None
    assert (first.name.value, first.role.value) == ("A Brown", "Chairman and Executive Member, Woods and Lanes")
    assert (second.name.value, second.role) == ("B Green", None)


@pytest.mark.parametrize("foot", ["Page 2", "page 2 of 2", "Page No. 2", "Tudalen 2"])
def test_the_foot_of_the_page_is_no_member(foot):
    text = (
        "OVERTON COUNCIL\nTREES PANEL\nMonday 3 March 2025 at 7.30pm\n\nAGENDA\n1. Apologies\n2. Minutes\n3. Trees\n"
        f"Page 1\fMembership\nBrown{GAP}Chairman\nGreen\nHall\n\n{foot}"
    )
    (meeting,) = read_pack(printed(text)).meetings
    assert [member.name.value for member in meeting.members] == ["Brown", "Green", "Hall"]
