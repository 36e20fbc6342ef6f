"""The actions of a meeting: what is to be done, by whom, by when, and what follows from declarations of interest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.decision_words import NOT_PASSED
from clerk_app.meeting.declarations import Declared, follow_up_wanted, notice_due
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.speaker_acts import questions_item
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.written_answers import WrittenAnswer, written_answer, written_answers


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """An action, or a part of a resolution that somebody is to see to; `number` is the printed number of its item.

    `declared`: it follows from a declaration of interest, `note` is that entry's id, and no minutes print it.
    `asked`: a question from the public is to be answered in writing, and `note` is that question's id.
    `brought`: the day of the earlier meeting that left it open; `number` is of that meeting, and no minutes print it.
    """

    note: str
    what: str
    owner: str
    due: date | None
    item: str
    number: str
    done: bool
    declared: bool = False
    asked: bool = False
    brought: date | None = None


NOTIFY = "notify the monitoring officer of the interest"
"""What an interest not yet in the register asks for (Localism Act 2011 s.31(3)); its nature is nobody's business."""


def action_points(state: MeetingState) -> tuple[ActionPoint, ...]:
    """Those brought forward, then every action of the meeting by the agenda and, within an item, by its minute."""
    found = [_notice(state, declared) for declared in state.declarations if _wants_notice(state, declared)]
    found += [_in_writing(state, wanted) for wanted in written_answers(state)]
    found += [_point(state, note) for note in state.notes if _is_action(state, note)]
    carried = [_brought(state, action) for action in state.brought_forward]
    return (*carried, *sorted(found, key=lambda point: state.agenda.position(point.item)))


def follow_up(state: MeetingState, entry: str) -> Declared | None:
    """The declaration of that id from which an action follows, `None` where none does."""
    return next((d for d in state.declarations if d.id == entry and _wants_notice(state, d)), None)


def follows_by_itself(state: MeetingState, key: str) -> bool:
    """Whether an action of that key follows from a declaration or a question, and is no entry of the minute."""
    carried = any(action.id == key for action in state.brought_forward)
    return carried or follow_up(state, key) is not None or written_answer(state, key) is not None


def brought_forward(state: MeetingState, key: str) -> CarriedAction | None:
    """The action of an earlier meeting of that key, `None` where it is none."""
    return next((action for action in state.brought_forward if action.id == key), None)


def left_open(state: MeetingState) -> tuple[CarriedAction, ...]:
    """What a meeting leaves to be done, for the next one to bring forward; each keeps the day it was taken down."""
    on = state.arranged.on if state.arranged else None
    return tuple(
        CarriedAction(p.note, p.what, p.owner, p.due, p.brought or on, p.number)
        for p in action_points(state)
        if not p.done
    )


def _is_action(state: MeetingState, note: Note) -> bool:
    content = note.content
    if content.kind is NoteKind.ACTION:
        return True
    if content.kind is not NoteKind.RESOLUTION or not (content.owner or content.due):
        return False
    decision = state.decision(motion_of(note))
    return decision is None or decision.outcome not in NOT_PASSED


def open_actions(state: MeetingState) -> int:
    """How many actions nobody has settled."""
    return sum(not point.done for point in action_points(state))


def owner_name(state: MeetingState, owner: str) -> str:
    """Whoever an action is given to: a person of the registers by name, anybody else as typed."""
    person = state.body.by_id.get(owner)
    return person.initial_name if person else owner


def _brought(state: MeetingState, action: CarriedAction) -> ActionPoint:
    done = action.id in state.actions_done
    return ActionPoint(action.id, action.what, action.owner, action.due, "", action.number, done, brought=action.of)


def _wants_notice(state: MeetingState, declared: Declared) -> bool:
    return follow_up_wanted(declared.declaration, state.body.committee.rules.interests)


def _notice(state: MeetingState, declared: Declared) -> ActionPoint:
    declaration = declared.declaration
    item = state.agenda.item(declaration.item)
    # The disclosure is made at the meeting, whenever the clerk wrote it down.
    day = state.arranged.on if state.arranged else declared.at.date()
    return ActionPoint(
        note=declared.id,
        what=NOTIFY,
        owner=owner_name(state, declaration.person),
        due=notice_due(day),
        item=declaration.item,
        number=item.number if item else "",
        done=declared.id in state.actions_done,
        declared=True,
    )


def _in_writing(state: MeetingState, wanted: WrittenAnswer) -> ActionPoint:
    question = wanted.question
    slot = state.questions.slot
    item_id = slot.item if slot else questions_item(state)
    item = state.agenda.item(item_id)
    return ActionPoint(
        note=question.id,
        what=written_answer_words(question),
        owner=owner_name(state, wanted.owner),
        due=wanted.due,
        item=item_id,
        number=item.number if item else "",
        done=question.id in state.actions_done,
        asked=True,
    )


def written_answer_words(question: Question) -> str:
    """'answer Dr W Osei-Hart in writing: What help do excluded pupils have?'."""
    words = " ".join(question.text.split())
    return f"answer {question.name} in writing{f': {words}' if words else ''}"


def _point(state: MeetingState, note: Note) -> ActionPoint:
    item = state.agenda.item(note.item)
    content = note.content
    return ActionPoint(
        note=note.id,
        what=_by_itself(content),
        owner=owner_name(state, content.owner),
        due=content.due,
        item=note.item,
        number=item.number if item else "",
        done=note.id in state.actions_done,
    )


_LINK = re.compile(r"(?:[;,]\s*(?:and|or)?|\s+and)\s*$", re.IGNORECASE)
"""What ties a part of a resolution to the next one."""


def _by_itself(content: NoteText) -> str:
    """The words without what ties them to the next part: 'that members be told; and' stands alone here."""
    words = " ".join(content.text.split())
    return (_LINK.sub("", words) or words) if content.kind is NoteKind.RESOLUTION else words
