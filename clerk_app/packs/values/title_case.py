"""Words printed in capitals, as they are written in a sentence."""

from __future__ import annotations

import re

from clerk_app.packs.word_sets import words

_SMALL = words("of and the in on upon for to a an with by at under from or cum")
_SHORTENED = words("st rd dr mr mrs ms rev cllr")
_SHORT = 4
_WITHIN = re.compile(
    r"(?<=-)(?:on|upon|by|next|in|under|over|the|of|at|with|cum|de|la|le|les|super|sub|juxta|y|yr)(?=-)", re.IGNORECASE
)
"""Between two hyphens of the name of a place: 'Overton-on-Sea'."""


def as_name(words: str) -> str:
    """A name in capitals with small letters behind the first of each word; anything else stays as it is printed."""
    plain = " ".join(words.split())
    capitals = [word for word in plain.split(" ") if word not in _SMALL]
    if not " ".join(capitals).isupper() or len(plain) <= _SHORT:
        return plain
    parts = plain.split(" ")
    # The last word is no small one: 'Sub-Committee A'.
    return " ".join(_word(word, outer=at in (0, len(parts) - 1)) for at, word in enumerate(parts))


def _word(word: str, *, outer: bool) -> str:
    letters = re.sub(r"\W", "", word)
    if word.casefold() in _SMALL and not outer:
        return word.casefold()
    if re.search(r"\d", letters):
        return word
    # 'HR' and 'SEND' are said letter by letter or stand for something.
    if (
        letters.casefold() not in _SHORTENED
        and letters
        and len(letters) <= _SHORT
        and not re.search("[AEIOUY]", letters)
    ):
        return word
    name = re.sub(r"[A-Z]+(?:['’](?=[A-Z]{1,2}\b)[A-Z]+)?", lambda match: match[0][0] + match[0][1:].casefold(), word)
    return _WITHIN.sub(lambda match: match[0].casefold(), name)
