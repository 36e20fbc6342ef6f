"""What the program asks about private session: recording and stream, press and public, and the fair summary."""

from collections.abc import Iterator

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.exempt import Exclusion, paragraph_words
from clerk_app.meeting.privacy import lacks_summary, stayed_on
from clerk_app.meeting.state import MeetingState, Phase
from ui.prompt import Prompt, Tone

_FIRST, _LATER = -2, 1
"""Before anyone speaks goes before all that is asked; the summary can wait."""


def private_prompts(state: MeetingState) -> list[Prompt]:
    """Everything to be said of private session now, the most pressing first."""
    if state.in_private:
        return [*_still_out(state, state.exclusions[-1]), *_recording(state.exclusions[-1])]
    return [*_exempt_begun(state), *_stayed_on(state), *_may_start_again(state), *_summaries(state)]


def _recording(exclusion: Exclusion) -> Iterator[Prompt]:
    # SI 2014/2095: whoever may film an open meeting may not film what is closed to the public.
    asked = (
        ("recording", "Before anyone speaks: is the recording stopped?", "Recording is stopped", "mic-off"),
        ("stream", "Before anyone speaks: is the stream stopped?", "Stream is stopped", "video-off"),
    )
    for what, words, act, icon in asked:
        key = f"{what}-{exclusion.id}"
        yield Prompt(key, words, act, icon, Tone.PRIVATE, strong="Before anyone speaks:", rank=_FIRST)


def _still_out(state: MeetingState, exclusion: Exclusion) -> Iterator[Prompt]:
    current = state.agenda.current
    if not current or current in exclusion.items or not _was_left(state, exclusion):
        return
    words = "Press and public are still out. Shift+F8 lets them in."
    act = facts.PublicReadmitted()
    key = f"still-out-{exclusion.id}-{current}"
    yield Prompt(key, words, "Let them in", "door-open", Tone.PRIVATE, (act,), rank=_FIRST)


def _was_left(state: MeetingState, exclusion: Exclusion) -> bool:
    spans = [span for item in exclusion.items for span in state.agenda.taken(item)]
    return any(span.end is not None and span.end >= exclusion.span.start for span in spans)


def _exempt_begun(state: MeetingState) -> Iterator[Prompt]:
    item = state.agenda.item(state.agenda.current)
    if item is None or not item.exempt or state.phase is not Phase.IN_SESSION:
        return
    began = state.agenda.taken(item.id)[-1].start
    over_it = [e for e in state.exclusions if item.id in e.items and e.span.end is not None and e.span.end >= began]
    if over_it:
        return  # press and public were out while it was considered
    under = f" ({paragraph_words(item.exempt_paragraphs)})" if item.exempt_paragraphs else ""
    words = f"{_named(item)} is exempt{under}. Shift+F8 excludes press and public."
    key = f"exempt-{item.id}-{began.isoformat()}"
    yield Prompt(key, words, "Private session…", "lock", Tone.ASK, command="private_session")


def _stayed_on(state: MeetingState) -> Iterator[Prompt]:
    if state.phase is Phase.CLOSED:
        return
    for person, readmitted in stayed_on(state):
        name = state.body.person(person).titled_name
        words = (
            f"{name} came in during private session and is still here; "
            f"the public minutes will name {name} unless he or she has left."
        )
        # Gone with the session, so that nobody saw them in public.
        left = facts.PersonLeft(person)
        key = f"stayed-{person}-{readmitted.isoformat()}"
        yield Prompt(key, words, "Left", "log-out", Tone.ASK, (left,), at=readmitted)


def _may_start_again(state: MeetingState) -> Iterator[Prompt]:
    if not state.exclusions or state.phase is Phase.CLOSED:
        return
    key = f"start-again-{state.exclusions[-1].id}"
    yield Prompt(key, "Recording and stream may start again.", "Read", "radio")


def _summaries(state: MeetingState) -> Iterator[Prompt]:
    # While the item is before the meeting more may be said of it in private.
    ended = {item for exclusion in state.exclusions for item in (*exclusion.items, exclusion.item)}
    for item in lacks_summary(state):
        if item.id in ended or item.id != state.agenda.current:
            yield summary_prompt(item)


def summary_prompt(item: AgendaItem) -> Prompt:
    """Asks for the fair summary of an item of which something is left out (LGA 1972 s.100C(2))."""
    out = _named(item)
    words = f"The public minutes leave out {out[0].lower()}{out[1:]}. A fair summary of it is wanted (section 100C(2))."
    key, place = f"summary-{item.id}", f"summary:{item.id}"
    return Prompt(key, words, "Write it", "file-text", Tone.ASK, command=place, rank=_LATER)


def _named(item: AgendaItem) -> str:
    return f"Item {item.number.rstrip('.')}" if item.number else f"‘{item.title}’"
