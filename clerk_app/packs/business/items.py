"""The items of business of a meeting, read from the lines of its agenda."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.business.beside_items import without_links
from clerk_app.packs.business.clarity import has_clear_description, has_clear_title
from clerk_app.packs.business.exempt_items import ItemWords, exempt, exempt_paragraphs
from clerk_app.packs.business.item_body import Body, read_body, without_points
from clerk_app.packs.business.item_lines import Paging, Printed, printed_items
from clerk_app.packs.business.named_items import private_by_notes, private_mark
from clerk_app.packs.business.page_columns import has_bare_pages
from clerk_app.packs.business.report_refs import (
    brought,
    named_alone,
    reference_behind,
    report_ref,
    shapes_behind,
    stands_alone,
)
from clerk_app.packs.business.torn_rows import torn_rows, without_gap
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.lists.item_pages import Pages, are_loose, is_heading_of_pages, rising
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.numbering import BRACKETED, Numbered, step
from clerk_app.packs.lists.part_headings import Kind
from clerk_app.packs.lists.prose import is_motion
from clerk_app.packs.lists.sections import Section
from clerk_app.packs.lists.series import Start
from clerk_app.packs.lists.titles import LONGEST_TITLE, Cut, cut
from clerk_app.packs.lists.web_marks import without_sizes
from clerk_app.packs.paper.regions import MeetingText
from clerk_app.packs.pieces import Piece, found, joined
from clerk_app.packs.reading import ReadItem

_BREAK = "The number before it is missing in the agenda, so an item may have been lost."
_APART = "The number stands apart from the others, so it may be one of a list within an item."
_POINT = "The number is that of a point of the item above, so it may be no item of its own."
_OF_POINTS = frozenset({"#.#", BRACKETED})
_FAR_ASIDE = 40.0
_IN_ITS_LINE = re.compile(r"[\s,;–—-]*[(\[]?(?:see\s)?pages?\b", re.IGNORECASE)
_LONG = "The title is as long as a paragraph; it may hold more than the title."


@dataclass(frozen=True, slots=True)
class _Item:
    """An item on the way from lines to a reading."""

    start: Start
    cut: Cut
    body: Body
    pages: Pages | None
    reference: Found[str] | None
    """Of the report, where it stands in a column or in a line of its own."""
    before: tuple[Section, ...]
    behind: tuple[Section, ...]
    torn: bool = False
    """Whether the beginning of its title may stand with the item above."""


def read_items(meeting: MeetingText) -> tuple[ReadItem, ...]:
    """The items of a meeting in their order."""
    if not meeting.begins:
        return ()
    column = any(is_heading_of_pages(line.text) for line in (*meeting.head, *meeting.agenda))
    unannounced = not column and has_bare_pages(meeting)
    layout = layout_of(meeting.agenda, meeting.head)
    paging = Paging(column or unannounced)
    items = _items(printed_items(meeting, layout, paging))
    if are_loose([item.pages for item in items]):
        items = _items(printed_items(meeting, layout, replace(paging, loose=False)))
    if not rising([item.pages for item in items]):
        items = _items(printed_items(meeting, layout, replace(paging, taken=False)))
    states = exempt([_words(item) for item in items], private_by_notes(meeting.tail))
    doubts = _doubts(items)
    shapes = shapes_behind([item.cut.title[-1] for item in items])
    shapes |= shapes_behind([piece for item in items for piece in brought(_below(item))])
    cuts = [item.cut for item in items]
    torn = torn_rows(cuts) | without_gap(cuts)
    items = [replace(item, torn=at in torn) for at, item in enumerate(items)]
    alone = unannounced or sum(item.pages is not None for item in items) == 1
    wholes = _wholes(items)
    return tuple(
        _read(*parts, meeting.rival or _may_be_a_point(parts[0], wholes), shapes, parts[0] is items[-1], alone)
        for parts in zip(items, states, doubts, strict=True)
    )


def _items(printed: Printed) -> list[_Item]:
    items: list[_Item] = []
    before: tuple[Section, ...] = ()
    lead: tuple[Piece, ...] = ()
    layout = printed.layout
    for item in printed.items:
        lines = item.lines
        lead = next((section.lines[-1:] for section in before if section.kind is Kind.LEAD), lead)
        if lines:
            parts = Cut(lead, None, lines) if lead and is_motion(lines[0].text) else cut(lines, layout)
            parts = replace(parts, title=tuple(part for piece in parts.title for part in without_sizes(piece)))
            body = read_body(parts, layout)
            items.append(_Item(item.start, parts, body, item.pages, item.reference, before, item.behind))
        before = item.behind
    bodies = without_points(without_links([item.cut for item in items], [item.body for item in items]))
    return [replace(item, body=body) for item, body in zip(items, bodies, strict=True)]


def _words(item: _Item) -> ItemWords:
    number = item.start.number
    return ItemWords(
        item.cut.title,
        _below(item),
        item.before,
        "" if number is None else number.printed,
        item.start.mark,
        private_mark(item.cut.title[0]),
    )


def _below(item: _Item) -> tuple[Piece, ...]:
    return (*item.body.description, *(piece for sub in item.body.sub_items for piece in sub), *item.body.wording)


def _doubts(items: Sequence[_Item]) -> list[str]:
    """For each item what speaks against it; nothing for most."""
    doubts = []
    column = _column(items)
    wholes = _wholes(items)
    for at, item in enumerate(items):
        number, before = item.start.number, items[at - 1].start.number if at else None
        half = item.start.letter is not None and number is before
        anew = number is not None and number.values == (1,)
        if number is not None and before is not None and _skips(before, number) and not half and not anew:
            doubts.append(_BREAK)
        elif number is not None and _is_of_points(number) and number.values[:1] in wholes:
            doubts.append(_POINT)
        elif number is not None and abs(number.left - column) > _FAR_ASIDE:
            doubts.append(_APART)
        elif len(joined(item.cut.title)) > LONGEST_TITLE:
            doubts.append(_LONG)
        else:
            doubts.append("")
    return doubts


def _wholes(items: Sequence[_Item]) -> set[tuple[int, ...]]:
    """The numbers of the agenda that have no parts."""
    return {item.start.number.values for item in items if item.start.number and item.start.number.shape == "#"}


def _may_be_a_point(item: _Item, wholes: set[tuple[int, ...]]) -> bool:
    """Whether '5a' stands below '5', be it as one of its points or as an item that was put in behind it."""
    number = item.start.number
    return number is not None and number.shape == "#A" and number.values[:1] in wholes


def _is_of_points(number: Numbered) -> bool:
    """Whether others number the points of item 8 so: '8.1', '8(a)', '8.a'; '8a' is one of its own."""
    return number.shape in _OF_POINTS or (number.shape == "#A" and "." in number.printed)


def _column(items: Sequence[_Item]) -> float:
    """Where most numbers stand across the page."""
    lefts = Counter(item.start.number.left for item in items if item.start.number is not None)
    return lefts.most_common(1)[0][0] if lefts else 0.0


def _skips(before: Numbered, number: Numbered) -> bool:
    """Whether a number is not the next of the same list."""
    return before.shape == number.shape and step(before, number) != 1


def _description(item: _Item, certainty: Certainty, last: bool) -> Found[str] | None:
    """The description; likely only, unless nothing else could be meant."""
    if not item.body.description:
        return None
    clear = has_clear_description(item.cut, item.body, bool(item.behind) or last) and not _had_pages(item)
    return found(item.body.description, Certainty.LIKELY if certainty is Certainty.SURE and not clear else certainty)


def _had_pages(item: _Item) -> bool:
    """Whether the pages of its paper stood in the last line of a description, of which they may be: '(pages 1-9)'."""
    last = item.body.description[-1]
    return _IN_ITS_LINE.match(last.line.text, last.end) is not None


def _number(start: Start, certainty: Certainty, doubt: str) -> Found[str] | None:
    """The number as it is printed, '2a' and '3 (a)' put together from their halves."""
    number, letter = start.number, start.letter
    if number is None:
        return None
    if letter is None:
        return found((number.piece,), certainty, doubt)
    words = f"{number.printed} ({letter.printed})" if letter.shape[0] == "(" else number.printed + letter.printed
    sure = Certainty.LIKELY if certainty is Certainty.SURE else certainty
    return Found(words, (number.piece.place, letter.piece.place), sure, doubt)


def _pages(item: _Item, alone: bool) -> Found[str] | None:
    """The pages of the item's paper.

    Likely only, where they stand further down and may be those of a part of it, or where no other item has any
    or nothing says that they are pages.
    """
    if item.pages is None:
        return None
    near = [*(piece.line for piece in item.cut.title), *(piece.line for piece in item.cut.rest[:1])]
    sure = all(piece.line in near or piece.line.number - near[-1].number <= 1 for piece in item.pages.pieces)
    sure = sure and not (alone or item.pages.loose)
    return found(item.pages.pieces, Certainty.SURE if sure else Certainty.LIKELY)


def _reference(item: _Item, shapes: frozenset[str]) -> Found[str] | None:
    """The reference of the item's report; likely only, where no word says that it is one."""
    if item.reference is not None:
        return item.reference
    body = item.body
    plain = () if body.description or body.sub_items or body.wording else item.cut.rest[:1]
    alone = named_alone(item.cut.rest)
    lines = (*item.cut.title, *body.description, *(sub[0] for sub in body.sub_items), *plain, *alone)
    if (named := report_ref(lines)) is not None and not (len(alone) != 1 and _is_of_a_point(named, body)):
        return found((named,), Certainty.LIKELY if stands_alone(named) else Certainty.SURE)
    ends = (item.cut.title[-1], *brought(body.description))
    behind = next((one for end in ends if (one := reference_behind(end, shapes)) is not None), None)
    return None if behind is None else found((behind,), Certainty.LIKELY)


def _is_of_a_point(reference: Piece, body: Body) -> bool:
    """Whether a reference is that of one of several points below a title."""
    return len(body.sub_items) > 1 and any(reference.line is sub[0].line for sub in body.sub_items)


def _is_bare_letter(number: Numbered) -> bool:
    """Whether only the letters that follow tell that it is one, as 'A' before 'Apologies'."""
    return not number.close and len(number.printed) == 1 and number.printed.isalpha()


def _read(
    item: _Item, state: Found[bool] | None, doubt: str, risky: bool, shapes: frozenset[str], last: bool, alone: bool
) -> ReadItem:
    number, body = item.start.number, item.body
    safe = number is not None and not risky and not _is_bare_letter(number)
    of_number = Certainty.DOUBTFUL if doubt else Certainty.SURE if safe else Certainty.LIKELY
    dropped = item.cut.behind is not None and not body.description
    clear = has_clear_title(item.cut) and not (item.torn or dropped)
    certainty = Certainty.LIKELY if of_number is Certainty.SURE and not clear else of_number
    lines = (*item.cut.title, *_below(item))
    return ReadItem(
        found(item.cut.title, certainty, doubt),
        _number(item.start, of_number, doubt),
        _description(item, certainty, last),
        _reference(item, shapes),
        _pages(item, alone),
        state,
        exempt_paragraphs(lines),
        tuple(found(sub, Certainty.LIKELY) for sub in body.sub_items),
        found(body.wording, Certainty.LIKELY) if body.wording else None,
    )
