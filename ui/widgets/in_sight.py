"""Brings a row into sight where its list stands in a pane that scrolls as a whole, as in a low window."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget


def bring_into_sight(view: QAbstractItemView, index: QModelIndex) -> None:
    """Scroll the list, and the area round it if there is one, until the row can be seen."""
    area = _area_round(view)
    inside = area.widget() if area is not None else None
    if area is None or inside is None or not index.isValid():
        return
    view.scrollTo(index)
    row = view.visualRect(index)
    middle = view.viewport().mapTo(inside, row.center())
    area.ensureVisible(0, middle.y(), 0, row.height())


def bring_wholly_into_sight(part: QWidget, within: QWidget | None = None) -> None:
    """Scroll the area round a part, or the one round what it is within, until it can be seen as it stands now."""
    if (area := _area_round(within or part)) is not None:
        area.ensureWidgetVisible(part, 0, 0)


def _area_round(view: QWidget) -> QScrollArea | None:
    parent = view.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent if isinstance(parent, QScrollArea) else None
