"""Two meetings of one evening in one paper, each with a list that begins with 1."""

import pytest

from clerk_app.packs.paper.regions import split
from clerk_app.packs.read_pack import read_pack
from tests.packs.printed import printed

HEAD = "THORNBY COMMUNITY COUNCIL\n\nMeetings on MONDAY 3 MARCH 2025 in THORNBY PUBLIC HALL\n\n"
FIRST = "\n1. Welcome and apologies\n2. Chairman's report\n3. Election of office bearers\n4. Close\n\n"
SECOND = (
    "1. Police matters\n2. Minutes of the meeting of 3 February 2025\n3. Planning\n4. Road salt\n5. The bus shelter\n"
    "6. Correspondence\n7. Date of next meeting - Monday 7 April 2025\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "ORDINARY MEETING at 8.00 p.m.",
        "MEETING OF THE COUNCIL - 8pm",
        "# Ordinary Meeting at 8pm",
        "Ordinary Council Meeting at 8.00pm",
    ],
)
def test_a_heading_with_an_hour_parts_two_lists_though_the_numbers_could_go_on(heading):
    text = f"{HEAD}ANNUAL GENERAL MEETING at 7.30 p.m.\n{FIRST}{heading}\n\n{SECOND}"

    first, second = split(printed(text))

    assert [len(each.begins) for each in (first, second)] == [4, 7]
    one, other = read_pack(printed(text)).meetings
    assert [f"{each.start.value:%H:%M}" for each in (one, other) if each.start] == ["19:30", "20:00"]
    assert one.on
    assert other.on
    assert one.on.value == other.on.value
    assert one.next_meeting is None
    assert other.next_meeting


def test_the_hour_may_stand_below_the_heading_with_the_place():
    text = (
        "THORNBY\n\nNotices for Monday 3 March 2025\n\nANNUAL PARISH MEETING\nThornby Hall, 6.45 pm\n"
        f"{FIRST}THORNBY PARISH COUNCIL\nANNUAL MEETING OF THE COUNCIL\nThornby Hall, 8.00 pm\n\n{SECOND}"
    )

    one, other = read_pack(printed(text)).meetings

    assert [len(each.items) for each in (one, other)] == [4, 7]
    assert [f"{each.start.value:%H:%M}" for each in (one, other) if each.start] == ["18:45", "20:00"]
    assert [each.place.value for each in (one, other) if each.place] == ["Thornby Hall", "Thornby Hall"]


@pytest.mark.parametrize(
    "between",
    [
        "Doors are open from 7pm, and the meeting begins at 8pm",
        "TEA IS SERVED AT 8 p.m.",
        "MEETING OF THE COUNCIL",
        "MEETING OF THE COUNCIL\n\nThe doors are shut at 8pm",
    ],
)
def test_a_line_that_calls_no_meeting_for_an_hour_parts_nothing(between):
    agenda = "1. Apologies\n2. Minutes\n3. Reports\n4. Planning\n5. Finance\n"
    points = "1. The roof\n2. The gate\n3. The wall\n"
    text = f"{HEAD}AGENDA\n{agenda}\n{between}\n{points}\n6. Correspondence\n7. Date of next meeting\n"

    (meeting,) = split(printed(text))

    assert len(meeting.begins) == 7


def test_two_agendas_that_are_headed_alike_are_two_though_no_hour_is_told():
    council, parish = "ANNUAL MEETING OF THE PARISH COUNCIL", "ANNUAL PARISH MEETING"
    text = f"{HEAD}AGENDA FOR THE {parish}\n{FIRST}AGENDA FOR THE {council}\n\n{SECOND}"

    assert [len(each.begins) for each in split(printed(text))] == [4, 7]


@pytest.mark.parametrize(
    "between", ["Date of the next meeting: 7pm", "Next council meeting at 7pm", "Any meeting at 7pm"]
)
def test_a_list_below_words_on_a_later_meeting_is_no_other_agenda(between):
    text = f"{HEAD}ANNUAL GENERAL MEETING at 7.30 p.m.\n{FIRST}{between}\n\n{SECOND}"

    assert [len(each.begins) for each in split(printed(text))] != [4, 7]


def followed(line: str) -> str:
    first = f"{HEAD}ANNUAL GENERAL MEETING at 7.30 p.m.\n\nAgenda\n{FIRST}"
    return (
        f"{first}Tea will be served\n\n{line}\n\nANNUAL MEETING OF THE COUNCIL\n\nAgenda\n\n1. Apologies\n{SECOND[2:]}"
    )


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("followed at 8.00 pm by the", ["19:30", "20:00"]),
        ("To be followed immediately at 8pm by", ["19:30", "20:00"]),
        ("Biscuits at 8.00 pm by the hall", ["19:30"]),
    ],
)
def test_the_hour_of_what_follows_may_stand_above_its_name(line, hours):
    meetings = read_pack(printed(followed(line))).meetings

    assert len(meetings) == 2
    assert [f"{each.start.value:%H:%M}" for each in meetings if each.start] == hours


def test_a_heading_of_one_long_word_is_looked_at_in_no_time():
    heading = "AGENDA FOR THE COUNCIL OF " + "A" * 1_900 + "?!"
    text = f"{HEAD}AGENDA FOR THE ANNUAL MEETING\n{FIRST}{heading}\n\n{SECOND}"

    assert split(printed(text))
