"""The form for a declaration of interest: on which item, of what kind and nature, and what the member will do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.declarations import (
    DEFAULT_INTERESTS,
    Consequence,
    Declaration,
    Dispensation,
    InterestRule,
    rule_of,
)
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.in_place_form import InPlaceForm

CONSEQUENCES = {
    Consequence.LEAVE: "leaves the room",
    Consequence.SPEAK_THEN_LEAVE: "speaks, then leaves",
    Consequence.NO_VOTE: "stays, does not vote",
    Consequence.NONE: "stays and takes part",
}
"""What follows for the member, in words."""

_DISPENSATIONS = (
    (Dispensation.NONE, "None"),
    (Dispensation.SPEAK, "To speak"),
    (Dispensation.SPEAK_AND_VOTE, "To speak and vote"),
)
_AS_ASKED = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form asks about: the agenda, the committee's list of kinds, and the particulars to begin with."""

    items: Sequence[AgendaItem]
    kinds: Sequence[InterestRule]
    declaration: Declaration


class DeclarationForm(InPlaceForm):
    """Asks for the particulars of one declaration; Shift+Enter keeps it and asks for another item's."""

    keys = (("Enter", "Keep"), ("Shift+Enter", "Keep, another item"), ("Esc", "Leave it"))
    kept_for_more = Signal()
    """Keep it, and ask for the same member's interest in another item."""
    typed = Signal()
    """One of the fields was changed by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.item = ChoiceBox(theme, "Item")
        self.kind = ChoiceBox(theme, "Kind")
        self.nature = QLineEdit()
        self.sensitive = CheckBox(theme, "Sensitive")
        self.unregistered = CheckBox(theme, "Not in the register yet")
        self.will_do = ChoiceBox(theme, "What follows")
        self.dispensation = ChoiceBox(theme, "Dispensation")
        self._kinds: tuple[InterestRule, ...] = DEFAULT_INTERESTS
        self._before = Declaration("")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.sensitive.setAccessibleDescription("Its nature is never written out")
        self.sensitive.setToolTip("Its nature is never written out")
        self.unregistered.setAccessibleDescription("Puts the notice to the monitoring officer into the actions")
        self.unregistered.setToolTip("Puts the notice to the monitoring officer into the actions")
        for dispensation, words in _DISPENSATIONS:
            self.dispensation.addItem(words, dispensation.value)
        # Long words must not make the pane wider.
        for box in (self.item, self.kind, self.will_do):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for label, field in (("Item", self.item), ("Kind", self.kind), ("Nature", self.nature)):
            self.add_field(label, field)
        self._add_marks()
        self.add_field("What follows", self.will_do)
        self.add_field("Dispensation", self.dispensation)

    def _add_marks(self) -> None:
        marks = QHBoxLayout()
        marks.setSpacing(self._theme.px(8))
        marks.addWidget(self.sensitive)
        marks.addWidget(self.unregistered)
        marks.addStretch(1)
        self.add_fields(marks, self.sensitive, self.unregistered)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        for box in (self.item, self.kind, self.will_do, self.dispensation):
            box.activated.connect(self._on_chosen)
        self.nature.textEdited.connect(self._on_chosen)
        for mark in (self.sensitive, self.unregistered):
            mark.clicked.connect(self._on_chosen)

    # ------------------------------------------------------------------ for the owner

    def ask(self, title: str, asked: Asked, *, focus: bool = True) -> None:
        """Show the form with these particulars; a figure typed in the item field goes to that item."""
        declaration = self._before = asked.declaration
        self._fill(asked)
        self.item.setCurrentIndex(max(0, self.item.findData(declaration.item)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(str(declaration.kind))))
        self._on_kind()
        will_do = _AS_ASKED if declaration.will_do is None else declaration.will_do.value
        self.will_do.setCurrentIndex(max(0, self.will_do.findData(will_do)))
        self.dispensation.setCurrentIndex(max(0, self.dispensation.findData(declaration.dispensation.value)))
        self.nature.setText(declaration.nature)
        self.sensitive.setChecked(declaration.sensitive)
        self.unregistered.setChecked(declaration.unregistered)
        self.open(title, focus=focus)

    def declaration(self) -> Declaration:
        """Return what stands in the form; what the kind does not ask for is left out."""
        rule = self._rule
        will_do = self.will_do.currentData()
        return Declaration(
            self._before.person,
            str(self.item.currentData()),
            rule.id,
            self.nature.text().strip() if rule.asks_nature else "",
            self.sensitive.isChecked() and rule.asks_nature,
            Dispensation(self.dispensation.currentData()),
            Consequence(will_do) if will_do else None,
            self.unregistered.isChecked() and rule.register,
            # Taken down in private it stays private, whatever is corrected later.
            self._before.private,
        )

    def keep_private(self) -> None:
        """Let the declaration stay private, whenever it is kept."""
        self._before = replace(self._before, private=True)

    @property
    def draft(self) -> str:
        """What stands in the form, as text for the disk."""
        nature, sensitive = self.nature.text(), self.sensitive.isChecked()
        stands = {
            "person": self._before.person,
            "item": self.item.currentData(),
            "kind": self.kind.currentData(),
            "nature": nature,
            "sensitive": sensitive,
            "dispensation": self.dispensation.currentData(),
            "will_do": self.will_do.currentData(),
            "unregistered": self.unregistered.isChecked(),
            "private": self._before.private,
        }
        return json.dumps(stands)

    # ------------------------------------------------------------------ inside

    @property
    def _rule(self) -> InterestRule:
        return rule_of(str(self.kind.currentData()), self._kinds)

    def _fill(self, asked: Asked) -> None:
        self.item.clear()
        self.item.addItem("No one item", "")
        for item in asked.items:
            self.item.addItem(f"{item.number} {item.title}".strip(), item.id)
        kinds = tuple(asked.kinds)
        own = str(asked.declaration.kind)
        # A declaration keeps its kind although the committee may no longer list it.
        self._kinds = kinds = kinds if any(rule.id == own for rule in kinds) else (*kinds, rule_of(own))
        self.kind.blockSignals(True)
        self.kind.clear()
        for rule in kinds:
            self.kind.addItem(rule.words, rule.id)
        self.kind.blockSignals(False)

    @Slot()
    def _on_kind(self) -> None:
        rule = self._rule
        self.nature.setEnabled(rule.asks_nature)
        self.nature.setPlaceholderText("is a governor of the school" if rule.asks_nature else "not asked")
        self.sensitive.setEnabled(rule.asks_nature)
        self.unregistered.setVisible(rule.register)
        chosen = self.will_do.currentData()
        self.will_do.clear()
        self.will_do.addItem(f"As the kind asks: {CONSEQUENCES[rule.consequence]}", _AS_ASKED)
        for consequence, words in CONSEQUENCES.items():
            self.will_do.addItem(words.capitalize(), consequence.value)
        self.will_do.setCurrentIndex(max(0, self.will_do.findData(chosen)))

    @Slot()
    def _on_chosen(self) -> None:
        self.typed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Shift+Enter besides what every such form takes."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in enter and event.modifiers() & _SHIFT:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.kept_for_more.emit()
                return True
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        return super().eventFilter(watched, event)


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def restored(draft: str) -> Declaration | None:
    """The particulars that stood in a form when the program stopped; None where the text is not such."""
    try:
        stood = json.loads(draft)
        will_do = stood["will_do"]
        return Declaration(
            str(stood["person"]),
            str(stood["item"]),
            str(stood["kind"]),
            str(stood["nature"]),
            bool(stood["sensitive"]),
            Dispensation(stood["dispensation"]),
            Consequence(will_do) if will_do else None,
            bool(stood["unregistered"]),
            bool(stood["private"]),
        )
    except (ValueError, KeyError, TypeError):
        return None
