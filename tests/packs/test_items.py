"""The items of an agenda: number, title and what stands below it."""

import re

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.files.open_pack import read_file
from clerk_app.packs.paper.regions import split
from tests.packs.agenda_items import items, titles
from tests.packs.pack_files import INVENTED, packs_in


def test_a_number_alone_on_its_line_has_its_title_below_it():
    assert titles("1.\nMinutes\n2.\nCorrespondence\n3.\nDate of next meeting\n") == [
        ("1", "Minutes"),
        ("2", "Correspondence"),
        ("3", "Date of next meeting"),
    ]


def test_a_short_list_stands_above_items_with_the_numbers_of_a_minute_book():
    agenda = (
        "PART A\n1. To receive the declarations of office\n2. To receive the register of interests\n\n"
        "70 / 2023 Election of Chair\n71 / 2023 Apologies\n\nPART B (after the public has spoken)\n\n"
        "72 / 2023 Welcome by the Chair\n73 / 2023 Minutes\n"
    )

    assert titles(agenda) == [
        ("1", "To receive the declarations of office"),
        ("2", "To receive the register of interests"),
        ("70 / 2023", "Election of Chair"),
        ("71 / 2023", "Apologies"),
        ("72 / 2023", "Welcome by the Chair"),
        ("73 / 2023", "Minutes"),
    ]
    assert [item.exempt for item in items(agenda)] == [None] * 6
    assert {item.title.doubt for item in items(agenda)} == {""}


@pytest.mark.parametrize(
    "above",
    [
        "1. All are welcome\n2. Please be early\n",
        "2. To receive the register\n3. To receive apologies\n",
        "1. To receive the register\n\nAGENDA\n",
        "1. To receive the register\nA\nB\nC\nD\nE\nF\nG\n",
    ],
)
def test_notes_above_such_numbers_are_no_items(above):
    agenda = above + "70/2023 Election of Chair\n71/2023 Apologies\n72/2023 Minutes\n"

    assert [number for number, _ in titles(agenda)] == ["70/2023", "71/2023", "72/2023"]


@pytest.mark.parametrize("heading", ["PART B", "Part Two: reports", "PART II", "Part 2 - After the break"])
def test_a_second_part_that_opens_anew_is_not_private(heading):
    read = items(f"1. Apologies\n2. Minutes\n3. Roads\n\n{heading}\n\n4. Public participation\n5. Staffing\n")

    assert [item.exempt for item in read] == [None] * 5


def test_a_year_behind_the_numbers_of_all_items_is_half_of_them():
    assert [number for number, _ in titles("7 - 2021 Apologies\n8 - 2021 Minutes\n9 - 2021 Roads\n")] == [
        "7 - 2021",
        "8 - 2021",
        "9 - 2021",
    ]
    assert [number for number, _ in titles("7 - Apologies\n8 - 2021 budget\n9 - Roads\n")] == ["7", "8", "9"]


@pytest.mark.parametrize(
    ("before", "numbers"),
    [
        (["No. 1 ", "No. 2 ", "No. 3 "], ["1", "2", "3"]),
        (["#1 ", "#2 ", "#3 "], ["1", "2", "3"]),
        (["1/ ", "2/ ", "3/ "], ["1", "2", "3"]),
        (["Minute 345 ", "Minute 346 ", "Minute 347 "], ["345", "346", "347"]),
        (["Item One ", "Item Two ", "Item Three "], ["One", "Two", "Three"]),
        (["ITEM ONE: ", "ITEM TWO: ", "ITEM THREE: "], ["ONE", "TWO", "THREE"]),
        (["A ", "B ", "C "], ["A", "B", "C"]),
        (["I ", "II ", "III "], ["I", "II", "III"]),
        (["A 1 ", "A 2 ", "B 1 "], ["A 1", "A 2", "B 1"]),
        (["25FC1 ", "25FC2 ", "25FC3 "], ["25FC1", "25FC2", "25FC3"]),
        (["2025-FC-1 ", "2025-FC-2 ", "2025-FC-3 "], ["2025-FC-1", "2025-FC-2", "2025-FC-3"]),
        (["FC:25/1 ", "FC:25/2 ", "FC:25/3 "], ["FC:25/1", "FC:25/2", "FC:25/3"]),
    ],
)
def test_what_is_a_number_only_by_those_that_follow(before, numbers):
    words = ["Apologies", "Minutes", "Roads"]

    assert titles("".join(f"{one}{word}\n" for one, word in zip(before, words, strict=True))) == [
        *zip(numbers, words, strict=True)
    ]


@pytest.mark.parametrize(
    "agenda",
    [
        "1) Apologies 2) Minutes 3) Roads 4) Trees 5) Next meeting\n",
        "1. Apologies; 2. Minutes; 3. Roads;\n4. Trees\n5. Next meeting.\n",
        "(1) Apologies (2) Minutes (3) Roads (4) Trees (5) Next meeting\n",
        "1 | Apologies |\n2 | Minutes |\n3 | Roads |\n4 | Trees |\n5 | Next meeting |\n",
    ],
)
def test_items_one_behind_the_other_in_a_line_are_parted(agenda):
    read = titles(agenda)

    assert [number for number, _ in read] == ["1", "2", "3", "4", "5"]
    assert [title.strip(" ;.|") for _, title in read] == ["Apologies", "Minutes", "Roads", "Trees", "Next meeting"]


@pytest.mark.parametrize(
    "title",
    [
        "Roads 1. Mill Lane 2. The Green",
        "Roads: 1) Mill Lane 3) The Green 4) Church Walk",
        "Roads, see 3. 4. and 5. of the report",
    ],
)
def test_points_within_a_title_are_of_it(title):
    assert titles(f"1. Apologies\n2. {title}\n3. Minutes\n")[1] == ("2", title)


def test_the_title_of_the_last_item_stands_below_its_number_too():
    assert titles("Item 1\nApologies\n\nItem 2\nMinutes\n\nItem 3\nUrgent business\n") == [
        ("1", "Apologies"),
        ("2", "Minutes"),
        ("3", "Urgent business"),
    ]


@pytest.mark.parametrize("whole_numbers", [["1.", "2.", "3."], ["1.0", "2.0", "3.0"]])
def test_points_with_numbers_of_two_parts_stand_below_items_with_whole_ones(whole_numbers):
    first, second, third = whole_numbers
    read = items(
        f"{first} OPENING\n1.1 Welcome\n1.2 Apologies\n1.3 Interests\n{second} MINUTES\n2.1 To approve them\n"
        f"2.2 Matters arising\n{third} NEXT MEETING\n"
    )

    assert [item.title.value for item in read] == ["OPENING", "MINUTES", "NEXT MEETING"]
    assert [sub.value for sub in read[0].sub_items] == ["Welcome", "Apologies", "Interests"]


def test_numbers_of_two_parts_below_headings_without_numbers_are_those_of_items():
    agenda = "OPENING\n1.1 Welcome\n1.2 Apologies\nMINUTES\n2.1 To approve them\n2.2 Matters arising\n"

    assert [number for number, _ in titles(agenda)] == ["1.1", "1.2", "2.1", "2.2"]


def test_the_purpose_below_a_title_is_its_description():
    first, *_ = items("1. Minutes\nTo approve the minutes of 3 February.\n2. Correspondence\n3. Any other business\n")

    assert first.title.value == "Minutes"
    assert first.description is not None
    assert first.description.value == "To approve the minutes of 3 February."


def test_a_list_below_a_title_is_kept_apart_from_its_description():
    _, second, _ = items("1. Apologies\n2. Accounts for payment:-\n  Ash Ltd\n  Birch and Son\n3. Any other business\n")

    assert second.title.value == "Accounts for payment"
    assert second.description is None
    assert [sub.value for sub in second.sub_items] == ["Ash Ltd", "Birch and Son"]


def test_pages_are_taken_from_the_end_of_a_line_and_a_span_of_years_is_not():
    first, second, third = items("1 Minutes  3 - 8\n2 Budget 2025-26  9 - 14\n3 Urgent business\n")

    assert (first.title.value, first.pages.value) == ("Minutes", "3 - 8")
    assert (second.title.value, second.pages.value) == ("Budget 2025-26", "9 - 14")
    assert third.pages is None


def test_items_below_the_heading_of_the_private_part_are_exempt():
    read = items("1. Apologies\n2. Minutes\n3. Roads\n\nPART II\n\n4. Lease of the depot\n5. Staffing\n")

    assert [item.exempt is not None for item in read] == [False, False, False, True, True]


def test_the_heading_of_a_motion_stands_above_its_number():
    read = items(
        "1.\nMinutes\n\nNotice of motion submitted by Councillor Ash\n2.\n"
        "I will move that the road be mended.\n3.\nCorrespondence\n"
    )

    assert read[1].title.value == "Notice of motion submitted by Councillor Ash"
    assert read[1].wording.value == "I will move that the road be mended."


def letters(text):
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("pack", packs_in(INVENTED), ids=lambda pack: pack.name)
def test_every_value_is_made_of_the_letters_at_its_places(pack):
    text = read_file(pack.file)
    printed_words = {(line.page, line.number): line.text for line in text.lines}
    for item in (item for meeting in split(text) for item in read_items(meeting)):
        for value in (item.title, item.number, item.description, item.pages, item.report_ref, *item.sub_items):
            if value is not None:
                at = "".join(printed_words[place.page, place.line][place.start : place.end] for place in value.places)
                assert letters(at) == letters(value.value)


@pytest.mark.parametrize(
    "between",
    [
        "The meeting will be adjourned for questions.",
        "Standing orders will be suspended so that all may speak.",
        "Adjournment to hear what the village has to say.",
        "Closure of the meeting to allow all who are here to speak on any matter of\nthe village.",
        "The following agenda items 3 – 4 were deferred in May to allow all to vote on them.",
        "Items 3 and 4 are for the Council alone.",
        "Followed by the ORDINARY MEETING of the Council",
        "Please note that this meeting will be livestreamed, and that all who come may be seen.",
    ],
)
def test_a_paragraph_between_two_items_is_of_neither(between):
    agenda = f"1. Apologies\n2. Minutes\nTo sign the minutes of May.\n\n{between}\n\n3. Roads\n4. Trees\n"

    assert [item.description.value if item.description else None for item in items(agenda)] == [
        None, "To sign the minutes of May.", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "below",
    [
        "Standing orders to be suspended to allow discussion with those who are here.",
        "The meeting will be suspended for interviews of each of them.",
        "The chair will adjourn for a ballot of all that are here.",
    ],
)
def test_a_pause_for_the_business_of_an_item_is_of_it(below):
    agenda = f"1. Apologies\n\n2. To consider who is to be co-opted\n\n{below}\n\n3. Roads\n\n4. Trees\n"
    assert items(agenda)[1].description.value == below


def test_a_paragraph_on_the_public_is_of_the_item_that_is_on_it():
    agenda = "1. Apologies\n2. Public session\nThe meeting will be adjourned for it.\n3. Roads\n"

    assert items(agenda)[1].description.value == "The meeting will be adjourned for it."


def test_a_heading_in_capitals_below_a_paragraph_is_of_neither_item():
    agenda = (
        "1   APOLOGIES\n\nTo hear who is away.\n\nMATTERS FOR DEBATE (Pages 3 - 6)\n\n2   MINUTES\n\nTo sign them.\n"
        "\n3   ROADS\n\nTo hear of them.\n"
    )

    first = items(agenda)[0]
    assert (first.description.value, first.pages) == ("To hear who is away.", None)


@pytest.mark.parametrize(
    "heading",
    [
        "Planning items",
        "Reports",
        "Ordinary business",
        "Section 2: Finance",
        "Finance:",
        "*** Break ***",
        "Lunch 1pm",
        "2",
    ],
)
@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_a_short_heading_below_a_full_stop_is_no_part_of_the_description(heading, space):
    agenda = f"1. Apologies\n2. Minutes\nTo sign the minutes of the meeting of May.{space}{heading}{space}3. Roads\n"

    assert items(agenda)[1].description.value == "To sign the minutes of the meeting of May."


def test_a_heading_that_is_a_row_of_its_own_is_of_neither_item(tmp_path):
    rows = (("1", "Apologies"), ("2", "Minutes"), ("3", "Roads"), ("", "<b>Reports</b>"), ("4", "Trees"))
    cells = (f"<td>{number}</td><td>{title}{'<p>To hear of it.</p>' * bool(number)}</td>" for number, title in rows)
    file = tmp_path / "agenda.html"
    file.write_text(f"<h1>Agenda</h1><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")

    (meeting,) = split(read_file(file))
    read = read_items(meeting)
    assert [item.description.value for item in read if item.description] == ["To hear of it."] * 4


def test_one_bullet_is_a_list_where_other_items_are_described_without():
    agenda = "1. Apologies\n• To hear who is away.\n2. Minutes\n• To sign those of May.\n3. Roads\n"

    assert [item.description is not None for item in items(agenda)] == [True, True, False]
    assert [item.description is not None for item in items(agenda + "To hear of the lane.\n4. Trees\n")] == [
        False, False, True, False,
    ]  # fmt: skip


def test_bullets_stand_for_the_numbers_that_are_missing_between_two():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n- Police\n- Trees\nThe oak\n6. Finance\n7. Next meeting\n"

    assert titles(agenda) == [
        ("1", "Apologies"),
        ("2", "Minutes"),
        ("3", "Roads"),
        (None, "Police"),
        (None, "Trees"),
        ("6", "Finance"),
        ("7", "Next meeting"),
    ]


def test_bullets_that_are_more_or_fewer_than_the_missing_numbers_are_a_list():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n- Police\n- Trees\n- Ponds\n6. Finance\n7. Next meeting\n"

    assert len(titles(agenda)) == 5


@pytest.mark.parametrize("label", ["Minutes:", "Decision:", "Draft minutes:", "Additional documents:"])
def test_what_a_site_prints_below_an_item_is_not_of_it(label):
    agenda = f"1.\nMinutes\nTo sign them.\n{label}\nThey were signed.\n2.\nRoads\n{label}\nAll is well.\n3.\nTrees\n"

    read = items(agenda)
    assert [(item.title.value, item.description.value if item.description else None) for item in read] == [
        ("Minutes", "To sign them."),
        ("Roads", None),
        ("Trees", None),
    ]
    assert not any(item.sub_items for item in read)


@pytest.mark.parametrize(
    "mark",
    [
        "(PDF, 265 KB)",
        "[pdf 1.2MB]",
        "(Word document - 34 kb)",
        "(265KB, opens in new window)",
        "(opens in a new window)",
    ],
)
def test_the_size_of_a_file_within_a_title_is_not_of_it(mark):
    read = titles(f"1. Apologies\n2. Roads {mark} - Report by the Warden\n3. Minutes {mark}\n")

    assert read == [("1", "Apologies"), ("2", "Roads - Report by the Warden"), ("3", "Minutes")]


@pytest.mark.parametrize(
    "words", ["Broadband at 50 MB a second", "Maps (Word) for the Warden", "Oak (265 trees) felled"]
)
def test_other_words_within_a_title_are_of_it(words):
    assert titles(f"1. Apologies\n2. {words}\n3. Minutes\n")[1] == ("2", words)


def test_a_number_printed_twice_is_two_items_though_a_list_stands_between():
    agenda = (
        "5. Roads\n6. Minutes\n7. Word of the Clerk\n   1. Bins\n   2. Bus stops\n7. Word of the Warden\n   i. Oak\n"
    )

    assert titles(agenda)[1:] == [("6", "Minutes"), ("7", "Word of the Clerk"), ("7", "Word of the Warden")]


def test_an_item_many_numbers_before_the_others_is_one():
    agenda = "Standard Items\n3. Minutes\nTo receive them.\nPublic Items\n7. Questions\n8. Petitions\n9. Roads\n"

    assert [number for number, _ in titles(agenda)] == ["3", "7", "8", "9"]
    assert items(agenda)[1].title.doubt != ""


def test_numbers_that_begin_again_below_each_heading_are_items_of_one_agenda():
    agenda = "1. Apologies\n2. Minutes\n\nThe village\n\n1. Green\n2. Pond\n\nMoney\n\n1. Finance\n"

    read = items(agenda)
    assert [item.number.value for item in read] == ["1", "2", "1", "2", "1"]
    assert not any(item.title.doubt for item in read)


def test_numbers_that_begin_again_behind_bullets_go_on_with_the_agenda():
    agenda = "1. Apologies\n2. Minutes\n3. Forms\n- Risks\n- Orders\n1. Matters arising\n2. Finance\n"

    assert [number for number, _ in titles(agenda)] == ["1", "2", "3", "1", "2"]


def test_a_heading_below_a_line_that_no_margin_broke_is_no_part_of_it():
    agenda = (
        "1. Apologies from all who are not able to come on that day\n2. Report of the warden on the oak by the old mill"
        "\nRoads\n3. Report of the farmer on the road to the old mill pond\nTrees\n4. Next meeting\n"
    )

    assert [title for _, title in titles(agenda)] == [
        "Apologies from all who are not able to come on that day",
        "Report of the warden on the oak by the old mill",
        "Report of the farmer on the road to the old mill pond",
        "Next meeting",
    ]


def test_purposes_below_titles_with_numbers_are_no_agenda_of_their_own():
    agenda = "PART 1 - PUBLIC\n" + "".join(
        f"# {number}.   {title}\n    To hear of any {title.lower()} and to approve the minutes of finance.\n"
        for number, title in enumerate(("ROADS", "TREES", "PONDS", "WALLS"), start=1)
    )

    assert titles(agenda) == [("1", "ROADS"), ("2", "TREES"), ("3", "PONDS"), ("4", "WALLS")]


@pytest.mark.parametrize(("below", "described"), [("3.1 To buy it", False), ("3.1 To buy it\n3.2 To sell it", True)])
def test_one_bullet_is_a_list_of_one_where_others_have_lists_of_one(below, described):
    read = items(f"1. Apologies\n2. Minutes\n3. Hall\n{below}\n4. Plan\n• To hear the news of the plan.\n")

    assert (read[3].description is not None) is described


@pytest.mark.parametrize("form", ["• {} - {}", "• {} – {}", "- {}. {}", "* {}) {}", "• {}: {}", "{} - {}", "{} — {}"])
def test_a_number_and_a_dash_stand_before_each_title_be_it_within_a_list(form):
    business = ["Apologies", "Urgent matters", "Minutes of 4 March", "The weir"]
    lines = [form.format(at, title) for at, title in enumerate(business, start=1)]
    agenda = "\n\n    To take what stands over from last year.\n".join(["• Webcast\n" + lines[0], *lines[1:]])

    assert titles(agenda) == [(str(at), title) for at, title in enumerate(business, start=1)]


@pytest.mark.parametrize("form", ["• {} geese", "• 1{} - 30 geese", "• {} May at the mill"])
def test_figures_behind_bullets_are_no_numbers_of_items(form):
    points = "".join(form.format(at) + "\n" for at in range(1, 7))

    assert len(titles(f"1. Apologies\n2. Counts\n{points}3. Minutes\n4. Roads\n")) == 4


@pytest.mark.parametrize(
    "heading",
    [
        "Report of the Treasurer –",
        "Reports of the Warden of Fords:",
        "Joint report by the Warden and the Treasurer –",
        "Gnó Reachtúil / Statutory Business",
        "Cofnodion pwyllgorau’r cyngor â’u hadroddiadau / Minutes of committees",
    ],
)
def test_a_heading_above_the_next_item_is_no_part_of_the_item_above(heading):
    agenda = f"1. Apologies\n\n2. Minutes\n\nTo sign the minutes.\n\n{heading}\n\n3. Bins\n\n4. Trees\n"

    found = items(agenda)

    assert [item.title.value for item in found] == ["Apologies", "Minutes", "Bins", "Trees"]
    assert found[1].description.value == "To sign the minutes."
    assert not found[1].sub_items


@pytest.mark.parametrize(
    "note", ["N.B. The plans have been sent to all who asked.", "NB: The plans are to be seen at it."]
)
def test_a_note_behind_a_list_is_of_the_item_whatever_stands_between_its_entries(note):
    agenda = f"1. Apologies\n2. Plans\n(a) Mill\n4th May\nC12\n(b) Weir\n5th May\n{note}\n3. Bins\n4. Trees\n"

    assert items(agenda)[1].description.value == note


@pytest.mark.parametrize(
    "day",
    [
        "8 April 2025", "Tuesday 8 April 2025", "Tuesday, 8th April", "8th of April 2025 at 7.30pm", "April 8th 2025",
        "Thursday April 10th 2025 at 7.00", "08/04/2025", "8 April 2025 at 7pm in the Village Hall", "14th May",
    ],
)  # fmt: skip
def test_a_day_below_the_title_on_the_next_meeting_is_no_item(day):
    agenda = f"Apologies\n\nMinutes\n\nRoads\n\nDate of next meeting\n\n{day}\n"

    assert [title for _, title in titles(agenda)] == ["Apologies", "Minutes", "Roads", "Date of next meeting"]


@pytest.mark.parametrize(
    "title", ["May Fair", "March 2025 accounts", "Item 12", "Phase 2", "8 Mill Lane", "1 April works"]
)
def test_a_title_with_a_month_or_a_figure_is_an_item_still(title):
    assert (None, title) in titles(f"Apologies\n\nMinutes\n\n{title}\n\nDate of next meeting\n")


@pytest.mark.parametrize("remark", ["Attached", "Attached.", "Enclosed.", "Attached:"])
def test_that_a_paper_is_attached_is_no_description(remark):
    assert [item.description for item in items(f"1. Apologies\n2. Roads\n{remark}\n3. Trees\n")] == [None] * 3
