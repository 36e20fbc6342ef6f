"""What the tests of a bad disk, file or input share: a good record, and that a refusal is clear."""

import re
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from clerk_app.errors import ClerkError, RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.replay import Replay
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession
from tests.builders import (
    clock_at,
    in_session,
    open_library,
)

NOTE = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "Seven hubs had opened."))
HEAVY = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "word " * 2000))


def is_clear(sentence: str) -> bool:
    """Whole sentences, no words of a machine; what SQLite says stands in brackets."""
    words = re.sub(r"\(.*?\)", "", sentence)
    return sentence.endswith(".") and not any(b in words for b in ("rror", "nvalid", "xception", "!", "None"))


@contextmanager
def refused(kind: type[ClerkError] = RecordError, *words: str):
    """What is done here is refused in a clear sentence with these words."""
    with pytest.raises(kind) as told:
        yield
    sentence = str(told.value)
    for word in words:
        assert word in sentence
    assert is_clear(sentence), sentence


def assert_whole(library: Library, session: MeetingSession | None = None) -> None:
    """SQLite finds the file sound, and the state is a replay of what is in it."""
    assert library._db.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert library._db.execute("pragma foreign_key_check").fetchall() == []
    for summary in library.record.meetings():
        entries = library.record.entries(summary.id)
        if session is not None and summary.id == session.meeting:
            assert entries == session.entries
            assert Replay.of(entries).state == session.state


def made(folder: Path, notes: int = 40) -> int:
    """A good record in a folder, closed again; how many entries it has."""
    with closing(open_library(folder)) as library:
        session = in_session(library, clock_at())
        for _ in range(notes):
            session.record(NOTE)
        return len(session.entries)
