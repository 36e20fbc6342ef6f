"""Each refusal and its sentence; nothing else is refused."""

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, rules
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.review import SentLine
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, sample_questions
from tests.core.strategies import CHANGES, PLAUSIBLE, PROGRAMS_OWN


def note(text="A note.", item="item-1", kind=NoteKind.NOTE, people=()):
    return facts.NoteKept(item, NoteText(kind, text, people=people))


def substitute(member, person):
    return facts.SubstituteNamed(Substitution(member, person))


def vote(*, item="item-1", motion="m", **counts):
    casting, reason = counts.pop("casting", None), counts.pop("reason", "")
    eligible = COUNCILLORS
    return facts.VoteTaken(
        motion, item, Vote(VoteMethod.HANDS, eligible=eligible, casting=casting, reason=reason, **counts)
    )


STRANGE = facts.VoteTaken("m", "item-1", Vote.named((("noakes", Ballot.FOR), ("hale", Ballot.FOR)), ("hale",)))
ADJOURNED, RECONVENED, CLOSED = facts.MeetingAdjourned(), facts.MeetingReconvened(), facts.MeetingClosed()
SLOT, SPEAKER = facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180)
ASKED = tuple(map(facts.QuestionRegistered, sample_questions()))
FINISHED, PAUSED, RESUMED, ENDED = (
    facts.SpeakerFinished(),
    facts.ClockPaused(),
    facts.ClockResumed(),
    facts.SlotEnded(),
)
NOT_OPENED = "The meeting has not opened yet. F12 opens it."
IS_CLOSED = "The meeting has closed. Ctrl+Z takes the close back if it came too soon."
NO_ITEM = "That item is not on the agenda."
NO_NOTE = "That entry is not in the minute."
NO_SLOT = "The public question slot is not open."
NOBODY = "Nobody is being timed. F5 starts the next speaker."

BEFORE_OPENING = [
    (ADJOURNED, NOT_OPENED),
    (CLOSED, NOT_OPENED),
    (RECONVENED, "The meeting is not adjourned."),
    (facts.ItemBegun("item-1"), NOT_OPENED),
    (vote(for_=14), "The meeting has not opened yet, so nobody can vote. F12 opens it."),
    (SLOT, NOT_OPENED),
    (SPEAKER, NOT_OPENED),
]

SENT = (SentLine("It was agreed."),)
IN_SESSION = [
    ((), facts.MeetingOpened(), "The meeting is open already."),
    ((), RECONVENED, "The meeting is not adjourned."),
    ((ADJOURNED,), ADJOURNED, "The meeting is adjourned already. F8 reconvenes it."),
    ((ADJOURNED,), facts.MeetingOpened(), "The meeting is open already."),
    ((ADJOURNED,), facts.ItemBegun("item-2"), "The meeting is adjourned. F8 reconvenes it."),
    ((ADJOURNED,), SLOT, "The meeting is adjourned. F8 reconvenes it."),
    ((SLOT, *ASKED, ADJOURNED), SPEAKER, "The meeting is adjourned. F8 reconvenes it."),
    ((SLOT, ADJOURNED), PAUSED, "The clocks stand still already: the meeting is adjourned."),
    ((CLOSED,), CLOSED, IS_CLOSED),
    ((CLOSED,), facts.MeetingOpened(), IS_CLOSED),
    ((CLOSED,), ADJOURNED, IS_CLOSED),
    ((CLOSED,), facts.ItemBegun("item-2"), IS_CLOSED),
    ((CLOSED,), facts.PersonArrived("noakes"), IS_CLOSED),
    ((CLOSED,), facts.PersonLeft("hale"), IS_CLOSED),
    ((CLOSED,), SLOT, IS_CLOSED),
    ((CLOSED,), ASKED[0], IS_CLOSED),
    ((), facts.ItemAdded(AgendaItem("x", "3a", " ")), "An item needs a title."),
    ((), facts.ItemAdded(AgendaItem("x", "3a", "T"), "none"), "The item to put it behind is not on the agenda."),
    ((), facts.ItemWithdrawn("none"), NO_ITEM),
    ((), facts.ItemWithdrawn("item-1"), "That item has been taken or has a minute, so it stays on the agenda."),
    (
        (note(item="item-5"),),
        facts.ItemWithdrawn("item-5"),
        "That item has been taken or has a minute, so it stays on the agenda.",
    ),
    ((), facts.ItemBegun("none"), NO_ITEM),
    ((), facts.ItemBegun("item-1"), "The meeting is on that item already."),
    ((), facts.MinutesApproved("none"), NO_ITEM),
    ((), facts.PersonIntroduced(Person("p", "  ")), "A person needs a surname."),
    ((), facts.RollMarked("hale", RollMark.NOT_CALLED), "The meeting has opened. F4 records that somebody left."),
    ((), substitute("hale", "hale"), "Nobody can substitute for himself or herself."),
    ((), substitute("hale", "quint"), "L Quint is a member of the committee and cannot be a substitute."),
    ((), substitute("hale", "noakes"), "R Hale is here, so nobody substitutes."),
    ((), facts.PersonArrived("hale"), "R Hale is here already."),
    ((), facts.PersonLeft("noakes"), "A Noakes is not here."),
    ((facts.PersonLeft("hale"),), facts.PersonLeft("hale"), "R Hale is not here."),
    ((), facts.InterestDeclared(Declaration("hale", "none")), NO_ITEM),
    ((), facts.QuestionRegistered(Question("q", " ")), "A question needs the name of whoever asks it."),
    ((SLOT,), SLOT, "The public question slot has been opened already."),
    ((SLOT, ENDED), SLOT, "The public question slot has been opened already."),
    (ASKED, SPEAKER, NO_SLOT),
    ((*ASKED, SLOT, ENDED), SPEAKER, NO_SLOT),
    ((SLOT,), SPEAKER, "That question is not registered."),
    ((), FINISHED, NOBODY),
    ((SLOT,), FINISHED, NOBODY),
    ((*ASKED, SLOT, SPEAKER, FINISHED), FINISHED, NOBODY),
    ((SLOT,), facts.TimeGiven(30), NOBODY),
    ((), facts.SlotExtended(300), NO_SLOT),
    ((), facts.GapSettled("none", stood_still=True), "That question has been answered already."),
    ((SLOT, ENDED), facts.SlotExtended(300), NO_SLOT),
    ((), PAUSED, "No clock is running. F5 starts the next speaker."),
    ((SLOT, PAUSED), PAUSED, "No clock is running. F5 starts the next speaker."),
    ((SLOT, ENDED), PAUSED, "No clock is running. F5 starts the next speaker."),
    ((), RESUMED, "The clock is not paused."),
    (ASKED, facts.QuestionAnswered(Answer("none", "Yes.")), "That question is not registered."),
    (ASKED, facts.QuestionAnswered(Answer("question-1")), "There is nothing to keep yet."),
    ((SLOT,), RESUMED, "The clock is not paused."),
    ((), ENDED, NO_SLOT),
    ((SLOT, ENDED), ENDED, NO_SLOT),
    ((), note(item="none"), NO_ITEM),
    ((), note(" \n "), "There is nothing to keep yet."),
    ((), note("two\nlines", kind=NoteKind.HEADING), "A sub-heading has one line."),
    ((), facts.NoteMoved("none", ""), NO_NOTE),
    ((), facts.NoteFlagged("none"), NO_NOTE),
    ((), facts.ActionSettled("none"), NO_NOTE),
    ((), facts.DecisionRecorded("m", "none"), NO_ITEM),
    (
        (),
        facts.DecisionRecorded("m", "item-1", mover="hale", seconder="hale"),
        "The mover cannot also be the seconder.",
    ),
    ((), vote(item="none"), NO_ITEM),
    ((facts.PersonLeft("hale"),), vote(for_=14), "May not vote on this item: R Hale (left 10:15)."),
    ((), facts.PublicExcluded((), (3,)), "Name the items during which press and public are excluded."),
    ((), facts.PublicExcluded(("none",), (3,)), NO_ITEM),
    ((), facts.PublicExcluded(("item-10",)), "Name the paragraph of Schedule 12A, such as 3."),
    ((), facts.PublicExcluded(("item-10",), (8,)), "Schedule 12A has paragraphs 1 to 7. There is no paragraph 8."),
    (
        (facts.PublicExcluded(("item-10",), (3,)),),
        facts.PublicExcluded(("item-10",), (3,)),
        "Press and public are excluded already. Shift+F8 lets them in again.",
    ),
    ((), facts.PublicReadmitted(), "Press and public are not excluded."),
    ((), facts.FirstMinuteNumbered(-1), "A minute has a number from 1."),
    ((), facts.DraftSent(1, " ", SENT), "Say who it is sent to."),
    ((), facts.DraftSent(1, "thornbury", ()), "There are no minutes to send yet."),
    ((facts.DraftSent(1, "thornbury", SENT),), facts.DraftSent(1, "hale", SENT), "Version 1 was sent already."),
    ((), facts.CommentsRead("none", "a.docx"), "That version was not sent, so there are no comments on it."),
    ((), facts.CommentSettled("none", 0, taken=True), "That comment is not in this record."),
    ((), facts.MinutesReopened("so"), "These minutes were not approved yet, so there is nothing to reopen."),
    ((), facts.ItemSetAside("item-2", None), "That item is neither withdrawn nor deferred."),
    (
        (),
        facts.ItemsTakenTogether("item-2", ("item-3",)),
        "Only with the item before the meeting can others be taken. F12 takes it first.",
    ),
    ((), facts.ItemsTakenTogether("item-1", ("none",)), NO_ITEM),
    (
        (),
        facts.ItemSetAside("item-1", SettingAside.DEFERRED),
        "That item has been taken. What became of it is said in its minute.",
    ),
    (
        (facts.PersonJoinedOnline("noakes"),),
        facts.PersonJoinedOnline("noakes"),
        "A Noakes is online already.",
    ),
    ((), facts.PresenceStated("hale", ("none",)), NO_ITEM),
    ((), facts.ChairTaken("noakes"), "A Noakes is not here, so cannot preside."),
    ((facts.PersonArrived("fenner"),), facts.ChairTaken("fenner"), "I Fenner has no seat here, so cannot preside."),
    ((), STRANGE, "May not vote on this item: A Noakes."),
    ((), vote(for_=13, against=1, casting=Ballot.FOR), "A casting vote is only for a tie."),
    ((), vote(for_=13), "This vote counts 13; 14 may vote. Give a reason or correct it."),
]


def refusal(session, *new) -> str:
    before = session.state, session.entries
    with pytest.raises(RuleError) as told:
        session.record(*new)
    assert (session.state, session.entries) == before
    return str(told.value)


@pytest.mark.parametrize(("fact", "sentence"), BEFORE_OPENING)
def test_refused_before_the_opening(library, fact, sentence):
    session = new_session(library, clock_at())
    session.record(*ASKED)
    assert refusal(session, fact) == sentence


@pytest.mark.parametrize(("first", "fact", "sentence"), IN_SESSION)
def test_refused(session, first, fact, sentence):
    for before in first:
        session.record(before)
    assert refusal(session, fact) == sentence


@pytest.mark.parametrize(
    "new",
    [
        (note("", people=("hale",)),),
        (facts.MinutesApproved("item-2"),),
        (vote(for_=13, reason="one had gone out"),),
        (vote(for_=7, against=7, casting=Ballot.FOR),),
        (vote(for_=7, against=7),),
        (facts.DecisionRecorded("m", "item-1", mover="hale"),),
        (facts.InterestDeclared(Declaration("hale")),),
        (facts.PersonLeft("hale"), substitute("hale", "noakes")),
        (substitute("hale", ""),),
        (facts.RollMarked("hale", RollMark.ABSENT),),
        (facts.RollMarked("noakes", RollMark.NOT_CALLED),),
        (facts.QuestionWithdrawn("none"),),
        (ADJOURNED, CLOSED),
        (CLOSED, note(), facts.InterestDeclared(Declaration("hale")), vote(for_=14)),
        (
            facts.PersonLeft("hale"),
            CLOSED,
            facts.ApologyReceived(Apology("hale")),
            facts.RollMarked("vane", RollMark.ABSENT),
        ),
    ],
)
def test_shown_and_not_forbidden(session, new):
    session.record(*new)


def test_a_register_may_be_copied_after_the_close(session):
    session.record(CLOSED, facts.BodyCopied(session.state.body), facts.ItemAdded(AgendaItem("x", "11", "T")))


NOT_THERE = "That entry is not in this record."


def test_changes_of_what_is_not_there(session):
    for change in (
        facts.Struck(("none",)),
        facts.Struck(()),
        facts.Restored(("none",)),
        facts.Restored(()),
        facts.Corrected("none", at("10:00")),
    ):
        assert refusal(session, change) == NOT_THERE


def test_changes_that_cannot_be(session):
    (kept,) = session.record(note())
    assert refusal(session, facts.Restored((kept.id,))) == "That entry was not struck out."
    assert refusal(session, facts.Corrected(kept.id)) == "There is nothing to correct yet."
    assert refusal(session, facts.Corrected(kept.id, at("10:16"))) == (
        "It is 10:15 now. A time still to come cannot be recorded."
    )
    assert refusal(session, facts.Corrected(kept.id, None, facts.PersonArrived("hale"))) == (
        "A correction must be of the same kind as what it corrects."
    )
    (correction,) = session.record(facts.Corrected(kept.id, at("10:00")))
    assert refusal(session, facts.Corrected(correction.id, at("10:01"))) == (
        "A correction cannot itself be corrected. Ctrl+Z takes it back."
    )
    session.strike(kept.id)
    striking = session.entries[-1]
    assert refusal(session, facts.Struck((kept.id,))) == "That entry is struck out already."
    assert refusal(session, facts.Struck((striking.id,))) == (
        "Choose the entry itself, not the line that strikes it out or puts it back."
    )


CORRECTED_FALSE = [
    (note(), note(" "), "There is nothing to keep yet."),
    (note(), note(item="none"), NO_ITEM),
    (vote(for_=14), vote(for_=13), "This vote counts 13; 14 may vote. Give a reason or correct it."),
    (
        facts.PersonIntroduced(Person("p", "Marsh")),
        facts.PersonIntroduced(Person("p", "")),
        "A person needs a surname.",
    ),
    (ASKED[0], facts.QuestionRegistered(Question("question-1", "")), "A question needs the name of whoever asks it."),
    (
        facts.ItemAdded(AgendaItem("x", "3a", "Flooding")),
        facts.ItemAdded(AgendaItem("x", "3a", "")),
        "An item needs a title.",
    ),
    (
        facts.DecisionRecorded("m", "item-1"),
        facts.DecisionRecorded("m", "item-1", mover="hale", seconder="hale"),
        "The mover cannot also be the seconder.",
    ),
]


@pytest.mark.parametrize(("first", "new", "sentence"), CORRECTED_FALSE)
def test_a_correction_must_not_make_the_record_false(session, first, new, sentence):
    (entry,) = session.record(first)
    assert refusal(session, facts.Corrected(entry.id, None, new)) == sentence


def test_a_correction_may_come_after_the_close_and_whatever_the_present_moment(session):
    (left,) = session.record(facts.PersonLeft("hale"))
    (kept,) = session.record(note())
    (asked,) = session.record(ASKED[0])
    session.record(CLOSED)
    session.correct(left.id, None, facts.PersonLeft("hale", "another meeting"))
    session.correct(kept.id, at("10:01"), note("Mended."))
    session.correct(asked.id, None, facts.QuestionRegistered(Question("question-1", "Mr J Prewett")))
    assert session.state.notes[0].content.text == "Mended."


def entry_of(session, kind, of=lambda _: True):
    return next(e.id for e in session.entries if isinstance(e.fact, kind) and of(e.fact))


def test_what_the_minutes_are_made_of_is_not_struck_out(session):
    begun = entry_of(session, facts.ItemAdded, lambda fact: fact.item.id == "item-1")
    untouched = entry_of(session, facts.ItemAdded, lambda fact: fact.item.id == "item-9")
    sentence = "That item has been taken or has a minute, so it stays on the agenda."
    assert refusal(session, facts.Struck((begun,))) == sentence
    copied = entry_of(session, facts.BodyCopied)
    sentence = "The committee’s names and seats stay: the minutes are made of them."
    assert refusal(session, facts.Struck((copied,))) == sentence
    session.strike(untouched)
    assert session.state.agenda.item("item-9") is None


def test_a_corrected_time_keeps_the_course_of_the_meeting(library):
    now = clock_at("10:15")
    session = in_session(library, now)
    for clock, fact in (("10:45", ADJOURNED), ("10:55", RECONVENED), ("11:30", CLOSED)):
        now.set(at(clock))
        session.record(fact)
    opened, adjourned, reconvened, closed = (
        entry_of(session, type(fact)) for fact in (facts.MeetingOpened(), ADJOURNED, RECONVENED, CLOSED)
    )
    before = session.state
    for entry, clock, sentence in (
        (reconvened, "10:20", "The meeting adjourned at 10:45:00. Correct that first."),
        (closed, "10:00", "The meeting opened at 10:15:00. Correct that first."),
        (opened, "11:00", "The meeting adjourned at 10:45:00. Correct that first."),
    ):
        assert refusal(session, facts.Corrected(entry, at(clock))) == sentence
    assert session.state == before
    session.correct(adjourned, at("10:40"))
    session.correct(closed, at("11:25"))
    assert session.state.closed == at("11:25")


def test_nobody_is_found_present_after_the_close(session):
    session.record(CLOSED)
    sentence = "The meeting has closed. Ctrl+Z takes the close back if it came too soon."
    assert refusal(session, facts.RollMarked("hale", RollMark.PRESENT)) == sentence
    session.record(facts.RollMarked("hale", RollMark.ABSENT))


def test_every_kind_of_fact_has_its_place_in_the_rules(session):
    """What a clerk can record is either always allowed, or refused in a sentence somewhere above."""
    refused = {type(fact) for _, fact, _ in IN_SESSION} | {type(fact) for fact, _ in BEFORE_OPENING}
    refused.add(facts.ApologyReceived)  # from somebody in the room, see TestWhatStays
    always = {
        facts.MeetingArranged,
        facts.QuestionWithdrawn,
        facts.QueueOrdered,
        facts.ActionsBroughtForward,
        facts.HouseStyleChosen,
    }
    assert refused | always == set(PLAUSIBLE)
    rules.check(session.state, facts.MeetingArranged(at("10:00").date()))
    assert not (PROGRAMS_OWN | CHANGES) & refused


class TestWhatStays:
    def test_the_opening_is_not_struck_out_once_items_were_taken(self, session):
        opening = next(e for e in session.entries if isinstance(e.fact, facts.MeetingOpened))
        with pytest.raises(RuleError, match="The opening stays"):
            session.strike(opening.id)

    def test_the_close_is_taken_back_by_undo_and_never_struck_out(self, session):
        (closing,) = session.record(facts.MeetingClosed())
        with pytest.raises(RuleError, match="Ctrl\\+Z takes it back"):
            session.strike(closing.id)
        session.undo()
        assert session.state.closed is None

    def test_whoever_is_in_the_room_sends_no_apologies(self, session):
        with pytest.raises(RuleError, match="R Hale is here"):
            session.record(facts.ApologyReceived(Apology("hale")))
