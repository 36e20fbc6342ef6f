"""Minutes approved with corrections: page, minute, old and new words, found in the earlier minutes if they are here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.approval_draft import ApprovalDraft
from clerk_app.meeting.kept_back import decided, looked_at, quoted_back, quoted_forms, unasked
from clerk_app.meeting.line_changes import normal
from clerk_app.meeting.minute_correction import MinuteCorrection, PlacedLine
from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.fields import Form, TextField
from ui.models.rows import Cell, Row, Run, text_cell
from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK: Final = RowLook(
    (Column(64, gap=8), Column(72, gap=8), Column(max_lines=None)),
    left=8, right=10, min_height=28, pad_top=4, pad_bottom=4, lined=True, keeps_chosen=True,
)  # fmt: skip
_MOST: Final = 40
"""So many lines are offered while words are typed."""
_FOUND: Final = "The old words as the minutes have them. Enter or ↓ goes to where they stand."
_TYPED: Final = "The record of that meeting is not here, so page and minute are typed."
_KEPT_BACK: Final = "{words}: only in what those minutes keep from the public. Untick it if the public may read it now."
_NAMED: Final = 3
_EXEMPT: Final = "exempt, not in the public minutes"
_LEFT: Final = "As you left it. Nothing of it is recorded yet."
_LEFT_CHANGED: Final = "As you left it. What you changed since it was recorded is not recorded yet."
_NO_SUCH: Final = "Those minutes have no such old words. Enter once more keeps them as typed."
_NOT_IN_PUBLIC: Final = "The public minutes have no such old words, for some are exempt. Enter once more keeps them."


class ApproveMinutesDialog(ClerkDialog):
    """Enter in the new words keeps a correction, Delete takes one out of the list, Ctrl+Enter approves.

    Its owner closes it once the approval is recorded, and keeps what was typed where it is left before.
    """

    approved = Signal(object)
    """A `MinutesApproved` to record."""
    typed_on = Signal(object)
    """An `ApprovalDraft`: what stands here now, after each change."""

    def __init__(
        self,
        theme: Theme,
        was: facts.MinutesApproved,
        day: str,
        lines: Sequence[PlacedLine],
        parent: QWidget | None = None,
        *,
        left: ApprovalDraft | None = None,
        kept_back: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(theme, f"Approve the minutes of {day}", QSize(820, 640), parent)
        self._was, self._lines, self._kept_back = was, tuple(lines), kept_back
        self._stood = left or ApprovalDraft.of(was)
        self._corrections = list(looked_at(self._stood.corrections, kept_back or {}))
        self.old, self.new = TextField(), TextField()
        self.page, self.minute = TextField(), TextField()
        self.rows = RowView(theme, _LOOK, "Corrections")
        self.found = RowView(theme, _LOOK, "Where the words stand")
        self.signed = CheckBox(theme, "Signed by whoever presides")
        self.exempt = CheckBox(theme, "Exempt: kept out of the public minutes")
        self._build()
        self._restore(is_left=left is not None)
        self._connect()
        self._render()

    def _build(self) -> None:
        self._doubted = self._before = MinuteCorrection()
        self._asked: frozenset[str] = frozenset()
        self._form = Form(self.theme, 100)
        self._form.add("Old words", self.old, _FOUND if self._lines else _TYPED)
        self.body.addWidget(self._form)
        self.body.addWidget(self.found, 2)
        self.found.setVisible(bool(self._lines))
        self.body.addLayout(self._places())
        more = self._more = Form(self.theme, 100)
        more.add("New words", self.new)
        more.add("", self.exempt)
        more.show_row(self.exempt, shown=False)
        self.new.setPlaceholderText("Enter keeps the correction")
        self.body.addWidget(more)
        self._count = Label(self.theme, "", "body", "ink_2", wrap=True)
        self.body.addWidget(self._count)
        self.body.addWidget(self.rows, 2)
        self.add_button("Not yet", "Esc").clicked.connect(self.reject)
        self.approve = self.add_button("Approved", "Ctrl+Enter", primary=True)

    def _places(self) -> QHBoxLayout:
        """Page and minute beside each other, in line with the other fields, and whether the minutes were signed."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        for words, field, width in (("Page", self.page, 100), ("Minute", self.minute, 0)):
            label = Label(self.theme, words, "body", "ink_2")
            label.setBuddy(field)
            label.setMinimumWidth(self.theme.px(width))
            field.setAccessibleName(words)
            field.setFixedWidth(self.theme.px(80))
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self.signed)
        return row

    def _restore(self, *, is_left: bool) -> None:
        """Put into the fields what stands, before anybody hears of it."""
        self.signed.setChecked(self._stood.signed)
        self._put_back(self._stood.typed)
        self._on_old(self.old.text(), fill=False)
        if is_left:
            self.say(_LEFT_CHANGED if self._was.corrections else _LEFT)

    def _connect(self) -> None:
        self.old.textChanged.connect(self._on_old)
        for field in (self.old, self.new, self.page, self.minute):
            field.textChanged.connect(self._on_typed)
        self.signed.toggled.connect(self._on_typed)
        self.exempt.toggled.connect(self._on_typed)
        self.old.returnPressed.connect(self._on_searched)
        self.found.row_activated.connect(self._on_found)
        self.found.row_clicked.connect(self._on_found)
        for field in (self.page, self.minute):
            field.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.keep_correction)
        self.rows.key_pressed.connect(self._on_key)
        self.approve.clicked.connect(self._on_approve)

    def showEvent(self, event: object) -> None:
        """Begin with the words that are to be others."""
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ one correction

    @property
    def typed(self) -> MinuteCorrection:
        """The correction that stands in the fields."""
        old, new = normal(self.old.text()), normal(self.new.text())
        return self._marked(MinuteCorrection(self.page.value, self.minute.value, old, new))

    def _marked(self, typed: MinuteCorrection) -> MinuteCorrection:
        """With what the clerk says of the exempt words in it; as it was where nobody can look."""
        if self._kept_back is None:
            is_any = bool(self.old.value or self.new.value)
            return replace(typed, exempt=self._before.exempt, asked=self._before.asked) if is_any else typed
        if not quoted_forms(typed, self._kept_back):
            return typed
        return decided(replace(typed, exempt=self.exempt.isChecked()), self._kept_back)

    def _ask_whether_exempt(self) -> None:
        """Take words of theirs that the public may not read for exempt, until the clerk says otherwise."""
        typed = MinuteCorrection(old=self.old.text(), new=self.new.text())
        found = quoted_back(typed, self._kept_back or {})
        forms = quoted_forms(typed, self._kept_back or {})
        # What the clerk said holds for the words of which it was said.
        is_new, self._asked = bool(forms - self._asked), forms
        words = _KEPT_BACK.format(words=", ".join(f"“{word}”" for word in found[:_NAMED])) if found else ""
        self._more.show_row(self.exempt, shown=bool(found))
        self._more.set_help(self.exempt, words)
        if is_new:
            self.exempt.setChecked(True)
            announce(self, words)

    @property
    def stands(self) -> ApprovalDraft:
        """All that stands here, as it was typed."""
        typed = self._marked(MinuteCorrection(self.page.text(), self.minute.text(), self.old.text(), self.new.text()))
        return ApprovalDraft(tuple(self._corrections), typed, self.signed.isChecked())

    @Slot()
    def _on_typed(self) -> None:
        self._ask_whether_exempt()
        if self.stands != self._stood:
            self._stood = self.stands
            self.typed_on.emit(self._stood)

    @Slot(str)
    def _on_old(self, text: str, *, fill: bool = True) -> None:
        wanted = normal(text).casefold()
        places = [n for n, line in enumerate(self._lines) if wanted and wanted in line.text.casefold()][:_MOST]
        self.found.set_rows([_line_row(n, self._lines[n]) for n in places])
        if len(places) == 1 and fill:
            self._fill(self._lines[places[0]])

    @Slot()
    def _on_searched(self) -> None:
        """On from the old words: to the places if there are several, else to the new words."""
        places = self.found.rows.rows
        if len(places) == 1:
            self._on_found(places[0].key)
            return
        target: QWidget = self.found if places else self.page
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ in the old words goes on to the places where they stand."""
        if event.key() == Qt.Key.Key_Down and self.old.hasFocus() and self.found.rows.rows:
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_found(self, key: str) -> None:
        line = self._lines[int(key)]
        self._fill(line)
        # As the minutes have them, whichever way they were typed.
        at = line.text.casefold().find(normal(self.old.text()).casefold())
        if at >= 0:
            self.old.setText(line.text[at : at + len(normal(self.old.text()))])
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, line: PlacedLine) -> None:
        self.page.set_value(line.page)
        self.minute.set_value(line.minute)

    @Slot()
    def keep_correction(self) -> bool:
        """Put the correction that stands in the fields into the list; what is doubtful is asked about first."""
        typed = self.typed
        if not typed.old and not typed.new:
            self.refuse("Type the old words or the new ones.")
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if typed in self._corrections:
            self.refuse("This correction is in the list already.")
            return False
        doubt = self._doubt(typed) if typed != self._doubted else ""
        self.refuse(doubt)
        if doubt:
            self._doubted = typed
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._corrections.append(typed)
        self._put_back(MinuteCorrection())
        self._render()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _doubt(self, typed: MinuteCorrection) -> str:
        """What is asked once before a correction is kept that may be a slip of the hand, '' where nothing is odd."""
        if typed.old == typed.new:
            return "The new words are the old ones. Enter once more keeps them."
        if typed.old and self._lines and not self.found.rows.rows:
            return _NOT_IN_PUBLIC if self._quotes_old(typed) else _NO_SUCH
        if not typed.new:
            return f"Type the new words. Enter once more takes “{typed.old}” out."
        return ""

    def _quotes_old(self, typed: MinuteCorrection) -> bool:
        """Whether the old words may stand in the full minutes, which are not searched here."""
        return bool(quoted_forms(replace(typed, new=""), self._kept_back or {}))

    @Slot(str, str)
    def _on_key(self, key: str, name: str) -> None:
        if name in ("Delete", "Backspace") and key:
            # What stands in the fields makes room, it is not written over.
            if (self.typed.old or self.typed.new) and not self.keep_correction():
                return
            self._put_back(self._corrections.pop(int(key)))
            self._render()

    def _put_back(self, correction: MinuteCorrection) -> None:
        """Put a correction into the fields; page and minute last, for the old words bring theirs along."""
        self._before = correction
        self.old.setText(correction.old)
        self.new.setText(correction.new)
        self.page.set_value(correction.page)
        self.minute.set_value(correction.minute)
        self._ask_whether_exempt()
        self.exempt.setChecked(correction.exempt is not False or bool(unasked(correction, self._kept_back or {})))

    # ------------------------------------------------------------------ all of them

    def _render(self) -> None:
        self.rows.set_rows([_row(number, each) for number, each in enumerate(self._corrections)])
        count = len(self._corrections)
        noun = "1 correction" if count == 1 else f"{count} corrections"
        self._count.setText(f"{noun}. Delete puts one back into the fields." if count else "No corrections yet.")
        self._on_typed()

    @Slot()
    def _on_approve(self) -> None:
        if (self.typed.old or self.typed.new) and not self.keep_correction():
            return
        kept_back = self._kept_back or {}
        corrections = tuple(
            decided(each, kept_back) if unasked(each, kept_back) else each for each in self._corrections
        )
        # What was said in private before stays so in public: its words are said again here.
        self.approved.emit(
            replace(
                self._was, signed=self.signed.isChecked(), corrections=corrections, open_again=False
            )
        )  # fmt: skip


def _row(number: int, each: MinuteCorrection) -> Row:
    page, minute = f"page {each.page}" if each.page else "", f"minute {each.minute}" if each.minute else ""
    runs = [Run(each.old, colour="red_text", struck=True)] if each.old else []
    runs += [Run(" ")] if each.old and each.new else []
    runs += [Run(each.new, colour="green_text", weight=700)] if each.new else []
    runs += [Run(f"  {_EXEMPT}", "caption", "purple_text", 600)] if each.exempt else []
    cells = (text_cell(page, "caption", "ink_2"), text_cell(minute, "caption", "ink_2"), Cell(tuple(runs)))
    was, now = f"old words: {each.old}" if each.old else "", f"new words: {each.new}" if each.new else ""
    kept = _EXEMPT if each.exempt else ""
    return Row(str(number), cells, ", ".join(part for part in (page, minute, was, now, kept) if part))


def _line_row(number: int, line: PlacedLine) -> Row:
    page, minute = f"page {line.page}" if line.page else "", f"minute {line.minute}" if line.minute else ""
    cells = (text_cell(page, "caption", "ink_2"), text_cell(minute, "caption", "ink_2"), text_cell(line.text))
    return Row(str(number), cells, ", ".join(part for part in (page, minute, line.text) if part))
