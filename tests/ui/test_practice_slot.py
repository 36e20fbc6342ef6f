"""Somebody who has never seen the program practises a slot of four speakers by the keys that the screen names."""

import re
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from clerk_app.meeting.questions import speech_used
from clerk_app.meeting.state import Phase
from tests.ui.at_the_desk import AtTheDesk
from ui.legend import LegendButton
from ui.widgets.act_button import ActButton
from ui.widgets.task_button import TaskButton

SPOKEN = (170, 45, 181, 60)
"""Seconds that each of the four takes; the third is over time."""


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
    """Presses a key only where the screen says what it does."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    def do(self, begins: str) -> None:
        """Press the key of the act whose words begin so."""
        named = named_keys(self.desk)
        words = next((words for words in named if words.startswith(begins)), None)
        assert words is not None, f"nothing on the screen begins with '{begins}': {sorted(named)}"
        self.desk.press(named[words])
        self.desk.settle()

    def wait(self, seconds: int) -> None:
        for waited in range(0, seconds, 5):
            self.desk.tick(seconds=min(5, seconds - waited))


@pytest.fixture
def newcomer(open_desk):
    return Newcomer(open_desk(opened=False, meeting=False))


def folders() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob("clerk-rehearsal-*")}


def test_four_speakers_are_timed_by_the_keys_that_the_screen_names(newcomer):
    desk = newcomer.desk
    kept, before = desk.library.record.meetings(), folders()

    newcomer.do("Rehearse")
    for _ in range(17):
        newcomer.do("Present")
    newcomer.do("Open the meeting")
    for _ in range(2):
        newcomer.do("Next item")
    assert desk.state.agenda.item(desk.state.agenda.current).title == "Questions from the public"
    newcomer.do("Next speaker")
    for place, seconds in enumerate(SPOKEN):
        newcomer.wait(seconds)
        newcomer.do("Finished")
        newcomer.wait(20)
        newcomer.do("Next: " if place < 3 else "End")

    slot = desk.state.questions.slot
    used = [speech_used(slot, speech, (), desk.clock.now()) for speech in slot.speeches]
    assert used == [timedelta(seconds=seconds) for seconds in SPOKEN]
    assert slot.span.length(desk.clock.now()) == timedelta(seconds=sum(SPOKEN) + 4 * 20)
    assert desk.phase is Phase.IN_SESSION

    desk.main.show_start()
    assert desk.library.record.meetings() == kept
    assert folders() == before
