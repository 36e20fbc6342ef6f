"""How well packs are read, a line for each: `python -m tests.packs.table [--show] [FOLDER ...]`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from clerk_app.packs.reading_out import recognised
from tests.packs.pack_files import INVENTED, SHARED, WRITTEN, Pack, packs_in
from tests.packs.scoring import Score, Verdict, score

HEAD = (*Verdict, "sure but wrong")


def row(name: str, one: Score) -> str:
    """A pack in figures."""
    counts = [*map(one.count, Verdict), len(one.misleading)]
    figures = "".join(f"{count:>9}" for count in counts)
    return f"{name:<52}{figures}{100 * one.right:>8.1f}{100 * one.invented:>9.1f}"


def table(packs: Iterable[Pack], *, show: bool) -> Iterator[str]:
    """The figures of each pack and of all together; what is amiss below each, where it is asked for."""
    yield f"{'':<52}" + "".join(f"{word[:8]:>9}" for word in HEAD) + f"{'right %':>8}{'inv. %':>9}"
    together = Score()
    for pack in packs:
        reading = recognised(pack.file)
        one = score(pack.truth, reading)
        together.marks += one.marks
        yield row(pack.name, one) + ("" if pack.is_agenda else f"  (read as: {reading.kind})")
        if show:
            yield from (f"      {mark}" for mark in one.amiss)
    yield row("together", together)


def folders(words: list[str]) -> list[Path]:
    """The folders that are named, or the invented and written packs and what is at hand of real ones."""
    return [Path(word) for word in words] or [
        INVENTED,
        WRITTEN,
        *filter(Path.is_dir, (SHARED / "seeds", SHARED / "agendas")),
    ]


if __name__ == "__main__":
    asked = [word for word in sys.argv[1:] if word != "--show"]
    for folder in folders(asked):
        sys.stdout.write(f"{folder.name}\n")
        for line in table(packs_in(folder), show="--show" in sys.argv):
            sys.stdout.write(f"{line}\n")
        sys.stdout.write("\n")
