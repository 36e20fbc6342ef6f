"""Minutes from facts: each sentence where it belongs, and nothing that the facts do not say."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_app import drafting, sample, script
from clerk_app.clock import ScriptedClock
from clerk_app.errors import ExportError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.acts import begin_item
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Membership, Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.presence import items_attended
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.questions import Question
from clerk_app.minutes.compose import compose
from clerk_app.minutes.layout import PartMarks
from clerk_app.minutes.wording import in_words, length_in_words, listed, read_wording
from clerk_app.rehearsal import Player, hour_before
from clerk_app.session import MeetingSession, new_id
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, sample_body

GOLDEN = "tests/golden/rehearsal.txt"


def text_of(session):
    return plain_text(drafting.draft_minutes(session.state))


def item_text(session, title):
    """The minute of one item, from its heading to the next."""
    blocks = text_of(session).strip().split("\n\n")
    start = next(i for i, block in enumerate(blocks) if block.endswith(title))
    titles = {f"{i.number} {i.title}" for i in session.state.agenda.items} | {"Chairman"}
    end = next(
        i for i in range(start + 1, len(blocks)) if blocks[i] in titles or blocks[i].startswith("There being no")
    )
    return "\n".join(blocks[start + 1 : end])


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    session = in_session(library, clock)
    clock.step(minutes=5)
    session.record(facts.ItemAdded(AgendaItem("item-x", "11", "Sea walls")))
    session.record(facts.ItemBegun("item-x"))
    return session


def keep(session, kind, text, item="item-x", **more):
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, text, **more)))
    return entry.id


def decide(session, outcome=Outcome.AGREED, parts=("the walls be raised",), item="item-x", **more):
    motion = new_id()
    notes = [
        (motion if i == 0 else new_id(), facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, part, motion=motion)))
        for i, part in enumerate(parts)
    ]
    session.record_as([*notes, (new_id(), facts.DecisionRecorded(motion, item, outcome, **more))])
    return motion


class TestHeading:
    def test_with_time_and_place(self, session):
        assert text_of(session).startswith(
            "Minutes of the meeting of the Children and Families Scrutiny Committee, held at 10.15am in "
            "Committee Room 2, Wexcombe County Hall on Thursday, 12 March 2026\n"
        )

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"start": None}, "Committee, held in Committee Room 2, Wexcombe County Hall on Thursday"),
            ({"place": ""}, "Committee, held at 10.15am on Thursday"),
            ({"start": None, "place": ""}, "Committee, held on Thursday"),
            ({"mode": facts.MeetingMode.ONLINE}, "virtual meeting of the Children and Families Scrutiny Committee"),
            ({"mode": facts.MeetingMode.HYBRID}, "County Hall and by video conference on Thursday"),
        ],
    )
    def test_with_what_is_known(self, session, change, said):
        session.record(replace(session.state.arranged, **change))
        assert said in text_of(session).splitlines()[0]

    def test_a_meeting_without_a_date_has_no_minutes(self, library, clock):
        session = MeetingSession(library.record, "bare", clock)
        session.record(facts.BodyCopied(sample_body()))
        with pytest.raises(ExportError, match="no date yet"):
            drafting.draft_minutes(session.state)

    def test_an_empty_meeting_is_a_short_document(self, library, clock):
        session = MeetingSession(library.record, "bare", clock)
        session.record(facts.BodyCopied(sample_body()), facts.MeetingArranged(date(2026, 3, 12), time(10, 15)))
        text = text_of(session)
        assert "Nobody is recorded as present." in text
        assert text.rstrip().endswith("Chairman")
        assert drafting.draft_pdf(session.state).startswith(b"%PDF")


class TestPresent:
    def test_the_chairman_first_then_by_surname(self, session):
        lines = text_of(session).splitlines()
        first = lines.index("County Councillors:")
        assert lines[first + 2 : first + 5] == ["A Thornbury (Chairman)", "N Brackett", "M Dunmere"]
        assert "P Okafor-Lyle (Vice Chairman)" in lines
        assert "Mrs B Ashdown (Diocese)" in lines

    def test_whoever_left_before_the_opening_was_not_present(self, library):
        clock = clock_at("10:00")
        session = new_session(library, clock)
        session.record(facts.RollMarked("shah", RollMark.PRESENT))
        clock.step(minutes=5)
        session.record(facts.PersonLeft("shah"))
        clock.step(minutes=10)
        session.record(facts.MeetingOpened())
        assert "S Shah" not in text_of(session)

    def test_a_substitute_stands_among_the_members(self, library):
        clock = clock_at("10:00")
        session = new_session(library, clock)
        session.record(facts.ApologyReceived(Apology("hale")))
        session.record(facts.SubstituteNamed(Substitution("hale", "noakes")))
        session.record(facts.RollMarked("noakes", RollMark.PRESENT))
        session.record(facts.MeetingOpened())
        session.record(facts.ItemBegun("item-1"))
        text = text_of(session)
        assert "A Noakes" in text.splitlines()
        assert "Apologies for absence had been received from Councillor Hale." in text
        assert "Councillor Noakes substituted for Councillor Hale." in text

    def test_an_officer_all_through_and_a_visitor_for_a_time(self, library):
        clock = clock_at("10:00")
        session = new_session(library, clock)
        session.record(facts.PersonArrived("fenner"), facts.MeetingOpened())
        clock.step(minutes=30)
        session.record(
            facts.PersonIntroduced(Person("v", "Castell", "Mary", role="Cabinet Member")), facts.PersonArrived("v")
        )
        text = text_of(session)
        assert "Mrs Iris Fenner, Democratic Services Officer, was also present throughout." in text
        assert "Mary Castell, Cabinet Member, was also present." in text


class TestNames:
    def test_two_members_of_one_surname_are_told_apart(self, library):
        body = sample_body()
        twin = Person("hale-2", "Hale", "Oscar")
        body = replace(body, people=(*body.people, twin), memberships=(*body.memberships, Membership("hale-2")))
        session = new_session(library, clock_at(), body=body)
        session.record(facts.ApologyReceived(Apology("hale")), facts.ApologyReceived(Apology("hale-2")))
        assert "Councillors O Hale and R Hale" in text_of(session)

    def test_a_co_opted_member_in_the_apologies_says_for_whom(self, library):
        session = new_session(library, clock_at())
        session.record(facts.ApologyReceived(Apology("vane")))
        assert "from Rachel Vane, Parent governor." in text_of(session)


class TestItemOne:
    def test_none_of_either(self, session):
        text = item_text(session, session.state.agenda.items[0].title)
        assert text == "There were no apologies for absence. No declarations of interest were made."

    def test_nothing_is_said_before_the_item_was_taken(self, library):
        session = new_session(library, clock_at())
        assert item_text(session, session.state.agenda.items[0].title) == ""

    def test_the_nature_of_a_sensitive_interest_stays_out(self, session):
        open_one = Declaration("hale", "item-6", nature="her employer")
        session.record(facts.InterestDeclared(open_one))
        session.record(facts.InterestDeclared(Declaration("quint", "item-6", nature="witness address", sensitive=True)))
        text = text_of(session)
        assert "Councillor Hale declared an interest in item 6: her employer." in text
        assert "Councillor Quint declared an interest in item 6." in text
        assert "witness" not in text
        assert b"witness" not in drafting.draft_pdf(session.state)


class TestDiscussion:
    def test_the_lead_in_stands_once_before_the_first_bullet(self, session):
        keep(session, NoteKind.PARAGRAPH, "A film was shown.")
        keep(session, NoteKind.NOTE, "One.")
        keep(session, NoteKind.PARAGRAPH, "An aside.")
        keep(session, NoteKind.NOTE, "Two.")
        lines = item_text(session, "Sea walls").splitlines()
        assert lines == [
            "A film was shown.",
            "During discussion the following was highlighted, acknowledged and/or noted:",
            "- One.",
            "An aside.",
            "- Two.",
        ]

    def test_the_lead_in_stands_before_the_sub_heading_of_the_first_bullet(self, session):
        keep(session, NoteKind.HEADING, "Costs")
        keep(session, NoteKind.NOTE, "One.")
        assert item_text(session, "Sea walls").splitlines()[1:] == ["Costs", "- One."]

    def test_bullets_nest(self, session):
        keep(session, NoteKind.NOTE, "One.")
        keep(session, NoteKind.NOTE, "In one.", depth=1)
        keep(session, NoteKind.NOTE, "Deep.", depth=2)
        keep(session, NoteKind.NOTE, "Two.")
        assert item_text(session, "Sea walls").splitlines()[1:] == ["- One.", "  - In one.", "    - Deep.", "- Two."]

    def test_scratch_is_in_no_byte_of_the_file(self, session):
        keep(session, NoteKind.SCRATCH, "zzscratchzz")
        keep(session, NoteKind.NOTE, "Said.")
        assert "zzscratchzz" not in text_of(session)
        document = drafting.draft_minutes(session.state)
        assert "zzscratchzz" not in repr(document)

    def test_what_was_struck_out_is_gone(self, session):
        entry = keep(session, NoteKind.NOTE, "Never said.")
        session.strike(entry)
        assert "Never said." not in text_of(session)

    def test_typed_asterisks_and_braces_stand_as_typed(self, session):
        decide(session, parts=("**bold** {parts} <b>x</b> & y",))
        assert "It was agreed that **bold** {parts} <b>x</b> & y." in text_of(session)
        assert drafting.draft_pdf(session.state).startswith(b"%PDF")


class TestDecisions:
    @pytest.mark.parametrize(
        ("outcome", "said"),
        [
            (Outcome.AGREED, "It was agreed that the walls be raised."),
            (Outcome.RESOLVED, "It was resolved that the walls be raised."),
            (Outcome.NOTED, "It was noted that the walls be raised."),
            (Outcome.RECOMMENDED, "It was recommended that the walls be raised."),
            (Outcome.REFERRED, "It was referred that the walls be raised."),
            (Outcome.LOST, "The motion that the walls be raised was lost."),
        ],
    )
    def test_each_outcome(self, session, outcome, said):
        decide(session, outcome)
        assert item_text(session, "Sea walls") == said

    def test_parts_are_numbered_and_a_single_one_is_not(self, session):
        decide(session, parts=("a be done;", "b be done; and", "c be done"))
        assert item_text(session, "Sea walls") == (
            "It was agreed that (i) a be done; (ii) b be done; and (iii) c be done."
        )

    def test_a_discussed_item_concludes_under_a_heading_with_the_thanks_in_the_same_paragraph(self, session):
        keep(session, NoteKind.NOTE, "Said.")
        keep(session, NoteKind.PARAGRAPH, "The Chairman thanked the witness.")
        decide(session)
        assert item_text(session, "Sea walls").splitlines()[-2:] == [
            "Conclusion",
            "The Chairman thanked the witness. It was agreed that the walls be raised.",
        ]

    def test_a_typed_conclusion_is_not_doubled(self, session):
        keep(session, NoteKind.NOTE, "Said.")
        keep(session, NoteKind.HEADING, "Conclusion")
        decide(session)
        assert item_text(session, "Sea walls").count("Conclusion") == 1

    def test_a_report_noted_without_words(self, session):
        item = replace(session.state.agenda.item("item-x"), report_ref="CFS/9/26", report_about="on walls")
        session.record(facts.ItemAdded(item))
        session.record(facts.DecisionRecorded("m", "item-x", Outcome.NOTED))
        assert item_text(session, "Sea walls") == "The Committee considered and noted report CFS/9/26 on walls."

    def test_named_votes_and_the_casting_vote(self, session):
        motion = decide(session, mover="hale", seconder="quint")
        ballots = (("hale", Ballot.FOR), ("quint", Ballot.FOR), ("shah", Ballot.AGAINST), ("wray", Ballot.ABSTAINED))
        vote = Vote.named(ballots, tuple(p for p, _ in ballots), "the others were at the door")
        session.record(facts.VoteTaken(motion, "item-x", vote))
        text = item_text(session, "Sea walls")
        assert "Moved by Councillor Hale and seconded by Councillor Quint." in text
        assert "The vote was 2 for, 1 against and 1 abstained." in text
        assert "For: Councillors Hale and Quint. Against: Councillor Shah. Abstained: Councillor Wray." in text

    def test_a_tie_with_the_casting_vote_apart(self, session):
        motion = decide(session)
        vote = Vote(VoteMethod.HANDS, 7, 7, eligible=COUNCILLORS, casting=Ballot.FOR)
        session.record(facts.VoteTaken(motion, "item-x", vote))
        text = item_text(session, "Sea walls")
        assert "The vote was 7 for and 7 against." in text
        assert "gave a casting vote for." in text


def test_the_parts_that_are_left_stay_when_the_first_is_struck_out(session):
    motion = decide(session, Outcome.RESOLVED, ("the walls be raised", "the gate be mended"))
    session.strike(motion)
    assert item_text(session, "Sea walls") == "It was resolved that the gate be mended."


class TestPeopleOfAnItem:
    @pytest.fixture
    def people(self, session):
        marsh, tresco = Person("m", "Marsh", "Lena", title="Dr", role="Director"), Person("t", "Tresco", "Owen")
        session.record(facts.PersonIntroduced(marsh), facts.PersonIntroduced(tresco))
        return ("m", "t")

    def test_several_joined(self, session, people):
        keep(session, NoteKind.JOINED, "", people=people, purpose="to introduce the issues")
        assert item_text(session, "Sea walls").splitlines() == [
            "The following joined the meeting to introduce the issues:",
            "Dr Lena Marsh, Director;",
            "Owen Tresco.",
        ]

    def test_one_remained_and_left(self, session, people):
        keep(session, NoteKind.REMAINED, "", people=people[:1])
        keep(session, NoteKind.LEFT, "", people=people)
        assert item_text(session, "Sea walls").splitlines() == [
            "Dr Lena Marsh, Director remained from the previous agenda item to introduce the item.",
            "Dr Lena Marsh and Owen Tresco left the meeting.",
        ]


class TestAdjournments:
    def test_in_the_middle_of_an_item(self, session, clock):
        keep(session, NoteKind.NOTE, "Before.")
        clock.step(minutes=1)
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=9, seconds=40)
        session.record(facts.MeetingReconvened())
        keep(session, NoteKind.NOTE, "After.")
        lines = item_text(session, "Sea walls").splitlines()
        # 10.21 to 10.30 by the printed clock, whatever the seconds.
        assert lines[1:] == [
            "- Before.",
            "The meeting then adjourned at 10.21am and reconvened nine minutes later.",
            "- After.",
        ]

    def test_at_the_end_of_an_item_it_stands_behind_what_was_added_later(self, session, clock):
        keep(session, NoteKind.NOTE, "Before.")
        clock.step(seconds=20)
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=10)
        session.record(facts.MeetingReconvened())
        session.record(facts.ItemBegun("item-2"))
        keep(session, NoteKind.CLERKS_NOTE, "Added.", item="item-x")
        assert item_text(session, "Sea walls").splitlines()[-2:] == [
            "[Clerk’s note: Added.]",
            "The meeting then adjourned at 10.20am and reconvened ten minutes later.",
        ]

    def test_never_reconvened(self, session):
        session.record(facts.MeetingAdjourned())
        assert "The meeting then adjourned at 10.20am." in text_of(session)

    def test_before_the_first_item(self, library, clock):
        session = new_session(library, clock, meeting="early")
        session.record(facts.MeetingOpened())
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=10)
        session.record(facts.MeetingReconvened())
        assert "The meeting then adjourned at 10.15am and reconvened ten minutes later." in text_of(session)

    def test_the_close_at_noon(self, session, clock):
        clock.set(at("12:00"))
        session.record(facts.MeetingClosed())
        assert "There being no further business the meeting closed at 12noon." in text_of(session)


def test_a_member_who_comes_late_and_goes_early_is_told_where_it_happened(session, clock):
    clock.step(seconds=5)
    session.record(facts.PersonLeft("shah"))
    clock.step(seconds=20)
    keep(session, NoteKind.NOTE, "Between.")
    clock.step(minutes=10)
    session.record(facts.PersonArrived("shah"))
    lines = item_text(session, "Sea walls").splitlines()
    assert lines[0] == "Councillor Shah left the meeting at 10.20am."
    assert lines[-1] == "Councillor Shah returned to the meeting at 10.30am."


def test_who_is_found_present_by_a_roll_call_after_the_opening_did_not_join_then(library, clock):
    session = new_session(library, clock, meeting="roll")
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    clock.step(minutes=2)
    session.record(facts.RollMarked("shah", RollMark.PRESENT), facts.PersonArrived("hale"))
    assert "S Shah" in text_of(session)
    assert "Councillor Hale joined the meeting at 10.17am." in text_of(session)
    assert "Councillor Shah joined" not in text_of(session)
    session.record(facts.PersonLeft("shah"))
    clock.step(minutes=5)
    session.record(facts.PersonArrived("shah"))
    assert "Councillor Shah returned to the meeting at 10.22am." in text_of(session)


def test_a_possible_substitute_who_only_looks_on_is_named_with_the_visitors(session):
    session.record(facts.PersonArrived("noakes"))
    assert "Alice Noakes (item 11 only) was also present." in text_of(session)


class TestQuestions:
    def test_none_were_registered(self, session):
        questions = next(i for i in session.state.agenda.items if i.kind is ItemKind.QUESTIONS)
        assert item_text(session, questions.title) == ""
        session.record(facts.ItemBegun(questions.id))
        assert item_text(session, questions.title) == "There were no questions from the public."

    def test_heard_and_not_reached(self, session, clock):
        item = next(i for i in session.state.agenda.items if i.kind is ItemKind.QUESTIONS)
        session.record(facts.ItemBegun(item.id))
        session.record(facts.QuestionRegistered(Question("q1", "Mr A", "item-4")))
        session.record(facts.QuestionRegistered(Question("q2", "Mrs B")))
        session.record(facts.SlotOpened(item.id, 900), facts.SpeakerBegan("q1", 180))
        clock.step(seconds=20)
        keep(session, NoteKind.NOTE, "Asked why.", item=item.id)
        clock.step(minutes=3)
        session.record(facts.SlotEnded())
        assert item_text(session, item.title).splitlines() == [
            "Two people had registered to speak.",
            "Question 1: Mr A, on item 4.",
            "- Asked why.",
            "Mrs B was not reached in the time.",
        ]


def test_exempt_matter_marks_the_file_and_its_name(session):
    assert not drafting.draft_minutes(session.state).exempt
    private = next(i for i in session.state.agenda.items if i.exempt)
    keep(session, NoteKind.NOTE, "In private.", item=private.id)
    assert drafting.draft_minutes(session.state).exempt
    assert "NOT FOR PUBLICATION" in drafting.file_name(session.state)


def test_a_decision_without_words_is_exempt_matter_too(session):
    private = next(i for i in session.state.agenda.items if i.exempt)
    session.record(facts.DecisionRecorded("m", private.id, mover="hale"))
    assert "Moved by Councillor Hale." in text_of(session)
    assert drafting.draft_minutes(session.state).exempt


def test_the_same_record_gives_the_same_bytes(session):
    assert drafting.draft_pdf(session.state) == drafting.draft_pdf(session.state)


def test_the_whole_rehearsal(library, root):
    """The sample meeting in words; rewrite the golden file after reading the difference."""
    meeting = script.load()
    clock = ScriptedClock(hour_before(meeting.arranged))
    session = MeetingSession(library.record, new_id(), clock)
    session.record(*meeting.setting_up)
    Player(session, clock).play(sample.rehearsal_acts())
    assert text_of(session) == (root / GOLDEN).read_text(encoding="utf-8")
    public = plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
    assert public == (root / GOLDEN.replace(".txt", "-public.txt")).read_text(encoding="utf-8")


class TestWording:
    def test_lists_and_numbers(self):
        assert [listed(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
        assert (in_words(10), in_words(20), in_words(21)) == ("ten", "twenty", "21")
        assert [length_in_words(n) for n in (0, 1, 10, 60, 65)] == [
            "one minute", "one minute", "ten minutes", "one hour", "one hour and five minutes",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("clock", "said"),
        [("09:05", "9.05am"), ("10:00", "10am"), ("12:00", "12noon"), ("12:01", "12.01pm"), ("00:30", "12.30am")],
    )
    def test_times(self, clock, said):
        wording = read_wording(drafting.style_text("committee-2019"))
        assert wording.time(at(clock)) == said

    def test_roman_and_lettered_parts(self):
        wording = read_wording(drafting.style_text("committee-2019"))
        assert [wording.part_mark(n, 50) for n in (1, 4, 9, 14, 40)] == ["(i) ", "(iv) ", "(ix) ", "(xiv) ", "(xl) "]
        lettered = replace(wording, part_marks=PartMarks.LETTERS)
        assert [lettered.part_mark(n, 50) for n in (1, 26, 27)] == ["(a) ", "(z) ", "(aa) "]
        assert wording.part_mark(1, 1) == ""

    def test_a_committees_own_sentence_goes_before_the_style(self, library):
        body = sample_body(wording=(("no_apologies", "Nobody had sent apologies"), ("signature", "  ")))
        session = in_session(library, clock_at(), body=body)
        text = text_of(session)
        assert "Nobody had sent apologies" in text
        assert text.rstrip().endswith("Chairman"), "an empty sentence of its own counts as none"

    def test_a_style_that_lacks_something_is_told(self):
        with pytest.raises(ExportError, match="house style"):
            read_wording("name = 'x'")
        with pytest.raises(ExportError, match="house style"):
            read_wording("not toml [")

    def test_an_unknown_style_is_told(self, library):
        body = sample_body(house_style="nowhere")
        session = in_session(library, clock_at(), body=body)
        with pytest.raises(ExportError, match="no house style 'nowhere'"):
            drafting.draft_minutes(session.state)


def test_composing_never_fails_for_want_of_an_item(session):
    # An item taken off the agenda after it was minuted in a record of another program.
    state = replace(session.state, agenda=session.state.agenda.without_item("item-x"))
    compose(state, drafting.wording_of(state))


def test_a_time_typed_to_the_minute_agrees_with_the_items_somebody_was_there_for(session, clock):
    """Whoever left in the minute in which an item was begun was not there for it; whoever came in it was."""
    clock.set(at("10:30:40"))
    session.record(facts.ItemBegun("item-2"))
    clock.set(at("10:33"))
    session.record(facts.PersonLeft("shah"), at=at("10:30"))
    session.record(facts.PersonArrived("noakes"), at=at("10:30"))
    title = session.state.agenda.item("item-2").title
    assert "Councillor Shah left the meeting at 10.30am." in item_text(session, "Sea walls")
    assert "Shah" not in item_text(session, title)
    assert "Councillor Noakes joined the meeting at 10.30am." in item_text(session, title)
    assert "item-2" not in items_attended(session.state, "shah")
    assert items_attended(session.state, "noakes") == ("item-2",)


@pytest.mark.parametrize(
    ("signed", "said"),
    [(True, "were approved and signed by the Chairman."), (False, "were approved.")],
)
def test_minutes_approved_as_amended_are_signed_only_where_they_were(session, signed, said):
    session.record(facts.MinutesApproved("item-2", signed, "a correction on page 2"))
    text = item_text(session, session.state.agenda.item("item-2").title)
    assert text.startswith("Subject to a correction on page 2, the draft minutes")
    assert text.endswith(said)


def test_an_officer_was_there_throughout_though_the_opening_be_corrected(library):
    clock = clock_at("10:20")
    session = new_session(library, clock)
    session.record(*begin_item(session.state, "item-1"))
    opening = next(e for e in session.entries if isinstance(e.fact, facts.MeetingOpened))
    session.correct(opening.id, at("10:15"))
    assert "was also present throughout." in text_of(session)


# ---------------------------------------------------------------- amendments, own votes, owners


def amend(session, motion, text, outcome=None, vote=None, **more):
    (entry,) = session.record(facts.NoteKept("item-x", NoteText(NoteKind.AMENDMENT, text, motion=motion)))
    if vote:
        session.record(facts.VoteTaken(entry.id, "item-x", vote))
    if outcome:
        session.record(facts.DecisionRecorded(entry.id, "item-x", outcome, **more))
    return entry.id


def test_a_chain_of_amendments_and_the_substantive_motion(session):
    motion = decide(session, Outcome.RESOLVED, mover="hale", seconder="quint")
    lost = Vote(VoteMethod.HANDS, 3, 11, eligible=COUNCILLORS)
    amend(session, motion, "to leave out “raised”", Outcome.LOST, lost, mover="shah", seconder="wray")
    amend(session, motion, "to add “by May”", Outcome.ACCEPTED, mover="shah")
    session.record(facts.VoteTaken(motion, "item-x", Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS)))
    assert item_text(session, "Sea walls").splitlines() == [
        "The motion was moved by Councillor Hale and seconded by Councillor Quint.",
        (
            "An amendment was moved by Councillor Shah and seconded by Councillor Wray: to leave out “raised”."
            " The vote was 3 for and 11 against. The amendment was lost."
        ),
        "An amendment was moved by Councillor Shah: to add “by May”. The amendment was accepted without a vote.",
        "The motion as amended was then put.",
        "It was resolved that the walls be raised.",
        "The vote was unanimous.",
    ]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_amendment_in_every_state_is_printed_once(session, outcome):
    motion = decide(session)
    amend(session, motion, "to add “{parts} and **soon**”", outcome)
    text = item_text(session, "Sea walls")
    assert text.count("to add “{parts} and **soon**”") == 1
    assert ("as amended" in text) is (outcome in (Outcome.CARRIED, Outcome.ACCEPTED))
    assert "This was" not in text


def test_an_amendment_without_its_motion_is_printed_all_the_same(session):
    motion = decide(session)
    amend(session, motion, "to add “soon”", Outcome.CARRIED)
    session.strike(motion)
    assert "An amendment was moved: to add “soon”. The amendment was carried." in item_text(session, "Sea walls")


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_printed_with_and_without_words(session, outcome):
    decide(session, outcome)
    session.record(facts.DecisionRecorded("bare", "item-x", outcome))
    assert len(item_text(session, "Sea walls").splitlines()) == 2


def test_own_votes_are_printed_whatever_the_method(session):
    motion = decide(session)
    required = (("shah", Ballot.AGAINST), ("wray", Ballot.ABSTAINED))
    said = (
        "Councillor Shah required his or her vote against to be recorded."
        " Councillor Wray required his or her abstention to be recorded."
    )
    vote = Vote(VoteMethod.NO_VOTE, eligible=COUNCILLORS, required=required)
    session.record(facts.VoteTaken(motion, "item-x", vote))
    assert item_text(session, "Sea walls").splitlines()[-1] == said
    vote = Vote(VoteMethod.HANDS, 12, 1, 1, eligible=COUNCILLORS, required=required)
    session.record(facts.VoteTaken(motion, "item-x", vote))
    assert item_text(session, "Sea walls").splitlines()[-1] == (
        f"The vote was 12 for, 1 against and 1 abstained. {said}"
    )


def test_the_casting_vote_names_who_presided_and_a_tie_without_one_says_so(session):
    motion = decide(session, Outcome.LOST)
    tie = Vote(VoteMethod.HANDS, 7, 7, eligible=COUNCILLORS)
    session.record(facts.VoteTaken(motion, "item-x", tie))
    assert "The votes were equal and no casting vote was given." in item_text(session, "Sea walls")
    session.record(facts.VoteTaken(motion, "item-x", replace(tie, casting=Ballot.FOR, casting_by="hale")))
    assert "The votes being equal, Councillor Hale, presiding, gave a casting vote for." in item_text(
        session, "Sea walls"
    )


@pytest.mark.parametrize(
    ("typed", "owner", "due", "said"),
    [
        ("the list be sent", "K Wray", date(2026, 3, 27), "the list be sent (K Wray, by 27 March 2026)."),
        ("the list be sent.", "K Wray", None, "the list be sent (K Wray)."),
        ("the list be sent;", "", date(2026, 3, 27), "the list be sent (by 27 March 2026);"),
        ("the list be sent; and", "K Wray", None, "the list be sent (K Wray); and."),
    ],
)
def test_a_part_says_who_is_to_see_to_it(session, typed, owner, due, said):
    motion = new_id()
    content = NoteText(NoteKind.RESOLUTION, typed, motion=motion, owner=owner, due=due)
    session.record_as([(motion, facts.NoteKept("item-x", content))])
    assert item_text(session, "Sea walls").startswith(f"It was agreed that {said.rstrip('.')}")
