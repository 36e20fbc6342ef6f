"""The number that an item added to the agenda may be given: the printed ones stay as everybody holds them."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from clerk_app.meeting.agenda import AgendaItem

_LETTERED = re.compile(r"(.*?\d)([a-z]?)(\.?)", re.IGNORECASE | re.DOTALL)


def place_behind(items: Sequence[AgendaItem], chosen: AgendaItem) -> AgendaItem:
    """The item to put another one behind: the last of those that were put behind the chosen one as '9a', '9b'."""
    base = chosen.number.rstrip(".").casefold()
    for item in items[items.index(chosen) + 1 :]:
        read = _LETTERED.fullmatch(item.number)
        if not (base and item.on_the_day and read and read[1].casefold() == base):
            break
        chosen = item
    return chosen


def number_behind(items: Sequence[AgendaItem], behind: AgendaItem | None, *, on_the_day: bool) -> str:
    """'1' on an empty agenda, the next number at its end, '9a' between two on the day; '' where none follows."""
    if behind is None:
        return "" if items else "1"
    if behind.id == items[-1].id and behind.number.isdecimal():
        return str(int(behind.number) + 1)
    read = _LETTERED.fullmatch(behind.number)
    if read is None or not on_the_day:
        return ""
    taken = {item.number.casefold().rstrip(".") for item in items}
    after = string.ascii_lowercase.index(read[2].casefold()) + 1 if read[2] else 0
    free = (letter for letter in string.ascii_lowercase[after:] if f"{read[1]}{letter}".casefold() not in taken)
    letter = next(free, "")
    return f"{read[1]}{letter}{read[3]}" if letter else ""
