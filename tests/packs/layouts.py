"""Packs as the files that councils send: `python -m tests.packs.layouts OUT [FOLDER ...]`.

Each meeting of the folders (the invented packs, and the seeds where they are at hand) is laid out by three houses,
as PDF and as Word file, and plain text is typed out letter for letter, each with its truth beside it.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from tests.packs.laid import HOUSES, Block, printed_of, told_in_items
from tests.packs.layout_docx import write_docx
from tests.packs.layout_pdf import write_pdf, write_typed
from tests.packs.pack_files import ENDING, INVENTED, SHARED, Pack, pack_of, packs_in
from tests.packs.scoring import Truth

WRITERS: dict[str, Callable[[Path, Iterable[Block], str], None]] = {".pdf": write_pdf, ".docx": write_docx}
MINUTES = re.compile(r"(?i)^\W*minutes of (a|the) ")
PRESENT = re.compile(r"(?i)^\W*(\w+ )?(present|attendance|in attendance)\b")
TIME_FOR_QUESTIONS = re.compile(
    r"\b(?:\d{1,2}|two|three|five|ten|twelve|fifteen|twenty|thirty|sixty)\W{1,3}(?:\(\w+\) )?(?:min|hour)|half an hour",
    re.IGNORECASE,
)
NEAR = 40
"""Lines below the heading of minutes in which those present are named; an item on old minutes has none."""
LONGEST_LINE = 120
LONGEST_TAIL = 3000
"""Lines of the papers behind an agenda; more of them is no harder."""


def can_be_laid(pack: Pack) -> bool:
    """One meeting with a head: the houses print all of date, hour and place."""
    meetings = pack.truth.get("meetings") or []
    return pack.is_agenda and len(meetings) == 1 and all(meetings[0][key] for key in ("date", "start_time", "place"))


def laid_truth(truth: Truth) -> dict[str, Any]:
    """What a house prints of a truth: rules of questions, old minutes and references only if the items tell of them."""
    printed: dict[str, Any] = deepcopy(dict(truth))
    printed["body_in_text"] = bool(truth["body"])
    meeting = printed["meetings"][0]
    dates = meeting["previous_minutes_dates"]
    meeting["previous_minutes_dates"] = [day for day in dates if told_in_items(meeting, date.fromisoformat(day))]
    for item in meeting["items"]:
        item["report_ref"] = item["report_ref"] if (item["report_ref"] or "") in printed_of(item) else None
    words = " ".join(map(printed_of, meeting["items"]))
    scheme = meeting.get("public_participation") or {}
    if not TIME_FOR_QUESTIONS.search(words):
        scheme |= {"total_minutes": None, "per_speaker_minutes": None}
    if not re.search(r"(?i)\bnoon\b|\bmidday\b|\d ?[ap]\.?m\b|\d ?hours\b", words):
        scheme |= {"deadline": None}
    return printed


def tail_of(file: Path) -> Iterator[str]:
    """The last minutes and the reports behind an agenda, as they stand in a pack of text."""
    lines = file.read_text(encoding="utf-8").splitlines()
    starts = [at for at, line in enumerate(lines) if MINUTES.match(line) and at > len(lines) // 100]
    starts = [at for at in starts if any(PRESENT.match(line) for line in lines[at : at + NEAR])]
    for line in lines[starts[0] :][:LONGEST_TAIL] if starts else []:
        yield re.sub(r"[*#\t]+", " ", line).strip()


def lay_out(pack: Pack, house: str, ending: str, folder: Path) -> Pack:
    """A pack as a file of one kind in the style of one house."""
    truth = laid_truth(pack.truth)
    path = folder / f"{pack.name}-{house}-{ending[1:]}{ending}"
    meeting = truth["meetings"][0]
    tail = tail_of(pack.file) if pack.file.suffix == ".txt" else ()
    WRITERS[ending](path, HOUSES[house](truth, meeting, tail), truth["body"] or meeting["committee"])
    truth["source_file"] = path.name
    beside = path.with_suffix("").with_name(path.stem + ENDING)
    beside.write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    return pack_of(beside)


def typed(pack: Pack, folder: Path) -> Pack:
    """The text of a pack letter for letter as a PDF, its columns made of spaces."""
    path = folder / f"{pack.name}-typed-pdf.pdf"
    write_typed(path, pack.file.read_text(encoding="utf-8").splitlines())
    beside = folder / f"{path.stem}{ENDING}"
    beside.write_text(json.dumps(dict(pack.truth) | {"source_file": path.name}, ensure_ascii=False), encoding="utf-8")
    return pack_of(beside)


def can_be_typed(pack: Pack) -> bool:
    """Plain text that fits a sheet: columns of spaces, lines that end in time, letters that a typewriter has."""
    if pack.file.suffix != ".txt":
        return False
    text = pack.file.read_text(encoding="utf-8")
    return not {"\t", "ŷ"} & set(text) and max(map(len, text.splitlines())) <= LONGEST_LINE


def all_laid(folders: Iterable[Path], out: Path) -> Iterator[Pack]:
    """Every pack that can be, typed out and in every house and kind of file."""
    for folder in folders:
        yield from (typed(pack, out) for pack in packs_in(folder) if can_be_typed(pack))
        for pack in filter(can_be_laid, packs_in(folder)):
            for house in HOUSES:
                for ending in WRITERS:
                    yield lay_out(pack, house, ending, out)


if __name__ == "__main__":
    target, *named = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    made = list(all_laid(named or [INVENTED, *filter(Path.is_dir, [SHARED / "seeds"])], target))
    sys.stdout.write(f"{len(made)} files in {target}\n")
