"""The one way from a file to a pack that can be reviewed."""

from __future__ import annotations

from pathlib import Path

from clerk_app.packs import read_pack as recognising
from clerk_app.packs.files.open_pack import read_file
from clerk_app.proposal.pack import ReadPack
from clerk_app.telling import Told


def read_pack(path: Path, told: Told) -> ReadPack:
    """Read a file; PackError says what it is where it is no pack, and what `told` raises stops the reading."""
    text = read_file(path, told=told)
    return ReadPack(path, text, recognising.read_pack(text))
