"""Kinds that an item has no use for."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.note_kinds import without_use
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders


@pytest.fixture
def session(tmp_path):
    library = builders.open_library(tmp_path)
    yield builders.in_session(library, builders.clock_at())
    library.close()


def test_a_public_summary_is_of_use_only_where_something_is_exempt(session):
    assert without_use(session.state, "item-4") == {NoteKind.SUMMARY}
    assert without_use(session.state, "item-10") == frozenset()
    session.record(facts.PublicExcluded(("item-5",), (3,)))
    assert without_use(session.state, "item-4") == frozenset(), "in private everything is"
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Said in private.")))
    session.record(facts.PublicReadmitted())
    assert without_use(session.state, "item-4") == frozenset(), "what was said in private stays exempt"
    assert without_use(session.state, "item-5") == frozenset()
    assert without_use(session.state, "item-6") == {NoteKind.SUMMARY}
