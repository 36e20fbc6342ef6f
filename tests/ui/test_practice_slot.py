"""Somebody who has never seen the program practises a slot of four speakers by the keys that the screen names."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from clerk_app.meeting.questions import speech_used
from clerk_app.meeting.state import Phase
from tests.ui.practice import PAUSE, SPOKEN, Newcomer


@pytest.fixture
def newcomer(open_desk):
    return Newcomer(open_desk(opened=False, meeting=False))


def folders() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob("clerk-rehearsal-*")}


def test_four_speakers_are_timed_by_the_keys_that_the_screen_names(newcomer):
    desk = newcomer.desk
    kept, before = desk.library.record.meetings(), folders()

    newcomer.come_to_the_questions()
    assert desk.state.agenda.item(desk.state.agenda.current).title == "Questions from the public"
    newcomer.hear_the_four()

    slot = desk.state.questions.slot
    used = [speech_used(slot, speech, (), desk.clock.now()) for speech in slot.speeches]
    assert used == [timedelta(seconds=seconds) for seconds in SPOKEN]
    assert slot.span.length(desk.clock.now()) == timedelta(seconds=sum(SPOKEN) + len(SPOKEN) * PAUSE)
    assert desk.phase is Phase.IN_SESSION

    desk.main.show_start()
    assert desk.library.record.meetings() == kept
    assert folders() == before
