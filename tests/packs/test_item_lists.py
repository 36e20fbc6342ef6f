"""Where items stand: numbers with letters, points with titles of their own, agendas without numbers."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.sections import cut_sections
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


def titles(agenda):
    return [(item.number.value if item.number else None, item.title.value) for item in items(agenda)]


@pytest.mark.parametrize(
    ("agenda", "numbers"),
    [
        ("1.  Apologies\n2A.  Fords\n2B.  Mills\n3.  Minutes\n4.  Roads\n", "1 2A 2B 3 4"),
        ("1  Apologies\n2a  Fords\n2b  Mills\n2c  Geese\n3  Minutes\n4  Roads\n", "1 2a 2b 2c 3 4"),
        ("1. Apologies\n2a. Fords\n3. Minutes\n4. Roads\n", "1 2a 3 4"),
        ("1a.\n\nApologies\n\n1b.\n\nFords\n\n2.\n\nMinutes\n\n3.\n\nRoads\n\n4.\n\nNext meeting\n", "1a 1b 2 3 4"),
        ("1A) Apologies\n1B) Fords\n2) Minutes\n3) Roads\n4) Next meeting\n", "1A 1B 2 3 4"),
        ("1. Apologies\n2. Minutes\n3. Roads\n3A. Fords\n4. Mills\n", "1 2 3 3A 4"),
        ("1. Apologies\n2. Minutes\n3(a) Fords\n3(b) Mills\n4. Roads\n", "1 2 3(a) 3(b) 4"),
        ("1. Apologies\n2a Fords\n2b Mills\n3. Minutes\n4. Roads\n", "1 2a 2b 3 4"),
    ],
)
def test_letters_stand_behind_a_number_that_is_printed_or_missing(agenda, numbers):
    assert [number for number, _ in titles(agenda)] == numbers.split()


@pytest.mark.parametrize(
    "agenda",
    [
        "1. Apologies\n    2a. Fords\n    2b. Mills\n3. Minutes\n4. Roads\n",
        "1. Apologies\n2B. Fords\n3. Minutes\n4. Roads\n",
        "1. Apologies\n2a Mill Lane\n3. Minutes\n4. Roads\n",
        "1a Mill Lane\n2. Apologies\n3. Minutes\n4. Roads\n",
        "1. Apologies\n3. Minutes\n4a Mill Lane\n",
        "1. Apologies\n2. Plans\n2(a) Mill Lane\n2(b) Hill Lane\n3. Minutes\n4. Roads\n",
    ],
)
def test_letters_set_in_or_begun_late_or_in_another_form_are_none_of_items(agenda):
    assert not {"2a", "2B", "1a", "4a", "2(a)"} & {number for number, _ in titles(agenda)}


WEB = "1.\n\nApologies\n\n2.\n\nMatters arising\n\n{}3.\n\nMinutes\n\n4.\n\nRoads\n"


@pytest.mark.parametrize("points", [["The weir"], ["The weir", "Word of the Miller - Geese"]])
def test_points_with_titles_are_items_where_all_numbers_stand_alone(points):
    printed_points = "".join(f"2.{at}\n\n{title}\n\n" for at, title in enumerate(points, start=1))

    read = items(WEB.format(printed_points))
    assert [item.title.value for item in read][2:-2] == points
    assert [item.number.value for item in read if item.title.doubt] == [f"2.{at + 1}" for at in range(len(points))]


def test_points_with_titles_below_the_last_item_are_items_too():
    read = items(WEB.format("") + "\n4.1\n\nMill Lane\n\nMinutes:\n\nThe lane is to be mended by the miller.\n")

    assert [(item.number.value, item.title.value) for item in read][-1] == ("4.1", "Mill Lane")


@pytest.mark.parametrize(
    "points",
    [
        "2.1\n\nThe miller asks that the weir be mended before the geese come back.\n\n",
        "2.2\n\nThe weir\n\n",
        "3.1\n\nThe weir\n\n",
        "2.1 The weir\n\n2.2 The ford\n\n",
        "    2.1\n\nThe weir\n\n",
    ],
)
def test_other_points_are_no_items(points):
    assert len(titles(WEB.format(points))) == 4


UNNUMBERED = (
    "Welcome\n\nShould there be a fire all who are here will go to the mill and wait by the weir.\n\n"
    "Declarations of interest\n\nThe weir\n\nThe miller will be there to say what he has done for the weir.\n\n"
    "{}\n\nDate of next meeting\n\n{}\n"
)


@pytest.mark.parametrize(
    "last",
    [
        "Any other urgent items which, in the opinion of the Chair, may be considered.",
        "Any other business that the Chair finds to be urgent and has agreed to take.",
        "Such other business as in the opinion of the Mayor is not to be left to the next meeting.",
        "Any urgent matters which the Chair may allow to be raised at the end.",
        "Any items which the Chair takes to be of importance to all who live by the weir.",
    ],
)
def test_a_sentence_on_other_business_is_the_last_item(last):
    assert titles(UNNUMBERED.format("The ford", last))[-2:] == [(None, "Date of next meeting"), (None, last)]
    assert titles(UNNUMBERED.format("Urgent business\n\n" + last, "The ford"))[-3:] == [
        (None, "Urgent business"),
        (None, "Date of next meeting"),
        (None, "The ford"),
    ]


@pytest.mark.parametrize("opening", ["Apologies", "Apologies for Absence", "To receive apologies", "APOLOGIES"])
def test_apologies_without_a_number_open_an_agenda_with_numbers(opening):
    agenda = f"\n{opening}\n\n1. Minutes\n\n2. Declarations of interest\n\n3. Roads\n"
    assert titles(agenda)[:2] == [(None, opening), ("1", "Minutes")]


@pytest.mark.parametrize("above", ["Prayers", "Welcome", "Apologies were sent by the Warden.", "The Old Mill"])
def test_other_words_above_the_first_number_are_no_item(above):
    agenda = f"\n{above}\n\n1. Minutes\n\n2. Declarations of interest\n\n3. Roads\n"
    assert titles(agenda)[0] == ("1", "Minutes")


@pytest.mark.parametrize("heading", ["No. Item", "No. | Item", "No. Agenda item"])
def test_a_site_may_show_a_meeting_of_two_items(heading):
    (meeting,) = split(
        printed(
            f"Council - Monday, 3 March 2025\n\nItems\n{heading}\n\n1.\n\nA blessing by the Chaplain\n\nMinutes:\n\n"
            "The choir sang.\n\n2.\n\nWords of the Mayor\n\nMinutes:\n\nThe Mayor spoke.\n"
        )
    )
    assert [(item.number and item.number.value, item.title.value) for item in read_items(meeting)] == [
        ("1", "A blessing by the Chaplain"),
        ("2", "Words of the Mayor"),
    ]


@pytest.mark.parametrize("order", ["Order Of Business", "ORDER OF BUSINESS", "The order of the agenda"])
def test_the_order_of_business_is_an_item_behind_the_one_that_opens_it(order):
    agenda = f"Welcome and apologies\nThose who are away are named.\n{order}\nDeclarations of interest\nRoads\n"

    wanted = ["Welcome and apologies", order, "Declarations of interest", "Roads"]
    assert [title for _, title in titles(agenda)] == wanted
    assert [title for _, title in titles(f"{order}\n" + agenda.replace(f"{order}\n", ""))] == [wanted[0], *wanted[2:]]


@pytest.mark.parametrize("word", ["Webcast", "View the webcast", "Documents", "Meeting", "Venue"])
def test_a_word_of_the_site_is_no_item_without_a_number(word):
    business = ["Welcome", "Declarations of interest", "The weir", "Minutes"]

    assert [title for _, title in titles("\n".join([word, *business]))] == business
    assert [title for _, title in titles("\n".join(f"• {title}" for title in [word, *business]))] == business


def test_the_rows_of_a_site_s_table_are_the_items():
    agenda = (
        "\nNo. | Item | |||\nApologies for Absence Minutes: There were none. |\n"
        "Declarations of Interest If Members have an interest they must fill in a form. Minutes: There were none. |\n"
        "The Mayor's words To hear them.\nThe Mayor will speak of the year. Additional documents: Minutes: Done. |\n"
    )
    (meeting,) = split(read_plain(HEAD + agenda, "paper.txt"))
    assert [(each.title.value, each.description and each.description.value) for each in read_items(meeting)] == [
        ("Apologies for Absence", None),
        ("Declarations of Interest", "If Members have an interest they must fill in a form."),
        ("The Mayor's words", "To hear them. The Mayor will speak of the year."),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "Other reports\n\nThe following items are also to be considered at this meeting:",
        "The following reports will be sent to Members later.",
        "Further papers\n\nFollowing items are for information:",
    ],
)
def test_a_paragraph_on_the_next_items_is_of_none(between):
    agenda = f"\n1. Apologies\n\n2. The old mill\n\n{between}\n\n3. Fords\n\n4. Geese\n"
    read = items(agenda)
    assert [each.title.value for each in read] == ["Apologies", "The old mill", "Fords", "Geese"]
    assert not any(each.description or each.sub_items for each in read)


def test_numbers_of_two_parts_may_stand_alone_above_only_two_items():
    agenda = (
        "\nNo. Item\n\nOPEN FORUM\n\n13/18\n\nAPPOINTMENT OF A WARDEN\n\nTo note the Warden.\n\nMinutes:\n\nNoted.\n"
        "\n14/18\n\nAPPOINTMENT OF A MILLER\n\nTo note the Miller.\n"
    )
    assert titles(agenda) == [("13/18", "APPOINTMENT OF A WARDEN"), ("14/18", "APPOINTMENT OF A MILLER")]


def test_a_list_below_the_first_of_two_items_of_a_site_is_not_the_agenda():
    agenda = (
        "\nNo. Item\n\n213.\n\nCommunications and Apologies\n\n(a)  Words of the Mayor.\n\n(b)  Apologies.\n\n"
        "(c)  Motions on the order of business.\n\nMinutes:\n\nThe Mayor spoke.\n\n214.\n\nDeclarations of Interest\n\n"
        "Members are required to declare any interest.\n"
    )
    assert titles(agenda) == [("213", "Communications and Apologies"), ("214", "Declarations of Interest")]


@pytest.mark.parametrize("numbers", [["21/1/EnC", "21/2/EnC", "21/3/EnC"], ["15/97/WCAC", "15/98/WCAC", "15/99/WCAC"]])
def test_a_number_may_have_the_letters_of_the_committee_as_its_third_part(numbers):
    names = ["Apologies", "Minutes", "Public Questions"]
    agenda = "\nNo. Item\n\n" + "".join(f"{one}\n\n{name}\n\n" for one, name in zip(numbers, names, strict=True))
    assert titles(agenda) == list(zip(numbers, names, strict=True))


def test_what_a_resolution_names_is_no_item_where_the_numbers_stand_alone():
    names = ["Apologies", "Minutes", "Words of the Chairman", "Exclusion of the Press and Public"]
    agenda = "".join(f"{at}.\n\n{name}\n\n" for at, name in enumerate(names, start=12))
    agenda += (
        "That the public be excluded for the item below:\n\nItem 6 – The mill\n\n(Paragraph 3)\n\nItem 7 – The ford\n"
    )
    assert [title for _, title in titles("\nNo. Item\n\n" + agenda)] == names


def test_a_file_behind_a_line_tells_a_title_on_a_page_without_numbers():
    agenda = (
        "\nNo. Item\n\nMinutes PDF 10 KB\n\nTo confirm the minutes of the last meeting\n\nDeclarations of Interest\n\n"
        "To receive any declarations of interest\n\nAnnouncements\n\nTo receive words brought forward by the Mayor.\n\n"
        "4.1  By the Mayor:\n\nBusiness from the last council meeting pdf icon PDF 91 KB\n\nTo consider any business\n"
    )
    wanted = ["Minutes", "Declarations of Interest", "Announcements", "Business from the last council meeting"]
    assert [title for _, title in titles(agenda)] == wanted


def test_business_that_ends_with_a_colon_as_the_others_do_is_an_item():
    agenda = (
        "Declaration of Interests:\nMembers are required to declare any interest.\nApologies:\n"
        "Minutes of the Previous Meeting to be confirmed:\nMill Lane Closure:\nMedical Centre:\nChairman’s Report\n"
    )

    assert [title for _, title in titles(agenda)] == [
        "Declaration of Interests", "Apologies", "Minutes of the Previous Meeting to be confirmed", "Mill Lane Closure",
        "Medical Centre", "Chairman’s Report",
    ]  # fmt: skip


def alone(numbers):
    return "\nNo. Item\n\n" + "".join(f"{one}\n\nThe mill of {one}\n\n" for one in numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ["1(a)", "1(b)", "1(c)", "2(a)", "2(b)", "3", "4", "4(a)"],
        ["1(a)", "1(b)", "2", "3(a)", "3(b)"],
        ["1(a)", "2(a)", "2(b)", "3"],
    ],
)
def test_items_may_stand_in_parts_with_letters(numbers):
    agenda = alone(one if one.endswith(")") else f"{one}." for one in numbers)
    assert [number for number, _ in titles(agenda)] == numbers


def test_letters_in_brackets_below_whole_numbers_are_points():
    agenda = alone(["1.", "2.", "2(a)", "2(b)", "2(c)", "3.", "4."])
    assert [number for number, _ in titles(agenda)] == ["1", "2", "3", "4"]


def test_a_part_that_calls_itself_exempt_is_so_though_it_opens_anew():
    agenda = (
        "\nPART I - NON-EXEMPT ITEMS\n\n1. Apologies\n\n2. Minutes\n\n3. The mill\n\n4. Exclusion of the Public\n\n"
        "To move that the public be excluded for the following items of business\n\nPART II - EXEMPT ITEMS\n\n"
        "5. Declarations of Interest\n\nTo receive any\n\n6. Minutes\n"
    )
    assert [bool(item.exempt) for item in items(agenda)] == [False, False, False, False, True, True]


def test_a_sentence_below_an_item_on_excluding_the_public_is_of_it():
    lines = printed("Exclusion of the Public\nThe following report(s) contain exempt information of the Act.\n").lines
    pieces = [whole(line) for line in lines]
    assert cut_sections(pieces, None, layout_of(lines)).lines == tuple(pieces)


CAPITALS = """# APOLOGIES
PUBLIC SESSION – 10 MINUTES

MATTERS ARISING
Noticeboard
Public toilets at the mill
Clerkenwell Bridge
Weight limit
Oak in Mill Lane

PLANNING
Hill House - garage
Word of the planner on the barns

ROADS
Gullies
HARVEST FAIR

CORRESPONDENCE
Letter from Mr Ash

DATE OF NEXT MEETINGS
Monday 12th May 2025
Monday 9th June 2025
""".replace("# ", "")
TITLES = ["APOLOGIES", "PUBLIC SESSION – 10 MINUTES", "MATTERS ARISING", "PLANNING", "ROADS", "HARVEST FAIR"]
TITLES += ["CORRESPONDENCE", "DATE OF NEXT MEETINGS"]


COLONS = {title: f"{title.capitalize()}:" for title in TITLES}


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("look", [{title: title for title in TITLES}, COLONS], ids=["in capitals", "with colons"])
def test_points_without_marks_below_titles_of_another_look_are_no_items(look, apart):
    lines = (CAPITALS if apart else CAPITALS.replace("\n\n", "\n")).split("\n")
    found = [title for _, title in titles("\n".join(look.get(line, line) for line in lines))]
    assert found == [title.removesuffix(":") for title in look.values()]


def test_a_line_apart_may_be_an_item_where_the_others_are_in_capitals():
    agenda = CAPITALS.replace("CORRESPONDENCE", "Grass at the ford\n\nCORRESPONDENCE")
    assert [title for _, title in titles(agenda)] == [*TITLES[:6], "Grass at the ford", *TITLES[6:]]


BUSINESS = ["Apologies for absence", "Declarations of interest", "Minutes of 3 February", "The mill", "Next meeting"]
TASKS = ["To receive apologies", "To receive any declarations of interest", "To sign the minutes", "To hear the miller"]


@pytest.mark.parametrize("business", [BUSINESS, TASKS, [title.upper() for title in BUSINESS]])
@pytest.mark.parametrize(
    "call",
    [
        "All may come. Agenda as follows:",
        "The business is as follows:",
        "Items for discussion are as below.",
        "The agenda is set out below",
        "You may come. Agenda:-",
        "I set out the business below.",
        "Business",
        "All are welcome.\n\nA Ash, Clerk\n",
    ],
)
def test_items_without_numbers_are_found_below_whatever_calls_them(call, business):
    head = "THORNBY PARISH COUNCIL\nA meeting will be held in the Hall on Monday 3 March 2025 at 7.30pm.\n"
    (meeting,) = split(printed(f"{head}{call}\n\n" + "\n".join(business)))
    assert [item.title.value for item in read_items(meeting)] == business


def test_a_letter_of_which_few_lines_are_usual_business_is_no_agenda():
    assert split(printed("The meeting will be held at noon.\nApologies\nOur cats\nOur dogs\nAudit\n")) == ()


PARTS = [("OPENING", ["Apologies", "Minutes"]), ("REPORTS", ["Police", "Miller"]), ("NEXT MEETING", ["4 May 2025"])]


@pytest.mark.parametrize("letters", ["ABC", ("I", "II", "III")])
def test_numbers_that_begin_anew_below_lettered_headings_are_all_items(letters):
    parts = zip(letters, PARTS, strict=True)
    agenda = [
        (f"{letter}. {part}", [f"{at}. {one}" for at, one in enumerate(ones, 1)]) for letter, (part, ones) in parts
    ]
    agenda[0][1].append("3. Declarations of interest")
    lines = [line for part, ones in agenda for line in (part, *ones)]
    found = [f"{number}. {title}" for number, title in titles("\n".join(lines))]
    assert found == [one for _, ones in agenda for one in ones]


def test_a_number_may_stand_in_brackets_behind_its_title():
    agenda = (
        "Apologies (1)\nInterests (2)\nThe mill and its three geese (3)\nTrees (4)\nNext meeting: 7 April 2025 (5)\n"
    )
    found = [("1", "Apologies"), ("2", "Interests"), ("3", "The mill and its three geese"), ("4", "Trees")]
    assert titles(agenda) == [*found, ("5", "Next meeting: 7 April 2025")]
    assert titles("1. Apologies\n2. Minutes (1)\n3. Oaks (2)\n4. Elms (3)\n")[1] == ("2", "Minutes (1)")


LETTER = """THORNBY PARISH COUNCIL
A meeting is held in the Hall on Monday 3 March 2025 at 7.30pm.

Apologies
Minutes of the last meeting, 3rd February
Business arising
   Tree at the ford
   Geese
Accounts to be paid
   Clerk £20.50
Letters
Any other business
Date of the next meeting
"""


def test_points_set_in_below_titles_are_no_items_and_sums_do_not_end_the_agenda():
    (meeting,) = split(printed(LETTER))
    wanted = ["Apologies", "Minutes of the last meeting, 3rd February", "Business arising", "Accounts to be paid"]
    assert [item.title.value for item in read_items(meeting)] == [
        *wanted, "Letters", "Any other business", "Date of the next meeting",
    ]  # fmt: skip


@pytest.mark.parametrize("points", ["a)payments\nb)audit", "a   payments\nb   audit", "  a) payments\n  b) audit"])
def test_points_with_small_letters_are_no_part_of_the_title(points):
    found = items(f"1. Apologies\n2. Interests\n3. Finance\n{points}\n4. Roads\n")
    assert [item.title.value for item in found] == ["Apologies", "Interests", "Finance", "Roads"]


def test_numbers_may_be_printed_as_they_are_said():
    said = ["1st. To read the Minutes.", "2nd. To hear the Warden.", "3rd. To pass accounts for payment."]
    assert titles("\n".join(said)) == [tuple(line.split(". ", 1)) for line in said]
