"""What every file of the minutes says about itself, whatever its kind."""

from __future__ import annotations

from typing import Final

from clerk_app.export.letters import tidy
from clerk_app.minutes.document import MinutesDocument

INITIALS: Final = "Initials ........................"
"""What stands at the foot of a leaf that is initialled."""


def file_title(document: MinutesDocument) -> str:
    """The title that a file goes by; it also says what the marks say, which not every reader is told."""
    before = "Draft: " if document.draft else ""
    after = " (not for publication)" if document.exempt else ""
    return tidy(f"{before}{document.title}{after}")


def file_subject(document: MinutesDocument) -> str:
    """The day of the meeting, as catalogues sort it."""
    return f"Meeting of {document.date:%Y-%m-%d}"


def marks(document: MinutesDocument) -> tuple[str, ...]:
    """What stands boxed at the head of every page; 'not for publication' as in LGA 1972 s.100B."""
    told = (("NOT FOR PUBLICATION", document.exempt), ("EXTRACT", document.extract), ("DRAFT", document.draft))
    return tuple(mark for mark, stands in told if stands)
