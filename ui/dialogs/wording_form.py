"""A committee's own sentences in place of the house style's."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.body import Body, Committee
from ui.dialogs.fields import Form, TextField
from ui.dialogs.keeper import Keeper
from ui.models.rows import Row, Run, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK = RowLook((Column(190, gap=10), Column(None, max_lines=2)), left=10, right=10, min_height=26, pad_top=4,
                pad_bottom=4, lined=True, keeps_chosen=True)  # fmt: skip

_NOT_PRINTED = "Not printed in this house style"


class WordingForm(QWidget):
    """Each phrase of the house style; an own sentence is kept as the field is left, an empty one gives it back."""

    def __init__(self, theme: Theme, keeper: Keeper, phrases: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__()
        self._keeper, self._styles = keeper, phrases
        self._phrases: Mapping[str, str] = {}
        self._committee = Committee("", "")
        self.list = RowView(theme, _LOOK, "Phrases")
        self._house = Label(theme, "", "body", "ink_2", wrap=True)
        self.own = TextField()
        self._form = Form(theme, 96)
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        self._house.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._form.add("House style", self._house)
        self._form.add("Own sentence", self.own, " ")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.list, 1)
        column.addWidget(self._form)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.own.left_changed.connect(self._on_left)

    @property
    def help_words(self) -> str:
        """What is said under the own sentence."""
        return self._form.help_of(self.own)

    def set_body(self, body: Body) -> None:
        """Show a committee's wording."""
        self._committee = body.committee
        self._phrases = self._styles.get(body.committee.house_style, {})
        self._show()

    def _show(self) -> None:
        own = dict(self._committee.wording)
        self.list.set_rows([_row(key, phrase, own.get(key, "")) for key, phrase in self._phrases.items()])
        if not self.list.current_key() and self._phrases:
            self.list.set_current_key(next(iter(self._phrases)))
        self._on_current(self.list.current_key())

    @Slot(str)
    def _on_current(self, key: str) -> None:
        self._house.setText(self._phrases.get(key, "") or (_NOT_PRINTED if key else ""))
        self.own.set_value(dict(self._committee.wording).get(key, ""))
        self._form.set_help(self.own, "Words in {braces} are filled from the record. Empty is the house style’s.")

    @Slot(str)
    def _on_activated(self, _key: str) -> None:
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_left(self, text: str) -> None:
        key = self.list.current_key()
        own = {**dict(self._committee.wording), key: text}
        committee = replace(self._committee, wording=tuple((k, words) for k, words in own.items() if words))
        registers = self._keeper.registers
        refused = self._keeper.keep(lambda: registers.save_committee(committee))
        if refused:
            self._form.set_help(self.own, refused, refused=True)
            return
        self._committee = committee
        self._show()


def _row(key: str, phrase: str, own: str) -> Row:
    name = key.replace("_", " ").capitalize()
    weight = 600 if own else 400
    said = own or phrase or _NOT_PRINTED
    cells = (text_cell(name, weight=weight), text_cell(said, colour="ink" if own else "ink_2"))
    sub = (Run("own sentence", "caption", "accent"),) if own else ()
    return Row(key, cells, f"{name}, {'own sentence' if own else 'house style'}: {said}", sub=sub)
