"""The rows of an item's minute: typed entries, and the sentences that the program writes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.blanks import wanted_words
from clerk_app.meeting.body import Body, MemberRole, Person
from clerk_app.meeting.decision_words import NOT_PASSED, in_running_text, opens_itself
from clerk_app.meeting.describe import NOTE_KINDS, OUTCOMES
from clerk_app.meeting.kept_line import PEOPLE_KINDS, typed_text
from clerk_app.meeting.lines import ComposedLine, Topic
from clerk_app.meeting.motions import Motion, amendments, letter, motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import note_is_private
from clerk_app.meeting.state import MeetingState
from ui.icons import Mark
from ui.models.rows import Cell, Row, Run
from ui.tokens import ColourName

COMPOSED = "composed:"
"""Begins the key of a row that is no typed entry."""

Dot = Literal["", "bullet", "hollow"]

KIND_MARKS: dict[NoteKind, str] = {
    NoteKind.JOINED: "log-in",
    NoteKind.REMAINED: "user-check",
    NoteKind.LEFT: "log-out",
    NoteKind.RESOLUTION: "gavel",
    NoteKind.ACTION: "square-check",
    NoteKind.CLERKS_NOTE: "brackets",
    NoteKind.SCRATCH: "eye-off",
    NoteKind.AMENDMENT: "pencil",
    NoteKind.TABLED: "file-plus",
    NoteKind.URGENCY: "alarm-clock",
    NoteKind.SUMMARY: "file-text",
    NoteKind.DISCUSSION: "users",
    NoteKind.MEMBERSHIP: "users",
}
"""The icon for each kind that has one."""

_LED = frozenset(kind for kind in KIND_MARKS if kind not in (NoteKind.RESOLUTION, NoteKind.AMENDMENT))


@dataclass(frozen=True, slots=True)
class EntryRow(Row):
    """A row of the minute; `cells` hold its words for whoever reads them, the rest says how it is set."""

    time: str = ""
    runs: tuple[Run, ...] = ()
    head: tuple[Run, ...] = ()
    """A line above the first lettered part: 'Agreed that:'."""
    mark: Mark | None = None
    dot: Dot = ""
    depth: int = 0
    letter: str = ""
    decided: bool = False
    opens: bool = True
    """Whether it is the first row of a decision."""
    closes: bool = True
    """Whether it is the last row of a decision."""
    heading: bool = False
    flag: str = ""
    """Words behind an amber flag."""
    source: str = ""
    """The entry of the record behind a composed sentence."""
    private: bool = False
    """Whether it is left out of the public minutes, or says that private session began."""

    @property
    def is_composed(self) -> bool:
        """Whether the program wrote it."""
        return self.key.startswith(COMPOSED)


def minute_rows(state: MeetingState, item_id: str, composed: Sequence[ComposedLine]) -> tuple[EntryRow, ...]:
    """The rows of an item in the clerk's order, each composed sentence behind its entry."""
    notes = state.notes_of(item_id)
    known = {note.id for note in notes}
    behind: dict[str, list[tuple[int, ComposedLine]]] = {}
    for number, line in enumerate(composed):
        behind.setdefault(line.after if line.after in known else "", []).append((number, line))
    rows = [_composed_row(state, number, line) for number, line in behind.get("", ())]
    for place, note in enumerate(notes):
        rows.append(_note_row(state, notes, place))
        rows += [_composed_row(state, number, line) for number, line in behind.get(note.id, ())]
    return tuple(rows)


def _composed_row(state: MeetingState, number: int, line: ComposedLine) -> EntryRow:
    runs = _weighted(line)
    key = f"{COMPOSED}{number}:{line.source}"
    spoken = f"Written by the program: {line.text}"
    row = EntryRow(key, (Cell(runs),), spoken, runs=runs, source=line.source)
    exclusion = next((e for e in state.exclusions if line.source and e.id == line.source), None)
    if exclusion is None:
        return _topic_row(row, line)
    row = replace(row, time=f"{line.at:%H:%M}" if line.at else "")
    if line.strong:
        return replace(row, mark=Mark("gavel", "green_text"), decided=True)
    if line.at == exclusion.span.start:
        return replace(row, mark=Mark("lock", "purple_text"), private=True)
    return replace(row, mark=Mark("door-open", "ink_2"))


_TOPICS = {Topic.QUESTION: "message-circle-question", Topic.ANSWER: "message-square", Topic.WRITTEN: "mail"}


def _topic_row(row: EntryRow, line: ComposedLine) -> EntryRow:
    """A question or an answer with its mark, and a question with the time at which it began."""
    if line.topic not in _TOPICS:
        return row
    return replace(row, time=f"{line.at:%H:%M}" if line.at else "", mark=Mark(_TOPICS[line.topic], "ink_2"))


def _weighted(line: ComposedLine) -> tuple[Run, ...]:
    head, strong, tail = line.text.partition(line.strong) if line.strong else (line.text, "", "")
    ink: ColourName = "ink" if line.topic else "green_text"
    runs = (Run(head, "minute", "ink_2"), Run(strong, "minute", ink, 600), Run(tail, "minute", "ink_2"))
    return tuple(run for run in runs if run.text)


def _note_row(state: MeetingState, notes: tuple[Note, ...], place: int) -> EntryRow:
    note = notes[place]
    if note.content.kind is NoteKind.RESOLUTION:
        return _part_row(state, notes, place)
    if note.content.kind is NoteKind.AMENDMENT:
        return _amendment_row(state, note)
    content, kind = note.content, note.content.kind
    runs = _words(state, note)
    heading = kind is NoteKind.HEADING
    mark = Mark(KIND_MARKS[kind], "ink_2") if kind in KIND_MARKS else None
    dot: Dot = "" if kind is not NoteKind.NOTE else "hollow" if content.depth else "bullet"
    return EntryRow(
        note.id,
        (Cell(runs),),
        _spoken(state, note, "".join(run.text for run in runs)),
        dashed=kind is NoteKind.SCRATCH,
        private=note_is_private(state, note),
        time=f"{note.at:%H:%M}",
        runs=runs,
        mark=mark,
        dot=dot,
        depth=content.depth + _hangs_below(notes, place) if kind is NoteKind.NOTE else 0,
        letter=_count(notes, place),
        heading=heading,
        flag=flag_words(note),
    )


def _hangs_below(notes: tuple[Note, ...], place: int) -> bool:
    """Whether a nested note hangs below a point, whose words stand further right than those of a note."""
    above = (n.content for n in reversed(notes[:place]) if not (n.content.kind is NoteKind.NOTE and n.content.depth))
    return bool(notes[place].content.depth) and next((c.kind for c in above), None) is NoteKind.POINT


def _count(notes: tuple[Note, ...], place: int) -> str:
    """'2.' at the second of the points that stand together, whatever hangs below them; '' for other entries."""
    if notes[place].content.kind is not NoteKind.POINT:
        return ""
    number = 1
    for note in reversed(notes[:place]):
        if note.content.kind is NoteKind.POINT:
            number += 1
        elif note.content.kind is not NoteKind.NOTE or not note.content.depth:
            break
    return f"{number}."


def flag_words(note: Note) -> str:
    """What the amber flag says of an entry: 'check later', 'no date'."""
    why = f": {note.content.check_why}" if note.content.check_why else ""
    flags = [f"check later{why}"] if note.to_check else []
    if wanted := wanted_words(note.content.text):
        flags.append(f"fill in: {wanted}")
    if note.content.kind is NoteKind.ACTION and note.content.due is None:
        flags.append("no date")
    return ", ".join(flags)


def _words(state: MeetingState, note: Note) -> tuple[Run, ...]:
    kind = note.content.kind
    ink: ColourName = "ink_2" if kind is NoteKind.SCRATCH else "ink"
    text = people_words(note, state.body) if kind in PEOPLE_KINDS else typed_text(note)
    if kind in _LED:
        return (Run(NOTE_KINDS[kind], "minute", ink, 600), Run(f" {text}", "minute", ink))
    return (Run(text, "minute", ink, 600 if kind is NoteKind.HEADING else 400),)


def people_words(note: Note, body: Body) -> str:
    """Those who joined with their roles, those who remained or left by name alone; as typed where nobody is known."""
    content = note.content
    if not content.people:
        return content.text
    people = [body.person(person) for person in content.people]
    name = _with_role if content.kind is NoteKind.JOINED else _name
    words = "; ".join(name(person, body) for person in people)
    return ", ".join(part for part in (words, content.purpose, "thanked" if content.thanked else "") if part)


def _name(person: Person, body: Body) -> str:
    seat = body.membership(person.id)
    if seat is not None and seat.role is not MemberRole.CO_OPTED:
        return person.initial_name
    return f"{person.title} {person.full_name}".strip()


def _with_role(person: Person, body: Body) -> str:
    return ", ".join(part for part in (_name(person, body), person.role, person.body) if part)


def _part_row(state: MeetingState, notes: tuple[Note, ...], place: int) -> EntryRow:
    note = notes[place]
    motion = motion_of(note)
    parts = [n for n in notes if motion_of(n) == motion]
    lettered = len(parts) > 1
    opens = place == 0 or motion_of(notes[place - 1]) != motion
    closes = place == len(notes) - 1 or motion_of(notes[place + 1]) != motion
    mark = f"({letter(parts.index(note))})" if lettered else ""
    outcome = outcome_word(state, motion)
    head = (Run(outcome, "minute", "green_text", 600), Run(" that:", "minute"))
    text = note.content.text
    runs: tuple[Run, ...] = (Run(text, "minute"),)
    if not lettered:
        runs = (Run(outcome, "minute", "green_text", 600), Run(_joined(state, motion, text), "minute"))
    said = f"{outcome}, {mark} {text}" if lettered else f"{outcome}{_joined(state, motion, text)}"
    if told := owner_words(state, note):
        runs = (*runs, Run(f"  {told}", "caption", "ink_2", 600))
        said = f"{said}, {' '.join(told.split())}"
    return EntryRow(
        note.id,
        (Cell(runs),),
        _spoken(state, note, said, kind=""),
        private=note_is_private(state, note),
        time=f"{note.at:%H:%M}" if opens else "",
        runs=runs,
        head=head if lettered and opens else (),
        mark=Mark("gavel", "green_text") if opens else None,
        depth=note.content.depth,
        letter=mark,
        decided=True,
        opens=opens,
        closes=closes,
        flag=flag_words(note),
    )


def owner_words(state: MeetingState, note: Note) -> str:
    """Who is to see to a part, and by when: 'O Tresco · 27 March'; '' where nobody said."""
    content = note.content
    due = f"{content.due.day} {content.due:%B}" if content.due else ""
    # It stays together where a line ends.
    return " · ".join(part for part in (owner_name(state, content.owner), due) if part).replace(" ", "\u00a0")


def _amendment_row(state: MeetingState, note: Note) -> EntryRow:
    amended = next((m for m in amendments(state, note.content.motion) if m.id == note.id), None)
    head, text = amendment_words(state, amended or Motion(note.id, note.item)), note.content.text
    runs = (Run(f"{head}:", "minute", "ink", 600), Run(f" {text}", "minute"))
    return EntryRow(
        note.id,
        (Cell(runs),),
        _spoken(state, note, f"{head}: {text}", kind=""),
        private=note_is_private(state, note),
        time=f"{note.at:%H:%M}",
        runs=runs,
        mark=Mark(KIND_MARKS[NoteKind.AMENDMENT], "ink_2"),
        depth=1,
        flag=flag_words(note),
    )


def amendment_words(state: MeetingState, amendment: Motion) -> str:
    """What an amendment is called with what became of it: 'Amendment 2, lost'."""
    decision = state.decision(amendment.id)
    number = f" {amendment.number}" if amendment.of > 1 else ""
    return f"Amendment{number}" + (f", {OUTCOMES[decision.outcome].lower()}" if decision else "")


def _joined(state: MeetingState, motion: str, text: str) -> str:
    """A part behind its outcome: ' that the report be noted'; what was not passed is not said to be so."""
    decision = state.decision(motion)
    if decision and decision.outcome in NOT_PASSED:
        return f": {in_running_text(text)}"
    return f" {in_running_text(text)}" if opens_itself(text) else f" that {text}"


def outcome_word(state: MeetingState, motion: str) -> str:
    """The committee's word for what came of a motion: 'Agreed' until something else is recorded."""
    decision = state.decision(motion)
    return OUTCOMES[decision.outcome] if decision else "Agreed"


def _spoken(state: MeetingState, note: Note, words: str, kind: str | None = None) -> str:
    content = note.content
    name = NOTE_KINDS[content.kind] if kind is None else kind
    level = f", level {content.depth + 1}" if content.kind is NoteKind.NOTE else ""
    head = f"{note.at:%H %M}, {name}{level}".rstrip(", ")
    if content.kind in _LED:
        head = f"{note.at:%H %M}"
    private = "private" if note_is_private(state, note) else ""
    return ", ".join(part for part in (head, private, " ".join(words.split()), flag_words(note)) if part)


def entry_keys(rows: Sequence[EntryRow]) -> Iterator[str]:
    """The ids of the typed entries in order."""
    return (row.key for row in rows if not row.is_composed)
