"""The order in which Tab and a screen reader go through the window."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def focus_chain(window: QWidget) -> list[QWidget]:
    """Return everything that is in the window's chain of focus, from its beginning."""
    chain, widget = [], window.nextInFocusChain()
    while widget is not None and widget is not window:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def set_tab_order(window: QWidget, regions: Sequence[QWidget]) -> None:
    """Put the regions in this order; within each, what can have the keyboard stays as it is.

    A region inside a region that comes later is left out there: the line comes before the rest of its pane.
    """
    chain = [widget for widget in focus_chain(window) if widget.focusPolicy()]
    ordered: list[QWidget] = []
    for region in regions:
        ordered += [widget for widget in _inside(region, chain) if widget not in ordered]
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)


def _inside(region: QWidget, chain: Iterable[QWidget]) -> list[QWidget]:
    return [widget for widget in chain if widget is region or region.isAncestorOf(widget)]
