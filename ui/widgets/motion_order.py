"""Which of an item's motions is shown, and the button that leads to the next."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from clerk_app.meeting.motions import Motion
from ui.theme import Theme
from ui.widgets.labels import Label

ANOTHER: Final = "Show another motion of this item"


def which_of(motion: Motion, found: Sequence[Motion]) -> str:
    """Say which of the item's motions is shown: 'Motion 2 of 3', 'Amendment 1 of 2'; '' for the only one."""
    standing = [m.id for m in found if not m.amends]
    place, of, word = motion.number, motion.of, "Amendment"
    if not motion.amends:
        place, of, word = standing.index(motion.id) + 1, len(standing), "Motion"
    if of > 1:
        return f"{word} {place} of {of}"
    return word if len(found) > 1 else ""


def onward_words(motion: Motion, found: Sequence[Motion]) -> str:
    """Say what the next of the item's motions is, after the last one the first: 'Show amendment 2'; '' for only one."""
    places = [m.id for m in found]
    if len(found) < 2:
        return ""
    following = found[(places.index(motion.id) + 1) % len(found)]
    if following.amends:
        return "Show the amendment" if following.of == 1 else f"Show amendment {following.number}"
    standing = [m.id for m in found if not m.amends]
    return "Show the motion" if len(standing) == 1 else f"Show motion {standing.index(following.id) + 1}"


class MotionOrder(QWidget):
    """'Amendment 1 of 2', and at the right 'Show amendment 2'; not there where the item has one motion only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.which = Label(theme, "", "caption", "ink_2", weight=600)
        self.onward = QToolButton()
        self.onward.setAccessibleName(ANOTHER)
        self.onward.setProperty("framed", True)
        self.onward.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.which, 1)
        row.addWidget(self.onward)
        theme.changed.connect(self._dress)
        self._dress()

    def show_motion(self, motion: Motion, found: Sequence[Motion]) -> None:
        """Show which of the motions found it is."""
        which, onward = which_of(motion, found), onward_words(motion, found)
        self.which.setText(which)
        self.onward.setText(onward)
        self.onward.setAccessibleName(f"{onward}. Shown now: {which}" if onward else ANOTHER)
        self.setVisible(bool(which))

    @Slot()
    def _dress(self) -> None:
        self.onward.setFont(self._theme.font("caption"))
