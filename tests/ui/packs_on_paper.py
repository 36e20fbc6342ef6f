"""An invented pack as a file, its text, and what a reader of packs would find in it."""

from datetime import date, time
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from clerk_app.errors import PackError
from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.pack_text import CELL_GAP, Cell, Line, PackText
from clerk_app.packs.reading import PackKind, Reading, ReadItem, ReadMeeting, ReadPerson, ReadQuestionScheme
from clerk_app.proposal.pack import ReadPack
from clerk_app.telling import Told
from tests import builders

FIRST_PAGE = (
    ("Wexcombe County Council",),
    ("Children and Families Scrutiny Committee",),
    ("10.15am", "Thursday, 12 March 2026", "Committee Room 2"),
    ("Quorum: 4",),
    ("Membership",),
    ("Councillor A Thornbury (Chairman), P Okafor-Lyle (Vice-Chairman), N Brackett,",),
    ("M Dunmere, E Farrow, R Hale, G Ivesley, V Lindquist, D Marchbank,",),
    ("J Pellow, L Quint, S Shah, K Wray, C Yelland",),
    ("Co-opted",),
    ("Mrs B Ashdown (Diocese), Mr T Corrie and Ms R Vane (parent governors)",),
    ("Agenda", "Pages"),
    ("1", "Apologies, substitutes and declarations", "3"),
    ("2", "Minutes of the meeting held on 12 February 2026", "5"),
    (
        "3",
        "Questions from the public",
    ),
    ("4", "Family hubs: first-year review (CFS/14/26)", "21 - 40"),
    ("5", "School attendance and exclusions (CFS/15/2026)", "41 - 58"),
    ("6", "Short breaks for disabled children (CFS/16/26)", "59 - 70"),
    ("7", "Work programme (CFS/17/26)", "71 - 74"),
    (
        "8",
        "Date of next meeting: 14 May 2026",
    ),
    ("Exempt items",),
    ("The press and public may be excluded under paragraph 3 for the item below.",),
    (
        "9",
        "Placement contracts",
    ),
)
SECOND_PAGE = (
    ("Questions from the public",),
    ("The slot lasts 15 minutes, 3 minutes for each speaker.",),
    ("Register by noon on Wednesday 11 March.",),
)
PAGES = (FIRST_PAGE, SECOND_PAGE)
NAMES = (
    "A Thornbury", "P Okafor-Lyle", "N Brackett", "M Dunmere", "E Farrow", "R Hale", "G Ivesley", "V Lindquist",
    "D Marchbank", "J Pellow", "L Quint", "S Shah", "K Wray", "C Yelland",
)  # fmt: skip
_LEFTS = {1: (70,), 2: (70, 470), 3: (70, 180, 440)}


def pack_text(name="wexcombe-cfs-2026-03-12.pdf"):
    """The text of the pack, without a place on the page, as of a file that has none."""
    lines = [
        Line(page, number, tuple(Cell(words) for words in cells))
        for page, rows in enumerate(PAGES, 1)
        for number, cells in enumerate(rows, 1)
    ]
    return PackText(name, tuple(lines), len(PAGES))


def write_pdf(path: Path):
    """The pack as a PDF."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for rows in PAGES:
        for number, cells in enumerate(rows):
            canvas.setFont("Helvetica-Bold" if number < 2 else "Helvetica", 11)
            lefts = (70, 110) if len(cells) == 2 and cells[0].isdecimal() else _LEFTS[len(cells)]
            for left, words in zip(lefts, cells, strict=True):
                canvas.drawString(left, 780 - 26 * number, words)
        canvas.showPage()
    canvas.save()
    return path


def at(words, value=None, *, page=1, certainty=Certainty.SURE, doubt=""):
    """A value that stands in the pack in these words."""
    for line in pack_text().on_page(page):
        start = line.text.find(words)
        if start >= 0:
            place = Place(page, line.number, start, start + len(words))
            return Found(words if value is None else value, (place,), certainty, doubt)
    raise AssertionError(words)


def _person(name, role=None):
    return ReadPerson(at(name), at(role) if role else None)


def _item(number, title, pages=None, ref=None, **changes):
    line = next(line for line in pack_text().on_page(1) if line.text.startswith(f"{number}{CELL_GAP}"))
    place = Place(1, line.number, 0, len(number))
    end = len(line.text)
    printed = Found(pages, (Place(1, line.number, end - len(pages), end),)) if pages else None
    return ReadItem(
        at(title),
        Found(number, (place,)),
        pages=printed,
        report_ref=at(ref) if ref else None,
        **changes,
    )


def reading():
    """What is to be found in the pack: two values are doubtful once it is held against the registers."""
    meeting = ReadMeeting(
        committee=at("Children and Families Scrutiny Committee"),
        on=at("Thursday, 12 March 2026", builders.DAY),
        start=at("10.15am", time(10, 15)),
        place=at("Committee Room 2"),
        quorum=at("4", 4),
        members=tuple(
            _person(name, {"A Thornbury": "Chairman", "P Okafor-Lyle": "Vice-Chairman"}.get(name)) for name in NAMES
        ),
        co_opted=(
            _person("Mrs B Ashdown", "Diocese"),
            _person("Mr T Corrie"),
            _person("Ms R Vane", "parent governors"),
        ),
        items=(
            _item("1", "Apologies, substitutes and declarations", "3"),
            _item("2", "Minutes of the meeting held on 12 February 2026", "5"),
            _item("3", "Questions from the public"),
            _item("4", "Family hubs: first-year review", "21 - 40", "CFS/14/26"),
            _item("5", "School attendance and exclusions", "41 - 58", "CFS/15/2026"),
            _item("6", "Short breaks for disabled children", "59 - 70", "CFS/16/26"),
            _item("7", "Work programme", "71 - 74", "CFS/17/26"),
            _item("8", "Date of next meeting"),
            _item(
                "9", "Placement contracts", exempt=at("Exempt items", True), exempt_paragraphs=at("paragraph 3", (3,))
            ),
        ),
        next_meeting=at("14 May 2026", date(2026, 5, 14)),
        previous_minutes=(at("12 February 2026", date(2026, 2, 12)),),
        questions=ReadQuestionScheme(
            at("15 minutes", 15, page=2),
            at("3 minutes", 3, page=2),
            at("noon on Wednesday 11 March", "2026-03-11T12:00", page=2),
        ),
    )
    return Reading("", PackKind.AGENDA, body=at("Wexcombe County Council"), meetings=(meeting,))


def read(path: Path, told: Told) -> ReadPack:
    """Reads a file as the pack; one that is called report is none."""
    if "report" in path.name:
        raise PackError("This is a report to a committee and not an agenda. Choose the agenda pack.")
    for page in range(2):
        told(page, 2)
    return ReadPack(path, pack_text(path.name), reading())
