"""Members who require their own vote to be recorded (SI 1993/202): a name, the vote, and those taken down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clerk_app.meeting.body import Body
from clerk_app.meeting.decision_words import required_words
from clerk_app.meeting.decisions import Ballot
from clerk_app.meeting.vote_draft import Required
from ui.theme import Theme
from ui.widgets.in_sight import bring_wholly_into_sight
from ui.widgets.labels import Label
from ui.widgets.name_field import Named, NameField
from ui.widgets.segmented import Segmented
from ui.widgets.task_button import TaskButton

BALLOTS: Final = ((Ballot.FOR, "For"), (Ballot.AGAINST, "Against"), (Ballot.ABSTAINED, "Abstained"))
HEAD: Final = "Own vote recorded, as the member requires"


class _Taken(QWidget):
    """One vote taken down, and the button that takes it away."""

    removed = Signal(str)

    def __init__(self, theme: Theme, person: str, words: str) -> None:
        super().__init__()
        self._person = person
        self.words = Label(theme, words[:1].upper() + words[1:], "caption", "ink", weight=600, wrap=True)
        self.remove = TaskButton(theme, "Remove", small=True)
        self.remove.setAccessibleName(f"Remove: {words}")
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 0, 0)
        row.addWidget(self.remove, 0, 1)
        row.setColumnStretch(0, 1)
        self.remove.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.removed.emit(self._person)


class RequiredVotes(QWidget):
    """Shut until somebody requires it; Insert opens it, and Enter records it with the decision."""

    changed = Signal(object)
    """All the votes required, those taken down before included."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._required: Required = ()
        self._before: Required = ()
        self._names: tuple[str, ...] = ()
        self.button = TaskButton(theme, "Own vote recorded…", "Insert", small=True)
        self.person = NameField(theme, "Whose own vote is recorded")
        self.ballot = Segmented(theme, BALLOTS, "How he or she voted", even=False)
        self._row = QWidget()
        self._taken = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.ballot.set_key(Ballot.AGAINST)
        grid = QGridLayout(self._row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(Label(self._theme, HEAD, "caption", "ink_3", wrap=True), 0, 0, 1, 2)
        grid.addWidget(self.person, 1, 0)
        grid.addWidget(self.ballot, 1, 1)
        grid.setColumnStretch(0, 1)
        self._taken.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(6)
        column.addLayout(self._taken)
        column.addWidget(self._row)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.hide()

    def _connect(self) -> None:
        self.button.clicked.connect(self.open)
        self.person.person_changed.connect(self._on_changed)
        self.ballot.chosen.connect(self._on_changed)

    def show_button(self, *, shown: bool) -> None:
        """Offer it with a button; where there is no room for one, Insert opens it all the same."""
        self.button.setVisible(shown and not self.is_open)
        self.setVisible(shown or self.is_open or bool(self._required))

    @property
    def is_open(self) -> bool:
        """Whether a name is asked for."""
        return not self._row.isHidden()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in its order."""
        return self.person, *self.ballot.segments, self.button

    # ------------------------------------------------------------------ acts

    @Slot()
    def open(self) -> None:
        """Ask for a name; what stands in the row already is taken down."""
        self._before = self._required
        self._clear()
        self._row.show()
        self.button.hide()
        self.show()
        self._list()
        self.person.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_wholly_into_sight(self)

    def shut(self) -> None:
        """Ask for nobody any more."""
        self._before = self._required
        self._clear()
        self._row.hide()
        self._list()

    def _clear(self) -> None:
        # What is taken down stays, so nobody is told.
        was = self.person.blockSignals(True)
        self.person.clear()
        self.person.settle()
        self.person.blockSignals(was)
        self.ballot.set_key(Ballot.AGAINST)

    def focus_ballot(self) -> None:
        """Go on from the name to the vote."""
        (self.ballot.focusProxy() or self.ballot).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in sight while a name is asked for, in a low window too."""
        super().resizeEvent(event)
        if self.is_open and self.person.hasFocus():
            bring_wholly_into_sight(self)

    # ------------------------------------------------------------------ what is shown

    def show_required(self, required: Required, people: Sequence[Named], body: Body) -> None:
        """Show the votes that are required, and who can be named."""
        self.person.set_people(people)
        names = tuple(required_words(person, ballot, body) for person, ballot in required)
        if (required, names) == (self._required, self._names):
            return
        self._required, self._names = required, names
        if not self.is_open:
            self._before = required
        self._list()

    def _list(self) -> None:
        while (item := self._taken.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for (person, _), words in zip(self._required, self._names, strict=False):
            if not self.is_open or person in dict(self._before):
                taken = _Taken(self._theme, person, words)
                taken.removed.connect(self._on_removed)
                self._taken.addWidget(taken)

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_changed(self) -> None:
        person = self.person.person
        row = ((person, Ballot(self.ballot.key)),) if person else ()
        self.changed.emit((*(vote for vote in self._before if vote[0] != person), *row))

    @Slot(str)
    def _on_removed(self, person: str) -> None:
        self._before = tuple(vote for vote in self._before if vote[0] != person)
        self.changed.emit(tuple(vote for vote in self._required if vote[0] != person))
