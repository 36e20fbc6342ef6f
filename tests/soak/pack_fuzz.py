"""Reads thousands of damaged packs, each completely, and says what came of it.

    python -m tests.soak.pack_fuzz --files 20000
    python -m tests.soak.pack_fuzz --files 1 --first 4711      # that one again

Text, web pages, Word files and PDFs made from the invented packs: bits turned, cut short, nested, tables and lines
without end, files that unpack to mountains. The same seed makes the same files. They are read by processes of their own
(`--at-once`), whose death is a failure, as is anything raised but a sentence for the clerk, more than ten seconds of
a processor's work (or forty by the clock), or more than 500 MB, those of pdfium's own processes among them. Exit
status 1 if there was any.
"""

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import IO, Final, cast

from tests.soak.damaged_packs import Damaged, damaged

SEED: Final = 2027
LONGEST: Final = 10.0
"""Seconds that a file may keep a processor at work."""
FAR_TOO_LONG: Final = 40.0
"""Seconds by the clock: as long as that nothing waits, however busy the machine is with other things."""
MOST_MEMORY: Final = 500_000_000
GIVEN_UP: Final = 60.0
"""Seconds after which a process that says nothing is killed; that is a failure anyhow."""
BATCH: Final = 200
"""Files that one process reads, so that its memory is its own."""


@dataclass(frozen=True)
class Outcome:
    """What came of a file."""

    number: int
    said: str
    """'read', 'refused', or what went wrong."""
    seconds: float = 0.0
    """Of a processor's work."""
    passed: float = 0.0
    """Seconds by the clock on the wall."""
    memory: int = 0
    what: str = ""

    @property
    def trouble(self) -> str:
        """What is wrong with it; '' for nothing."""
        if self.said not in ("read", "refused"):
            return self.said
        if self.seconds > LONGEST or self.passed > FAR_TOO_LONG:
            return f"took {self.seconds:.1f} s of work, {self.passed:.1f} s by the clock"
        return f"took {self.memory // 1_000_000} MB" if self.memory > MOST_MEMORY else ""


@dataclass
class Tally:
    """All that came out."""

    counted: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    slowest: Outcome = field(default_factory=lambda: Outcome(0, "read"))
    largest: Outcome = field(default_factory=lambda: Outcome(0, "read"))

    def take(self, outcome: Outcome) -> None:
        """Count one."""
        self.counted[f"{outcome.what.partition(' ')[0]} {outcome.said if not outcome.trouble else 'trouble'}"] += 1
        self.slowest = max(self.slowest, outcome, key=lambda one: one.seconds)
        self.largest = max(self.largest, outcome, key=lambda one: one.memory)
        if outcome.trouble:
            self.troubles.append(f"file {outcome.number} ({outcome.what}): {outcome.trouble}")
            print(self.troubles[-1], flush=True)  # noqa: T201

    def table(self) -> str:
        """The figures in lines."""
        slow, large = self.slowest, self.largest
        return "\n".join(
            (
                ", ".join(f"{count} {what}" for what, count in sorted(self.counted.items())),
                f"slowest {slow.seconds:.1f} s of work, {slow.passed:.1f} s by the clock ({slow.number}, {slow.what})",
                f"most memory {large.memory // 1_000_000} MB ({large.number}, {large.what})",
                f"{len(self.troubles)} troubles",
            )
        )


# ---------------------------------------------------------------- the processes


class Reader:
    """A process that reads one file after the other and says what came of each."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.pack_reader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._told: Queue[str] = Queue()
        Thread(target=_listen, args=(self._process.stdout, self._told), daemon=True).start()

    def read(self, file: Damaged, path: Path) -> Outcome:
        """What comes of a file; the end of the process is an outcome as well."""
        what = f"{file.ending} {file.way}"
        stdin = cast("IO[str]", self._process.stdin)
        stdin.write(f"{path}\n")
        stdin.flush()
        try:
            line = self._told.get(timeout=GIVEN_UP)
        except Empty:
            line = ""
        if not line:
            self.close()
            return Outcome(file.number, f"the process ended ({self._process.returncode})", what=what)
        said, seconds, passed, memory = line.rstrip("\n").split("\t")
        return Outcome(file.number, said, float(seconds), float(passed), int(memory), what)

    @property
    def is_alive(self) -> bool:
        """Whether it can read another."""
        return self._process.poll() is None

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


def batch(seed: int, first: int, last: int) -> Iterator[Outcome]:
    """Read a stretch of files by one process, or by another where that has died."""
    reader = Reader()
    with TemporaryDirectory() as folder:
        for number in range(first, last):
            file = damaged(seed, number)
            path = Path(folder) / f"pack{file.ending}"
            path.write_bytes(file.data)
            reader = reader if reader.is_alive else Reader()
            outcome = reader.read(file, path)
            if outcome.trouble:  # its memory would be held against those that follow
                reader.close()
            yield outcome
    reader.close()


def _listen(stream: IO[str] | None, told: Queue[str]) -> None:
    for line in cast("IO[str]", stream):
        told.put(line)
    told.put("")


def main() -> int:
    """Read them all and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--at-once", type=int, default=2)
    chosen = parser.parse_args()
    end = chosen.first + chosen.files
    waiting: Queue[tuple[int, int]] = Queue()
    for start in range(chosen.first, end, BATCH):
        waiting.put((start, min(start + BATCH, end)))
    outcomes: Queue[Outcome] = Queue()
    for _ in range(chosen.at_once):
        Thread(target=_take_batches, args=(chosen.seed, waiting, outcomes), daemon=True).start()
    tally = Tally()
    for count in range(1, chosen.files + 1):
        tally.take(outcomes.get())
        if count % 1_000 == 0:
            print(f"{count} files, {len(tally.troubles)} troubles", flush=True)  # noqa: T201
    print(tally.table())  # noqa: T201
    return 1 if tally.troubles else 0


def _take_batches(seed: int, waiting: Queue[tuple[int, int]], outcomes: Queue[Outcome]) -> None:
    while True:
        try:
            first, last = waiting.get_nowait()
        except Empty:
            return
        for outcome in batch(seed, first, last):
            outcomes.put(outcome)


if __name__ == "__main__":
    sys.exit(main())
