"""What a comment on a draft becomes in the record: corrections of the entries whose words it changes.

What the program puts together from facts is not typed over: it is said which fact says it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.correcting import FieldKind, corrected, fields_of
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.kept_line import strike_with, with_people_read
from clerk_app.meeting.line_changes import Region, normal, regions
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind, NoteText
from clerk_app.meeting.privacy import note_is_private
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import Comment, CommentKind, LinePart, Returned, Sent, SentLine
from clerk_app.meeting.told_by import told_by

NewFact = tuple[str, facts.Fact]
FreshId = Callable[[], str]

_PARAGRAPHS: Final = "\n\n"
_LEAST_SHARE: Final = 0.4
"""A typed text that is a smaller part of its line and has few letters may stand there by chance."""
_FEW: Final = 8
_TYPED: Final = (FieldKind.LINE, FieldKind.TEXT)


@dataclass(frozen=True, slots=True)
class Edit:
    """A typed text of an entry, and what it is to say."""

    entry: str
    field: str
    before: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What taking a comment over does; `why_not` says in a sentence why it cannot, and `place` leads to what it is of.

    `edits` are corrections, `adds` a new entry behind `after`, `strikes` the entry that goes, `flags` the one to check.
    """

    edits: tuple[Edit, ...] = ()
    adds: NoteText | None = None
    item: str = ""
    after: str = ""
    strikes: str = ""
    flags: str = ""
    why_not: str = ""
    place: str = ""

    @property
    def is_done(self) -> bool:
        """Whether the minutes say so already, so that nothing but the decision is left."""
        return not (self.edits or self.adds or self.strikes or self.flags or self.why_not)

    @property
    def text(self) -> str | None:
        """The words that can be edited before they are taken over, `None` where there are none or several."""
        if self.adds is not None:
            return self.adds.text
        return self.edits[0].text if len(self.edits) == 1 else None

    def saying(self, text: str) -> Proposal:
        """The proposal with other words, as somebody edited them."""
        if self.adds is not None:
            return replace(self, adds=replace(self.adds, text=text))
        return replace(self, edits=tuple(replace(edit, text=text) for edit in self.edits))


def proposal_of(record: Replay, returned: Returned, number: int, now: Collection[str] = ()) -> Proposal:
    """What taking over the comment of that number would do now; `now` are the lines of the minutes as they stand."""
    sent = record.state.review.draft(returned.sent)
    comment = returned.comments[number]
    if sent is None:
        return Proposal(why_not="The draft that this is about is no longer in the record.")
    line = sent.line(comment.line)
    if now and _is_so(comment, sent, now):
        return Proposal(place=_place(record, line))
    match comment.kind:
        case CommentKind.CHANGED:
            found = _changed(record, line, comment, now)
        case CommentKind.REMOVED:
            found = _removed(record, line)
        case CommentKind.ADDED:
            found = _added(record, sent, returned, number)
        case CommentKind.REMARK:
            note = record.state.note(line.source)
            found = Proposal(flags=note.id) if note else told_by_what(record, line)
    return replace(found, place=found.place or _place(record, line))


def taken_over(
    record: Replay, returned: Returned, number: int, found: Proposal, now: datetime, new_id: FreshId
) -> tuple[NewFact, ...]:
    """The facts that take a comment over as proposed, perhaps with other words.

    RuleError where it cannot be taken over, with the sentence that says why.
    """
    if found.why_not:
        raise RuleError(found.why_not)
    new, added = _facts(record, found, returned.comments[number], now, new_id)
    return (*new, (new_id(), facts.CommentSettled(returned.id, number, taken=True, entry=added)))


def told_by_what(record: Replay, line: SentLine) -> Proposal:
    """That the program itself says a line, from which fact, and the way there."""
    sentence, place = told_by(record, line)
    return Proposal(why_not=sentence, place=place)


def _is_so(comment: Comment, sent: Sent, now: Collection[str]) -> bool:
    """Whether the minutes say it already."""
    if comment.kind is CommentKind.REMOVED:
        return comment.old not in now
    if comment.kind is CommentKind.ADDED:  # a line that was only moved was in the draft, and says nothing
        return comment.new in now and all(normal(line.text) != comment.new for line in sent.lines)
    return comment.kind is CommentKind.CHANGED and comment.new in now and comment.old not in now


# -- inside --------------------------------------------------------------------------------------------------


def _facts(
    record: Replay, found: Proposal, comment: Comment, now: datetime, new_id: FreshId
) -> tuple[list[NewFact], str]:
    standing = {entry.id: entry for entry in effective(record.entries)}
    if found.adds is not None:
        added = new_id()
        new: list[NewFact] = [(added, facts.NoteKept(found.item, found.adds))]
        return [*new, (new_id(), facts.NoteMoved(added, found.after))], added
    if found.strikes:
        note = record.state.note(found.strikes)
        counting = tuple((entry.id, entry.fact) for entry in standing.values())
        return ([(new_id(), facts.Struck(strike_with(note, record.state, counting)))] if note else []), ""
    if found.flags:
        return [(new_id(), facts.NoteFlagged(found.flags, why=_why(record, found.flags, normal(comment.new))))], ""
    values: dict[str, dict[str, str]] = {}
    for edit in found.edits:
        if edit.text.strip() != edit.before.strip():
            values.setdefault(edit.entry, {})[edit.field] = edit.text
    corrections = [corrected(standing[entry], said, now) for entry, said in values.items()]
    return [new for each in corrections for new in with_people_read(each, record.state, now.date(), new_id)], ""


def _why(record: Replay, note_id: str, remark: str) -> str:
    """The remark behind what is still to be checked there."""
    note = record.state.note(note_id)
    before = note.content.check_why if note and note.to_check else ""
    return before if remark in before else "; ".join(part for part in (before, remark) if part)


def _changed(record: Replay, line: SentLine, comment: Comment, now: Collection[str]) -> Proposal:
    typed = list(_typed_texts(record, line))
    edits: dict[tuple[str, str], Edit] = {}
    # From the end, so that what stands before a change keeps its place.
    for region in reversed(regions(comment.old, comment.new)):
        place = next((each for each in typed if each.holds(comment.old, region)), None)
        if place is None:
            return _elsewhere(record, line, comment, typed, now)
        key = place.entry, place.field
        before = edits[key].text if key in edits else place.value
        edits[key] = Edit(*key, place.value, place.put(before, comment.old, region))
    return Proposal(tuple(edits.values()))


def _elsewhere(
    record: Replay, line: SentLine, comment: Comment, typed: Sequence[_Typed], now: Collection[str]
) -> Proposal:
    if any(each.is_in(comment.new) and not each.is_in(comment.old) for each in typed):
        return Proposal()  # it says so already: nothing but the decision is left
    stands = any(each.is_in(comment.old) for each in typed) or comment.old in now
    if record.state.note(line.source) is not None and not stands:
        sentence = (
            "These words were changed since the draft was sent. Go to the place to see what is still to be changed."
        )
        return Proposal(why_not=sentence, place=f"note:{line.source}")
    return told_by_what(record, line)


def _removed(record: Replay, line: SentLine) -> Proposal:
    found = [each for each in _typed_texts(record, line) if each.is_in(normal(line.text))]
    note = record.state.note(found[0].entry) if len(found) == 1 else None
    if note is None or found[0].field != "content.text":
        return told_by_what(record, line)
    before = found[0].value
    rest = [part for part in before.split(_PARAGRAPHS) if part.strip()]
    rest.remove(found[0].part)
    if not rest:
        return Proposal(strikes=note.id)
    return Proposal((Edit(note.id, "content.text", before, _PARAGRAPHS.join(rest)),))


def _added(record: Replay, sent: Sent, returned: Returned, number: int) -> Proposal:
    comment = returned.comments[number]
    line, state = sent.line(comment.line), record.state
    item = state.agenda.item(line.item)
    if item is None or item.kind is ItemKind.APOLOGIES:
        words = "This was put in where the program lists who was there. Say it under an item, or in the attendance."
        return Proposal(why_not=words, place="attendance" if item is None else f"item:{line.item}")
    after = _note_before(record, sent, returned, number)
    beside = state.note(after)
    bullet = line.part is LinePart.BULLET and beside is not None and beside.content.kind is NoteKind.NOTE
    # What was put in where an exempt passage begins is part of it.
    behind = _note_behind(record, sent, comment.line)
    private = any(note is not None and note_is_private(state, note) for note in (beside, behind))
    kind, depth = (NoteKind.NOTE, beside.content.depth) if bullet and beside else (NoteKind.PARAGRAPH, 0)
    return Proposal(adds=NoteText(kind, comment.new, depth, private=private), item=line.item, after=after)


def _note_before(record: Replay, sent: Sent, returned: Returned, number: int) -> str:
    """Behind what was added there just before, else behind the entry above; '' in front of all."""
    comment = returned.comments[number]
    for before in range(number - 1, -1, -1):
        other, settled = returned.comments[before], returned.of(before)
        added = settled.entry if settled and other.kind is CommentKind.ADDED and other.line == comment.line else ""
        if record.state.note(added) is not None:
            return added
    item = sent.line(comment.line).item
    for place in range(comment.line, -1, -1):
        line = sent.line(place)
        note = record.state.note(line.source)
        if line.item == item and note is not None and note.item == item:
            parts = [n for n in record.state.notes if note.content.motion and n.content.motion == note.content.motion]
            return parts[-1].id if parts else note.id
    return ""


def _note_behind(record: Replay, sent: Sent, line: int) -> Note | None:
    """The entry that comes next in the item of a line of the draft, `None` behind the last."""
    item = sent.line(line).item
    rest = (record.state.note(each.source) for each in sent.lines[line + 1 :] if each.item == item)
    return next((note for note in rest if note is not None), None)


def _place(record: Replay, line: SentLine) -> str:
    if record.state.note(line.source) is not None:
        return f"note:{line.source}"
    return f"item:{line.item}" if line.item else "attendance"


# -- typed texts within a line -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Typed:
    """A paragraph of what was typed into a field of an entry, which begins at `first` in the field's value."""

    entry: str
    field: str
    value: str
    part: str
    first: int

    def is_in(self, line: str) -> bool:
        return self._at(line) is not None

    def holds(self, line: str, region: Region) -> bool:
        """Whether a region of the line is within this text."""
        at = self._at(line)
        return at is not None and at[0] <= region.start and region.end <= at[1]

    def put(self, value: str, line: str, region: Region) -> str:
        """The value with other words in a region of the line; what stands before the region is as it was."""
        at = self._at(line)
        if at is None:
            return value
        raw = _places(self.part)
        start, end = (self.first + raw[place - at[0]] for place in (region.start, region.end))
        return value[:start] + region.new + value[end:]

    def _at(self, line: str) -> tuple[int, int] | None:
        words = normal(self.part)
        at = line.find(words) if words else -1
        few = len(words) < _FEW and len(words) < _LEAST_SHARE * len(line)
        if at < 0 or few or line.find(words, at + 1) >= 0:
            return None
        return at, at + len(words)


def _places(part: str) -> list[int]:
    """For each letter of the text with one space between words, and for its end, its place in the text itself."""
    found: list[int] = []
    end = 0
    for place, letter in enumerate(part):
        if not letter.isspace():
            if found and place > end:
                found.append(end)
            found.append(place)
            end = place + 1
    return [*found, end]


def _typed_texts(record: Replay, line: SentLine) -> Iterator[_Typed]:
    for entry in _entries_of(record, line):
        for field in fields_of(entry):
            if field.kind in _TYPED and field.name not in ("item.number", "content.owner"):
                # A list of names has each of those who were typed in one line in a line of its own.
                between = ";" if line.part is LinePart.NAMES else _PARAGRAPHS
                first = 0
                for part in field.value.split(between):
                    if part.strip():
                        yield _Typed(entry.id, field.name, field.value, part, first)
                    first += len(part) + len(between)


def _entries_of(record: Replay, line: SentLine) -> Iterator[Entry]:
    """The entries that a line may have its words from: its source, the other parts of its motion, its item."""
    standing = {entry.id: entry for entry in effective(record.entries)}
    state = record.state
    note = state.note(line.source)
    wanted = [line.source]
    if note is not None and note.content.kind in (NoteKind.RESOLUTION, NoteKind.AMENDMENT):
        wanted += [n.id for n in state.notes if motion_of(n) == motion_of(note) and n.id != note.id]
    yield from (standing[each] for each in wanted if each in standing)
    if note is None and line.item:
        of_item = (e for e in standing.values() if isinstance(e.fact, facts.ItemAdded) and e.fact.item.id == line.item)
        yield from list(of_item)[-1:]
