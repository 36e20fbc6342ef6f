"""What every re-enactment of a real meeting has in common: its script, its record, and what differs in the end."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from clerk_app import rehearsal, script
from clerk_app.clock import ScriptedClock
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Body
from clerk_app.meeting.replay import Replay
from clerk_app.record import codec
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession

Act = Mapping[str, object]


@dataclass(frozen=True)
class Reenactment:
    """The file of the published minutes, what there was before the meeting, and the acts of it in order."""

    minutes: str
    body: Body
    arranged: facts.MeetingArranged
    items: tuple[AgendaItem, ...]
    acts: tuple[Act, ...]

    def script(self) -> str:
        """The meeting as the command line takes it."""
        data = {
            "body": json.loads(codec.dump(self.body)),
            "arranged": json.loads(codec.dump(self.arranged)),
            "items": json.loads(codec.dump(self.items)),
            "acts": self.acts,
        }
        return json.dumps(data)


def play(meeting: Reenactment, library: Library) -> Replay:
    """The meeting played into a record, through the same door as the window."""
    read = script.read(meeting.script(), is_json=True)
    clock = ScriptedClock(rehearsal.hour_before(read.arranged))
    session = MeetingSession(library.record, meeting.minutes, clock)
    session.record(*read.setting_up)
    rehearsal.Player(session, clock).play(read.acts)
    return session.replay


def differences(shared: Path, meeting: Reenactment, file: Path) -> str:
    """What an export has otherwise than the published minutes, '' where they agree word for word."""
    diff = [
        sys.executable,
        str(shared / "tools" / "minutes-diff"),
        str(shared / "expected" / meeting.minutes),
        str(file),
    ]
    told = subprocess.run(diff, check=False, capture_output=True, text=True, timeout=120)
    whole = "in order 100.0 %" in told.stdout and "words added 0" in told.stdout and told.returncode == 0
    return "" if whole else told.stdout + told.stderr


def published(shared: Path, minutes: str) -> str:
    """The text of published minutes."""
    return (shared / "expected" / minutes).read_text(encoding="utf-8")


def day_of(text: str) -> date:
    """'11 January 2018'."""
    return datetime.strptime(text, "%d %B %Y").date()


def time_of(text: str) -> time:
    """'9.49am', '12:25 pm', '12pm'."""
    bare = text.replace(" ", "").replace(":", ".")
    return datetime.strptime(bare, "%I.%M%p" if "." in bare else "%I%p").time()


def numbered_sections(lines: Sequence[str], stop: str = r"\.?") -> list[list[str]]:
    """The heading part, then each item beginning with its printed number (and its `stop`) and title."""
    sections: list[list[str]] = [[]]
    for line in lines:
        if re.match(rf"{len(sections)}{stop} [A-Z]", line):
            sections.append([])
        sections[-1].append(line)
    return sections


def matched(pattern: str, text: str) -> tuple[str, ...]:
    """The groups of a pattern that is in a text."""
    found = re.search(pattern, text, re.DOTALL)
    assert found, pattern
    return found.groups()
