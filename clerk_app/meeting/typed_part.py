"""A part of a resolution as typed: its words and, behind ' @ ', who is to see to it and by when."""

from __future__ import annotations

from datetime import date

from clerk_app.meeting.body import Body
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.typed_action import TypedAction, parse_owner

SIGN = " @ "
_STOPS = ".;,:"


def parse_part(text: str, body: Body, today: date) -> TypedAction:
    """Read 'that members be told; @ O Tresco, by 27 March 2026'; what is not understood stays words.

    An '@' within a word, as in an address, is never a sign.
    """
    words, sign, tail = text.rstrip().rpartition(SIGN)
    stripped = tail.rstrip(_STOPS + " ")
    found = parse_owner(stripped, body, today) if sign and words.strip() else None
    if found is None:
        return TypedAction("", None, text.strip())
    owner, due = found
    words, stop = words.strip(), tail.strip()[len(stripped.strip()) :].strip()
    # The stop that was typed at the very end belongs to the words.
    return TypedAction(owner, due, words if words[-1] in _STOPS else words + stop)


def part_text(owner: str, due: date | None, words: str) -> str:
    """A part as it would be typed: 'that members be told; @ O Tresco, by 27 March 2026'."""
    told = who_and_when(owner, due)
    return f"{words}{SIGN}{told}" if told else words


def who_and_when(owner: str, due: date | None) -> str:
    """'O Tresco, by 27 March 2026', or the one of them that is known."""
    return ", ".join(part for part in (owner, f"by {plain_date(due)}" if due else "") if part)
