"""What a phrase says of the Chairman is said of whoever presided, in the house style and in a committee's own words."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.minutes.chairing import said_of
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, sample_body
from tests.core.minuted import lines_of, minute_of

VICE = "okafor-lyle"
AGREED = "agreed that this item be considered as urgent by reason of special circumstances: the gate fell."


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


def act(session, clock, clock_time, *new):
    clock.set(at(clock_time))
    session.record(*new)


def urgency(session, clock, clock_time="10:35"):
    act(session, clock, clock_time, facts.NoteKept("item-9", NoteText(NoteKind.URGENCY, "the gate fell")))


def with_own(session, *own):
    body = session.state.body
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, wording=own))))


class TestUrgency:
    @pytest.mark.parametrize(
        ("person", "item", "who"),
        [
            ("", "", "The Chairman"),
            (VICE, "", "The Vice Chairman"),
            (VICE, "item-9", "The Vice Chairman"),
            ("hale", "", "Councillor Hale, presiding,"),
            (VICE, "item-1", "The Chairman"),
        ],
    )
    def test_whoever_presided_agreed_to_it(self, session, clock, person, item, who):
        if person:
            act(session, clock, "10:20", facts.ChairTaken(person, item))
        act(session, clock, "10:30", facts.ItemBegun("item-9"))
        urgency(session, clock)
        act(session, clock, "10:50", facts.ItemBegun("item-10"))
        assert minute_of(session, "item-9")[-1] == f"{who} {AGREED}"

    def test_where_the_chair_passed_during_the_item_it_goes_by_the_time(self, session, clock):
        act(session, clock, "10:30", facts.ItemBegun("item-9"))
        urgency(session, clock)
        act(session, clock, "10:40", facts.ChairTaken(VICE))
        assert f"The Chairman {AGREED}" in minute_of(session, "item-9")
        taken = session.entries[-1].id
        session.correct(taken, at("10:34"))
        assert f"The Vice Chairman {AGREED}" in minute_of(session, "item-9")
        act(session, clock, "10:41", facts.ChairTaken(""))
        assert f"The Vice Chairman {AGREED}" in minute_of(session, "item-9")

    def test_typed_after_the_item_it_is_said_of_whoever_presided_over_it(self, session, clock):
        act(session, clock, "10:29", facts.ChairTaken(VICE, "item-9"))
        act(session, clock, "10:30", facts.ItemBegun("item-9"))
        act(session, clock, "10:50", facts.ItemBegun("item-10"))
        urgency(session, clock, "10:55")
        assert f"The Vice Chairman {AGREED}" in minute_of(session, "item-9")

    def test_of_two_vice_chairmen_it_says_which(self, session, clock):
        body = session.state.body
        seats = tuple(replace(s, role=MemberRole.VICE_CHAIRMAN) if s.person == "shah" else s for s in body.memberships)
        session.record(facts.BodyCopied(replace(body, memberships=seats)), facts.ChairTaken("shah"))
        act(session, clock, "10:30", facts.ItemBegun("item-9"))
        urgency(session, clock)
        assert f"Councillor Shah, Vice Chairman, {AGREED}" in minute_of(session, "item-9")

    def test_what_the_clerk_typed_is_never_changed(self, session, clock):
        act(session, clock, "10:20", facts.ChairTaken(VICE))
        act(session, clock, "10:30", facts.ItemBegun("item-9"))
        note = NoteText(NoteKind.URGENCY, "the Chairman is away")
        act(session, clock, "10:35", facts.NoteKept("item-9", note))
        assert minute_of(session, "item-9")[-1].endswith("special circumstances: the Chairman is away.")


@pytest.mark.parametrize(
    ("own", "of_the_vice_chairman", "of_a_member"),
    [
        (
            "Approved and signed by the Chairman.",
            "Approved and signed by the Vice Chairman.",
            "Approved and signed by Councillor Hale, presiding.",
        ),
        (
            "Signed by the Chair then and there.",
            "Signed by the Vice Chairman then and there.",
            "Signed by Councillor Hale, presiding, then and there.",
        ),
        (
            "The Chairwoman signed them.",
            "The Vice Chairman signed them.",
            "Councillor Hale, presiding, signed them.",
        ),
        (
            "They bear the Chairman’s signature.",
            "They bear the Vice Chairman’s signature.",
            "They bear Councillor Hale’s signature.",
        ),
    ],
)
def test_a_committees_own_sentence_is_signed_by_whoever_presided(
    session, clock, own, of_the_vice_chairman, of_a_member
):
    with_own(session, ("minutes_approved_signed", own))
    act(session, clock, "10:30", facts.ItemBegun("item-2"), facts.MinutesApproved("item-2"))
    assert minute_of(session, "item-2")[-1] == own
    for person, said in ((VICE, of_the_vice_chairman), ("hale", of_a_member)):
        act(session, clock, "10:30", facts.ChairTaken(person))
        assert said in minute_of(session, "item-2")


def test_a_committees_own_word_for_its_chairman_is_known_too(session, clock):
    with_own(session, ("signed_by_chairman", "the Mayor"), ("minutes_approved_signed", "The Mayor signed them."))
    act(session, clock, "10:20", facts.ChairTaken(VICE))
    act(session, clock, "10:30", facts.ItemBegun("item-2"), facts.MinutesApproved("item-2"))
    assert minute_of(session, "item-2")[-1] == "The Vice Chairman signed them."


def test_taking_the_chair_is_still_taking_the_chair(session, clock):
    with_own(session, ("chair_for_item", "{person} sat in the Chair for this item."))
    act(session, clock, "10:20", facts.ChairTaken(VICE, "item-9"))
    act(session, clock, "10:30", facts.ItemBegun("item-9"))
    assert minute_of(session, "item-9")[0] == "Councillor Okafor-Lyle, Vice Chairman, sat in the Chair for this item."


@pytest.mark.parametrize("excused", [False, True])
def test_the_vice_chairman_reports_the_apologies_of_2014(library, clock, excused):
    session = new_session(library, clock, sample_body(house_style="committee-2014"))
    session.record(*(facts.RollMarked(p, RollMark.PRESENT) for p in COUNCILLORS if p != "thornbury"))
    if excused:
        session.record(facts.ApologyReceived(Apology("thornbury")))
    act(session, clock, "10:16", facts.ChairTaken(VICE))
    act(session, clock, "10:17", facts.MeetingOpened(), facts.ItemBegun("item-1"))
    reported = "the receipt of the following apologies:" if excused else "that there were no apologies."
    assert f"The Vice Chairman reported {reported}" in "\n".join(lines_of(session))
    session.undo()
    session.record(facts.PersonArrived("thornbury"), facts.ChairTaken(""), facts.MeetingOpened())
    assert "The Vice Chairman reported" not in "\n".join(lines_of(session))


def test_the_closing_sentence_is_said_of_who_presided_at_the_end(session, clock):
    with_own(session, ("closed", "The Chairman closed the meeting at {time}."))
    act(session, clock, "10:20", facts.ChairTaken(VICE))
    act(session, clock, "12:00", facts.MeetingClosed())
    assert "The Vice Chairman closed the meeting at 12noon." in lines_of(session)


def test_without_another_in_the_chair_the_style_is_the_same(session):
    wording = drafting.wording_of(session.state)
    assert said_of(session.state, "", wording) is wording
