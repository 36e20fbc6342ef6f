"""Report references beside the committee's pattern: what looks odd is pointed out and never changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Committee
from clerk_app.meeting.patterns import PLACES

_REFERENCE = re.compile(r"([A-Z][A-Z&]{0,9}[/ .-]{1,2})([0-9]{1,4})([/ .-]{1,2})([0-9]{4}|[0-9]{2})")
"""Letters, a number and a year, as most councils have it."""

HOW_TO_WRITE = "Write n where the number stands and yy or yyyy where the year does, such as CFS/nn/yy."
"""What to say of a pattern that has no place for a number."""


def pattern_of(committee: Committee) -> str:
    """The pattern of the committee's references: its own, else its prefix with number and year, '' for neither."""
    own = committee.rules.report_pattern.strip()
    prefix = committee.report_prefix.strip().rstrip("/")
    return own or (f"{prefix}/nn/yy" if prefix else "")


def learnt_pattern(refs: Sequence[str]) -> str:
    """The pattern that most of some references have, '' where no two are alike or as many differ.

    'CFS/14/26' and 'CFS/15/26' are both 'CFS/nn/yy': the last figures stand for the year, those before for the number.
    """
    shapes = Counter(shape for ref in refs if (shape := _shape(ref.strip())))
    if not shapes:
        return ""
    shape, count = shapes.most_common(1)[0]
    return shape if count > 1 and count > sum(shapes.values()) / 2 else ""


def with_learnt_pattern(committee: Committee, refs: Sequence[str]) -> Committee:
    """The committee, with the pattern that its references have if it has neither pattern nor prefix of its own."""
    if pattern_of(committee):
        return committee
    return replace(committee, rules=replace(committee.rules, report_pattern=learnt_pattern(refs)))


def odd_reference(committee: Committee, item: AgendaItem, year: int) -> str:
    """What is odd about an item's reference in one sentence, '' where it looks as it should.

    A reference of the meeting's year or the year before looks as it should. Nothing is odd where the committee has
    neither pattern nor prefix, or the item no reference.
    """
    pattern, ref = pattern_of(committee), item.report_ref.strip()
    if not pattern or not ref:
        return ""
    read = re.fullmatch(_expression(pattern), ref)
    if read is None:
        return f"{ref} does not look like {pattern}."
    written = [(name, text) for name, text in read.groupdict().items() if text is not None]
    wrong = next((text for _, text in written if not _is_near(text, year)), "")
    return f"{ref} is of the year {wrong}, and the meeting is in {year}." if wrong else ""


def repeated(items: Sequence[AgendaItem], item: AgendaItem) -> str:
    """Where else the same reference is printed, in one sentence; '' where it stands once."""
    ref = item.report_ref.strip().casefold()
    others = [i for i in items if i.id != item.id and i.report_ref.strip().casefold() == ref]
    if not ref or not others:
        return ""
    where = " and ".join(f"item {o.number.rstrip('.')}" if o.number else f"‘{o.title}’" for o in others)
    return f"{item.report_ref.strip()} stands at {where} too."


def doubts(committee: Committee, items: Sequence[AgendaItem], year: int) -> tuple[tuple[AgendaItem, str], ...]:
    """Every item whose reference is odd, and why; one printed twice is told at the later item."""
    found = []
    for place, item in enumerate(items):
        words = odd_reference(committee, item, year) or repeated(items[: place + 1], item)
        if words:
            found.append((item, words))
    return tuple(found)


def _shape(ref: str) -> str:
    """A reference with signs in place of its figures; '' where it has not both a number and a year."""
    read = _REFERENCE.fullmatch(ref)
    if read is None:
        return ""
    begin, _, between, year = read.groups()
    return "" if PLACES.search(begin + between) else f"{begin}nn{between}{'y' * len(year)}"


def _expression(pattern: str) -> str:
    """The pattern as a regular expression; each year is a group of its own."""
    parts, end = [], 0
    for place, match in enumerate(PLACES.finditer(pattern)):
        run = match[1]
        parts.append(re.escape(pattern[end : match.start()]))
        parts.append(r"[0-9]+" if run.startswith("n") else f"(?P<year{place}>[0-9]{{{len(run)}}})")
        end = match.end()
    return "".join((*parts, re.escape(pattern[end:])))


def _is_near(text: str, year: int) -> bool:
    near = {f"{y:04}"[-len(text) :] for y in (year, year - 1)}
    return text in near
