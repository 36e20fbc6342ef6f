"""What a committee’s own rules say: who counts online, notice of substitutes, length, references, minute numbers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting import patterns, references, times
from clerk_app.meeting.body import Body, Committee, CommitteeRules
from ui.dialogs.fields import Form, TextField
from ui.dialogs.keeper import Keeper
from ui.dialogs.numbers_form import NumbersForm
from ui.theme import Theme
from ui.widgets.check_box import CheckBox

ONLINE = (
    "Off in England: since 7 May 2021 members of a council’s committees attend in person, "
    "and whoever joins online only observes"
)
NOTICE = "Minutes before the start; what comes later is marked as late, and the chairman decides"
FINISH = "Ten minutes before, Clerk says so and offers a motion to continue"
HOURS = "Such as 3 hours; counted from the opening, adjournments left out"
EARLIEST = 7
"""A time before this hour is meant in the afternoon, unless it says am."""

_LABELS = 124

Change = Callable[[CommitteeRules], CommitteeRules]


class RulesForm(QWidget):
    """Each field is kept as it is left; what cannot be read is said under it and stays as it is."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._committee = Committee("", "")
        self._form = Form(theme, _LABELS)
        self.numbers = NumbersForm(theme, keeper, _LABELS)
        self._online = CheckBox(theme, "Count as present")
        self._notice, self._finish, self._hours, self._pattern = TextField(), TextField(), TextField(), TextField()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = self._form
        form.add("Members online", self._online, ONLINE)
        self._online.setAccessibleName("Members online count as present, for quorum and vote")
        form.add("Notice of substitute", self._notice, NOTICE, narrow=72)
        form.add("To finish by", self._finish, FINISH, narrow=90)
        form.add("Longest sitting", self._hours, HOURS, narrow=110)
        form.add("Report references", self._pattern, " ", narrow=160)
        self._finish.setPlaceholderText("12.30pm")
        self._pattern.setPlaceholderText("CFS/nn/yy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addWidget(self.numbers)
        column.addStretch(1)
        self.setFocusProxy(self._online)

    def _connect(self) -> None:
        self._online.clicked.connect(self._on_online)
        self._notice.left_changed.connect(self._on_notice)
        self._finish.left_changed.connect(self._on_finish)
        self._hours.left_changed.connect(self._on_hours)
        self._pattern.left_changed.connect(self._on_pattern)

    @property
    def online(self) -> CheckBox:
        """Whether members who join online count."""
        return self._online

    def fields(self) -> dict[str, TextField]:
        """The fields by the names of what they hold."""
        return {"notice": self._notice, "finish": self._finish, "hours": self._hours, "pattern": self._pattern}

    def help_of(self, name: str) -> str:
        """What is said under a field."""
        return self._form.help_of(self.fields()[name])

    def set_body(self, body: Body) -> None:
        """Show a committee's rules."""
        self._committee = body.committee
        self.numbers.set_body(body)
        rules = body.committee.rules
        self._online.setChecked(rules.online_counts)
        self._notice.set_value("" if rules.substitute_notice is None else str(rules.substitute_notice))
        self._finish.set_value(times.plain_time(rules.finish_by) if rules.finish_by else "")
        self._hours.set_value(times.length_words(rules.hours_limit) if rules.hours_limit else "")
        self._pattern.set_value(rules.report_pattern)
        for field in self.fields().values():
            self._say_help(field)

    def _say_help(self, field: TextField) -> None:
        usual = references.pattern_of(replace(self._committee, rules=CommitteeRules()))
        pattern = f"n is the number, yy the year; empty for {usual}" if usual else "n is the number, yy the year"
        helps = {self._notice: NOTICE, self._finish: FINISH, self._hours: HOURS, self._pattern: pattern}
        self._form.set_help(field, helps[field])

    def _refuse(self, field: TextField, sentence: str) -> None:
        self._form.set_help(field, sentence, refused=True)

    def _keep(self, field: TextField | CheckBox, change: Change) -> None:
        committee = replace(self._committee, rules=change(self._current()))
        refused = self._keeper.keep(partial(self._keeper.registers.save_committee, committee))
        if not refused:
            self._committee = committee
        if refused or field is self._online:
            self._form.set_help(field, refused or ONLINE, refused=bool(refused))
        elif isinstance(field, TextField):
            self._say_help(field)

    def _current(self) -> CommitteeRules:
        # What is not asked here, such as the interests, is kept as the register has it now.
        return self._keeper.registers.body(self._committee.id).committee.rules

    @Slot()
    def _on_online(self) -> None:
        counts = self._online.isChecked()
        self._keep(self._online, lambda rules: replace(rules, online_counts=counts))

    @Slot(str)
    def _on_notice(self, text: str) -> None:
        minutes = times.read_length(text)
        if text and text != "0" and minutes is None:
            self._refuse(self._notice, f"“{text}” is not a number of minutes. Type it as 60 or 1 hour.")
            return
        notice = (minutes or 0) if text else None
        self._keep(self._notice, lambda rules: replace(rules, substitute_notice=notice))

    @Slot(str)
    def _on_finish(self, text: str) -> None:
        by = times.clock_time("12pm" if text.casefold() == "noon" else text)
        if by and by.hour < EARLIEST and "am" not in text.casefold() and not text.startswith("0"):
            by = by.replace(hour=by.hour + 12)  # '1.30' is the afternoon's: no meeting is to finish before breakfast
        if text and by is None:
            self._refuse(self._finish, f"“{text}” is not a time. Type it as 12.30 or 9pm.")
            return
        self._keep(self._finish, lambda rules: replace(rules, finish_by=by))

    @Slot(str)
    def _on_hours(self, text: str) -> None:
        minutes = times.read_length(text)
        if text and minutes is None:
            self._refuse(self._hours, f"“{text}” is not a length of time. Type it as 3 hours or 180.")
            return
        self._keep(self._hours, lambda rules: replace(rules, hours_limit=minutes))

    @Slot(str)
    def _on_pattern(self, text: str) -> None:
        if text and not patterns.has_number(text):
            self._refuse(self._pattern, references.HOW_TO_WRITE)
            return
        self._keep(self._pattern, lambda rules: replace(rules, report_pattern=text))
