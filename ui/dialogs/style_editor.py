"""The council's own house style, made beside the minutes of the meeting at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.errors import ClerkError
from clerk_app.house_styles import LONGEST_NAME, HouseStyles, shipped
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.own_style import OwnStyle, blanks_of
from clerk_app.minutes.style_draft import StyleDraft
from clerk_app.minutes.wording import listed
from ui.dialogs.dialog import ClerkDialog, scrolled
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.style_parts_form import StylePartsForm
from ui.export_worker import Drafting
from ui.theme import Theme
from ui.widgets.pages_beside import PagesBeside
from ui.widgets.task_button import TaskButton

_NAME = "name:"
_CHANGE, _NEW = "change:", "new:"
DELETE, DELETE_IT = "Delete…", "Delete it"
UNSAVED = "What you changed is not saved yet. Esc again throws it away; anything else goes on."
LEFT = "What you changed before is not saved. Undo brings it back."


@dataclass(frozen=True, slots=True)
class _Before:
    """What was edited, and how its style stood in its file: what is shown and what Delete means belong together."""

    draft: StyleDraft
    saved: StyleDraft
    aside: Path | None = None
    """Where the file is now, if the style was deleted."""


class StyleEditor(ClerkDialog):
    """Changes, renames or deletes one own style, or makes a new one of any there is.

    Nothing reaches the disk before it is saved; what is deleted is put aside, and Undo brings it back.
    """

    kept = Signal(str)
    """The id of the style to have for these minutes, '' where it was only saved."""

    def __init__(
        self,
        theme: Theme,
        styles: HouseStyles,
        drafting: Drafting,
        state: MeetingState,
        parent: QWidget | None = None,
        *,
        used_by: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> None:
        """`used_by`: the names of the committees that have a style by its id."""
        super().__init__(theme, "House style", QSize(1320, 860), parent)
        self._styles, self._drafting, self._state, self._used_by = styles, drafting, state, used_by
        self._before: list[_Before] = []
        self._typing = ""
        self._drawn: OwnStyle | None = None
        self._asked: TaskButton | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._begin()

    def _build(self) -> None:
        theme = self.theme
        phrases = (wording.phrases for wording in shipped().values())
        self.source = Choice(theme, "Style to change")
        self.name = TextField(placeholder="What your council calls it")
        self._delete = TaskButton(theme, DELETE, small=True)
        self.parts = StylePartsForm(theme, blanks_of(phrases))
        self._head = Form(theme, 96)
        self.beside = PagesBeside(
            theme,
            self._drafting,
            self,
            title="These minutes in this style",
            name="The minutes in the style as it is edited",
            follows=True,
        )
        self._undo = self.add_button("Undo", "Ctrl+Z")
        self._close = self.add_button("Close", "Esc")
        self._save = self.add_button("Save")
        self._use = self.add_button("Save and use for these minutes", "Ctrl+Enter", primary=True)

    def _lay_out(self) -> None:
        start = QWidget()
        start.setFocusProxy(self.source)
        beside = QHBoxLayout(start)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self.theme.px(8))
        beside.addWidget(self.source, 1)
        beside.addWidget(self._delete)
        self._head.add("Start from", start)
        self._head.add("Name", self.name, " ")
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(2, 2, self.theme.px(6), 2)
        left.setSpacing(self.theme.px(8))
        left.addWidget(self._head)
        left.addWidget(self.parts, 1)
        across = QHBoxLayout()
        across.setSpacing(self.theme.px(14))
        across.addWidget(scrolled(side), 10)
        across.addWidget(self.beside, 9)
        self.body.addLayout(across, 1)
        # The order of Tab: what is typed comes before the pages that are only looked at, and the buttons last.
        buttons = (self._undo, self._close, self._save, self._use)
        order = (self.source, self._delete, self.name, *self.parts.in_order, self.beside.pages, *buttons)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.source.chosen.connect(self._on_source)
        self.name.textEdited.connect(self._on_name)
        self.parts.typed.connect(self._on_typed)
        self._delete.clicked.connect(self.delete)
        self._undo.clicked.connect(self.undo)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self.save)
        self._use.clicked.connect(self.save_and_use)

    def _begin(self) -> None:
        style = self._drafting.style_of(self._state)
        own, troubles = self._styles.own()
        self._offer(own)
        self.draft = self._saved = self._loaded(f"{_CHANGE if style in own else _NEW}{style}", own)
        self._show()
        # Drawn with the first tick: while it is, a window opens many times slower.
        self.beside.choose(self.draft.style)
        self.refuse(" ".join(troubles))
        self.parts.list.setFocus()

    # ------------------------------------------------------------------ for the owner

    @Slot(datetime)
    def tick(self, _now: datetime) -> None:
        """Draw the minutes anew where the style has changed since."""
        if self.draft.style is not self._drawn:
            self.draw()

    def draw(self) -> None:
        """Draw the minutes in the style as it is; what cannot be used yet is left as it was."""
        self._drawn = self.draft.style
        self.beside.choose(self._drawn)
        self.beside.draw(self._state, Version.PUBLIC)

    # ------------------------------------------------------------------ acts

    @Slot()
    def undo(self) -> None:
        """Take the last change back, or have the style back that was deleted."""
        if not self._before:
            return
        last, self._typing = self._before[-1], ""
        self._ask_no_more()
        if last.aside is not None:
            self._put_back(last, last.aside)
            return
        self._before.pop()
        self.draft, self._saved = last.draft, last.saved
        self._show()

    @Slot()
    def save(self) -> None:
        """Write the style, and let the minutes that are in it follow."""
        if self._keep():
            self.kept.emit("")

    @Slot()
    def save_and_use(self) -> None:
        """Write the style and have these minutes in it."""
        if self._keep():
            self.kept.emit(self.draft.style_id)
            self.accept()

    @Slot()
    def delete(self) -> None:
        """Say what becomes of the style and who has it; asked again, put its file aside."""
        if self._asked is not self._delete:
            self._ask(self._delete, DELETE_IT, self._about_deleting())
            return
        gone, before = self._saved, self.draft
        try:
            aside = self._styles.put_aside(gone.style_id)
        except ClerkError as trouble:
            self.refuse(str(trouble))
            return
        self._before = [_Before(before, gone, aside)]
        own = self._styles.own()[0]
        self._offer(own)
        self.draft = self._saved = self._loaded(f"{_NEW}{gone.style.base}", own)
        self._after_moving(
            f"“{gone.style.name}” is deleted. Undo brings it back; its file is in “{aside.parent.name}”."
        )

    def _about_deleting(self) -> str:
        name, style_id = self._saved.style.name, self._saved.style_id
        users = [*self._used_by(style_id)]
        if not users and style_id == self._drafting.style_of(self._state):
            users = ["this meeting"]
        whose = f" It is the style of {listed(users)}, whose minutes will have another and say so." if users else ""
        return f"Delete “{name}”? Undo brings it back.{whose} “{DELETE_IT}” does it; Esc keeps it."

    def _put_back(self, deleted: _Before, aside: Path) -> None:
        try:
            self._styles.put_back(aside, deleted.saved.style_id)
        except ClerkError as trouble:
            self.refuse(str(trouble))
            return
        self._before.pop()
        self._offer(self._styles.own()[0])
        self.draft, self._saved = deleted.draft, deleted.saved
        self._after_moving(f"“{self._saved.style.name}” is back.")

    def _after_moving(self, told: str) -> None:
        self._ask_no_more()
        self._show()
        self.refuse("")
        self.say(told)
        self.source.setFocus()
        self.kept.emit("")

    def _ask(self, button: TaskButton, words: str, sentence: str) -> None:
        """Let the button be pressed once more before it does what cannot be taken lightly."""
        self._ask_no_more()
        self._asked = button
        button.set_words(words)
        self.say(sentence)

    def _ask_no_more(self) -> None:
        self._asked = None
        self._close.set_words("Close")
        self._delete.set_words(DELETE)
        self.say("")

    def _keep(self) -> bool:
        if self.draft.refused:
            self.refuse("Mend the words that cannot be used, or empty their field to have those that ship.")
            self.parts.go_to(next(iter(self.draft.refused)))
            return False
        try:
            style_id = self._styles.keep(self.draft.style, self.draft.style_id)
        except ClerkError as trouble:
            self.refuse(str(trouble))
            if not 0 < len(self.draft.style.name.strip()) <= LONGEST_NAME:
                self.name.setFocus()
            return False
        self.draft = self._saved = StyleDraft(self.draft.style, style_id)
        self._before.clear()
        self._offer(self._styles.own()[0])
        self._ask_no_more()
        self._show()
        self.refuse("")
        self.say(f"Saved as {style_id}.toml in {self._styles.folder}.")
        return True

    def reject(self) -> None:
        """Leave it; what was changed asks once, in place, before it goes."""
        if self._asked is self._delete:
            self._ask_no_more()
        elif self._asked is self._close or self.draft == self._saved:
            super().reject()
        else:
            self._ask(self._close, "Throw it away", UNSAVED)

    def done(self, result: int) -> None:
        """Let go of the thread."""
        self.beside.close_thread()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask as Esc does."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last change back on Ctrl+Z, save on Ctrl+S, turn the pages."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.beside.pages.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ what happens

    @Slot(str)
    def _on_source(self, key: str) -> None:
        changed = self.draft != self._saved
        loaded = self._loaded(key, self._styles.own()[0])
        self._change("", loaded)
        self._saved = loaded
        self._show()
        self.say(LEFT if changed else "")

    @Slot(str)
    def _on_name(self, name: str) -> None:
        self._change(_NAME, self.draft.named(name))
        self._show(typing=True)

    @Slot(str, object)
    def _on_typed(self, part: str, draft: StyleDraft) -> None:
        self._change(part, draft)
        self._show(typing=bool(part))

    def _change(self, part: str, draft: StyleDraft) -> None:
        # The letters of one word are one step back, not one each.
        if not part or part != self._typing:
            self._before.append(_Before(self.draft, self._saved))
        self.draft, self._typing = draft, part
        self._ask_no_more()
        self.refuse("")

    # ------------------------------------------------------------------ what is shown

    def _offer(self, own: dict[str, OwnStyle]) -> None:
        names = {style: name for style, name, _ in self._styles.told()}
        change = [(f"{_CHANGE}{style}", f"Change {names[style]}") for style in own]
        self.source.set_choices(
            [*change, *((f"{_NEW}{style}", f"New style, from {name}") for style, name in names.items())]
        )

    def _loaded(self, key: str, own: dict[str, OwnStyle]) -> StyleDraft:
        style = key.removeprefix(_CHANGE).removeprefix(_NEW)
        if key.startswith(_CHANGE) and style in own:
            return StyleDraft(own[style], style)
        if style in own:
            return StyleDraft(own[style]).named("")
        return StyleDraft(OwnStyle("", style if style in shipped() else next(iter(shipped()))))

    def _show(self, *, typing: bool = False) -> None:
        draft, base = self.draft, shipped()[self.draft.style.base]
        self.source.set_key(f"{_CHANGE}{draft.style_id}" if draft.style_id else f"{_NEW}{draft.style.base}")
        self.name.set_value(draft.style.name)
        self._head.set_help(self.name, f"Based on {base.name}. What you do not change is as there.")
        self.parts.show_draft(draft, base, dict(self._state.body.committee.wording), typing=typing)
        self._undo.setEnabled(bool(self._before))
        self._delete.setVisible(bool(self._saved.style_id))
        self._delete.setAccessibleName(f"Delete {self._saved.style.name}")
