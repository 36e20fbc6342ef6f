"""Patterns in which a run of n stands for a number and yy or yyyy for a year, such as 'CFS/nn/yy'."""

from __future__ import annotations

import re
from typing import Final

PLACES: Final = re.compile(r"(?<![a-z])(n+|yyyy|yy)(?![a-z])")
"""In a pattern: a run of n stands for the number, yy or yyyy for the year; what is part of a word stands for itself."""


def has_number(text: str) -> bool:
    """Whether a pattern has a place for the number."""
    return any(match[1].startswith("n") for match in PLACES.finditer(text))
