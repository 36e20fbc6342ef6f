"""A private word is found in a Word file and in a web page wherever such a file can hold one."""

import re
import subprocess
import sys
import zipfile
from io import BytesIO

import docx
import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export import docx as word
from clerk_app.export import html, leaks, markup_leaks
from clerk_app.export.file_kinds import KINDS, kind_of
from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.compose import compose
from clerk_app.minutes.document import Paragraph, Strong, line, plain
from tests.core.private_meetings import PrivateMeeting
from tests.documents import every_look, in_reading_order, minutes

WORD = "Brightwåter"
WATCHED = {WORD.casefold(): WORD}
CLEAN = minutes(Paragraph(plain("All is well.")))

HIDDEN, PROPERTIES, TITLE = "a hidden part of the file", "the properties of the file", "the title of the file"
SPOKEN, TEXT, COMMENT = "what the file says to screen readers", "the text", "a comment in the file"
FURNITURE, ATTACHMENT = "the head or foot of the pages", "an attachment of the file"


def changed(part, old, new):
    """A Word file in one part of which something is put before what stands there."""

    def plant():
        return with_parts({part: lambda data: data.replace(old, new + old, 1)})

    return plant


def with_parts(changes, more=(), comment=b""):
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(word.render(CLEAN))) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            made = changes[name](data) if name in changes else data
            assert name not in changes or made != data
            package.writestr(name, made)
        for name, data in more:
            package.writestr(name, data)
        package.comment = comment
    return target.getvalue()


def by_python_docx(change):
    def plant():
        document = docx.Document(BytesIO(word.render(CLEAN)))
        change(document)
        target = BytesIO()
        document.save(target)
        return target.getvalue()

    return plant


def cut_word(document):
    paragraph = document.add_paragraph("The Bright")
    paragraph.add_run("wåter").bold = True
    paragraph.add_run(" tender")


def hidden_run(document):
    document.add_paragraph().add_run(f"{WORD}").font.hidden = True


def inner():
    document = docx.Document(BytesIO(word.render(CLEAN)))
    document.add_paragraph(WORD)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def in_a_cell(document):
    document.add_table(1, 1, document.styles["Minutes Table"]).cell(0, 0).text = WORD


UTF8 = WORD.encode()
TAKEN_OUT = b"<w:p><w:del><w:r><w:delText>%s</w:delText></w:r></w:del></w:p>"
WORDS_NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOOTNOTE = f'<w:footnotes xmlns:w="{WORDS_NAMES}"><w:p><w:r><w:t>{WORD}</w:t></w:r></w:p></w:footnotes>'
IN_WORD = {
    "text": (lambda: word.render(minutes(Paragraph(plain(f"“{WORD}’s” tender.")))), TEXT),
    "a word of two runs": (by_python_docx(cut_word), TEXT),
    "hidden text": (by_python_docx(hidden_run), TEXT),
    "text taken out by a change that is tracked": (
        changed("word/document.xml", b"<w:sectPr", TAKEN_OUT % UTF8),
        HIDDEN,
    ),
    "a cell": (by_python_docx(in_a_cell), TEXT),
    "title": (by_python_docx(lambda d: setattr(d.core_properties, "title", WORD)), TITLE),
    "author": (by_python_docx(lambda d: setattr(d.core_properties, "author", f"A {WORD}")), PROPERTIES),
    "keywords": (by_python_docx(lambda d: setattr(d.core_properties, "keywords", f"a,{WORD}")), PROPERTIES),
    "description": (by_python_docx(lambda d: setattr(d.core_properties, "comments", WORD)), PROPERTIES),
    "who changed it": (by_python_docx(lambda d: setattr(d.core_properties, "last_modified_by", WORD)), PROPERTIES),
    "custom properties": (
        lambda: with_parts({}, [("docProps/custom.xml", f'<p xmlns="x"><v name="a">{WORD}</v></p>')]),
        PROPERTIES,
    ),
    "the name of a custom property": (
        lambda: with_parts({}, [("docProps/custom.xml", f'<p xmlns="x"><v name="{WORD}"/></p>')]),
        PROPERTIES,
    ),
    "custom XML": (lambda: with_parts({}, [("customXml/item1.xml", f"<a><b>{WORD}</b></a>")]), HIDDEN),
    "an element's name": (lambda: with_parts({}, [("customXml/item1.xml", f"<a><{WORD}/></a>")]), HIDDEN),
    "a comment of Word's": (by_python_docx(lambda d: d.add_comment(d.paragraphs[0].runs, text=WORD)), COMMENT),
    "whose comment it is": (
        by_python_docx(lambda d: d.add_comment(d.paragraphs[0].runs, text="x", author=WORD)),
        COMMENT,
    ),
    "a comment in the markup": (changed("word/document.xml", b"<w:sectPr", b"<!-- %s -->" % UTF8), HIDDEN),
    "an instruction in the markup": (changed("word/styles.xml", b"<w:docDefaults", b"<?x %s?>" % UTF8), HIDDEN),
    "before the first element": (changed("word/settings.xml", b"<w:settings", b"<!-- %s -->" % UTF8), HIDDEN),
    "loose text": (changed("word/numbering.xml", b"</w:numbering>", UTF8), HIDDEN),
    "header": (by_python_docx(lambda d: d.sections[0].header.add_paragraph(WORD)), FURNITURE),
    "footer": (by_python_docx(lambda d: d.sections[0].footer.paragraphs[0].add_run(WORD)), FURNITURE),
    "what a table is said to be": (
        changed(
            "word/document.xml",
            b"<w:sectPr",
            b'<w:tbl><w:tblPr><w:tblDescription w:val="%s"/></w:tblPr></w:tbl>' % UTF8,
        ),
        SPOKEN,
    ),
    "an attribute": (changed("word/settings.xml", b"<w:zoom", b'<w:attachedSchema w:val="%s"/>' % UTF8), HIDDEN),
    "the name of a style": (by_python_docx(lambda d: d.styles.add_style(WORD, 1)), HIDDEN),
    "a field's instruction": (
        changed("word/footer1.xml", b"<w:fldSimple", b"<w:r><w:instrText>%s</w:instrText></w:r>" % UTF8),
        FURNITURE,
    ),
    "a link": (by_python_docx(lambda d: d.part.relate_to(f"x:{WORD}", "http://x", is_external=True)), HIDDEN),
    "a footnote": (
        lambda: with_parts({}, [("word/footnotes.xml", FOOTNOTE)]),
        TEXT,
    ),
    "an embedded file": (lambda: with_parts({}, [("word/embeddings/a.txt", WORD)]), ATTACHMENT),
    "an embedded file of another program": (
        lambda: with_parts({}, [("word/embeddings/a.bin", WORD.encode("utf-16-le"))]),
        ATTACHMENT,
    ),
    "a Word file in the Word file": (lambda: with_parts({}, [("word/embeddings/a.docx", inner())]), ATTACHMENT),
    "the name of a part": (lambda: with_parts({}, [(f"word/media/{WORD}.png", b"x")]), HIDDEN),
    "the comment of the zip": (lambda: with_parts({}, comment=UTF8), HIDDEN),
    "before the zip": (lambda: UTF8 + word.render(CLEAN), HIDDEN),
}  # fmt: skip


def on_page(old, new):
    def plant():
        made = html.render(CLEAN).decode()
        assert old in made
        return made.replace(old, new + old, 1).encode()

    return plant


def attribute(old, told):
    def plant():
        made = html.render(CLEAN).decode()
        assert old in made
        return made.replace(old, f"{old} {told}", 1).encode()

    return plant


IN_PAGE = {
    "text": (on_page("</main>", f"<p>“{WORD}’s” tender.</p>"), TEXT),
    "a word in two elements": (on_page("</main>", "<p>Bright<strong>wåt</strong><em>er</em></p>"), TEXT),
    "a word broken by a comment": (on_page("</main>", "<p>Bright<!-- x -->wåter</p>"), TEXT),
    "letters by number": (on_page("</main>", "<p>&#66;rightw&aring;ter</p>"), TEXT),
    "hidden text": (on_page("</main>", f"<p hidden>{WORD}</p>"), TEXT),
    "behind the page": (on_page("</html>", WORD), TEXT),
    "title": (on_page("</title>", f" {WORD}"), TITLE),
    "meta": (on_page("<title>", f'<meta name="author" content="{WORD}">'), PROPERTIES),
    "comment": (on_page("<main", f"<!-- {WORD} -->"), COMMENT),
    "comment before the page": (on_page("<html", f"<!-- {WORD} -->"), COMMENT),
    "comment behind the page": (lambda: html.render(CLEAN) + f"<!-- {WORD} -->".encode(), COMMENT),
    "title attribute": (attribute("<main", f'title="{WORD}"'), SPOKEN),
    "alt": (on_page("</main>", f'<img alt="{WORD}">'), SPOKEN),
    "aria-label": (attribute("<main", f'aria-label="{WORD}"'), SPOKEN),
    "class": (on_page("</main>", f'<p class="{WORD}">x</p>'), HIDDEN),
    "id": (on_page("</main>", f'<p id="a-{WORD}">x</p>'), HIDDEN),
    "data attribute": (attribute("<main", f'data-x="{WORD}"'), HIDDEN),
    "an attribute's name": (attribute("<main", f"data-{WORD}"), HIDDEN),
    "an element's name": (on_page("</main>", f"<x-{WORD}>x</x-{WORD}>"), HIDDEN),
    "link": (on_page("</main>", f'<a href="#{WORD}">x</a>'), HIDDEN),
    "style": (on_page("</style>", f'p {{ content: "{WORD}" }}'), HIDDEN),
    "script": (on_page("</main>", f"<script>'{WORD}'</script>"), HIDDEN),
    "doctype": (lambda: html.render(CLEAN).replace(b"<!DOCTYPE html>", b'<!DOCTYPE html SYSTEM "%s">' % UTF8), HIDDEN),
}  # fmt: skip


@pytest.mark.parametrize("where", IN_WORD)
def test_a_leak_planted_in_a_word_file_is_found_and_its_place_named(where):
    plant, place = IN_WORD[where]
    assert leaks.Leak(WORD, place) in markup_leaks.in_docx(plant(), CLEAN, word.render, WATCHED)


@pytest.mark.parametrize("where", IN_PAGE)
def test_a_leak_planted_in_a_page_is_found_and_its_place_named(where):
    plant, place = IN_PAGE[where]
    assert leaks.Leak(WORD, place) in markup_leaks.in_html(plant(), CLEAN, html.render, WATCHED)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.ending)
def test_every_word_of_every_block_is_found_in_every_kind_of_file(kind):
    document = every_look()
    watched = tokens(" ".join(in_reading_order(document)))
    assert {leak.word for leak in kind.search(kind.render(document), document, watched)} == set(watched.values())
    leaking = minutes(Paragraph(line("the Bright", Strong("wåter"), "’s tender")))
    assert [leak.word for leak in kind.search(kind.render(leaking), leaking, WATCHED)] == [WORD]


@pytest.mark.parametrize("kind", KINDS[1:], ids=lambda kind: kind.ending)
@pytest.mark.parametrize("exempt", [False, True])
def test_no_word_of_the_format_is_taken_for_a_leak(kind, exempt):
    """A private word may be one that styles, elements and lengths are written with."""
    document = every_look(exempt=exempt, draft=not exempt)
    data = kind.render(document)
    printed = tokens(" ".join(re.findall(r"[^\W_]+", repr(document))))
    watched = {w: w for w in (
        "normal", "continuous", "bullet", "arial", "columns", "grid", "strong", "indented", "single", "main", "header",
        "viewport", "style", "underscore", "names", "signature", "width", "charset", "schemas", "microsoft", "contents",
        "initials", "draft", "skip", "page", "11906", "16838", "4813", "1140", "2006", "purl", "xml", "left",
        "paragraph", "scope", "hanging",
    ) if w not in printed}  # fmt: skip
    assert len(watched) > 25
    assert kind.search(data, document, watched) == ()


@pytest.mark.parametrize("kind", KINDS[1:4], ids=lambda kind: kind.ending)
def test_such_a_word_is_found_all_the_same_where_somebody_typed_it(kind):
    document = minutes(Paragraph(plain("The continuous grid of columns.")), initialled=False)
    found = kind.search(kind.render(document), document, {w: w for w in ("continuous", "grid", "columns")})
    assert [leak.word for leak in found] == ["continuous", "grid", "columns"]
    titled = minutes(title="Draft of a continuous grid")
    if kind.ending != ".fragment.html":
        assert [leak.place for leak in kind.search(kind.render(titled), titled, {"grid": "grid"})] == [TITLE]


@pytest.mark.parametrize("data", [b"PK and no more", b"", b"<html"])
def test_a_word_file_that_cannot_be_read_again_is_a_sentence(data):
    with pytest.raises(ExportError, match="could not be read again"):
        markup_leaks.in_docx(data, CLEAN, word.render, WATCHED)


def test_a_part_that_is_broken_is_a_sentence():
    broken = with_parts({"word/document.xml": lambda data: data[:-9]})
    with pytest.raises(ExportError, match="could not be read again"):
        markup_leaks.in_docx(broken, CLEAN, word.render, WATCHED)


def test_a_page_that_is_not_of_its_letters_is_a_sentence():
    with pytest.raises(ExportError, match="could not be read again"):
        markup_leaks.in_html("<p>\xe5</p>".encode("latin-1"), CLEAN, html.render, WATCHED)


def test_what_reads_and_makes_word_files_is_loaded_when_one_is_asked_for(root):
    code = "import sys, clerk_app.drafting; print(*({'docx', 'lxml', 'clerk_app.export.html'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout == "\n"


# ---------------------------------------------------------------- what becomes of the file


@pytest.fixture(scope="module")
def meeting():
    return PrivateMeeting(7)


@pytest.mark.parametrize("name", ["minutes.docx", "minutes.html", "minutes.fragment.html"])
def test_a_build_that_leaks_writes_nothing_and_keeps_the_old_file(meeting, monkeypatch, tmp_path, name):
    monkeypatch.setattr(drafting, "compose", lambda state, wording, _version: compose(state, wording, Version.FULL))
    target = tmp_path / name
    target.write_bytes(b"the old one")
    with pytest.raises(ExportError, match="The file that was there is kept") as refused:
        drafting.write_draft(meeting.replay, target, Version.PUBLIC)
    assert "in the text" in str(refused.value)
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("seeds", [range(start, start + 8) for start in range(0, 40, 8)])
def test_random_meetings_with_private_matter_are_written_in_every_kind_and_hold_no_private_word(seeds, tmp_path):
    written = 0
    for seed in seeds:
        meeting = PrivateMeeting(seed)
        if meeting.replay.state.arranged is None:  # struck out: there are no minutes to write
            continue
        for kind in KINDS[1:]:
            target = tmp_path / f"{seed}{kind.ending}"
            drafting.write_draft(meeting.replay, target, Version.PUBLIC)
            assert tokens(all_words(target)).keys() & meeting.forbidden == set()
            written += 1
    assert written > 20


def all_words(file):
    """Whatever stands in a file, by a way of reading that is not the one under test."""
    if file.suffix != ".docx":
        return re.sub(r"</?(?:strong|a)\b[^>]*>", "", file.read_text(encoding="utf-8"))
    with zipfile.ZipFile(file) as package:
        held = "\n".join(package.read(name).decode() for name in package.namelist())
    return re.sub(r"</w:t></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>", "", held)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.pdf", ".pdf"), ("a.PDF", ".pdf"), ("a.b.docx", ".docx"), ("a.html", ".html"), ("a.htm", ".html"),
        ("a.fragment.html", ".fragment.html"), ("fragment.html", ".html"), ("a.txt", ".txt"),
    ],
)  # fmt: skip
def test_the_ending_says_what_kind_of_file_it_is(tmp_path, name, ending):
    assert kind_of(tmp_path / name).ending == ending


@pytest.mark.parametrize("name", ["minutes", "minutes.odt", "minutes.doc", ".pdf.bak", "minutes.pdf "])
def test_an_ending_that_is_none_of_ours_is_a_sentence_and_nothing_is_written(meeting, tmp_path, name):
    with pytest.raises(ExportError, match=r"ends in \.pdf, \.docx, \.html or \.txt\."):
        drafting.write_draft(meeting.replay, tmp_path / name, Version.PUBLIC)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS[1:3], ids=lambda kind: kind.ending)
def test_the_title_that_the_program_adds_to_is_searched_too(kind):
    document = minutes(exempt=True)
    found = kind.search(kind.render(document), document, {"publication": "publication"})
    assert found == (leaks.Leak("publication", TITLE),)
