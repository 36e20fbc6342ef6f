"""Before the close the clerk is told of everything public that was said or changed in private, of whatever kind."""

from dataclasses import is_dataclass, replace
from typing import get_args, get_type_hints

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import effective
from clerk_app.meeting.exempt_words import UNPRINTED, tokens
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.private_marks import with_mark
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.questions import Question
from clerk_app.meeting.review import Comment, CommentKind, SentLine
from clerk_app.meeting.said_in_private import public_though_private
from tests.builders import DAY, at, clock_at, in_session, sample_body

HERE, EXEMPT = "item-4", "item-10"
WORD = "Brightwater"


@pytest.fixture
def clock():
    return clock_at("12:00")


@pytest.fixture
def session(library, clock):
    """In session on an item that the agenda has as public, since 12:00; it is 12:30."""
    session = in_session(library, clock)
    session.record(facts.ItemBegun(HERE), facts.RollMarked("wray", RollMark.ABSENT))
    session.record(facts.QuestionRegistered(Question("asked", "Mr T Rowe", HERE)))
    session.record(facts.SlotOpened(HERE, 900), facts.SpeakerBegan("asked", 180))
    session.record(facts.ApprovalCopied("later", DAY))
    session.record_as([("sent", facts.DraftSent(1, "hale", (SentLine("Minutes"),)))])
    clock.set(at("12:30"))
    return session


def exclude(session, at_time=None):
    session.clock.step(minutes=5)
    (entry,) = session.record(facts.PublicExcluded((EXEMPT,), (3,)))
    if at_time:
        session.correct(entry.id, at(at_time))
    session.clock.step(minutes=5)
    return entry.id


def told(session):
    heads = ("Public, but written in private session", "Changed in private session, and public")
    found = findings(session.state, None, session.entries)
    return [(finding.words, finding.place) for finding in found if finding.words.startswith(heads)]


def put_down(session, fact):
    session.record(fact)
    if isinstance(fact, facts.MeetingAdjourned):
        session.record(facts.MeetingReconvened())


def public_words(session):
    return plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))


def note(kind=NoteKind.NOTE, text=f"{WORD} was named.", **more):
    return facts.NoteKept(HERE, NoteText(kind, text, **more))


VOTE = Vote(VoteMethod.HANDS, 3, 1, eligible=("hale",), reason=f"{WORD} had called.")

WORDED = {
    facts.NoteKept: note(),
    facts.DecisionRecorded: facts.DecisionRecorded("m", HERE, to_whom=WORD),
    facts.VoteTaken: facts.VoteTaken("m", HERE, VOTE),
    facts.MinutesApproved: facts.MinutesApproved(HERE, corrections=(MinuteCorrection("2", "4", "Brightwell", WORD),)),
    facts.ApprovalCopied: facts.ApprovalCopied("later", DAY, corrections=(MinuteCorrection("2", "4", "x", WORD),)),
    facts.ItemSetAside: facts.ItemSetAside("item-7", SettingAside.DEFERRED, f"{WORD} is not ready"),
    facts.InterestDeclared: facts.InterestDeclared(Declaration("hale", HERE, nature=f"works for {WORD}")),
    facts.ItemAdded: facts.ItemAdded(AgendaItem("new", "11", f"The {WORD} contract")),
    facts.PersonIntroduced: facts.PersonIntroduced(Person("vale", "Vale", "Kit", role=f"Director of {WORD}")),
    facts.QuestionRegistered: facts.QuestionRegistered(Question("q", f"Mr {WORD}", HERE)),
    facts.MeetingArranged: facts.MeetingArranged(DAY, place=f"{WORD} Hall"),
    facts.BodyCopied: facts.BodyCopied(sample_body().with_person(Person("hale", "Hale", "Ruth", role=f"of {WORD}"))),
    # Never printed, or not in the public minutes.
    facts.RollMarked: facts.RollMarked("wray", RollMark.EXPECTED, WORD),
    facts.ApologyReceived: facts.ApologyReceived(Apology("wray", WORD, WORD)),
    facts.SubstituteNamed: facts.SubstituteNamed(Substitution("wray", "noakes", WORD)),
    facts.ActionsBroughtForward: facts.ActionsBroughtForward((CarriedAction("a", f"write to {WORD}", "C Yelland"),)),
    facts.TimeGiven: facts.TimeGiven(60, WORD),
    facts.SlotExtended: facts.SlotExtended(60, WORD),
    facts.QuestionAnswered: facts.QuestionAnswered(Answer("asked", f"{WORD} will answer.")),
    facts.HouseStyleChosen: facts.HouseStyleChosen("", WORD),
    facts.CorrectionsLookedAt: facts.CorrectionsLookedAt(HERE, (MinuteCorrection("2", "4", "x", WORD, True),)),
    facts.MinutesReopened: facts.MinutesReopened(f"{WORD} wrote"),
    facts.DraftSent: facts.DraftSent(2, WORD, (SentLine(f"{WORD} was named."),)),
    facts.CommentsRead: facts.CommentsRead(
        "sent", f"{WORD}.docx", (Comment(CommentKind.CHANGED, 0, WORD, f"{WORD} Ltd", WORD),)
    ),
    facts.PersonLeft: facts.PersonLeft("hale", WORD),
    facts.MeetingAdjourned: facts.MeetingAdjourned(WORD),
}
"""One fact of each kind that carries words."""

ONLY_IDS = {
    facts.PublicExcluded, facts.ItemWithdrawn, facts.ItemBegun, facts.ItemsTakenTogether, facts.PersonArrived,
    facts.PersonJoinedOnline, facts.PresenceStated, facts.ChairTaken, facts.QuestionWithdrawn, facts.QueueOrdered,
    facts.SlotOpened, facts.SpeakerBegan, facts.NoteMoved, facts.NoteFlagged, facts.ActionSettled, facts.GapSettled,
    facts.CommentSettled, facts.CopyTaken,
}  # fmt: skip
"""Kinds of fact that name others by their ids and hold no other text."""

NOT_PUBLIC = (*UNPRINTED, facts.PersonLeft, facts.MeetingAdjourned)


def holds_text(kind):
    """Whether there is text anywhere in values of a type."""
    if is_dataclass(kind):
        return any(holds_text(hint) for hint in get_type_hints(kind).values())
    return kind is str or any(holds_text(part) for part in get_args(kind))


def test_every_kind_of_fact_was_thought_of():
    """A new kind of fact with words belongs into WORDED, and is then told of like the others."""
    assert {kind for kind in get_args(facts.MeetingFact) if holds_text(kind)} == WORDED.keys() | ONLY_IDS
    assert not WORDED.keys() & ONLY_IDS


@pytest.mark.parametrize("fact", WORDED.values(), ids=lambda fact: type(fact).__name__)
def test_an_exclusion_put_earlier_tells_of_the_public_words_that_it_covers_now(session, fact):
    put_down(session, fact)
    exclude(session)
    assert told(session) == []
    session.correct(session.state.exclusions[-1].id, at("12:29"))
    found = [each for each in public_though_private(session.entries, session.state) if WORD in each.words]
    assert len(found) == (0 if isinstance(fact, NOT_PUBLIC) else 1)
    assert sum(WORD in words for words, _ in told(session)) == len(found)


@pytest.mark.parametrize("kind", [kind for kind in NOT_PUBLIC if kind in WORDED])
def test_what_is_never_told_of_is_never_printed(session, kind):
    session.record(WORDED[kind])
    assert WORD.casefold() not in tokens(public_words(session))


@pytest.mark.parametrize(
    "kind", [kind for kind in NoteKind if kind not in (NoteKind.SUMMARY, NoteKind.SCRATCH, NoteKind.AMENDMENT)]
)
def test_every_kind_of_entry_is_told_of_but_the_summary_and_scratch(session, kind):
    (entry,) = session.record(note(kind, text="It is told."))
    session.record(note(NoteKind.SUMMARY, text="A summary."), note(NoteKind.SCRATCH, text="Scratch."))
    exclude(session, "12:29")
    assert told(session) == [("Public, but written in private session: “It is told.”", f"note:{entry.id}")]
    state = session.state
    new = [f for e in effective(session.entries) if (f := with_mark(e, state.note(entry.id), private=True))]
    session.correct(entry.id, None, new[0])
    assert told(session) == []


def test_a_sensitive_nature_is_never_told(session):
    session.record(facts.InterestDeclared(Declaration("hale", HERE, nature=WORD, sensitive=True)))
    exclude(session, "12:29")
    assert told(session) == []


def test_what_was_put_down_in_the_same_instant_before_the_resolution_is_public(session):
    session.record(note())
    session.record(facts.PublicExcluded((EXEMPT,), (3,)))
    assert told(session) == []


# ---------------------------------------------------------------------- decisions


def test_a_decision_without_words_is_told_of(session):
    session.record(facts.DecisionRecorded("m", HERE))
    exclude(session, "12:29")
    ((words, place),) = told(session)
    assert words == "Public, but written in private session (agreed, item 4): “Agreed”"
    entry = next(e for e in session.entries if f"entry:{e.id}" == place)
    session.correct(entry.id, None, replace(entry.fact, private=True))
    assert told(session) == []


def test_what_came_of_a_motion_that_was_put_in_public_is_told_of(session):
    session.clock.set(at("12:20"))
    session.record_as([("m", note(NoteKind.RESOLUTION, "that the walls be raised"))])
    session.clock.set(at("12:30"))
    session.record(facts.DecisionRecorded("m", HERE))
    exclude(session, "12:29")
    assert [words for words, _ in told(session)] == [
        "Public, but written in private session (agreed, item 4): “Agreed”"
    ]


def test_a_motion_and_what_came_of_it_are_told_of_once(session):
    session.record_as([("m", note(NoteKind.RESOLUTION, "that the walls be raised"))])
    session.record(facts.DecisionRecorded("m", HERE))
    exclude(session, "12:29")
    assert [place for _, place in told(session)] == ["note:m"]


# ---------------------------------------------------------------------- changed in private


def test_the_title_and_the_about_of_a_public_item_changed_in_private_are_told_of(session):
    exclude(session)
    item = session.state.agenda.item(HERE)
    session.record(facts.ItemAdded(replace(item, title=f"Family hubs and {WORD}", report_about=f"on {WORD}")))
    assert told(session) == [
        (f"Changed in private session, and public (item 4): “Family hubs and {WORD}, on {WORD}”", f"item:{HERE}")
    ]
    assert WORD in public_words(session)
    session.record(facts.PublicReadmitted())
    session.clock.step(minutes=1)
    session.record(facts.ItemAdded(item))
    assert told(session) == [], "put back as it was"


def test_what_is_changed_in_public_or_without_other_words_is_not_told_of(session):
    item = session.state.agenda.item(HERE)
    session.record(facts.ItemAdded(replace(item, title="Said in public")))
    exclude(session)
    session.record(facts.ItemAdded(replace(item, title="Said in public", education=True)))
    session.record(facts.PublicReadmitted())
    session.clock.step(minutes=1)
    session.record(facts.ItemAdded(replace(item, title="Said in public again")))
    assert told(session) == []


def test_the_role_of_somebody_corrected_in_private_is_told_of(session):
    (entry, _) = session.record(
        facts.PersonIntroduced(Person("vale", "Vale", "Kit", role="Adviser")), facts.PersonArrived("vale")
    )
    exclude(session)
    session.correct(entry.id, None, facts.PersonIntroduced(Person("vale", "Vale", "Kit", role=f"Adviser to {WORD}")))
    assert told(session) == [
        (f"Changed in private session, and public (person): “Adviser to {WORD}”", f"entry:{entry.id}")
    ]


def test_a_new_role_that_is_said_in_private_is_private_and_not_told_of(session):
    session.record(facts.PersonIntroduced(Person("vale", "Vale", "Kit")), facts.PersonArrived("vale"))
    exclude(session)
    session.record(facts.PersonIntroduced(Person("vale", "Vale", "Kit", role=f"Adviser to {WORD}")))
    assert told(session) == []
    assert WORD not in public_words(session)


def test_a_public_entry_corrected_in_private_is_told_of(session):
    (entry,) = session.record(note(text="Members asked."))
    exclude(session)
    session.correct(entry.id, None, note(text=f"Members asked about {WORD}."))
    words = f"Changed in private session, and public: “Members asked about {WORD}.”"
    assert told(session) == [(words, f"note:{entry.id}")]
    session.undo()
    assert told(session) == []


# ---------------------------------------------------------------------- an exclusion that was struck out


def struck_out_of(session):
    return [(f.words, f.place) for f in findings(session.state, None, session.entries) if "is struck out" in f.words]


def in_and_out(session):
    """A witness comes in during the private session and goes; the entry that says so."""
    session.record(
        facts.PersonIntroduced(Person("vale", "Vale", "Kit", title="Mr", role=f"Director of {WORD}")),
        facts.PersonArrived("vale"),
        note(NoteKind.JOINED, "", people=("vale",), purpose=f"to speak of {WORD}"),
    )
    session.clock.step(minutes=5)
    session.record(facts.PersonLeft("vale"))
    return session.state.notes[-1].id


def test_who_was_there_only_during_a_struck_out_exclusion_is_named_and_the_clerk_is_told(session, tmp_path):
    exclusion = exclude(session)
    entry = in_and_out(session)
    session.record(facts.PublicReadmitted())
    session.clock.step(minutes=5)
    assert struck_out_of(session) == []
    assert "Vale" not in public_words(session)
    session.strike(exclusion)
    assert struck_out_of(session) == [
        ("The exclusion of 12:35 is struck out: the public minutes name Kit Vale, who was here only then", "record"),
        ("The exclusion of 12:35 is struck out, but an entry from then is still private", f"note:{entry}"),
    ]
    assert "Vale" in public_words(session), "the meeting was public all along"
    assert WORD not in public_words(session), "what carries the mark stays private"
    drafting.write_draft(session.replay, tmp_path / "minutes.pdf", Version.PUBLIC)
    session.undo()
    assert struck_out_of(session) == []
    assert "Vale" not in public_words(session)


def test_of_an_exclusion_that_was_undone_with_nothing_in_it_nothing_is_said(session):
    exclude(session)
    session.undo()
    session.clock.step(minutes=5)
    session.record(facts.PersonIntroduced(Person("vale", "Vale", "Kit")), facts.PersonArrived("vale"), note())
    assert struck_out_of(session) == []


def test_of_an_exclusion_that_was_struck_out_and_put_back_nothing_is_said(session):
    exclusion = exclude(session)
    in_and_out(session)
    session.strike(exclusion)
    assert struck_out_of(session)
    session.record(facts.Restored((exclusion,)))
    assert struck_out_of(session) == []


def test_the_entries_are_counted_no_longer_when_the_clerk_made_them_public(session):
    exclusion = exclude(session)
    (entry,) = session.record(note())
    session.clock.step(minutes=1)
    session.strike(exclusion)
    assert struck_out_of(session) == [
        ("The exclusion of 12:35 is struck out, but an entry from then is still private", f"note:{entry.id}")
    ]
    session.correct(entry.id, None, note())
    assert struck_out_of(session) == []
