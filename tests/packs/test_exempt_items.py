"""The private part: which items are exempt, and how surely."""

import pytest

from clerk_app.packs.business.exempt_items import exempt_paragraphs
from clerk_app.packs.pieces import whole
from tests.packs.agenda_items import exempt, items
from tests.packs.printed import printed


def line(text):
    return whole(printed(text).lines[0])


ASKED = (
    "It is recommended that the press and public should be excluded during consideration of the following items in"
    " order to avoid the disclosure of information which is exempt under paragraph 3 of the Schedule to the Act of 1973"
)


@pytest.mark.parametrize(
    "heading",
    [
        "PART II",
        "Private Items - not for publication by virtue of paragraph 3 of the Schedule",
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
    found = exempt_paragraphs([line("Exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A")])

    assert found is not None
    assert found.value == (1, 3)
    assert exempt_paragraphs([line("As set out in paragraph 4 of the report")]) is None


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


def test_an_item_of_the_private_part_is_found_though_a_report_with_numbers_follows():
    read = items(
        "1. Apologies\n2. Minutes\n3. Roads\n5. Date of next meeting\n\nExempt items\n\n4. Depot\n\n1. Background\n"
    )

    assert "Depot" in [item.title.value for item in read]


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


@pytest.mark.parametrize(
    ("words", "private"),
    [("the item which follows", [True, False]), ("the items that follow", [True, True])],
)
def test_the_public_is_excluded_for_what_follows_and_not_for_the_item_that_says_so(words, private):
    agenda = f"1. Apologies\n2. Minutes\n3. Roads\n4. Confidential matters\nTo exclude the public for {words}.\n"

    assert exempt(agenda + "5. Staff\n6. Depot\n") == [False] * 4 + private


@pytest.mark.parametrize(
    ("clause", "private"),
    [
        ("if the Cabinet so resolves", True),
        ("should the Cabinet so resolve", True),
        ("if the report is discussed", False),
        ("if required", False),
    ],
)
def test_what_the_meeting_has_still_to_resolve_is_private_all_the_same(clause, private):
    said = f"The following item has exempt information, and the public should be excluded {clause}."

    assert exempt(f"1. Apologies\n2. Minutes\n3. Excluding the public\n{said}\n4. Depot\n")[-1] is private


@pytest.mark.parametrize(
    ("below", "private"),
    [
        ("The Panel will be asked to resolve that the public be excluded while\n   this item is considered.", True),
        ("It is proposed to exclude the press and public during the discussion of this matter.", True),
        ("(The Panel will be invited to exclude the public because prices will be named.)", True),
        ("The public should be excluded for this item if names are to be said.", False),
        ("The public will not be excluded for this item.", False),
        ("The public will be excluded for appendix 1 of this item.", False),
        ("The press is invited to write about this item.", False),
    ],
)
def test_an_item_is_private_for_which_it_is_said_below_that_the_public_be_excluded(below, private):
    assert exempt(f"1. Apologies\n2. Minutes\n3. Wall\n   {below}\n4. Depot\n") == [False, False, private, False]


@pytest.mark.parametrize(
    ("gap", "said", "certainty"),
    [
        ("", "because prices will be named.", "likely"),
        ("\n", "because prices will be named.", "sure"),
        ("", "for the following item.", "sure"),
    ],
)
def test_a_sentence_close_below_an_item_may_be_of_that_alone(gap, said, certainty):
    agenda = f"1. Apologies\n\n2. Minutes\n\n3. Wall\n{gap}It is proposed to exclude the public {said}\n\n4. Depot\n"
    found = items(agenda)[-1].exempt

    assert found is not None
    assert str(found.certainty) == certainty
