"""What makes items private apart from their own words: notes that name them, headings with a letter, a mark beside."""

import pytest

from clerk_app.packs.business.named_items import numbers_in, private_by_notes
from tests.packs.agenda_items import exempt, items
from tests.packs.printed import printed

BEFORE = "1. Apologies\n2. Minutes\n3. Roads\n"


def sureness(agenda):
    return [str(item.exempt.certainty) if item.exempt else None for item in items(agenda)]


@pytest.mark.parametrize(
    ("note", "numbers"),
    [
        ("Item 4 is likely to be considered after the press and public have been excluded.", ["4"]),
        ("Please note: items 4 and 5 will be taken in private.", ["4", "5"]),
        ("The reports on items 3 to 5 contain exempt information.", ["3", "4", "5"]),
        ("Agenda item no. 5 may be considered in the absence of the public.", ["5"]),
        ("Item 4 will be taken first.", []),
        ("Item 4 is not exempt.", []),
        ("Item 4 is not for publication.", ["4"]),
        ("Item 4 contains no exempt information.", []),
        ("Items 4 and 5 are no longer confidential.", []),
        ("Item 4 will not now be considered in private.", []),
        ("Item 4 will be considered in public, its plans being exempt.", []),
        ("Items 4 and 5 may be discussed whether or not the public is excluded.", []),
        ("Item 4 has an appendix that is exempt.", []),
        ("The public may be excluded from item 4.", []),
    ],
)
def test_a_note_below_the_agenda_names_the_items_that_are_private(note, numbers):
    found = private_by_notes(printed(note).lines)

    assert sorted(found) == numbers
    assert {str(each.certainty) for each in found.values()} <= {"likely"}


def test_a_note_on_an_item_is_no_item():
    agenda = f"{BEFORE}4. Depot\n5. Trees\n\nQuorum: 3\n\nItem 4 is likely to be taken after the public is excluded.\n"

    assert [item.title.value for item in items(agenda)] == ["Apologies", "Minutes", "Roads", "Depot", "Trees"]
    assert exempt(agenda) == [False, False, False, True, False]


def test_numbers_with_the_word_item_begin_items_all_the_same():
    agenda = "Item 1 Apologies\nItem 2 To receive the minutes\nItem 3 Will of A Brown\nItem 4 Island wardens\n"

    assert [item.number.value for item in items(agenda)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("during items 4 and 6", {"4", "6"}),
        ("Appendix 2 to Agenda Item 8, which is exempt", set()),
        ("the annex to item 8 and the whole of item 9", {"9"}),
        ("Enclosures for the items 4 - 5", set()),
    ],
)
def test_of_an_item_whose_appendix_is_named_nothing_is_said(sentence, numbers):
    assert numbers_in(sentence) == numbers


def test_an_item_whose_appendix_is_private_is_open():
    agenda = (
        "1. Apologies\n2. Possible exclusion of the press and public\nTo highlight Appendix 1 to agenda item 4, which"
        " holds exempt information.\n3. Roads\n4. Depot\n"
    )

    assert exempt(agenda) == [False] * 4


@pytest.mark.parametrize("mark", ["Restricted", "Exempt", "Conf.", "CONFIDENTIAL", "Private", "Part 2"])
def test_a_cell_behind_a_title_can_say_that_it_is_private(mark):
    read = items(f"{BEFORE}4. Depot      {mark}\n5. Trees\n")

    assert [item.title.value for item in read] == ["Apologies", "Minutes", "Roads", "Depot", "Trees"]
    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [None] * 3 + ["likely", None]


@pytest.mark.parametrize("beside", ["Restricted access", "Confidential waste", "Public", "Open", "Privately"])
def test_other_words_beside_a_title_make_nothing_private(beside):
    assert exempt(f"{BEFORE}4. Depot      {beside}\n5. Trees\n") == [False] * 5


@pytest.mark.parametrize(
    ("heading", "certainty"),
    [
        ("B. EXEMPT", "sure"),
        ("B   ITEMS FOR CONSIDERATION IN THE ABSENCE OF THE PUBLIC", "sure"),
        ("C. IN COMMITTEE", "likely"),
        ("'IN COMMITTEE' (Items 5 and 6)", "likely"),
        ("“Confidential” – items 5-6 inclusive", "sure"),
    ],
)
def test_the_heading_of_the_private_part_can_have_a_letter_or_its_items(heading, certainty):
    assert sureness(f"{BEFORE}4. Trees\n\n{heading}\n\n5. Depot\n6. Rents\n") == [None] * 4 + [certainty] * 2


def test_the_heading_of_the_private_part_can_say_where_it_ends():
    agenda = f"{BEFORE}\nIN COMMITTEE (Items 4-5 inclusive)\n\n4. Depot\n5. Rents\n6. Trees\n7. Bins\n"

    assert exempt(agenda) == [False] * 3 + [True] * 2 + [False] * 2


@pytest.mark.parametrize("point", ["B. Exempt", "b. EXEMPT", "B. TREES"])
def test_a_point_with_a_letter_is_no_heading_of_the_private_part(point):
    assert exempt(f"{BEFORE}4. Bins\nA. ROADS\n\n{point}\n\n5. Depot\n")[-1] is False


SENTENCES = [
    "The Council may wish to resolve, in terms of section 50A(4) of the Act, that the\npublic be excluded now.",
    "Members may wish to consider, as the Act provides, that press and\npublic be excluded from what follows.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_paragraph_between_items_that_asks_to_exclude_is_of_those_below(sentence):
    read = items(f"{BEFORE}4. Trees\n\n{sentence}\n\n5. Depot\n6. Rents\n")

    assert [str(item.exempt.certainty) if item.exempt else None for item in read] == [None] * 4 + ["likely"] * 2
    assert read[3].description is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The report relating to the following item is not for publication as it contains exempt information.",
        "THE REPORT ON THE FOLLOWING ITEM IS NOT FOR PUBLICATION AS IT CONTAINS EXEMPT\nINFORMATION OF THAT KIND.",
    ],
)
def test_a_sentence_that_the_next_report_is_private_is_of_the_next_item_alone(sentence):
    agenda = f"{BEFORE}4. TREES\n\n{sentence}\n\n5. DEPOT\n6. ANY OTHER URGENT BUSINESS\n"

    assert sureness(agenda) == [None] * 4 + ["sure", None]
    assert items(agenda)[3].description is None


def test_what_is_said_of_the_report_above_is_no_heading():
    agenda = f"{BEFORE}4. Trees\n\nThe report on this item is not for publication.\n\n5. Depot\n"

    assert exempt(agenda) == [False] * 3 + [True, False]


@pytest.mark.parametrize("title", ["Consideration of exempt information", "EXEMPT INFORMATION", "Exempt information"])
def test_an_item_on_exempt_information_covers_what_follows(title):
    assert sureness(f"{BEFORE}4. {title}\n5. Depot\n") == [None] * 4 + ["likely"]
    assert sureness(f"{BEFORE}4. {title}\n") == [None] * 3 + ["likely"]


@pytest.mark.parametrize(
    ("words", "private"),
    [
        ("The Committee is asked to consider as private business items 5 and 6.", [False, False, True, True]),
        ("Items 5 and 6 are to be considered in private.", [False, False, True, True]),
        ("To decide whether to take item 5 in private.", [False] * 4),
        ("To take item 5 first.", [False] * 4),
    ],
)
def test_words_below_a_title_can_ask_to_take_others_in_private(words, private):
    assert exempt(f"{BEFORE}4. Order of business\n{words}\n5. Depot\n6. Rents\n")[2:] == [False, *private[1:]]


@pytest.mark.parametrize(
    ("heading", "sure"),
    [("Private items", "sure"), ("Private items (if any)", "likely")],
)
def test_a_heading_of_private_items_that_there_may_be_is_likely(heading, sure):
    assert sureness(f"{BEFORE}\n{heading}\n\n4. Depot\n5. Trees\n") == [None, None, None, sure, sure]
