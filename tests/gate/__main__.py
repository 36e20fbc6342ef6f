"""Whether every PDF that the program exports may be published, said by two validators and by our own reading.

usage: python -m tests.gate

Makes each document of `papers` as a PDF and has it read by veraPDF (PDF/UA-1 and PDF/A-2a), by page-validation (the
same two), by qpdf and by us; then damages a sound file in each way of `defects`, one at a time, and expects to be told.
Exit status 1 where a document has a fault or a defect is not found.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from clerk_app.export.pdf import render
from tests.documents import whole_minutes
from tests.gate import verapdf
from tests.gate.checks import findings
from tests.gate.defects import DEFECTS
from tests.gate.papers import long_papers, papers


def main() -> int:
    """Make, read, damage and read again; say what was found."""
    if command := verapdf.missing():
        _say(f"veraPDF is not here: {command}")
        return 1
    with TemporaryDirectory() as folder:
        return int(not all([_all_sound(Path(folder)), _all_defects_found(Path(folder))]))


def _all_sound(folder: Path) -> bool:
    files, found = {}, {}
    for number, (name, document) in enumerate((*papers(), *long_papers())):
        file = folder / f"{number}.pdf"
        file.write_bytes(render(document))
        files[file], found[name] = name, [*findings(file.read_bytes(), document), *_qpdf(file)]
    for file, more in verapdf.validate(files).items():
        found[files[file]] += more
    for name, faults in found.items():
        _say(f"{'NOT SOUND' if faults else 'sound':10} {name}", *faults[:5])
    return not any(found.values())


def _qpdf(file: Path) -> list[str]:
    run = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    return [f"qpdf: {run.stdout}{run.stderr}"] if run.returncode else []


def _all_defects_found(folder: Path) -> bool:
    document = whole_minutes()
    data = render(document)
    files = {folder / f"defect-{number}.pdf": defect for number, defect in enumerate(DEFECTS)}
    for file, defect in files.items():
        file.write_bytes(defect.planted(data))
    missed = 0
    for file, theirs in verapdf.validate(files).items():
        ours = findings(file.read_bytes(), document)
        who = [name for name, told in (("veraPDF", theirs), ("the check", ours)) if told]
        missed += not ours
        _say(f"{'found' if ours else 'MISSED':10} {files[file].name}: by {' and '.join(who) or 'nobody'}")
    return not missed


def _say(*lines: str) -> None:
    print(*lines, sep="\n           ", flush=True)  # noqa: T201 (a command speaks by printing)


if __name__ == "__main__":
    sys.exit(main())
