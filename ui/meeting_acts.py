"""Which act of the meeting answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import SettingAside
from clerk_app.meeting.correcting import newest_correctable
from clerk_app.meeting.privacy import lacks_summary
from clerk_app.meeting.state import Phase
from ui.item_acts import item_acts
from ui.paper_acts import paper_acts
from ui.review_acts import review_acts
from ui.writing_acts import writing_acts

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView

PANES = (
    "agenda",
    "attendance",
    "apologies",
    "declarations",
    "questions",
    "decisions",
    "actions",
    "adjournments",
    "record",
)


def acts_of(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    looked, questions, clocks = view.looked_at, view.questions, view.questions.clocks
    acts: dict[str, Callable[[], None]] = {
        "adjourn": view.adjournments.adjourn_or_reconvene,
        "private_session": partial(_private_session, view),
        "write_summary": partial(_write_summary, view),
        "make_private": view.minute.toggle_private,
        "correct_adjournment": partial(view.bring_up, "adjournments"),
        "arrangements": view.dialogs.arrangements,
        "close_meeting": view.dialogs.close_meeting,
        "preview": view.show_preview,
        "edit_style": view.dialogs.edit_style,
        "check_record": view.dialogs.check_record,
        "copy_minutes": partial(_copy_minutes, view),
        "read_in_browser": partial(_read_in_browser, view),
        "say_saved": partial(_say_saved, view),
        "undo": view.undo,
        "redo": view.redo,
        "correct": partial(_correct_chosen, view),
        "do_note": view.notes.accept,
        "not_now": view.notes.not_now,
        "go_to_item": partial(_go_to_item, view),
        "escape": view.escape,
        "begin_item": partial(_begin_item, view),
        "back_to_item": looked.back_to_left_item,
        "look_next": partial(looked.look, 1),
        "look_previous": partial(looked.look, -1),
        "add_item": partial(_in_pane, view, "agenda", view.agenda.add_item),
        "withdraw_item": partial(_in_pane, view, "agenda", partial(view.agenda.set_aside, SettingAside.WITHDRAWN)),
        "defer_item": partial(_in_pane, view, "agenda", partial(view.agenda.set_aside, SettingAside.DEFERRED)),
        "arrived": view.coming.arrived,
        "left": view.coming.left,
        "joined_online": view.coming.joined_online,
        "take_chair": view.chair.take,
        "chair_back": view.chair.give_back,
        "add_person": partial(_in_pane, view, "attendance", view.attendance.add_person),
        "declare_interest": partial(_in_pane, view, "declarations", view.declarations.declare),
        "next_speaker": clocks.next_speaker,
        "began_earlier": clocks.began_earlier,
        "pause_clock": clocks.pause_or_go_on,
        "finished": clocks.finished,
        "more_time": clocks.more,
        "less_time": clocks.less,
        "give_time": partial(_in_pane, view, "questions", questions.give_time),
        "end_slot": clocks.end,
        "end_slot_now": clocks.end_now,
        "add_speaker": partial(_in_pane, view, "questions", questions.add_speaker),
        "take_answer": partial(_in_pane, view, "questions", questions.answers.take),
        "decide": partial(_on_the_motion, view, view.decisions.decide),
        "named_vote": partial(_on_the_motion, view, view.decisions.named_vote),
        "next_pane": partial(view.next_pane, 1),
        "previous_pane": partial(view.next_pane, -1),
        "room_display": view.display.toggle,
        "put_panes_back": view.board.put_back,
    }
    acts |= item_acts(view) | writing_acts(view) | paper_acts(view) | review_acts(view)
    panes = {f"pane_{name}": partial(view.show_pane, name) for name in PANES}
    return {**acts, **panes}


def _in_pane(view: MeetingView, pane: str, act: Callable[[], None]) -> None:
    """Bring the pane in front, so that what the act asks can be seen; the act itself takes the keyboard."""
    if not view.panes[pane].has_focus():
        # From the line, not from a pane that goes out of sight: what the keyboard is in tells the act where it began.
        view.show_minute()
        view.board.reveal(pane)
    act()
    if not view.panes[pane].has_focus():
        view.bring_up(pane)


def _on_the_motion(view: MeetingView, act: Callable[[], None]) -> None:
    """Decide on the motion in the line too: under pressure the vote is called before Enter was pressed."""
    if view.minute.keep_motion():
        _in_pane(view, "decisions", act)


def _begin_item(view: MeetingView) -> None:
    calling = view.signals.state.phase is Phase.NOT_OPENED
    view.looked_at.take_looked_at_or_next()
    if calling and view.signals.state.phase is not Phase.NOT_OPENED:
        view.show_minute()  # from the roll call: the first words of the meeting must not mark members


def _go_to_item(view: MeetingView) -> None:
    view.setCurrentWidget(view.room)
    view.by_number.open()


def _write_summary(view: MeetingView) -> None:
    """Of the item looked at, else of the first that lacks one."""
    wanted = [item.id for item in lacks_summary(view.signals.state)]
    looked = view.looked_at.item_id
    if wanted:
        view.go_to(f"summary:{looked if looked in wanted else wanted[0]}")


def _private_session(view: MeetingView) -> None:
    view.setCurrentWidget(view.room)
    view.private.turn()


def _copy_minutes(view: MeetingView) -> None:
    view.tell("The draft minutes are being copied…")
    view.dialogs.copy_minutes()


def _read_in_browser(view: MeetingView) -> None:
    view.tell("The draft minutes are being made for the browser…")
    view.dialogs.read_in_browser()


def _say_saved(view: MeetingView) -> None:
    saved = view.signals.session.saved_at
    view.tell(f"All saved, {saved:%H:%M:%S}." if saved else "There is nothing to save yet.")


def _correct_chosen(view: MeetingView) -> None:
    """The chosen entry of whichever list has the keyboard, else the last act."""
    if view.minute.correct_chosen():
        return
    if view.agenda.edit_chosen():
        return
    if view.questions.has_focus() and view.questions.correct():
        return
    for pane in (view.attendance, view.actions_pane, view.record):
        if pane.has_focus():
            pane.correct()
            return
    newest = _last_act(view)
    if newest:
        view.correct(newest)
    else:
        view.tell("There is nothing to correct yet.")


def _last_act(view: MeetingView) -> str:
    """The entry of the last act that can be corrected: of a resolution its words, not its outcome."""
    entries = view.signals.session.entries
    newest = view.signals.session.entry(newest_correctable(entries))
    if newest is None:
        return ""
    notes = [e.id for e in entries if e.act == newest.act and isinstance(e.fact, facts.NoteKept)]
    return notes[-1] if notes and isinstance(newest.fact, facts.DecisionRecorded) else newest.id
