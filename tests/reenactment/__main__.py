"""Prints how the published minutes of each real meeting come out: words typed, words composed, and what differs.

python -m tests.reenactment [folder of the real meetings]; with --files each kind of file is compared as well.
"""

import sys
import tempfile
from pathlib import Path

from clerk_app import drafting
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.record.library import Library
from tests.reenactment.counting import count_words
from tests.reenactment.meetings import MEETINGS
from tests.reenactment.reading import Reenactment, differences, play

KINDS = ("pdf", "docx", "html", "txt")


def main(arguments: list[str]) -> int:
    """The table; status 1 where a file differs."""
    folders = [argument for argument in arguments if not argument.startswith("--")]
    shared = Path(folders[0] if folders else "../shared")
    if not shared.is_dir():
        sys.stdout.write(f"The real meetings are not here ({shared})." + "\n")
        return 2
    sys.stdout.write(
        f"{'meeting':18} {'house style':16} {'words':>6} {'typed':>6} {'composed':>9} {'of it agenda':>13}" + "\n"
    )
    told = []
    for day, read in MEETINGS.items():
        meeting = read(shared)
        with tempfile.TemporaryDirectory() as folder:
            library = Library.open(Path(folder))
            record = play(meeting, library)
            library.close()
            words, style = count_words(record.state), record.state.body.committee.house_style
            sys.stdout.write(
                f"{day:18} {style:16} {words.total:6} {words.typed:6} {words.composed:9} {words.agenda:13}" + "\n"
            )
            if "--files" in arguments:
                told += [f"{day}, {kind}: {_compared(shared, meeting, record, Path(folder), kind)}" for kind in KINDS]
    sys.stdout.write("\n".join(told) + "\n")
    return int(any("same word" not in line for line in told))


def _compared(shared: Path, meeting: Reenactment, record: Replay, folder: Path, kind: str) -> str:
    file = folder / f"minutes.{kind}"
    drafting.write_draft(record, file, Version.PUBLIC)
    return differences(shared, meeting, file) or "the same word for word"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
