"""How much longer tagged minutes take than the same page without tags, and an export with its check, in one run.

usage: python -m tests.bench.bench_pdf [ROUNDS]

Prints the median of a warm render for about 6 and 200 pages, and the ratio to plain ReportLab
platypus (stock paragraphs made from markup, as usual) with the same fonts, styles and template;
beside it fpdf2, WeasyPrint and LibreOffice where they are installed, and our Word file and web page.
Rounds are interleaved, so that a busy machine slows both alike. Expect a ratio of at most 1.3.
Then the public minutes of a meeting with private matter, written with the leak check and without: expect about 2.
A command, not a test: it asserts no time.
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from clerk_app import drafting, rehearsal, sample, script
from clerk_app.clock import ScriptedClock
from clerk_app.export import pdf_page as page
from clerk_app.export.pdf import render
from clerk_app.export.pdf_fonts import BOLD, register
from clerk_app.export.write import write
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.minutes.document import (
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    Strong,
    Title,
)
from clerk_app.minutes.document import Paragraph as Words
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession, new_id
from tests.bench.peers import peers
from tests.documents import long_minutes

_SLOW = 5.0  # seconds
# Kept with what follows, as ours is: the stock way to do it.
_HEADING = ParagraphStyle("plain heading", page.HEADING, keepWithNext=1)


class PlainCanvas(Canvas):
    """A canvas without tags that can draw our page furniture."""

    def artifact(self, *_kind: str) -> AbstractContextManager[None]:
        return nullcontext()


def plain_platypus(document: MinutesDocument) -> bytes:
    """The same page without tags: stock paragraphs on a stock canvas."""
    register()
    target = BytesIO()
    template = page.MinutesTemplate(target, ("DRAFT",), title=document.title)
    template.build(_story(document), canvasmaker=PlainCanvas)
    return target.getvalue()


def _story(document: MinutesDocument) -> list[Paragraph]:
    story = []
    for block in document.blocks:
        match block:
            case Title(line):
                story.append(_stock(line, page.TITLE))
            case Heading():
                story.append(_stock(block.full_line, _HEADING))
            case Words(line):
                story.append(_stock(line, page.BODY))
            case BulletList(items):
                style = page.bullet_style(1, leads=False)
                story += [_stock(item.line, style, "\u2022") for item in items]
            case _:
                raise ValueError(block)
    return story


def _stock(line: Line, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
    markup = "".join(
        f'<font name="{BOLD}">{escape(span.text)}</font>' if isinstance(span, Strong) else escape(span.text)
        for span in line
    )
    return Paragraph(markup, style, bulletText=bullet)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    for items in (16, 550):
        _measure_document(long_minutes(items), rounds)
    _measure_check(rounds)


def _measure_document(document: MinutesDocument, rounds: int) -> None:
    """Everybody's times for one document, each round with everybody in turn."""
    makers: dict[str, Callable[[MinutesDocument], bytes]] = {"plain ReportLab": plain_platypus, "our PDF": render}
    absent = []
    for name, peer in peers().items():
        if peer is None:
            absent.append(name)
        else:
            makers[name] = peer
    made: dict[str, bytes] = {}
    taken: dict[str, list[float]] = {name: [] for name in makers}
    for number in range(rounds + 1):
        for name, make in makers.items():
            if taken[name] and taken[name][0] > _SLOW:
                continue  # measured once is enough to see that it is slow
            start = perf_counter()
            made[name] = make(document)
            if number or perf_counter() - start > _SLOW:  # the first of the others warms up
                taken[name].append(perf_counter() - start)
    times = {name: median(each) for name, each in taken.items()}
    _say(f"{_pages(made['our PDF'])} pages")
    for name, seconds in sorted(times.items(), key=lambda found: found[1]):
        ratio = seconds / times["plain ReportLab"]
        _say(f"  {seconds * 1000:9.1f} ms  {ratio:6.2f} x  {len(made[name]) / 1000:7.0f} kB  {name}")
    for name in absent:
        _say(f"  {'not here':>12}  {name}")


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (a command speaks by printing)


def _measure_check(rounds: int) -> None:
    """The sample meeting written as the desk writes it, and the same bytes written unchecked."""
    record = rehearsed()
    with TemporaryDirectory() as folder:
        target = Path(folder) / "minutes.pdf"
        checked = partial(drafting.write_draft, record, target, Version.PUBLIC)
        checked()
        times = [(_seconds(checked), _seconds(lambda: _unchecked(record, target))) for _ in range(rounds)]
    ours, theirs = (median(column) * 1000 for column in zip(*times, strict=True))
    _say(f"leak check: with {ours:7.1f} ms, without {theirs:7.1f} ms; ratio {ours / theirs:.2f}")


def _unchecked(record: Replay, target: Path) -> None:
    write(target, drafting.draft_pdf(record.state, Version.PUBLIC))


def rehearsed() -> Replay:
    """The sample meeting, with its exempt item."""
    meeting = script.load()
    clock = ScriptedClock(rehearsal.hour_before(meeting.arranged))
    with TemporaryDirectory() as folder:
        library = Library.open(Path(folder))
        session = MeetingSession(library.record, new_id(), clock)
        session.record(*meeting.setting_up)
        rehearsal.Player(session, clock).play(sample.rehearsal_acts())
        library.close()
    return session.replay


if __name__ == "__main__":
    main()
