"""Public questions: the slot, the speaker's clock, six acts and who will be reached."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clerk_app.meeting import speaker_acts
from clerk_app.meeting.slot_plan import SlotPlan
from clerk_app.meeting.slot_words import reckoned
from ui.answer_taking import AnswerTaking
from ui.models import questions_rows as views
from ui.panes.pane import LegendKey, Pane
from ui.question_register import QuestionRegister
from ui.session_signals import SessionSignals
from ui.slot_acts import SlotActs
from ui.theme import Theme
from ui.time_giving import TimeGiving
from ui.widgets.countdown import Countdown
from ui.widgets.labels import Label, Rule
from ui.widgets.remark import Remark
from ui.widgets.row_view import RowView
from ui.widgets.slot_parts import ActGrid, ListHead, SlotHead, SpeakerList
from ui.widgets.speaker_form import SpeakerForm
from ui.widgets.time_line import TimeLine

LEAST_ROWS = 3
BRIEF_UNDER = 48
"""Lower than this, px at 100 %, the pane is one sentence."""
_TOP, _SIDE = 5, 10


class QuestionsPane(Pane):
    """The public question slot, from the first registration to its end."""

    correct_requested = Signal(str)
    """The clerk wants to correct the entry of that id."""

    pane_id = "questions"
    title = "Questions"
    number = 5
    empty_sentence = "Nobody has registered. Insert adds a speaker."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._possible: frozenset[str] = frozenset()
        self._called = ""
        self._build()
        self._lay_out()
        self._connect()
        self._register.restore()
        self.answers.restore_draft()
        self.more_time.restore_draft()
        self._render(signals.now())

    def _build(self) -> None:
        theme = self.theme
        self._brief = Label(theme, "", "caption", "ink_2")
        self._scroll = QScrollArea()
        self._content = QWidget()
        self._place()
        self._slot_head = SlotHead(theme)
        self._time_line = TimeLine(theme)
        self._countdown = Countdown(theme)
        self._acts = ActGrid(theme)
        self._said = Label(theme, "", "caption", "red_text", wrap=True)
        self._list = SpeakerList(theme, views.LOOK, "Speakers")
        self._list_head = ListHead(theme, self._list)
        self._form = SpeakerForm(theme)
        self.clocks = SlotActs(self._signals, self)
        self._register = QuestionRegister(self._signals, self._form)
        self.answers = AnswerTaking(theme, self._signals, self._content)
        self.more_time = TimeGiving(theme, self._signals, self._content)
        self._rule = Rule(theme)
        self._reckoned = Label(theme, "", "caption", "ink_2", wrap=True)
        self._unkept = Remark(theme)
        for hidden in (self._said, self._form, self._brief):
            hidden.hide()

    def _place(self) -> None:
        """Put the content where it scrolls while it is empty: what comes into it then is dressed once."""
        self._brief.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self.body_layout.addWidget(self._brief)
        self.body_layout.addWidget(self._scroll)
        self._scroll.setProperty("bare", True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(0)
        line = QVBoxLayout()
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.addWidget(self._time_line)
        column.addWidget(self._slot_head)
        column.addLayout(line)
        for part in (self._countdown, self._acts, self._said, self._unkept, self.more_time.form, self._list_head):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        for below in (self._form, self.answers.form, self._rule, self._reckoned):
            column.addWidget(below)
        column.addStretch()
        self._said.setContentsMargins(_SIDE, 0, _SIDE, 6)
        self._unkept.setContentsMargins(_SIDE, 0, _SIDE, 6)
        self._reckoned.setContentsMargins(_SIDE, 6, _SIDE, 6)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._signals.changed.connect(self._on_changed)
        self.clocks.said.connect(self.say)
        self._acts.act_requested.connect(self._on_act_requested)
        self._list.key_pressed.connect(self._on_key_pressed)
        self._list.row_activated.connect(self.edit_speaker)
        self._register.shown.connect(self._on_form_shown)
        self._register.left.connect(self._on_form_left)
        self._register.registered.connect(self._list.set_current_key)
        self.answers.changed.connect(self._on_answering)
        self.more_time.changed.connect(self._on_form_shown)
        self.theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ acts

    def give_time(self) -> None:
        """Alt+Home: more time for the slot or the speaker, with the chairman's reason, in place."""
        self.more_time.ask()

    def add_speaker(self) -> None:
        """Open the form for a new speaker, in place."""
        self._register.add()

    @Slot(str)
    def edit_speaker(self, question_id: str) -> None:
        """Open the form for the particulars of one who has registered."""
        self._register.edit(question_id)

    def correct(self) -> bool:
        """F2: correct when the chosen speaker began, or the particulars of one who waits; False where none is."""
        return self._correct(self._list.current_key(), end=False)

    def _correct(self, key: str, *, end: bool) -> bool:
        began, ended = speaker_acts.times_of(self._signals.state, self._signals.session.entries, key)
        entry = ended if end else began
        if entry:
            self.correct_requested.emit(entry)
        elif key and not end:
            self.edit_speaker(key)
        return bool(key)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say under the buttons why something was not done, '' to say no more."""
        self._said.setText(f"✗ {sentence}" if sentence else "")
        self._said.setVisible(bool(sentence))

    # ------------------------------------------------------------------ showing

    @property
    def list_view(self) -> RowView:
        """The list of speakers."""
        return self._list

    @property
    def form(self) -> SpeakerForm:
        """The form that registers a speaker."""
        return self._form

    @Slot(datetime)
    def tick(self, now: datetime) -> None:
        """Show the time as it is now, if anything of it moves."""
        slot = self._signals.state.questions.slot
        if slot is not None and slot.span.end is None and not self.is_empty:
            self._show_time(now)

    def _render(self, now: datetime) -> None:
        state = self._signals.state
        empty = not state.questions.queue and state.questions.slot is None
        self.set_empty(empty and not self._form.is_open and not self._register.unkept)
        slot = state.questions.slot
        self._show_parts(empty=empty, running=slot is not None and slot.span.end is None)
        # How many have registered; once the slot is open the pane says more than a count could.
        self.set_badge(len(state.questions.queue) if slot is None else "")
        self._possible = views.possible_acts(state)
        self._acts.set_acts(views.next_words(state), bool(slot and slot.paused), self._possible)
        self._show_time(now)
        self._show_called()
        unkept = " ".join(filter(None, (self._register.unkept, self.answers.unkept, self.more_time.unkept)))
        self._unkept.say(unkept, "pencil", "amber_text")
        # The keyboard goes to the list as the form is left, and a reader then says this with its name.
        self._list.setAccessibleDescription(unkept)
        self.legend_changed.emit()

    def _show_parts(self, *, empty: bool, running: bool) -> None:
        """Leave a form that is open the room of the list and the buttons, whose keys still act; running clocks stay."""
        asked, answering, giving = self._form.is_open, self.answers.form.is_open, self.more_time.form.is_open
        self._slot_head.setVisible(not empty)
        self._time_line.setVisible(not empty and not asked)
        self._countdown.setVisible(not empty and (running or not asked))
        self._list.setVisible(not asked and not answering)
        self.setFocusProxy(self._form if asked else self._list)
        for listed in (self._list_head, self._rule):
            listed.setVisible(not empty and not asked and not answering)
        for last in (self._acts, self._reckoned):
            last.setVisible(not empty and not asked and not answering and not giving)

    def _show_called(self) -> None:
        """Bring the speaker who was just called into sight, once: the clerk may look elsewhere later."""
        slot = self._signals.state.questions.slot
        called = slot.speaking.question if slot and slot.speaking else ""
        number = self._list.rows.number_of(called) if called != self._called else None
        self._called = called
        if number is not None:
            self._list.scrollTo(self._list.rows.index(number, 0))

    def _show_time(self, now: datetime) -> None:
        state = self._signals.state
        plan = views.plan_of(state, now)
        self._slot_head.set_words(*views.head_words(state, plan))
        self._time_line.set_plan(plan)
        self._countdown.set_view(views.countdown_view(state, plan))
        self._list.set_rows(views.question_rows(state, plan, self._signals.session.contacts.kept))
        self._brief.setText(views.brief_words(state, plan))
        self._fit_list(plan)
        words = reckoned(plan)
        if words != self._reckoned.text():
            self._reckoned.setText(words)
            self._time_line.setAccessibleDescription(words)

    def _fit_list(self, plan: SlotPlan) -> None:
        rows = min(len(plan.lines), LEAST_ROWS)
        least = self.theme.px(views.LOOK.min_height or 0) * rows
        if self._list.minimumHeight() != least:
            self._list.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrunk to a line, say it in one sentence."""
        super().resizeEvent(event)
        brief = self.height() < self.theme.px(BRIEF_UNDER)
        self._brief.setVisible(brief)
        self._scroll.setVisible(not brief)

    # ------------------------------------------------------------------ the keys of the list

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the letters do while the list has the keyboard."""
        if self.answers.form.is_open:
            return ()
        key = self._list.current_key()
        can_move = bool(key) and key not in self._signals.state.questions.heard
        timed = "more" in self._possible
        return (
            LegendKey("Ins", "Add a speaker", "Insert", strong=True),
            LegendKey("Enter", "Edit", "Enter", bool(key)),
            LegendKey("A", "Answer", "A", bool(key)),
            LegendKey("Del", "Withdraw", "Delete", can_move),
            LegendKey("Alt+↑", "Earlier", "Alt+Up", can_move),
            LegendKey("Alt+↓", "Later", "Alt+Down", can_move),
            LegendKey("+", "30 s more", "+", timed),
            LegendKey("−", "30 s less", "-", timed),
            LegendKey("T", "More time", "T", "give_time" in self._possible),
            LegendKey("F2", "Correct the start", "F2", bool(key) and key in self._signals.state.questions.heard),
            LegendKey("Shift+Enter", "Correct the end", "Shift+Enter", key in self._signals.state.questions.heard),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what a click on one of the keys asks for."""
        if act == "Enter":
            self.edit_speaker(self._list.current_key())
        else:
            self._on_key_pressed(self._list.current_key(), act)

    @Slot(str, str)
    def _on_key_pressed(self, key: str, pressed: str) -> None:
        match pressed:
            case "Insert":
                self.add_speaker()
            case "A" if key:
                self.answers.take(key)
            case "T":
                self.give_time()
            case "F2" | "Shift+Enter" if key:
                self._correct(key, end=pressed != "F2")
            case "Delete" if key:
                self.clocks.withdraw(key)
            case "Alt+Up" | "Alt+Down" if key:
                self.clocks.move(key, -1 if pressed == "Alt+Up" else 1)
            case "+":
                self.clocks.take("more", here=True)
            case "-" | "−":
                self.clocks.take("less", here=True)

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_form_shown(self) -> None:
        self._render(self._signals.now())

    @Slot()
    def _on_form_left(self) -> None:
        self._render(self._signals.now())
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_answering(self, question_id: str) -> None:
        self._list.set_current_key(question_id)
        self._render(self._signals.now())

    @Slot(str)
    def _on_act_requested(self, act: str) -> None:
        self.clocks.take(act, here=True)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self.say("")
        self._render(self._signals.now())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._render(self._signals.now())
