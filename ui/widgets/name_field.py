"""A field for one person's name, completed from a list of people while it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import match_rank, plain
from ui.theme import Theme

Named = tuple[str, str, Person]
"""A person's id, the name as it is shown, and all its forms."""


def fitting(people: Sequence[Named], typed: str) -> list[Named]:
    """Return those whom the letters fit, the best first; nobody where nothing was typed."""
    if not typed.strip():
        return []
    ranked = [(match_rank((shown, *who.forms), typed, who.surname), n) for n, (_, shown, who) in enumerate(people)]
    return [people[n] for rank, n in sorted((rank, n) for rank, n in ranked if rank is not None)]


class NameField(QLineEdit):
    """A name, offered in grey behind the letters; ↑ ↓ offer another, leaving the field takes it."""

    person_changed = Signal(str)
    """The id of the person now named; '' for nobody."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Named, ...] = ()
        self._person = self._told = ""
        self._turn = 0
        self._typing = False
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.px(40))
        self.textEdited.connect(self._on_edited)
        theme.changed.connect(self.update)

    @property
    def person(self) -> str:
        """The id of the person named, '' where there is none."""
        return self._person

    @property
    def is_unknown(self) -> bool:
        """Whether something stands here that is nobody's name."""
        return bool(self.text().strip()) and not self._person and not self.offered

    @property
    def offered(self) -> str:
        """The name that would be taken now, '' for none."""
        fits = self._fits()
        return fits[self._turn % len(fits)][1] if fits else ""

    def set_people(self, people: Sequence[Named]) -> None:
        """Say who can be named."""
        self._people = tuple(people)

    def set_person(self, person: str) -> None:
        """Name somebody, without saying so; what is being typed stays."""
        if self._typing or (person == self._told and person == self._person and person):
            return
        self._person = self._told = person
        self.setText(next((shown for who, shown, _ in self._people if who == person), ""))

    def settle(self) -> None:
        """Take the name that is offered, or nobody where the field was emptied."""
        fits = self._fits()
        if fits:
            person, shown, _ = fits[self._turn % len(fits)]
            self.setText(shown)
            self._take(person)
        elif not self.text().strip():
            self._take("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer another name on the arrows; take the offered one on Enter, which goes on to the owner."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._fits():
            self._turn += 1 if event.key() == Qt.Key.Key_Down else -1
            self._say_offer()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the whole name, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the name that is offered."""
        self.settle()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the offered name in grey behind what was typed."""
        super().paintEvent(event)
        offered = self.offered
        if not offered or not self.hasFocus():
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside: QRect = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        metrics = self.fontMetrics()
        left = self.cursorRect().center().x() + self._theme.px(4)
        room = inside.right() - left
        if self.cursorPosition() != len(self.text()) or room < self._theme.px(20):
            return
        painter = QPainter(self)
        painter.setPen(self._theme.color("ink_3"))
        words = metrics.elidedText(self._behind(offered), Qt.TextElideMode.ElideRight, room)
        box = QRect(left, inside.top(), room, inside.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _behind(self, offered: str) -> str:
        typed = plain(self.text())
        return offered[len(typed) :] if plain(offered).startswith(typed) else f"  {offered}"

    def _fits(self) -> list[Named]:
        return [] if self._person else fitting(self._people, self.text())

    def _take(self, person: str) -> None:
        self._turn = 0
        self._typing = False
        self._person = person
        if person != self._told:
            self._told = person
            self.person_changed.emit(person)

    def _say_offer(self) -> None:
        self.setAccessibleDescription(self.offered)
        self.update()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._turn = 0
        self._person = ""
        self._typing = True
        self._say_offer()
