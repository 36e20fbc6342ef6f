"""What the tests of the desk share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests import builders
from tests.ui.at_the_desk import AtTheDesk, sample_meeting
from ui.screens import Screens
from ui.theme import Preference, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme at 100 %."""
    theme = Theme(qapp)
    theme.set_preference(Preference.LIGHT)
    yield theme
    theme.blockSignals(True)
    theme.deleteLater()


@pytest.fixture
def open_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., AtTheDesk]]:
    """Opens the window at 10:00 with the sample meeting in it, or on the start page."""
    yield from _desks(qapp, tmp_path)


@pytest.fixture(scope="class")
def open_desk_of_class(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., AtTheDesk]]:
    """Opens a window that all tests of a class look at, each leaving it as it found it."""
    yield from _desks(qapp, tmp_path_factory.mktemp("desk"))


def _desks(qapp: QApplication, folder: Path) -> Iterator[Callable[..., AtTheDesk]]:
    desks = []

    def make(
        *,
        opened: bool = True,
        meeting: bool = True,
        absent: tuple[str, ...] = (),
        item: str = "item-4",
        screens: Screens | None = None,
    ):
        clock = builders.clock_at("10:00")
        sample_meeting(folder / "data", clock, opened=opened, absent=absent, item=item)
        desk = AtTheDesk(qapp, folder / "data", clock, screens)
        desks.append(desk)
        if meeting:
            desk.main.open_meeting(builders.MEETING)
            desk.settle()
            desk.clock.step(minutes=1)
        return desk

    yield make
    for desk in desks:
        desk.close()
