"""What stands over the minute of an item."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from tests import builders
from ui.widgets.item_head import head_words


@pytest.fixture
def session(tmp_path):
    library = builders.open_library(tmp_path)
    yield builders.in_session(library, builders.clock_at())
    library.close()


@pytest.mark.parametrize(
    ("printed", "said"),
    [("3", "page 3"), ("21 - 40", "pages 21 - 40"), ("3, 7", "pages 3, 7"), ("pp. 5–12", "pp. 5–12")],
)
def test_pages_are_said_as_they_are_printed_and_one_is_a_page(session, printed, said):
    item = session.state.agenda.item("item-6")
    session.record(facts.ItemAdded(replace(item, pages=printed)))
    assert said in head_words(session.state, "item-6").second.split(" · ")
