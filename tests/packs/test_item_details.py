"""Pages, references and the private part of items."""

import pytest

from clerk_app.packs.business.exempt_items import exempt_paragraphs
from clerk_app.packs.business.items import read_items
from clerk_app.packs.business.report_refs import report_ref
from clerk_app.packs.lists.item_pages import is_heading_of_pages, take_pages
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed

HEAD = "THORNBY DISTRICT COUNCIL\nCABINET\nMonday 3 March 2025\n\nAGENDA\n"


def piece(text):
    return whole(printed(text).lines[0])


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


@pytest.mark.parametrize(
    ("text", "rest", "pages"),
    [
        ("Minutes (Pages 3 - 8)", "Minutes", "3 - 8"),
        ("Minutes Page(s) 5-10", "Minutes", "5-10"),
        ("Minutes ........ 5 - 10", "Minutes", "5 - 10"),
        ("Minutes ........ 5", "Minutes", "5"),
        ("Minutes ........", "Minutes", None),
        ("Minutes . . . . . .", "Minutes", None),
        ("Minutes………", "Minutes", None),
        ("Minutes (if any) ............", "Minutes (if any)", None),
        ("Minutes ...", "Minutes ...", None),
        ("Minutes of May.", "Minutes of May.", None),
        ("Minutes [5-10]", "Minutes", "5-10"),
        ("Play for those of ages 5 - 10", "Play for those of ages 5 - 10", None),
        ("Plots 5-10", "Plots 5-10", None),
        ("Fair of 1 - 31", "Fair of 1 - 31", None),
        ("To hear of it.   p.1-14", "To hear of it.", "1-14"),
        ("To hear of it   p. 7", "To hear of it", "7"),
        ("To hear of it (p 7-9)", "To hear of it", "7-9"),
        ("To hear of step p7", "To hear of step p7", None),
        ("Minutes of 3 May p 7", "Minutes of 3 May", "7"),
        ("Trees   p 31", "Trees", "31"),
        ("Car park of 40 P 3", "Car park of 40 P 3", None),
        ("Trees, copy herewith / 6", "Trees, copy herewith", "6"),
        ("Trees (Minute 4).   / 15", "Trees (Minute 4).", "15"),
        ("Trees /6 - 9", "Trees", "6 - 9"),
        ("Plan 2008 / 09", "Plan 2008 / 09", None),
        ("Mill Lane/6", "Mill Lane/6", None),
        ("Minutes (PAGES 1 TO 14)", "Minutes", "1 TO 14"),
        ("Minutes pp 5–12", "Minutes", "5–12"),
        ("Minutes   5 - 9", "Minutes", "5 - 9"),
        ("To approve the minutes.        p.1-14", "To approve the minutes.", "1-14"),
        ("Minutes (p. 5)", "Minutes", "5"),
        ("Minutes   i - iii", "Minutes", "i - iii"),
        ("Minutes (Pages i-iii)", "Minutes", "i-iii"),
        ("To confirm the minutes (pages A1 to A15).", "To confirm the minutes", "A1 to A15"),
        ("By-election (page B1)", "By-election", "B1"),
        ("Minutes 65 - 81", "Minutes", "65 - 81"),
        ("Budget 2025-26", "Budget 2025-26", None),
        ("Dates 2025 - 2026", "Dates 2025 - 2026", None),
        ("Minutes   19", "Minutes 19", None),
        ("Minutes (copy enclosed - pages 94 to 97)", "Minutes (copy enclosed - pages 94 to 97)", None),
        ("Minutes   (To follow)", "Minutes", None),
        ("Minutes   Verbal", "Minutes", None),
        ("Minutes (to follow)", "Minutes (to follow)", None),
        ("Ref   Site   Approve   9 - 31", "Ref Site Approve 9 - 31", None),
    ],
)
def test_pages_at_the_end_of_a_line(text, rest, pages):
    left, found = take_pages(piece(text), column=False)

    assert left.text.replace("\t", " ") == rest
    assert (found and found.pieces[0].text) == pages


def test_a_single_number_is_a_page_only_in_a_column_of_pages():
    assert is_heading_of_pages("No.\tPage")
    _, found = take_pages(piece("Minutes   19"), column=True)

    assert found is not None
    assert found.pieces[0].text == "19"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("To consider report PAF/09/19", "PAF/09/19"),
        ("Report No. FIN-12", "FIN-12"),
        ("Report of the Chief Executive (CE/19/45) attached", "CE/19/45"),
        ("Paper CSO/01/15 attached", "CSO/01/15"),
        ("To consider report CAB 23/45", "CAB 23/45"),
        ("Report in Appendix A", None),
        ("24/00123 Porch at Mill Lane", None),
        ("Planning application (DM/24/0123) Mill Lane", None),
        ("Report on 2024/15", None),
        ("Help for shops (COVID-19)", None),
        ("Care of trees (Paper No. 31-207)", "31-207"),
        ("Care of trees - Report by the Warden (copy herewith 13/89)", "13/89"),
        ("Care of trees (herewith – 21/34)", "21/34"),
        ("Care of trees (copy attached, G/21/34)", "G/21/34"),
        ("Care of trees (copy enclosed: Report No 21/34)", "21/34"),
        ("Care of trees (21/34 – copy herewith)", "21/34"),
        ("Care of trees - Report by Depute Director (Environment) (12/345)", "12/345"),
        ("Planning report by the Warden (copy herewith 13/89)", "13/89"),
        ("Care of trees (attached)", None),
        ("Report by the Warden on 24/0123/FUL", None),
        ("Letters (3/4)", None),
        ("Mill Lane - Order for the ford (HW07(18/19)", "HW07(18/19)"),
        ("Order for the ford (HW07(18/19))", "HW07(18/19)"),
        ("Order for the ford HW7 (18/19)", "HW7 (18/19)"),
        ("Order for the ford - MILL/12(18-19)", "MILL/12(18-19)"),
        ("Help for shops COVID19 (20/21)", None),
        ("Money of Q3 (18/19)", None),
        ("Money of the year (18/19)", None),
        ("(Report C-16-14 attached)", "C-16-14"),
        ("Report C/16/14", "C/16/14"),
        ("MONEY REPORT APRIL 2020-21", None),
        ("MONEY REPORT FOR 2020/21", None),
        ("MONEY REPORT TO 2021", None),
        ("REPORT ON 2020/21", None),
        ("REPORT MARCH 2021", None),
        ("REPORT PHASE 2", None),
        ("REPORT AS AT 2020", None),
        ("REPORT MILL 20/21", "MILL 20/21"),
    ],
)
def test_the_reference_of_a_report(text, reference):
    found = report_ref([piece(text)])

    assert (found and found.text) == reference


def test_a_reference_of_one_shape_behind_several_titles_is_that_of_reports():
    read = items(
        "1. Apologies\n2. Roads OSX21-014\n3. Trees OSX21-015.\n4. Ponds ZZ21-016\n5. Plan OSX22/01 for a porch\n"
    )

    assert [item.report_ref.value if item.report_ref else None for item in read] == [
        None, "OSX21-014", "OSX21-015", None, None,
    ]  # fmt: skip
    assert {str(item.report_ref.certainty) for item in read if item.report_ref} == {"likely"}


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        (["Roads - ACX/11/01", "Minutes - MIN/10/04"], ["ACX/11/01", "MIN/10/04"]),
        (["Minutes (ACX/MIN/66)", "Roads (ACX/907)", "Trees (ACX/908)"], ["ACX/MIN/66", "ACX/907", "ACX/908"]),
        (["Minutes ACX/96/MIN", "Roads. ACX/97/1"], ["ACX/96/MIN", "ACX/97/1"]),
        (["Lanes ACX/97/1", "Roads. ACX/97/2", "Application: oak ACX/97/3"], ["ACX/97/1", "ACX/97/2", "ACX/97/3"]),
        (["Roads OSX21-014", "Trees"], [None, None]),
        (["Help COVID-19", "Trees"], [None, None]),
    ],
)
def test_references_of_one_look_at_the_ends_of_titles(titles, wanted):
    read = items("".join(f"{at}. {title}\n" for at, title in enumerate([*titles, "Next meeting"], start=1)))

    assert [item.report_ref and item.report_ref.value for item in read] == [*wanted, None]
    assert [item.title.value for item in read] == [*titles, "Next meeting"]


def test_numbers_behind_a_title_are_no_pages_where_those_are_called_so():
    read = items("1. Apologies\n2. Minutes (Pages 3 - 8)\n3. Youth club 11 - 18\n4. Roads   19 - 24\n")

    assert [item.pages.value if item.pages else None for item in read] == [None, "3 - 8", None, "19 - 24"]
    assert read[2].title.value == "Youth club 11 - 18"


def test_pages_that_only_a_blank_parts_from_the_title_are_not_held_for_sure():
    read = items("1. Apologies\n2. Minutes 3 - 8\n3. Roads 9 - 12\n4. Trees\n")

    assert [str(item.pages.certainty) if item.pages else None for item in read] == [None, "likely", "likely", None]


def test_pages_behind_each_line_of_a_list_are_not_those_of_the_item():
    read = items("1. Apologies\n2. Minutes\nPanel of March (Pages 3 - 8)\nPanel of April (Pages 9 - 12)\n3. Roads\n")

    assert [item.pages for item in read] == [None, None, None]


def exempt(agenda):
    return [item.exempt is not None for item in items(agenda)]


ASKED = (
    "It is recommended that the press and public should be excluded during consideration of the following items in"
    " order to avoid the disclosure of information which is exempt under paragraph 3 of the Schedule to the Act of 1973"
)


@pytest.mark.parametrize(
    "heading",
    [
        "PART II",
        "PART 'B'",
        "Business to be dealt with while press and public are excluded:",
        "Items restricted under the Act. The public will be asked to leave the room before the Council goes on.",
        "Exempt Items",
        "CONFIDENTIAL ITEMS",
        "Part B - Private",
        "Public/Press excluded",
        ASKED,
        ASKED.upper(),
        "The Committee is asked to consider that the public be excluded from the meeting during these items.",
        "Members are invited to resolve that under section 50A(4) the press and public are excluded from here on.",
    ],
)
def test_what_stands_below_the_heading_of_the_private_part_is_exempt(heading):
    assert (
        exempt(f"1. Apologies\n2. Minutes\n3. Roads\n\n{heading}\n\n4. Depot\n5. Staff\n") == [False] * 3 + [True] * 2
    )


@pytest.mark.parametrize("words", ["whether the public should be excluded", "that the public be excluded for any item"])
def test_a_sentence_that_only_asks_whether_makes_nothing_exempt(words):
    assert exempt(f"1. Apologies\n2. Minutes\n3. Roads\n\nMembers are asked {words}.\n\n4. Depot\n") == [False] * 4


@pytest.mark.parametrize(
    "heading",
    [
        "Item(s) which the Council may wish to consider with the Press and Public excluded",
        "ITEMS WHICH THE COMMITTEE MAY WISH TO CONSIDER WITH THE PRESS AND PUBLIC EXCLUDED",
        "Business that members may take with the public and press excluded",
    ],
)
def test_a_heading_can_say_what_may_be_taken_without_the_public(heading):
    read = items(f"1. Apologies\n2. Minutes\n3. Bins\n4. Trees\n{heading}\n5. Rents\n")

    assert [item.title.value for item in read] == ["Apologies", "Minutes", "Bins", "Trees", "Rents"]
    assert [bool(item.exempt) for item in read] == [False, False, False, False, True]


def test_an_item_of_the_private_part_has_a_number_of_its_own_below_a_sentence():
    read = items(
        "1. Apologies\n2. Minutes\n3. Roads\nIt is recommended that the press and public be excluded during"
        " consideration of the following item in order to avoid the disclosure of information which is exempt.\n"
        "P1. Depot - Report by the Warden (13/94)\n"
    )

    assert [item.number.value for item in read] == ["1", "2", "3", "P1"]
    assert [item.exempt is not None for item in read] == [False] * 3 + [True]
    assert (read[3].report_ref.value, str(read[3].report_ref.certainty)) == ("13/94", "likely")
    assert {item.number.doubt for item in read} == {""}


def test_the_words_below_an_item_on_excluding_the_public_are_its_own():
    read = items(
        "1. Apologies\n2. Minutes\n3. Exclusion of the public\nMembers are asked to resolve that the press and"
        " public be excluded during the remaining items.\n4. Depot\n"
    )

    assert read[2].description is not None
    assert [item.exempt is not None for item in read] == [False] * 3 + [True]


def test_a_resolution_to_exclude_makes_exempt_what_follows_and_not_itself():
    agenda = (
        "1. Apologies\n2. Minutes\n3. Roads\n4. Exclusion of the press and public\n"
        "To exclude them from the remaining items.\n5. Depot\n6. Date of next meeting\n"
    )

    assert exempt(agenda) == [False, False, False, False, True, False]


def test_words_in_a_column_are_no_heading_of_the_private_part():
    agenda = "1. Apologies\n2. Minutes   For all\n3. Roads     Papers of the\n             private agenda\n4. Trees\n"

    assert exempt(agenda) == [False] * 4


BEFORE = "1. Apologies\n2. Minutes\n3. Roads\n"


@pytest.mark.parametrize(
    "title",
    [
        "Confidential waste",
        "Confidential reporting policy",
        "Exempt accommodation",
        "Works in private gardens",
        "Local Plan (Part 2)",
        "Matters raised in committee",
        "Depot (Appendix 2 is exempt)",
        "Exempt items - none",
        "Confidential items (if any)",
        "Exempt items\nNone",
        "Exempt business\nThere are no exempt items.",
        "Confidential/exempt item(s)\nTo agree any items to be dealt with in private. There are none such.",
        "Exempt or confidential business\nTo settle whether there is any.",
        "Exempt items\nTo identify items which are likely to be considered in private.",
        "Private business\nThe Chair to point out the matters that are to be taken without the public.",
        "Exempt information\nTo agree the items for which the public is to leave.",
        "Confidential items\nAt the time of going to print there are currently no confidential items.",
        "Private items\nThe Chair will ask which items, if any, are to be taken without the public.",
        "Exempt business\nMembers are told that there is no such business.",
    ],
)
def test_words_that_only_sound_private_mark_no_item(title):
    assert exempt(f"{BEFORE}4. {title}\n5. Trees\n") == [False] * 5


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("Depot Confidential", "likely"),
        ("Depot **CONFIDENTIAL**", "likely"),
        ("Depot - Private and Confidential", "sure"),
        ("Private session with the auditors", "likely"),
        ("Confidential staffing", "likely"),
        ("Confidential: staffing", "sure"),
        ("Depot\nAppendix 2 is not for publication", "likely"),
        ("Depot\n\nAppendix 2 is not for publication\n", "likely"),
        ("Depot\nReport of the warden\nNot for publication", "likely"),
    ],
)
def test_how_surely_a_mark_makes_an_item_private(title, certainty):
    read = items(f"{BEFORE}4. {title}\n5. Trees\n")

    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [None, None, None, certainty, None]


@pytest.mark.parametrize(
    "closing",
    [
        "END OF IN COMMITTEE BUSINESS",
        "End of confidential items",
        "CLOSE OF THE EXEMPT PART",
        "Conclusion of private session",
    ],
)
def test_what_stands_behind_the_end_of_the_private_part_is_public(closing):
    listed = "4. Staff\n\n{}\n\n5. The elm\n6. Any other matter\n"
    heading = "CONFIDENTIAL – to agree to exclude press and public"
    assert exempt(f"{BEFORE}\n{heading}\n\n{listed.format(closing)}") == [False] * 3 + [True] + [False] * 2


@pytest.mark.parametrize("heading", ["NOTES", "Notes for the public", "Information for visitors", "Housekeeping"])
def test_notes_with_numbers_below_the_private_part_are_no_items(heading):
    notes = (
        "1.  The hall is on the left.\n2.  A loop for the deaf is there; please ask.\n3.  Leave by the nearest door.\n"
    )
    listed = (
        f"{BEFORE}4. Trees\n\nExempt items\n\nThere are no exempt items.\n\nANN BROWN\nClerk\n\n{heading}\n\n{notes}"
    )
    assert [item.title.value for item in items(listed)][3:] == ["Trees"]


@pytest.mark.parametrize(
    ("heading", "certainty"),
    [
        ("PART II", "likely"),
        ("PINK PAPERS", "likely"),
        ("IN COMMITTEE", "likely"),
        ("Section B\nNot for publication by virtue of paragraph 3", "sure"),
        ("Part C - Confidential", "sure"),
        ("Reports to be considered in the absence of the public", "sure"),
        ("The following items are likely to be considered in private", "sure"),
        ("The following items contain exempt information", "sure"),
        ("The Chair will move: That the public be excluded.", "sure"),
    ],
)
def test_how_surely_a_heading_makes_the_items_below_private(heading, certainty):
    read = items(f"{BEFORE}4. Trees\n\n{heading}\n\n5. Depot\n6. Date of next meeting\n")

    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [
        None, None, None, None, certainty, None,
    ]  # fmt: skip


def test_a_private_part_that_is_most_of_the_agenda_is_doubted():
    read = items("1. Apologies\n\nPRIVATE ITEMS\n\n2. Minutes\n3. Roads\n4. Trees\n")

    assert [str(item.exempt.certainty) for item in read if item.exempt] == ["likely"] * 3


@pytest.mark.parametrize(
    "words",
    [
        "Readmittance of press and public",
        "To return to open session",
        "To reconvene in the public meeting",
        "To invite the public to return",
    ],
)
def test_the_item_on_the_return_of_the_public_ends_the_private_part(words):
    agenda = f"{BEFORE}4. Exclusion of the press and public\n5. Depot\n6. {words}\n7. Trees\n"

    assert exempt(agenda) == [False, False, False, False, True, False, False]


@pytest.mark.parametrize(
    ("words", "covers"),
    [
        ("Exclusion of the press and public - none", False),
        ("Exclusion of the public – not required", False),
        ("Public Bodies (Admission to Meetings) Act 1960\nTo note that meetings may be filmed.", False),
        ("Public Bodies (Admission to Meetings) Act 1960\nTo exclude the press and public.", True),
        ("Under the Public Bodies (Admission to Meetings) Act 1960 the public are to leave.", True),
        ("Closed session", True),
        ("Meeting closed to the public", True),
        ("The Council may exclude the public if need be", False),
    ],
)
def test_only_a_resolution_to_exclude_covers_what_follows(words, covers):
    assert exempt(f"{BEFORE}4. {words}\n5. Depot\n") == [False, False, False, False, covers]


@pytest.mark.parametrize(
    "words",
    [
        "To resolve to move into confidential session",
        "To resolve to move into closed session.",
        "The Council to go into private session",
        "Moving into Part 2",
        "To proceed in camera",
        "To go into committee",
    ],
)
def test_a_resolution_can_have_other_words_than_those_of_the_act(words):
    agenda = f"1. Apologies\n2. Minutes\n3. Roads\n4. {words}\n5. Wages\n6. Date of next meeting\n"

    assert exempt(agenda) == [False, False, False, False, True, False]


def test_an_item_that_is_marked_is_private_itself_though_the_resolution_stands_below_its_title():
    agenda = (
        "1. Apologies\n2. Minutes\n3. Roads\n4. Rents (Exempt Item)\nBefore taking it the Council will be asked to"
        " resolve that the public be excluded during these items of business.\n"
    )

    assert exempt(agenda) == [False, False, False, True]


@pytest.mark.parametrize(
    "title",
    [
        "Local Government Act 1972 - Exempt Business",
        "Local Government Act 1972 – Confidential Items",
        "Exempt Business",
        "Exempt Items:",
        "EXEMPT OR CONFIDENTIAL BUSINESS",
        "Confidential matters",
        "Items of Exempt Business",
    ],
)
def test_private_business_in_general_is_what_follows_the_resolution_below_its_title(title):
    agenda = (
        f"1. Apologies\n2. Minutes\n3. Roads\n4. {title}\n“That the public be excluded for the remaining"
        " agenda items as exempt information would be disclosed.”\n5. Rents\n"
    )

    assert exempt(agenda) == [False] * 4 + [True]


@pytest.mark.parametrize(
    ("title", "private"),
    [
        ("Restricted Item - Depot", True),
        ("RESTRICTED ITEM: Depot", True),
        ("Restricted: Depot", True),
        ("Restricted report – Depot (to be tabled)", True),
        ("Restricted minutes of 3 February", True),
        ("Depot (Restricted)", True),
        ("Depot [restricted report]", True),
        ("Depot - Restricted", True),
        ("Depot - RESTRICTED ITEM", True),
        ("Restricted Items", False),
        ("Unrestricted minutes", False),
        ("Unrestricted: Depot", False),
        ("Restricted byway at Mill Lane", False),
        ("Restricted parking - Mill Lane", False),
        ("Mill Lane - restricted byway", False),
        ("Mill Lane (restricted parking)", False),
    ],
)
def test_what_is_called_restricted_is_private_and_a_restricted_lane_is_not(title, private):
    read = items(f"{BEFORE}4. {title}\n5. Trees\n")

    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [
        None, None, None, "likely" if private else None, None,
    ]  # fmt: skip


def test_a_question_whether_any_item_is_to_be_private_makes_none_exempt():
    agenda = (
        "1. Apologies\n2. To consider whether any items should exclude the press and public\n3. Minutes\n4. Roads\n"
    )

    assert exempt(agenda) == [False] * 4


def test_a_resolution_that_names_its_own_business_covers_nothing_behind_it():
    agenda = (
        "1. Apologies\n2. Minutes\n3. To exclude the press and public for private business, namely the lease\n"
        "4. Trees\n5. Roads\n"
    )

    assert exempt(agenda) == [False] * 5


def test_a_resolution_is_itself_not_private_though_it_stands_below_the_heading_of_the_private_part():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\nPART II\n4. To exclude the press and public\n5. Depot\n6. Staff\n"

    assert exempt(agenda) == [False] * 4 + [True] * 2


def test_a_resolution_with_its_paragraphs_below_covers_what_follows_but_urgent_business():
    agenda = (
        "1. Apologies\n2. Minutes\n3. Private business\n“That the public be excluded for all the remaining"
        " business for these grounds, namely:\nParagraph 3\n4. Depot\n5. Any other urgent business\n"
    )

    assert exempt(agenda) == [False, False, False, True, False]


@pytest.mark.parametrize(
    "title",
    [
        "To settle which of it is Part 'A' and which Part 'B' (Confidential Matters)",
        "Decision on taking business in private: The Panel will decide whether to take item 4 in private.",
        "Any items to be taken in private",
        "To settle which agenda items are such that press and public be excluded",
        "Confirmation that all items marked Part I will be taken in public and those marked Part II, in private",
        "To confirm that the items of business marked Part 2 are taken in private",
        "To note that those items shown in Part B will be considered in private",
        "To agree that reports marked confidential be discussed in private session",
        "To confirm the items to be taken in private session",
    ],
)
def test_what_only_speaks_of_private_business_is_not_private(title):
    assert exempt(f"1. Apologies\n2. Minutes\n3. {title}\n4. Trees\n5. Roads\n") == [False] * 5


def test_a_sentence_can_name_an_item_by_its_place():
    agenda = "• Apologies\n• Minutes\n• A motion to exclude press and public from item 4\n• Wages\n• Next meeting\n"

    assert exempt(agenda) == [False, False, False, True, False]


def test_a_resolution_below_a_title_covers_the_items_it_names():
    agenda = "1. Apologies\n2. Minutes\n3. Staff\nTo exclude the press and public from item 5.\n4. Trees\n5. Roads\n"

    assert exempt(agenda) == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("title", "certainty"),
    [("Depot (exempt)", "sure"), ("Depot – not for publication", "sure"), ("Depot: talk in private", "likely")],
)
def test_an_item_is_surely_private_only_if_it_is_marked_so(title, certainty):
    read = items(f"1. Apologies\n2. Minutes\n3. {title}\n4. Roads\n")

    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [None, None, certainty, None]


def test_a_resolution_for_the_next_item_is_for_one_item():
    agenda = "1. Apologies\n2. Minutes\n3. To exclude the press and public for the following item\n4. Staff\n5. Roads\n"

    assert exempt(agenda) == [False, False, False, True, False]


def test_the_paragraphs_of_the_schedule_are_read():
    found = exempt_paragraphs([piece("Exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A")])

    assert found is not None
    assert found.value == (1, 3)
    assert exempt_paragraphs([piece("As set out in paragraph 4 of the report")]) is None


def test_columns_for_hour_and_speaker_are_no_part_of_the_title():
    read = items(
        "1   14:00   Welcome and apologies   Chair   Verbal\n2   14:05   Minutes of 3 March   Chair   Enc. 1\n"
        "3   14:10   Winter planning   Dr Ash   Enc. 2\n4   14:30   Any other business   All   Verbal\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome and apologies",
        "Minutes of 3 March",
        "Winter planning",
        "Any other business",
    ]


def test_pages_in_a_column_make_no_table_that_would_take_the_words_of_a_list_away():
    read = items(
        "                            Page\n1. Apologies            1 - 2\n2. Interests            3 - 4\n"
        "   To declare those that are named here:\n   (a)   Oak\n   (b)   Mill\n3. Minutes   5 - 6\n"
    )

    assert [sub.value for sub in read[1].sub_items] == ["Oak", "Mill"]


def test_items_with_a_letter_behind_the_number_are_items_of_their_own():
    read = items("1 Apologies\n2 Minutes\n3 Applications\n3a Mill Lane\n3b The Green\n4 Urgent business\n")

    assert [item.number.value for item in read] == ["1", "2", "3", "3a", "3b", "4"]


def test_a_break_in_the_numbers_is_said():
    read = items("1. Apologies\n2. Minutes\n4. Roads\n5. Date of next meeting\n")

    assert [str(item.title.certainty) for item in read] == ["sure", "sure", "doubtful", "sure"]
    assert read[2].title.doubt


def test_a_number_that_stands_apart_from_the_others_is_a_doubt():
    read = items("1   Apologies\n2   Exclusion\n              1   To hear\n              3   To resolve\n")

    assert [bool(item.number.doubt) for item in read] == [False, False, True]


def test_an_agenda_without_numbers_is_read_by_its_lines_and_not_held_for_sure():
    read = items("Apologies for absence\n\nDeclarations of interest\n\nMinutes of 3 February\n\nDate of next meeting\n")

    assert [item.title.value for item in read][:2] == ["Apologies for absence", "Declarations of interest"]
    assert len(read) == 4
    assert {str(item.title.certainty) for item in read} == {"likely"}
    assert {item.number for item in read} == {None}


def test_a_title_that_is_cut_within_its_line_is_not_held_for_sure():
    read = items("1. Apologies To receive any apologies.\n2. Minutes\n3. Roads\n4. Date of next meeting\n")

    assert read[0].title.value == "Apologies"
    assert [str(item.title.certainty) for item in read] == ["likely", "sure", "sure", "sure"]


def test_another_list_that_looks_like_an_agenda_takes_the_sureness_away():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n4. Date of next meeting\n"
    again = "Thank you for reading this\nA sentence\n1. Apologies\n2. Minutes\n3. Correspondence\n"

    assert {str(item.title.certainty) for item in items(agenda)} == {"sure"}
    assert {str(item.title.certainty) for item in items(agenda + again)} == {"likely"}


def test_lists_that_begin_with_one_in_the_column_of_the_items_take_the_sureness_away():
    parts = "1. OPENING\n1. Apologies\n2. Interests\n2. REPORTS\n1. Police\n2. Clerk\n3. FINANCE\n1. Payments\n"

    assert {str(item.number.certainty) for item in items(parts + "4. NEXT MEETING\n")} <= {"likely", "doubtful"}
    assert {str(item.number.certainty) for item in items("1. Apologies\n2. Roads\n  1. Oak\n3. Minutes\n")} == {"sure"}


def test_a_bare_letter_is_no_sure_number():
    assert {str(item.number.certainty) for item in items("A Apologies\nB Minutes\nC Roads\n")} == {"likely"}
    assert {str(item.number.certainty) for item in items("A. Apologies\nB. Minutes\nC. Roads\n")} == {"sure"}


def test_an_agenda_of_one_item_is_read_below_its_heading():
    read = items("1. Apologies for absence\n\nA Person, Clerk\n")

    assert [item.title.value for item in read] == ["Apologies for absence"]


@pytest.mark.parametrize(
    ("agenda", "numbers"),
    [
        ("1.1 Apologies\n1.2 Minutes\n2.1 Roads\n2.2 Next meeting\n", ["1.1", "1.2", "2.1", "2.2"]),
        ("A1 Apologies\nA2 Minutes\nB1 Roads\nC1 Staff\n", ["A1", "A2", "B1", "C1"]),
        ("1 – Apologies\n2 – Minutes\n3 – Roads\n", ["1", "2", "3"]),
        ("- Apologies\n2. Minutes\n3. Roads\n4. Next meeting\n", [None, "2", "3", "4"]),
        ("1. Apologies\n2. Minutes\n2. Roads\n3. Next meeting\n", ["1", "2", "2", "3"]),
    ],
)
def test_numbers_that_begin_anew_or_are_lost_or_come_twice(agenda, numbers):
    assert [item.number.value if item.number else None for item in items(agenda)] == numbers


def test_a_mark_in_a_column_before_the_number_is_no_number_and_says_what_is_exempt():
    read = items("1.  Apologies\n2.  Minutes\nE1  3.  Sale of the depot\nE2  4.  Staff\n5.  Next meeting\n")

    assert [item.number.value for item in read] == ["1", "2", "3", "4", "5"]
    assert [item.title.value for item in read][2:4] == ["Sale of the depot", "Staff"]
    assert [item.exempt is not None for item in read] == [False, False, True, True, False]


@pytest.mark.parametrize(
    ("named", "numbers"),
    [
        ("item 5", [5]),
        ("Item No. 6", [6]),
        ("items 4 and 6", [4, 6]),
        ("agenda items 4 to 5", [4, 5]),
        ("item 9", []),
    ],
)
def test_a_resolution_that_names_items_covers_no_others(named, numbers):
    agenda = f"1. Apologies\n2. Minutes\n3. Exclusion of the public during {named}\n4. Depot\n5. Staff\n6. Roads\n"

    read = items(agenda)
    assert [int(item.number.value) for item in read if item.exempt is not None] == numbers
    assert {str(item.exempt.certainty) for item in read if item.exempt is not None} <= {"likely"}


@pytest.mark.parametrize(
    "agenda",
    [
        "1. Apologies\n8.00 2. Roads\n3. Minutes\n8.15pm 4. Trees\n",
        "6:00 pm 1. Apologies\n6:05 pm 2. Roads\n6:10 pm 3. Minutes\n6:15 pm 4. Trees\n",
        (
            "                1.      Apologies\n...0555 0101    2.      Roads\n                3.      Minutes\n"
            "...0555 0107    4.      Trees\n"
        ),
        "P   1   Apologies\n    2   Roads\nP   3   Minutes\nP   4   Trees\n",
        "Ash Ward   1.   Apologies\nAsh Ward   2.   Roads\nElm Ward   3.   Minutes\nElm Ward   4.   Trees\n",
    ],
)
def test_another_cell_or_an_hour_can_stand_before_the_numbers(agenda):
    read = items(agenda)

    assert [(item.number.value, item.title.value) for item in read] == [
        ("1", "Apologies"),
        ("2", "Roads"),
        ("3", "Minutes"),
        ("4", "Trees"),
    ]


def test_titles_that_a_column_breaks_are_read_to_their_end():
    read = items(
        "           1.     Apologies\n"
        "...0101    2.     Minutes of the Meeting of May. (Copy         1 - 10\n"
        "                  herewith).\n"
        "...0102    3.     Place of the Pond Report – Word of the      11 - 20\n"
        "1234              Warden of the Woods. (Copy herewith).\n"
        "...0103    4.     Oak and Elm – Report by the Director of      21 - 30\n"
        "                  Trees. (Copy herewith).\n"
        "...0104    5.     Roads – Report by                            31 - 40\n"
        "                  Director of Roads and what lies beside. (Copy\n"
        "                  herewith).\n"
    )

    assert [item.title.value for item in read] == [
        "Apologies",
        "Minutes of the Meeting of May. (Copy herewith).",
        "Place of the Pond Report – Word of the Warden of the Woods. (Copy herewith).",
        "Oak and Elm – Report by the Director of Trees. (Copy herewith).",
        "Roads – Report by Director of Roads and what lies beside. (Copy herewith).",
    ]
    assert [item.pages and item.pages.value for item in read] == [None, "1 - 10", "11 - 20", "21 - 30", "31 - 40"]


def test_what_the_other_columns_break_is_no_part_of_a_title():
    read = items(
        "Time    Item                      Presenter        Action         Reference\n"
        "        1. Welcome,               Chair            Note           PCX19/001\n"
        "           Introductions and\n"
        "           apologies\n"
        "        2. Pond View              Warden           Review/        PCX19/002\n"
        "           Boundary Reduction                      Comment\n"
        "        3. Draft Care of          Warden           Information/   PCX19/003\n"
        "           trees and woods                         Discussion\n"
        "9:30    Risks\n"
        "        4. Risk Report            Clerk            Assurance/     PCX19/004\n"
        "                                                   Information\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome, Introductions and apologies",
        "Pond View Boundary Reduction",
        "Draft Care of trees and woods",
        "Risk Report",
    ]
    assert [item.report_ref.value for item in read] == ["PCX19/001", "PCX19/002", "PCX19/003", "PCX19/004"]


def test_hours_close_before_the_titles_are_no_part_of_them():
    read = items(
        "1. 14:00 Welcome\n2. 14:05 Minutes\n3. 14:10 Winter plan\n4. 2:1 ratios\n5. 14:40 Any other business\n"
    )

    assert [item.title.value for item in read] == [
        "Welcome",
        "Minutes",
        "Winter plan",
        "2:1 ratios",
        "Any other business",
    ]


def test_an_item_of_the_private_part_is_found_though_a_report_with_numbers_follows():
    read = items(
        "1. Apologies\n2. Minutes\n3. Roads\n5. Date of next meeting\n\nExempt items\n\n4. Depot\n\n1. Background\n"
    )

    assert "Depot" in [item.title.value for item in read]


def test_hours_behind_the_full_stop_of_several_titles_are_no_part_of_them():
    read = items("1. Welcome – We begin.  7:30pm\n2. Apologies – Who is away. 7:35pm\n3. Minutes\n4. Roads at 7:40pm\n")

    assert [item.title.value for item in read] == [
        "Welcome – We begin.",
        "Apologies – Who is away.",
        "Minutes",
        "Roads at 7:40pm",
    ]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Annual Plan for Mills 2017/18 (CHIL549)", "CHIL549"),
        ("Word of the Treasurer (FIN0553)", "FIN0553"),
        ("Mills (COVID2019)", None),
        ("Application for a mill (FUL0553)", None),
        ("The (FIN553) rule on mills", None),
        ("The road to Overton (A303)", None),
    ],
)
def test_letters_and_figures_in_brackets_at_the_end_of_a_title_are_a_reference(title, wanted):
    found = report_ref([piece(title)])
    assert (found and found.text) == wanted


@pytest.mark.parametrize(
    ("between", "taken"),
    [
        ("Decision Papers", True),
        ("Organisation Performance and Update Papers", True),
        ("Items mainly for information", True),
        ("Open for Decision", True),
        ("Matters for discussion and noting:", True),
        ("Coffee Break: 11:30am – 11:45am", True),
        ("Lunch at 1pm", True),
        ("Session 2: 11:45am – 1:15pm", True),
        ("Afternoon Session", True),
        ("Staffing matters", False),
        ("Papers of the Hall Committee", False),
        ("Open spaces", False),
        ("Breakwater repairs", False),
        ("Lunches for pensioners: grant", False),
    ],
)
def test_the_name_of_a_part_or_a_pause_between_items_is_no_point_of_the_item_above(between, taken):
    read = items(f"1. Apologies\n\n2. Reports\n\n(a) Bins\n\n(b) Hall\n\n{between}\n\n3. Roads\n\n4. Trees\n")

    below = " ".join(sub.value for sub in read[1].sub_items)
    assert (between.strip(":") not in below) == taken


@pytest.mark.parametrize(
    "name",
    [
        "Appendix 1.1 – Study of where the young oaks could stand",
        "Annex B: the terms on which the hall is let to clubs",
        "Enclosure 2 - what the auditor said of the accounts of the year",
        "Attachment A – how the money was spent in the last year",
        "Schedule 3: sites at which the council is to plant trees",
    ],
)
def test_the_name_of_a_paper_is_no_description(name):
    read = items(f"1. Apologies\n2. Trees\n{name}\nAppendix 1.2 – Oaks\n3. Roads\n4. Hall\n")

    assert read[1].description is None


@pytest.mark.parametrize(
    ("named", "private"),
    [
        ("Business of the Warden for decision (reserved functions)", False),
        ("Governance Issues", False),
        ("Reports", False),
        ("Items for information", False),
        ("Motions and Questions", False),
        ("Correspondence", False),
        ("Confidential business", True),
        ("Business to be taken without press and public", True),
        ("Reports that are not for publication", True),
    ],
)
@pytest.mark.parametrize("part", ["PART 2", "Part B", "Part II"])
def test_a_second_part_is_private_unless_the_line_below_names_other_business(part, named, private):
    agenda = f"1. Apologies\n2. Minutes\n3. Roads\n\n{part}\n\n{named}\n\n4. Depot\n5. Staff\n"

    assert exempt(agenda) == [False] * 3 + [private] * 2
