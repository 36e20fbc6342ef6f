"""A text field that offers names after the caret, and a list where several fit or '/' asks for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.completion import Offer, offers
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import MENU_SIGN
from ui.theme import Theme
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.offers import Choice, OfferList, kind_choices

HARD_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""With one of these a key is no typing."""


class OfferingEdit(GrowingEdit):
    """Tab takes what is offered; Enter never takes a name, only a line of the list of kinds."""

    choice_taken = Signal(object)
    """A `Choice` of the list of kinds, phrases and the vote."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: tuple[str, ...] = ()
        self._offers: tuple[Offer, ...] = ()
        self._menu = False
        self.left_out: frozenset[NoteKind] = frozenset()
        """Kinds that are not offered, for the item has no use for them."""
        self.phrases: Callable[[], Sequence[str]] = tuple
        """The turns of phrase for this line, for the list that '/' opens."""
        self._list: OfferList | None = None
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def set_completions(self, words: tuple[str, ...]) -> None:
        """Offer these names and words from now on."""
        self._words = words

    @property
    def ghost(self) -> str:
        """The letters shown after the caret, which Tab takes."""
        return self._offers[self._chosen()].rest if self._offers else ""

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The lines of the open list."""
        return self._list.choices if self._list else ()

    def _chosen(self) -> int:
        chosen = self._list.chosen if self._list else None
        return int(chosen.key) if chosen and not self._menu else 0

    def offer(self) -> None:
        """Look again at what fits the words before the caret."""
        text, cursor = self.toPlainText(), self.textCursor()
        before = text[: index_at(text, cursor.position())]
        after = text[len(before) : len(before) + 1]
        choices: tuple[Choice, ...] = ()
        self._offers = ()
        if self._menu and text.startswith(MENU_SIGN):
            choices = kind_choices(text[1:], self.left_out, self.phrases() if text[1:].strip() else ())
        elif not after.strip() and not cursor.hasSelection():
            self._menu = False
            self._offers = offers(before, self._words)
            if len(self._offers) > 1 or (self._offers and after):
                choices = tuple(Choice(str(n), offer.whole) for n, offer in enumerate(self._offers))
        self._show_list(choices)
        self.viewport().update()

    def _show_list(self, choices: tuple[Choice, ...]) -> None:
        if not choices or not self.isVisible():
            if self._list:
                self._list.hide()
            return
        window = self.window()
        if self._list is None or self._list.parentWidget() is not window:
            self._list = OfferList(self._theme, window)
            self._list.rows.row_clicked.connect(self._on_offer_clicked)
        caret = self.viewport().mapTo(window, self.cursorRect().topLeft())
        self._list.offer(choices, QPoint(caret), self.cursorRect().height())

    @property
    def is_offering(self) -> bool:
        """Whether a name is offered or a list is open."""
        return bool(self._offers or self.offered)

    def close_offers(self) -> bool:
        """Shut the list and forget the offer; whether there was one."""
        had = self.is_offering
        self._offers, self._menu = (), False
        if self._list:
            self._list.hide()
        self.viewport().update()
        return had

    def offer_key(self, event: QKeyEvent) -> bool:
        """Act on a key that is meant for what is offered; whether it was one."""
        if event.modifiers() & (HARD_MODIFIERS | Qt.KeyboardModifier.ShiftModifier) or not self.is_offering:
            return False
        match event.key():
            case Qt.Key.Key_Tab:
                self._take()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._menu:
                self._take()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.close_offers()
                return False  # Enter never takes a name
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._list and self.offered:
                moved = self._list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                self.viewport().update()
                if not moved and event.key() == Qt.Key.Key_Up and not self._menu:
                    self.close_offers()
                    return False
            case Qt.Key.Key_Escape:
                self.close_offers()
            case _:
                return False
        return True

    @Slot(str)
    def _on_offer_clicked(self, key: str) -> None:
        if self._list:
            self._list.choose(key)
            self._take()

    def _take(self) -> None:
        chosen = self._list.chosen if self._menu and self._list else None
        if chosen is not None:
            self.choice_taken.emit(chosen)
            return
        rest = self.ghost
        self.close_offers()
        self.textCursor().insertText(rest)
        self.close_offers()

    @Slot()
    def _on_caret_moved(self) -> None:
        if self._offers:
            before = self.toPlainText()[: index_at(self.toPlainText(), self.textCursor().position())]
            if not before.endswith(self._offers[0].whole[: self._offers[0].typed]):
                self.close_offers()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and behind the caret what is offered."""
        super().paintEvent(event)
        if self.ghost and self.hasFocus() and self.textCursor().atBlockEnd():
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self._theme.color("ink_3"))
            caret = self.cursorRect()
            painter.drawText(QPoint(caret.left() + 1, caret.top() + self.fontMetrics().ascent()), self.ghost)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shut the list; the words stay."""
        self.close_offers()
        super().focusOutEvent(event)


def index_at(text: str, position: int) -> int:
    """The index in a Python text of a position that Qt counts in UTF-16."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))
