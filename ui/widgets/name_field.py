"""A field for one person's name, completed from a list of people while it is typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import match_rank, plain
from ui.theme import Theme
from ui.widgets.offers import Choice, OfferList

LISTED_AT_MOST: Final = 10
NAMED_AT_MOST: Final = 3

Named = tuple[str, str, Person]
"""A person's id, the name as it is shown, and all its forms."""


def fitting(people: Sequence[Named], typed: str) -> tuple[list[Named], int]:
    """Return those whom the letters fit, the best first, and how many of them fit equally well."""
    if not typed.strip():
        return [], 0
    ranked = [(_rank(named, typed), n) for n, named in enumerate(people)]
    found = sorted((rank, n) for rank, n in ranked if rank is not None)
    return [people[n] for _, n in found], sum(rank == found[0][0] for rank, _ in found)


def _rank(named: Named, typed: str) -> int | None:
    _, shown, who = named
    forms = (shown, *who.forms)
    # Whoever is called exactly that comes before those whose names only begin so: 'Hale' before 'Halewood'.
    return -1 if plain(typed) in map(plain, forms) else match_rank(forms, typed, who.surname)


class NameField(QLineEdit):
    """A name, offered in grey behind the letters; ↑ ↓ offer another, leaving the field takes it.

    Where several fit they are listed, and where they fit equally well nobody is taken until one is chosen.
    """

    person_changed = Signal(str)
    """The id of the person now named; '' for nobody."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Named, ...] = ()
        self._person = self._told = ""
        self._turn: int | None = None
        self._typing = False
        self._list: OfferList | None = None
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
        return bool(self.text().strip()) and not self._person and not self._fits()[0]

    @property
    def is_undecided(self) -> bool:
        """Whether what stands here fits several equally well, none of them chosen."""
        return bool(self._fits()[0]) and self._at() < 0

    @property
    def doubt(self) -> str:
        """Why nobody can be taken from what stands here, in one sentence; '' where there is no doubt."""
        typed = self.text().strip()
        if self.is_unknown:
            return f"Nobody here is called “{typed}”."
        if not self.is_undecided:
            return ""
        fits, equal = self._fits()
        names = [choice.note or choice.words for choice in self._choices(fits)[: min(equal, NAMED_AT_MOST)]]
        more = [f"{equal - len(names)} more"] if equal > len(names) else [names.pop()]
        return f"“{typed}” fits {', '.join(names)} and {more[0]}. Choose one with ↑ ↓, or type more."

    @property
    def offered(self) -> str:
        """The name that would be taken now, '' for none."""
        fits, at = self._fits()[0], self._at()
        return fits[at][1] if fits and at >= 0 else ""

    @property
    def listed(self) -> tuple[str, ...]:
        """The names in the list below the field, nothing while it is shut."""
        return tuple(choice.words for choice in self._list.choices) if self._list else ()

    def set_people(self, people: Sequence[Named]) -> None:
        """Say who can be named."""
        self._people = tuple(people)

    def set_person(self, person: str) -> None:
        """Name somebody, without saying so; what is being typed stays."""
        if self._typing or (person == self._told and person == self._person and person):
            return
        self._person = self._told = person
        self.setText(next((shown for who, shown, _ in self._people if who == person), ""))

    @property
    def who(self) -> str:
        """The id of the person named, else the words that stand here."""
        return self._person or " ".join(self.text().split())

    def set_who(self, who: str) -> None:
        """Show a person by id, or words that name somebody, in place of whatever stands here."""
        self.clear()
        self.set_person("")
        self.set_person(who)
        if not self.text():
            self.setText(who)

    def settle(self) -> None:
        """Take the name that is offered, or nobody where the field was emptied; what is in doubt stays."""
        fits, at = self._fits()[0], self._at()
        if fits and at >= 0:
            self._take_named(fits[at])
        elif not self.text().strip():
            self._take("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer another name on the arrows; take the offered one on Enter, which goes on to the owner."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and (fits := self._fits()[0]):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1, min(len(fits), LISTED_AT_MOST))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self._shut()  # what the owner says of a name in doubt stands below the field; ↓ opens the list again
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the whole name, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the name that is offered."""
        self.settle()
        self._shut()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Shut the list with the field."""
        self._shut()
        super().hideEvent(event)

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

    def _fits(self) -> tuple[list[Named], int]:
        return ([], 0) if self._person else fitting(self._people, self.text())

    def _at(self) -> int:
        """The place of the one that is offered, -1 where several fit equally well and none was chosen."""
        if self._turn is not None:
            return self._turn
        return 0 if self._fits()[1] == 1 else -1

    def _step(self, by: int, count: int) -> None:
        at = self._at() + by
        self._turn = count - 1 if at < 0 else at % count
        self._say_offer()

    def _take_named(self, named: Named) -> None:
        person, shown, _ = named
        self.setText(shown)
        self._take(person)

    def _take(self, person: str) -> None:
        self._turn = None
        self._typing = False
        self._person = person
        self._shut()
        if person != self._told:
            self._told = person
            self.person_changed.emit(person)

    # ------------------------------------------------------------------ the list

    def _choices(self, fits: Sequence[Named]) -> list[Choice]:
        names = [shown for _, shown, _ in fits]
        return [
            Choice(person, shown, who.full_name if names.count(shown) > 1 else "")
            for person, shown, who in fits[:LISTED_AT_MOST]
        ]

    def _say_offer(self) -> None:
        fits = self._fits()[0]
        self.setAccessibleDescription(self.offered or self.doubt)
        if len(fits) > 1 and self.hasFocus():
            self._open_list().offer(
                self._choices(fits), self.mapTo(self.window(), QPoint(0, 0)), self.height(), self._at()
            )
        else:
            self._shut()
        self.update()

    def _open_list(self) -> OfferList:
        if self._list is not None and self._list.parentWidget() is not self.window():
            self._list.deleteLater()  # the pane stands in another window now
            self._list = None
        if self._list is None:
            self._list = OfferList(self._theme, self.window())
            self._list.rows.row_clicked.connect(self._on_row_clicked)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def _shut(self) -> None:
        if self._list is not None:
            self._list.hide()

    @Slot(str)
    def _on_row_clicked(self, person: str) -> None:
        named = next((named for named in self._people if named[0] == person), None)
        if named is not None:
            self._take_named(named)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._turn = None
        self._person = ""
        self._typing = True
        self._say_offer()
