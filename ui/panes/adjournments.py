"""Adjournments: from, to, how long and why; the close and the meeting's length at the end."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.adjournment_table import pause_lines, pauses_sentence, until_time
from clerk_app.meeting.adjournments import Adjournment
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import effective
from clerk_app.meeting.state import Phase
from ui.models import adjournments_rows as views
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.pause_fields import PauseFields
from ui.widgets.row_view import RowView

REASON_DRAFT, UNTIL_DRAFT = "adjournment_reason", "adjournment_until"


class AdjournmentsPane(Pane):
    """Every adjournment, the one that lasts counted up, with its reason typed in place."""

    correct_requested = Signal(str)
    """The clerk wants to correct the entry of that id."""

    pane_id = "adjournments"
    title = "Adjournments"
    number = 8
    empty_sentence = "Not adjourned. F8 adjourns."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._filled_for = ""
        self._build()
        self._lay_out()
        self._connect()
        self._render(signals.now())
        self._restore_drafts()

    def _build(self) -> None:
        self._head = _Head(self.theme)
        self._list = RowView(self.theme, views.LOOK, "Adjournments")
        self._fields = PauseFields(self.theme)
        self._sentence = Label(self.theme, "", "caption", "ink_2", wrap=True)
        self._sentence.setContentsMargins(10, 6, 10, 8)

    def _lay_out(self) -> None:
        for part, stretch in ((self._head, 0), (self._fields, 0), (self._list, 1), (self._sentence, 0)):
            self.body_layout.addWidget(part, stretch)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._signals.changed.connect(self._on_changed)
        self._list.row_activated.connect(self._on_row_activated)
        self._list.key_pressed.connect(self._on_key_pressed)
        self._fields.finished.connect(self.keep_typed)
        self._fields.typed.connect(self._on_typed)

    # ------------------------------------------------------------------ acts

    def adjourn_or_reconvene(self) -> None:
        """F8: the meeting adjourns, or goes on; what was typed as its reason is kept first."""
        if self._signals.state.phase is not Phase.ADJOURNED:
            self._signals.record(facts.MeetingAdjourned())
            return
        if not self.keep_typed() and self._running is not None:
            # The announced time no longer matters once the meeting goes on; the reason does.
            until = self._running.until
            self._fields.until.setText(f"{until:%H:%M}" if until else "")
            self.keep_typed()
        self._signals.record(facts.MeetingReconvened())

    @Slot()
    def keep_typed(self) -> bool:
        """Record what stands in the two fields; whether nothing is left to record."""
        running = self._running
        if running is None or not self._fields.is_typed_in:
            return True
        try:
            until = until_time(self._fields.until.text(), self._signals.now())
            new = facts.MeetingAdjourned(" ".join(self._fields.reason.text().split()), until)
            self._fields.say("")
            if new == facts.MeetingAdjourned(running.reason, running.until):
                self._forget_drafts()
                return True
        except RuleError as error:
            self._fields.say(str(error))
            return False
        if not self._signals.record(facts.Corrected(running.id, None, new), drop_draft=REASON_DRAFT):
            return False
        self._forget_drafts()
        self._fill_fields(self._running)
        return True

    @property
    def sentence(self) -> str:
        """How often and how long the meeting was adjourned."""
        return self._sentence.text()

    @property
    def fields(self) -> PauseFields:
        """The fields for reason and time of resuming."""
        return self._fields

    @property
    def list_view(self) -> RowView:
        """The list of adjournments."""
        return self._list

    # ------------------------------------------------------------------ showing

    @property
    def _running(self) -> Adjournment | None:
        past = self._signals.state.adjournments
        return past[-1] if past and past[-1].span.end is None else None

    @Slot(datetime)
    def tick(self, now: datetime) -> None:
        """Count the adjournment that lasts; nothing else here moves."""
        if self._running is not None:
            self._show_time(now)

    def _render(self, now: datetime) -> None:
        state, running = self._signals.state, self._running
        empty = not state.adjournments and state.closed is None
        self.set_empty(empty)
        self._head.setVisible(not empty)
        self._fields.setVisible(running is not None)
        self._fill_fields(running)
        self._show_time(now)
        self.legend_changed.emit()

    def _fill_fields(self, running: Adjournment | None) -> None:
        if running is None:
            self._filled_for = ""
            self._fields.fill("", "")
            self._fields.say("")
        elif running.id != self._filled_for or not self._fields.is_typed_in:
            self._filled_for = running.id
            self._fields.fill(running.reason, f"{running.until:%H:%M}" if running.until else "")

    def _show_time(self, now: datetime) -> None:
        state = self._signals.state
        self._list.set_rows(views.pause_rows(state, self._signals.session.entries, now))
        words = pauses_sentence(state, now)
        if words != self._sentence.text():
            self._sentence.setText(words)
        self._sentence.setVisible(bool(words))

    # ------------------------------------------------------------------ drafts of the two fields

    @Slot()
    def _on_typed(self) -> None:
        for place, field in ((REASON_DRAFT, self._fields.reason), (UNTIL_DRAFT, self._fields.until)):
            if field.isModified():
                self._signals.keep_draft(Draft(place, text=field.text(), cursor=field.cursorPosition()))

    def _restore_drafts(self) -> None:
        """Put back what was being typed when the program stopped."""
        if self._running is None:
            return
        for place, field in ((REASON_DRAFT, self._fields.reason), (UNTIL_DRAFT, self._fields.until)):
            draft = self._signals.session.draft(place)
            if draft is not None and draft.text and draft.text != field.text():
                field.setText(draft.text)
                field.setModified(True)

    def _forget_drafts(self) -> None:
        self._fields.reason.setModified(False)
        self._fields.until.setModified(False)
        for place in (REASON_DRAFT, UNTIL_DRAFT):
            draft = self._signals.session.draft(place)
            if draft is not None and draft.text:
                self._signals.keep_draft(Draft(place))

    # ------------------------------------------------------------------ keys

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do while the list has the keyboard."""
        key = self._list.current_key()
        return (
            LegendKey("Enter", "Correct reason or start", "Enter", bool(key)),
            LegendKey("Shift+Enter", "Correct the end", "Shift+Enter", bool(key)),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what a click on one of the keys asks for."""
        if act == "Enter":
            self._on_row_activated(self._list.current_key())
        else:
            self._on_key_pressed(self._list.current_key(), act)

    @Slot(str)
    def _on_row_activated(self, key: str) -> None:
        entry = self._closing_entry() if key == views.CLOSE else key
        if entry:
            self.correct_requested.emit(entry)

    @Slot(str, str)
    def _on_key_pressed(self, key: str, pressed: str) -> None:
        if pressed != "Shift+Enter":
            return
        lines = pause_lines(self._signals.state, self._signals.session.entries, self._signals.now())
        entry = next((line.ended for line in lines if line.began == key), "")
        if key == views.CLOSE:
            entry = self._closing_entry()
        if entry:
            self.correct_requested.emit(entry)

    def _closing_entry(self) -> str:
        standing = effective(self._signals.session.entries)
        return next((e.id for e in reversed(standing) if isinstance(e.fact, facts.MeetingClosed)), "")

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render(self._signals.now())


class _Head(QWidget):
    """The names of the columns, over the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the height of the strip."""
        return QSize(self._theme.px(300), self._theme.px(23))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names where the columns are."""
        painter = QPainter(self)
        px, box = self._theme.scale, QRectF(self.rect())
        painter.fillRect(box, self._theme.color("sunken"))
        painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), self._theme.color("line"))
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink_2"))
        left = (views.LOOK.left + views.MARK_WIDTH + 8) * px
        widths = (views.FROM_WIDTH, views.TO_WIDTH, views.LENGTH_WIDTH, 100)
        for words, width in zip(("From", "To", "Length", "Reason"), widths, strict=True):
            where = QRectF(left, 0, box.width() - left, box.height())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
            left += width * px

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
