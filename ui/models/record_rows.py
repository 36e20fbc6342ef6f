"""The rows of the running record: time, kind, words, and what was done to them later."""

from collections.abc import Iterable

from clerk_app.meeting.running import RecordLine
from ui.icons import Mark
from ui.models.rows import Cell, Row, Run, text_cell
from ui.tokens import ColourName

SHORT = 30
"""Up to this many letters a mark stands behind the words, else below them where it is never cut off."""
FLAG = Run("check later", "caption", "amber_text", 600, mark=Mark("flag", "amber_text", 12))

PRIVATE = Run("private", "caption", "purple_text", 600, mark=Mark("lock", "purple_text", 12))


class RecordRows:
    """Makes the rows, and makes anew only those whose line is another one."""

    def __init__(self) -> None:
        self._known: dict[RecordLine, Row] = {}

    def of(self, lines: Iterable[RecordLine]) -> list[Row]:
        """Return a row for each line, in the same order."""
        self._known = {line: self._known.get(line) or _row(line) for line in lines}
        return list(self._known.values())


def _row(line: RecordLine) -> Row:
    words = Run(line.words or " ", colour=_colour(line), struck=line.struck and bool(line.words))
    marks = " · ".join(line.marks)
    inline = bool(marks) and len(line.words) + len(marks) <= SHORT
    runs = (words, Run(f" {marks}")) if inline else (words,)
    sub = [] if inline or not marks else [Run(marks, "caption", "ink_2")]
    for flag in ((FLAG,) if line.check_later else ()) + ((PRIVATE,) if line.private else ()):
        sub = [flag, *([Run("  "), *sub] if sub else [])]
    cells = (
        text_cell(f"{line.at:%H:%M:%S}", "caption", "ink_3"),
        text_cell(line.kind, colour="ink_3" if line.struck else "ink_2", weight=400 if line.struck else 600),
        Cell(runs),
    )
    return Row(line.entry, cells, line.spoken, sub=tuple(sub), dashed=line.scratch)


def _colour(line: RecordLine) -> ColourName:
    return "ink_3" if line.struck or line.scratch else "ink"
