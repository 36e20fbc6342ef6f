"""What stands around the items of an agenda and is none of them: parts, the heads of papers, notes below."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.tails import end_of_last_item
from clerk_app.packs.pack_text import Cell, Line
from clerk_app.packs.paper.kind_of_paper import kind_of
from clerk_app.packs.paper.regions import split
from clerk_app.packs.reading import PackKind
from tests.packs.printed import printed

HEAD = "OVERTON COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"
MEMBERS = "Membership, Apologies and Declarations of Interest\nMembers of the Panel\nA Brown\nB Green\n"


def titles(text):
    (meeting,) = split(printed(HEAD + text))
    return [item.title.value for item in read_items(meeting)]


@pytest.mark.parametrize("item", ["Agenda item 1", "AGENDA ITEM 1", "Agenda Item No. 1", "Agenda item 1:"])
@pytest.mark.parametrize(
    ("listed", "business"),
    [
        (
            "1  Declarations of interest\n2  Minutes\n3  Trees\n\n# Exempt Items\n\nP1  Depot\n",
            ["Declarations of interest", "Minutes", "Trees", "Depot"],
        ),
        ("# MINUTES\nTo confirm those of 3 May.\n# PUBLIC PETITIONS\nTo hear any.\n", ["MINUTES", "PUBLIC PETITIONS"]),
    ],
)
def test_the_head_of_the_paper_on_an_item_is_no_further_item(item, listed, business):
    assert titles(f"{listed}\f# {item}\n\n# {MEMBERS}") == business


def test_items_that_are_called_so_are_items():
    business = ["Apologies for absence", "Declarations of interest", "Minutes"]
    listed = "\n".join(f"Agenda item {at}  {title}" for at, title in enumerate(business, start=1))
    assert titles(listed) == business


@pytest.mark.parametrize(
    "part", ["PART 1 - PUBLIC", "Part A: Open Business", "SECTION 1 (PUBLIC ITEMS)", "Part I – Unrestricted Items"]
)
def test_the_heading_of_a_part_is_no_item_where_none_has_a_number(part):
    business = ["Apologies for absence", "To receive declarations of interest", "To approve the minutes", "Trees"]
    assert titles(f"\n{part}\n\n" + "\n\n".join(business)) == business


def test_tasks_over_several_lines_are_items_where_they_stand_apart():
    tasks = [
        "Word of the Chair",
        "Apologies for absence with the reason given",
        "To consider what the members ask of the oak by the mill and of all that\nstands beside it (as the Act says)",
        "To receive the notes to be agreed as the minutes of the Special\nMeeting of 5 January 2025",
        "To consider the report on the elm of which the warden has sent word to the\ncouncil by 16 January",
        "To decide whether to join the plan for lanes of the county by\n14 January 2025",
    ]
    assert titles("\n" + "\n\n".join(tasks)) == [task.replace("\n", " ") for task in tasks]


@pytest.mark.parametrize("rest", ["Agenda.", "Agenda", "Agenda items"])
def test_the_end_of_a_title_does_not_head_items_without_numbers(rest):
    said = [
        "To receive apologies",
        "To receive any declarations of interest on what is on this",
        "To approve the minutes",
    ]
    said[1] += f"\n{rest}"
    assert titles("\n" + "\n\n".join(said)) == [each.replace("\n", " ") for each in said]


def test_bold_lines_that_stand_apart_are_items_whatever_they_say():
    said = [
        "Apologies and the reasons for absences",
        "Declarations of Interest",
        "To approve as accurate the minutes of the meeting on 20 July 2021",
        "Word of the lanes for all who are here: Wardens or whoever comes",
        "Forum 15 minutes unless the chairman of the meeting says so.",
        "Discuss clearance of ditches on and beside the marshes",
        "Oak at the mill and the elm in the lane that leads to\n# the pond",
    ]
    text = "\n\n".join(f"# {each}" for each in said) + "\n\nWhoever comes is to be silent in the hall."
    assert titles("\n" + text) == [each.replace("\n# ", " ") for each in said]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("AGENDA", PackKind.AGENDA),
        ("A G E N D A", PackKind.AGENDA),
        ("Agenda:", PackKind.AGENDA),
        ("On agenda work", None),
    ],
)
def test_a_paper_with_the_heading_of_an_agenda_and_a_day_is_one_though_no_business_can_be_read(heading, kind):
    text = printed(f"Overton Council\nSpecial Meeting\nMonday 3 March 2025\n\n{heading}\n\nThe oak\n\nThe elm\n")
    assert kind_of(text, split(text)) is (kind or PackKind.UNKNOWN)


def business(*texts, hanging=True):
    """Items with their numbers in a column, the last line below them at the left edge."""
    lines = []
    for at, text in enumerate(texts, start=1):
        left = 125.0 if hanging else 77.0
        title = Cell(text, left, left + 5 * len(text))
        cells = (
            (title,) if text[0].islower() else (Cell(f"{at}.", 77.0, 87.0), Cell(text, 125.0, 125.0 + 5 * len(text)))
        )
        lines.append(Line(1, at, cells, top=100.0 + 14 * at, bottom=110.0 + 14 * at))
    return lines


@pytest.mark.parametrize(("hanging", "taken"), [(True, False), (False, True)])
def test_a_note_below_the_numbers_is_not_of_the_last_item_where_what_goes_on_hangs(hanging, taken):
    sentence = "To hear from the warden of the woods what is to be done about"
    lines = business("Apologies for absence", sentence, "the oak by the mill", "Trees", sentence, hanging=hanging)
    note = "Telephones are to be silent for as long as the meeting lasts in the hall."
    below = Line(1, 9, (Cell(note, 77.0, 77.0 + 5 * len(note)),), top=300.0, bottom=310.0)
    starts = [0, 1, 3, 4]
    end = end_of_last_item([*lines, below], starts, layout_of(lines))
    assert (end == len(lines) + 1) is taken


@pytest.mark.parametrize(
    "note",
    [
        "Members are reminded that the Council has a general duty to consider crime and disorder in all that it does.",
        "Note: Members are reminded that the Council has a general duty to consider the following matters: equality.",
        "The Council has a statutory duty to have regard to wildlife in all its decisions.",
        "All Councillors are reminded of the public sector equality duty when they come to a decision.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", ""])
def test_the_duties_of_a_council_below_an_agenda_are_not_of_its_last_item(note, gap):
    text = f"1. Minutes\n   To sign those of May.\n2. Finance\n   To pay the bills.\n3. Wardens\n{gap}{note}\n"
    (meeting,) = split(printed(HEAD + text))
    last = read_items(meeting)[-1]
    assert (last.title.value, last.description) == ("Wardens", None)
