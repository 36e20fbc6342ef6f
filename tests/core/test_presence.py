"""For which items somebody was there, who was in the room for what, and who is in no list."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, presence
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import COUNCILLORS, EVERYONE, at, sample_body
from tests.core.played import came, closed, opened, played, taken, went

OTHERS = tuple(p for p in EVERYONE if p != "shah")
FOUR_ITEMS = (opened(), *taken("10:15", 1), *taken("10:30", 4), *taken("10:50", 5), *taken("11:20", 6))
"""Items 1, 4, 5 and 6, from 10:15, 10:30, 10:50 and 11:20."""


def numbers(state, person="shah", by=presence.items_attended):
    return tuple(int(item.removeprefix("item-")) for item in by(state, person))


# -- for which items ---------------------------------------------------------------------------------------------

CASES = [
    ("never came", (), ()),
    ("before the opening and stayed", (came("10:05"),), (1, 4, 5, 6)),
    ("gone before the opening", (came("10:05"), went("10:10")), ()),
    ("gone as it opened", (came("10:05"), went("10:15")), ()),
    ("as it opened", (came("10:15"),), (1, 4, 5, 6)),
    ("arriving during an item counts for it", (came("10:40"),), (4, 5, 6)),
    ("arriving as an item begins", (came("10:50"),), (5, 6)),
    ("leaving during an item does not take it away", (came("10:05"), went("10:40")), (1, 4)),
    ("leaving as the next begins", (came("10:05"), went("10:50")), (1, 4)),
    ("only within one item", (came("10:35"), went("10:40")), (4,)),
    ("within the same minute", (came("10:35"), went("10:35")), (4,)),
    ("across two", (came("10:40"), went("11:00")), (4, 5)),
    ("missing the one in the middle", (came("10:05"), went("10:45"), came("11:25")), (1, 4, 6)),
    ("out and back within an item", (came("10:05"), went("10:35"), came("10:45")), (1, 4, 5, 6)),
    ("twice within an item", (came("10:51"), went("10:52"), came("11:00"), went("11:01")), (5,)),
    ("only in the adjournment", (came("11:05"), went("11:10")), ()),
    ("arriving in the adjournment", (came("11:05"),), (5, 6)),
    ("leaving in the adjournment", (came("10:05"), went("11:05")), (1, 4, 5)),
    ("as the meeting closes", (came("12:00"),), ()),
]


@pytest.mark.parametrize(("what", "acts", "items"), CASES, ids=[what for what, *_ in CASES])
def test_items_follow_from_coming_and_going(what, acts, items):
    pause = ("11:02", facts.MeetingAdjourned()), ("11:15", facts.MeetingReconvened())
    state = played(*FOUR_ITEMS, *pause, *acts, closed("12:00"), here=OTHERS)
    assert numbers(state) == items
    assert presence.attended_all(state, "shah") is (items == (1, 4, 5, 6))
    assert presence.attended_all(state, "hale")
    assert presence.items_taken(state) == ("item-1", "item-4", "item-5", "item-6")


def test_before_the_meeting_opens_nobody_was_there_for_anything():
    state = played()
    assert numbers(state, "hale") == ()
    assert not presence.attended_all(state, "visitor")
    assert presence.in_the_room_at(state, at("10:12")) == ()


def test_while_no_item_was_taken_whoever_is_here_was_there_for_all():
    state = played(opened(), here=OTHERS)
    assert presence.attended_all(state, "hale")
    assert not presence.attended_all(state, "shah")
    assert presence.items_words(state, "hale") == presence.items_words(state, "shah") == ""


def test_an_item_that_still_lasts_counts():
    assert numbers(played(*FOUR_ITEMS, came("11:30"), here=OTHERS)) == (6,)


def test_whom_a_late_roll_call_found_was_there_from_the_start():
    called = [("10:33", facts.RollMarked(person, RollMark.PRESENT)) for person in EVERYONE]
    state = played(*FOUR_ITEMS, *called, went("11:00"), here=())
    assert numbers(state, "hale") == (1, 4, 5, 6)
    assert numbers(state) == (1, 4, 5)
    assert presence.spans_of(state, "shah")[0].start == at("10:15")
    assert "hale" in presence.in_the_room_at(state, at("10:16"))


def test_whom_the_roll_call_found_after_an_arrival_came_with_the_arrival():
    called = ("10:55", facts.RollMarked("shah", RollMark.PRESENT))
    assert numbers(played(*FOUR_ITEMS, came("10:52"), called, here=OTHERS)) == (5, 6)
    gone_between = (*FOUR_ITEMS, came("10:52"), went("10:53"), ("11:25", facts.RollMarked("shah", RollMark.PRESENT)))
    assert numbers(played(*gone_between, here=OTHERS)) == (5, 6)


def test_items_taken_together_count_together():
    acts = (opened(), *taken("10:15", 1), *taken("10:30", 4, 5, 6), *taken("11:20", 7))
    assert numbers(played(*acts, came("10:40"), went("10:41"), here=OTHERS)) == (4, 5, 6)
    assert numbers(played(*acts, came("11:20"), here=OTHERS)) == (7,)


def test_others_joined_later_count_from_then():
    acts = (opened(), *taken("10:15", 4), ("10:30", facts.ItemsTakenTogether("item-4", ("item-5",))))
    assert numbers(played(*acts, came("10:16"), went("10:20"), here=OTHERS)) == (4,)
    assert numbers(played(*acts, came("10:31"), here=OTHERS)) == (4, 5)


def test_an_item_taken_twice_counts_once_and_in_the_printed_order():
    acts = (opened(), *taken("10:15", 7), *taken("10:30", 4), *taken("10:45", 7), *taken("11:00", 5))
    assert numbers(played(*acts, came("10:20"), here=OTHERS)) == (4, 5, 7)
    assert presence.items_words(played(*acts, came("10:20"), went("10:25"), here=OTHERS), "shah") == "Item 7 only"


def test_an_item_of_no_length_counts_for_those_here():
    acts = (opened(), *taken("10:15", 1), *taken("10:30", 2), *taken("10:30", 3))
    assert numbers(played(*acts, came("10:30"), here=OTHERS)) == (2, 3)
    assert numbers(played(*acts, went("10:30")), "shah") == (1,)


def test_who_only_observes_online_was_there_for_nothing():
    online = ("10:20", facts.PersonJoinedOnline("shah"))
    assert numbers(played(*FOUR_ITEMS, online, here=OTHERS)) == ()
    left = played(*FOUR_ITEMS, ("10:40", facts.PersonJoinedOnline("shah")))
    assert numbers(left) == (1, 4)


def test_a_corrected_time_changes_the_items():
    early, late = (played(*FOUR_ITEMS, came(clock), here=OTHERS) for clock in ("10:40", "10:55"))
    assert (numbers(early), numbers(late)) == ((4, 5, 6), (5, 6))


@pytest.mark.parametrize("stated", [(), ("item-5",), ("item-6", "item-1"), ("item-9", "item-none")])
def test_what_the_clerk_states_goes_before_the_times(stated):
    said = ("11:30", facts.PresenceStated("shah", stated))
    state = played(*FOUR_ITEMS, came("10:40"), said, here=OTHERS)
    known = [item.id for item in state.agenda.items]
    assert presence.items_attended(state, "shah") == tuple(item for item in known if item in stated)
    assert numbers(state, by=presence.items_by_the_times) == (4, 5, 6)
    taken_back = played(*FOUR_ITEMS, came("10:40"), said, ("11:31", facts.PresenceStated("shah")), here=OTHERS)
    assert numbers(taken_back) == (4, 5, 6)


def test_stated_for_every_item_is_all():
    state = played(*FOUR_ITEMS, ("11:30", facts.PresenceStated("shah", tuple(f"item-{n}" for n in range(1, 11)))))
    assert presence.attended_all(state, "shah")
    assert presence.items_words(state, "shah") == ""


# -- against a recount minute by minute --------------------------------------------------------------------------

minutes = st.integers(0, 90)


def clock(minute):
    return f"{10 + minute // 60:02}:{minute % 60:02}"


@settings(max_examples=150, derandomize=True)
@given(
    st.lists(st.tuples(minutes, st.booleans()), max_size=8),
    st.lists(st.tuples(minutes, st.integers(1, 6)), min_size=1, max_size=8),
    st.lists(st.tuples(minutes, st.booleans()), max_size=4),
    st.integers(60, 90),
)
def test_items_equal_a_recount_minute_by_minute(moves, begun, pauses, end):
    timed = [(m, (came if here else went)(clock(m))) for m, here in moves]
    timed += [(m, act) for m, n in begun for act in taken(clock(m), n)]
    timed += [(m, (clock(m), facts.MeetingAdjourned() if a else facts.MeetingReconvened())) for m, a in pauses]
    timed = sorted((pair for pair in timed if pair[0] < end), key=lambda pair: pair[0])
    state = played(opened("10:00"), *(act for _, act in timed), closed(clock(end)), here=OTHERS)
    # Everything happens on the minute, so a look at each half-minute finds all that lasted any time at all.
    looks = [at("10:00:30") + timedelta(minutes=minute) for minute in range(end)]
    own = state.attendance.presence("shah").spans
    looks = [t for t in looks if any(s.holds(t) for s in own) and not any(a.span.holds(t) for a in state.adjournments)]
    there = {t.item for t in state.agenda.takings if any(t.span.holds(look) for look in looks)}
    found = set(presence.items_attended(state, "shah"))
    assert there <= found
    for item in found - there:
        # What is found besides was taken, or the person here, for no length of time but the minute itself.
        spans = state.agenda.taken(item)
        paused = all(any(a.span.touches(s) for a in state.adjournments) for s in spans)
        assert paused or any(s.start == s.end for s in (*spans, *own))


# -- in words ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("acts", "words"),
    [
        ((), ""),
        ((came("10:05"),), ""),
        ((came("10:40"),), "Items 4, 5 & 6"),
        ((came("10:50"),), "Items 5 & 6"),
        ((came("11:20"),), "Item 6 only"),
    ],
)
def test_the_words(acts, words):
    assert presence.items_words(played(*FOUR_ITEMS, *acts, here=OTHERS), "shah") == words


def test_an_item_without_a_number_goes_by_its_title():
    items = (
        AgendaItem("item-1", "", "Welcome"),
        AgendaItem("item-4", "2a.", "Hubs"),
        AgendaItem("item-5", "3.", "End"),
    )
    state = played(*FOUR_ITEMS, items=items)
    assert presence.numbers_words(state, ("item-1", "item-4", "item-none")) == "Items Welcome & 2a"


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("", None),
        ("  ", None),
        ("none", ()),
        ("5", (5,)),
        ("5, 6, 7", (5, 6, 7)),
        ("7 6 5", (5, 6, 7)),
        ("Items 5, 6 & 7", (5, 6, 7)),
        ("Item 5 only", (5,)),
        ("5 and 6", (5, 6)),
        ("5-7", (5, 6, 7)),
        ("5 to 7, 9", (5, 6, 7, 9)),
        ("7 – 5", (5, 6, 7)),
        ("5.", (5,)),
        ("5,5", (5,)),
    ],
)
def test_items_as_they_are_typed(typed, items):
    found = presence.read_items(played(), typed)
    assert found == (None if items is None else tuple(f"item-{n}" for n in items))


@pytest.mark.parametrize(
    ("typed", "unknown"), [("12", "12"), ("5, x", "x"), ("5-12", "12"), ("0-3", "0"), ("-3", "-3")]
)
def test_an_item_that_is_not_on_the_agenda_is_said(typed, unknown):
    with pytest.raises(RuleError, match=f"There is no item {unknown} on this agenda"):
        presence.read_items(played(), typed)


@pytest.mark.parametrize(("typed", "item"), [("19.07.04", "a"), ("196/20", "b"), ("A-1", "c"), ("a-1", "c")])
def test_odd_numbers_are_read_too(typed, item):
    items = (AgendaItem("a", "19.07.04", "x"), AgendaItem("b", "196/20", "y"), AgendaItem("c", "A-1", "z"))
    assert presence.read_items(played(items=items), typed) == (item,)


# -- instants and decisions --------------------------------------------------------------------------------------


def test_who_was_in_the_room_at_an_instant():
    state = played(*FOUR_ITEMS, went("10:40"), came("10:45", "visitor"), came("11:00"), closed("12:00"))
    assert "shah" in presence.in_the_room_at(state, at("10:39:59"))
    assert "shah" not in presence.in_the_room_at(state, at("10:40"))
    assert presence.in_the_room_at(state, at("10:46")) == (*(p for p in EVERYONE if p != "shah"), "visitor")
    assert presence.in_the_room_at(state, at("12:00")) == presence.in_the_room_at(state, at("10:14")) == ()


def test_who_was_in_the_room_for_a_decision():
    vote = facts.VoteTaken("m", "item-4", Vote(VoteMethod.HANDS, 13, eligible=COUNCILLORS))
    note = facts.NoteKept("item-5", NoteText(NoteKind.RESOLUTION, "that it be noted"))
    acts = (*FOUR_ITEMS, went("10:40"), ("10:41", vote), came("10:55"), ("10:56", note))
    state = played(*acts)
    note_id = state.notes[0].id
    state = played(*acts, ("11:50", facts.DecisionRecorded(note_id, "item-5")))
    assert "shah" not in presence.in_the_room_for(state, "m")
    assert "hale" in presence.in_the_room_for(state, "m")
    assert "shah" in presence.in_the_room_for(state, note_id)
    assert presence.in_the_room_for(state, "nothing") == ()
    sentence = presence.room_sentence(state, "m")
    assert sentence.startswith("In the room when it was decided: A Thornbury, P Okafor-Lyle, ")
    assert "Shah" not in sentence
    assert "Shah" in presence.room_sentence(state, note_id)
    assert presence.room_sentence(state, "nothing") == ""


# -- in no list --------------------------------------------------------------------------------------------------

NO_LIST = [
    ("not called", (), True),
    ("expected", (("10:11", facts.RollMarked("shah", RollMark.EXPECTED)),), True),
    ("absent", (("10:11", facts.RollMarked("shah", RollMark.ABSENT)),), False),
    ("apologies", (("10:11", facts.ApologyReceived(Apology("shah"))),), False),
    ("here before the opening only", (came("10:11"), went("10:12")), True),
    ("here", (came("10:40"),), False),
    ("here and gone", (came("10:40"), went("10:50")), False),
    ("observing online", (("10:40", facts.PersonJoinedOnline("shah")),), True),
    ("observed online", (("10:40", facts.PersonJoinedOnline("shah")), went("10:50")), True),
    (
        "observing with apologies",
        (("10:11", facts.ApologyReceived(Apology("shah"))), ("10:40", facts.PersonJoinedOnline("shah"))),
        False,
    ),
    ("substituted without apologies", (("10:11", facts.SubstituteNamed(Substitution("shah", "wray"))),), True),
]


@pytest.mark.parametrize(("what", "acts", "asked"), NO_LIST, ids=[what for what, *_ in NO_LIST])
def test_who_is_in_no_list(what, acts, asked):
    state = played(opened(), *acts, here=OTHERS)
    assert presence.unaccounted(state) == (("shah",) if asked else ())
    assert presence.unaccounted(played(opened(), *acts, closed("12:00"), here=OTHERS)) == presence.unaccounted(state)


def test_co_opted_members_and_substitutes_are_asked_about_the_pool_is_not():
    apology = ("10:11", facts.ApologyReceived(Apology("hale")))
    named = ("10:12", facts.SubstituteNamed(Substitution("hale", "noakes")))
    here = tuple(p for p in COUNCILLORS if p != "hale")
    state = played(opened(), apology, named, here=here)
    assert presence.unaccounted(state) == ("ashdown", "corrie", "vane", "noakes")
    assert presence.unaccounted(played(opened(), apology, named, came("10:20", "noakes"), here=here))[-1] == "vane"
    assert presence.unaccounted(played(body=sample_body())) == ()
    assert presence.unaccounted(played(here=())) == EVERYONE
