"""A whole meeting as a file: the committee, the arrangements, the agenda and what was done when.

TOML or JSON with the tables `body`, `arranged`, `items` and `acts`; the first three have the fields of the core's
own types, an act is described in `rehearsal`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clerk_app import sample
from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import Body
from clerk_app.record import codec
from clerk_app.setting_up import Plan, new_meeting


class ScriptError(ClerkError):
    """A script that cannot be read or played; the sentence says where and why."""


@dataclass(frozen=True, slots=True)
class Script:
    """A meeting ready to be played: the facts that set it up, and its acts."""

    setting_up: tuple[facts.MeetingFact, ...]
    acts: tuple[Mapping[str, Any], ...]

    @property
    def arranged(self) -> facts.MeetingArranged:
        """When and where the meeting is held."""
        return next(fact for fact in self.setting_up if isinstance(fact, facts.MeetingArranged))


def load(file: Path | None = None) -> Script:
    """The script in a file, or the sample; ScriptError where it cannot be read."""
    if file is None:
        return Script(sample.sample_facts(), sample.rehearsal_acts())
    try:
        return read(file.read_text(encoding="utf-8"), is_json=file.suffix == ".json")
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptError(f"The script {file} cannot be read ({error}). Nothing was written.") from error


def read(text: str, *, is_json: bool) -> Script:
    """A script from its text."""
    try:
        raw = json.loads(text) if is_json else tomllib.loads(text)
        # Through JSON, so that dates and times of both formats arrive as the codec expects them: as text.
        data = json.loads(json.dumps(raw, default=str))
        body: Body = codec.load(Body, json.dumps(data["body"]))
        arranged: facts.MeetingArranged = codec.load(facts.MeetingArranged, json.dumps(data["arranged"]))
        items: tuple[AgendaItem, ...] = codec.load(tuple[AgendaItem, ...], json.dumps(data.get("items", [])))
        plan = Plan(body, arranged.on, arranged.start, arranged.place, arranged.mode, items, arranged.budget)
        return Script(new_meeting(plan), tuple(data.get("acts", [])))
    except (ValueError, KeyError, TypeError, AttributeError, ClerkError) as error:
        raise ScriptError(f"The script is not right: {error}. Nothing was written.") from error
