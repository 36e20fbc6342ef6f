"""How the reading of a file tells where it stands, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int], None]
"""Called with the pages read and the pages there are; it stops the reading by raising Cancelled."""


class Cancelled(Exception):  # noqa: N818 (no trouble: the clerk asked for it)
    """The clerk stopped the reading; nothing was created."""


def tell_nobody(_done: int, _pages: int) -> None:
    """For a reading that nobody watches."""
