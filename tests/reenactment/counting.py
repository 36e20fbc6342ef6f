"""How many of the words of minutes the clerk typed at the meeting, and how many the program composed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True)
class Words:
    """Words of the minutes: all, those that were typed, and those of the others that the agenda had."""

    total: int
    typed: int
    agenda: int

    @property
    def composed(self) -> int:
        """Those that nobody typed at the meeting."""
        return self.total - self.typed


def count_words(state: MeetingState) -> Words:
    """Words of the public minutes; a word counts as typed as often as it was typed, if it is printed as often."""
    printed = Counter(_words(plain_text(drafting.draft_minutes(state, Version.PUBLIC))))
    typed = printed & Counter(word for text in _typed(state) for word in _words(text))
    agenda = (printed - typed) & Counter(word for text in _on_the_agenda(state) for word in _words(text))
    return Words(printed.total(), typed.total(), agenda.total())


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word != "-"]


def _typed(state: MeetingState) -> Iterator[str]:
    for note in state.notes:
        yield from (note.content.text, note.content.purpose)
    yield from (declared.declaration.nature for declared in state.declarations)
    yield from (approved.amended for approved in state.approved)


def _on_the_agenda(state: MeetingState) -> Iterator[str]:
    for item in state.agenda.items:
        yield from (item.number, item.title, item.report_ref, item.report_about)
