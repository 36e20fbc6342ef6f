"""What items are for as the heading of those below it: 'For decision' above some, 'For information' above others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.lists.part_headings import Kind
from clerk_app.packs.lists.purpose_words import says_purpose
from clerk_app.packs.lists.sections import Group, Section

_LEAST = 2


def with_purposes_as_headings(groups: Sequence[Group]) -> list[Group]:
    """The items, each line that says what those behind it are for taken away from the one above.

    It is such a heading only where it stands apart and once: what each item is for is said of one after another.
    """
    said = {at: _key(group) for at, group in enumerate(groups[:-1]) if _ends_with_purpose(group)}
    often = Counter(said.values())
    several = len(said) >= _LEAST and not any(count > 1 for count in often.values())
    return [
        _cut(group) if at in said and (several or (len(said) == 1 and _is_loud(group))) else group
        for at, group in enumerate(groups)
    ]


def _key(group: Group) -> str:
    return group.lines[-1].text.strip(" .:()[]").casefold()


def _ends_with_purpose(group: Group) -> bool:
    """Whether the last of an item's lines stands apart from it and says only what something is for."""
    if len(group.lines) < _LEAST or group.behind:
        return False
    last = group.lines[-1]
    return last.line.gap and says_purpose(last.text) and len(last.line.cells) == 1


def _is_loud(group: Group) -> bool:
    """Whether the line is in capitals, as the title is not."""
    title = next((piece.text for piece in group.lines if piece.text), "")
    return group.lines[-1].text.isupper() and not title.isupper()


def _cut(group: Group) -> Group:
    return replace(group, lines=group.lines[:-1], behind=(Section(Kind.OTHER, group.lines[-1:]),))
