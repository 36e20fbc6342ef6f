"""Writing a hand-over file, under a name that says what it is."""

from __future__ import annotations

from pathlib import Path

from clerk_app.errors import ExportError
from clerk_app.export.write import write
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.reading import ENDING, hand_over_of
from clerk_app.house_styles import SHIPPED, HouseStyles


def is_hand_over(target: Path) -> bool:
    """Whether a file's name says that it is one."""
    return target.name.casefold().endswith(ENDING)


def write_hand_over(whole: HandedOver, target: Path, styles: HouseStyles = SHIPPED) -> None:
    """Write a hand-over file, read again before it takes the file's place; ExportError where its name hides what it is.

    A file from which the meeting could not be restored is not written either.
    """
    if not is_hand_over(target):
        raise ExportError(
            f"{target.name} was not written: the name of a hand-over file ends in {ENDING}, so that nobody takes it "
            "for one to publish. Choose such a name."
        )
    if not whole.entries:
        raise ExportError("Nothing is recorded of this meeting yet, so there is nothing to hand over.")
    write(target, hand_over(whole, styles), lambda data: _check(data, target))


def _check(data: bytes, target: Path) -> None:
    hand_over_of(data, target.name)
