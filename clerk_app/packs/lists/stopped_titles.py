"""Titles that a full stop ends, with what is said of the item behind it: 'Minutes. To approve those of May.'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clerk_app.packs.lists.prose import VERB, is_prose
from clerk_app.packs.word_sets import words

_STOPPED = re.compile(r"(?P<title>[A-Z][^.:;?!\t]{2,50}(?:[a-z)]|[A-Z]{2}))\.\s{1,3}(?=[A-Z])")
_BRACKET = re.compile(r"\s\([^()]{1,40}\)$")
"""Behind the words of a title, of which it is a part."""
_NUMBER = re.compile(r"\W{0,3}[A-Z]{0,2}\d{1,4}(?:[/.]\d{1,4})?[a-z]?\W{1,6}(?=[A-Z])")
_SHORTENED = words(
    "cllr cllrs mr mrs ms dr st rev revd prof capt col sgt insp supt hon messrs no nos ref para paras sch dept approx"
    " incl jan feb mar apr jun jul aug sept oct nov dec rd ave ltd co fig vol inc"
)
_MOST_WORDS = 6
_FEWEST = 4
"""Items that are printed so, from which on it is the manner of the agenda."""
_LONGEST = 80


def end_at_stop(text: str) -> tuple[int, int] | None:
    """Where a short title ends at a full stop and where the words behind it begin; None for any other line."""
    mark = _STOPPED.match(text[:_LONGEST])
    if mark is None:
        return None
    title = mark["title"]
    told = _BRACKET.sub("", title).split()
    if len(told) > _MOST_WORDS or told[-1].casefold() in _SHORTENED or VERB.match(title) or is_prose(" ".join(told)):
        return None
    return mark.end("title"), mark.end()


def end_at_stops(texts: Iterable[str]) -> bool:
    """Whether several numbered lines of an agenda have such a title."""
    often = 0
    for text in texts:
        number = _NUMBER.match(text)
        often += number is not None and end_at_stop(text[number.end() : number.end() + _LONGEST]) is not None
    return often >= _FEWEST
