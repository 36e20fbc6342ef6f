"""The same-day note: on a page or two who was there, what was decided and voted, who does what; nothing private."""

from datetime import date

import page as validator
import pypdfium2
import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import SettingAside
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.decisions import Ballot, Outcome, Vote
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.replay import Replay
from clerk_app.minutes.document import Table, words
from clerk_app.minutes.same_day_note import same_day_note
from tests.builders import at, clock_at, in_session, new_session, sample_body, sample_questions
from tests.core.private_meetings import PrivateMeeting


def note_of(session, version=Version.PUBLIC):
    return same_day_note(session.state, drafting.wording_of(session.state), version)


def text_of(session, version=Version.PUBLIC):
    return plain_text(note_of(session, version))


def section(text, heading):
    """What stands under a heading."""
    return text.partition(f"\n{heading}\n")[2].partition("\n\nActions by owner\n")[0]


@pytest.fixture
def held(library):
    """A meeting at which somebody was absent, somebody sat for another, and something was decided."""
    clock = clock_at("10:00")
    session = new_session(library, clock)
    session.record(
        facts.ApologyReceived(Apology("lindqvist")), facts.SubstituteNamed(Substitution("lindqvist", "noakes"))
    )
    here = ("thornbury", "hale", "quint", "shah", "wray", "noakes", "ashdown", "fenner")
    session.record(*(facts.RollMarked(who, RollMark.PRESENT) for who in here))
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-2"), facts.MinutesApproved("item-2"))
    clock.set(at("11:30"))
    return session


def decide(session, item, text, outcome=Outcome.AGREED):
    (motion,) = session.record(facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, text)))
    session.record(facts.DecisionRecorded(motion.id, item, outcome, "shah", "wray"))
    return motion.id


def test_who_was_there_stands_at_the_head(held):
    held.record(facts.MeetingClosed())
    lines = dict(line.split("\t") for line in text_of(held).splitlines() if "\t" in line)
    assert lines["Meeting"] == "Thursday 12 March 2026, Committee Room 2, Wexcombe County Hall"
    assert lines["Held"] == "from 10am until 11.30am"
    assert lines["Present"] == "A Thornbury (Chairman), R Hale, A Noakes, L Quint, S Shah, K Wray"
    assert lines["Co-opted"] == "Mrs B Ashdown (Diocese)"
    assert lines["Also present"] == "Mrs Iris Fenner, Democratic Services Officer"
    assert lines["Apologies"] == "Councillor Lindqvist"
    assert lines["Substitutes"] == "Noakes for Lindqvist"


def test_each_section_says_none_where_there_is_nothing(library):
    session = new_session(library, clock_at())
    text = text_of(session)
    assert text.count("None.") == 3
    assert "Present\tno councillors" in text
    assert "Held\tnot opened" in text


def test_decisions_stand_under_their_items_with_their_votes(held):
    motion = decide(held, "item-4", "the report be noted", Outcome.RECOMMENDED)
    ballots = tuple((who, Ballot.FOR) for who in ("thornbury", "hale", "quint", "shah", "wray", "noakes"))
    named = Vote.named((*ballots, ("ashdown", Ballot.AGAINST)), (*(who for who, _ in ballots), "ashdown"), "as counted")
    held.record(facts.VoteTaken(motion, "item-4", named))
    held.record(facts.ItemSetAside("item-6", SettingAside.DEFERRED))
    said = section(text_of(held), "Decisions and votes")
    assert "2 Minutes of 12 February 2026\n\nThe draft minutes of the meeting held on 12 February 2026" in said
    assert "4 Family hubs: first-year review\n\nIt was recommended that the report be noted." in said
    assert "Moved by Councillor Shah and seconded by Councillor Wray." in said
    assert "The vote was 6 for and 1 against." in said
    assert "6 Short breaks for disabled children\n\n" in said
    assert "5 School attendance" not in said


def test_a_report_that_was_noted_without_more_words_is_a_decision(held):
    held.record(facts.DecisionRecorded("motion-1", "item-5", Outcome.NOTED))
    said = section(text_of(held), "Decisions and votes")
    assert said.count("considered and noted report CFS/15/26") == 1


def test_actions_are_listed_by_owner_and_day(held):
    for owner, due, text in (
        ("O Tresco", date(2026, 4, 1), "write to families."),
        ("", None, "book the room."),
        ("A Clerk", None, "send the papers."),
        ("O Tresco", date(2026, 3, 20), "tell members."),
    ):
        held.record(facts.NoteKept("item-4", NoteText(NoteKind.ACTION, text, owner=owner, due=due)))
    (table,) = [block for block in note_of(held).blocks if isinstance(block, Table)]
    assert [[words(cell) for cell in row] for row in table.rows] == [
        ["A Clerk", "send the papers.", "", "4"],
        ["O Tresco", "tell members.", "20 March 2026", "4"],
        ["O Tresco", "write to families.", "1 April 2026", "4"],
        ["Nobody named", "book the room.", "", "4"],
    ]


def test_neither_what_was_brought_forward_nor_what_follows_from_an_interest_is_an_action_of_the_note(held):
    held.record(facts.ActionsBroughtForward((CarriedAction("old", "mend the lift", "O Tresco"),)))
    kind = str(InterestKind.PECUNIARY)
    held.record(facts.InterestDeclared(Declaration("hale", "item-6", kind, "her employer", unregistered=True)))
    for version in Version:
        said = text_of(held, version)
        assert "Councillor Hale declared a disclosable pecuniary interest in item 6: her employer." in said
        assert ("lift" in said, "monitoring officer" in said) == (False, False)


def test_the_public_are_named_in_actions_as_the_scheme_says(library):
    scheme = QuestionScheme(naming=NamingRule.MEMBER_OF_THE_PUBLIC)
    session = in_session(library, clock_at(), sample_body(questions=scheme))
    session.record(facts.QuestionRegistered(sample_questions()[0]))
    session.record(facts.SlotOpened("item-3", 900), facts.SlotEnded())
    for version in Version:
        assert "answer a member of the public in writing" in text_of(session, version)
        assert "Prewett" not in text_of(session, version)


def test_private_matter_is_marked_in_the_full_note_and_said_to_be_exempt_in_the_public_one(held, tmp_path):
    held.record(facts.PublicExcluded(("item-10",), (3,), "shah", "wray"), facts.ItemBegun("item-10"))
    decide(held, "item-10", "the tender of Brightwater be taken")
    held.record(facts.NoteKept("item-10", NoteText(NoteKind.ACTION, "tell Brightwater.", owner="O Tresco")))
    public, full = (text_of(held, version) for version in (Version.PUBLIC, Version.FULL))
    assert "Brightwater" not in public
    assert "The minute of this item is exempt under paragraph 3" in public
    assert "It was resolved that the press and public be excluded" in public
    assert "[Exempt: paragraph 3]\n\nIt was agreed that the tender of Brightwater be taken." in full
    assert "O Tresco\ttell Brightwater." in full
    for version, ending in ((v, e) for v in Version for e in (".pdf", ".docx", ".html", ".fragment.html", ".txt")):
        target = tmp_path / f"{version}{ending}"
        drafting.write_note(held.replay, target, version)
        marked = b"NOT FOR PUBLICATION" in target.read_bytes()
        assert marked == (version is Version.FULL and ending in (".html", ".fragment.html"))
    assert drafting.note_name(held.state, Version.FULL).endswith(" same-day note NOT FOR PUBLICATION.pdf")
    assert drafting.note_name(held.state, Version.PUBLIC).endswith("Committee same-day note.pdf")


def test_words_that_the_note_says_by_itself_stop_no_note(held, tmp_path):
    held.record(facts.PublicExcluded(("item-10",), (3,)), facts.ItemBegun("item-10"))
    held.record(
        facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "The owner named nobody; actions follow the same day."))
    )
    drafting.write_note(held.replay, tmp_path / "note.txt", Version.PUBLIC)
    assert (tmp_path / "note.txt").exists()


def test_a_build_that_leaks_writes_no_note(held, tmp_path, monkeypatch):
    held.record(facts.PublicExcluded(("item-10",), (3,)), facts.ItemBegun("item-10"))
    decide(held, "item-10", "the tender of Brightwater be taken")
    monkeypatch.setattr(
        drafting, "same_day_note", lambda state, wording, _: same_day_note(state, wording, Version.FULL)
    )
    with pytest.raises(ExportError, match=r"“Brightwater”|“tender”"):
        drafting.write_note(held.replay, tmp_path / "note.txt", Version.PUBLIC)
    assert not (tmp_path / "note.txt").exists()


def test_random_meetings_with_private_matter_have_no_private_word_in_their_note_or_extracts(tmp_path):
    written = 0
    for seed in range(12):
        meeting = PrivateMeeting(seed)
        state = meeting.replay.state
        if state.arranged is None:  # struck out: there is nothing to write
            continue
        drafting.write_note(meeting.replay, tmp_path / "note.txt", Version.PUBLIC)
        for item in state.agenda.items:
            drafting.write_extract(meeting.replay, item.id, tmp_path / f"{item.id}.txt", Version.PUBLIC)
        for file in tmp_path.glob("*.txt"):
            assert tokens(file.read_text(encoding="utf-8")).keys() & meeting.forbidden == set()
            file.unlink()
            written += 1
    assert written > 50


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_is_one_or_two_pages_that_a_reader_of_pdf_understands(held, tmp_path, profile):
    for number in range(4, 8):
        decide(held, f"item-{number}", "the report be noted and brought back in six months")
        held.record(facts.NoteKept(f"item-{number}", NoteText(NoteKind.ACTION, "bring it back.", owner="O Tresco")))
    file = tmp_path / "note.pdf"
    drafting.write_note(held.replay, file, Version.PUBLIC)
    result = validator.validate_pdf(str(file), profile=profile)
    assert result.is_compliant, result
    with pypdfium2.PdfDocument(file) as pages:
        assert len(pages) <= 2


def test_a_meeting_without_a_date_has_no_note():
    state = Replay().state
    with pytest.raises(ExportError, match="has no date yet"):
        same_day_note(state, drafting.wording_of(state), Version.PUBLIC)
