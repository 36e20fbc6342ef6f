"""The report references of a pack's items: the odd ones are doubts, and none is changed without the clerk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.meeting import references
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Committee
from clerk_app.packs.found import Found
from clerk_app.packs.reading import ReadItem, ReadMeeting
from clerk_app.proposal.values import ProposedValue, Sheet, beside, doubted, found_value


@dataclass(frozen=True, slots=True)
class Context:
    """What the items of a pack are held against."""

    committee: Committee
    on: date
    """The day of the meeting."""
    old: Sequence[AgendaItem] = ()
    """Of the meeting that is arranged already."""
    last: date | None = None
    """When the committee met last."""


def label_of(item: ReadItem, place: int) -> str:
    """'Item 5', or 'Item after 5' for one that has no number of its own."""
    number = item.number.value if item.number else ""
    return f"Item {number}" if number else f"Item at place {place + 1}"


def put_references(sheet: Sheet, read: ReadMeeting, items: list[AgendaItem], context: Context) -> None:
    """Put a row for each reference, the odd ones as doubts, and the corrected ones into the items."""
    printed = [(place, item) for place, item in enumerate(read.items) if sheet.corrected(f"item:{place}") != ""]
    for n, (place, _) in enumerate(printed):
        typed = sheet.corrected(f"item:{place}:report")
        if typed is not None:
            items[n] = replace(items[n], report_ref=typed.strip())
    committee = references.with_learnt_pattern(context.committee, [item.report_ref for item in items])
    odd = {item.id: words for item, words in references.doubts(committee, items, context.on.year)}
    for n, (place, item) in enumerate(printed):
        if item.report_ref is not None:
            key, label = f"item:{place}:report", label_of(item, place)
            sheet.put(_reference(key, label, item.report_ref, items[n], odd, context.old))


def _reference(
    key: str, label: str, found: Found[str], item: AgendaItem, odd: dict[str, str], old: Sequence[AgendaItem]
) -> ProposedValue:
    value = found_value(key, f"{label}, report", item.report_ref, found, empty="None")
    if words := odd.get(item.id, ""):
        value = doubted(value, "Odd one out", words)
    before = next((o for o in old if o.id == item.id), None)
    return beside(value, before.report_ref) if before else value
