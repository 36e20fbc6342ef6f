"""Items that a series of numbers misses: '4a' below 4, a number printed twice, numbers of the private part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.lists.agenda_calls import is_agenda_heading
from clerk_app.packs.lists.lettered import lettered, lettered_above, same_column, titled_points
from clerk_app.packs.lists.misprints import misprinted, misprinted_above
from clerk_app.packs.lists.numbering import BRACKETED, Numbered, bullet, step
from clerk_app.packs.lists.numbers_anew import anew
from clerk_app.packs.lists.paged_points import paged_points
from clerk_app.packs.lists.part_headings import Kind, heading_kind
from clerk_app.packs.lists.prose import VERB
from clerk_app.packs.lists.series import Series, Start, best
from clerk_app.packs.lists.split_numbers import with_halves
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_COMMON = frozenset({"#", BRACKETED, "a", "A", "i", "I", "(a", "(A", "(i", "(I", "(#", "#.#"})
_FAR = 60
_CLOSE = 5
"""Lines between items of a short list above the others."""
_ITEM = re.compile(r"\W*agenda item\b", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"(?:(?:to )?(?:receive|note) )?(?:any )?apolog(?:y|ies)(?: (?:for|of) absences?)?(?: (?:and|&) substitut\w+)?\W*",
    re.IGNORECASE,
)
"""With what business begins, be it that it has no number."""
_OPENING = re.compile(
    rf"(?:{_APOLOGIES.pattern}|(?:welcome|sederunt)(?: and apologies)?|declarations? of (?:members[’'] )?"
    r"(?:\w+ )?interests?)\W*",
    re.IGNORECASE,
)
"""The same and the declarations, as they stand without numbers."""
_SECOND = 2
_FIRST_NOTE = re.compile(r"\W{0,3}notes?\s?:\s{0,4}\(?1[.)]\s", re.IGNORECASE)
"""'Notes: 1) Whom to ask', whose second stands below it."""
_NOTES = re.compile(
    r"\W*(?:(?:guidance|explanatory|general|important|public|meeting|agenda|additional|further|other) )?"
    r"(?:notes?|information|guidance|guide|housekeeping|arrangements)"
    r"(?: (?:for|to|on|about) (?:the )?(?:public|members|press|visitors|councillors|attendees|agenda|meeting|all)"
    r"(?: (?:and|&) (?:the )?\w+)?)?\W*",
    re.IGNORECASE,
)
"""Heads what is said to those who come, below the business."""
_OF_MOTIONS = re.compile(r"(?:notices? of )?(?:motions?|questions?)(?: (?:on|with) notice)?\W*", re.IGNORECASE)
"""Heads a part of the business whose numbers may be of another hand."""
_TOP = 12
"""Lines between the heading of an agenda and its first number."""
_NEAR = 10
"""Lines below the heading of the private part in which its first item stands."""


def completed(series: Series, candidates: Sequence[Start], lines: Sequence[Line]) -> Series:
    """The series with the items between and behind its own that belong to the same agenda."""
    first = series.starts[0]
    candidates = _called_alike(first, candidates)
    found = [*_above(first, candidates, lines), *_skipped(first, candidates), *_without_number(first, lines)]
    found += misprinted_above(first, candidates)
    found += _opening(first, lines)
    found += lettered_above(first, candidates)
    at = [start.index for start in candidates]
    for one, other in pairwise(series.starts):
        between = candidates[bisect_right(at, one.index) : bisect_left(at, other.index)]
        found += [one, *lettered(one, between, other), *_twice(one, between, other), *_unmarked(one, other, lines)]
        points = titled_points(one, between) or paged_points(one, between, other.index, lines)
        found += [*points, *misprinted(one, between, other)]
    last = series.starts[-1]
    behind = candidates[bisect_right(at, last.index) :]
    found += [last, *lettered(last, behind), *_twice(last, behind), *_continued(last, behind)]
    found += _miscounted(last, behind, lines)
    found += titled_points(last, behind) or paged_points(last, _near(behind), len(lines), lines)
    found += misprinted(last, behind)
    found += anew(series, candidates, lines)
    found += _private(series, [start for start in behind if start not in found], lines)
    return Series(tuple(with_halves(sorted(found, key=lambda start: start.index), lines)), series.score)


def _near(behind: Sequence[Start]) -> Sequence[Start]:
    """The first of what stands behind the last item, as far as no gap parts it."""
    far = next((at for at, (one, other) in enumerate(pairwise(behind), 1) if other.index - one.index > _NEAR), None)
    return behind[:far]


def _called_alike(first: Start, candidates: Sequence[Start]) -> Sequence[Start]:
    """The candidates without 'Agenda item 1' at the head of a paper, where the items are not called so."""
    if _is_called_item(first):
        return candidates
    return [start for start in candidates if not _is_called_item(start)]


def _is_called_item(start: Start) -> bool:
    number = start.number
    return number is not None and _ITEM.match(number.piece.line.text[: number.piece.start]) is not None


def _above(first: Start, candidates: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """Items 1, 2 right above the first whose number is one of the minute book: '70/2023'."""
    if first.number is None or first.number.shape in _COMMON:
        return []
    found: list[Start] = []
    for start in reversed(candidates[: bisect_left([one.index for one in candidates], first.index)]):
        number, below = start.number, found[-1] if found else None
        if number is None or number.shape != "#":
            continue
        follows = below is None or below.number is None or step(number, below.number) == 1
        if (below or first).index - start.index > _CLOSE or not follows or not _is_business(start):
            break
        found.append(start)
    counted = bool(found) and found[-1].number is not None and found[-1].number.values == (1,)
    headed = (
        any(is_agenda_heading(whole(line).text) for line in lines[found[0].index : first.index]) if found else False
    )
    return found[::-1] if counted and not headed else []


def _skipped(first: Start, candidates: Sequence[Start]) -> list[Start]:
    """An item right above the first, many numbers lower, where a site shows only some of an agenda."""
    if first.number is None or first.number.shape != "#":
        return []
    near = [start for start in candidates if 0 < first.index - start.index <= _CLOSE]
    return [start for start in near[-1:] if start.number and is_standing(start.title) and _is_before(start, first)]


def _is_before(start: Start, first: Start) -> bool:
    number, other = start.number, first.number
    return bool(number and other and _is_alike(number, other) and number.values < other.values and number.close)


def _is_business(start: Start) -> bool:
    return VERB.match(start.title) is not None or is_standing(start.title)


def _without_number(first: Start, lines: Sequence[Line]) -> list[Start]:
    """The first item where it has lost its number and only a bullet is left of it."""
    if first.number is None or first.number.values != (2,) or first.index == 0:
        return []
    body = bullet(whole(lines[first.index - 1]))
    return [] if body is None else [Start(first.index - 1, body, None, body.text)]


def _opening(first: Start, lines: Sequence[Line]) -> list[Start]:
    """The apologies where they stand without a number between the heading of the agenda and item 1.

    The declarations may stand so too, each with what is said of it right below.
    """
    if first.number is None or first.number.values != (1,) or first.index < _SECOND:
        return []
    near = range(max(first.index - _TOP, 0), first.index)
    heading = next((at for at in reversed(near) if is_agenda_heading(whole(lines[at]).text)), None)
    if heading is None:
        return []
    bodies = [(at, whole(lines[at])) for at in range(heading + 1, first.index)]
    right = [(at, body) for at, body in bodies if at == first.index - 1 and _APOLOGIES.fullmatch(body.text)]
    apart = [(at, body) for at, body in bodies if lines[at].gap and _OPENING.fullmatch(body.text)]
    opens = len(apart) >= _SECOND and apart[0][0] == heading + 1 and first.number.printed[0] != "0"
    found = apart if opens else right
    return [Start(at, body, None, body.text) for at, body in found]


def _unmarked(one: Start, other: Start, lines: Sequence[Line]) -> list[Start]:
    """Items that have only a bullet left, as many as the numbers between one and the other that are missing."""
    if one.number is None or other.number is None or (missing := step(one.number, other.number) - 1) < 1:
        return []
    bodies = [(at, bullet(whole(lines[at]))) for at in range(one.index + 1, other.index)]
    found = [Start(at, body, None, body.text) for at, body in bodies if body is not None]
    return found if len(found) == missing else []


def _continued(last: Start, behind: Sequence[Start]) -> list[Start]:
    """Items below another heading 'Agenda' whose numbers go on; only of numbers that no other list has: 'P008/24'."""
    found: list[Start] = []
    for start in behind:
        one, other = (found[-1] if found else last), start
        if one.number is None or other.number is None or one.number.shape in _COMMON:
            break
        if step(one.number, other.number) and other.index - one.index < _FAR and same_column(other.number, one.number):
            found.append(other)
    return found


def _twice(one: Start, between: Sequence[Start], other: Start | None = None) -> list[Start]:
    """A number printed once more behind or before its own; of a list in the same column there would be others."""
    if one.number is None:
        return []
    column = [start for start in between if start.number and _is_alike(start.number, one.number)]
    if len(column) != 1 or column[0].number is None or column[0].index - one.index > _FAR:
        return []
    numbers = [start.number.values for start in (one, other) if start is not None and start.number is not None]
    return column if column[0].number.values in numbers else []


def _miscounted(last: Start, behind: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """The only number behind the last item, where it is one too low and stands below the heading of motions."""
    before = last.number
    alike = [start for start in behind if start.number and before and _is_alike(start.number, before)]
    if len(alike) != 1 or alike[0].index - last.index > _FAR:
        return []
    number, above = alike[0].number, whole(lines[alike[0].index - 1]).text
    return alike if number and before and step(number, before) == 1 and _OF_MOTIONS.fullmatch(above) else []


def _is_alike(number: Numbered, other: Numbered) -> bool:
    return number.shape == other.shape and number.close == other.close and same_column(number, other)


def _private(series: Series, behind: Sequence[Start], lines: Sequence[Line]) -> tuple[Start, ...]:
    """Items with numbers of their own below the heading of the private part."""
    heading = next((at for at in range(series.last + 1, len(lines)) if _is_private(lines[at])), None)
    if heading is None:
        return ()
    notes = (start for start in behind if start.index > heading and _is_below_notes(start, heading, lines))
    first = next(notes, None)
    behind = [start for start in behind if first is None or start.index < first.index]
    shape = series.starts[-1].number.shape if series.starts[-1].number else ""
    own = [start for start in behind if start.index > heading and _begins_anew(start, shape)]
    if all(start.number is not None and start.number.alone for start in series.starts):
        own = [start for start in own if start.number is not None and start.number.alone]
    near = [start for start in own if start.index <= heading + _NEAR]
    ways = (best([start for start in near if _is_missing(start, series)], least=1), best(own, least=1))
    return next((way.starts for way in ways if way is not None and way.first <= heading + _NEAR), ())


def _is_missing(start: Start, series: Series) -> bool:
    """Whether its number is one that the series left out: 8, where 9 stands above the private part."""
    values = [one.number.values for one in series.starts if one.number is not None]
    return (
        start.number is not None and values[0] < start.number.values < values[-1] and start.number.values not in values
    )


def _begins_anew(start: Start, shape: str) -> bool:
    return start.number is not None and (start.number.shape == shape or start.number.shape.startswith("L"))


def _is_below_notes(start: Start, heading: int, lines: Sequence[Line]) -> bool:
    """Whether a number stands behind a line that heads notes to those who come, and not business."""
    above = lines[max(heading + 1, start.index - _CLOSE) : start.index]
    return any(_NOTES.fullmatch(whole(line).text) or _FIRST_NOTE.match(whole(line).text) for line in above)


def _is_private(line: Line) -> bool:
    return heading_kind(whole(line)) is Kind.PRIVATE
