"""Recording from a control that shows its own refusals."""

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from ui.session_signals import SessionSignals

NOT_SAVED = "Not saved. Nothing typed here is lost."
"""Beside the control; the meeting bar and the note say why."""


def recorded(signals: SessionSignals, *new: facts.Fact) -> str:
    """Write facts as one act; return '' or, where nothing was written, the sentence to show beside the control."""
    try:
        written = signals.try_record(*new)
    except RuleError as refusal:
        return str(refusal)
    return "" if written else NOT_SAVED
