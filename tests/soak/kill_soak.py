"""Kills the program again and again while it is typed and clicked in, and counts what is lost.

    python -m tests.soak.kill_soak --kills 200 --seed 1

It starts a screen of its own, the real program on a fresh data folder with a meeting in session, and presses real
keys. At random moments the program is killed; the file is then read by SQLite alone and compared with what the
window had shown as saved and with what had been typed. Exit status 1 if anything was lost.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.soak.killing import Figures, Soak
from tests.soak.ledger import OLD
from tests.soak.screen import missing, virtual_screen


def soak(folder: Path, kills: int, seed: int, old: float = OLD, *, tell: bool = False) -> Figures:
    """Kill the program so many times on a fresh data folder within `folder`; `old` typing has to be there."""
    with virtual_screen(folder / "home") as screen:
        run = Soak(folder, screen, seed, old)
        for _ in range(kills):
            run.kill_once()
            if tell:
                _say(f"{run.figures.kills} of {kills} kills, {len(run.figures.troubles)} troubles")
    return run.figures


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the soak from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.kill_soak", description="Kill Clerk and count losses.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    if missing():
        sys.stderr.write(f"{missing()}\n")
        return 2
    folder = Path(tempfile.mkdtemp(prefix="clerk-soak-"))
    figures = soak(folder, chosen.kills, chosen.seed, tell=sys.stdout.isatty())
    _say(f"\nSeed {chosen.seed}\n{figures.table()}")
    if figures.all_kept:
        shutil.rmtree(folder)
        return 0
    _say("\n".join(figures.troubles) + f"\nEverything is still in {folder}.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
