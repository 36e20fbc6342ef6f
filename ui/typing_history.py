"""What was typed, step by step, each step knowing which act came before it."""

from dataclasses import dataclass

from clerk_app.meeting.line_mode import LineMode


@dataclass(frozen=True, slots=True)
class Typed:
    """The line at one moment: mode, text, and the caret as the editor counts it."""

    mode: LineMode
    text: str = ""
    caret: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    line: Typed
    after: int
    """The newest entry of the record when it was typed, or when it was taken back."""


class TypingHistory:
    """Steps of typing that can be taken back, a word or an act apart."""

    def __init__(self) -> None:
        self._now = Typed(LineMode())
        self._back: list[_Step] = []
        self._forth: list[_Step] = []
        self._typed_after: list[int] = []

    def begin(self, now: Typed) -> None:
        """Begin afresh: nothing of what was typed before can be taken back."""
        self._now = now
        self._back.clear()
        self._forth.clear()
        self._typed_after.clear()

    def typed(self, now: Typed, newest_entry: int) -> None:
        """The line changed by hand; `newest_entry` is the number of the newest entry in the record."""
        if (now.text, now.mode) == (self._now.text, self._now.mode):
            return
        if not self._joins(now, newest_entry):
            self._back.append(_Step(self._now, newest_entry))
        self._now = now
        self._forth.clear()
        self._typed_after.clear()

    def rest(self, now: Typed) -> None:
        """An empty line is nested or made another kind: nothing was typed, so nothing is there to take back."""
        self._now = now
        while self._back and not self._back[-1].line.text.strip():
            self._back.pop()

    def newest(self, newest_act: int) -> bool:
        """Whether the last step is newer than the act of that number."""
        return bool(self._back) and self._back[-1].after >= newest_act

    def newest_undone(self, undoing: int) -> bool:
        """Whether typing was taken back later than the entry of that number was written (0: there is none)."""
        return bool(self._forth) and self._forth[-1].after >= undoing

    def undo(self, newest_entry: int) -> Typed | None:
        """The line before the last step."""
        if not self._back:
            return None
        self._forth.append(_Step(self._now, newest_entry))
        self._typed_after.append(self._back[-1].after)
        self._now = self._back.pop().line
        return self._now

    def redo(self) -> Typed | None:
        """The line as it was before the last step was taken back."""
        if not self._forth:
            return None
        self._back.append(_Step(self._now, self._typed_after.pop()))
        self._now = self._forth.pop().line
        return self._now

    def _joins(self, now: Typed, newest_entry: int) -> bool:
        """Whether the change goes on with the last step: the same word, the same direction, no act between."""
        if not self._back or self._back[-1].after != newest_entry or now.mode != self._now.mode:
            return False
        old, new, start = self._now.text, now.text, self._back[-1].line.text
        grows, grew = len(new) == len(old) + 1, len(old) > len(start)
        shrinks, shrank = len(new) == len(old) - 1, len(old) < len(start)
        starts_word = grows and new.startswith(old) and old[-1:].isspace() and not new[-1:].isspace()
        return (grows and grew and not starts_word) or (shrinks and shrank)
