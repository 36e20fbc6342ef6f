"""Who presided: where somebody other than the chairman did, at the item, in the list and under the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import attended
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.chair import Chairing
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import Note
from clerk_app.meeting.presence import item_at
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import end_of_minute
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.places import Happening
from clerk_app.minutes.wording import Wording


def presided_throughout(state: MeetingState) -> str:
    """Id of whoever other than the chairman was in the chair from beginning to end, '' where nobody was."""
    chairs = _others(state)
    if not chairs or state.opened is None or len({c.person for c in chairs}) > 1 or any(c.item for c in chairs):
        return ""
    came = state.body.chairman in attended(state.attendance, state.opened, state.closed)
    from_the_start = chairs[0].span.start <= end_of_minute(state.opened) or not came
    unbroken = all(_passed_on(state, chairing) for chairing in chairs[:-1])
    return chairs[0].person if from_the_start and unbroken and _to_the_end(state, chairs[-1]) else ""


def presided_at_the_end(state: MeetingState) -> str:
    """Id of whoever other than the chairman was in the chair when the meeting closed (or is now)."""
    chairs = _others(state)
    if not chairs or not _to_the_end(state, chairs[-1]):
        return ""
    return chairs[-1].person if state.closed or not chairs[-1].item else ""


def signature_role(state: MeetingState, wording: Wording) -> str:
    """As what the minutes are signed: as chairman, or by whoever presided to the end."""
    person = presided_at_the_end(state)
    if not person:
        return wording.phrases["signature"]
    return wording.phrases["signature_vice_chairman" if _is_vice_chairman(state, person) else "signature_presiding"]


def presided_over(state: MeetingState, item: AgendaItem) -> str:
    """Id of whoever other than the chairman presided from an item's beginning to its end, '' where nobody did."""
    taking = next(iter(reversed(state.agenda.taken(item.id))), None)
    presided = (c.person for c in reversed(_others(state)) if taking and _covers(c.span, taking))
    return next(presided, "")


def presided_when_said(state: MeetingState, note: Note) -> str:
    """Id of whoever other than the chairman presided when an entry was made; of one made later, over its item."""
    taken = state.agenda.taken(note.item)
    at = note.at if any(span.holds(note.at) for span in taken) or not taken else taken[-1].start
    presided = (c.person for c in reversed(_others(state)) if c.item in ("", note.item) and _presides(c.span, at))
    return next(presided, "")


def said_of(state: MeetingState, person: str, wording: Wording) -> Wording:
    """The wording where somebody other than the chairman presides ('': nobody does).

    What a phrase says of the Chairman is said of that person, in a committee's own sentences too.
    """
    if not person:
        return wording
    name, own = in_sentence([person], state, wording), wording.phrases["signed_by_chairman"]
    if _is_vice_chairman(state, person):
        said = wording.phrases["signed_by_vice_chairman"]
        # Where there are more than one, 'the Vice Chairman' does not say which.
        said = said if len(state.body.vice_chairmen) == 1 else _named(state, person, wording).rstrip(",")
    else:
        said = wording.say("signed_by_presiding", person=name)
    forms = (_CHAIRMAN, *([re.escape(own[1:])] if own.startswith("the ") else []))
    the_chairman = re.compile(rf"\b(?P<t>[Tt])(?:{'|'.join(forms)})\b(?P<owns>[’']s)?(?=(?P<goes_on> \w)?)")

    def put(found: re.Match[str]) -> str:
        if found["owns"]:
            one = f"{name if ',' in said else said}{found['owns']}"
        else:  # 'Councillor Shah, presiding, agreed', but 'signed by Councillor Shah, presiding.'
            one = f"{said}," if found["goes_on"] and "," in said else said
        return f"{one[:1].upper()}{one[1:]}" if found["t"] == "T" else one

    return replace(wording, phrases={key: the_chairman.sub(put, words) for key, words in wording.phrases.items()})


_CHAIRMAN = "he Chair(?:man|woman|person)?"


def _covers(chair: Span, taking: Span) -> bool:
    from_the_start = chair.start <= end_of_minute(taking.start)
    return from_the_start and (chair.end is None or (taking.end is not None and chair.end >= taking.end))


def _presides(chair: Span, at: datetime) -> bool:
    return chair.start <= end_of_minute(at) and (chair.end is None or at < chair.end)


def chair_at_opening(state: MeetingState, wording: Wording) -> str:
    """'Councillor Okafor-Lyle, Vice Chairman, took the chair.' where the meeting began so; else ''."""
    first = next(iter(_others(state)), None)
    if first is None or first.item or state.opened is None or first.span.start > state.opened:
        return ""
    if first.person == presided_throughout(state):
        return ""
    return wording.say("chair_at_opening", person=_named(state, first.person, wording))


def chair_for_item(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    """Who took the chair for an item before it was begun: the first thing that its minute says."""
    for chairing in _others(state):
        if chairing.item == item.id and _before_it_began(state, chairing):
            words = wording.say("chair_for_item", person=_named(state, chairing.person, wording))
            yield ComposedLine(words, chairing.id, alone=True)


def chair_passed(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Happening]:
    """What an item's minute says of the chair passing to somebody and back while it was taken."""
    if state.opened is None:
        return
    throughout, chairman = presided_throughout(state), state.body.chairman
    for chairing in _others(state):
        start, end = chairing.span.start, chairing.span.end
        at_the_opening = start <= state.opened and not chairing.item
        said_before = at_the_opening or _before_it_began(state, chairing) or chairing.person == throughout
        if not said_before and item.id == (chairing.item or item_at(state, start)):
            phrase = "chair_for_item" if chairing.item else "chair_taken"
            words = wording.say(phrase, person=_named(state, chairing.person, wording), time=wording.time(start))
            yield Happening(start, words, chairing.id)
        if end is not None and chairman and _given_back(state, chairing) and item.id == item_at(state, end):
            # A chairman who was not there when the meeting began takes the chair and does not resume it.
            phrase = "chair_taken" if at_the_opening else "chair_resumed"
            words = wording.say(phrase, person=_named(state, chairman, wording), time=wording.time(end))
            yield Happening(end, words, chairing.id)


def _before_it_began(state: MeetingState, chairing: Chairing) -> bool:
    """Whether the chair was taken for an item before that item was."""
    taken = state.agenda.taken(chairing.item) if chairing.item else ()
    return bool(chairing.item) and not (taken and taken[0].start < chairing.span.start)


def _others(state: MeetingState) -> tuple[Chairing, ...]:
    return tuple(chairing for chairing in state.chairs if chairing.person != state.body.chairman)


def _to_the_end(state: MeetingState, chairing: Chairing) -> bool:
    end = chairing.span.end
    return end is None or (state.closed is not None and end >= state.closed)


def _passed_on(state: MeetingState, chairing: Chairing) -> bool:
    """Whether somebody other than the chairman took the chair from whoever had it."""
    return any(other.span.start == chairing.span.end for other in _others(state) if other is not chairing)


def _given_back(state: MeetingState, chairing: Chairing) -> bool:
    """Whether the chairman took the chair again while the meeting lasted and 'for this item' does not say so."""
    end = chairing.span.end
    if end is None or _to_the_end(state, chairing) or _passed_on(state, chairing):
        return False
    left_with_item = any(span.end == end for span in state.agenda.taken(chairing.item)) if chairing.item else False
    return not left_with_item


def _named(state: MeetingState, person: str, wording: Wording) -> str:
    """'Councillor Okafor-Lyle, Vice Chairman,' as a sentence begins with it."""
    name = in_sentence([person], state, wording)
    role = "chairman" if person == state.body.chairman else "vice_chairman" if _is_vice_chairman(state, person) else ""
    if role:
        return f"{name}, {wording.phrases[role]},"
    return f"{name}," if "," in name else name


def _is_vice_chairman(state: MeetingState, person: str) -> bool:
    seat = state.body.membership(person)
    return seat is not None and seat.role is MemberRole.VICE_CHAIRMAN
