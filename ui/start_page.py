"""The first page: the open meeting, the coming and the past ones, and what else can be begun."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerk_app.meeting.look_alikes import told_apart
from clerk_app.meeting.summary import MeetingSummary
from ui import start_rows
from ui.commands import shown_key
from ui.models.legend_key import LegendKey
from ui.start_empty import EmptyStart
from ui.start_parts import MeetingFilter, OpenMeetingCard, StartColumn
from ui.start_rows import Lists, Unfinished
from ui.theme import Theme
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.refusal import Refusal
from ui.widgets.remark import Remark
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

NARROW = 900
"""Under so many px at 100 % the right column goes under the left one."""

_LOOK = RowLook(
    (Column(124, gap=12), Column(None, gap=12), Column(15, gap=6), Column(199)),
    left=14, right=2, min_height=38, pad_top=5, pad_bottom=5, group_height=42, lined=True,
    plain_groups=True, ring_current=True, bar_current=False,
)  # fmt: skip
_NARROW_LOOK = RowLook(
    (Column(15, gap=8), Column(110, gap=8), Column(None)),
    left=6, right=6, min_height=46, group_height=42, lined=True,
    plain_groups=True, ring_current=True, bar_current=False,
)  # fmt: skip


class StartPage(QWidget):
    """Which meeting? Enter goes on with the open one."""

    open_requested = Signal(str)
    """A meeting, by its id."""
    export_requested = Signal(str)
    new_requested = Signal()
    registers_requested = Signal()
    sample_requested = Signal()
    pack_requested = Signal()
    legend_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summaries: tuple[MeetingSummary, ...] = ()
        self._details: Mapping[str, Unfinished] = {}
        self._today = date.min
        self._shown = Lists()
        self._narrow = False
        self._cards: list[OpenMeetingCard] = []
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self._title = ElidedLabel(self._theme, "No meetings yet", "page")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._told, self._done = Refusal(self._theme), Remark(self._theme)
        self._empty = EmptyStart(self._theme)
        self._list = RowView(self._theme, _LOOK, "Meetings")
        self._filter = MeetingFilter(self._theme)
        self._nothing = Label(self._theme, "No meeting has these words. Esc shows them all.", "body", "ink_2")
        self._nothing.hide()
        self._column = StartColumn(self._theme)
        self._list.set_focus_ring(False)
        self._list.installEventFilter(self)

    def _lay_out(self) -> None:
        self._place()
        self._rows = QVBoxLayout(self._left)
        self._rows.setSpacing(0)
        self._card_box = QVBoxLayout()
        self._card_box.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self._told)
        self._rows.addWidget(self._done)
        self._rows.addLayout(self._card_box)
        self._rows.addWidget(self._empty)
        self._rows.addWidget(self._list, 1)
        self._rows.addWidget(self._nothing)
        self._rows.addWidget(self._filter)
        self._rows.addStretch(0)
        self._columns.addWidget(self._column)
        self._fit()

    def _place(self) -> None:
        """Put what scrolls where it belongs while it is empty: what comes into it then is dressed once."""
        self._scroller = QScrollArea(self)
        self._scroller.setProperty("bare", True)
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setWidgetResizable(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroller)
        page = QWidget(self._scroller.viewport())
        self._scroller.setWidget(page)
        self._left = QWidget(page)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._left, 1)

    def _connect(self) -> None:
        self._list.row_activated.connect(self.open_requested)
        self._list.key_pressed.connect(self._on_list_key)
        self._list.focus_changed.connect(self._on_focus_changed)
        self._filter.changed.connect(self._on_filter_changed)
        self._filter.left_downwards.connect(self._on_filter_left)
        self._empty.sample_requested.connect(self.sample_requested)
        self._empty.registers_requested.connect(self.registers_requested)
        self._empty.pack_requested.connect(self.pack_requested)
        self._column.pack_requested.connect(self.pack_requested)
        self._column.new_requested.connect(self.new_requested)
        self._column.registers_requested.connect(self.registers_requested)
        self._column.sample_requested.connect(self.sample_requested)
        self._theme.changed.connect(self._fit)

    # ------------------------------------------------------------------ for the owner

    def show_meetings(
        self,
        summaries: Sequence[MeetingSummary],
        today: date,
        last_backup: datetime | None,
        folder: Path | str,
        drafts: Mapping[str, Unfinished] | None = None,
    ) -> None:
        """Show these meetings; `drafts` says where the open ones stopped."""
        self._summaries, self._today, self._details = tuple(summaries), today, drafts or {}
        self._column.show_foot(start_rows.copy_sentence(last_backup, today), str(folder), has_copy=bool(last_backup))
        self._filter.set_count(len(self._summaries))
        self._show_cards(start_rows.parted(self._summaries, today))
        self._show_lists()
        self.setFocusProxy(self._first())
        self.legend_changed.emit()

    def focus_first(self) -> None:
        """Put the keyboard where Enter does what is most likely wanted."""
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        if self._cards:
            return self._cards[0]
        if not self._shown.coming and not self._shown.past:
            return self._empty.sample
        if not self._list.current_key():
            self._list.set_current_key(self._first_key())
        return self._list

    def chosen_meeting(self) -> str:
        """The id of the meeting that is chosen in the list, or of the open one; '' where there is none."""
        if self._list.current_key() and not any(card.hasFocus() for card in self._cards):
            return self._list.current_key()
        return self._cards[0].meeting if self._cards else ""

    def tell(self, sentence: str) -> None:
        """Say what went wrong, over the lists; '' takes it away."""
        self._told.say(sentence)

    def tell_done(self, sentence: str) -> None:
        """Say what was done without being asked, over the lists; '' takes it away."""
        self._done.say(sentence, "check", "green_text")

    @property
    def done(self) -> str:
        """What is said to have been done."""
        return self._done.sentence

    def focus_filter(self) -> None:
        """Put the keyboard into the search field, as Ctrl+F does."""
        self._filter.focus_field()

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """The keys that act here."""
        chosen = bool(self._list.current_key()) and self._list.hasFocus()
        return (
            LegendKey("↑ ↓", "Choose", enabled=bool(self._summaries)),
            LegendKey("Enter", "Open", enabled=bool(self._summaries)),
            LegendKey("E", "Export its minutes", "export", enabled=chosen),
            LegendKey(shown_key("Ctrl+O"), "Read a pack", "read_pack"),
            LegendKey(shown_key("Ctrl+N"), "New meeting", "new_meeting"),
            LegendKey(shown_key("Ctrl+F"), "Search", "find", enabled=bool(self._summaries)),
        )

    @property
    def meetings(self) -> RowView:
        """The list of coming and past meetings."""
        return self._list

    @property
    def cards(self) -> tuple[OpenMeetingCard, ...]:
        """The open meetings."""
        return tuple(self._cards)

    @property
    def heading(self) -> str:
        """The state of affairs as it is shown."""
        return self._title.text()

    # ------------------------------------------------------------------ showing

    def _show_cards(self, lists: Lists) -> None:
        self._title.setText(start_rows.heading(lists, self._today))
        apart = told_apart(self._summaries)
        wanted = [summary.id for summary in lists.open]
        if wanted != [card.meeting for card in self._cards]:
            for card in self._cards:
                self._card_box.removeWidget(card)
                card.deleteLater()
            self._cards = [self._new_card(summary.id) for summary in lists.open]
        for card, summary in zip(self._cards, lists.open, strict=True):
            stopped = start_rows.stops(self._details, summary.id)
            sentence = start_rows.stopped_sentence(summary, stopped, apart.get(summary.id, ""))
            card.show_meeting(summary.committee_name, sentence)
            card.set_narrow(self._narrow)

    def _new_card(self, meeting: str) -> OpenMeetingCard:
        card = OpenMeetingCard(self._theme, meeting)
        card.continue_requested.connect(self.open_requested)
        card.installEventFilter(self)
        self._card_box.addWidget(card)
        return card

    def _show_lists(self) -> None:
        found = start_rows.matching(self._summaries, self._filter.words)
        self._shown = start_rows.parted(found, self._today)
        if self._filter.words:  # an open meeting that is searched for stands in the list too
            self._shown = Lists((), self._shown.coming, (*self._shown.open, *self._shown.past))
        rows = start_rows.meeting_rows(self._shown, self._today, told_apart(self._summaries), narrow=self._narrow)
        self._list.set_rows(rows)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(bool(self._filter.words) and not rows)
        self._filter.setVisible(bool(self._summaries))
        self._empty.setVisible(not self._summaries)
        self._fit_list()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < NARROW * self._theme.scale
        self._rows.setContentsMargins(px(34), px(21), px(26), px(18))
        self._card_box.setContentsMargins(0, px(7), 0, 0)
        self._head.setContentsMargins(2, 0, 0, 0)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._column.set_wide(narrow)
        for card in self._cards:
            card.set_narrow(narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            self._list.set_look(_NARROW_LOOK if narrow else _LOOK)
            self._show_lists()
        self._fit_list()

    def _fit_list(self) -> None:
        # No higher than its rows, so that the search field follows them; it scrolls where there is no room.
        height = self._list.content_height()
        self._list.setMaximumHeight(max(height, 1))
        least = min(height, self._theme.px(46 * 4)) if self._narrow else min(height, self._theme.px(90))
        self._list.setMinimumHeight(height if self._narrow and height < self._theme.px(460) else least)

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc empty the search from anywhere on the page."""
        if event.key() == Qt.Key.Key_Escape and self._filter.words:
            self._filter.clear()
            self.focus_first()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the arrows from the open meeting into the list and back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down
            if down or event.key() == Qt.Key.Key_Up:
                return self._walked(watched, 1 if down else -1)
        return super().eventFilter(watched, event)

    def _walked(self, watched: QObject, by: int) -> bool:
        if watched is self._list:
            at_top = by < 0 and self._list.current_key() == self._first_key()
            if at_top and self._cards:
                self._cards[-1].setFocus(Qt.FocusReason.OtherFocusReason)
            return at_top and bool(self._cards)
        place = next((n for n, card in enumerate(self._cards) if card is watched), -1) + by
        if 0 <= place < len(self._cards):
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == len(self._cards) and self._list.isVisible():
            self._list.set_current_key(self._first_key())
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _first_key(self) -> str:
        return next((row.key for row in self._list.rows.rows if not row.group), "")

    @Slot(str, str)
    def _on_list_key(self, meeting: str, key: str) -> None:
        if key == "E" and meeting:
            self.export_requested.emit(meeting)

    @Slot(bool)
    def _on_focus_changed(self, _focused: bool) -> None:
        self.legend_changed.emit()

    @Slot()
    def _on_filter_changed(self) -> None:
        self._show_lists()

    @Slot()
    def _on_filter_left(self) -> None:
        if self._first_key():
            self._list.set_current_key(self._first_key())
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ painting and size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column under the left one where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.color("surface"))
