"""Lines read as one run of words, so that what is broken over lines is found, with the way back to the lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clerk_app.packs.found import Place
from clerk_app.packs.pack_text import Line

LONGEST_LINE = 2000
"""Letters of a line that are read; nothing of a heading stands behind so many."""

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " ") | {"\u2011": "-", "\u00ad": "-"})


@dataclass(frozen=True, slots=True)
class Seam:
    """Letters of a text that are letters of a line."""

    start: int
    end: int
    line: Line
    at: int
    """Where they begin in the line."""

    def moved(self, by: int) -> Seam:
        """The same for a text that begins so much earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines one behind another, a space between them."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    """Where each line begins in the text."""
    seams: tuple[Seam, ...] = ()
    """Whose letters they are, where a line is put together from several."""

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Passage:
        """The lines as one text; letters keep their places, since each odd space becomes a plain one."""
        kept = tuple(lines)
        words = [plain(line.text) for line in kept]
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += len(word) + 1
        return cls(" ".join(words), kept, tuple(starts))

    def part(self, start: int, end: int) -> Passage:
        """The letters from `start` up to `end`, which know their lines as before."""
        seams = self.seams or tuple(
            Seam(begin, begin + len(self.line_text(at)), self.lines[at], 0) for at, begin in enumerate(self.starts)
        )
        kept = tuple(seam.moved(-start) for seam in seams if seam.start < end and start < seam.end)
        return Passage(self.text[start:end], self.lines, tuple(begin - start for begin in self.starts), kept)

    def index_at(self, offset: int) -> int:
        """Which of the lines a letter is in."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def line_text(self, index: int) -> str:
        """The words of one of the lines."""
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : end]

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """The lines over which a stretch of the text runs, and its letters in each."""
        if self.seams:
            return tuple(_placed(each, start, end) for each in self.seams if each.start < end and start < each.end)
        first, last = self.index_at(start), self.index_at(max(end - 1, start))
        found = []
        for index in range(first, last + 1):
            line, begin = self.lines[index], self.starts[index]
            letters = max(start - begin, 0), min(end - begin, len(self.line_text(index)))
            found.append(Place(line.page, line.number, *letters))
        return tuple(found)


def _placed(seam: Seam, start: int, end: int) -> Place:
    first, last = max(start, seam.start), min(end, seam.end)
    return Place(seam.line.page, seam.line.number, seam.at + first - seam.start, seam.at + last - seam.start)


def plain(text: str) -> str:
    """A line's words as they are matched: odd spaces and hyphens plain, nothing longer than is read."""
    return text[:LONGEST_LINE].translate(_SPACES)
