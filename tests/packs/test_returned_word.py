"""A Word file that came back: tracked changes, comments in the margin, and files that are none or mean harm."""

import zipfile

import pytest

from clerk_app.errors import PackError
from clerk_app.meeting.returned import Remark
from clerk_app.packs.files import returned_word
from clerk_app.packs.files.returned_word import NO_WORD, TOO_LONG, read_returned
from clerk_app.packs.sentences import DAMAGED_WORD
from tests.packs.docx_maker import NAMES, made_docx, para, table, text

BY = 'w:author="A Elm" w:date="2026-03-20T10:00:00Z"'


def put_in(words, by=BY):
    return f"<w:ins {by}>{text(words)}</w:ins>"


def taken_out(words, by=BY):
    return f'<w:del {by}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def told(path):
    return [(p.was, p.text, p.by) for p in read_returned(path)]


def test_what_was_put_in_and_taken_out_is_told_with_whoever_did_it(tmp_path):
    path = made_docx(tmp_path / "a.docx", para(text("The cost was "), taken_out("£21"), put_in("£12"), text(".")))
    assert told(path) == [("The cost was £21.", "The cost was £12.", ("A Elm",))]


def test_two_people_in_one_paragraph_are_both_named_once(tmp_path):
    other = 'w:author="B Ash"'
    path = made_docx(tmp_path / "a.docx", para(put_in("One "), put_in("two ", other), put_in("three")))
    assert told(path) == [("", "One two three", ("A Elm", "B Ash"))]


def test_moved_words_stand_where_they_are_now(tmp_path):
    away = f"<w:moveFrom {BY}>{text('Moved.')}</w:moveFrom>"
    here = f"<w:moveTo {BY}>{text('Moved.')}</w:moveTo>"
    path = made_docx(tmp_path / "a.docx", para(away), para("Stays."), para(here))
    assert told(path) == [("Moved.", "", ("A Elm",)), ("Stays.", "Stays.", ()), ("", "Moved.", ("A Elm",))]


def test_the_end_of_a_paragraph_may_be_put_in_or_taken_out(tmp_path):
    split = para("One.", more=f"<w:rPr><w:ins {BY}/></w:rPr>")
    joined = para("Three.", more=f"<w:rPr><w:del {BY}/></w:rPr>")
    found = read_returned(made_docx(tmp_path / "a.docx", split, para("Two."), joined, para("Four.")))
    assert [(p.split, p.joined) for p in found] == [(True, False), (False, False), (False, True), (False, False)]
    assert found[0].by == ("A Elm",)


def test_cells_tabs_and_line_breaks_are_read_as_they_stand(tmp_path):
    path = made_docx(tmp_path / "a.docx", table(["Mr A", "ill"]), para("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"))
    assert [p.text for p in read_returned(path)] == ["Mr A", "ill", "a b"]


def test_a_comment_in_the_margin_stands_with_its_paragraph(tmp_path):
    mark = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    path = made_docx(tmp_path / "a.docx", para("First."), para(mark[0], text("The cost was £21."), mark[1]))
    said = f'<w:comment w:id="7" w:author="A Elm">{para("Is this right?")}{para("Ask finance.")}</w:comment>'
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("word/comments.xml", f"<w:comments {NAMES}>{said}</w:comments>")
    found = read_returned(path)
    assert [p.remarks for p in found] == [(), (Remark("Is this right? Ask finance.", "A Elm"),)]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_that_somebody_put_in_is_a_remark_on_its_paragraph(tmp_path, kind):
    mark = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    path = made_docx(tmp_path / "a.docx", para("First."), para(text("The cost was £21."), mark))
    rule = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    with zipfile.ZipFile(path, "a") as packed:
        said = f'<w:{kind} w:id="2">{para("It was £12.")}</w:{kind}>'
        packed.writestr(f"word/{kind}s.xml", f"<w:{kind}s {NAMES}>{rule}{said}</w:{kind}s>")
    assert [p.remarks for p in read_returned(path)] == [(), (Remark("It was £12."),)]


def test_a_remark_that_hangs_on_no_paragraph_stands_at_the_end(tmp_path):
    path = made_docx(tmp_path / "a.docx", para("First."))
    with zipfile.ZipFile(path, "a") as packed:
        said = f'<w:comment w:id="7" w:author="A Elm">{para("Well done.")}</w:comment>'
        packed.writestr("word/comments.xml", f"<w:comments {NAMES}>{said}</w:comments>")
    assert [(p.text, p.remarks) for p in read_returned(path)] == [
        ("First.", ()),
        ("", (Remark("Well done.", "A Elm"),)),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.pdf", b"%PDF-1.7\n"), ("a.docx", b"The cost was 12."), ("a.docx", b""), ("a.doc", b"\xdb\xa5-\0" + b"x" * 99)],
)
def test_a_file_that_is_no_word_file_is_told_kindly(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PackError, match="no Word file") as told_why:
        read_returned(tmp_path / name)
    assert str(told_why.value) == NO_WORD


def test_a_folder_of_other_files_is_no_word_file(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        packed.writestr("readme.txt", "nothing")
    with pytest.raises(PackError) as told_why:
        read_returned(tmp_path / "a.docx")
    assert str(told_why.value) == NO_WORD


@pytest.mark.parametrize("body", ["<w:p>", "<!ENTITY a 'b'>", "</w:body>"])
def test_a_damaged_file_is_told(tmp_path, body):
    with pytest.raises(PackError) as told_why:
        read_returned(made_docx(tmp_path / "a.docx", body))
    assert str(told_why.value) == DAMAGED_WORD


def test_a_file_with_entities_of_its_own_is_not_read(tmp_path):
    bomb = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", f"{bomb}<w:document {NAMES}><w:body>{para('&b;')}</w:body></w:document>")
    with pytest.raises(PackError) as told_why:
        read_returned(path)
    assert str(told_why.value) == DAMAGED_WORD


@pytest.mark.parametrize(("limit", "value"), [("MOST_BODY", 100), ("MOST_PARAGRAPHS", 1), ("MOST_LETTERS", 3)])
def test_a_mountain_is_not_read(tmp_path, monkeypatch, limit, value):
    path = made_docx(tmp_path / "a.docx", para("One."), para("Two."))
    monkeypatch.setattr(returned_word, limit, value)
    with pytest.raises(PackError) as told_why:
        read_returned(path)
    assert str(told_why.value) == TOO_LONG
