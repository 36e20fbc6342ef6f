"""What a committee has ready for the hand that writes: phrases, abbreviations, and the glossary of all committees."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting.at_hand import PLACES
from clerk_app.meeting.body import Body, Committee
from clerk_app.meeting.writing_helps import WritingHelps, abbreviation_lines, read_abbreviations, read_lines
from ui.dialogs.fields import Form
from ui.dialogs.keeper import Keeper
from ui.theme import Theme

_PHRASES = (
    "One a line; Ctrl+/ in the line offers them before those of the house style. These are filled where they are "
    f"known: {', '.join(f'{{{place}}}' for place in PLACES)}. Anything else in braces is a gap to be typed."
)
_SHORT = "One a line, such as: cha = The Chairman. Typed as ;cha and a space; Backspace or Ctrl+Z takes it back."
_GLOSSARY = "Names and words of the place, one a line, for all committees: they are spelt right."


class LinesField(QPlainTextEdit):
    """Lines of text that tell when they are left with other words than were put into them."""

    left_changed = Signal(str)

    def __init__(self, theme: Theme, lines: int) -> None:
        super().__init__()
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setFixedHeight(round(theme.line_height("body") * lines) + theme.px(10))

    def set_value(self, text: str) -> None:
        """Put other lines in, without telling."""
        self._kept = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what is there now."""
        super().focusOutEvent(event)
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.left_changed.emit(self._kept)


class WritingForm(QWidget):
    """Each list is kept as it is left; what cannot be read is said under it and stays as it is."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._committee = Committee("", "")
        self._helps = WritingHelps()
        self.phrases, self.short, self.glossary = LinesField(theme, 7), LinesField(theme, 5), LinesField(theme, 4)
        self.form = Form(theme, 96)
        self._lay_out()
        self.phrases.left_changed.connect(self._on_phrases)
        self.short.left_changed.connect(self._on_short)
        self.glossary.left_changed.connect(self._on_glossary)

    def _lay_out(self) -> None:
        self.form.add("Phrases", self.phrases, _PHRASES)
        self.form.add("Abbreviations", self.short, _SHORT)
        self.form.add("Glossary", self.glossary, _GLOSSARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.phrases)

    def set_body(self, body: Body) -> None:
        """Show what a committee has."""
        self._committee = body.committee
        self._helps = self._keeper.registers.writing_helps(body.committee.id)
        self.phrases.set_value("\n".join(self._helps.phrases))
        self.short.set_value(abbreviation_lines(self._helps.abbreviations))
        self.glossary.set_value("\n".join(self._keeper.registers.glossary()))
        for field, words in ((self.phrases, _PHRASES), (self.short, _SHORT), (self.glossary, _GLOSSARY)):
            self.form.set_help(field, words)

    def _keep(self, field: QWidget, usual: str, write: Callable[[], None]) -> None:
        refused = self._keeper.keep(write)
        self.form.set_help(field, refused or usual, refused=bool(refused))

    def _save(self, helps: WritingHelps) -> None:
        self._keeper.registers.save_writing_helps(self._committee.id, helps)
        self._helps = helps

    @Slot(str)
    def _on_phrases(self, text: str) -> None:
        helps = WritingHelps(read_lines(text), self._helps.abbreviations)
        self._keep(self.phrases, _PHRASES, partial(self._save, helps))

    @Slot(str)
    def _on_short(self, text: str) -> None:
        try:
            helps = WritingHelps(self._helps.phrases, read_abbreviations(text))
        except RuleError as error:
            self.form.set_help(self.short, str(error), refused=True)
            return
        self._keep(self.short, _SHORT, partial(self._save, helps))

    @Slot(str)
    def _on_glossary(self, text: str) -> None:
        words = read_lines(text)
        self._keep(self.glossary, _GLOSSARY, partial(self._keeper.registers.save_glossary, words))
