"""The hand-over file: the whole record of a meeting, for the colleague who goes on with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from clerk_app.handover.carried_style import CarriedStyle
from clerk_app.handover.json_text import Data, checksum, text_of
from clerk_app.handover.readable import readable
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry, struck_out
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.replay import Replay
from clerk_app.record import codec
from clerk_app.session import ALIVE, RecordStore

FORMAT: Final = "clerk-hand-over"
"""What the file says that it is."""

VERSION: Final = 1
"""Version of the file's shape; a higher one was written by a newer program."""

NOTICE: Final = (
    "NOT FOR PUBLICATION. This is the whole record of a meeting, to be handed over to a colleague: with scratch notes, "
    "with what was struck out or corrected, and with all that is exempt or was said in confidence."
)
"""The first words of every hand-over file."""

_HAS_EXEMPT: Final = " It holds exempt information (Local Government Act 1972, Schedule 12A)."

_LEFT_OUT: Final = "Contact details of members of the public are in no file that Clerk exports, and so not in this one."


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What goes from one computer to another: the facts in the order of writing, and what is typed and not kept."""

    meeting: str
    entries: tuple[Entry, ...]
    drafts: tuple[tuple[Draft, datetime], ...] = ()
    style: CarriedStyle | None = None
    """The council's own style that a file brought along."""

    @staticmethod
    def of(store: RecordStore, meeting: str) -> HandedOver:
        """A meeting as its record has it; RecordError where it cannot be read."""
        return HandedOver(meeting, store.entries(meeting), store.drafts(meeting))


def hand_over(whole: HandedOver, styles: HouseStyles = SHIPPED) -> bytes:
    """The bytes of the hand-over file: the same record in the same house style always gives the same.

    `styles`: where the council's own are; the one that the minutes are in goes along.
    """
    state = Replay.of(whole.entries).state
    record = record_of(replace(whole, style=CarriedStyle.of(state, styles)))
    return text_of(
        {
            "notice": f"{NOTICE}{_HAS_EXEMPT if has_private_matter(state) else ''}",
            "format": FORMAT,
            "version": VERSION,
            "left_out": _LEFT_OUT,
            "readable": readable(state),
            "record": record,
            "checksum": checksum(record),
        }
    )


def record_of(whole: HandedOver) -> Data:
    """The part from which the meeting is restored; all else in the file is made from it."""
    return {
        "meeting": whole.meeting,
        "entries": list(_entries(whole.entries)),
        "drafts": [_draft(draft, written) for draft, written in sorted(whole.drafts, key=_place) if _travels(draft)],
        **({"house_style": whole.style.data()} if whole.style else {}),
    }


def _place(kept: tuple[Draft, datetime]) -> str:
    return kept[0].place


def _travels(draft: Draft) -> bool:
    # The sign of life says when this computer ran, which no other one needs to know.
    return bool(draft.text) and draft.place != ALIVE


def _draft(draft: Draft, written: datetime) -> Data:
    return {**json.loads(codec.dump(draft)), "written": written.isoformat()}


def _entries(entries: Sequence[Entry]) -> Iterator[Data]:
    struck = struck_out(entries)
    corrected = _corrected(entries, struck)
    for entry in entries:
        yield {
            "id": entry.id,
            "act": entry.act,
            "happened": entry.happened.isoformat(),
            "written": entry.written.isoformat(),
            "struck_out": entry.id in struck,
            "corrected": entry.id in corrected,
            "kind": codec.kind_of(entry.fact),
            "version": codec.VERSION,
            "fact": json.loads(codec.encode(entry.fact)),
        }


def _corrected(entries: Iterable[Entry], struck: Iterable[str]) -> frozenset[str]:
    gone = frozenset(struck)
    return frozenset(e.fact.entry for e in entries if isinstance(e.fact, facts.Corrected) and e.id not in gone)
