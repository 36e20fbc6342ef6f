"""The colours can be read: every ratio that look.md promises is reckoned from the file."""

from typing import get_args

import pytest

import resources
from ui.tokens import ColourName, FontRole, Palette, contrast, parse_tokens

TOKENS = parse_tokens(resources.read_text("tokens.toml"))
ROUNDED = 0.06  # look.md gives its figures to one decimal
GROUNDS = ("surface", "canvas", "sunken", "selected")

# name, least ratio in light, least ratio in dark, on the worst of the four grounds
ON_GROUNDS = [
    ("strong", 3.4, 3.7),
    ("ink", 15.0, 10.3),
    ("ink_2", 7.2, 6.8),
    ("ink_3", 5.1, 4.9),
    ("accent", 6.0, 5.4),
    ("green_text", 5.6, 6.6),
    ("amber_text", 5.6, 7.3),
    ("red_text", 5.8, 5.6),
    ("purple_text", 8.7, 6.3),
]
# what stands on a filled block, least ratio in light and in dark
ON_BLOCKS = [
    ("on_accent", "accent", 7.1, 8.3),
    ("on_green", "green", 6.7, 5.3),
    ("on_amber", "amber", 9.2, 9.3),
    ("on_red", "red", 6.8, 5.1),
    ("on_purple", "purple", 10.3, 6.1),
    ("on_slate", "slate", 8.2, 6.4),
]
MODES = [(TOKENS.light, 0), (TOKENS.dark, 1)]


@pytest.mark.parametrize("row", ON_GROUNDS, ids=lambda row: row[0])
@pytest.mark.parametrize(("palette", "mode"), MODES, ids=["light", "dark"])
def test_text_and_borders_stand_out_from_every_ground(palette: Palette, mode: int, row):
    name, *least = row
    worst = min(contrast(getattr(palette, name), getattr(palette, ground)) for ground in GROUNDS)
    assert worst >= least[mode] - ROUNDED


def test_hairlines_can_be_seen_on_a_pane():
    assert contrast(TOKENS.light.line, TOKENS.light.surface) >= 1.4
    assert contrast(TOKENS.dark.line, TOKENS.dark.surface) >= 1.5


@pytest.mark.parametrize("row", ON_BLOCKS, ids=lambda row: row[0])
@pytest.mark.parametrize(("palette", "mode"), MODES, ids=["light", "dark"])
def test_words_stand_out_from_filled_blocks(palette: Palette, mode: int, row):
    words, ground, *least = row
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= least[mode] - ROUNDED


@pytest.mark.parametrize("colour", ["green", "amber", "red", "purple"])
@pytest.mark.parametrize(("palette", "least"), [(TOKENS.light, 5.0), (TOKENS.dark, 5.3)], ids=["light", "dark"])
def test_text_stands_out_from_its_own_soft_tint(palette: Palette, least: float, colour: str):
    assert contrast(getattr(palette, f"{colour}_text"), getattr(palette, f"{colour}_soft")) >= least - ROUNDED


def test_names_in_the_types_and_in_the_file_are_the_same():
    assert set(get_args(ColourName)) == set(TOKENS.light.as_dict()) == set(TOKENS.dark.as_dict())
    assert set(get_args(FontRole)) == set(TOKENS.type)


def test_nothing_is_smaller_than_nine_points():
    assert min(role.points for role in TOKENS.type.values()) == 9


def test_more_contrast_turns_soft_tints_into_surface():
    palette = TOKENS.light.with_more_contrast()
    assert palette.green_soft == palette.selected == palette.surface
    assert palette.ink_2 == palette.ink
    assert contrast(palette.ink_3, palette.surface) >= 7  # still told from ink: what is only offered, or is dim


def test_contrast_of_black_and_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
