"""The agenda: what was dealt with, what is taken now, what is looked at."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.state import Phase
from clerk_app.session import new_id
from ui.looked_at import LookedAt
from ui.models.agenda_rows import agenda_rows, to_go
from ui.models.legend_key import LegendKey
from ui.panes.pane import Pane, PaneHeading
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.item_form import ItemForm
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

LOOK = RowLook(
    (Column(16), Column(25, "right", gap=10), Column(None, max_lines=2)),
    left=13, right=8, pad_top=4.8, pad_bottom=5.0,
)  # fmt: skip


class AgendaPane(Pane):
    """Items in the printed order, never sorted."""

    edit_requested = Signal(str)
    """The particulars of an item are to be edited."""
    left = Signal()
    """Esc: back to the line."""

    pane_id = "agenda"
    title = "Agenda"
    has_own_heading = True
    number = 1
    empty_sentence = "No items yet. Insert adds one."

    def __init__(
        self, theme: Theme, signals: SessionSignals, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._looked_at = looked_at
        self._now = signals.now()
        self._after: str | None = None
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self.heading = PaneHeading(self.theme, self.title)
        self.list = RowView(self.theme, LOOK, self.title)
        self.form = ItemForm(self.theme)
        self._refusal = Refusal(self.theme)
        self._gap = QWidget()
        for widget in (self.heading, self._gap, self.list, self._refusal, self.form):
            self.body_layout.addWidget(widget, 1 if widget is self.list else 0)
        self.setFocusProxy(self.list)
        self._on_theme_changed()

    def _connect(self) -> None:
        self.list.row_activated.connect(self._looked_at.look_at)
        self.list.row_clicked.connect(self._looked_at.look_at)
        self.list.key_pressed.connect(self._on_key)
        self.list.current_changed.connect(self._on_current_changed)
        self.form.kept.connect(self._on_form_kept)
        self.form.left.connect(self._on_form_left)
        self._looked_at.looked_at_changed.connect(self._on_looked_at_changed)
        self._signals.changed.connect(self._on_changed)
        self.theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ acts

    def tick(self, now: datetime) -> None:
        """Show the minutes of the item that is taken."""
        self._now = now
        self._render_rows()

    def add_item(self) -> None:
        """Open the form for an item behind the chosen one, or at the end where the agenda has not the keyboard."""
        items = self._signals.state.agenda.items
        chosen = self._signals.state.agenda.item(self.list.current_key()) if self.list.hasFocus() else None
        self._after = chosen.id if chosen else (items[-1].id if items else None)
        behind = self._signals.state.agenda.item(self._after or "")
        title = f"New item after {behind.number}" if behind and behind.number else "New item"
        self.form.begin(title, self._proposed_number(behind))

    def edit_chosen(self) -> bool:
        """Ask for the particulars of the chosen item to be edited; whether one is chosen."""
        key = self.list.current_key() if self.list.hasFocus() else ""
        if key:
            self.edit_requested.emit(key)
        return bool(key)

    def withdraw_chosen(self) -> None:
        """Take the chosen item off the agenda; where it stays, say why."""
        key = self.list.current_key()
        if not key:
            return
        try:
            self._signals.try_record(facts.ItemWithdrawn(key))
        except RuleError as error:
            self._refusal.say(str(error))
        else:
            self._refusal.say("")

    def _proposed_number(self, behind: AgendaItem | None) -> str:
        items = self._signals.state.agenda.items
        if behind is None:
            return "1"
        last = behind.id == items[-1].id
        return str(int(behind.number) + 1) if last and behind.number.isdecimal() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to the line on Esc, where the window has no other use for it."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.left.emit()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------ showing

    def _render(self) -> None:
        self._now = max(self._now, self._signals.now())
        self._render_rows()
        self.heading.set_note(to_go(self._signals.state))
        self.set_empty(not self._signals.state.agenda.items)

    def _render_rows(self) -> None:
        looked, home = self._looked_at.item_id, self._looked_at.home
        self.list.set_rows(agenda_rows(self._signals.state, looked, home, self._now))

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return the keys that act while the agenda has the keyboard."""
        some = bool(self.list.current_key())
        return (
            LegendKey("Enter", "Look at it", "Enter", some, strong=True),
            LegendKey("Insert", "Add an item", "Insert"),
            LegendKey("F2", "Particulars", "correct", some),
            LegendKey("Delete", "Take it off", "Delete", some),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what a click on one of these keys asks for."""
        if act == "Enter":
            self._looked_at.look_at(self.list.current_key())
        else:
            self._on_key(self.list.current_key(), act)

    # ------------------------------------------------------------------ what happens

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        if name == "Insert":
            self.add_item()
        elif name == "Delete":
            self.withdraw_chosen()
        elif name in ("correct", "Shift+Enter"):
            self.edit_chosen()

    @Slot()
    def _on_form_kept(self) -> None:
        on_the_day = self._signals.state.phase is not Phase.NOT_OPENED
        item = AgendaItem(
            new_id(), self.form.number.text().strip(), self.form.words.text().strip(), on_the_day=on_the_day
        )
        after = self._after if self._after and self._signals.state.agenda.item(self._after) else None
        try:
            written = self._signals.try_record(facts.ItemAdded(item, after))
        except RuleError as error:
            self.form.say(str(error))
            return
        if written:
            self.form.leave()
            self.list.setFocus()
            self.list.set_current_key(item.id)

    @Slot()
    def _on_form_left(self) -> None:
        self.form.leave()
        self.list.setFocus()

    @Slot(str)
    def _on_current_changed(self, _key: str) -> None:
        self._refusal.say("")
        self.legend_changed.emit()

    @Slot(str)
    def _on_looked_at_changed(self, item: str) -> None:
        self._render_rows()
        self.list.set_current_key(item)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._gap.setFixedHeight(self.theme.px(4))
