"""The chip left of the line: what kind of entry is being typed, with a menu of all kinds."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from clerk_app.meeting.describe import NOTE_KINDS
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import SIGNS
from ui.icons import Mark
from ui.models.minute_rows import KIND_MARKS
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.dots import paint_dot

HEIGHT = 22
_LEAST_WIDTH = 76


class KindChip(QAbstractButton):
    """Says the kind in a word and a mark; a click or the down arrow opens the menu of kinds."""

    kind_chosen = Signal(object)
    """A `NoteKind`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = NoteKind.NOTE
        self._depth = 0
        self._astray = self._private = False
        self._menu = QMenu(self)
        self._actions: dict[NoteKind, QAction] = {}
        self._build()
        self.show_kind(NoteKind.NOTE, 0, "Note")

    def _build(self) -> None:
        signs = {kind: sign for sign, kind in SIGNS.items()}
        for kind in NoteKind:
            sign = f"\t{signs[kind]}" if kind in signs else ""
            # Made here: the wrapper of one that the menu makes is lost once the chip is laid out.
            action = QAction(NOTE_KINDS[kind] + sign, self)
            action.setData(kind.value)
            self._menu.addAction(action)
            self._actions[kind] = action
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # A click must not take the keyboard from the line.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_astray(self) -> bool:
        """Whether it is amber: the words in the line belong to another item than the one shown."""
        return self._astray

    def leave_out(self, kinds: frozenset[NoteKind]) -> None:
        """Show these kinds no longer in the menu."""
        for kind, action in self._actions.items():
            action.setVisible(kind not in kinds)

    @property
    def is_private(self) -> bool:
        """Whether it is purple with a padlock: what is typed stays out of the public minutes."""
        return self._private

    def show_kind(self, kind: NoteKind, depth: int, words: str, *, astray: bool = False, private: bool = False) -> None:
        """Say that this kind is typed; `words` are what the chip says: 'Agreed (c)', 'Note, item 6'."""
        self._kind, self._depth, self._astray, self._private = kind, depth, astray, private
        self.setText(words)
        self.setAccessibleName(f"Kind of entry: {words}")
        self.updateGeometry()
        self.update()

    @Slot()
    def open_menu(self) -> None:
        """Open the menu of kinds under the chip."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Return the room for mark, words and arrow."""
        words = self._theme.metrics("body").horizontalAdvance(self.text())
        width = max(self._theme.px(_LEAST_WIDTH), round(words + self._theme.px(24 + 23)))
        return QSize(width, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the kind is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark, words and arrow in the outline of a control."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, theme = self._theme.px, self._theme
        focus = self.hasFocus()
        edge, ground, ink = self._colours()
        painter.setPen(QPen(theme.color("accent" if focus else edge), 2 if focus else 1))
        painter.setBrush(theme.color(ground))
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(3), px(3))
        self._paint_mark(painter)
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("body"))
        room = QRectF(px(24), 0, self.width() - px(24 + 18), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        arrow = QRectF(self.width() - px(18), (self.height() - px(13)) / 2, px(13), px(13))
        theme.paint_mark(painter, Mark("chevron-down", "ink_2", 13), arrow)

    def _colours(self) -> tuple[ColourName, ColourName, ColourName]:
        """Edge, ground and ink."""
        if self._astray:
            return "amber_line", "amber_soft", "amber_text"
        return ("purple_text", "purple_soft", "purple_text") if self._private else ("strong", "sunken", "ink")

    def _paint_mark(self, painter: QPainter) -> None:
        px, middle = self._theme.px, self.height() / 2
        if self._private:
            box = QRectF(px(6), middle - px(7), px(14), px(14))
            self._theme.paint_mark(painter, Mark("lock", "amber_text" if self._astray else "purple_text"), box)
            return
        name = KIND_MARKS.get(self._kind)
        colour: ColourName = "green_text" if self._kind is NoteKind.RESOLUTION else "ink_2"
        if name:
            self._theme.paint_mark(painter, Mark(name, colour), QRectF(px(6), middle - px(7), px(14), px(14)))
        elif self._kind is NoteKind.NOTE:
            paint_dot(painter, self._theme, QPointF(px(13), middle), hollow=self._depth > 0)
        elif self._kind is NoteKind.POINT:
            painter.setPen(self._theme.color("ink_2"))
            painter.setFont(self._theme.font("body"))
            painter.drawText(QRectF(px(6), 0, px(18), self.height()), int(Qt.AlignmentFlag.AlignVCenter), "1.")

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.kind_chosen.emit(NoteKind(str(action.data())))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        for kind, action in self._actions.items():
            if kind in KIND_MARKS:
                action.setIcon(self._theme.icon(KIND_MARKS[kind], "ink_2", 15))
        self.updateGeometry()
        self.update()
