"""What the program has to tell or ask, in order; worked out from the state, never kept."""

from datetime import datetime

from clerk_app.meeting import roll
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.facts import ClockJumped, MinutesApproved
from clerk_app.meeting.state import MeetingState, Phase
from ui.gap_prompts import gap_prompts
from ui.interest_prompts import interest_prompts
from ui.item_prompts import item_prompts, limit_prompts
from ui.private_prompts import private_prompts
from ui.prompt import Prompt, Tone
from ui.room_prompts import room_prompts
from ui.slot_prompts import slot_prompts

NOT_SAVED = "not-saved"
"""The note that stands while nothing can be saved."""

NOT_EXPORTED = "not-exported"
"""The note that says why there is no file."""


def prompts(
    state: MeetingState, told: tuple[Prompt, ...], dismissed: frozenset[str], now: datetime | None = None
) -> tuple[Prompt, ...]:
    """Everything to be said now, oldest concern first; `told` are those that the window adds of its own.

    Without `now` nothing is told that hangs on the time.
    """
    found = [*told, *_of_state(state), *limit_prompts(state, now)]
    # What is not saved goes before everything else.
    found.sort(key=lambda p: (p.tone is not Tone.WARN, p.rank))
    return tuple(p for p in found if p.id not in dismissed)


def _of_state(state: MeetingState) -> list[Prompt]:
    found = []
    if not state.body.councillors and state.phase is not Phase.CLOSED:
        words = "This committee has no members, so there is nobody to call. Add them in Committees and people."
        found.append(Prompt("no-members", words, "Committees", "users", Tone.ASK, command="registers"))
    if not state.agenda.items and state.phase is Phase.NOT_OPENED:
        found.append(Prompt("no-items", "The agenda has no items yet.", "Add an item", "list", command="add_item"))
    if state.phase is Phase.NOT_OPENED and state.agenda.items:
        # SI 2014/2095: anyone may film, record and report on an open meeting.
        words = "The chairman may announce that the meeting can be filmed and recorded by anyone."
        found.append(Prompt("announce", words, "Announced", "radio"))
    found += private_prompts(state)
    found += gap_prompts(state)
    found += slot_prompts(state)
    found += _uncalled(state)
    found += _minutes_to_approve(state)
    found += interest_prompts(state)
    found += room_prompts(state)
    found += item_prompts(state)
    return found


def _uncalled(state: MeetingState) -> list[Prompt]:
    waiting = len(roll.to_call(state))
    if state.phase is not Phase.IN_SESSION or not waiting:
        return []
    who = "1 member has" if waiting == 1 else f"{waiting} members have"
    words = f"{who} not been called. Until they are, the minutes name none of them as present."
    return [Prompt("uncalled", words, "Roll call", "users", Tone.ASK, command="pane_attendance")]


def _minutes_to_approve(state: MeetingState) -> list[Prompt]:
    item = state.agenda.item(state.agenda.current)
    approved = item and any(a.item == item.id for a in state.approved)
    if item is None or approved or item.kind is not ItemKind.MINUTES or item.refers_to is None:
        return []
    words = f"Were the minutes of {plain_date(item.refers_to)} approved, and signed by the Chairman?"
    act = MinutesApproved(item.id)
    return [Prompt(f"minutes-{item.id}", words, "Approved and signed", "check", Tone.ASK, (act,))]


def restarted(last_written: datetime, now: datetime, *, line_kept: bool) -> Prompt:
    """Told once after the program died or the machine did."""
    day = "" if last_written.date() == now.date() else f" on {plain_date(last_written.date())}"
    kept = " Your unfinished line is where it was." if line_kept else ""
    words = (
        f"Clerk stopped at {last_written:%H:%M:%S}{day} without closing the meeting. Everything saved is here.{kept}"
    )
    return Prompt(f"restarted-{last_written.isoformat()}", words, "Read", "rotate-ccw")


def quotes_exempt(item: AgendaItem) -> Prompt:
    """Told where corrections were taken down before anybody could see what they quote."""
    day = f" of {plain_date(item.refers_to)}" if item.refers_to else ""
    words = f"Corrections to the minutes{day} quote words that those minutes keep from the public."
    return Prompt(f"quotes-{item.id}", words, "Look at them", "lock", Tone.ASK, command="approve_minutes")


def clock_jumped(jump: ClockJumped) -> Prompt:
    """Told when the computer's clock no longer agrees with the meeting's."""
    way = "behind" if jump.seconds < 0 else "ahead of"
    size = abs(jump.seconds)
    length = f"{size // 60} min {size % 60} s" if size >= 60 else f"{size} s"
    words = (
        f"This computer’s clock, {jump.computer_says:%H:%M}, is {length} {way} the meeting’s. "
        "The meeting’s time goes on as before; F2 corrects any time."
    )
    return Prompt(f"clock-{jump.computer_says.isoformat()}", words, "Read", "clock", Tone.ASK)


def not_saved(sentence: str) -> Prompt:
    """Told while the disk refuses what is done or typed."""
    return Prompt(NOT_SAVED, sentence, "", "circle-x", Tone.WARN)


def not_exported(sentence: str) -> Prompt:
    """Told where an export wrote nothing: what to do is too long for the line under the line."""
    return Prompt(NOT_EXPORTED, sentence, "Read", "circle-x", Tone.WARN)
