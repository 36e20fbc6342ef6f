"""Text that people really paste, in Word, on the web and as text: whole, or told to the clerk, never markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.export import docx, html
from clerk_app.export.file_kinds import KINDS
from clerk_app.export.letters import lost_letters
from clerk_app.export.text import plain_text
from clerk_app.minutes.document import (
    BulletItem,
    BulletList,
    NameList,
    Paragraph,
    Strong,
    plain,
)
from tests import web_reader
from tests.documents import in_reading_order, minutes
from tests.hostile import HOSTILE, everywhere, long_table
from tests.word_reader import WordReader


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_comes_out_whole_or_is_told(kind):
    document = everywhere(HOSTILE[kind])
    wanted = in_reading_order(document)
    assert WordReader(docx.render(document)).words() == wanted
    assert web_reader.words(web_reader.main(html.render(document))) == wanted
    assert web_reader.words(web_reader.page(html.fragment(document)))[1:] == wanted
    shown = plain_text(document)
    assert ("\ufffd" in shown) == bool(lost_letters(document))


def test_letters_that_no_file_can_hold_are_told_once_for_every_kind_of_file():
    document = minutes(Paragraph(plain("a\x00b\x07c\x00")), NameList((plain("a\ufffeb\ud800\ufffd\n"),)))
    for kind in KINDS:
        assert kind.unshowable(document) == ("\x00", "\x07", "\ufffe", "\ud800")


def test_letters_that_only_our_fonts_lack_are_told_for_the_pdf_alone():
    document = minutes(Paragraph(plain("Councillor 𠮮")))
    assert {kind.ending: kind.unshowable(document) for kind in KINDS} == {
        ".pdf": ("𠮮",), ".docx": (), ".html": (), ".fragment.html": (), ".txt": (),
    }  # fmt: skip


def test_a_table_of_three_hundred_rows():
    document = long_table()
    wanted = in_reading_order(document)
    reader = WordReader(docx.render(document))
    assert len(reader.document.tables[0].rows) == 301
    assert reader.words() == wanted
    assert web_reader.words(web_reader.main(html.render(document))) == wanted


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_at_all(texts):
    blocks = [Paragraph((*plain(text), Strong(text), *plain(text))) for text in texts]
    document = minutes(*blocks, BulletList(tuple(BulletItem(plain(t)) for t in texts)), title=f"x{texts[0]}")
    # A line is cleaned span by span, so that accents at their borders may be joined here and not there.
    words = "".join(WordReader(docx.render(document)).words())
    assert words == "".join(web_reader.words(web_reader.main(html.render(document))))
    assert "".join(web_reader.words(web_reader.page(html.fragment(document)))) == f"DRAFT{words}"
