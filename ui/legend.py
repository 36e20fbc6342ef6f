"""The legend at the bottom: what the keys do now, for the eye and for a click."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.command_set import CommandSet
from ui.models.legend_key import LegendKey
from ui.spoken import spoken_key
from ui.theme import Theme
from ui.widgets.key_cap import cap_size, paint_cap

USUAL: Final = (
    "keys", "correct", "arrived", "left", "next_speaker", "room_display", "adjourn", "decide", "begin_item",
)  # fmt: skip
CAP_GAP = 5
SHORT_LAST = "All"
SHORT_UNDER = 1000
"""In a window narrower than this, px at 100 %, 'Find a command' is 'All'."""
SIDE = 7


class LegendButton(QAbstractButton):
    """A key cap and its word; a click does the same as the key."""

    def __init__(self, theme: Theme, key: LegendKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # The clerk has the keys themselves; Tab goes to the panes.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes: the tint
        self.key = key
        self.set_key(key)

    def set_key(self, key: LegendKey) -> None:
        """Be another key, in the size that the text has now."""
        if key != self.key:
            self.setDown(False)  # a click that was begun is of the key that was there
        self.key = key
        self.setText(key.words)
        self.setEnabled(key.enabled and bool(key.act))
        self.setAccessibleName(f"{key.words}, {spoken_key(key.cap)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor if key.act else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Show one word in place of several; a screen reader still says all of them."""
        words = SHORT_LAST if short else self.key.words
        if words != self.text():
            self.setText(words)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width of cap and word."""
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        cap = cap_size(self._theme, self.key.cap).width()
        width = cap + words + self._theme.px(CAP_GAP + 2 * SIDE - 1)
        return QSize(round(width), self._theme.px(20))

    def _font(self) -> QFont:
        return self._theme.font("body", 600 if self.key.strong else 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cap and word, dim where it cannot be done."""
        theme = self._theme
        painter = QPainter(self)
        if self.key.act and self.key.enabled and self.underMouse():
            painter.fillRect(self.rect(), theme.color("selected"))
        cap = cap_size(theme, self.key.cap)
        box = QRectF(theme.px(SIDE), (self.height() - cap.height()) / 2, cap.width(), cap.height())
        dim = not self.key.enabled
        paint_cap(
            painter, theme, self.key.cap, box, ink="ink_3" if dim else "ink", border="line" if dim else "strong",
        )  # fmt: skip
        painter.setFont(self._font())
        painter.setPen(theme.color("ink_3" if dim else "ink"))
        words = QRectF(self.rect()).adjusted(box.right() + theme.px(CAP_GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.rect().adjusted(1, 3, -2, -4))
            painter.drawRect(self.rect().adjusted(2, 4, -3, -5))


def _wanted(button: LegendButton) -> int:
    """What stays longest: F1, which shows all the others, then what comes next, what can be done, the dim."""
    if button.key.act == "keys":
        return 0
    if button.key.strong and button.key.enabled:
        return 1
    return 2 if button.key.enabled else 3


class Legend(QWidget):
    """The bar of keys. The focused pane's letters come first; what does not fit drops from the right."""

    pane_key_clicked = Signal(str)
    """A click on one of the pane's own keys: its LegendKey.act."""

    def __init__(self, theme: Theme, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._commands = commands
        self._shown: tuple[str, ...] = USUAL
        self._pane_keys: tuple[LegendKey, ...] = ()
        self._strong = ""
        self._built: tuple[LegendKey, ...] = ()
        self._row = QHBoxLayout(self)
        self._buttons: list[LegendButton] = []
        self._last: LegendButton | None = None
        self._build()

    def _build(self) -> None:
        self.setAccessibleName("Keys")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._commands.changed.connect(self.refresh)
        self._theme.changed.connect(self._rebuild)
        self.refresh()

    # ------------------------------------------------------------------ for the window

    def show_commands(self, ids: Sequence[str], *, strong: str = "") -> None:
        """Show these commands, one of them perhaps in strong type: what comes next."""
        if (tuple(ids), strong) != (self._shown, self._strong):
            self._shown, self._strong = tuple(ids), strong
            self.refresh()

    def show_keys(self, keys: Sequence[LegendKey], ids: Sequence[str], *, strong: str) -> None:
        """Show the keys of the focused pane and these commands, in one step."""
        self._pane_keys = tuple(keys)
        self._shown, self._strong = tuple(ids), strong
        self.refresh()

    def show_pane_keys(self, keys: Sequence[LegendKey]) -> None:
        """Show the keys of the focused pane, before the commands and in place of most of them."""
        if tuple(keys) != self._pane_keys:
            self._pane_keys = tuple(keys)
            self.refresh()

    @property
    def keys(self) -> tuple[LegendKey, ...]:
        """The keys from the left as they are offered, 'Find a command' at the end."""
        found = list(self._pane_keys)
        caps = {key.cap for key in found}
        commands = [self._key_of(name) for name in self._shown]
        found += [key for key in commands if key.cap not in caps]
        return (*found, self._key_of("palette"))

    @property
    def visible_words(self) -> tuple[str, ...]:
        """The words that there is room for."""
        shown = tuple(button.key.words for button in self._buttons if not button.isHidden())
        return (*shown, self._last.key.words) if self._last else shown

    def _key_of(self, command_id: str) -> LegendKey:
        about = self._commands.about(command_id)
        words = self._commands.legend(command_id) or self._commands.text(command_id)
        enabled = self._commands.is_enabled(command_id)
        return LegendKey(about.cap, words, command_id, enabled, strong=command_id == self._strong)

    # ------------------------------------------------------------------ building

    @Slot()
    def refresh(self) -> None:
        """Make the keys anew where they do something else now."""
        if self.keys != self._built:
            self._rebuild()

    @Slot()
    def _rebuild(self) -> None:
        self._built = self.keys
        px = self._theme.px
        self._row.setContentsMargins(px(6), 1, px(6), 0)
        self._row.setSpacing(0)
        buttons = [*self._buttons, *([self._last] if self._last else [])]
        while self._row.count():
            self._row.takeAt(0)
        for old in buttons[len(self._built) :]:
            old.hide()
            old.deleteLater()
        # They change with every pane that is gone to: to make them anew took longer than everything else did.
        for button, key in zip(buttons, self._built, strict=False):
            button.set_key(key)
        buttons[len(buttons) :] = [self._new(key) for key in self._built[len(buttons) :]]
        *self._buttons, self._last = buttons[: len(self._built)]
        self._lay_out(self._last)
        self.updateGeometry()
        self._drop_what_does_not_fit()

    def _lay_out(self, last: LegendButton) -> None:
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(last)
        last.show()
        for before, after in pairwise((*self._buttons, last)):
            QWidget.setTabOrder(before, after)

    def _new(self, key: LegendKey) -> LegendButton:
        button = LegendButton(self._theme, key, self)
        button.clicked.connect(self._on_clicked)
        return button

    def _drop_what_does_not_fit(self) -> None:
        room = self.width() - self._theme.px(12)
        if self._last is not None:
            self._last.set_short(self.width() < self._theme.px(SHORT_UNDER))
            room -= self._last.sizeHint().width()
        shown: set[LegendButton] = set()
        for button in sorted(self._buttons, key=_wanted):
            width = button.sizeHint().width()
            if width <= room or button.key.act == "keys":
                shown.add(button)
                room -= width
        for button in self._buttons:
            button.setVisible(button in shown)

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(self._theme.px(480), self._theme.px(self._theme.tokens.size.legend))

    def minimumSizeHint(self) -> QSize:
        """Return that it may be narrow: keys drop from the right."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as there is room for."""
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("strong"))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, LegendButton):
            return
        if button.key in self._pane_keys:
            self.pane_key_clicked.emit(button.key.act)
        else:
            self._commands.act(button.key.act)
