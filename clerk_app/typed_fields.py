"""Why what was typed for a meeting cannot be taken as it is: the same sentences in every form."""

from __future__ import annotations

import re
from datetime import date

from clerk_app.meeting import dates, times

HIGHEST_PARAGRAPH = 18
"""Schedule 12A has 7 paragraphs in England, 18 in Wales."""

MOST_MEMBERS = 200
"""No committee has a quorum of more."""

LONGEST_SLOT = 240
"""Minutes; no slot for questions is longer."""


def date_trouble(text: str, today: date) -> str:
    """Why a text is no date, '' where it is one or nothing."""
    if not text.strip() or dates.read_date(text, today) is not None:
        return ""
    return f"“{text.strip()}” is not a date. {dates.HOW_TO_TYPE}"


def day_trouble(text: str, today: date) -> str:
    """Why a text cannot be the day of a meeting, '' where it can."""
    return date_trouble(text, today) if text.strip() else "The meeting needs a date."


def start_trouble(text: str) -> str:
    """Why a text is no time at which a meeting starts, '' where it is one or nothing."""
    if not text.strip() or times.clock_time(text) is not None:
        return ""
    return f"“{text.strip()}” is not a time. Type it as 10.15 or 2pm."


def number_trouble(text: str, most: int) -> str:
    """Why a text is no number from 1 to `most`, '' where it is one or nothing."""
    typed = text.strip()
    if not typed or (typed.isascii() and typed.isdecimal() and 1 <= int(typed[:9]) <= most):
        return ""
    return f"“{typed}” is not a number from 1 to {most}."


def title_trouble(text: str) -> str:
    """Why a text cannot be an item's title, '' where it can."""
    return "" if text.strip() else "An item needs a title."


def paragraphs_in(text: str) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A that a text names, each once."""
    numbers = (int(n) for n in re.findall(r"\d{1,2}", text))
    return tuple(n for n in dict.fromkeys(numbers) if 1 <= n <= HIGHEST_PARAGRAPH)
