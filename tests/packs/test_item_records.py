"""Items that a site shows as records, a field a line."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.read_pack import read_pack
from tests.packs.printed import printed

HEAD = "Elmshire County Council\n\nRoads Committee\n14 January 2027 at 10.00 am\n\n"
ITEMS = (
    ("Apologies for absence", "To receive apologies."),
    ("Code of conduct", "Members are asked to declare interests."),
    ("Mill bridge", "To consider a report by the Director of Highways."),
    ("Questions", "To answer questions."),
)


def records(number="Item Number:{}", status="Status:", heading="Heading:{}", words="Item:{}", of=ITEMS):
    parts = (
        "\n".join(filter(None, (number.format(at), status, heading.format(title), words.format(said))))
        for at, (title, said) in enumerate(of, 1)
    )
    return printed(HEAD + "\n\n".join(parts))


def items(text):
    (meeting,) = read_pack(text).meetings
    return [tuple(map(of, (item.number, item.title, item.description))) for item in meeting.items]


def of(found):
    return found and found.value


WANTED = [(str(at), title, said) for at, (title, said) in enumerate(ITEMS, 1)]


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"number": "Item No: {}", "heading": "Title: {}", "words": "Description: {}"},
        {
            "number": "Agenda item number: {}",
            "heading": "Subject: {}",
            "words": "Details: {}",
            "status": "Status: Open",
        },
        {"status": "Restriction:\nPapers:"},
    ],
)
def test_each_record_is_an_item(names):
    assert items(records(**names)) == WANTED


def test_a_value_is_shown_where_its_words_stand_behind_the_name_of_the_field():
    text = records()
    (meeting,) = read_pack(text).meetings
    first = meeting.items[0]
    for found in (first.number, first.title, first.description):
        assert found is not None
        (place,) = found.places
        (line,) = (line for line in text.lines if (line.page, line.number) == (place.page, place.line))
        assert line.text[place.start : place.end] == found.value
    assert first.title.certainty is Certainty.SURE


def test_a_name_in_a_column_of_its_own_is_no_words_either():
    lines = []
    for line in records().lines:
        name, colon, words = line.text.partition(":")
        cells = (Cell(name + colon, 60, 100), Cell(words, 160, 160 + 6 * len(words))) if words else line.cells
        lines.append(Line(line.page, line.number, cells, line.gap))
    assert items(PackText("site.txt", tuple(lines), 1)) == WANTED


def test_two_lines_with_such_names_are_no_records():
    text = printed(HEAD + "1. Apologies\n2. Heading: what to call the mill\n3. Item: a bridge\n4. Questions")
    assert [title for _, title, _ in items(text)] == [
        "Apologies",
        "Heading: what to call the mill",
        "Item: a bridge",
        "Questions",
    ]
