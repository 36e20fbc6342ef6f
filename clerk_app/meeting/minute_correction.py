"""A correction that is made to minutes as they are approved, as councils write it down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MinuteCorrection:
    """The words that are to be others, with the page and the number of the minute where they stand ('' if unknown).

    No `old` words: the new ones are put in; no `new` ones: the old ones are taken out. `exempt`: whether the public may
    not read it, for it quotes what the earlier minutes keep back; None where nobody could look.
    """

    page: str = ""
    minute: str = ""
    old: str = ""
    new: str = ""
    exempt: bool | None = None


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of earlier minutes, with the page of the exported PDF and the number of the minute it stands in."""

    text: str
    page: str
    minute: str
