"""Every kind of fact comes back from its JSON as it was, and what is not ours is refused in a sentence.

12 facts of each kind are tried with the tests; CLERK_FACTS=1000 asks for that many.
"""

import json
import os
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.body import Body
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.record import codec
from clerk_app.record.codec import KINDS, VERSION, decode, encode, kind_of
from tests.builders import sample_body
from tests.core.strategies import HOSTILE, any_fact

SOME = settings(
    max_examples=int(os.environ.get("CLERK_FACTS", "12")),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_comes_back(kind):
    @SOME
    @given(any_fact(KINDS[kind]))
    def comes_back(fact):
        text = encode(fact)
        assert kind_of(fact) == kind
        assert decode(kind, VERSION, text) == fact
        assert encode(decode(kind, VERSION, text)) == text
        text.encode("utf-8")

    comes_back()


def test_no_kind_hides_its_own_name():
    """A correction carries the kind of its particulars beside them, so none may have a field of that name."""
    assert [name for name, kind in KINDS.items() if "kind" in {f.name for f in fields(kind)}] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back(text):
    fact = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, text))
    assert decode("NoteKept", VERSION, encode(fact)) == fact


def test_a_register_comes_back_with_everyone_findable():
    body = codec.load(Body, codec.dump(sample_body()))
    assert body == sample_body()
    assert body.person("thornbury").surname == "Thornbury"


def refused(kind: str, version: int, text: str) -> str:
    with pytest.raises(RecordError) as told:
        decode(kind, version, text)
    sentence = str(told.value)
    assert "Nothing was changed." in sentence
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize(
    ("kind", "version", "text"),
    [
        ("RoomCleaned", VERSION, "{}"),
        ("MeetingOpened", VERSION + 1, "{}"),
        ("Corrected", VERSION, '{"entry":"e","fact":{"kind":"RoomCleaned"}}'),
        ("MeetingOpened", VERSION, '{"mood":"good"}'),
        ("Corrected", VERSION, '{"entry":"e","fact":{"kind":"MeetingOpened","mood":"good"}}'),
    ],
)
def test_what_a_newer_program_wrote_is_refused(kind, version, text):
    assert "newer version" in refused(kind, version, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("NoteKept", ""),
        ("NoteKept", "{"),
        ("NoteKept", "[]"),
        ("NoteKept", "null"),
        ("NoteKept", "{}"),
        ("NoteKept", '{"item":"item-1"}'),
        ("NoteKept", '{"item":"item-1","content":null}'),
        ("NoteKept", '{"item":null,"content":{"kind":"note","text":""}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"song","text":""}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"note","text":7}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"note","text":"","depth":"deep"}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"note","text":"","check_later":1}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"note","text":"","people":7}}'),
        ("NoteKept", '{"item":"item-1","content":{"kind":"note","text":"","people":"hale"}}'),
        ("MeetingArranged", '{"on":"12 March"}'),
        ("VoteTaken", '{"motion":"m","item":"i","vote":{"method":"named","ballots":[["hale"]]}}'),
        ("Corrected", '{"entry":"e","fact":7}'),
        ("Corrected", '{"entry":"e","fact":{}}'),
    ],
)
def test_what_nobody_can_read_is_refused(kind, text):
    refused(kind, VERSION, text)


@SOME
@given(st.sampled_from(sorted(KINDS)), st.recursive(st.none() | st.text(max_size=5) | st.integers(), st.lists))
def test_no_json_at_all_makes_it_fall_over(kind, value):
    with pytest.raises(RecordError):
        decode(kind, VERSION, json.dumps(value))


def test_an_older_entry_without_a_later_field_is_read():
    assert decode("MeetingAdjourned", VERSION, "{}") == facts.MeetingAdjourned()
