"""Declarations of interest: member, item, kind, and what follows."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, roll
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.attendance import seated
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.draft import Draft
from ui.models.attendance_rows import name_of
from ui.models.choices import choices
from ui.models.declarations_rows import declarations_rows
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.typed_in_private import TypedInPrivate
from ui.widgets.declaration_form import Asked, DeclarationForm, restored
from ui.widgets.person_picker import PersonPicker, Question
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

DRAFT = "declaration"
"""The place of the form's draft."""

_LOOK = RowLook(
    (Column(98, gap=6), Column(46, gap=6), Column(None, gap=8, max_lines=2), Column(0, "right")), sub_from=1
)


class DeclarationsPane(Pane):
    """One row a declaration; Insert takes one, Enter changes it, Delete strikes it out."""

    pane_id = "declarations"
    title = "Declarations"
    number = 4
    empty_sentence = "No declarations. Insert takes one."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self.view = RowView(theme, _LOOK, self.title)
        self.set_body(self.view)
        self.form = DeclarationForm(theme, self.body)
        self._typed_in_private = TypedInPrivate(signals, self.form)
        self.picker = PersonPicker(theme, self)
        self._entry = ""
        self._build()
        self._connect()
        self._restore_draft()
        self._render()

    def _build(self) -> None:
        self.body_layout.addWidget(self.form)

    def _connect(self) -> None:
        self._signals.changed.connect(self._on_changed)
        self.view.key_pressed.connect(self._on_key)
        self.view.row_activated.connect(self.edit)
        self.form.kept.connect(self._on_kept)
        self.form.kept_for_more.connect(self._on_kept_for_more)
        self.form.typed.connect(self._on_typed)
        self.form.left.connect(self._on_left)

    # ------------------------------------------------------------------ acts

    def declare(self, person: str = "", item: str = "") -> None:
        """Ask for a declaration; first for the member, unless it is known."""
        if self.form.is_open:
            self.form.take_keyboard()
        elif person:
            self._entry = ""
            self._ask(Declaration(person, item or self._likely_item(), self._usual_kind()))
        else:
            state = self._signals.state
            people = dict.fromkeys((*seated(state.attendance, state.body), *roll.co_opted(state)))
            self.picker.ask(
                Question("Who declares an interest?", choices(state, people), self._on_member_picked, "declares")
            )

    @Slot(str)
    def edit(self, entry: str) -> None:
        """Ask for other particulars of a declaration."""
        declared = next((d for d in self._signals.state.declarations if d.id == entry), None)
        if declared is not None:
            self._entry = entry
            self._ask(declared.declaration)

    def strike(self, entry: str = "") -> bool:
        """Strike out a declaration, else that of the current row; whether it was done."""
        entry = entry or self.view.current_key()
        return bool(entry) and bool(self._signals.strike(entry))

    # ------------------------------------------------------------------ the legend

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do here."""
        there = bool(self.view.rows.rows)
        return (
            LegendKey("Insert", "Take a declaration", "Insert"),
            LegendKey("Enter", "Change", "Enter", enabled=there),
            LegendKey("Delete", "Strike out", "Delete", enabled=there),
            LegendKey("Esc", "Done", "escape"),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what the key does."""
        if act == "Enter":
            self.edit(self.view.current_key())
        else:
            self._on_key(self.view.current_key(), act)

    # ------------------------------------------------------------------ what happens

    def _render(self) -> None:
        state = self._signals.state
        self.view.set_rows(declarations_rows(state))
        self.set_badge(len(state.declarations))
        self.set_empty(not state.declarations and not self.form.is_open)

    def _ask(self, declaration: Declaration, more: str = "", *, focus: bool = True) -> None:
        state = self._signals.state
        self.set_empty(False)
        title = f"Interest declared by {name_of(state, declaration.person)}{more}"
        kinds = state.body.committee.rules.interests
        self.form.ask(title, Asked(state.agenda.items, kinds, declaration), focus=focus)
        if declaration.private:
            self._typed_in_private.go_on()

    def _likely_item(self) -> str:
        # Under the standing item at the start, members declare on items still to come.
        agenda = self._signals.state.agenda
        item = agenda.item(agenda.current)
        return item.id if item and item.kind is ItemKind.ORDINARY else ""

    def _usual_kind(self) -> str:
        kinds = [rule.id for rule in self._signals.state.body.committee.rules.interests]
        return kinds[0] if kinds and InterestKind.UNNAMED not in kinds else InterestKind.UNNAMED

    def _item_after(self, item: str) -> str:
        agenda = self._signals.state.agenda
        following = agenda.items[agenda.position(item) + 1 :]
        return following[0].id if following else item

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()
        self.legend_changed.emit()

    @Slot(str, str)
    def _on_key(self, entry: str, key: str) -> None:
        if key == "Insert":
            self.declare()
        elif key == "Delete" and entry:
            self.strike(entry)

    def _on_member_picked(self, person: str, _time: object) -> None:
        self.declare(person)

    @Slot()
    def _on_kept(self) -> None:
        key = self._kept()
        if key:
            self._on_left()
            self.view.set_current_key(key)

    @Slot()
    def _on_kept_for_more(self) -> None:
        declaration = self.form.declaration()
        if self._kept():
            self._entry = ""
            following = self._item_after(declaration.item)
            # The nature goes along, so the mark does.
            self._ask(replace(declaration, item=following), ", another item")

    def _kept(self) -> str:
        """Record what stands in the form; the id of its entry, '' where it was refused, which is then said."""
        fact = facts.InterestDeclared(self.form.declaration())
        new = facts.Corrected(self._entry, fact=fact) if self._entry else fact
        try:
            written = self._signals.try_record(new, drop_draft=DRAFT)
        except RuleError as refusal:
            self.form.say(str(refusal))
            return ""
        return (self._entry or written[0].id) if written else ""

    @Slot()
    def _on_left(self) -> None:
        self._forget_draft()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.leave()
        self._render()

    # ------------------------------------------------------------------ the draft

    @Slot()
    def _on_typed(self) -> None:
        if self._typed_in_private.is_so:
            self.form.keep_private()
        # `motion` holds which declaration was being changed: a draft has no field of its own for it.
        self._signals.keep_draft(Draft(DRAFT, text=self.form.draft, motion=self._entry))

    def _restore_draft(self) -> None:
        draft = self._signals.session.draft(DRAFT)
        declaration = restored(draft.text) if draft is not None and draft.text else None
        if draft is not None and declaration is not None:
            self._entry = draft.motion
            self._ask(declaration, focus=False)

    def _forget_draft(self) -> None:
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self._signals.keep_draft(Draft(DRAFT))
