"""What each key makes of the line being typed, for every kind and depth."""

from itertools import pairwise

import pytest

from clerk_app.meeting.line_mode import (
    LineMode,
    after_backspace,
    after_empty_enter,
    after_keeping,
    nested,
    with_kind,
    with_sign,
)
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import SIGNS

NOTE, PARAGRAPH, RESOLUTION, POINT = NoteKind.NOTE, NoteKind.PARAGRAPH, NoteKind.RESOLUTION, NoteKind.POINT


def signed(mode, sign):
    change = with_sign(mode, sign)
    assert change is not None
    return change


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_a_sign_makes_its_kind_and_twice_gives_the_sign(sign, kind):
    before = LineMode(depth=2)
    once, words = signed(before, sign)
    assert (once.kind, once.depth, words) == (kind, 0, "")
    assert with_sign(once, sign) == (before, sign)
    assert signed(once.settled, sign)[0].kind is kind  # later it is a new line's sign


def test_another_letter_makes_nothing():
    assert with_sign(LineMode(), "a") is None
    assert with_sign(LineMode(), "") is None
    assert with_sign(LineMode(), "/") is None


def test_a_sign_within_a_motion_stays_with_it_or_leaves_it():
    part = LineMode(RESOLUTION, motion="m")
    assert signed(part, "!")[0].motion == "m"
    assert signed(part, "@")[0].motion == ""


def test_tab_goes_through_paragraph_bullet_and_two_nestings():
    modes = [LineMode(PARAGRAPH), LineMode(), LineMode(depth=1), LineMode(depth=2)]
    for outer, inner in pairwise(modes):
        assert nested(outer, 1) == inner
        assert nested(inner, -1) == outer
    assert nested(modes[-1], 1) == modes[-1]
    assert nested(modes[0], -1) == modes[0]


@pytest.mark.parametrize("kind", [k for k in NoteKind if k not in (NOTE, POINT, PARAGRAPH, RESOLUTION)])
def test_tab_leaves_other_kinds_as_they_are(kind):
    assert nested(LineMode(kind), 1) == nested(LineMode(kind), -1) == LineMode(kind)


def test_a_part_of_a_resolution_nests_once():
    part = LineMode(RESOLUTION, motion="m")
    deep = nested(part, 1)
    assert (deep.depth, deep.motion) == (1, "m")
    assert nested(deep, 1) == deep
    assert nested(deep, -1) == part


def test_below_a_point_hangs_a_bullet_and_shift_tab_leaves_the_point_as_it_is():
    assert nested(LineMode(POINT), 1) == LineMode(NOTE, 1)
    assert nested(LineMode(POINT), -1) == LineMode(POINT)


@pytest.mark.parametrize("kind", list(NoteKind))
def test_the_next_line_goes_on_with_notes_paragraphs_and_parts_and_is_a_note_after_all_else(kind):
    goes_on = kind in (NOTE, POINT, PARAGRAPH, RESOLUTION)
    expected = LineMode(kind, 1, "m") if goes_on else LineMode()
    assert after_keeping(LineMode(kind, 1, "m", sign="#"), "m") == expected


def test_enter_on_an_empty_line_goes_out_one_by_one_and_then_to_a_note():
    assert after_empty_enter(LineMode(depth=2)) == LineMode(depth=1)
    assert after_empty_enter(LineMode(depth=1)) == LineMode()
    assert after_empty_enter(LineMode()) == LineMode()
    assert after_empty_enter(LineMode(RESOLUTION, 1, "m")) == LineMode(RESOLUTION, 0, "m")
    assert after_empty_enter(LineMode(RESOLUTION, 0, "m")) == LineMode()


@pytest.mark.parametrize("kind", list(NoteKind))
def test_backspace_at_the_start_goes_back_to_a_note_then_out_then_up(kind):
    if kind is not NOTE:
        assert after_backspace(LineMode(kind, 1, "m")) == (LineMode(), "")
    assert after_backspace(LineMode(depth=2)) == (LineMode(depth=1), "")
    assert after_backspace(LineMode()) is None


def test_backspace_straight_after_a_sign_gives_the_sign():
    mode, _ = signed(LineMode(depth=1), "#")
    assert after_backspace(mode) == (LineMode(depth=1), "#")


def test_a_kind_may_be_chosen():
    assert with_kind(LineMode(depth=2), NOTE) == LineMode(depth=2)
    assert with_kind(LineMode(RESOLUTION, 1, "m"), NoteKind.ACTION) == LineMode(NoteKind.ACTION)
