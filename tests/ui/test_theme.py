"""The theme gives what is asked for as it is now, and says when it changed."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontInfo, QPalette

import resources
from ui.shapes import SHAPES
from ui.theme import FAMILY, Preference


def test_dark_changes_palette_and_says_so(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.set_preference(Preference.DARK)
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#1A1E23")
    assert theme.color("ink").name().upper() == "#E8EBEE"


def test_the_text_size_stays_between_90_and_200_per_cent(theme):
    theme.set_scale(5)
    assert theme.scale == 2.0
    assert theme.px(26) == 52
    theme.set_scale(0.1)
    assert theme.scale == 0.9


def test_fonts_are_ours_and_grow_with_the_text_size(theme):
    font = theme.font("body")
    assert QFontInfo(font).family() == FAMILY
    assert font.pixelSize() == 13
    theme.set_scale(2)
    assert theme.font("body").pixelSize() == 27


def test_a_weight_can_be_asked_for(theme):
    assert theme.font("clock").weight() == 600
    assert theme.font("clock", 400).weight() == 400


def test_rows_are_higher_in_a_high_window(theme, qtbot):
    assert theme.row_height == 22
    with qtbot.waitSignal(theme.changed):
        theme.set_dense(False)
    assert theme.row_height == 25


def test_more_contrast_has_no_soft_tints(theme):
    theme.set_more_contrast(True)
    assert theme.color("green_soft") == theme.color("surface")


def test_an_icon_has_the_colour_of_its_role(theme):
    image = theme.pixmap("square", "red", 16).toImage()
    assert image.pixelColor(8, 8) == theme.color("red")
    drawn = theme.pixmap("check", "green", 16).toImage()
    solid = {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.color("green").name()}


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_every_shape_fills_some_of_its_box_and_stays_inside(name):
    box = QRectF(10, 10, 16, 16)
    path = SHAPES[name](box)
    assert not path.isEmpty()
    assert box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(path.boundingRect())


def test_icons_say_currentcolor_so_that_they_can_be_coloured():
    assert "currentColor" in resources.read_text("icons/check.svg")
