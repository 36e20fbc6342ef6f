"""The actions of the meeting: what, who, by when, in which item."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, brought_forward, follow_up, open_actions
from clerk_app.meeting.entry import effective
from clerk_app.meeting.kept_line import strike_with
from clerk_app.meeting.written_answers import written_answer
from ui.models.action_rows import action_rows
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

BROUGHT_FORWARD: Final = "An earlier meeting took this down, so its words stay. Space settles it."
LOOK: Final = RowLook(
    (
        Column(15, gap=8),
        Column(None, gap=8, max_lines=2),
        Column(76, gap=6, max_lines=2),
        Column(12, gap=3),
        Column(44, gap=4),
        Column(16, "right"),
    )
)


class ActionPointsPane(Pane):
    """Every action taken down; Space settles one, Enter corrects it."""

    correct_requested = Signal(str)
    """The clerk wants to correct the action kept in the entry of that id."""
    declaration_requested = Signal(str)
    """The clerk wants to change the declaration of interest from which an action follows."""
    question_requested = Signal(str)
    """The clerk wants to say who answers a question in writing, and by when."""

    pane_id = "actions"
    title = "Actions"
    number = 7
    empty_sentence = "No actions. Begin a line with @"

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.signals = signals
        self.rows = RowView(theme, LOOK, "Actions")
        self.set_body(self.rows)
        self._connect()
        self._render()

    def _connect(self) -> None:
        self.signals.changed.connect(self._on_changed)
        self.rows.row_activated.connect(self._on_activated)
        self.rows.key_pressed.connect(self._on_key)
        self.rows.current_changed.connect(self._on_current_changed)

    @property
    def current_entry(self) -> str:
        """The id of the action's entry that is chosen, '' for none."""
        return self.rows.current_key()

    @Slot()
    def correct(self) -> None:
        """Ask for the chosen action to be corrected (F2, Enter)."""
        if self._follows_from_declaration():
            self.declaration_requested.emit(self.current_entry)
        elif self._follows_from_question():
            self.question_requested.emit(self.current_entry)
        elif self._is_brought_forward():
            self.signals.refused.emit(BROUGHT_FORWARD)
        elif self.current_entry:
            self.correct_requested.emit(self.current_entry)

    @Slot()
    def settle(self) -> None:
        """Say that the chosen action was done, or take it up again."""
        note = self.current_entry
        if note:
            self.signals.record(facts.ActionSettled(note, note not in self.signals.state.actions_done))

    @Slot()
    def strike(self) -> None:
        """Strike the chosen action out of the minute, of a resolution perhaps its last part; it stays in the record."""
        state, note = self.signals.state, self.signals.state.note(self.current_entry)
        if self._follows_from_declaration():
            self.signals.refused.emit("This follows from a declaration of interest. Enter leads there.")
        elif self._follows_from_question():
            self.signals.refused.emit("This follows from a question. Enter leads there.")
        elif self._is_brought_forward():
            self.signals.refused.emit(BROUGHT_FORWARD)
        elif note is not None:
            entries = tuple((e.id, e.fact) for e in effective(self.signals.session.entries))
            self.signals.strike(*strike_with(note, state, entries))

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do to the chosen action."""
        note = self.current_entry
        declared, asked = self._follows_from_declaration(), self._follows_from_question()
        own = not self._is_brought_forward()
        there, correct = bool(note), "Declaration" if declared else "Answer" if asked else "Correct"
        done = note in self.signals.state.actions_done
        return (
            LegendKey("Space", "Take up again" if done else "Settled", "Space", there),
            LegendKey("Enter", correct, "Enter", there and own),
            LegendKey("Delete", "Strike out", "Delete", there and own and not declared and not asked),
            LegendKey("Esc", "Back to your line", "escape"),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what was clicked."""
        match act:
            case "Space":
                self.settle()
            case "Enter":
                self.correct()
            case "Delete":
                self.strike()

    def _follows_from_declaration(self) -> bool:
        return follow_up(self.signals.state, self.current_entry) is not None

    def _follows_from_question(self) -> bool:
        return written_answer(self.signals.state, self.current_entry) is not None

    def _is_brought_forward(self) -> bool:
        return brought_forward(self.signals.state, self.current_entry) is not None

    @Slot(str)
    def _on_activated(self, _note: str) -> None:
        self.correct()

    def _render(self) -> None:
        state = self.signals.state
        points = action_points(state)
        self.rows.set_rows(action_rows(points))
        self.set_badge(open_actions(state))
        self.set_empty(not points)
        self.legend_changed.emit()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()

    @Slot(str, str)
    def _on_key(self, _note: str, name: str) -> None:
        self.take_legend_key(name)

    @Slot(str)
    def _on_current_changed(self, _note: str) -> None:
        self.legend_changed.emit()
