"""Preferences: colours, text size, bell; each holds at once."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences, ThemeChoice
from ui.dialogs.dialog import ClerkDialog, scrolled
from ui.dialogs.fields import Choice, Form
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.segmented import Segmented

SIZES = (0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)
"""The text sizes that are offered; Ctrl and = or - reach those between."""


class PreferencesDialog(ClerkDialog):
    """The clerk's own choices."""

    preferences_changed = Signal(object)
    """The new `Preferences`, to be kept and applied at once."""

    def __init__(self, theme: Theme, preferences: Preferences, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Preferences", QSize(560, 340), parent)
        self._preferences = preferences
        self._colours = Segmented(theme, [(c.value, c.value.capitalize()) for c in ThemeChoice], "Colours")
        self._text_size = Choice(theme, "Text size", _sizes(preferences.text_scale))
        self._bell = CheckBox(theme, "One soft bell at the last 30 seconds and when time is up")
        self._folder = Label(theme, folder.replace("/", "/\u200b"), "body", "ink", wrap=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._colours.set_key(self._preferences.theme.value)
        self._text_size.set_key(_key(self._preferences.text_scale))
        self._bell.setChecked(self._preferences.bell)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = Form(self.theme, 96)
        form.add("Colours", self._colours, "System follows light and dark as the computer is set")
        form.add("Text size", self._text_size, "Also Ctrl+= and Ctrl+-, at any time", narrow=110)
        form.add("Sound", self._bell)
        form.add("Data folder", self._folder, "The record, its checked copies and these preferences")
        self.body.addWidget(scrolled(form), 1)
        self._done = self.add_button("Done", "Esc", primary=True)
        self._done.setDefault(True)

    def _connect(self) -> None:
        self._colours.chosen.connect(self._on_colours)
        self._text_size.chosen.connect(self._on_size)
        self._bell.toggled.connect(self._on_bell)
        self._done.clicked.connect(self.accept)

    @property
    def preferences(self) -> Preferences:
        """The choices as they are now."""
        return self._preferences

    def _keep(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

    @Slot(str)
    def _on_colours(self, key: str) -> None:
        self._keep(replace(self._preferences, theme=ThemeChoice(key)))

    @Slot(str)
    def _on_size(self, key: str) -> None:
        self._keep(replace(self._preferences, text_scale=int(key) / 100))

    @Slot(bool)
    def _on_bell(self, on: bool) -> None:
        self._keep(replace(self._preferences, bell=on))


def _key(scale: float) -> str:
    return str(round(min(LARGEST_TEXT, max(SMALLEST_TEXT, scale)) * 100))


def _sizes(now: float) -> list[tuple[str, str]]:
    keys = sorted({_key(size) for size in SIZES} | {_key(now)}, key=int)
    return [(key, f"{key} %") for key in keys]
