"""Words that say only what an item is for: 'For decision', 'Items for information and noting'."""

from __future__ import annotations

import re

PURPOSE = (
    r"(?:decision|discussion|information|approval|note|noting|consideration|action|consultation|scrutiny|ratification"
    r"|confirmation|determination)"
)
_SAID = re.compile(
    rf"[(\[]?(?:items? |reports? |matters? )?for {PURPOSE}(?:(?:, | and | or |\s?/\s?)(?:for )?{PURPOSE}){{0,3}}"
    r"(?: only| items)?[)\]]?[.:]?",
    re.IGNORECASE,
)
_LONGEST = 60


def says_purpose(text: str) -> bool:
    """Whether words say only what an item is for."""
    return len(text) <= _LONGEST and _SAID.fullmatch(text.strip()) is not None
