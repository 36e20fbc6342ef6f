"""Members who withdraw for an interest, and the quorum that is lost, in the minutes."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts, presence
from clerk_app.meeting.attendance import RollMark, Substitution
from clerk_app.meeting.body import CommitteeRules, Person
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.minutes.compose import compose
from clerk_app.minutes.movements import movements
from tests.builders import COUNCILLORS, EVERYONE, at, clock_at, in_session, new_session, sample_body
from tests.core.minuted import lines_of, minute_of
from tests.core.played import came, closed, opened, played, taken, went


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


def declare(session, person="hale", item="item-7", kind=InterestKind.PECUNIARY):
    (entry,) = session.record(facts.InterestDeclared(Declaration(person, item, kind)))
    return entry.id


def act(session, clock, clock_time, *new):
    clock.set(at(clock_time))
    return session.record(*new)


class TestWithdrawals:
    def test_out_for_the_item_and_back_in_the_next(self, session, clock):
        declared = declare(session)
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:31", facts.PersonLeft("hale", interest=declared))
        act(session, clock, "10:40", facts.ItemBegun("item-8"))
        act(session, clock, "10:41", facts.PersonArrived("hale"))
        assert minute_of(session, "item-7") == [
            "Councillor Hale, having declared an interest, left the meeting during this item."
        ]
        assert "Councillor Hale returned to the meeting at 10.41am." in minute_of(session, "item-8")

    def test_an_ordinary_departure_is_told_as_before(self, session, clock):
        declared = declare(session)
        act(session, clock, "10:30", facts.ItemBegun("item-7"), facts.PersonLeft("hale", interest=declared))
        act(session, clock, "10:35", facts.PersonArrived("hale"))
        act(session, clock, "10:36", facts.PersonLeft("hale"))
        act(session, clock, "10:38", facts.PersonArrived("hale"))
        assert minute_of(session, "item-7")[1:] == [
            "Councillor Hale returned to the meeting at 10.35am.",
            "Councillor Hale left the meeting at 10.36am.",
            "Councillor Hale returned to the meeting at 10.38am.",
        ]

    def test_out_before_the_item_is_taken_says_for_which(self, session, clock):
        declared = declare(session, item="item-8")
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:31", facts.PersonLeft("hale", interest=declared))
        assert minute_of(session, "item-7") == [
            "Councillor Hale, having declared an interest in item 8, left the meeting at 10.31am."
        ]

    def test_during_an_item_taken_together_with_the_one_declared_on(self, session, clock):
        declared = declare(session, item="item-8")
        act(session, clock, "10:30", facts.ItemBegun("item-7"), facts.ItemsTakenTogether("item-7", ("item-8",)))
        act(session, clock, "10:31", facts.PersonLeft("hale", interest=declared))
        assert minute_of(session, "item-7") == [
            "Councillor Hale, having declared an interest, left the meeting during this item."
        ]
        assert not any("Hale" in line for line in minute_of(session, "item-8")), "said once, where it is minuted"

    def test_a_co_opted_member_keeps_the_commas_right(self, session, clock):
        declared = declare(session, "ashdown")
        act(session, clock, "10:30", facts.ItemBegun("item-7"), facts.PersonLeft("ashdown", interest=declared))
        assert minute_of(session, "item-7") == [
            "Beryl Ashdown, Diocese, having declared an interest, left the meeting during this item."
        ]

    def test_it_is_told_where_other_movements_are_not(self, session, clock):
        declared = declare(session)
        act(session, clock, "10:30", facts.ItemBegun("item-7"), facts.PersonLeft("hale", interest=declared))
        act(session, clock, "10:31", facts.PersonLeft("shah"))
        quiet = replace(drafting.wording_of(session.state), print_movements=False)
        text = plain_text(compose(session.state, quiet))
        assert "Councillor Hale, having declared an interest, left" in text
        assert "Councillor Shah left" not in text


class TestSubstitutes:
    """Whoever sits for a member comes and goes as a member, in the committee's registers or not."""

    @pytest.fixture
    def session(self, session, clock):
        session.record(facts.PersonIntroduced(Person("young", "Young", "Jo")))
        act(session, clock, "10:16", facts.PersonLeft("shah"))
        return session

    def test_one_of_no_pool_who_comes_late_is_told(self, session, clock):
        act(session, clock, "10:16", facts.SubstituteNamed(Substitution("shah", "young")))
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:33", facts.PersonArrived("young"), facts.PersonArrived("noakes"))
        act(session, clock, "10:36", facts.PersonLeft("young"))
        act(session, clock, "10:38", facts.PersonArrived("young"))
        assert minute_of(session, "item-7") == [
            "Councillors Noakes and Young joined the meeting at 10.33am.",
            "Councillor Young left the meeting at 10.36am.",
            "Councillor Young returned to the meeting at 10.38am.",
        ]

    def test_a_visitor_is_not_until_he_or_she_substitutes(self, session, clock):
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:33", facts.PersonArrived("young"))
        assert minute_of(session, "item-7") == []
        session.record(facts.SubstituteNamed(Substitution("shah", "young")))
        assert minute_of(session, "item-7") == ["Councillor Young joined the meeting at 10.33am."]
        session.undo()
        assert minute_of(session, "item-7") == []

    def test_one_who_shares_a_members_surname_is_told_apart(self, session, clock):
        session.record(facts.PersonIntroduced(Person("other-hale", "Hale", "Jo")))
        act(session, clock, "10:16", facts.SubstituteNamed(Substitution("shah", "other-hale")))
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:33", facts.PersonArrived("other-hale"))
        assert minute_of(session, "item-7") == ["Councillor J Hale joined the meeting at 10.33am."]
        assert "Councillor J Hale substituted for Councillor Shah." in " ".join(minute_of(session, "item-1"))

    def test_a_withdrawal_for_an_interest_is_told_too(self, session, clock):
        session.record(facts.SubstituteNamed(Substitution("shah", "young")), facts.PersonArrived("young"))
        declared = declare(session, "young")
        act(session, clock, "10:30", facts.ItemBegun("item-7"), facts.PersonLeft("young", interest=declared))
        assert minute_of(session, "item-7") == [
            "Councillor Young, having declared an interest, left the meeting during this item."
        ]


class TestTogether:
    def test_those_who_go_in_the_same_minute_share_a_sentence(self, session, clock):
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:31", *(facts.PersonLeft(p) for p in ("shah", "wray", "ashdown")))
        act(session, clock, "10:31:20", facts.PersonLeft("hale"))
        act(session, clock, "10:33", facts.PersonArrived("shah"), facts.PersonArrived("hale"))
        assert minute_of(session, "item-7") == [
            "Councillors Hale, Shah and Wray and Beryl Ashdown, Diocese, left the meeting at 10.31am.",
            "Councillors Hale and Shah returned to the meeting at 10.33am.",
        ]

    def test_but_not_over_an_entry_nor_across_who_came_back(self, session, clock):
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        act(session, clock, "10:31", facts.PersonLeft("shah"))
        act(session, clock, "10:31:10", facts.NoteKept("item-7", NoteText(NoteKind.PARAGRAPH, "Said.")))
        act(session, clock, "10:31:20", facts.PersonLeft("wray"), facts.PersonArrived("shah"))
        assert minute_of(session, "item-7") == [
            "Councillor Shah left the meeting at 10.31am.",
            "Said.",
            "Councillor Wray left the meeting at 10.31am.",
            "Councillor Shah returned to the meeting at 10.31am.",
        ]

    def test_each_withdrawal_has_a_sentence_of_its_own(self, session, clock):
        first, second = declare(session), declare(session, "shah")
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        left = (facts.PersonLeft("hale", interest=first), facts.PersonLeft("shah", interest=second))
        act(session, clock, "10:31", *left)
        assert [line.split(",")[0] for line in minute_of(session, "item-7")] == ["Councillor Hale", "Councillor Shah"]


class TestQuorum:
    @pytest.fixture
    def few(self, library, clock):
        """Four members of four, on item 7 since 10:30."""
        session = new_session(library, clock)
        clock.set(at("10:15"))
        session.record(*(facts.RollMarked(p, RollMark.PRESENT) for p in COUNCILLORS[:4]))
        session.record(*(facts.RollMarked(p, RollMark.ABSENT) for p in COUNCILLORS[4:]))
        session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
        act(session, clock, "10:30", facts.ItemBegun("item-7"))
        return session

    def test_lost_and_regained_is_told_where_it_was_lost(self, few, clock):
        act(few, clock, "10:40", facts.NoteKept("item-7", NoteText(NoteKind.PARAGRAPH, "Before.")))
        act(few, clock, "11:42", facts.PersonLeft("dunmere"))
        act(few, clock, "11:50", facts.PersonArrived("dunmere"))
        act(few, clock, "11:51", facts.NoteKept("item-7", NoteText(NoteKind.PARAGRAPH, "After.")))
        assert minute_of(few, "item-7") == [
            "Before.",
            "Councillor Dunmere left the meeting at 11.42am.",
            "The meeting was not quorate from 11.42am to 11.50am.",
            "Councillor Dunmere returned to the meeting at 11.50am.",
            "After.",
        ]

    def test_a_withdrawal_for_an_interest_can_lose_it(self, few, clock):
        clock.set(at("10:33"))
        declared = declare(few, "dunmere")
        act(few, clock, "10:35", facts.PersonLeft("dunmere", interest=declared))
        assert "The meeting was not quorate from 10.33am." in minute_of(few, "item-7")

    def test_not_regained_says_since_when_and_less_than_a_minute_says_at(self, few, clock):
        act(few, clock, "10:40", facts.PersonLeft("dunmere"))
        assert "The meeting was not quorate from 10.40am." in minute_of(few, "item-7")
        clock.step(seconds=20)
        few.record(facts.PersonArrived("dunmere"))
        assert "The meeting was not quorate at 10.40am." in minute_of(few, "item-7")

    def test_an_adjournment_is_not_counted(self, few, clock):
        act(few, clock, "10:40", facts.PersonLeft("dunmere"))
        act(few, clock, "10:42", facts.MeetingAdjourned())
        act(few, clock, "10:50", facts.PersonArrived("dunmere"), facts.MeetingReconvened())
        assert "The meeting was not quorate from 10.40am to 10.42am." in minute_of(few, "item-7")

    def test_no_word_while_the_roll_may_still_make_it(self, library, clock):
        session = new_session(library, clock)
        session.record(facts.RollMarked("shah", RollMark.PRESENT), facts.MeetingOpened(), facts.ItemBegun("item-1"))
        assert "quorate" not in "\n".join(lines_of(session))

    def test_a_committee_without_a_quorum_never_lost_it(self, library, clock):
        body = sample_body(quorum=None, rules=CommitteeRules())
        session = in_session(library, clock, body=body)
        act(session, clock, "10:40", *(facts.PersonLeft(p) for p in COUNCILLORS))
        assert "quorate" not in "\n".join(lines_of(session))


def test_what_happened_at_one_place_stands_in_the_order_of_the_clock(session, clock):
    act(session, clock, "10:30", facts.ItemBegun("item-7"))
    act(session, clock, "10:33", facts.PersonLeft("shah"))
    act(session, clock, "10:35", facts.ChairTaken("okafor-lyle"))
    act(session, clock, "10:36", facts.PersonLeft("wray"))
    act(session, clock, "10:38", facts.ChairTaken(""))
    assert [line.split(" ")[1].rstrip(",") for line in minute_of(session, "item-7")] == [
        "Shah", "Okafor-Lyle", "Wray", "Thornbury",
    ]  # fmt: skip


def test_who_comes_during_the_first_item_does_not_run_on_in_its_paragraph(session, clock):
    act(session, clock, "10:16", facts.PersonLeft("shah"))
    assert minute_of(session, "item-1")[-1] == "Councillor Shah left the meeting at 10.16am."


# -- under which item ----------------------------------------------------------------------------------------------

BEGUN = (opened(), *taken("10:15", 1), *taken("10:30:20", 4), *taken("10:30:50", 5), *taken("10:31", 6))
LATER = (*BEGUN, *taken("10:31:40", 7))
TIMES = [f"10:{minute}:{second:02}" for minute in (29, 30, 31, 32) for second in (0, 10, 20, 30, 50, 55)]
WITHOUT_SHAH = tuple(p for p in EVERYONE if p != "shah")


def told_under(state):
    """Under which items it is minuted that somebody came or went, in the order of the agenda."""
    wording = drafting.wording_of(state)
    return [item.id for item in state.agenda.items for _ in movements(state, item, wording)]


@pytest.mark.parametrize("clock", TIMES)
def test_an_arrival_is_told_under_the_first_item_that_it_counts_for(clock):
    state = played(*LATER, came(clock), closed("12:00"), here=WITHOUT_SHAH)
    assert told_under(state) == [presence.items_by_the_times(state, "shah")[0]]


@pytest.mark.parametrize("clock", TIMES)
@pytest.mark.parametrize("interest", [False, True])
def test_a_departure_is_told_under_the_last_item_that_it_counts_for(clock, interest):
    declared = "10:12", facts.InterestDeclared(Declaration("shah", "item-7", InterestKind.PECUNIARY))
    start = (declared, *LATER)
    entry = played(declared).declarations[0].id if interest else ""
    state = played(*start, (clock, facts.PersonLeft("shah", interest=entry)), closed("12:00"))
    assert told_under(state) == [presence.items_by_the_times(state, "shah")[-1]]


@pytest.mark.parametrize(
    ("acts", "items", "under"),
    [
        ((came("10:30"),), (5, 6, 7), [5]),
        ((went("10:30"),), (1,), [1]),
        ((went("10:31"),), (1, 4, 5), [5]),
        ((came("10:30"), went("10:30")), (1,), [1, 1]),
        ((came("10:31"), went("10:31:30")), (6,), [6, 6]),
        ((came("12:00"),), (), []),
    ],
)
def test_a_time_typed_to_the_minute_goes_with_one_item_in_the_list_and_in_the_minute(acts, items, under):
    here = EVERYONE if isinstance(acts[0][1], facts.PersonLeft) else WITHOUT_SHAH
    state = played(*LATER, *acts, closed("12:00"), here=here)
    assert presence.items_by_the_times(state, "shah") == tuple(f"item-{n}" for n in items)
    assert told_under(state) == [f"item-{n}" for n in under]
