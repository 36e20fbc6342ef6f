"""What stands half typed in the forms of public questions, for the list before the close."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from clerk_app.meeting.answers import Answer
from clerk_app.meeting.draft import ANSWER, MORE_TIME, SPEAKER, Draft, left_place
from clerk_app.meeting.speaker_clock import item_number
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_question import TypedQuestion, read_draft, typed_of

_WORDS = ("answer", "supplementary", "supplementary_answer", "written_by", "due")
"""The fields of an answer in which something stands only if the clerk typed it."""


def half_typed(state: MeetingState, drafts: Iterable[Draft]) -> tuple[str, ...]:
    """A sentence without its stop for each answer, speaker and extension typed and not kept."""
    found = list(drafts)
    sentences = (*_answers(state, found), *_speakers(state, found), *_more_time(state, found))
    # Of a form that was left and opened again something stands in two places.
    return tuple(dict.fromkeys(sentences))


def _of(place: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    return (each for each in drafts if each.place == place or each.place.startswith(left_place(place, "")))


def _answers(state: MeetingState, drafts: list[Draft]) -> Iterator[str]:
    for draft in _of(ANSWER, drafts):
        question = state.questions.question(draft.motion)
        answered = state.questions.answer_to(draft.motion)
        kept = answered.answer if answered else Answer(draft.motion)
        if question is not None and _says_more(draft.text, kept):
            yield f"What was typed of the answer to {question.name} is not kept"


def _says_more(text: str, kept: Answer) -> bool:
    try:
        stands: Any = json.loads(text)
        words = {str(stands.get(field, "")).strip() for field in _WORDS}
    except (ValueError, AttributeError):
        return False
    told = {kept.answer, kept.supplementary, kept.supplementary_answer, kept.written_by, ""}
    return bool(words - told) or (bool(stands.get("written")) and not kept.written)


def _speakers(state: MeetingState, drafts: list[Draft]) -> Iterator[str]:
    if state.closed:
        return  # nobody is registered any more
    for draft in _of(SPEAKER, drafts):
        question, typed = state.questions.question(draft.motion), read_draft(draft.text)
        stood = typed_of(question, item_number(state, question.item)) if question else TypedQuestion()
        if _words_of(typed) - _words_of(stood):
            name = question.name if question else " ".join(typed.name.split())
            what = f"Particulars of {name} are" if question else "A speaker is"
            yield f"{what} typed and not kept" + (f": {name}" if name and not question else "")


def _words_of(typed: TypedQuestion) -> set[str]:
    return {typed.name.strip(), typed.item.strip(), typed.text.strip(), typed.town.strip(), ""}


def _more_time(state: MeetingState, drafts: list[Draft]) -> Iterator[str]:
    slot = state.questions.slot
    if slot is None or slot.span.end is not None:
        return  # there is nothing left to which it could be given
    for draft in _of(MORE_TIME, drafts):
        if reason := " ".join(draft.text.split("\n")[2:3]).strip():
            yield f"More time is typed and not kept: “{reason}”"
