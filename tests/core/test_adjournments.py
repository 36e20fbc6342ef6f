"""Adjournments one after another, and what stands still meanwhile."""

from datetime import time

from clerk_app.meeting import facts
from clerk_app.meeting.adjournments import Adjournment, adjourned, is_adjourned, pauses, reconvened
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import Phase
from tests.builders import at

FIRST = Adjournment("a1", Span(at("11:20")), "a break", time(11, 30), "item-4")


def test_one_at_a_time():
    assert adjourned((), FIRST) == (FIRST,)
    assert adjourned((FIRST,), Adjournment("a2", Span(at("11:25")))) == (FIRST,)
    assert is_adjourned((FIRST,))
    assert not is_adjourned(())


def test_reconvened():
    past = reconvened((FIRST,), at("11:32"))
    assert past[0].span == Span(at("11:20"), at("11:32"))
    assert past[0].reason == "a break"
    assert not is_adjourned(past)
    assert reconvened(past, at("11:40")) == past
    assert reconvened((), at("11:40")) == ()
    assert reconvened((FIRST,), at("11:00"))[0].span == Span(at("11:20"), at("11:20"))


def test_several():
    past = adjourned(reconvened((FIRST,), at("11:32")), Adjournment("a2", Span(at("12:00"))))
    assert pauses(past) == (Span(at("11:20"), at("11:32")), Span(at("12:00")))


def test_in_the_meeting(session):
    session.clock.step(minutes=5)
    (entry,) = session.record(facts.MeetingAdjourned("a break", time(10, 30)))
    assert session.state.adjournments == (Adjournment(entry.id, Span(at("10:20")), "a break", time(10, 30), "item-1"),)
    session.clock.step(minutes=12)
    session.record(facts.MeetingReconvened())
    assert session.state.adjournments[0].span.end == at("10:32")
    assert session.state.agenda.current == "item-1"


def test_a_meeting_closed_while_adjourned(session):
    session.record(facts.MeetingAdjourned())
    session.clock.step(minutes=30)
    session.record(facts.MeetingClosed())
    assert session.state.phase is Phase.CLOSED
    assert session.state.adjournments[0].span.end == at("10:45")
    assert session.state.agenda.current == ""


def test_a_reconvening_corrected(session):
    session.record(facts.MeetingAdjourned())
    session.clock.step(minutes=30)
    (back,) = session.record(facts.MeetingReconvened())
    session.correct(back.id, at("10:40"))
    assert session.state.adjournments[0].span == Span(at("10:15"), at("10:40"))
