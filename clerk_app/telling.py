"""How long work tells where it stands, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int], None]
"""Called with what is done and what there is, pages or entries; it stops the work by raising Cancelled.

Of 0 that there are it is not known how many."""


class Cancelled(Exception):  # noqa: N818 (no trouble: the clerk asked for it)
    """The clerk stopped the work; nothing came of it."""


def tell_nobody(_done: int, _there_are: int) -> None:
    """For work that nobody watches."""
