"""Reads what the program under test says that it shows, line by line as it is written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.soak.screen import steady, wait

Shown = dict[str, Any]


class WitnessLog:
    """One run's file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = 0
        self.shown: list[Shown] = []

    def latest(self) -> Shown:
        """What is shown now; empty while nothing was."""
        if self._file.exists():
            with self._file.open("rb") as file:
                file.seek(self._read)
                fresh = file.read()
            whole = fresh[: fresh.rfind(b"\n") + 1]
            self._read += len(whole)
            self.shown += [json.loads(line) for line in whole.splitlines()]
        return self.shown[-1] if self.shown else {}

    def wait_for(self, wanted: Callable[[Shown], bool], seconds: float) -> bool:
        """Wait until that is shown; whether it was in time."""
        until = steady() + seconds
        while steady() < until:
            shown = self.latest()
            if shown and wanted(shown):
                return True
            wait(0.005)
        return False
