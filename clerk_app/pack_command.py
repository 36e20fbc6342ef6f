"""A meeting created from its agenda pack on the command line: what was done is printed, what is in doubt told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from clerk_app import paths
from clerk_app.clock import Clock, SystemClock
from clerk_app.errors import ClerkError, PackError
from clerk_app.packs.reading import PackKind
from clerk_app.packs.reading_out import NO_AGENDA
from clerk_app.ports import Library as LibraryPort
from clerk_app.proposal.creating import create, summary
from clerk_app.proposal.known import Known
from clerk_app.proposal.pack import ReadPack
from clerk_app.proposal.proposal import Proposal, propose
from clerk_app.proposal.reading_packs import read_pack
from clerk_app.record.library import Library
from clerk_app.session import new_id
from clerk_app.telling import tell_nobody

NOT_DONE = 1
"""Exit status where a meeting was not created."""


def new_meeting(data: Path | None, file: Path) -> int:
    """Create the meetings that a pack calls, or change those that are arranged and have not opened."""
    try:
        pack = read_pack(file, tell_nobody)
    except PackError as error:
        return _no_agenda(str(error))
    if pack.reading.kind is not PackKind.AGENDA or not pack.reading.meetings:
        return _no_agenda(pack.reading.sentence or "This file has no agenda of a meeting.")
    library = Library.open(paths.data_folder(data))
    try:
        return max(_set_up(library, pack, place, SystemClock()) for place in range(len(pack.reading.meetings)))
    finally:
        library.close()


def _no_agenda(sentence: str) -> int:
    print(f"clerk-app: {sentence} Nothing was created.", file=sys.stderr)
    return NO_AGENDA


def _set_up(library: LibraryPort, pack: ReadPack, place: int, clock: Clock) -> int:
    """Set one meeting of a pack up; the exit status."""
    reading, today = pack.reading, clock.now().date()
    proposal = propose(reading, place, Known.of(library), {}, today, new_id)
    for doubt in doubts(proposal):
        print(f"clerk-app: {doubt}", file=sys.stderr)
    try:
        meeting = create(library, proposal, clock)
    except ClerkError as error:
        print(f"clerk-app: {error}", file=sys.stderr)
        return NOT_DONE
    print("\n".join((*summary(proposal), f"Its id is {meeting[:8]}.")))
    return 0


def doubts(proposal: Proposal) -> Iterator[str]:
    """What a clerk has to look at, a sentence each."""
    for value in proposal.open_values:
        where = f" (page {value.places[0].page}, line {value.places[0].line})" if value.places else ""
        settled = " Left as it was." if value.asks else ""
        yield f"To check: {value.what}, {value.shown}{where}. {value.remark}{settled}"
