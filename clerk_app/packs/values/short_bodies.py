"""A council that is called by its name and two letters, 'Overton PC', by those who sit on it, or over two lines."""

from __future__ import annotations

import re

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.title_case import as_name

_SHORT = (
    r"(?P<who>(?:(?!(?i:meeting|agenda|notice|summons|council|the|of|for|to|at|public|next|draft)\b)"
    r"[A-Z][\w’'-]*\s(?:(?:and|with|cum|on|upon|le|under|in|next|by|the|of|&)\s){0,2}){1,5}(?:PC|TC))\b"
)
_SHORT_NAME = re.compile(rf"\W*{_SHORT}(?=\W*$|\s(?i:agenda|meeting|notice|summons)\b|\s[–-]\s)")
_SHORT_CALLED = re.compile(rf"\b(?i:meeting|agenda|notice|summons)\s(?i:of|for|to)\s(?:(?i:the)\s)?{_SHORT}")
_ITS_COUNCILLORS = re.compile(
    r"(?:^|[.:;]\s)\W*(?i:(?:to|dear|all|the|members)\W{1,3}){0,3}"
    r"(?P<who>(?!(?i:all|the|to|dear|our|your|parish|town)\b)(?:[A-Z][\w’'&.-]*\s){1,5}(?i:parish|town|community))\s"
    r"(?i:councillors\s(?:are|is|will|were|have)\b)"
)
"""'Overton Parish Councillors are summoned to ...'"""
_OF_A_PICTURE = re.compile(
    r"\W*(?P<who>(?!(?i:the|our|your)\b)(?:[A-Z][\w’'&.-]*\s(?:(?:and|of|upon|on|with|the|&)\s){0,2}){1,5}Council)\s"
    r"(?i:logo|crest|coat of arms)\W*$"
)
"""The words that a page has for the council's own sign."""
_KIND_ALONE = re.compile(
    r"(?:(?i:metropolitan\s)?(?i:borough|district|city|county|town|parish|community)\s)?(?i:council)\W*$"
)
_NAME_ABOVE = re.compile(
    r"(?!(?i:meeting|agenda|notice|summons|the|of|for|to|at|public|next|draft|council|committee|welcome|home|page)\b)"
    r"[A-Z][\w’'-]*(?:[\s-](?:and|with|upon|on|le|under|in|next|by|the|of|&|[A-Z][\w’'-]*)){0,4}$"
)
"""The rest of a name in the line above its kind: 'Overton' above 'Borough Council'."""
_OF_NO_PLACE = re.compile(
    r"\b(?:committee|panel|board|cabinet|meeting|agenda|forum|page|council|street|road|lane|hall|house|offices?"
    r"|rooms?|centre|church|school)\b",
    re.IGNORECASE,
)
_FIRST_LINES, _LONGEST = 8, 300
_TOP = 4


def shortened(head: Passage) -> Found[str] | None:
    """'Overton PC', or 'Overton Parish Councillors', where the council's name is nowhere printed in full."""
    for index in range(min(len(head.lines), _FIRST_LINES)):
        line = head.line_text(index)
        if named := _SHORT_NAME.match(line) or _SHORT_CALLED.search(line):
            start = head.starts[index] + named.start("who")
            places = head.places(start, start + len(named["who"]))
            return Found(as_name(named["who"]), places, Certainty.LIKELY, "", named["who"])
        if named := _ITS_COUNCILLORS.search(line[:_LONGEST]):
            start = head.starts[index] + named.start("who")
            name = f"{as_name(named['who'])} Council"
            return Found(name, head.places(start, start + len(named["who"])), Certainty.LIKELY, "", named["who"])
    return _over_two_lines(head) or _of_a_picture(head)


def _over_two_lines(head: Passage) -> Found[str] | None:
    """A name that a letterhead prints above its kind, at the top of a paper."""
    for index in range(1, min(len(head.lines), _TOP)):
        above, kind = head.line_text(index - 1), head.line_text(index)
        alike = round(head.lines[index - 1].size) == round(head.lines[index].size) and not head.lines[index].gap
        alike = alike and above.isupper() == kind.isupper()
        named = _NAME_ABOVE.match(above) if alike and _KIND_ALONE.match(kind) else None
        if named and not _OF_NO_PLACE.search(above):
            start, end = head.starts[index - 1], head.starts[index] + len(kind.rstrip(" .,"))
            words = " ".join(head.text[start:end].split())
            return Found(as_name(words), head.places(start, end), Certainty.LIKELY, "", words)
    return None


def _of_a_picture(head: Passage) -> Found[str] | None:
    for index in range(min(len(head.lines), _TOP)):
        if (named := _OF_A_PICTURE.match(head.line_text(index)[:_LONGEST])) is not None:
            start = head.starts[index] + named.start("who")
            places = head.places(start, start + len(named["who"]))
            return Found(as_name(named["who"]), places, Certainty.LIKELY, "", named["who"])
    return None
