"""The turns of phrase of a committee, its own and its house style's, filled from the facts at hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from clerk_app import drafting
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting.at_hand import facts_at_hand
from clerk_app.meeting.blanks import filled
from clerk_app.meeting.state import MeetingState


def phrase_book(
    state: MeetingState,
    item: str,
    line: str,
    now: datetime,
    own: Sequence[str] = (),
    styles: HouseStyles = SHIPPED,
) -> tuple[str, ...]:
    """Every phrase for a line of an item, the committee's own first; `line` is what is typed so far."""
    wording = drafting.wording_at_hand(state, styles)
    known = facts_at_hand(state, item, line, wording.time(now))
    return tuple(dict.fromkeys(ready(filled(phrase, known)) for phrase in (*own, *wording.palette)))


def words_for(
    state: MeetingState, item: str, line: str, now: datetime, words: str, styles: HouseStyles = SHIPPED
) -> str:
    """Any words with their places filled, such as those of an abbreviation."""
    return filled(words, facts_at_hand(state, item, line, drafting.wording_at_hand(state, styles).time(now)))


def ready(phrase: str) -> str:
    """A phrase with a space behind it where its sentence goes on."""
    phrase = phrase.rstrip()
    return f"{phrase} " if phrase[-1:].isalnum() or phrase.endswith(",") else phrase
