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
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Membership, Person
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.presence import items_attended
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.compose import compose
from clerk_app.minutes.numbering import PartMarks
from clerk_app.minutes.wording import in_words, length_in_words, listed, read_wording
from clerk_app.rehearsal import Player, hour_before
from clerk_app.session import MeetingSession, new_id
from tests.builders import at, clock_at, in_session, new_session, sample_body
from tests.core.composed import decide, item_text, keep, on_sea_walls, text_of

GOLDEN = "tests/golden/rehearsal.txt"


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return on_sea_walls(library, clock)


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
        assert "nowhere" in drafting.style_gone(session.state)
        assert drafting.draft_minutes(session.state).blocks
        with pytest.raises(ExportError, match="no house style 'nowhere'"):
            drafting.wording_of(session.state, "nowhere")


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
