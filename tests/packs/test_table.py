"""The table of how well packs are read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from clerk_app.packs.pack_json import as_json
from clerk_app.packs.reading_out import recognised
from tests.packs.pack_files import INVENTED, SHARED, packs_in
from tests.packs.scoring import Verdict, score
from tests.packs.table import row, table


def test_the_table_has_a_line_for_each_pack_and_one_for_all() -> None:
    packs = [pack for pack in packs_in(INVENTED) if pack.name in {"cancelled-notice", "report-no-agenda"}]
    head, cancelled, report, together = table(packs, show=False)
    assert "sure but" in head
    assert cancelled.startswith("cancelled-notice")
    assert cancelled.endswith("(read as: cancelled notice)")
    assert report.endswith("(read as: report)")
    assert together.startswith("together")


def test_what_is_amiss_is_shown_below_its_pack() -> None:
    packs = packs_in(INVENTED)[:3]
    plain, shown = (list(table(packs, show=show)) for show in (False, True))
    assert [line for line in shown if not line.startswith(" " * 6) or line.startswith(" " * 52)] == plain


@pytest.mark.skipif(not SHARED.is_dir(), reason="no packs of real councils lie beside this project")
@pytest.mark.parametrize("number", range(4))
def test_our_scoring_counts_as_the_tool_beside_the_project_does(number: int, tmp_path: Path) -> None:
    pack = packs_in(SHARED / "seeds")[number]
    reading = recognised(pack.file)
    printed = tmp_path / "read.json"
    printed.write_text(json.dumps(as_json(reading)), encoding="utf-8")
    truth = pack.file.with_name(f"{pack.name}.truth.json")
    tool = subprocess.run(
        [sys.executable, str(SHARED / "tools/score-pack"), str(truth), str(printed)], check=True, capture_output=True
    )
    one = score(pack.truth, reading)
    counted = ", ".join(f"{one.count(verdict)} {verdict}" for verdict in Verdict)
    assert tool.stdout.decode().startswith(counted)
    assert row(pack.name, one)
