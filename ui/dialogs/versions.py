"""Every version of the minutes, what changed between two of them, and each of them to be exported again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.minute_versions import NOW, MinutesVersion, changes_between
from clerk_app.meeting.review import SentLine
from clerk_app.meeting.state import MeetingState
from ui.dialogs.comments import LOOK
from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.fields import Choice
from ui.models.comment_rows import change_rows, line_rows
from ui.models.rows import Row, mark_cell, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK: Final = RowLook(
    (Column(20, gap=8), Column(None, gap=12, max_lines=2), Column(0)),
    left=8, right=10, min_height=30, pad_top=4, pad_bottom=4, lined=True, keeps_chosen=True,
)  # fmt: skip
_ALL: Final = "all"
_SHARE: Final = (2, 3)


class VersionsDialog(ClerkDialog):
    """The versions above, below what the chosen one changes of another; Enter exports it."""

    export_requested = Signal(object)
    """The `MinutesVersion` that is to be written to a file."""

    def __init__(
        self,
        theme: Theme,
        state: MeetingState,
        versions: tuple[MinutesVersion, ...],
        lines: Callable[[MinutesVersion], tuple[SentLine, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Versions of the minutes", QSize(820, 620), parent)
        self._state, self._versions, self._lines = state, versions, lines
        self.rows = RowView(theme, _LOOK, "Versions")
        self.other = Choice(theme, "Compared with")
        self.changes = RowView(theme, LOOK, "What changed")
        self._build()
        self._connect()
        self.rows.set_rows([_row(version) for version in versions])
        self.rows.set_current_key(versions[-1].key)

    def _build(self) -> None:
        self._said = Label(self.theme, "", "caption", "ink_3", wrap=True)
        self.body.addWidget(self.rows, _SHARE[0])
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        label = Label(self.theme, "Compared with", "body", "ink_2")
        label.setBuddy(self.other)
        row.addWidget(label)
        row.addWidget(self.other, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._said)
        self.body.addWidget(self.changes, _SHARE[1])
        self._done = self.add_button("Close", "Esc")
        self.export = self.add_button("Export this version…", "Enter", primary=True)

    def _connect(self) -> None:
        self.rows.current_changed.connect(self._on_version)
        self.rows.row_activated.connect(self._on_export)
        self.other.chosen.connect(self._show_changes)
        self.export.clicked.connect(self._on_export)
        self._done.clicked.connect(self.reject)

    def showEvent(self, event: object) -> None:
        """Begin on the newest."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> MinutesVersion:
        """The version that is chosen."""
        return self._version(self.rows.current_key())

    def _version(self, key: str) -> MinutesVersion:
        return next((version for version in self._versions if version.key == key), self._versions[-1])

    @Slot(str)
    def _on_version(self, _key: str) -> None:
        chosen = self.chosen
        others = [version for version in self._versions if version.key != chosen.key]
        self.other.set_choices([*((v.key, f"{v.name}, {_when(v)}") for v in others), (_ALL, "None: show every line")])
        before = self._versions[: self._versions.index(chosen)]
        self.other.set_key(before[-1].key if before else _ALL)
        self._show_changes()

    @Slot()
    def _show_changes(self) -> None:
        try:
            rows, said = self._compared()
        except ClerkError as trouble:
            rows, said = [], str(trouble)
        self.changes.set_rows(rows)
        self._said.setText(said)

    def _compared(self) -> tuple[list[Row], str]:
        chosen = self.chosen
        if self.other.key == _ALL:
            lines = self._lines(chosen)
            return line_rows(lines), f"{len(lines)} lines."
        other = self._version(self.other.key)
        # Compared with a version for the chairman alone, what stands now has its exempt matter too.
        full = chosen.full or other.full
        lines, old = (self._lines(replace(version, full=full)) for version in (chosen, other))
        changes = changes_between(old, lines)
        rows = change_rows(self._state, old, changes)
        count = "1 line differs" if len(rows) == 1 else f"{len(rows)} lines differ"
        return rows, f"{count}. Struck out: the other version. Bold: this one." if rows else "Both say the same."

    @Slot()
    def _on_export(self) -> None:
        chosen = self.chosen
        self.accept()
        self.export_requested.emit(chosen)


def _when(version: MinutesVersion) -> str:
    return f"{plain_date(version.at.date())}, {version.at:%H:%M}"


def _row(version: MinutesVersion) -> Row:
    icon = "lock" if version.full else "file-text" if version.key == NOW else "check"
    about = ", ".join(part for part in (version.name, version.about) if part)
    cells = (mark_cell(icon, "purple_text" if version.full else "ink_2", 15), text_cell(about),
             text_cell(_when(version), "caption", "ink_2"))  # fmt: skip
    return Row(version.key, cells, f"{about}, {_when(version)}")
