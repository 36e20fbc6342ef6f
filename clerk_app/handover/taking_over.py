"""Taking a meeting over from a file beside a window that stays alive: with a hold of its own on the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.reading import read_hand_over
from clerk_app.handover.restoring import Restored, restore
from clerk_app.house_styles import HouseStyles
from clerk_app.ports import Library
from clerk_app.telling import Told


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a file handed over, and what became of it."""

    handed: HandedOver
    restored: Restored


def take_over(library: Library, styles: HouseStyles, path: Path, told: Told) -> TakenOver:
    """Put the meeting of a file into a library, on whichever thread; ClerkError, and nothing has changed, where not.

    `told` hears of the entries read and written, each counted by itself. Where it raises Cancelled nothing has changed.
    """
    return put_in(library, styles, read_hand_over(path, told), told)


def put_in(
    library: Library, styles: HouseStyles, handed: HandedOver, told: Told, *, keep_both: datetime | None = None
) -> TakenOver:
    """As `take_over`, of a file that was read already; `keep_both` as for `restore`."""
    own = library.again()
    try:
        return TakenOver(handed, restore(own, handed, keep_both=keep_both, styles=styles, told=told))
    finally:
        own.close()
