"""What the clerk said of the values of a pack, kept until the program ends: the same file opened again has it still."""

from collections.abc import Mapping
from pathlib import Path

from clerk_app.proposal.values import Answer, Answers, ProposedValue, ValueState

PackKey = tuple[str, int, int]
"""A file as it is now: its path, its size, when it was written."""


class KeptAnswers:
    """Answers by file and by meeting in it, with the way back."""

    def __init__(self) -> None:
        self._kept: dict[tuple[PackKey, int], dict[str, Answer]] = {}
        self._before: dict[tuple[PackKey, int], list[dict[str, Answer]]] = {}

    @staticmethod
    def key_of(path: Path) -> PackKey:
        """A file as it is now."""
        try:
            about = path.stat()
        except OSError:
            return str(path), 0, 0
        return str(path.resolve()), about.st_size, about.st_mtime_ns

    def of(self, pack: PackKey, meeting: int) -> Answers:
        """What was said of a meeting in a pack."""
        return dict(self._kept.get((pack, meeting), {}))

    def put(self, pack: PackKey, meeting: int, answers: Mapping[str, Answer]) -> None:
        """Add answers, as one step back."""
        old = self._kept.get((pack, meeting), {})
        self._before.setdefault((pack, meeting), []).append(old)
        self._kept[pack, meeting] = {**old, **answers}

    def leave(self, pack: PackKey, meeting: int, value: ProposedValue) -> None:
        """A value was looked at and left; that is no step of its own."""
        self._kept.setdefault((pack, meeting), {})[value.key] = Answer(ValueState.LEFT, certainty=value.certainty)

    def can_undo(self, pack: PackKey, meeting: int) -> bool:
        """Whether something was said that can be taken back."""
        return bool(self._before.get((pack, meeting)))

    def undo(self, pack: PackKey, meeting: int) -> None:
        """Take back what was said last."""
        if steps := self._before.get((pack, meeting)):
            self._kept[pack, meeting] = steps.pop()

    def forget(self, pack: PackKey) -> None:
        """Drop what was said of a pack: its meetings are set up."""
        for kept in (self._kept, self._before):
            for key in [key for key in kept if key[0] == pack]:
                del kept[key]
