"""The agenda: what was dealt with, what is taken now, what is looked at."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, rules
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.item_numbers import number_behind, place_behind
from clerk_app.meeting.state import Phase
from clerk_app.session import new_id
from ui.looked_at import LookedAt
from ui.models.agenda_rows import agenda_rows, minutes_now, to_go
from ui.models.legend_key import LegendKey
from ui.panes.pane import Pane, PaneHeading
from ui.refusals import recorded
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.typed_in_private import TypedInPrivate
from ui.widgets.item_form import ItemForm
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.set_aside_form import SetAsideForm

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
        self._minutes: tuple[str, ...] = ()
        self._after: str | None = None
        self._aside, self._from_line = "", False
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self.heading = PaneHeading(self.theme, self.title)
        self.list = RowView(self.theme, LOOK, self.title)
        self._refusal = Refusal(self.theme)
        self._gap = QWidget()
        for widget in (self.heading, self._gap, self.list, self._refusal):
            self.body_layout.addWidget(widget, 1 if widget is self.list else 0)
        self.form = ItemForm(self.theme, self.body)
        self.aside_form = SetAsideForm(self.theme, self.body)
        for form in (self.form, self.aside_form):
            self.body_layout.addWidget(form)
        self._form_typed = TypedInPrivate(self._signals, self.form)
        self._aside_typed = TypedInPrivate(self._signals, self.aside_form)
        self.setFocusProxy(self.list)
        self._on_theme_changed()

    def _connect(self) -> None:
        self.list.row_activated.connect(self._looked_at.look_at)
        self.list.row_clicked.connect(self._looked_at.look_at)
        self.list.key_pressed.connect(self._on_key)
        self.list.current_changed.connect(self._on_current_changed)
        self.form.kept.connect(self._on_form_kept)
        self.form.left.connect(self._on_form_left)
        self.aside_form.kept.connect(self._on_aside_kept)
        self.aside_form.left.connect(self._on_aside_left)
        self._looked_at.looked_at_changed.connect(self._on_looked_at_changed)
        self._signals.changed.connect(self._on_changed)
        self.theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ acts

    def tick(self, now: datetime) -> None:
        """Show the minutes of the item that is taken."""
        self._now = now
        if minutes_now(self._signals.state, now) != self._minutes:
            self._render_rows()

    def add_item(self) -> None:
        """Open the form for an item behind the chosen one, or at the end where the agenda has not the keyboard."""
        items = self._signals.state.agenda.items
        chosen = self._signals.state.agenda.item(self.list.current_key()) if self.list.hasFocus() else None
        self._after = place_behind(items, chosen).id if chosen else (items[-1].id if items else None)
        behind = self._signals.state.agenda.item(self._after or "")
        title = f"New item after {behind.number}" if behind and behind.number else "New item"
        on_the_day = self._on_the_day
        self.aside_form.leave()
        self.form.begin(title, number_behind(items, behind, on_the_day=on_the_day), on_the_day=on_the_day)

    def edit_chosen(self) -> bool:
        """Ask for the particulars of the chosen item to be edited; whether one is chosen."""
        key = self.list.current_key() if self.list.hasFocus() else ""
        if key:
            self.edit_requested.emit(key)
        return bool(key)

    def delete_chosen(self) -> None:
        """Take the chosen item off the agenda while that is not printed, later ask how it is set aside."""
        item = self._signals.state.agenda.item(self.list.current_key())
        if item is None:
            return
        if self._signals.state.agenda.aside(item.id):
            self._refusal.say(recorded(self._signals, facts.ItemSetAside(item.id, None)))
        elif item.on_the_day or not self._on_the_day:
            self._refusal.say(recorded(self._signals, facts.ItemWithdrawn(item.id)))
        else:
            self._ask_aside(item, SettingAside.WITHDRAWN, from_line=False)

    def set_aside(self, how: SettingAside) -> None:
        """Ask why the item looked at is withdrawn or deferred; the keyboard then goes back to where it was."""
        item = self._looked_at.item
        if item is not None:
            self._ask_aside(item, how, from_line=not self.list.hasFocus(), chosen=True)

    def _ask_aside(self, item: AgendaItem, how: SettingAside, *, from_line: bool, chosen: bool = False) -> None:
        self.list.set_current_key(item.id)
        try:
            rules.check(self._signals.state, facts.ItemSetAside(item.id, how))
        except RuleError as error:  # before a reason is typed for nothing
            self._refusal.say(str(error))
            return
        self._aside, self._from_line = item.id, from_line
        self.form.leave()
        self.aside_form.ask(f"Set item {item.number} aside" if item.number else "Set it aside", how, chosen=chosen)

    @property
    def _on_the_day(self) -> bool:
        return self._signals.state.phase is not Phase.NOT_OPENED

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
        self._minutes = minutes_now(self._signals.state, self._now)
        self.list.set_rows(agenda_rows(self._signals.state, looked, home, self._now))

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return the keys that act while the agenda has the keyboard."""
        some = bool(self.list.current_key())
        return (
            LegendKey("Enter", "Look at it", "Enter", some, strong=True),
            LegendKey("Insert", "Add an item", "Insert"),
            LegendKey("F2", "Particulars", "correct", some),
            LegendKey("Delete", self._delete_words(), "Delete", some),
        )

    def _delete_words(self) -> str:
        agenda, key = self._signals.state.agenda, self.list.current_key()
        item = agenda.item(key)
        if agenda.aside(key):
            return "Take it back"
        return "Set it aside" if self._on_the_day and item and not item.on_the_day else "Take it off"

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
            self.delete_chosen()
        elif name in ("correct", "Shift+Enter"):
            self.edit_chosen()

    @Slot()
    def _on_form_kept(self) -> None:
        number, title = self.form.number.text().strip(), self.form.words.text().strip()
        kind = ItemKind.URGENT if self.form.urgent.isChecked() else ItemKind.ORDINARY
        item = AgendaItem(new_id(), number, title, kind, on_the_day=self._on_the_day)
        after = self._after if self._after and self._signals.state.agenda.item(self._after) else None
        try:
            written = self._signals.try_record(self._form_typed.marked(facts.ItemAdded(item, after)))
        except RuleError as error:
            self.form.say(str(error))
            return
        if written:
            self.form.leave()
            self.list.setFocus()
            self.list.set_current_key(item.id)

    @Slot()
    def _on_aside_kept(self) -> None:
        fact = facts.ItemSetAside(self._aside, self.aside_form.how, self.aside_form.reason.text().strip())
        refused = recorded(self._signals, self._aside_typed.marked(fact))
        self.aside_form.say(refused)
        if not refused:
            self._on_aside_left()

    @Slot()
    def _on_aside_left(self) -> None:
        self.aside_form.leave()
        if self._from_line:
            self.left.emit()
        else:
            self.list.setFocus()

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
