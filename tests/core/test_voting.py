"""Who may vote, seat keys and what a vote becomes, tried in every combination."""

import string
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.meeting import facts, voting
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.motions import letter, motions
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.state import MeetingState, fold
from clerk_app.meeting.vote_draft import VoteDraft
from tests.builders import COUNCILLORS, EVERYONE, at, sample_body, sample_items


def state_of(*happened, body: Body | None = None) -> MeetingState:
    """The state after facts, each given alone or with its time; each entry's id is its number."""
    first = [facts.BodyCopied(body or sample_body()), *(facts.ItemAdded(item) for item in sample_items())]
    entries = []
    for number, what in enumerate([*first, *happened], 1):
        fact, when = what if isinstance(what, tuple) else (what, "10:15")
        entries.append(Entry(number, f"e{number}", f"e{number}", at(when), at(when), fact))
    return fold(entries)


def all_here(*people: str):
    return [facts.RollMarked(p, RollMark.PRESENT) for p in (people or EVERYONE)]


NOAKES_FOR_LINDQVIST = facts.SubstituteNamed(Substitution("lindqvist", "noakes"))
PICTURED = [
    *all_here(*(p for p in COUNCILLORS if p not in ("lindqvist", "marchbank")), "ashdown", "corrie"),
    *(facts.ApologyReceived(Apology(p)) for p in ("lindqvist", "marchbank", "vane")),
    NOAKES_FOR_LINDQVIST,
    facts.PersonArrived("noakes"),
    facts.MeetingOpened(),
    facts.InterestDeclared(Declaration("hale", "item-6")),
    (facts.PersonLeft("yelland"), "10:58"),
    (facts.ItemBegun("item-6"), "12:04"),
    (facts.PersonLeft("hale"), "12:04"),
]


# ---------------------------------------------------------------- who may vote


def test_the_vote_in_the_picture():
    state = state_of(*PICTURED)
    names = [voting.voter_name(state.body, p) for p in voting.eligible(state, "item-6")]
    assert names == [
        "A Thornbury", "P Okafor-Lyle", "N Brackett", "M Dunmere", "E Farrow", "G Ivesley", "A Noakes",
        "J Pellow", "L Quint", "S Shah", "K Wray",
    ]  # fmt: skip
    keys = voting.seat_keys(state)
    assert "".join(keys[p] for p in voting.eligible(state, "item-6")) == "TOBDFINPQSW"
    assert voting.cannot_vote_sentence(state, "item-6") == (
        "Cannot vote: R Hale (interest, out since 12:04), C Yelland (left 10:58), Mrs Ashdown, Mr Corrie"
        " (not education)."
    )


def test_on_an_education_item_the_co_opted_members_vote_too():
    state = state_of(*PICTURED)
    assert voting.eligible(state, "item-5")[-2:] == ("ashdown", "corrie")
    assert voting.cannot_vote(state, "item-5") == (("hale", "left 12:04"), ("yelland", "left 10:58"))


@pytest.mark.parametrize(
    ("role", "limited", "education", "here", "declared"),
    list(product(MemberRole, (False, True), (False, True), (False, True), (False, True))),
)
def test_every_seat_on_every_item(role, limited, education, here, declared):
    body = Body(Committee("c", "C"), (Person("x", "Ash"),), (Membership("x", role, limited_vote=limited),))
    item = AgendaItem("i", "1", "Item", education=education)
    happened = [facts.ItemAdded(item), facts.PersonArrived("x"), facts.MeetingOpened(), facts.ItemBegun("i")]
    if declared:
        happened.append(facts.InterestDeclared(Declaration("x", "i")))
    if not here:
        happened.append((facts.PersonLeft("x"), "10:58"))
    state = state_of(*happened, body=body)

    has_a_seat = role is not MemberRole.SUBSTITUTE
    may = has_a_seat and here and not (role is MemberRole.CO_OPTED and limited and not education)
    assert (voting.eligible(state, "i") == ("x",)) == may
    reason = "not education" if here else "interest, out since 10:58" if declared else "left 10:58"
    assert voting.cannot_vote(state, "i") == (() if may or not has_a_seat else (("x", reason),))


@pytest.mark.parametrize(("member_here", "substitute_here"), list(product((False, True), repeat=2)))
def test_a_seat_has_one_vote(member_here, substitute_here):
    happened: list[facts.MeetingFact] = [NOAKES_FOR_LINDQVIST]
    happened += [facts.PersonArrived("lindqvist")] * member_here + [facts.PersonArrived("noakes")] * substitute_here
    state = state_of(*happened)
    expected = ("noakes",) if substitute_here else ("lindqvist",) if member_here else ()
    assert voting.eligible(state, "item-6") == expected
    both = member_here and substitute_here
    assert voting.cannot_vote(state, "item-6") == ((("lindqvist", "A Noakes substitutes"),) if both else ())


def test_nobody_and_nothing():
    empty = MeetingState()
    assert voting.eligible(empty, "") == ()
    assert voting.cannot_vote_sentence(empty, "") == ""
    assert voting.seat_keys(empty) == {}
    assert voting.eligible(state_of(*all_here()), "no such item")[-1] == "yelland"


# ---------------------------------------------------------------- seat keys


def body_of(members: list[str], pool: list[str] | None = None, co_opted: list[str] | None = None) -> Body:
    groups = (
        (members, MemberRole.MEMBER, "m"), (co_opted or [], MemberRole.CO_OPTED, "c"),
        (pool or [], MemberRole.SUBSTITUTE, "p"),
    )  # fmt: skip
    people = [Person(f"{sign}{n}", name) for names, _, sign in groups for n, name in enumerate(names)]
    seats = [Membership(f"{sign}{n}", role) for names, role, sign in groups for n, _ in enumerate(names)]
    return Body(Committee("c", "C"), tuple(people), tuple(seats))


def keys_of(*names: str, **more) -> str:
    return "".join(voting.seat_keys(state_of(body=body_of(list(names), **more))).values())


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("Ash", "Birch", "Cole"), "ABC"),
        (("Shah", "Shaw", "Snow"), "SHN"),
        (("Hale", "Shah", "Shaw"), "HSA"),  # Hale keeps H though Shaw would like it
        (("Lee", "Lee", "Lee", "Lee"), "LEAB"),
        (("Öz", "Łuk"), "UO"),  # in the order of the register; a letter without a key is passed over
        (("O'Neill", "O’Brien"), "BO"),
        (("李", "王"), "AB"),
        (("",), "A"),
    ],
)
def test_keys_of_surnames(names, keys):
    assert sorted(keys_of(*names)) == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_member_keeps_the_key_whoever_substitutes():
    state = state_of(body=body_of(["Noakes", "Birch"], pool=["Nash", "Noble"]))
    before = voting.seat_keys(state)
    assert before == {"m1": "B", "m0": "N", "p0": "A", "p1": "O"}
    later = state_of(facts.SubstituteNamed(Substitution("m0", "p1")), body=state.body)
    assert voting.seat_keys(later) == before


def test_a_large_pool_does_not_cost_the_members_their_keys():
    pool = [f"Name{n}" for n in range(40)]
    body = body_of(["Ash", "Birch"], pool=pool)
    state = state_of(facts.SubstituteNamed(Substitution("m0", "p30")), body=body)
    assert voting.seat_keys(state) == {"m0": "A", "m1": "B", "p30": "N"}


@pytest.mark.parametrize("count", [26, 27])
def test_over_26_voters_names_are_typed(count):
    keys = voting.seat_keys(state_of(body=body_of([f"Ash{n}" for n in range(count)])))
    wanted = set(string.ascii_uppercase) if count == 26 else {""}
    assert len(keys) == count
    assert set(keys.values()) == wanted


@given(st.lists(st.text(max_size=8), max_size=26))
def test_keys_are_different_letters_and_do_not_change(names):
    body = body_of(names)
    keys = voting.seat_keys(state_of(body=body))
    assert len(set(keys.values())) == len(names)
    assert set(keys.values()) <= set(string.ascii_uppercase)
    present = state_of(*(facts.PersonArrived(p) for p in list(keys)[::2]), body=body)
    assert voting.seat_keys(present) == keys


# ---------------------------------------------------------------- the tally


@pytest.mark.parametrize(
    ("voters", "for_", "against", "proposed"),
    [(11, None, None, None), (11, 9, None, None), (11, 9, 1, 1), (11, 11, None, 0), (11, 9, 5, 0), (0, 0, 0, 0)],
)
def test_the_last_field_is_proposed(voters, for_, against, proposed):
    assert voting.proposed_abstained(voters, for_, against) == proposed


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        ((9, 1, 1), "11 of 11, adds up"),
        ((9, 1, 0), "10 of 11: who is missing?"),
        ((6, 1, 0), "7 of 11: who are missing?"),
        ((9, 3, 1), "13 of 11: 2 too many"),
    ],
)
def test_whether_it_adds_up_in_words(tally, words):
    vote = replace(Vote(VoteMethod.HANDS, *tally), eligible=COUNCILLORS[:11])
    assert voting.sum_words(vote) == words
    assert bool(voting.why_reason(vote, vote.eligible)) == ("adds up" not in words)


def test_a_press_goes_round():
    ballots = voting.all_for(("a", "b"))
    seen = []
    for _ in range(4):
        ballots = voting.turned(ballots, "b")
        seen.append(dict(ballots)["b"])
        assert dict(ballots)["a"] is Ballot.FOR
    assert seen == [Ballot.AGAINST, Ballot.ABSTAINED, Ballot.NOT_VOTING, Ballot.FOR]


# ---------------------------------------------------------------- the draft of a vote


def test_a_named_vote_follows_the_room_until_it_is_recorded():
    state = state_of(*all_here(), facts.MeetingOpened())
    draft = VoteDraft("m", "item-6").named_all_for(state).turned(state, "pellow")
    assert draft.vote(state).for_ == 13
    later = state_of(*all_here(), facts.MeetingOpened(), facts.PersonLeft("pellow"))
    assert (draft.vote(later).for_, draft.vote(later).against) == (13, 0)
    assert draft.vote(later).adds_up


def test_what_was_recorded_is_looked_at_with_the_voters_it_had():
    vote = Vote.named((("pellow", Ballot.AGAINST), ("wray", Ballot.FOR)), ("pellow", "wray"))
    state = state_of(*all_here(), facts.VoteTaken("m", "item-6", vote))
    draft = VoteDraft.of(state, "m", "item-6")
    assert draft.vote(state) == vote
    assert draft.to_record(state) == ()
    assert len(draft.named_all_for(state).in_room(state)) == 14


def test_a_plain_named_vote_records_the_vote_alone():
    state = state_of(*all_here())
    draft = VoteDraft("m", "item-6").named_all_for(state)
    assert [type(fact) for fact in draft.to_record(state)] == [facts.VoteTaken]
    moved = replace(draft, mover="wray", seconder="farrow")
    assert [type(fact) for fact in moved.to_record(state)] == [facts.VoteTaken, facts.DecisionRecorded]


def test_a_decision_without_a_vote_is_recorded_once():
    state = state_of(*all_here())
    draft = VoteDraft("m", "item-6", Outcome.NOTED)
    (decided,) = draft.to_record(state)
    assert decided == facts.DecisionRecorded("m", "item-6", Outcome.NOTED)
    assert VoteDraft.of(state_of(*all_here(), decided), "m", "item-6").to_record(state_of(*all_here(), decided)) == ()


@pytest.mark.parametrize(
    ("hands", "casting", "outcome"),
    [
        ((9, 1, 1), None, Outcome.AGREED),
        ((1, 9, 1), None, Outcome.LOST),
        ((7, 7, 0), None, Outcome.LOST),
        ((7, 7, 0), Ballot.AGAINST, Outcome.LOST),
        ((7, 7, 0), Ballot.FOR, Outcome.AGREED),
        ((None, None, None), None, Outcome.AGREED),
    ],
)
def test_a_lost_vote_proposes_lost_until_the_clerk_chooses(hands, casting, outcome):
    state = state_of(*all_here())
    draft = VoteDraft("m", "item-6", method=VoteMethod.HANDS, hands=hands, casting=casting)
    assert draft.fate(state) is outcome
    assert draft.chosen(Outcome.REFERRED).fate(state) is Outcome.REFERRED


def test_a_casting_vote_goes_with_the_tie():
    state = state_of(*all_here())
    draft = VoteDraft("m", "item-6", method=VoteMethod.HANDS, hands=(7, 6, 1), casting=Ballot.FOR, reason="late")
    assert draft.vote(state).casting is None
    assert draft.vote(state).reason == ""


# ---------------------------------------------------------------- motions


def resolution(text: str, motion: str = "") -> facts.NoteKept:
    return facts.NoteKept("item-6", NoteText(NoteKind.RESOLUTION, text, motion=motion))


def test_the_motions_of_an_item_with_their_letters():
    state = state_of(resolution("the report be noted"))
    (only,) = motions(state, "item-6")
    assert only.words == "the report be noted"
    both = state_of(resolution("the report be noted"), resolution("the staff be thanked", only.id), resolution("third"))
    first, second = motions(both, "item-6")
    assert first.id == only.id
    assert first.words == "(a) the report be noted\n(b) the staff be thanked"
    assert second.words == "third"
    assert motions(both, "item-5") == ()


def test_a_decision_without_words_is_a_motion_too():
    state = state_of(facts.DecisionRecorded("bare", "item-6", Outcome.NOTED), resolution("the report be noted"))
    bare, worded = motions(state, "item-6")
    assert (bare.id, bare.words) == ("bare", "")
    assert worded.words == "the report be noted"


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]
