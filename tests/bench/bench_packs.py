"""How much longer a pack takes to be read and recognised than its bare text takes pdfium, in one run.

usage: python -m tests.bench.bench_packs [ROUNDS] [FILE.pdf]

Makes an invented pack of 200 pages (an agenda, members, reports), unless a file is named, and prints the median of
reading it (the file and all recognisers), of pdfium's bare text of all pages, and their ratio. Rounds are
interleaved, so that a busy machine slows both alike. Expect a ratio of at most 1.5 where two processors are free.
A command, not a test: it asserts no time.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from clerk_app.export import pdf_page as page
from clerk_app.export.pdf_fonts import register
from clerk_app.packs.files.open_pack import read_file
from clerk_app.packs.read_pack import read_pack

PAGES = 200
WORDS = re.findall(
    r"\w+",
    "the committee considered a report of officers on highways drainage libraries and the budget for local schemes"
    " noted that work at Elm Bridge was done agreed further surveys in spring asked about costs staff and timing",
)
_BODY = ParagraphStyle("body", page.BODY, spaceAfter=8)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with TemporaryDirectory() as folder:
        file = Path(sys.argv[2]) if len(sys.argv) > 2 else made_pack(Path(folder) / "pack.pdf")
        items, pages = _read(file), len(pypdfium2.PdfDocument(file))
        times = [(_seconds(_read, file), _seconds(_bare, file)) for _ in range(rounds)]
    ours, bare = (median(column) * 1000 for column in zip(*times, strict=True))
    print(  # noqa: T201 (a command speaks by printing)
        f"{pages} pages, {items} items: read {ours:6.0f} ms, bare text {bare:6.0f} ms; ratio {ours / bare:.2f}"
    )


def _seconds(act, file: Path) -> float:
    start = perf_counter()
    act(file)
    return perf_counter() - start


def _read(file: Path) -> int:
    """Read the file with all recognisers; how many items there were."""
    return sum(len(meeting.items) for meeting in read_pack(read_file(file)).meetings)


def _bare(file: Path) -> int:
    """Pdfium's text of every page and nothing else; how many letters there were."""
    with pypdfium2.PdfDocument(file) as document:
        return sum(len(sheet.get_textpage().get_text_range()) for sheet in document)


def made_pack(target: Path) -> Path:
    """An invented pack: two pages of agenda and members, the rest reports."""
    register()
    template = SimpleDocTemplate(str(target), invariant=1)
    template.build([*_front(), *_reports()], onLaterPages=_footer, onFirstPage=_footer)
    return target


def _footer(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont(page.BODY.fontName, 9)
    canvas.drawCentredString(297, 30, f"Page {template.page}")


def _front() -> Iterator[Flowable]:
    for words in (
        "Elmshire County Council",
        "Highways Committee",
        "Thursday, 14 January 2027 at 10.15 am in the Oak Room, Shire Hall, Elmbury",
        "Quorum: 4",
        "Membership",
    ):
        yield Paragraph(f"<b>{words}</b>", _BODY)
    yield Table([[f"Councillor {left} Elm", f"Councillor {right} Ash"] for left, right in ("AB", "CD", "EF", "GH")])
    yield PageBreak()
    yield Paragraph("<b>Agenda</b>", _BODY)
    for number, title in enumerate(("Apologies for absence", "Minutes", *(f"Bridge {at}" for at in range(3, 15))), 1):
        pages = f"{number * 12} - {number * 12 + 11}"
        yield Table([[str(number), Paragraph(f"<b>{title}</b>", _BODY), pages]], colWidths=(40, 330, 80))
    yield PageBreak()


def _reports() -> Iterator[Flowable]:
    chance = random.Random(14)
    for sheet in range(3, PAGES + 1):
        yield Paragraph(f"<b>{sheet}. Report of the Director of Highways</b>", _BODY)
        for _ in range(5):
            yield Paragraph(" ".join(chance.choice(WORDS) for _ in range(75)).capitalize() + ".", _BODY)
        if sheet < PAGES:
            yield PageBreak()


if __name__ == "__main__":
    main()
