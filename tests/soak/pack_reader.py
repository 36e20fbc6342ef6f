"""Reads the files whose names come on standard input, each completely, and says of each what came of it.

Nothing is loaded here but what the program itself loads, so that the memory is the program's.
"""

import resource
import sys
import traceback
from pathlib import Path
from time import perf_counter

from clerk_app.errors import PackError
from clerk_app.packs.files.open_pack import read_file
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


def forget_memory() -> None:
    """From here on the most memory is counted anew."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def most_memory(*, with_others: bool) -> int:
    """The most bytes that this process had since, and as much again for two of its own as the largest of them had."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if with_others else 0
    return (own + 2 * others) * 1024


def work_done() -> tuple[float, float]:
    """Seconds that processors have worked for this process, and for those that it started."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime


def main() -> None:
    """Read on until there are no more names."""
    for line in sys.stdin:
        forget_memory()
        start, worked = perf_counter(), work_done()
        said = outcome_of(Path(line.rstrip("\n")))
        own, others = (after - before for before, after in zip(worked, work_done(), strict=True))
        memory = most_memory(with_others=others > 0)
        print(said, own + others, perf_counter() - start, memory, sep="\t", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
