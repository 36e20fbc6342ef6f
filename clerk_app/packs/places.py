"""Where the meeting is held: behind a label, in the cell beside the date, in the sentence, in the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app.packs.context import is_full, runs_on, sentence_before
from clerk_app.packs.dates import PrintedDate, dates_in
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.place_words import LONGEST, POSTCODE, ROOM, VIRTUAL, WELSH, is_place, place_in
from clerk_app.packs.times import PrintedTime, times_in

_LABEL = re.compile(
    r"^\W{0,3}(?:meeting\s)?(?:venue|location|place|where|lleoliad|meeting place)(?:\sof\s(?:the\s)?meeting)?"
    r"\s?(?:[:–-]|\t|$)[\s\t:]*",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"^\W{0,3}(?:date|time|when|contact|tel|telephone|phone|email|e-mail|link|webcast|members?|membership|chair\w*"
    r"|quorum"
    r"|agenda|items?|clerk|enquiries|officer|website|committee(?! room)|to|present|councillors?|please|note|dear|nb"
    r"|public|posted|published|signed|dated|issued|yours)\b",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"pre-?\s?meet|briefing|refreshments|group meeting|site visit|most meetings|normally held|tel\b|www\.", re.I
)
_IN = re.compile(
    r"(?:\bin|\bat|\binside|\boutside|@)\s+(?!\d)(?!public\b|private\b|common\b|which\b|order\b|accordance\b"
    r"|person\b|attend)(?:the\s+)*",
    re.I,
)
_HELD = re.compile(
    r"\b(?:held|takes? place|taking place|convened?|meet(?:ing)?|summon\w*|attend\w*|assembl\w+"
    r"|cynhelir|sit|gather)\b",
    re.I,
)
_VERB = re.compile(
    r"\b(?:is|are|will|was|were|be|(?-i:may)|should|must|can|have|has|please|welcome|invited|contact)\b", re.IGNORECASE
)
_BY_VIDEO = re.compile(
    r"\b(?:by|via|on|using|through|over)\s+(?:means of\s+)?(?:the\s+)?(?P<what>(?:microsoft |ms )?teams|zoom"
    r"|skype(?: for business)?"
    r"|webex|video\s?-?conferenc\w+)\b",
    re.IGNORECASE,
)
_BY_WORDS = 15
"""Letters between 'held' and 'by Zoom'."""
_FAR = 1000.0
_NEAR = 130


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    certainty: Certainty = Certainty.SURE


def place(head: Passage, day: PrintedDate | None, start: PrintedTime | None) -> Found[str] | None:
    """The place as printed, without the words around it; None where none is printed or the meeting is only on line."""
    stretches = list(_stretches(head, day, start))
    if not stretches:
        return None
    best = stretches[0]
    value = _value(head.text[best.start : best.end])
    for other in stretches[1:]:
        if not _same(value, other_value := _value(head.text[other.start : other.end])):
            doubt = f"The paper has ‘{value}’ and ‘{other_value}’; check where it is held."
            return Found(value, head.places(best.start, best.end), Certainty.DOUBTFUL, doubt)
    return Found(value, head.places(best.start, best.end), best.certainty)


def _value(text: str) -> str:
    words = " ".join(text.split()).strip(" ,;:-–")
    return words[label.end() :] if (label := _LABEL.match(words)) else words


def _same(one: str, other: str) -> bool:
    """Whether two places may be one, the longer naming the address as well."""
    first, second = (
        re.findall(r"[a-z0-9]+", each.casefold().replace("’", "").replace("'", "")) for each in (one, other)
    )
    return set(first) <= set(second) or set(second) <= set(first)


def _stretches(head: Passage, day: PrintedDate | None, start: PrintedTime | None) -> Iterator[_Stretch]:
    """Every place that is printed for the meeting, the surest first."""
    yield from _labelled(head)
    if day is not None:
        yield from _in_the_row(head, day)
    anchors = [(each.start, each.end) for each in (day, start) if each is not None]
    if anchors:
        first, last = min(begin for begin, _ in anchors), max(end for _, end in anchors)
        together = last - first < _NEAR
        spans = [(first, last)] if together else anchors
        found = [stretch for span in spans for stretch in _in_the_sentence(head, *span)]
        if together and not found:
            found = list(_behind_the_date(head, min(end for _, end in anchors)))
        yield from found
        if not found:
            yield from _beside(head, *spans[0])


# ---------------------------------------------------------------- behind a label


def _labelled(head: Passage) -> Iterator[_Stretch]:
    for index in range(len(head.lines)):
        line = head.line_text(index)
        label = _LABEL.match(line)
        if label is None:
            continue
        start = head.starts[index] + label.end()
        end = head.starts[index] + len(line)
        if not line[label.end() :].strip():
            if index + 1 >= len(head.lines) or _OTHER_LABEL.match(head.line_text(index + 1)):
                continue
            index += 1  # noqa: PLW2901 (the value stands in the line below)
            start, end = head.starts[index], head.starts[index] + len(head.line_text(index))
        if re.match(r"\s*(?:this|the) meeting\b", head.text[start:end], re.IGNORECASE):
            continue
        stretch = _cut(head, start, _grown(head, index, end, start))
        if stretch and not _is_date_or_time(head.text[stretch.start : stretch.end]):
            yield stretch
            return


def _grown(head: Passage, index: int, end: int, start: int) -> int:
    """The end of an address that goes on in the lines below: they stand in its column, or its line runs on."""
    while index + 1 < len(head.lines) and end - start < LONGEST:
        words, following = head.line_text(index), head.line_text(index + 1)
        if (
            POSTCODE.search(words)
            or _OTHER_LABEL.match(following)
            or _is_date_or_time(following)
            or _VERB.search(following)
        ):
            break
        in_column = len(head.lines[index].cells) > 1 and _column(head, index + 1) > _column(head, index, 0) + 20
        if not (words.rstrip().endswith(",") or runs_on(words) or POSTCODE.fullmatch(following.strip()) or in_column):
            break
        index += 1
        end = head.starts[index] + len(following)
    return end


def _column(head: Passage, index: int, cell: int = 0) -> float:
    return head.lines[index].cells[cell].left


def _is_date_or_time(words: str) -> bool:
    """Whether nothing but a date or a time is left of it."""
    found: list[PrintedDate | PrintedTime] = [*dates_in(words), *times_in(words)]
    return bool(found) and len(words.strip()) < 12 + sum(each.end - each.start for each in found)


# ---------------------------------------------------------------- beside the date


def _in_the_row(head: Passage, day: PrintedDate) -> Iterator[_Stretch]:
    """The other cells of a row in which the date and the place stand side by side."""
    index = head.index_at(day.start)
    line = head.line_text(index)
    cells = line.split("\t")
    if len(cells) < 2:  # noqa: PLR2004 (side by side)
        return
    at = head.starts[index]
    for cell in cells:
        begins, at = at, at + len(cell) + 1
        if begins <= day.start < begins + len(cell) or _is_date_or_time(cell):
            continue
        if (ROOM.search(cell) or VIRTUAL.search(cell) or POSTCODE.search(cell)) and not _OTHER_LABEL.match(cell):
            yield _Stretch(begins, begins + len(cell))
            return


def _in_the_sentence(head: Passage, start: int, end: int) -> Iterator[_Stretch]:
    yield from _before_the_date(head, start)
    yield from _behind_the_date(head, end)


def _before_the_date(head: Passage, start: int) -> Iterator[_Stretch]:
    """'will be held in the Council Chamber, Main Street, on …'."""
    words = sentence_before(head, start)
    offset = start - len(words)
    for held in reversed([match.end() for match in _HELD.finditer(words)]):
        by_video = _BY_VIDEO.search(words, held)
        if by_video and by_video.start() - held < _BY_WORDS:
            yield _Stretch(offset + by_video.start("what"), offset + by_video.end("what"), Certainty.LIKELY)
            return
        inside = _IN.search(words, held)
        if inside is None or inside.start() - held >= _NEAR:
            continue
        if not _NOT_HERE.search(words[held:]):
            yield from _up_to_the_date(head, offset, words, inside.end())
        return


def _up_to_the_date(head: Passage, offset: int, words: str, begin: int) -> Iterator[_Stretch]:
    tail = re.search(r"[\s,;(–-]*(?:\b(?:on|at)\b\s*)?(?:the\s*)?$", words)
    stretch = _cut(head, offset + begin, offset + (tail.start() if tail else len(words)))
    if stretch:
        yield stretch


def _behind_the_date(head: Passage, end: int) -> Iterator[_Stretch]:
    """'… on Monday 20 May at 6.30pm in the Village Hall'."""
    behind = re.compile(
        r"[\s,.;(–-]*(?:(?:a\.?m|p\.?m|hrs)\.?[\s,]*)?(?:(?:and|which|to|will|is|be|held|meeting|take"
        r"|place)\s+){0,5}(?:in|at|inside|outside)\s+"
        r"(?!which|order|accordance|public|private|person|\d)(?:the\s+)*",
        re.IGNORECASE,
    ).match(head.text, end)
    if behind is None:
        return
    stop = _sentence_end(head, behind.end())
    stretch = _cut(head, behind.end(), stop)
    if stretch:
        yield stretch


def _sentence_end(head: Passage, start: int) -> int:
    """Where the words from `start` end: their line, or the next where the line is full or runs on."""
    index = head.index_at(start)
    end = head.starts[index] + len(head.line_text(index))
    while end - start < LONGEST and index + 1 < len(head.lines):
        words, following = head.line_text(index), head.line_text(index + 1)
        wraps = runs_on(words) or (is_full(words) and not words.rstrip().endswith(".")) or following[:1].islower()
        if not wraps or _OTHER_LABEL.match(following):
            break
        index += 1
        end = head.starts[index] + len(following)
    return end


def _beside(head: Passage, start: int, end: int) -> Iterator[_Stretch]:
    """The line under or over the date where it is a room and no sentence."""
    first, last = head.index_at(start), head.index_at(max(end - 1, start))
    rest = head.text[end : head.starts[last] + len(head.line_text(last))]
    lead = re.match(r"[\s,.;(@–-]*(?:(?:a\.?m|p\.?m|hrs)\.?\b)?[\s,.;(–-]*", rest)
    if rest.strip(" .,)") and lead and not _VERB.search(rest):
        stretch = _cut(head, end + lead.end(), end + len(rest))
        if stretch and is_place(head.text[stretch.start : stretch.end]):
            yield _Stretch(stretch.start, stretch.end, Certainty.LIKELY)
            return
    near = _left_at(head, start)
    for index in (*range(last + 1, min(last + 4, len(head.lines))), *range(first - 1, max(first - 3, -1), -1)):
        if stretch := _in_a_cell(head, index, near):
            yield stretch
            return


def _left_at(head: Passage, offset: int) -> float:
    """The left edge of the cell in which a letter stands."""
    index = head.index_at(offset)
    number = head.text[head.starts[index] : offset].count("\t")
    return head.lines[index].cells[min(number, len(head.lines[index].cells) - 1)].left


def _in_a_cell(head: Passage, index: int, near: float) -> _Stretch | None:
    """The cell of a line that is a room and no sentence, and of several the one nearest to the column of the date."""
    line, at = head.line_text(index), head.starts[index]
    found: list[tuple[float, _Stretch]] = []
    for cell in line.split("\t"):
        begins, at = at, at + len(cell) + 1
        if _OTHER_LABEL.match(cell) or _VERB.search(cell) or not is_place(cell) or _NOT_HERE.search(cell):
            continue
        apart = abs(_left_at(head, begins) - near) + _FAR * bool(WELSH.search(cell))
        begins += len(cell) - len(re.sub(r"^\s*(?:in|at|@)\s+(?:the\s+)?", "", cell, flags=re.IGNORECASE))
        end = at - 1 if "\t" in line else _grown(head, index, at - 1, begins)
        if stretch := _cut(head, begins, end):
            found.append((apart, _Stretch(stretch.start, stretch.end, Certainty.LIKELY)))
    return min(found, key=lambda each: each[0])[1] if found else None


def _cut(head: Passage, start: int, end: int) -> _Stretch | None:
    """The part of a stretch that names the place."""
    words = place_in(head.text[start:end])
    return _Stretch(start, start + len(words)) if words else None
