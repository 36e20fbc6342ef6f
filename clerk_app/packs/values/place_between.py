"""A place between the day and the hour, and what leads from a place to either of them."""

from __future__ import annotations

import re

from clerk_app.packs.found import Certainty
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.place_labels import VERB, Stretch
from clerk_app.packs.values.place_words import is_place

LEADS_ON = re.compile(
    r"[\s,;(–-]*(?:\b(?:on|at|from)\b\s*)?(?:the\s*)?"
    r"(?:\b(?:this\s|next\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:next|evening|morning|afternoon))?[\s,]*)?$",
    re.IGNORECASE,
)
"""Leads from a place to the day or the hour behind it, also where more stands between: 'on Monday next, 4 May'."""
_SAYS = re.compile(r"\b(?:meets?|sits?|attend\w*|come|for|to|from|with|by|committee|council)\b", re.IGNORECASE)
"""Stands in no room and in no address."""
_MARK = re.compile(r"(?:,| [–—-]|\.) (?:the )?")
"""Parts a day from the place behind it."""


def bare_between(head: Passage, start: int, end: int) -> Stretch | None:
    """'Monday 20 May, Village Hall, Overton - 7.30pm', all in one line or the hour at the beginning of the next."""
    index = head.index_at(start)
    if head.index_at(end) == index + 1 and end == head.starts[index + 1]:
        end -= 1
    words = head.text[start:end]
    lead = _MARK.match(words)
    tail = LEADS_ON.search(words)
    if lead is None or tail is None or head.index_at(end) != index or words.endswith((",", "-", "–")):
        return None
    room = words[lead.end() : tail.start()]
    if (
        not room[:1].isupper()
        or not is_place(room)
        or _SAYS.search(room)
        or VERB.search(room)
        or "\t" in words
        or dates_in(room)
    ):
        return None
    return Stretch(start + lead.end(), start + tail.start(), Certainty.LIKELY)
