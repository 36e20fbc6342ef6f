"""The PDF as a reader meets it: words, order, pages, the same bytes.

That what is exported may be published is held by the gate (`test_gate.py`).
"""

import datetime as dt
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from reportlab import rl_config
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFStream

from clerk_app.export.pdf import render, render_with_places
from clerk_app.export.pdf_fonts import register
from clerk_app.export.pdf_story import Story
from clerk_app.export.text import plain_text
from clerk_app.minutes.document import (
    Heading,
    NameList,
    Paragraph,
    Signature,
    Strong,
    Table,
    line,
    plain,
)
from clerk_app.telling import Cancelled
from tests.documents import HEADING, bullets, long_minutes, minutes, whole_minutes
from tests.gate.checks import read_lines
from tests.pdf_reader import PdfReader


def pages_of(data):
    with pypdfium2.PdfDocument(data) as document:
        return [each.get_textpage().get_text_range() for each in document]


def test_the_tree_is_the_golden_one(root):
    golden = root / "tests/golden/minutes-structure.txt"
    tree = PdfReader(render(whole_minutes())).tree.outline()
    assert tree == golden.read_text(encoding="utf-8")


def test_every_piece_of_content_belongs_to_one_element_or_is_furniture():
    reader = PdfReader(render(long_minutes(14)))
    claimed = [place for node in reader.tree.walk() for place in node.sequences]
    assert len(reader.marked) == len(set(reader.marked))
    assert sorted(claimed) == sorted(reader.marked)
    assert reader.untagged == []
    assert set(reader.artifacts) >= {"DRAFT", "Page 1 of "}


def test_furniture_stands_on_lines_of_its_own():
    pages = pages_of(render(long_minutes(9)))
    assert len(pages) == 4
    for number, text in enumerate(pages, 1):
        assert text.startswith("DRAFT\r\n")
        assert re.search(rf"^Page {number} of\s+4\s+Initials \.+\s*$", text, re.MULTILINE)


def test_marks_follow_what_the_document_is():
    assert "DRAFT" not in pages_of(render(minutes(draft=False)))[0]
    assert "NOT FOR PUBLICATION" in pages_of(render(minutes(exempt=True)))[0]


def test_the_file_says_what_it_is():
    with pypdfium2.PdfDocument(render(whole_minutes())) as document:
        told = document.get_metadata_dict()
        outline = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    assert told["Title"] == "Draft: Minutes of the Children and Families Scrutiny Committee, 12 March 2026"
    assert told["Author"] == "Children and Families Scrutiny Committee"
    assert told["CreationDate"] == "D:20260312125800+00'00'"
    assert outline == [
        (0, HEADING),
        (0, "Present:"),
        (0, "4. Family hubs: first-year review"),
        (1, "Conclusion"),
    ]


def test_the_outline_leads_to_the_top_of_each_heading():
    rendered = render_with_places(long_minutes(9))
    tops = {(place.source, place.page): place.top for place in rendered.places}
    with pypdfium2.PdfDocument(rendered.data) as document:
        height = document[0].get_height()
        entries = [(entry.get_title(), entry.get_dest()) for entry in document.get_toc()]
        found = {title: (dest.get_index() + 1, height - dest.get_view()[1][1]) for title, dest in entries}
    for number in range(1, 10):
        page, top = found[f"{number}. Family hubs: review {number}"]
        assert top == pytest.approx(tops[f"item-{number}", page], abs=1)


def test_only_shipped_fonts_are_in_the_file():
    data = render(whole_minutes())
    assert b"Helvetica" not in data
    assert b"/Lang (en-GB)" in data


def test_same_document_same_bytes_in_any_order_and_thread():
    once = render(whole_minutes())
    render(long_minutes(3))
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(render, [whole_minutes(), long_minutes(3), whole_minutes()]))
    assert results[0] == results[2] == once


def test_same_document_same_bytes_in_another_process(root):
    code = (
        "import sys; from clerk_app.export.pdf import render; from tests.documents import *;"
        "sys.stdout.buffer.write(render(whole_minutes()))"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(root)}
    run = subprocess.run([sys.executable, "-c", code], cwd=root, env=elsewhere, capture_output=True, check=True)
    assert run.stdout == render(whole_minutes())


def test_another_last_fact_gives_another_file():
    later = minutes(produced_at=dt.datetime(2026, 3, 12, 13, 1, tzinfo=dt.UTC))
    assert render(later) != render(minutes())


def test_a_place_is_known_for_each_entry_and_each_page_it_is_on():
    long = Paragraph(plain("Hubs had opened in eleven villages. " * 160), source="long")
    rendered = render_with_places(minutes(long, Paragraph(plain("Short."), source="short")))
    assert rendered.pages == 2
    assert [(p.source, p.page) for p in rendered.places] == [
        ("long", 1),
        ("long", 2),
        ("short", 2),
    ]
    first, second, short = rendered.places
    assert 0 < first.top < first.bottom < 842
    assert 0 < first.left < first.right < 596
    assert second.bottom <= short.top


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    for filling in range(20, 40):
        names = NameList(tuple(plain(f"Name {n}") for n in range(filling)))
        document = minutes(names, Heading(plain("Conclusion")), Paragraph(plain("Noted.")))
        for text in pages_of(render(document)):
            assert ("Conclusion" in text) == ("Noted." in text)


def test_a_lead_in_never_stands_alone_at_the_foot_of_a_page():
    for filling in range(20, 40):
        names = NameList(tuple(plain(f"Name {n}") for n in range(filling)))
        lead_in = Paragraph(plain("The following was noted:"))
        document = minutes(names, Heading(plain("Hubs")), lead_in, bullets("A point."))
        for text in pages_of(render(document)):
            assert ("Hubs" in text) == ("noted:" in text) == ("A point." in text)


def test_a_mark_never_stands_alone_at_the_foot_of_a_page():
    for filling in range(20, 40):
        names = NameList(tuple(plain(f"Name {n}") for n in range(filling)))
        mark = Paragraph(plain("[Exempt]"), leads=True)
        document = minutes(names, Heading(plain("Hubs")), mark, Paragraph(plain("A private word.")))
        for text in pages_of(render(document)):
            assert ("Hubs" in text) == ("[Exempt]" in text) == ("private" in text)


@pytest.mark.parametrize("spaced", [True, False])
def test_a_very_long_paragraph_begins_right_below_its_heading(spaced):
    text = "one fact after another " * 440 if spaced else "x" * 10_000
    start = Paragraph(plain("A short one."))
    long = Paragraph(plain(text), source="long")
    rendered = render_with_places(minutes(start, Heading(plain("Notes"), source="h"), long))
    assert [(p.source, p.page) for p in rendered.places][:2] == [("h", 1), ("long", 1)]


def test_the_signature_keeps_its_rule():
    for filling in range(24, 40):
        names = NameList(tuple(plain(f"Name {n}") for n in range(filling)))
        reader = PdfReader(render(minutes(names, Signature(plain("Chairman")))))
        signature = reader.tree.children[-1]
        page_number = signature.sequences[0][0]
        rules = reader.stream(int(reader.objects[page_number].split(b"/Contents ")[1].split()[0]))
        assert signature.text == "Chairman"
        assert rules.count(b" l S") >= 2


def test_a_row_taller_than_a_page_is_split_and_its_heading_repeated_unread():
    tall = plain("Hubs had opened in eleven villages. " * 300)
    document = minutes(Table(plain("Actions"), (plain("Owner"), plain("What")), ((plain("O"), tall),)))
    rendered = render_with_places(document)
    reader = PdfReader(rendered.data)
    assert rendered.pages > 2
    assert [n.text for n in reader.tree.walk() if n.tag == "TH"] == ["Owner", "What"]
    assert reader.spoken() == read_lines(document)
    assert reader.artifacts.count("Owner") == rendered.pages - 1


def in_columns(names, columns, mark=""):
    lines = tuple(plain(name) for name in names)
    return minutes(Paragraph(plain("County Councillors:")), NameList(lines, columns=columns, mark=mark))


@pytest.mark.parametrize("count", [1, 2, 3, 15, 16, 200])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_aloud_down_and_printed_across(count, columns):
    names = [f"{'* ' * (n % 2)}N{n:03}" for n in range(count)]
    document = in_columns(names, columns, "* ")
    reader = PdfReader(render(document))
    assert reader.spoken()[2:] == names
    rows = plain_text(document).rstrip("\n").split("\n")[4:]
    height = -(-count // columns)
    assert [row.split("\t")[0] for row in rows] == names[:height]
    assert [name for row in zip(*(row.split("\t") for row in rows), strict=True) for name in row if name] == names


def test_the_first_column_is_the_longer_one():
    rows = plain_text(in_columns([f"N{n}" for n in range(15)], 2)).rstrip("\n").split("\n")[4:]
    assert (len(rows), rows[0], rows[-1]) == (8, "N0\tN8", "N7\t")


def test_a_caption_that_leads_in_is_a_sentence_and_no_title():
    table = Table(plain("The following apologies were reported:"), (plain("Apologies"),), ((plain("A Hale"),),))
    title = Table(plain("Apologies"), (plain("Apologies"),), ((plain("A Hale"),),))
    register()
    shown = [Story(minutes(block)) for block in (table, title)]
    assert [story.root.children[-1].children[0].tag for story in shown] == ["Caption", "Caption"]
    assert [story.flowables[1].style.name for story in shown] == ["body", "caption"]
    assert [story.flowables[1].leads for story in shown] == [True, True]


def test_strong_words_keep_the_spaces_round_them_wherever_a_line_ends():
    for length in range(40, 110):
        shown = line("x" * length + " and it was ", Strong("agreed"), " that, ", Strong("as"), "ked")
        document = minutes(Paragraph(shown))
        assert PdfReader(render(document)).spoken() == read_lines(document)


def test_a_stream_whose_data_end_in_a_return_keeps_its_length():
    data = render(whole_minutes())
    assert data.count(b"\nendstream") == data.count(b"\r\nendstream") > 5


def test_reportlab_is_left_as_it_was():
    before = PDFStream.format, ttfonts.makeToUnicodeCMap, rl_config.useA85
    render(minutes())
    assert (PDFStream.format, ttfonts.makeToUnicodeCMap, rl_config.useA85) == before


@pytest.mark.parametrize("length", range(134, 140))
def test_no_line_is_a_year_alone(length):
    """A line of nothing but figures is taken for the number of a page; the words stay as they were typed."""
    before = f"xxxxx {'on ' * (length // 3)}{'y' * (length % 3)}"
    document = minutes(Paragraph(plain(f"{before} the day after the 14 January 2021.")))
    data = render(document)
    lines = [line.strip() for line in "\n".join(pages_of(data)).splitlines()]
    assert "2021." not in lines
    assert any("January 2021." in line for line in lines)
    assert PdfReader(data).spoken() == read_lines(document)


def test_it_tells_each_page_and_can_be_stopped_without_harm_to_the_next():
    pages = []

    def stop(page, _there_are):
        pages.append(page)
        if page == 3:
            raise Cancelled

    whole = render(long_minutes(9))
    with pytest.raises(Cancelled):
        render_with_places(long_minutes(9), stop)
    assert pages == [0, 1, 2, 3]
    assert render(long_minutes(9)) == whole
