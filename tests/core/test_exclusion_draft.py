"""What the form that excludes press and public proposes, and how it reads what is typed into it."""

from dataclasses import replace

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.exclusion_draft import ExclusionDraft, check, proposed, read_items, written_items
from tests.builders import clock_at, in_session, sample_items

PLAIN = tuple(replace(item, exempt=False, exempt_paragraphs=()) for item in sample_items())


def _with(*exempt, paragraphs=(3,)):
    return tuple(replace(i, exempt=True, exempt_paragraphs=paragraphs) if i.id in exempt else i for i in PLAIN)


@pytest.mark.parametrize(
    ("items", "taken", "looked_at", "expected"),
    [
        (_with("item-10"), ("item-10",), "item-10", ("item-10",)),
        (_with("item-10"), ("item-9",), "item-9", ("item-10",)),
        (_with("item-9", "item-10"), ("item-4",), "item-4", ("item-4", "item-9", "item-10")),
        (_with("item-9", "item-10"), (), "item-1", ("item-9", "item-10")),
        (_with("item-4", "item-10"), ("item-4", "item-6"), "item-4", ("item-4", "item-6", "item-10")),
        (_with("item-9", "item-10"), ("item-9",), "item-9", ("item-9", "item-10")),
        (_with("item-9", "item-10"), ("item-9", "item-10"), "item-10", ("item-10",)),
        (_with("item-9", "item-10"), ("item-9", "item-10"), "item-9", ("item-9", "item-10")),
        (_with("item-9"), ("item-9", "item-10"), "item-10", ("item-10",)),
        (PLAIN, ("item-4",), "item-6", ("item-4",)),
    ],
)
def test_the_exempt_items_still_to_be_considered_are_proposed(library, items, taken, looked_at, expected):
    session = in_session(library, clock_at(), items=items)
    for item in taken:
        session.record(facts.ItemBegun(item))
    assert proposed(session.state, looked_at).items == expected


@pytest.mark.parametrize("title", ["Exclusion of the press and public", "To exclude the public", "EXCLUSION OF PUBLIC"])
def test_the_item_at_which_the_resolution_is_passed_is_not_named_in_it(library, title):
    items = tuple(replace(i, title=title) if i.id == "item-4" else i for i in _with("item-10"))
    session = in_session(library, clock_at(), items=items)
    session.record(facts.ItemBegun("item-4"))
    assert proposed(session.state, "item-4").items == ("item-10",)


def test_an_item_set_aside_is_not_proposed(library):
    session = in_session(library, clock_at(), items=_with("item-9", "item-10"))
    session.record(facts.ItemSetAside("item-9", SettingAside.DEFERRED))
    assert proposed(session.state, "item-1").items == ("item-10",)


def test_before_any_item_the_one_looked_at_is_proposed(library):
    session = in_session(library, clock_at(), items=())
    assert proposed(session.state, "").items == ()
    session.record(facts.ItemAdded(AgendaItem("x", "1", "Alone")))
    assert proposed(session.state, "x").items == ("x",)


@pytest.mark.parametrize(
    ("numbers", "expected"), [(((3,), (3,)), (3,)), (((3,), (1,)), (1, 3)), (((), (5, 4)), (4, 5)), (((), ()), ())]
)
def test_the_paragraphs_of_all_items_are_proposed_in_order(library, numbers, expected):
    items = tuple(
        AgendaItem(f"x{n}", str(n), "Exempt", exempt=True, exempt_paragraphs=given) for n, given in enumerate(numbers)
    )
    session = in_session(library, clock_at(), items=items)
    assert proposed(session.state, "x0").paragraphs == expected


def test_a_paragraph_is_toggled_and_an_unknown_one_is_nothing():
    draft = ExclusionDraft(paragraphs=(3,))
    assert draft.toggled(1).paragraphs == (1, 3)
    assert draft.toggled(3).paragraphs == ()
    assert draft.toggled(8).paragraphs == (3,)


def test_the_draft_is_the_fact():
    draft = ExclusionDraft(("item-10",), (3,), "wray", "farrow", public_interest=False)
    assert draft.fact == facts.PublicExcluded(("item-10",), (3,), "wray", "farrow", public_interest=False)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10", ("item-10",)),
        ("item 10", ("item-10",)),
        ("10, 9", ("item-9", "item-10")),
        ("Items 9 and 10.", ("item-9", "item-10")),
        ("9;10 & 4", ("item-4", "item-9", "item-10")),
        ("", ()),
        (" , ", ()),
        ("closing, gull house and all", ("bare",)),
        ("10, Closing, Gull House and all", ("item-10", "bare")),
    ],
)
def test_items_are_read_as_they_are_typed(library, typed, expected):
    session = in_session(library, clock_at())
    session.record(facts.ItemAdded(AgendaItem("bare", "", "Closing, Gull House  and all")))
    assert read_items(session.state, typed) == expected


def test_what_is_written_is_read_the_same(library):
    session = in_session(library, clock_at())
    session.record(facts.ItemAdded(AgendaItem("bare", "", "Closing, Gull House and all")))
    ids = ("item-4", "item-10", "bare")
    assert written_items(session.state, ids) == "4, 10, Closing, Gull House and all"
    assert read_items(session.state, written_items(session.state, ids)) == ids


def test_an_item_that_is_not_there_is_named(session):
    with pytest.raises(RuleError, match=r"There is no item 12 on the agenda\."):
        read_items(session.state, "10, 12")


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (ExclusionDraft((), (3,)), "Name the items during which press and public are excluded."),
        (ExclusionDraft(("gone",), (3,)), "That item is not on the agenda."),
        (ExclusionDraft(("item-10",), ()), "Name the paragraph of Schedule 12A, such as 3."),
        (ExclusionDraft(("item-10",), (3,), "wray", "wray"), "The mover cannot also be the seconder."),
    ],
)
def test_what_lacks_something_is_refused_in_one_sentence(session, draft, sentence):
    with pytest.raises(RuleError, match=sentence):
        check(session.state, draft)
