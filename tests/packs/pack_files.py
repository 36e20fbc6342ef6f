"""The invented packs, and where the packs of real councils lie if they are at hand."""

from dataclasses import dataclass
from pathlib import Path

from tests.packs.scoring import Truth, read_truth

INVENTED = Path(__file__).parent / "invented"
WRITTEN = Path(__file__).parent / "written"
"""Papers of invented bodies, written as such bodies print theirs and not for the reader: no two look alike."""
SHARED = Path(__file__).parents[3] / "shared"
"""Real packs with the names of real people, beside the project and never in it."""
ENDING = ".truth.json"


@dataclass(frozen=True)
class Pack:
    """A paper and what is printed in it."""

    name: str
    file: Path
    truth: Truth

    @property
    def is_agenda(self) -> bool:
        return str(self.truth.get("kind", "agenda")).startswith("agenda")


def packs_in(folder: Path) -> list[Pack]:
    """Every paper of a folder that has its truth beside it; of a paper that is there twice the PDF."""
    return [pack_of(path) for path in sorted(folder.glob(f"*{ENDING}"))]


def pack_of(path: Path) -> Pack:
    """A paper by its truth."""
    truth, name = read_truth(path), path.name.removesuffix(ENDING)
    told = truth.get("source_file") or truth.get("seed_file") or f"{name}.txt"
    pdf = path.with_name(f"{name}.pdf")
    return Pack(name, pdf if pdf.exists() else path.with_name(told), truth)
