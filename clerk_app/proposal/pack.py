"""A pack as it was read: the file, its text and what was recognised in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clerk_app.packs.pack_text import PackText
from clerk_app.packs.reading import Reading
from clerk_app.telling import Told


@dataclass(frozen=True, slots=True)
class ReadPack:
    """All that a review needs of a pack."""

    path: Path
    text: PackText
    reading: Reading


ReadsPacks = Callable[[Path, Told], ReadPack]
"""Reads a file as a pack; PackError or another ClerkError says why it cannot."""
