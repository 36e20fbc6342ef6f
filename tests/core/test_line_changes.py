"""Which lines of two texts belong together, and which words of a line are others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.meeting import line_changes
from clerk_app.meeting.line_changes import PieceKind, normal, pairs, pieces, regions

A, B, C = "The roof leaks in the hall.", "The fees are up by a tenth.", "Nobody spoke against it."


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ([A, B], [A, B], [(0, 0), (1, 1)]),
        ([A, B], [B], [(0, None), (1, 0)]),
        ([A], [B, A], [(None, 0), (0, 1)]),
        ([A, B], [A, "The fees are up by a fifth."], [(0, 0), (1, 1)]),
        ([A, B, C], [A, "The fees are up by a third.", B.replace("tenth", "fifth"), C], None),
        ([A], [C], [(0, 0)]),
        ([A, B], [C, "Another.", B], [(0, None), (None, 0), (None, 1), (1, 2)]),
        ([], [A], [(None, 0)]),
        ([A], [], [(0, None)]),
    ],
)
def test_lines_are_paired_in_order(old, new, wanted):
    found = list(pairs(old, new))
    if wanted is not None:
        assert found == wanted
    assert [i for i, _ in found if i is not None] == list(range(len(old)))
    assert [j for _, j in found if j is not None] == list(range(len(new)))


def test_the_line_that_is_most_alike_is_the_one_that_was_changed():
    new = ["A new sentence of our own.", "The fees are up by a fifth.", "Another one, in front."]
    assert (0, 1) in list(pairs([B], new))


def test_too_many_lines_to_weigh_are_paired_as_they_stand(monkeypatch):
    monkeypatch.setattr(line_changes, "_MOST_PAIRS", 1)
    assert list(pairs(["one", "two"], ["three", "four", "five"])) == [(0, 0), (1, 1), (None, 2)]


def test_words_that_went_and_came_are_told_apart():
    told = [(piece.kind, piece.text) for piece in pieces("The cost was £21 in May.", "The cost was £12 in June.")]
    assert told == [
        (PieceKind.SAME, "The cost was"),
        (PieceKind.OUT, "£21"),
        (PieceKind.IN, "£12"),
        (PieceKind.SAME, "in"),
        (PieceKind.OUT, "May."),
        (PieceKind.IN, "June."),
    ]


def test_a_line_of_a_million_words_is_one_change(monkeypatch):
    monkeypatch.setattr(line_changes, "_MOST_WORDS", 3)
    assert [piece.kind for piece in pieces("a b", "a c")] == [PieceKind.OUT, PieceKind.IN]


LINES = st.lists(st.sampled_from(["roof", "the", "hall", "£12.", "£12", "a", "[x", "y]"]), min_size=1, max_size=9).map(
    " ".join
)


@settings(max_examples=200, deadline=None)
@given(LINES, LINES)
def test_the_regions_put_in_make_the_new_line_of_the_old(old, new):
    made = old
    for region in reversed(regions(old, new)):
        made = made[: region.start] + region.new + made[region.end :]
    assert normal(made) == new


@settings(max_examples=200, deadline=None)
@given(LINES, LINES)
def test_the_pieces_hold_both_lines(old, new):
    found = pieces(old, new)
    assert " ".join(piece.text for piece in found if piece.kind is not PieceKind.IN) == old
    assert " ".join(piece.text for piece in found if piece.kind is not PieceKind.OUT) == new


def test_a_full_stop_that_stays_is_no_part_of_a_change():
    (region,) = regions("The cost was £5.", "The cost was £5 in March.")
    assert (region.start, region.end, region.new) == (15, 15, " in March")
