"""An action as typed: who, by when, what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clerk_app.meeting.body import Body
from clerk_app.meeting.dates import MONTHS, plain_date
from clerk_app.meeting.typed_people import find_people

_SHORTEST_MONTH = 3
_CENTURY = 100
_DAYS = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_IN_WORDS = re.compile(_DAYS + r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?$", re.IGNORECASE)
_IN_FIGURES = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$")
_BY = re.compile(r"(?:^|,\s*|\s+)by\s+(?=\S)", re.IGNORECASE)
_SMALL_WORDS = frozenset("of the and for to in on at with &".split())  # noqa: SIM905 - words
_MOST_OWNER_WORDS = 8
_LONGEST_ABBREVIATION = 6
_BY_SOME_TIME = re.compile(r"([^:]+?),\s*(by\s[^:]{1,40}:.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TypedAction:
    """Whoever is to act ('' where nobody was understood), the day it is due, and the words."""

    owner: str
    due: date | None
    words: str


def parse_action(text: str, body: Body, today: date) -> TypedAction:
    """Read 'O Tresco, by 27 March 2026: send members the list'; what is not understood stays words."""
    head, colon, words = (piece.strip() for piece in text.partition(":"))
    if not colon or not words:
        return TypedAction("", None, text.strip())
    for match in _BY.finditer(head):
        owner, due = head[: match.start()].strip(" ,"), parse_date(head[match.end() :], today)
        if due and (not owner or "," in match[0] or _is_owner(owner, body)):
            return TypedAction(owner, due, words)
    if _is_owner(head, body):
        return TypedAction(head, None, words)
    return _without_date(text.strip(), body)


def parse_owner(text: str, body: Body, today: date) -> tuple[str, date | None] | None:
    """Read 'O Tresco, by 27 March 2026', a name or a day alone; `None` where it is neither."""
    for match in _BY.finditer(text):
        owner, due = text[: match.start()].strip(" ,"), parse_date(text[match.end() :], today)
        if due and (not owner or _is_owner(owner, body)):
            return owner, due
    return (text.strip(), None) if _is_owner(text, body) else None


def _without_date(text: str, body: Body) -> TypedAction:
    match = _BY_SOME_TIME.match(text)
    if match and _is_owner(match[1], body):
        return TypedAction(match[1], None, match[2])
    return TypedAction("", None, text)


def _is_owner(name: str, body: Body) -> bool:
    """A known name, or words that look like a name or a post: 'Head of Inclusion', not 'send the list'."""
    words = name.split()
    if not words or len(words) > _MOST_OWNER_WORDS or any(_ends_a_sentence(word) for word in words):
        return False
    if find_people(name, body) or any(name.casefold() == person.role.casefold() for person in body.people):
        return True
    return words[0][:1].isupper() and all(w[:1].isupper() or w.casefold() in _SMALL_WORDS for w in words)


def _ends_a_sentence(word: str) -> bool:
    return word[-1] in "?!;" or (word.endswith(".") and len(word) > _LONGEST_ABBREVIATION)


def parse_date(text: str, today: date) -> date | None:
    """'27 March', '27 March 2026', '27/3', '27/03/2026'; without a year the next such day from today."""
    text = text.strip().rstrip(".,")
    in_words, in_figures = _IN_WORDS.match(text), _IN_FIGURES.match(text)
    if in_words:
        return _day(int(in_words[1]), _month(in_words[2]), in_words[3], today)
    if in_figures:
        return _day(int(in_figures[1]), int(in_figures[2]), in_figures[3], today)
    return None


def _month(word: str) -> int:
    word = word.casefold()
    fits = [n for n, name in enumerate(MONTHS, 1) if name.startswith(word) or (word == "sept" and n == 9)]  # noqa: PLR2004
    return fits[0] if len(word) >= _SHORTEST_MONTH and fits else 0


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        number = int(year)
        return _real(day, month, number + today.year // _CENTURY * _CENTURY if number < _CENTURY else number)
    # 29 February may be years ahead.
    years = (_real(day, month, today.year + ahead) for ahead in range(9))
    return next((found for found in years if found and found >= today), None)


def _real(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def action_text(owner: str, due: date | None, words: str) -> str:
    """An action as it would be typed: 'O Tresco, by 27 March 2026: send members the list'."""
    when = f"by {plain_date(due)}" if due else ""
    head = ", ".join(part for part in (owner, when) if part)
    return f"{head}: {words}" if head else words
