"""Items of agendas that have no numbers."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.labelled import labelled
from clerk_app.packs.lists.unnumbered import unnumbered
from clerk_app.packs.paper.regions import split
from tests.packs.agenda_items import HEAD, items, titles
from tests.packs.printed import printed


@pytest.mark.parametrize(
    "head",
    [
        "Agenda for the meeting to be held on Monday 3 March 2025 at 7.30pm in the Hall\n",
        "Members are summoned to a meeting on Monday 3 March 2025\nJ Ash\nClerk\n",
        "Agenda 3/3/25\n",
    ],
)
def test_business_without_numbers_opens_below_a_head_that_has_no_heading_of_its_own(head):
    text = (
        f"Thornby Parish Council\n{head}\nApologies for absence\n\nDeclarations of interest\n\nRoads\n"
        "(i) Mill Lane\n(ii) The Green\n\nPlanning matters\n24/0123/FUL 1 Mill Lane\n\nFinance\n"
        "What was paid\n\nDate of next meeting\n"
    )

    (meeting,) = split(printed(text))
    assert [item.title.value for item in read_items(meeting)] == [
        "Apologies for absence",
        "Declarations of interest",
        "Roads",
        "Planning matters",
        "Finance",
        "Date of next meeting",
    ]


def test_a_sentence_on_apologies_opens_no_agenda():
    text = (
        "Members are summoned to a meeting on Monday 3 March 2025\nApologies should be sent to the Clerk, please.\n"
        "Finance\nPlanning matters\nDate of next meeting\n"
    )

    assert split(printed(text)) == ()


def test_points_with_the_bullet_of_items_in_capitals_are_none():
    agenda = (
        "- APOLOGIES\n- MINUTES – 3 February 2025\n- FINANCE\n- Monthly balances – all\n- ROADS\n- Lanes\n"
        "- To consider the exclusion of the public\n- DATE OF NEXT MEETING\n"
    )

    assert [title for _, title in titles(agenda)] == [
        "APOLOGIES",
        "MINUTES – 3 February 2025",
        "FINANCE",
        "ROADS",
        "To consider the exclusion of the public",
        "DATE OF NEXT MEETING",
    ]


def test_titles_below_the_heading_of_pages_are_an_agenda_without_numbers():
    head = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025\nPages\n\n"

    (meeting,) = split(printed(head + "# Welcome\n# Minutes\n# Roads\n"))

    assert [item.title.value for item in read_items(meeting)] == ["Welcome", "Minutes", "Roads"]


def test_the_rows_below_no_and_item_are_the_items_of_an_agenda_without_numbers():
    agenda = (
        "No.\tItem\nApologies To hear who is away.\n\nMinutes PDF 44 KB To sign those of 3 February as right.\nThey"
        " are with this paper.\n\nCare of the oak and of all the ponds that are ours\n\nAny other business\n"
    )

    read = items(agenda)
    assert [(item.title.value, item.description.value if item.description else None) for item in read] == [
        ("Apologies", "To hear who is away."),
        ("Minutes", "To sign those of 3 February as right. They are with this paper."),
        ("Care of the oak and of all the ponds that are ours", None),
        ("Any other business", None),
    ]


def test_a_site_s_lists_of_papers_part_the_items_of_an_agenda_without_numbers():
    agenda = (
        "Welcome\n\nAdditional documents:\n\nAppeals against what has not been shown to the public\n\nTo hear them.\n\n"
        "1 The first\n2 The second\n\nAdditional documents:\n\nMinutes\n\nAdditional documents:\n\nLate business\n\n"
        "Additional documents:\n"
    )

    assert [title for _, title in titles(agenda)] == [
        "Welcome",
        "Appeals against what has not been shown to the public",
        "Minutes",
        "Late business",
    ]


def test_an_agenda_of_two_items_below_the_heading_of_pages_is_one():
    (meeting,) = split(printed("Licensing Panel\n7.00pm\n              Pages\n1   Election of Chair\n2   Roads\n"))

    assert [item.title.value for item in read_items(meeting)] == ["Election of Chair", "Roads"]


def test_business_that_begins_like_a_list_of_councillors_does_not_end_an_agenda_without_numbers():
    agenda = "Apologies\nMinutes\nRoads\nCouncillor vacancies\nReports from the county\nCorrespondence\n"

    assert [title for _, title in titles(agenda)][3:] == [
        "Councillor vacancies",
        "Reports from the county",
        "Correspondence",
    ]


def test_the_heading_of_the_private_part_is_no_item_of_an_agenda_without_numbers():
    agenda = "Apologies\nTo approve the minutes\nTo hear of roads\nTo discuss trees\nCONFIDENTIAL ITEMS\nWages\n"

    assert "CONFIDENTIAL ITEMS" not in [title for _, title in titles(agenda)]


def test_purposes_in_a_row_are_items_though_one_runs_over_two_lines():
    agenda = "To approve the minutes\nTo discuss the field and\nwhat is to be done\nTo receive orders\nApologies\n"

    assert [title for _, title in titles(agenda)] == [
        "To approve the minutes",
        "To discuss the field and what is to be done",
        "To receive orders",
        "Apologies",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Public questions: are invited before the meeting for a maximum of 10 minutes:",
            "Apologies for absence: To receive apologies.",
            "To approve the minutes of the meeting held on 3 February 2025.",
            "Word from the Warden: the oak and what became of it",
            "Trees & Woods Update- Report from the Warden",
            "Date of the next meeting; To be agreed.",
        ],
        [
            "Apologies – to receive and accept apologies.",
            "Minutes – to approve the minutes of 3 February 2025 as a correct record.",
            "Roads",
            "Finance – to approve the payments on the list that was sent out.",
        ],
        [
            "Apologies. Members are asked to send word to the Clerk.",
            "Minutes. The minutes of 3 February 2025 are to be signed.",
            "Roads. The oak by the pond is to come down in the spring.",
        ],
        [
            "Apologies: To receive apologies for absence from all of those who are unable to",
            "attend the meeting.",
            "Minutes: To approve the minutes of the meeting that was held in the hall under the",
            "Chair of the Warden.",
            "Roads: To hear of them.",
            "Correspondence: Letters.",
        ],
    ],
)
def test_lines_that_are_a_title_with_what_is_to_be_done_are_items(lines):
    begun = [line for line in lines if not line.startswith(("attend", "Chair of"))]
    read = titles("\n".join(lines))

    assert [number for number, _ in read] == [None] * len(begun)
    assert all(title.startswith(line.rstrip(":.")) for (_, title), line in zip(read, begun, strict=True))


def test_a_title_with_its_purpose_in_the_next_cell_is_an_item_without_a_number():
    read = items("Apologies   To receive apologies.\nMinutes   To approve them as read.\nRoads   To hear of them.\n")

    assert [item.title.value for item in read] == ["Apologies", "Minutes", "Roads"]
    assert read[0].description.value == "To receive apologies."
    assert {item.title.certainty.value for item in read} == {"likely"}


@pytest.mark.parametrize(
    "lines",
    [
        "Apologies\nMinutes: To approve them.\nRoads\nOak: To hear of it.\nPonds\nHalls\nAny other business\n",
        (
            "Apologies: To receive them.\nThe Clerk keeps a book of those who are not here at the meeting.\n"
            "Minutes: To approve them.\nThe Clerk has sent them to all of those who were here on that day.\n"
            "Roads: To hear of them.\nThe Warden has sent word of the oak to all who wanted to hear of it.\n"
        ),
    ],
)
def test_few_such_lines_are_no_agenda_of_that_kind(lines):
    printed_lines = printed(HEAD + lines).lines

    assert labelled(printed_lines, 3) == []


def test_the_heading_of_a_list_that_was_cut_off_below_it_has_no_items():
    assert unnumbered(printed("A parish council\nNo.\tItem").lines) is None


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the meeting held on 11 February 2025",
        "Minutes of the last meeting and of those before it",
        "Reports from those who sit on outside bodies",
        "Declarations of interest in items that are on the agenda",
        "Questions from members of the public who live here",
    ],
)
def test_usual_business_apart_is_an_item_though_most_of_its_words_are_small(title):
    said = "All who live here may speak for a few minutes each."
    agenda = f"Apologies\n\nPublic session\n{said}\n\n{title}\n\nRoads\n"

    assert titles(agenda) == [(None, "Apologies"), (None, "Public session"), (None, title), (None, "Roads")]


@pytest.mark.parametrize("heading", ["BUSINESS", "B U S I N E S S"])
def test_business_in_capitals_alone_heads_an_agenda(heading):
    head = f"THORNBY PARISH COUNCIL\nAn extraordinary meeting is on Monday 3 March 2025 at 7pm\n\n{heading}\n\n"
    text = (
        "To receive apologies for absence.\n\nTo receive declarations of interest.\n\nTo hear of the oak by the mill\n"
        "(ref. M/06) and to say whether it is to stand.\n\n(signed) A Ash\n\nThe last day for comments is 9 March.\n"
    )
    (meeting,) = split(printed(head + text))

    assert [item.title.value for item in read_items(meeting)] == [
        "To receive apologies for absence.",
        "To receive declarations of interest.",
        "To hear of the oak by the mill (ref. M/06) and to say whether it is to stand.",
    ]


def test_business_as_a_word_among_others_heads_none():
    lines = printed("A parish\nBusiness\nApologies\nMinutes\nRoads\nNext meeting\n").lines

    assert unnumbered(lines) is None
