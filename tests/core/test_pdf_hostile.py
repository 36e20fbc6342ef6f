"""Text that people really paste: nothing crashes, nothing is lost, nothing is taken for markup."""

import page as validator
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.export.letters import tidy
from clerk_app.export.pdf import render, render_with_places, unshowable
from clerk_app.minutes.document import (
    BulletItem,
    BulletList,
    Heading,
    NameList,
    Paragraph,
    Signature,
    Strong,
    Table,
    plain,
)
from tests.documents import minutes
from tests.pdf_reader import PdfReader

ARABIC = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645"
HOSTILE = {
    "markup": "a <b> c </i> & &amp; &#60; {x} %s <img src='/x'/> <para> ]]> \\ (( )",
    "welsh": "Ŵyr, tŷ, ŵ ŷ Ŷ",
    "combining": "w\u0302 y\u0302 e\u0301 q\u0308",
    "emoji": "well done \U0001f600 \u2713 \u2611",
    "arabic": f"she said {ARABIC} twice",
    "hebrew": "\u05e9\u05dc\u05d5\u05dd",
    "controls": "a\x00b\x07c\x1bd\x7fe",
    "joiners": "a\u200db\u200cc\u00add\u202ee\ufefff",
    "spaces": "  a \n\n b\t\tc\u00a0d \u2028 e ",
    "noncharacter": "a\ufffeb\uffffc",
    "surrogate": "a\ud800b",
    "private": "a\ue000b",
}


def everywhere(text):
    """The text in every kind of block."""
    cell = plain(f"{text} x")
    return minutes(
        Heading(cell, 2, "1."),
        Paragraph((*cell, Strong(text))),
        NameList((cell,), indented=True),
        BulletList((BulletItem(cell, (BulletItem(cell),)),)),
        Table(cell, (cell, cell), ((cell, ()),)),
        Signature(cell),
        title=f"Minutes {text}",
        committee=text,
    )


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_shown_whole_and_the_file_stays_good(kind, tmp_path):
    text = HOSTILE[kind]
    data = render(everywhere(text))
    spoken = PdfReader(data).spoken()
    want = tidy(f"{text} x").strip().replace("\u00a0", " ")
    want = want.replace("\ue000", "[U+E000]")
    assert spoken[1] == f"1. {want}"
    assert spoken.count(want) == 8
    file = tmp_path / "minutes.pdf"
    file.write_bytes(data)
    for profile in ("ua1", "2a"):
        result = validator.validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:5]


def test_accents_are_joined_and_steering_signs_go():
    assert tidy("w\u0302 a\u200db\u00adc\u202e\ufeff") == "ŵ abc"
    assert tidy("a\x00b\ud800\uffff") == "a\ufffdb\ufffd\ufffd"
    assert tidy("a  b\r\nc") == "a b c"


def test_letters_of_no_font_are_told_to_the_clerk_and_shown_by_number():
    document = minutes(Paragraph(plain("Councillor 𠮮 and 𠮮, 漢")), NameList((plain("a ŵ ✓"),)))
    assert unshowable(document) == ("𠮮", "漢")
    assert "Councillor [U+20BAE] and [U+20BAE], [U+6F22]" in PdfReader(render(document)).spoken()
    assert unshowable(minutes(Paragraph(plain("Ŵ ✓ \U0001f600 " + ARABIC)))) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [(letter * 10_000, letter * 10_000) for letter in "xŵ✓-&"] + [("漢" * 1250, "[U+6F22]" * 1250)],
    ids=["x", "welsh", "tick", "dash", "ampersand", "unshowable"],
)
def test_ten_thousand_letters_without_a_space(text, shown):
    paragraph = Paragraph(plain(text))
    bullet = BulletList((BulletItem(plain(text)),))
    table = Table(plain("c"), (plain("a"), plain("b")), ((plain(text), plain("x")),))
    for block in (paragraph, bullet, table, NameList((plain(text),))):
        assert shown in PdfReader(render(minutes(Heading(plain("h")), block))).spoken()


def test_ten_thousand_letters_in_a_heading_and_between_strong_words():
    text = "x" * 10_000
    document = minutes(Heading(plain(text)), Paragraph((Strong("a "), *plain(text), Strong(" b"))), title=text)
    assert PdfReader(render(document)).spoken()[1:] == [text, f"a {text} b"]


def test_ten_thousand_characters_of_words():
    text = "one fact after another " * 440
    rendered = render_with_places(minutes(BulletList((BulletItem(plain(text)),))))
    assert rendered.pages > 2
    assert PdfReader(rendered.data).spoken()[1] == text.strip()


@settings(max_examples=40)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_at_all(texts):
    blocks = [Paragraph((*plain(text), Strong(text), *plain(text))) for text in texts]
    data = render(minutes(*blocks, BulletList(tuple(BulletItem(plain(t)) for t in texts))))
    assert PdfReader(data).untagged == []


def test_an_independent_reader_finds_right_to_left_words():
    with pypdfium2.PdfDocument(render(minutes(Paragraph(plain(ARABIC))))) as document:
        text = document[0].get_textpage().get_text_range()
    letters = [c for c in text if "\u0600" <= c <= "\u06ff"]
    assert sorted(letters) == sorted(ARABIC.replace(" ", ""))
