"""Numbered points and the parts of a resolution one below another, at the desk and in the minutes."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.minutes.compose import compose
from clerk_app.minutes.layout import Parts
from clerk_app.minutes.numbering import MarkForm, PartMarks
from clerk_app.minutes.wording import DEFAULT_STYLE
from tests.builders import clock_at, in_session
from ui.models.minute_rows import minute_rows

USUAL = drafting.house_styles()[DEFAULT_STYLE]
NOTE, POINT = NoteKind.NOTE, NoteKind.POINT


@pytest.fixture
def session(library):
    session = in_session(library, clock_at())
    session.record(facts.ItemBegun("item-7"))
    return session


def keep(session, *entries):
    for kind, text, depth in entries:
        session.record(facts.NoteKept("item-7", NoteText(kind, text, depth)))


def minute(session, **choices):
    lines = plain_text(compose(session.state, replace(USUAL, **choices))).split("\n")
    start = lines.index("7 Work programme")
    return [line for line in lines[start + 1 : lines.index("8 Date of next meeting")] if line]


POINTS = (
    (POINT, "one", 0),
    (NOTE, "below it", 1),
    (POINT, "two", 0),
    (NOTE, "a bullet", 0),
    (POINT, "afresh", 0),
    (NoteKind.PARAGRAPH, "between", 0),
    (POINT, "again", 0),
)


def test_points_are_counted_as_long_as_they_stand_together(session):
    keep(session, *POINTS)
    lead = "During discussion the following was highlighted, acknowledged and/or noted:"
    assert minute(session) == [
        lead, "1. one", "  - below it", "2. two", "- a bullet", "1. afresh", "between", "1. again",
    ]  # fmt: skip
    said = minute(session, point_marks=PartMarks.ROMAN, point_mark_form=MarkForm.BRACKETS)
    assert said[1:4] == ["(i) one", "  - below it", "(ii) two"]


def test_the_desk_counts_them_too(session):
    keep(session, *POINTS)
    rows = minute_rows(session.state, "item-7", ())
    letters = [row.letter for row in rows]
    assert letters == ["1.", "", "2.", "", "1.", "", "1."]
    assert [row.depth for row in rows] == [0, 2, 0, 0, 0, 0, 0]


def resolve(session, *parts, outcome=Outcome.AGREED):
    for number, text in enumerate(parts):
        content = NoteText(NoteKind.RESOLUTION, text, motion="motion")
        session.record_as([("motion" if number == 0 else f"part-{number}", facts.NoteKept("item-7", content))])
    session.record(facts.DecisionRecorded("motion", "item-7", outcome))


@pytest.mark.parametrize(
    ("parts", "outcome", "said"),
    [
        (["the report be noted", "it come back."], Outcome.AGREED,
         ["It was agreed that:", "(i) the report be noted.", "(ii) it come back."]),
        (["That the report be noted", "That it come back"], Outcome.RESOLVED,
         ["It was resolved:", "(i) That the report be noted.", "(ii) That it come back."]),
        (["the report be noted"], Outcome.AGREED, ["It was agreed that the report be noted."]),
        (["the report be noted", "it come back"], Outcome.LOST,
         ["The motion that (i) the report be noted (ii) it come back was lost."]),
    ],
)  # fmt: skip
def test_the_parts_of_a_resolution_one_below_another(session, parts, outcome, said):
    resolve(session, *parts, outcome=outcome)
    assert minute(session, parts=Parts.LIST) == said
