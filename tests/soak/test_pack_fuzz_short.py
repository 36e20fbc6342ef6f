"""Some seventy damaged packs, each read completely; thousands are read by `python -m tests.soak.pack_fuzz`."""

import pytest

from tests.soak.damaged_packs import damaged
from tests.soak.pack_fuzz import SEED
from tests.soak.pack_reader import outcome_of

FILES = 70


@pytest.mark.slow
def test_every_damaged_pack_is_read_or_refused_with_a_sentence(tmp_path):
    outcomes = {}
    for number in range(FILES):
        file = damaged(SEED + 1, number)
        if file.ending == ".pdf" and number % 4:
            continue  # a process is started for each
        if file.way == "mountain":
            continue  # takes half a second to pile up
        path = tmp_path / f"pack{file.ending}"
        path.write_bytes(file.data)
        outcomes[f"{number} {file.ending} {file.way}"] = outcome_of(path)
    assert {name: said for name, said in outcomes.items() if said not in ("read", "refused")} == {}
    assert min(list(outcomes.values()).count(said) for said in ("read", "refused")) > FILES / 20


def test_the_same_seed_makes_the_same_files():
    assert damaged(7, 11) == damaged(7, 11)
    assert damaged(7, 11).data != damaged(8, 11).data


def test_a_reader_that_raises_or_says_no_sentence_is_found_out(tmp_path, monkeypatch):
    path = tmp_path / "x.txt"
    path.write_text("Agenda", encoding="utf-8")
    monkeypatch.setattr("tests.soak.pack_reader.read_pack", lambda text: text.lines[9])
    assert "IndexError at test_pack_fuzz_short.py" in outcome_of(path)
    from clerk_app.errors import PackError

    def mumble(_text):
        raise PackError("no")

    monkeypatch.setattr("tests.soak.pack_reader.read_pack", mumble)
    assert outcome_of(path) == "no sentence: no"
