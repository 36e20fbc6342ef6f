"""Words of a PDF as word processors write them: fonts without a height, large initials, marks of notes, stamps."""

from ctypes import CDLL, c_void_p
from typing import cast

import pytest

from clerk_app.packs.files.open_pack import read_file
from clerk_app.packs.files.page_words import PageWords
from tests.packs.pdf_maker import made_pdf

AGENDA = ("1.", "Evacuation procedure"), ("2.", "Apologies for absence"), ("3.", "no.")


def texts(path, *pages):
    return [line.text for line in read_file(made_pdf(path / "a.pdf", *pages)).lines]


class LowPdfium:
    """Answers as pdfium does where the file does not say how high its font is: boxes are as high as their letters."""

    BASE, SIZE, WIDE = 700.0, 11.0, 6.0

    def __init__(self, letters):
        self.letters = letters

    def FPDFText_GetLooseCharBox(self, _page, at, box):  # noqa: N802 (as pdfium calls it)
        letter, found = self.letters[at], box._obj
        found.left, found.right = self.WIDE * at, self.WIDE * (at + 1)
        found.bottom = self.BASE - (2.3 if letter in "gpqy" else 0.0)
        found.top = self.BASE + (7.9 if letter in "AEt1bdl" else 5.7)
        return 1

    def FPDFText_GetMatrix(self, _page, _at, matrix):  # noqa: N802
        matrix._obj.a = matrix._obj.d = 1.0
        return 1

    def FPDFText_GetFontSize(self, _page, _at):  # noqa: N802
        return self.SIZE

    def FPDFText_GetCharOrigin(self, _page, _at, _x, y):  # noqa: N802
        y._obj.value = self.BASE
        return 1

    def FPDFText_GetFontWeight(self, _page, _at):  # noqa: N802
        return 700


def test_a_number_beside_its_title_whatever_the_file_says_of_the_height_of_its_font():
    letters = "1. Apologies for absence"
    words = PageWords(cast("CDLL", LowPdfium(letters)), c_void_p(), letters).words()
    assert [word[0] for word in words] == letters.split()
    assert {word[3:5] for word in words} == {(697.6, 710.2)}


def label(canvas, text, angle, size=11):
    canvas.saveState()
    canvas.translate(80, 640)
    canvas.rotate(angle)
    canvas.setFont("Helvetica", size)
    canvas.drawString(0, 0, text)
    canvas.restoreState()


@pytest.mark.parametrize(("text", "angle", "size"), [("Standing items", 90, 11), ("DRAFT", 45, 90), ("A 1 B", 270, 9)])
def test_what_is_turned_against_the_page_is_left_out(tmp_path, text, angle, size):
    def draw(canvas):
        for at, row in enumerate(AGENDA):
            canvas.drawString(100, 700 - 20 * at, " ".join(row))
        label(canvas, "An " + text if angle == 270 else text, angle, size)

    assert texts(tmp_path, draw) == [" ".join(row) for row in AGENDA]


def test_a_page_that_is_turned_as_a_whole_is_read(tmp_path):
    assert texts(tmp_path, lambda canvas: label(canvas, "Agenda", 90)) == ["Agenda"]


@pytest.mark.parametrize(
    ("large", "rest", "below"),
    [
        ("T", "he next meeting will be held on Tuesday 6", "June 2017 at 7.30pm"),
        ("N", "OTICE is given of", "a meeting"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_large_initial_begins_the_first_of_the_lines_beside_it(tmp_path, large, rest, below, first):
    def initial(canvas):
        canvas.setFont("Helvetica", 36)
        canvas.drawString(72, 686, large)
        canvas.setFont("Helvetica", 11)

    def draw(canvas):
        canvas.drawString(72, 730, "Nether Wenlow Parish Council")
        if first:
            initial(canvas)
        canvas.drawString(100, 700, rest)
        if not first:
            initial(canvas)
        canvas.drawString(100, 686, below)
        canvas.drawString(72, 660, "Agenda of the meeting")

    assert texts(tmp_path, draw)[1:3] == [large + rest, below]


@pytest.mark.parametrize(
    ("word", "mark", "read"),
    [("only", "1", "only"), ("(attached)", "12", "(attached)"), ("14", "2", "142"), ("Friday 7", "th", "Friday 7th")],
)
def test_the_mark_of_a_note_is_no_part_of_the_word(tmp_path, word, mark, read):
    def draw(canvas):
        canvas.drawString(72, 730, "Nether Wenlow Parish Council")
        text = canvas.beginText(72, 700)
        text.textOut(word)
        text.setFont("Helvetica", 7)
        text.setRise(4)
        text.textOut(mark)
        canvas.drawText(text)

    assert texts(tmp_path, draw)[1:] == [read]
