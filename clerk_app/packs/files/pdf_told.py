"""What the processes that read a PDF tell of its pages, and which of them reads which."""

from __future__ import annotations

from typing import Final, TypeAlias, TypedDict

BLOCK: Final = 8
"""Pages that one process reads before it leaves as many to the next."""

Word: TypeAlias = tuple[str, float, float, float, float, int, bool]
"""Text, left, right, bottom, top, which line of the page's text it is in, and whether that line is bold."""
Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class PageRead(TypedDict, total=False):
    """What is told of a page."""

    page: int
    """Counted from nought."""
    pages: int
    text: str
    """Of a page that is read without places."""
    words: list[Word]
    boxes: list[Box]
    """Lines and frames that are drawn on the page."""
    width: float
    height: float
    turned: int
    """Quarters of a turn, clockwise, by which the page is shown."""
    picture: bool
    """It holds hardly a letter, but something that is drawn."""
    error: int
    """Of a file that cannot be opened: what pdfium calls it."""
