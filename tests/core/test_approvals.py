"""Minutes approved with corrections at the next meeting, what the earlier one shows of it, and its reopening."""

from dataclasses import replace
from datetime import date, timedelta

import docx
import pytest

from clerk_app import drafting, reviewing
from clerk_app.approvals import (
    as_approved,
    bring_up,
    copied_approval,
    corrections_looked_at,
    earlier_meeting,
    kept_back,
    placed_lines,
    quoted_unasked,
    tell_earlier_meetings,
)
from clerk_app.errors import ReasonWanted, RecordError, RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.minute_versions import versions_of
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.review import Approved
from clerk_app.minutes.approval import correction_words
from clerk_app.session import MeetingSession
from tests import builders

NEXT = date(2026, 5, 14)
WRONG = MinuteCorrection("2", "4", "Chairman of the Finch", "Chairman, Mr Finch")
CUT = MinuteCorrection(minute="7", old="at length")
PUT = MinuteCorrection(page="3", new="and the Vice Chairman")


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path / "data")
    yield library
    library.close()


@pytest.fixture
def earlier(library):
    """The meeting of 12 March, closed."""
    clock = builders.clock_at("10:15")
    session = builders.in_session(library, clock)
    session.record(facts.ItemBegun("item-4"))
    session.record_as([("note", facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "The Chairman of the Finch spoke.")))])
    clock.step(minutes=30)
    session.record(facts.MeetingClosed())
    return session


@pytest.fixture
def later(library):
    """The meeting of 14 May, at its item of the minutes."""
    clock = builders.clock_at("10:15", NEXT)
    items = (AgendaItem("minutes", "2", "Minutes", ItemKind.MINUTES, refers_to=builders.DAY),)
    session = builders.in_session(library, clock, items=items, meeting="meeting-2")
    session.record(facts.MeetingArranged(NEXT))
    return session


def said(session, version=Version.PUBLIC):
    return plain_text(drafting.draft_minutes(session.state, version))


def copy(library, session):
    new = copied_approval(library.record, session.replay, kept_back)
    if new:
        session.record(*new)
    return new


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (WRONG, "page 2, minute 4: “Chairman of the Finch” to read “Chairman, Mr Finch”"),
        (CUT, "minute 7: delete “at length”"),
        (PUT, "page 3: insert “and the Vice Chairman”"),
        (MinuteCorrection(old="a", new="b"), "“a” to read “b”"),
    ],
)
def test_the_formula_names_page_minute_old_and_new_words(earlier, correction, words):
    assert correction_words(correction, drafting.wording_of(earlier.state)) == words


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (
            facts.MinutesApproved("minutes", corrections=(WRONG,)),
            (
                "were approved and signed by the Chairman, subject to the following correction: page 2, minute 4: "
                "“Chairman of the Finch” to read “Chairman, Mr Finch”."
            ),
        ),
        (
            facts.MinutesApproved("minutes", signed=False, amended="a new title.", corrections=(CUT, PUT)),
            (
                "were approved, subject to the following corrections: minute 7: delete “at length”; "
                "page 3: insert “and the Vice Chairman”; a new title."
            ),
        ),
        (facts.MinutesApproved("minutes"), "were approved and signed by the Chairman."),
    ],
)
def test_the_minutes_that_approve_say_the_corrections(later, fact, words):
    later.record(fact)
    assert f"The draft minutes of the meeting held on 12 March 2026 {words}" in said(later)


@pytest.mark.parametrize("style", drafting.house_styles())
def test_every_house_style_says_them(later, style):
    later.record(facts.HouseStyleChosen(style), facts.MinutesApproved("minutes", corrections=(WRONG,)))
    assert "“Chairman of the Finch” to read “Chairman, Mr Finch”" in said(later)


def test_corrections_made_in_private_stay_out_of_the_public_minutes(later):
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG,), private=True))
    assert "Finch" not in said(later)
    assert "[exempt: Chairman of the Finch]" in said(later, Version.FULL)
    assert "finch" in drafting.forbidden_words(later.replay, Version.PUBLIC)


SECRET = MinuteCorrection("2", "4", "the Oakwater lease", "the Brightwell lease")
FATES = {  # what is said at the later meeting: whether it prints the words, and the earlier one
    "nobody could look": ({}, True, False),
    "exempt": ({"exempt": True}, False, False),
    "nothing of it was exempt": ({"exempt": False}, True, False),
    "the public may read one of the words": ({"exempt": False, "asked": ("lease",)}, True, False),
    "the public may read it": ({"exempt": False, "asked": ("lease", "oakwater")}, True, True),
}


@pytest.fixture
def secretive(library):
    """The meeting of 12 March, at which the Oakwater lease was spoken of in private, closed."""
    clock = builders.clock_at("10:15")
    session = builders.in_session(library, clock)
    session.record(facts.PublicExcluded(("item-4",), (3,)))
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "The Oakwater lease ends.", private=True)))
    clock.step(minutes=30)
    session.record(facts.MeetingClosed())
    return session


@pytest.mark.parametrize(("mark", "there", "here"), FATES.values(), ids=FATES)
def test_corrections_that_quote_exempt_words_reach_no_public_minutes(
    library, secretive, later, tmp_path, mark, there, here
):
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG, replace(SECRET, **mark))))
    copy(library, secretive)
    assert copy(library, secretive) == ()
    for session, printed in ((later, there), (secretive, here)):
        assert ("Oakwater" in said(session)) is printed
        assert ("corrections that are exempt" in said(session)) is not printed
        assert "Chairman, Mr Finch" in said(session), "the others are no secret"
        # The finished file is searched too, and is clean.
        drafting.write_draft(session.replay, tmp_path / "minutes.pdf", Version.PUBLIC)
    marked = "[exempt: the Oakwater lease]"
    assert (marked in said(later, Version.FULL)) is not there
    assert (marked in said(secretive, Version.FULL)) is not here


@pytest.mark.parametrize("mark", [None, False])
def test_what_becomes_exempt_afterwards_leaves_the_public_minutes_of_the_later_meeting(
    library, earlier, later, mark, tmp_path
):
    later.record(facts.MinutesApproved("minutes", corrections=(replace(WRONG, exempt=mark),)))
    copy(library, earlier)
    earlier.record(facts.MinutesReopened("a name was wrong"))
    earlier.correct("note", None, facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Finch spoke.", private=True)))
    assert "Finch" in said(later)
    # Of a reader that writes nothing, and of the record that was opened.
    read = as_approved(library.record, later.replay, kept_back)
    assert "Finch" not in plain_text(drafting.draft_minutes(read.state, Version.PUBLIC))
    assert "finch" in drafting.forbidden_words(read, Version.PUBLIC)
    again = bring_up(library.record, "meeting-2", builders.clock_at("15:00", NEXT), kept_back)
    assert "Finch" not in said(again)
    assert "[exempt: Chairman of the Finch]" in said(again, Version.FULL)
    drafting.write_note(again.replay, tmp_path / "note.pdf", Version.PUBLIC)
    assert corrections_looked_at(library.record, again.replay, kept_back) == ()
    # The clerk is asked until it is decided, for the words of which it was asked.
    asked = quoted_unasked(library.record, again.state, kept_back)
    assert asked is not None
    assert asked.id == "minutes"
    decision = replace(WRONG, exempt=False, asked=("finch",))
    again.record(facts.MinutesApproved("minutes", corrections=(decision,)))
    assert quoted_unasked(library.record, again.state, kept_back) is None
    assert "Finch" in said(again)
    again.undo()
    assert "Finch" not in said(again)


def test_what_a_later_meeting_said_makes_no_word_public_in_the_finished_file(library, secretive, later):
    later.record(facts.MinutesApproved("minutes", corrections=(SECRET,)))
    copy(library, secretive)
    assert {"oakwater", "lease"} <= drafting.forbidden_words(secretive.replay, Version.PUBLIC).keys()
    assert kept_back(secretive.replay).keys() >= {"oakwater", "lease"}


def test_what_becomes_exempt_after_the_minutes_were_reopened_does_not_approve_them_again(library, earlier, later):
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG,)))
    copy(library, earlier)
    earlier.record(facts.MinutesReopened("a name was wrong"))
    earlier.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Vice was heard of.", private=True)))
    earlier.correct("note", None, facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Finch.", private=True)))
    assert "finch" in kept_back(earlier.replay)
    assert copy(library, earlier) == ()
    assert earlier.state.review.approval.reopened


def test_one_way_says_what_is_kept_back_for_either_meeting(library, earlier, later):
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG,)))
    asked = []

    def in_styles_of_the_council(record):
        asked.append(record.state.arranged.on)
        return {"finch": "Finch"}

    for session in (earlier, later):
        found = as_approved(library.record, session.replay, in_styles_of_the_council)
        assert "Finch”" not in plain_text(drafting.draft_minutes(found.state, Version.PUBLIC))
    assert asked == [builders.DAY, builders.DAY]


def test_words_amended_without_the_formula_are_looked_at_too(library, secretive, later):
    later.record(facts.MinutesApproved("minutes", amended="Oakwater is a farm"))
    copy(library, secretive)
    assert "Oakwater" not in said(secretive)
    assert "Oakwater" in said(secretive, Version.FULL)


def test_the_earlier_meeting_shows_its_approval_and_is_no_draft_any_more(library, earlier, later, tmp_path):
    assert copy(library, earlier) == ()
    assert drafting.draft_minutes(earlier.state).draft
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG,)))
    assert copy(library, earlier) == (facts.ApprovalCopied("meeting-2", NEXT, True, "A Thornbury", (WRONG,)),)
    assert copy(library, earlier) == ()
    assert not drafting.draft_minutes(earlier.state).draft
    assert drafting.file_name(earlier.state, Version.PUBLIC).endswith("Scrutiny Committee minutes.pdf")
    note = (
        "These minutes were approved on 14 May 2026 and signed by A Thornbury, subject to the following correction: "
        "page 2, minute 4: “Chairman of the Finch” to read “Chairman, Mr Finch”."
    )
    assert note in said(earlier)
    drafting.write_draft(earlier.replay, tmp_path / "a.docx", Version.PUBLIC)
    assert "DRAFT" not in docx.Document(str(tmp_path / "a.docx")).sections[0].header.paragraphs[0].text
    last = versions_of(earlier.replay)[-2]
    assert (last.name, last.about) == (
        "Approved and signed", "with 1 correction on 14 May 2026, signed by A Thornbury",
    )  # fmt: skip


def test_what_is_approved_and_not_signed_is_a_draft_and_so_is_what_is_taken_back(library, earlier, later):
    later.record(facts.MinutesApproved("minutes", signed=False))
    copy(library, earlier)
    assert drafting.draft_minutes(earlier.state).draft
    assert "These minutes were approved on 14 May 2026." in said(earlier)
    later.undo()
    assert copy(library, earlier) == (facts.ApprovalCopied("", NEXT),)
    assert earlier.state.review.approval is None


def test_a_reader_that_writes_nothing_sees_the_approval_too(library, earlier, later):
    later.record(facts.MinutesApproved("minutes"))
    before = earlier.entries
    assert not drafting.draft_minutes(as_approved(library.record, earlier.replay, kept_back).state).draft
    assert library.record.entries(builders.MEETING) == before


def test_the_start_page_knows_of_the_approval_once_the_later_meeting_is_left(library, earlier, later):
    def told():
        tell_earlier_meetings(library.record, later.state, builders.clock_at("11:15", NEXT), kept_back)
        return next(each.approval for each in library.record.meetings() if each.id == builders.MEETING)

    assert told() is Approved.NO
    later.record(facts.MinutesApproved("minutes"))
    assert told() is Approved.SIGNED
    later.undo()
    assert told() is Approved.NO


def test_a_disk_that_is_gone_does_not_hold_up_whoever_leaves(library, earlier, later):
    later.record(facts.MinutesApproved("minutes"))
    state = later.state
    library.close()
    tell_earlier_meetings(library.record, state, builders.clock_at("11:15", NEXT), kept_back)
    with pytest.raises(RecordError):
        library.record.meetings()


def test_a_correction_said_in_private_does_not_reach_the_earlier_record(library, earlier, later):
    later.record(facts.MinutesApproved("minutes", corrections=(WRONG,), amended="secret", private=True))
    ((fact),) = copy(library, earlier)
    assert (fact.corrections, fact.amended, fact.signed) == ((), "", True)


# ---------------------------------------------------------------------- filled from the earlier record


def test_lines_of_the_earlier_minutes_have_their_page_and_minute(library, earlier):
    record = earlier_meeting(library.record, earlier.state.body.committee.id, builders.DAY)
    assert record is not None
    found = {line.text: (line.page, line.minute) for line in placed_lines(record)}
    assert found["The Chairman of the Finch spoke."] == ("1", "4")
    assert found["Present:"] == ("1", "")
    assert found["Chairman"][1] == ""
    assert all(page for page, _ in found.values())
    assert earlier_meeting(library.record, "another", builders.DAY) is None
    assert earlier_meeting(library.record, record.state.body.committee.id, builders.DAY - timedelta(days=1)) is None


def test_a_line_far_down_is_on_a_later_page(library, earlier):
    notes = [facts.NoteKept("item-5", NoteText(NoteKind.PARAGRAPH, f"Sentence {n} of many.")) for n in range(90)]
    earlier.record(*notes)
    pages = [int(line.page) for line in placed_lines(earlier.replay)]
    assert pages == sorted(pages)
    assert pages[-1] >= 3


# ---------------------------------------------------------------------- reopening


def approved(library, earlier, later):
    later.record(facts.MinutesApproved("minutes"))
    copy(library, earlier)
    return earlier


CHANGE = facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "The Chairman, Mr Finch, spoke."))


def test_after_the_approval_a_change_asks_once_for_a_reason(library, earlier, later):
    session = approved(library, earlier, later)
    for change in (
        lambda: session.correct("note", None, CHANGE),
        lambda: session.record(CHANGE),
        lambda: session.strike("note"),
        session.undo,
    ):
        with pytest.raises(ReasonWanted, match="were approved"):
            change()
    with pytest.raises(RuleError, match="Say why"):
        session.record(facts.MinutesReopened(" "))
    session.record(facts.MinutesReopened("The name was wrong."))
    session.correct("note", None, CHANGE)
    session.record(CHANGE)
    assert session.state.note("note").content.text == CHANGE.content.text
    assert drafting.draft_minutes(session.state).draft
    assert "These minutes were approved" not in said(session)
    assert ("Reopened", "The name was wrong.") in [(v.name, v.about) for v in versions_of(session.replay)]
    # What was signed is kept, without the mark of a draft.
    signed = next(v for v in versions_of(session.replay) if v.name == "Approved and signed")
    assert not reviewing.version_document(session.replay, signed).draft
    assert copy(library, session) == ()


def test_what_changes_no_word_of_the_minutes_needs_no_reason(library, earlier, later):
    session = approved(library, earlier, later)
    session.record(facts.NoteFlagged("note", why="ask"))
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    session.undo()
    session.undo()
    assert not session.state.review.sent
    session.redo()


def test_before_the_approval_nothing_is_asked(earlier):
    earlier.correct("note", None, CHANGE)
    with pytest.raises(RuleError, match="not approved yet"):
        earlier.record(facts.MinutesReopened("x"))


def summary(library):
    found = next(each for each in library.record.meetings() if each.id == builders.MEETING)
    return found.sent, found.approval


def test_the_reason_comes_back_from_the_disk(library, earlier, later):
    session = approved(library, earlier, later)
    assert summary(library) == (0, Approved.SIGNED)
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    session.record(facts.MinutesReopened("The name was wrong."))
    assert summary(library) == (1, Approved.NO)
    again = MeetingSession(library.record, builders.MEETING, builders.clock_at("15:00", NEXT))
    again.correct("note", None, CHANGE)
    approval = again.state.review.approval
    assert approval is not None
    assert approval.reopened == "The name was wrong."


def test_who_signed_is_whoever_presided_then_and_not_at_the_end(library, earlier, later):
    clock = builders.clock_at("10:30", NEXT)
    later = MeetingSession(library.record, "meeting-2", clock)
    later.record(facts.MinutesApproved("minutes"))
    clock.step(minutes=10)
    later.record(facts.PersonLeft("thornbury"), facts.ChairTaken("okafor-lyle"))
    assert later.state.presiding == "okafor-lyle"
    clock.step(minutes=10)
    later.record(facts.MeetingClosed())
    (found,) = copied_approval(library.record, earlier.replay, kept_back)
    assert found.signer == "A Thornbury"
