"""Manners of print that are mostly those of older papers: hours, summonses, feet of pages, what is private."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.furniture import without_furniture
from clerk_app.packs.paper.regions import split
from clerk_app.packs.people.person_names import name_at
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.values.times import times_in
from tests.packs.agenda_items import exempt, items, titles
from tests.packs.head_text import lines, read
from tests.packs.printed import printed

GAP = " " * 8


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("at 10.0 a.m.", ["10:00"]), ("7.0 pm", ["19:00"]), ("section 10.0 and 11.0", []), ("£10.0 per month", [])],
)
def test_one_nought_alone_can_stand_for_the_minutes(text, wanted):
    assert [f"{each.at:%H:%M}" for each in times_in(text)] == wanted


@pytest.mark.parametrize(
    ("call", "called"),
    [
        ("You are summoned to attend the TREES COMMITTEE of the Town Council to be held", "Trees Committee"),
        ("You are invited to attend the Trees Committee to be held", "Trees Committee"),
        ("You are summoned to attend the Trees Committee on Monday", "Trees Committee"),
        ("You are summoned to attend the Council to be held", "Overton Town Council"),
        ("You are summoned to attend the Trees Committee Room of the Council", "Overton Town Council"),
    ],
)
def test_a_summons_can_call_a_committee_without_the_word_meeting(call, called):
    found = read(["OVERTON TOWN COUNCIL", "Dear Councillor", f"{call} in the Old Mill, Overton, on 4 May 2009 at 7pm."])
    assert found[1] is not None
    assert found[1].value == called


@pytest.mark.parametrize(
    ("foot", "kept"),
    [
        (f"Overton Council - Trees Panel - 4 May 2009{GAP}ii", False),
        (f"Overton Council - Trees Panel - 4 May 2009{GAP}Page 2", False),
        (f"Overton Council - Trees Panel - 21 May 2009{GAP}2", True),
        (f"Overton Council - Mill Panel - 4 May 2009{GAP}2", True),
        (f"Trees Panel{GAP}2", True),
        ("Overton Council - Trees Panel - 4 May 2009", True),
    ],
)
def test_what_meets_and_its_day_with_the_number_of_a_page_are_the_foot_of_one(foot, kept):
    above = [f"{at}. Oaks of the {at} mills" for at in range(1, 16)]
    paper = lines("\n".join(["Overton Council", "Trees Panel", "4 May 2009", *above, "", foot, "", "16. Close"]))

    assert (" ".join(foot.split()) in [" ".join(line.text.split()) for line in without_furniture(paper)]) is kept


@pytest.mark.parametrize(
    ("line", "title", "description"),
    [
        (
            "Wages of wardens. The press and public will be asked to withdraw.",
            "Wages of wardens",
            "The press and public will be asked to withdraw.",
        ),
        (
            "Mill lease The public will be excluded for this item.",
            "Mill lease",
            "The public will be excluded for this item.",
        ),
        ("Paths. The public will be asked for views", "Paths. The public will be asked for views", None),
    ],
)
def test_that_the_public_will_go_is_said_behind_a_title(line, title, description):
    found = items(f"1. Apologies.\n2. Minutes.\n3. {line}\n4. Close.\n")[2]

    assert found.title.value == title
    assert (found.description and found.description.value) == description


def test_an_item_for_which_the_public_will_withdraw_is_private():
    agenda = "1. Apologies.\n2. Minutes.\n3. Wages. The press and public will be asked to withdraw.\n4. Close.\n"

    assert exempt(agenda) == [False, False, True, False]


@pytest.mark.parametrize(
    ("words", "private"),
    [
        ("for the remaining item under paragraph 3 of Schedule 12A", True),
        ("for the following items because of paragraph 1 of Schedule 12A", True),
        ("for any items under paragraph 3 of Schedule 12A", False),
        ("for the remaining items", False),
    ],
)
def test_a_question_that_names_the_items_and_the_reason_is_one_in_form_only(words, private):
    agenda = (
        "1. Apologies\n2. Minutes\n3. Roads\n4. Exclusion of the public\n"
        f"To consider whether the press and public be excluded {words}.\n5. Depot\n"
    )

    assert exempt(agenda) == [False] * 4 + [private]


@pytest.mark.parametrize(
    ("below", "reference"),
    [
        (f"Chief Warden.{GAP}TR/05/01", "TR/05/01"),
        (f"Chief Warden.{GAP}TR/05/01\n   (a) oaks", "TR/05/01"),
        (f"Chief Warden.{GAP}of oaks", None),
        (f"(a) Oaks{GAP}TR/05/01\n   (b) Elms{GAP}TR/05/02", None),
    ],
)
def test_a_reference_behind_the_second_line_of_a_title_is_that_of_the_report(below, reference):
    agenda = f"1. Apologies\n2. Budget of the mills - joint report of the Treasurer and the\n   {below}\n3. Close\n"
    found = items(agenda)[1]

    assert (found.report_ref and found.report_ref.value) == reference
    assert reference is None or found.title.value.endswith("Chief Warden.")


@pytest.mark.parametrize("mark", ["", "*"])
def test_that_nothing_else_may_be_done_is_of_no_item(mark):
    agenda = (
        f"1. Apologies\n2. Minutes\n3. To choose a warden\n\n{mark}No other business may be transacted here.{mark}\n"
    )

    assert titles(agenda)[-1] == ("3", "To choose a warden")
    assert items(agenda)[-1].description is None


def test_an_authority_is_nobody():
    assert name_at("FIRE AUTHORITY") is None
    assert name_at("Mill Authority") is None


@pytest.mark.parametrize(
    ("called", "wanted"),
    [
        ("the White Mill Hotel, Overton", "White Mill Hotel, Overton"),
        ("the OAK HOTEL, OVERTON,", "Oak Hotel, Overton"),
        ("the Youth Hostel Hall, Overton", "Youth Hostel Hall, Overton"),
    ],
)
@pytest.mark.parametrize("day", ["on Friday, 8th January, 1999", "on FRIDAY,\n8TH JANUARY, 1999"])
def test_a_meeting_can_be_held_at_a_hotel(called, wanted, day):
    call = f"The next Meeting of the Council will be held at {called} {day}, at 2.00 p.m."
    found = read(["OVERTON PARISH COUNCIL", *call.split("\n")])[-1]

    assert found is not None
    assert found.value == wanted


@pytest.mark.parametrize(
    "below", ["Lunch will be provided at 1.00 p.m.", "A light lunch will be served.", "A buffet is available at noon."]
)
def test_what_there_is_to_eat_is_of_no_item(below):
    last = items(f"1. Apologies\n2. Minutes\n3. Any other business\n\n   {below}\n")[-1]

    assert (last.title.value, last.description) == ("Any other business", None)


def test_a_second_meeting_and_its_hour_are_named_in_one_line_below_the_first():
    first, second = split(
        printed(
            "OVERTON PARISH COUNCIL\nThe Annual Parish Meeting will be held on 8 May 2008 at 7.00pm.\n\nAGENDA\n"
            "1. Apologies\n2. Minutes\n3. Open discussion\n\n"
            "To be followed at 8.15pm by the ANNUAL MEETING OF THE PARISH COUNCIL\n\nAGENDA\n"
            "1. Election of Chairman\n2. Apologies\n3. Minutes\n4. Mill Lane\n5. Accounts\n"
        )
    )

    assert [item.title.value for item in read_items(first)] == ["Apologies", "Minutes", "Open discussion"]
    assert read_items(first)[-1].description is None
    assert "8.15pm" in " ".join(line.text for line in second.head)


@pytest.mark.parametrize(
    ("heading", "below", "called"),
    [
        ("MILL PARKING PARTNERSHIP", "JOINT COMMITTEE", "Joint Committee"),
        ("Mill Parking Partnership", "Joint Management Board", "Joint Management Board"),
        ("MILL PARKING PARTNERSHIP", "AGENDA", "Mill Parking Partnership"),
    ],
)
def test_the_joint_committee_of_a_partnership_is_named_below_it(heading, below, called):
    paper = (
        f"{heading}\n{below}\n\n4 May 2009 at 7pm\nOld Mill, Overton\n\n"
        "1. Apologies\n2. Minutes\n3. Finance report\n4. Date of next meeting\n"
    )
    found = read_pack(printed(paper))

    assert found.body is not None
    assert found.body.value.casefold() == "mill parking partnership"
    assert found.meetings[0].committee is not None
    assert found.meetings[0].committee.value.casefold() == called.casefold()


@pytest.mark.parametrize(
    ("below", "own"),
    [
        ("For further information contact Ann Ash on 01632 960001 or at ash@overton.example", False),
        ("If you have any questions please contact the clerk before the meeting begins.", False),
        ("The warden is to be asked for his view before it is decided.", True),
    ],
)
def test_of_whom_more_can_be_asked_is_of_no_item_though_others_are_described(below, own):
    last = items(f"1. Apologies\nTo receive them.\n2. Minutes\nTo agree them.\n3. Oaks\n\n{below}\n")[-1]

    assert (last.description is not None) is own


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        (["Monday 8 January 2024, Overton Mill Hall", "7.30pm FULL COUNCIL"], "Overton Mill Hall"),
        (["Monday 8 January 2024 - Mill Hall, Overton", "", "7.30pm"], "Mill Hall, Overton"),
        (["Monday 8 January 2024, Friends of the Hall, to meet", "7.30pm"], None),
        (["Monday 8 January 2024, Mill Hall,", "7.30pm"], None),
    ],
)
def test_a_place_behind_the_day_is_read_though_the_hour_stands_in_the_next_line(heading, wanted):
    found = read(["OVERTON PARISH COUNCIL", *heading])[-1]

    assert (found and found.value) == wanted
