"""Values of which a paper prints two, or beside which something else stands: right, or at least not shown as sure."""

from datetime import date

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.found import Certainty
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.next_meeting import next_meeting
from clerk_app.packs.values.previous_minutes import previous_minutes
from tests.packs.head_text import THURSDAY, read, sections
from tests.packs.test_question_scheme import scheme

SPOKEN = "The drain will be seen to at the next meeting on 22 February 2021."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Drains\nMinutes:\n{SPOKEN}", None),
        (f"Drains\nDraft minutes:\n{SPOKEN}", None),
        (f"Drains\nDecision:\n{SPOKEN}", None),
        (f"Drains\nRESOLVED to wait.\n{SPOKEN}", None),
        (f"Drains\n{SPOKEN}", date(2021, 2, 22)),
        ("Date of next meeting\nMinutes:\nThe next meeting is on 22 February 2021.", date(2021, 2, 22)),
    ],
)
def test_a_next_meeting_that_is_spoken_of_in_the_minutes_is_not_announced(text, wanted):
    found = next_meeting(sections(text), (), THURSDAY)
    assert (found and found.value) == wanted


@pytest.mark.parametrize(
    "link",
    [
        "Speaking at a Council or Committee meeting",
        "How to ask a question at a committee",
        "Attend a Committee meeting",
        "Watching our Cabinet on line",
        "Taking part in a Planning Committee",
        "Rules on speaking to Panels or the Cabinet",
        "Guide to the Scrutiny Committee",
    ],
)
def test_a_link_that_says_how_to_speak_is_not_what_meets(link):
    assert read(["Agenda and minutes", link, "Monday 4 May 2020 at 7pm"])[1] is None


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ["Full Council 2020 - 2021", "To members of Overton Town Council", "Meeting of the Council, 4 May 2020"],
            False,
        ),
        (["Overton Parish Council Full Council Meeting Agenda 4 May 2020"], False),
        (["OVERTON TOWN COUNCIL", "Meeting of Full Council on 4 May 2020"], False),
        (["Full Council", "Overton Town Council", "4 May 2020"], False),
        (["FULL COUNCIL MEETING OF OVERTON TOWN COUNCIL", "4 May 2020"], False),
        (["OVERTON TOWN COUNCIL", "Meeting of the Council on 4 May 2020"], True),
        (["Full Council", "4 May 2020"], False),
    ],
)
def test_a_full_council_may_be_wanted_by_the_name_of_the_council(lines, wanted):
    found = read(lines)[1]
    assert found is not None
    assert (found.certainty is Certainty.SURE) is wanted


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("by midday on the Tuesday before the meeting", "2021-01-12T12:00"),
        ("no later than noon on the Friday prior to the meeting", "2021-01-08T12:00"),
        ("before 5pm on the Monday immediately preceding the Council meeting", "2021-01-11T17:00"),
        ("by 10am on the Thursday before the date of the meeting", "2021-01-07T10:00"),
        ("by 4pm on the preceding Wednesday", "2021-01-13T16:00"),
        ("by noon on the Friday of the week before the meeting", "2021-01-08T12:00"),
        ("by noon on the Tuesday in the week before the meeting", "2021-01-05T12:00"),
    ],
)
def test_a_weekday_before_a_meeting_is_reckoned_and_not_sure(rule, wanted):
    found = scheme(f"Public questions\nAnyone wishing to speak should tell the Clerk {rule}.").deadline
    assert found is not None
    assert (found.value, found.certainty) == (wanted, Certainty.LIKELY)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("held on 28 April and of the Annual Meeting held on 26 May 2020", None, ["2020-04-28", "2020-05-26"]),
        ("of 3 December and 5 January 2021", None, ["2020-12-03", "2021-01-05"]),
        ("held on 28 April, and of that held on 26 May 2020", THURSDAY, ["2020-04-28", "2020-05-26"]),
        ("of the meetings held on 26 May 2020", THURSDAY, ["2020-05-26"]),
        ("of the meeting held on 26 May 2020 and of that of 28 July", None, ["2020-05-26"]),
        ("of the last two meetings, 26 May 2020 and another", THURSDAY, ["2020-05-26"]),
        ("of 26 May 2020\nTo sign the minutes of the other meeting", THURSDAY, ["2020-05-26"]),
        (
            "of 26 May 2020. To adopt the minutes of the AGM held on the tenth of June",
            THURSDAY,
            ["2020-05-26", "2020-06-10"],
        ),
        ("of 26 May 2020 and of the June meeting", THURSDAY, ["2020-05-26"]),
        ("of 26 May 2020 and of that held on 28th", THURSDAY, ["2020-05-26"]),
        ("of 26 May 2020 and of the joint meeting with the mill", THURSDAY, ["2020-05-26"]),
        ("of 26 May 2020 and of that held on the l4th of July", THURSDAY, ["2020-05-26"]),
        ("of 26 May 2020 and OF 12th. AUGUST2020", THURSDAY, ["2020-05-26", "2020-08-12"]),
    ],
)
def test_of_minutes_of_several_meetings_none_is_sure(text, day, wanted):
    found = previous_minutes(sections(f"Minutes\nTo approve the minutes {text}"), day)
    assert [each.value.isoformat() for each in found] == wanted
    assert {each.certainty for each in found} == {Certainty.LIKELY}


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["Minutes of the Previous Meeting(s)", "Tuesday, 3 November 2020", "9 December 2020 (Extraordinary)"], 2),
        (["Minutes", "Special Council Meeting - 3 November 2020", "Meeting held on 9 December 2020"], 2),
        (["Minutes", "9 December 2020 pdf icon PDF 91 KB"], 1),
        (["Minutes\nMinutes:\nThose of 1 July 2020 were signed.", "9 December 2020"], 1),
        (["Minutes", "Site visit on 9 December 2020"], 0),
        (["Minutes", "Urgent business", "9 December 2020"], 0),
        (["Minutes of the Trees Committee", "9 December 2020"], 0),
        (["Housekeeping\n1.2  Minute of Board Meeting, 9 December 2020"], 1),
        (["Opening\n(b) Draft minutes of the meeting held on 9 December 2020\n(c) Apologies"], 1),
        (["Opening\n• To approve the minutes from 9 December 2020"], 1),
        (["Opening\nThe minutes of 9 December 2020 show what was said."], 0),
        (["Drains\nReport on minutes of 9 December 2020"], 0),
    ],
)
def test_minutes_may_have_a_line_or_an_item_of_their_own_for_each_day(texts, wanted):
    found = previous_minutes(sections(*texts), THURSDAY, ("Overton Council",))
    assert [each.value for each in found] == [date(2020, 11, 3), date(2020, 12, 9)][2 - wanted :]
    assert all(each.certainty is Certainty.LIKELY for each in found)


NOTED = "2 December 2020\nii. Planning 3 December 2020\niii. Staffing, 7 December 2020"


@pytest.mark.parametrize(
    "words",
    [
        f"To approve the minutes of:\nCouncil 9 November 2020\nTo receive the minutes of these:\ni. Finance {NOTED}",
        f"To note the minutes of Finance {NOTED}\nTo confirm the minutes of the Council, 9 November 2020",
        f"a) To sign the minutes of 9 November 2020. b) To note draft minutes as follows: i. Trees {NOTED}",
        f"a. To approve as true the minutes of: i. Council 9 November 2020\nb. To receive minutes of: i. Roads {NOTED}",
        "To approve those of 9 November 2020 (copy sent with the agenda for the council of 2 December 2020)",
        "To approve those of 9 November 2020 (enclosed with the papers for the meeting held on 2 December 2020)",
    ],
)
def test_minutes_to_be_noted_and_papers_with_which_they_came_are_of_other_meetings(words):
    found = previous_minutes(sections(f"Minutes\n{words}"), THURSDAY)
    assert [each.value for each in found] == [date(2020, 11, 9)]


def test_a_number_that_looks_like_a_day_is_no_day_of_its_item():
    paper = "OVERTON PARISH COUNCIL\nMeeting on Tuesday 5 May 2020 at 7pm\n\nAGENDA\n\n" + "".join(
        f"0{at}/0{at}/20  {title}\n\n"
        for at, title in enumerate(["Apologies", "Minutes of 7 April 2020", "Date of next meeting", "Roads"], start=1)
    )
    (meeting,) = read_pack(read_plain(paper, "paper.txt")).meetings
    assert [item.number and item.number.value for item in meeting.items] == [
        "01/01/20",
        "02/02/20",
        "03/03/20",
        "04/04/20",
    ]
    assert [each.value for each in meeting.previous_minutes] == [date(2020, 4, 7)]
    assert meeting.next_meeting is None


@pytest.mark.parametrize(
    "volume",
    [
        "Minute volume\nSubmit, for noting, the minutes of committees of 7 May 2020 and 4 June 2020.",
        "Minutes of meetings\nHeld in the period 7 May 2020 - 4 June 2020",
        "Minutes of meetings\nHeld between 7 May 2020 and 4 June 2020",
        "Minute book\nMeetings from 7 May 2020 to 4 June 2020",
        "Minutes for the period of 7 May to 4 June 2020",
        "Volume of minutes\nAttached for information: 7 May 2020, 4 June 2020",
    ],
)
def test_days_between_which_a_volume_of_minutes_runs_are_not_of_minutes_to_sign(volume):
    own = "Previous minutes\nThe minutes of the meeting held on 9 December 2020 will be confirmed."
    assert [each.value for each in previous_minutes(sections(own, volume), THURSDAY)] == [date(2020, 12, 9)]


@pytest.mark.parametrize("joined", ["from 7 May 2020 and 4 June 2020", "of 7 May 2020, and 4 June 2020"])
def test_the_minutes_from_two_days_are_of_both(joined):
    found = previous_minutes(sections(f"Minutes\nThe minutes of the meetings {joined} will be confirmed."), THURSDAY)
    assert [each.value for each in found] == [date(2020, 5, 7), date(2020, 6, 4)]


@pytest.mark.parametrize(
    ("text", "on", "smudged"),
    [
        ("Tuesday, 25 June 20 19 at 10 .30am", date(2019, 6, 25), True),
        ("25th June 201 9", date(2019, 6, 25), True),
        ("25 June 2019", date(2019, 6, 25), False),
        ("25 June 20 19:30", date(2020, 6, 25), False),
        ("25 June 20 10am", date(2020, 6, 25), False),
        ("25 June 20\t19", date(2020, 6, 25), False),
        ("25 June 20 12 noon", date(2020, 6, 25), False),
    ],
)
def test_a_year_that_a_gap_broke_is_read_and_is_not_sure(text, on, smudged):
    (printed,) = dates_in(text)
    assert (printed.on, printed.smudged) == (on, smudged)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Questions from Members of the Public Maximum 15 Minutes\nA maximum of 5 minutes is for each subject.",
            (15, None),
        ),
        ("Public questions up to 15 minutes\nEach speaker has 3 minutes.", (15, 3)),
        ("Public voice\nTen minutes are given to every planning application.", (None, None)),
        ("Public voice\nContributions may be limited to 5 minutes on each subject.", (None, 5)),
        ("Public voice\nSpeakers have 3 minutes per application.", (None, 3)),
        ("14  Minutes of the public meeting of 3 May 2020", (None, None)),
        ("14  Minutes and public questions", (None, None)),
        ("Public Rights of Way report (20 mins)", (None, None)),
        ("Public toilets (5 mins)", (None, None)),
        ("Partnership Representation (5 mins)", (None, None)),
        ("Public participation (20 mins)", (20, None)),
    ],
)
def test_a_length_of_time_is_the_public_s_or_a_speaker_s_only_where_it_says_so(text, wanted):
    read_scheme = scheme(text)
    found = (read_scheme.total_minutes, read_scheme.per_speaker_minutes)
    assert tuple(each and each.value for each in found) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "QUESTIONS\nGeneral ones must come by 5pm on 4 January 2021.\n"
                "Questions about reports on this agenda may come until 5pm on 11 January 2021."
            ),
            ("2021-01-11T17:00", Certainty.DOUBTFUL),
        ),
        (
            (
                "Public questions\nRegister to speak on items on the agenda by noon on 12 January 2021.\n"
                "Other public questions must be received by noon on 5 January 2021."
            ),
            ("2021-01-12T12:00", Certainty.DOUBTFUL),
        ),
        (
            "3. Questions\nThey must be submitted in writing by noon on 12 January 2021.",
            ("2021-01-12T12:00", Certainty.SURE),
        ),
        ("Questions\nMembers must submit their questions by noon on 12 January 2021.", None),
        ("Questions\nCouncillors' questions must be submitted by noon on 12 January 2021.", None),
        ("Motions\nThey must be submitted in writing by noon on 12 January 2021.", None),
    ],
)
def test_questions_that_are_not_said_to_be_of_members_may_be_the_public_s(text, wanted):
    found = scheme(text).deadline
    assert (found and (found.value, found.certainty)) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Overton Parish Council Full Council Meeting Agenda 4 May 2020", "Overton Parish Council"),
        ("Overton Parish Council - Full Council Ordinary Meeting, 4 May 2020", "Overton Parish Council"),
        ("Overton Parish Council Full Council, 4 May 2020", "Full Council"),
        ("Full Council Meeting, 4 May 2020", "Full Council"),
    ],
)
def test_a_council_s_full_council_meeting_is_its_own(line, wanted):
    found = read([line])[1]
    assert (found and found.value) == wanted
