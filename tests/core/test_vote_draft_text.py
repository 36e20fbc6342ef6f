"""Drafts of votes on the disk."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.meeting.decisions import Ballot
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.meeting.vote_draft_text import drafts_text, read_drafts

_PEOPLE = st.text(max_size=5)
_VOTES = st.lists(st.tuples(_PEOPLE, st.sampled_from(Ballot)), max_size=3).map(tuple)
_DRAFTS = st.builds(
    VoteDraft,
    ballots=_VOTES,
    required=_VOTES,
    hands=st.tuples(*[st.none() | st.integers(0, 999)] * 3),
    voters=st.none() | st.lists(_PEOPLE, max_size=3).map(tuple),
)


@given(st.lists(_DRAFTS, max_size=3))
def test_what_is_written_is_read_again(drafts):
    assert read_drafts(drafts_text(drafts)) == tuple(drafts)


@given(st.text(max_size=40))
def test_no_text_fails(text):
    assert read_drafts(text) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("outcome", "perhaps"), ("method", 3), ("ballots", [["a"]]), ("hands", [1]), ("voters", 7), ("casting", "yes")],
)
def test_what_cannot_be_read_is_left_out(name, value):
    (good, bad) = json.loads(drafts_text([VoteDraft("m", "i"), VoteDraft("n", "i")]))
    bad[name] = value
    assert [draft.motion for draft in read_drafts(json.dumps([good, bad, None, 3]))] == ["m"]
    assert read_drafts(json.dumps({"motion": "m"})) == ()
