"""Real pages with what columns and margins break: titles, numbers, the day; read from the PDF as a council sends it."""

from pathlib import Path

from clerk_app.packs.found import Certainty
from clerk_app.packs.reading_out import recognised
from tests.packs.laid import Block, Business, Look, NewPage, Rows, Words
from tests.packs.layout_pdf import write_pdf

FRONT: list[Block] = [
    Words("Overton Parish Council", Look.HEADING),
    Words("Trees and Woods Committee", Look.TITLE),
    Rows(
        (((Words("7.30pm"),), (Words("Wednesday, 3 September 2014"),), (Words("The Mill, Mill Lane, Overton"),)),),
        (0.15, 0.33, 0.52),
    ),
]
TITLES = (
    "Apologies for absence",
    "MOTION TO EXCLUDE THE PUBLIC IN ACCORDANCE WITH THE PUBLIC BODIES (ADMISSION TO MEETINGS) ACT 1960",
    "To receive and approve the Minutes of the Meeting held on 19th August 2014 (circulated separately)",
    "To receive a report on the meeting with the Warden of the Woods of Overton on 9/2.",
    "REVENUE BUDGET AND PRECEPT 2009/10 AND ITS CAPITAL PROGRAMME 2009/10 - 2011/12 (report to follow)",
    "Declarations of interest in the woods and lanes and in whatever else is on the agenda items",
)


def read(path: Path, blocks: list[Block]) -> list[tuple[str, str]]:
    """The items of a page with these blocks; all that is shown as sure is right."""
    write_pdf(path, [*FRONT, *blocks], "Overton Parish Council")
    (meeting,) = recognised(path).meetings
    assert meeting.on is not None
    assert meeting.on.value.isoformat() == "2014-09-03"
    for item in meeting.items:
        assert item.title.certainty is not Certainty.SURE or item.title.value in TITLES
    return [(item.number.value if item.number else "", item.title.value) for item in meeting.items]


def test_titles_that_the_margin_broke_are_whole(tmp_path: Path) -> None:
    business = [Business(str(at), title) for at, title in enumerate(TITLES, start=1)]
    note = Words("Whoever comes is to switch the telephone to silent for as long as we are here.")
    found = read(tmp_path / "agenda.pdf", [Words("AGENDA", Look.CENTRED), *business, note])
    assert found == [(str(at), title) for at, title in enumerate(TITLES, start=1)]


def test_titles_and_numbers_that_the_columns_of_a_table_broke_are_whole(tmp_path: Path) -> None:
    numbers = [f"00{at}/09/14.C" for at in range(1, len(TITLES) + 1)]
    rows = [((Words(number),), (Words(title, Look.BOLD),), ()) for number, title in zip(numbers, TITLES, strict=True)]
    table = Rows((((), (), (Words("Pages", Look.BOLD),)), *rows), (0.1, 0.74, 0.16), head=1)
    behind: list[Block] = [
        NewPage(),
        Words("Agenda item 1", Look.HEADING),
        Words("Declarations of interest", Look.HEADING),
    ]
    assert read(tmp_path / "agenda.pdf", [table, *behind]) == list(zip(numbers, TITLES, strict=True))
