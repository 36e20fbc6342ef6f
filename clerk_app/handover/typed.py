"""What was typed and not kept where a meeting was handed over: brought in where nothing of what stands here is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from clerk_app.meeting.closing import quoted
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.entry import Entry
from clerk_app.ports import MeetingStore
from clerk_app.record import codec

Kept = tuple[Draft, datetime]
"""What stands in an editor, and when it was written down."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What the file has typed and not kept: what is brought in, and what is left out because `why`."""

    brought: tuple[Kept, ...] = ()
    left_out: tuple[Draft, ...] = ()
    why: str = ""

    @property
    def words(self) -> str:
        """What is to be said of both, '' where there is nothing."""
        return " ".join(filter(None, (self.brought_words, self.left_out_words)))

    @property
    def brought_words(self) -> str:
        """What is to be said of what was brought in."""
        line = _quote([draft for draft, _ in self.brought])
        return f"What was typed there and not kept is here now{line}." if self.brought else ""

    @property
    def left_out_words(self) -> str:
        """What is to be said of what was left out."""
        if not self.left_out:
            return ""
        return (
            f"What was typed there and not kept was left out, for {self.why}; it is in the file{_quote(self.left_out)}."
        )


_TAKEN = "something typed here stands in its place"
_GONE_ON = "the meeting has gone on here since"


def typed(here: Sequence[Kept], there: Sequence[Kept], entries: Sequence[Entry], *, gone_on: bool) -> Typed:
    """What becomes of the file’s, where that is `here` and the record here is `entries`.

    `gone_on`: the record here knows more than the file, so that where nothing stands here the words may have been kept
    or dropped since.
    """
    stands = {draft.place: (draft, written) for draft, written in here}
    recorded: list[str] | None = None
    brought: list[Kept] = []
    left: list[Draft] = []
    why = _TAKEN
    for draft, written in there:
        mine, at = stands.get(draft.place, (Draft(draft.place), None))
        if not draft.text.strip() or _goes_on(mine, draft):
            continue
        if mine.text.strip():
            if _goes_on(draft, mine):
                brought.append((draft, written))
            else:
                left.append(draft)
        elif gone_on or (at is not None and at > written):
            recorded = _words_of(entries) if recorded is None else recorded
            if not _is_recorded(draft, recorded):
                left.append(draft)
                why = _GONE_ON
        else:
            brought.append((draft, written))
    return Typed(tuple(brought), tuple(left), why)


def _goes_on(one: Draft, other: Draft) -> bool:
    """Whether one says all of the other and perhaps more; a short word is found anywhere, of any item."""
    return one.item == other.item and one.text.strip().startswith(other.text.strip())


def bring(store: MeetingStore, meeting: str, found: Typed) -> None:
    """Write down what is brought in."""
    for draft, written in found.brought:
        store.keep_draft(meeting, draft, written)


def under_other_ids(draft: Draft, ids: Mapping[str, str]) -> Draft:
    """What stands in an editor of a copy, whose entries have other ids: in its fields, its place and its form."""
    place = " ".join(ids.get(word, word) for word in draft.place.split(" "))
    other = replace(
        draft, place=place, item=ids.get(draft.item, draft.item), motion=ids.get(draft.motion, draft.motion)
    )
    form = _form(draft.text)
    new = renamed(form, ids)
    return other if new == form else replace(other, text=json.dumps(new, ensure_ascii=False))


def renamed(value: Any, ids: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever stands in a form
    """Plain data with other ids in it."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list):
        return [renamed(each, ids) for each in value]
    if isinstance(value, dict):
        return {name: renamed(each, ids) for name, each in value.items()}
    return value


def _form(text: str) -> Any:  # noqa: ANN401 - whatever stands in a form
    """What a form put down, `None` where the text is words that somebody typed."""
    try:
        form = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return form if isinstance(form, list | dict) else None


def _is_recorded(draft: Draft, recorded: Sequence[str]) -> bool:
    form = _form(draft.text)
    words = [draft.text] if form is None else list(_leaves(form))
    return all(any(normal in each for each in recorded) for word in words if (normal := " ".join(word.split())))


def _words_of(entries: Sequence[Entry]) -> list[str]:
    leaves = (leaf for entry in entries for leaf in _leaves(json.loads(codec.encode(entry.fact))))
    return [" ".join(leaf.split()) for leaf in leaves]


def _leaves(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever stands in a form
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _leaves(each)
    elif isinstance(value, dict):
        yield from _leaves(list(value.values()))


def _quote(drafts: Sequence[Draft]) -> str:
    """The line that was being typed, as words; a form is not quoted."""
    line = next((draft for draft in drafts if draft.place == LINE), None)
    return f": “{quoted(line.text)}”" if line else ""
