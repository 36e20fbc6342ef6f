"""What a window works with: built once by `ui.app`, handed to whoever needs it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clerk_app.clock import Clock
from clerk_app.house_styles import HouseStyles
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.state import MeetingState
from clerk_app.ports import Library
from clerk_app.preferences import PreferencesFile
from clerk_app.proposal.pack import ReadsPacks
from ui.export_worker import Drafting
from ui.phrasing import Phrasing
from ui.reviewing import Reviewing
from ui.screens import Screens
from ui.spelling import Speller
from ui.theme import Theme
from ui.ticker import Ticker


@dataclass(frozen=True, slots=True)
class Desk:
    """The theme, the clocks, the one file and the ways out of it."""

    theme: Theme
    ticker: Ticker
    clock: Clock
    library: Library
    preferences: PreferencesFile
    drafting: Drafting
    reviewing: Reviewing
    """What is done with the draft once it leaves the house."""
    composed: Callable[[MeetingState, str], tuple[ComposedLine, ...]]
    """The sentences that the facts say of an item, in the committee's own wording."""
    phrasing: Phrasing
    """Turns of phrase for the line, filled from the facts at hand."""
    dictionary: Callable[[], Speller]
    """Reads the dictionary, which takes a moment; once read it is there at once."""
    styles: HouseStyles
    """The house styles there are, and the folder of the council's own."""
    read_pack: ReadsPacks
    """Reads a file as an agenda pack."""
    rehearsal_library: Callable[[], Library]
    """Opens a library of its own with the sample in it; nothing in it reaches the record."""
    discard_rehearsal: Callable[[Library], None]
    """Closes such a library and takes its folder away."""
    folder: Path
    screens: Screens
    """The computer's monitors: the room has one of its own."""
