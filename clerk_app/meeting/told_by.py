"""From which fact the program says a line of the minutes by itself, and the way there."""

from __future__ import annotations

from clerk_app.meeting import facts
from clerk_app.meeting.correcting import fields_of
from clerk_app.meeting.describe import describe
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import LinePart, SentLine

_OF_PART = {
    LinePart.TITLE: ("The heading is made of the arrangements and the house style. Change them there.", "record"),
    LinePart.SIGNATURE: ("Who signs follows from who presided. Change the chair in the record.", "record"),
    LinePart.NAMES: ("These names come from the attendance. Change it there, and the list follows.", "attendance"),
    LinePart.TABLE: ("This table is made of the apologies. Change them there, and the table follows.", "apologies"),
}


_COMING_AND_GOING = facts.PersonArrived | facts.PersonJoinedOnline | facts.PersonLeft | facts.ChairTaken


def told_by(record: Replay, line: SentLine) -> tuple[str, str]:
    """What to change so that a line follows, as a sentence, and the place where it is changed."""
    entry = next((e for e in effective(record.entries) if e.id == line.source), None) or _told_of(record, line)
    if entry is not None:
        said = describe(entry.fact, record.state).sentence.rstrip(".")
        place = f"note:{entry.id}" if record.state.note(entry.id) else f"entry:{entry.id}" if fields_of(entry) else ""
        return f"The program says this from “{said}”. Change that, and the sentence follows.", place or "record"
    if line.part in _OF_PART:
        return _OF_PART[line.part]
    if line.part is LinePart.ITEM:
        return "The agenda says this heading. Change the item there.", "agenda"
    if not line.item:
        return "The program says this from who was present and when. Change that in the record.", "record"
    sentence = "The program says this in the house style’s words, from what was recorded of the item. Change either."
    return sentence, f"item:{line.item}"


def _told_of(record: Replay, line: SentLine) -> Entry | None:
    """Who came or went as the line tells: the one whose name and time it has, else the only one whose name it has."""
    if line.source or not line.item:
        return None
    body = record.state.body
    named = [
        entry
        for entry in effective(record.entries)
        if isinstance(entry.fact, _COMING_AND_GOING)
        and entry.fact.person
        and body.person(entry.fact.person).surname in line.text
    ]
    timed = [entry for entry in named if _time(entry) in line.text.replace(":", ".")]
    return next(iter(timed or (named if len(named) == 1 else ())), None)


def _time(entry: Entry) -> str:
    at = entry.happened
    return f"{at.hour % 12 or 12}.{at.minute:02}"
