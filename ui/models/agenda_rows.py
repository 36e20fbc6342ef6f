"""The rows of the agenda, in the order printed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from clerk_app.meeting import references, urgency
from clerk_app.meeting.adjournments import pauses
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.exempt import paragraph_words
from clerk_app.meeting.privacy import is_exempt, is_open_again, paragraphs_now, paragraphs_of
from clerk_app.meeting.spans import length_without
from clerk_app.meeting.state import MeetingState, Phase
from ui.models.declarations_rows import leaving_words
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.tokens import ColourName

ASIDE_WORDS = {SettingAside.WITHDRAWN: "Withdrawn", SettingAside.DEFERRED: "Deferred"}
"""How an item was set aside, in a word."""


def agenda_rows(state: MeetingState, looked_at: str, home: str, now: datetime) -> tuple[Row, ...]:
    """One row an item; `home` is the item before the meeting, or the one that F12 opens it with."""
    return tuple(_row(state, item, looked_at, home, now) for item in state.agenda.items)


def minutes_now(state: MeetingState, now: datetime) -> tuple[str, ...]:
    """What time alone changes in the rows: the minutes of the items that are being taken."""
    taken = (state.agenda.current, *state.agenda.together)
    return tuple(_minutes(state, item, now) for item in state.agenda.items if item.id in taken)


def to_go(state: MeetingState) -> str:
    """'5 to go', 'last item' while the last one is taken, '' once nothing is left."""
    agenda = state.agenda
    left = sum(not agenda.taken(item.id) and agenda.aside(item.id) is None for item in agenda.items)
    if left:
        return f"{left} to go"
    return "last item" if state.agenda.current else ""


def _row(state: MeetingState, item: AgendaItem, looked_at: str, home: str, now: datetime) -> Row:
    here = _is_here(state, item, home) and state.phase is not Phase.CLOSED
    aside = state.agenda.aside(item.id)
    done = bool(state.agenda.taken(item.id)) and not here
    ink: ColourName = "ink_2" if done or aside else "ink"
    sub, doubt = sub_words(state, item, home, now), doubt_words(state, item)
    looked = item.id == looked_at and item.id != home
    private = state.in_private and state.agenda.current == item.id
    word = "" if aside else "now" if here else "dealt with" if done else "to come"
    more = sub.removeprefix("Now · ").replace(" · ", ", ") if sub != "Now" else ""
    head = f"Item {item.number}" if item.number else "Item"
    parts = [head, item.title, word, more, doubt, "looked at" if looked else ""]
    runs = [Run(sub, "caption", "ink_2" if here else "ink_3")] if sub else []
    runs += [Run(f" · {doubt}" if sub else doubt, "caption", "amber_text")] if doubt else []
    return Row(
        item.id,
        (
            _row_mark(item, here=here, done=done, private=private, how=aside.how if aside else None),
            text_cell(item.number, weight=600),
            text_cell(item.title, colour=ink, weight=600 if here else 400),
        ),
        ", ".join(part for part in parts if part),
        sub=tuple(runs),
        tint="purple_soft" if private else "selected" if item.id == home and here else None,
        bar="purple_text" if private else "accent" if item.id == home and here else None,
        framed=looked,
        tip="\n".join(
            part for part in (item.title, aside.reason if aside else "", _odd_reference(state, item)) if part
        ),
    )


def _is_here(state: MeetingState, item: AgendaItem, home: str) -> bool:
    return item.id == home or item.id in state.agenda.together


def _row_mark(item: AgendaItem, *, here: bool, done: bool, private: bool, how: SettingAside | None) -> Cell:
    if how is not None:
        return _aside_mark(how)
    return mark_cell("lock", "purple_text", 14) if private else _mark(item, here=here, done=done)


def _aside_mark(how: SettingAside) -> Cell:
    return mark_cell("x" if how is SettingAside.WITHDRAWN else "arrow-right", "ink_2", 14)


def _mark(item: AgendaItem, *, here: bool, done: bool) -> Cell:
    if here:
        return mark_cell("play", "accent", 13)
    if done:
        return mark_cell("check", "ink_2", 15)
    return mark_cell("lock", "ink_2", 14) if item.exempt else mark_cell("ring", "ink_2", 12)


def sub_words(state: MeetingState, item: AgendaItem, home: str, now: datetime) -> str:
    """'4 min', 'Now · 24 min', '7 min · taken after 3', 'Private · paragraph 3', 'Cllr Hale must leave'."""
    aside = state.agenda.aside(item.id)
    if aside is not None:
        return " · ".join(part for part in (ASIDE_WORDS[aside.how], aside.reason) if part)
    here = _is_here(state, item, home)
    parts: list[str] = []
    if here and state.phase is Phase.NOT_OPENED:
        parts.append("F12 opens the meeting here")
    elif here and item.id in (state.agenda.current, *state.agenda.together):
        parts.append("Now")
    minutes = _minutes(state, item, now)
    exempt = state.in_private or is_exempt(state, item.id) or is_open_again(state, item.id)
    if minutes and not (exempt and here):  # the head has them; here they would not fit beside the rest
        parts.append(minutes)
    if others := state.agenda.alongside(item.id):
        parts.append(f"with {numbers_of(state, others)}")
    if not minutes or here:
        parts += _private_words(state, item, now=bool(parts) and here)
    if minutes and not here:
        before = state.agenda.item(state.agenda.taken_after(item.id))
        parts += [f"taken after {before.number}"] if before else []
    if item.on_the_day:
        parts.append("added, urgent" if item.kind is ItemKind.URGENT else "added on the day")
    if item.kind is ItemKind.QUESTIONS and state.questions.slot:
        parts.append(_heard(state))
    parts += [words] if (words := leaving_words(state, item.id)) else []
    return " · ".join(parts)


def numbers_of(state: MeetingState, items: Sequence[str]) -> str:
    """'6', '6 and 7'; the title of an item where no number is printed."""
    found = (state.agenda.item(item) for item in items)
    *others, last = [item.number.rstrip(".") or f"‘{item.title}’" for item in found if item] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def doubt_words(state: MeetingState, item: AgendaItem) -> str:
    """'say why' of urgent business, 'check CFS/28/2020': what is to be seen to about an item."""
    if urgency.needs_circumstances(state, item.id):
        return "say why"
    return f"check {item.report_ref}" if _odd_reference(state, item) else ""


def _odd_reference(state: MeetingState, item: AgendaItem) -> str:
    if state.arranged is None or not item.report_ref:
        return ""
    year, items = state.arranged.on.year, state.agenda.items
    earlier = items[: state.agenda.position(item.id) + 1]
    return references.odd_reference(state.body.committee, item, year) or references.repeated(earlier, item)


def _private_words(state: MeetingState, item: AgendaItem, *, now: bool) -> list[str]:
    """'private' while press and public are out, and after that where they were excluded for it; 'Private' if to come.

    'exempt' of what the agenda has so, while it is taken in public still; 'public again' of what it has not.
    """
    if now and is_open_again(state, item.id):
        return ["public again"]
    if now and state.in_private and item.id in (state.agenda.current, *state.agenda.together):
        return [f"private{_paragraphs(paragraphs_now(state, item.id))}"]
    if not is_exempt(state, item.id):
        return []
    word = "Private" if not now else "exempt" if item.exempt else "private"
    return [f"{word}{_paragraphs(paragraphs_of(state, item.id))}"]


def _paragraphs(numbers: tuple[int, ...]) -> str:
    return f" · {paragraph_words(numbers)}" if numbers else ""


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
