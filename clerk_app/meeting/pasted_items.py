"""Agenda items from lines of text, as they are typed or pasted."""

from __future__ import annotations

import re
from collections.abc import Callable

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.dates import MONTHS, date_within
from clerk_app.meeting.item_kinds import kind_of

MOST_LINES = 200
"""So many lines are taken at once."""

_NUMBER = re.compile(
    r"(?:item\s+)?(\d{1,3}[a-z]?|[ivx]{1,4}(?=[.)]))(?:[.):]+\s*|\s+[-–—]\s+|\t+|\s{1,})(?=\S)", re.IGNORECASE
)
_REPORT = re.compile(r"[\s,;–-]*[(\[]?(?:report\s+)?([A-Z]{2,6}/\d{1,3}/\d{2,4})[)\]]?\s*$")
_EXEMPT = re.compile(r"[\s,;–-]*[(\[]\s*(?:exempt|private|part 2|not for publication)[^)\]]*[)\]]\s*$", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\d+")


def items_in(text: str, new_id: Callable[[], str]) -> tuple[AgendaItem, ...]:
    """An item for each line that is not empty, at most 200; a leading number is the printed number."""
    lines = [line.strip() for line in text.splitlines()]
    return tuple(item_from(line, new_id()) for line in lines if line)[:MOST_LINES]


def item_from(line: str, item_id: str) -> AgendaItem:
    """The item that a line such as '4. Family hubs: first-year review (CFS/14/26)' puts on the agenda."""
    number, title = _split(line.strip())
    private = _EXEMPT.search(title)
    paragraphs = tuple(int(n) for n in _PARAGRAPHS.findall(private[0].replace("art 2", ""))) if private else ()
    title = title[: private.start()] if private else title
    report = _REPORT.search(title)
    if report and report.start():
        title = title[: report.start()]
    kind = kind_of(title)
    return AgendaItem(
        item_id,
        number,
        title.strip(),
        kind,
        report_ref=report[1] if report and report.start() else "",
        refers_to=date_within(title) if kind in (ItemKind.MINUTES, ItemKind.NEXT_MEETING) else None,
        exempt=private is not None,
        exempt_paragraphs=paragraphs,
    )


def _split(line: str) -> tuple[str, str]:
    match = _NUMBER.match(line)
    if match is None:
        return "", line
    rest = line[match.end() :]
    bare = line[match.end(1) : match.end()].isspace() and "\t" not in match[0]
    # '12 March visits' and '16 to 25 provision' begin with a figure that is no number.
    first = rest.split(maxsplit=1)[0].casefold()
    if bare and (first in MONTHS or first in {"to", "and", "or", "per", "year", "years"}):
        return "", line
    return match[1], rest
