"""How well packs are read, and that nothing wrong is shown as sure."""

from pathlib import Path

import pytest

from tests.packs.floors import GROUPS, as_files, floor_of, floors, measured, together
from tests.packs.pack_files import INVENTED, SHARED, WRITTEN, Pack, packs_in
from tests.packs.scoring import Score

PACKS = packs_in(INVENTED)


def told(name: str, one: Score) -> str:
    """What is amiss with a reading."""
    first = f"{name}: {100 * one.right:.1f} % right, {len(one.misleading)} misleading"
    return "\n  ".join((first, *map(str, one.amiss)))


def hold(name: str, one: Score) -> None:
    assert floor_of(name).fits(one), told(name, one)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_an_invented_pack_is_read(pack: Pack) -> None:
    hold(pack.name, measured(pack))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, ...]:
    """The invented packs as files that are no plain text."""
    return tuple(as_files(tmp_path_factory.mktemp("packs")))


def test_invented_packs_are_read_from_real_files_as_well(files: tuple[Pack, ...]) -> None:
    for pack in files:
        hold(pack.name, measured(pack))


@pytest.mark.slow
def test_papers_that_were_written_like_real_ones_are_read() -> None:
    hold("written", together(packs_in(WRITTEN)))


@pytest.mark.skipif(not SHARED.is_dir(), reason="no packs of real councils lie beside this project")
@pytest.mark.parametrize("group", GROUPS)
def test_packs_of_real_councils_are_read(group: str, tmp_path: Path) -> None:
    hold(group, together(GROUPS[group](tmp_path)))


def test_no_floor_is_kept_for_a_pack_that_is_gone(files: tuple[Pack, ...]) -> None:
    names = {pack.name for pack in (*PACKS, *files)}
    assert set(floors()) <= names | GROUPS.keys() | {"written"}
