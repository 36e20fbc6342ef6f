"""The line being typed: chip, editor and what the keys do, in one frame that rides under the entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerk_app.meeting.describe import NOTE_KINDS
from clerk_app.meeting.kept_line import PEOPLE_KINDS
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.kind_chip import KindChip
from ui.widgets.line_editor import LineEditor

Help = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class LineWords:
    """What the line says of itself: the chip, its name for a screen reader, and where it goes."""

    chip: str
    spoken: str
    astray: bool = False
    """The words in it belong to another item than the one shown: amber."""
    private: bool = False
    """What is typed stays out of the public minutes: purple, with a padlock."""
    private_help: Help = ()
    """What stands under the line then, in place of the keys."""


_HELP: Help = (
    ("Enter", "keep"), ("Tab", "nest"), ("#", "heading"), ("!", "agreed"), ("+", "amendment"), ("@", "action"),
    (">", "joined"), ("[", "clerk’s note"), ("~", "scratch"), ("/", "all kinds"),
)  # fmt: skip
_PART_HELP: Help = (
    ("Enter", "next part"), ("Enter twice", "done"), (" @ name, by 27 March", "at the end: owner"),
    ("F9", "mover and vote"), ("+", "amendment"),
    ("Backspace", "at the start: back to a note"),
)  # fmt: skip
_PEOPLE_HELP: Help = (
    ("Enter", "keep"), ("Name, role", "one person"), (";", "the next"), ("to introduce …", "what they came for"),
)  # fmt: skip
_LEFT_HELP: Help = (
    ("Enter", "keep"), ("Name; Name", "who left"), ("all", "everybody who came for the item"),
    (", thanked", "at the end: they were thanked"),
)  # fmt: skip
_DISCUSSION_HELP: Help = (
    ("Enter", "the introduction is over: the house style leads in"), ("Words", "your own lead-in"),
    ("Backspace", "back to a note"),
)  # fmt: skip
_ACTION_HELP: Help = (("Enter", "keep"), ("Owner, by 27 March:", "what is to be done"), ("Backspace", "back to a note"))
_TABLED_HELP: Help = (("Enter", "keep"), ("What was tabled", "and by whom"), ("Backspace", "back to a note"))
_POINT_HELP: Help = (
    ("Enter", "next point"), ("Enter twice", "done"), ("Tab", "a bullet below"), ("Backspace", "back to a note"),
)  # fmt: skip
_MEMBERSHIP_HELP: Help = (
    ("Enter", "keep"), ("Name; Name", "new members"), ("Name left", "a member no longer"),
    ("Name for Name", "in the other’s place"),
)  # fmt: skip
_URGENCY_HELP: Help = (
    ("Enter", "keep"),
    ("Why it could not wait", "the minutes add that the Chairman agreed"),
    ("Backspace", "back to a note"),
)
_AMENDMENT_HELP: Help = (
    ("Enter", "keep"), ("F9", "mover, seconder and vote"), ("Backspace", "at the start: back to a note"),
)  # fmt: skip
_SCRATCH_HELP: Help = (
    ("Enter", "keep"),
    ("Scratch", "is never exported"),
    ("Backspace", "at the start: back to a note"),
)
_SUMMARY_HELP: Help = (
    ("Public summary", "stands in the public minutes for what they leave out"), ("Enter", "keep"),
    ("Backspace", "at the start: back to a note"),
)  # fmt: skip


_KIND_HELP = {
    NoteKind.RESOLUTION: _PART_HELP,
    NoteKind.AMENDMENT: _AMENDMENT_HELP,
    NoteKind.ACTION: _ACTION_HELP,
    NoteKind.SCRATCH: _SCRATCH_HELP,
    NoteKind.TABLED: _TABLED_HELP,
    NoteKind.POINT: _POINT_HELP,
    NoteKind.MEMBERSHIP: _MEMBERSHIP_HELP,
    NoteKind.URGENCY: _URGENCY_HELP,
    NoteKind.SUMMARY: _SUMMARY_HELP,
    NoteKind.LEFT: _LEFT_HELP,
    NoteKind.DISCUSSION: _DISCUSSION_HELP,
}


def help_for(mode: LineMode) -> Help:
    """What the keys do now, most wanted first."""
    return _KIND_HELP.get(mode.kind, _PEOPLE_HELP if mode.kind in PEOPLE_KINDS else _HELP)


class HelpRow(QWidget):
    """Keys and words on one line; what does not fit is left away from the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._help: Help = ()
        self._colour: ColourName = "ink"
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_help(self, keys: Help, colour: ColourName = "ink") -> None:
        """Say what these keys do, the keys in that colour."""
        if (keys, colour) == (self._help, self._colour):
            return
        self._help, self._colour = keys, colour
        self.setAccessibleName(", ".join(f"{key} {words}" for key, words in keys))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a hairline and as many keys as there is room for."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._theme.color("line"))
        bold, plain = self._theme.font("caption", 600), self._theme.font("caption")
        x = float(self._theme.px(8))
        for key, words in self._help:
            key_width = QFontMetricsF(bold).horizontalAdvance(key)
            width = key_width + self._theme.px(4) + QFontMetricsF(plain).horizontalAdvance(words)
            if x + width > self.width() - self._theme.px(4):
                break
            for text, font, colour, left in (
                (key, bold, self._theme.color(self._colour), x),
                (words, plain, self._theme.color("ink_2"), x + key_width + self._theme.px(4)),
            ):
                painter.setFont(font)
                painter.setPen(colour)
                box = QRectF(left, 0, self.width(), self.height())
                painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
            x += width + self._theme.px(16)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(23))
        self.update()


class MinuteLine(QFrame):
    """Frame, chip, editor and help; what Enter does with the words is its owner's business."""

    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = LineEditor(theme, signals)
        self.chip = KindChip(theme)
        self._help = HelpRow(theme)
        self._roomy = True
        self._said, self._doubts = LineWords("", ""), ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(self.editor)
        self._top.addLayout(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._help)
        self.setFocusProxy(self.editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._on_theme_changed()
        self._on_focus_changed(here=False)

    def _connect(self) -> None:
        self.editor.mode_changed.connect(self._on_mode_changed)
        self.editor.focus_changed.connect(self._on_focus_changed)
        self.chip.kind_chosen.connect(self._on_kind_chosen)
        self._theme.changed.connect(self._on_theme_changed)

    def say(self, words: LineWords) -> None:
        """Show these words in the chip and under the line; a screen reader calls the editor so."""
        mode = self.editor.mode
        self._said = words
        self.chip.show_kind(mode.kind, mode.depth, words.chip, astray=words.astray, private=words.private)
        self.editor.setAccessibleName(words.spoken)
        self._show_help()

    @Slot(tuple)
    def say_doubts(self, words: tuple[str, ...]) -> None:
        """Say first among the keys which words are in doubt, and how to go to them."""
        self._doubts = ", ".join(words)
        self._show_help()

    def leave_out(self, kinds: frozenset[NoteKind]) -> None:
        """Offer these kinds neither in the list nor in the chip's menu: the item has no use for them."""
        self.editor.left_out = kinds
        self.chip.leave_out(kinds)

    def set_roomy(self, roomy: bool) -> None:
        """Show what the keys do under the line, or leave it away where the window is low."""
        self._roomy = roomy
        self._show_help()

    @property
    def help_words(self) -> str:
        """What the keys under the line do, as it is read aloud."""
        return self._help.accessibleName()

    @property
    def shows_help(self) -> bool:
        """Whether the keys stand under the line."""
        return not self._help.isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame: the accent ring while the keyboard is here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        focus = self.editor.hasFocus()
        width = self._theme.px(self._theme.tokens.size.focus) if focus else 1
        painter.setPen(QPen(self._theme.color("accent" if focus else "strong"), width))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, radius = width / 2, self._theme.px(3) - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard wherever in the frame the click is."""
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_help(self) -> None:
        private = self._said.private_help
        doubts: Help = (("Ctrl+;", f"in doubt: {self._doubts}"),) if self._doubts else ()
        self._help.show_help((*doubts, *(private or help_for(self.editor.mode))), "purple_text" if private else "ink")
        self._help.setVisible(self._roomy and self.editor.hasFocus())
        self.updateGeometry()

    @Slot()
    def _on_mode_changed(self) -> None:
        self._show_help()

    @Slot(object)
    def _on_kind_chosen(self, kind: NoteKind) -> None:
        self.editor.set_kind(kind)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_focus_changed(self, here: bool) -> None:
        self.editor.setPlaceholderText("" if here else "Esc brings you here")
        self._show_help()
        self.update()
        self.focus_changed.emit(here)

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        edge = px(self._theme.tokens.size.focus)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._top.setContentsMargins(px(5), px(5), px(6), px(5))
        self._top.setSpacing(px(8))
        # The first line of the text and the word in the chip stand on one line.
        self._words.setContentsMargins(0, px(1), 0, 0)
        self.update()


def kind_words(mode: LineMode, part: str, outcome: str) -> str:
    """What the chip says of a mode: 'Note', 'Agreed (c)'."""
    if mode.kind is NoteKind.RESOLUTION:
        return f"{outcome} {part}".strip()
    return NOTE_KINDS[mode.kind]
