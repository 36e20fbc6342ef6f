"""Who was there at the head of the minutes: visitors with their items, who presided, who only observed."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import CommitteeRules, Membership, Person
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, sample_body
from tests.core.minuted import head_of, minute_of

BRAY = Person("bray", "Bray", "Tom", title="Councillor")
OLD = "committee-2014"


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


@pytest.fixture
def old(library, clock):
    """The same meeting in the style of 2014."""
    return in_session(library, clock, body=sample_body(house_style=OLD), meeting="old")


def visit(session, clock, came, went=None, person=BRAY):
    """Somebody comes and goes while the items 2 to 5 are taken ten minutes each."""
    session.record(facts.PersonIntroduced(person))
    for number, begun in enumerate(("10:20", "10:30", "10:40", "10:50"), 2):
        clock.set(at(begun))
        session.record(facts.ItemBegun(f"item-{number}"))
    clock.set(at("10:59"))
    session.record(facts.PersonArrived(person.id), at=at(came))
    if went:
        session.record(facts.PersonLeft(person.id), at=at(went))


class TestVisitors:
    @pytest.mark.parametrize(
        ("came", "went", "said", "cell"),
        [
            ("10:25", "10:45", " (items 2, 3 and 4)", "Items 2, 3 & 4"),
            ("10:25", "10:29", " (item 2 only)", "Item 2 only"),
            ("10:16", None, "", ""),
            ("10:41", None, " (items 4 and 5)", "Items 4 & 5"),
        ],
    )
    def test_a_visiting_councillor_with_items_where_there_for_part_only(
        self, session, old, clock, came, went, said, cell
    ):
        visit(session, clock, came, went)
        assert head_of(session)[-1] == f"Councillor Tom Bray{said} was also present."
        clock.set(at("10:15"))
        visit(old, clock, came, went)
        start = head_of(old).index("The following Members were also present:")
        assert head_of(old)[start + 1] == f"Councillor T Bray\t{cell}"

    def test_the_clerks_own_statement_goes_before_the_times(self, session, clock):
        visit(session, clock, "10:25", "10:45")
        session.record(facts.PresenceStated("bray", ("item-4",)))
        assert head_of(session)[-1] == "Councillor Tom Bray (item 4 only) was also present."

    def test_guests_are_told_without_items(self, session, old, clock):
        guest = Person("g", "Gray", "Ann", role="Head Teacher")
        for each in (session, old):
            clock.set(at("10:15"))
            visit(each, clock, "10:25", "10:29", guest)
            assert "Ann Gray, Head Teacher, was also present." in head_of(each)

    def test_officers_in_columns_in_the_order_of_the_register(self, library, clock):
        body = sample_body(house_style=OLD)
        body = replace(body.with_person(Person("adams", "Adams", "Zoe", role="Clerk")), officers=("fenner", "adams"))
        session = new_session(library, clock, body)
        session.record(facts.PersonArrived("adams"), facts.PersonArrived("fenner"), facts.MeetingOpened())
        lines = head_of(session)
        start = lines.index("The following officers were present in support throughout the meeting:")
        assert lines[start + 1 : start + 3] == ["Iris Fenner\tDemocratic Services Officer", "Zoe Adams\tClerk"]

    def test_an_officer_for_a_part_is_told_in_a_sentence(self, old, clock):
        clock.set(at("10:30"))
        old.record(facts.PersonArrived("fenner"))
        lines = head_of(old)
        assert not any(line.startswith("The following officers") for line in lines)
        assert "Iris Fenner, Democratic Services Officer, was also present." in lines


class TestEveryoneListed:
    def test_the_mark_stands_before_those_present_and_the_key_below(self, library, clock):
        session = new_session(library, clock, sample_body(house_style=OLD))
        here = ("thornbury", "shah", "ashdown")
        session.record(*(facts.RollMarked(p, RollMark.PRESENT) for p in here), facts.MeetingOpened())
        lines = head_of(session)
        rows = [row.split("\t") for row in lines[2:9]]
        names = [name for column in zip(*rows, strict=True) for name in column]
        assert len(names) == len(COUNCILLORS)
        assert [name for name in names if name.startswith("* ")] == ["* A Thornbury (Chairman)", "* S Shah"]
        assert names[1:3] == ["N Brackett", "M Dunmere"]
        assert lines[9:13] == ["Non-Elected Voting Members:", "* Mrs B Ashdown", "Mr T Corrie", "Ms R Vane"]
        assert lines[13] == "*present"

    def test_a_substitute_who_came_stands_at_the_place_of_the_alphabet(self, library, clock):
        session = new_session(library, clock, sample_body(house_style=OLD))
        session.record(facts.ApologyReceived(Apology("hale")), facts.ApologyReceived(Apology("quint")))
        session.record(facts.SubstituteNamed(Substitution("hale", "noakes")))
        session.record(facts.SubstituteNamed(Substitution("quint", "tredwell")))
        session.record(facts.RollMarked("noakes", RollMark.PRESENT), facts.MeetingOpened())
        rows = [row.split("\t") for row in head_of(session)[2:10]]
        names = [name for column in zip(*rows, strict=True) for name in column if name]
        place = names.index("* A Noakes")
        assert names[place - 1 : place + 2] == ["D Marchbank", "* A Noakes", "P Okafor-Lyle"]
        assert not any("Tredwell" in name for name in names), "who did not come is not of the committee"

    def test_nobody_is_told(self, library, clock):
        session = new_session(library, clock, sample_body(house_style=OLD))
        session.record(facts.MeetingOpened())
        assert "Nobody is recorded as present." in head_of(session)


class TestApologies:
    def test_blank_is_none_and_two_dashes_are_cannot(self, library, clock):
        session = new_session(library, clock, sample_body(house_style=OLD))
        session.record(*(facts.ApologyReceived(Apology(p)) for p in ("vane", "shah", "hale", "bray")))
        session.record(facts.SubstituteNamed(Substitution("shah", "noakes")))
        session.record(facts.PersonIntroduced(BRAY), facts.MeetingOpened(), facts.ItemBegun("item-1"))
        lines = minute_of(session, "item-1")
        assert lines[:6] == [
            "The Chairman reported the receipt of the following apologies:",
            "Apologies\tSubstitutes",
            "Cllr R Hale\t",
            "Cllr S Shah\tCllr A Noakes",
            "Councillor T Bray\t--",
            "Ms R Vane\t--",
        ]
        assert lines[6:] == ["There were no new declarations of interest."]

    def test_a_co_opted_member_who_may_have_a_substitute_has_a_blank(self, library, clock):
        body = sample_body(house_style=OLD)
        seats = tuple(replace(s, substitutable=True) if s.person == "vane" else s for s in body.memberships)
        session = new_session(library, clock, replace(body, memberships=seats))
        session.record(facts.ApologyReceived(Apology("vane")), facts.MeetingOpened())
        assert minute_of(session, "item-1")[2] == "Ms R Vane\t"

    def test_a_substitute_for_somebody_who_sent_none_is_told_in_a_sentence(self, library, clock):
        session = new_session(library, clock, sample_body(house_style=OLD))
        session.record(facts.SubstituteNamed(Substitution("hale", "noakes")), facts.MeetingOpened())
        session.record(facts.ItemBegun("item-1"))
        assert minute_of(session, "item-1")[0].startswith(
            "The Chairman reported that there were no apologies. Councillor Noakes substituted for Councillor Hale."
        )


class TestOnline:
    @pytest.mark.parametrize("style", ["committee-2019", OLD])
    def test_who_only_observes_is_not_present_and_named_in_a_sentence(self, library, clock, style):
        session = new_session(library, clock, sample_body(house_style=style))
        session.record(facts.ApologyReceived(Apology("shah")), facts.RollMarked("hale", RollMark.PRESENT))
        session.record(facts.MeetingOpened())
        session.record(facts.PersonJoinedOnline("wray"), facts.PersonJoinedOnline("shah"))
        lines = head_of(session)
        assert "The following joined online and observed: Councillors Shah and Wray." in lines
        assert not any(line.endswith(("* K Wray", "* S Shah")) or line in ("K Wray", "S Shah") for line in lines)

    def test_who_left_before_the_opening_did_not_observe(self, library, clock):
        session = new_session(library, clock)
        session.record(facts.PersonJoinedOnline("wray"))
        clock.step(minutes=1)
        session.record(facts.PersonLeft("wray"))
        clock.step(minutes=1)
        session.record(facts.MeetingOpened())
        assert not any("observed" in line for line in head_of(session))

    def test_where_online_counts_it_is_said_in_the_list(self, library, clock):
        session = new_session(library, clock, sample_body(rules=CommitteeRules(online_counts=True)))
        session.record(*(facts.PersonJoinedOnline(p) for p in ("thornbury", "wray", "ashdown")))
        session.record(facts.MeetingOpened())
        lines = head_of(session)
        assert "A Thornbury (Chairman, online)" in lines
        assert "K Wray (online)" in lines
        assert "Mrs B Ashdown (Diocese, online)" in lines
        assert not any("observed" in line for line in lines)


def test_a_member_without_seat_of_the_council_stands_nowhere_twice(session, clock):
    # A co-opted member is never a visitor, whatever the title.
    session.record(facts.PersonIntroduced(replace(BRAY, id="ashdown")))
    assert not any("also present" in line for line in head_of(session))
    assert session.state.body.membership("ashdown") == Membership(
        "ashdown", session.state.body.co_opted[0].role, "Diocese", limited_vote=True
    )
