"""What stands in a truth, as the blocks of a paper: three houses lay out the same meeting in three ways."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import islice

from tests.packs.scoring import Truth


class Look(StrEnum):
    """How a paragraph is set."""

    TITLE = "title"
    HEADING = "heading"
    CENTRED = "centred"
    BODY = "body"
    BOLD = "bold"
    BULLET = "bullet"


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: str
    look: Look = Look.BODY


@dataclass(frozen=True)
class Business:
    """An item that stands free on the page, its number hanging in the margin."""

    number: str | None
    title: str
    below: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Rows:
    """A table: rows of cells of paragraphs, the widths in shares of the line."""

    rows: tuple[tuple[tuple[Words, ...], ...], ...]
    widths: tuple[float, ...]
    ruled: bool = True
    head: int = 0
    """How many rows stand again at the top of the next page."""


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""


Block = Words | Business | Rows | NewPage

LONG = 6
"""From so many items on the county's table begins on the front page and goes on over the next."""
SHORT_TAIL = 300
"""How many lines of the papers two of the houses print: where the agenda ends is seen by the first, and all are in the
county's file of each kind."""
CLOSING = "The Chairman may vary the order of the items. Please switch mobile telephones to silent."
RULES = (
    "Anybody may come and listen, except where exempt business is taken under the Local Government Act 1972.",
    "There is ramped access to the building, and an induction loop in most meeting rooms.",
    "Papers in large print or in Braille can be had from the officer named above.",
    "In the event of a fire alarm leave the building by the nearest exit and do not use the lifts.",
)
EXCLUSION = (
    "To decide whether to exclude the press and public while the items below are taken, which would disclose exempt "
    "information within Part I of Schedule 12A of the Local Government Act 1972."
)


def body_of(truth: Truth, look: Look) -> Iterator[Block]:
    """The council's name, where the truth knows it."""
    if truth["body"]:
        yield Words(truth["body"], look)


def day_of(meeting: Truth) -> str:
    """As 'Thursday, 14 January 2021'."""
    day = date.fromisoformat(meeting["date"])
    return f"{day:%A}, {day.day} {day:%B %Y}"


def hour_of(meeting: Truth) -> str:
    """As '10.15am'."""
    hour = time.fromisoformat(meeting["start_time"])
    return f"{hour.hour % 12 or 12}.{hour:%M}{hour:%p}".replace("AM", "am").replace("PM", "pm")


def with_role(person: Truth) -> str:
    return f"{person['name']} ({person['role']})" if person["role"] else str(person["name"])


def split(items: Sequence[Truth]) -> tuple[list[Truth], list[Truth]]:
    """The items in public and those that are exempt."""
    return [item for item in items if not item["exempt"]], [item for item in items if item["exempt"]]


def below(item: Truth) -> tuple[Words, ...]:
    """What stands under a title."""
    words = [Words(item["description"])] if item["description"] else []
    return (*words, *(Words(text, Look.BULLET) for text in item.get("sub_items", [])))


def county(truth: Truth, meeting: Truth, tail: Iterable[str]) -> Iterator[Block]:
    """A ruled table with the pages at the right, cut where the page ends; the members on a page of their own."""
    public, exempt = split(meeting["items"])
    yield from body_of(truth, Look.HEADING)
    yield Words(meeting["committee"], Look.TITLE)
    top = (hour_of(meeting), day_of(meeting), meeting["place"])
    yield Rows((tuple((Words(text, Look.BOLD),) for text in top),), (0.15, 0.35, 0.5))
    yield from contacts(meeting)
    if meeting["quorum"] and not meeting["members"]:
        yield Words(f"Quorum: {meeting['quorum']}")
    yield Words("Information about meetings", Look.HEADING)
    yield from map(Words, RULES)
    if len(public) < LONG:
        yield NewPage()
    yield agenda_rows(public)
    if exempt:
        yield Words("Exempt Items", Look.HEADING)
        yield Words("(Press and public are likely to be asked to leave for these items)")
        yield Words(EXCLUSION)
        yield agenda_rows(exempt)
    yield from after_agenda(meeting)
    if meeting["members"]:
        yield NewPage()
        yield from membership_page(meeting)
    yield from papers(tail)


def agenda_rows(items: Sequence[Truth]) -> Rows:
    head = ((), (), (Words("Pages", Look.BOLD),))
    rows = [
        ((Words(item["number"] or ""),), (Words(item["title"], Look.BOLD), *below(item)), (Words(item["pages"] or ""),))
        for item in items
    ]
    return Rows((head, *rows), (0.1, 0.74, 0.16), head=1)


def membership_page(meeting: Truth) -> Iterator[Block]:
    yield Words("Agenda item 1", Look.HEADING)
    yield Words("Membership, Apologies, Substitutions and Declarations of Interest", Look.HEADING)
    yield Words("Membership" + (f" (Quorum: {meeting['quorum']})" if meeting["quorum"] else ""), Look.BOLD)
    rows = tuple(((Words(one["name"]),), (Words(one["role"] or ""),)) for one in meeting["members"])
    yield Rows(rows, (0.5, 0.5), ruled=False)
    if meeting["co_opted"]:
        yield Words("Non-elected Members", Look.BOLD)
        yield from (Words(with_role(one)) for one in meeting["co_opted"])


def borough(truth: Truth, meeting: Truth, tail: Iterable[str]) -> Iterator[Block]:
    """Labels on the front page, members in two columns, items as paragraphs with '(Pages 1 - 8)' behind the title."""
    public, exempt = split(meeting["items"])
    yield from body_of(truth, Look.HEADING)
    yield Words(meeting["committee"], Look.TITLE)
    for label, text in (("Date", day_of(meeting)), ("Time", hour_of(meeting)), ("Venue", meeting["place"])):
        yield Rows((((Words(f"{label}:", Look.BOLD),), (Words(text),)),), (0.15, 0.85), ruled=False)
    if meeting["quorum"]:
        yield Words(f"Quorum: {meeting['quorum']}")
    if meeting["members"]:
        yield Words("Membership", Look.HEADING)
        yield two_columns([with_role(one) for one in meeting["members"]])
    if meeting["co_opted"]:
        yield Words("Co-opted Members", Look.HEADING)
        yield from (Words(with_role(one)) for one in meeting["co_opted"])
    yield from contacts(meeting)
    yield from map(Words, RULES[1:])
    yield NewPage()
    yield Words("AGENDA", Look.CENTRED)
    yield Words("PART 1 - PUBLIC", Look.HEADING)
    yield from (free(item) for item in public)
    if exempt:
        yield Words("PART 2 - PRIVATE", Look.HEADING)
        yield Words(EXCLUSION)
        yield from (free(item) for item in exempt)
    yield from after_agenda(meeting)
    yield from papers(islice(tail, SHORT_TAIL))


def free(item: Truth) -> Business:
    pages = f"  (Pages {item['pages']})" if item["pages"] else ""
    return Business(item["number"], item["title"] + pages, below(item))


def two_columns(names: Sequence[str]) -> Rows:
    """Read down the left and then down the right."""
    half = (len(names) + 1) // 2
    pairs = [(name, names[half + at] if half + at < len(names) else "") for at, name in enumerate(names[:half])]
    return Rows(tuple(((Words(left),), (Words(right),)) for left, right in pairs), (0.5, 0.5), ruled=False)


def parish(truth: Truth, meeting: Truth, tail: Iterable[str]) -> Iterator[Block]:
    """A summons, the members run on in a line, a bare list, and the clerk's name at the foot."""
    public, exempt = split(meeting["items"])
    yield from body_of(truth, Look.CENTRED)
    yield Words(
        f"You are hereby summoned to attend a meeting of the {meeting['committee']} to be held at {meeting['place']} "
        f"on {day_of(meeting)} at {hour_of(meeting)} for the purpose of transacting the following business."
    )
    if meeting["members"]:
        yield Words(f"Members: {', '.join(with_role(one) for one in meeting['members'])}")
    if meeting["co_opted"]:
        yield Words(f"Co-opted members: {', '.join(with_role(one) for one in meeting['co_opted'])}")
    if meeting["quorum"]:
        yield Words(f"Quorum: {meeting['quorum']}")
    yield Words("AGENDA", Look.CENTRED)
    yield from (free(item) for item in public)
    if exempt:
        yield Words("CONFIDENTIAL ITEMS", Look.HEADING)
        yield from (free(item) for item in exempt)
    yield from after_agenda(meeting)
    for officer in meeting["officers"]:
        yield Words(officer["name"])
        yield Words(officer["role"] or "Committee Services")
    yield Words(CLOSING)
    yield from papers(islice(tail, SHORT_TAIL))


def contacts(meeting: Truth) -> Iterator[Block]:
    if meeting["officers"]:
        yield Words("For information about the meeting please ask for:")
    for officer in meeting["officers"]:
        yield Words(", ".join(filter(None, (officer["name"], officer["role"]))))
        yield Words("Telephone: 01632 960001")


def after_agenda(meeting: Truth) -> Iterator[Block]:
    """The next meeting, where no item tells of it."""
    following = (meeting["next_meeting"] or {}).get("date")
    if following and not told_in_items(meeting, date.fromisoformat(following)):
        day = date.fromisoformat(following)
        yield Words(f"Date of next meeting: {day:%A} {day.day} {day:%B %Y}")


def printed_of(item: Truth) -> str:
    """All the words that a house prints of an item."""
    return " ".join((item["title"], item["description"] or "", *item.get("sub_items", [])))


def told_in_items(meeting: Truth, day: date) -> bool:
    """Whether an item prints the day, in whatever form: '9th of March', 'March 9th', '9.3.20'."""
    words = " ".join(map(printed_of, meeting["items"]))
    number, suffix = rf"(?<!\d)0?{day.day}(?!\d)", r"\s?(?:st|nd|rd|th)?"
    forms = (
        rf"{number}{suffix}\s*(?:of\s+)?{day:%b}",
        rf"{day:%b}[a-z]{{0,6}}\s+(?:the )?{number}",
        rf"{number}[./-]0?{day.month}[./-](?:20)?{day:%y}(?!\d)",
    )
    return any(re.search(form, words, re.IGNORECASE) for form in forms)


def papers(tail: Iterable[str]) -> Iterator[Block]:
    """What follows the agenda in the pack: the last minutes, reports, appendices."""
    texts = [text for text in tail if text.strip()]
    if texts:
        yield NewPage()
    yield from map(Words, texts)


HOUSES = {"county": county, "borough": borough, "parish": parish}
