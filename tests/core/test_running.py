"""The running record, and what can be corrected in it, over facts of every kind."""

from datetime import date, time, timedelta
from typing import get_args

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, open_actions
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.correcting import (
    TIME,
    FieldKind,
    FieldRefused,
    corrected,
    fields_of,
    newest_correctable,
    why_not,
)
from clerk_app.meeting.decisions import Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.review import Comment, CommentKind, SentLine
from clerk_app.meeting.running import effective_entry, record_lines
from tests.builders import DAY, at, clock_at, in_session, open_library, sample_body

NOW = at("11:00")


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at())
    library.close()


def keep(session, fact, clock=""):
    if clock:
        session.clock.set(at(clock))
    (entry,) = session.record(fact)
    return entry.id


def note(text, kind=NoteKind.NOTE, item="item-4", **more) -> facts.NoteKept:
    return facts.NoteKept(item, NoteText(kind, text, **more))


def lines(session):
    return record_lines(session.entries, session.state)


def line(session, entry_id):
    return next(found for found in lines(session) if found.entry == entry_id)


# ---------------------------------------------------------------- the running record


def test_newest_stands_on_top_by_when_it_happened(session):
    first = keep(session, facts.PersonLeft("yelland"), "10:58:40")
    second = keep(session, facts.PersonLeft("hale"), "11:02")
    session.correct(second, happened=at("10:50"))
    assert [found.entry for found in lines(session)][:2] == [first, second]


def test_what_was_undone_or_struck_out_stays_and_says_when(session):
    keep(session, facts.PersonLeft("yelland"), "10:42:09")
    undone = session.entries[-1].id
    session.clock.set(at("10:42:15"))
    session.undo()
    assert line(session, undone).struck
    assert line(session, undone).marks == ("undone 10:42:15",)
    struck = keep(session, facts.PersonLeft("hale"), "10:43")
    session.clock.set(at("10:44:01"))
    session.strike(struck)
    assert line(session, struck).marks == ("struck out 10:44:01",)
    assert "struck out" in line(session, struck).spoken


def test_what_was_put_back_says_so(session):
    keep(session, facts.PersonLeft("yelland"), "10:42:09")
    entry = session.entries[-1].id
    session.undo()
    session.clock.set(at("10:43"))
    session.redo()
    assert not line(session, entry).struck
    assert line(session, entry).marks == ("put back 10:43:00",)


def test_a_correction_is_a_mark_and_no_row(session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:42:09")
    count = len(lines(session))
    session.clock.set(at("10:45"))
    session.correct(entry, happened=at("10:41"))
    session.correct(entry, fact=facts.PersonLeft("hale"))
    now = line(session, entry)
    assert (now.at, now.words, now.marks) == (at("10:41"), "R Hale", ("was 10:42", "was: C Yelland"))
    assert len(lines(session)) == count
    session.clock.set(at("10:46"))
    session.undo()
    assert line(session, entry).marks == ("was 10:42", "correction undone 10:46:00")
    assert line(session, entry).words == "C Yelland"


def test_a_correction_within_the_minute_shows_the_seconds(session):
    entry = keep(session, facts.PersonLeft("yelland"), "10:42:09")
    session.correct(entry, happened=at("10:42:01"))
    assert line(session, entry).marks == ("was 10:42:09",)


def test_a_long_original_is_shortened_and_an_unseen_one_is_named(session):
    entry = keep(session, note("word " * 40))
    session.correct(entry, fact=note("short"))
    (mark,) = line(session, entry).marks
    assert mark.startswith("was: word")
    assert len(mark) <= 70
    nested = keep(session, note("same"))
    session.correct(nested, fact=note("same", depth=1))
    assert line(session, nested).marks == ("corrected",)


def test_notes_as_the_record_words_them(session):
    first = keep(session, note("the report be noted", NoteKind.RESOLUTION))
    assert line(session, first).kind == "Agreed"
    second = keep(session, note("the staff be thanked", NoteKind.RESOLUTION, motion=first))
    decided = keep(session, facts.DecisionRecorded(first, "item-4", Outcome.RECOMMENDED))
    voted = keep(session, facts.VoteTaken(first, "item-4", Vote(VoteMethod.NO_VOTE)))
    action = keep(session, note("send the list", NoteKind.ACTION, owner="O Tresco", due=date(2026, 3, 27)))
    scratch = keep(session, note("break at 11.20", NoteKind.SCRATCH))
    flagged = keep(session, note("£212", check_later=True))
    assert [line(session, e).kind for e in (first, second)] == ["Recommended (a)", "Recommended (b)"]
    assert line(session, decided).words == "item 4 motion"
    assert line(session, voted).words == "without a vote, item 4 motion"
    assert line(session, action).words == "O Tresco, by 27 March 2026: send the list"
    assert line(session, scratch).scratch
    assert line(session, flagged).check_later
    keep(session, facts.NoteFlagged(flagged, settled=True))
    assert not line(session, flagged).check_later


def test_every_entry_but_changes_has_one_line(session):
    for person in ("yelland", "hale", "shah"):
        keep(session, facts.PersonLeft(person))
    session.undo()
    session.strike(session.entries[-3].id)
    plain = [entry.id for entry in session.entries if not isinstance(entry.fact, facts.Change)]
    assert sorted(found.entry for found in lines(session)) == sorted(plain)


# ---------------------------------------------------------------- actions


def test_actions_in_the_order_of_the_agenda(session):
    late = keep(session, note("report back", NoteKind.ACTION, "item-6", owner="thornbury"))
    early = keep(session, note("send the\nlist", NoteKind.ACTION, owner="O Tresco", due=date(2026, 3, 27)))
    keep(session, note("no action"))
    first, second = action_points(session.state)
    assert (first.note, first.what, first.owner, first.due) == (early, "send the list", "O Tresco", date(2026, 3, 27))
    assert (second.note, second.owner, second.number) == (late, "A Thornbury", "6")
    keep(session, facts.ActionSettled(early))
    assert [point.done for point in action_points(session.state)] == [True, False]
    assert open_actions(session.state) == 1


# ---------------------------------------------------------------- what can be corrected

EXAMPLES: tuple[facts.MeetingFact, ...] = (
    facts.MeetingArranged(date(2026, 3, 12), time(10, 15), "Committee Room 2"),
    facts.BodyCopied(sample_body()),
    facts.BankHolidaysCopied((date(2026, 4, 3),)),
    facts.CopyTaken("x"),
    facts.MeetingOpened(),
    facts.MeetingAdjourned("a break", time(11, 30)),
    facts.MeetingReconvened(),
    facts.MeetingClosed(),
    facts.PublicExcluded(("item-10",), (3,), "wray", "farrow"),
    facts.PublicReadmitted(),
    facts.ProgramRestarted(NOW),
    facts.ProgramStoodStill(NOW, asleep=True),
    facts.ClockJumped(3, NOW),
    facts.GapSettled("gap", stood_still=True),
    facts.ItemAdded(AgendaItem("x", "11", "Late item")),
    facts.ItemWithdrawn("x"),
    facts.ItemBegun("item-4"),
    facts.ItemsTakenTogether("item-4", ("item-5",)),
    facts.ItemSetAside("item-7", SettingAside.DEFERRED, "no report"),
    facts.MinutesApproved("item-2"),
    facts.PersonIntroduced(Person("tresco", "Tresco", "Owen")),
    facts.RollMarked("shah", RollMark.EXPECTED, "by 11"),
    facts.ApologyReceived(Apology("vane", "9 March", "e-mail")),
    facts.SubstituteNamed(Substitution("lindqvist", "noakes", "10 March")),
    facts.PersonArrived("shah"),
    facts.PersonJoinedOnline("vane"),
    facts.PersonLeft("shah", "another meeting"),
    facts.PresenceStated("shah", ("item-4",)),
    facts.ChairTaken("okafor-lyle", "item-5"),
    facts.InterestDeclared(Declaration("hale", "item-6")),
    facts.QuestionRegistered(Question("q", "Mr Jonah Prewett")),
    facts.QuestionWithdrawn("q"),
    facts.QueueOrdered(("q",)),
    facts.SlotOpened("item-3", 900),
    facts.SpeakerBegan("q", 180),
    facts.SpeakerFinished(),
    facts.ClockPaused(),
    facts.ClockResumed(),
    facts.TimeGiven(30, "interrupted"),
    facts.QuestionAnswered(Answer("q", "hale", "that the roof had needed repair")),
    facts.SlotExtended(300, "all wish to be heard"),
    facts.SlotEnded(),
    *(note("words", kind) for kind in NoteKind),
    note("", NoteKind.JOINED, people=("tresco",), purpose="the report"),
    facts.NoteMoved("n", ""),
    facts.NoteFlagged("n", why="ask finance"),
    facts.DecisionRecorded("m", "item-4", mover="wray"),
    facts.VoteTaken("m", "item-4", Vote(VoteMethod.NO_VOTE)),
    facts.VoteTaken("m", "item-4", Vote(VoteMethod.HANDS, 3, 1, reason="one left")),
    facts.VoteTaken("m", "item-4", Vote(VoteMethod.UNANIMOUS, 3)),
    facts.DecisionRecorded("m", "item-4", Outcome.CARRIED),
    facts.MeetingArranged(DAY, budget=True),
    facts.ActionSettled("n"),
    facts.ActionsBroughtForward((CarriedAction("old", "Send members the plan"),)),
    facts.HouseStyleChosen("plain", "Plain"),
    facts.MinutesCountedOn(23),
    facts.FirstMinuteNumbered(24),
    facts.DraftSent(1, "thornbury", (SentLine("Minutes"),)),
    facts.CommentsRead("sent", "draft.docx", (Comment(CommentKind.ADDED, 0, "", "words"),)),
    facts.CommentSettled("read", 0, taken=True),
    facts.ApprovalCopied("later", DAY),
    facts.CorrectionsLookedAt("item-2"),
    facts.MinutesReopened("a letter came"),
)


def entry_of(fact, happened="10:42:07") -> Entry:
    return Entry(1, "e", "e", at(happened), at(happened), fact)


def test_the_examples_are_of_every_kind():
    groups = (
        facts.LifeFact, facts.TimeFact, facts.AgendaFact, facts.RoomFact, facts.QuestionFact, facts.MinuteFact,
        facts.MinutesFact,
        facts.ReviewFact,
    )  # fmt: skip
    every = {kind for group in groups for kind in get_args(group)}
    assert {type(fact) for fact in EXAMPLES} == every


@pytest.mark.parametrize("fact", EXAMPLES, ids=lambda fact: type(fact).__name__)
def test_every_fact_has_fields_that_can_be_corrected_one_by_one(fact):
    entry = entry_of(fact)
    new = {
        FieldKind.TIME: "1041",
        FieldKind.CLOCK: "11.45",
        FieldKind.DATE: "28 March 2026",
        FieldKind.PERSON: "farrow",
        FieldKind.WHO: "farrow",
        FieldKind.LINE: "other words",
        FieldKind.TEXT: "other words",
        FieldKind.NUMBER: "9",
    }
    for field in fields_of(entry):
        other = next((key for key, _ in field.choices if key != field.value), "")
        change = corrected(entry, {field.name: new.get(field.kind, other)}, NOW)
        assert change.entry == "e"
        if field.name == TIME:
            assert (change.happened, change.fact) == (at("10:41"), None)
        else:
            assert change.happened is None
            assert type(change.fact) is type(fact)
            assert change.fact != fact
            after = next(f for f in fields_of(entry_of(change.fact), entry) if f.name == field.name)
            assert after.was == field.value


@pytest.mark.parametrize("fact", EXAMPLES, ids=lambda fact: type(fact).__name__)
def test_nothing_changed_is_no_correction(fact):
    entry = entry_of(fact)
    with pytest.raises(RuleError, match="There is nothing to correct yet"):
        corrected(entry, {field.name: f" {field.value} " for field in fields_of(entry)}, NOW)


def test_what_the_program_wrote_itself_is_not_corrected():
    for fact in (
        facts.BodyCopied(sample_body()),
        facts.BankHolidaysCopied(()),
        facts.CopyTaken("x"),
        facts.ProgramRestarted(NOW),
        facts.ProgramStoodStill(NOW),
        facts.ClockJumped(1, NOW),
        facts.GapSettled("gap", stood_still=False),
    ):
        assert fields_of(entry_of(fact)) == ()
    for change in (facts.Struck(("x",)), facts.Restored(("x",)), facts.Corrected("x")):
        assert fields_of(entry_of(change)) == ()


def test_an_action_s_owner_and_date():
    entry = entry_of(note("send the list", NoteKind.ACTION, owner="O Tresco"))
    assert [(f.label, f.value) for f in fields_of(entry)] == [
        ("Time", "10:42"), ("Words", "send the list"), ("Owner", "O Tresco"), ("By", ""),
    ]  # fmt: skip
    change = corrected(entry, {"content.due": "27 March", "content.owner": "L Marsh"}, NOW)
    assert change.fact == note("send the list", NoteKind.ACTION, owner="L Marsh", due=date(2026, 3, 27))
    dated = entry_of(change.fact)
    undated = corrected(dated, {"content.due": ""}, NOW).fact
    assert undated == note("send the list", NoteKind.ACTION, owner="L Marsh")


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (TIME, "noonish", "is not a time"),
        (TIME, "11:30", "still to come"),
        (TIME, "", "Type a time"),
        ("until", "soon", "is not a time"),
    ],
)
def test_times_that_cannot_be(field, typed, sentence):
    with pytest.raises(FieldRefused, match=sentence) as refused:
        corrected(entry_of(facts.MeetingAdjourned("a break", time(11, 30))), {field: typed}, NOW)
    assert refused.value.field == field


@pytest.mark.parametrize("typed", ["", "the thirtieth"])
def test_a_meeting_has_a_date(typed):
    with pytest.raises(FieldRefused, match="Type a date"):
        corrected(entry_of(EXAMPLES[0]), {"on": typed}, NOW)


def test_the_until_of_an_adjournment_can_be_emptied():
    change = corrected(entry_of(facts.MeetingAdjourned("a break", time(11, 30))), {"until": ""}, NOW)
    assert change.fact == facts.MeetingAdjourned("a break", None)


@pytest.mark.parametrize(
    ("typed", "happened"),
    [("1041", "10:41"), ("-5", "10:55"), ("now", "11:00"), ("10.42", "10:42"), ("10:42:30", "10:42:30")],
)
def test_times_as_they_are_typed(typed, happened):
    assert corrected(entry_of(facts.PersonLeft("hale")), {TIME: typed}, NOW).happened == at(happened)


def test_the_day_after_a_time_still_means_the_meeting_s_day():
    tomorrow = NOW + timedelta(days=1)
    assert corrected(entry_of(facts.PersonLeft("hale")), {TIME: "1400"}, tomorrow).happened == at("14:00")


def test_what_cannot_be_corrected_says_why(session):
    entry = keep(session, facts.PersonLeft("hale"))
    assert why_not(session.entries, entry) == ""
    assert newest_correctable(session.entries) == entry
    session.strike(entry)
    assert "struck out" in why_not(session.entries, entry)
    assert newest_correctable(session.entries) != entry
    assert why_not(session.entries, "nowhere") == "That entry is not in this record."
    assert why_not(session.entries, session.entries[0].id) == "There is nothing to correct in that entry."
    assert effective_entry(session.entries, session.entries[-1].id) is None
    assert effective_entry(session.entries, "nowhere") is None
    assert newest_correctable(()) == ""


def test_the_record_takes_every_correction(session):
    entry = keep(session, note("ten families"), "10:50")
    now = effective_entry(session.entries, entry)
    assert now is not None
    session.record(corrected(now, {TIME: "1048", "content.text": "61 families"}, session.now()))
    after = effective_entry(session.entries, entry)
    assert after is not None
    assert (after.happened, after.fact) == (at("10:48"), note("61 families"))
    first = session.entry(entry)
    assert [(f.name, f.was) for f in fields_of(after, first)] == [(TIME, "10:50"), ("content.text", "ten families")]


@pytest.mark.parametrize("typed", ["", "-1", "1.5", "ten", "²", "\u0661"])
def test_a_count_is_a_number(typed):
    entry = entry_of(facts.VoteTaken("m", "item-4", Vote(VoteMethod.HANDS, 3, 1)))
    with pytest.raises(FieldRefused, match="number") as refused:
        corrected(entry, {"vote.for_": typed}, NOW)
    assert refused.value.field == "vote.for_"


def test_the_outcomes_to_choose_from_fit_the_one_there_is():
    words = {
        outcome: [key for key, _ in fields_of(entry_of(facts.DecisionRecorded("m", "i", outcome)))[1].choices]
        for outcome in Outcome
    }
    assert "carried" not in words[Outcome.AGREED]
    assert "agreed" not in words[Outcome.CARRIED]
    assert {"agreed", "carried"} <= set(words[Outcome.LOST])
