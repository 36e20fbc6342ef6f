"""Who presided: said at the item, in the list, and under the minutes, from facts alone."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, sample_body
from tests.core.minuted import head_of, lines_of, minute_of

VICE = "okafor-lyle"
TOOK = "Councillor Okafor-Lyle, Vice Chairman, took the chair"


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


def take(session, clock, number, clock_time):
    clock.set(at(clock_time))
    session.record(facts.ItemBegun(f"item-{number}"))


def pass_chair(session, clock, clock_time, person=VICE, item=""):
    clock.set(at(clock_time))
    session.record(facts.ChairTaken(person, item))


def keep(session, clock, clock_time, text, item):
    clock.set(at(clock_time))
    session.record(facts.NoteKept(item, NoteText(NoteKind.PARAGRAPH, text)))


def close(session, clock, clock_time="12:00"):
    clock.set(at(clock_time))
    session.record(facts.MeetingClosed())


def test_for_an_item_the_chairman_has_it_back_without_words(session, clock):
    take(session, clock, 7, "10:30")
    pass_chair(session, clock, "10:31", item="item-8")
    take(session, clock, 8, "10:40")
    keep(session, clock, "10:41", "Said.", "item-8")
    take(session, clock, 9, "10:50")
    close(session, clock)
    assert minute_of(session, "item-7") == []
    assert minute_of(session, "item-8")[0] == f"{TOOK} for this item."
    assert "resumed the chair" not in "\n".join(lines_of(session))
    assert lines_of(session)[-1] == "Chairman"


def test_for_an_item_and_back_before_it_ends(session, clock):
    take(session, clock, 7, "10:30")
    pass_chair(session, clock, "10:31", item="item-7")
    keep(session, clock, "10:35", "Said.", "item-7")
    pass_chair(session, clock, "10:40", person="")
    close(session, clock)
    assert minute_of(session, "item-7") == [
        f"{TOOK} for this item.",
        "Said.",
        "Councillor Thornbury, Chairman, resumed the chair at 10.40am.",
    ]


def test_from_a_time_and_back_at_another(session, clock):
    take(session, clock, 7, "10:30")
    keep(session, clock, "10:31", "Before.", "item-7")
    pass_chair(session, clock, "10:35")
    keep(session, clock, "10:36", "After.", "item-7")
    take(session, clock, 8, "10:40")
    pass_chair(session, clock, "10:45", person="")
    close(session, clock)
    assert minute_of(session, "item-7") == ["Before.", f"{TOOK} at 10.35am.", "After."]
    assert "Councillor Thornbury, Chairman, resumed the chair at 10.45am." in minute_of(session, "item-8")
    assert "P Okafor-Lyle (Vice Chairman)" in head_of(session)


def test_a_corrected_time_moves_the_sentence(session, clock):
    take(session, clock, 7, "10:30")
    take(session, clock, 8, "10:40")
    pass_chair(session, clock, "10:45")
    assert f"{TOOK} at 10.45am." in minute_of(session, "item-8")
    entry = session.entries[-1].id
    session.correct(entry, at("10:35"))
    assert minute_of(session, "item-7") == [f"{TOOK} at 10.35am."]
    assert not any("took the chair" in line for line in minute_of(session, "item-8"))


def test_to_the_end_the_vice_chairman_signs(session, clock):
    take(session, clock, 7, "10:30")
    pass_chair(session, clock, "10:35")
    close(session, clock)
    assert lines_of(session)[-1] == "Vice Chairman"
    assert "resumed" not in "\n".join(lines_of(session))
    assert "P Okafor-Lyle (Vice Chairman)" in head_of(session)


def test_passed_on_to_a_member_who_presides_to_the_end(session, clock):
    take(session, clock, 7, "10:30")
    pass_chair(session, clock, "10:35")
    pass_chair(session, clock, "10:40", person="shah")
    close(session, clock)
    assert minute_of(session, "item-7") == [f"{TOOK} at 10.35am.", "Councillor Shah took the chair at 10.40am."]
    assert lines_of(session)[-1] == "Person presiding"


def open_without_the_chairman(library, clock, style, late=False):
    session = new_session(library, clock, sample_body(house_style=style))
    clock.set(at("10:00"))
    if not late:
        session.record(facts.ApologyReceived(Apology("thornbury")))
    session.record(*(facts.RollMarked(p, RollMark.PRESENT) for p in COUNCILLORS if p != "thornbury"))
    clock.set(at("10:14"))
    session.record(facts.ChairTaken(VICE))
    clock.set(at("10:15"))
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    return session


@pytest.mark.parametrize("style", ["committee-2019", "committee-2014"])
@pytest.mark.parametrize("closed", [False, True])
def test_for_the_whole_meeting_it_is_said_in_the_list(library, clock, style, closed):
    session = open_without_the_chairman(library, clock, style)
    if closed:
        close(session, clock)
    text = "\n".join(lines_of(session))
    assert "P Okafor-Lyle (Vice Chairman, in the chair)" in text
    assert "took the chair" not in text
    assert lines_of(session)[-1] == "Vice Chairman"


def test_a_chairman_who_comes_late_takes_the_chair_and_does_not_resume_it(library, clock):
    session = open_without_the_chairman(library, clock, "committee-2019", late=True)
    take(session, clock, 7, "10:30")
    clock.set(at("10:40"))
    session.record(facts.PersonArrived("thornbury"), facts.ChairTaken(""))
    close(session, clock)
    assert head_of(session)[-1] == f"{TOOK}."
    assert minute_of(session, "item-7") == [
        "Councillor Thornbury joined the meeting at 10.40am.",
        "Councillor Thornbury, Chairman, took the chair at 10.40am.",
    ]
    assert "in the chair)" not in "\n".join(head_of(session))
    assert lines_of(session)[-1] == "Chairman"


def test_the_chairman_taking_the_chair_again_gives_it_back(session, clock):
    take(session, clock, 7, "10:30")
    pass_chair(session, clock, "10:35")
    pass_chair(session, clock, "10:40", person="thornbury")
    close(session, clock)
    assert minute_of(session, "item-7") == [
        f"{TOOK} at 10.35am.",
        "Councillor Thornbury, Chairman, resumed the chair at 10.40am.",
    ]
    assert lines_of(session)[-1] == "Chairman"
