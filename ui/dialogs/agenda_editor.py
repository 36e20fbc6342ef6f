"""The agenda of a meeting that is being set up: a list, a line for quick typing, and the chosen item's particulars."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.pasted_items import item_from, items_in
from clerk_app.setting_up import next_number
from ui.dialogs.dialog import scrolled
from ui.dialogs.fields import TextField
from ui.dialogs.item_form import ItemForm
from ui.models.rows import Cell, Row, Run, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.task_button import TaskButton

_LOOK = RowLook(
    (Column(30, "right", gap=10), Column(None, gap=8, max_lines=2), Column(0)),
    left=2, right=8, min_height=28, pad_top=4, pad_bottom=4, lined=True, keeps_chosen=True,
)  # fmt: skip
_SHORT = {
    ItemKind.APOLOGIES: "apologies",
    ItemKind.DECLARATIONS: "declarations",
    ItemKind.MINUTES: "minutes",
    ItemKind.QUESTIONS: "questions",
    ItemKind.NEXT_MEETING: "next meeting",
    ItemKind.URGENT: "urgent",
}


class QuickLine(TextField):
    """One item a line; several pasted lines come as several items."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over what is typed on Enter, and several lines as they are pasted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            if self.value and not event.isAutoRepeat():
                self.entered.emit(self.value)
                self.clear()
            return
        if event.matches(QKeySequence.StandardKey.Paste) and self.take_pasted():
            return
        super().keyPressEvent(event)

    def take_pasted(self) -> bool:
        """Hand over the clipboard if it has several lines; whether it had."""
        text = QGuiApplication.clipboard().text()
        if len(text.strip().splitlines()) < 2:
            return False
        self.entered.emit(text)
        return True


class AgendaEditor(QWidget):
    """Items in their printed order; nothing reaches a record from here."""

    edited = Signal()
    last_requested = Signal()
    standing_requested = Signal()
    told = Signal(str)
    """A quiet sentence about what was just done."""

    def __init__(self, theme: Theme, today: date, new_id: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._new_id = new_id
        self._items: list[AgendaItem] = []
        self._before: list[tuple[AgendaItem, ...]] = []
        self._list = RowView(theme, _LOOK, "Agenda items")
        self._line = QuickLine(placeholder="Type an item, such as 4 Family hubs, and press Enter; or paste the agenda")
        self._form = ItemForm(theme, today)
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self._line.setAccessibleName("Add items")
        self._empty = Label(
            theme, "No items yet. Type or paste them below, or take them from:", "body", "ink_2", wrap=True
        )
        self._buttons = {
            key: TaskButton(theme, words, small=True)
            for key, words in (
                ("last", "The last meeting"), ("standing", "Standing items"),
                ("up", "Up"), ("down", "Down"), ("remove", "Remove"), ("undo", "Undo"),
            )
        }  # fmt: skip
        for key, tip in (("up", "Alt+↑"), ("down", "Alt+↓"), ("remove", "Delete"), ("undo", "Ctrl+Z in the list")):
            self._buttons[key].setToolTip(tip)
            self._buttons[key].setAccessibleDescription(tip)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._side = scrolled(self._form)
        buttons = self._buttons
        acts_last = (buttons[key] for key in ("up", "down", "remove", "undo"))
        # The order of Tab: what is typed comes before what removes.
        for widget in (buttons["last"], buttons["standing"], self._list, self._line, self._side, *acts_last):
            widget.setParent(self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(24))
        left = QVBoxLayout()
        left.setSpacing(px(6))
        sources, acts = QHBoxLayout(), QHBoxLayout()
        for key in ("last", "standing"):
            sources.addWidget(self._buttons[key])
        sources.addStretch(1)
        for key in ("up", "down", "remove", "undo"):
            acts.addWidget(self._buttons[key])
        acts.addStretch(1)
        for row in (sources, acts):
            row.setSpacing(px(6))
        left.addWidget(Label(self._theme, "Agenda", "minute", weight=600))
        left.addWidget(self._empty)
        left.addLayout(sources)
        left.addWidget(self._list, 1)
        left.addWidget(self._line)
        left.addLayout(acts)
        whole.addLayout(left, 5)
        whole.addWidget(self._side, 6)
        self._show()

    def _connect(self) -> None:
        acts = {
            "last": self.last_requested, "standing": self.standing_requested,
            "up": self.move_up, "down": self.move_down, "remove": self.remove, "undo": self.undo,
        }  # fmt: skip
        for key, act in acts.items():
            self._buttons[key].clicked.connect(act)
        self._line.entered.connect(self.add_lines)
        self._list.current_changed.connect(self._on_current_changed)
        self._list.row_activated.connect(self._on_activated)
        self._list.key_pressed.connect(self._on_list_key)
        self._form.edited.connect(self._on_form_edited)

    # ------------------------------------------------------------------ for the owner

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """The agenda as it stands."""
        return tuple(self._items)

    @property
    def list(self) -> RowView:
        """The list of items."""
        return self._list

    @property
    def line(self) -> QuickLine:
        """The line in which items are typed."""
        return self._line

    @property
    def form(self) -> ItemForm:
        """The chosen item's particulars."""
        return self._form

    def set_items(self, items: Sequence[AgendaItem], *, undoable: bool = False) -> None:
        """Put other items in place of these."""
        if undoable:
            self._remember()
        self._items = list(items)
        self._show()
        if self._items:
            self._list.set_current_key(self._items[0].id)
        self.edited.emit()

    def set_can_take_last(self, can: bool) -> None:
        """Say whether the committee has met before."""
        self._buttons["last"].setEnabled(can)

    def untitled(self) -> AgendaItem | None:
        """The first item that has no title."""
        return next((item for item in self._items if not item.title), None)

    # ------------------------------------------------------------------ acts

    @Slot(str)
    def add_lines(self, text: str) -> None:
        """Add an item for each line; one without a number gets the next."""
        single = len(text.strip().splitlines()) == 1
        new = [item_from(text.strip(), self._new_id())] if single else list(items_in(text, self._new_id))
        if not new:
            return
        self._remember()
        for item in new:
            self._items.append(self._numbered(item) if single else item)
        self._show()
        self._list.set_current_key(self._items[-1].id)
        self.edited.emit()
        if not single:
            self.told.emit(f"{len(new)} items added. Undo takes them away again.")

    @Slot()
    def remove(self) -> None:
        """Take the chosen item off; Undo puts it back."""
        place = self._place()
        if place < 0:
            return
        self._remember()
        gone = self._items.pop(place)
        self._show()
        if self._items:
            self._list.set_current_key(self._items[min(place, len(self._items) - 1)].id)
        # Away from the button, where each further Space would remove one more.
        (self._list if self._items else self._line).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.told.emit(f"{gone.number} {gone.title} removed. Undo puts it back.".strip())

    @Slot()
    def move_up(self) -> None:
        """Move the chosen item one place up; it keeps its printed number."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the chosen item one place down; it keeps its printed number."""
        self._move(1)

    @Slot()
    def undo(self) -> None:
        """Take back what was last added, removed or moved."""
        if self._before:
            key = self._list.current_key()
            self._items = list(self._before.pop())
            self._show()
            if not self._list.set_current_key(key) and self._items:
                self._list.set_current_key(self._items[0].id)
            self.edited.emit()

    def _move(self, by: int) -> None:
        place = self._place()
        if place < 0 or not 0 <= place + by < len(self._items):
            return
        self._remember()
        self._items.insert(place + by, self._items.pop(place))
        self._show()
        self.edited.emit()

    # ------------------------------------------------------------------ inside

    def _numbered(self, item: AgendaItem) -> AgendaItem:
        return item if item.number else replace(item, number=next_number(self._items))

    def _place(self) -> int:
        key = self._list.current_key()
        return next((n for n, item in enumerate(self._items) if item.id == key), -1)

    def _remember(self) -> None:
        self._before.append(tuple(self._items))

    def _show(self) -> None:
        self._list.set_rows([_row(item) for item in self._items])
        # An empty list would swallow what is typed after Tab; the line below it is where items are typed.
        policy = Qt.FocusPolicy.StrongFocus if self._items else Qt.FocusPolicy.NoFocus
        self._list.setFocusPolicy(policy)
        self._empty.setVisible(not self._items)
        self._side.setVisible(bool(self._items))
        for key in ("up", "down", "remove"):
            self._buttons[key].setEnabled(bool(self._items))
        self._buttons["undo"].setEnabled(bool(self._before))

    @Slot(str)
    def _on_current_changed(self, key: str) -> None:
        item = next((item for item in self._items if item.id == key), None)
        if item is not None and item != self._form.item():
            self._form.set_item(item)

    @Slot(str)
    def _on_activated(self, _key: str) -> None:
        self._form.title_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.title_field.selectAll()

    @Slot(str, str)
    def _on_list_key(self, _key: str, name: str) -> None:
        acts = {"Delete": self.remove, "Alt+Up": self.move_up, "Alt+Down": self.move_down}
        if name in acts:
            acts[name]()
        elif name == "Insert":
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last step back on Ctrl+Z, unless a field has it for its own words."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_form_edited(self) -> None:
        place = self._place()
        if place >= 0:
            self._items[place] = self._form.item()
            self._list.set_rows([_row(item) for item in self._items])
            self.edited.emit()


def _row(item: AgendaItem) -> Row:
    told = [_SHORT[item.kind]] if item.kind in _SHORT else []
    if item.report_ref:
        told.append(item.report_ref)
    if item.exempt:
        paragraphs = f" · paragraph {item.exempt_paragraphs[0]}" if len(item.exempt_paragraphs) == 1 else ""
        told.append(f"private{paragraphs}")
    title = item.title or "No title yet"
    cells = (
        text_cell(item.number, weight=600),
        text_cell(title, colour="ink" if item.title else "amber_text"),
        Cell((Run(" · ".join(told), "caption", "ink_3"),)),
    )
    return Row(item.id, cells, ", ".join(part for part in (item.number, title, *told) if part))
