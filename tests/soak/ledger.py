"""What was typed and when, and what of it has to be on the disk at the moment of a kill."""

from collections.abc import Sequence
from dataclasses import dataclass, field

OLD = 0.5
"""Text typed so many seconds before the kill has to be there."""


@dataclass(frozen=True)
class Step:
    """The words in an editor after a key that was pressed at `at`."""

    at: float
    words: str


@dataclass
class Typing:
    """One text in one editor, key by key."""

    place: str
    steps: list[Step] = field(default_factory=list)
    entered: float | None = None
    """When Enter was pressed."""
    unsure: bool = False
    """Undone, joined or given up on purpose: what stands there now is not known."""

    @property
    def words(self) -> str:
        """The words after the last key."""
        return self.steps[-1].words if self.steps else ""

    def press(self, at: float, words: str) -> None:
        """A key was pressed, after which these words stand there."""
        self.steps.append(Step(at, words))

    def owed(self, killed: float, old: float = OLD) -> str:
        """The words that have to be there."""
        return next((step.words for step in reversed(self.steps) if step.at <= killed - old), "")

    def lost(self, owed: str, drafts: Sequence[str], entries: Sequence[str]) -> int:
        """How many characters of the words that have to be there are neither draft nor entry, nor changed since."""
        if self.unsure or not owed.strip():
            return 0
        first = next(number for number, step in enumerate(self.steps) if step.words == owed)
        later = [step.words for step in self.steps[first:]]
        if any(words in drafts or words.strip() in entries for words in later):
            return 0
        kept = max((_alike(owed, words) for words in (*drafts, *entries)), default=0)
        return max(len(owed) - kept, 1)


def _alike(owed: str, there: str) -> int:
    """How many characters at their beginning are the same."""
    pairs = zip(owed, there, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(owed), len(there)))


@dataclass(frozen=True)
class Seen:
    """What another program reads from the disk at one moment."""

    at: float
    drafts: tuple[str, ...]


def slowest(typings: Sequence[Typing], seen: Sequence[Seen]) -> float:
    """The longest time from a key press to the moment its letter could be read from the disk."""
    longest = 0.0
    for typing in typings:
        for number, step in enumerate(typing.steps):
            later = {s.words for s in typing.steps[number:] if s.words}
            there = next((s.at for s in seen if s.at >= step.at and later.intersection(s.drafts)), None)
            if there is not None and step.words and not typing.unsure:
                longest = max(longest, there - step.at)
    return longest
