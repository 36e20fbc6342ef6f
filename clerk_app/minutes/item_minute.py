"""The minute of one item as blocks: composed sentences and typed entries in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.motions import amendments, motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import note_is_private
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_action import action_text
from clerk_app.minutes import resolutions
from clerk_app.minutes.apologies import apology_table
from clerk_app.minutes.apologies_item import declared_list, is_listed, opening_blocks, with_membership
from clerk_app.minutes.chairing import presided_over, presided_when_said, said_of
from clerk_app.minutes.document import (
    Block,
    BulletItem,
    BulletList,
    Heading,
    Line,
    Paragraph,
    Strong,
    Text,
    is_blank,
    line,
    plain,
    words,
)
from clerk_app.minutes.guests import guest_blocks
from clerk_app.minutes.lead_ins import lead_in_places
from clerk_app.minutes.membership import membership_sentence, told_with_apologies
from clerk_app.minutes.sentences import composed_lines
from clerk_app.minutes.wording import Wording, emphasised, with_stop

ITEM_LEVEL = 2
"""Heading level of an item; its sub-headings are one deeper."""

_LISTED = (NoteKind.NOTE, NoteKind.POINT)
"""Kinds of entries that stand in lists."""

_OPEN_BULLETS, _PRIVATE_BULLETS = "open", "private"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Either a composed line or a typed entry."""

    line: ComposedLine | None = None
    note: Note | None = None

    @property
    def kind(self) -> NoteKind | None:
        return self.note.content.kind if self.note else None


def item_blocks(state: MeetingState, item: AgendaItem, wording: Wording, withheld: str = "") -> tuple[Block, ...]:
    """Heading and minute of an item; `withheld` says in a sentence what of it is not published."""
    pieces = _pieces(state, item, wording, withheld)
    heading = Heading(plain(item.title), ITEM_LEVEL, minute_number(state, item, wording), item.id)
    blocks = [*_blocks(state, item, pieces, wording), *resolutions.bare(state, item.id, wording)]
    if wording.conclusion_runs_on:
        blocks = _run_on(blocks, wording)
    return (heading, *blocks)


def minute_number(state: MeetingState, item: AgendaItem, wording: Wording) -> str:
    """The number before an item's minute: the agenda's, or one that runs on from meeting to meeting."""
    first = state.first_number
    if first is None:
        return wording.number_of(item.number)
    on = state.arranged.on if state.arranged else None
    return state.body.committee.rules.minute_numbers.written(first + state.agenda.position(item.id), on)


def _pieces(state: MeetingState, item: AgendaItem, wording: Wording, withheld: str) -> list[_Piece]:
    said = composed_lines(state, item.id, wording, withheld=bool(withheld))
    composed = (*said, *((ComposedLine(withheld),) if withheld else ()))
    notes = [n for n in state.notes_of(item.id) if n.content.kind is not NoteKind.SCRATCH]
    shown = {n.id for n in notes}
    pieces = [_Piece(line=line) for line in composed if not line.after]
    waiting = [line for line in composed if line.after]
    # A line whose entry is not printed (scratch) stands where that entry would.
    for note in state.notes_of(item.id):
        if note.id in shown:
            pieces.append(_Piece(note=note))
        pieces += [_Piece(line=line) for line in waiting if line.after == note.id]
    return pieces


def _blocks(state: MeetingState, item: AgendaItem, pieces: Sequence[_Piece], wording: Wording) -> Iterator[Block]:
    if item.kind is ItemKind.APOLOGIES:
        table = apology_table(state, said_of(state, presided_over(state, item), wording))
        if table is not None:
            yield table
        opening = [p.line for p in pieces if p.line and not p.line.after and not p.line.alone]
        members = told_with_apologies(state, item)
        told = with_membership(opening, [(n.id, membership_sentence(state, n, wording)) for n in members], wording)
        yield from opening_blocks([line for line in told if not line.in_table], wording)
        pieces = [p for p in pieces if p.line not in opening and p.note not in members]
    elif declared := [p.line for p in pieces if p.line and is_listed(p.line, wording) and not p.line.after]:
        yield from declared_list(declared, wording)
        pieces = [p for p in pieces if p.line not in declared]
    # Questions from the public are questions and answers, no discussion.
    lead_ins = {} if item.kind is ItemKind.QUESTIONS else lead_in_places(_kinds(pieces, wording), wording)
    conclusion = _conclusion_place(pieces, wording)
    for kind, run in groupby(enumerate(pieces), key=lambda numbered: _run(state, numbered[1])):
        numbered = list(run)
        first, piece_there = numbered[0]
        if first in lead_ins and not _has_own_lead_in(piece_there):
            source = piece_there.note.id if piece_there.note and piece_there.kind is NoteKind.DISCUSSION else ""
            yield Paragraph(plain(lead_ins[first]), source)
        if kind in (_OPEN_BULLETS, _PRIVATE_BULLETS):
            yield from _lists([p.note for _, p in numbered if p.note], wording)
            continue
        for place, piece in numbered:
            if place == conclusion:
                yield Heading(plain(wording.phrases["conclusion"]), ITEM_LEVEL + 1)
            yield from _piece_blocks(state, piece, wording)


def _run(state: MeetingState, piece: _Piece) -> str | int:
    """What runs on into one list: bullets that the public may read, or such as it may not."""
    if piece.note is None or piece.kind not in _LISTED:
        return id(piece)
    return _PRIVATE_BULLETS if note_is_private(state, piece.note) else _OPEN_BULLETS


def _kinds(pieces: Sequence[_Piece], wording: Wording) -> list[NoteKind | None]:
    """What each piece is, up to the conclusion, which has no lead-in."""
    end = next((i for i, p in enumerate(pieces) if _in_conclusion([p], wording)), len(pieces))
    return [NoteKind.NOTE if piece.kind in _LISTED else piece.kind for piece in pieces[:end]]


def _has_own_lead_in(piece: _Piece) -> bool:
    return piece.note is not None and piece.kind is NoteKind.DISCUSSION and bool(piece.note.content.text.strip())


def _in_conclusion(pieces: Sequence[_Piece], wording: Wording) -> bool:
    wanted = (wording.phrases["conclusion"] or "conclusion").rstrip(":").casefold()
    return any(p.note and p.kind is NoteKind.HEADING and _heading_text(p.note) == wanted for p in pieces)


def _heading_text(note: Note) -> str:
    return note.content.text.strip().rstrip(":").casefold()


def _conclusion_place(pieces: Sequence[_Piece], wording: Wording) -> int | None:
    """Before the first resolution of an item that was discussed, and before the paragraphs that lead to it."""
    first = next((i for i, p in enumerate(pieces) if p.kind is NoteKind.RESOLUTION), None)
    if first is None or not wording.phrases["conclusion"] or _in_conclusion(pieces[:first], wording):
        return None
    if not any(p.kind in _LISTED for p in pieces[:first]):
        return None
    while wording.conclusion_holds_thanks and first and pieces[first - 1].kind is NoteKind.PARAGRAPH:
        first -= 1
    return first


def _piece_blocks(state: MeetingState, piece: _Piece, wording: Wording) -> Iterator[Block]:
    if piece.line:
        yield Paragraph(_weighted(piece.line), piece.line.source)
        return
    note = piece.note
    if note is None:
        return
    content = note.content
    match content.kind:
        case NoteKind.HEADING:
            yield Heading(plain(content.text), ITEM_LEVEL + 1, source=note.id)
        case NoteKind.JOINED | NoteKind.REMAINED | NoteKind.LEFT:
            yield from guest_blocks(state, note, wording)
        case NoteKind.RESOLUTION | NoteKind.AMENDMENT:
            yield from _decided(state, note, wording)
        case NoteKind.MEMBERSHIP:
            yield Paragraph(plain(membership_sentence(state, note, wording)), note.id)
        case NoteKind.ACTION:
            yield Paragraph(plain(_action(state, note, wording)), note.id)
        case NoteKind.CLERKS_NOTE:
            yield Paragraph(plain(wording.say("clerks_note", text=content.text)), note.id)
        case NoteKind.URGENCY | NoteKind.TABLED:
            said = said_of(state, presided_when_said(state, note), wording)
            words = said.say(content.kind.value, text=content.text.strip())
            yield Paragraph(plain(with_stop(words)), note.id)
        case _:
            yield from (Paragraph(plain(part), note.id) for part in content.text.split("\n\n") if part.strip())


def _weighted(composed: ComposedLine) -> Line:
    head, strong, tail = composed.text.partition(composed.strong) if composed.strong else (composed.text, "", "")
    return line(head, Strong(strong), tail)


def _decided(state: MeetingState, note: Note, wording: Wording) -> Iterator[Block]:
    motion = note.content.motion if note.content.kind is NoteKind.AMENDMENT else motion_of(note)
    parts = resolutions.parts_of(state, motion)
    if note.content.kind is NoteKind.RESOLUTION:
        # All parts stand where the first of them does, whichever was struck out or moved.
        if parts[0].id == note.id:
            yield from resolutions.blocks(state, note, wording)
    elif not parts:
        # An amendment stands with its motion, and by itself only where that was struck out.
        alone = (m for m in amendments(state, motion) if m.id == note.id)
        yield from (block for m in alone for block in resolutions.amendment_blocks(state, m, wording))


def _lists(notes: Sequence[Note], wording: Wording) -> Iterator[BulletList]:
    """Lists of notes and of points, one behind the other; what is nested belongs to the list that it stands in."""
    run: list[Note] = []
    for note in notes:
        begins_another = not note.content.depth and run and note.content.kind is not run[0].content.kind
        if begins_another:
            yield _list(run, wording)
            run = []
        run.append(note)
    if run:
        yield _list(run, wording)


def _list(notes: Sequence[Note], wording: Wording) -> BulletList:
    is_counted = notes[0].content.kind is NoteKind.POINT
    return BulletList(_bullets(notes), numbering=wording.point_numbering if is_counted else None)


def _bullets(notes: Sequence[Note]) -> tuple[BulletItem, ...]:
    """Bullets nested by depth; one that is deeper than its place allows hangs under the last."""
    items: list[BulletItem] = []
    at = 0
    while at < len(notes):
        end = at + 1
        while end < len(notes) and notes[end].content.depth > notes[at].content.depth:
            end += 1
        children = _bullets(notes[at + 1 : end])
        items.append(BulletItem(plain(notes[at].content.text), children, notes[at].id))
        at = end
    return tuple(items)


def _action(state: MeetingState, note: Note, wording: Wording) -> str:
    content = note.content
    words = action_text(owner_name(state, content.owner), content.due, with_stop(content.text))
    return wording.say("action", words=words)


def _run_on(blocks: list[Block], wording: Wording) -> list[Block]:
    """The thanks and the resolution of a conclusion in one paragraph."""
    opening = {_first_word(wording.phrases[p]) for p in ("agreed", "resolved", "noted", "recommended", "referred")}
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            isinstance(block, Paragraph)
            and isinstance(last, Paragraph)
            and len(joined) > 1
            and isinstance(joined[-2], Heading)
            and words(joined[-2].line).rstrip(":") == wording.phrases["conclusion"].rstrip(":")
            and _first_word(words(block.line)) in opening
            and not is_blank(last.line)
        ):
            joined[-1] = Paragraph((*last.line, Text(" "), *block.line), block.source)
        else:
            joined.append(block)
    return joined


def _first_word(text: str) -> str:
    return " ".join(words(emphasised(text)).split()[:2])
