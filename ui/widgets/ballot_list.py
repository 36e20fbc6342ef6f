"""The list of a named vote: one press of a seat key turns a vote; over 26 voters, letters find the name."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Vote
from ui.models.vote_rows import named_by, vote_rows
from ui.theme import Theme
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

LOOK: Final = RowLook(
    (Column(24, gap=10), Column(None), Column(14, gap=9), Column(94)), left=8, right=4, bar_current=False
)
LEAST_ROWS: Final = 4
EDGE: Final = 4


class BallotList(QWidget):
    """Everyone who may vote, with the seat key and the vote."""

    turned = Signal(str)
    """The vote of that person goes on to the next."""
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._surnames: dict[str, str] = {}
        self._keys: Mapping[str, str] = {}
        self._letters = ""
        self.rows = RowView(theme, LOOK, "Votes")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.rows.set_focus_ring(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)

    def _connect(self) -> None:
        self.rows.key_pressed.connect(self._on_key)
        self.rows.row_activated.connect(self._on_activated)
        self.rows.row_clicked.connect(self.turned)
        self.rows.focus_changed.connect(self._on_focus)
        self._theme.changed.connect(self._fit)

    def show_vote(self, vote: Vote, keys: Mapping[str, str], body: Body) -> None:
        """Show each voter's vote; whoever turned a vote stays where the list is."""
        voters = [person for person, _ in vote.ballots]
        self._keys = {person: keys.get(person, "") for person in voters}
        self._surnames = {person: body.person(person).surname for person in voters}
        self.rows.set_rows(vote_rows(vote.ballots, keys, body))
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring round the list while it has the keyboard."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        if self.rows.hasFocus():
            width = self._theme.tokens.size.focus
            painter.setPen(QPen(self._theme.color("accent"), width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))

    @Slot()
    def _fit(self) -> None:
        rows = min(LEAST_ROWS, self.rows.rows.rowCount())
        self.setMinimumHeight(rows * self._theme.row_height + 2 * EDGE)

    @Slot(bool)
    def _on_focus(self, _here: bool) -> None:
        self._letters = ""
        self.update()

    @Slot(str)
    def _on_activated(self, _key: str) -> None:
        self.entered.emit()

    @Slot(str, str)
    def _on_key(self, current: str, name: str) -> None:
        if name == "Enter":
            self.entered.emit()
        elif name == "Space" and current:
            self._letters = ""
            self.turned.emit(current)
        elif len(name) == 1 and any(self._keys.values()):
            self._turn_key(name)
        elif len(name) == 1:
            self._find(name)

    def _turn_key(self, letter: str) -> None:
        person = next((who for who, key in self._keys.items() if key == letter), "")
        if person:
            self.rows.set_current_key(person)
            self.turned.emit(person)

    def _find(self, letter: str) -> None:
        for typed in (self._letters + letter, letter):
            if person := named_by(typed, self._surnames):
                self._letters = typed
                self.rows.set_current_key(person)
                return
