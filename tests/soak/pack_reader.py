"""Reads the files whose names come on standard input, each completely, and says of each what came of it.

Nothing is loaded here but what the program itself loads, so that the memory is the program's.
"""

import resource
import sys
import traceback
from pathlib import Path
from time import perf_counter

from clerk_app.errors import PackError
from clerk_app.packs.open_pack import read_file
from clerk_app.packs.pack_json import as_json
from clerk_app.packs.read_pack import read_pack


def outcome_of(path: Path) -> str:
    """'read', 'refused' with a sentence, or what went wrong."""
    try:
        as_json(read_pack(read_file(path)))
    except PackError as error:
        return "refused" if str(error)[:1].isupper() and str(error).endswith(".") else f"no sentence: {error}"
    except Exception as error:  # noqa: BLE001 (whatever it is, it is a finding)
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {str(error)[:80]!r}"
    return "read"


def most_memory() -> int:
    """The most bytes that this process ever had, with as much again for two of its own as the largest of them had."""
    own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + 2 * others) * 1024


def work_done() -> float:
    """Seconds that processors have worked for this process and those that it started."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> None:
    """Read on until there are no more names."""
    for line in sys.stdin:
        start, worked = perf_counter(), work_done()
        said = outcome_of(Path(line.rstrip("\n")))
        print(said, work_done() - worked, perf_counter() - start, most_memory(), sep="\t", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
