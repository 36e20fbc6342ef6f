"""The timing sheet, read by eye, and as a reader of PDF meets it."""

import subprocess
from dataclasses import replace
from datetime import timedelta
from shutil import which

import pypdfium2
import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export.pdf import render
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.questions import QuestionKind
from tests.builders import DAY, at, clock_at, in_session, sample_body, sample_questions
from tests.pdf_reader import PdfReader

THE_DAY_BEFORE = DAY - timedelta(days=1)


class Slot:
    """A slot in which everything happens that a sheet tells."""

    def __init__(self, library, **committee):
        self.clock = clock_at("10:15")
        self.session = in_session(library, self.clock, body=sample_body(**committee))
        asked = [replace(q, received_at=at("11:00", THE_DAY_BEFORE)) for q in sample_questions()]
        asked[1] = replace(asked[1], kind=QuestionKind.STATEMENT)
        late = at("15:00", THE_DAY_BEFORE)
        asked[2] = replace(asked[2], received_at=late, admitted=True, admitted_because="the papers came late")
        self.session.record(*(facts.QuestionRegistered(q) for q in asked))

    def do(self, when, *new):
        self.clock.set(at(when))
        return tuple(entry.id for entry in self.session.record(*new))

    def play(self):
        opened, first = self.do("10:21:22", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
        earlier = at("10:21:07")
        self.do("10:21:40", facts.Corrected(opened, earlier), facts.Corrected(first, earlier))
        self.do("10:24:13", facts.SpeakerFinished())
        self.do("10:25:54", facts.SpeakerBegan("question-2", 180))
        self.do("10:27:00", facts.ClockPaused())
        self.do("10:27:37", facts.ClockResumed())
        self.do("10:28:10", facts.TimeGiven(30, "the microphone had failed"))
        self.do("10:29:10", facts.SpeakerFinished())
        self.do("10:29:15", facts.MeetingAdjourned("a word said in confidence"))
        self.do("10:35:15", facts.MeetingReconvened())
        self.do("10:35:30", facts.SlotExtended(300, "time was lost"))
        (third,) = self.do("10:36:00", facts.SpeakerBegan("question-3", 180))
        self.do("10:36:05", facts.SpeakerBegan("question-4", 180))
        self.clock.set(at("10:36:09"))
        self.session.undo()
        self.do("10:37:00", facts.ProgramRestarted(at("10:36:30")))
        self.do("10:39:30", facts.SpeakerFinished())
        self.do("10:41:00", facts.SlotEnded())
        self.do("10:45:00", facts.ProgramRestarted(at("10:44:00")))
        self.do("10:55:03", facts.Corrected(third, at("10:35:50")))
        return self

    @property
    def document(self):
        return drafting.timing_sheet(self.session.replay)

    @property
    def text(self):
        return plain_text(self.document)


@pytest.fixture
def slot(library):
    return Slot(library).play()


def test_the_whole_sheet(slot, root):
    """Rewrite the golden file after reading the difference."""
    assert slot.text == (root / "tests/golden/timing-sheet.txt").read_text(encoding="utf-8")


def test_an_answer_taken_down_and_a_correction_undone(slot):
    slot.do("10:56:00", facts.QuestionAnswered(Answer("question-1", written=True)))
    slot.session.undo()
    slot.session.undo()
    assert "10:36:00\t10:39:30" in slot.text
    assert "10:35:50" not in slot.text


def test_how_long_each_answer_took(library):
    slot = Slot(library)
    slot.do("10:20:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.do("10:21:00", facts.SpeakerBegan("question-2", 180))
    slot.do("10:22:00", facts.SpeakerFinished())
    slot.do("10:22:10", facts.ClockPaused())
    slot.do("10:22:40", facts.ClockResumed())
    assert "10:20:00\t10:21:00\t1:00\t3:00\t\t\n" in slot.text, "called at once: no answer"
    assert "10:21:00\t10:22:00\t1:00\t3:00\t0:10\tso far\n" in slot.text
    slot.do("10:23:10", facts.SlotEnded())
    assert "10:21:00\t10:22:00\t1:00\t3:00\t0:40\t10:23:10\n" in slot.text


def test_private_session_stops_the_clocks_and_is_told(library):
    slot = Slot(library)
    slot.do("10:20:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.do("10:21:00", facts.PublicExcluded(("item-10",), (3,)))
    slot.do("10:25:30", facts.PublicReadmitted())
    slot.do("10:26:00", facts.SpeakerFinished(), facts.SlotEnded())
    assert "10:21:00\tPress and public were excluded\tfor 4:30" in slot.text
    assert "10:25:30\tPress and public were let in again\t\n" in slot.text
    assert "10:20:00\t10:26:00\t1:30\t3:00" in slot.text
    assert "Time used\t1:30 of 15:00" in slot.text


def test_twice_corrected_tells_both_times(slot):
    first = next(e.id for e in slot.session.entries if isinstance(e.fact, facts.SpeakerFinished))
    slot.do("10:56:00", facts.Corrected(first, at("10:24:20")))
    slot.do("10:57:00", facts.Corrected(first, at("10:24:05")))
    assert (
        "10:24:05\tMr Jonah Prewett finished\twas 10:24:13, corrected 10:56:00; was 10:24:20, corrected 10:57:00"
    ) in slot.text


def test_while_the_slot_runs(library):
    slot = Slot(library, questions=QuestionScheme(speaker_seconds=None))
    slot.do("10:21:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", None))
    slot.do("10:22:30", facts.QuestionWithdrawn("question-5"))
    assert "Slot ended\tnot yet" in slot.text
    assert "1\tMr Jonah Prewett\t4\t10:21:00\tspeaking\t1:30\tno limit" in slot.text
    assert "Not called" in slot.text
    assert "Dr W Osei-Hart\t11 March, 11:00\tIn time\tWithdrew" in slot.text
    assert "What happened to the clocks" not in slot.text


def test_a_start_undone_of_one_who_withdrew_is_told_with_the_name(library):
    slot = Slot(library)
    slot.do("10:21:00", facts.SlotOpened("item-3", 900))
    slot.do("10:21:10", facts.SpeakerBegan("question-5", 180))
    slot.clock.set(at("10:21:15"))
    slot.session.undo()
    slot.do("10:21:20", facts.QuestionWithdrawn("question-5"))
    assert "Dr W Osei-Hart began" in slot.text


@pytest.mark.parametrize("naming", [NamingRule.MEMBER_OF_THE_PUBLIC, NamingRule.NAME])
def test_who_withdrew_is_named_as_the_scheme_has_it_and_not_quoted(library, naming):
    slot = Slot(library, questions=QuestionScheme(naming=naming))
    asked = replace(sample_questions()[4], text="What of the zeppelin?")
    slot.do("10:21:00", facts.QuestionRegistered(asked), facts.QuestionWithdrawn("question-5"))
    (withdrew,) = public_state(slot.session.state).questions.withdrew
    assert withdrew.name == ("Dr W Osei-Hart" if naming is NamingRule.NAME else "")
    assert not withdrew.text


def test_without_a_slot_there_is_no_sheet(library):
    with pytest.raises(ExportError, match="No public question slot was opened"):
        drafting.timing_sheet(Slot(library).session.replay)


def test_the_public_are_named_as_the_scheme_has_it(library):
    text = Slot(library, questions=QuestionScheme(naming=NamingRule.MEMBER_OF_THE_PUBLIC)).play().text
    assert "1\tA member of the public\t4\t10:21:07" in text
    assert not [q.name for q in sample_questions() if q.name in text]


def test_no_private_word_is_in_it(slot, tmp_path):
    slot.do("10:58:00", facts.PublicExcluded(("item-10",), (3,)))
    slot.do("10:59:00", facts.QuestionAnswered(Answer("question-1", "Brightwater had the lower tender")))
    assert {"brightwater", "confidence"} <= drafting.forbidden_words(slot.session.replay, Version.PUBLIC).keys()
    for name in ("sheet.pdf", "sheet.txt"):
        drafting.write_timing_sheet(slot.session.replay, tmp_path / name)
        written = pages_of((tmp_path / name).read_bytes()) if name.endswith("pdf") else slot.text
        assert "Mr Jonah Prewett" in written
        assert "Brightwater" not in written
        assert "confidence" not in written


def test_an_opening_struck_out_lends_its_correction_to_no_other(library):
    slot = Slot(library)
    (first,) = slot.do("10:21:00", facts.SlotOpened("item-3", 900))
    slot.do("10:21:30", facts.Corrected(first, at("10:20:30")))
    slot.do("10:22:00", facts.Struck((first,)))
    (second,) = slot.do("10:40:00", facts.SlotOpened("item-3", 900))
    assert "Slot opened\t10:40:00\n" in slot.text
    slot.do("10:41:00", facts.Corrected(second, at("10:39:50")))
    assert "Slot opened\t10:39:50 (was 10:40:00, corrected 10:41:00)\n" in slot.text


def test_a_reason_given_in_private_is_left_out(library):
    slot = Slot(library)
    slot.do("10:21:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.do("10:22:00", facts.PublicExcluded(("item-10",), (3,)))
    slot.do("10:23:00", facts.SlotExtended(60, "the tender of Brightwater"))
    assert "The slot: 1:00 more\t\n" in slot.text


def test_why_the_chairman_took_it_is_told_unless_it_was_taken_down_in_private(slot):
    assert "Late, taken by the chairman: the papers came late" in slot.text
    slot.do("10:58:00", facts.PublicExcluded(("item-10",), (3,)))
    asked = slot.session.state.questions.question("question-3")
    slot.do("10:59:00", facts.QuestionRegistered(replace(asked, admitted_because="Brightwater had asked")))
    assert "Late, taken by the chairman\tHeard" in slot.text


# -- as a PDF --------------------------------------------------------------------------------------------------


def pages_of(data):
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(each.get_textpage().get_text_range() for each in document)


def test_it_is_one_page_with_its_tables_tagged_and_no_room_for_initials(library):
    slot = Slot(library)
    slot.do("10:21:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.do("10:24:00", facts.SpeakerBegan("question-2", 180))
    slot.do("10:26:00", facts.ClockPaused())
    slot.do("10:26:30", facts.ClockResumed())
    slot.do("10:27:00", facts.SlotEnded())
    reader = PdfReader(render(slot.document))
    assert len(reader.pages) == 1
    tags = [node.tag for node in reader.tree.walk()]
    assert (tags.count("Table"), tags.count("TH")) == (3, 16)
    assert not [words for words in reader.artifacts if "Initials" in words or "DRAFT" in words]


def test_a_long_one_goes_on_over_the_page_with_its_headings(library):
    slot = Slot(library)
    slot.do("10:21:00", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    for n in range(40):
        slot.do(f"10:22:{n:02}", facts.TimeGiven(30, "the microphone had failed"))
    with pypdfium2.PdfDocument(render(slot.document)) as document:
        pages = [each.get_textpage().get_text_range() for each in document]
    assert len(pages) > 1
    assert "Remarks" in pages[1]
    assert "Page 2 of" in pages[1]


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed (Debian: poppler-utils)")
def test_pdftotext_reads_it(slot, tmp_path):
    file = tmp_path / "sheet.pdf"
    drafting.write_timing_sheet(slot.session.replay, file)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    lines = [" ".join(line.split()) for line in read.splitlines()]
    assert "3 Mr T Rowe 6 10:35:50 10:39:30 3:40 3:00 1:30 10:41:00" in lines
    assert "10:27:00 Clocks paused: Mrs Adaeze Bright for 0:37" in lines


def test_its_file_has_a_name(slot):
    name = drafting.timing_sheet_name(slot.session.state)
    assert name == "2026-03-12 Children and Families Scrutiny Committee timing sheet.pdf"
