"""The one way from a file to a pack that can be reviewed."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from clerk_app.packs.reading import Reading
from clerk_app.proposal.pack import ReadPack, Told


def read_pack(path: Path, told: Told) -> ReadPack:
    """Read a file; PackError says what it is where it is no pack, and what `told` raises stops the reading."""
    text = import_module("clerk_app.packs.open_pack").read_file(path, told=told)
    reading: Reading = import_module("clerk_app.packs.read_pack").read_pack(text)
    return ReadPack(path, text, reading)
