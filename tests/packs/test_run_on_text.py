"""Agendas printed on one single line are parted where their numbers follow each other."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.files.run_on_text import lines_in
from clerk_app.packs.paper.regions import split

HEAD = (
    "Thornby Parish Council You are summoned to the meeting on Monday 3 March 2025 at 7.30pm in the Hall, Mill Lane. "
)
TITLES = ["Apologies for absence", "Declarations of interest", "Minutes of 3 February 2025", "Roads", "Next meeting"]


def run_on(number, heading="AGENDA "):
    return HEAD + heading + " ".join(number.format(at) + title for at, title in enumerate(TITLES, start=1))


@pytest.mark.parametrize(
    "number",
    [
        "{}. ", "{}) ", "({}) ", "{} ", "Item {} ", "Item {}: ", "0{}. ", "{}/25 ", "14{}/25. ", "25/03{} ", "2025.{} ",
        "FC25/{} ", "25-{}: ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["AGENDA ", "A G E N D A ", "Agenda: ", ""])
def test_the_items_of_a_line_are_lines(number, heading):
    parts = lines_in(run_on(number, heading))

    assert parts[-5:] == [number.format(at) + title for at, title in enumerate(TITLES, start=1)]
    assert parts[:-5] == [part for part in (HEAD.strip(), heading.strip()) if part]


@pytest.mark.parametrize(
    "text",
    [
        "To consider 1. Apologies 2. Minutes 3. Roads",
        HEAD + "The rules: 1. Come early 2. Sit down 3. Say your name 4. Be brief 5. Leave quietly and close the door",
        HEAD + "Meetings are on 1 April, 2 May, 3 June and 4 July; apologies and minutes go to 5 Mill Lane, Thornby",
        HEAD
        + "1. Apologies 2. Minutes and what arises from them, as far as anything does that has not been dealt with",
        HEAD + "2. Apologies 3. Minutes 4. Matters arising 5. Correspondence 6. Next meeting 7. Any other business",
    ],
)
def test_other_lines_stay_whole(text):
    assert lines_in(text) == [text]


def test_an_address_before_the_items_is_none_of_them():
    text = HEAD.replace("the Hall", "1 The Hall, 2 Mill House") + "AGENDA " + " ".join(
        f"{at} {title}" for at, title in enumerate(TITLES, start=1)
    )  # fmt: skip

    assert [part for part in lines_in(text) if part[0].isdigit()] == [
        f"{at} {title}" for at, title in enumerate(TITLES, start=1)
    ]


@pytest.mark.parametrize(
    "below", ["Signed A. Brown, Clerk", "Dated 1 March 2025", "Members of the public are welcome."]
)
def test_what_stands_below_the_agenda_is_a_line_of_its_own(below):
    assert lines_in(f"{run_on('{}. ')} {below}")[-2:] == ["5. Next meeting", below]


@pytest.mark.parametrize("pages", ["(Pages 5 - 12)", "(5-12)", "[pages 5 – 12]", "(Page 5)", "(p. 5)"])
def test_the_pages_of_an_item_end_its_title(pages):
    text = run_on("{} ").replace("2025 4", f"2025 {pages} To sign them 4")

    assert lines_in(text)[-4:-2] == [f"3 Minutes of 3 February 2025 {pages}", "To sign them"]


def test_labels_before_the_items_are_lines_of_their_own():
    head = "Overton Council Rents Panel Date: 3 March 2025 Time: 7.30 pm Venue: The Hall Members: A Brown, B Green"
    text = run_on("{}. ").replace(HEAD.strip(), head)

    assert lines_in(text)[:6] == [
        "Overton Council Rents Panel",
        "Date: 3 March 2025",
        "Time: 7.30 pm",
        "Venue: The Hall",
        "Members: A Brown, B Green",
        "AGENDA",
    ]


def test_such_a_paper_is_read():
    (meeting,) = split(read_plain(run_on("{}. ") + " Yours faithfully A. Brown", "invented.txt"))

    assert [(item.number.value, item.title.value) for item in read_items(meeting) if item.number] == [
        (str(at), title) for at, title in enumerate(TITLES, start=1)
    ]
