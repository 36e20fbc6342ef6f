"""What was answered, and who is answered in writing: taken down, corrected, undone, and what follows from it."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.action_points import action_points, open_actions
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.correcting import corrected
from clerk_app.meeting.describe import act_sentence, describe
from clerk_app.meeting.exempt_words import unprintable_words
from clerk_app.meeting.privacy import withheld_answers
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.running import effective_entry
from clerk_app.meeting.written_answers import due_day, written_answers
from tests.builders import clock_at, in_session, sample_body, sample_questions

DUE = date(2026, 3, 26)
"""Ten working days after the meeting of Thursday 12 March 2026."""


@pytest.fixture
def clock():
    return clock_at("10:20")


@pytest.fixture
def session(library, clock):
    session = in_session(library, clock)
    session.record(facts.ItemBegun("item-3"))
    session.record(*(facts.QuestionRegistered(q) for q in sample_questions()[:3]))
    session.record(facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
    clock.step(minutes=2)
    return session


def answered(session, question="question-1", **particulars):
    (entry,) = session.record(facts.QuestionAnswered(Answer(question, **particulars)))
    return entry.id


def latest(session, question="question-1"):
    found = session.state.questions.answer_to(question)
    return found.answer if found else None


def latest_public(session):
    found = public_state(session.state).questions.answer_to("question-1")
    return found.answer if found else None


def choose(session, entry_id, *, private):
    """As the clerk does with F2."""
    entry = effective_entry(session.entries, entry_id)
    assert entry is not None
    session.record(corrected(entry, {"answer.private": str(private)}, session.now()))


def in_writing(session):
    return [(each.question.id, each.owner, each.due) for each in written_answers(session.state)]


class TestTakenDown:
    def test_it_is_kept_corrected_and_undone(self, session):
        entry = answered(session, answer="that it had", by="thornbury")
        assert session.state.questions.answer_to("question-1").answer == Answer(
            "question-1", "that it had", "thornbury"
        )
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(Answer("question-1", "that it had not"))))
        assert session.state.questions.answer_to("question-1").answer.answer == "that it had not"
        session.undo()
        assert session.state.questions.answer_to("question-1").answer.answer == "that it had"
        session.undo()
        assert session.state.questions.answer_to("question-1") is None
        session.redo()
        assert session.state.questions.answer_to("question-1").id == entry

    def test_the_latest_holds_where_it_was_taken_down_twice(self, session):
        answered(session, answer="one")
        answered(session, answer="two")
        assert [each.answer.answer for each in session.state.questions.answers] == ["two"]

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            (Answer("question-9", "x"), "That question is not registered."),
            (Answer("question-1", " "), "nothing to keep"),
        ],
    )
    def test_what_says_nothing_is_refused(self, session, answer, told):
        with pytest.raises(RuleError, match=told):
            session.record(facts.QuestionAnswered(answer))

    def test_what_was_taken_down_can_be_emptied(self, session):
        entry = answered(session, answer="one")
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(Answer("question-1"))))
        assert session.state.questions.answer_to("question-1").answer.is_blank

    def test_after_the_close_too(self, session):
        session.record(facts.SlotEnded())
        session.record(facts.MeetingClosed())
        answered(session, answer="that it had")
        assert session.state.questions.answer_to("question-1").answer.answer == "that it had"

    def test_it_is_told_in_words(self, session):
        answered(session, answer="that it had", by="thornbury")
        (entry,) = session.entries[-1:]
        assert describe(entry.fact, session.state).sentence == "Answer: to Mr Jonah Prewett, A Thornbury"
        assert act_sentence((entry,), session.state) == "Answer: to Mr Jonah Prewett, A Thornbury, 10:22."
        words = describe(facts.QuestionAnswered(Answer("question-2", written=True)), session.state).sentence
        assert words == "Answer: to Mrs Adaeze Bright, in writing"


class TestInWriting:
    def test_nobody_while_the_slot_runs(self, session):
        assert in_writing(session) == []
        assert action_points(session.state) == ()

    @pytest.mark.parametrize("end", [facts.SlotEnded(), facts.MeetingClosed()])
    def test_everyone_not_reached(self, session, end):
        session.record(end)
        assert in_writing(session) == [("question-2", "", DUE), ("question-3", "", DUE)]
        session.undo()
        assert in_writing(session) == []

    def test_everyone_where_the_meeting_closed_before_the_slot(self, library, clock):
        session = in_session(library, clock)
        session.record(facts.QuestionRegistered(sample_questions()[0]))
        session.record(facts.MeetingClosed())
        assert in_writing(session) == [("question-1", "", DUE)]

    def test_not_who_withdrew(self, session):
        session.record(facts.QuestionWithdrawn("question-2"))
        session.record(facts.SlotEnded())
        assert in_writing(session) == [("question-3", "", DUE)]

    def test_what_was_promised(self, session):
        answered(session, by="thornbury", written=True)
        assert in_writing(session) == [("question-1", "thornbury", DUE)]
        answered(session, by="thornbury", written=True, written_by="O Tresco", written_due=date(2026, 3, 20))
        assert in_writing(session) == [("question-1", "O Tresco", date(2026, 3, 20))]

    def test_who_is_named_for_one_not_reached(self, session):
        session.record(facts.SlotEnded())
        answered(session, "question-2", written_by="hale")
        assert in_writing(session)[0] == ("question-2", "hale", DUE)
        assert session.state.questions.not_called == frozenset()

    def test_whoever_is_answered_in_writing_only_is_not_called(self, session):
        answered(session, "question-2", written=True)
        assert session.state.questions.next_question.id == "question-3"
        assert in_writing(session) == [("question-2", "", DUE)]
        session.record(facts.SpeakerBegan("question-2", 180))
        assert session.state.questions.not_called == frozenset()

    def test_the_day_by_the_scheme_with_its_bank_holidays(self, session):
        scheme = QuestionScheme(written_answer_days=5)
        body = sample_body(questions=scheme)
        session.record(facts.BodyCopied(body))
        assert due_day(session.state, None) == date(2026, 3, 19)
        easter = (date(2026, 4, 3), date(2026, 4, 6))
        session.record(facts.MeetingArranged(date(2026, 3, 31)), facts.BankHolidaysCopied(easter))
        # Wednesday 1 and Thursday 2 April, then Tuesday 7 to Thursday 9.
        assert due_day(session.state, None) == date(2026, 4, 9)


class TestActions:
    def test_a_written_answer_is_an_action(self, session):
        question = replace(sample_questions()[1], text="How  many pupils?")
        session.record(facts.QuestionRegistered(question))
        session.record(facts.SlotEnded())
        answered(session, "question-2", written_by="hale")
        first, second = action_points(session.state)
        assert (first.note, first.what, first.owner, first.due, first.number, first.asked, first.done) == (
            "question-2", "answer Mrs Adaeze Bright in writing: How many pupils?", "R Hale", DUE, "3", True, False,
        )  # fmt: skip
        assert (second.what, second.owner) == ("answer Mr T Rowe in writing", "")
        assert open_actions(session.state) == 2

    def test_it_is_settled_and_taken_up_again(self, session):
        with pytest.raises(RuleError):
            session.record(facts.ActionSettled("question-2"))
        session.record(facts.SlotEnded())
        (entry,) = session.record(facts.ActionSettled("question-2"))
        assert open_actions(session.state) == 1
        assert describe(entry.fact, session.state).sentence == "Action done: answer Mrs Adaeze Bright in writing"
        session.record(facts.ActionSettled("question-2", done=False))
        assert open_actions(session.state) == 2


class TestPrivate:
    def test_what_is_taken_down_in_private_is_in_no_public_version(self, session):
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        entry = answered(session, answer="that the tender had been lower", by="A Contractor")
        assert session.state.questions.answer_to("question-1").answer.private
        session.record(facts.PublicReadmitted())
        assert public_state(session.state).questions.answers == ()
        words = facts.QuestionAnswered(
            replace(session.state.questions.answer_to("question-1").answer, answer="that it")
        )
        session.record(facts.Corrected(entry, fact=words))
        assert public_state(session.state).questions.answers == ()

    def test_what_was_public_stays_so_when_something_is_added_in_private(self, session):
        entry = answered(session, answer="that it had", by="thornbury")
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        more = replace(latest(session), supplementary="At what price?", supplementary_answer="At £400.")
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(more)))
        assert latest(session).supplementary_answer == "At £400."
        assert latest_public(session) == Answer("question-1", "that it had", "thornbury")
        again = replace(latest(session), answer="that it had not", supplementary_answer="At £500.")
        session.record(facts.PublicReadmitted())
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(again)))
        assert latest_public(session) == Answer("question-1", "that it had", "thornbury")
        forbidden = unprintable_words(session.entries, Version.PUBLIC)
        assert {"price", "400", "500"} <= forbidden.keys()
        assert not {"thornbury", "had"} & forbidden.keys()

    def test_nor_does_it_vanish_where_it_is_taken_down_anew_in_private(self, session):
        answered(session, answer="that it had", by="thornbury")
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        answered(session, answer="that it had cost too much")
        assert latest_public(session).answer == "that it had"
        answered(session, answer="that it had cost too much", written=True)
        assert (latest_public(session).answer, latest_public(session).written) == ("that it had", True)

    @pytest.mark.parametrize(
        "changed", [{"written_due": date(2026, 4, 20)}, {"written": True}, {"by": "hale"}, {"supplementary": ""}]
    )
    def test_what_has_no_new_words_marks_nothing(self, session, changed):
        entry = answered(session, answer="that it had", by="thornbury")
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(replace(latest(session), **changed))))
        assert not latest(session).private
        assert latest_public(session) == replace(Answer("question-1", "that it had", "thornbury"), **changed)

    def test_that_a_reply_is_owed_is_in_both_minutes(self, session):
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        due = date(2026, 4, 20)
        for number, by in (("2", "hale"), ("3", "A Contractor")):
            answered(session, f"question-{number}", answer="x", written=True, written_by=by, written_due=due)
        session.record(facts.PublicReadmitted(), facts.SlotEnded())
        public = public_state(session.state)
        assert [(each.question.id, each.owner, each.due) for each in written_answers(public)] == [
            ("question-2", "hale", due), ("question-3", "", due),
        ]  # fmt: skip
        assert public.questions.not_called == session.state.questions.not_called
        assert {each.answer.answer for each in public.questions.answers} == {""}

    @pytest.mark.parametrize(
        ("owes", "public"),
        [
            ({"written_by": "A Contractor"}, ""),
            ({"by": "A Contractor"}, ""),
            ({"written_by": "hale"}, "hale"),
            ({}, "fenner"),
        ],
    )
    def test_nobody_is_named_for_the_reply_of_another(self, session, owes, public):
        """Iris Fenner answered in public; who was to write was said in private."""
        entry = answered(session, answer="that it had", by="fenner")
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        new = replace(latest(session), written=True, **owes)
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(new)))
        session.record(facts.PublicReadmitted(), facts.SlotEnded())
        (owed, *_) = written_answers(public_state(session.state))
        assert (owed.question.id, owed.owner) == ("question-1", public)
        said = latest_public(session)
        assert (said.answer, said.by) == ("that it had", "fenner")
        text = plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
        assert "A Contractor" not in text
        assert ("A written answer from Iris Fenner" in text) == (public == "fenner")
        full = plain_text(drafting.draft_minutes(session.state, Version.FULL))
        assert ("A written answer from A Contractor" in full) == (not public)

    def test_an_owed_reply_alone_withholds_nothing(self, session):
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        answered(session, "question-2", written=True, written_by="hale")
        assert withheld_answers(session.state) == ""
        answered(session, "question-3", written=True, written_by="A Contractor")
        assert withheld_answers(session.state) == "item-3"

    def test_the_clerk_chooses_whether_it_is_public(self, session):
        entry = answered(session, answer="that it had", by="thornbury")
        session.record(facts.PublicExcluded(("item-10",), (3,)))
        more = replace(latest(session), supplementary="At what price?")
        session.record(facts.Corrected(entry, fact=facts.QuestionAnswered(more)))
        choose(session, entry, private=False)
        assert latest_public(session).supplementary == "At what price?"
        choose(session, entry, private=True)
        assert latest_public(session) is None

    def test_what_is_taken_down_in_public_is_in_both(self, session):
        answered(session, answer="that it had", by="thornbury")
        assert public_state(session.state).questions.answers == session.state.questions.answers
