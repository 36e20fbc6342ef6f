"""The top of a page: blocks side by side, one after the other; and its foot, in small letters below the items."""

from dataclasses import replace

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.files.broken_titles import whole_titles
from clerk_app.packs.files.letterheads import blocks_apart
from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.paper.furniture import without_furniture
from clerk_app.packs.paper.regions import split
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.bodies import body

HEIGHT = 842.0


def laid(text, base, size, left, *, gap=False):
    cells = (Cell(text, left, left + size * len(text) / 2),)
    return LaidLine(cells, bold=False, height=size, top=base + size, bottom=base, base=base, gap=gap)


def read(*lines):
    return [line.cells[0].text for line in blocks_apart(sorted(lines, key=lambda line: -line.base), HEIGHT)]


ADDRESS = ["Clerk", "Ann Ash", "Mill House, High Street", "Tel: 01632 960411"]


def beside(left, right, large=16.0):
    """A clerk's address beside the name of a council in larger letters."""
    small = [laid(text, 790 - 12 * at, 9.0, left) for at, text in enumerate(ADDRESS)]
    name = [laid(text, 786 - 20 * at, large, right) for at, text in enumerate(("NETHER WENLOW PARISH", "COUNCIL"))]
    below = [laid("MEETING OF THE COUNCIL", 730, 11.0, 200, gap=True), laid("Monday 4 May", 716, 11.0, 230)]
    return [*small, *name, *below]


@pytest.mark.parametrize(("left", "right"), [(72, 330), (400, 72)])
def test_a_letterhead_beside_an_address_is_read_whole(left, right):
    assert read(*beside(left, right)) == [
        "NETHER WENLOW PARISH",
        "COUNCIL",
        *ADDRESS,
        "MEETING OF THE COUNCIL",
        "Monday 4 May",
    ]


def test_a_contact_beside_the_head_of_an_agenda_is_read_before_what_stands_beside_it():
    head = ["Nether Wenlow Council", "Finance Committee", "Monday 4 May", "10.00am", "Town Hall", "Agenda"]
    contact = [laid(text, 776 - 11 * at, 9.0, 400) for at, text in enumerate(("Contact:", "Ann Ash", "Clerk"))]
    lines = [*(laid(text, 790 - 16 * at, 12.0, 72) for at, text in enumerate(head)), *contact]
    assert read(*lines) == [head[0], "Contact:", "Ann Ash", "Clerk", *head[1:]]


@pytest.mark.parametrize(
    "lines",
    [
        beside(72, 330, large=9.0),  # letters of one size
        beside(72, 80),  # no space between
        [
            laid("OVERTON COUNCIL", 790, 16.0, 72),
            *(laid(text, 786 - 12 * at, 9.0, 400) for at, text in enumerate(ADDRESS)),
        ],
        [laid(str(at), 790 - 8 * at, 9.0 + 3 * (at % 2), 72 + 100 * (at % 2)) for at in range(6)],  # no words
        [laid(f"Line {at}", 300 - 8 * at, 9.0 + 3 * (at % 2), 72 + 200 * (at % 2)) for at in range(6)],  # far below
    ],
)
def test_what_are_no_blocks_stays_in_its_order(lines):
    assert read(*lines) == [line.cells[0].text for line in sorted(lines, key=lambda line: -line.base)]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (("Overton Area of Natural Beauty and Lowcote", 20), ("Mill Partnership", 20), True),
        (("Overton Parish Council", 20), ("Finance Committee", 20), False),  # there was room
        (("Overton Area of Natural Beauty and Lowcote", 20), ("Mill Partnership", 17), False),  # other letters
        (("Overton Area of Natural Beauty and Lowcote", 20), ("AGENDA", 20), False),
        (("Overton Area of Natural Beauty and Lowcote", 20), ("Notice of Meeting", 20), False),
        (("the usual letters of a page, and as many in a line", 11), ("as fit", 11), False),
    ],
)
def test_a_heading_too_long_for_its_line_is_put_together(above, below, joined):
    usual = [laid("x" * 80, 600 - 14 * at, 11.0, 72) for at in range(5)]
    lines = [laid(above[0], 760, above[1], 72), laid(below[0], 738, below[1], 72), *usual]
    found = [line.cells[0].text for line in whole_titles(lines)]
    assert found[:1] == [f"{above[0]} {below[0]}" if joined else above[0]]


@pytest.mark.parametrize(
    ("above", "line", "sizes", "name"),
    [
        ("COLDWELL-BY-THE-MERE", "TOWN COUNCIL", (16, 16), "COLDWELL-BY-THE-MERE TOWN COUNCIL"),
        ("ROYAL BOROUGH OF", "QUEENSMERE", (16, 16), "ROYAL BOROUGH OF QUEENSMERE"),
        ("Overton Mill", "Parish Council", (14, 14), "Overton Mill Parish Council"),
        ("AGENDA", "Parish Council", (14, 14), None),
        ("Overton Mill", "Parish Council", (11, 16), None),
    ],
)
def test_the_name_of_a_council_may_be_broken_in_its_letterhead(above, line, sizes, name):
    printed_lines = ((above, sizes[0]), (line, sizes[1]), ("Meeting of the Finance Committee", 11))
    lines = [Line(1, at, (Cell(text, 72.0),), size=size) for at, (text, size) in enumerate(printed_lines, start=1)]
    found = body(Passage.of(lines))
    assert (found and found.printed) == name


# ---------------------------------------------------------------- the foot of a page


def page(number, *texts, foot=None, size=8.0, foot_top=790.0):
    lines = [
        Line(
            number, at, (Cell(text, 72.0, 72.0 + 5 * len(text)),), size=11.0, top=80.0 + 14 * at, bottom=91.0 + 14 * at
        )
        for at, text in enumerate(texts, start=1)
    ]
    cell = Cell(foot or "", 72.0, 300.0)
    below = Line(number, len(lines) + 1, (cell,), gap=True, size=size, top=foot_top, bottom=foot_top + size)
    return [*lines, below] if foot else lines


HEAD = ("Overton Council", "Meeting on Monday 3 March 2025 at 7.30pm", "AGENDA")
ITEMS = ("1. Apologies for absence", "2. Declarations of interest", "3. Minutes", "To sign those of 3 February.")
FOOT = "The parish office is open on Tuesdays from 10am to 2pm"


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({"size": 8.0}, False),  # an address or a note, in small letters far below the items
        ({"size": 11.0}, True),
        ({"size": 8.0, "foot_top": 195.0}, True),  # not far below
    ],
)
def test_the_foot_of_a_page_of_items_is_not_of_its_last_item(more, kept):
    lines = [*page(1, *HEAD, *ITEMS, foot=FOOT, **more), *page(2, "4. Finance", "5. Trees")]
    assert (FOOT in [line.text for line in without_furniture(lines)]) is kept


def test_small_letters_right_below_the_items_of_a_page_that_is_not_the_last_are_of_the_page():
    first = page(1, *HEAD, *ITEMS, foot=FOOT, foot_top=195.0)
    centred = [*first[:-1], replace(first[-1], cells=(Cell(FOOT, 162.0, 400.0),))]
    rest = page(2, "4. Finance", "5. Trees", "6. Roads")
    running = replace(rest[0], cells=(Cell("Overton Council agenda", 300.0, 400.0),), size=8.0)
    assert [line.text for line in without_furniture([*centred, running, *rest[1:]])] == [
        *HEAD,
        *ITEMS,
        "5. Trees",
        "6. Roads",
    ]
    assert FOOT in [line.text for line in without_furniture(centred)]


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("Overton Council agenda", False),
        ("AGENDA Overton Council Monday 3 March 2025", False),
        ("on this agenda", True),
        ("Wardens of the agenda", True),
        ("Overton Council", True),
    ],
)
def test_what_names_the_agenda_above_the_items_of_the_next_page_is_of_the_page(first, kept):
    lines = [*page(1, *HEAD, *ITEMS), *page(2, first, "4. Finance", "5. Trees")]
    assert (first in [line.text for line in without_furniture(lines)]) is kept


def test_small_letters_below_a_page_without_items_are_kept():
    lines = page(1, *HEAD, "Mill Hall", foot="Ann Ash, Clerk to the Council")
    assert without_furniture(lines) == tuple(lines)


@pytest.mark.parametrize(("foot_top", "kept"), [(790.0, 0), (500.0, 1)])
def test_a_line_in_the_same_place_at_the_foot_of_two_pages_is_of_the_page(foot_top, kept):
    first = page(1, *HEAD, *ITEMS, foot="Overton Council | Agenda 1", size=11.0)
    second = page(2, "4. Finance", "5. Trees", foot="Overton Council | Agenda 2", size=11.0, foot_top=foot_top)
    lines = without_furniture([*first, *second])
    assert sum("Agenda" in line.text for line in lines) == 2 * kept


# ---------------------------------------------------------------- dots between a title and its page


@pytest.mark.parametrize("dots", ["." * 60, " . . . . . . . . . . ", "…" * 20])
def test_dots_that_lead_to_a_page_do_not_make_a_title_full(dots):
    listed = [f"{at}.\t{title}{dots}{at} - {at + 1}" for at, title in enumerate(("Apologies", "Minutes", "Trees"), 1)]
    below = "Friday 27 April 2018 at 11.00am in Overton."
    texts = [*HEAD, *listed, f"4.\tDate of next meeting{dots}9 - 12", below]
    lines = []
    for at, text in enumerate(texts, start=1):
        number, _, words = text.rpartition("\t")
        left, right = 100.0 if number or text == below else 72.0, 520.0 if dots in text else 100.0 + 5 * len(words)
        cells = ((Cell(number, 72.0, 82.0),) if number else ()) + (Cell(words, left, right),)
        lines.append(Line(1, at, cells, size=11.0, top=80.0 + 14 * at, bottom=91.0 + 14 * at))
    (meeting,) = split(PackText("a.pdf", tuple(lines), 1))
    last = read_items(meeting)[-1]
    assert (last.title.value, last.pages and last.pages.value) == ("Date of next meeting", "9 - 12")
