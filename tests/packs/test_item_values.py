"""The next meeting within items, and the quorum."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.next_meeting import next_meeting
from clerk_app.packs.values.quorum import quorum
from tests.packs.head_text import THURSDAY, lines, sections


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
        (["Dates of meetings for the year: 7 January, 11 February, 4 March 2021"], "", "2021-02-11"),
        (["Dates for Trees Committee meetings;"], "Monday, 8th February 2021\nMonday, 8th March 2021", "2021-02-08"),
        (["Dates of previous meetings: 11 February 2021"], "", None),
        (["Dates of forthcoming meetings - 11 February 2021, 11 March 2021"], "", "2021-02-11"),
        (["Any other business"], "The Council will meet again on 11 February 2021.", "2021-02-11"),
        (["Any other business"], "The two parties will meet again before 11 February 2021.", None),
        (["Dates of meetings of the Trust to be noted\nThat of 11 February 2021 is moved."], "", None),
        (["Date of next meeting: to be confirmed after the Annual Meeting on 11 February 2021"], "", None),
    ],
)
def test_next_meeting(texts, tail, wanted):
    found = next_meeting(sections(*texts), lines(tail), THURSDAY)
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
    found = next_meeting(sections(text), (), None)
    assert (found and found.value.isoformat()) == wanted
    assert found is None or found.certainty is Certainty.LIKELY


def test_a_next_meeting_on_the_meeting_s_own_day_is_a_doubt():
    found = next_meeting(sections("Date of next meeting: 14 January 2021"), (), THURSDAY)
    assert found is not None
    assert found.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize(
    ("texts", "tail"),
    [
        (["Date of next meetings: Planning 18 January 2021, Council 11 February 2021"], ""),
        (["Date of next meeting"], "Thursday 11 February 2021"),
        (["Dates of meetings for 2021\n11 February 2021\n4 March 2021"], ""),
        (["Close"], "Dates of the meetings\n11 February 2021"),
    ],
)
def test_a_next_meeting_of_a_list_or_outside_its_item_is_not_sure(texts, tail):
    found = next_meeting(sections(*texts), lines(tail) if tail else (), THURSDAY)
    assert found is not None
    assert found.certainty is Certainty.LIKELY


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
