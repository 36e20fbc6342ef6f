"""The web page and the piece to paste, as a browser and its readers meet them."""

import re
from itertools import pairwise

import pytest

from clerk_app import drafting
from clerk_app.export.html import fragment, render
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.document import Heading, NameList, PairList, Paragraph, Signature, Table, line, plain
from tests import web_reader
from tests.builders import clock_at, in_session, sample_body
from tests.documents import HEADING, every_look, in_reading_order, long_minutes, minutes, whole_minutes


@pytest.mark.parametrize("document", [whole_minutes(), every_look(), long_minutes(14), minutes()])
def test_the_words_are_those_of_the_plain_text_in_order(document):
    wanted = in_reading_order(document)
    assert web_reader.words(web_reader.main(render(document))) == wanted
    assert web_reader.words(web_reader.page(fragment(document))) == ["DRAFT", *wanted]


@pytest.mark.parametrize("style", drafting.house_styles())
@pytest.mark.parametrize("version", Version)
def test_a_meeting_says_the_same_on_the_web_in_every_house_style(library, style, version):
    session = in_session(library, clock_at(), body=sample_body(house_style=style))
    document = drafting.draft_minutes(session.state, version)
    assert web_reader.words(web_reader.main(render(document))) == in_reading_order(document)


def test_the_piece_to_paste_is_the_golden_one(root):
    golden = root / "tests/golden/minutes-fragment.html"
    assert fragment(whole_minutes()).decode() == golden.read_text(encoding="utf-8")


def test_the_piece_to_paste_brings_nothing_of_its_own():
    text = fragment(every_look()).decode()
    assert not re.search(r"class=|style=|id=|<html|<body|<main|<h1|<script|<link|aria-", text)
    assert re.findall(r"<h(\d)", text)[:6] == ["2", "3", "4", "5", "6", "6"]


def test_the_page_says_what_it_is():
    page = web_reader.page(render(minutes(exempt=True, language="cy-GB")))
    assert page.get("lang") == "cy-GB"
    assert page.findtext(".//title") == (
        "Draft: Minutes of the Children and Families Scrutiny Committee, 12 March 2026 (not for publication)"
    )
    assert web_reader.words(page.find(".//header")) == ["NOT", "FOR", "PUBLICATION", "DRAFT"]
    assert page.findtext(".//h1") == HEADING


def test_the_page_needs_no_other_file_and_runs_nothing():
    page = web_reader.page(render(every_look()))
    assert {found.tag for found in page.iter()}.isdisjoint(
        {"script", "link", "img", "iframe", "object", "form", "base"}
    )
    named = {(found.tag, name) for found in page.iter() for name in found.attrib if name in {"src", "href", "action"}}
    assert named == {("a", "href")}
    assert all(found.get("href").startswith("#") for found in page.iter("a"))
    assert not re.search(r"url\(|@import|https?:|\bon\w+=", render(every_look()).decode())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_one_of_each_landmark_and_a_way_past_the_contents():
    page = web_reader.page(render(every_look()))
    body = page.find("body")
    assert [child.tag for child in body] == ["a", "header", "main"]
    assert body[0].get("href") == "#minutes"
    assert body.find("main").get("id") == "minutes"
    (contents,) = page.iter("nav")
    (label,) = page.xpath(f"//*[@id='{contents.get('aria-labelledby')}']")
    assert label.text == "Contents"
    assert len(page.xpath("//h1")) == 1


def test_each_place_in_the_contents_is_a_heading_of_the_page():
    page = web_reader.page(render(every_look()))
    links = [(link.get("href"), link.text_content()) for link in page.find(".//nav").iter("a")]
    headings = [(f"#{found.get('id')}", found.text_content()) for found in page.iter("h2")]
    assert links == headings
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_few_headings_need_no_contents_and_no_mark_no_header():
    page = web_reader.page(render(minutes(Heading(plain("One")), Heading(plain("Two")), draft=False)))
    assert page.find(".//nav") is None
    assert page.find(".//header") is None


def test_headings_never_skip_a_level():
    main = web_reader.main(render(every_look()))
    levels = [int(found.tag[1]) for found in main.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[:6] == [1, 2, 3, 4, 5, 6]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_scopes():
    main = web_reader.main(render(every_look()))
    tables = list(main.iter("table"))
    assert [table.findtext("caption") for table in tables] == [
        "How members voted", "The following apologies were reported:", "Votes", "The last",
    ]  # fmt: skip
    assert {(found.tag, found.get("scope")) for found in main.xpath(".//thead/tr/*")} == {("th", "col")}
    assert {found.tag for found in main.xpath(".//tbody/tr/*")} == {"td"}
    assert tables[1].find("caption").get("class") == "sentence"


def test_a_cell_breaks_only_a_word_that_no_column_holds():
    rows = ((plain("Owner"), plain("x" * 200)),)
    main = web_reader.main(render(minutes(Table(plain("t"), (plain("a"), plain("b")), rows))))
    assert [cell.get("class") for cell in main.iter("td")] == [None, "long"]


def test_lists_are_lists_and_nested_ones_stand_within_their_item():
    main = web_reader.main(render(whole_minutes()))
    assert [found.text.strip() for found in main.xpath(".//ul/li/ul/li/ul/li")] == [
        "Of them 38 per cent had a child under one."
    ]
    names = NameList((plain("* A Hale"), plain("B Moss"), plain("* C Dean")), columns=2, mark="* ")
    (listed,) = web_reader.main(render(minutes(names))).iter("ul")
    assert (listed.get("class"), listed.get("style")) == ("names marked", "columns:2")
    assert [found.get("class") for found in listed] == ["mark", None, "mark"]


def test_pairs_are_a_list_of_terms():
    pairs = PairList(((plain("Iris Fenner"), plain("Officer")), (plain("Owen Tresco"), ()), ((), ())))
    (found,) = web_reader.main(render(minutes(pairs))).iter("dl")
    assert [(group[0].tag, group[0].text, group[1].tag, group[1].text) for group in found] == [
        ("dt", "Iris Fenner", "dd", "Officer"), ("dt", "Owen Tresco", "dd", None),
    ]  # fmt: skip


def test_blocks_with_nothing_to_show_leave_nothing():
    blank = plain("  ")
    blocks = (Paragraph(blank), NameList((blank,)), PairList((((), blank),)), Heading(blank), Signature(()))
    main = web_reader.main(render(minutes(*blocks)))
    assert [found.tag for found in main.iter()] == ["main", "h1", "div", "div", "span", "span"]


def test_nothing_typed_is_markup():
    text = "</main><script>alert(1)</script> & &amp; <b> \"' -->"
    data = render(minutes(Heading(plain(text)), Paragraph(line(text, " x")), title=text))
    main = web_reader.main(data)
    assert main.findtext("h2") == text
    assert not list(web_reader.page(data).iter("script", "b"))


def test_the_paper_says_what_the_document_is():
    text = render(minutes(exempt=True)).decode()
    assert '@bottom-right { content: "Initials ........................"; }' in text
    assert '@top-right { content: "NOT FOR PUBLICATION  DRAFT"; }' in text
    bare = render(minutes(draft=False, initialled=False)).decode()
    assert "Initials" not in bare
    assert "DRAFT" not in bare


def test_same_document_same_bytes():
    assert render(every_look()) == render(every_look())
