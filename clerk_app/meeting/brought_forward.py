"""What an earlier meeting left to be done, taken over by this one so that it is not forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CarriedAction:
    """An action of an earlier meeting that was still open; `owner` is a name, `of` the day of that meeting.

    `number` is the printed number of the item under which it was taken down. It is for the clerk to follow up, and
    no minutes print it.
    """

    id: str
    what: str
    owner: str = ""
    due: date | None = None
    of: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class ActionsBroughtForward:
    """The actions that earlier meetings left open, in place of those that were brought forward before."""

    actions: tuple[CarriedAction, ...]
