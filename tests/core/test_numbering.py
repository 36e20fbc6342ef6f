"""Lists that are counted: their marks in every kind of file, and what the readers of it are told."""

import pytest
from docx.oxml.ns import qn

from clerk_app.export import docx, docx_texts, html, pdf, pdf_fonts, pdf_page
from clerk_app.export.text import plain_text
from clerk_app.minutes.document import BulletItem, BulletList, Paragraph, plain
from clerk_app.minutes.numbering import MarkForm, Numbering, PartMarks
from tests import web_reader
from tests.documents import minutes
from tests.pdf_reader import PdfReader
from tests.word_reader import WordReader

BRACKET = Numbering(PartMarks.NUMBERS, MarkForm.BRACKET)
ROMAN = Numbering(PartMarks.ROMAN, MarkForm.BRACKETS)


def counted(*texts, numbering=BRACKET):
    first, *others = texts
    nested = BulletItem(plain(first), (BulletItem(plain("a bullet below")),))
    return BulletList((nested, *(BulletItem(plain(text)) for text in others)), numbering=numbering)


@pytest.mark.parametrize(
    ("marks", "form", "number", "mark"),
    [
        (PartMarks.NUMBERS, MarkForm.STOP, 12, "12."),
        (PartMarks.NUMBERS, MarkForm.BRACKET, 1, "1)"),
        (PartMarks.ROMAN, MarkForm.BRACKETS, 14, "(xiv)"),
        (PartMarks.ROMAN, MarkForm.STOP, 99, "xcix."),
        (PartMarks.LETTERS, MarkForm.BRACKETS, 28, "(ab)"),
    ],
)
def test_marks(marks, form, number, mark):
    assert Numbering(marks, form).mark(number) == mark


def test_each_list_counts_from_one_and_what_is_blank_is_not_counted():
    document = minutes(counted("one", " ", "two"), Paragraph(plain("then")), counted("again", numbering=ROMAN))
    lines = plain_text(document).split("\n")
    assert [line for line in lines[2:] if line] == [
        "1) one", "  - a bullet below", "2) two", "then", "(i) again", "  - a bullet below",
    ]  # fmt: skip


def test_a_pdf_says_the_mark_apart_from_the_words_and_how_it_counts():
    data = pdf.render(minutes(counted("one", "two", numbering=ROMAN)))
    reader = PdfReader(data)
    labels = [node.text for node in reader.tree.walk() if node.tag == "Lbl"]
    assert labels == ["(i)", "\u25e6", "(ii)"]
    assert reader.spoken()[-3:] == ["one", "a bullet below", "two"]
    assert any(b"/ListNumbering/LowerRoman" in b.replace(b" ", b"") for b in reader.objects.values())


@pytest.mark.parametrize(("numbering", "kind"), [(BRACKET, None), (ROMAN, "i")])
def test_a_page_has_an_ordered_list_that_counts_in_that_way(numbering, kind):
    data = html.render(minutes(counted("one", "two", numbering=numbering)))
    (found,) = web_reader.main(data).iter("ol")
    assert found.get("type") == kind
    assert f"@counter-style {found.get('class')} {{".encode() in data
    assert [web_reader.words(each) for each in found.findall("li")] == [["one", "a", "bullet", "below"], ["two"]]


def test_in_a_fragment_it_is_an_ordered_list_without_looks():
    data = html.fragment(minutes(counted("one", "two", numbering=ROMAN))).decode()
    assert '<ol type="i">' in data
    assert "class" not in data


def test_word_counts_each_list_afresh():
    reader = WordReader(docx.render(minutes(counted("one", "two"), Paragraph(plain("then")), counted("again"))))
    counts = [
        (each.text, str(each._p.xpath("string(./w:pPr/w:numPr/w:numId/@w:val)")))
        for style, each in reader.styled()
        if style == "List Number"
    ]
    first, second = counts[0][1], counts[2][1]
    assert counts == [("one", first), ("two", first), ("again", second)]
    assert first != second
    lists = reader.document.part.numbering_part.element
    kind = {num.numId: num.abstractNumId.val for num in lists.num_lst}
    (abstract,) = (
        a for a in lists.iterfind(qn("w:abstractNum")) if a.get(qn("w:abstractNumId")) == str(kind[int(first)])
    )
    assert [text.get(qn("w:val")) for text in abstract.iter(qn("w:lvlText"))] == ["%1)"]


WORDS = "Over 2013-14 e-learning and cross-border work; a follow-up of 14-15% & <more-or-less>"


def test_no_line_of_a_page_ends_within_a_word_and_the_words_stay_as_they_are():
    document = minutes(Paragraph(plain(WORDS)))
    data = html.render(document)
    (found,) = (each for each in web_reader.main(data).iter("p") if "2013" in each.text_content())
    assert found.text_content() == WORDS
    assert [each.text for each in found.iter("span")][:3] == ["2013-14", "e-learning", "cross-border"]
    assert b"<span" not in html.fragment(document)


def test_word_keeps_ranges_and_short_parts_on_one_line_and_its_words_are_the_same():
    document = minutes(Paragraph(plain(WORDS)))
    reader = WordReader(docx.render(document))
    (found,) = (each for each in reader.paragraphs() if "2013" in each.text)
    assert found.text == WORDS
    kept = len(found._p.xpath(".//w:noBreakHyphen"))
    assert kept == len(["2013-14", "e-learning", "follow-up", "14-15", "more-or", "or-less"])
    assert any(WORDS in said.text for said in docx_texts.read(reader.data))


@pytest.mark.parametrize("mark", ["1.", "13)", "(viii)", "(ab)", "\u2022"])
def test_words_of_a_point_begin_below_each_other(mark):
    """ReportLab moves the first line where the mark leaves no room for it."""
    pdf_fonts.register()
    style = pdf_page.bullet_style(1, leads=False, mark=mark)
    assert style.leftIndent >= style.bulletIndent + pdf_page.mark_width(mark) + 0.6 * style.bulletFontSize
