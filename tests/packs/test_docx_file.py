"""Word files: the order of the body, the numbers Word counts, tables, what was struck out."""

import zipfile

import docx
import pytest

from clerk_app.errors import PackError
from clerk_app.packs.files import docx_file
from clerk_app.packs.files.list_numbers import in_style
from clerk_app.packs.files.open_pack import read_file
from clerk_app.telling import Cancelled
from tests.packs.docx_maker import levels, made_docx, para, section, table, text

LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{levels(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3)"))}'
    f'</w:abstractNum><w:abstractNum w:abstractNumId="1">{levels(("bullet", "x"))}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{levels(("decimal", "%1"), ("decimal", "%1.%2"))}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    '</w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
)


@pytest.fixture
def read(tmp_path):
    def reading(*body, **more):
        return read_file(made_docx(tmp_path / "a.docx", *body, **more))

    return reading


def texts(pack):
    return [line.text for line in pack.lines]


def test_the_body_is_read_in_its_order(read):
    pack = read(para("Agenda"), table(["1", "Apologies", "3 - 4"]), para(), para("Clerk:\tA Elm"))
    assert texts(pack) == ["Agenda", "1\tApologies\t3 - 4", "Clerk:\tA Elm"]
    assert [line.row for line in pack.lines] == [0, 1, 0]
    assert [line.gap for line in pack.lines] == [False, False, True]


TITLE_PAGE = "<w:titlePg/>"
HEADERS = {name: para(f"{name} header") for name in ("default", "first", "default2")}
BOX = f"<w:p><w:r><w:pict><w:txbxContent>{para('Elm Parish Council')}</w:txbxContent></w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("sections", "read_above"),
    [
        ([section("default")], ["default header"]),
        ([section("default", "first")], ["default header"]),
        ([section("default", "first", says=TITLE_PAGE)], ["first header"]),
        ([section("default", says=TITLE_PAGE)], []),
        ([section("default", "first", says='<w:titlePg w:val="0"/>')], ["default header"]),
        ([section(), section("default", "first", says=TITLE_PAGE)], []),
        ([section("default"), section("default2")], ["default header"]),
        ([section("missing")], []),
    ],
)
def test_the_header_of_the_first_page_is_read_above_the_body(read, sections, read_above):
    ends = [*(para("Minutes", more=end) for end in sections[:-1]), sections[-1]]
    pack = read(para("Agenda"), *ends, headers=HEADERS)
    assert texts(pack)[: len(read_above) + 1] == [*read_above, "Agenda"]
    assert [line.number for line in pack.on_page(1)] == list(range(1, len(pack.on_page(1)) + 1))


def test_a_letterhead_may_be_a_box_or_a_table_and_stands_apart(read):
    pack = read(para("Agenda"), section("default"), headers={"default": BOX + table(["Clerk", "A Elm"]) + para(" ")})
    assert texts(pack) == ["Elm Parish Council", "Clerk\tA Elm", "Agenda"]
    assert pack.lines[-1].gap


def test_numbers_are_counted_as_word_prints_them(read):
    pack = read(
        para("Apologies", num="1"),
        para("Minutes", num="1"),
        para("of May", num="1", level="1"),
        para("of June", num="1", level="1"),
        para("in part", num="1", level="2"),
        para("Reports", num="1"),
        para("of July", num="1", level="1"),
        para("a point", num="2"),
        para("From seven", num="3"),
        para("on from there", num="1"),
        para("Chapter", num="4"),
        para("Section", num="4", level="1"),
        para("Section", num="4", level="1"),
        numbering=LISTS,
    )
    assert texts(pack) == [
        "1.\tApologies",
        "2.\tMinutes",
        "(a)\tof May",
        "(b)\tof June",
        "i)\tin part",
        "3.\tReports",
        "(a)\tof July",
        "• a point",
        "7.\tFrom seven",
        "8.\ton from there",
        "1\tChapter",
        "1.1\tSection",
        "1.2\tSection",
    ]


def test_a_style_may_number_its_paragraphs_and_make_them_bold(read):
    styles = (
        '<w:style w:styleId="Base"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    )
    pack = read(
        para("Apologies", style="Item"),
        para(text("plain", says='<w:b w:val="0"/>'), style="Item", num="0"),
        para("Agenda", style="H"),
        para("x", style="Round"),
        styles=styles,
        numbering=LISTS,
    )
    assert texts(pack) == ["1.\tApologies", "plain", "Agenda", "x"]
    assert [line.bold for line in pack.lines] == [True, False, True, False]
    assert pack.lines[0].size == 14


def test_a_line_is_bold_when_all_its_words_are(read):
    bold = text("Membership", says="<w:b/>")
    pack = read(para(bold), para(bold, " of it"), para(text("x", says='<w:b w:val="false"/>')))
    assert [line.bold for line in pack.lines] == [True, False, False]


def test_what_was_struck_out_is_left_out_and_what_was_put_in_stays(read):
    pack = read(
        para("The ", f"<w:del>{text('old')}</w:del>", f"<w:ins>{text('new')}</w:ins>", " plan"),
        para(f"<w:moveFrom>{text('moved')}</w:moveFrom>"),
        para(text("hidden", says="<w:vanish/>")),
        para(f"<w:del>{text('gone')}</w:del>", num="1", more="<w:rPr><w:del/></w:rPr>"),
        para("First", num="1"),
        numbering=LISTS,
    )
    assert texts(pack) == ["The new plan", "1.\tFirst"]


def test_links_fields_and_signs_are_read_as_printed(read):
    link = f"<w:hyperlink>{text('the paper')}</w:hyperlink>"
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>' + text("5")
    signs = "<w:r><w:t>Vice</w:t><w:noBreakHyphen/><w:t>Chair</w:t><w:br/><w:t>next</w:t><w:tab/><w:t>cell</w:t></w:r>"
    assert texts(read(para("See ", link, " on page ", field), para(signs))) == [
        "See the paper on page 5",
        "Vice-Chair",
        "next\tcell",
    ]


def test_the_words_of_a_text_box_are_read_once(read):
    box = f"<w:txbxContent>{para('In the box')}</w:txbxContent>"
    twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:r><mc:AlternateContent>{twice}</mc:AlternateContent></w:r>"
    assert texts(read(para("Before ", drawn, "after"))) == ["In the box", "Before after"]


def test_merged_cells_keep_the_columns(read):
    grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="6000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("Part one")}</w:tc>'
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{para()}</w:tc>"
    pack = read(table([wide, "Page"], ["1", "Apologies", "3"], [below, "Minutes", "5"], says=grid))
    assert texts(pack) == ["Part one\tPage", "1\tApologies\t3", "Minutes\t5"]
    assert [[cell.left for cell in line.cells] for line in pack.lines] == [[0, 350], [0, 50, 350], [50, 350]]


def test_a_row_of_lists_is_printed_line_by_line(read):
    both = [para("A Elm") + para("B Ash"), para("C Oak") + para("D Yew")]
    assert texts(read(table(both))) == ["A Elm\tC Oak", "B Ash\tD Yew"]


def test_a_table_in_a_table_is_read_in_its_place(read):
    inner = table(["1", "Apologies"])
    assert texts(read(table([para("Above") + inner + para("Below")]), para("End"))) == [
        "Above",
        "1\tApologies",
        "Below",
        "End",
    ]


def test_pages_are_counted_by_the_breaks_of_the_file(read):
    typed = '<w:r><w:br w:type="page"/></w:r>'
    printed = "<w:r><w:lastRenderedPageBreak/></w:r>"
    pack = read(
        para("One", more="<w:sectPr/>"),
        para("Two", typed),
        para(printed, "Three"),
        para("still three ", printed, "four"),
        table(["4"], [para(printed, "still")], ["5"]),
        para("Five", more='<w:sectPr><w:type w:val="continuous"/></w:sectPr>'),
        para("six", more="<w:pageBreakBefore/>"),
    )
    assert [(line.page, line.text) for line in pack.lines] == [
        (1, "One"),
        (2, "Two"),
        (3, "Three"),
        (3, "still three"),
        (4, "four"),
        (4, "4"),
        (4, "still"),
        (5, "5"),
        (5, "Five"),
        (6, "six"),
    ]
    assert pack.pages == 6


def test_a_file_of_a_usual_library_is_read(tmp_path):
    made = docx.Document()
    made.add_heading("Agenda", 1)
    made.add_paragraph("Apologies", style="List Number")
    made.add_paragraph("Minutes", style="List Number")
    made.save(str(tmp_path / "a.docx"))
    pack = read_file(tmp_path / "a.docx")
    assert texts(pack) == ["Agenda", "1.\tApologies", "2.\tMinutes"]
    assert pack.lines[0].bold


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (28, "lowerLetter", "bb"),
        (2, "upperLetter", "B"),
        (49, "lowerRoman", "xlix"),
        (2027, "upperRoman", "MMXXVII"),
        (0, "lowerRoman", "0"),
        (5, "ordinalText", "5"),
    ],
)
def test_numbers_are_printed_in_many_styles(number, style, printed):
    assert in_style(number, style) == printed


def test_a_damaged_file_is_told(tmp_path):
    whole = made_docx(tmp_path / "a.docx", *[para("Agenda " * 50)] * 50).read_bytes()
    for at, data in enumerate((whole[:400], whole[:300] + b"\0" * 40 + whole[340:])):
        (tmp_path / f"{at}.docx").write_bytes(data)
        with pytest.raises(PackError, match="damaged or cut short"):
            read_file(tmp_path / f"{at}.docx")
    with zipfile.ZipFile(tmp_path / "c.docx", "w") as packed:
        packed.writestr("word/other.xml", "x")
    with pytest.raises(PackError, match="damaged or cut short"):
        read_file(tmp_path / "c.docx")


def test_a_body_that_unpacks_to_a_mountain_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(docx_file, "MOST_BODY", 10_000)
    with pytest.raises(PackError, match="far longer"):
        read_file(made_docx(tmp_path / "a.docx", *[para("Agenda")] * 1_000))


def test_a_file_that_brings_abbreviations_of_its_own_is_refused(tmp_path):
    file = tmp_path / "a.docx"
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(made_docx(file, para("x"))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    parts["word/document.xml"] = bomb + parts["word/document.xml"].replace(">x<", ">x &b;<")
    with zipfile.ZipFile(file, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    with pytest.raises(PackError, match="damaged"):
        read_file(file)


def test_a_file_of_pictures_is_a_scan(tmp_path):
    file = made_docx(tmp_path / "a.docx", para())
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr("word/media/image1.png", "x")
    with pytest.raises(PackError, match="it is a scan"):
        read_file(file)


def test_reading_can_be_stopped(tmp_path):
    def stop(_done: int, _pages: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_file(made_docx(tmp_path / "a.docx", para("x")), told=stop)
