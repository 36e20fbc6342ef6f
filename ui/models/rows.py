"""Rows as plain values, and the one model that hands them to a view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.icons import Mark
from ui.tokens import ColourName, FontRole

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    role: FontRole = "body"
    colour: ColourName = "ink"
    weight: int = 400
    struck: bool = False
    mark: Mark | None = None
    """Drawn before the text, for instance the flag before 'check later'."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row: a mark, a key cap, or text in one or more looks."""

    runs: tuple[Run, ...] = ()
    mark: Mark | None = None
    cap: str = ""
    indent: int = 0
    """Px at 100 % by which the cell is moved in."""

    @property
    def text(self) -> str:
        """All the words of the cell."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is whatever the owner knows it by, `spoken` what a screen reader says."""

    key: str
    cells: tuple[Cell, ...]
    spoken: str
    sub: tuple[Run, ...] = ()
    """A second line, under the cell of the column that takes the slack."""
    group: bool = False
    """A heading over rows: the first cell stands at the left, the second at the right."""
    tint: ColourName | None = None
    bar: ColourName | None = None
    """A bar at the left edge, such as the accent for the item that is taken now."""
    dashed: bool = False
    """A dashed box round the cell that takes the slack: scratch."""
    framed: bool = False
    """A thin ink frame though the keyboard is elsewhere: the item that is looked at."""
    space_before: int = 0
    caps_when_current: tuple[str, ...] = ()
    """Key caps at the right while this is the current row of the focused list."""
    tip: str = ""


def text_cell(
    text: str,
    role: FontRole = "body",
    colour: ColourName = "ink",
    *,
    weight: int = 400,
    struck: bool = False,
    indent: int = 0,
) -> Cell:
    """Return a cell with text in one look."""
    return Cell((Run(text, role, colour, weight, struck),), indent=indent)


def mark_cell(name: str, colour: ColourName = "ink", size: int = 15, *, indent: int = 0) -> Cell:
    """Return a cell with a state shape or a Lucide icon."""
    return Cell(mark=Mark(name, colour, size), indent=indent)


def group_row(key: str, title: str, count: str = "", right: str = "") -> Row:
    """Return a heading such as 'Councillors 12 of 14 here' with a note at its right end."""
    left = [Run(title, "caption", "ink", 600)]
    if count:
        left.append(Run("  " + count, "caption", "ink_2"))
    cells = (Cell(tuple(left)), Cell((Run(right, "caption", "ink_2"),)))
    spoken = ", ".join(part for part in (title, count, right) if part)
    return Row(key, cells, spoken, group=True)


class RowsModel(QAbstractTableModel):
    """A list of rows that tells views only about what changed."""

    about_to_update = Signal()
    updated = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def row_at(self, number: int) -> Row:
        """Return the row with that number, from 0."""
        return self._rows[number]

    def number_of(self, key: str) -> int | None:
        """Return where the row with that key stands, None where there is none."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), None)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; keys must be unique (else ValueError). What is equal stays untouched."""
        wanted = list(rows)
        if len({row.key for row in wanted}) != len(wanted):
            raise ValueError("two rows have the same key")
        if wanted == self._rows:
            return
        self.about_to_update.emit()
        self._fit_keys(wanted)
        self._fit_values(wanted)
        self.updated.emit()

    def _fit_keys(self, wanted: Sequence[Row]) -> None:
        old, new = [row.key for row in self._rows], [row.key for row in wanted]
        if old == new:
            return
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        # From the end, so that the numbers of what stands before stay true.
        for _step, start, end, new_start, new_end in reversed([step for step in steps if step[0] != "equal"]):
            if end > start:
                self.beginRemoveRows(QModelIndex(), start, end - 1)
                del self._rows[start:end]
                self.endRemoveRows()
            if new_end > new_start:
                self.beginInsertRows(QModelIndex(), start, start + new_end - new_start - 1)
                self._rows[start:start] = wanted[new_start:new_end]
                self.endInsertRows()

    def _fit_values(self, wanted: Sequence[Row]) -> None:
        changed = [n for n, row in enumerate(wanted) if row != self._rows[n]]
        self._rows = list(wanted)
        for first, last in _stretches(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    # ------------------------------------------------------------------ Qt's own questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1: a row is drawn, and read aloud, as a whole."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "  ".join(cell.text for cell in row.cells if cell.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip or None
            case _ if role == ROW_ROLE:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be chosen, unless it is a heading."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].group:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _stretches(numbers: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
