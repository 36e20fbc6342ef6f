"""The paper sheet for the day when the laptop dies: who is on the committee, the items, room for all that is written.

Made before the meeting, or in it: what the record knows by then is printed, the rest is left for the pen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from clerk_app.errors import ExportError
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import Presence, RollMark
from clerk_app.meeting.body import MemberRole, Membership
from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.public_version import public_state
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.slot_words import short_length
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import plain_time
from clerk_app.minutes.document import Block, Heading, MinutesDocument, PairList, Paragraph, Table, Title, plain
from clerk_app.minutes.people import with_role

NAME: Final = "Paper sheet"
_HEAD_SHARE: Final = 0.2
_NEWCOMERS: Final = 4
_DECLARATIONS: Final = 5
_SPEAKERS: Final = 2
_ADJOURNMENTS: Final = 3
_ACTIONS: Final = 6
_NOTES: Final = 6
_STANDING_NOTES: Final = 3
_MOTIONS: Final = 2
_SHORT: Final = (ItemKind.APOLOGIES, ItemKind.DECLARATIONS, ItemKind.QUESTIONS, ItemKind.NEXT_MEETING)


def paper_sheet(record: Replay) -> MinutesDocument:
    """The sheet as a document without any private word; ExportError where no meeting has been arranged."""
    state = public_state(record.state)
    arranged, committee = state.arranged, state.body.committee.name
    if arranged is None or not record.entries:
        raise ExportError("The meeting has no date yet, so there is no sheet to print.")
    return MinutesDocument(
        title=f"{NAME}, {committee}, {plain_date(arranged.on)}",
        committee=committee,
        date=arranged.on,
        blocks=tuple(_blocks(state)),
        produced_at=record.entries[-1].written,
        draft=False,
        initialled=False,
    )


def _blocks(state: MeetingState) -> Iterator[Block]:
    yield Title(plain(f"{NAME}: {state.body.committee.name}"))
    yield PairList(tuple((plain(words), plain(said)) for words, said in _head(state) if said), first=_HEAD_SHARE)
    yield Paragraph(plain("For the clerk, to go on by hand. Write the time beside everything that happens."))
    yield from _room(state)
    yield _rows("Declarations of interest", _DECLARATION_COLUMNS, _blank(_DECLARATIONS, 5), room=2)
    for item in state.agenda.items:
        if not _is_over(state, item):
            yield from _item(state, item)
    yield from _ending()


def _head(state: MeetingState) -> Iterator[tuple[str, str]]:
    arranged, committee = state.arranged, state.body.committee
    if arranged is not None:
        start = plain_time(arranged.start) if arranged.start else ""
        yield "Meeting", ", ".join(p for p in (long_date(arranged.on), start, arranged.place) if p)
    yield "Quorum", str(committee.quorum) if committee.quorum else ""
    opened = state.opened
    yield "Opened at", _clock(opened) if opened else "……………"
    over = [item.number for item in state.agenda.items if _is_over(state, item)]
    yield "In the record", f"items {', '.join(over)}" if len(over) > 1 else "".join(f"item {number}" for number in over)


_ROLL_COLUMNS: Final = (("Name", 3.4), ("Here", 1.1), ("Came", 0.9), ("Left", 0.9), ("Back", 0.9), ("Left", 0.9))
_DECLARATION_COLUMNS: Final = (("Member", 2), ("Item", 0.7), ("Kind and nature", 3), ("Left", 0.9), ("Back", 0.9))
_SLOT_COLUMNS: Final = (("Speaker", 3), ("Item", 0.7), ("Began", 1), ("Ended", 1), ("Answer by", 1.6), ("Until", 1))
_NOTE_COLUMNS: Final = (("Time", 0.8), ("Who joined, what was said, reports and figures", 7))
_VOTE_COLUMNS: Final = (
    ("Motion or amendment", 3.4),
    ("Moved", 1.1),
    ("Seconded", 1.3),
    ("For", 0.6),
    ("Against", 1.05),
    ("Abst.", 0.75),
    ("Carried or lost", 1),
)
_BREAK_COLUMNS: Final = (("Adjourned, or public out", 3.6), ("Why, paragraph", 2.4), ("From", 1), ("Until", 1))
_ACTION_COLUMNS: Final = (("Action", 4.4), ("Who", 1.8), ("By when", 1.2), ("Item", 0.7))


def _room(state: MeetingState) -> Iterator[Block]:
    seats = (*state.body.councillors, *state.body.co_opted)
    yield _rows(
        "Members: who is here, and from when to when", _ROLL_COLUMNS, [_roll_row(state, s) for s in seats], room=1
    )
    substitutions = state.attendance.substitutions
    sitting = [_in_the_room(state, s.substitute, for_whom=s.member) for s in substitutions]
    named = {*(seat.person for seat in seats), *(s.substitute for s in substitutions)}
    here = (person for person, presence in state.attendance.presences if presence.spans)
    others = [_in_the_room(state, p) for p in dict.fromkeys((*state.officers, *here)) if p not in named]
    rows = [*sitting, *others, *_blank(_NEWCOMERS, len(_ROLL_COLUMNS))]
    yield _rows("Substitutes, officers and others", _ROLL_COLUMNS, rows, room=1)


def _roll_row(state: MeetingState, seat: Membership) -> tuple[str, ...]:
    person, presence = state.body.person(seat.person), state.attendance.presence(seat.person)
    roles = {MemberRole.CHAIRMAN: "Chairman", MemberRole.VICE_CHAIRMAN: "Vice-Chairman"}
    told = roles.get(seat.role, seat.represents if seat.role is MemberRole.CO_OPTED else "")
    name = person.titled_name if seat.role is MemberRole.CO_OPTED else person.initial_name
    here = _here(presence) or ("Apologies" if state.attendance.apology(seat.person) else "")
    return (f"{name} ({told})" if told else name, here, *_times(presence))


def _in_the_room(state: MeetingState, person: str, *, for_whom: str = "") -> tuple[str, ...]:
    presence = state.attendance.presence(person)
    behind = f" for {state.body.person(for_whom).initial_name}" if for_whom else ""
    return (f"{with_role(state.body.person(person))}{behind}", _here(presence), *_times(presence))


def _here(presence: Presence) -> str:
    marks = {RollMark.EXPECTED: "Expected", RollMark.ABSENT: "Absent"}
    return "Yes" if presence.spans else marks.get(presence.mark, "")


def _times(presence: Presence) -> tuple[str, str, str, str]:
    """The last two spans that count: came, left, came back, left; '' where the pen is to write."""
    last = presence.spans[-2:]
    told = [time for span in last for time in (_clock(span.start), _clock(span.end))]
    first, second, third, fourth = (*told, "", "", "", "")[:4]
    return first, second, third, fourth


def _is_over(state: MeetingState, item: AgendaItem) -> bool:
    """Whether the item has been taken and left, or set aside: its minute is in the record."""
    taken = state.agenda.taken(item.id)
    return bool(state.agenda.aside(item.id)) or (bool(taken) and taken[-1].end is not None)


def _item(state: MeetingState, item: AgendaItem) -> Iterator[Block]:
    yield Heading(plain(item.title), number=f"{item.number}." if item.number.isalnum() else item.number)
    exempt = "exempt, to be taken with the public out" if item.exempt else ""
    said = ", ".join(filter(None, (item.report_ref, item.pages_words, exempt)))
    if said:
        yield Paragraph(plain(said[:1].upper() + said[1:]))
    if item.kind is ItemKind.QUESTIONS:
        yield _slot(state)
    lines = _STANDING_NOTES if item.kind in _SHORT else _NOTES
    yield _rows(f"Minute of item {item.number}" if item.number else "Minute", _NOTE_COLUMNS, _blank(lines, 2), room=2)
    if item.kind not in _SHORT:
        yield _rows("Decisions and votes", _VOTE_COLUMNS, _blank(_MOTIONS, len(_VOTE_COLUMNS)), room=3)


def _slot(state: MeetingState) -> Table:
    scheme, questions = state.body.committee.questions, state.questions
    each = "no limit" if scheme.speaker_seconds is None else short_length(scheme.speaker_seconds)
    waiting = [q for q in questions.called if q.id not in questions.heard]
    numbers = {item.id: item.number for item in state.agenda.items}
    rows = [(q.name, numbers.get(q.item, ""), "", "", "", "") for q in waiting]
    caption = f"Public questions: {scheme.slot_minutes} minutes in all, {each} a speaker"
    return _rows(caption, _SLOT_COLUMNS, [*rows, *_blank(_SPEAKERS, len(_SLOT_COLUMNS))], room=1)


def _ending() -> Iterator[Block]:
    yield Heading(plain("Throughout the meeting"))
    yield _rows("Adjournments, and when the public were excluded", _BREAK_COLUMNS, _blank(_ADJOURNMENTS, 4), room=1)
    yield _rows("Actions", _ACTION_COLUMNS, _blank(_ACTIONS, 4), room=1)
    yield PairList(
        tuple((plain(words), plain("……………………………")) for words in ("Closed at", "Next meeting", "In the chair", "Clerk")),
        first=_HEAD_SHARE,
    )


def _rows(caption: str, columns: tuple[tuple[str, float], ...], rows: list[tuple[str, ...]], *, room: int) -> Table:
    return Table(
        plain(caption),
        tuple(plain(heading) for heading, _ in columns),
        tuple(tuple(map(plain, row)) for row in rows),
        shares=tuple(share for _, share in columns),
        room=room,
    )


def _blank(rows: int, columns: int) -> list[tuple[str, ...]]:
    return [("",) * columns] * rows


def _clock(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""
