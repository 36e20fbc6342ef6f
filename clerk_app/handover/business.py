"""The meeting itself and its business: when it was held, and what was taken, declared, asked and left to be done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from clerk_app.handover.json_text import Data, moment, told
from clerk_app.handover.people import period
from clerk_app.meeting.action_points import ActionPoint
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.declarations import Declared, consequence, rule_of
from clerk_app.meeting.question_deadline import england
from clerk_app.meeting.questions import Question
from clerk_app.meeting.state import MeetingState


def event(state: MeetingState) -> Data:
    """The meeting as an event: its planned and its real times, its place, and where it stands."""
    committee, arranged = state.body.committee, state.arranged
    on = f", {plain_date(arranged.on)}" if arranged else ""
    planned = arranged.on.isoformat() if arranged else None
    if arranged and arranged.start:
        planned = moment(datetime.combine(arranged.on, arranged.start, england()))
    return told(
        name=f"{committee.name}{on}",
        organization_id=committee.id,
        classification=arranged.mode.value if arranged else None,
        location=arranged.place if arranged else None,
        scheduled_start=planned,
        status=state.phase.value,
        start_date=moment(state.opened),
        end_date=moment(state.closed),
        adjournments=[period(each.span) | told(reason=each.reason) for each in state.adjournments],
        without_public=[
            period(each.span) | told(agenda_item_ids=list(each.items), paragraphs=list(each.paragraphs))
            for each in state.exclusions
        ],
    )


def agenda(state: MeetingState) -> list[Data]:
    """The items in their printed order with the times at which they were taken."""
    return [_item(state, item) for item in state.agenda.items]


def _item(state: MeetingState, item: AgendaItem) -> Data:
    aside = state.agenda.aside(item.id)
    return told(
        id=item.id,
        num=item.number,
        heading=item.title,
        classification=item.kind.value,
        exempt=item.exempt or None,
        exempt_paragraphs=list(item.exempt_paragraphs),
        report=item.report_ref,
        report_about=item.report_about,
        refers_to=item.refers_to.isoformat() if item.refers_to else None,
        taken=[period(span) for span in state.agenda.taken(item.id)],
        set_aside=told(how=aside.how.value, reason=aside.reason) if aside else None,
    )


def declarations(state: MeetingState) -> list[Data]:
    """The interests that were declared; the nature of a sensitive one never."""
    return [_declaration(state, each) for each in state.declarations]


def whole_declarations(state: MeetingState) -> list[Data]:
    """The same with what each asks of the member."""
    rules = state.body.committee.rules.interests
    asked = ({"consequence": consequence(each.declaration, rules).value} for each in state.declarations)
    return [said | follows for said, follows in zip(declarations(state), asked, strict=True)]


def _declaration(state: MeetingState, each: Declared) -> Data:
    declared = each.declaration
    rule = rule_of(declared.kind, state.body.committee.rules.interests)
    return told(
        person_id=declared.person,
        agenda_item_id=declared.item,
        classification=rule.words,
        nature=declared.nature if rule.asks_nature and not declared.sensitive else None,
        dispensation=declared.dispensation.value,
        date=moment(each.at),
    )


def questions(state: MeetingState) -> list[Data]:
    """What the public asked and was answered, each with the name that the state gives."""
    return [_question(state, question) for question in state.questions.queue]


def _question(state: MeetingState, question: Question) -> Data:
    slot, answered = state.questions.slot, state.questions.answer_to(question.id)
    speeches = [speech.span for speech in slot.speeches if speech.question == question.id] if slot else []
    answer = answered.answer if answered else None
    return told(
        id=question.id,
        agenda_item_id=question.item,
        classification=question.kind.value,
        name=question.name,
        town=question.town,
        text=question.text,
        spoken=[period(span) for span in speeches],
        answer=answer.answer if answer else None,
        supplementary=answer.supplementary if answer else None,
        supplementary_answer=answer.supplementary_answer if answer else None,
        written_answer_due=answer.written_due.isoformat() if answer and answer.written_due else None,
    )


def actions(points: Iterable[ActionPoint]) -> list[Data]:
    """What is left to be done, by whom and by when."""
    return [
        told(
            agenda_item_id=point.item,
            num=point.number,
            text=point.what,
            owner=point.owner,
            due=point.due.isoformat() if point.due else None,
            done=point.done,
            brought_forward_from=point.brought.isoformat() if point.brought else None,
        )
        for point in points
    ]
