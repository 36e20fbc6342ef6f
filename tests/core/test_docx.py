"""The Word file as Word and its readers meet it: words, styles, lists, tables, properties, the same bytes."""

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from shutil import which

import pytest
from docx.oxml.ns import qn
from lxml import etree

from clerk_app import drafting
from clerk_app.export.docx import render
from clerk_app.meeting.public_version import Version
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
from tests.builders import clock_at, in_session, sample_body
from tests.documents import HEADING, every_look, in_reading_order, long_minutes, minutes, whole_minutes
from tests.word_reader import WordReader

OFFICE = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
}


def parts(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("document", [whole_minutes(), every_look(), long_minutes(14), minutes()])
def test_the_words_are_those_of_the_plain_text_in_order(document):
    assert WordReader(render(document)).words() == in_reading_order(document)


@pytest.mark.parametrize("style", drafting.house_styles())
@pytest.mark.parametrize("version", Version)
def test_a_meeting_says_the_same_in_word_in_every_house_style(library, style, version):
    session = in_session(library, clock_at(), body=sample_body(house_style=style))
    document = drafting.draft_minutes(session.state, version)
    assert WordReader(render(document)).words() == in_reading_order(document)


def test_each_part_has_its_style(root):
    golden = root / "tests/golden/minutes-word.txt"
    assert WordReader(render(whole_minutes())).outline() == golden.read_text(encoding="utf-8")


def test_every_style_that_is_used_is_there():
    data = render(every_look())
    styles = {style.style_id for style in WordReader(data).document.styles}
    held = b"".join(content for name, content in parts(data).items() if name.startswith("word/"))
    used = {found.decode() for found in re.findall(rb'<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', held)}
    assert used <= styles
    assert {"Title", "Heading5", "ListBullet3", "Caption", "Strong", "MinutesTable", "PageMark"} <= used


def test_bullets_are_lists_of_word_three_deep():
    reader = WordReader(render(whole_minutes()))
    styles = reader.document.styles
    numbers = {
        name: styles[name].element.find(f".//{qn('w:numPr')}")
        for name in ("List Bullet", "List Bullet 2", "List Bullet 3")
    }
    levels = [found.find(qn("w:ilvl")).get(qn("w:val")) for found in numbers.values()]
    assert levels == ["0", "1", "2"]
    assert {found.find(qn("w:numId")).get(qn("w:val")) for found in numbers.values()} == {"1"}
    bullets = [reader.text_of(each) for style, each in reader.styled() if style.startswith("List Bullet")]
    assert bullets[0] == "Seven hubs had opened since April 2025."
    assert not any(text.startswith(("•", "-")) for text in bullets)


def test_the_heading_of_a_table_repeats_and_is_told():
    (table,) = WordReader(render(whole_minutes())).document.tables
    headings = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert headings == [True, False, False]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "How members voted"
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert [cell.paragraphs[0].style.name for cell in table.rows[0].cells] == ["Table Heading"] * 2


def test_the_file_says_what_it_is_and_who_wrote_it_to_nobody():
    told = WordReader(render(whole_minutes())).document.core_properties
    assert told.title == "Draft: Minutes of the Children and Families Scrutiny Committee, 12 March 2026"
    assert (told.author, told.last_modified_by, told.comments, told.keywords) == ("", "", "", "")
    assert (told.subject, told.language, told.revision) == ("Meeting of 2026-03-12", "en-GB", 1)
    assert told.created == told.modified
    assert told.created.isoformat() == "2026-03-12T12:58:00+00:00"


def test_the_text_is_in_the_language_of_the_document():
    for language in ("en-GB", "cy-GB"):
        held = parts(render(minutes(language=language)))
        assert f'<w:lang w:val="{language}"'.encode() in held["word/styles.xml"]
        assert f'<w:themeFontLang w:val="{language}"'.encode() in held["word/settings.xml"]


def test_head_and_foot_of_the_pages():
    def furniture(**changes):
        section = WordReader(render(minutes(**changes))).document.sections[0]
        return section.header.paragraphs[0].text.replace("\u00a0", " ").split("  "), section.footer.paragraphs[0]

    marks, foot = furniture(exempt=True)
    assert [mark.strip() for mark in marks] == ["NOT FOR PUBLICATION", "DRAFT"]
    fields = [found.get(qn("w:instr")).strip() for found in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert foot.text.split("\t") == ["Page  of ", "Initials ........................"]
    marks, foot = furniture(draft=False, initialled=False)
    assert marks == [""]
    assert "Initials" not in foot.text


def test_names_in_columns_stand_in_a_section_of_their_own_and_the_rest_does_not():
    document = WordReader(render(every_look())).document
    columns = [section._sectPr.find(qn("w:cols")) for section in document.sections]
    counts = ["1" if found is None else found.get(qn("w:num")) for found in columns]
    assert counts == ["1", "2", "1", "2", "1", "3", "1", "3", "1", "2", "1", "2", "1", "3", "1", "3", "1"]
    assert {section.page_width for section in document.sections} == {document.sections[0].page_width}
    assert [section.header.is_linked_to_previous for section in document.sections[1:]] == [True] * 16


def test_two_lists_in_columns_one_after_the_other_stay_two():
    names = NameList(tuple(plain(f"Name {n}") for n in range(4)), columns=2)
    document = minutes(names, names)
    data = render(document)
    assert WordReader(data).words() == in_reading_order(document)
    assert len(WordReader(data).document.sections) == 4


def test_room_to_sign_is_kept_with_the_role():
    reader = WordReader(render(minutes(Signature(plain("Chairman")))))
    *_, (style, rules), (_, role) = reader.styled()
    assert (style, rules.text, role.text) == ("Signature Rules", "\t\t\t", "Chairman")
    assert reader.document.styles["Signature Rules"].element.find(f".//{qn('w:keepNext')}") is not None


def test_lead_ins_stay_with_what_they_announce():
    names = NameList((plain("A Hale"),))
    document = minutes(
        Paragraph(plain("Present:")), names, Paragraph(plain("Noted:")), Paragraph(plain("[x]"), leads=True)
    )
    kept = {
        WordReader.text_of(each): each.paragraph_format.keep_with_next
        for each in WordReader(render(document)).paragraphs()
    }
    assert kept == {HEADING: None, "Present:": True, "A Hale": None, "Noted:": None, "[x]": True}


def test_strong_words_have_a_style_and_keep_their_spaces():
    (_, made) = WordReader(render(minutes(Paragraph(line("It was ", Strong("agreed"), " that"))))).paragraphs()
    assert [(run.text, run.style.name) for run in made.runs] == [
        ("It was ", "Default Paragraph Font"),
        ("agreed", "Strong"),
        (" that", "Default Paragraph Font"),
    ]


def test_same_document_same_bytes_in_another_process(root):
    code = (
        "import sys; from clerk_app.export.docx import render; from tests.documents import *;"
        "sys.stdout.buffer.write(render(every_look()))"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(root)}
    run = subprocess.run([sys.executable, "-c", code], cwd=root, env=elsewhere, capture_output=True, check=True)
    assert run.stdout == render(every_look())


def test_a_title_longer_than_word_allows_is_cut_in_the_properties_alone():
    text = "x" * 10_000
    reader = WordReader(render(minutes(Heading(plain(text)), title=text)))
    assert len(reader.document.core_properties.title) == 255
    assert reader.words()[-1] == text


def test_every_row_but_one_that_may_fill_a_page_stays_whole():
    rows = ((plain("short"),), (plain("Hubs had opened. " * 300),))
    (table,) = WordReader(render(minutes(Table(plain("t"), (plain("h"),), rows)))).document.tables
    assert [row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows] == [True, True, False]


@pytest.mark.slow
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
def test_libreoffice_opens_it_and_finds_headings_lists_and_table_headings(tmp_path):
    file = tmp_path / "minutes.docx"
    file.write_bytes(render(every_look()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    read = etree.parse(str(tmp_path / "minutes.fodt"))

    def texts(path):
        return ["".join(found.itertext()).strip() for found in read.xpath(path, namespaces=OFFICE)]

    assert texts("//office:text//text:h[@text:outline-level='1']") == [
        "2. Level 2", "Present:", "4. Family hubs: first-year review",
    ]  # fmt: skip
    assert texts("//office:text//text:h[@text:outline-level='5']") == ["6. Level 6"]
    assert texts("//office:text//text:list//text:list//text:list//text:p") == [
        "Of them 38 per cent had a child under one."
    ]
    assert texts("//table:table-header-rows//text:p") == [
        "Councillor",
        "Vote",
        "Apologies",
        "Councillor",
        "Vote",
        "One",
    ]
    assert len(read.xpath("//style:master-page/style:footer//text:page-count", namespaces=OFFICE)) >= 1
