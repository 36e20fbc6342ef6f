"""The scheme for public questions: how long, how long each, and by when."""

from datetime import date, timedelta

import pytest

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import ReadQuestionScheme
from clerk_app.packs.values.question_scheme import question_scheme
from tests.packs.head_text import THURSDAY, head, lines, sections


def no_holidays(_: date) -> tuple[date, ...]:
    return ()


def scheme(*texts: str, below: str = "", day: date = THURSDAY) -> ReadQuestionScheme:
    return question_scheme(sections(*texts), lines(below), day, no_holidays)


def values(scheme: ReadQuestionScheme) -> tuple[object, ...]:
    found: tuple[Found[int] | Found[str] | None, ...] = (
        scheme.total_minutes,
        scheme.per_speaker_minutes,
        scheme.deadline,
    )
    return tuple(each and each.value for each in found)


SCHEMES = {
    "the turn behind the whole": (
        "Public forum\nLimited to 20 minutes with each person speaking for no longer than 4 minutes.",
        (20, 4, None),
    ),
    "the whole behind the turn": (
        "Public voice\nThe public may speak to a maximum of 4 minutes per person and no more than 20 minutes.",
        (20, 4, None),
    ),
    "when registration closes": (
        "Public speaking\nRegistered speakers have 3 minutes each. Registration closes at 12 noon on 12 January 2021.",
        (None, 3, "2021-01-12T12:00"),
    ),
    "when the office closes, which is no deadline": (
        "Public speaking\nSpeakers have 3 minutes. Contact the office, which closes at 5 pm on 12 January 2021.",
        (None, 3, None),
    ),
    "the time of one deputation": ("Deputation: Overton Bus Users (15 minutes)", (None, None, None)),
    "the time of deputations": ("Deputations: the public may speak for 15 minutes in all", (15, None, None)),
    "a period and a turn": (
        """Questions from the Public
Members of the public may put questions for a period of up to 15 minutes. No question shall take
longer than three minutes. Email before 12 Noon on the working day before the day of the meeting (Wednesday
13 January).""",
        (15, 3, "2021-01-13T12:00"),
    ),
    "names to be given": (
        "Public speaking\nAnybody may speak on item 4. Names must be given to the clerk by 10.00am on 13 January 2021.",
        (None, None, "2021-01-13T10:00"),
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
    "in Welsh and English": ("Cwestiynau / Questions from the public (10 munud / minutes)", (10, None, None)),
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
    found = question_scheme(sections(text), (), day, lambda _: easter).deadline
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


def test_who_posted_a_notice_gives_no_time_to_the_public():
    below = (
        "Public meeting\nPosted on 8 January 2021 by the clerk\nThe meeting will take place on 14 January 2021 at 7 pm"
    )

    assert values(scheme(below=below)) == (None, None, None)
