"""Attendance: the roll call before the meeting, and who is here while it lasts."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, presence, roll
from clerk_app.meeting.names import NewcomerKind, introduced, person_from_name
from clerk_app.meeting.roll import RollAct
from clerk_app.meeting.substitute_notice import notice_now
from clerk_app.session import new_id
from ui.models.attendance_rows import attendance_summary, is_roll_call, name_of
from ui.models.choices import Choice, choices
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.typed_in_private import TypedInPrivate
from ui.widgets.newcomer_form import NewcomerForm
from ui.widgets.person_picker import Newcomer, PersonPicker, Question
from ui.widgets.presence_form import PresenceForm
from ui.widgets.refusal import Refusal
from ui.widgets.roll_list import RollList

_ACTS = {
    "P": RollAct.PRESENT,
    "A": RollAct.APOLOGIES,
    "E": RollAct.EXPECTED,
    "N": RollAct.ABSENT,
    "Backspace": RollAct.NOT_CALLED,
}
_SHRUNK = 60
"""Px at 100 %: lower than this, the pane shows its first line."""
_FIRST_LINE = 21


class AttendancePane(Pane):
    """Everyone in one fixed list; a letter marks the current row and steps to the next one not called."""

    correct_requested = Signal(str)
    """The id of the entry behind somebody's standing."""

    pane_id = "attendance"
    title = "Attendance"
    number = 2
    empty_sentence = "No members. Add them in Committees and people, Ctrl+R."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self.view = RollList(theme, signals.state, self.title)
        self.set_body(self.view)
        self._refusal = Refusal(theme)
        self.form = NewcomerForm(theme, self.body)
        self._typed = TypedInPrivate(signals, self.form)
        self.items_form = PresenceForm(theme, self.body)
        self._stating = ""
        self.picker = PersonPicker(theme, self)
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self._refusal.setContentsMargins(10, 6, 10, 6)
        self.body_layout.addWidget(self._refusal)
        self.body_layout.addWidget(self.form)
        self.body_layout.addWidget(self.items_form)

    def _connect(self) -> None:
        self._signals.changed.connect(self._on_changed)
        self.view.act_pressed.connect(self._on_act)
        self.view.entered.connect(self._on_entered)
        self.view.time_given.connect(self._on_time_given)
        self.view.time_refused.connect(self._refusal.say)
        self.view.walked.connect(self._on_walked)
        self.form.kept.connect(self._on_form_kept)
        self.form.left.connect(self._on_form_left)
        self.items_form.kept.connect(self._on_items_kept)
        self.items_form.left.connect(self._on_items_left)

    # ------------------------------------------------------------------ acts

    @property
    def summary(self) -> str:
        """The list in one line: 'Councillors 12 of 14 here · 2 apologies'."""
        return attendance_summary(self._signals.state)

    @property
    def refusal(self) -> str:
        """The sentence under the list, '' for none."""
        return self._refusal.sentence

    def mark(self, act: RollAct, person: str = "") -> bool:
        """Mark a person, else the current row, and step to the next one not called; whether it could be done."""
        person = person or self.view.current_key()
        if not person:
            return False
        try:
            new = roll.roll_facts(self._signals.state, person, act)
        except RuleError as refusal:
            self._refusal.say(str(refusal))
            return False
        if not self._record(new):
            return False
        if act is not RollAct.NOT_CALLED:  # that row is itself the next one not called
            self._step_from(person)
        if act is RollAct.EXPECTED:
            self.view.expect_time(person)
        return True

    def mark_rest_present(self) -> bool:
        """Mark all who have not been called yet as present, in one act; whether there were any."""
        new = roll.rest_present(self._signals.state)
        return bool(new) and self._record(new)

    def name_substitute(self, person: str = "") -> None:
        """Ask who sits for a person, else for the member of the current row."""
        state = self._signals.state
        person = person or self.view.current_key()
        if why := self._no_substitute(person):
            self._refusal.say(why)
        elif person:
            member = roll.represented(state, person)
            self._ask_for_substitute(member, state.body.person(member).initial_name)

    def add_person(self) -> None:
        """Ask for somebody who is not in the registers, in place."""
        if self.form.is_open:
            self.form.take_keyboard()
        else:
            self.items_form.leave()
            self.form.ask()

    def state_items(self, person: str = "") -> None:
        """Ask for which items a person was here, else whoever has the current row; before the opening for none."""
        state = self._signals.state
        person = person or self.view.current_key()
        if not person or is_roll_call(state):
            return
        self._refusal.say("")
        self._stating = person
        stated = state.attendance.presence(person).stated
        numbers = "" if stated is None else presence.item_numbers(state, stated) or "none"
        by_the_times = presence.item_numbers(state, presence.items_by_the_times(state, person))
        self.form.leave()
        self.items_form.ask(name_of(state, person), numbers, by_the_times)

    def correct(self) -> None:
        """Ask for the correction of what put the current row where it is."""
        person = self.view.current_key()
        entry = roll.behind_standing(self._signals.session.entries, person) if person else None
        if entry is not None:
            self.correct_requested.emit(entry.id)
        elif person:
            name = self._signals.state.body.person(person).initial_name
            self._refusal.say(f"Nothing is recorded of {name} yet. P, A, E, S or N marks the row.")

    # ------------------------------------------------------------------ the legend

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return the letters of the roll call, and what they do now."""
        in_roll_call = is_roll_call(self._signals.state)
        words = {"P": "Present" if in_roll_call else "Arrived", "A": "Apologies", "E": "Expected late", "N": "Not here"}
        keys = [LegendKey(cap, word, cap, enabled=self._can(_ACTS[cap])) for cap, word in words.items()]
        keys.insert(3, LegendKey("S", "Substitute", "S", enabled=not self._no_substitute(self.view.current_key())))
        if in_roll_call:
            keys.append(LegendKey("Backspace", "Not called", "Backspace"))
            end = LegendKey("F12", "Open the meeting", "begin_item", strong=True)
            return (*keys, LegendKey("Esc", "Done", "escape"), end)
        items = LegendKey("I", "Items present", "I", enabled=bool(self.view.current_key()))
        return (*keys, items, LegendKey("Insert", "Somebody new", "Insert"), LegendKey("Esc", "Done", "escape"))

    def take_legend_key(self, act: str) -> None:
        """Do what the key does on the current row."""
        self._on_act(self.view.current_key(), act)

    # ------------------------------------------------------------------ inside

    def focus_in_pane(self) -> None:
        """Take the keyboard; a roll call goes on at the first row not called."""
        state = self._signals.state
        waiting = roll.to_call(state)
        if is_roll_call(state) and self.view.current_key() not in waiting and waiting:
            self.view.step_to(waiting[0])
        super().focus_in_pane()
        self.view.scrollTo(self.view.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the first line, the summary, where there is room for no more."""
        super().resizeEvent(event)
        low = self.height() < self.theme.px(_SHRUNK)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if low else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view.setVerticalScrollBarPolicy(policy)
        self.view.setAutoScroll(not low)
        # Half a row under the first line would only be noise.
        spare = self.height() - self.theme.px(_FIRST_LINE) if low else 0
        self.body_layout.setContentsMargins(0, 0, 0, max(0, spare))
        if low:
            self.view.scrollToTop()

    def _render(self) -> None:
        state = self._signals.state
        self.view.show_state(state)
        self.set_empty(not state.body.councillors and not self.view.rows.rows)

    def _can(self, act: RollAct) -> bool:
        try:
            roll.roll_facts(self._signals.state, self.view.current_key(), act)
        except RuleError:
            return False
        return True

    def _no_substitute(self, person: str) -> str:
        state = self._signals.state
        return roll.no_substitute_for(state, roll.represented(state, person)) if person else ""

    def _record(self, new: tuple[facts.MeetingFact, ...]) -> bool:
        """Write the facts, nothing where there are none; whether they stand in the record now."""
        self._refusal.say("")
        try:
            return not new or bool(self._signals.try_record(*new))
        except RuleError as refusal:
            self._refusal.say(str(refusal))
            return False

    def _step_from(self, person: str) -> None:
        self.view.step_to(roll.next_to_call(self._signals.state, person))

    def _ask_for_substitute(self, member: str, name: str) -> None:
        state = self._signals.state
        people = choices(state, roll.may_substitute(state, member))
        if state.attendance.substitution_for(member):
            people = (*people, Choice("", "No substitute", ("No substitute", "nobody")))
        question = Question(
            f"Who substitutes for {name}?", people, partial(self._on_substitute, member), "substitutes",
            newcomers=(NewcomerKind.VISITING_MEMBER,), on_newcomer=partial(self._on_new_substitute, member),
        )  # fmt: skip
        self.picker.ask(question, near=self.view.row_on_screen(member))

    def _on_substitute(self, member: str, substitute: str, _time: object = None, *before: facts.MeetingFact) -> None:
        state = self._signals.state
        judged = notice_now(state, self._signals.now()) if substitute else None
        late = judged is not None and judged.late
        named = roll.substitute_facts(state, member, substitute, late=late)
        is_new = any(isinstance(fact, facts.SubstituteNamed) for fact in named)
        if self._record((*before, *named)):
            self._step_from(member)
            if judged and late and is_new:
                self._refusal.say(f"{judged.why} Apologies, Ctrl+3, changes that.")

    def _on_new_substitute(self, member: str, newcomer: Newcomer, _time: object) -> None:
        person = person_from_name(new_id(), newcomer.name)
        self._on_substitute(member, person.id, None, introduced(newcomer.kind, person))

    # ------------------------------------------------------------------ what happens

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()
        self.legend_changed.emit()

    @Slot(str, str)
    def _on_act(self, person: str, key: str) -> None:
        if key in _ACTS:
            self.mark(_ACTS[key], person)
        elif key == "Shift+P":
            self.mark_rest_present()
        elif key == "S":
            self.name_substitute(person)
        elif key == "I":
            self.state_items(person)
        elif key == "Insert":
            self.add_person()

    @Slot(str)
    def _on_entered(self, _person: str) -> None:
        self.correct()

    @Slot(str, str)
    def _on_time_given(self, person: str, time: str) -> None:
        if not self._record(roll.roll_facts(self._signals.state, person, RollAct.EXPECTED, time)):
            self.view.expect_time(person, time)

    @Slot()
    def _on_walked(self) -> None:
        self._refusal.say("")
        self.legend_changed.emit()

    @Slot()
    def _on_form_kept(self) -> None:
        typed = self.form.newcomer()
        person = person_from_name(new_id(), typed.name, typed.role, typed.body)
        try:
            known = self._typed.marked(introduced(typed.kind, person))
            written = self._signals.try_record(known, facts.PersonArrived(person.id))
        except RuleError as refusal:
            self.form.say(str(refusal))
            return
        if written:
            self._on_form_left()
            self.view.step_to(person.id)

    @Slot()
    def _on_form_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.leave()

    @Slot()
    def _on_items_kept(self) -> None:
        state, person = self._signals.state, self._stating
        try:
            items = presence.read_items(state, self.items_form.items.text())
            known = state.attendance.presence(person).stated
            written = items == known or bool(self._signals.try_record(facts.PresenceStated(person, items)))
        except RuleError as refusal:
            self.items_form.say(str(refusal))
            return
        if written:
            self._on_items_left()

    @Slot()
    def _on_items_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.items_form.leave()
