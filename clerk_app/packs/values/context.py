"""What stands around a value in a passage, since the words beside a date or a time say whose it is."""

from __future__ import annotations

import re

from clerk_app.packs.passage import Passage

_SENTENCE_ENDS = re.compile(r"(?<!\b(?:St|No|Co|Mt|Rd))(?<!\bCllr)(?<!\bRev)(?<!\b[A-Z])[.!?]\s+(?=[A-Z‘“\"'])")
_RUNS_ON = re.compile(r"(?:[,(&–-]|\b(?:on|at|in|of|the|by|for|to|and|held|via|from|with|a))\s*$", re.IGNORECASE)
_LONG_SENTENCE = 400
_BEFORE_ENOUGH = 90
_WRAPPED = 58
"""A line of so many letters was broken because it was full."""
_WIDEST = 140
"""Letters of a printed line; a longer one was never broken."""
_OF_SOMEBODY = re.compile(
    r"\b(?:clerk|proper officer|secretary|chair(?:man|woman|person)?|mayor)\b|@\w"
    r"|\b(?:press|public|all) (?:are )?welcome\b"
    r"|^\W*(?:mrs?|ms|miss|dr|cllr|signed)\b",
    re.IGNORECASE,
)
"""Is no address: who signs, and who may come."""
_SIGNATURE = re.compile(
    r"\W*(?:(?:the|parish|town|community|acting|locum|deputy|assistant|interim)\s){0,3}(?:clerk|secretary"
    r"|proper officer"
    r"|chair(?:man|woman|person)?|chief executive)\b|\W*(?:(?:tel|telephone|phone|mobile)\b|\d{4,5}\s?\d{5,6}\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\W*(?:[A-Z][\w.’'-]*\W{1,3}){1,4}[A-Z][\w.’'-]*\W*")


def before(passage: Passage, offset: int, not_before: int = 0) -> str:
    """The words of the same line that lead up to an offset, of the line above too where it runs on into this."""
    index = passage.index_at(offset)
    start = passage.starts[index]
    while index and (runs_on(passage.line_text(index - 1)) or not passage.text[start:offset].strip()):
        index -= 1
        start = passage.starts[index]
        if offset - start > _BEFORE_ENOUGH:
            break
    words = passage.text[max(start, not_before, offset - _BEFORE_ENOUGH) : offset]
    return _SENTENCE_ENDS.split(words)[-1]


def after(passage: Passage, offset: int, limit: int = _BEFORE_ENOUGH) -> str:
    """The words of the same line behind an offset, up to the end of the sentence."""
    index = passage.index_at(offset)
    end = passage.starts[index] + len(passage.line_text(index))
    return _SENTENCE_ENDS.split(passage.text[offset : min(end, offset + limit)])[0]


def sentence_before(passage: Passage, offset: int) -> str:
    """The words of the sentence up to an offset, over as many lines as it takes."""
    return _SENTENCE_ENDS.split(passage.text[max(offset - _LONG_SENTENCE, 0) : offset])[-1]


def sentence_after(passage: Passage, offset: int) -> str:
    """The words of the sentence behind an offset, over as many lines as it takes."""
    return _SENTENCE_ENDS.split(passage.text[offset : offset + _LONG_SENTENCE])[0]


_LAST_WORDS = 40


def runs_on(line: str) -> bool:
    """Whether a line ends in a word after which something has to come."""
    return bool(_RUNS_ON.search(line[-_LAST_WORDS:]))


def is_full(line: str) -> bool:
    """Whether a line is so long that its sentence may go on in the next."""
    return len(line.strip()) >= _WRAPPED


def goes_on(passage: Passage, index: int) -> bool:
    """Whether the sentence in a line goes on in the next, because something has to come or the line was full."""
    words, following = passage.line_text(index), passage.line_text(index + 1)
    if runs_on(words) or (following[:1].islower() and "@" not in following):
        return True
    if passage.lines[index + 1].gap or words.rstrip().endswith(".") or not _WRAPPED <= len(words.strip()) <= _WIDEST:
        return False
    below = passage.line_text(index + 2) if index + 2 < len(passage.lines) else ""
    if following.isupper() and not words.isupper():
        return False  # a heading
    signed = _SIGNATURE.match(below) is not None and _PERSON.fullmatch(following) is not None
    return not (signed or _OF_SOMEBODY.search(following))
