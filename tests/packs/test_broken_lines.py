"""Titles that the margin broke, on pages with measures: what goes on, and what is never sure."""

import pytest

from clerk_app.packs.business.clarity import has_clear_title
from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.prose import is_unfinished
from clerk_app.packs.lists.sections import cut_sections
from clerk_app.packs.lists.titles import cut
from clerk_app.packs.pack_text import Cell, Line
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import joined, whole
from tests.packs.printed import printed

LETTER = 5.0
LEFT = 125.0
OTHERS = (
    "To hear from the warden of the woods about the oak at the mill and",
    "Trees",
    "Roads and lanes of the parish",
    "Ponds",
)
"""The first is as wide as the column, 330 points."""


def page(*texts, bold=True):
    """The lines of a title with those of others around; '~' begins a line that is not bold, '^' one with a gap."""
    lines = []
    for at, text in enumerate([*texts, *OTHERS], start=1):
        words = text.lstrip("~^")
        cell = Cell(words, LEFT, LEFT + LETTER * len(words))
        heavy = bold and "~" not in text[:2]
        lines.append(Line(1, at, (cell,), "^" in text[:2], heavy, top=100.0 + 14 * at, bottom=110.0 + 14 * at))
    return [whole(line) for line in lines[: len(texts)]], layout_of(lines)


def read(*texts, bold=True):
    """The title, and whether it is shown as sure."""
    lines, layout = page(*texts, bold=bold)
    parts = cut(lines, layout)
    return joined(parts.title), has_clear_title(parts)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        (
            "TO SHUT THE PUBLIC OUT AS IS LAID DOWN IN THE LAW OF PUBLIC",
            "BODIES (MEETINGS) ACT 1960 – To hear of these",
        ),
        ("To approve the Minutes of the Meeting held at 19th August 2019", "(circulated separately)"),
        ("WORD OF WHAT EACH OF ALL THE MEMBERS OWNS UNDER THE LOCAL LAW", "2011"),
        ("To receive a report on the talk with the Warden of the Woods on", "9/2."),
        (
            "To note minutes of the group that looks after the woods held on",
            "a) 11th April, b) 5th May and c) 1st June",
        ),
        ("Plan for the Woods (2022-23) with that for the End of the Year", "(2021-2023) and what is to come"),
        ("Talk of what is to come: Notice of Motion from the Warden and", "OSC21-016"),
        ("To hear from the warden of what is not told elsewhere today – FOR", "INFORMATION ONLY"),
        ("MONEY FOR THE WOODS AND LANES IN 2009/10 AND WHAT IS TO BE BUILT", "2009/10 - 2011/12 (report to follow)"),
        ("To sell the ground at the mill in the lane by the ponds, Overton", "OV62. (Report sent before)"),
        ("Word of the Woods and Lanes in the first half of the year to Date", "(the elm)"),
        ("WORD OF WHAT THE MEMBERS OWN AND OF WHAT THEY ASK TO BE LET OFF IT", "– To hear of it as the law says"),
        (
            "To confirm the Minutes of the Shadow Board of Woods and of Lanes",
            "Joint Board held on Tuesday 25 August 2015.",
        ),
        (
            "To approve the minutes of the last meeting as being a true and full",
            "record – a copy having been circulated before",
        ),
        ("To hear what the county plans for the lanes that lead to the Parish", "Council from Cllr Ash (to follow)"),
        ("Appendix to the Reports of the Head of Woods and Lanes of Overton", "Relating to Oaks and elms (sent apart)"),
        ("Motion by the Warden ‘To take up the rules of the woods and lanes", "Requests Policy.’"),
        ("Minutes of the group on a) 11th April, b) 5th May and of that on", "c) 1st June"),
        ("To take up the Minutes of the Woods, Lanes and Ponds of all Towns", "Committee held on 4th May, 2021."),
    ],
)
def test_a_title_goes_on_where_no_word_more_found_room(line, rest):
    assert read(line, rest)[0] == f"{line} {rest}"


@pytest.mark.parametrize("rest", ["(circulated separately)", "2011", "(the elm)", "Mill Lane", "– To hear of it"])
def test_what_stands_below_a_line_with_room_left_is_no_part_of_it(rest):
    assert read("Word of the woods", rest)[0] == "Word of the woods"


@pytest.mark.parametrize(
    "rest",
    ["• The oak", "a) The oak", "1. The oak", "To receive a report.", "(for information)", "^Mill Lane", "^2011"],
)
def test_what_plainly_begins_anew_is_no_part_of_a_full_line(rest):
    line = "Word of the Woods and Lanes in the first half of the year as told"
    assert read(line, rest)[0] == line


def test_letters_that_are_not_bold_end_a_bold_title():
    line = "Word of the Woods and Lanes in the first half of the year as told"
    assert read(line, "~Mill Lane")[0] == line


def test_a_remark_in_bold_letters_goes_on_with_a_bold_title_that_is_full():
    line = "Word of the Woods and Lanes in the first half of the year as told."
    assert read(line, "(Copy herewith).", "~To hear of it.", "~To note it.")[0] == f"{line} (Copy herewith)."
    assert read(line, "~(Copy herewith).", "~To hear of it.", "~To note it.")[0] == line


def test_a_list_with_dashes_is_one_though_the_title_above_it_is_full():
    line = "Word of the Woods and Lanes in the first half of the year as told"
    assert read(line, "– The oak", "– The elm")[0] == line


@pytest.mark.parametrize(
    ("texts", "sure"),
    [
        (("Trees", "~To hear of the oak."), True),
        (("Trees", "To hear of the oak."), True),
        (("Word of Woods, Lanes and Ponds in the First Half of the Year 2024-25", "To hear of the oak."), True),
        (("Word of the Woods and Lanes in the first half of the year as told", "(the elm)"), False),
        (("Word of the Woods and Lanes in the first half of the year as told", "– The oak", "– The elm"), True),
        (
            ("Word of the Woods and Lanes in the first half of the year as told:", "The Council is to hear of it."),
            False,
        ),
        (
            ("To hear what is said by those who live here for the time to come.", "Note: Members are not to reply."),
            False,
        ),
        (("To hear from the warden of the woods about the oak at the mill and", "the elm"), True),
    ],
)
def test_a_title_is_sure_only_if_its_end_or_what_goes_on_is_plain(texts, sure):
    assert read(*texts, bold=False)[1] is sure


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("To agree what is for Part A of the agenda and for B (Confidential", "Restricted Information)"),
        ("To agree what stands in Part A of the agenda and the business in", "Part B"),
        ("To decide which of the items of this agenda are to be taken under", "Exempt Business"),
        ("To hear from the warden of what is not told elsewhere today – FOR", "INFORMATION ONLY"),
    ],
)
def test_the_rest_of_a_line_heads_no_part_of_the_agenda(line, rest):
    lines, layout = page(line, rest)
    following = whole(Line(1, 9, (Cell("Roads and lanes", LEFT, 300.0),)))
    assert cut_sections(lines, following, layout).behind == ()


def test_the_heading_of_a_part_below_a_line_with_room_left_is_one():
    lines, layout = page("Word of the woods", "Part B")
    assert cut_sections(lines, None, layout).behind != ()


@pytest.mark.parametrize(
    ("title", "below", "whole"),
    [
        ("To note the minutes of the Mill Group held on", "19th May 2010 - enclosed.", True),
        ("To sign the minutes of the meeting held on", "Monday 4 May 2020 (copy enclosed)", True),
        ("Report on the repair of the", "Mill Bridge – papers attached", True),
        ("Letter of the Warden dated", "4/5/2020 (attached)", True),
        ("To agree the plan for", "Overton Green, herewith", True),
        ("To sign the minutes of", "Copies enclosed", False),
        ("Report of the Warden on", "Paper attached", False),
        ("Letter from", "(attached)", False),
        ("Minutes of the Mill Group", "19th May 2010 - enclosed.", False),
    ],
)
def test_a_day_that_the_line_above_calls_for_is_of_the_title_though_a_paper_is_enclosed(title, below, whole):
    text = f"HEAD\n\nAGENDA\n\n1. Apologies\n\n2. {title}\n\n{below}\n\n3. Roads\n\n4. Trees\n"
    (meeting,) = split(printed(text))

    assert read_items(meeting)[1].title.value == (f"{title} {below}" if whole else title)


@pytest.mark.parametrize(
    "title",
    [
        "Declarations of interest - to invite Members to declare any of theirs",
        "Grants – to remind Councillors to send in their forms",
        "Mill Lane: to ask The Town Clerk to write to the county",
        "Budget and to request Members to send in what they need",
        "Training, reminding Members to book a place",
        "Walk of the bounds - to allow Members to walk them",
    ],
)
def test_who_is_asked_to_do_something_is_of_the_title(title):
    (meeting,) = split(printed(f"HEAD\nAGENDA\n1. Apologies\n2. {title}\n3. Roads\n4. Trees\n"))

    assert read_items(meeting)[1].title.value == title


@pytest.mark.parametrize(
    ("title", "below", "sure"),
    [
        ("Declarations of interest - to invite", "Members who have any", False),
        ("Mill Lane – to consider", "the sale", False),
        ("To receive", "Word of the Warden", False),
        ("Matters to consider", "To agree on them.", True),
        ("Roads, Mills and Green", "Barns and Human Resources.", False),
        ("Culture of the", "Old Barn.", False),
        ("Finance and", "General Purposes.", False),
        ("Roads, Mills and Barns.", "The Warden will speak.", True),
        ("Roads and Barns", "Contact: Ann Brown.", True),
        ("Roads and Barns", "The Warden will speak of them.", True),
    ],
)
def test_a_title_that_calls_for_more_is_not_sure(title, below, sure):
    text = f"HEAD\n\nAGENDA\n\n1. Apologies\n\n2. {title}\n\n{below}\n\n3. Roads\n\n4. Trees\n"
    (meeting,) = split(printed(text))
    item = read_items(meeting)[1]

    assert (str(item.title.certainty) == "sure") is sure or item.title.value == f"{title} {below}"


@pytest.mark.parametrize(
    ("text", "unfinished"), [("Lights switch-on", False), ("Walk-in and", True), ("Drop-in", False)]
)
def test_a_word_with_a_hyphen_asks_for_nothing_behind_it(text, unfinished):
    assert is_unfinished(text) is unfinished


@pytest.mark.parametrize("title", ["CO-OPTION OF COUNCILLOR", "MATTERS AT THE FORD FOR", "NAMING OF A LANE BY"])
@pytest.mark.parametrize(
    "below",
    [
        "There has been one letter so far and it has not been answered as yet.",
        "This item will only be of use if the barn has been let by then.",
        "The warden has asked that the gate at the ford be shut at night.",
        "Any letters that are still to come will be shown to those who ask.",
    ],
)
def test_a_sentence_below_a_title_in_capitals_is_not_of_it(title, below):
    lines = printed(f"{title}\n{below}").lines
    parts = cut([whole(line) for line in lines], layout_of(lines))
    assert joined(parts.title) == title
    assert [piece.text for piece in parts.rest] == [below]


def test_a_title_that_ends_with_what_leads_on_is_not_sure():
    assert read("MATTERS AT THE FORD FOR", "~The warden has asked that the gate be shut.") == (
        "MATTERS AT THE FORD FOR",
        False,
    )


@pytest.mark.parametrize(
    ("text", "following", "unfinished"),
    [
        ("Minutes of the Wardens, 13", "January 2012", True),
        ("Minutes of the Wardens, 13th", "January, 2012 (attached)", True),
        ("Plots 1 to 13", "January plans for the mill", False),
        ("Minutes of the Wardens", "January 2012", False),
    ],
)
def test_a_day_goes_on_with_its_month(text, following, unfinished):
    assert is_unfinished(text, following) is unfinished


@pytest.mark.parametrize("rest", ["2023", "2023 – To sign them as correct"])
def test_a_day_in_bold_letters_goes_on_with_its_year_in_others(rest):
    title = "Minutes of the meeting of the wardens held on 27 April"
    other = ["To hear of the oak by the mill and of all that has grown beside it", "~and so on to the ford"]
    assert read(title, f"~{rest}", *other)[0].startswith(f"{title} {rest}")


SPACED = """
AGENDA

Item 1

{title}

{rest}

Item 2

To take up the plan for the woods and lanes of the towns and of all ponds

that are there.

Item 3

Letters

Item 4

Any other business
"""


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Taking up the Minutes of the Woods, Lanes and Ponds Main Policy", "Committee held on 4th May, 2021."),
        (
            "To hear of the draft plan of the Warden for the year\n\nending in May as told in Part 10 of the Local",
            "Woodlands Act, 2001.",
        ),
    ],
)
def test_where_every_line_stands_apart_a_gap_ends_no_title(title, rest):
    (meeting,) = split(printed(f"OVERTON COUNCIL\nMonday 4 May 2020\n{SPACED.format(title=title, rest=rest)}"))

    assert read_items(meeting)[0].title.value == " ".join(f"{title} {rest}".split())


@pytest.mark.parametrize("rest", ["The Warden will tell of it.", "Report of the Warden", "Ann Ash will be there."])
def test_what_begins_anew_below_such_a_line_is_none_of_the_title(rest):
    title = "Taking up the Minutes of the Woods, Lanes and Ponds"
    (meeting,) = split(printed(f"OVERTON COUNCIL\nMonday 4 May 2020\n{SPACED.format(title=title, rest=rest)}"))

    assert read_items(meeting)[0].title.value == title
