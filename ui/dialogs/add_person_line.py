"""A line to add somebody: found in the register by a few letters, or new."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import match_rank
from ui.dialogs.fields import TextField
from ui.theme import Theme
from ui.widgets.labels import Label


class AddPersonLine(QWidget):
    """Enter adds whom the line under it names; Shift+Enter adds a new person."""

    person_chosen = Signal(str)
    """Somebody who is in the register, by id."""
    person_named = Signal(str)
    """Somebody new, by what was typed."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._turn = 0
        self._field = _Field(placeholder=f"{name}: type a name and press Enter")
        self._field.setAccessibleName(name)
        self._offer = Label(theme, "", "caption", "ink_2", wrap=True)
        self._offer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._field)
        column.addWidget(self._offer)
        self.setFocusProxy(self._field)
        self._connect()

    def _connect(self) -> None:
        self._field.textEdited.connect(self._on_edited)
        self._field.pressed_enter.connect(self._on_enter)
        self._field.stepped.connect(self._on_stepped)

    @property
    def field(self) -> TextField:
        """Where the name is typed."""
        return self._field

    @property
    def offer(self) -> str:
        """What Enter would do, in words."""
        return self._offer.text()

    def set_people(self, people: Sequence[Person]) -> None:
        """Say who is in the register and can be added."""
        self._people = tuple(people)
        self._show_offer()

    def _fits(self) -> list[Person]:
        typed = self._field.value
        if not typed:
            return []
        ranked = [(match_rank(p.forms, typed, p.surname), n) for n, p in enumerate(self._people)]
        return [self._people[n] for rank, n in sorted((rank, n) for rank, n in ranked if rank is not None)]

    def _show_offer(self) -> None:
        fits, typed = self._fits(), self._field.value
        if fits:
            person = fits[self._turn % len(fits)]
            words = f"Enter adds {described(person)}. Shift+Enter adds {typed} as somebody new."
            if len(fits) > 1:
                words += f" ↑ ↓ offer {len(fits) - 1} more."
        else:
            words = f"Enter adds {typed} as somebody new." if typed else ""
        self._offer.setText(words)
        self._offer.setVisible(bool(words))
        self._field.setAccessibleDescription(words)

    @Slot(bool)
    def _on_enter(self, as_new: bool) -> None:
        fits, typed = self._fits(), self._field.value
        if not typed:
            return
        self._field.clear()
        chosen = fits[self._turn % len(fits)] if fits and not as_new else None
        self._turn = 0
        self._show_offer()
        if chosen is not None:
            self.person_chosen.emit(chosen.id)
        else:
            self.person_named.emit(typed)

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self._turn += by
        self._show_offer()

    @Slot()
    def _on_edited(self) -> None:
        self._turn = 0
        self._show_offer()


class _Field(TextField):
    pressed_enter = Signal(bool)
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter and the arrows; type the rest."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.pressed_enter.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


def described(person: Person) -> str:
    """A person so that nobody takes them for another: 'Mrs Beryl Ashdown, Diocese'."""
    name = f"{person.title} {person.full_name}".strip()
    return ", ".join(part for part in (name, person.role, person.body) if part)
