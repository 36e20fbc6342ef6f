"""What the tests of the desk share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Preference, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme at 100 %."""
    theme = Theme(qapp)
    theme.set_preference(Preference.LIGHT)
    yield theme
    theme.blockSignals(True)
    theme.deleteLater()
