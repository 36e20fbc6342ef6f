"""What was read in a pack as JSON: the values, where each stands and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Final, TypeAlias

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.reading import Reading, ReadItem, ReadMeeting, ReadPerson, ReadQuestionScheme

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_MINUTES: Final = "%H:%M"


def as_json(reading: Reading) -> dict[str, Json]:
    """The reading as an object; "where", "certainty" and "doubt" are keyed by the JSON pointer of a value."""
    notes = _Notes()
    body = notes.value("/body", reading.body)
    meetings: list[Json] = [
        _meeting(notes, f"/meetings/{number}", meeting) for number, meeting in enumerate(reading.meetings)
    ]
    return {
        "file": reading.name,
        "kind": reading.kind.value,
        "sentence": reading.sentence or None,
        "body": body,
        "meetings": meetings,
        "where": notes.where,
        "certainty": notes.certainty,
        "doubt": notes.doubt,
    }


@dataclass
class _Notes:
    """What is said of the values apart from themselves."""

    where: dict[str, Json] = field(default_factory=dict)
    certainty: dict[str, Json] = field(default_factory=dict)
    doubt: dict[str, Json] = field(default_factory=dict)

    def value(self, pointer: str, found: Found[object] | None) -> Json:
        """The value itself, for its place; the rest is noted down."""
        if found is None:
            return None
        self.where[pointer] = _where(found.places)
        self.certainty[pointer] = found.certainty.value
        if found.certainty is Certainty.DOUBTFUL and found.doubt:
            self.doubt[pointer] = found.doubt
        return _plain(found.value)


def _where(places: tuple[Place, ...]) -> Json:
    """The first line of a value, and the others that it runs over."""
    if not places:
        return None
    first, *others = places
    where: dict[str, Json] = {"page": first.page, "line": first.line}
    if others:
        where["also"] = [{"page": place.page, "line": place.line} for place in others]
    return where


def _plain(value: object) -> Json:
    if isinstance(value, time):
        return value.strftime(_MINUTES)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, bool | int) else str(value)


def _meeting(notes: _Notes, at: str, meeting: ReadMeeting) -> Json:
    next_date = notes.value(f"{at}/next_meeting/date", meeting.next_meeting)
    return {
        "committee": notes.value(f"{at}/committee", meeting.committee),
        "date": notes.value(f"{at}/date", meeting.on),
        "start_time": notes.value(f"{at}/start_time", meeting.start),
        "place": notes.value(f"{at}/place", meeting.place),
        "status": meeting.status.value,
        "quorum": notes.value(f"{at}/quorum", meeting.quorum),
        "members": _people(notes, f"{at}/members", meeting.members),
        "co_opted": _people(notes, f"{at}/co_opted", meeting.co_opted),
        "officers": _people(notes, f"{at}/officers", meeting.officers),
        "items": [_item(notes, f"{at}/items/{number}", item) for number, item in enumerate(meeting.items)],
        "next_meeting": None if next_date is None else {"date": next_date},
        "previous_minutes_dates": [
            notes.value(f"{at}/previous_minutes_dates/{number}", found)
            for number, found in enumerate(meeting.previous_minutes)
        ],
        "public_participation": _questions(notes, f"{at}/public_participation", meeting.questions),
    }


def _people(notes: _Notes, at: str, people: tuple[ReadPerson, ...]) -> list[Json]:
    return [
        {
            "name": notes.value(f"{at}/{number}/name", person.name),
            "role": notes.value(f"{at}/{number}/role", person.role),
        }
        for number, person in enumerate(people)
    ]


def _item(notes: _Notes, at: str, item: ReadItem) -> Json:
    return {
        "number": notes.value(f"{at}/number", item.number),
        "title": notes.value(f"{at}/title", item.title),
        "description": notes.value(f"{at}/description", item.description),
        "report_ref": notes.value(f"{at}/report_ref", item.report_ref),
        "pages": notes.value(f"{at}/pages", item.pages),
        "exempt": notes.value(f"{at}/exempt", item.exempt) or False,
        "exempt_paragraphs": notes.value(f"{at}/exempt_paragraphs", item.exempt_paragraphs) or [],
    }


def _questions(notes: _Notes, at: str, scheme: ReadQuestionScheme) -> Json:
    if scheme == ReadQuestionScheme():
        return None
    return {
        "total_minutes": notes.value(f"{at}/total_minutes", scheme.total_minutes),
        "per_speaker_minutes": notes.value(f"{at}/per_speaker_minutes", scheme.per_speaker_minutes),
        "deadline": notes.value(f"{at}/deadline", scheme.deadline),
    }
