"""How a committee numbers its minutes: as the agenda does, or on from meeting to meeting."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.body import Body, Committee
from clerk_app.meeting.minute_numbers import HOW_TO_WRITE, Counting, MinuteNumbers
from clerk_app.meeting.patterns import has_number
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.theme import Theme

COUNTINGS = (
    (Counting.AGENDA.value, "As the agenda numbers its items"),
    (Counting.MEETING.value, "From 1 at each meeting"),
    (Counting.YEAR.value, "On to the next meeting, from 1 each January"),
    (Counting.COUNCIL_YEAR.value, "On to the next meeting, from 1 each May"),
    (Counting.NEVER.value, "On to the next meeting, never from 1 again"),
)
FIRST = "For the first meeting that Clerk knows; the next ones go on from there"
_EXAMPLE = (23, date(2026, 3, 12))

Change = Callable[[MinuteNumbers], MinuteNumbers]


class NumbersForm(QWidget):
    """Three fields, each kept as it is left; the last two are there where minutes are counted."""

    def __init__(self, theme: Theme, keeper: Keeper, label_width: int) -> None:
        super().__init__()
        self._keeper = keeper
        self._committee = Committee("", "")
        self._form = Form(theme, label_width)
        self.counting = Choice(theme, "Minute numbers", COUNTINGS)
        self.written, self.first = TextField(), TextField()
        self._lay_out()
        self.counting.chosen.connect(self._on_counting)
        self.written.left_changed.connect(self._on_written)
        self.first.left_changed.connect(self._on_first)

    def _lay_out(self) -> None:
        self._form.add("Minute numbers", self.counting)
        self._form.add("Written as", self.written, " ", narrow=160)
        self._form.add("Begin with", self.first, FIRST, narrow=72)
        self.first.setAccessibleName("Number to begin with")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.setFocusProxy(self.counting)

    def set_body(self, body: Body) -> None:
        """Show how a committee numbers its minutes."""
        self._committee = body.committee
        self._show(body.committee.rules.minute_numbers)

    def help_of(self, field: QWidget) -> str:
        """What is said under a field."""
        return self._form.help_of(field)

    def _show(self, numbers: MinuteNumbers) -> None:
        self.counting.set_key(numbers.counting.value)
        self.written.set_value(numbers.form)
        self.first.set_value(str(numbers.first))
        self._form.set_help(self.written, f"n is the number, yyyy or yy the year: {numbers.written(*_EXAMPLE)}")
        self._form.set_help(self.first, FIRST)
        goes_on = numbers.counting not in (Counting.AGENDA, Counting.MEETING)
        self._form.show_row(self.written, numbers.counting is not Counting.AGENDA)
        self._form.show_row(self.first, goes_on)

    def _keep(self, field: QWidget, change: Change) -> None:
        # What is not asked here is kept as the register has it now.
        committee = self._keeper.registers.body(self._committee.id).committee
        numbers = change(committee.rules.minute_numbers)
        changed = replace(committee, rules=replace(committee.rules, minute_numbers=numbers))
        refused = self._keeper.keep(partial(self._keeper.registers.save_committee, changed))
        if refused:
            self._form.set_help(field, refused, refused=True)
        else:
            self._show(numbers)

    @Slot(str)
    def _on_counting(self, key: str) -> None:
        self._keep(self.counting, lambda numbers: replace(numbers, counting=Counting(key)))

    @Slot(str)
    def _on_written(self, text: str) -> None:
        if text and not has_number(text):
            self._form.set_help(self.written, HOW_TO_WRITE, refused=True)
            return
        self._keep(self.written, lambda numbers: replace(numbers, form=text or MinuteNumbers().form))

    @Slot(str)
    def _on_first(self, text: str) -> None:
        if text and (not (text.isascii() and text.isdecimal()) or int(text) == 0):
            self._form.set_help(self.first, f"“{text}” is not a number from 1.", refused=True)
            return
        self._keep(self.first, lambda numbers: replace(numbers, first=int(text or 1)))
