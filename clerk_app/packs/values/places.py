"""Where the meeting is held: behind a label, in the cell beside the date, in the sentence, in the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.context import goes_on, sentence_after, sentence_before
from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.on_line import BY_VIDEO, ON_LINE, SAID_BEHIND
from clerk_app.packs.values.place_apart import ABOVE, TITLE, letterhead, named_apart
from clerk_app.packs.values.place_between import LEADS_ON, bare_between
from clerk_app.packs.values.place_labels import LABEL, OTHER_LABEL, VERB, Stretch, cut, grown, is_date_or_time, labelled
from clerk_app.packs.values.place_words import LONGEST, POSTCODE, ROOM, VIRTUAL, VIRTUAL_MEETING, WELSH, is_place
from clerk_app.packs.values.times import PrintedTime, times_in
from clerk_app.packs.values.title_case import as_name

_NOT_HERE = re.compile(
    r"pre-?\s?meet|briefing|refreshments|group meeting|site visit|most meetings|normally held|\btel\b|www\.", re.I
)
_NO_PLACE = (
    r"(?!\d(?!\d{0,2}[a-z]?\s(?-i:[A-Z])[\w’'-]+\s(?:(?-i:[A-Z])[\w’'-]+\s)?(?:street|road|lane|avenue|close|square|place|row|hill|way)\b))"
    r"(?!(?:public|private|common|which|order|accordance|line|person|attend\w*|respect|view|relation|due|least"
    r"|(?:the\s)?(?:present|current)\scircumstances|any|all|this|that|time|(?:the\s)?hour|present|conjunction|compliance|addition|advance|full|future|short|once|its|their|your)\b)"
    r"(?!the\s(?:county|borough|parish|city|district)\sof\b)"
    r"(?!(?:an?|the|this|that)\s(?:[\w-]+\s){0,3}meetings?\b(?!\s(?:room|hall|house|place|point|centre)\b))"
    r"(?!the\s(?:early\s)?(?:evening|morning|afternoon)\b(?!\s(?-i:[A-Z])))"
    r"(?!(?:the\s)?(?:conclusion|close|rising|completion|finish|start|beginning)\sof\b)"
)
"""What stands behind 'in' or 'at' and is no place: 'in line with', 'in a meeting'."""
_IN = re.compile(rf"(?:\b(?:in|at|inside|outside|within)|@)\s+{_NO_PLACE}(?:the\s+)*", re.I)
_HELD = re.compile(
    r"\b(?:held|conducted|hosted|takes? place|taking place|convened?|meet(?:ing)?|summon\w*|attend\w*|assembled?"
    r"|cynhelir|sit|gather)\b",
    re.I,
)
_ROOM_AT_ONCE = re.compile(r"\s(?!OF\b)(?:the\s)?(?=(?-i:[A-Z]))")
"""Stands behind 'held' where 'in' was left out: 'will be held the Parish Room, Mill Lane'."""
_WEEKDAY = re.compile(r"[\s,(–-]*(?:\bon\s)?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)
_HOW = re.compile(r"[\s,;.(–-]*(?:(?:and|which|to|but)\s){1,2}(?:be|is|being)\b", re.IGNORECASE)
"""Goes on with how the meeting is held: 'at 7pm and to be held remotely'."""
_IN_PERSON = re.compile(r"\bin person (?:at|in) (?:the )?(?=[A-Z])")
"""Where those sit who are not on line."""
_ANNOUNCED = re.compile(r"\b(?:at|in)(?: the following (?:place|venue|address))?\s?:\s+(?:the )?(?=[A-Z])")
_IN_BEHIND = re.compile(
    r"[\s,.;(–-]*(?:(?:a\.?m|p\.?m|hrs|o['’]r gloch|in the (?:morning|afternoon|evening))\.?[\s,]*)?"
    r"(?:(?:and|which|to|will|is|be|held|meeting|take"
    rf"|place)\s+){{0,5}}(?:(?:in|at|inside|outside|within)\s+{_NO_PLACE}(?:the\s+)*|yn(?:g|m)?\s+(?:yr?\s+)?(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s?(?:-|–|—|to|until|till)\s?", re.IGNORECASE)
_MEETING = re.compile(r"\bmeeting\b[\s:,–-]*", re.IGNORECASE)
_PERSON = re.compile(r"\((?:vice[\s-])?chair|\b(?:cllr|mrs?|ms|miss)\b", re.IGNORECASE)
_AT = re.compile(r"(?:in|at|@)\s+(?:the\s+)?", re.IGNORECASE)
_WHO_MEETS = re.compile(
    r"\b(?:meets?|sits?|(?:council|parish|panel|cabinet|committee|board)(?!\s(?:chambers?|rooms?|offices?|halls?|house)\b))\b",
    re.IGNORECASE,
)
_BY_WORDS = 15
"""Letters between 'held' and 'by Zoom'."""
_LONG = 100
"""Letters of a place from which on more may be in it than the place."""
_GOES_ON = re.compile(
    r"\b(?:for|to|with|from|until|after|before|which|when|line|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|:",
    re.I,
)
_IS_OFF = re.compile(
    r"[\s,.()–-]{0,4}(?:(?:which|that|but|this|it)\s){0,2}(?:(?:is|are|was|has been|have been|will be)\s)?"
    r"(?:(?:now|hereby|unfortunately|therefore|sadly)\s)?(?:cancelled|postponed|unavailable|closed|not available)\b",
    re.IGNORECASE,
)
"""Says behind a place that nothing is held there: 'in the Village Hall is CANCELLED'."""
_REST_OF_A_DAY = re.compile(r"\W*(?:(?:19|20)\d\d\b|(?:in|at)\s)", re.IGNORECASE)
"""How a cell begins that goes on with the day beside it: '2025 in the Village Hall at 7pm'."""
_BULLET = "•"
"""A dash at the beginning of a line is taken for one, and it may part a room from its building."""
_MOST_AGAIN = 20
_FAR = 1000.0
_NEAR = 130


def place(head: Passage, day: PrintedDate | None, start: PrintedTime | None) -> Found[str] | None:
    """The place as printed, without the words around it; None where none is printed or the meeting is only on line."""
    stretches = list(_printed_above(head, _stretches(head, day, start)))
    if not stretches:
        return None
    best = stretches[0]
    printed = _value(head.text[best.start : best.end])
    value = as_name(printed)
    for other in stretches[1:]:
        if not _same(value, other_value := as_name(_value(head.text[other.start : other.end]))):
            doubt = f"The paper has ‘{value}’ and ‘{other_value}’; check where it is held."
            return Found(value, head.places(best.start, best.end), Certainty.DOUBTFUL, doubt, printed)
    plain = _is_plain(value) and _BULLET not in head.text[best.start : best.end] and _in_one_line(head, best)
    certainty = best.certainty if plain else Certainty.LIKELY
    return Found(value, head.places(best.start, best.end), certainty, "", printed)


def _printed_above(head: Passage, stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """The places, 'the above address' in its own words; none where no address stands above."""
    for each in stretches:
        if not ABOVE.search(head.text[each.start : each.end]):
            yield each
        elif address := letterhead(head, each.start):
            yield address


def _in_one_line(head: Passage, stretch: Stretch) -> bool:
    """Whether a place stands in one cell of one line, so that nothing of another column can be in it."""
    index = head.index_at(stretch.start)
    return index == head.index_at(stretch.end - 1) and "\t" not in head.text[stretch.start : stretch.end]


def _is_plain(words: str) -> bool:
    """Whether words are a room or an address, as far as can be told, and no more."""
    named = ROOM.search(words) or POSTCODE.search(words)
    return bool(named) and len(words) <= _LONG and not (VERB.search(words) or _GOES_ON.search(words))


def _value(text: str) -> str:
    words = " ".join(text.split()).replace(f" {_BULLET} ", " - ").strip(" ,;:-–—|")
    words = (words[label.end() :] if (label := LABEL.match(words)) else words) or words
    one, mark, other = words.partition(" / ")
    return other if mark and WELSH.search(one) and not WELSH.search(other) else words


def _same(one: str, other: str) -> bool:
    """Whether two places may be one, the longer naming the address as well."""
    first, second = (
        re.findall(r"[a-z0-9]+", each.casefold().replace("’", "").replace("'", "")) for each in (one, other)
    )
    return set(first) <= set(second) or set(second) <= set(first)


def _stretches(head: Passage, day: PrintedDate | None, start: PrintedTime | None) -> Iterator[Stretch]:
    """Every place that is printed for the meeting, the surest first."""
    yield from labelled(head)
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
        if together and not found:
            found = list(_between(head, *sorted(anchors)))
        found = [each for each in found if not _IS_OFF.match(head.text, each.end)]
        found = found or [*_beside(head, *spans[0])] or [*_before_in_its_line(head, anchors)]
        yield from found or [*_in_person(head)] or [*_said_before(head, day)] or named_apart(head)
    else:
        yield from named_apart(head)


def _said_before(head: Passage, day: PrintedDate | None) -> Iterator[Stretch]:
    """The place where the day is printed another time, as in a sentence above the heading that repeats it."""
    again = [each for each in dates_in(head.text) if day and each.on == day.on and each.start != day.start]
    printed = times_in(head.text) if again else ()
    for other in again[:_MOST_AGAIN]:
        hours = [each for each in printed if 0 <= each.start - other.end < _BY_WORDS]
        for stretch in _in_the_sentence(head, other.start, max((each.end for each in hours), default=other.end)):
            if is_place(head.text[stretch.start : stretch.end]) and not _IS_OFF.match(head.text, stretch.end):
                yield Stretch(stretch.start, stretch.end, Certainty.LIKELY)
                return


# ---------------------------------------------------------------- beside the date


def _in_the_row(head: Passage, day: PrintedDate) -> Iterator[Stretch]:
    """The other cells of a row in which the date and the place stand side by side."""
    index = head.index_at(day.start)
    line = head.line_text(index)
    cells = line.split("\t")
    if len(cells) < 2:  # noqa: PLR2004 (side by side)
        return
    at = head.starts[index]
    for cell in cells:
        begins, at = at, at + len(cell) + 1
        if begins <= day.start < begins + len(cell) or is_date_or_time(cell) or _HOW.match(cell):
            continue
        if (ROOM.search(cell) or VIRTUAL.search(cell) or POSTCODE.search(cell)) and not OTHER_LABEL.match(cell):
            inside = _IN.search(cell) if _REST_OF_A_DAY.match(cell) else None
            room = cut(head, begins + inside.end(), begins + len(cell)) if inside else None
            yield Stretch(room.start, room.end, Certainty.LIKELY) if room else Stretch(begins, begins + len(cell))
            return


def _in_the_sentence(head: Passage, start: int, end: int) -> Iterator[Stretch]:
    yield from _before_the_date(head, start)
    yield from _behind_the_date(head, end)


def _before_the_date(head: Passage, start: int) -> Iterator[Stretch]:
    """'will be held in the Council Chamber, Main Street, on …'."""
    words = sentence_before(head, start)
    offset = start - len(words)
    for held in reversed([match.end() for match in _HELD.finditer(words)]):
        if on_line := ON_LINE.match(words, held):
            yield Stretch(offset + on_line.start("what"), offset + on_line.end("what"), Certainty.LIKELY)
            return
        by_video = BY_VIDEO.search(words, held)
        if by_video and by_video.start() - held < _BY_WORDS:
            yield Stretch(offset + by_video.start("what"), offset + by_video.end("what"), Certainty.LIKELY)
            return
        inside = _IN.search(words, held)
        if inside is None and (room := _ROOM_AT_ONCE.match(words, held)):
            stretch = next(_up_to_the_date(head, offset, words, room.end()), None)
            if stretch and is_place(head.text[stretch.start : stretch.end]):
                yield Stretch(stretch.start, stretch.end, Certainty.LIKELY)
                return
        if inside is None or inside.start() - held >= _NEAR or dates_in(words[held : inside.start()]):
            continue
        if not _NOT_HERE.search(words[held:]):
            yield from _up_to_the_date(head, offset, words, inside.end())
        return


def _up_to_the_date(head: Passage, offset: int, words: str, begin: int) -> Iterator[Stretch]:
    tail = LEADS_ON.search(words)
    stretch = cut(head, offset + begin, offset + (tail.start() if tail else len(words)))
    if stretch:
        yield stretch


_ASIDE_BEHIND = re.compile(r"[.,]?\s{0,3}\([^()]{3,160}\)(?=\s{1,3}(?:in|at)\s)")
"""Between the hour and the place: 'at 2.00 pm (members meet at the mill before) in Room 4'."""


def _behind_the_date(head: Passage, end: int) -> Iterator[Stretch]:
    """'… on Monday 20 May at 6.30pm in the Village Hall'."""
    end = _behind_its_end(head, end)
    aside = _ASIDE_BEHIND.match(head.text, end)
    behind = _IN_BEHIND.match(head.text, aside.end() if aside else end)
    marks = SAID_BEHIND.match(head.text, end)
    if by_video := BY_VIDEO.match(head.text, marks.end() if marks else end):
        yield Stretch(by_video.start("what"), by_video.end(), Certainty.LIKELY)
    behind = behind or _announced(head, end)
    if behind is None:
        return
    stop = _sentence_end(head, behind.end())
    stretch = cut(head, behind.end(), stop)
    if stretch:
        yield stretch


def _behind_its_end(head: Passage, start: int) -> int:
    """Where the words go on behind 'to 9pm' or '- 21:30', when the meeting is to end."""
    until = _UNTIL.match(head.text, start)
    ends = times_in(head.text[until.end() : until.end() + _BY_WORDS]) if until else ()
    return until.end() + ends[0].end if until and ends and ends[0].start == 0 else start


def _between(head: Passage, first: tuple[int, int], second: tuple[int, int] | None = None) -> Iterator[Stretch]:
    """'on Tuesday 20 May at the Village Hall at 7.30pm', and the sentence with the hour below the day."""
    if second is None:
        return
    if second[0] - first[1] < _NEAR and (bare := bare_between(head, first[1], second[0])):
        yield bare
        return
    for inside in _IN.finditer(head.text, first[1], second[0]):
        lead = LEADS_ON.search(head.text, inside.end(), second[0])
        stretch = cut(head, inside.end(), lead.start() if lead else second[0])
        if stretch and is_place(head.text[stretch.start : stretch.end]):
            yield stretch
            return


def _announced(head: Passage, end: int) -> re.Match[str] | None:
    """'… at 7.30pm, to be held in accordance with the rules at: the Village Hall'."""
    sentence = sentence_after(head, end)[:_NEAR]
    found = _ANNOUNCED.search(head.text, end, end + _NEAR)
    return found if found and found.start() - end < len(sentence) and _HELD.search(sentence) else None


def _before_in_its_line(head: Passage, anchors: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """'COUNCIL MEETING Village Hall Monday 4 May' and 'Virtual Meeting, 10am'."""
    for start, _ in anchors:
        floor = head.starts[head.index_at(start)]
        lead = re.sub(r"[\s,(–-]*(?:\b(?:on|at|from)\b\s*)?$", "", head.text[floor:start])
        weekday = _WEEKDAY.search(lead)
        lead = lead[: weekday.start()] if weekday else lead
        if VIRTUAL_MEETING.fullmatch(lead):
            yield Stretch(floor, floor + len(lead), Certainty.LIKELY)
            return
        begins = max((match.end() for match in _MEETING.finditer(lead)), default=0)
        by = _AT.match(lead, begins)
        begins = by.end() if by else begins
        room = lead[begins:]
        led = begins or (len(lead) < start - floor - 1 and not _WHO_MEETS.search(lead))
        if led and is_place(room) and not dates_in(room) and not VERB.search(room):
            yield Stretch(floor + begins, floor + len(lead), Certainty.LIKELY)
            return


def _in_person(head: Passage) -> Iterator[Stretch]:
    if match := _IN_PERSON.search(head.text):
        stretch = cut(head, match.end(), _sentence_end(head, match.end()))
        if stretch and is_place(head.text[stretch.start : stretch.end]):
            yield Stretch(stretch.start, stretch.end, Certainty.LIKELY)


def _sentence_end(head: Passage, start: int) -> int:
    """Where the words from `start` end: their line, or the next where the line is full or runs on."""
    index = head.index_at(start)
    end = head.starts[index] + len(head.line_text(index))
    while end - start < LONGEST and index + 1 < len(head.lines):
        if not goes_on(head, index) or OTHER_LABEL.match(head.line_text(index + 1)):
            break
        index += 1
        end = head.starts[index] + len(head.line_text(index))
    return end


def _beside(head: Passage, start: int, end: int) -> Iterator[Stretch]:
    """The line under or over the date where it is a room and no sentence."""
    end = _behind_its_end(head, end)
    first, last = head.index_at(start), head.index_at(max(end - 1, start))
    rest = head.text[end : head.starts[last] + len(head.line_text(last))]
    lead = re.match(r"[\s,.;(@–-]*(?:(?:a\.?m|p\.?m|hrs|start|prompt)\.?\b)?[\s,.;(–-]*", rest)
    if rest.strip(" .,)") and lead and not (VERB.search(rest) or _HOW.match(rest)):
        stretch = cut(head, end + lead.end(), end + len(rest))
        if stretch and _is_room_or_none(head.text[stretch.start : stretch.end]):
            yield Stretch(stretch.start, stretch.end, Certainty.LIKELY)
            return
    if address := _address_above(head, first):
        yield address
        return
    near = _left_at(head, start)
    between = range(first + 1, min(last, first + 4))
    for index in (
        *between,
        *range(last + 1, min(last + 4, len(head.lines))),
        *range(first - 1, max(first - 3, -1), -1),
    ):
        if stretch := _in_a_cell(head, index, near):
            yield stretch
            return


def _address_above(head: Passage, index: int) -> Stretch | None:
    """The address that ends in the line above the day and begins with a room."""
    if not index or not POSTCODE.search(head.line_text(index - 1)):
        return None
    found = letterhead(head, head.starts[index])
    begins = head.line_text(head.index_at(found.start)) if found else ""
    return found if is_place(begins) else None


def _is_room_or_none(words: str) -> bool:
    """Whether words are a room, or all that is said of a meeting on line."""
    on_line = VIRTUAL_MEETING.fullmatch(words) is not None and not words.casefold().startswith("hybrid")
    return on_line or is_place(words)


def _left_at(head: Passage, offset: int) -> float:
    """The left edge of the cell in which a letter stands."""
    index = head.index_at(offset)
    number = head.text[head.starts[index] : offset].count("\t")
    return head.lines[index].cells[min(number, len(head.lines[index].cells) - 1)].left


_LEADS_IN = re.compile(
    r"^\s*(?:(?:(?:hybrid|in[ -]person|physical|multi-?location)(?: meeting| attendance)?\s?[:–-]\s+)?"
    r"(?:in|at|@)\s+(?:the\s+)?|(?:hybrid|in[ -]person|physical|multi-?location)(?: meeting| attendance)?\s?[:–-]\s+)",
    re.IGNORECASE,
)
"""Before the room: 'in the', 'Hybrid meeting: '."""


def _in_a_cell(head: Passage, index: int, near: float) -> Stretch | None:
    """The cell of a line that is a room and no sentence, and of several the one nearest to the column of the date."""
    line, at = head.line_text(index), head.starts[index]
    found: list[tuple[float, Stretch]] = []
    for cell in line.split("\t"):
        begins, at = at, at + len(cell) + 1
        if (
            OTHER_LABEL.match(cell)
            or VERB.search(cell)
            or TITLE.search(cell)
            or _PERSON.search(cell)
            or not _is_room_or_none(cell)
            or _NOT_HERE.search(cell)
        ):
            continue
        apart = abs(_left_at(head, begins) - near) + _FAR * bool(WELSH.search(cell))
        begins += len(cell) - len(_LEADS_IN.sub("", cell))
        end = at - 1 if "\t" in line else grown(head, index, at - 1, begins)
        if stretch := cut(head, begins, end):
            found.append((apart, Stretch(stretch.start, stretch.end, Certainty.LIKELY)))
    return min(found, key=lambda each: each[0])[1] if found else None
