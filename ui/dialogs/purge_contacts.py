"""Which contact details are purged for good: those that are due, or those of one meeting."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app import contact_purging
from clerk_app.contact_book import persons
from clerk_app.contact_purging import HeldContacts
from clerk_app.meeting.dates import plain_date
from ui.dialogs.dialog import ClerkDialog
from ui.models.rows import Row, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

ALL_DUE = "due"
"""The key of the row for all that are due, where that is more than one meeting."""
_LOOK = RowLook(
    (Column(130, gap=10), Column(None, gap=10), Column(70, gap=10), Column(134)),
    left=8, right=10, min_height=30, lined=True,
)  # fmt: skip
_FOR_GOOD = (
    "What is purged is gone for good, from every byte of the file: Undo cannot bring it back. The record of the "
    "questions stays as it is, and says of how many people details were purged, and when."
)
_NONE = "No contact details are kept now."


class PurgeContactsDialog(ClerkDialog):
    """Shows the meetings that contact details are kept for; nothing goes before the button is pressed."""

    purge_requested = Signal(tuple)
    """The meetings, by their ids."""

    def __init__(
        self, theme: Theme, held: Sequence[HeldContacts], before: str, today: date, parent: QWidget | None = None
    ) -> None:
        height = 260 + 30 * min(len(held), 8) if held else 200
        super().__init__(theme, "Purge contact details", QSize(700, height), parent)
        self._held = {each.meeting: each for each in held}
        self._due = contact_purging.due(held, today)
        self._list = RowView(theme, _LOOK, "Contact details are kept for")
        self._build(before)
        self._connect()

    def _build(self, before: str) -> None:
        self.body.addWidget(Label(self.theme, _FOR_GOOD if self._held else _NONE, "body", "ink", wrap=True))
        rows = [self._row(each) for each in self._held.values()]
        self._list.set_rows([*([self._row_of_due()] if len(self._due) > 1 else []), *rows])
        self._list.setVisible(bool(rows))
        self.body.addWidget(self._list, 1)
        if before:
            self.body.addWidget(Label(self.theme, f"Purged so far: {before}", "caption", "ink_2", wrap=True))
        if not rows:
            self.body.addStretch(1)
        self._keep = self.add_button("Keep them" if rows else "Done", "Esc", primary=not rows)
        self._purge = self.add_button("Purge", "Ctrl+Enter", primary=True) if rows else None
        self._keep.setDefault(True)

    def _connect(self) -> None:
        self._keep.clicked.connect(self.reject)
        self._list.current_changed.connect(self._on_current_changed)
        if self._purge is not None:
            self._purge.clicked.connect(self._on_purge)

    def _row_of_due(self) -> Row:
        people = persons(sum(each.people for each in self._due))
        of = f"{len(self._due)} meetings"
        cells = (text_cell("All that are due", weight=600), text_cell(of), text_cell(people), text_cell(""))
        return Row(ALL_DUE, cells, f"All that are due, {people} from {of}")

    def _row(self, held: HeldContacts) -> Row:
        on = plain_date(held.on) if held.on else "no day yet"
        due = ("due now" if held in self._due else f"due {plain_date(held.due)}") if held.due else ""
        cells = (text_cell(on), text_cell(held.committee), text_cell(persons(held.people)), text_cell(due, "caption"))
        return Row(held.meeting, cells, f"{held.committee}, {on}, {persons(held.people)}, {due}")

    # ------------------------------------------------------------------ for the owner

    @property
    def rows(self) -> RowView:
        """The list of what can be purged."""
        return self._list

    def showEvent(self, event: object) -> None:
        """Begin on the first row, which is what is due if anything is."""
        if self._held:
            first = ALL_DUE if len(self._due) > 1 else next(iter(self._held))
            self._list.set_current_key(first)
            self._on_current_changed(first)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ inside

    def _chosen(self, key: str) -> tuple[HeldContacts, ...]:
        return self._due if key == ALL_DUE else tuple(each for each in (self._held.get(key),) if each is not None)

    @Slot(str)
    def _on_current_changed(self, key: str) -> None:
        people = persons(sum(each.people for each in self._chosen(key)))
        self.say(f"Ctrl+Enter purges the details of {people}.")

    @Slot()
    def _on_purge(self) -> None:
        chosen = self._chosen(self._list.current_key())
        self.accept()
        self.purge_requested.emit(tuple(each.meeting for each in chosen))
