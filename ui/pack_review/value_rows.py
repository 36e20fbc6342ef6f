"""The rows of a review: what to check first, then what was read by the look of the page, then the sure."""

from collections.abc import Sequence
from typing import Final

from clerk_app.packs.found import Certainty, Place
from clerk_app.proposal.values import Group, ProposedValue, ValueState, group_of
from ui.icons import Mark
from ui.models.rows import Cell, Row, Run, group_row, mark_cell, text_cell
from ui.tokens import ColourName

HEADINGS: Final = {
    Group.TO_CHECK: "Please check",
    Group.CHANGED: "Changed since it was arranged",
    Group.LIKELY: "Read by the look of the page",
    Group.SURE: "Read without doubt",
}

_MARKS: Final[dict[ValueState, tuple[str, ColourName]]] = {
    ValueState.READ: ("check", "green_text"),
    ValueState.TO_CHECK: ("circle-help", "amber_text"),
    ValueState.KEPT: ("check", "green_text"),
    ValueState.CORRECTED: ("pencil", "accent"),
    ValueState.LEFT: ("ring", "ink_3"),
}
_LOOK_OVER: Final[tuple[str, ColourName]] = ("eye", "ink_2")
_SPOKEN: Final = {
    ValueState.READ: "",
    ValueState.TO_CHECK: "to check",
    ValueState.KEPT: "kept",
    ValueState.CORRECTED: "corrected",
    ValueState.LEFT: "left for now",
}


def value_rows(
    values: Sequence[ProposedValue], *, narrow: bool = False, editing: str = "", refused: tuple[str, str] = ("", "")
) -> list[Row]:
    """A row for each value under the heading of its certainty.

    `editing` is the key of the value over which a field stands: its row makes room for it. `refused` is the key of
    a value and why its correction is not taken.
    """
    rows: list[Row] = []
    for group, title in HEADINGS.items():
        here = [value for value in values if group_of(value) is group]
        if here:
            rows.append(group_row(f"group:{group}", title, right=str(len(here))))
            rows += [_row(value, editing, refused, narrow=narrow) for value in here]
    return rows


def place_words(places: Sequence[Place]) -> str:
    """'page 1, line 27'; '' for what is not printed."""
    return f"page {places[0].page}, line {places[0].line}" if places else ""


def _row(value: ProposedValue, editing: str, refused: tuple[str, str], *, narrow: bool) -> Row:
    icon, colour = _mark(value)
    words, where = value.shown, place_words(value.places)
    why = refused[1] if refused[0] == value.key else ""
    said = why or _remark(value)
    shown = text_cell(words, colour="ink" if value.value else "ink_3")
    if editing == value.key:
        shown = text_cell("0", "value")  # as high as the field over it
    cells: tuple[Cell, ...] = (mark_cell(icon, colour, 16), text_cell(value.what, colour="ink_2"), shown)
    if not narrow:
        cells = (*cells, text_cell(where, "caption", "ink_3"), text_cell(value.verdict))
    below = (said,) if why or not narrow else (value.verdict, where, said)
    sub = _below(" · ".join(part for part in below if part), narrow=narrow, refused=bool(why))
    parts = (value.what, words, _SPOKEN[value.state], value.verdict, where, said)
    return Row(value.key, cells, ", ".join(part for part in parts if part), sub, tip=words)


def _mark(value: ProposedValue) -> tuple[str, ColourName]:
    """A tick only for what is sure or settled."""
    if not (value.value or value.is_open):
        return _MARKS[ValueState.LEFT]
    looked_over = group_of(value) is not Group.LIKELY or value.state is not ValueState.READ
    return _MARKS[value.state] if looked_over else _LOOK_OVER


def _below(words: str, *, narrow: bool, refused: bool) -> tuple[Run, ...]:
    """The second line of a row."""
    if not words:
        return ()
    if refused:
        return (Run(words, "body", "red_text", mark=Mark("x", "red_text", 15, 2.4)),)
    return (Run(words, "caption" if narrow else "body", "ink_3"),)


def _remark(value: ProposedValue) -> str:
    """The remark, but for a doubt that is settled: then the verdict is enough."""
    return "" if value.is_settled and value.certainty is Certainty.DOUBTFUL else value.remark
