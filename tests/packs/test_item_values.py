"""What stands inside the items: previous minutes, the next meeting, the scheme for public questions; and the quorum."""

from datetime import date, timedelta

import pytest

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.reading import ReadQuestionScheme
from clerk_app.packs.values.next_meeting import next_meeting
from clerk_app.packs.values.previous_minutes import previous_minutes
from clerk_app.packs.values.question_scheme import question_scheme
from clerk_app.packs.values.quorum import quorum
from tests.packs.head_text import head, lines

THURSDAY = date(2021, 1, 14)


def items(*texts: str) -> list[ItemText]:
    return [ItemText(text.split("\n")[0], head(text)) for text in texts]


def no_holidays(_: date) -> tuple[date, ...]:
    return ()


def scheme(*texts: str, below: str = "", day: date = THURSDAY) -> ReadQuestionScheme:
    return question_scheme(items(*texts), lines(below), day, no_holidays)


def values(scheme: ReadQuestionScheme) -> tuple[object, ...]:
    found: tuple[Found[int] | Found[str] | None, ...] = (
        scheme.total_minutes,
        scheme.per_speaker_minutes,
        scheme.deadline,
    )
    return tuple(each and each.value for each in found)


# ---------------------------------------------------------------- previous minutes


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minutes\nTo agree as a correct record the minutes of the meeting held on 9 December 2020.", ["2020-12-09"]),
        ("Minutes: 9 December 2020\nTo approve the minutes of 9 December 2020.", ["2020-12-09"]),
        ("Adoption of Minutes of 15/7/2020 Meeting", ["2020-07-15"]),
        ("Minutes of the meetings held on16 and 30 November 2020", ["2020-11-16", "2020-11-30"]),
        ("Minutes of 9 December 2020 will be taken at the meeting on 20 December 2020", ["2020-12-09"]),
        ("Minutes of 9th December will be taken   None\nat the meeting on 20th November", ["2020-12-09"]),
        ("The minutes of 9 December 2020 are to be agreed at the next meeting, 16 December 2020", ["2020-12-09"]),
        ("Miontuairiscí 3 Nollaig\nTo adopt the minutes of the meeting of 9 December 2020", ["2020-12-09"]),
        ("Geàrr-chunntas\nOf 9 December 2020", ["2020-12-09"]),
        ("Minutes of the 2nd, 9th and 16th November 2020", ["2020-11-02", "2020-11-09", "2020-11-16"]),
        ("To sign the minutes of the last Parish Council Meeting, 6th\nJanuary 2021", ["2021-01-06"]),
        (
            "Minutes\n(a) Special Meeting held on 19th September, 2020.\n(b) Meeting held on 22nd September, 2020.",
            ["2020-09-19", "2020-09-22"],
        ),
        ("Minutes of the public meeting held on 21 December", ["2020-12-21"]),
        ("Note of 9 December 2020 and what to do", ["2020-12-09"]),
        ("Notes of the 9th December", ["2020-12-09"]),
        ("Note of the oak on 9 December 2020", []),
        ("Record of decisions\nTo approve the decisions of the meeting held on 9 December 2020", ["2020-12-09"]),
        ("Previous meeting\nTo sign the record of the meeting of 9 December 2020", ["2020-12-09"]),
        ("Minutes of the meeting of 9th Dec 2020 (circulated 11 Dec 2020)", ["2020-12-09"]),
        ("Minutes and matters arising\nTo sign the minutes of 9 December 2020", ["2020-12-09"]),
        ("Minutes\nTo sign those of 9 December 2020. Matters arising: the letter of 8 December 2020", ["2020-12-09"]),
        ("To receive the notes of the Council meeting held on 9th December, and to sign them", ["2020-12-09"]),
        ("To receive the notes of a meeting with residents held on 9th December", []),
        (
            "Minutes\nMinutes of the meeting of 9 December 2020\nMinutes:\nThose of 8 December 2020 were signed",
            ["2020-12-09"],
        ),
        (
            "Minutes\nThe minutes of 9 December 2020 had been taken as read and were signed on 12 January 2021.",
            ["2020-12-09"],
        ),
        ("Minutes of the assembly (3.5.18)", []),
        *(
            (f"Budget and Minutes of 9 December 2020\nThere is circulated {paper} for approval.", ["2020-12-09"])
            for paper in (
                "Report No. OV-2-21 (141kb pdf) dated 18 November 2020 by the Treasurer",
                "joint report by the Clerk and the Treasurer dated 18 November 2020",
                "a letter from the auditor dated 18 November 2020",
                "Paper 7 dated the 18 November 2020",
                "a report dated 18 November 2020",
            )
        ),
        ("Minutes\nReport with the minutes dated 9 December 2020", ["2020-12-09"]),
        (
            (
                "Minutes\n(i) To approve the minutes of 9 December 2020\n(ii) To note the minutes of the meeting of Low"
                " Green Municipal District of 2 December 2020"
            ),
            ["2020-12-09"],
        ),
        (
            (
                "Minutes\nTo receive minutes of the working party of 2 December 2020, and to confirm the draft minutes"
                " of 9 December 2020"
            ),
            ["2020-12-09"],
        ),
        ("Minutes\nTo note the minutes of 9 December 2020", ["2020-12-09"]),
        ("To consider minutes of the previous meetings ….9th December 2020.", ["2020-12-09"]),
        ("Minutes\n(a) meeting of 9 December 2020\nCouncil 14.01.21", ["2020-12-09"]),
        ("To discuss matters arising from the minutes of 9 December 2020", []),
        (
            "Minutes\nof the meeting held on 9 December 2020 and approved at Full Council on 4 January 2021.",
            ["2020-12-09"],
        ),
        ("Minutes\nof the meeting held on 9 December 2020 (published on 14 December 2020)", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020; deferred at the meeting on 1 January 2021", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020 and of the poll on 16 December 2020", ["2020-12-09"]),
        ("Minutes and Matters Arising from the meeting held on 9 December 2020\nTo approve them.", ["2020-12-09"]),
        ("Minutes of 9 December 2020 - Update on action: drain cleared 4 January 2021", ["2020-12-09"]),
        ("Minutes of 9 December 2020\nMatters arising: the drain reported on 5 October 2020", ["2020-12-09"]),
        (
            "Minutes of meeting Wednesday, 9 December 2020 of Council, decisions from 7 October and 11 November 2020",
            ["2020-12-09"],
        ),
        ("Minutes of 9 December 2020 and urgent decisions taken on 4 and 5 November 2020", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020 (with decision notices of 7 October 2020)", ["2020-12-09"]),
        ("Minutes of 9 December 2020; decisions made by officers on 7 October 2020", ["2020-12-09"]),
        ("Report on the call-in of Minute No. 397 (Cabinet 10 November 2020)", []),
        ("To confirm the minutes of 9 December 2020 (Minute Nos. 598 - 614)", ["2020-12-09"]),
        ("Minutes and decisions of 9 December 2020", ["2020-12-09"]),
        ("Record of decisions of 9 December 2020\nTo agree it as a correct record.", ["2020-12-09"]),
        ("Select Committee minutes: No 2, 11 September 2020", []),
        ("To receive apologies", []),
    ],
)
def test_previous_minutes(text, wanted):
    assert [found.value.isoformat() for found in previous_minutes(items(text), THURSDAY)] == wanted


COUNCIL = ("Thornby Town Council", "Thornby Town Council")
PANEL = ("Rents and Repairs Panel", "Overton Council")


@pytest.mark.parametrize(
    ("meets", "texts", "wanted"),
    [
        (COUNCIL, ["Council minutes of 9 December 2020", "Rents Committee minutes of 8 December 2020"], ["2020-12-09"]),
        (
            COUNCIL,
            ["Minutes\n2.1 Allotments Working Party of 1 December 2020\n2.2 Thornby Town Council of 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of Special Council Meeting of 9 December 2020"], ["2020-12-09"]),
        (
            COUNCIL,
            [
                """Minutes
To note     Rents            7 December 2020   1-2
To confirm  Full Council     9 December 2020   3-4
To note     Hills and Mills  11 December 2020  5-9""",
            ],
            ["2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes of\n3.1 Staff (Appeals) Committee - 2 December 2020\n3.2 Town Council - 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of the Cemetery Sub-Committees\nTo note those of 9 December 2020"], []),
        (COUNCIL, ["To adopt the minutes of the Rents Committee of 9 December 2020"], ["2020-12-09"]),
        (PANEL, ["Minutes of the Shadow Rents and Repairs Panel held on 9 December 2020"], ["2020-12-09"]),
        (
            PANEL,
            ["Minutes of the Panel of 9 December 2020", "Approval of the Trees Panel’s minutes of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            ("Overton Council",),
            [
                "To confirm the Minutes of the Meeting held on 9 December 2020.",
                "Minutes for adoption\nPlanning & Parks Committee – 1st & 10th December 2020.",
            ],
            ["2020-12-09"],
        ),
        (
            (),
            [
                "To approve the minutes of the Parish Council Meeting of 9 December 2020",
                "To approve these minutes\nParks Committee – 15 December 2020\nRents Committee – 22 December 2020",
            ],
            ["2020-12-09"],
        ),
        (
            (),
            [
                "Minutes of the last meeting of the Council: To adopt those of the 9 December 2020 meeting.",
                "Committee Minutes: To receive those of\nParks Committee (27 October 2020)\nAudit on 18 October 2020",
            ],
            ["2020-12-09"],
        ),
        (
            ("Overton Council",),
            ["Minutes\nThose of the Trees Board meeting held on 4 December and 9 December 2020.\nMinutes 04.12.20"],
            ["2020-12-04", "2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes\na) of the Council of 9 December 2020\nb) of the Rents Committee of 1 and 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            (),
            ["Minutes of the Trees Panel of 9 December and the Rents Panel of 10 December 2020"],
            ["2020-12-09", "2020-12-10"],
        ),
        (
            PANEL,
            [
                "To confirm the following minutes",
                "Rents and Repairs Panel Trees Board dated 8th December 2020",
                "Rents and Repairs Panel dated 9th December 2020",
                "Rents and Repairs Sub Panel, 10th December 2020",
                "Statement of Policy of 11 December 2020",
            ],
            ["2020-12-09"],
        ),
        (
            PANEL,
            ["To sign the minutes of the following meetings:", "Rents and Repairs Panel - Monday, 7th December 2020"],
            ["2020-12-07"],
        ),
        (PANEL, ["Minutes", "Rents and Repairs Panel of 9 December 2020"], []),
        (
            COUNCIL,
            [
                "Minutes of the Full Council Meeting for Approval held on 9 December 2020",
                "Minutes of the Finance and General Purposes/Amenities Meeting held on 2 December 2020 for Acceptance",
            ],
            ["2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes of the Council Meeting of 9 December 2020 and of the Planning Meeting of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            ("Planning Committee", "Thornby Town Council"),
            ["Minutes of the Planning Meeting held on 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of the Thornby Hall Meeting held on 9 December 2020"], ["2020-12-09"]),
        (
            (),
            ["Minute of Meeting of 9 December 2020", "Minute of Meeting of OVTRAN of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            (),
            ["Minutes of the last meeting, 9 December 2020", "Minutes of the OMTA of 2 December 2020"],
            ["2020-12-09"],
        ),
        ((), ["Minutes of the EGM of 9 December 2020", "Minutes of 2 December 2020"], ["2020-12-09", "2020-12-02"]),
        ((), ["Minutes of 9 December 2020", "Minutes of the Trees Panel of 2 December 2020"], ["2020-12-09"]),
        (PANEL, ["To confirm the following minutes", "Roads", "Rents and Repairs Panel of 9 December 2020"], []),
    ],
)
def test_minutes_of_another_committee_are_not_those_to_be_signed(meets, texts, wanted):
    assert [found.value.isoformat() for found in previous_minutes(items(*texts), THURSDAY, meets)] == wanted


def test_minutes_that_are_items_of_a_list_are_not_sure():
    listed = items("To confirm the following minutes:", "Rents and Repairs Panel meeting of 9 December 2020")
    (found,) = previous_minutes(listed, THURSDAY, PANEL)
    assert found.certainty is Certainty.LIKELY


@pytest.mark.parametrize("on", ["9 December 2019", "20 August 2019", "12 June 2019"])
def test_a_panel_that_seldom_meets_signs_old_minutes_and_they_are_a_doubt(on):
    (found,) = previous_minutes(items(f"Minutes of the meeting held on {on}"), THURSDAY)
    assert found.certainty is Certainty.DOUBTFUL


def test_minutes_of_years_ago_are_not_to_be_signed():
    assert previous_minutes(items("Minutes of the meeting held on 9 December 2018"), THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Minutes\nTo sign the minutes of the meeting held on 9 December 2020", True),
        ("Confidential minutes of the meeting held on 9 December 2020", False),
        ("To note the minutes of the meeting held on 9 December 2020", False),
        ("Minutes\nTo sign what was written down; 9 December 2020", False),
        ("Minutes of the meeting held on 7 December", False),
    ],
)
def test_minutes_are_sure_only_where_they_are_to_be_signed_and_the_day_is_that_of_a_meeting(text, sure):
    (found,) = previous_minutes(items(text), THURSDAY)
    assert (found.certainty is Certainty.SURE) is sure


def test_minutes_of_a_day_that_is_still_to_come_are_a_doubt():
    (found,) = previous_minutes(items("Minutes of 14 February 2021"), THURSDAY)
    assert found.certainty is Certainty.DOUBTFUL
    assert found.doubt == "14 February 2021 is not before the meeting itself."


# ---------------------------------------------------------------- next meeting


@pytest.mark.parametrize(
    ("texts", "tail", "wanted"),
    [
        (["Date of Next Meeting\nTo note that the next meeting is on Thursday 11 February 2021."], "", "2021-02-11"),
        (["Date and time of Next Meeting – Thursday 13 May 2021 at 7.30pm"], "", "2021-05-13"),
        (["Any other business"], "Our next meetings will be on 3rd March and 12th May", "2021-03-03"),
        (["Any other business"], "Dates proposed for 2021 meetings 7th January, 2nd March and 4th May", "2021-03-02"),
        (["DONM - Monday 18th January 2021"], "", "2021-01-18"),
        (["Items for the next meeting, 3rd February 2021."], "", "2021-02-03"),
        (["Dates of Future Meetings\n14 February 2021; 10 March 2021"], "", "2021-02-14"),
        (["Chair's notices - Dates of future meetings\nMembers are asked to agree 8 February, 19 March"], "", None),
        (["Motion\nI will move at the next Meeting that the roadworks of 3rd February 2021 be reviewed"], "", None),
        (["Close of meeting and date of next: Thursday 11 February 2021"], "", "2021-02-11"),
        (["Future meetings: 11 February, 12 March 2021"], "", "2021-02-11"),
        (["Work programme\nReports are due on 1 March 2021"], "", None),
        (
            ["Closing remarks and date of next meeting"],
            "Wednesday 10 February 2021\n3pm start\nVenue: TBC",
            "2021-02-10",
        ),
        (
            ["Date of next meeting and programme"],
            "The programme is confirmed below.\n\n·  Tuesday, 9 February 2021 – 4.30pm\n·  Tuesday, 13 April 2021",
            "2021-02-09",
        ),
        (["Date of next meeting"], "Signed\nA Brown\nClerk\n7 January 2021", None),
        (["Work Programme\nThe next meetings will be held as follows:"], "10/02/2021\n10.00\n11/03/21", "2021-02-10"),
        (["Future Public Meeting Dates: 11th February, 12th March (none in April)"], "", "2021-02-11"),
        (["Forthcoming meetings: 11 February 2021"], "", "2021-02-11"),
        (["Arrangements for Future Meetings\nThese are known:\nFriday 12 March 2021\n2 July 2021"], "", "2021-03-12"),
        (["Schedule of Future Meetings\n12 March 2021\n2 July 2021"], "", "2021-03-12"),
        (["Meeting dates\n11 February 2021\n11 March 2021"], "", "2021-02-11"),
        (["For your diary\nNext full council: 8 February 2021"], "", "2021-02-08"),
        (["Date of next meeting: Thursday 11th or Friday 12th February 2021"], "", None),
        (["Date of next meeting: 11 February or 18 February 2021"], "", None),
        (["Any other business"], "Proposed dates of next meetings:\nBoard: 12th or 26th February 2021", None),
        (["Date of next meeting: 11 February 2021 or as agreed"], "", "2021-02-11"),
        (["Date of next meeting: to be confirmed after the Annual Meeting on 11 February 2021"], "", None),
    ],
)
def test_next_meeting(texts, tail, wanted):
    found = next_meeting(items(*texts), lines(tail), THURSDAY)
    assert (found and found.value.isoformat()) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Minutes\nThose of 17 September 2020 will be seen at the next meeting of Cabinet on 15 October.",
            "2020-10-15",
        ),
        ("Minutes\nThose of 17 December 2020 will be seen at the next meeting of Cabinet on 15 January.", "2021-01-15"),
        ("Minutes\nThose of 17 December will be seen at the next meeting of Cabinet on 15 January.", None),
    ],
)
def test_a_next_meeting_has_the_year_of_a_day_before_it_where_the_meeting_has_none(text, wanted):
    found = next_meeting(items(text), (), None)
    assert (found and found.value.isoformat()) == wanted
    assert found is None or found.certainty is Certainty.LIKELY


def test_a_next_meeting_on_the_meeting_s_own_day_is_a_doubt():
    found = next_meeting(items("Date of next meeting: 14 January 2021"), (), THURSDAY)
    assert found is not None
    assert found.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize(
    ("texts", "tail"),
    [
        (["Date of next meetings: Planning 18 January 2021, Council 11 February 2021"], ""),
        (["Date of next meeting"], "Thursday 11 February 2021"),
        (["Close"], "Dates of the meetings\n11 February 2021"),
    ],
)
def test_a_next_meeting_of_a_list_or_outside_its_item_is_not_sure(texts, tail):
    found = next_meeting(items(*texts), lines(tail) if tail else (), THURSDAY)
    assert found is not None
    assert found.certainty is Certainty.LIKELY


# ---------------------------------------------------------------- questions from the public

SCHEMES = {
    "the turn behind the whole": (
        "Public forum\nLimited to 20 minutes with each person speaking for no longer than 4 minutes.",
        (20, 4, None),
    ),
    "the whole behind the turn": (
        "Public voice\nThe public may speak to a maximum of 4 minutes per person and no more than 20 minutes.",
        (20, 4, None),
    ),
    "a period and a turn": (
        """Questions from the Public
Members of the public may put questions for a period of up to 15 minutes. No question shall take
longer than three minutes. Email before 12 Noon on the working day before the day of the meeting (Wednesday
13 January).""",
        (15, 3, "2021-01-13T12:00"),
    ),
    "in the title": ("Public Session (15 mins) to receive matters raised by members of the public", (15, None, None)),
    "the period for all questions": (
        "Public voice\nThe period for the asking and answering of public questions shall not exceed 15 minutes.",
        (15, None, None),
    ),
    "the time for all statements": (
        "Public voice\nThe time for statements and questions will be limited to 20 minutes.",
        (20, None, None),
    ),
    "the time for each question": (
        "Public voice\nThe time allowed for each public question shall not exceed 10 minutes.",
        (None, 10, None),
    ),
    "a turn only": ("Public speaking\nTo speak on any item up to a maximum of 3 minutes.", (None, 3, None)),
    "each": ("Public Participation\nA total period of 20 minutes, each speaker having up to 5 minutes.", (20, 5, None)),
    "a period or a turn": (
        "Open session for the public\nQuestions are limited to a 15-minute period or 3 minutes per person.",
        (15, 3, None),
    ),
    "an item that lasts": (
        "Public voice\nThis item will last no longer than 15 minutes, with no individual exceeding 3 minutes",
        (15, 3, None),
    ),
    "a turn in total": ("Public voice\nEach of the public may speak for 3 minutes in total.", (None, 3, None)),
    "how long an item takes": ("Reports from the public\tChair\t4 mins", (None, None, None)),
    "a short limit in a forum": (
        "Open Forum\nMatters raised are subject to a limit of three minutes.",
        (None, 3, None),
    ),
    "a short forum": ("Public voice\nThe Chair will open a 5-minute Public Forum for comments.", (5, None, None)),
    "a short break": ("Public voice\nTo adjourn for 5 minutes to hear the public.", (5, None, None)),
    "far below the title": (
        (
            "Public participation\nWhoever lives in the town may say something about what is decided tonight, or ask"
            " about anything else that the council does or leaves undone, and hears what can be said then; the rest is"
            " written by post in the days behind. Nobody takes longer: each person is limited to 3 minutes and the"
            " total time is 15 minutes."
        ),
        (15, 3, None),
    ),
    "how much later something begins": (
        "Public questions\n(if questions are received then all subsequent items may be taken 15 mins later)",
        (None, None, None),
    ),
    "per person": ("Public participation (maximum 5 minutes per person)", (None, 5, None)),
    "the turn without its minutes": (
        "Public voice\nA maximum of fifteen minutes, no person to speak more than three.",
        (15, 3, None),
    ),
    "the whole without its minutes": ("Public voice\nThree minutes each, 15 in all.", (15, 3, None)),
    "a maximum and a limit": (
        "Public questions\nare invited for a maximum of 10 minutes and limited to 3 minutes per person",
        (10, 3, None),
    ),
    "a dash between": ("Public Participation\nMaximum 20 minutes – 4 minutes per speaker", (20, 4, None)),
    "invited to speak in all": (
        "Public voice\nThe public is invited to speak for a maximum total duration of 15 minutes on any item",
        (15, None, None),
    ),
    "invited to speak for long": (
        "Public voice\nAn opportunity to speak for a maximum of 15 minutes (3 minutes max per person)",
        (15, 3, None),
    ),
    "the forum proceeds": ("Forum\nThe public forum will proceed at 7pm for up to 5 mins.", (5, None, None)),
    "parts of an hour": (
        "Public voice\nThe session is not to exceed half an hour with 3 minutes per speaker",
        (30, 3, None),
    ),
    "an hour": (
        "Public questions\nOne hour is set aside for questions; each speaker may speak for two minutes",
        (60, 2, None),
    ),
    "a total for each": (
        "Public voice\nA total of 3 minutes is allocated for each member of the public, limited to 15 minutes in all.",
        (15, 3, None),
    ),
    "a turn in a word": (
        "Public voice\nFifteen minutes will be set aside for the public, each speaker having three.",
        (15, 3, None),
    ),
    "requests in a sentence of their own": (
        "Note\nThe public may ask questions. Requests must be received by 5pm on Friday 8 January 2021.",
        (None, None, "2021-01-08T17:00"),
    ),
    "reports in a sentence of their own": (
        "Note\nThe public is welcome. Reports must be received by 5pm on Friday 8 January 2021.",
        (None, None, None),
    ),
    "a slot of a session": (
        "Public voice\nA 3 minute time slot (up to the 15 minutes public session time)",
        (15, 3, None),
    ),
    "on the afternoon of it": (
        "Any resident may raise a matter. Please contact us by 3 p.m. on the afternoon of the meeting.",
        (None, None, "2021-01-14T15:00"),
    ),
    "none after noon": (
        "Public voice\nQuestions are taken in order. No requests after 12 noon on day of meeting.",
        (None, None, "2021-01-14T12:00"),
    ),
    "two sessions": (
        "Public voice\nThe public has up to fifteen minutes before the business and up to ten minutes behind it",
        (15, None, None),
    ),
    "to come early": (
        "Public questions\nPlease register at least 10 minutes prior to the meeting; speakers have 3 minutes each.",
        (None, 3, None),
    ),
    "an hour before": (
        "Public questions\nQuestions may be handed in half an hour before the meeting",
        (None, None, None),
    ),
    "on foot": ("Public voice\nAll are welcome; the hall is 5 minutes’ walk from the station.", (None, None, None)),
    "a report in the next line": ("Public voice\nThe public may speak. (15 minutes)\nReport", (15, None, None)),
    "reports behind": (
        "Public forum\nThe public may ask. Each councillor will then give a 5 minute report.",
        (None, None, None),
    ),
    "noon on the day before": (
        "Public speaking\nRequests to speak must be submitted in writing by noon on the day before the meeting.",
        (None, None, "2021-01-13T12:00"),
    ),
    "a day named": (
        "Public Speaking\nThe deadline to register to speak at this meeting is 12 noon on Tuesday 12th January 2021.",
        (None, None, "2021-01-12T12:00"),
    ),
    "five for any one": (
        "Public Speaking\nUp to 15 minutes for each planning application, 5 for any one person.",
        (None, 5, None),
    ),
    "registration": (
        "Public Speaking\nRules are sent to all. Registration by 12 noon on Tuesday 12th January.",
        (None, None, "2021-01-12T12:00"),
    ),
    "a day named far behind the word": (
        """Public Participation
The deadline for handing in the whole text of what is to be asked by a resident of the town is
8.30am on Monday, 11 January 2021.""",
        (None, None, "2021-01-11T08:30"),
    ),
    "questions of members and of the public": (
        "Questions from Members and from the Public\nThey must reach us by 5pm on Friday 8th January 2021.",
        (None, None, "2021-01-08T17:00"),
    ),
    "two working days": (
        "Public questions\nNotice is to be given by 5pm two working days before the meeting.",
        (None, None, "2021-01-12T17:00"),
    ),
    "on the night of it": (
        "Public voice\nPlease register with the Clerk by 6.45pm on the night of the meeting.",
        (None, None, "2021-01-14T18:45"),
    ),
    "on arrival": (
        "Public questions\nPlease register with the officer before the meeting starts.",
        (None, None, None),
    ),
    "clear days are counted in two ways": (
        "Public questions\nQuestions must be received by noon three clear working days before the meeting.",
        (None, None, None),
    ),
    "anybody who wishes to ask": (
        "Note\nAnyone wishing to ask should notify us by 4pm on the working day before the meeting. All public.",
        (None, None, "2021-01-13T16:00"),
    ),
    "questions of members": ("Questions from Members\nUp to 10 minutes will be allowed.", (None, None, None)),
    "to come in": (
        "Note\nThe public who wish to attend this virtual meeting should email us before 4pm on 14 January 2021.",
        (None, None, None),
    ),
    "a link": (
        "Public\nPlease email us by 4pm on 14 January 2021 to be sent an electronic invitation.",
        (None, None, None),
    ),
    "to come in and to speak": (
        "Public\nTo join the on-line meeting and speak, register by 4pm on 14 January 2021.",
        (None, None, "2021-01-14T16:00"),
    ),
    "a day without an hour": (
        "Public speaking\nThe deadline for questions of the public is 8 January 2021.",
        (None, None, "2021-01-08"),
    ),
    "by a weekday without an hour": (
        "Public voice\nQuestions are heard of which we were told in writing by Friday 8th January 2021.",
        (None, None, "2021-01-08"),
    ),
    "an answer by a day": ("Public voice\nA resident's question was received on 8 January 2021.", (None, None, None)),
    "another day at the end": (
        "Public voice\nThe plans can be seen by the public before 8 April 2021.",
        (None, None, None),
    ),
    "before the meeting and when that is": (
        "Note\nThe public may ask us before the meeting\nNext Meeting: 14 January 2021\n7.30pm in the Hall",
        (None, None, None),
    ),
    "how long councillors report": (
        "Open forum\nThe public may speak. To hear who sits elsewhere (3 minutes for each county councillor)",
        (None, None, None),
    ),
    "no scheme": ("Finance\nTo approve payments", (None, None, None)),
}


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("Notice is to be given to the Clerk by 10am on Friday 8 January 2021.", "2021-01-08T10:00"),
        ("Councillors are to give notice to the Clerk by 10am on Friday 8 January 2021.", None),
    ],
)
def test_a_deadline_of_which_only_the_heading_above_is_on_the_public_is_not_sure(rule, wanted):
    filler = "Ask at the mill, which stands open to all who come on foot from the village in the hours of the day.\n"
    found = scheme(below=f"{filler * 2}SPEAKING IN PUBLIC\nThree minutes are given.\n{rule}").deadline
    assert (found and found.value) == wanted
    assert found is None or found.certainty is Certainty.LIKELY


@pytest.mark.parametrize(("text", "wanted"), SCHEMES.values(), ids=SCHEMES)
def test_a_scheme_is_read(text, wanted):
    assert values(scheme(text)) == wanted


@pytest.mark.parametrize("day", ["4 January", "Monday 4 January", "Monday 4th January"])
@pytest.mark.parametrize("by", ["close of play", "the close of business on", "the end of the working day on", "on"])
def test_a_day_alone_can_be_the_deadline_though_the_meeting_has_none(by, day):
    below = f"Members of the public must send their questions to the clerk no later than {by} {day} 2021."
    for on in (THURSDAY, None):
        found = question_scheme((), head(below).lines, on, no_holidays).deadline
        assert found is not None
        assert (found.value, found.certainty) == ("2021-01-04", Certainty.LIKELY)


def test_questions_and_statements_are_the_public_s():
    below = (
        "at this point if their questions/statements are of other matters (subject to an overall limit of 30 minutes);"
    )
    assert values(scheme(below=below)) == (30, None, None)


def test_a_bank_holiday_moves_the_deadline():
    day = date(2021, 4, 6)
    text = "Public questions\nPlease register by noon on the working day before the meeting."
    easter = [day - timedelta(days=1), day - timedelta(days=4)]
    found = question_scheme(items(text), (), day, lambda _: easter).deadline
    assert found is not None
    assert found.value == "2021-04-01T12:00"
    assert found.certainty is Certainty.LIKELY


def test_two_rules_with_two_moments_are_a_doubt():
    monday = date(2021, 1, 18)
    found = scheme(
        "Questions from the Public\nEmail us before 12 noon on the working day before the day of the meeting.",
        below="If you want to ask a question from the public, email us by noon on the day before the meeting.",
        day=monday,
    ).deadline
    assert found is not None
    assert found.certainty is Certainty.DOUBTFUL
    assert "noon on 15 January 2021" in found.doubt
    assert "noon on 17 January 2021" in found.doubt


def test_two_lengths_of_a_turn_are_a_doubt():
    found = scheme(
        "Public speaking\nEach speaker has five minutes, and each objector three minutes."
    ).per_speaker_minutes
    assert found is not None
    assert (found.value, found.certainty) == (5, Certainty.DOUBTFUL)


# ---------------------------------------------------------------- quorum


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quorum: 4", 4),
        ("Quorum Level: 3 Members", 3),
        ("Quorum: 4**Membership**", 4),
        ("Membership (Quorum: 4)", 4),
        ("The quorum is three members", 3),
        ("The quorum for this meeting shall be at least 5", 5),
        ("a quorum of three", 3),
        ("Three members constitute a quorum", 3),
        ("The quorum is one quarter of the members", None),
        ("The quorum is 1/3", None),
        ("Apologies", None),
    ],
)
def test_quorum(text, wanted):
    found = quorum(lines(text))
    assert (found and found.value) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [("Quorum: 45", 45), ("Apologies\tQuorum - 12 members", 12), ("To set the quorum: 4 of them", None)],
)
def test_in_the_agenda_a_quorum_stands_alone(line, wanted):
    found = quorum(lines("Overton Council"), lines(line))
    assert (found and found.value) == wanted


def test_two_quorums_are_a_doubt():
    found = quorum(lines("Quorum: 4\nThe quorum of the sub-committee is 3"))
    assert found is not None
    assert (found.value, found.certainty) == (4, Certainty.DOUBTFUL)
