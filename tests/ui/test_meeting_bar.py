"""The meeting bar shows every state in words, shape and colour, and keeps its places."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ui.bar_view import BarView, ClockCell, ClockLook, MeetingLook
from ui.meeting_bar import MeetingBar
from ui.theme import Preference

VIEW = BarView(
    look=MeetingLook.IN_SESSION,
    state="In session",
    state_sub="since 10:15",
    public="Public",
    public_sub="press and public in",
    committee="Children and Families Scrutiny Committee",
    line2="Thursday 12 March 2026 · Committee Room 2 · in person",
    here="12 of 14",
    here_sub="here · quorum 4 met",
    saved="Saved",
    saved_sub="11:07:42",
    now=datetime(2026, 3, 12, 11, 7, 42, tzinfo=UTC),
    public_short="public in",
    committee_short="Children and Families",
    line2_short="12 March 2026",
)
SPEAKING = ClockCell(ClockLook.RUNNING, "1:12", "", "question 2 of 5 · slot 8:40")


@pytest.fixture
def bar(theme, qtbot):
    bar = MeetingBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1366, 58)
    bar.show_view(VIEW)
    bar.show()
    return bar


def ground(cell) -> str:
    image = cell.grab().toImage()
    return str(image.pixelColor(image.width() - 6, 6).name().upper())


def test_the_bar_is_58_px_high(bar, theme):
    assert bar.sizeHint().height() == 58
    theme.set_scale(1.2)
    assert bar.sizeHint().height() == 70


def test_every_cell_is_a_named_status(bar):
    assert bar.state.accessibleName() == "State, in session since 10 15"
    assert bar.here.accessibleName() == "Here, 12 of 14, here, quorum 4 met"
    assert "Saved" in bar.saved.accessibleName()


@pytest.mark.parametrize("preference", [Preference.LIGHT, Preference.DARK])
@pytest.mark.parametrize(
    ("look", "colour"),
    [
        (MeetingLook.IN_SESSION, "green"),
        (MeetingLook.ADJOURNED, "amber"),
        (MeetingLook.CLOSED, "slate"),
        (MeetingLook.NOT_OPENED, "surface"),
    ],
)
def test_the_state_block_has_its_colour(bar, theme, preference, look, colour):
    theme.set_preference(preference)
    bar.show_view(replace(VIEW, look=look, state=look.value.capitalize()))
    assert ground(bar.state) == theme.palette.of(colour).upper()


@pytest.mark.parametrize("look", list(ClockLook))
def test_the_clock_is_there_only_while_it_has_something_to_say(bar, look):
    assert not bar.clock.isVisible()
    bar.show_view(replace(VIEW, clock=replace(SPEAKING, look=look)))
    assert bar.clock.isVisible()
    bar.show_view(VIEW)
    assert not bar.clock.isVisible()


def test_nothing_else_moves_when_the_clock_comes(bar, qtbot):
    before = (bar.here.x(), bar.saved.x(), bar.wall.x(), bar.public.x())
    bar.show_view(replace(VIEW, clock=SPEAKING))
    qtbot.waitUntil(lambda: bar.clock.width() > 100)
    assert (bar.here.x(), bar.saved.x(), bar.wall.x(), bar.public.x()) == before


def test_a_shorter_text_gives_no_room_back(bar):
    bar.show_view(replace(VIEW, clock=replace(SPEAKING, value="10:00 left of the slot for her")))
    wide = bar.clock.sizeHint().width()
    bar.show_view(replace(VIEW, clock=replace(SPEAKING, value="9:59")))
    assert bar.clock.sizeHint().width() == wide


def test_lost_quorum_and_not_saved_are_the_cells_that_shout(bar, theme):
    bar.show_view(replace(VIEW, quorum_lost=True, save_failed=True, saved="Not saved", saved_sub="disk is full"))
    assert ground(bar.here) == ground(bar.saved) == theme.palette.red.upper()


def test_in_private_the_whole_bar_is_purple(bar, theme):
    bar.show_view(replace(VIEW, look=MeetingLook.PRIVATE, state="Private session", display="Display blank"))
    assert ground(bar.wall) == ground(bar.here) == theme.palette.purple.upper()
    assert bar.display.isVisible()


def test_a_small_window_shortens_the_committee_and_keeps_what_matters(bar, theme, qtbot):
    theme.set_scale(2)
    assert bar.committee.value == "Children and Families"
    assert bar.public.sub == "public in"
    bar.show_view(replace(VIEW, clock=SPEAKING, quorum_lost=True, here_sub="no quorum since 11:52, 4 needed"))
    for cell in (bar.state, bar.clock, bar.here, bar.saved, bar.wall):
        assert cell.isVisible()
        qtbot.waitUntil(lambda cell=cell: cell.geometry().right() <= bar.width())


def test_more_contrast_gives_the_state_block_an_ink_border(bar, theme):
    theme.set_more_contrast(True)
    image = bar.state.grab().toImage()
    assert image.pixelColor(0, 20).name().upper() == theme.palette.ink.upper()
