"""The minute of the public question slot, written from facts: by eye, sentence by sentence."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.lines import Topic
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.questions import Question, QuestionKind
from clerk_app.minutes.sentences import composed_lines
from tests.builders import at, clock_at, in_session, sample_body, sample_questions
from tests.core.minuted import minute_of

WORDS = {
    "question-1": "Why did the hub open seven months after the others?",
    "question-3": "When will the two homes open again?",
    "question-5": "What help do excluded pupils have?",
}

NOT_CALLED = "had not been called when public questions were closed"
IN_WRITING = "A written answer would be sent by 26 March 2026."


def registered():
    """Five speakers, the second with a statement, with towns."""
    asked = [replace(q, text=WORDS.get(q.id, ""), town="Nether Wick") for q in sample_questions()]
    asked[1] = replace(asked[1], kind=QuestionKind.STATEMENT, text="That her son had waited for a year.")
    return asked


class Slot:
    """A slot as it goes."""

    def __init__(self, library, **committee):
        self.clock = clock_at("10:20")
        self.session = in_session(library, self.clock, body=sample_body(**committee))
        self.session.record(facts.ItemBegun("item-3"))

    def at(self, when, *new):
        self.clock.set(at(when))
        return self.session.record(*new)

    def answered(self, when, question, **particulars):
        self.at(when, facts.QuestionAnswered(Answer(question, **particulars)))

    def note(self, when, text):
        self.at(when, facts.NoteKept("item-3", NoteText(NoteKind.NOTE, text)))

    def began(self, when, question):
        self.at(when, facts.SpeakerBegan(question, 180))

    @property
    def minute(self):
        return minute_of(self.session, "item-3")


@pytest.fixture
def make(library):
    def made(**committee):
        slot = Slot(library, **committee)
        slot.at("10:20", *(facts.QuestionRegistered(q) for q in registered()))
        return slot

    return made


def whole(slot):
    """Three are heard, the fourth is taken for a written answer, the fifth is not reached."""
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:23", facts.SpeakerFinished())
    slot.answered(
        "10:24", "question-1", answer="that the roof had needed repair", by="thornbury",
        supplementary="Would the bus go on?", supplementary_answer="It would, until March.",
    )  # fmt: skip
    slot.began("10:25", "question-2")
    slot.at("10:27", facts.SpeakerFinished())
    slot.answered("10:28", "question-2", by="hale", written=True, written_by="fenner")
    slot.at("10:28:30", facts.SlotExtended(300, "a speaker had been interrupted"))
    slot.began("10:29", "question-3")
    slot.note("10:30", "Said that his sister waited for a place.")
    slot.at("10:31", facts.SpeakerFinished())
    slot.answered("10:31:30", "question-3", answer="In May.", by="the Director")
    slot.note("10:32", "Members thanked the speakers.")
    slot.answered("10:33", "question-4", written=True)
    slot.at("10:34", facts.SlotEnded())
    return slot


def test_the_whole_slot(make):
    assert whole(make()).minute == [
        "Five people had registered to speak.",
        "Question 1: Mr Jonah Prewett, on item 4: Why did the hub open seven months after the others?",
        "The Chairman replied that the roof had needed repair.",
        "Supplementary question: Would the bus go on?",
        "The Chairman replied: It would, until March.",
        "Statement 1: Mrs Adaeze Bright, on item 5: That her son had waited for a year.",
        "A written answer from Iris Fenner, Democratic Services Officer, would be sent by 26 March 2026.",
        "The Chairman extended the time for questions by five minutes: a speaker had been interrupted.",
        "Question 2: Mr T Rowe, on item 6: When will the two homes open again?",
        "- Said that his sister waited for a place.",
        "The Director replied: In May.",
        "- Members thanked the speakers.",
        f"A question from Ms H Castellane, on item 4, was accepted for a written answer. {IN_WRITING}",
        f"Dr W Osei-Hart {NOT_CALLED}. The question was: What help do excluded pupils have? {IN_WRITING}",
    ]


def test_the_whole_slot_in_the_style_of_2014(make):
    minute = whole(make(house_style="committee-2014")).minute
    assert minute[2:5] == [
        "The Chairman responded that the roof had needed repair.",
        "Supplementary question: Would the bus go on?",
        "The Chairman responded: It would, until March.",
    ]
    assert minute[6] == (
        "A written response from Iris Fenner, Democratic Services Officer, would be provided by 26 March 2026."
    )


@pytest.mark.parametrize(
    ("naming", "heard", "not_reached"),
    [
        (NamingRule.NAME, "Question 1: Mr Jonah Prewett, on item 4", "Dr W Osei-Hart had not been called when"),
        (
            NamingRule.NAME_AND_TOWN,
            "Question 1: Mr Jonah Prewett, Nether Wick, on item 4",
            "Dr W Osei-Hart, Nether Wick, had not been called when",
        ),
        (
            NamingRule.MEMBER_OF_THE_PUBLIC,
            "Question 1: a member of the public, on item 4",
            "A member of the public had not been called when",
        ),
    ],
)
def test_the_public_are_named_as_the_scheme_has_it(make, naming, heard, not_reached):
    slot = whole(make(questions=QuestionScheme(naming=naming)))
    assert slot.minute[1].startswith(heard)
    assert slot.minute[-1].startswith(not_reached)
    text = plain_text(drafting.draft_minutes(slot.session.state))
    names = [q.name for q in registered() if q.name in text]
    assert bool(names) is (naming is not NamingRule.MEMBER_OF_THE_PUBLIC)


def test_the_registered_words_stand_whatever_is_typed_in_the_line(make):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    assert slot.minute[1].endswith(WORDS["question-1"])
    slot.note("10:22", "The harbour master listened.")
    slot.note("10:23", "Members thanked him.")
    assert slot.minute[1:] == [
        f"Question 1: Mr Jonah Prewett, on item 4: {WORDS['question-1']}",
        "- The harbour master listened.",
        "- Members thanked him.",
    ]


def test_an_answer_by_nobody_named_and_one_without_words(make):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.answered("10:24", "question-1", answer="It had rained.")
    assert slot.minute[-1] == "Answer: It had rained."
    slot.answered("10:25", "question-1", by="hale")
    assert slot.minute[-1] == "Councillor Hale replied."


def test_whoever_presides_answers_as_such(make):
    slot = make()
    slot.at("10:20", facts.ChairTaken("okafor-lyle", "item-3"))
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.answered("10:24", "question-1", answer="that it had", by="okafor-lyle")
    assert slot.minute[-1] == "The Vice Chairman replied that it had."
    slot.answered("10:25", "question-1", answer="that it had", by="thornbury")
    assert slot.minute[-1] == "Councillor Thornbury replied that it had."


def test_time_given_and_taken_back_is_no_extension(make):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:22", facts.SlotExtended(300, "noise"))
    slot.at("10:22", facts.SlotExtended(-300))
    slot.at("10:22", facts.TimeGiven(30))
    assert not any("extended" in line for line in slot.minute)
    slot.at("10:23", facts.SlotExtended(90))
    assert "The Chairman extended the time for questions by 90 seconds." in slot.minute


def test_a_style_may_tell_who_was_given_more_time(make):
    own = (("speaker_extended", "The Chairman gave {name} {length} more{reason}."),)
    slot = make(wording=own)
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:22", facts.TimeGiven(60, "the microphone had failed"))
    assert slot.minute[-1] == "The Chairman gave Mr Jonah Prewett one minute more: the microphone had failed."


def test_nothing_is_asked_in_writing_of_whoever_withdrew(make):
    slot = make()
    for question in ("question-2", "question-3", "question-4", "question-5"):
        slot.at("10:20", facts.QuestionWithdrawn(question))
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:22", facts.SlotEnded())
    assert slot.minute == [
        "Five people had registered to speak, four of whom withdrew.",
        f"Question 1: Mr Jonah Prewett, on item 4: {WORDS['question-1']}",
    ]


def test_all_who_registered_withdrew(library):
    slot = Slot(library)
    slot.at("10:20", facts.QuestionRegistered(registered()[0]), facts.QuestionWithdrawn("question-1"))
    assert slot.minute == ["One person had registered to speak, but withdrew."]
    slot.at("10:20", facts.QuestionRegistered(registered()[1]), facts.QuestionWithdrawn("question-2"))
    assert slot.minute == ["Two people had registered to speak; both withdrew."]
    slot.at("10:20", facts.QuestionRegistered(registered()[2]), facts.QuestionWithdrawn("question-3"))
    assert slot.minute == ["Three people had registered to speak; all of them withdrew."]
    slot.at("10:20", facts.QuestionRegistered(registered()[0]))
    assert slot.minute == ["Three people had registered to speak, two of whom withdrew."]


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        ("10:35:59", "had not been called when public questions were closed"),
        ("10:36", "was not reached in the time"),
        ("10:50", "was not reached in the time"),
    ],
)
def test_the_time_is_blamed_only_where_it_was_used_up(make, ended, said):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at(ended, facts.SlotEnded())
    assert [line for line in slot.minute if line.startswith(f"Ms H Castellane {said}.")]
    assert len([line for line in slot.minute if said in line]) == 4


def test_time_that_the_clocks_stood_still_was_not_used(make):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:22", facts.PublicExcluded(("item-10",), (3,)))
    slot.at("11:22", facts.PublicReadmitted())
    slot.at("11:23", facts.MeetingClosed())
    assert any(line.startswith("Ms H Castellane had not been called when") for line in slot.minute)


def test_nothing_is_said_of_a_slot_that_never_opened(make):
    slot = make()
    slot.at("10:30", facts.MeetingClosed())
    assert slot.minute[-1].startswith("Dr W Osei-Hart was not called. The question was:")


def test_without_questions(library):
    assert Slot(library).minute == ["There were no questions from the public."]


def test_what_the_desk_marks(make):
    slot = whole(make())
    topics = [
        line.topic for line in composed_lines(slot.session.state, "item-3", drafting.wording_of(slot.session.state))
    ]
    asked, answered, written = Topic.QUESTION, Topic.ANSWER, Topic.WRITTEN
    assert topics == [
        Topic.NONE, asked, answered, asked, answered, asked, written, Topic.NONE, asked, answered, written, written,
    ]  # fmt: skip


def test_an_answer_taken_down_in_private_is_marked_and_not_published(make):
    slot = make()
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.at("10:22", facts.SlotEnded())
    slot.at("10:23", facts.PublicExcluded(("item-10",), (3,)))
    slot.answered("10:24", "question-1", answer="that the tender had been low", by="hale")
    slot.at("10:25", facts.PublicReadmitted())
    assert "Councillor Hale replied: [exempt: that the tender had been low]" in slot.minute
    public = plain_text(drafting.draft_minutes(slot.session.state, Version.PUBLIC))
    assert "tender" not in public
    assert "A part of the minute of this item is exempt" in public
    forbidden = drafting.forbidden_words(slot.session.replay, Version.PUBLIC)
    assert {"tender", "low"} <= forbidden.keys()


def test_hostile_words_reach_the_page_as_they_were_typed(make):
    slot = make()
    slot.at("10:20", facts.QuestionRegistered(Question("question-1", "Mr <b> A", "item-4", "a < b & {name}?")))
    slot.at("10:21", facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    slot.answered("10:24", "question-1", answer="{who} **strong** <para>", by="{text}")
    assert slot.minute[1:] == [
        "Question 1: Mr <b> A, on item 4: a < b & {name}?",
        "{text} replied: {who} **strong** <para>.",
    ]
    assert drafting.draft_pdf(slot.session.state).startswith(b"%PDF")
