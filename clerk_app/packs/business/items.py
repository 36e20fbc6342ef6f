"""The items of business of a meeting, read from the lines of its agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.business.clarity import has_clear_description, has_clear_title
from clerk_app.packs.business.exempt_items import ItemWords, exempt, exempt_paragraphs
from clerk_app.packs.business.item_body import Body, read_body, without_points
from clerk_app.packs.business.item_table import (
    column_behind_others,
    has_hours,
    hours_before,
    is_table,
    side_columns,
    title_cells,
    without_hour,
    without_hour_before,
    without_side,
)
from clerk_app.packs.business.report_refs import (
    reference_behind,
    report_ref,
    shapes_behind,
    stands_alone,
    take_reference,
)
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.lists.item_pages import Pages, is_heading_of_pages, rising, take_broken_pages, take_pages
from clerk_app.packs.lists.layout import Layout, layout_of
from clerk_app.packs.lists.numbering import Numbered, step
from clerk_app.packs.lists.prose import begins_list, is_motion
from clerk_app.packs.lists.sections import Group, Kind, Section, cut_sections
from clerk_app.packs.lists.series import Start
from clerk_app.packs.lists.titles import LONGEST_TITLE, Cut, cut
from clerk_app.packs.lists.web_marks import begins_documents, without_marks, without_sizes
from clerk_app.packs.paper.regions import MeetingText
from clerk_app.packs.pieces import Piece, found, joined, whole
from clerk_app.packs.reading import ReadItem

_GAPS_OF_A_TITLE = 4
_MOST_LINES = 400
"""Lines of an item that are looked at: what is longer is no agenda."""
_BREAK = "The number before it is missing in the agenda, so an item may have been lost."
_LONG = "The title is as long as a paragraph; it may hold more than the title."


@dataclass(frozen=True, slots=True)
class _Item:
    """An item on the way from lines to a reading."""

    start: Start
    cut: Cut
    body: Body
    pages: Pages | None
    reference: Piece | None
    """Of the report, where it stands in a column of its own."""
    before: tuple[Section, ...]
    behind: tuple[Section, ...]


def read_items(meeting: MeetingText) -> tuple[ReadItem, ...]:
    """The items of a meeting in their order."""
    if not meeting.begins:
        return ()
    column = any(is_heading_of_pages(line.text) for line in (*meeting.head, *meeting.agenda))
    layout = layout_of(meeting.agenda)
    items = _items(meeting, layout, column)
    if not rising([item.pages for item in items]):
        items = _items(meeting, layout, column, pages_too=False)
    states = exempt([_words(item) for item in items])
    doubts = _doubts(items)
    shapes = shapes_behind([item.cut.title[-1] for item in items])
    return tuple(
        _read(*parts, meeting.rival, shapes, parts[0] is items[-1]) for parts in zip(items, states, doubts, strict=True)
    )


def _items(meeting: MeetingText, layout: Layout, column: bool, pages_too: bool = True) -> list[_Item]:
    items: list[_Item] = []
    before: tuple[Section, ...] = ()
    lead: tuple[Piece, ...] = ()
    groups = _groups(meeting, layout)
    firsts = [take_pages(_first(group), column)[0] for _, group in groups]
    before_titles, sides = hours_before(firsts), side_columns(firsts)
    table, hours, title_column = is_table(firsts), has_hours(firsts), column_behind_others(firsts)
    for start, group in groups:
        lines = tuple(map(without_hour, group.lines)) if hours else group.lines
        lines, pages = _without_pages(lines, column) if pages_too else (lines, None)
        lines, reference = _without_reference(lines)
        lines = tuple(without_side(piece, sides) for piece in lines) if sides else lines
        lines = title_cells(lines, title_column) if table or title_column is not None else lines
        lines = tuple(piece for piece in lines if piece.text)
        lines = (without_hour_before(lines[0]), *lines[1:]) if before_titles and lines else lines
        lead = next((section.lines[-1:] for section in before if section.kind is Kind.LEAD), lead)
        if lines:
            parts = Cut(lead, None, lines) if lead and is_motion(lines[0].text) else cut(lines, layout)
            parts = replace(parts, title=tuple(part for piece in parts.title for part in without_sizes(piece)))
            items.append(_Item(start, parts, read_body(parts, layout), pages, reference, before, group.behind))
        before = group.behind
    bodies = without_points([item.body for item in items])
    return [replace(item, body=body) for item, body in zip(items, bodies, strict=True)]


def _first(group: Group) -> Piece:
    """The line of the title."""
    return next((piece for piece in group.lines if piece.text), group.lines[0])


def _groups(meeting: MeetingText, layout: Layout) -> list[tuple[Start, Group]]:
    """The lines of each item."""
    ends = [*(start.index - start.above for start in meeting.begins[1:]), len(meeting.agenda)]
    pieces = [
        [
            without_marks(piece) if not is_heading_of_pages(piece.text) else piece.part(0, 0)
            for piece in (
                start.body,
                *map(whole, meeting.agenda[start.index + 1 : min(end, start.index + _MOST_LINES)]),
            )
        ]
        for start, end in zip(meeting.begins, ends, strict=True)
    ]
    firsts = [next((piece for piece in lines if piece.text), None) for lines in pieces]
    return [
        (start, _without_documents(cut_sections(lines, following, layout)))
        for start, lines, following in zip(meeting.begins, pieces, [*firsts[1:], None], strict=True)
    ]


def _without_documents(group: Group) -> Group:
    """The item without the papers that a site lists below it; what stands behind them is a heading of the next item."""
    at = next((at for at, piece in enumerate(group.lines) if begins_documents(whole(piece.line).text)), None)
    if at is None or not any(piece.text for piece in group.lines[:at]):
        return group
    behind = tuple(piece for piece in group.lines[at:] if piece.text)
    sections = (Section(Kind.OTHER, behind),) if behind else ()
    return Group(group.lines[:at], (*sections, *group.behind))


def _without_pages(lines: Sequence[Piece], column: bool) -> tuple[tuple[Piece, ...], Pages | None]:
    """The lines of an item without its pages, which stand behind the title or at the end of the description."""
    kept: list[Piece] = []
    pages: Pages | None = None
    in_list = False
    for at, piece in enumerate(lines):
        broken = take_broken_pages(kept[-1], piece) if kept and pages is None and not in_list else None
        in_list = in_list or (at > 0 and broken is None and begins_list(piece))
        if broken is not None:
            kept[-1], rest, pages = broken
        elif in_list or pages is not None:
            rest = piece
            if pages is not None and _is_of_a_list(lines, at, pages, column):
                return tuple(lines), None
        else:
            rest, pages = take_pages(piece, column, *([] if any(one.text for one in kept) else [_GAPS_OF_A_TITLE]))
        kept.append(rest)
    return tuple(kept), pages


def _is_of_a_list(lines: Sequence[Piece], at: int, pages: Pages, column: bool) -> bool:
    """Whether each line below the title has pages of its own, so that none are those of the item."""
    title = next(piece for piece in lines if piece.text)
    behind_title = any(piece.line is title.line for piece in pages.pieces)
    return not behind_title and take_pages(lines[at], column)[1] is not None


def _without_reference(lines: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Piece | None]:
    """The lines of an item without the reference in a cell behind its title."""
    at = next((at for at, piece in enumerate(lines) if piece.text), 0)
    rest, reference = take_reference(lines[at])
    return ((*lines[:at], rest, *lines[at + 1 :]), reference) if reference is not None else (lines, None)


def _words(item: _Item) -> ItemWords:
    number = item.start.number
    return ItemWords(
        item.cut.title, _below(item), item.before, "" if number is None else number.printed, item.start.mark
    )


def _below(item: _Item) -> tuple[Piece, ...]:
    return (*item.body.description, *(piece for sub in item.body.sub_items for piece in sub), *item.body.wording)


def _doubts(items: Sequence[_Item]) -> list[str]:
    """For each item what speaks against it; nothing for most."""
    doubts = []
    for at, item in enumerate(items):
        number, before = item.start.number, items[at - 1].start.number if at else None
        half = item.start.letter is not None and number is before
        anew = number is not None and number.values == (1,)
        if number is not None and before is not None and _skips(before, number) and not half and not anew:
            doubts.append(_BREAK)
        elif len(joined(item.cut.title)) > LONGEST_TITLE:
            doubts.append(_LONG)
        else:
            doubts.append("")
    return doubts


def _skips(before: Numbered, number: Numbered) -> bool:
    """Whether a number is not the next of the same list."""
    return before.shape == number.shape and step(before, number) != 1


def _description(item: _Item, certainty: Certainty, last: bool) -> Found[str] | None:
    """The description; likely only, unless nothing else could be meant."""
    if not item.body.description:
        return None
    clear = has_clear_description(item.cut, item.body, bool(item.behind) or last)
    return found(item.body.description, Certainty.LIKELY if certainty is Certainty.SURE and not clear else certainty)


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


def _pages(item: _Item) -> Found[str] | None:
    """The pages of the item's paper; likely only, where they stand further down and may be those of a part of it."""
    if item.pages is None:
        return None
    near = [*(piece.line for piece in item.cut.title), *(piece.line for piece in item.cut.rest[:1])]
    sure = all(piece.line in near or piece.line.number - near[-1].number <= 1 for piece in item.pages.pieces)
    return found(item.pages.pieces, Certainty.SURE if sure else Certainty.LIKELY)


def _reference(item: _Item, shapes: frozenset[str]) -> Found[str] | None:
    """The reference of the item's report; likely only, where no word says that it is one."""
    if item.reference is not None:
        return found((item.reference,))
    body = item.body
    lines = (*item.cut.title, *body.description, *(sub[0] for sub in body.sub_items))
    if (named := report_ref(lines)) is not None:
        return found((named,), Certainty.LIKELY if stands_alone(named) else Certainty.SURE)
    behind = reference_behind(item.cut.title[-1], shapes)
    return None if behind is None else found((behind,), Certainty.LIKELY)


def _read(
    item: _Item, state: Found[bool] | None, doubt: str, rival: bool, shapes: frozenset[str], last: bool
) -> ReadItem:
    number, body = item.start.number, item.body
    safe = number is not None and not rival
    of_number = Certainty.DOUBTFUL if doubt else Certainty.SURE if safe else Certainty.LIKELY
    certainty = Certainty.LIKELY if of_number is Certainty.SURE and not has_clear_title(item.cut) else of_number
    lines = (*item.cut.title, *_below(item))
    return ReadItem(
        found(item.cut.title, certainty, doubt),
        _number(item.start, of_number, doubt),
        _description(item, certainty, last),
        _reference(item, shapes),
        _pages(item),
        state,
        exempt_paragraphs(lines),
        tuple(found(sub, Certainty.LIKELY) for sub in body.sub_items),
        found(body.wording, Certainty.LIKELY) if body.wording else None,
    )
