"""The actions of a meeting as minutes and notes may name them: of this meeting, and nobody named who may not be."""

from __future__ import annotations

from dataclasses import replace

from clerk_app.meeting.action_points import ActionPoint, action_points, written_answer_words
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.questions import public_name
from clerk_app.minutes.wording import Wording


def printed_actions(state: MeetingState, wording: Wording) -> tuple[ActionPoint, ...]:
    """Every action of the meeting by its agenda; neither what an earlier one left nor what follows from an interest."""
    points = action_points(state)
    return tuple(_named(point, state, wording) for point in points if not point.declared and point.brought is None)


def _named(point: ActionPoint, state: MeetingState, wording: Wording) -> ActionPoint:
    question = state.questions.question(point.note) if point.asked else None
    if question is None:
        return point
    named = replace(question, name=public_name(question, state, wording))
    return replace(point, what=written_answer_words(named))
