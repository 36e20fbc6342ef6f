"""The list of the roll: everyone in fixed order, letters for the owner, and a time typed in place."""

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.attendance import Standing
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import HOW_TO_TYPE, clock_time
from ui.models.attendance_rows import RollView, attendance_rows, is_roll_call
from ui.theme import Theme
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_ROLL_COLUMNS = (Column(24), Column(172), Column(None))
_ROLL_LOOK = RowLook(_ROLL_COLUMNS)
_DENSE_ROLL_LOOK = RowLook(_ROLL_COLUMNS, min_height=24)
_LIST_LOOK = RowLook((Column(24), Column(None), Column(0, "right")))


class RollList(RowView):
    """Shows a meeting's attendance; figures are a time for whoever is expected, all else goes to the owner."""

    act_pressed = Signal(str, str)
    """The current person and the name of the key."""
    entered = Signal(str)
    """Enter on a person, with no time typed."""
    time_given = Signal(str, str)
    """The person who is expected, and when: '10:40'."""
    time_refused = Signal(str)
    """What was typed is no time; the sentence says so."""
    walked = Signal()
    """The clerk went to another row."""

    def __init__(self, theme: Theme, state: MeetingState, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, _LIST_LOOK, name, parent)
        self._state = state
        self._look = _LIST_LOOK
        self._typing = RollView()
        self._stepping = False
        self.key_pressed.connect(self._on_key)
        self.row_activated.connect(self._on_enter)
        self.current_changed.connect(self._on_went)
        self.focus_changed.connect(self._on_focus)

    def show_state(self, state: MeetingState) -> None:
        """Show the attendance of this state."""
        self._state = state
        in_roll_call = _DENSE_ROLL_LOOK if self._theme.dense else _ROLL_LOOK
        look = in_roll_call if is_roll_call(state) else _LIST_LOOK
        if look != self._look:
            self._look = look
            self.set_look(look)
        self.set_rows(attendance_rows(state, self._typing))

    def step_to(self, person: str) -> None:
        """Go to a person's row; a time that is being typed is not disturbed."""
        self._stepping = True
        if person:
            self.set_current_key(person)
        self._stepping = False

    def expect_time(self, person: str, typed: str = "") -> None:
        """Take the figures that come next as the time when a person is expected."""
        self._set(RollView(self.current_key(), person, typed))

    def row_on_screen(self, person: str) -> QRect:
        """Return where a person's row is, in px of the screen."""
        box = self.visualRect(self.rows.index(self.rows.number_of(person) or 0, 0))
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    # ------------------------------------------------------------------ the time somebody is expected

    def _set(self, typing: RollView) -> None:
        self._typing = typing
        self.show_state(self._state)

    def _type(self, person: str, figure: str) -> None:
        # Whoever was just marked as expected, else the current row.
        for who in (self._typing.timed, person):
            if who and self._state.attendance.standing(who) is Standing.EXPECTED:
                self._set(RollView(person, who, self._typing.typed + figure))
                return

    def _take_time(self, *, drop: bool) -> None:
        """Give the typed time to the owner; with `drop`, forget what is no time."""
        typed, person = self._typing.typed, self._typing.timed
        time = clock_time(typed)
        if time is None and not drop:
            self.time_refused.emit(f"“{typed}” is not a time. {HOW_TO_TYPE}")
            return
        self._set(RollView(self.current_key()))
        if time is not None:
            self.time_given.emit(person, f"{time:%H:%M}")

    # ------------------------------------------------------------------ what happens

    @Slot(str, str)
    def _on_key(self, person: str, key: str) -> None:
        typed = self._typing.typed
        if key.isdigit() or (typed and key in (":", ".")):
            self._type(person, key)
        elif typed and key == "Backspace":
            self.expect_time(self._typing.timed, typed[:-1])
        else:
            if typed:
                self._take_time(drop=True)
            self.act_pressed.emit(person, key)

    @Slot(str)
    def _on_enter(self, person: str) -> None:
        if self._typing.typed:
            self._take_time(drop=False)
        else:
            self.entered.emit(person)

    @Slot(str)
    def _on_went(self, person: str) -> None:
        if self._stepping:
            self._set(RollView(person, self._typing.timed, self._typing.typed))
            return
        if self._typing.typed:
            self._take_time(drop=True)
        self._set(RollView(person))
        self.walked.emit()

    @Slot(bool)
    def _on_focus(self, focused: bool) -> None:
        if focused:
            self.expect_time(self._typing.timed, self._typing.typed)
        elif self._typing.typed:
            self._take_time(drop=True)
