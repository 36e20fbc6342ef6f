"""The real meeting of 14 February 2019, from the command line: facts in, the published words out."""

import json
import subprocess
import sys
from shutil import which

import pytest

from clerk_app import drafting, rehearsal, script
from clerk_app.clock import ScriptedClock
from clerk_app.meeting.public_version import Version
from clerk_app.record import codec
from clerk_app.session import MeetingSession
from tests import reenactment


@pytest.fixture
def script_file(shared, tmp_path):
    meeting = reenactment.read(shared)
    file = tmp_path / "meeting.json"
    script = {
        "body": json.loads(codec.dump(meeting.body)),
        "arranged": json.loads(codec.dump(meeting.arranged)),
        "items": json.loads(codec.dump(meeting.items)),
        "acts": meeting.acts,
    }
    file.write_text(json.dumps(script), encoding="utf-8")
    return file


def test_the_published_minutes_come_out_word_for_word(shared, script_file, tmp_path):
    command = [sys.executable, "-m", "clerk_app", "rehearse", "--script", script_file, "--out", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (pdf,) = (tmp_path / "out").glob("*.pdf")
    assert reenactment.differences(shared, pdf) == ""


@pytest.fixture
def replay(script_file, library):
    """The meeting played into a record."""
    meeting = script.load(script_file)
    clock = ScriptedClock(rehearsal.hour_before(meeting.arranged))
    session = MeetingSession(library.record, "2019", clock)
    session.record(*meeting.setting_up)
    rehearsal.Player(session, clock).play(meeting.acts)
    return session.replay


@pytest.mark.slow
@pytest.mark.parametrize(
    ("ending", "program"),
    [("docx", "soffice"), ("html", "chromium"), ("fragment.html", "chromium"), ("txt", "pdftotext")],
)
def test_they_come_out_word_for_word_in_every_kind_of_file(shared, replay, tmp_path, ending, program):
    if which(program) is None:
        pytest.skip(f"{program} is not installed here")
    file = tmp_path / f"minutes.{ending}"
    drafting.write_draft(replay, file, Version.PUBLIC)
    assert reenactment.differences(shared, file) == ""
