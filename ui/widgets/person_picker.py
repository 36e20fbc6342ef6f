"""One person picked by a few letters: who arrived, who left, who substitutes, who moved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting.names import NEWCOMERS, NewcomerKind
from clerk_app.meeting.times import parse_time
from ui.icons import Mark
from ui.models.choices import Choice, matching
from ui.models.rows import Cell, Row, Run, text_cell
from ui.spoken import Urgency, announce
from ui.theme import Theme
from ui.widgets.picker_panel import PickerPanel

SHOWN_AT_MOST = 8
Picked = Callable[[str, datetime | None], None]
_LEAVES_IT_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody picked who is in no register: the name as typed, and as what they are here."""

    name: str
    kind: NewcomerKind


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the title, who can be picked, and what may be said beside the name."""

    title: str
    people: tuple[Choice, ...]
    on_picked: Picked | None = None
    act: str = "take"
    """The word for Enter: 'arrived'."""
    now: Callable[[], datetime] | None = None
    """Where another time may be given with Shift+Enter, what tells the time now."""
    newcomers: tuple[NewcomerKind, ...] = ()
    on_newcomer: Callable[[Newcomer, datetime | None], None] | None = None


class _Asking(Enum):
    WHO = auto()
    WHEN = auto()


class PersonPicker(QObject):
    """Opens a panel over the window of `anchor`; letters filter, Enter picks, Esc returns the focus.

    A RuleError raised by whoever is told of the pick is said in the panel, which then stays open.
    """

    picked = Signal(str, object)
    """The id of the person, and the time given (a datetime) or None for now."""
    newcomer_picked = Signal(object, object)
    """A `Newcomer`, and the time given or None."""
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._anchor = parent
        self._panel: PickerPanel | None = None
        self._question = Question("", ())
        self._asking = _Asking.WHO
        self._chosen: Choice | Newcomer | None = None
        self._focus_before: QWidget | None = None
        self._host: QWidget | None = None
        self._telling = False

    @property
    def is_open(self) -> bool:
        """Whether somebody is being picked."""
        return self._panel is not None

    @property
    def panel(self) -> PickerPanel | None:
        """The panel while it is open."""
        return self._panel

    def pick(self, title: str, people: Sequence[Choice], on_picked: Picked | None = None) -> None:
        """Ask for one of these people."""
        self.ask(Question(title, tuple(people), on_picked))

    def ask(self, question: Question, near: QRect | None = None, typed: str = "") -> None:
        """Ask a question, beside `near` (in global px) or over the minute, with letters typed already."""
        before = self._focus_before if self.is_open else self._anchor.window().focusWidget()
        if self.is_open:
            self._close(give_back=False)
            if not self._telling:
                self.cancelled.emit()
        self._question, self._asking, self._chosen = question, _Asking.WHO, None
        self._focus_before = before
        self._open(near)
        if typed and self._panel:
            self._panel.field.setText(typed)

    def cancel(self) -> None:
        """Close, nobody picked; the focus goes back to where it was."""
        if self.is_open:
            self._close(give_back=True)
            self.cancelled.emit()

    # ------------------------------------------------------------------ opening and closing

    def _open(self, near: QRect | None) -> None:
        self._host = self._anchor.window()
        panel = PickerPanel(self._theme, self._host)
        self._panel = panel
        panel.field.textChanged.connect(self._on_typed)
        panel.field.entered.connect(self._on_entered)
        panel.field.shift_entered.connect(self._on_shift_entered)
        panel.field.escaped.connect(self._on_escaped)
        panel.field.focus_lost.connect(self._on_focus_lost)
        panel.chosen.connect(self._on_entered)
        self.destroyed.connect(panel.deleteLater)  # a pane may go with its meeting
        self._host.installEventFilter(self)
        self._ask_who()
        panel.open(near)

    def _close(self, *, give_back: bool) -> None:
        panel, self._panel = self._panel, None
        if self._host is not None:
            self._host.removeEventFilter(self)
        if panel is None:
            return
        panel.field.focus_lost.disconnect(self._on_focus_lost)
        # The panel goes only after the focus: a hidden field would hand it to whatever comes next.
        before, self._focus_before = self._focus_before, None
        if give_back and before is not None and _is_there(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.hide()
        panel.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel in its place as the window changes its size."""
        if event.type() == QEvent.Type.Resize and self._panel is not None:
            self._panel.place()
        return False

    # ------------------------------------------------------------------ what is shown

    def _ask_who(self) -> None:
        if self._panel is None:
            return
        self._asking = _Asking.WHO
        question = self._question
        hints = [("↑ ↓", "choose"), ("Enter", question.act)]
        if question.now is not None:
            hints.append(("Shift+Enter", "another time"))
        self._panel.ask(question.title, "Letters of the name", [*hints, ("Esc", "back")])
        self._show_people()

    def _ask_when(self, chosen: Choice | Newcomer) -> None:
        if self._panel is None:
            return
        self._asking, self._chosen = _Asking.WHEN, chosen
        hints = [("Enter", self._question.act), ("Esc", "back to the names")]
        self._panel.ask(f"{chosen.name}: when?", "1042, 10.42, -5 or now", hints)
        self._panel.show_rows([], "")

    def _show_people(self) -> None:
        if self._panel is None:
            return
        typed = self._panel.field.text()
        found = matching(self._question.people, typed)
        rows = [_row(choice) for choice in found[:SHOWN_AT_MOST]]
        if not rows and typed.strip():
            rows = [_newcomer_row(typed, kind) for kind in self._question.newcomers]
        self._panel.show_rows(rows, f"{len(found)} of {len(self._question.people)}")
        if not rows:
            self._panel.say_quietly("Nobody of that name." if typed.strip() else "There is nobody to choose from.")

    def _current(self) -> Choice | Newcomer | None:
        key = self._panel.current_key() if self._panel else ""
        if key.startswith(_NEW) and self._panel:
            return Newcomer(" ".join(self._panel.field.text().split()), NewcomerKind(key.removeprefix(_NEW)))
        return next((choice for choice in self._question.people if _key(choice) == key), None)

    # ------------------------------------------------------------------ what happens

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        if self._panel is None:
            return
        self._panel.say("")
        if self._asking is _Asking.WHO:
            self._show_people()

    @Slot()
    def _on_entered(self) -> None:
        if self._panel is None:
            return
        if self._asking is _Asking.WHO:
            chosen = self._current()
            if chosen is not None:
                self._finish(chosen, None)
            return
        if self._question.now is None or self._chosen is None:
            return
        try:
            time = parse_time(self._panel.field.text(), self._question.now())
        except RuleError as refusal:
            self._refuse(refusal)
            return
        self._finish(self._chosen, time)

    @Slot()
    def _on_shift_entered(self) -> None:
        chosen = self._current() if self._asking is _Asking.WHO else None
        if self._question.now is None or chosen is None:
            self._on_entered()
            return
        self._ask_when(chosen)

    @Slot()
    def _on_escaped(self) -> None:
        if self._asking is _Asking.WHEN:
            self._ask_who()
        else:
            self.cancel()

    @Slot(object)
    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        # The clerk went elsewhere; another program in front, or a menu, is no reason to close.
        if self.is_open and not self._telling and reason not in _LEAVES_IT_OPEN:
            self._close(give_back=False)
            self.cancelled.emit()

    def _finish(self, chosen: Choice | Newcomer, time: datetime | None) -> None:
        question = self._question
        self._telling = True
        try:
            self._tell(chosen, time)
        except RuleError as refusal:
            self._refuse(refusal)
            return
        finally:
            self._telling = False
        if self._question is question:  # else whoever was told has asked the next question
            # Whoever was told may have taken the keyboard, for a form in place.
            still_here = self._panel is not None and self._panel.window().focusWidget() is self._panel.field
            self._close(give_back=still_here)
        if isinstance(chosen, Newcomer):
            self.newcomer_picked.emit(chosen, time)
        else:
            self.picked.emit(chosen.person, time)

    def _tell(self, chosen: Choice | Newcomer, time: datetime | None) -> None:
        if isinstance(chosen, Newcomer):
            if self._question.on_newcomer is not None:
                self._question.on_newcomer(chosen, time)
        elif self._question.on_picked is not None:
            self._question.on_picked(chosen.person, time)

    def _refuse(self, refusal: RuleError) -> None:
        if self._panel is not None:
            self._panel.say(str(refusal))
            announce(self._panel.field, str(refusal), Urgency.AT_ONCE)


_NEW = "new:"


def _key(choice: Choice) -> str:
    return f"person:{choice.person}"


def _row(choice: Choice) -> Row:
    spoken = f"{choice.name}, {choice.detail}" if choice.detail else choice.name
    cells = (Cell(mark=choice.mark), text_cell(choice.name), text_cell(choice.detail, "caption", "ink_3"))
    return Row(_key(choice), cells, spoken)


def _newcomer_row(typed: str, kind: NewcomerKind) -> Row:
    name, word = " ".join(typed.split()), NEWCOMERS[kind].lower()
    runs = (Run("Somebody new: ", "body", "ink_2"), Run(name, "body", "ink", 600))
    cells = (Cell(mark=Mark("user-plus", "accent", 15)), Cell(runs), text_cell(word, "caption", "ink_3"))
    return Row(_NEW + kind, cells, f"Somebody new, {name}, {word}")


def _is_there(widget: QWidget) -> bool:
    try:
        return widget.isVisible()
    except RuntimeError:  # gone meanwhile, with the pane it stood in
        return False
