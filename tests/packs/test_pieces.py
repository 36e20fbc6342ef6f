"""Words that the margin broke, put together."""

import pytest

from clerk_app.packs.pieces import joined, whole
from tests.packs.printed import printed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Letter from Mill-\nUpton Lane", "Letter from Mill-Upton Lane"),
        ("Trees of Over-\nUpton", "Trees of Over-Upton"),
        ("The neigh-\nbours", "The neigh-bours"),
        ("Minutes-\nThe Clerk to read them", "Minutes- The Clerk to read them"),
        ("Minutes-\nTo agree them", "Minutes- To agree them"),
        ("Minutes -\nUpton Lane", "Minutes - Upton Lane"),
        ("MINUTES-\nUpton Lane", "MINUTES- Upton Lane"),
        ("Minutes-\n2 May", "Minutes- 2 May"),
    ],
)
def test_a_double_name_that_was_broken_at_its_hyphen_is_one(text, words):
    assert joined([whole(line) for line in printed(text).lines]) == words
