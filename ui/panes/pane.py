"""What every pane is: a title, a number, a badge, an empty sentence and the keys it offers."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ui.models.legend_key import LegendKey
from ui.theme import Theme
from ui.widgets.labels import Label

__all__ = ["FocusRing", "LegendKey", "Pane", "PaneHeading"]

SMALLEST_HEIGHT = 22


class Pane(QWidget):
    """A pane; what it shows goes into `body_layout`, or is set with `set_body`.

    What is large has `body` for its parent from the start: a part that gets its place later is dressed anew, all of it.
    """

    badge_changed = Signal(str)
    """The count in the tab, '' for none."""
    legend_changed = Signal()
    """The keys of the pane are other ones now."""

    pane_id: str = ""
    title: str = ""
    number: int = 0
    """The pane's place in Ctrl+1 … 9, 0 for none."""
    empty_sentence: str = ""
    has_own_heading: bool = False
    """Whether the pane shows a PaneHeading itself, so that its dock needs none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._badge = ""
        self.body = QWidget(self)
        self.body_layout = QVBoxLayout(self.body)
        self._empty = Label(theme, self.empty_sentence, "caption", "ink_3", wrap=True)
        self._stack = QStackedLayout(self)
        self._build_pane()

    def _build_pane(self) -> None:
        self.setAccessibleName(self.title)
        self.setObjectName(f"pane_{self.pane_id}")
        self.setAutoFillBackground(True)
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.body_layout.setSpacing(0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.theme.changed.connect(self._fit_empty)
        self._fit_empty()
        # In focus the sentence takes the keyboard, so that the pane's letters still arrive.
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._empty)

    @Slot()
    def _fit_empty(self) -> None:
        px = self.theme.px
        # Under the pane's own heading, not upon it.
        self._empty.setContentsMargins(px(10), px(38 if self.has_own_heading else 10), px(10), px(10))

    @property
    def badge(self) -> str:
        """The count shown in the tab, '' for none."""
        return self._badge

    def set_badge(self, count: int | str) -> None:
        """Show a count in the tab; 0 takes it away."""
        badge = str(count) if count else ""
        if badge != self._badge:
            self._badge = badge
            self.badge_changed.emit(badge)

    def set_body(self, widget: QWidget) -> None:
        """Fill the pane with one widget, which takes the keyboard for it."""
        self.body_layout.addWidget(widget)
        self.setFocusProxy(widget)

    def set_empty(self, empty: bool) -> None:
        """Show the sentence that says what to press, or the pane itself.

        The body keeps the keyboard where it has it: an empty list still takes Insert.
        """
        self._empty.setVisible(empty)
        stacking = QStackedLayout.StackingMode
        self._stack.setStackingMode(stacking.StackAll if empty else stacking.StackOne)
        self._stack.setCurrentWidget(self.body)
        if empty:
            self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._empty.raise_()

    def set_empty_sentence(self, words: str) -> None:
        """Say something else while there is nothing."""
        self._empty.setText(words)

    @property
    def is_empty(self) -> bool:
        """Whether the empty sentence is shown."""
        return self._stack.stackingMode() == QStackedLayout.StackingMode.StackAll

    @property
    def spoken(self) -> str:
        """What a screen reader says when the clerk comes here: the title, and the sentence of an empty pane."""
        return f"{self.title}. {self._empty.text()}" if self.is_empty else self.title

    def focus_in_pane(self) -> None:
        """Take the keyboard, as Ctrl and the pane's number do."""
        target = self.focusProxy() or self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Return whether the keyboard is somewhere in this pane."""
        focused = self.window().focusWidget()
        return focused is self or self.isAncestorOf(focused)

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return the letters that act here, for the legend while the pane has the keyboard."""
        return ()

    def take_legend_key(self, act: str) -> None:
        """Do what a click on one of the pane's own keys in the legend asks for."""

    def minimumSizeHint(self) -> QSize:
        """Return a height of about one line, so that the group can shrink to its tabs."""
        return QSize(super().minimumSizeHint().width(), self.theme.px(SMALLEST_HEIGHT))


class PaneHeading(QWidget):
    """A title strip 30 px high, such as 'Agenda … 5 to go'."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(theme, title, "body", "ink", weight=600)
        self._note = Label(theme, "", "caption", "ink_3")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 1)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._note)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def note(self) -> QLabel:
        """The words at the right."""
        return self._note

    def set_note(self, words: str) -> None:
        """Say something at the right end."""
        self._note.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline under the strip."""
        painter = QPainter(self)
        under = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(under, self._theme.color("line"))

    def sizeHint(self) -> QSize:
        """Return the height of a tab."""
        return QSize(super().sizeHint().width(), self._theme.px(self._theme.tokens.size.tab))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.tab))


class FocusRing(QWidget):
    """The 2 px accent ring inside the control that has the keyboard, for widgets without their own."""

    def __init__(self, theme: Theme, target: QWidget) -> None:
        super().__init__(target)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring at the edge of its parent."""
        painter = QPainter(self)
        width = self._theme.tokens.size.focus
        colour = self._theme.color("accent")
        inner = self.rect()
        for box in (
            (0, 0, inner.width(), width),
            (0, inner.height() - width, inner.width(), width),
            (0, 0, width, inner.height()),
            (inner.width() - width, 0, width, inner.height()),
        ):
            painter.fillRect(*box, colour)

    def show_on(self, shown: bool) -> None:
        """Lay the ring over its parent as it is now, or take it away."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.setVisible(shown)
        if shown:
            self.raise_()
