"""The public question slot at real speed: desk and room beside each other and beside the system's steady clock.

    python -m tests.soak.slot_soak --minutes 15
    python -m tests.soak.slot_soak --minutes 5 --stop 60     # the program stands still for a minute in the middle
    python -m tests.soak.slot_soak --minutes 5 --kill        # it is killed in the middle and started again

The real program, real keys; where DISPLAY names a screen it is used, two monitors and all, else one is started. What
the widgets show is read ten times a second and held against a stopwatch that knows only when each key took effect.
Exit status 1 if desk and room ever differed or anything was more than a tenth of a second off.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from math import floor
from pathlib import Path
from typing import Any, Final

from tests.soak import disk
from tests.soak.killing import READY_WITHIN, ROOT, set_up
from tests.soak.screen import Screen, missing, steady, this_screen, virtual_screen, wait
from tests.soak.witness_log import WitnessLog

SPEAKERS: Final = 8

LATE: Final = 0.1
"""Seconds that a clock may be off."""

SETTLES: Final = 0.15
"""Seconds after an act, or after the program stood still, in which the window takes its new state on."""

CYCLE: Final = ((95, "F7"), (105, "F7"), (205, "shift+F7"), (225, "F5"))
"""What is pressed, by seconds since a speaker began: a pause of ten seconds, 15 s over time, an answer of twenty."""

FIGURES: Final = re.compile(r"\+?\d+:\d\d")


@dataclass
class Speech:
    """One speaker by the stopwatch: when it ran, by the meeting's time; 180 s allowed."""

    runs: list[list[datetime | None]]
    allowed: int

    def spoken(self, now: datetime) -> float:
        return sum(((end or now) - start).total_seconds() for start, end in self.runs if start and start <= now)


@dataclass
class Findings:
    """What came out."""

    readings: int = 0
    judged: int = 0
    differed: int = 0
    furthest: float = 0.0
    processor: float = 0.0
    reader: float = 0.0
    took: float = 0.0
    told: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def table(self) -> str:
        """The figures as rows."""
        share = 100 * (self.processor - self.reader) / self.took if self.took else 0.0
        rows = (
            ("Seconds", f"{self.took:.0f}"),
            ("Readings of desk, bar and room", self.readings),
            ("Readings held against the stopwatch", self.judged),
            ("Readings in which desk and room differed", self.differed),
            ("Furthest from the system's steady clock", f"{self.furthest:.3f} s"),
            ("Processor time of the program", f"{self.processor - self.reader:.1f} s"),
            ("Processor time of the reader in it", f"{self.reader:.1f} s"),
            ("Share of one core that the program takes", f"{share:.1f} %"),
            ("What the record tells", ", ".join(self.told) or "nothing"),
        )
        return "\n".join(f"{what:<44}{value:>24}" for what, value in rows)


class SlotSoak:
    """One run on a fresh data folder."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self._folder, self._screen = folder, screen
        self._data, self._file = folder / "data", folder / "clocks.jsonl"
        self._log = WitnessLog(self._file)
        self.findings = Findings()
        set_up(self._data, SPEAKERS)

    def run(self, minutes: float, stop: float = 0, *, kill: bool = False) -> Findings:
        """Let a slot run, and judge what was read."""
        program = self._start()
        self._count(program, -1)
        began = steady()
        try:
            self._screen.do("key --delay 0 F11", "key --delay 0 F5")
            middle, due = began + minutes * 30, self._presses(began)
            at, key = next(due)
            while (now := steady()) < began + minutes * 60:
                if now >= at:
                    self._screen.do(f"key --delay 0 {key}")
                    at, key = next(due)
                if now >= middle and stop:
                    self._stand_still(program, stop)
                    stop = 0
                if now >= middle and kill:
                    program = self._kill(program)
                    kill = False
                wait(0.02)
            self._count(program)
        finally:
            program.kill()
            program.wait()
        self.findings.took = steady() - began
        self._judge()
        return self.findings

    # ------------------------------------------------------------------ the program

    def _start(self) -> "subprocess.Popen[bytes]":
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.clock_reader", str(self._data), str(self._file)],
            cwd=ROOT, env=self._screen.environment,
        )  # fmt: skip
        until = steady() + READY_WITHIN
        while not ((window := self._screen.window("^Clerk$")) and self._screen.has_focus(window)):
            if steady() > until:
                raise RuntimeError("the window did not come")
            wait(0.02)
        before = len(self._log.shown)
        self._screen.do("key --delay 0 Return")
        if not self._log.wait_for(lambda _: len(self._log.shown) > before, READY_WITHIN):
            raise RuntimeError("the meeting was not opened")
        return program

    def _presses(self, began: float) -> Iterator[tuple[float, str]]:
        speaker = began
        while True:
            yield from ((speaker + after, key) for after, key in CYCLE)
            speaker += CYCLE[-1][0]

    def _stand_still(self, program: "subprocess.Popen[bytes]", seconds: float) -> None:
        program.send_signal(signal.SIGSTOP)
        wait(seconds)
        program.send_signal(signal.SIGCONT)

    def _kill(self, program: "subprocess.Popen[bytes]") -> "subprocess.Popen[bytes]":
        self._count(program)
        program.kill()
        program.wait()
        started = self._start()
        self._count(started, -1)
        return started

    def _count(self, program: "subprocess.Popen[bytes]", sign: int = 1) -> None:
        """Add the processor time that the program has used so far; starting it is not counted."""
        parts = Path(f"/proc/{program.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        self.findings.processor += sign * (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")

    # ------------------------------------------------------------------ what came out

    def _judge(self) -> None:
        self._log.latest()
        readings = self._log.shown
        rows = disk.read(self._data, self._folder / "copy").rows
        self.findings.readings = len(readings)
        self.findings.reader = _spent(readings)
        self.findings.told = [row[3] for row in rows if row[3] in ("ProgramStoodStill", "ProgramRestarted")]
        # The meeting's time is tied to the steady clock once, at the first reading, and never again.
        first = readings[0]
        origin = datetime.fromisoformat(first["now"]) - timedelta(seconds=first["steady"])
        acts = [datetime.fromisoformat(row[5]) for row in rows]
        heard = 0.0
        for reading in readings:
            now = origin + timedelta(seconds=reading["steady"])
            rested = reading["steady"] - heard > 5 * LATE
            heard = reading["steady"]
            if rested or any(abs((now - act).total_seconds()) < SETTLES for act in acts):
                continue
            self._judge_one(reading, now, stopwatch(rows, now))

    def _judge_one(self, reading: dict[str, Any], now: datetime, speech: Speech | None) -> None:
        if speech is None or not reading["room_shown"]:
            return
        self.findings.judged += 1
        desk, room = reading["desk"], reading["room"]
        slots = [FIGURES.search(reading[name]) for name in ("desk_slot", "room_slot")]
        same_slot = all(slots) and slots[0][0] == slots[1][0]  # type: ignore[index]
        if desk != room or not same_slot:
            self.findings.differed += 1
            self._trouble(
                now, f"the desk shows {desk}, {reading['desk_slot']}, the room {room}, {reading['room_slot']}"
            )
        spoken = speech.spoken(now)
        for name in ("desk", "room"):
            off = away(reading[name], speech.allowed, spoken)
            self.findings.furthest = max(self.findings.furthest, off)
            if off > LATE:
                self._trouble(now, f"{name} shows {reading[name]} after {spoken:.2f} s, {off:.2f} s off")

    def _trouble(self, now: datetime, what: str) -> None:
        if len(self.findings.troubles) < 20:
            self.findings.troubles.append(f"{now:%H:%M:%S.%f}: {what}")


def _spent(readings: list[dict[str, Any]]) -> float:
    """Processor time that reading took, over all the programs that were started: each counts from nothing."""
    spent = [float(reading["spent"]) for reading in readings]
    return sum(max(now - before, 0.0) for before, now in pairwise(spent))


def stopwatch(rows: tuple[tuple[Any, ...], ...], now: datetime) -> Speech | None:
    """The latest speaker at `now`, from nothing but the keys' own times, as somebody with a stopwatch has it."""
    speech: Speech | None = None
    for row in rows:
        kind, at = row[3], datetime.fromisoformat(row[5])
        if at > now:
            continue
        if kind == "SpeakerBegan":
            speech = Speech([[at, None]], int(json.loads(row[7])["allowed"]))
        elif speech and kind in ("SpeakerFinished", "ClockPaused") and speech.runs[-1][1] is None:
            speech.runs[-1][1] = at
        elif speech and kind == "ClockResumed":
            speech.runs.append([at, None])
    return speech


def away(shown: str, allowed: int, spoken: float) -> float:
    """Seconds by which a clock is off that shows '1:12' or '+0:17': 0 while that second lasts."""
    if FIGURES.fullmatch(shown) is None:
        return float("inf")
    minutes, seconds = shown.lstrip("+").split(":")
    left = (-1 if shown.startswith("+") else 1) * (int(minutes) * 60 + int(seconds))
    second = allowed - left
    if floor(spoken) == second:
        return 0.0
    return second - spoken if spoken < second else spoken - (second + 1)


@contextmanager
def _screen(home: Path) -> Iterator[Screen]:
    if os.environ.get("DISPLAY"):
        with this_screen() as screen:
            yield screen
    else:
        with virtual_screen(home) as screen:
            yield screen


def main() -> int:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.slot_soak", description="Hold Clerk’s clocks to time.")
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--stop", type=float, default=0, metavar="SECONDS")
    parser.add_argument("--kill", action="store_true")
    chosen = parser.parse_args()
    if missing():
        sys.stderr.write(f"{missing()}\n")
        return 2
    folder = Path(tempfile.mkdtemp(prefix="clerk-slot-"))
    with _screen(folder / "home") as screen:
        findings = SlotSoak(folder, screen).run(chosen.minutes, chosen.stop, kill=chosen.kill)
    sys.stdout.write("\n".join((findings.table(), *findings.troubles, f"All readings are in {folder}.\n")))
    return 1 if findings.troubles else 0


if __name__ == "__main__":
    sys.exit(main())
