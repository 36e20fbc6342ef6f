"""Words that more than one reader looks for, and sets of words written as a text."""

from __future__ import annotations

RECORD_LABEL = (
    r"(?:(?:draft )?minutes?|decisions?(?: (?:made|taken|notice))?|resolutions?|resolved|outcome|actions? agreed"
    r"|record(?: of (?:the )?(?:decision|item))?)\s?:"
)
"""Stands above what was recorded of an item, on the page of a meeting that has been held; to be matched in any case."""


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
