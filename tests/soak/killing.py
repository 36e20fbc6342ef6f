"""One data folder, killed as often as is wanted, and what was found each time."""

import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from clerk_app import sample
from clerk_app.clock import SystemClock
from clerk_app.meeting import acts, facts
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.questions import Question, slot_used
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession, new_id
from tests.soak import disk
from tests.soak.disk import Disk
from tests.soak.ledger import OLD, Seen, slowest
from tests.soak.screen import Screen, steady, wait
from tests.soak.typist import Typist
from tests.soak.witness_log import Shown, WitnessLog
from ui.clock_cell import clock_cell
from ui.errors import LOG_NAME
from ui.witness import VARIABLE

ROOT = Path(__file__).resolve().parent.parent.parent
READY_WITHIN = 30.0


@dataclass
class Figures:
    """What the table at the end shows."""

    kills: int = 0
    presses: int = 0
    acknowledged: int = 0
    entries_lost: int = 0
    characters_owed: int = 0
    characters_lost: int = 0
    shown_not_there: int = 0
    drafts_restored: int = 0
    restarts_offered: int = 0
    faults: int = 0
    longest: float = 0.0
    troubles: list[str] = field(default_factory=list)

    @property
    def all_kept(self) -> bool:
        """Whether nothing at all was lost or wrong."""
        return not self.troubles

    def table(self) -> str:
        """The figures as rows."""
        rows = (
            ("Kills", self.kills),
            ("Keys pressed", self.presses),
            ("Entries acknowledged as saved", self.acknowledged),
            ("Entries lost", self.entries_lost),
            ("Characters typed more than 0.5 s before the kill", self.characters_owed),
            ("Characters of these lost", self.characters_lost),
            ("Words shown beside 'Saved' that were not on the disk", self.shown_not_there),
            ("Restarts that offered the meeting where it was", self.restarts_offered),
            ("Drafts restored under the cursor", self.drafts_restored),
            ("Faults that the program logged", self.faults),
            ("Longest time from key press to disk", f"{self.longest * 1000:.0f} ms"),
        )
        return "\n".join(f"{what:<58}{value:>9}" for what, value in rows)


class Soak:
    """One data folder, killed as often as is wanted."""

    def __init__(self, folder: Path, screen: Screen, seed: int, old: float = OLD) -> None:
        self._folder, self._screen, self._old = folder, screen, old
        self._chance = random.Random(seed)
        self._names: Iterator[str] = (f"kq{number}" for number in count(1000))
        self._data = folder / "data"
        set_up(self._data)
        self._before = disk.read(self._data, folder / "copy")
        self.figures = Figures()

    def kill_once(self) -> None:
        """Start, work, kill, and look at what is left."""
        log = WitnessLog(self._folder / f"shown-{self.figures.kills}.jsonl")
        with self._program(self._folder / f"shown-{self.figures.kills}.jsonl") as program:
            self._open_meeting(log)
            shown = log.latest()
            self._check_restart(shown)
            deadline = steady() + self._chance.uniform(0.3, 6.0)
            killer = _Killer(program, self._data, deadline)
            typist = Typist(self._screen, log, self._chance, lambda: not killer.is_done)
            killer.start()
            typist.work(shown, self._names)
            killer.join()
        log.latest()
        self.figures.kills += 1
        self.figures.presses += typist.presses
        self._judge(log, typist, killer)

    def end_with(self, number: int, words: str) -> tuple[int, Disk, str]:
        """Start, type, end by a signal: the exit status, what is on the disk, and what the program complained of."""
        told = self._folder / "shown-at-the-end.jsonl"
        with self._program(told) as program:
            self._open_meeting(WitnessLog(told))
            self._screen.do(*(f"key --delay 0 {letter}" for letter in words))
            WitnessLog(told).wait_for(lambda shown: shown["line"] == words, READY_WITHIN)
            program.send_signal(number)
            status = program.wait(READY_WITHIN)
        complaints = (self._folder / "program.txt").read_text(encoding="utf-8")
        return status, disk.read(self._data, self._folder / "copy"), complaints

    # ------------------------------------------------------------------ a run

    @contextmanager
    def _program(self, told: Path) -> Iterator["subprocess.Popen[bytes]"]:
        environment = {**self._screen.environment, VARIABLE: str(told)}
        with (self._folder / "program.txt").open("ab") as words:
            program = subprocess.Popen(
                [sys.executable, "-m", "clerk_app", "--data", str(self._data)],
                cwd=ROOT, env=environment, stdout=words, stderr=words,
            )  # fmt: skip
            try:
                yield program
            finally:
                program.kill()
                program.wait()

    def _open_meeting(self, log: WitnessLog) -> None:
        until = steady() + READY_WITHIN
        while not ((window := self._screen.window("^Clerk$")) and self._screen.has_focus(window)):
            if steady() > until:
                raise RuntimeError("the window did not come")
            wait(0.02)
        self._screen.do("key --delay 0 Return")  # the open meeting has the keyboard
        if log.wait_for(lambda shown: shown["keyboard"] == "line", READY_WITHIN):
            self.figures.restarts_offered += 1
        else:
            raise RuntimeError(f"the meeting was not offered, or the keyboard is not in its line: {log.latest()}")

    def _check_restart(self, shown: Shown) -> None:
        before, state = self._before, self._before.replay().state
        line = before.drafts.get("line")
        owed = line["text"] if line else ""
        if shown["line"] != owed or (owed.strip() and line and shown["cursor"] != line["cursor"]):
            self._trouble(f"the line was {owed!r}, after the restart it is {shown['line']!r}, {shown['cursor']}")
        elif owed.strip():
            self.figures.drafts_restored += 1
            if line and shown["line_item"] != line["item"]:
                self._trouble("the draft came back at another item")
        correction = before.drafts.get("correction")
        if correction and correction["text"] and shown["edited"] and shown["words"] != correction["text"]:
            self._trouble("the correction came back with other words")
        if shown["item"] != state.agenda.current:
            self._trouble(f"the item was {state.agenda.current}, after the restart it is {shown['item']}")
        self._check_clock(state, shown)

    def _check_clock(self, state: MeetingState, shown: Shown) -> None:
        now = datetime.fromisoformat(shown["now"])
        cell = clock_cell(state, now)
        if shown["clock"] != ([cell.value, cell.word, cell.sub] if cell else None):
            self._trouble(f"the clock should say {cell}, after the restart it says {shown['clock']}")

    # ------------------------------------------------------------------ what is left

    def _judge(self, log: WitnessLog, typist: Typist, killer: "_Killer") -> None:
        before, after = self._before, disk.read(self._data, self._folder / "copy")
        if killer.ended_by_itself:
            self._trouble("the program had ended by itself")
        self._judge_faults()
        if after.sound != "ok":
            self._trouble(f"the file is not sound: {after.sound}")
        if after.rows[: len(before.rows)] != before.rows:
            self._trouble("entries from before are gone or different")
        first = after.rows[len(before.rows) :][:1]
        if [row[3] for row in first] != ["ProgramRestarted"]:
            self._trouble("the record does not say that the program started again")
        self._judge_entries(log, after)
        self._judge_typing(typist, after, killer.killed)
        self._judge_shown(log, typist, after)
        self._judge_replay(before, after)
        self.figures.longest = max(self.figures.longest, slowest(typist.typings, killer.seen))
        self._before = after

    def _judge_faults(self) -> None:
        logged = self._data / LOG_NAME
        faults = logged.read_text(encoding="utf-8").count(" ERROR ") if logged.exists() else 0
        if faults > self.figures.faults:
            self._trouble(f"the program logged a fault, see {logged}")
        self.figures.faults = faults

    def _judge_entries(self, log: WitnessLog, after: Disk) -> None:
        saved = {shown["entry"]: shown["id"] for shown in log.shown if shown["saved"] == "Saved"}
        lost = [number for number, entry_id in saved.items() if after.numbers.get(number) != entry_id]
        self.figures.acknowledged += max(saved, default=0) - max(self._before.numbers, default=0)
        self.figures.entries_lost += len(lost)
        if lost:
            self._trouble(f"entries shown as saved are lost: {lost}")
        if any(shown["saved"] != "Saved" for shown in log.shown):
            self._trouble("something was shown as not saved")

    def _judge_typing(self, typist: Typist, after: Disk, killed: float) -> None:
        for typing in typist.typings:
            owed = typing.owed(killed, self._old)
            lost = typing.lost(owed, after.draft_words, after.words)
            self.figures.characters_owed += 0 if typing.unsure else len(owed)
            self.figures.characters_lost += lost
            if lost:
                there = (*after.draft_words, *after.words[-2:])
                self._trouble(f"{lost} characters of {owed!r} ({typing.place}) are lost, there is {there}")

    def _judge_shown(self, log: WitnessLog, typist: Typist, after: Disk) -> None:
        """The words that stood beside 'Saved' last, or what was typed after them, are on the disk."""
        words = log.shown[-1]["line"]
        later = [words]
        for typing in typist.typings:
            steps = [step.words for step in typing.steps]
            if typing.unsure or typing.place != "line":
                continue
            if words in steps:
                later += steps[steps.index(words) :]
        there = any(each in after.draft_words or each.strip() in after.words for each in later)
        if words.strip() and not there and not typist.typings[-1].unsure:
            self.figures.shown_not_there += 1
            self._trouble(f"{words!r} stood beside 'Saved' and is not on the disk")

    def _judge_replay(self, before: Disk, after: Disk) -> None:
        state = after.replay().state
        if state.phase is Phase.CLOSED:
            raise RuntimeError("the meeting was closed by chance: take another seed")
        # The restart as such takes nothing from the slot and gives nothing.
        started = len(before.rows) + 1
        same = [replace(after, rows=after.rows[:n]).replay().state for n in (started - 1, started)]
        now = datetime.fromisoformat(after.rows[len(before.rows)][6]) if len(after.rows) >= started else None
        if now and _slot(same[0], now) != _slot(same[1], now):
            self._trouble("the slot's time changed with the restart")

    def _trouble(self, what: str) -> None:
        self.figures.troubles.append(f"Kill {self.figures.kills}: {what}")


def _slot(state: MeetingState, now: datetime) -> object:
    slot = state.questions.slot
    return slot_used(slot, state.away, now) if slot else None


class _Killer(threading.Thread):
    """Watches the disk from outside until the moment comes, and kills."""

    def __init__(self, program: "subprocess.Popen[bytes]", data: Path, deadline: float) -> None:
        super().__init__()
        self._program, self._data, self._deadline = program, data, deadline
        self.seen: list[Seen] = []
        self.killed = 0.0
        self.ended_by_itself = False

    @property
    def is_done(self) -> bool:
        """Whether the program is no more."""
        return bool(self.killed)

    def run(self) -> None:
        """Watch and kill."""
        # Nobody else may have the file open at the kill: its journal has to be found as the program left it.
        self.seen = disk.watch(self._data, self._deadline - 0.03)
        wait(max(0.0, self._deadline - steady()))
        self.ended_by_itself = self._program.poll() is not None
        self._program.kill()
        self.killed = steady()


def set_up(data: Path, speakers: int = 60) -> None:
    """A fresh data folder with a meeting in session today, with questions enough for a long time."""
    with closing(Library.open(data)) as library:
        sample.load_committee(library.registers)
        clock = SystemClock()
        session = MeetingSession(library.record, new_id(), clock)
        today = clock.now().date()
        session.record(
            *(replace(f, on=today) if isinstance(f, facts.MeetingArranged) else f for f in sample.sample_facts())
        )
        asked = (Question(f"question-{n}", f"Mr J Prewett {n}") for n in range(1, speakers + 1))
        session.record(*(facts.QuestionRegistered(question) for question in asked))
        members = [seat.person for seat in session.state.body.memberships][:9]
        session.record(*(facts.RollMarked(person, RollMark.PRESENT) for person in members))
        session.record(*acts.opening_facts(session.state))
        session.record(*acts.begin_item(session.state, session.state.agenda.items[2].id))
