"""The one line under the line: what was done last, what was undone, or why something was refused."""

from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import ElidedLabel, Label, MarkLabel

ActKind = Literal["done", "undone", "refused", "told", "none"]

_MARKS: dict[ActKind, Mark] = {
    "done": Mark("check", "green_text", 15, 2.6),
    "undone": Mark("undo-2", "ink_2", 15),
    "refused": Mark("x", "red_text", 15, 2.6),
    "told": Mark("info", "accent", 15),
    "none": Mark("check", "surface", 15),
}
_KEYS: dict[ActKind, tuple[str, str]] = {"done": ("Ctrl+Z", "Undo"), "undone": ("Ctrl+Y", "Put it back")}


class LastAct(QWidget):
    """Stays until the next act; nothing fades."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: ActKind = "none"
        self._mark = MarkLabel(theme, _MARKS["none"])
        self._words = ElidedLabel(theme, "", "body", "ink_2")
        self._cap = KeyCap(theme, "Ctrl+Z")
        self._word = Label(theme, "Undo", "body", "ink_2")
        self._button = QPushButton(self)
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._cap)
        row.addWidget(self._word)
        self._row = row
        # One button over cap and word, so that the mouse and a screen reader can press it too.
        self._button.setFlat(True)
        self._button.setStyleSheet("border: 0; background: transparent; min-height: 0;")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.say("", "none")

    @property
    def words(self) -> str:
        """The sentence that stands here."""
        return self._words.text()

    @property
    def kind(self) -> ActKind:
        """Whether the sentence tells of an act, an undo or a refusal."""
        return self._kind

    def say(self, words: str, kind: ActKind) -> None:
        """Say what was done, undone or refused."""
        self._kind = kind
        self._mark.set_mark(_MARKS[kind], {"refused": "Not done", "undone": "Undone"}.get(kind, ""))
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.set_colour("red_text" if kind == "refused" else "ink_2")
        key, word = _KEYS.get(kind, ("", ""))
        if key:
            self._cap.set_text(key)
            self._word.setText(word)
            self._button.setAccessibleName(f"{word}, {key}")
        for widget in (self._cap, self._word, self._button):
            widget.setVisible(bool(key))
        self._mark.setVisible(kind != "none")
        self._place_button()

    def resizeEvent(self, event: object) -> None:
        """Keep the button over cap and word."""
        self._place_button()

    def _place_button(self) -> None:
        self._row.activate()
        self._button.setGeometry(self._cap.geometry().united(self._word.geometry()))
        self._button.raise_()

    @Slot()
    def _on_clicked(self) -> None:
        (self.redo_requested if self._kind == "undone" else self.undo_requested).emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.px(7))
        self.setFixedHeight(self._theme.px(20))
