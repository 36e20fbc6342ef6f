"""Columns of names that a file runs together: 'Ann Brown Bob Green' in one line, a title in a cell of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.person_names import TITLES, name_at
from clerk_app.packs.people.ward_columns import of_places

_TITLE = r"(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?"
_BRACKETS = r"(?:\s?\([^()]{1,60}\)){0,2}"
_SURNAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_INITIALED = re.compile(rf"{_TITLE}(?:[A-Z]\.?\s?){{1,3}}(?<=[\s.]){_SURNAME}{_BRACKETS}(?:\s|$)")
_NAMED = re.compile(rf"{_TITLE}[A-Z][a-zà-ÿ’'-]+\s{_SURNAME}{_BRACKETS}(?:\s|$)")
_MARKS = re.compile(r"[,;:\t&•·/]|\band\b")
_BARE = re.compile(r"\s?\([^()]*\)")
_MOST = 3
"""Columns."""
_LONGEST = 130
_FEWEST = 2
"""Lines of two names and more, where only the number of their words says so."""
_NEARLY_ALL = 0.6


def with_columns(passages: Sequence[Passage]) -> list[Passage]:
    """The lines, each name of a flattened row behind a tab, and each title before its name."""
    found = [_titled(each) for each in passages]
    begin = 0
    while begin < len(found):
        end = begin
        while end < len(found) and _may_be_row(found[end].text):
            end += 1
        for at, parted in zip(range(begin, end), _rows(found[begin:end]), strict=False):
            found[at] = parted
        begin = max(end, begin + 1)
    return found


def is_parted(passage: Passage) -> bool:
    """Whether its cells are made of fewer printed ones."""
    return passage.text.count("\t") >= sum(len(line.cells) for line in passage.lines)


def _titled(passage: Passage) -> Passage:
    """The line with no gap between a title in a column of its own and the name beside it."""
    at = 0
    text = passage.text
    while (gap := text.find("\t", at)) >= 0:
        title = TITLES.fullmatch(text, at, gap)
        if title and name_at(text, gap + 1, loose=True):
            text = f"{text[:gap]} {text[gap + 1 :]}"
        at = gap + 1
    return passage if text is passage.text else replace(passage, text=text)


def _may_be_row(text: str) -> bool:
    if len(text) > _LONGEST or _MARKS.search(_BARE.sub("", text)):
        return False
    return _INITIALED.match(text) is not None or _NAMED.match(text) is not None


def _rows(run: Sequence[Passage]) -> Iterator[Passage]:
    """The lines of a list, parted where nearly all of them are whole names and nothing else."""
    pieces = [_pieces(each.text, _NAMED) for each in run]
    wide = [each for each in pieces if len(each) > 1]
    whole = sum(1 for each in pieces if each)
    beside = [words for each in wide for words in each[1:]]
    by_words = len(wide) >= _FEWEST and whole >= _NEARLY_ALL * len(run) and not of_places(beside)
    for passage, named in zip(run, pieces, strict=True):
        yield _parted(passage, _pieces(passage.text, _INITIALED) or (named if by_words else []))


def _pieces(text: str, shape: re.Pattern[str]) -> list[str]:
    """The names of a line of which each has the same shape; none where anything else stands in it."""
    found: list[str] = []
    at = 0
    while at < len(text):
        match = shape.match(text, at)
        words = match[0].strip() if match else ""
        name = name_at(words) if words else None
        if match is None or name is None or len(found) == _MOST or _BARE.sub("", words[name.end :]).strip():
            return []
        found.append(words)
        at = match.end()
    return found


def _parted(passage: Passage, pieces: Sequence[str]) -> Passage:
    """The same letters, with a tab for the blank before each name but the first."""
    text, at = passage.text, 0
    for words in pieces:
        at = text.index(words, at)
        text = f"{text[: at - 1]}\t{text[at:]}" if at else text
        at += len(words)
    return replace(passage, text=text) if pieces else passage
