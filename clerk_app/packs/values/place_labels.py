"""The place of a meeting behind its label, and how far the words of a place go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app.packs.found import Certainty
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.context import runs_on
from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.place_words import LONGEST, POSTCODE, is_place, place_in
from clerk_app.packs.values.times import PrintedTime, times_in

LABEL = re.compile(
    r"^\W{0,3}(?:meeting\s|note\s)?(?:"
    r"(?:venue|location|place|room|where|lleoliad|meeting place)(?:\sof\s(?:the\s)?meeting)?\s?(?:[:–-]|\t|$)"
    r"|(?-i:VENUE|Venue)(?=\s(?-i:the\s|The\s)?(?-i:[A-Z0-9]))(?!\s(?:manager|hire|change|details))"
    r")[\s\t:]*",
    re.IGNORECASE,
)
OTHER_LABEL = re.compile(
    r"^\W{0,3}(?:date|time|when|contact|tel|telephone|phone|email|e-mail|link|webcast|members?|membership|chair\w*"
    r"|quorum"
    r"|agenda|items?|clerk|enquiries|officer|website|committee(?! room)|to|present|councillors?|please|note|dear|nb"
    r"|public|posted|published|signed|dated|issued|yours)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:is|are|will|was|were|be|(?-i:may)|should|must|can|have|has|please|welcome|invited|contact)\b", re.IGNORECASE
)


_SENTENCE = re.compile(r"\s*(?:(?:this|the)\s)?meeting\b(?!\s(?:room|place|house|hall))", re.IGNORECASE)
_BY = re.compile(r"\b(?:via|using)\s(?:the\s)?(?=.{0,40}\b(?:zoom|teams|webex|skype|video\w*)\b)", re.IGNORECASE)
"""A sentence in place of a place, and by what the meeting is held."""
_ADDRESS = 4
"""Lines of an address."""
_SHORT = 50
_BARE = re.compile(r"\W{0,3}[A-Z][\w /]{2,22}\s?:\s*")
"""A label with nothing behind it."""
_LABELS = 8
"""Lines of labels."""
_INSIDE = re.compile(r"\b(?:held|place)\s(?:in|at)\s(?:the\s)?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a head that may name the place."""

    start: int
    end: int
    certainty: Certainty = Certainty.SURE


_MANNER = re.compile(
    r"(?:hybrid|blended|in[ -]person|physical|multi-?location)(?: (?:meeting|attendance))?\s?[:–-]\s+(?=[A-Z])",
    re.IGNORECASE,
)
_NOWHERE = re.compile(r"\bno(?:t)?\b[^.]{0,40}\bphysical (?:location|venue|place|meeting)\b", re.IGNORECASE)
"""Says behind the label that the meeting is held in no place."""


def labelled(head: Passage) -> Iterator[Stretch]:
    """The place behind 'Venue:' or in the line below it."""
    for index in range(len(head.lines)):
        line = head.line_text(index)
        label = LABEL.match(line)
        if label is None or _NOWHERE.search(line, label.end()):
            continue
        start = head.starts[index] + label.end()
        end = head.starts[index] + len(line)
        if not line[label.end() :].strip():
            below = _value_of(head, index)
            if below >= len(head.lines) or OTHER_LABEL.match(head.line_text(below)):
                continue
            index = below  # noqa: PLW2901 (the value stands in the line below)
            start, end = head.starts[index], head.starts[index] + len(head.line_text(index))
        start = _behind_manner(head, start, end)
        if _SENTENCE.match(head.text, start, end):
            if by := _BY.search(head.text, start, end):
                yield Stretch(by.end(), end, Certainty.LIKELY)
            else:
                yield _sentence(head, start, end)
            return
        stretch = cut(head, start, grown(head, index, end, start))
        if stretch and not is_date_or_time(head.text[stretch.start : stretch.end]):
            yield stretch
            return


def _behind_manner(head: Passage, start: int, end: int) -> int:
    """Where the room begins behind words that say how the meeting is held: 'Hybrid meeting: Council Chamber'."""
    manner = _MANNER.match(head.text, start, end)
    return manner.end() if manner and is_place(head.text[manner.end() : end]) else start


def _value_of(head: Passage, index: int) -> int:
    """The line of a label's value: the next, or that of its turn where all labels stand above all values."""
    bare = [_BARE.fullmatch(head.line_text(at)) is not None for at in range(min(len(head.lines), index + _LABELS))]
    first = next((at + 1 for at in range(index, -1, -1) if not bare[at]), 0)
    last = next((at for at in range(index, len(bare)) if not bare[at]), len(bare))
    return last + index - first if last - first > 1 else index + 1


def _sentence(head: Passage, start: int, end: int) -> Stretch:
    """The room in a sentence behind the label, or all of it: 'The meeting will be held virtually'."""
    inside = _INSIDE.search(head.text, start, end)
    room = cut(head, inside.end(), end) if inside else None
    if room and is_place(head.text[room.start : room.end]):
        return Stretch(room.start, room.end, Certainty.LIKELY)
    return Stretch(start, start + len(head.text[start:end].rstrip(" .")), Certainty.LIKELY)


def grown(head: Passage, index: int, end: int, start: int) -> int:
    """The end of an address that goes on in the lines below: they stand in its column, or its line runs on."""
    while index + 1 < len(head.lines) and end - start < LONGEST:
        words, following = head.line_text(index), head.line_text(index + 1)
        if (
            POSTCODE.search(words)
            or OTHER_LABEL.match(following)
            or is_date_or_time(following)
            or VERB.search(following)
        ):
            break
        in_column = len(head.lines[index].cells) > 1 and _column(head, index + 1) > _column(head, index, 0) + 20
        more = words.rstrip().endswith(",") or runs_on(words) or POSTCODE.fullmatch(following.strip()) or in_column
        if not (more or _address_to_come(head, index + 1)):
            break
        index += 1
        end = head.starts[index] + len(following)
    return end


def _address_to_come(head: Passage, index: int) -> bool:
    """Whether the lines from here on are an address up to its postcode."""
    for at in range(index, min(index + _ADDRESS, len(head.lines))):
        words = head.line_text(at)
        if len(words) > _SHORT or OTHER_LABEL.match(words) or is_date_or_time(words) or VERB.search(words):
            return False
        if POSTCODE.search(words):
            return True
    return False


def _column(head: Passage, index: int, cell: int = 0) -> float:
    return head.lines[index].cells[cell].left


def is_date_or_time(words: str) -> bool:
    """Whether nothing but a date or a time is left of it."""
    found: list[PrintedDate | PrintedTime] = [*dates_in(words), *times_in(words)]
    return bool(found) and len(words.strip()) < 12 + sum(each.end - each.start for each in found)


def cut(head: Passage, start: int, end: int) -> Stretch | None:
    """The part of a stretch that names the place."""
    words = place_in(head.text[start:end])
    return Stretch(start, start + len(words)) if words else None
