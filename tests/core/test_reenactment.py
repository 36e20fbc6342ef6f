"""The real meetings: facts in, the published words out, in every kind of file."""

import subprocess
import sys
from shutil import which

import pytest

from clerk_app import drafting
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.reading import hand_over_of
from clerk_app.handover.restoring import restore
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from tests.builders import open_library
from tests.reenactment.meetings import MEETINGS
from tests.reenactment.reading import differences, play

KINDS = [("docx", "soffice"), ("html", "chromium"), ("txt", "pdftotext")]


@pytest.fixture(params=MEETINGS)
def meeting(request, shared):
    return MEETINGS[request.param](shared)


def test_the_published_minutes_come_out_word_for_word(shared, meeting, tmp_path):
    """From the command line."""
    file = tmp_path / "meeting.json"
    file.write_text(meeting.script(), encoding="utf-8")
    command = [sys.executable, "-m", "clerk_app", "rehearse", "--script", file, "--out", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (pdf,) = (tmp_path / "out").glob("*.pdf")
    assert differences(shared, meeting, pdf) == ""


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "program"), KINDS)
def test_they_come_out_word_for_word_in_every_kind_of_file(shared, meeting, library, tmp_path, ending, program):
    if which(program) is None:
        pytest.skip(f"{program} is not installed here")
    file = tmp_path / f"minutes.{ending}"
    drafting.write_draft(play(meeting, library), file, Version.PUBLIC)
    assert differences(shared, meeting, file) == ""


def test_they_come_out_the_same_where_the_meeting_was_handed_over(meeting, library, tmp_path):
    record = play(meeting, library)
    (summary,) = library.record.meetings()
    data = hand_over(HandedOver.of(library.record, summary.id))
    elsewhere = open_library(tmp_path / "elsewhere")
    restore(elsewhere, hand_over_of(data, "handed over"))
    there = HandedOver.of(elsewhere.record, summary.id)
    elsewhere.close()
    assert hand_over(there) == data
    assert drafting.draft_pdf(Replay.of(there.entries).state) == drafting.draft_pdf(record.state)


@pytest.mark.slow
@pytest.mark.skipif(which("chromium") is None, reason="chromium is not installed here")
def test_they_come_out_word_for_word_in_a_fragment_to_paste(shared, library, tmp_path):
    """A fragment has no looks, so that a browser chooses how it counts; this meeting has no list that is counted."""
    meeting = MEETINGS["14 February 2019"](shared)
    file = tmp_path / "minutes.fragment.html"
    drafting.write_draft(play(meeting, library), file, Version.PUBLIC)
    assert differences(shared, meeting, file) == ""
