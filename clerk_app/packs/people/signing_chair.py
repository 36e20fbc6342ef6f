"""Whoever signs the agenda as the chair of what meets, where no other member is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.person_names import Name, name_at
from clerk_app.packs.reading import ReadPerson

_SIGNED = re.compile(r"\W{0,3}signed(?:\sby)?\b[\s:.]{0,5}", re.IGNORECASE)
_CHAIR = re.compile(
    r"[\s,(–-]{0,3}(?P<role>chair(?:man|woman|person)?|cathaoirleach|convenor|convener)"
    r"(?:[\s)*.,]{0,3}$|,\s(?-i:[A-Z])|\s(?P<of>of)\s(?:the\s)?(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""'Chairman', or of what: never the chair's own remarks, and never a deputy."""
_OF_A_COUNCIL = re.compile(r"\bof\b.*\bcouncil\b", re.IGNORECASE)
_LONGEST = 120
_MOST = 60


def signing_chair(head: Sequence[Line], tail: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Who signs as the chair, above the agenda or below it, never sure."""
    for lines, below in ((tail[:_MOST], True), (head[:_MOST], False)):
        passage = Passage.of(lines)
        for index in range(len(lines)):
            if person := _signs(passage, index, below=below):
                return (person,)
    return ()


def _signs(passage: Passage, index: int, *, below: bool) -> ReadPerson | None:
    """Whether somebody's name stands in a line with 'Chair' behind it or alone in the next line.

    Above an agenda it must be said that somebody signs, be a councillor, or be said of what it is the chair; below it
    nobody may be the chair of the council only, who may call a meeting of others.
    """
    line = passage.line_text(index)
    signed = _SIGNED.match(line)
    begin = signed.end() if signed else 0
    name = name_at(line, begin) if len(line) <= _LONGEST else None
    if name is None or line[begin : name.start].strip(" .*_"):
        return None
    behind, at = line[name.end :], name.end
    if not behind.strip(" ,.*") and index + 1 < len(passage.lines):
        behind, at = passage.line_text(index + 1), passage.starts[index + 1] - passage.starts[index]
    role = _CHAIR.match(behind) if len(behind) <= _LONGEST else None
    if role is None:
        return None
    said = not _OF_A_COUNCIL.search(behind) if below else role["of"] is not None
    if not (said or signed or name.councillor):
        return None
    return _person(passage, passage.starts[index], name, (role["role"], at + role.start("role")))


def _person(passage: Passage, begin: int, name: Name, role: tuple[str, int]) -> ReadPerson:
    words, at = role[0], begin + role[1]
    found = Found(name.text, passage.places(begin + name.start, begin + name.end), Certainty.LIKELY)
    return ReadPerson(found, Found(words, passage.places(at, at + len(words)), Certainty.LIKELY))
