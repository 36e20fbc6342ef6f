"""The rehearsal of a question slot, walked by somebody who knows nothing but what the screen says.

The test of it and the pictures of each step are of this one walk.
"""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton

from tests.ui.at_the_desk import AtTheDesk
from ui.legend import LegendButton
from ui.widgets.act_button import ActButton
from ui.widgets.task_button import TaskButton

SPOKEN = (170, 45, 181, 60)
"""Seconds that each of the four takes; the third is over time."""

PAUSE = 20
"""Seconds between a speaker's last word and the next one's first."""

SITTING = 17
"""Members and others whom the roll call asks for."""


def named_keys(desk: AtTheDesk) -> dict[str, str]:
    """What can be done now and by which key, as it stands on the screen."""
    found: dict[str, str] = {}
    for button in desk.main.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled() or button.visibleRegion().isEmpty():
            continue
        if isinstance(button, LegendButton):
            found[button.text()] = button.key.cap
        elif isinstance(button, ActButton):
            words, key = re.fullmatch(r"(.+) \((.+)\)", button.toolTip()).groups()  # type: ignore[union-attr]
            found[words] = key
        elif isinstance(button, TaskButton):
            found[button.words] = button.accessibleDescription()
    return found


class Newcomer:
    """Presses a key only where the screen says what it does; somebody may look on before each."""

    def __init__(self, desk: AtTheDesk, look: Callable[[str, str], None] = lambda _words, _key: None) -> None:
        self.desk = desk
        self._look = look

    def do(self, begins: str) -> None:
        """Press the key of the act whose words begin so."""
        named = named_keys(self.desk)
        words = next((words for words in named if words.startswith(begins)), None)
        assert words is not None, f"nothing on the screen begins with '{begins}': {sorted(named)}"
        self._look(words, named[words])
        self.desk.press(named[words])
        self.desk.settle()

    def wait(self, seconds: int) -> None:
        """Let time pass as it passes for a clerk, with the window following it."""
        for waited in range(0, seconds, 5):
            self.desk.tick(seconds=min(5, seconds - waited))

    def come_to_the_questions(self) -> None:
        """From the start page to the item at which the four wait."""
        self.do("Rehearse")
        for _ in range(SITTING):
            self.do("Present")
        self.do("Open the meeting")
        for _ in range(2):
            self.do("Next item")

    def hear_the_four(self) -> None:
        """Time each of them, and end the slot."""
        self.do("Next speaker")
        for place, seconds in enumerate(SPOKEN):
            self.wait(seconds)
            self.do("Finished")
            self.wait(PAUSE)
            self.do("Next: " if place + 1 < len(SPOKEN) else "End")
