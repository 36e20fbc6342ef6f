"""Why a correction cannot be taken: held against the same rules as what is typed for a meeting by hand."""

from __future__ import annotations

from datetime import date

from clerk_app.typed_fields import (
    LONGEST_SLOT,
    MOST_MEMBERS,
    date_trouble,
    day_trouble,
    number_trouble,
    paragraphs_in,
    start_trouble,
    title_trouble,
)

_PUBLIC = ("public", "private", "no", "none", "open", "")


def trouble(key: str, text: str, today: date) -> str:
    """Why a text cannot stand for the value of that key, in a sentence; '' where it can."""
    kind, _, part = key.partition(":")
    match kind:
        case "committee":
            return "" if text.strip() else "The committee needs a name."
        case "date":
            return day_trouble(text, today)
        case "start":
            return start_trouble(text)
        case "quorum":
            return number_trouble(text, MOST_MEMBERS)
        case "questions" if part != "deadline":
            return number_trouble(text, LONGEST_SLOT)
        case "item":
            return _item_trouble(part.partition(":")[2], text, today)
    return ""


def _item_trouble(part: str, text: str, today: date) -> str:
    match part:
        case "":
            return f"{title_trouble(text)} Delete leaves the item out." if title_trouble(text) else ""
        case "date":
            return date_trouble(text, today)
        case "private":
            known = paragraphs_in(text) or text.strip().casefold() in _PUBLIC
            return "" if known else f"“{text.strip()}” names no paragraph. Type 3, or private, or public."
    return ""


def may_leave_out(key: str) -> bool:
    """Whether the whole value can be left out: an item, a member, an officer."""
    kind, _, part = key.partition(":")
    return kind in ("item", "member", "co_opted", "officer") and ":" not in part
