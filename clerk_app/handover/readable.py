"""The part of a hand-over file that people and other programs read: all of it is made from the facts beside it."""

from __future__ import annotations

from clerk_app.handover import business, people, votes
from clerk_app.handover.json_text import Data
from clerk_app.meeting.action_points import action_points
from clerk_app.meeting.state import MeetingState


def readable(state: MeetingState) -> Data:
    """Who was there and what came of it, exempt matter and all, with times in ISO 8601."""
    return {
        "event": business.event(state),
        "organizations": [people.whole_organization(state.body.committee)],
        "posts": people.posts(state),
        "persons": people.whole_persons(state),
        "memberships": people.memberships(state),
        "attendance": people.whole_attendance(state),
        "agenda": business.agenda(state),
        "declarations": business.whole_declarations(state),
        "questions": business.questions(state),
        "motions": votes.motions_of(state),
        "actions": business.actions(action_points(state)),
        "bank_holidays": [day.isoformat() for day in state.bank_holidays or ()],
    }
