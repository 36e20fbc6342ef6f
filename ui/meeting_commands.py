"""Which commands can be done in a meeting as it stands, what they are called, and which the legend shows."""

from collections.abc import Callable
from typing import Final

from clerk_app.meeting import chair, roll
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.history import History
from clerk_app.meeting.privacy import has_private_matter, lacks_summary
from clerk_app.meeting.slot_left import slot_left
from clerk_app.meeting.state import MeetingState, Phase

LEGEND: Final = (
    "keys", "correct", "arrived", "left", "next_speaker", "adjourn", "decide", "begin_item", "room_display",
)  # fmt: skip
"""The legend as it usually is; what cannot be done is dim, for a place learnt stays."""

LEGEND_PRIVATE: Final = (
    "keys", "correct", "arrived", "left", "decide", "adjourn", "private_session", "begin_item",
)  # fmt: skip
"""The legend while press and public are out."""

LEGEND_SLOT: Final = (
    "keys",
    "correct",
    "next_speaker",
    "began_earlier",
    "pause_clock",
    "finished",
    "more_time",
    "adjourn",
    "begin_item",
    "room_display",
)
"""The legend while the public question slot runs."""


def can(command: str, state: MeetingState, past: History) -> bool:
    """Whether a command can be done now; it is dim otherwise."""
    if command in ("undo", "redo"):
        return bool(past.undo if command == "undo" else past.redo)
    wanted = _CAN.get(command)
    return wanted is None or wanted(state)


def _never(_: MeetingState) -> bool:
    return False


def _sitting(state: MeetingState) -> bool:
    return state.phase in (Phase.IN_SESSION, Phase.ADJOURNED)


def _running(state: MeetingState) -> bool:
    slot = state.questions.slot
    return slot is not None and slot.span.end is None


def _left_open(state: MeetingState) -> bool:
    return slot_left(state) is not None


def _timed(state: MeetingState) -> bool:
    slot = state.questions.slot
    return slot is not None and slot.span.end is None and slot.speech is not None


def _had_a_slot(state: MeetingState) -> bool:
    return state.questions.slot is not None


def _has_spoken(state: MeetingState) -> bool:
    slot = state.questions.slot
    return slot is not None and slot.speech is not None


def _may_speak(state: MeetingState) -> bool:
    can_be_heard = state.phase is Phase.IN_SESSION and not state.in_private
    return can_be_heard and (state.questions.slot is None or _running(state))


def _was_sent(state: MeetingState) -> bool:
    return bool(state.review.sent)


def _has_minutes(state: MeetingState) -> bool:
    opened = state.phase is not Phase.NOT_OPENED
    return opened and any(item.kind is ItemKind.MINUTES and item.refers_to for item in state.agenda.items)


def _came_back(state: MeetingState) -> bool:
    return bool(state.review.returned)


def _lacks_summary(state: MeetingState) -> bool:
    return bool(lacks_summary(state))


def _may_turn(state: MeetingState) -> bool:
    return state.phase is Phase.IN_SESSION or state.in_private


def _may_begin(state: MeetingState) -> bool:
    return state.phase in (Phase.NOT_OPENED, Phase.IN_SESSION) and bool(state.agenda.items)


def _may_go_back(state: MeetingState) -> bool:
    return state.phase is Phase.IN_SESSION and bool(state.agenda.left_item)


def _not_closed(state: MeetingState) -> bool:
    return state.phase is not Phase.CLOSED


def _not_opened(state: MeetingState) -> bool:
    return state.phase is Phase.NOT_OPENED


def _was_adjourned(state: MeetingState) -> bool:
    return bool(state.adjournments)


def _has_items(state: MeetingState) -> bool:
    return bool(state.agenda.items)


def _has_aside(state: MeetingState) -> bool:
    return bool(state.agenda.set_aside)


def _on_an_item(state: MeetingState) -> bool:
    return state.phase is Phase.IN_SESSION and bool(state.agenda.current)


def _together(state: MeetingState) -> bool:
    return state.phase is Phase.IN_SESSION and bool(state.agenda.together)


def _may_take_the_chair(state: MeetingState) -> bool:
    return _sitting(state) and bool(roll.could_preside(state))


def _chair_is_passed(state: MeetingState) -> bool:
    return _not_closed(state) and bool(chair.in_the_chair(state.chairs))


_CAN: Final[dict[str, Callable[[MeetingState], bool]]] = {
    "purge_contacts": _never,  # on the start page only: an open form could bring back what is gone
    "arrangements": _not_opened,
    "close_meeting": _sitting,
    "adjourn": _sitting,
    "private_session": _may_turn,
    "write_summary": _lacks_summary,
    "begin_item": _may_begin,
    "back_to_item": _may_go_back,
    "type_urgency": _has_items,
    "motion_to_continue": _on_an_item,
    "take_together": _on_an_item,
    "on_its_own": _together,
    "withdraw_item": _has_items,
    "defer_item": _has_items,
    "take_item_back": _has_aside,
    "correct_adjournment": _was_adjourned,
    "export_full": has_private_matter,
    "full_note": has_private_matter,
    "extract": _has_items,
    "full_extract": has_private_matter,
    "read_comments": _was_sent,
    "approve_minutes": _has_minutes,
    "comments": _came_back,
    "next_speaker": _may_speak,
    "pause_clock": _running,
    "began_earlier": _timed,
    "finished": _timed,
    "take_answer": _has_spoken,
    "timing_sheet": _had_a_slot,
    "more_time": _timed,
    "less_time": _timed,
    "give_time": _running,
    "end_slot": _running,
    "end_slot_now": _left_open,
    "arrived": _not_closed,
    "left": _not_closed,
    "joined_online": _not_closed,
    "take_chair": _may_take_the_chair,
    "chair_back": _chair_is_passed,
}


def names(state: MeetingState) -> dict[str, tuple[str, str]]:
    """The commands that are called something else now: menu text and legend word."""
    slot = state.questions.slot
    paused = slot is not None and slot.paused
    adjourned, opened = state.phase is Phase.ADJOURNED, state.phase is not Phase.NOT_OPENED
    private = ("Back to public", "Back to public") if state.in_private else ("Private session…", "Private")
    left = slot_left(state)
    end = f"End public questions as of {left.at:%H:%M}" if left else "End public questions"
    return {
        "end_slot": (end, "End questions"),
        "private_session": private,
        "adjourn": ("Reconvene the meeting", "Reconvene") if adjourned else ("Adjourn the meeting", "Adjourn"),
        "begin_item": ("Begin the next item", "Next item") if opened else ("Open the meeting", "Open the meeting"),
        "pause_clock": ("Let the clock go on", "Go on") if paused else ("Pause the clock", "Pause clock"),
    }


def legend_of(state: MeetingState) -> tuple[tuple[str, ...], str]:
    """The commands of the legend, and the one that stands out as what comes next."""
    slot = state.questions.slot
    if state.in_private:
        return LEGEND_PRIVATE, "private_session"
    if slot is not None and slot.span.end is None:
        return LEGEND_SLOT, ""
    if state.phase is Phase.NOT_OPENED:
        return LEGEND, "begin_item"
    if state.phase is Phase.CLOSED:
        return ("keys", "correct", "check_later", "preview", "export"), "export"
    return LEGEND, ""
