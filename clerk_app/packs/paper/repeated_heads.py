"""A head that is printed again above the second page, between two items of the same agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.numbering import Numbered, numbered, step
from clerk_app.packs.lists.unnumbered import is_agenda_heading
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_MOST = 6
"""Lines of such a head."""
_NEAR = 3
"""Lines below it in which the next item begins."""
_PAGE = re.compile(r"\W*(?:page\s*)?\d{1,3}\W*", re.IGNORECASE)


def without_repeated_heads(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without a head 'Council, Agenda' that was there before, where the numbers go on below it."""
    headings = [at for at, line in enumerate(lines) if is_agenda_heading(whole(line).text)]
    left_out: set[int] = set()
    for heading in headings[1:]:
        first = _first_of_head(lines, heading, headings[0])
        if first < heading and _goes_on(lines, headings[0], first, heading):
            left_out.update(range(first, heading + 1))
    return tuple(line for at, line in enumerate(lines) if at not in left_out)


def _first_of_head(lines: Sequence[Line], heading: int, original: int) -> int:
    """Where the lines begin, right above a second heading 'Agenda', that stand above the first one too."""
    above = {whole(line).text.casefold() for line in lines[:original]}
    first = heading
    while first > max(original, heading - _MOST):
        text = whole(lines[first - 1]).text
        if text.casefold() not in above and not _PAGE.fullmatch(text):
            break
        first -= 1
    return first


def _goes_on(lines: Sequence[Line], original: int, first: int, heading: int) -> bool:
    """Whether the item below the second heading has the number of one above it, or the next."""
    below = [one for line in lines[heading + 1 : heading + 1 + _NEAR] for one in numbered(whole(line))]
    above = [one for line in lines[original + 1 : first] for one in numbered(whole(line))]
    return any(_is_later(one) and _follows(one, before) for one in below[:1] for before in above)


def _is_later(number: Numbered) -> bool:
    return number.values[-1] > 1


def _follows(number: Numbered, before: Numbered) -> bool:
    same = number.shape == before.shape and number.close == before.close
    return same and (number.values == before.values or step(before, number) == 1)
