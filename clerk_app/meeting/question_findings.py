"""What is still to be seen to about public questions before the meeting closes; none of it forbids the close."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.question_deadline import Standing, timeliness
from clerk_app.meeting.question_scheme import NamingRule
from clerk_app.meeting.state import MeetingState


def question_findings(state: MeetingState) -> Iterator[tuple[str, str]]:
    """Each in a sentence without its stop, and where it is put right: 'questions', or 'note:' with an id."""
    scheme, heard = state.body.committee.questions, state.questions.heard
    for question in state.questions.queue:
        if scheme.must_name_item and state.agenda.item(question.item) is None:
            yield f"The question of {question.name} names no item on the agenda", "questions"
        if question.id in heard and timeliness(state, question).standing is Standing.LATE:
            yield f"{question.name} was late and was heard, and no discretion of the chairman is recorded", "questions"
    if scheme.naming is NamingRule.MEMBER_OF_THE_PUBLIC:
        yield from _named(state)


def _named(state: MeetingState) -> Iterator[tuple[str, str]]:
    """Entries of the slot that name somebody whom the minutes are not to name."""
    items = {item.id for item in state.agenda.items if item.kind is ItemKind.QUESTIONS}
    surnames = {name.split()[-1].casefold(): name for q in state.questions.registrants if (name := q.name.strip())}
    for note in state.notes:
        if note.item not in items or note.content.kind is NoteKind.SCRATCH:
            continue
        words = tokens(note.content.text)
        for surname, name in surnames.items():
            if tokens(surname).keys() <= words.keys():
                yield f"An entry names {name}, and the scheme names no member of the public", f"note:{note.id}"
