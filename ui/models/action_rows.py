"""The rows of the actions: a mark, what, who, by when, in which item."""

from collections.abc import Iterable

from clerk_app.meeting.action_points import ActionPoint
from clerk_app.meeting.dates import plain_date
from ui.models.rows import Cell, Row, mark_cell, text_cell
from ui.tokens import ColourName

NO_DATE = "no date"


def action_rows(points: Iterable[ActionPoint]) -> list[Row]:
    """Return a row for each action; what is settled is dim and ticked, what has no date says so."""
    return [_row(point) for point in points]


def _row(point: ActionPoint) -> Row:
    colour: ColourName = "ink_3" if point.done else "ink"
    flagged = point.due is None and not point.done
    due = f"{point.due.day} {point.due:%b}" if point.due else NO_DATE
    name = "scale" if point.declared else "mail" if point.asked else "corner-down-right" if point.brought else "ring"
    due_mark = mark_cell(name, "ink_2", 13 if name == "ring" else 14)
    cells = (
        mark_cell("check", "green_text", 14) if point.done else due_mark,
        text_cell(point.what or " ", colour=colour),
        text_cell(point.owner or " ", "caption", "ink_2"),
        mark_cell("flag", "amber_text", 12) if flagged else Cell(),
        text_cell(due, "caption", "amber_text" if flagged else "ink_2", weight=600 if flagged else 400),
        text_cell(point.number or " ", "caption", "ink_3"),
    )
    when = f"by {point.due.day} {point.due:%B %Y}" if point.due else NO_DATE
    state = "settled" if point.done else "open"
    where = f"item {point.number}" if point.number else ""
    why = _why(point)
    parts = (point.what.rstrip("."), point.owner or "nobody named", when, where, why, state)
    tip = ", ".join(part for part in (when, where, why) if part)
    return Row(point.note, cells, ", ".join(part for part in parts if part), tip=tip)


def _why(point: ActionPoint) -> str:
    """Where an action comes from that is no entry of this meeting's minute."""
    if point.brought is not None:
        return f"brought forward from {plain_date(point.brought)}"
    if point.declared:
        return "after a declaration of interest"
    return "to a question from the public" if point.asked else ""
