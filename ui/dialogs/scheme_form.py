"""The committee's own scheme for public questions; each field is kept as it is left."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting import times
from clerk_app.meeting.body import Body, Committee
from clerk_app.meeting.question_scheme import (
    LONGEST_WRITTEN_ANSWER,
    NamingRule,
    QuestionScheme,
    RegisterBy,
    RegisterRule,
)
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.theme import Theme
from ui.widgets.check_box import CheckBox

RULES: Final = (
    (RegisterRule.WORKING_DAY_BEFORE.value, "On the working day before"),
    (RegisterRule.DAY_BEFORE.value, "On the day before"),
    (RegisterRule.ON_ARRIVAL.value, "On arrival, before the start"),
    (RegisterRule.OWN_WORDS.value, "In the committee’s own words"),
)
NAMINGS: Final = (
    (NamingRule.NAME.value, "By name"),
    (NamingRule.NAME_AND_TOWN.value, "By name and town"),
    (NamingRule.MEMBER_OF_THE_PUBLIC.value, "As ‘a member of the public’"),
)
_NUMBERS: Final = {
    "slot": "slot_minutes",
    "speaker": "speaker_seconds",
    "warning": "warning_seconds",
    "words": "words_limit",
    "days": "written_answer_days",
    "months": "contact_months",
}
"""The scheme's numbers by the names of their fields."""
_HELPS: Final = {
    "slot": "Minutes for all speakers together",
    "speaker": "Seconds, 180 is 3 minutes; empty for no limit",
    "warning": "So many seconds before the end the clock turns amber",
    "words": "Empty where there is none; more is told, and never refused",
    "days": "Working days after the meeting, for whoever was not reached",
    "months": "Months after the meeting; they are in no export in the meantime",
}
_RULE_HELPS: Final = {
    RegisterRule.WORKING_DAY_BEFORE: "Neither a weekend nor a bank holiday of England and Wales is a working day",
    RegisterRule.DAY_BEFORE: "Whatever day that is: for a Monday, the Sunday",
    RegisterRule.ON_ARRIVAL: "Until the time at which the meeting is to start",
    RegisterRule.OWN_WORDS: "No time can be reckoned from words, so nobody is marked late",
}
_WRONG: Final = "Type a number over nought."

Change = Callable[[QuestionScheme], QuestionScheme]


class SchemeForm(QWidget):
    """What cannot be read is said under its field and stays as it is; everything else is kept at once."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._committee = Committee("", "")
        self._form = Form(theme, 150)
        self._rule, self._naming = Choice(theme, "Register by", RULES), Choice(theme, "In the minutes", NAMINGS)
        self._must_name = CheckBox(theme, "Must be on an item of the agenda")
        self._statements = CheckBox(theme, "Statements as well as questions")
        self._supplementary = CheckBox(theme, "One supplementary question each")
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        names = ("slot", "speaker", "warning", "at", "by", "words", "days", "months")
        self._fields = {name: TextField() for name in names}
        self._fields["at"].setPlaceholderText("noon")

    def _lay_out(self) -> None:
        fields = self._fields
        self._number("Whole slot", "slot")
        self._number("Each speaker", "speaker")
        self._number("Warning", "warning")
        self._form.add("Register by", self._rule, " ")
        self._form.add("At", fields["at"], " ", narrow=90)
        self._form.add("Words", fields["by"], " ")
        self._form.add("What may be asked", self._must_name)
        self._form.add("", self._statements)
        self._form.add("", self._supplementary)
        self._number("Words at most", "words")
        self._form.add("In the minutes", self._naming, "How whoever spoke is named")
        self._number("Written answers within", "days")
        self._number("Contact details deleted after", "months")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.setFocusProxy(fields["slot"])

    def _number(self, label: str, name: str) -> None:
        self._form.add(label, self._fields[name], _HELPS[name], narrow=72)

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.left_changed.connect(partial(self._on_left, name))
        self._rule.chosen.connect(self._on_rule)
        self._naming.chosen.connect(self._on_naming)
        for box in (self._must_name, self._statements, self._supplementary):
            box.clicked.connect(self._on_box)

    # ------------------------------------------------------------------ for the owner

    def fields(self) -> dict[str, TextField]:
        """The fields by the names of what they hold."""
        return self._fields

    def help_of(self, name: str) -> str:
        """What is said under a field."""
        return self._form.help_of(self._fields[name])

    def set_body(self, body: Body) -> None:
        """Show a committee's scheme."""
        self._committee = body.committee
        scheme = body.committee.questions
        for name, number in _NUMBERS.items():
            value = getattr(scheme, number)
            self._fields[name].set_value("" if value is None else str(value))
            self._form.set_help(self._fields[name], _HELPS[name])
        self._must_name.setChecked(scheme.must_name_item)
        self._statements.setChecked(scheme.statements)
        self._supplementary.setChecked(scheme.supplementary)
        self._naming.set_key(scheme.naming.value)
        self._show_rule(scheme.register_by)

    # ------------------------------------------------------------------ inside

    def _show_rule(self, by: RegisterBy) -> None:
        own, timed = by.rule is RegisterRule.OWN_WORDS, by.rule in (
            RegisterRule.DAY_BEFORE, RegisterRule.WORKING_DAY_BEFORE,
        )  # fmt: skip
        self._rule.set_key(by.rule.value)
        self._fields["at"].set_value(times.plain_time(by.at))
        self._fields["by"].set_value(by.words)
        self._form.show_row(self._fields["at"], timed)
        self._form.show_row(self._fields["by"], own)
        self._form.set_help(self._rule, _RULE_HELPS[by.rule])
        self._form.set_help(self._fields["at"], "")
        self._form.set_help(self._fields["by"], "")

    @property
    def _by(self) -> RegisterBy:
        return self._committee.questions.register_by

    def _keep(self, field: QWidget, change: Change, help_words: str = "") -> None:
        committee = replace(self._committee, questions=change(self._committee.questions))
        refused = self._keeper.keep(partial(self._keeper.registers.save_committee, committee))
        if not refused:
            self._committee = committee
        self._form.set_help(field, refused or help_words, refused=bool(refused))

    def _refuse(self, field: QWidget, sentence: str) -> None:
        self._form.set_help(field, sentence, refused=True)

    def _on_left(self, name: str, text: str) -> None:
        if name == "at":
            self._on_at(text)
        elif name == "by":
            self._keep(self._fields[name], lambda s: replace(s, register_by=RegisterBy.of_words(text)))
            self._show_rule(self._by)
        else:
            self._on_number(name, text)

    def _on_number(self, name: str, text: str) -> None:
        field = self._fields[name]
        if not text and name in ("speaker", "words"):
            number = None
        elif not text.isdecimal() or not int(text):
            self._refuse(field, _WRONG)
            return
        else:
            number = int(text)
        if name == "days" and number is not None and number > LONGEST_WRITTEN_ANSWER:
            self._refuse(field, f"Type at most {LONGEST_WRITTEN_ANSWER} working days.")
            return
        self._keep(field, _changed(name, number), _HELPS[name])

    def _on_at(self, text: str) -> None:
        field = self._fields["at"]
        at = times.clock_time("12pm" if text.casefold() in ("", "noon") else text)
        if at is None:
            self._refuse(field, f"“{text}” is not a time. Type it as noon, 10.30am or 5pm.")
            return
        self._keep(field, lambda s: replace(s, register_by=replace(s.register_by, at=at)))
        self._show_rule(self._by)

    @Slot(str)
    def _on_rule(self, key: str) -> None:
        by = replace(self._by, rule=RegisterRule(key), words=self._fields["by"].value)
        self._keep(self._rule, lambda s: replace(s, register_by=by))
        self._show_rule(self._by)

    @Slot(str)
    def _on_naming(self, key: str) -> None:
        self._keep(self._naming, lambda s: replace(s, naming=NamingRule(key)), "How whoever spoke is named")

    @Slot()
    def _on_box(self) -> None:
        must, statements, more = (
            box.isChecked() for box in (self._must_name, self._statements, self._supplementary)
        )  # fmt: skip
        self._keep(
            self._must_name,
            lambda s: replace(s, must_name_item=must, statements=statements, supplementary=more),
        )


def _changed(name: str, number: int | None) -> Change:
    """The change of one number of the scheme."""
    change: dict[str, Any] = {_NUMBERS[name]: number}
    return lambda scheme: replace(scheme, **change)
