"""Parts of the start page: the card of an open meeting, the search field and the right column."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.commands import shown_key
from ui.icons import Mark
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import ElidedLabel, Label, MarkLabel
from ui.widgets.task_button import TaskButton

PROMISES = ("Everything stays on this computer, in one file.", "No network, no audio, no AI, no telemetry.")
"""What the program keeps to, said on its first page."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OpenMeetingCard(QFrame):
    """A meeting that was not closed: Enter or a click goes on with it."""

    continue_requested = Signal(str)

    def __init__(self, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meeting = meeting
        self._theme = theme
        self._narrow = False
        self._mark = MarkLabel(theme, Mark("triangle-alert", "amber_text", 22))
        self._name = ElidedLabel(theme, "", "value")
        self._stopped = Label(theme, "", "caption", "ink_3", wrap=True)
        self._button = TaskButton(theme, "Continue", "Enter", primary=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._stopped)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button)

    def _connect(self) -> None:
        self._button.clicked.connect(self._on_clicked)
        self._theme.changed.connect(self._fit)
        self._fit()

    def show_meeting(self, committee: str, stopped: str) -> None:
        """Say which meeting it is and where it stopped."""
        self._name.setText(committee)
        self._stopped.setText(stopped)
        self.setAccessibleName(f"Continue {committee}, {stopped.replace(' · ', ', ')}")
        self.setToolTip(stopped)

    def set_narrow(self, narrow: bool) -> None:
        """Leave room for a second line where the page is narrow."""
        self._narrow = narrow
        self._fit()

    @property
    def sentence(self) -> str:
        """Where the meeting stopped, as it is shown."""
        return self._stopped.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the meeting on Enter."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._on_clicked()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on with the meeting."""
        self._on_clicked()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and the ring outside it while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(self._theme.tokens.size.radius)
        frame = QRectF(self.rect())
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), self._theme.tokens.size.focus))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius, radius)

    @Slot()
    def _on_clicked(self) -> None:
        self.continue_requested.emit(self.meeting)

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(17), 0, px(17), 0)
        self._row.setSpacing(px(20))
        self.setFixedHeight(px(86 if self._narrow else 68))


class MeetingFilter(QWidget):
    """A search field that looks like a line of the page until the keyboard is in it."""

    changed = Signal()
    left_downwards = Signal()
    """Down or Enter: on to what was found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = _FilterField()
        self._cap = KeyCap(theme, shown_key("Ctrl+F"))
        self._mark = MarkLabel(theme, Mark("search", "ink_2", 15))
        self._lay_out()
        self._field.textChanged.connect(self.changed)
        self._field.left_downwards.connect(self.left_downwards)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._field.setAccessibleName("Search meetings by committee or date")
        self._field.setProperty("bare", True)
        self._field.setClearButtonEnabled(False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._field)
        self._row.addWidget(self._cap)
        self._row.addStretch(1)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._field.text().strip()

    def set_count(self, meetings: int) -> None:
        """Say how many meetings can be searched."""
        noun = "1 meeting" if meetings == 1 else f"{meetings} meetings"
        self._field.setPlaceholderText(f"Search {noun} by committee or date")
        self._fit()

    def clear(self) -> None:
        """Show all meetings again."""
        self._field.clear()

    def focus_field(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(36))
        wanted = self._field.fontMetrics().horizontalAdvance(self._field.placeholderText())
        self._field.setFixedWidth(max(wanted + px(6), px(120)))


class _FilterField(QLineEdit):
    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list on Down and Enter."""
        if event.key() in (Qt.Key.Key_Down, *_ENTER):
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class StartColumn(QWidget):
    """What can be begun, and where everything is kept."""

    pack_requested = Signal()
    new_requested = Signal()
    registers_requested = Signal()
    sample_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = False
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self._pack = TaskButton(theme, "Read an agenda pack…", shown_key("Ctrl+O"), "file-text")
        self._new = TaskButton(theme, "New meeting by hand…", shown_key("Ctrl+N"), "plus")
        self._registers = TaskButton(theme, "Committees and people…", shown_key("Ctrl+R"), "users")
        self._sample = TaskButton(theme, "Rehearse a meeting", shown_key("Ctrl+T"), "icon:play")
        self._copy_mark = MarkLabel(theme, Mark("shield-check", "green_text", 17))
        self._copy = Label(theme, "", "body", "ink", weight=600, wrap=True)
        self._promises = tuple(Label(theme, words, "body", "ink_2", wrap=True) for words in PROMISES)
        self._folder = Label(theme, "", "body", "ink_2", wrap=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(0)
        rehearsal = Label(self._theme, "Nothing in a rehearsal reaches your records.", "body", "ink_2", wrap=True)
        parts: tuple[QWidget | int, ...] = (
            Label(self._theme, "Set up a meeting", "minute", weight=600), 6, self._pack, 8, self._new, 8,
            self._registers, 26,
            Label(self._theme, "Practise", "minute", weight=600), 6, self._sample, 8, rehearsal,
        )  # fmt: skip
        for part in parts:
            if isinstance(part, int):
                self._rows.addSpacing(self._theme.px(part))
            else:
                self._rows.addWidget(part)
        self._rows.addStretch(1)
        copy = QHBoxLayout()
        copy.setSpacing(9)
        copy.addWidget(self._copy_mark, 0, Qt.AlignmentFlag.AlignTop)
        copy.addWidget(self._copy, 1)
        self._rows.addSpacing(16)
        self._rows.addLayout(copy)
        self._rows.addSpacing(4)
        for promise in self._promises:
            self._rows.addWidget(promise)
            self._rows.addSpacing(3)
        self._rows.addWidget(self._folder)

    def _connect(self) -> None:
        self._pack.clicked.connect(self.pack_requested)
        self._new.clicked.connect(self.new_requested)
        self._registers.clicked.connect(self.registers_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._theme.changed.connect(self._fit)
        self._fit()

    def show_foot(self, copy: str, folder: str, *, has_copy: bool) -> None:
        """Say when the last copy was checked and where everything is."""
        self._copy.setText(copy)
        self._copy_mark.set_mark(
            Mark("shield-check", "green_text", 17) if has_copy else Mark("triangle-alert", "amber_text", 17)
        )
        # A long path may break after each part.
        self._folder.setText("Folder: " + folder.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self._folder.setToolTip(folder)

    def set_wide(self, wide: bool) -> None:
        """Take the whole width, under the lists, or stand as a column beside them."""
        self._wide = wide
        self._fit()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(25), px(25), px(24), px(22))
        if self._wide:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(px(340))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, with a hairline at the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        edge = QRectF(0, 0, self.width(), 1) if self._wide else QRectF(0, 0, 1, self.height())
        painter.fillRect(edge, self._theme.color("line"))
