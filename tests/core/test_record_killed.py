"""The program dies at any moment, and everything whose 'saved' was shown is there."""

import os
import random
import subprocess
import sys
from contextlib import closing

import pytest

from clerk_app.meeting.draft import LINE
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import Phase
from clerk_app.session import MeetingSession
from tests.builders import MEETING, clock_at, in_session, open_library

KILLS = int(os.environ.get("CLERK_KILLS", "10"))

TYPES = """
import sys
from pathlib import Path
from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.session import MeetingSession
from tests.builders import MEETING, clock_at, open_library
library = open_library(Path(sys.argv[1]))
session = MeetingSession(library.record, MEETING, clock_at("10:20"))
session.resume()
first = len(session.state.notes)
for number in range(first, first + 100_000):
    session.keep_draft(Draft(LINE, "item-1", text=f"draft {number}"))
    print("draft", number, flush=True)
    (entry,) = session.record(
        facts.NoteKept("item-1", NoteText(NoteKind.NOTE, f"note {number} " + "word " * (number % 50))), drop_draft=LINE
    )
    print("saved", number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_saved_is_there_after_each_kill(tmp_path, root):
    with closing(open_library(tmp_path)) as library:
        in_session(library, clock_at())
    chance = random.Random(12032026)
    shown = 0

    for kills in range(1, KILLS + 1):
        with subprocess.Popen(
            [sys.executable, "-c", TYPES, str(tmp_path)], cwd=root, stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            lines = [program.stdout.readline() for _ in range(chance.randrange(2, 120))]
            program.kill()
            lines += program.stdout.readlines()
        said = [line.split() for line in lines if line.endswith("\n")]
        saved = [int(number) for what, number in said if what == "saved"]
        shown += len(saved)

        with closing(open_library(tmp_path)) as library:
            session = MeetingSession(library.record, MEETING, clock_at("10:20"))
            words = [note.content.text.split()[1] for note in session.state.notes]
            assert {str(number) for number in saved} <= set(words)
            assert words == [str(number) for number in range(len(words))], "none twice, none out of order"
            draft = session.draft(LINE)
            if said[-1][0] == "draft" and len(words) == int(said[-1][1]):
                assert draft is not None
                assert draft.text == f"draft {said[-1][1]}"
            assert session.state.phase is Phase.IN_SESSION
            assert session.state == Replay.of(session.entries).state
            assert sum(type(e.fact).__name__ == "ProgramRestarted" for e in session.entries) == kills
            assert library._db.execute("pragma integrity_check").fetchone() == ("ok",)
            before = library.record.meetings()
            library.record.rebuild_summaries()
            assert library.record.meetings() == before
    assert shown > 10 * KILLS
