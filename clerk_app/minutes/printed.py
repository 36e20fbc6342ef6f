"""What a version of the minutes prints: whatever composes a paper of a meeting takes it from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clerk_app.errors import ExportError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.public_version import Version, public_state, withheld_items
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Block
from clerk_app.minutes.exempt_passages import in_place, marked_passages, with_marks, withheld_sentence
from clerk_app.minutes.item_minute import item_blocks
from clerk_app.minutes.wording import Wording


@dataclass(frozen=True, slots=True)
class Printed:
    """A version of the minutes: the state that it tells of, and what it says of what it leaves out, by item.

    `whole` is the state with everything, None where nothing is private or nothing private is told.
    """

    state: MeetingState
    wording: Wording
    withheld: Mapping[str, str]
    whole: MeetingState | None = None

    @property
    def exempt(self) -> bool:
        """Whether it is not for publication."""
        return self.whole is not None

    @property
    def held(self) -> tuple[facts.MeetingArranged, Entry]:
        """When the meeting is held and its last entry; ExportError where nothing is known of it yet."""
        if self.state.arranged is None or self.state.last is None:
            raise ExportError(
                "This meeting has no date yet, so there are no minutes to write. Set the meeting up first."
            )
        return self.state.arranged, self.state.last

    def minute(self, item: AgendaItem) -> tuple[Block, ...]:
        """The heading and the minute of an item."""
        return self.marked(item, item_blocks(self.state, item, self.wording, self.withheld.get(item.id, "")))

    def marked(self, item: AgendaItem, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks of an item, its heading first, with a mark where exempt matter begins and one where it ends."""
        if self.whole is None:
            return blocks
        return tuple(marked_passages(self.whole, item, blocks, self.wording))


def printed(state: MeetingState, wording: Wording, version: Version) -> Printed:
    """The minutes of that version; a meeting without private matter has one, whichever is asked for."""
    if not has_private_matter(state):
        return Printed(state, wording, {})
    if version is Version.FULL:
        return Printed(with_marks(state, wording), wording, {}, state)
    # Made of a state in which there is no private word; of what is left out only item and paragraphs are known.
    withheld = {item: withheld_sentence(what, wording) for item, what in withheld_items(state).items()}
    return Printed(public_state(state, in_place(wording)), wording, withheld)
