"""The document: what it says, and what it refuses to be."""

import pytest

from clerk_app.export.text import plain_text
from clerk_app.minutes.document import (
    BulletItem,
    BulletList,
    Heading,
    Paragraph,
    Strong,
    Table,
    Text,
    Title,
    is_blank,
    line,
    plain,
    words,
)
from tests.documents import HEADING, PRODUCED, minutes, whole_minutes


def test_a_line_is_made_of_spans_and_never_parsed():
    assert plain("a **b** <c>") == (Text("a **b** <c>"),)
    assert plain("") == ()
    assert line("It was ", Strong("agreed"), "") == (Text("It was "), Strong("agreed"))
    assert words(line("It was ", Strong("agreed"))) == "It was agreed"
    assert is_blank(plain(" \n"))
    assert not is_blank(plain("x"))


@pytest.mark.parametrize(
    ("heading", "full"),
    [
        (Heading(plain("Minutes"), 2, "2."), "2. Minutes"),
        (Heading(plain("Minutes")), "Minutes"),
        (Heading((), 2, "2."), "2."),
    ],
)
def test_a_heading_keeps_its_printed_number(heading, full):
    assert words(heading.full_line) == full


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Paragraph(plain("x")),),
        (Title(plain(" ")),),
        (Title(plain("x")), Title(plain("x"))),
        (Title(plain("x")), Heading(plain("x"), 3)),
        (Title(plain("x")), Heading(plain("x"), 1)),
        (Title(plain("x")), Heading(plain("x"), 2), Heading(plain("x"), 4)),
        (Title(plain("x")), Table((), (plain("a"),), ())),
        (Title(plain("x")), Table(plain("c"), (plain("a"), ()), ())),
        (Title(plain("x")), Table(plain("c"), (plain("a"),), ((plain("1"), plain("2")),))),
    ],
)
def test_a_structure_that_does_not_hold_is_refused(blocks):
    with pytest.raises(ValueError, match=r"\.$|'$"):
        minutes(blocks=blocks)


def test_headings_may_rise_again_by_any_number_of_levels():
    minutes(Heading(plain("a")), Heading(plain("b"), 3), Heading(plain("c")))


def test_bullets_go_three_deep_and_no_deeper():
    item = BulletItem(plain("x"))
    for _ in range(2):
        item = BulletItem(plain("x"), (item,))
    minutes(BulletList((item,)))
    with pytest.raises(ValueError, match="3 deep"):
        minutes(BulletList((BulletItem(plain("x"), (item,)),)))


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        minutes(produced_at=PRODUCED.replace(tzinfo=None))


def test_a_blank_title_is_refused():
    with pytest.raises(ValueError, match="not blank"):
        minutes(title=" ")


def test_equal_facts_give_equal_documents():
    assert whole_minutes() == whole_minutes()
    assert hash(whole_minutes()) == hash(whole_minutes())
    assert whole_minutes().produced_at == PRODUCED


def test_plain_text_is_the_golden_one(root):
    golden = root / "tests/golden/minutes.txt"
    assert plain_text(whole_minutes()) == golden.read_text(encoding="utf-8")


def test_plain_text_of_an_empty_meeting_is_its_title():
    assert plain_text(minutes(Paragraph(()), BulletList(()))) == f"{HEADING}\n"


def test_plain_text_puts_a_pasted_text_on_one_line():
    assert plain_text(minutes(Paragraph(plain(" a\r\n\tb\x00c ")))).endswith("\n\na b\ufffdc\n")
