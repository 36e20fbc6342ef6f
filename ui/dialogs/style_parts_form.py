"""The phrases and choices of a house style: a list in groups, what to look for, and the chosen one to be changed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.minutes.own_style import Blanks, trouble_in_phrase
from clerk_app.minutes.style_draft import StyleDraft
from clerk_app.minutes.wording import Wording
from ui.dialogs.fields import Choice, Form, TextField
from ui.models.style_rows import CHOICE, GROUP, NOT_PRINTED, blanks_told, options, part_help, part_title, style_rows
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_sight import bring_wholly_into_sight
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK = RowLook((Column(176, gap=10, max_lines=2), Column(None, max_lines=2)), left=10, right=10, min_height=26,
                pad_top=4, pad_bottom=4, group_height=24, lined=True, keeps_chosen=True)  # fmt: skip
_LABELS = 96
_LEAST = 116
"""The least height of the list, in px at 100 %: a heading and three parts."""


class _WordsField(TextField):
    """Leaves Ctrl+Z to the editor of the style once its own letters are all taken back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters back while there are any."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
            return
        super().keyPressEvent(event)


class StylePartsForm(QWidget):
    """Tells what the draft becomes with each letter; the owner keeps the draft and hands it back."""

    typed = Signal(str, object)
    """The part that is changed, and the draft as it becomes."""

    def __init__(self, theme: Theme, blanks: Mapping[str, Blanks]) -> None:
        super().__init__()
        self._theme, self._blanks = theme, blanks
        self._draft: StyleDraft | None = None
        self._base: Wording | None = None
        self._committee: Mapping[str, str] = {}
        self.look_for = TextField(placeholder="Find a phrase or a choice: apologies, close, times")
        self.list = RowView(theme, _LOOK, "Phrases and choices")
        self.field = _WordsField()
        self.choice = Choice(theme, "Choice")
        self.silent = CheckBox(theme, NOT_PRINTED)
        self._shipped = Label(theme, "", "body", "ink_2", wrap=True)
        self._form = Form(theme, _LABELS)
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        self.look_for.setAccessibleName("Find a phrase or a choice")
        self._shipped.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._form.add("As shipped", self._shipped)
        self._form.add("Your words", self.field, " ")
        self._form.add("Your choice", self.choice)
        self._form.add("", self.silent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.look_for)
        column.addWidget(self.list, 1)
        column.addWidget(self._form)
        theme.changed.connect(self._fit)
        self._fit()

    def _connect(self) -> None:
        self.look_for.textEdited.connect(self._on_look_for)
        self.look_for.returnPressed.connect(self.list.setFocus)
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self.list.setFocus)
        self.choice.chosen.connect(self._on_chosen)
        self.silent.clicked.connect(self._on_silent)

    # ------------------------------------------------------------------ for the owner

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self.look_for, self.list, self.field, self.choice, self.silent

    @property
    def help_words(self) -> str:
        """What is said under the words."""
        return self._form.help_of(self.field)

    @property
    def about_words(self) -> str:
        """Where the phrase is printed, in a sentence."""
        return self._form.help_of(self._shipped)

    def show_draft(self, draft: StyleDraft, base: Wording, committee: Mapping[str, str], *, typing: bool) -> None:
        """Show the draft over its base; `typing`: what is in the field stays as it is being typed.

        `committee`: the committee's own sentences, which stand before the style's.
        """
        self._draft, self._base, self._committee = draft, base, committee
        self._show_rows()
        self._show_part(typing=typing)

    def go_to(self, key: str) -> None:
        """Choose a part, whatever is looked for."""
        self.look_for.clear()
        self._show_rows()
        self.list.set_current_key(key)
        self._show_part(typing=False)
        self._on_activated(key)

    # ------------------------------------------------------------------ what is shown

    def _show_rows(self) -> None:
        if self._draft is None or self._base is None:
            return
        rows = style_rows(self._draft, self._base, self.look_for.value)
        self.list.set_rows(rows)
        key = self.list.current_key()
        parts = [row.key for row in rows if not row.group]
        if parts and key not in parts:
            # One that says it itself comes before those whose group's title does.
            words = self.look_for.value.casefold().split()
            fitting = (row.key for row in rows if not row.group and all(w in row.spoken.casefold() for w in words))
            self.list.set_current_key(next(fitting, parts[0]))

    def _show_part(self, *, typing: bool) -> None:
        key = self.list.current_key()
        if self._draft is None or self._base is None or not key or key.startswith(GROUP):
            self._form.setEnabled(False)
            return
        self._form.setEnabled(True)
        if key.startswith(CHOICE):
            self._show_choice(key, self._draft, self._base)
        else:
            self._show_phrase(key, self._draft, self._base, typing=typing)

    def _show_choice(self, key: str, draft: StyleDraft, base: Wording) -> None:
        name = key.removeprefix(CHOICE)
        value, shipped = draft.choice(name, base), getattr(base, name)
        offered = options(name, value)
        self._shipped.setText(next(words for each, words in options(name, shipped) if each == shipped))
        self.choice.set_choices([(str(place), words) for place, (_, words) in enumerate(offered)])
        self.choice.set_key(str(next(place for place, (each, _) in enumerate(offered) if each == value)))
        self.choice.setAccessibleName(part_title(key))
        self._form.set_help(self._shipped, "")
        self._show_fields(phrase=False)

    def _show_phrase(self, key: str, draft: StyleDraft, base: Wording, *, typing: bool) -> None:
        words, shipped = draft.phrase(key, base), base.phrases[key]
        self._shipped.setText(shipped or NOT_PRINTED)
        self.field.setPlaceholderText(shipped or NOT_PRINTED)
        self.field.setAccessibleName(f"{part_title(key)}, your words")
        if not typing:
            self.field.set_value(words)
        self.silent.setChecked(draft.is_silent(key) or not words)
        self.silent.setEnabled(bool(shipped))
        self._show_fields(phrase=True)
        trouble = trouble_in_phrase(draft.refused[key], self._blanks[key]) if key in draft.refused else ""
        self._form.set_help(self._shipped, part_help(key))
        self._form.set_help(self.field, trouble or self._help(key), refused=bool(trouble))
        # The field is what a screen reader comes to; why it is refused is said first.
        self.field.setAccessibleDescription(" ".join(filter(None, (trouble, part_help(key), self._help(key)))))

    def _show_fields(self, *, phrase: bool) -> None:
        self._form.show_row(self.field, phrase)
        self._form.show_row(self.silent, phrase)
        self._form.show_row(self.choice, not phrase)

    def _help(self, key: str) -> str:
        if own := self._committee.get(key):
            return f"This committee has its own sentence here, which the pages show: {own}"
        known = self._blanks[key].known
        return f"Filled from the record: {blanks_told(known)}" if known else "Nothing is filled in here."

    # ------------------------------------------------------------------ what happens

    @Slot(str)
    def _on_look_for(self, _text: str) -> None:
        self._show_rows()
        self._show_part(typing=False)

    @Slot(str)
    def _on_current(self, _key: str) -> None:
        self._show_part(typing=False)

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        field = self.choice if key.startswith(CHOICE) else self.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is being changed in sight where a sentence under it came or went."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        for field in (self.field, self.choice):
            if field.hasFocus():
                # The field itself comes last: in a low window there is no room for all of the form.
                bring_wholly_into_sight(self._form)
                bring_wholly_into_sight(field)

    @Slot()
    def _fit(self) -> None:
        self.list.setMinimumHeight(self._theme.px(_LEAST))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        key = self.list.current_key()
        if self._draft is not None and self._base is not None:
            self.typed.emit(key, self._draft.worded(key, text, self._base, self._blanks[key]))

    @Slot(str)
    def _on_chosen(self, place: str) -> None:
        key = self.list.current_key()
        if self._draft is not None and self._base is not None:
            name = key.removeprefix(CHOICE)
            value = options(name, self._draft.choice(name, self._base))[int(place or "0")][0]
            self.typed.emit("", self._draft.chosen(name, value, self._base))

    @Slot(bool)
    def _on_silent(self, silent: bool) -> None:
        if self._draft is not None and self._base is not None:
            self.typed.emit("", self._draft.silenced(self.list.current_key(), silent, self._base))
