"""Where a title ends and what stands below it begins."""

import pytest

from clerk_app.packs.business.item_body import read_body
from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.titles import cut
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import joined, whole
from tests.packs.printed import printed

LONG_LEAD = (
    "The warden has sent word of the oak and the Council is asked to agree on all of these points at once, each for"
    " itself:"
)
RULE = "“At its first meeting it shall choose a warden for the year.”"


def read(text):
    lines = printed(text).lines
    layout = layout_of(lines)
    parts = cut([whole(line) for line in lines], layout)
    body = read_body(parts, layout)
    return joined(parts.title), joined(body.description), [joined(sub) for sub in body.sub_items], joined(body.wording)


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("Minutes\nTo approve the minutes.", "Minutes", "To approve the minutes."),
        ("Minutes: 7 December 2024\nTo approve them.", "Minutes: 7 December 2024", "To approve them."),
        (
            "To ask the public to leave under section 1(2) of the Public Bodies\n(Admission to Meetings) Act 1960 here",
            "To ask the public to leave under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960 here",
            "",
        ),
        (
            "THE OAK AND THE ELM OF THE PARISH AND THEIR CARE:\nA PLAN FOR TEN YEARS\nReport of the Warden",
            "THE OAK AND THE ELM OF THE PARISH AND THEIR CARE: A PLAN FOR TEN YEARS",
            "Report of the Warden",
        ),
        (
            "THE OAK AND THE ELM OF THE PARISH AND THEIR CARE:\nReport of the Warden",
            "THE OAK AND THE ELM OF THE PARISH AND THEIR CARE",
            "Report of the Warden",
        ),
        ("Beach huts: to consider rents.", "Beach huts: to consider rents.", ""),
        (
            "Urgent business: To be taken by leave of the Chair.",
            "Urgent business: To be taken by leave of the Chair.",
            "",
        ),
        (
            "Declarations of Interest All Members are required to declare any interest:\n(a) a house;\n(b) a mill.",
            "Declarations of Interest",
            "All Members are required to declare any interest:",
        ),
        (
            "Declarations of interest If Members have an interest in an item they must fill in a form.",
            "Declarations of interest",
            "If Members have an interest in an item they must fill in a form.",
        ),
        (
            "Public Participation Up to a total of fifteen minutes can be allowed for members of the public to speak.",
            "Public Participation",
            "Up to a total of fifteen minutes can be allowed for members of the public to speak.",
        ),
        (
            "Election of Mayor The Council, at its meeting in June, is to resolve who is nominated.",
            "Election of Mayor",
            "The Council, at its meeting in June, is to resolve who is nominated.",
        ),
        (
            "Election of a Deputy Mayor The new Deputy Mayor will be presented with the chain by the Mayor.",
            "Election of a Deputy Mayor The new Deputy Mayor will be presented with the chain by the Mayor.",
            "",
        ),
        (
            "Declarations of Interests by Members and Officers:- (see note below)\n(a) Pecuniary\n(b) Private",
            "Declarations of Interests by Members and Officers:- (see note below)",
            "",
        ),
        (
            "Presentation on the Mill\nFor the Deputy Leader and Cabinet Member for Mills to introduce Ann Brown",
            "Presentation on the Mill",
            "For the Deputy Leader and Cabinet Member for Mills to introduce Ann Brown",
        ),
        ("Fords\nFor Members to consider the ford", "Fords", "For Members to consider the ford"),
        ("Fords\nFor each Ward Councillor to report", "Fords", "For each Ward Councillor to report"),
        (
            "Minutes Of the meeting held on 11th July 2023 to be approved and signed.",
            "Minutes",
            "Of the meeting held on 11th July 2023 to be approved and signed.",
        ),
        (
            "Questions The Joint Leader of the Council, or the Chair of any Committee, to take any questions sent in.",
            "Questions",
            "The Joint Leader of the Council, or the Chair of any Committee, to take any questions sent in.",
        ),
        (
            "Overton Mill Scheme 2023-2026 That Council approves the scheme in the form set out at Appendix 1.",
            "Overton Mill Scheme 2023-2026",
            "That Council approves the scheme in the form set out at Appendix 1.",
        ),
        (
            "Public Participation In accordance with Rule 9 to hear what is asked.",
            "Public Participation",
            "In accordance with Rule 9 to hear what is asked.",
        ),
        ("Minutes Of The Last Meeting", "Minutes Of The Last Meeting", ""),
        ("Review of The Council Plan", "Review of The Council Plan", ""),
        ("Mill Lane: The Council is to buy it.", "Mill Lane: The Council is to buy it.", ""),
        (
            "DECLARATIONS OF INTEREST\nDeclarations of Interest\nAll Members must declare what they own;\n(a) a\n(b) b",
            "DECLARATIONS OF INTEREST",
            "All Members must declare what they own;",
        ),
        ("Declarations of Interest See guidance below.", "Declarations of Interest", "See guidance below."),
        ("Minutes See the copy in the mill.", "Minutes", "See the copy in the mill."),
        (
            "Mills\nMembers should declare what they have of:\na)  mills\nb)  fords\nand if so, leave the whole room.",
            "Mills",
            "Members should declare what they have of: and if so, leave the whole room.",
        ),
        ("Questions from Members of the Council", "Questions from Members of the Council", ""),
        ("TREES – To hear of the oak.", "TREES – To hear of the oak.", ""),
        ("Election of Chair. To elect a Chair.", "Election of Chair. To elect a Chair.", ""),
        ("Trees. Confirm that the oak comes down.", "Trees. Confirm that the oak comes down.", ""),
        ("Open Session. Anybody is welcome to speak.", "Open Session. Anybody is welcome to speak.", ""),
        ("Declarations. (To be made now.) As ever.", "Declarations. (To be made now.) As ever.", ""),
        ("Forum. The public may speak. Be brief.", "Forum. The public may speak. Be brief.", ""),
        ("Trees. To hear of it.\nThe warden has sent word.", "Trees. To hear of it.", "The warden has sent word."),
        ("Trees: The oak by the pond is\nto come down.", "Trees: The oak by the pond is to come down.", ""),
        (
            "CROMEC Survey of the Lane – a talk by the man who has made it for us",
            "CROMEC Survey of the Lane – a talk by the man who has made it for us",
            "",
        ),
        (
            "Word of the County Councillor\nTo hear of the roads",
            "Word of the County Councillor",
            "To hear of the roads",
        ),
        (
            "Minutes of May (sent to\nTo consider whether they are right",
            "Minutes of May (sent to",
            "To consider whether they are right",
        ),
        ("Trees of the parish that   the Warden keeps", "Trees of the parish that the Warden keeps", ""),
        ("Questions –   The Warden will answer   them all.", "Questions – The Warden will answer them all.", ""),
        ("Trees   To hear of the oak.", "Trees", "To hear of the oak."),
        ("Minutes of May   (Attached)\nAll of them", "Minutes of May (Attached)", ""),
        ("Trees\nThat the oak be felled as soon as may be.", "Trees", "That the oak be felled as soon as may be."),
        ("Trees\nConsider reports by the warden on the oak.", "Trees", "Consider reports by the warden on the oak."),
        ("Letters as listed and\nsent out at the hall", "Letters as listed and sent out at the hall", ""),
        ("Notes of May to be agreed as those of\nthat day", "Notes of May to be agreed as those of that day", ""),
        (
            "Plan of the group that looks after the woods -\nReport by the Warden",
            "Plan of the group that looks after the woods - Report by the Warden",
            "",
        ),
        ("Oak\nCouncil to consider its fate", "Oak", "Council to consider its fate"),
        (
            "Oak\nUnder the Act of 1972 and what is said in sections 15 (1) and 34\n(2) to choose who is to fell it",
            "Oak",
            "Under the Act of 1972 and what is said in sections 15 (1) and 34 (2) to choose who is to fell it",
        ),
        (
            "Oak\nTo confirm all that was written of it by the warden of these woods\n(copy sent to the Members)",
            "Oak",
            "To confirm all that was written of it by the warden of these woods (copy sent to the Members)",
        ),
        ("Trees PDF 44 KB The oak is to come down.", "Trees", "The oak is to come down."),
        ("Trees:\nTo hear of the oak.", "Trees", "To hear of the oak."),
        ("Trees: details to follow", "Trees", "details to follow"),
        ("Petitions\n(None so far.)", "Petitions", "(None so far.)"),
        ("Petitions\nIf any", "Petitions", "If any"),
        ("Trees\nReporting Person: the Warden", "Trees", "Reporting Person: the Warden"),
        ("Motion by Councillor Ash\nContact officer: the Warden", "Motion by Councillor Ash", ""),
        ("Trees\nContact Officer: A Person", "Trees", ""),
        ("Trees\nPresented By: Chair", "Trees", ""),
        ("Trees\nLead: the Warden", "Trees", ""),
        ("Trees\nLead Member: Councillor Ash", "Trees", ""),
        ("Trees\nReport of: Head of Woods", "Trees", ""),
        ("Trees\nReport author: A Person, Warden of Woods", "Trees", ""),
        ("Trees\nLead officer: A Person\n\nReport by: B Person", "Trees", ""),
        (
            "Trees\nContact officer: A Person. To hear of the oak.",
            "Trees",
            "Contact officer: A Person. To hear of the oak.",
        ),
        ("Trees\nItem   Ward   Application No.", "Trees", ""),
        ("Trees\nReport of the Warden", "Trees", "Report of the Warden"),
        ("Trees\nReport dated 4 May 2020 by the Warden", "Trees", "Report dated 4 May 2020 by the Warden"),
        ("Trees\n(For information only)\n• Oak\n• Elm", "Trees", "(For information only)"),
        ("Trees\n(For discussion & information only)\n• Oak", "Trees", "(For discussion & information only)"),
        ("Trees:\n(for noting)\n• Oak\n• Elm", "Trees", "(for noting)"),
        ("Trees\n[Items for decision]\na) Oak\nb) Elm", "Trees", "[Items for decision]"),
        ("Trees\n(for Mill Lane)\n• Oak\n• Elm", "Trees", ""),
        ("Apologies\n\nCouncillors Ash and Elm", "Apologies", "Councillors Ash and Elm"),
        ("Apologies for absence\nCllr Ash (away), Cllr Elm", "Apologies for absence", "Cllr Ash (away), Cllr Elm"),
        ("Apologies\n\nReceived from Cllrs. Ash, Elm & Oak", "Apologies", "Received from Cllrs. Ash, Elm & Oak"),
        ("Trees\n\nCouncillors Ash and Elm", "Trees", ""),
        ("Apologies\n\nMill Lane", "Apologies", ""),
        (f"Trees:\n{LONG_LEAD[:-1]};\n• the oak\n• the elm", "Trees", f"{LONG_LEAD[:-1]};"),
        ("Trees:\nTo hear of these;\n• the oak\n• the elm", "Trees", ""),
        (
            f"Warden\nStanding Order 4 states:-\n{RULE}\n\nIt was A Person.",
            "Warden",
            f"Standing Order 4 states:- {RULE} It was A Person.",
        ),
        (
            "Warden\nTo hear what the warden has to say of the oak.\n(Copies herewith)\n(1) Oak\n(2) Elm",
            "Warden",
            "To hear what the warden has to say of the oak. (Copies herewith)",
        ),
        (
            "Trees\nCoed a choedwigoedd â chymorth\nThe warden has sent word of the oak.",
            "Trees",
            "The warden has sent word of the oak.",
        ),
        (f"Trees\n{LONG_LEAD}\n(a) to fell it", "Trees", LONG_LEAD),
        (
            "TREES AND WOODS OF THE PARISH BY\nTHE MILL\n\nTo hear of them.\n\nA\n\nB\n\nC\n\nD\n\nE\n\nF",
            "TREES AND WOODS OF THE PARISH BY THE MILL",
            "To hear of them.",
        ),
        ("Children in Care To receive a report.", "Children in Care", "To receive a report."),
        ("Roads - the A46", "Roads - the A46", ""),
        ("Rural Broadband\nTo receive a report.", "Rural Broadband", "To receive a report."),
        ("QUESTIONS\nA period of 15 minutes is allowed.", "QUESTIONS", "A period of 15 minutes is allowed."),
        ("APOLOGIES To receive any apologies.", "APOLOGIES", "To receive any apologies."),
        (
            "To approve the minutes of the meeting of\n6th March",
            "To approve the minutes of the meeting of 6th March",
            "",
        ),
        ("Statement of Accounts for\nyear ended 2024", "Statement of Accounts for year ended 2024", ""),
        ("Budget 2024-25\nTo agree it.", "Budget 2024-25", "To agree it."),
        ("Correspondence\n(Copies enclosed)", "Correspondence", "(Copies enclosed)"),
        ("Strategy\nFor noting", "Strategy", "For noting"),
        ("Reports from groups:- Finance", "Reports from groups", "Finance"),
        (
            "PUBLIC FORUM – Chance for questions to the council about this year",
            "PUBLIC FORUM – Chance for questions to the council about this year",
            "",
        ),
        (
            "A GUEST MP. He has agreed to speak on the reuse of land.",
            "A GUEST MP.",
            "He has agreed to speak on the reuse of land.",
        ),
        (
            "Resolution: That because it is private, namely\nStaff, the public be excluded.",
            "Resolution: That because it is private, namely Staff, the public be excluded.",
            "",
        ),
        ("Roads\nThis report, marked 4, is for debate.", "Roads", "This report, marked 4, is for debate."),
        ("To waive bye-\nlaws", "To waive bye-laws", ""),
        (
            "Terms of the Roads and Woods and Lanes Sub-\nCommittee",
            "Terms of the Roads and Woods and Lanes Sub-Committee",
            "",
        ),
        (
            "To elect a Chair for the coming year and a Vice-\nChair",
            "To elect a Chair for the coming year and a Vice-Chair",
            "",
        ),
        ("To hear of the roads\n& other matters", "To hear of the roads & other matters", ""),
        ("Minutes of these Committees\na Roads\nb Woods", "Minutes of these Committees", ""),
        (
            "APPLICATION 24/0123\n\nTHE FELLING OF TEN TREES\n\nTo consider the report of the warden.",
            "APPLICATION 24/0123",
            "THE FELLING OF TEN TREES To consider the report of the warden.",
        ),
        (
            "Questions\nAll are welcome to put one here.\n\nStatements\n\nThey may last for as long as three minutes.",
            "Questions",
            "All are welcome to put one here. Statements They may last for as long as three minutes.",
        ),
        ("Bank\nUpdate", "Bank", "Update"),
        ("Oak\n(Code of 1972)\n\nTo hear of it.\n\n(1) It is old.", "Oak", "(Code of 1972) To hear of it."),
        ("Oak\nTo hear of it.\n\n[Act of 1972: Part 3(1)]", "Oak", "To hear of it. [Act of 1972: Part 3(1)]"),
        ("Oak\nNews of the oak.\nNews of the elm.\nNews of the ash, which is ill.", "Oak", ""),
        ("The oak\nTo hear of:\n(i) the oak and / or\n(ii) the elm", "The oak", ""),
        ("The oak\nFor information only", "The oak", "For information only"),
        (
            "The oak\nTo hear of it, and of those who are to fell it soon.\nNOTES\n(1) It is old.\n(2) It is ill.",
            "The oak",
            "To hear of it, and of those who are to fell it soon.",
        ),
        ("The oak\nTo hear of it.\nAttachment – Report of the warden", "The oak", "To hear of it."),
        ("The oak\nTo hear of it.\nEnclosure: Plan", "The oak", "To hear of it."),
        ("The oak\nThe state it is in (Paper B)", "The oak", "The state it is in (Paper B)"),
        ("The oak\nNews to be given by:\n• the warden\n• the mill", "The oak", "News to be given by:"),
        ("The oak\n1   To hear of it\n2   To fell it", "The oak", ""),
        ("The oak\n-letter of the warden\n-letter of the mill", "The oak", ""),
        ("The oak\n•Letter of the warden\n•Letter of the mill", "The oak", ""),
        ("Money:\nstate of the bank\ngrant to the mill for cutting the grass", "Money", ""),
        ("The oak\nElection of a warden", "The oak", "Election of a warden"),
        ("The oak\nMinutes of the group that met on 4 May", "The oak", "Minutes of the group that met on 4 May"),
        ("The oak\nOrdinary meeting held in May", "The oak", "Ordinary meeting held in May"),
        ("The oak\nWelcome the new warden", "The oak", "Welcome the new warden"),
        ("The oak\nMill Lane", "The oak", ""),
        ("The oak\nA Person to provide an update on it", "The oak", "A Person to provide an update on it"),
        ("The oak\nA Person/B Person to present a plan", "The oak", "A Person/B Person to present a plan"),
        ("The oak\nThe plan is attached\nThe list is attached", "The oak", "The plan is attached The list is attached"),
        ("The oak\n- to hear what the warden says of it", "The oak", "to hear what the warden says of it"),
        ("The oak\n• To hear the warden.", "The oak", "To hear the warden."),
        ("The oak\n• the warden\n• the mill", "The oak", ""),
        ("The oak\nTo hear of it:\n(a) the warden\n(b) the mill", "The oak", ""),
        ("The oak\nTo hear of the:-\nWarden\nMill", "The oak", ""),
        ("The oak\nTo note the following words on it:\nWarden\nMill", "The oak", "To note the following words on it:"),
        (
            "The oak\nTo note the following words on it.\nPlanning Panel – 4 May.",
            "The oak",
            "To note the following words on it.",
        ),
        ("Empty seats\nSeats that are empty: one at the mill", "Empty seats", "Seats that are empty: one at the mill"),
        ("FINANCE\nFinancial state", "FINANCE", "Financial state"),
        ("The old oaks\nReport for old oaks", "The old oaks", ""),
        ("The oak\nAction update - none", "The oak", "Action update - none"),
        (
            "The oak\nTo move these words: “That the oak be felled.”",
            "The oak",
            "To move these words: “That the oak be felled.”",
        ),
        *(
            (
                f"The ford (HW07(18/19)\n{below}\n\nTo hear of the ford.",
                "The ford (HW07(18/19)",
                f"{kept}To hear of the ford.",
            )
            for below, kept in [
                ("Report attached by the Warden of Fords and Mills.", ""),
                ("Report by the Warden (attached)", "Report by the Warden (attached) "),
                ("Copy attached.", ""),
                ("The report of the Warden is attached.", ""),
                ("For decision", "For decision "),
                ("Presented by the Warden", "Presented by the Warden "),
            ]
        ),
        (
            "The ford (with the\nreport attached)\nTo hear of it.",
            "The ford (with the report attached)",
            "To hear of it.",
        ),
        (
            "The ford (the Warden,\nReport of May)\nTo hear of it.",
            "The ford (the Warden, Report of May)",
            "To hear of it.",
        ),
        ("To adopt: (papers sent round)\nRules\nPlan\nMap", "To adopt: (papers sent round)", ""),
        ("Minutes: [copy enclosed]\nTo sign them.", "Minutes: [copy enclosed]", "To sign them."),
        ("Interests   Members may declare them now.", "Interests", "Members may declare them now."),
        ("Interests Councillors should declare them now.", "Interests", "Councillors should declare them now."),
        ("Interests Members must declare them now.", "Interests", "Members must declare them now."),
        (
            "Public time Ten minutes for all who live in the town or near to it.",
            "Public time",
            "Ten minutes for all who live in the town or near to it.",
        ),
        ("Apologies from The Mill Trust to be received.", "Apologies from The Mill Trust to be received.", ""),
        ("POLICE REPORT   The sergeant will be here.", "POLICE REPORT", "The sergeant will be here."),
        ("POLICE REPORT   Ann Oak   12", "POLICE REPORT Ann Oak 12", ""),
        ("POLICE REPORT   Ann Oak", "POLICE REPORT Ann Oak", ""),
        ("Rules that Members may go by", "Rules that Members may go by", ""),
        ("The oak\nWarden to provide news of:\n(a) it\n(b) the mill", "The oak", "Warden to provide news of:"),
        (
            "To hear whoever asks for leave to speak on the mill\n(Section 33 of the Mills Act) – in writing by noon",
            "To hear whoever asks for leave to speak on the mill (Section 33 of the Mills Act) – in writing by noon",
            "",
        ),
        (
            "To hear of the mill.\n(Section 33 of the Mills Act) – words on it are to be with the clerk by noon",
            "To hear of the mill.",
            "(Section 33 of the Mills Act) – words on it are to be with the clerk by noon",
        ),
        (
            "The mill\nTo hear of it.\n\n[Bob Birch was made warden when the Council met on 17 April, minute no. 4]",
            "The mill",
            "To hear of it. [Bob Birch was made warden when the Council met on 17 April, minute no. 4]",
        ),
        (
            "The mill\nAnn Oak (OMC) and Bob Elm (LMC) to present the plan of the mill",
            "The mill",
            "Ann Oak (OMC) and Bob Elm (LMC) to present the plan of the mill",
        ),
        ("The mill\n(Report M-16-14 attached)", "The mill", ""),
        ("The mill\n(Paper 7/A enclosed)", "The mill", "(Paper 7/A enclosed)"),
        *(
            (f"The mill by the long weir below the bridge at Lowcote\n{who}", whole_title, "")
            for whole_title in ["The mill by the long weir below the bridge at Lowcote"]
            for who in [
                "Ann Overton, Head of Mills",
                "Mr B. Elm, Senior Officer for Mills and Weirs",
                "Cllr Ann Oak – Convener",
                "Dr Ann Oak-Elm, Clerk to the Trustees",
                "Ann Overton, Head of Mills\nBob Elm, Treasurer",
            ]
        ),
    ],
)
def test_the_title_is_cut_where_the_description_begins(text, title, description):
    assert read(text)[:2] == (title, description)


@pytest.mark.parametrize(
    ("text", "title", "listed"),
    [
        ("Updates:-\nMill Lane\nThe Green", "Updates", ["Mill Lane", "The Green"]),
        (
            "Planning:\n(a) 24/0123 Mill Lane\n(b) 24/0150 The Green",
            "Planning",
            ["24/0123 Mill Lane", "24/0150 The Green"],
        ),
        (
            "Finance\nTo approve payments\nTo note the balance",
            "Finance",
            ["To approve payments", "To note the balance"],
        ),
        ("Policies   Privacy,   Data\nComplaints", "Policies", ["Privacy", "Data", "Complaints"]),
        ("Election of a) Chair\nb) Vice-Chair", "Election of", ["Chair", "Vice-Chair"]),
        ("News of (1) Oak\n(2) Elm\n(3) Ash", "News of", ["Oak", "Elm", "Ash"]),
        ("NEWS 4.1 Oak 4.2 To hear of the elm", "NEWS", ["Oak 4.2 To hear of the elm"]),
        ("News\ni.Oak\nii.To hear of the elm", "News", ["Oak", "To hear of the elm"]),
        (
            "Plans\n182858 Mill Farm – A shed for the store of muck.\n183312, 1 Oak Way – Two trees are to come down.",
            "Plans",
            ["182858 Mill Farm – A shed for the store of muck.", "183312, 1 Oak Way – Two trees are to come down."],
        ),
        (
            "Planning\nTo consider these applications:\n24/0123/FUL Mill Lane. A porch.",
            "Planning",
            ["24/0123/FUL Mill Lane. A porch."],
        ),
    ],
)
def test_a_list_is_no_description(text, title, listed):
    assert read(text) == (title, "", listed, "")


WORDS = "To declare any interest that you may have in what is before us under the following heads:"
BEHIND = "Any member who is unsure of it is asked to have a word with the clerk before we meet."


@pytest.mark.parametrize(
    ("below", "description", "listed"),
    [
        ("(a) the oak\n(b) the mill\n", f"{WORDS} {BEHIND}", ["the oak", "the mill"]),
        ("• The oak is one of those that\n• The mill is another one.\n", f"{WORDS} {BEHIND}", 2),
        ("  a) the oak\n  b) the mill\n  ", f"{WORDS} {BEHIND}", 2),
        ("(a) Oak\n(b) Mill\n(Copies attached)\n", f"{WORDS} (Copies attached) {BEHIND}", ["Oak", "Mill"]),
        ("(a) Oak\nIt is to come down before the winter does.\n(b) Mill\n", WORDS, 4),
        ("(a) Oak\n", WORDS, 2),
        ("(a) oak\n(b) mill\n     ", WORDS, 3),
        (". the oak by the mill\n. the mill\n", f"{WORDS} {BEHIND}", 2),
        ("➢ the oak by the mill\n➢ the mill\n", f"{WORDS} {BEHIND}", 2),
        ("Ø the oak by the mill\nØ the mill\n", f"{WORDS} {BEHIND}", 2),
        ("(a) To sign the plan of the oak.\n(b) The mill\n", WORDS, 3),
        ("(a) The oak is to be felled this year.\n(b) News of mills\n", WORDS, 3),
        ("(a) To sign the plan.\n(b) To inspect the mill\n", f"{WORDS} {BEHIND}", 2),
        ("- the oak by the mill or\n- the mill\n", f"{WORDS} - the oak by the mill or - the mill {BEHIND}", []),
    ],
)
def test_prose_before_and_behind_a_list_is_the_description(below, description, listed):
    _, words, entries, _ = read(f"Interests\n{WORDS}\n{below}{BEHIND}")

    assert words == description
    assert entries == listed or len(entries) == listed


@pytest.mark.parametrize("who", ["Contact Officer: A Brown", "Report author: B Green", "Lead member: Cllr Hall"])
@pytest.mark.parametrize("behind", [BEHIND, ""])
def test_who_brings_an_item_is_no_description_behind_its_list(who, behind):
    _, words, _, _ = read(f"Interests\n{WORDS}\n(a) the oak\n(b) the mill\n\n{behind}\n\n{who}\nTel: 01234 567890")

    assert words == f"{WORDS} {behind}".strip()


def test_the_heading_of_a_part_behind_a_list_is_no_description():
    assert read("Policies\n(a) Oak\n(b) Mill\nPART B (which the public may hear and may also speak on)")[1] == ""


def test_lines_that_begin_alike_are_a_list_without_marks():
    assert read("Questions\nFor items on this paper\nFor items that are on no paper")[1] == ""


def test_a_list_behind_a_title_is_not_the_words_of_a_question():
    text = (
        "To deal with any questions submitted under Rule 30 (i) questions from residents; and\n"
        "(ii) questions from Councillors.\nQuestions must be sent by letter to the Clerk and comply with Rule 30."
    )
    title, description, listed, wording = read(text)
    assert (title, wording) == ("To deal with any questions submitted under Rule 30", "")
    assert description == "Questions must be sent by letter to the Clerk and comply with Rule 30."
    assert listed == ["questions from residents; and", "questions from Councillors."]


def test_a_question_in_quotation_marks_is_no_description():
    lead = "The clerk is to report that this question has been sent in by a member of the Council:"
    title, description, _, wording = read(f'Questions of members\n{lead}\n\n"Will the oak be felled this year?"')

    assert (title, description, wording) == ("Questions of members", lead, '"Will the oak be felled this year?"')


@pytest.mark.parametrize(
    ("below", "description"),
    [
        ("The Mayor reads the words aloud and signs them.", "The Mayor reads the words aloud and signs them."),
        ("A short break will then be had by all.", "A short break will then be had by all."),
        ("The Council notes that the mill is old.", ""),
        ("Proposed by Cllr Ash", ""),
        ("(i) The Mayor reads the words aloud and signs them.", ""),
    ],
)
def test_what_is_done_when_a_motion_is_carried_is_the_description(below, description):
    motion = "“That Councillor Bob Birch be Mayor of Thornby for the year”"

    assert read(f"MAYOR FOR THE YEAR\n{motion}\n{below}")[1] == description


def test_the_words_of_a_motion_are_no_description():
    title, description, listed, wording = read("Motion by Councillor Ash\n“That the road be mended”.")

    assert (title, description, listed) == ("Motion by Councillor Ash", "", [])
    assert wording == "“That the road be mended”."


def test_a_motion_that_the_title_began_to_quote_is_of_it_to_its_end():
    begun = "Motion submitted by Councillor Ash – “I will move at the next meeting"

    title, description, _, wording = read(f"{begun}\nthat the road to the mill be mended”")
    assert (title, description, wording) == (f"{begun} that the road to the mill be mended”", "", "")
    title, *_, wording = read("Motion submitted by Councillor Ash\nthat the road to the mill be mended")
    assert (title, wording) == ("Motion submitted by Councillor Ash", "that the road to the mill be mended")


@pytest.mark.parametrize(
    ("first", "more"),
    [
        ("ROADS OF THE WHOLE PARISH AND OF THE NEXT ONE", "AND ITS POOR BRIDGES – Report by the Warden of the"),
        ("ROADS OF THE WHOLE PARISH AND OF THE NEXT ONE", "ALL BRIDGES OF 2020-21 – Report by the Head of the"),
        ("ROADS – Report by the Warden of the Fords, Dr.", "Ann Oak, and by the Head of all the Mills, Mr. Bob"),
        ("ROADS – Verbal updates from the Warden of Fords", "Ann Oak and from the Head of all the Mills and the"),
    ],
)
def test_a_title_of_capitals_and_a_sentence_goes_on_to_the_end_of_the_sentence(first, more):
    end = "Elm House Trust at Overton."
    others = "\nShort one\n" + "\n".join(["Long words that the margin broke here and", "there again"] * 3)

    assert read(f"{first}\n{more}\n{end}\n{others}")[0] == f"{first} {more} {end}"


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("ROADS OF THE WHOLE PARISH", "NOTE THAT – As ever"),
        ("ROADS OF THE WHOLE PARISH", "Of all bridges"),
        ("ROADS – Report by the Warden of the Fords.", "The Mill is to be told."),
    ],
)
def test_a_title_of_capitals_ends_where_other_words_begin(first, below):
    assert read(f"{first}\n{below}")[0] == first


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("LATER MILL DATES Days as scheduled are:- Monday at noon. Friday at noon", "LATER MILL DATES"),
        ("THE MILLS The mills told of it are as follows: - Upper Mill, Low Mill", "THE MILLS"),
        ("MILL MINUTES To receive the minutes of:- the oaks and the elms", "MILL MINUTES"),
        ("MILL GROUPS Their members include:- the ford and the weir", "MILL GROUPS"),
        ("MILL AND FORD Upper Lane:- the ford and the weir", "MILL AND FORD Upper Lane"),
        ("MILL GROUPS:- the ford and the weir", "MILL GROUPS"),
        ("Mill Groups Of The Ford are:- the ford and the weir", "Mill Groups Of The Ford are"),
    ],
)
def test_a_title_of_capitals_ends_before_a_sentence_that_leads_to_a_list(line, title):
    assert read(line)[0] == title


@pytest.mark.parametrize(
    "label",
    [
        "Applicant: A Person", "Ward: Millbrook", "Ward(s) affected: Millbrook and Fen", "Proposal: A porch",
        "Application No: 24/0123", "Portfolio: Woods", "Officer: B Person", "Site: The mill", "Reason: It is late",
    ],
)  # fmt: skip
def test_a_label_below_a_title_begins_what_is_said_of_it(label):
    title = "Review of a licence of the old mill by the ford in Mill Lane, Upper Thornby, TH1 2AB"

    assert read(f"{title}\n{label}")[0] == title


def test_a_paragraph_that_leads_to_a_second_list_is_of_the_description():
    lead = "They are asked to say this at once too:"
    _, words, entries, _ = read(
        f"Interests\n{WORDS}\n(a) the oak\n(b) the mill\n{lead}\n(a) the ford\n(b) the weir\n{BEHIND}"
    )

    assert words == f"{WORDS} {lead} {BEHIND}"
    assert entries == ["the oak", "the mill", "the ford", "the weir"]


@pytest.mark.parametrize("within", ["It is to come down:", "  They are asked to say this at once too:", "Of the ford"])
def test_other_words_between_the_entries_of_a_list_are_of_an_entry(within):
    assert read(f"Interests\n{WORDS}\n(a) the oak\n{within}\n(b) the mill\n{BEHIND}")[1] == WORDS


@pytest.mark.parametrize("who", ["Warden of Fords to report", "Head of Mills and Weirs to report", "Ann Elm to report"])
def test_who_is_to_report_is_a_description(who):
    assert read(f"The oak\n{who}")[1] == who


@pytest.mark.parametrize(
    "title",
    [
        "To resolve that absent Councillors may make their declaration at a later meeting",
        "To agree that new Members will be trained",
        "To note which Councillors should sit on the panel",
        "All Members must sign the form",
    ],
)
def test_members_within_a_sentence_do_not_begin_the_description(title):
    assert read(title)[:2] == (title, "")


def test_what_members_have_to_do_is_the_description_behind_a_title():
    assert read("Gifts Members must tell of any gift.")[:2] == ("Gifts", "Members must tell of any gift.")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_long_line_that_ends_with_one_more_dash_goes_on(gap, dash):
    first = f"Appeal 3270000 {dash} TH/2020/0447 {dash} Land at Mill View, Thornby {dash}"

    assert read(f"{first}{gap}Proposed house and garage.")[:2] == (f"{first} Proposed house and garage.", "")


def test_the_last_line_in_capitals_behind_one_more_dash_is_of_the_title():
    first = "PLAN TH/24/0027 – THE FIELD BESIDE MILL LANE IN THORNBY –"

    below = "To CONSIDER the plans.\nA letter is enclosed."
    assert read(f"{first}\nNEW PLANS (DECISION)\n{below}")[:2] == (
        f"{first} NEW PLANS (DECISION)",
        "To CONSIDER the plans.",
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Roads and footpaths of the parish of Thornby -\n\nProposed house.",
            "Roads and footpaths of the parish of Thornby",
        ),
        ("Roads - Mill Lane -\nProposed house.", "Roads - Mill Lane"),
        (
            "Appeal 3270000 - TH/2020/0447 - Land at Mill View, Thornby -\n\nTo agree what to say.",
            "Appeal 3270000 - TH/2020/0447 - Land at Mill View, Thornby",
        ),
    ],
)
def test_a_dash_at_the_end_of_a_title_ends_it(text, title):
    assert read(text)[0] == title


@pytest.mark.parametrize("dash", ["-", "–", ":-"])
@pytest.mark.parametrize("below", ["", "\nTH/2020/0447 - Mill View", "\n(a) Mill View\n(b) The Elms"])
def test_so_does_one_right_behind_its_last_word_which_may_have_been_broken_there(dash, below):
    parts = cut([whole(line) for line in printed(f"Planning Applications{dash}{below}").lines], layout_of(()))
    assert joined(parts.title) == "Planning Applications"
    assert parts.sure == (dash == ":-")
    assert parts.closed


def test_whole_sentences_below_a_colon_are_the_description():
    rule = (
        "Members are required to declare any interest.\nMembers are reminded that changes should be told to the Clerk."
    )

    assert read(f"Interests:\n{rule}")[:2] == ("Interests", rule.replace("\n", " "))
    assert read(f"Interests:\n{rule}\nThe meeting is recorded.")[1].endswith("The meeting is recorded.")


def test_lines_that_are_no_sentences_below_a_colon_are_a_list():
    assert read("Reports:\nPolice\nCounty Councillor")[1:3] == ("", ["Police", "County Councillor"])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("ends", ["Starts", "begins", "closed until", "fair, opens"])
def test_a_title_goes_on_with_the_day_on_which_something_begins(gap, ends):
    day = "Thursday 5 September – ends by Monday 9 September 2019."

    assert read(f"Order for Mill Lane – {ends}{gap}{day}")[:2] == (f"Order for Mill Lane – {ends} {day}", "")


def test_the_day_below_next_meeting_is_its_description():
    assert read("Next meeting\nThursday 5 September 2019")[:2] == ("Next meeting", "Thursday 5 September 2019")


RULED = "1.\n\nApologies\n\n2.\n\nTraining of members\n\n{}\n\n3.\n\nMinutes\n\nTo sign them.\n\n4.\n\nRoads\n"


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("in accordance with Section 14 of the Mills Act 1901", True),
        ("pursuant to the Mills Act 1901", True),
        ("under Section 4 of the Barns Act 1902, as amended", True),
        ("in compliance with the provisions of Part 4 of the Mills Act", True),
        ("as required by Standing Order 14", True),
        ("by virtue of Section 4 of the Mills Act", True),
        ("in line with the warden", False),
        ("and of officers", False),
        ("under way at the mill", False),
    ],
)
def test_the_act_that_an_item_goes_by_is_none_of_its_title_in_a_line_apart(line, apart):
    (meeting,) = split(printed("OVERTON COUNCIL\nMeeting on Monday 3 March 2025\nAGENDA\n" + RULED.format(line)))
    item = read_items(meeting)[1]

    title = "Training of members" if apart else f"Training of members {line}"
    assert (item.title.value, item.description and item.description.value) == (title, line if apart else None)


APART = "".join(
    f"{at}.   {title}\n\n     To hear of it.\n\n" for at, title in enumerate(("Roads", "Ponds", "Barns"), 3)
)


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Care of the Elm", "Plan for the Oak Care of the Elm"),
        ("(Key decision)", "Plan for the Oak (Key decision)"),
        ("It is ready.", "Plan for the Oak"),
        ("(report attached)", "Plan for the Oak"),
    ],
)
def test_where_all_that_is_said_stands_apart_a_line_close_below_a_title_is_of_it(below, title):
    head = "OVERTON COUNCIL\nMeeting on 3 March 2025 at 7pm\n\nAGENDA\n\n1.   Sorry\n\n     To hear them.\n\n"
    (meeting,) = split(printed(head + f"2.   Plan for the Oak\n     {below}\n\n     To agree it.\n\n" + APART))
    assert read_items(meeting)[1].title.value == title


def test_where_it_stands_close_below_other_titles_it_does_not():
    head = "OVERTON COUNCIL\nMeeting on 3 March 2025 at 7pm\n\nAGENDA\n\n1.   Sorry\n     Thanks\n\n"
    (meeting,) = split(
        printed(head + "2.   Plan for the Oak\n     Care of the Elm\n\n" + APART.replace("\n\n     ", "\n     "))
    )
    assert read_items(meeting)[1].title.value == "Plan for the Oak"


@pytest.mark.parametrize(
    ("below", "goes_on"),
    [
        (f"Plans{' ' * 60}(Pages 9 - 12)", True),
        (f"To agree.{' ' * 60}(Pages 9 - 12)", False),
        (f"Report of the Warden of the Woods{' ' * 40}(Pages 9 - 12)", False),
    ],
)
def test_a_word_below_a_long_title_with_its_pages_behind_is_of_it(below, goes_on):
    head = "OVERTON COUNCIL\nMeeting on 3 March 2025 at 7pm\n\nAGENDA\n\n"
    title = "The Oak and the Elm of the Parish in 2025 and Some"
    wide = "To hear of all the trees of the parish, how they have fared and what is to be done for each of them now."
    agenda = f"1. Apologies\n{wide}\n\n2. {title}\n{below}\n\n3. Roads\n{wide}\n\n4. Ponds\n{wide}\n\n5. Barns\n"
    (meeting,) = split(printed(head + agenda))
    assert read_items(meeting)[1].title.value == (f"{title} Plans" if goes_on else title)


@pytest.mark.parametrize(
    ("below", "sure"), [("THE OLD MILL", False), ("(a) THE OLD MILL", True), ("To hear of it.", True)]
)
def test_a_title_in_capitals_with_a_colon_above_more_of_them_is_not_sure(below, sure):
    head = "OVERTON COUNCIL\nMeeting on 3 March 2025 at 7pm\n\nAGENDA\n\n1. APOLOGIES\n"
    (meeting,) = split(printed(f"{head}2. CARE OF A HOUSE:\n{below}\n3. ROADS\n4. PONDS\n"))
    assert (read_items(meeting)[1].title.certainty is Certainty.SURE) is sure
