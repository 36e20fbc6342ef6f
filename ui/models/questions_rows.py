"""What the Questions pane shows, worked out from the state: rows, the clock, the words at the top."""

from datetime import datetime
from typing import Final

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.question_deadline import Standing, timeliness
from clerk_app.meeting.questions import ClockState
from clerk_app.meeting.slot_left import slot_left
from clerk_app.meeting.slot_plan import Fit, Line, SlotPlan, slot_plan
from clerk_app.meeting.slot_words import (
    countdown_text,
    fit_words,
    limit_words,
    reckoned,
    short_length,
    short_name,
    speaker_time,
)
from clerk_app.meeting.speaker_clock import SpeakerClock, item_number, slot_seconds_left, speaker_clock
from clerk_app.meeting.state import MeetingState
from ui.icons import Mark
from ui.models.answer_words import answer_runs, answer_spoken, answer_tip
from ui.models.rows import Cell, Row, Run, text_cell
from ui.widgets.countdown import CountdownView, Tone
from ui.widgets.row_painter import Column, RowLook

CONTACT_KEPT: Final = "contact kept"
"""What a row says of somebody who can be reached; never how."""
NUMBER_WIDTH, REACHED_WIDTH, ITEM_WIDTH, MARK_WIDTH, FIT_WIDTH = 16, 13, 40, 12, 128
LOOK: Final = RowLook(
    (
        Column(NUMBER_WIDTH, "right", gap=8),
        Column(None, gap=4),
        Column(REACHED_WIDTH, gap=6),  # of its own, so that it is never cut
        Column(ITEM_WIDTH),
        Column(MARK_WIDTH, gap=8),
        Column(FIT_WIDTH),
    ),
    right=6,
    min_height=24,
)
_LATE: Final = {Standing.LATE: "Late", Standing.ADMITTED: "Late, taken"}
_CLOCK: Final = Mark("clock", "amber_text", 12)
_REACHED: Final = Mark("user-check", "ink_2", 13)
_PAUSED: Final = Mark("two_bars", "ink_2", 12)
_MARKS: Final[dict[Fit, Mark]] = {
    Fit.HEARD: Mark("check", "ink", 14, 2.8),
    Fit.SPEAKING: Mark("disc", "green_text", 12),
    Fit.FITS: Mark("ring", "green_text", 12),
    Fit.CUT_SHORT: Mark("half_disc", "amber_text", 12),
    Fit.AT_RISK: Mark("triangle", "red_text", 12),
    Fit.NOT_REACHED: Mark("triangle", "red_text", 12),
    Fit.IN_WRITING: Mark("mail", "ink_2", 13),
}


def plan_of(state: MeetingState, now: datetime) -> SlotPlan:
    """Return the plan of the slot at `now`."""
    return slot_plan(state.questions, state.body.committee.questions, state.away, now)


def head_words(state: MeetingState, plan: SlotPlan) -> tuple[str, str, str]:
    """Return what is left of the slot, the words beside it, and those at the right end."""
    left = slot_seconds_left(state, plan.now)
    length = short_length(plan.length)
    if plan.opened is None:
        return countdown_text(left), f"for the slot, not begun · {len(plan.lines)} registered", ""
    beside = f"over the {length} slot" if left < 0 else f"left of the {length} slot"
    return countdown_text(left), beside, f"{short_length(plan.used)} used"


def brief_words(state: MeetingState, plan: SlotPlan) -> str:
    """Return the one sentence for a pane that has no room for more."""
    if plan.opened is not None:
        left, beside, _used = head_words(state, plan)
        return f"{left} {beside}" if plan.running else reckoned(plan)
    kinds = (item.number for item in state.agenda.items if item.kind is ItemKind.QUESTIONS)
    number = next(kinds, "")
    opened = f" when item {number} is open" if number else ""
    return f"{len(plan.lines)} registered. F5 starts the first{opened}." if plan.lines else ""


# -- the list --------------------------------------------------------------------------------------------------


def question_rows(state: MeetingState, plan: SlotPlan, contacts: frozenset[str] = frozenset()) -> list[Row]:
    """Return a row for each speaker; `contacts` are the questions whose askers can be reached."""
    return [_row(state, plan, line, reached=line.question.id in contacts) for line in (*plan.lines, *plan.in_writing)]


def _row(state: MeetingState, plan: SlotPlan, line: Line, *, reached: bool) -> Row:
    speaking, heard = line.fit is Fit.SPEAKING, line.fit is Fit.HEARD
    weight = 600 if speaking else 400
    item = item_number(state, line.question.item)
    words = fit_words(line, plan)
    judged = timeliness(state, line.question)
    late = _LATE.get(judged.standing, "")
    mark = _PAUSED if speaking and plan.paused else _MARKS[line.fit]
    kept = CONTACT_KEPT if reached else ""
    name = Run(short_name(line.question.name), colour="ink_2" if heard else "ink", weight=weight)
    cells = (
        text_cell(str(line.number or ""), weight=600),
        Cell((name,)),
        Cell(mark=_REACHED if kept else None),
        text_cell(item, colour="ink_2" if speaking else "ink_3", weight=weight) if item else Cell(),
        Cell(mark=mark),
        text_cell(words, weight=weight),
    )
    on_item = f", on item {item}" if item else ""
    number = str(line.number or "")
    answer = answer_spoken(state, line.question.id)
    told = (number, f"{line.question.name}{on_item}", late.lower(), words, kept, answer)
    asked = f"{line.question.name}: {line.question.text}" if line.question.text else ""
    tips = (asked, judged.why if late else "", kept.capitalize(), answer_tip(state, line.question.id))
    answers = answer_runs(state, line.question.id)
    between = (Run("  ", "caption"),) if late and answers else ()
    sub = (*_late_run(late), *between, *answers)
    return Row(
        line.question.id, cells, ", ".join(part for part in told if part), sub,
        tint="selected" if speaking else None, tip="\n".join(part for part in tips if part),
    )  # fmt: skip


def _late_run(late: str) -> tuple[Run, ...]:
    return (Run(late.replace(" ", "\u00a0"), "caption", "amber_text", 600, mark=_CLOCK),) if late else ()


# -- the clock -------------------------------------------------------------------------------------------------


def countdown_view(state: MeetingState, plan: SlotPlan) -> CountdownView:
    """Return what the speaker's clock shows at the instant of the plan."""
    clock = speaker_clock(state, plan.now)
    if clock is None:
        return _nobody_yet(state, plan)
    word, shape, tone = _word(clock, plan)
    captions = _captions(clock, plan)
    return CountdownView(
        speaker_time(clock), word, shape, tone, short_name(clock.name), captions,
        _fraction(clock), _warning(clock.warning, clock.allowed),
        f"{word}, {clock.name}, question {clock.number} of {clock.of}",
    )  # fmt: skip


def _fraction(clock: SpeakerClock) -> float:
    if clock.allowed is None:
        return 0.0  # without a limit no bar fills
    return clock.spoken / clock.allowed if clock.allowed else 1.0


def _warning(warning: int, allowed: int | None) -> float | None:
    return 1 - warning / allowed if allowed is not None and 0 < warning < allowed else None


def _word(clock: SpeakerClock, plan: SlotPlan) -> tuple[str, str, Tone]:
    tone: Tone = "red" if clock.is_over else "grey"
    if clock.paused:
        return "Paused", "two_bars", tone
    match clock.state:
        case ClockState.OVER:
            return "Time is up", "octagon", "red"
        case ClockState.LAST_SECONDS:
            return "Please finish", "triangle", "amber"
        case ClockState.FINISHED:
            return ("Finished", "check", "grey") if plan.running else ("Slot ended", "square", "grey")
        case _:
            return "Speaking", "disc", "green"


def _captions(clock: SpeakerClock, plan: SlotPlan) -> tuple[str, ...]:
    number = f"question {clock.number} of {clock.of}" if clock.number else "question withdrawn"
    item = f", on item {clock.item}" if clock.item else ""
    if clock.state is ClockState.FINISHED:
        tail = f"spoke {short_length(clock.spoken)}"
        if plan.running:
            answer = f"answer {short_length(clock.answer)}"
            return f"{number} · {tail} · {answer}", f"{tail} · {answer}", answer
    else:
        tail = limit_words(clock.allowed)
    return f"{number}{item} · {tail}", f"{number} · {tail}", tail


def _nobody_yet(state: MeetingState, plan: SlotPlan) -> CountdownView:
    following = state.questions.next_question
    scheme = state.body.committee.questions
    each, limit = short_length(scheme.speaker_seconds or 0), limit_words(scheme.speaker_seconds)
    warning = _warning(scheme.warning_seconds, scheme.speaker_seconds)
    if following is None:
        return CountdownView(each, "Nobody waits", "ring", "grey", warning=warning, spoken="Nobody waits")
    number = plan.number_of(following.id)
    what = "" if plan.opened else " · F5 opens the slot"
    captions = (
        f"question {number} of {len(plan.lines)} · {limit}{what}",
        f"question {number} of {len(plan.lines)} · {limit}",
        limit,
    )
    name = f"First: {short_name(following.name)}"
    return CountdownView(each, "Not begun", "ring", "grey", name, captions, 0.0, warning, f"Not begun. {name}")


# -- the buttons -----------------------------------------------------------------------------------------------


def next_words(state: MeetingState) -> str:
    """Return what F5 does now."""
    following, slot = state.questions.next_question, state.questions.slot
    if following is None:
        left = slot_left(state)
        return f"End as of {left.at:%H:%M}" if left else "End the slot" if slot else "Next speaker"
    return f"{'Next' if slot else 'First'}: {short_name(following.name)}"


def possible_acts(state: MeetingState) -> frozenset[str]:
    """Return which of the six acts can be done now, and whether time can be given with a reason."""
    slot, following = state.questions.slot, state.questions.next_question
    if slot is None:
        return frozenset(["next_speaker"] if following else [])
    if slot.span.end is not None:
        return frozenset()
    away = any(span.end is None for span in state.away)
    acts = {"give_time"}
    if slot.paused or not away:
        acts.add("pause_or_go_on")
    if following is None or not away:
        acts.add("next_speaker")
    if slot.speech:
        acts.add("began_earlier")
    if slot.speaking:
        acts |= {"finished"} if slot.speaking.allowed is None else {"finished", "more", "less"}
    return frozenset(acts)
