"""Private session in the minutes: the resolution that excludes press and public, when they left and came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.exempt import Exclusion
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.privacy import remaining_items, title_is_private
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.places import Timed, last_before
from clerk_app.minutes.wording import Wording, listed


def exclusion_lines(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Timed]:
    """What an item's minute says of private session and when, each sentence behind the entry before it."""
    notes = state.notes_of(item.id)
    for exclusion in state.exclusions:
        start, end = exclusion.span.start, exclusion.span.end
        if item.id == began_on(state, exclusion):
            # What was taken down in private at that very instant follows the resolution.
            after = last_before([n for n in notes if n.at != start or not n.content.private], start)
            words, strong = resolution(state, exclusion, wording)
            left = wording.say("public_left", time=wording.time(start))
            yield start, ComposedLine(words, exclusion.id, after, strong, alone=True, at=start)
            yield start, ComposedLine(left, exclusion.id, after, alone=True, at=start)
        if end is not None and end != state.closed and item.id == ended_on(state, exclusion):
            back = wording.say("public_readmitted", time=wording.time(end))
            yield end, ComposedLine(back, exclusion.id, last_before(notes, end), alone=True, at=end)


def began_on(state: MeetingState, exclusion: Exclusion) -> str:
    """The item in whose minute the resolution stands: the one before the meeting, else the first it is for."""
    places = (exclusion.item, *exclusion.items)
    return next((place for place in places if state.agenda.item(place)), "")


def ended_on(state: MeetingState, exclusion: Exclusion) -> str:
    """The item that was before the meeting when press and public came back."""
    end = exclusion.span.end
    taking = next((t for t in reversed(state.agenda.takings) if end and t.span.holds(end)), None)
    return taking.item if taking else began_on(state, exclusion)


def resolution(state: MeetingState, exclusion: Exclusion, wording: Wording) -> tuple[str, str]:
    """The resolution with mover and seconder, and the word in it that carries weight (LGA 1972 s.100A(4), (5))."""
    many = len(exclusion.items) > 1
    words = wording.say(
        "excluded",
        items=_items(state, exclusion, wording),
        it_involves=wording.phrases["excluded_they_involve" if many else "excluded_it_involves"],
        paragraphs=_paragraphs(exclusion.paragraphs, wording),
        public_interest=wording.phrases["excluded_public_interest"] if exclusion.public_interest else "",
    )
    head, mark, rest = words.partition("**")
    strong, closing, tail = rest.partition("**")
    if not (mark and closing):
        head, strong, tail = words, "", ""
    moved = _moved(state, exclusion, wording)
    return f"{head}{strong}{tail} {moved}".rstrip(), strong


def _items(state: MeetingState, exclusion: Exclusion, wording: Wording) -> str:
    items = [item for item in state.agenda.items if item.id in exclusion.items]
    remaining = remaining_items(state, exclusion)
    if len(items) > 1 and {item.id for item in items} == set(remaining):
        return wording.phrases["excluded_remaining"]
    numbers = [item.number.rstrip(".") for item in items]
    if not items or not all(numbers):
        return listed(_named(item, wording) for item in items) or wording.phrases["excluded_business"]
    return wording.say(f"excluded_item{'s' if len(items) > 1 else ''}", numbers=listed(numbers))


def _named(item: AgendaItem, wording: Wording) -> str:
    if item.number:
        return wording.say("excluded_item", numbers=item.number.rstrip("."))
    # The title of exempt business that was never on the published agenda may itself be exempt.
    return wording.phrases["excluded_business"] if title_is_private(item) else f"‘{item.title}’"


def _paragraphs(numbers: Sequence[int], wording: Wording) -> str:
    phrase = "excluded_paragraph" if len(numbers) == 1 else "excluded_paragraphs"
    return wording.say(phrase, numbers=listed(map(str, sorted(numbers))))


def _moved(state: MeetingState, exclusion: Exclusion, wording: Wording) -> str:
    mover, seconder = (in_sentence([p], state, wording) if p else "" for p in (exclusion.mover, exclusion.seconder))
    phrase = {(True, True): "moved_and_seconded", (True, False): "moved", (False, True): "seconded"}
    key = phrase.get((bool(mover), bool(seconder)))
    return wording.say(key, mover=mover, seconder=seconder) if key else ""
