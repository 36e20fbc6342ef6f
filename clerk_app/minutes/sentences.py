"""The sentences of an item that the program writes from facts, each with its place among the typed entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from clerk_app.meeting import facts
from clerk_app.meeting.adjournments import Adjournment
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.lines import ComposedLine, Topic
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.apologies import apology_lines
from clerk_app.minutes.approval import approved_sentence
from clerk_app.minutes.chairing import (
    chair_for_item,
    chair_passed,
    presided_at_the_end,
    presided_over,
    said_of,
)
from clerk_app.minutes.declarations import declaration_sentence, late_declarations, made_under
from clerk_app.minutes.exclusion import exclusion_lines
from clerk_app.minutes.item_life import item_life_lines
from clerk_app.minutes.movements import movements, quorum_lost
from clerk_app.minutes.places import Timed, in_time, last_before, placed
from clerk_app.minutes.questions import question_lines
from clerk_app.minutes.wording import Wording, length_in_words

_NAMES_ITSELF = re.compile(r"(?:the|an?|its|their)\b", re.IGNORECASE)
"""A report that is entered as 'the annual report of …' is called that, not 'report X on …'."""
_ENDED = re.compile(r"(?<=[?!:])\.$|\s+(\.)$")
"""A full stop too many, or what stands before one where nothing is said of the report."""


def composed_lines(
    state: MeetingState, item_id: str, wording: Wording, *, withheld: bool = False
) -> tuple[ComposedLine, ...]:
    """What the facts say of an item; lines with the same place keep their order here.

    `withheld`: the state lacks some of its minute, so that nothing is said of there having been none.
    """
    item = state.agenda.item(item_id)
    if item is None:
        return ()
    opening = {
        ItemKind.APOLOGIES: _apologies_item,
        ItemKind.DECLARATIONS: _declarations,
        ItemKind.MINUTES: _minutes_item,
        ItemKind.QUESTIONS: question_lines,
        ItemKind.NEXT_MEETING: _next_meeting_item,
    }.get(item.kind, _report_item)
    house, wording = wording, said_of(state, presided_over(state, item), wording)
    happenings = (
        *late_declarations(state, item, wording),
        *movements(state, item, wording),
        *chair_passed(state, item, house),
        *quorum_lost(state, item, wording),
    )
    return (
        *chair_for_item(state, item, house),
        *item_life_lines(state, item, wording, withheld=withheld),
        # What an item that was not taken would have said goes with it.
        *(() if state.agenda.aside(item_id) else opening(state, item, wording)),
        *in_time(
            (
                *placed(happenings, state.notes_of(item.id)),
                *_adjournments(state, item, wording),
                *exclusion_lines(state, item, wording),
            )
        ),
    )


def _apologies_item(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    if item.report_about:
        about = item.report_about.rstrip(".")
        yield ComposedLine(wording.say("membership_report", about=about), topic=Topic.RECEIVED)
    yield from apology_lines(state, item, wording)
    if not any(other.kind is ItemKind.DECLARATIONS for other in state.agenda.items):
        yield from _declarations(state, item, wording)


def _declarations(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    asked_for = [each for each in state.declarations if not made_under(state, each)]
    for declared in asked_for:
        words = declaration_sentence(state, declared, wording)
        yield ComposedLine(words, declared.id, topic=Topic.DECLARATIONS)
    if state.agenda.taken(item.id) and not asked_for:
        yield ComposedLine(wording.phrases["no_declarations"], topic=Topic.DECLARATIONS)


def _minutes_item(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    approved = next((a for a in reversed(state.approved) if a.item == item.id), None)
    if approved is None or item.refers_to is None:
        return
    day, committee = wording.date(item.refers_to), state.body.committee.name
    yield ComposedLine(approved_sentence(approved, day, committee, wording))


def _next_meeting_item(_: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    if item.refers_to is None:
        return
    if lead := wording.phrases["next_meeting_lead"]:
        yield ComposedLine(lead)
    day, at, place = item.refers_to, item.next_time, item.next_place.strip()
    yield ComposedLine(
        wording.say(
            "next_meeting",
            weekday=f"{day:%A}",
            date=wording.date(day),
            at=wording.say("next_meeting_at", time=wording.time(at)) if at else "",
            place=wording.say("next_meeting_place", place=place) if place else "",
        )
    )


def _report_item(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    if not item.report_ref:
        return
    bare = {d.motion: d for d in state.decisions if d.item == item.id and d.outcome is Outcome.NOTED}
    for note in state.notes_of(item.id):
        bare.pop(note.content.motion or note.id, None)
    named = "_named" if _NAMES_ITSELF.match(item.report_about) else ""
    phrase = f"considered{named}{'_noted' if bare else ''}"
    about = item.report_about.strip()
    # A sentence of the style's ends as the style has it, whether or not the report was entered with a full stop.
    if wording.phrases[phrase].endswith("."):
        about = about.rstrip(".")
    words = wording.say(phrase, body=wording.phrases["body"], ref=item.report_ref, about=about)
    yield ComposedLine(_ENDED.sub(r"\1", words), next(iter(bare), ""))


def _adjournments(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Timed]:
    for adjournment in state.adjournments:
        if adjournment.item == item.id:
            words = adjournment_sentence(adjournment, wording)
            line = ComposedLine(words, adjournment.id, _place_of(adjournment, state, item.id))
            yield adjournment.span.start, line


def adjournment_sentence(adjournment: Adjournment, wording: Wording) -> str:
    """When the meeting adjourned, and for how long if it went on."""
    start, end = adjournment.span.start, adjournment.span.end
    at = wording.time(start)
    if end is None:
        return wording.say("adjourned", time=at)
    # The length agrees with the times as printed, which have no seconds.
    minutes = round((_whole_minute(end) - _whole_minute(start)).total_seconds() / 60)
    back = wording.time(end)
    return wording.say("adjourned_reconvened", time=at, length=length_in_words(minutes), reconvened=back)


def _whole_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _place_of(adjournment: Adjournment, state: MeetingState, item_id: str) -> str:
    """Behind the entry before it, or behind all where the item was not gone on with afterwards."""
    notes = state.notes_of(item_id)
    taking = next((s for s in state.agenda.taken(item_id) if s.holds(adjournment.span.start)), None)
    end = taking.end if taking and taking.end else None
    gone_on = Span(adjournment.span.start, end)
    if any(gone_on.holds(note.at) for note in notes) and state.agenda.current != item_id:
        return last_before(notes, adjournment.span.start)
    if state.agenda.current == item_id:
        return last_before(notes, adjournment.span.start)
    return notes[-1].id if notes else ""


def opening_sentence(state: MeetingState, wording: Wording) -> str:
    """'The meeting opened at 10.00 am.', '' while it has not or where the house style does not say so."""
    return wording.say("opened", time=wording.time(state.opened)) if state.opened else ""


def closing_sentence(state: MeetingState, wording: Wording) -> str:
    """'There being no further business the meeting closed at 12.58pm.', '' while it has not."""
    wording = said_of(state, presided_at_the_end(state), wording)
    return wording.say("closed", time=wording.time(state.closed)) if state.closed else ""


def title_of(arranged: facts.MeetingArranged, committee: str, wording: Wording) -> str:
    """The heading of the minutes, with whatever is known of time and place."""
    phrase = {
        (True, True): "title",
        (False, True): "title_without_time",
        (True, False): "title_without_place",
        (False, False): "title_bare",
    }[arranged.start is not None, bool(arranged.place)]
    if arranged.mode is facts.MeetingMode.ONLINE and arranged.start:
        phrase = "title_online"
    elif arranged.mode is facts.MeetingMode.HYBRID and phrase == "title":
        phrase = "title_hybrid"
    title = wording.say(
        phrase,
        committee=committee,
        time=wording.time(arranged.start) if arranged.start else "",
        place=arranged.place,
        weekday=f"{arranged.on:%A}",
        date=wording.date(arranged.on),
    )
    return title.upper() if wording.title_in_capitals else title
