"""What the command line says of an agenda pack: all of it as JSON, or the gist for somebody who looks over it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from clerk_app.errors import PackError
from clerk_app.packs.files.open_pack import read_file
from clerk_app.packs.found import Found
from clerk_app.packs.pack_json import as_json
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.reading import MeetingStatus, PackKind, Reading, ReadMeeting, ReadPerson
from clerk_app.packs.sentences import NO_TEXT

NO_AGENDA: Final = 3
"""Exit status for a file that is no agenda of a meeting to be held."""


def say(file: Path, *, as_data: bool = False) -> int:
    """Print what a pack says and create nothing; what it is instead, where it is no agenda."""
    reading = recognised(file)
    if as_data:
        print(json.dumps(as_json(reading), ensure_ascii=False, indent=1))
    elif reading.kind is PackKind.AGENDA:
        print("\n".join(gist(reading)))
    if reading.kind is PackKind.AGENDA:
        return 0
    print(f"clerk-app: {reading.sentence or f'This file is no agenda ({reading.kind}).'}", file=sys.stderr)
    return NO_AGENDA


def recognised(file: Path) -> Reading:
    """What a file says, or what it is instead."""
    try:
        text = read_file(file)
    except PackError as error:
        kind = PackKind.SCAN if str(error) == NO_TEXT else PackKind.UNKNOWN
        return Reading(file.name, kind, str(error))
    return read_pack(text)


def gist(reading: Reading) -> Iterator[str]:
    """A reading in a few lines: head, people counted, items, and how many values a clerk has to look at."""
    for meeting in reading.meetings:
        yield _said(reading.body, meeting.committee) or "(no committee read)"
        yield from _head(meeting)
        for item in meeting.items:
            number = item.number.value if item.number else ""
            marks = [item.pages.value] if item.pages else []
            marks += ["exempt"] if item.exempt and item.exempt.value else []
            yield f"  {number:>4}  {item.title.value}" + (f"  ({', '.join(marks)})" if marks else "")
        yield ""


def _said(*found: Found[str] | None) -> str:
    return ", ".join(dict.fromkeys(one.value for one in found if one))


def _head(meeting: ReadMeeting) -> Iterator[str]:
    if meeting.status is MeetingStatus.CANCELLED:
        yield "  This meeting is cancelled."
    day = f"{meeting.on.value:%A} {meeting.on.value.day} {meeting.on.value:%B %Y}" if meeting.on else "no date read"
    hour = f"{meeting.start.value:%H:%M}" if meeting.start else "no time read"
    yield f"  {day}, {hour}, {meeting.place.value if meeting.place else 'no place read'}"
    if meeting.quorum:
        yield f"  Quorum {meeting.quorum.value}"
    for heading, people in (
        ("Members", meeting.members),
        ("Co-opted", meeting.co_opted),
        ("Officers", meeting.officers),
    ):
        if people:
            yield f"  {heading}: {'; '.join(map(_person, people))}"


def _person(person: ReadPerson) -> str:
    return person.name.value + (f" ({person.role.value})" if person.role else "")
