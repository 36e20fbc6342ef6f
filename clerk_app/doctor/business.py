"""The course of the meeting and what is to follow from it: the close, adjournments, who does what by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.meeting.closing import lacking, quoted
from clerk_app.meeting.decision_words import NOT_PASSED
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.doubts import in_item
from clerk_app.meeting.finding import CLOSE, Finding, Gravity
from clerk_app.meeting.motions import Motion, motions
from clerk_app.meeting.state import MeetingState

_TO_DO = re.compile(
    r"\bbe (?:asked|requested|invited|provided|circulated|prepared|arranged|brought|submitted|sent|reviewed|updated"
    r"|contacted|written to|reported back)\b"
    r"|(?:^(?:that )?|\bto )(?:ask|request|invite|provide|circulate|prepare|arrange|bring|submit|send|review|update"
    r"|contact|write|report back)\b",
    re.IGNORECASE,
)
"""Words of a resolution that ask somebody to do something; what is noted, welcomed or approved asks nobody."""


def findings(state: MeetingState) -> Iterator[Finding]:
    """What is missing of the meeting's course and of what follows from its decisions."""
    yield from _close(state)
    yield from _adjournments(state)
    yield from _to_follow(state)


def _close(state: MeetingState) -> Iterator[Finding]:
    if state.opened is not None and state.closed is None:
        yield Finding("The meeting is not closed, so its minutes give no closing time", CLOSE, gravity=Gravity.MISSING)


def _adjournments(state: MeetingState) -> Iterator[Finding]:
    """An adjournment that only the close ended; one that lasts is found before the close."""
    for each in state.adjournments:
        if state.closed is not None and each.span.end == state.closed:
            words = f"Adjourned at {each.span.start:%H:%M}, and closed without having reconvened"
            yield Finding(words, "adjournments", gravity=Gravity.MISSING)


def _to_follow(state: MeetingState) -> Iterator[Finding]:
    """Parts of a resolution with an owner or a date and not both, and resolutions that ask for something of nobody."""
    for item in state.agenda.items:
        for motion in motions(state, item.id):
            if not motion.amends and _was_passed(state, motion):
                yield from _of_motion(state, motion)


def _was_passed(state: MeetingState, motion: Motion) -> bool:
    decision = state.decision(motion.id)
    return decision is not None and decision.outcome not in (*NOT_PASSED, Outcome.NOTED)


def _of_motion(state: MeetingState, motion: Motion) -> Iterator[Finding]:
    given = [part for part in motion.parts if part.content.owner or part.content.due]
    asking = [part for part in motion.parts if not given and _TO_DO.search(part.content.text)]
    for part in (*given, *asking):
        if lacks := lacking(part):
            words = (
                f"Something to do was agreed{in_item(state, motion.item)} with {lacks}: “{quoted(part.content.text)}”"
            )
            yield Finding(words, f"note:{part.id}", gravity=Gravity.MISSING if given else Gravity.ODD)
