"""Nobody of the public is named against the scheme: not in a public file, and not without the clerk being told."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app import drafting
from clerk_app.export import leaks
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.closing import findings
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.questions import Question
from clerk_app.record.library import Library
from tests.builders import at, clock_at, in_session, open_library, sample_body

ASKED = (
    Question("q1", "Mrs Zenobia Quaverley", "item-4", "Why did the hub open late?", town="Nethermoor"),
    Question("q2", "Mr Ptolemy Vandersloot", "item-5", town="Oxhollow", received_at=at("09:10")),
    Question("q3", "Dr Xanthe Threlkeld", received="Tuesday, by her daughter Ysolde"),
)
NAMES = ("Zenobia", "Quaverley", "Ptolemy", "Vandersloot", "Xanthe", "Threlkeld", "Ysolde")
TOWNS = ("Nethermoor", "Oxhollow")


@pytest.fixture
def make(tmp_path):
    """A function that plays a slot under a scheme: two are heard, the third is not reached."""
    libraries: list[Library] = []

    def made(asked=ASKED, **scheme):
        libraries.append(open_library(tmp_path / str(len(libraries))))
        clock = clock_at("10:20")
        session = in_session(libraries[-1], clock, body=sample_body(questions=replace(QuestionScheme(), **scheme)))
        session.record(facts.BankHolidaysCopied(()), facts.ItemBegun("item-3"))
        session.record(*(facts.QuestionRegistered(question) for question in asked))
        session.record(facts.SlotOpened("item-3", 900), facts.SpeakerBegan("q1", 180))
        clock.set(at("10:24"))
        session.record(facts.SpeakerBegan("q2", 180))
        clock.set(at("10:28"))
        session.record(facts.SlotEnded())
        return session

    yield made
    for library in libraries:
        library.close()


def public_texts(session) -> str:
    """Everything that the public files say: the text, and each place where a PDF can hold words."""
    record = session.replay
    document = drafting.draft_minutes(session.state, Version.PUBLIC)
    watched = {word.casefold(): word for word in (*NAMES, *TOWNS)}
    data = drafting.draft_pdf(session.state, Version.PUBLIC)
    found = [leak.word for leak in leaks.in_pdf(data, watched)]
    assert not leaks.in_pdf(data, drafting.forbidden_words(record, Version.PUBLIC))
    name = drafting.file_name(session.state, Version.PUBLIC)
    return " ".join((plain_text(document), document.title, name, *found))


@pytest.mark.parametrize(
    ("naming", "named", "towns"),
    [
        (NamingRule.NAME, NAMES[:-1], ()),
        (NamingRule.NAME_AND_TOWN, NAMES[:-1], TOWNS),
        (NamingRule.MEMBER_OF_THE_PUBLIC, (), ()),
    ],
)
def test_a_public_file_names_whom_the_scheme_names(make, naming, named, towns):
    text = public_texts(make(naming=naming))
    assert {word for word in (*NAMES, *TOWNS) if word in text} == {*named, *towns}


def test_the_public_state_holds_no_name_at_all(make):
    session = make(naming=NamingRule.MEMBER_OF_THE_PUBLIC)
    text = str(public_state(session.state))
    assert not [word for word in (*NAMES, *TOWNS) if word in text]


def test_a_name_that_reaches_a_public_file_by_another_way_is_found(make):
    session = make(naming=NamingRule.MEMBER_OF_THE_PUBLIC)
    forbidden = drafting.forbidden_words(session.replay, Version.PUBLIC)
    assert {name.casefold() for name in (*NAMES[:-1], *TOWNS)} <= forbidden.keys()
    assert not {"hub", "late", "why"} & forbidden.keys()
    assert not drafting.forbidden_words(make(naming=NamingRule.NAME).replay, Version.PUBLIC)


# ---------------------------------------------------------------- before the close


def told(session, *words: str) -> list[tuple[str, str]]:
    return [(f.words, f.place) for f in findings(session.state) if any(word in f.words for word in words)]


def test_an_entry_that_names_somebody_is_told(make):
    session = make(naming=NamingRule.MEMBER_OF_THE_PUBLIC)
    (entry,) = session.record(facts.NoteKept("item-3", NoteText(NoteKind.NOTE, "Mrs QUAVERLEY’s son had waited.")))
    session.record(facts.NoteKept("item-3", NoteText(NoteKind.SCRATCH, "ring Vandersloot")))
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Quaverley Road was closed.")))
    words = "An entry names Mrs Zenobia Quaverley, and the scheme names no member of the public"
    assert told(session, "An entry names") == [(words, f"note:{entry.id}")]
    assert not told(make(naming=NamingRule.NAME), "An entry names")


def test_a_question_on_no_item_is_told_where_the_scheme_asks_for_one(make):
    assert told(make(must_name_item=True), "names no item") == [
        ("The question of Dr Xanthe Threlkeld names no item on the agenda", "questions")
    ]
    assert not told(make(), "names no item")


def test_who_was_late_and_heard_without_discretion_is_told(make):
    late = "Mr Ptolemy Vandersloot was late and was heard, and no discretion of the chairman is recorded"
    assert told(make(), "was late") == [(late, "questions")]
    admitted = replace(ASKED[1], admitted=True, admitted_because="the notice went out late")
    early = replace(ASKED[1], received_at=at("09:10", date(2026, 3, 11)))
    for settled in (admitted, early):
        assert not told(make((ASKED[0], settled, ASKED[2])), "was late")
