"""The lines of each item of an agenda, without its pages, its reference and the columns beside its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.business.asides import columns_of_names, without_aside
from clerk_app.packs.business.beside_items import without_contact
from clerk_app.packs.business.item_table import (
    Columns,
    columns_of,
    in_columns,
    width_of,
    without_cells_before,
    without_duration,
)
from clerk_app.packs.business.paper_columns import Papers, papers_of
from clerk_app.packs.business.planning_tables import heads_applications
from clerk_app.packs.business.report_refs import take_reference
from clerk_app.packs.business.ward_cells import Column, ward_column, without_wards
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.lists.item_pages import (
    MOST_GAPS,
    Pages,
    is_heading_of_pages,
    pages_alone,
    pages_before,
    stands_before,
    take_broken_pages,
    take_pages,
)
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.part_headings import Kind
from clerk_app.packs.lists.prose import begins_list
from clerk_app.packs.lists.purposes import with_purposes_as_headings
from clerk_app.packs.lists.sections import Group, Section, cut_sections
from clerk_app.packs.lists.series import Start
from clerk_app.packs.lists.web_marks import begins_documents, ends_with_address, is_file, without_marks
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.paper.regions import MeetingText
from clerk_app.packs.pieces import Piece, found, whole

_GAPS_OF_A_TITLE = 4
_NEAR = 4
"""Lines above the first item in which the columns are headed."""
_LEAST_APART, _NEARLY_ALL = 4, 0.75
"""Items of which what is said below the title stands apart, and their share, from which on it does so in all."""
_IN_SENTENCE = re.compile(r"\b(?:at|on|see|from|of|to) (?:pages?|pp?\.) ?[\d –-]{1,12}\.?$", re.IGNORECASE)
"""Pages that a sentence names: 'The procedure is at page 3.'"""
_REPORTED = re.compile(r"\breports? (?:of|by|from) [\w ,&’'-]{3,80}$", re.IGNORECASE)
_REACH, _FAR_BACK = 40, 110
_RIGHT = 100.0
"""Points by which pages stand at the right of what is said below a title."""
_MOST_LINES = 400
"""Lines of an item that are looked at: what is longer is no agenda."""


@dataclass(frozen=True, slots=True)
class ItemLines:
    """The lines of an item's title and of what stands below it."""

    start: Start
    lines: tuple[Piece, ...]
    pages: Pages | None
    reference: Found[str] | None
    """Of the report, where it stands in a column or in a line of its own."""
    behind: tuple[Section, ...]
    """Headings between it and the next."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The items of an agenda as they are printed, and how they are set."""

    items: tuple[ItemLines, ...]
    layout: Layout


@dataclass(frozen=True, slots=True)
class Paging:
    """How pages stand in an agenda."""

    column: bool
    """Whether a column of pages is announced."""
    taken: bool = True
    """Whether there are any."""
    loose: bool = True
    """Whether a blank alone can part them from the words."""

    def take(self, piece: Piece, most_gaps: int = MOST_GAPS) -> tuple[Piece, Pages | None]:
        """A line without its pages, and them; a line with more gaps than that is of a table."""
        return take_pages(piece, self.column, most_gaps, self.loose)


def printed_items(meeting: MeetingText, layout: Layout, paging: Paging) -> Printed:
    """The lines of the items, without their pages."""
    groups = _groups(meeting, layout)
    firsts = [_first(group) for _, group in groups]
    firsts = [paging.take(piece)[0] for piece in firsts] if paging.taken else firsts
    planning = any(heads_applications(line.text) for line in (*meeting.head[-_NEAR:], *meeting.agenda))
    columns = columns_of(meeting.begins, firsts, planning)
    wards = ward_column(meeting.head)
    papers = papers_of(meeting.head, [group.lines for _, group in groups])
    items = [_lines(start, group, columns, papers, paging, wards) for start, group in groups]
    names = columns_of_names([item.lines[0] for item in items if item.lines])
    items = [replace(item, lines=without_aside(item.lines, names)) for item in items]
    if paging.taken and any(stands_before(line.text) for line in meeting.head[-_NEAR:]):
        items = [_with_pages_before(item) for item in items]
    if columns.parted:
        layout = replace(layout, narrow=width_of([item.lines for item in items]))
    return Printed(tuple(items), replace(layout, titles_apart=_stand_apart([item.lines for item in items])))


def _stand_apart(items: Sequence[Sequence[Piece]]) -> bool:
    """Whether in nearly all items of more than one line the second stands apart from the title."""
    below = [lines[1].line.gap for each in items if len(lines := [piece for piece in each if piece.text]) > 1]
    apart = sum(below)
    return apart >= _LEAST_APART and apart >= _NEARLY_ALL * len(below)


def _lines(
    start: Start, group: Group, columns: Columns, papers: Papers, paging: Paging, wards: Column | None
) -> ItemLines:
    lines = group.lines
    if columns.numbers is not None:
        lines = (lines[0], *(without_cells_before(piece, columns.numbers) for piece in lines[1:]))
    lines = columns.without_hours(lines)
    lines, pages = _without_pages(lines, paging) if paging.taken else (lines, None)
    lines, reference = papers.taken(lines)
    if pages is None and paging.taken and reference is not None:
        lines, pages = _without_pages(lines, paging)
    lines, reference = (lines, reference) if reference is not None else _without_reference(lines)
    lines = without_wards(lines, wards)
    return ItemLines(start, in_columns(lines, columns), pages, reference, group.behind)


def _with_pages_before(item: ItemLines) -> ItemLines:
    number = item.start.number
    if item.pages is not None or number is None:
        return item
    return replace(item, pages=pages_before(number.piece.line, number.left))


def _first(group: Group) -> Piece:
    """The line of the title."""
    return next((piece for piece in group.lines if piece.text), group.lines[0])


def _groups(meeting: MeetingText, layout: Layout) -> list[tuple[Start, Group]]:
    """The lines of each item."""
    ends = [*(start.index - start.above for start in meeting.begins[1:]), len(meeting.agenda)]
    pieces = [
        without_contact(
            _own_words((start.body, *map(whole, meeting.agenda[start.index + 1 : min(end, start.index + _MOST_LINES)])))
        )
        for start, end in zip(meeting.begins, ends, strict=True)
    ]
    firsts = [next((piece for piece in lines if piece.text), None) for lines in pieces]
    groups = [
        _without_documents(cut_sections(lines, following, layout))
        for lines, following in zip(pieces, [*firsts[1:], None], strict=True)
    ]
    return list(zip(meeting.begins, with_purposes_as_headings(groups), strict=True))


def _own_words(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines of an item, empty where they head the column of pages or are what a site adds."""
    title = next((at for at, piece in enumerate(pieces) if piece.text), 0)
    own: list[Piece] = []
    for at, piece in enumerate(pieces):
        if is_heading_of_pages(piece.text) or heads_applications(piece.text) or (at > title and is_file(piece.text)):
            own.append(piece.part(0, 0))
        else:
            named = own and ends_with_address(own[-1].text, piece.text)
            words = piece if named else without_marks(piece)
            own.append(without_duration(words) if at == title else words)
    return own


def _without_documents(group: Group) -> Group:
    """The item without the papers that a site lists below it; what stands behind them is a heading of the next item."""
    at = next((at for at, piece in enumerate(group.lines) if begins_documents(whole(piece.line).text)), None)
    if at is None or not any(piece.text for piece in group.lines[:at]):
        return group
    behind = tuple(piece for piece in group.lines[at:] if piece.text)
    sections = (Section(Kind.OTHER, behind),) if behind else ()
    return Group(group.lines[:at], (*sections, *group.behind))


def _without_pages(lines: Sequence[Piece], paging: Paging) -> tuple[tuple[Piece, ...], Pages | None]:
    """The lines of an item without its pages, which stand behind the title or at the end of the description."""
    kept: list[Piece] = []
    pages: Pages | None = None
    in_list = False
    for at, piece in enumerate(lines):
        broken = take_broken_pages(kept[-1], piece) if kept and pages is None and not in_list else None
        in_list = in_list or (at > 0 and broken is None and begins_list(piece))
        if broken is not None:
            kept[-1], rest, pages = broken
        elif pages is None and (alone := _pages_below(lines, at, paging, in_list=in_list)) is not None:
            rest, pages = piece.part(0, 0), alone
        elif in_list or pages is not None:
            rest = piece
            if pages is not None and _is_of_a_list(lines, at, pages, paging):
                return tuple(lines), None
        else:
            rest, pages = paging.take(piece, MOST_GAPS if any(one.text for one in kept) else _GAPS_OF_A_TITLE)
            rest = rest if pages is None else without_duration(rest, before_pages=True)
        kept.append(rest)
    return tuple(kept), pages


def _pages_below(lines: Sequence[Piece], at: int, paging: Paging, *, in_list: bool) -> Pages | None:
    """The pages that stand alone at the end of an item, far at the right of what is said below its title.

    Below a list they are those of the item where none of the list has any of its own.
    """
    piece, above = lines[at], lines[1:at]
    if not above or at < len(lines) - 1 or piece.left < _RIGHT + max(each.left for each in above):
        return None
    if not in_list:
        return pages_alone(piece) if paging.column else None
    rest, pages = paging.take(piece)
    if rest.text or pages is None or not pages.told:
        return None
    return None if any(paging.take(each)[1] for each in above) else pages


def _is_of_a_list(lines: Sequence[Piece], at: int, pages: Pages, paging: Paging) -> bool:
    """Whether each line below the title has pages of its own, so that none are those of the item."""
    title = next(piece for piece in lines if piece.text)
    behind_title = any(piece.line is title.line for piece in pages.pieces)
    if behind_title or _IN_SENTENCE.search(lines[at].text[-_REACH:]):
        return False
    return paging.take(lines[at])[1] is not None


def _end_of_title(lines: Sequence[Piece], at: int) -> int:
    """The line behind a title that breaks off where it says who reports, and in which a reference may stand."""
    end = at + 1
    if end >= len(lines) or lines[end].line.gap or begins_list(lines[end]) or CELL_GAP in lines[at].text:
        return 0
    more = any(take_reference(piece)[1] for piece in lines[end + 1 :])
    return 0 if more or not _REPORTED.search(lines[at].text[-_FAR_BACK:]) else end


def _without_reference(lines: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Found[str] | None]:
    """The lines of an item without the reference in a cell behind its title."""
    at = next((at for at, piece in enumerate(lines) if piece.text), 0)
    rest, reference = take_reference(lines[at])
    if reference is None and (end := _end_of_title(lines, at)):
        rest, reference = take_reference(lines[end])
        told = None if reference is None else found((reference,), Certainty.LIKELY)
        return ((*lines[:end], rest, *lines[end + 1 :]), told) if told else (lines, None)
    return (lines, None) if reference is None else ((*lines[:at], rest, *lines[at + 1 :]), found((reference,)))
