"""The quorum where a paper prints it: 'Quorum: 4', 'a quorum of three members'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.number_words import NUMBER, number
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import LONGEST_LINE, Passage

_QUORUM = re.compile(
    rf"(?<![a-z])quorum(?P<between>(?:[\s:=(–-]|of|is|for|the|this|meeting|committee|panel|board|council|cabinet"
    rf"|sub-committee"
    rf"|shall be|will be|at least|minimum|total|level|required){{0,16}}?)"
    rf"[\s:=(–-]{{0,3}}(?P<number>{NUMBER})(?![\d/%]|\s?(?:%|per"
    rf" cent|days|quarters?"
    r"|thirds?|half|hours|minutes|(?:clear )?working))(?![a-z])",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\W*quorum\W{{1,4}}{NUMBER}(?:\s(?:members|councillors|persons))?\W*", re.IGNORECASE)
_OF_THE = re.compile(
    rf"\bquorum (?:for|of) (?:the|this) (?:[\w&]+ ){{1,8}}(?:is|are|shall be|will be) (?P<number>{NUMBER}) (?:voting )?"
    r"(?:members|councillors)\b",
    re.IGNORECASE,
)
"""So plain a rule that it is one within an item too."""
_BEFORE = re.compile(
    rf"(?<![\d/])(?P<number>{NUMBER})\s(?:voting\s)?(?:members|councillors)\s(?:\w+\s){{0,3}}(?:form|constitute|make"
    rf"|be|is|are)s?\s(?:a|the)\squorum",
    re.IGNORECASE,
)


def quorum(lines: Sequence[Line], agenda: Sequence[Line] = ()) -> Found[int] | None:
    """The number that is printed as the quorum; None where none or only a share of the members is.

    In the agenda it has a line or a cell of its own, since items are about quorums too.
    """
    return _stated(Passage.of(lines)) or _stated(Passage.of(filter(_states_it, agenda)))


def _states_it(line: Line) -> bool:
    alone = any(_ALONE.fullmatch(cell.text) for cell in line.cells)
    return alone or _OF_THE.search(line.text[:LONGEST_LINE]) is not None


def _stated(passage: Passage) -> Found[int] | None:
    found = [*_QUORUM.finditer(passage.text), *_BEFORE.finditer(passage.text), *_OF_THE.finditer(passage.text)]
    numbers = [number(match["number"]) for match in found]
    if not found or not numbers[0]:
        return None
    places = passage.places(found[0].start(), found[0].end())
    if len(set(numbers)) == 1:
        return Found(numbers[0], places, printed=found[0][0])
    other = next(each for each in numbers if each != numbers[0])
    doubt = f"The paper has a quorum of {numbers[0]} and one of {other}; check which is this committee’s."
    return Found(numbers[0], places, Certainty.DOUBTFUL, doubt, found[0][0])
