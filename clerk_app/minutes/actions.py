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
    earlier = {action.id for action in state.brought_forward}
    return tuple(_named(p, state, wording) for p in points if not p.declared and p.note not in earlier)


def _named(point: ActionPoint, state: MeetingState, wording: Wording) -> ActionPoint:
    question = state.questions.question(point.note) if point.asked else None
    if question is None:
        return point
    named = replace(question, name=public_name(question, state, wording))
    return replace(point, what=written_answer_words(named))
