"""The form that excludes press and public: what it proposes, and what is made of what the clerk changes in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, AgendaState, ItemKind
from clerk_app.meeting.agenda_rules import check_exclusion
from clerk_app.meeting.exempt import PARAGRAPHS
from clerk_app.meeting.state import MeetingState

_OF_EXCLUSION = re.compile(r"exclu(?:de|ding|sion)\b.*\bpublic\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+and\s+|\s+")


@dataclass(frozen=True, slots=True)
class ExclusionDraft:
    """What stands in the form; `items` by id, in the order of the agenda."""

    items: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    mover: str = ""
    seconder: str = ""
    public_interest: bool = True

    def toggled(self, paragraph: int) -> ExclusionDraft:
        """The same with a paragraph of Schedule 12A added or taken away."""
        chosen = set(self.paragraphs) ^ {paragraph}
        return replace(self, paragraphs=tuple(sorted(chosen & set(PARAGRAPHS))))

    @property
    def fact(self) -> facts.PublicExcluded:
        """The fact that records it."""
        return facts.PublicExcluded(self.items, self.paragraphs, self.mover, self.seconder, self.public_interest)


def proposed(state: MeetingState, looked_at: str) -> ExclusionDraft:
    """All exempt items that are still to be considered, the one before the meeting or looked at among them.

    The item before the meeting goes with them though the agenda has it as public, if such business can be exempt and
    they are not next: then it is the last in public. Where none is left, it (or the one looked at, before any was
    taken) is alone.
    """
    agenda, here = state.agenda, (state.agenda.current, looked_at)
    items = [item for item in agenda.items if item.exempt and (item.id in here or _is_to_come(agenda, item))]
    current = agenda.item(agenda.current)
    if current is not None and _may_turn_out_exempt(current) and not _is_last_in_public(agenda, current):
        items = [item for item in agenda.items if item in items or item is current]
    if not items:
        found = agenda.item(agenda.current) or agenda.item(looked_at)
        items = [found] if found else []
    paragraphs = {number for item in items for number in item.exempt_paragraphs}
    return ExclusionDraft(tuple(item.id for item in items), tuple(sorted(paragraphs)))


def _is_to_come(agenda: AgendaState, item: AgendaItem) -> bool:
    return not (agenda.taken(item.id) or agenda.aside(item.id))


def _may_turn_out_exempt(item: AgendaItem) -> bool:
    """Business, but neither what every agenda has nor the item at which press and public are excluded for others."""
    return item.kind in (ItemKind.ORDINARY, ItemKind.URGENT) and not _OF_EXCLUSION.search(item.title)


def _is_last_in_public(agenda: AgendaState, current: AgendaItem) -> bool:
    """Whether the next item after it that is still to be considered is exempt."""
    later = agenda.items[agenda.position(current.id) + 1 :]
    following = next((item for item in later if _is_to_come(agenda, item)), None)
    return following is not None and following.exempt


def written_items(state: MeetingState, items: Iterable[str]) -> str:
    """Items as they are typed: '9, 10', and by their title where they have no number."""
    wanted = set(items)
    return ", ".join(_name(item) for item in state.agenda.items if item.id in wanted)


def read_items(state: MeetingState, typed: str) -> tuple[str, ...]:
    """The items that are meant by '9, 10', '9 and 10' or a title; RuleError where one of them is unknown."""
    names = {_name(item).casefold(): item.id for item in state.agenda.items}
    left, found = " ".join(typed.split()).casefold(), set()
    # Titles first: they may have commas and spaces of their own.
    for name in sorted((n for n in names if _BETWEEN.search(n)), key=len, reverse=True):
        if name in left:
            found.add(names[name])
            left = left.replace(name, ",")
    for part in _BETWEEN.split(left):
        name = part.rstrip(".")
        if name in names:
            found.add(names[name])
        elif name not in ("", "item", "items", "and"):
            raise RuleError(f"There is no item {part} on the agenda.")
    return tuple(item.id for item in state.agenda.items if item.id in found)


def _name(item: AgendaItem) -> str:
    return item.number.rstrip(".") or " ".join(item.title.split())


def check(state: MeetingState, draft: ExclusionDraft) -> None:
    """RuleError, one sentence for the clerk, where the resolution would not say what the law asks for."""
    check_exclusion(state, draft.items, draft.paragraphs)
    if draft.mover and draft.mover == draft.seconder:
        raise RuleError("The mover cannot also be the seconder.")
