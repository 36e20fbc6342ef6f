"""The ways from facts to turns of phrase, for widgets that may not know the house styles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from clerk_app.meeting.state import MeetingState


class PhraseBook(Protocol):
    """Every phrase for a line of an item, filled from the facts at hand."""

    def __call__(
        self, state: MeetingState, item: str, line: str, now: datetime, own: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """`line` is what is typed so far, `own` the committee's own phrases."""
        ...


class WordsFor(Protocol):
    """Any words with their places filled from the facts at hand."""

    def __call__(self, state: MeetingState, item: str, line: str, now: datetime, words: str) -> str:
        """`line` is what is typed so far."""
        ...


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Phrases, and the words of abbreviations."""

    phrases: PhraseBook
    words: WordsFor
