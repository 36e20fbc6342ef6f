"""When, where and how the meeting is held, by the pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from clerk_app.meeting import dates, times
from clerk_app.meeting.body import Committee
from clerk_app.meeting.facts import MeetingArranged, MeetingMode
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import ReadMeeting
from clerk_app.proposal.values import ProposedValue, Sheet, beside, doubted, found_value

MODE_WORDS = {MeetingMode.IN_PERSON: "In person", MeetingMode.ONLINE: "Online", MeetingMode.HYBRID: "Hybrid"}
"""How a meeting can be held, in words."""

_ONLINE = ("zoom", "teams", "online", "virtual", "remote", "webex", "skype")
_HYBRID = ("hybrid", "and via", "and online", "and virtual", "and remote", "and by ")


def day_of(sheet: Sheet, read: ReadMeeting, today: date) -> date | None:
    """The day of the meeting; where nothing is said of it, the one that is printed."""
    typed = sheet.corrected("date")
    if typed is not None:
        return dates.read_date(typed, today)
    return read.on.value if read.on else None


def put_day(sheet: Sheet, read: ReadMeeting, on: date | None, old: MeetingArranged | None) -> None:
    """Show the day."""
    value = found_value("date", "Date", dates.long_date(on) if on else "", read.on, empty="No date yet")
    if on is None:
        value = doubted(value, "Not printed", "No date was found in the pack. The meeting needs one.")
    sheet.put(beside(value, None if old is None else dates.long_date(old.on)))


def start_of(sheet: Sheet, found: Found[time] | None, committee: Committee, old: MeetingArranged | None) -> time | None:
    """The start: as corrected, as printed, as arranged before, else the committee's own."""
    typed = sheet.corrected("start")
    if typed is not None:
        start = times.clock_time(typed)
    elif found is not None:
        start = found.value
    else:
        start = old.start if old else committee.start_time
    shown = times.plain_time(start) if start else ""
    value = found_value("start", "Start", shown, found, typed=f"{start:%H:%M}" if start else "", empty="No time yet")
    value = _own(value, found is None and start is not None, usual=committee.start_time == start)
    sheet.put(beside(value, None if old is None else times.plain_time(old.start) if old.start else ""))
    return start


def place_of(sheet: Sheet, found: Found[str] | None, committee: Committee, old: MeetingArranged | None) -> str:
    """The place, found as the start is."""
    typed = sheet.corrected("place")
    if typed is not None:
        place = typed
    elif found is not None:
        place = found.value
    else:
        place = old.place if old else committee.place
    value = found_value("place", "Place", place, found, empty="No place yet")
    value = _own(value, found is None and bool(place), usual=committee.place == place)
    sheet.put(beside(value, None if old is None else old.place))
    return place


def mode_of(sheet: Sheet, place: str, found: Found[str] | None, old: MeetingArranged | None) -> MeetingMode:
    """In person, online or both, by the words of the place."""
    typed = sheet.corrected("mode")
    words = (place if typed is None else typed).casefold()
    online = any(word in words for word in _ONLINE)
    hybrid = "hybrid" in words or (online and any(word in words for word in _HYBRID))
    read = MeetingMode.HYBRID if hybrid else MeetingMode.ONLINE if online else MeetingMode.IN_PERSON
    mode = old.mode if old and typed is None and read is MeetingMode.IN_PERSON else read
    if mode is not MeetingMode.IN_PERSON or typed is not None:
        value = found_value("mode", "Held", MODE_WORDS[mode], found if typed is None else None)
        by_place = found is not None and typed is None
        sheet.put(replace(value, certainty=Certainty.LIKELY, verdict="By the place") if by_place else value)
    return mode


def _own(value: ProposedValue, unprinted: bool, *, usual: bool) -> ProposedValue:
    """A value that is not printed and was taken from the committee's own or from what was arranged."""
    if not unprinted:
        return value
    return replace(value, verdict="As registered" if usual else "As arranged", remark="Not printed in the pack.")
