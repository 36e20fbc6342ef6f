"""What is on the disk, read by SQLite alone: the program's own reading is not trusted here."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from clerk_app.meeting.entry import Entry
from clerk_app.meeting.replay import Replay
from clerk_app.record import codec
from tests.soak.ledger import Seen
from tests.soak.screen import steady, wait

FILE = "clerk.db"


@dataclass(frozen=True)
class Disk:
    """The file as the kill left it."""

    sound: str
    rows: tuple[tuple[Any, ...], ...]
    drafts: dict[str, dict[str, Any]]

    @property
    def numbers(self) -> dict[int, str]:
        """The ids of the entries by their numbers."""
        return {row[0]: row[1] for row in self.rows}

    @property
    def words(self) -> tuple[str, ...]:
        """The words of every entry, corrections and what was struck out included."""
        found = []
        for row in self.rows:
            fact = json.loads(row[7])
            fact = fact.get("fact") or fact
            if isinstance(fact, dict) and isinstance(fact.get("content"), dict):
                found.append(str(fact["content"]["text"]))
            elif isinstance(fact, dict) and fact.get("reason"):
                found.append(str(fact["reason"]))
        return tuple(found)

    @property
    def draft_words(self) -> tuple[str, ...]:
        """The words of every draft."""
        return tuple(str(draft["text"]) for draft in self.drafts.values())

    def replay(self) -> Replay:
        """The record folded afresh."""
        return Replay.of([_entry(*row) for row in self.rows])


def _entry(
    number: int, entry_id: str, act: str, kind: str, version: int, happened: str, written: str, fact: str
) -> Entry:
    times = datetime.fromisoformat(happened), datetime.fromisoformat(written)
    return Entry(number, entry_id, act, *times, codec.decode(kind, version, fact))


def read(folder: Path, spare: Path) -> Disk:
    """Read a copy of the file and its journal, so that the next start finds them just as the kill left them."""
    shutil.rmtree(spare, ignore_errors=True)
    spare.mkdir(parents=True)
    for name in (FILE, f"{FILE}-wal"):
        if (folder / name).exists():
            shutil.copy2(folder / name, spare / name)
    with closing(sqlite3.connect(spare / FILE)) as file:
        sound = str(file.execute("pragma integrity_check").fetchone()[0])
        rows = file.execute(
            "select number, id, act, kind, version, happened, written, fact from entries order by number"
        ).fetchall()
        drafts = file.execute("select place, item, kind, depth, text, cursor from drafts").fetchall()
    names = ("item", "kind", "depth", "text", "cursor")
    return Disk(sound, tuple(rows), {row[0]: dict(zip(names, row[1:], strict=True)) for row in drafts})


def watch(folder: Path, until: float) -> list[Seen]:
    """Read the drafts over and over as another program would, and note when each was there for the first time."""
    seen: list[Seen] = []
    with closing(sqlite3.connect(f"file:{folder / FILE}?mode=ro", uri=True, isolation_level=None)) as file:
        version = -1
        while steady() < until:
            now = file.execute("pragma data_version").fetchone()[0]
            if now != version:
                version = now
                drafts = tuple(str(row[0]) for row in file.execute("select text from drafts"))
                seen.append(Seen(steady(), drafts))
            wait(0.004)
    return seen
