"""What stood in a form that was left and not kept: on the disk, until it is kept or emptied."""

from collections.abc import Mapping

from clerk_app.meeting.draft import Draft, left_place
from ui.session_signals import SessionSignals


class LeftDrafts:
    """Drafts of one form by what it was about, beside that of the form while it is open."""

    def __init__(self, signals: SessionSignals, place: str) -> None:
        self._signals = signals
        self._place = place

    def of(self, about: str) -> Draft | None:
        """What was left when the form was about that, if anything."""
        draft = self._signals.session.draft(left_place(self._place, about))
        return draft if draft is not None and draft.text else None

    def keep(self, about: str, text: str, key: str) -> None:
        """Keep what stands in the form; `key` is the id that it goes on with."""
        self._signals.keep_draft(Draft(left_place(self._place, about), text=text, motion=key))

    def drop(self, about: str) -> None:
        """Forget what was left: it was kept, or emptied."""
        if self.of(about) is not None:
            self._signals.keep_draft(Draft(left_place(self._place, about)))


def is_worth_keeping(stands: Mapping[str, object], stood: Mapping[str, object]) -> bool:
    """Whether anything stands in a form that did not stand there when it came up; emptied fields are nothing."""
    return any(value and value != stood.get(field) for field, value in stands.items())
