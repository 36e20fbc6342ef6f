"""PDFs: lines in reading order, pages that are pictures, files that cannot be opened, readers that die."""

import pytest

from clerk_app.errors import PackError
from clerk_app.packs.files import pdf_readers
from clerk_app.packs.files.open_pack import read_file
from clerk_app.telling import Cancelled
from tests.packs.pdf_maker import blank, lines, made_pdf, picture

LONG = [f"A plain line of a report with the number {at}" for at in range(40)]


def agenda(canvas):
    """An agenda as a word processor prints it: a grid, a raised 'th', bold titles."""
    canvas.drawString(72, 800, "Thursday, 14")
    canvas.setFont("Helvetica", 7)
    canvas.drawString(134, 804, "th")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(145, 800, "January 2027")
    canvas.grid([72, 100, 450, 520], [760, 700, 640])
    for row, top in ((1, 745), (2, 685)):
        canvas.drawString(76, top, str(row))
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(104, top, f"Title {row}")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(104, top - 14, f"To consider paper {row}.")
        canvas.drawString(460, top, f"{row} - 9")
    for at in range(3):
        canvas.drawString(72, 600 - 14 * at, f"Councillor {at}")
        canvas.drawString(300, 600 - 14 * at, f"Councillor {at + 3}")


def test_an_agenda_is_read_as_it_is_seen(tmp_path):
    read = read_file(made_pdf(tmp_path / "a.pdf", agenda))
    assert [line.text for line in read.lines] == [
        "Thursday, 14th January 2027",
        "1\tTitle 1\t1 - 9",
        "To consider paper 1.",
        "2\tTitle 2\t2 - 9",
        "To consider paper 2.",
        "Councillor 0\tCouncillor 3",
        "Councillor 1\tCouncillor 4",
        "Councillor 2\tCouncillor 5",
    ]
    rows = [line.row for line in read.lines]
    assert rows[1] == rows[2] != rows[3] == rows[4]
    assert rows[0] == rows[5] == 0
    assert read.lines[1].left == pytest.approx(76, abs=1)
    assert read.lines[0].top == pytest.approx(842 - 800 - 9, abs=3)
    assert read.lines[0].size == pytest.approx(11, abs=1.5)


def test_numbers_at_the_bottom_of_their_cells_are_read_with_the_first_line_of_their_row(tmp_path):
    def draw(canvas):
        canvas.grid([72, 100, 450], [760, 720, 680])
        for row, top in ((1, 745), (2, 705)):
            canvas.drawString(104, top, f"Title {row}, which goes on")
            canvas.drawString(76, top - 14, f"{row}.")
            canvas.drawString(104, top - 14, "in the next line")

    assert [line.text for line in read_file(made_pdf(tmp_path / "a.pdf", draw)).lines] == [
        "1.\tTitle 1, which goes on",
        "in the next line",
        "2.\tTitle 2, which goes on",
        "in the next line",
    ]


def test_bold_titles_are_bold(tmp_path):
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 780, "Membership")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 766, "Councillor Elm")

    assert [line.bold for line in read_file(made_pdf(tmp_path / "a.pdf", draw)).lines] == [True, False]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_seen(tmp_path, angle):
    def draw(canvas):
        canvas.setPageRotation(angle)
        canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[angle])
        canvas.rotate(angle)
        lines("First words", "Second line", top=500)(canvas)

    assert [line.text for line in read_file(made_pdf(tmp_path / "a.pdf", draw)).lines] == ["First words", "Second line"]


def test_later_pages_are_plain_unless_they_look_like_an_agenda(tmp_path):
    pages = [lines(*LONG)] * 14 + [lines("AGENDA", "1 Apologies", "2 Minutes")]
    read = read_file(made_pdf(tmp_path / "a.pdf", *pages))
    assert (read.pages, len(read.lines)) == (15, 14 * 40 + 3)
    assert {line.page: line.top > 0 for line in read.lines} == {page: page <= 10 or page == 15 for page in range(1, 16)}
    assert [line.number for line in read.on_page(12)] == list(range(1, 41))


def test_a_raised_th_that_stands_apart_joins_its_figure_on_every_page(tmp_path):
    prose = lines(*LONG, "on the 3 rd of May and the 4 th of June")
    read = read_file(made_pdf(tmp_path / "a.pdf", *[prose] * 12))
    assert {line.text for line in read.lines if "May" in line.text} == {"on the 3rd of May and the 4th of June"}


def test_pages_that_are_pictures_are_named_and_blank_ones_are_not(tmp_path):
    read = read_file(made_pdf(tmp_path / "a.pdf", lines(*LONG), picture, blank, lines("End of it")))
    assert read.empty_pages == (2,)
    assert (read.pages, read.lines[-1].page) == (4, 4)


def test_a_scan_is_told(tmp_path):
    def stamped(canvas):
        picture(canvas)
        canvas.drawString(72, 20, "Page 2")

    with pytest.raises(PackError, match="it is a scan"):
        read_file(made_pdf(tmp_path / "a.pdf", picture, stamped, picture))


def test_a_file_of_blank_pages_has_no_words(tmp_path):
    with pytest.raises(PackError, match="no words"):
        read_file(made_pdf(tmp_path / "a.pdf", blank, blank))


def test_a_locked_file_is_told_and_one_that_only_forbids_printing_is_read(tmp_path):
    with pytest.raises(PackError, match="locked with a password"):
        read_file(made_pdf(tmp_path / "a.pdf", lines("Agenda"), password="secret"))
    assert read_file(made_pdf(tmp_path / "b.pdf", lines("Agenda"), password="")).lines[0].text == "Agenda"


def test_reading_tells_each_page_and_stops_at_once(tmp_path):
    file = made_pdf(tmp_path / "a.pdf", *[lines(*LONG)] * 30)
    heard: list[tuple[int, int]] = []
    read_file(file, told=lambda done, pages: heard.append((done, pages)))
    assert heard[-1][1] == 30
    assert heard == sorted(heard)

    def stop(done: int, _pages: int) -> None:
        if done > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(file, told=stop)


def test_two_processes_read_a_large_file_in_the_order_of_its_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_readers, "LARGE", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    file = made_pdf(tmp_path / "a.pdf", *(lines(f"Sheet {at}", *LONG) for at in range(40)))
    read = read_file(file)
    assert [line.text for line in read.lines if line.text.startswith("Sheet")] == [f"Sheet {at}" for at in range(40)]


BREAKING = "import sys; from tests.packs.breaking_reader import main; main(sys.argv[1], *map(int, sys.argv[2:]))"


def test_a_page_that_kills_the_reader_or_holds_it_is_lost_and_the_rest_read(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_readers, "RUN", BREAKING)
    monkeypatch.setattr(pdf_readers, "PATIENCE", 15)
    pages = [lines(*LONG), lines("dies here"), lines("Third"), lines("hangs here"), lines("Fifth")]
    read = read_file(made_pdf(tmp_path / "a.pdf", *pages))
    assert [line.text for line in read.lines[-2:]] == ["Third", "Fifth"]
    assert read.empty_pages == (2, 4)


def test_a_page_that_works_without_end_is_ended_by_the_system_and_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_readers, "RUN", BREAKING)
    read = read_file(made_pdf(tmp_path / "a.pdf", lines("First"), lines("turns round here"), lines("Third")))
    assert [line.text for line in read.lines] == ["First", "Third"]
    assert read.empty_pages == (2,)


def test_a_file_that_kills_the_reader_again_and_again_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_readers, "RUN", BREAKING)
    with pytest.raises(PackError, match="damaged"):
        read_file(made_pdf(tmp_path / "a.pdf", *[lines("dies here")] * 5))
