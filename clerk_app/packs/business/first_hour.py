"""When a meeting starts whose head says no hour, by the hour that stands before its first item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.lists.before_numbers import HOUR
from clerk_app.packs.lists.series import Start
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.values.times import times_in


def hour_of_first(starts: Sequence[Start], agenda: Sequence[Line]) -> Found[time] | None:
    """The hour before the first item, if others have one too: '09:00 1. Welcome'."""
    timed = [agenda[start.index] for start in starts if HOUR.match(whole(agenda[start.index]).text)]
    if len(timed) <= 1 or timed[0] is not agenda[starts[0].index]:
        return None
    text = whole(timed[0]).text
    mark = HOUR.match(text)
    printed = next(iter(times_in(text[: mark.end()])), None) if mark else None
    if printed is None:
        return None
    place = Place(timed[0].page, timed[0].number, printed.start, printed.end)
    return Found(printed.at, (place,), Certainty.LIKELY, "", text[printed.start : printed.end])
