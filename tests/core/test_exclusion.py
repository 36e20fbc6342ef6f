"""The resolution that excludes press and public, and when they left and came back, as the minutes have them."""

import re
from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.minutes.document import Paragraph, Strong, words
from tests.builders import at, clock_at, in_session, sample_items
from tests.core.minuted import minute_of

RESOLVED = "It was resolved that the press and public be excluded from the meeting during the consideration of "
ACT = " of Part 1 of Schedule 12A to the Local Government Act 1972"
TEST = (
    ", and that in all the circumstances the public interest in maintaining the exemption outweighs the public "
    "interest in disclosing the information."
)


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    session = in_session(library, clock)
    _begin(session, clock, "item-10", "12:30")
    return session


def _begin(session, clock, item, when):
    clock.set(at(when))
    session.record(facts.ItemBegun(item))


def _exclude(session, clock, items=("item-10",), paragraphs=(3,), when="12:36", **more):
    clock.set(at(when))
    (entry,) = session.record(facts.PublicExcluded(items, paragraphs, **more))
    return entry.id


def _readmit(session, clock, when="12:58"):
    clock.set(at(when))
    session.record(facts.PublicReadmitted())


def _paragraphs(session):
    return [words(b.line) for b in drafting.draft_minutes(session.state).blocks if isinstance(b, Paragraph)]


def _resolution(session):
    return next(words for words in _paragraphs(session) if words.startswith(RESOLVED))


@pytest.mark.parametrize(
    ("items", "paragraphs", "expected"),
    [
        (("item-10",), (3,), "item 10 on the grounds that it involves"),
        (("item-9", "item-10"), (3,), "items 9 and 10 on the grounds that they involve"),
        (("item-10", "item-4", "item-9"), (3,), "items 4, 9 and 10 on the grounds that they involve"),
    ],
)
def test_the_resolution_names_the_items(session, clock, items, paragraphs, expected):
    _exclude(session, clock, items, paragraphs)
    disclosure = " the likely disclosure of exempt information as described in paragraph 3"
    assert _resolution(session) == f"{RESOLVED}{expected}{disclosure}{ACT}{TEST}"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [((3,), "paragraph 3"), ((3, 1), "paragraphs 1 and 3"), ((7, 1, 2), "paragraphs 1, 2 and 7")],
)
def test_the_resolution_names_the_paragraphs_in_order(session, clock, paragraphs, expected):
    _exclude(session, clock, paragraphs=paragraphs)
    assert f"described in {expected}{ACT}" in _resolution(session)


def test_it_says_nothing_of_a_test_that_was_not_applied(session, clock):
    _exclude(session, clock, public_interest=False)
    assert _resolution(session).endswith(f"paragraph 3{ACT}.")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({}, TEST),
        ({"mover": "wray"}, f"{TEST} Moved by Councillor Wray."),
        ({"seconder": "farrow"}, f"{TEST} Seconded by Councillor Farrow."),
        (
            {"mover": "wray", "seconder": "farrow"},
            f"{TEST} Moved by Councillor Wray and seconded by Councillor Farrow.",
        ),
    ],
)
def test_mover_and_seconder_are_named_where_somebody_is(session, clock, names, expected):
    _exclude(session, clock, **names)
    assert _resolution(session).endswith(expected)


@pytest.mark.parametrize(
    ("begun", "items", "expected"),
    [
        (("item-8",), ("item-9", "item-10"), "the remaining items of business"),
        (("item-8",), ("item-8", "item-9", "item-10"), "the remaining items of business"),
        (("item-8",), ("item-8", "item-9"), "items 8 and 9"),
        (("item-8",), ("item-10",), "item 10"),
        (("item-8", "item-9"), ("item-10",), "item 10"),
    ],
)
def test_all_that_is_left_is_called_the_remaining_items(library, clock, begun, items, expected):
    session = in_session(library, clock)
    for item in (*(f"item-{n}" for n in range(2, 8)), *begun):
        session.record(facts.ItemBegun(item))
    _exclude(session, clock, items)
    assert f"consideration of {expected} on the grounds" in _resolution(session)


def test_an_item_without_a_number_is_named_unless_its_title_may_be_exempt(library, clock):
    named = AgendaItem("named", "", "Placement contracts", exempt=True, exempt_paragraphs=(3,))
    session = in_session(library, clock, items=(*sample_items()[:2], named))
    _begin(session, clock, "item-2", "12:30")
    session.record(facts.ItemAdded(AgendaItem("secret", "", "Closing Gull House", exempt=True, on_the_day=True)))
    _exclude(session, clock, ("named",))
    assert "consideration of ‘Placement contracts’ on" in _resolution(session)
    _readmit(session, clock)
    _exclude(session, clock, ("secret",), when="13:00")
    last = [words for words in _paragraphs(session) if words.startswith(RESOLVED)][-1]
    assert "consideration of an item of exempt business on" in last
    assert "Gull House" not in last


def test_out_and_back_stand_among_the_entries_by_time(session, clock):
    clock.set(at("12:34"))
    _note(session, "Before it.")
    _exclude(session, clock)
    clock.set(at("12:40"))
    _note(session, "Behind closed doors.")
    _readmit(session, clock)
    clock.set(at("12:59"))
    _note(session, "After it.")
    lines = plain_text(drafting.draft_minutes(session.state)).split("\n")
    wanted = [
        "Before it.",
        RESOLVED,
        "The press and public left the meeting at 12.36pm.",
        "Behind closed doors.",
        "The press and public were readmitted at 12.58pm.",
        "After it.",
    ]
    places = [next(n for n, line in enumerate(lines) if words in line) for words in wanted]
    assert places == sorted(places)


def _note(session, text, item="item-10"):
    session.record(facts.NoteKept(item, NoteText(NoteKind.NOTE, text)))


def test_readmission_stands_in_the_item_that_was_before_the_meeting(session, clock):
    _exclude(session, clock)
    _begin(session, clock, "item-7", "12:50")
    _readmit(session, clock)
    text = plain_text(drafting.draft_minutes(session.state))
    assert text.index("7 Work programme") < text.index("readmitted at 12.58pm") < text.index("8 Date of next")


def test_a_meeting_that_closed_in_private_says_nothing_of_coming_back(session, clock):
    _exclude(session, clock)
    clock.set(at("12:58"))
    session.record(facts.MeetingClosed())
    assert not any("readmitted" in words for words in _paragraphs(session))


def test_an_exclusion_before_any_item_stands_in_the_first_that_it_is_for(library, clock):
    session = in_session(library, clock, items=())
    session.record(facts.ItemAdded(sample_items()[9]))
    _exclude(session, clock)
    assert _resolution(session)


def test_a_corrected_time_and_an_undone_exclusion_are_followed(session, clock):
    entry = _exclude(session, clock)
    session.correct(entry, at("12:33"))
    assert "The press and public left the meeting at 12.33pm." in _paragraphs(session)
    session.strike(entry)
    assert not any("press and public" in words for words in _paragraphs(session))


def test_the_lines_know_their_fact_and_the_word_that_weighs(session, clock):
    entry = _exclude(session, clock)
    blocks = drafting.draft_minutes(session.state).blocks
    found = [b for b in blocks if isinstance(b, Paragraph) and b.source == entry]
    assert len(found) == 2
    assert found[0].line[1] == Strong("resolved")


def test_a_committees_own_resolution_is_taken(session, clock):
    own = (("excluded", "RESOLVED: that the public leave for {items} ({paragraphs})."),)
    body = session.state.body
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, wording=own))))
    _exclude(session, clock)
    assert "RESOLVED: that the public leave for item 10 (paragraph 3)." in _paragraphs(session)


def test_who_comes_back_behind_closed_doors_is_told_after_press_and_public_left(library):
    clock = clock_at("12:20")
    session = in_session(library, clock)
    session.record(facts.ItemBegun("item-4"))
    for time, fact in (
        ("12:22", facts.PersonLeft("hale")),
        ("12:26", facts.PublicExcluded(("item-4",), (3,))),
        ("12:30", facts.PersonArrived("hale")),
        ("12:40", facts.MeetingAdjourned()),
        ("12:45", facts.MeetingReconvened()),
        ("12:54", facts.PublicReadmitted()),
        ("12:56", facts.PersonLeft("shah")),
    ):
        clock.set(at(time))
        session.record(fact)
    found = [re.search(r"12\.(\d\d)pm", words) for words in minute_of(session, "item-4")]
    assert [told[1] for told in found if told] == ["22", "26", "30", "40", "54", "56"]
