"""A correction that is made to minutes as they are approved, as councils write it down."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class MinuteCorrection:
    """The words that are to be others, with the page and the number of the minute where they stand ('' if unknown).

    No `old` words: the new ones are put in; no `new` ones: the old ones are taken out. `exempt`: whether the public may
    not read it, for it quotes what the earlier minutes keep back; None where nobody could look, or it quotes nothing.
    The clerk decided it for the exempt words `asked`, in their compared form, and for no others.
    """

    page: str = ""
    minute: str = ""
    old: str = ""
    new: str = ""
    exempt: bool | None = None
    asked: tuple[str, ...] = ()

    @property
    def unmarked(self) -> MinuteCorrection:
        """What it says, whatever of it the public may not read."""
        return replace(self, exempt=None, asked=())


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of earlier minutes, with the page of the exported PDF and the number of the minute it stands in."""

    text: str
    page: str
    minute: str
