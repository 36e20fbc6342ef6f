"""The signs at the start of a line, the mark at its end, and what is kept of a pasted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import (
    SIGNS,
    Checked,
    TypedLine,
    clean,
    pasted_lines,
    read_line,
    split_check,
    toggle_check,
)


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_each_sign_makes_its_kind_with_or_without_a_space(sign, kind):
    assert read_line(f"{sign}The bus") == TypedLine(kind, "The bus")
    assert read_line(f"{sign} The bus") == TypedLine(kind, "The bus")


@pytest.mark.parametrize("sign", SIGNS)
def test_twice_the_sign_gives_the_sign_itself(sign):
    assert read_line(f"{sign}{sign}The bus") == TypedLine(NoteKind.NOTE, f"{sign}The bus")


def test_nothing_in_front_is_a_note():
    assert read_line("The bus") == TypedLine(NoteKind.NOTE, "The bus")
    assert read_line("") == TypedLine(NoteKind.NOTE, "")


@pytest.mark.parametrize(
    ("typed", "words", "check"),
    [
        ("£212 ??", "£212", True),
        ("£212??", "£212", True),
        ("£212 ?? ", "£212", True),
        ("Why not???", "Why not?", True),
        ("Why?", "Why?", False),
        ("Why ?? not", "Why ?? not", False),
        ("??", "", True),
        ("", "", False),
    ],
)
def test_two_question_marks_at_the_end_mean_check_later(typed, words, check):
    assert split_check(typed) == Checked(words, check)


@pytest.mark.parametrize(
    ("typed", "words", "why"),
    [
        ("£212 ??ask finance", "£212", "ask finance"),
        ("one\ntwo ??which ", "one\ntwo", "which"),
        ("??who", "", "who"),
        ("Why ??not ??", "Why", "not ??"),
    ],
)
def test_a_word_right_behind_them_says_why(typed, words, why):
    assert split_check(typed) == Checked(words, check_later=True, why=why)


@pytest.mark.parametrize("typed", ["Who??me", "??\nnext line", "Why ?? not", "a??b"])
def test_question_marks_inside_a_sentence_take_no_word_away(typed):
    assert split_check(typed) == Checked(typed)


@pytest.mark.parametrize(
    ("before", "after"),
    [("The bus", "The bus ??"), ("The bus ", "The bus ??"), ("The bus ??", "The bus"), ("The bus ??ask", "The bus")],
)
def test_one_key_flags_the_line_and_takes_the_flag_away(before, after):
    assert toggle_check(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "a <b> & c </b> <script>",
        "👩‍👩‍👧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "שלום עולם \u200f(right to left)",
        "e\u0301a\u0308\u0323 combining",
        "Llŷn, Łódź, naïve — “quoted”",
        "one\ntwo",
        "x" * 10_000,
    ],
)
def test_hostile_text_stays_whole(text):
    assert clean(text) == text
    assert read_line(text).text == text


def test_control_characters_go_and_half_letters_are_made_whole():
    assert clean("a\x00b\x07c\td") == "abc d"
    assert clean("a\r\nb\rc\u2029d\u2028e") == "a\nb\nc\nd\ne"
    clean("a\ud83dz").encode("utf-8")


@given(st.text())
def test_whatever_is_typed_can_be_read_and_written_down(text):
    line = read_line(text)
    line.text.encode("utf-8")
    assert clean(line.text) == line.text.strip()


def test_pasted_lines_lose_empty_ones_and_bullets():
    text = "• Buses\r\n\r\n\t– Trains\n  * Trams\n-5 degrees\no well\n◦\tBikes\n"
    assert pasted_lines(text) == ("Buses", "Trains", "Trams", "-5 degrees", "o well", "Bikes")
