"""What the round of the draft needs of the core, for windows that may not know the renderer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.minute_correction import PlacedLine
from clerk_app.meeting.minute_versions import MinutesVersion
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import SentLine
from clerk_app.paper import Paper
from clerk_app.telling import Told


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Each may raise a ClerkError that says why not."""

    draft_sent: Callable[[Replay, str, Version], facts.DraftSent]
    """The fact that keeps what is sent now, to whom and in which version."""
    comments_read: Callable[[Replay, Path, Told], facts.CommentsRead]
    """What a Word file that came back changes; it tells how much of it is read."""
    lines_of: Callable[[Replay, Version], tuple[SentLine, ...]]
    """The lines of the minutes as they stand."""
    version_lines: Callable[[Replay, MinutesVersion], tuple[SentLine, ...]]
    placed_lines: Callable[[Replay], tuple[PlacedLine, ...]]
    """The lines of minutes with the pages of the exported PDF."""
    kept_back: Callable[[Replay], Mapping[str, str]]
    """The words that the public minutes of a meeting keep back, under their compared form."""
    draft_to_send: Callable[[int, Version], Paper[Replay]]
    """The file that is sent as the draft of that number."""
    paper_of: Callable[[MinutesVersion], Paper[Replay]]
    """One version of the minutes, exported again."""
