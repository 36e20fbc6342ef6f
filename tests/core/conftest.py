"""What the tests of the core share."""

from collections.abc import Iterator

import pytest

from clerk_app.record.library import Library
from clerk_app.session import MeetingSession
from tests.builders import clock_at, in_session, open_library


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """An open record in a folder of its own."""
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library) -> MeetingSession:
    """The sample meeting in session on item 1, everybody here, 10:15."""
    return in_session(library, clock_at("10:15"))
