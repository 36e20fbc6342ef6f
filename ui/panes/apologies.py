"""Apologies and substitutions: who, when received and from whom, who substitutes, late notice."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import excuses, roll
from clerk_app.meeting.attendance import Apology, Substitution
from clerk_app.meeting.substitute_notice import notice
from ui.models.apologies_rows import apologies_rows, excused
from ui.models.attendance_rows import name_of
from ui.models.choices import Choice, choices
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.apology_form import ApologyForm, TypedApology
from ui.widgets.person_picker import PersonPicker, Question
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK = RowLook((Column(104), Column(None, gap=8), Column(92, gap=6), Column(66, "right")))


class ApologiesPane(Pane):
    """One row a member; Insert adds, Enter edits, Delete strikes out. It works before the meeting opens."""

    pane_id = "apologies"
    title = "Apologies"
    number = 3
    empty_sentence = "No apologies. A in the roll call adds one, or Insert here."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self.view = RowView(theme, _LOOK, self.title)
        self.set_body(self.view)
        self.form = ApologyForm(theme, self.body)
        self.picker = PersonPicker(theme, self)
        self._refusal = Refusal(theme)
        self._member = ""
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self._refusal.setContentsMargins(10, 6, 10, 6)
        self.body_layout.addWidget(self._refusal)
        self.body_layout.addWidget(self.form)

    def _connect(self) -> None:
        self._signals.changed.connect(self._on_changed)
        self.view.key_pressed.connect(self._on_key)
        self.view.row_activated.connect(self.edit)
        self.form.kept.connect(self._on_kept)
        self.form.left.connect(self._on_left)
        self.form.notice_typed.connect(self._on_notice_typed)
        self.form.substitute.asked.connect(self._on_substitute_asked)
        self.form.substitute.clicked.connect(self._on_substitute_clicked)

    # ------------------------------------------------------------------ acts

    @property
    def refusal(self) -> str:
        """The sentence under the list, '' for none."""
        return self._refusal.sentence

    def add(self, person: str = "") -> None:
        """Ask for a member's apologies; first for the member, unless it is known."""
        if self.form.is_open:
            self.form.take_keyboard()
        elif person:
            self.edit(person)
        else:
            people = choices(self._signals.state, excuses.could_be_excused(self._signals.state))
            self.picker.ask(Question("Whose apologies?", people, self._on_member_picked, "apologises"))

    @Slot(str)
    def edit(self, member: str) -> None:
        """Ask for other particulars of a member's apologies."""
        state = self._signals.state
        self._refusal.say("")
        self._member = member
        apology = state.attendance.apology(member) or Apology(member)
        sub = state.attendance.substitution_for(member) or Substitution(member, "")
        typed = TypedApology(apology.received, apology.by, sub.substitute, sub.notified, sub.late_notice)
        name = name_of(state, sub.substitute) if sub.substitute else ""
        self.set_empty(False)
        self.form.ask(f"Apologies of {name_of(state, member)}", typed, name)
        self.form.allow_substitute("" if sub.substitute else roll.no_substitute_for(state, member))
        self.form.propose(notice(state, typed.notified))

    def strike(self, member: str = "") -> bool:
        """Strike out a member's apologies and substitute, else those of the current row; whether it was done."""
        member = member or self.view.current_key()
        entries = excuses.entries_of(self._signals.session.entries, member)
        self._refusal.say("")
        return bool(entries) and bool(self._signals.strike(*(entry.id for entry in entries)))

    # ------------------------------------------------------------------ the legend

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do here."""
        there = bool(self.view.rows.rows)
        return (
            LegendKey("Insert", "Apologies from somebody", "Insert"),
            LegendKey("Enter", "Change", "Enter", enabled=there),
            LegendKey("Delete", "Strike out", "Delete", enabled=there),
            LegendKey("Esc", "Done", "escape"),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what the key does."""
        if act == "Enter" and self.view.current_key():
            self.edit(self.view.current_key())
        else:
            self._on_key(self.view.current_key(), act)

    # ------------------------------------------------------------------ what happens

    def _render(self) -> None:
        state = self._signals.state
        self.view.set_rows(apologies_rows(state))
        self.set_badge(len(excused(state)))
        self.set_empty(not excused(state) and not self.form.is_open)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()
        self.legend_changed.emit()

    @Slot(str, str)
    def _on_key(self, member: str, key: str) -> None:
        if key == "Insert":
            self.add()
        elif key == "Delete" and member:
            self.strike(member)

    def _on_member_picked(self, member: str, _time: object) -> None:
        self.edit(member)

    @Slot(str)
    def _on_notice_typed(self, typed: str) -> None:
        self.form.propose(notice(self._signals.state, typed))

    @Slot()
    def _on_substitute_clicked(self) -> None:
        self._on_substitute_asked("")

    @Slot(str)
    def _on_substitute_asked(self, typed: str) -> None:
        state = self._signals.state
        people = choices(state, roll.may_substitute(state, self._member))
        people = (*people, Choice("", "Nobody", ("Nobody", "No substitute")))
        question = Question(f"Who substitutes for {name_of(state, self._member)}?", people, self._on_substitute_picked)
        self.picker.ask(question, typed=typed)

    def _on_substitute_picked(self, person: str, _time: object) -> None:
        self.form.set_substitute(person, name_of(self._signals.state, person) if person else "")

    @Slot()
    def _on_kept(self) -> None:
        typed = self.form.typed()
        apology = Apology(self._member, typed.received, typed.by)
        substitution = Substitution(self._member, typed.substitute, typed.notified, typed.late_notice)
        session = self._signals.session
        try:
            new = excuses.excuse_facts(session.state, session.entries, apology, substitution)
            written = bool(self._signals.try_record(*new)) if new else True
        except RuleError as refusal:
            self.form.say(str(refusal))
            return
        if written:
            self._on_left()
            self.view.set_current_key(self._member)

    @Slot()
    def _on_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.leave()
        self._render()
