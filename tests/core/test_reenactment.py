"""The real meeting of 14 February 2019, from the command line: facts in, the published words out."""

import json
import subprocess
import sys

import pytest

from clerk_app.record import codec
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
