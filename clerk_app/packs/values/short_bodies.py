"""A council that is only called by its name and two letters, 'Overton PC', or by those who sit on it."""

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
_FIRST_LINES, _LONGEST = 8, 300


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
    return None
