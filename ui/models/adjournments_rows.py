"""What the Adjournments pane shows, worked out from the record."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from clerk_app.meeting.adjournment_table import PauseLine, long_length, meeting_length, pause_lines
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.slot_words import short_length
from clerk_app.meeting.state import MeetingState
from ui.icons import Mark
from ui.models.rows import Cell, Row, text_cell
from ui.widgets.row_painter import Column, RowLook

FROM_WIDTH, TO_WIDTH, LENGTH_WIDTH, MARK_WIDTH = 46, 46, 76, 12
LOOK: Final = RowLook(
    (Column(MARK_WIDTH, gap=8), Column(FROM_WIDTH), Column(TO_WIDTH), Column(LENGTH_WIDTH), Column(None, max_lines=2)),
    min_height=24,
)
CLOSE: Final = "close"
"""The key of the row that says how long the meeting was."""


def pause_rows(state: MeetingState, entries: Sequence[Entry], now: datetime) -> list[Row]:
    """Return a row for each adjournment, and the close at the end."""
    rows = [_row(line, state.closed) for line in pause_lines(state, entries, now)]
    if state.closed is not None and state.opened is not None:
        rows.append(_close_row(state.opened, state.closed, long_length(meeting_length(state, now))))
    return rows


def _row(line: PauseLine, closed: datetime | None) -> Row:
    lasts = line.end is None
    weight = 600 if lasts else 400
    length = short_length(line.seconds) if lasts else long_length_of(line)
    reason = line.reason or "no reason given"
    if lasts and line.until:
        reason = f"{reason}, until {line.until:%H:%M}"
    elif line.end == closed and closed is not None:
        reason = f"{reason}; closed while adjourned"
    cells = (
        Cell(mark=Mark("two_bars", "amber_text", 12)) if lasts else Cell(),
        text_cell(f"{line.start:%H:%M}", weight=weight),
        text_cell("" if line.end is None else f"{line.end:%H:%M}"),
        text_cell(length, weight=weight),
        text_cell(reason, colour="ink" if line.reason else "ink_3"),
    )
    until = "lasts still" if line.end is None else f"to {line.end:%H %M}, {length}"
    spoken = f"Adjourned from {line.start:%H %M}, {until}, {reason}"
    return Row(line.began, cells, spoken, tint="amber_soft" if lasts else None, bar="amber_line" if lasts else None)


def long_length_of(line: PauseLine) -> str:
    """Return how long an adjournment was, to the second under ten minutes."""
    return short_length(line.seconds) if line.seconds < 600 else f"{line.seconds // 60} min"


def _close_row(opened: datetime, closed: datetime, length: str) -> Row:
    cells = (
        Cell(mark=Mark("square", "slate", 12)),
        text_cell(f"{opened:%H:%M}", weight=600),
        text_cell(f"{closed:%H:%M}", weight=600),
        text_cell(length, weight=600),
        text_cell("the whole meeting", weight=600),
    )
    return Row(CLOSE, cells, f"The meeting, from {opened:%H %M} to {closed:%H %M}, {length}")
