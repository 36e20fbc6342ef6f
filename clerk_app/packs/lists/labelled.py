"""Agendas without numbers whose lines are items, each a title before what is to be done: 'Minutes: To agree ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from clerk_app.packs.lists.layout import Layout, layout_of
from clerk_app.packs.lists.part_headings import heading_kind
from clerk_app.packs.lists.prose import VERB, begins_list, is_prose, is_remark, is_unfinished
from clerk_app.packs.lists.series import LEAST, Start
from clerk_app.packs.lists.tails import ends_agenda
from clerk_app.packs.lists.web_marks import without_marks
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_LABELLED = re.compile(
    r"[A-Z“‘\"'][^:;.?!\t]{2,59}(?:\s*[:;.?!]\s*[–—-]?\s+|\s*[–—-]\s+|\s+[–—-]\s*|\t\s*)(?=[\w“‘(£])"
)
"""A short title, a mark and what follows it."""
_LONGEST_TITLE = 70
_HALF = 0.5
_FEW = 0.25
"""The share of lines of another kind from which on the lines are no items one by one."""


class _Line(Enum):
    """What a line of such an agenda is."""

    LABELLED = auto()
    BARE = auto()
    """A title or a purpose, with no more behind it."""
    MORE = auto()
    """Goes on with the item above, or is of a list in it."""
    OTHER = auto()


def labelled(lines: Sequence[Line], first: int) -> list[Start]:
    """The items behind a heading where most lines are a title with what is to be done; none where they are not."""
    layout = layout_of(lines[first:])
    read: list[Start] = []
    kinds: list[_Line] = []
    for index in range(first, len(lines)):
        body = without_marks(whole(lines[index]))
        if len(read) >= LEAST and ends_agenda(lines, index, body.text):
            break
        if not body.text:
            continue
        above = whole(lines[index - 1]) if read else None
        kinds.append(_kind(body, above, layout))
        if kinds[-1] in (_Line.LABELLED, _Line.BARE):
            read.append(Start(index, body, None, body.text))
    return read if _are_items(kinds) else []


def _are_items(kinds: Sequence[_Line]) -> bool:
    with_label, other = kinds.count(_Line.LABELLED), kinds.count(_Line.OTHER)
    items = with_label + kinds.count(_Line.BARE)
    return with_label >= max(LEAST, _HALF * items) and other <= _FEW * items


def _kind(piece: Piece, above: Piece | None, layout: Layout) -> _Line:
    text = piece.text
    if (
        begins_list(piece)
        or text[:1].islower()
        or text[:1] in "(["
        or is_remark(text)
        or _was_broken(above, piece, layout)
    ):
        return _Line.MORE
    if heading_kind(piece) is not None:
        return _Line.OTHER
    if _LABELLED.match(text):
        return _Line.LABELLED
    is_title = len(text) <= _LONGEST_TITLE and not is_prose(text)
    return _Line.BARE if is_title or VERB.match(text) else _Line.OTHER


def _was_broken(above: Piece | None, piece: Piece, layout: Layout) -> bool:
    """Whether the margin broke the line above, so that this one goes on with it."""
    if above is None or piece.line.gap:
        return False
    return is_unfinished(above.text, piece.text) or (layout.is_full(above) and above.text.rstrip()[-1:] not in ".:;?!")
