"""Every fact has words, whatever is in it and whatever the meeting knows."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.decisions import Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.describe import NOTE_KINDS, OUTCOMES, act_sentence, describe, undone_sentence, vote_words
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.review import Comment, CommentKind, SentLine
from clerk_app.meeting.state import MeetingState
from clerk_app.record.codec import KINDS
from tests.builders import at, sample_body, sample_items, sample_questions
from tests.core.strategies import any_fact


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_even_where_nothing_is_known(kind):
    @settings(max_examples=40, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(any_fact(KINDS[kind]))
    def has_words(fact):
        described = describe(fact, MeetingState())
        assert described.kind
        assert described.kind[0].isupper()
        assert described.sentence.startswith(described.kind)

    has_words()


SAID = [
    (
        facts.MeetingArranged(date(2026, 3, 12), time(10, 15), "Room 2"),
        "Arranged: Thursday 12 March 2026 at 10:15, Room 2",
    ),
    (facts.MeetingArranged(date(2026, 3, 12)), "Arranged: Thursday 12 March 2026"),
    (facts.BodyCopied(sample_body()), "Register: copied for Children and Families Scrutiny Committee"),
    (facts.BankHolidaysCopied((date(2026, 4, 3),)), "Bank holidays: copied, 1 around the day"),
    (facts.BankHolidaysCopied(()), "Bank holidays: none near the day"),
    (facts.CopyTaken("x"), "Copy: taken from a hand-over file beside the meeting that was here"),
    (facts.HouseStyleChosen("plain", "Plain"), "House style: Plain"),
    (facts.HouseStyleChosen(), "House style: the committee’s own"),
    (facts.MinutesCountedOn(23), "Minute numbers: from 23, after the meetings before"),
    (facts.FirstMinuteNumbered(24), "Minute numbers: from 24"),
    (facts.FirstMinuteNumbered(0), "Minute numbers: as they follow from the meetings before"),
    (facts.MeetingOpened(), "Opened: The meeting opened"),
    (facts.MeetingAdjourned("a break", time(11, 30)), "Adjourned: a break, until 11:30"),
    (facts.MeetingAdjourned(), "Adjourned: The meeting adjourned"),
    (facts.MeetingReconvened(), "Reconvened: The meeting went on"),
    (facts.MeetingClosed(), "Closed: The meeting closed"),
    (facts.ProgramRestarted(at("10:42:15")), "Restarted: The program stopped after 10:42:15 and started again"),
    (facts.ClockJumped(-3600, at("09:20")), "Clock: The computer’s clock, 09:20:00, is 60 min behind the record"),
    (facts.ClockJumped(40, at("10:20")), "Clock: The computer’s clock, 10:20:00, is 40 s ahead of the record"),
    (facts.ItemAdded(sample_items()[6]), "Item: 7 Work programme"),
    (facts.ItemWithdrawn("item-7"), "Item withdrawn: 7 Work programme"),
    (facts.ItemBegun("item-7"), "Item begun: 7 Work programme"),
    (facts.ItemBegun("none"), "Item begun: an item taken off the agenda"),
    (facts.MinutesApproved("item-2"), "Minutes: approved and signed, 2 Minutes of 12 February 2026"),
    (
        facts.MinutesApproved("item-2", corrections=(MinuteCorrection(),)),
        "Minutes: approved and signed, with 1 correction, 2 Minutes of 12 February 2026",
    ),
    (facts.MinutesApproved("item-2", signed=False), "Minutes: approved, 2 Minutes of 12 February 2026"),
    (facts.RollMarked("shah", RollMark.EXPECTED, "10.40"), "Expected late: S Shah, 10.40"),
    (facts.RollMarked("shah", RollMark.ABSENT), "Not here: S Shah"),
    (facts.ApologyReceived(Apology("marchbank")), "Apologies: D Marchbank"),
    (facts.SubstituteNamed(Substitution("lindqvist", "noakes")), "Substitute: A Noakes for V Lindqvist"),
    (facts.SubstituteNamed(Substitution("lindqvist", "")), "Substitute: none for V Lindqvist"),
    (facts.PersonArrived("shah"), "Arrived: S Shah"),
    (facts.PersonLeft("yelland", "another meeting"), "Left: C Yelland, another meeting"),
    (facts.PersonLeft("stranger"), "Left: (not in the register)"),
    (facts.InterestDeclared(Declaration("hale", "item-6")), "Interest: R Hale in item 6"),
    (facts.QuestionRegistered(sample_questions()[0]), "Question: Mr Jonah Prewett registered"),
    (facts.QuestionWithdrawn("question-2"), "Question: Mrs Adaeze Bright taken off the list"),
    (facts.SlotOpened("item-3", 900), "Slot: Public questions began, 15 minutes"),
    (facts.SpeakerBegan("question-2", 180), "Speaking: Mrs Adaeze Bright"),
    (facts.SpeakerBegan("none", 180), "Speaking: a question taken off the list"),
    (facts.ClockPaused(), "Clock paused"),
    (facts.TimeGiven(30, "a hearing aid"), "Time: 30 s more, a hearing aid"),
    (facts.TimeGiven(-30), "Time: 30 s less"),
    (facts.SlotExtended(300, "all wish to be heard"), "Slot: 5 min more, all wish to be heard"),
    (facts.SlotExtended(-90), "Slot: 1 min 30 s less"),
    (
        facts.NoteKept("item-1", NoteText(NoteKind.CLERKS_NOTE, "A map\n was tabled.")),
        "Clerk’s note: A map was tabled.",
    ),
    (
        facts.NoteKept("item-1", NoteText(NoteKind.JOINED, "", people=("hale", "quint"))),
        "Joined: Ruth Hale; Laura Quint",
    ),
    (facts.NoteMoved("none", ""), "Moved: an entry struck out"),
    (
        facts.DecisionRecorded("m", "item-1", Outcome.RECOMMENDED, "wray", "farrow"),
        "Recommended: moved by K Wray, seconded by E Farrow",
    ),
    (facts.DecisionRecorded("m", "item-1"), "Agreed"),
    (facts.DraftSent(2, "thornbury", (SentLine("x"),)), "Draft sent: version 2 to A Thornbury"),
    (
        facts.DraftSent(1, "Mrs Elm", (SentLine("x"),), full=True),
        "Draft sent: version 1 to Mrs Elm, the full version",
    ),
    (facts.CommentsRead("gone", "a.docx", (Comment(CommentKind.REMOVED, 0),)), "Comments: 1 comment, a.docx"),
    (
        facts.ApprovalCopied("m", date(2026, 5, 14), True, "A Thornbury", (MinuteCorrection(), MinuteCorrection())),
        "Approval: with 2 corrections on 14 May 2026, signed by A Thornbury",
    ),
    (facts.ApprovalCopied("m", date(2026, 5, 14), False), "Approval: on 14 May 2026, not signed yet"),
    (facts.ApprovalCopied("", date(2026, 5, 14)), "Approval: taken back at the later meeting"),
    (
        facts.CorrectionsLookedAt("item-2", (MinuteCorrection(new="a", exempt=True), MinuteCorrection())),
        "Corrections: 1 is exempt and stays out of the public minutes",
    ),
    (facts.MinutesReopened("A name was wrong."), "Reopened: A name was wrong."),
    (facts.CommentSettled("gone", 0, taken=False), "Comment: left out"),
    (facts.Struck(("a",)), "Struck out: 1 entry"),
    (facts.Struck(("a", "b"), by_undo=True), "Undone: 2 entries"),
    (facts.Restored(("a",)), "Put back: 1 entry"),
    (facts.Corrected("a", at("10:00")), "Corrected: time"),
    (facts.Corrected("a", None, facts.MeetingOpened()), "Corrected: words"),
    (facts.Corrected("a", at("10:00"), facts.MeetingOpened()), "Corrected: time and words"),
]


@pytest.mark.parametrize(("fact", "sentence"), SAID)
def test_the_words(session, fact, sentence):
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    assert describe(fact, session.state).sentence == sentence


def test_every_kind_of_entry_and_outcome_has_a_word():
    assert set(NOTE_KINDS) == set(NoteKind)
    assert set(OUTCOMES) == set(Outcome)


@pytest.mark.parametrize(
    ("vote", "words"),
    [
        (Vote(VoteMethod.NO_VOTE), "without a vote"),
        (Vote(VoteMethod.HANDS), "0 for"),
        (Vote(VoteMethod.HANDS, 9, 1, 1), "9 for, 1 against, 1 abstained"),
        (Vote(VoteMethod.NAMED, 0, 3, 0, 2), "0 for, 3 against, 2 not voting"),
    ],
)
def test_a_tally_in_words(vote, words):
    assert vote_words(vote) == words


def test_the_last_act_says_who_is_here(session):
    session.clock.set(datetime(2026, 3, 12, 10, 58, tzinfo=UTC))
    written = session.record(facts.PersonLeft("yelland"))
    assert act_sentence(written, session.state) == "C Yelland left the room, 10:58. 13 of 14 here."
    assert undone_sentence(written, session.state) == "C Yelland left the room, 10:58"
    written = session.record(facts.PersonArrived("yelland"))
    assert act_sentence(written, session.state) == "C Yelland returned, 10:58. 14 of 14 here."
    written = session.record(*(facts.PersonLeft(p.person) for p in session.state.body.councillors[:11]))
    told = "A Thornbury left the room and 10 more, 10:58. 3 of 14 here. There is no quorum."
    assert act_sentence(written, session.state) == told
    assert undone_sentence(written, session.state) == "A Thornbury left the room and 10 more, 10:58"
    written = session.record(facts.ApologyReceived(Apology("hale")))
    assert undone_sentence(written, session.state) == "R Hale sent apologies, 10:58"
    written = session.record(facts.RollMarked("hale", RollMark.ABSENT))
    assert undone_sentence(written, session.state) == "R Hale not here, 10:58"


def test_who_withdrew_is_named_by_the_last_act(session):
    session.clock.set(datetime(2026, 3, 12, 10, 58, tzinfo=UTC))
    session.record(facts.QuestionRegistered(sample_questions()[1]))
    written = session.record(facts.QuestionWithdrawn("question-2"))
    assert act_sentence(written, session.state) == "Question: Mrs Adaeze Bright taken off the list, 10:58."
    session.undo()
    assert undone_sentence(written, session.state) == "Question: Mrs Adaeze Bright taken off the list, 10:58"
