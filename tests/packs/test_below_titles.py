"""What stands below a title: who brings the item, what a motion is on, the last paragraphs of the last item."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.short_lines import says_who_brings_it
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "OVERTON COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n\n"


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


def said(item):
    return item.description and item.description.value


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Lead Director: Ann Brown; Lead Author: Rob Ash", True),
        ("Lead Director/Lead Author: Ann Brown", True),
        ("Lead Officer & Author: Ann Brown", True),
        ("Report author: Ann Brown | Lead member: Cllr Ash", True),
        ("Presenting Officer and Author: Ann Brown;", True),
        ("Senior Manager: Ann Brown", True),
        ("Responsible officers: Ann Brown, Rob Ash", True),
        ("(Portfolio Holder: Councillor Brown)", True),
        ("Cabinet Member: Councillor Brown", True),
        ("Lead Director: to report on the mill", False),
        ("Lead Director: Ann Brown; to agree the plan of the mill", False),
        ("Lead Director: Ann Brown; the barn is to be let from May and will be put in order", False),
    ],
)
def test_a_line_that_says_only_who_brings_an_item_is_no_description(line, who):
    read = items(f"1.\n\nApologies\n\n2.\n\nMill\n\n{line}\n\n3.\n\nRoads\n\n4.\n\nTrees\n")

    assert (says_who_brings_it(line), said(read[1]) is None) == (who, who)


@pytest.mark.parametrize(
    "labels",
    [
        "Portfolio Holder: Councillor Ash\n\n",
        "Ward: Mill\nRecommendation: Permit\n\n",
        "Wards affected: All\n\nCabinet Member: Cllr Ash\n\n",
        "Key Decision: Yes\n\n",
    ],
)
@pytest.mark.parametrize("prose", ["This report asks for leave to let the barn.", "Porch of two floors."])
def test_labels_above_a_paragraph_are_no_part_of_the_description(labels, prose):
    read = items(f"1.\n\nApologies\n\n2.\n\nMill\n\n{labels}{prose}\n\n3.\n\nRoads\n\n4.\n\nTrees\n")
    assert said(read[1]) == prose


def test_a_label_in_the_first_line_of_a_paragraph_is_of_the_description():
    below = "   Ward Affected: Mill\n   Decision of the Cabinet on the barn, called in by five members\n   of it.\n"
    read = items(f"1  Apologies\n\n2  The sale of the barn\n{below}\n3  Roads\n\n4  Trees\n")
    assert said(read[1]) == " ".join(below.split())


def test_several_things_set_in_below_a_title_of_one_word_are_none_of_it():
    read = items("(1)  Apologies\n(2)  Fair\n       stalls 9th May ; brass band\n(3)  Roads\n(4)  Trees\n")
    assert [item.title.value for item in read] == ["Apologies", "Fair", "Roads", "Trees"]


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the Mill Group, excluding exempt information",
        "Minutes of May (without confidential items)",
        "Public minutes – exempt information removed",
        "Minutes of the Board other than exempt parts",
        "Report on the depot, with confidential information redacted",
        "Non-exempt minutes of the Barn Group",
    ],
)
def test_the_open_part_of_a_paper_is_not_private(title):
    assert [item.exempt for item in items(f"1. Apologies\n2. Minutes\n3. {title}\n4. Trees\n")] == [None] * 4


@pytest.mark.parametrize("mark", ["(PART 1)", "(ITEM 4)", "[STAGE 2]", "(PHASE 3)", "(WARD 5)", "(LOT 2)"])
def test_the_number_of_a_part_is_no_reference_of_a_report(mark):
    assert [item.report_ref for item in items(f"1. Apologies\n2. Mill lease {mark}\n3. Roads\n")] == [None] * 3


@pytest.mark.parametrize(
    ("line", "description"),
    [
        ("Motion submitted by Councillor Ash regarding a flag for the mill.", True),
        ("Motion from Councillor Ash concerning the barn roof.", True),
        ("A motion of Councillor Ash about the trees at the green.", True),
        ("Question by Councillor Ash on the road to the mill.", True),
        ("Notice of motion by Councillor Ash relating to the ford.", True),
        ("This council will fly a flag on the mill.", False),
        ("That a flag be flown on the mill.", False),
    ],
)
@pytest.mark.parametrize("last", [False, True], ids=["within", "last"])
def test_what_a_motion_is_on_is_none_of_its_words(line, description, last):
    title = line.split(" Ash")[0] + " Ash" if " Ash" in line else "Motion submitted by Councillor Ash"
    two = ["Mayor's announcements", f"{title}\n\n{line}"]
    first, second = two if last else two[::-1]
    item = items(f"1.\n\nApologies\n\n2.\n\nMinutes\n\n3.\n\n{first}\n\n4.\n\n{second}\n")[3 if last else 2]

    assert (said(item) == line, item.wording is None) == (description, description)


@pytest.mark.parametrize(
    ("lead", "kept"),
    [
        ("To determine that:", True),
        ("To resolve that:-", True),
        ("To agree that –", True),
        ("To adopt those of:", False),
        ("To consider:", True),
        ("To receive and adopt:", True),
    ],
)
def test_words_that_lead_to_a_decision_are_a_description(lead, kept):
    item = items(f"1. Apologies\n2. Meetings\n{lead}\n(a) the first be in May;\n(b) the next be in June.\n3. Roads\n")[
        1
    ]

    assert said(item) == (lead if kept else None)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Report of Ann Brown, Head of the Mill, Overton", "Barn and Mill Team attached."),
        ("Joint report by the Warden and the Keeper of the", "Mill enclosed."),
        ("Letter from Ann Brown, Warden of the Mill and", "Barn (to follow)."),
        ("Update from the Head of Mills, Overton County", "Council to follow."),
        ("Paper by Ann Brown of the Overton Trust for", "Mills circulated."),
    ],
)
def test_the_end_of_who_reports_is_of_the_line_above(line, below):
    read = items(f"1.\n\nApologies\n\n2.\n\nMill\n\n{line}\n\n{below}\n\n3.\n\nRoads\n\n4.\n\nTrees\n")

    assert said(read[1]) == f"{line} {below}"


@pytest.mark.parametrize(
    "purpose", ["For Discussion", "For decision", "(For information)", "Items for noting", "For action:"]
)
@pytest.mark.parametrize("heading", ["PLANNING", "ROADS AND TREES"])
def test_a_heading_with_its_purpose_stands_between_two_items(heading, purpose):
    read = items(f"1. Apologies\n2. Report of the warden\n{heading}\n{purpose}\n3. Roads\n4. Trees\n")

    assert said(read[1]) is None


@pytest.mark.parametrize(
    ("line", "mine"),
    [
        ("Cllr Rob Ash, Warden of Overton, will present a report on the work of the last year.", True),
        ("Councillor Ash will give a report of the year.", True),
        ("Members of the mill trust will outline what they plan.", True),
        ("The Clerk to report on the letters of the county.", True),
        ("Overton Rowing Club to come and tell Members of the race.", True),
        ("Ann Brown of the trust will speak about the mill.", True),
        ("Cllr Rob Ash, Cllr Ann Elm", False),
        ("Ann Brown, Clerk", False),
        ("Members of the public are welcome to attend.", False),
    ],
)
def test_who_speaks_at_the_last_item_is_still_of_it(line, mine):
    assert said(items(f"1. Apologies\n2. Minutes\n3. Roads\n4. Report of the year\n{line}\n")[3]) == (
        line if mine else None
    )


def test_a_sentence_that_leads_to_another_list_is_of_the_last_item():
    leads = "The Mayor has also asked the county to answer on these points:"
    first = "1.\n\nApologies\n\n2.\n\nMinutes\n\nTo sign those of May.\n\n3.\n\nWord of the Mayor\n\n"
    lists = f"The Chairman will speak of the works on\n\na) mills\n\nb) barns\n\n{leads}\n\n• fords\n\n• greens\n"

    assert said(items(first + lists)[2]) == f"The Chairman will speak of the works on {leads}"


def test_a_paragraph_on_who_comes_goes_on_with_the_one_above_it():
    agenda = "• APOLOGIES\n• MINUTES\n• TREES\n• PUBLIC SPEAKING\n\n"
    one = "Members of the public are permitted to speak on any item of the agenda for three minutes each."
    other = "Overton Rowing Club to come and tell Members of the race in the hills."

    assert said(items(f"{agenda}{one}\n\n{other}\n")[3]) == f"{one} {other}"


def test_the_day_of_the_next_meeting_below_the_agenda_is_not_of_the_item_that_is_on_it():
    agenda = "1. APOLOGIES\n2. MINUTES\n3. ROADS\n4. DATE OF NEXT ORDINARY MEETING\n"

    assert said(items(f"{agenda}DATE OF NEXT ORDINARY MEETING: Thursday 22 June 2025\n")[3]) is None


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("DEADLINE FOR RECEIPT OF QUESTIONS", True),
        ("Closing date for questions", True),
        ("Last date for receipt", True),
        ("Cut-off for questions and petitions", True),
        ("Deadline", True),
        ("QUESTIONS OF THE PAST YEAR IN ALL", False),
    ],
)
@pytest.mark.parametrize(
    "other",
    [
        "Questions must be sent to the clerk, who will hand them on.",
        "Questions must be sent to the Warden, Mill Office, Old Barn, Overton (Room 4)",
    ],
)
def test_a_deadline_within_a_description_is_of_it(heading, kept, other):
    one, day = "The Chair will answer what the public has asked in writing.", "Noon on Monday, 3 March 2025"
    rest = f"{one}\n\n    {heading}\n    {day}\n\n    {other}\n\n3   TREES\n    To hear of them.\n\n4   ROADS\n"
    read = items(f"1   MINUTES\n    To sign those of May.\n\n2   QUESTIONS\n    {rest}")

    assert said(read[1]) == (f"{one} {heading} {day} {other}" if kept else one)


@pytest.mark.parametrize(
    ("title", "below", "wanted"),
    [
        ("MINUTE OF PREVIOUS MEETING", "Mill and Ford Area Committee held on 2 June 2010", True),
        ("SITE VISITS", "Mill and Ford Area Committee held on 2 June 2010", False),
        ("MINUTE OF PREVIOUS MEETING", "Mill and Ford Area Committee", False),
    ],
)
def test_whose_minutes_of_which_day_is_a_description(title, below, wanted):
    read = items(f"1.   APOLOGIES\n\n2.   {title}\n     {below}\n\n3.   ROADS\n\n4.   TREES\n")
    assert said(read[1]) == (below if wanted else None)


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("To appoint members to the following:", True),
        ("To agree a price for the following:", True),
        ("To set the minutes to the following:", False),
        ("To adopt the plans of:", False),
    ],
)
def test_a_task_for_each_of_a_list_is_the_description_above_it(above, kept):
    read = items(f"1. Apologies\n2. Trees\n   {above}\n   a) Oak\n   b) Mill\n3. Roads\n")[1]

    assert said(read) == (above if kept else None)
    assert [sub.value for sub in read.sub_items] == ["Oak", "Mill"]


@pytest.mark.parametrize(
    ("remark", "kept"), [("(Report of the Head of Trees)", True), ("(Joint report by Ann Ash)", True), ("(Oak)", False)]
)
def test_who_reports_is_said_in_brackets_above_a_list(remark, kept):
    read = items(f"1. Apologies\n\n2. Plans\n   {remark}\n\n   24/01 Mill Lane\n   24/02 Oak Barn\n\n3. Roads\n")[1]

    assert said(read) == (remark if kept else None)
