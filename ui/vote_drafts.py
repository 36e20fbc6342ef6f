"""The decisions being taken down, by their motions; each change is on the disk, so that a kill costs nothing."""

from collections import UserDict

from clerk_app.meeting.draft import Draft
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.meeting.vote_draft_text import drafts_text, read_drafts
from ui.session_signals import SessionSignals

VOTES = "votes"
"""The place of the drafts of votes in the record."""


class VoteDrafts(UserDict[str, VoteDraft]):
    """Drafts by the id of their motion; those with nothing put down are not written."""

    def __init__(self, signals: SessionSignals) -> None:
        super().__init__()
        self._signals = signals
        kept = signals.session.draft(VOTES)
        self.data = {draft.motion: draft for draft in read_drafts(kept.text if kept else "")}

    def __setitem__(self, motion: str, draft: VoteDraft) -> None:
        """Keep a draft, and write it down."""
        self.data[motion] = draft
        self._write()

    def __delitem__(self, motion: str) -> None:
        """Keep it no longer: it was recorded."""
        del self.data[motion]
        self._write()

    def _write(self) -> None:
        state = self._signals.state
        text = drafts_text(draft for draft in self.data.values() if draft.is_begun(state))
        kept = self._signals.session.draft(VOTES)
        if text != (kept.text if kept else ""):
            self._signals.keep_draft(Draft(VOTES, text=text))
