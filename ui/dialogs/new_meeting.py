"""A meeting set up by hand, or its arrangements changed before it opens."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app import setting_up
from clerk_app.errors import ClerkError
from clerk_app.meeting.action_points import left_open
from clerk_app.meeting.state import MeetingState
from clerk_app.ports import Library
from clerk_app.session import new_id
from clerk_app.setting_up import Plan
from ui.commands import shown_key
from ui.dialogs.agenda_editor import AgendaEditor
from ui.dialogs.arrangements_form import ArrangementsForm
from ui.dialogs.dialog import ClerkDialog, scrolled
from ui.theme import Theme
from ui.widgets.labels import Label

FEW_WORDS = 4
"""Up to so many words may go without a question."""

LEAST_AGENDA = 290
"""Px at 100 % under which the page scrolls as a whole."""

ADVANCE = (
    "Apologies, substitutes and registered questions are entered when the meeting is created: "
    "it opens at your desk, not yet begun, and its panes take them."
)


class NewMeetingDialog(ClerkDialog):
    """One page: when and where, and the agenda. Ctrl+Enter creates the meeting."""

    created = Signal(object)
    """The facts to record as one act, in a new meeting or in the one whose arrangements were changed."""
    registers_requested = Signal()
    pack_requested = Signal()
    """It is to be set up from its agenda pack; what was typed here stays for the next time."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        today: date,
        *,
        state: MeetingState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Meeting arrangements" if state else "New meeting", QSize(1000, 660), parent)
        self._library, self._today, self._state = library, today, state
        self._last: MeetingState | None = None
        self._asked = self._refused = self._was_left = False
        self.arrangements = ArrangementsForm(theme, today)
        self.agenda = AgendaEditor(theme, today, new_id)
        self._build()
        self._connect()
        self._begin()

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(10))
        column.addWidget(self.arrangements)
        column.addWidget(self.agenda, 1)
        self.agenda.setMinimumHeight(self.theme.px(LEAST_AGENDA))
        self.body.addWidget(scrolled(page), 1)
        if self._state is None:
            self.body.addWidget(Label(self.theme, ADVANCE, "caption", "ink_3", wrap=True))
        self._registers = self.add_button("Committees and people…")
        self._afresh = self.add_button("Begin afresh")
        self._pack = self.add_button("From an agenda pack…", shown_key("Ctrl+O"))
        self._cancel = self.add_button("Leave it", "Esc")
        words = "Keep the arrangements" if self._state else "Create the meeting"
        self._create = self.add_button(words, "Ctrl+Enter", primary=True)
        self._registers.hide()
        self._afresh.hide()
        self._pack.setVisible(self._state is None)

    def _connect(self) -> None:
        self._create.clicked.connect(self.create_meeting)
        self._cancel.clicked.connect(self.reject)
        self._pack.clicked.connect(self._on_pack)
        self._registers.clicked.connect(self.registers_requested)
        self._afresh.clicked.connect(self.begin_afresh)
        self.arrangements.committee_chosen.connect(self._on_committee)
        self.arrangements.edited.connect(self._on_edited)
        self.agenda.edited.connect(self._on_edited)
        self.agenda.told.connect(self.say)
        self.agenda.last_requested.connect(self.take_last)
        self.agenda.standing_requested.connect(self.take_standing)

    def _begin(self) -> None:
        committees = self._library.registers.committees()
        if self._state is not None:
            self._show_arranged(self._state)
        elif committees:
            self.arrangements.set_committees(committees)
            self._on_committee(self.arrangements.committee)
        else:
            self._registers.show()
            self._create.setEnabled(False)
            self.refuse("There is no committee yet. Add one first, under Committees and people.")
        self._untouched = self._typed()
        self.arrangements.date_field.setFocus()

    def _show_arranged(self, state: MeetingState) -> None:
        plan = setting_up.plan_of(state, self._today)
        self.arrangements.set_committees((plan.body.committee,))
        self.arrangements.set_plan(plan)
        self.agenda.set_items(plan.items)
        self.agenda.form.set_committee(plan.body.committee, plan.on.year)
        self._last = setting_up.last_meeting(self._library.record, plan.body.committee.id)
        self.agenda.set_can_take_last(False)

    # ------------------------------------------------------------------ acts

    def plan(self) -> Plan | None:
        """The meeting as it stands in the fields, `None` while a field cannot be read."""
        when = self.arrangements.day
        if when is None or self.arrangements.trouble():
            return None
        form = self.arrangements
        body = self._state.body if self._state else self._library.registers.body(form.committee)
        how = (form.start, form.place, form.mode)
        actions = self._state.brought_forward if self._state else ()
        return Plan(body, when, *how, self.agenda.items, form.budget, actions)

    def _with_actions(self, plan: Plan) -> Plan:
        """The plan of a new meeting with what the last one left open."""
        held = setting_up.last_held(self._library.record, plan.body.committee.id, plan.on)
        return replace(plan, actions=left_open(held)) if held else plan

    @Slot()
    def create_meeting(self) -> None:
        """Hand the facts over, or say beside the field what is missing."""
        trouble = self.arrangements.trouble()
        untitled = self.agenda.untitled()
        if untitled is not None and not trouble:
            self.agenda.list.set_current_key(untitled.id)
            trouble = f"Item {untitled.number or 'without a number'} needs a title."
        self.refuse(trouble)
        if trouble:
            return
        try:
            plan = self.plan()
            if plan is not None and self._state is None:
                plan = self._with_actions(plan)
        except ClerkError as error:
            self.refuse(str(error))
            return
        if plan is not None:
            facts = setting_up.changed_meeting(self._state, plan) if self._state else setting_up.new_meeting(plan)
            self._refused = False
            if facts:
                self.created.emit(facts)
            if not self._refused:
                self._untouched = self._typed()
                self.accept()

    def keep_open(self, sentence: str) -> None:
        """Say from a slot of `created` why nothing was recorded: the dialog stays with all its words."""
        self._refused = True
        self.refuse(sentence)

    @Slot()
    def _on_pack(self) -> None:
        self.reject()
        self.pack_requested.emit()

    @Slot()
    def take_last(self) -> None:
        """Put the last meeting's items and particulars in."""
        if self._last is not None:
            self.agenda.set_items(setting_up.items_of_last(self._last, new_id), undoable=True)
            if self._last.arranged is not None:
                self.arrangements.take_from(self._last.arranged)
            self.say("The last meeting’s items are in. Its report references are left out: they were that day’s.")

    @Slot()
    def take_standing(self) -> None:
        """Put the items in that stand on every agenda."""
        self.agenda.set_items(setting_up.standing_items(self._last, new_id), undoable=True)

    def reload_committees(self) -> None:
        """Offer the committees as the registers have them now."""
        committees = self._library.registers.committees()
        if committees and self._state is None:
            self.refuse("")
            self._create.setEnabled(True)
            self._registers.hide()
            self.arrangements.set_committees(committees)
            self._on_committee(self.arrangements.committee)

    # ------------------------------------------------------------------ inside

    @Slot(str)
    def _on_committee(self, committee_id: str) -> None:
        committee = next((c for c in self._library.registers.committees() if c.id == committee_id), None)
        if committee is None:
            return
        self._last = setting_up.last_meeting(self._library.record, committee_id)
        self.arrangements.set_defaults(
            committee, setting_up.next_date_of(self._last, self._today) if self._last else None
        )
        self.agenda.form.set_committee(committee)
        self.agenda.set_can_take_last(self._last is not None)
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._asked = False
        self._cancel.set_words("Leave it")
        if self.arrangements.committee:
            self.refuse("")
        plan = self.plan() if self.arrangements.committee else None
        if plan is not None:
            self.agenda.form.set_committee(plan.body.committee, plan.on.year)
        remarks = setting_up.remarks(plan, self._today) if plan else ()
        # An empty agenda is said beside the list already.
        self.say(" ".join(words for words in remarks if "agenda is empty" not in words))

    def _typed(self) -> tuple[object, ...]:
        return (self.arrangements.typed(), self.agenda.items, self.agenda.line.value)

    def _typed_words(self) -> int:
        words = [self.arrangements.typed_words(), self.agenda.line.value]
        words += [f"{item.title} {item.note} {item.report_about}" for item in self.agenda.items]
        return sum(len(text.split()) for text in words)

    def reject(self) -> None:
        """Leave it. A new meeting's words stay for the next time; a change asks once, in place, before it goes."""
        safe = self._state is None or self._asked or self._typed() == self._untouched
        if safe or self._typed_words() <= FEW_WORDS:
            self._was_left = True
            super().reject()
            return
        self._asked = True
        self._cancel.set_words("Throw it away")
        self.say("What you typed is not kept yet. Esc again throws it away; anything else goes on.")

    @Slot()
    def begin_afresh(self) -> None:
        """Empty everything that was typed the time before."""
        self.agenda.line.clear()
        self.agenda.set_items(())
        self.arrangements.clear()
        self._afresh.hide()
        self._on_committee(self.arrangements.committee)
        self._untouched = self._typed()
        self.arrangements.date_field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the agenda pack on its key, as everywhere."""
        if self._state is None and event.matches(QKeySequence.StandardKey.Open):
            self._on_pack()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say so where words of the time before are still here."""
        super().showEvent(event)
        kept = self._was_left and self._state is None and self._typed() != self._untouched
        self._afresh.setVisible(kept)
        if kept:
            self.reload_committees()
            self.say("What you typed before is still here.")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask as Esc does."""
        self.reject()
        event.setAccepted(not self.isVisible())
