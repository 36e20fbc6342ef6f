"""Text that people really paste, in the PDF: nothing crashes, nothing is lost, nothing is taken for markup.

The gate (`test_gate.py`) reads all hostile text aloud and has it validated.
"""

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
    Strong,
    Table,
    plain,
)
from tests.documents import minutes
from tests.hostile import ARABIC
from tests.pdf_reader import PdfReader


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
