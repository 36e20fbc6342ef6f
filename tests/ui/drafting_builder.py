"""The real ways from a state to draft minutes, as the program hands them to its widgets."""

from dataclasses import replace

from clerk_app.house_styles import SHIPPED
from ui.app import make_drafting
from ui.export_worker import Drafting


def real_drafting(**changes) -> Drafting:
    """Everything as in the program, but for what a test puts in its place."""
    return replace(make_drafting(SHIPPED), **changes)
