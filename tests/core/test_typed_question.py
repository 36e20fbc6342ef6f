"""What is typed into the register: when it came in, on which item, how long, and what the scheme says of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.moments import read_moment
from clerk_app.meeting.question_deadline import Standing, england
from clerk_app.meeting.question_scheme import QuestionScheme, RegisterBy, RegisterRule
from clerk_app.meeting.questions import Question, QuestionKind
from clerk_app.meeting.typed_question import (
    TypedQuestion,
    draft_text,
    read_draft,
    read_question,
    received_text,
    remarks,
    typed_of,
)
from tests.builders import at, clock_at, in_session, open_library, sample_body

NOW = at("10:16:40")
NEW = Question("new", "", received_at=NOW)


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at("10:15"))
    library.close()


@pytest.fixture
def state(session):
    session.record(facts.BankHolidaysCopied(()))
    return session.state


def with_scheme(session, **changes):
    session.record(facts.BodyCopied(sample_body(questions=replace(QuestionScheme(), **changes))))
    return session.state


def read(state, received="", before=NEW, **typed):
    return read_question(state, TypedQuestion("Mr T Rowe", received=received, **typed), before, NOW)


# ---------------------------------------------------------------- when it came in


@pytest.mark.parametrize(
    ("typed", "instant"),
    [
        ("", NOW),
        ("now", NOW),
        (" Now ", NOW),
        ("Thu 12 March 2026 10:16", NOW),  # as the form proposes it, to the second
        ("-5", NOW - timedelta(minutes=5)),
        ("0940", at("09:40")),
        ("9.40", at("09:40")),
        ("9am", at("09:00")),
        ("Wed 4pm", at("16:00", date(2026, 3, 11))),
        ("wednesday at 16.00", at("16:00", date(2026, 3, 11))),
        ("yesterday at noon", at("12:00", date(2026, 3, 11))),
        ("10 March 0940", at("09:40", date(2026, 3, 10))),
        ("10/3/26 09:40", at("09:40", date(2026, 3, 10))),
        ("10 March 2026, 9.40am", at("09:40", date(2026, 3, 10))),
    ],
)
def test_when_it_came_in(state, typed, instant):
    question = read(state, typed)
    assert (question.received_at, question.received) == (instant, "")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("10 March", date(2026, 3, 10)), ("Tuesday", date(2026, 3, 10)), ("9/3", date(2026, 3, 9)),
        ("09.03.2026", date(2026, 3, 9)), ("09.03.26", date(2026, 3, 9)),
    ],
)  # fmt: skip
def test_a_day_is_enough_where_the_deadline_was_on_another(state, typed, day):
    question = read(state, typed)
    assert question.received_at == at("00:00", day)
    assert question.received == f"{day.day} March 2026"
    said = remarks(state, TypedQuestion("N", received=typed), NEW, NOW)
    assert said.standing is Standing.IN_TIME
    assert f"registered on {day:%A} {day.day} March 2026, by noon" in said.received
    assert ":" not in said.received.removeprefix("In time:")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("yesterday", "The deadline was noon on Wednesday 11 March 2026. Type the time as well"),
        ("11 March", "Type the time as well, such as 11 March 2026 0940."),
        ("1042", "10:42 is still to come"),
        ("13 March", "is still to come"),
        ("teatime", "“teatime” is not a time or a day. Type when it came in as now, -5, 1042, Tue 4pm"),
        ("31 February", "is not a time or a day"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_recorded(state, typed, said):
    with pytest.raises(RuleError, match=r"[.]$") as refused:
        read(state, typed)
    assert said in str(refused.value)
    assert remarks(state, TypedQuestion("N", received=typed), NEW, NOW).received == str(refused.value)


def test_summer_time_is_kept(state):
    """In June '1042' is the time by the clocks of England, an hour before Greenwich."""
    june = datetime(2026, 6, 9, 10, 0, tzinfo=NOW.tzinfo)
    question = read_question(state, TypedQuestion("N", received="10.42"), NEW, june)
    assert question.received_at == datetime(2026, 6, 9, 10, 42, tzinfo=england())
    assert received_text(question) == "Tue 9 June 2026 10:42"


def test_what_was_not_changed_stays_to_the_second(state):
    question = read(state, received_text(NEW))
    assert question.received_at == NOW
    old = Question("old", "Mr T Rowe", received="Tuesday, by e-mail")
    assert read(state, received_text(old), old) == old


@pytest.mark.parametrize(
    "received", [at("23:59"), at("00:00"), at("09:05", date(2026, 1, 2)), at("12:00", date(2025, 7, 31))]
)
def test_what_is_shown_is_read_again(state, received):
    shown = received_text(Question("q", "N", received_at=received))
    again = read_question(state, TypedQuestion("N", received=shown), NEW, at("23:59:30"))
    assert again.received_at == received


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [("10.10", "10:10"), ("8.15", "08:15"), ("2015", "20:15"), ("9.3.26", "00:00"), ("12 noon", "12:00")],
)
def test_figures_with_a_point_are_a_time_unless_a_year_follows(typed, read_as):
    earliest, _ = read_moment(typed, date(2026, 3, 12))
    assert (f"{earliest:%H:%M}" if earliest else None) == read_as


# ---------------------------------------------------------------- the other fields


def test_everything_typed_becomes_the_question(state):
    typed = TypedQuestion(
        " Mrs  Imogen Vale ", "4.", " Why?\nAnd when? ", QuestionKind.STATEMENT, " Salt marsh ", "Tue 4pm"
    )
    question = read_question(state, typed, NEW, NOW)
    assert question == Question(
        "new", "Mrs Imogen Vale", "item-4", "Why?\nAnd when?", "", QuestionKind.STATEMENT, "Salt marsh",
        at("16:00", date(2026, 3, 10)),
    )  # fmt: skip
    assert typed_of(question, "4") == TypedQuestion(
        "Mrs Imogen Vale", "4", "Why?\nAnd when?", QuestionKind.STATEMENT, "Salt marsh", "Tue 10 March 2026 16:00"
    )


def test_discretion_needs_a_reason_and_lateness(state):
    late = read(state, "now", admitted=True, admitted_because="  the  notice was late ")
    assert (late.admitted, late.admitted_because) == (True, "the notice was late")
    early = read(state, "Tue 4pm", admitted=True, admitted_because="the notice was late")
    assert (early.admitted, early.admitted_because) == (False, "")
    dropped = read(state, "now", admitted_because="the notice was late")
    assert (dropped.admitted, dropped.admitted_because) == (False, "")
    with pytest.raises(RuleError, match="Type why the chairman takes it"):
        read(state, "now", admitted=True)


def test_the_remarks(session):
    state = with_scheme(session, words_limit=5, must_name_item=True)

    def said(**typed):
        return remarks(state, TypedQuestion(**typed), NEW, NOW)

    assert said(text="One two  three").words == "3 of 5 words"
    assert not said(text="one two three four five").too_long
    over = said(text="one two three four five six seven")
    assert (over.words, over.too_long) == ("7 of 5 words, 2 over the limit", True)
    assert said().item == "The scheme asks for an item on the agenda."
    assert said(item="4.").item == ""
    assert said(item="44").item == "There is no item 44 on the agenda."
    assert said(received="now").late
    assert said(received="now", admitted=True).standing is Standing.ADMITTED
    assert not said(received="Tue 4pm").late


def test_a_scheme_that_asks_for_less_says_less(session):
    state = with_scheme(session, register_by=RegisterBy(RegisterRule.OWN_WORDS))
    said = remarks(state, TypedQuestion(text="many words", received="now"), NEW, NOW)
    assert (said.words, said.too_long, said.item) == ("", False, "")
    assert said.received == "Not known: no deadline is set."


# ---------------------------------------------------------------- the draft


def test_the_draft_holds_every_field():
    typed = TypedQuestion(
        "Mrs Ä\nVale", "4", "Why?\nWhen?", QuestionKind.STATEMENT, "Saltmarsh", "Tue 4pm", True, "the notice"
    )
    assert read_draft(draft_text(typed)) == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Mr T Half\n4\nWhether the\nhub", TypedQuestion("Mr T Half", "4", "Whether the\nhub")),
        ("Mr T Half", TypedQuestion("Mr T Half")),
        ("5", TypedQuestion("5")),
        ('{"name": "x", "mood": "good"}', TypedQuestion('{"name": "x", "mood": "good"}')),
    ],
)
def test_an_older_draft_is_read(text, typed):
    assert read_draft(text) == typed
