"""Papers in English and in Welsh, Irish or Gaelic: side by side, or one behind the other."""

import pytest

from clerk_app.packs.paper.tongues import in_english
from clerk_app.packs.read_pack import read_pack
from tests.packs.printed import printed

WELSH = ["Ymddiheuriadau", "Datgan buddiant", "Cadarnhau cofnodion 6 Ebrill 2020", "Gohebiaeth", "Cyllid"]
IRISH = [
    "Leithscéalta",
    "Gnó reachtúil",
    "Chun miontuairiscí a ghlacadh",
    "Tuarascálacha agus comhfhreagras",
    "Airgead",
]
ENGLISH = [
    "Apologies",
    "Declarations of interest",
    "To confirm the minutes of 6 April 2020",
    "Correspondence",
    "Finance",
]
PLAIN = [f"{at}. {title}" for at, title in enumerate(ENGLISH, start=1)]
CALL = "A meeting of the Council will be held in the Village Hall on Monday 4 May 2020 at 7.00 pm."
WELSH_CALL = "Cynhelir cyfarfod yn Neuadd y Pentref ar nos Lun 4 Mai 2020 am 7.00 yh."


def beside(left, right, wide=60, mark="{}."):
    rows = zip(left, right, strict=True)
    return [f"{f'{mark.format(at)} {one}'.ljust(wide)}{mark.format(at)} {two}" for at, (one, two) in enumerate(rows, 1)]


def read(lines):
    return read_pack(printed("\n".join(lines))).meetings


def titles(meeting):
    return [(item.number.value, item.title.value) for item in meeting.items]


WANTED = [(str(at), title) for at, title in enumerate(ENGLISH, start=1)]


@pytest.mark.parametrize("other", [WELSH, IRISH])
@pytest.mark.parametrize("english_first", [True, False])
@pytest.mark.parametrize("mark", ["{}.", "{})", "({})", "{}"])
def test_of_two_languages_side_by_side_the_english_column_is_read(other, english_first, mark):
    columns = (ENGLISH, other) if english_first else (other, ENGLISH)
    (meeting,) = read(
        ["OVERTON COUNCIL", CALL, "Rhaglen".ljust(60) + "Agenda", *beside(columns[0], columns[1], mark=mark)]
    )

    assert titles(meeting) == WANTED
    assert {str(item.title.certainty) for item in meeting.items} == {"sure"}


def test_a_value_from_the_second_column_is_placed_at_its_letters():
    lines = ["OVERTON COUNCIL", CALL, "AGENDA", *beside(WELSH, ENGLISH)]
    (meeting,) = read(lines)

    text = printed("\n".join(lines))
    for item in meeting.items:
        (place,) = item.title.places
        (line,) = [line for line in text.lines if line.number == place.line]
        assert line.text[place.start : place.end] == item.title.value


@pytest.mark.parametrize("english_first", [True, False])
@pytest.mark.parametrize("gap", [" ", "     "])
def test_one_number_can_stand_before_both_languages(english_first, gap):
    pairs = zip(*((ENGLISH, WELSH) if english_first else (WELSH, ENGLISH)), strict=True)
    rows = [f"{at}.{gap}{one}".ljust(60) + two for at, (one, two) in enumerate(pairs, start=1)]
    lines = ["OVERTON COUNCIL", CALL, "AGENDA", *rows]
    (meeting,) = read(lines)

    assert titles(meeting) == WANTED
    text = printed("\n".join(lines))
    for item in meeting.items:
        for found in (item.title, item.number):
            (place,) = found.places
            (line,) = [line for line in text.lines if line.number == place.line]
            assert line.text[place.start : place.end] == found.value


def test_further_lines_of_the_other_column_go_with_it():
    rows = beside(WELSH, ENGLISH)
    rows[2:3] = [rows[2], "gan y Cyngor ac eraill".ljust(60) + "and of all the others", "ac eraill"]
    (meeting,) = read(["OVERTON COUNCIL", CALL, "AGENDA", *rows])

    assert meeting.items[2].title.value == "To confirm the minutes of 6 April 2020 and of all the others"


@pytest.mark.parametrize(
    "rows",
    [
        beside(ENGLISH, ENGLISH),
        beside(WELSH[:2], ENGLISH[:2]),
        [f"{row.ljust(60)}{at} - {at + 1}" for at, row in enumerate(PLAIN, start=1)],
        PLAIN,
    ],
)
def test_other_columns_are_left_as_they_are(rows):
    text = printed("\n".join(["OVERTON COUNCIL", CALL, "AGENDA", *rows]))

    assert in_english(text).text is text


@pytest.mark.parametrize("english_first", [True, False])
def test_of_an_agenda_that_is_there_in_two_languages_one_meeting_is_read(english_first):
    other = [WELSH_CALL, "", "AGENDA", "", *(f"{at}. {title}" for at, title in enumerate(WELSH, start=1)), ""]
    english = [CALL, "", "AGENDA", "", *PLAIN, ""]
    both = [*english, *other] if english_first else [*other, *english]

    (meeting,) = read(["OVERTON COMMUNITY COUNCIL", "", *both])

    assert titles(meeting) == WANTED
    assert meeting.committee.value == "Overton Community Council"


def test_an_agenda_in_welsh_alone_is_read():
    (meeting,) = read(
        ["CYNGOR CYMUNED OVERTON", WELSH_CALL, "AGENDA", *(f"{at}. {one}" for at, one in enumerate(WELSH, start=1))]
    )

    assert [title for _, title in titles(meeting)] == WELSH


@pytest.mark.parametrize("english_first", [True, False])
@pytest.mark.parametrize("other", [WELSH, IRISH])
def test_of_two_languages_one_below_the_other_the_english_lines_are_read(other, english_first):
    pairs = [(one, two) if english_first else (two, one) for one, two in zip(ENGLISH, other, strict=True)]
    agenda = [f"{at}    {first}\n     {second}\n" for at, (first, second) in enumerate(pairs, 1)]
    lines = ["OVERTON COUNCIL", WELSH_CALL, CALL, "RHAGLEN / AGENDA", "", *agenda]
    (meeting,) = read(lines)

    assert titles(meeting) == WANTED
    assert not any(item.description for item in meeting.items)
    assert meeting.place is not None
    assert "Village Hall" in meeting.place.value


def test_what_is_said_of_an_item_and_the_pages_are_read_from_the_english_lines_too():
    agenda = [
        "1    Ymddiheuriadau\n     Apologies\n",
        "2    Cofnodion                                (Tudalennau 1 - 8)\n     Minutes\n",
        "     Cadarnhau cofnodion y cyfarfod diwethaf.\n     To confirm the minutes of the last meeting.\n",
        "3    Adroddiad y felin\n     Mill report                              (Pages 9 - 12)\n",
        "     Caniateir hyd at 15 munud.\n     Up to 15 minutes is allowed for questions.\n",
        "4    Dyddiad y cyfarfod nesaf\n     Date of next meeting\n",
    ]
    (meeting,) = read(["OVERTON COUNCIL", CALL, "AGENDA", "", *agenda])
    found = [(item.title.value, item.description and item.description.value, item.pages and item.pages.value)
             for item in meeting.items]  # fmt: skip

    assert found == [
        ("Apologies", None, None),
        ("Minutes", "To confirm the minutes of the last meeting.", "1 - 8"),
        ("Mill report", "Up to 15 minutes is allowed for questions.", "9 - 12"),
        ("Date of next meeting", None, None),
    ]


def test_an_english_agenda_with_lines_below_its_titles_stays_whole():
    agenda = [f"{at}    {title}\n     To hear of the {title.lower()}\n" for at, title in enumerate(ENGLISH, 1)]
    text = printed("\n".join(["OVERTON COUNCIL", CALL, "AGENDA", *agenda]))
    assert in_english(text).text is text


HEAD = [
    "RHYBUDD O GYFARFOD".ljust(48) + "NOTICE OF MEETING",
    "CABINET".ljust(48) + "CABINET",
    "DYDD LLUN,".ljust(48) + "MONDAY,",
    "4 MAI 2020".ljust(48) + "4 MAY 2020",
    "am 7.00 y.h.".ljust(48) + "at 7.00 p.m.",
    "SIAMBR Y CYNGOR,".ljust(48) + "COUNCIL CHAMBER,",
    "NEUADD Y SIR, OVERTON".ljust(48) + "COUNTY HALL, OVERTON",
]
OFFICE = [
    "CYNGOR SIR OVERTON",
    "OVERTON COUNTY COUNCIL",
    "Hill House, Mill Lane, Overton",
    "Dyddiad / Date: 27.04.2020",
    "",
]


@pytest.mark.parametrize("english_first", [True, False])
def test_of_a_head_in_two_languages_side_by_side_the_english_one_is_read(english_first):
    sides = [row.split("  ", 1) for row in HEAD]
    head = [right.strip().ljust(48) + left for left, right in sides] if english_first else HEAD
    items = [f"{at}. {one} / {two}" for at, (one, two) in enumerate(zip(WELSH, ENGLISH, strict=True), start=1)]
    lines = [*OFFICE, *head, "", "RHAGLEN / AGENDA", "", *items]
    (meeting,) = read(lines)

    assert (meeting.on.value.isoformat(), meeting.start.value.hour) == ("2020-05-04", 19)
    assert meeting.place.value == "Council Chamber, County Hall, Overton"
    assert len(meeting.items) == len(ENGLISH)
    (line,) = [line for line in printed("\n".join(lines)).lines if line.number == meeting.on.places[-1].line]
    place = meeting.on.places[-1]
    assert line.text[place.start : place.end] == "4 MAY 2020"


@pytest.mark.parametrize(
    "rows",
    [
        [row.split("  ", 1)[1].strip().ljust(48) + row.split("  ", 1)[1].strip() for row in HEAD],
        HEAD[:2],
        [f"{name}".ljust(48) + "Cyngor Sir Overton" for name in ("Ann Brown", "Bob Green", "Carl Hall", "Di White")],
    ],
)
def test_a_head_with_other_columns_is_left_as_it_is(rows):
    text = printed("\n".join([*OFFICE, *rows, "", "AGENDA", "", *PLAIN]))

    assert in_english(text).text is text


@pytest.mark.parametrize("stroke", [" / ", "/"])
def test_titles_in_both_languages_keep_what_stands_below_them(stroke):
    pairs = ("Cofnodion / Minutes", "Gohebiaeth / Correspondence", "Cyllid / Finance", "Cynllunio / Planning")
    both = [each.replace(" / ", stroke) for each in pairs]
    agenda = [f"{at}    {title}\n     To receive the papers of the clerk\n" for at, title in enumerate(both, 1)]
    text = printed("\n".join(["OVERTON COUNCIL", CALL, "AGENDA", *agenda]))
    assert in_english(text).text is text
