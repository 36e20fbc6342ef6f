"""The troubles that a clerk is told about; anything else that is raised is a fault in the program."""

from __future__ import annotations


class ClerkError(Exception):
    """A trouble whose text is a full sentence: what happened, what was kept and what to do."""


class RuleError(ClerkError):
    """An act that would make the record false; said beside the control, and nothing was recorded."""


class RecordError(ClerkError):
    """The record cannot be opened or written; what was saved before is kept."""


class ExportError(ClerkError):
    """A document cannot be made or written; the record and any file already there are kept."""


class PackError(ClerkError):
    """A file cannot be read as an agenda pack; the sentence says what it is and what to do, and nothing was created."""


class HandOverError(ClerkError):
    """A file cannot be read as a meeting handed over; the sentence says what it is, and nothing was changed."""


class ReasonWanted(RuleError):  # noqa: N818 - a question, not a fault
    """The minutes of the meeting were approved: the record is changed once somebody said why."""
