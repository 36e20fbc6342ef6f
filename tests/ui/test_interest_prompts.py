"""Notes about declared interests: their words, their one key, and that they come again with the item."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind
from tests.builders import at, clock_at, in_session, open_library
from ui import prompts
from ui.interest_prompts import interest_prompts
from ui.prompt import Tone

DPI, ORI, UNNAMED = InterestKind.PECUNIARY, InterestKind.OTHER_REGISTRABLE, InterestKind.UNNAMED


@pytest.fixture
def clock():
    return clock_at("10:17")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    yield in_session(library, clock)
    library.close()


def declare(session, person="hale", kind=DPI, item="item-6", **more):
    (entry,) = session.record(facts.InterestDeclared(Declaration(person, item, kind, **more)))
    return entry.id


def take(session, clock, when, item="item-6"):
    clock.set(at(when))
    session.record(facts.ItemBegun(item))


def told(session):
    return [(p.words, p.act) for p in interest_prompts(session.state)]


CASES = [
    (DPI, {}, "R Hale must leave for this item (disclosable pecuniary).", "Left the room"),
    (ORI, {}, "R Hale may speak as the public may, then must leave (other registrable).", "Left the room"),
    (InterestKind.COUNCIL_TAX, {}, "R Hale may not vote on this item (council tax arrears, section 106).", "Read"),
    (
        UNNAMED,
        {"will_do": Consequence.LEAVE},
        "R Hale must leave for this item (interest declared 10:17).",
        "Left the room",
    ),
    (DPI, {"dispensation": Dispensation.SPEAK}, "R Hale may not vote on this item (disclosable pecuniary).", "Read"),
]


@pytest.mark.parametrize(("kind", "more", "words", "act"), CASES)
def test_each_kind_is_told_when_its_item_opens(session, clock, kind, more, words, act):
    declare(session, kind=kind, **more)
    assert told(session) == []
    take(session, clock, "12:04")
    assert told(session) == [(words, act)]
    (prompt,) = interest_prompts(session.state)
    assert prompt.strong == "R Hale"
    assert prompt.icon == "scale"


def test_one_key_out_one_key_in_and_again_when_the_item_is_over(session, clock):
    entry = declare(session)
    take(session, clock, "12:04")
    (prompt,) = interest_prompts(session.state)
    assert prompt.facts == (facts.PersonLeft("hale", interest=entry),)
    session.record(*prompt.facts)
    (out,) = interest_prompts(session.state)
    assert (out.words, out.act, out.tone) == (
        "R Hale is out of the room for this item (interest declared 10:17).", "Back in the room", Tone.TELL,
    )  # fmt: skip
    assert out.facts == (facts.PersonArrived("hale"),)
    take(session, clock, "12:30", "item-7")
    (over,) = interest_prompts(session.state)
    assert (over.words, over.act, over.strong) == (
        "Item 6 is over. R Hale may come back.",
        "Back in the room",
        "R Hale",
    )
    session.record(*over.facts)
    assert told(session) == []


def test_back_while_the_item_goes_on_is_not_asked_out_a_second_time(session, clock):
    declare(session)
    take(session, clock, "12:04")
    session.record(*interest_prompts(session.state)[0].facts)
    clock.set(at("12:20"))
    session.record(*interest_prompts(session.state)[0].facts)
    assert told(session) == []


def test_put_off_it_comes_again_only_when_the_item_is_taken_again(session, clock):
    declare(session)
    take(session, clock, "12:04")
    (first,) = interest_prompts(session.state)
    session.record(facts.ItemsTakenTogether("item-6", ("item-7",)))
    assert [p.id for p in interest_prompts(session.state)] == [first.id], "the item was never left"
    take(session, clock, "12:30", "item-5")
    take(session, clock, "12:40")
    (again,) = interest_prompts(session.state)
    assert again.words == first.words
    assert again.id != first.id


def test_all_who_must_leave_go_with_one_key_and_come_back_with_one(session, clock):
    ids = [declare(session, person) for person in ("hale", "shah", "wray")]
    take(session, clock, "12:04")
    (prompt,) = interest_prompts(session.state)
    assert prompt.words == "R Hale, S Shah and K Wray must leave for this item (disclosable pecuniary)."
    assert [getattr(fact, "interest", "") for fact in prompt.facts] == ids
    session.record(*prompt.facts)
    (out,) = interest_prompts(session.state)
    assert out.words == "R Hale, S Shah and K Wray are out of the room for this item."
    session.record(*out.facts)
    assert session.state.attendance.presence("wray").here


def test_each_who_may_speak_first_has_a_note_of_their_own(session, clock):
    declare(session, "hale", ORI)
    declare(session, "shah", ORI)
    declare(session, "wray", InterestKind.NON_REGISTRABLE, will_do=Consequence.LEAVE)
    take(session, clock, "12:04")
    assert [p.strong for p in interest_prompts(session.state)] == ["K Wray", "R Hale", "S Shah"]


def test_with_two_kinds_the_names_are_enough(session, clock):
    declare(session, "hale")
    declare(session, "shah", InterestKind.CODE, will_do=Consequence.LEAVE)
    take(session, clock, "12:04")
    assert told(session)[0][0] == "R Hale and S Shah must leave for this item."


def test_declared_on_an_item_that_is_taken_together_with_another_it_names_the_item(session, clock):
    declare(session, item="item-7")
    take(session, clock, "12:04")
    session.record(facts.ItemsTakenTogether("item-6", ("item-7",)))
    assert told(session)[0][0] == "R Hale must leave for item 7 (disclosable pecuniary)."


def test_declared_in_the_item_it_is_asked_at_once(session, clock):
    take(session, clock, "12:04")
    declare(session)
    assert told(session)[0][0].startswith("R Hale must leave")


def test_declared_on_the_day_before_no_time_is_named(session, clock):
    before = replace(session.state, declarations=())
    entry = declare(session, kind=UNNAMED, will_do=Consequence.LEAVE)
    session.correct(entry, happened=at("16:00").replace(day=11))
    take(session, clock, "12:04")
    assert told(session)[0][0] == "R Hale must leave for this item (interest declared before)."
    assert interest_prompts(before) == []


def test_the_note_about_who_is_out_stands_last_and_who_must_leave_first(session, clock):
    clock.set(at("10:20"))
    declare(session, item="item-2")
    declare(session, "shah", item="item-2")
    take(session, clock, "10:30", "item-2")
    read = prompts.restarted(at("10:10"), at("10:29"), line_kept=False)

    def shown():
        return [p.words[:12] for p in prompts.prompts(session.state, (read,), frozenset())]

    assert shown() == ["R Hale and S", "Clerk stoppe", "Were the min"]
    session.record(*interest_prompts(session.state)[0].facts)
    assert shown() == ["Clerk stoppe", "Were the min", "R Hale and S"]


def test_neither_nature_nor_anything_else_of_a_sensitive_interest_is_told(session, clock):
    declare(session, sensitive=True, nature="lives in the home")
    take(session, clock, "12:04")
    assert "home" not in told(session)[0][0]
