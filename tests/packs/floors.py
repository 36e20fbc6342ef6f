"""What the reader has to reach for each pack: the aim, or what it reached already where that is less.

`python -m tests.packs.floors` measures all and writes floors.json anew; a floor is only ever raised by it. For packs
that are new it has no floor to raise: delete floors.json first to measure all of them afresh, and look at what changed.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, product
from pathlib import Path
from tempfile import TemporaryDirectory

from clerk_app.packs.reading_out import recognised
from tests.packs.laid import HOUSES
from tests.packs.layouts import WRITERS, all_laid, can_be_laid, can_be_typed, lay_out, typed
from tests.packs.pack_files import INVENTED, SHARED, WRITTEN, Pack, packs_in
from tests.packs.scoring import Score, score

AIM = 0.95
WELL_READ = 0.9
SPARE = 8
"""A pack of which little is read misleads little; it has to be allowed more until it is read well."""
SLACK = 0.03
"""What a pack short of the aim may lose when others gain."""
FILE = Path(__file__).with_name("floors.json")


@dataclass(frozen=True)
class Floor:
    """The least share that is right, and the most values that are shown as sure and are not so."""

    right: float = AIM
    misleading: int = 0

    def fits(self, one: Score) -> bool:
        return one.right >= self.right and len(one.misleading) <= self.misleading

    def raised(self, one: Score, aim: "Floor") -> "Floor":
        """This floor, or a better one that has been reached."""
        misleading = len(one.misleading) if one.right >= WELL_READ else max(SPARE, len(one.misleading))
        right = aim.right if one.right >= aim.right else cut(one.right - SLACK)
        return Floor(max(self.right, right), min(self.misleading, misleading))


def cut(share: float) -> float:
    """To whole per mille, never upwards."""
    return max(0, int(share * 1000)) / 1000


def aim_of(name: str) -> Floor:
    """What is to be reached; the four seeds without a fault, in whatever kind of file, the written ones nearly so."""
    if name == "written":
        return Floor(0.98)
    return Floor(1.0) if name.startswith("seeds") else Floor()


def floor_of(name: str) -> Floor:
    """What is to be held now."""
    return floors().get(name, aim_of(name))


@cache
def floors() -> dict[str, Floor]:
    """Of the packs that are short of the aim."""
    return {name: Floor(*values) for name, values in json.loads(FILE.read_text(encoding="utf-8")).items()}


def typed_packs(folder: Path) -> Iterator[Pack]:
    """Every third of the packs of plain text, typed out as a PDF."""
    yield from (typed(pack, folder) for pack in [pack for pack in packs_in(INVENTED) if can_be_typed(pack)][::3])


def laid_packs(folder: Path, packs: Iterable[Pack] = ()) -> Iterator[Pack]:
    """Each pack as one file, the houses and kinds of file in turn."""
    suited = [pack for pack in packs or packs_in(INVENTED) if can_be_laid(pack)]
    styles = cycle(product(HOUSES, WRITERS))
    for pack, (house, ending) in zip(suited, styles, strict=False):
        yield lay_out(pack, house, ending, folder)


def as_files(folder: Path) -> Iterator[Pack]:
    """The invented packs as files that are no plain text."""
    yield from laid_packs(folder)
    yield from typed_packs(folder)


def measured(pack: Pack) -> Score:
    """How well a pack is read."""
    return score(pack.truth, recognised(pack.file))


def seed_packs(scratch: Path) -> list[Pack]:
    """The seeds as they are at hand."""
    return packs_in(SHARED / "seeds")


def seed_files(scratch: Path) -> list[Pack]:
    """The seeds as files of each kind."""
    return list(all_laid([SHARED / "seeds"], scratch))


def agenda_packs(scratch: Path) -> list[Pack]:
    """The agendas of other councils."""
    return packs_in(SHARED / "agendas")


GROUPS = {"seeds": seed_packs, "seeds as files": seed_files, "agendas": agenda_packs}
"""The packs of real councils, which lie beside the project or are not at hand."""


def together(packs: Iterable[Pack]) -> Score:
    """All the marks of several packs."""
    return Score([mark for pack in packs for mark in measured(pack).marks])


def all_scores(scratch: Path) -> Iterator[tuple[str, Score]]:
    """Every invented pack, and every group of others."""
    yield from ((pack.name, measured(pack)) for pack in (*packs_in(INVENTED), *as_files(scratch)))
    yield "written", together(packs_in(WRITTEN))
    if SHARED.is_dir():
        yield from ((name, together(packs(scratch))) for name, packs in GROUPS.items())


def write(scores: Iterable[tuple[str, Score]]) -> None:
    """Raise the floors to what is reached; only what is short of the aim is named in the file."""
    raised = {name: before(name).raised(one, aim_of(name)) for name, one in scores}
    short = {name: floor for name, floor in raised.items() if floor != aim_of(name)}
    lines = [f'  "{name}": [{floor.right}, {floor.misleading}]' for name, floor in short.items()]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    floors.cache_clear()


def before(name: str) -> Floor:
    """What was to be held till now; nothing, where no floor was ever measured."""
    return floor_of(name) if FILE.exists() else Floor(0.0, sys.maxsize)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        write(all_scores(Path(folder)))
    sys.stdout.write(f"{len(floors())} packs are short of the aim\n")
