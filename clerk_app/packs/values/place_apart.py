"""Where the place of a meeting stands apart from its day: in the letterhead, in a title above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.packs.found import Certainty
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.place_labels import OTHER_LABEL, VERB, Stretch, cut
from clerk_app.packs.values.place_words import POSTCODE, is_place
from clerk_app.packs.values.times import times_in

ABOVE = re.compile(
    r"(?:above|below)[\s-]?(?:mentioned\s|named\s|address|venue|offices?|location)|(?:address|venue|offices?)\s(?:as\s)?(?:above|below)"
    r"|(?:as\s)?(?:above|below)\s*$",
    re.IGNORECASE,
)
"""Points to a place that is printed elsewhere."""
TITLE = re.compile(
    r"\b(?i:meeting|council|committee|panel|board|forum)\s(?:(?i:to be|will be|is|being)\s(?i:held)\s)?"
    r"(?:in|at)\s(?:the\s)?(?=[A-Z])"
)
_ITS_OWN_SENTENCE = re.compile(
    r"\b(?:(?:it|this|we|the (?:meeting|council|committee|panel|board))"
    r" (?:will|is to|is) (?:be held|take place|meet|being held)|(?:takes?|taking) place)"
    r" (?:in|at) (?:(?:the|our|its|their) )?"
    r"(?:(?:usual|normal|regular|new) )?(?:(?:venue|meeting (?:place|room)|home|place)"
    r"(?: (?:of|at|in|is)|,|:| [-–])\s(?:the )?)?"
    r"(?=(?-i:[A-Z]))"
    r"|\b(?:the )?(?:venue|location) (?:is|will be) (?:the )?(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PLATFORM = r"(?:(?:microsoft |ms )?teams|zoom|skype|webex)"
_BY_VIDEO = re.compile(
    r"\b(?:it|this(?: meeting)?|we|the (?:meeting|(?:(?:town|parish|community) )?council|committee))"
    r" (?:will|is to|shall) "
    r"(?:now |instead |therefore )?(?:be held|take place|meet|be) (?:instead )?"
    rf"(?:(?:virtually |remotely |on-?line )?(?:via|by|on|over|through) (?:the )?(?P<what>{_PLATFORM})"
    rf"|(?P<how>(?:virtually |remotely |on-?line )?utili[sz]ing {_PLATFORM}))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:next|future|all|other|previous|surgery|training|briefing|visit|annual parish) (?:\w+ ){0,3}$", re.I
)
_HOST = re.compile(r"\b(?:council|authority|board|committee|clerk|parish council)\W*$", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"@|https?:|www\.|\d{5}|\btel\b|\be-?mail\b", re.IGNORECASE)
_STATUS = re.compile(r"\W*(?:scheduled|occurred|confirmed|held)\W*", re.IGNORECASE)
_FIRST_LINES = 10
_MOST_LINES = 5
_LONGEST_LINE = 60


def letterhead(head: Passage, before: int) -> Stretch | None:
    """The address that stands above a sentence that says only 'at the above address'."""
    last = head.index_at(before)
    codes = [index for index in range(last) if POSTCODE.search(head.line_text(index)) and _is_address(head, index)]
    if not codes:
        return _address_line(head, last)
    first = codes[-1]
    while first and codes[-1] - first + 1 < _MOST_LINES and _is_address(head, first - 1):
        first -= 1
    code = POSTCODE.search(head.line_text(codes[-1]))
    end = head.starts[codes[-1]] + (code.end() if code else 0)
    return Stretch(head.starts[first], end, Certainty.LIKELY)


def _address_line(head: Passage, last: int) -> Stretch | None:
    """The one line at the top that is an address without a postcode: 'The Old Mill, Mill Lane, Overton'."""
    found = [at for at in range(min(last, _FIRST_LINES)) if "," in head.line_text(at) and _is_address(head, at)]
    if len(found) != 1 or not is_place(head.line_text(found[0])):
        return None
    begins = head.starts[found[0]]
    return Stretch(begins, begins + len(head.line_text(found[0])), Certainty.LIKELY)


def _is_address(head: Passage, index: int) -> bool:
    """Whether a line is one of an address and no name, heading or sentence."""
    words = head.line_text(index)
    if len(words) > _LONGEST_LINE or "\t" in words or _HOST.search(words) or _NO_ADDRESS.search(words):
        return False
    return not (OTHER_LABEL.match(words) or VERB.search(words) or dates_in(words) or times_in(words))


def _below_status(head: Passage) -> Stretch | None:
    """The line below that in which a site says that the meeting is scheduled."""
    for index in range(1, len(head.lines)):
        if _STATUS.fullmatch(head.line_text(index - 1)) and _is_address(head, index):
            begins = head.starts[index]
            return _room(head, begins, begins + len(head.line_text(index)))
    return None


def named_apart(head: Passage) -> Iterator[Stretch]:
    """'NOTICE OF A MEETING in the Village Hall' above the day, and 'It will be held in the Scout Hut' behind it."""
    for index in range(min(_FIRST_LINES, len(head.lines))):
        begins, line = head.starts[index], head.line_text(index)
        title = TITLE.search(line)
        if title and _OTHERS.search(line, 0, title.start()):
            continue
        stretch = _room(head, begins + title.end(), begins + len(line)) if title else None
        if stretch:
            yield stretch
            return
    if stretch := _below_status(head):
        yield stretch
    if by_video := _BY_VIDEO.search(head.text):
        yield Stretch(*by_video.span("what" if by_video["what"] else "how"), Certainty.LIKELY)
    for said in _ITS_OWN_SENTENCE.finditer(head.text):
        end = next((each for each in head.starts if each > said.end() + _LONGEST_LINE), len(head.text))
        if _OTHERS.search(head.text, max(said.start() - _LONGEST_LINE, 0), said.start()):
            continue
        if stretch := _room(head, said.end(), end):
            yield stretch
            return


def _room(head: Passage, start: int, end: int) -> Stretch | None:
    stretch = cut(head, start, end)
    room = stretch is not None and is_place(head.text[stretch.start : stretch.end])
    return Stretch(stretch.start, stretch.end, Certainty.LIKELY) if stretch and room else None
