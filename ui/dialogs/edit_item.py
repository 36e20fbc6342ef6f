"""One agenda item in a dialog of its own: its particulars corrected, or an item added on the day."""

from datetime import date

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Committee
from ui.dialogs.dialog import ClerkDialog, scrolled
from ui.dialogs.item_form import ItemForm
from ui.theme import Theme
from ui.widgets.labels import Label


class EditItemDialog(ClerkDialog):
    """All particulars of an item; the meeting is not touched until they are kept."""

    kept = Signal(object)
    """The `AgendaItem` with its new particulars."""

    def __init__(
        self,
        theme: Theme,
        item: AgendaItem,
        today: date,
        *,
        committee: Committee | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._is_new = not item.title
        super().__init__(theme, "Add an item" if self._is_new else "Edit an item", QSize(560, 520), parent)
        self._item = item
        self._form = ItemForm(theme, today, committee)
        self._caution = Label(theme, "", "body", "purple_text", weight=600, wrap=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._form.set_item(self._item)
        self._caution.hide()
        self.body.addWidget(self._caution)
        self.body.addWidget(scrolled(self._form), 1)
        self._cancel = self.add_button("Leave it", "Esc")
        self._keep = self.add_button("Add the item" if self._is_new else "Keep the item", "Enter", primary=True)
        self._keep.setDefault(True)
        self._form.title_field.setFocus()

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self._on_keep)
        self._form.edited.connect(self._on_edited)

    def tell(self, words: str) -> None:
        """Say above the fields what becomes of what is changed in them."""
        self._caution.setText(words)
        self._caution.setVisible(bool(words))

    @property
    def told(self) -> str:
        """What is said above the fields."""
        return self._caution.text()

    @property
    def form(self) -> ItemForm:
        """The fields."""
        return self._form

    @Slot()
    def _on_keep(self) -> None:
        trouble = self._form.trouble()
        if trouble:
            self.refuse(trouble)
            return
        self.kept.emit(self._form.item())
        self.accept()

    @Slot()
    def _on_edited(self) -> None:
        self.refuse("")
