"""What stands below the last item of an agenda: its words, a signature, notes, further business."""

import re

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.agenda_items import HEAD, items, titles
from tests.packs.printed import printed


def test_further_paragraphs_of_the_last_item_are_of_its_description_and_a_signature_is_not():
    agenda = (
        "1. Apologies\nTo receive them.\n2. Interests\nMembers are to declare the interests that they have.\n"
        "If an interest is declared the member must then leave the room.\nA Person\nTown Clerk\n"
    )

    (meeting,) = split(printed(HEAD + agenda.replace("2. I", "2. Minutes\nTo agree them.\n3. I")))

    last = read_items(meeting)[-1].description
    assert last is not None
    assert last.value.startswith("Members are")
    assert last.value.endswith("leave the room.")


def test_what_the_last_item_is_about_stands_above_its_purpose():
    agenda = "".join(
        f"{number}    APPLICATION 24/{number}\n\n     {what}\n\n     To consider the report of the warden.\n\n"
        for number, what in enumerate(("A PORCH", "A WALL", "A BARN"), start=1)
    )

    assert [item.description.value for item in items(agenda) if item.description is not None] == [
        f"{what} To consider the report of the warden." for what in ("A PORCH", "A WALL", "A BARN")
    ]


def test_a_second_paragraph_set_in_below_the_last_item_is_of_it():
    agenda = (
        "1.   Apologies\n\n2.   Minutes\n3.   Roads\n     To hear of them.\n\n     Mill Lane and the mill\n\nA Person\n"
    )

    assert [sub.value for sub in items(agenda)[-1].sub_items] == ["Mill Lane and the mill"]


@pytest.mark.parametrize(
    "signed",
    [
        "Ann Brown – Clerk/RFO",
        "Mrs A. Brown, Parish Clerk",
        "Ann Brown (Clerk to the Council)",
        "Clerk to the Council",
    ],
)
def test_who_signs_is_not_in_the_last_title_though_a_comma_ends_it(signed):
    agenda = (
        f"1. Apologies\n2. Minutes\n3. Date of next meeting – Tuesday 12 October 2021,\n{signed}\n6 September 2021\n"
    )

    assert titles(agenda)[-1] == ("3", "Date of next meeting – Tuesday 12 October 2021,")


@pytest.mark.parametrize(
    "below",
    [
        "Members of the public may speak here for three minutes.",
        "The public may ask what they like.\nIf you wish to speak, let the clerk know before noon.",
    ],
)
def test_prose_on_the_public_below_the_last_item_is_of_it_if_the_item_is_on_the_public(below):
    agenda = f"1. Apologies\n2. Minutes\n3. Questions of the public\n{below}\n\nA Person\nClerk\n"

    assert items(agenda)[-1].description.value == below.replace("\n", " ")
    assert items(agenda.replace("Questions of the public", "Roads"))[-1].description is None


@pytest.mark.parametrize(
    "below",
    [
        "To hear what the warden has to say of it.",
        "To hear what the warden has to say of it.\n\nTo agree what is to be done.",
        "Recommended –\n\nThat the lane be mended as soon as may be.",
        "If you have found a surface that is broken you must not mend it yourself, but tell the Council of it first.",
    ],
)
def test_what_is_plainly_of_the_last_item_is_so_though_no_other_item_is_described(below):
    agenda = f"1. Apologies\n2. Minutes\n3. Trees\n4. Surface of the lane\n\n{below}\n"

    description = items(agenda)[-1].description
    assert description is not None
    assert description.value == below.replace("\n\n", " ")


@pytest.mark.parametrize(
    "below",
    [
        "To register to speak, send word to the office.",
        "To: All who sit on the Council",
        "Those who come to this meeting of the Council are asked to leave their dogs at home.",
        "A Person",
    ],
)
def test_what_only_stands_below_the_last_item_is_not_of_it(below):
    agenda = f"1. Apologies\n2. Minutes\n3. Trees\n4. Next meeting of the Council\n\n{below}\n"

    assert items(agenda)[-1].description is None


def test_that_the_public_may_attend_is_of_no_item():
    agenda = "1. Apologies\n2. Minutes\n3. Public forum\nMembers of the public are welcome to attend.\n"

    assert items(agenda)[-1].description is None


def test_a_purpose_below_the_last_title_is_of_it_where_all_lines_stand_apart():
    names = ("Apologies", "Minutes", "Roads", "Trees", "Ponds", "Walls")
    agenda = "".join(f"{at}.\n\n{title}\n\n" for at, title in enumerate(names, start=1))

    assert items(f"{agenda}Following the last meeting a list was sent to all.\n")[-1].description is not None


def test_a_heading_below_the_last_item_is_not_of_it():
    agenda = "1. Apologies\nTo hear them.\n2. Minutes\nTo sign them.\n3. Roads\n\nSECTION 3 - TREES\nTo hear of it.\n"

    assert items(agenda)[-1].description is None


@pytest.mark.parametrize(
    "behind",
    [
        "Background\n1. The mill has been ours since the war and no rent was paid.\nView\n1. That it be let.\n",
        "Notes\n1. Park by the hall\n2. Sit down\nMore notes\n1. Stand up\n",
        "Rules\n1. Park by the hall\n2. Sit down\n",
    ],
)
def test_other_lists_below_the_agenda_are_not_of_it(behind):
    assert len(titles(f"1. Apologies\n2. Minutes\n3. Forms\n4. Next meeting\n\n{behind}")) == 4


SOURCES = "1. Rules of the ford\n2. Papers of the mill\n3. Maps\n4. Counts of geese\n5. Wages\n6. Word of the Miller\n"


@pytest.mark.parametrize(
    "announced",
    [
        "PART B (Confidential)\n\nNil\n\nNOTE: The Act\n\nReports were prepared with reference to the following:\n\n",
        "Background papers\n",
        "BACKGROUND DOCUMENTS:\n\n",
        "List of background papers relied on in the preparation of these reports:\n",
        "The following sources were used in preparing this report:-\n",
        "Sources of information\n\n",
        "Documents consulted\n",
        "In the preparation of each report regard was had to the documents below.\n",
    ],
)
@pytest.mark.parametrize("mark", ["{}.", "({})", "{}"])
def test_a_list_of_sources_below_the_agenda_holds_no_items(announced, mark):
    listed = re.sub(r"(\d)\.", lambda digit: mark.format(digit[1]), SOURCES)
    agenda = "1. Apologies\n\n2. Minutes\n\n3. The weir\n\n4. Roads\n\n"

    assert [title for _, title in titles(agenda + announced + listed)] == ["Apologies", "Minutes", "The weir", "Roads"]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_items_behind_a_list_of_sources_go_on(gap):
    agenda = f"1. Apologies\n{gap}2. The weir\nBackground papers:\n1. Maps\n2. Counts\n{gap}3. Roads\n{gap}4. Bins\n"

    assert titles(agenda)[-2:] == [("3", "Roads"), ("4", "Bins")]


@pytest.mark.parametrize(
    "above",
    [
        "Background papers for what stands below are kept by the Clerk:\n",
        "In preparing this agenda the Clerk had regard to the Act. The business is the following:\n",
    ],
)
def test_business_below_a_word_on_sources_is_an_agenda(above):
    assert len(titles(f"{above}1. Apologies\n2. Minutes\n3. Roads\n")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "To set date and time of next meeting.",
        "To note the date of the next meeting",
        "To agree dates for future meetings.",
        "To fix a time for the next meeting",
    ],
)
def test_the_day_of_the_next_meeting_apart_below_the_last_item_is_not_of_it(line):
    agenda = "1. Apologies\nTo receive any.\n2. Roads\nTo mend them.\n3. Other business\n"

    assert items(f"{agenda}\n{line}\n")[-1].description is None
    assert items(f"{agenda}4. Next meeting\n\n{line}\n")[-1].description.value == line
    assert items(f"{agenda}\nTo set a price for the hall.\n")[-1].description is not None


@pytest.mark.parametrize(("lead", "kept"), [("A copy is to be seen at", True), ("A copy has been sent out.", False)])
def test_the_address_of_a_page_is_kept_where_a_sentence_ends_with_it(lead, kept):
    read = items(f"1. Apologies\n2. Minutes\nTo approve them. {lead}\n\nhttps://thornby.example/4\n3. Roads\n")

    assert read[1].description.value == f"To approve them. {lead}" + " https://thornby.example/4" * kept


@pytest.mark.parametrize("below", ["(Report by the Warden of Fords)", "(Presentation by the Warden)", "(For decision)"])
def test_words_in_brackets_below_the_last_title_are_of_it(below):
    agenda = (
        f"1. Apologies\n\n{below}\n\n2. Bins\n\n{below}\n\n3. Trees\n\n{below}\n\nNOTE: The next meeting is in May."
    )

    assert [item.description.value for item in items(agenda)] == [below] * 3


@pytest.mark.parametrize("papers", ["Minutes:", "Decision:", "Additional documents:", "Attachments", "Documents:"])
def test_a_site_that_lists_papers_below_each_item_says_where_the_last_one_ends(papers):
    below = f"\n\n{papers}\n\nWhat was said of it by all who came.\n\n"
    read = items(
        f"1.\n\nApologies\n\nTo receive apologies.{below}2.\n\nMinutes\n\nTo sign the minutes.{below}"
        f"3.\n\nInterests\n\nMembers are asked to declare them.\n\nThose received will be read out.{below}"
    )

    assert [item.description.value for item in read if item.description] == [
        "To receive apologies.",
        "To sign the minutes.",
        "Members are asked to declare them. Those received will be read out.",
    ]


def test_without_such_lists_a_paragraph_apart_below_the_last_title_is_of_no_item():
    read = items(
        "1.\n\nApologies\n\n2.\n\nMinutes\n\n3.\n\nRoads\n\nTo hear of them.\n\nTea will be served.\n\nMinutes:\n"
    )

    assert [item.description.value for item in read if item.description] == ["To hear of them."]


@pytest.mark.parametrize(
    ("below", "own"),
    [
        ("The hall has step-free access from Mill Lane. A hearing loop is fitted.", False),
        ("The Corn Barn has level access and a loop for those who need it.", False),
        ("Residents may speak before the meeting opens, from 7.15pm to 7.30pm.", False),
        ("All local government electors for the parish may attend and vote.", False),
        ("Mae croeso i bawb ddod i'r cyfarfod.", False),
        ("This meeting will be streamed on the channel of the council.", False),
        ("Refreshments will be served from seven in the room below the stair.", False),
        ("There is level access and parking at the back of the hall.", False),
        ("Members are reminded that they need to declare interests.", False),
        ("Agenda produced and published by the Head of Law, Mill House.", False),
        ("Filming policy: the council welcomes recording of its meetings.", False),
        ("Papers with this agenda: plan of the mill, draft rules (rev. 3)", False),
        ("The hall has a roof that lets in the rain and has to be mended.", True),
        ("Report TR/24/7 by the Trees Officer.", True),
        ("Report of the Town Clerk", True),
        ("Progress report by Cllr Ash, Footpaths Officer", True),
    ],
)
def test_how_the_public_comes_in_is_of_no_item_and_who_brings_the_item_is(below, own):
    agenda = "".join(f"{at}   {title}\n     To hear of it.\n\n" for at, title in enumerate(("Apologies", "Mill"), 1))
    read = items(f"{agenda}3   Depot\n{'     ' if own else chr(10)}{below}\n\nA Person\nClerk\n")

    assert [item.description.value for item in read if item.description] == ["To hear of it."] * 2 + [below] * own


def test_an_item_on_the_public_may_say_that_residents_may_speak():
    read = items(
        "1. Apologies\n\nTo receive them.\n\n2. Roads\n\nTo hear of them.\n\n3. Public participation\n\n"
        "Residents may speak on the items above.\n"
    )

    assert read[-1].description is not None
    assert read[-1].description.value == "Residents may speak on the items above."


@pytest.mark.parametrize(
    ("below", "own"),
    [
        ("Letter from Ann Ash (members only).", True),
        ("Word from the wardens.", True),
        ("Clerk: Ann Ash.", False),
        ("Ann Ash", False),
    ],
)
def test_a_short_sentence_close_below_the_last_title_is_of_it_where_titles_stand_apart(below, own):
    others = enumerate(("Apologies", "Minutes", "Roads"), start=1)
    above = "".join(f"{at}. {title}\nTo hear of it from the warden.\n\n" for at, title in others)
    read = items(f"{above}4. Depot\n{below}\n")

    assert [item.description.value for item in read[3:] if item.description] == [below] * own


@pytest.mark.parametrize(("pages", "mine"), [("(Pages 9 - 12)", True), ("2", False)])
def test_a_line_of_pages_right_below_the_last_title_is_of_it_and_the_number_of_the_page_is_not(pages, mine):
    agenda = (
        "1. ROADS\n(Pages 3 - 4)\nReport of the Warden of Roads.\n\n"
        "2. TREES\n(Pages 5 - 8)\nReport of the Warden of Trees.\n\n"
        f"3. PONDS\n{pages}\nReport of the Warden of Ponds.\n\nNOTE: The meeting may be filmed.\n"
    )
    last = items(agenda)[-1]
    assert (last.pages is not None) is mine
    assert (last.description is not None and last.description.value == "Report of the Warden of Ponds.") is mine


def test_a_label_with_the_day_of_the_next_meeting_apart_below_the_last_item_is_not_of_it():
    agenda = "1.  Trees\n    To fell them.\n\n2.  Roads\n    To mend the bridge and the lane.\n\n3.  Mayor's remarks\n"
    below = "NEXT MEETING OF THE TOWN COUNCIL: Monday 10 June 2019, 7.00 p.m."

    assert items(f"{agenda}\nPage 2 of 61\n\n{below}\n")[-1].description is None


@pytest.mark.parametrize(("indent", "own"), [(0, False), (5, True)])
def test_a_paragraph_below_the_numbers_is_of_no_item_where_all_words_hang_below_the_titles(indent, own):
    agenda = "".join(
        f"{at}.   {title}\n     To hear of it.\n\n" for at, title in enumerate(("Mill", "Weir", "Ford"), 1)
    )
    read = items(
        f"{agenda}4.   Depot\n     To agree the depot plan.\n\n{' ' * indent}The depot plan is kept at the mill.\n"
    )

    words = read[-1].description.value
    assert ("kept at the mill" in words) is own


def test_when_an_agenda_was_sent_out_is_not_of_its_last_item():
    sent = "Despatched 12 February 2007 by the Head of Law, PO Box 4, Overton"
    assert titles(f"1  Apologies\n2  Minutes\n3  Sale of Mill Farm\n{sent}\n")[-1] == ("3", "Sale of Mill Farm")
