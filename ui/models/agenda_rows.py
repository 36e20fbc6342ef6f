"""The rows of the agenda, in the order printed."""

from datetime import datetime, timedelta

from clerk_app.meeting.adjournments import pauses
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.spans import length_without
from clerk_app.meeting.state import MeetingState, Phase
from ui.models.declarations_rows import leaving_words
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.tokens import ColourName


def agenda_rows(state: MeetingState, looked_at: str, home: str, now: datetime) -> tuple[Row, ...]:
    """One row an item; `home` is the item before the meeting, or the one that F12 opens it with."""
    return tuple(_row(state, item, looked_at, home, now) for item in state.agenda.items)


def to_go(state: MeetingState) -> str:
    """'5 to go', 'last item' while the last one is taken, '' once nothing is left."""
    begun = {taking.item for taking in state.agenda.takings}
    left = sum(item.id not in begun for item in state.agenda.items)
    if left:
        return f"{left} to go"
    return "last item" if state.agenda.current else ""


def _row(state: MeetingState, item: AgendaItem, looked_at: str, home: str, now: datetime) -> Row:
    here = item.id == home and state.phase is not Phase.CLOSED
    done = bool(state.agenda.taken(item.id)) and not here
    ink: ColourName = "ink_2" if done else "ink"
    sub = sub_words(state, item, home, now)
    looked = item.id == looked_at and item.id != home
    word = "now" if here else "dealt with" if done else "to come"
    more = sub.removeprefix("Now · ").replace(" · ", ", ") if sub != "Now" else ""
    parts = [f"Item {item.number}" if item.number else "Item", item.title, word, more, "looked at" if looked else ""]
    return Row(
        item.id,
        (
            _mark(item, here=here, done=done),
            text_cell(item.number, weight=600),
            text_cell(item.title, colour=ink, weight=600 if here else 400),
        ),
        ", ".join(part for part in parts if part),
        sub=(Run(sub, "caption", "ink_2" if here else "ink_3"),) if sub else (),
        tint="selected" if here else None,
        bar="accent" if here else None,
        framed=looked,
        tip=item.title,
    )


def _mark(item: AgendaItem, *, here: bool, done: bool) -> Cell:
    if here:
        return mark_cell("play", "accent", 13)
    if done:
        return mark_cell("check", "ink_2", 15)
    return mark_cell("lock", "ink_2", 14) if item.exempt else mark_cell("ring", "ink_2", 12)


def sub_words(state: MeetingState, item: AgendaItem, home: str, now: datetime) -> str:
    """'4 min', 'Now · 24 min', '7 min · taken after 3', 'Private · paragraph 3', 'Cllr Hale must leave'."""
    here = item.id == home
    parts: list[str] = []
    if here and state.phase is Phase.NOT_OPENED:
        parts.append("F12 opens the meeting here")
    elif here and state.agenda.current == item.id:
        parts.append("Now")
    minutes = _minutes(state, item, now)
    if minutes and not (item.exempt and here):  # the head has them; here they would not fit beside the rest
        parts.append(minutes)
    if item.exempt and not (minutes and not here):
        numbers = ", ".join(str(number) for number in item.exempt_paragraphs)
        word = "private" if parts else "Private"
        parts.append(f"{word} · paragraph {numbers}" if numbers else word)
    if minutes and not here:
        before = state.agenda.item(state.agenda.taken_after(item.id))
        parts += [f"taken after {before.number}"] if before else []
    if item.kind is ItemKind.QUESTIONS and state.questions.slot:
        parts.append(_heard(state))
    parts += [words] if (words := leaving_words(state, item.id)) else []
    return " · ".join(parts)


def _heard(state: MeetingState) -> str:
    """'speaker 2 of 5' while one speaks or is answered, '4 of 5 heard' otherwise."""
    queue, slot = state.questions.queue, state.questions.slot
    if slot is not None and slot.span.end is None and slot.speech is not None:
        called = slot.speech.question
        number = next((n for n, question in enumerate(queue, 1) if question.id == called), 0)
        if number:
            return f"speaker {number} of {len(queue)}"
    return f"{len(state.questions.heard)} of {len(queue)} heard"


def _minutes(state: MeetingState, item: AgendaItem, now: datetime) -> str:
    spans = state.agenda.taken(item.id)
    if not spans:
        return ""
    holes = pauses(state.adjournments)
    length = sum((length_without(span, holes, now) for span in spans), timedelta())
    return f"{max(1, int(length.total_seconds()) // 60)} min"
