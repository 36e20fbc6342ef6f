"""The house style of the minutes, another one to be looked at beside it, and the number that the minutes begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.fields import Choice, TextField
from ui.theme import Theme
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.preview_parts import STYLE_HEIGHT, Said, Strip

NO_OTHER = ("", "No other")
_LABEL_WIDTH, _BOX_WIDTH, _WITH_ABOUT = 104, 190, 420


class _ChoiceRow(Strip):
    """A label, a box of choices, and in a sentence what the chosen one is like."""

    def __init__(self, theme: Theme, label: str, box: QWidget, *, chosen: bool = False) -> None:
        super().__init__(theme, STYLE_HEIGHT, "selected" if chosen else "surface")
        self._label = Label(theme, label, "body", "ink", weight=600 if chosen else 400)
        self._label.setBuddy(box)
        self._box = box
        self._about = ElidedLabel(theme, "", "caption", "ink_2")
        self.row.addWidget(self._label)
        self.row.addWidget(box, 3)
        self.row.addWidget(self._about, 4)
        theme.changed.connect(self._make_room)
        self._make_room()

    def say(self, words: str) -> None:
        """Say what the chosen one is like."""
        self._about.setText(words)
        self._about.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence away where hardly a word of it would be seen."""
        super().resizeEvent(event)
        self._about.setVisible(self.width() >= self._theme.px(_WITH_ABOUT))

    @Slot()
    def _make_room(self) -> None:
        self._label.setMinimumWidth(self._theme.px(_LABEL_WIDTH))
        self._box.setMinimumWidth(self._theme.px(_BOX_WIDTH))


class StyleChoice(QWidget):
    """Two boxes with every house style there is; keyboard and screen reader find each under its name."""

    chosen = Signal(str)
    """The id of the house style that the minutes are to have."""
    beside_chosen = Signal(str)
    """The id of the one to look at beside it, '' for none."""
    first_number_left = Signal(str)
    """What was typed as the number of the first minute."""

    def __init__(self, theme: Theme, styles: Sequence[tuple[str, str, str]]) -> None:
        """`styles`: the id of each, what it is called and what it is like."""
        super().__init__()
        self._styles: Sequence[tuple[str, str, str]] = ()
        self._about: dict[str, str] = {}
        self.style_box = Choice(theme, "House style of these minutes")
        self.beside_box = Choice(theme, "Another house style beside it")
        self.first_field = TextField()
        self._style_row = _ChoiceRow(theme, "These minutes", self.style_box, chosen=True)
        self._beside_row = _ChoiceRow(theme, "Beside it", self.beside_box)
        self._number_row = _ChoiceRow(theme, "Begin with", self.first_field)
        self.refusal = Said(theme)
        self._lay_out()
        self._connect()
        self.offer(styles)

    def _connect(self) -> None:
        self.style_box.chosen.connect(self.chosen)
        self.beside_box.chosen.connect(self._on_beside)
        self.first_field.left_changed.connect(self.first_number_left)

    def _lay_out(self) -> None:
        self.first_field.setAccessibleName("Number of the first minute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self._style_row, self._beside_row, self._number_row, self.refusal):
            column.addWidget(row)
        self._number_row.hide()
        self.setFocusProxy(self.style_box)

    def offer(self, styles: Sequence[tuple[str, str, str]], wanted: str = "") -> None:
        """Offer these styles; the `wanted` one stays in its place though its file is gone."""
        if wanted and wanted not in {style for style, _, _ in styles}:
            styles = (*styles, (wanted, f"{wanted} (not found)", ""))
        if styles == self._styles:
            return
        self._styles = styles
        self._about = {style: about for style, _, about in styles}
        named = [(style, name) for style, name, _ in styles]
        self.style_box.set_choices(named)
        self.beside_box.set_choices([NO_OTHER, *named])

    def show_style(self, style: str, own: bool) -> None:
        """Show which style the minutes have; `own`: it is the committee's."""
        self.style_box.set_key(style)
        whose = "The committee’s own." if own else "Chosen for this meeting."
        self.show_about(f"{whose} {self._about.get(style, '')}".rstrip())

    def show_about(self, words: str) -> None:
        """Say in a sentence what the style is like, or why there is none."""
        self._style_row.say(words)
        self.style_box.setAccessibleDescription(words)

    def show_first_number(self, first: int | None, about: str) -> None:
        """Show the number of the first minute where minutes are counted (None: they are not)."""
        self._number_row.setVisible(first is not None)
        if not self.first_field.hasFocus():
            self.first_field.set_value("" if first is None else str(first))
        self._number_row.say(about)
        self.refusal.say("")
        self.first_field.setAccessibleDescription(about)

    def refuse_number(self, sentence: str) -> None:
        """Say why what was typed as the first number is not taken; it stays as it was typed."""
        self.refusal.say(sentence)
        self.first_field.setAccessibleDescription(sentence)

    @Slot(str)
    def _on_beside(self, style: str) -> None:
        about = self._about.get(style, "")
        self._beside_row.say(about)
        self.beside_box.setAccessibleDescription(about)
        self.beside_chosen.emit(style)

    @Slot()
    def focus_style(self) -> None:
        """Put the keyboard on the house style."""
        self.style_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
