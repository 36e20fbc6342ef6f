"""Resources: two ways in, nothing without its licence."""

from xml.etree import ElementTree

import pytest

import resources

FONTS = [
    "DejaVuSans",
    "DejaVuSans-Bold",
    "IBMPlexSans-Bold",
    "IBMPlexSans-Regular",
    "IBMPlexSans-SemiBold",
    "LiberationSans-Bold",
    "LiberationSans-BoldItalic",
    "LiberationSans-Italic",
    "LiberationSans-Regular",
]


@pytest.mark.parametrize("name", ["", "/etc/hostname", "../pyproject.toml", "icons/../../x", "a\\b"])
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises(ValueError, match="is not the name of a resource"):
        resources.path(name)


def test_a_resource_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resources.read_text("icons/no-such.svg")


def test_text_is_read_as_utf8():
    assert "Copyright © 2017 IBM Corp." in resources.read_text("fonts/IBMPlexSans-LICENCE.txt")


def test_there_are_only_two_ways_in():
    ours = {
        name
        for name, thing in vars(resources).items()
        if getattr(thing, "__module__", None) == "resources" and not name.startswith("_")
    }
    assert ours == {"path", "read_text"}


def test_every_font_has_its_licence_beside_it():
    folder = resources.path("fonts")
    assert sorted(font.stem for font in folder.glob("*.ttf")) == FONTS
    for font in folder.glob("*.ttf"):
        assert (folder / f"{font.stem.partition('-')[0]}-LICENCE.txt").is_file()


@pytest.mark.parametrize("name", FONTS)
def test_every_font_says_its_name_and_draws_welsh_and_polish(name):
    from reportlab.pdfbase.ttfonts import TTFontFile

    font = TTFontFile(str(resources.path(f"fonts/{name}.ttf")))

    assert font.familyName.replace(b" ", b"").decode().startswith(name.partition("-")[0])
    assert all(ord(letter) in font.charToGlyph for letter in "ŵŷŁęż£–’“”")


def test_every_icon_is_a_drawing_that_takes_our_colour():
    icons = sorted(resources.path("icons").glob("*.svg"))
    assert len(icons) > 60
    for icon in icons:
        drawing = ElementTree.parse(icon).getroot()
        assert drawing.get("viewBox") == "0 0 24 24", icon.name
        assert drawing.get("stroke") == "currentColor", icon.name
    assert "ISC License" in resources.read_text("icons/LUCIDE-LICENCE.txt")
