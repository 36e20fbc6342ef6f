"""Where words are found, byte for byte, in whatever files there are: plain, in other encodings, inside PDF streams."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which

import pytest

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def found_in(words: Iterable[str], *folders: Path) -> set[str]:
    """The files under the folders that hold any of the words, by their paths in the folder."""
    needles = [word.encode(encoding) for word in words for encoding in ENCODINGS]
    return {
        str(file.relative_to(folder))
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and any(needle in data for data in _contents(file) for needle in needles)
    }


def _contents(file: Path) -> Iterator[bytes]:
    data = file.read_bytes()
    yield data
    if data.startswith(b"%PDF"):
        if which("qpdf") is None or which("pdftotext") is None:
            pytest.skip("qpdf and pdftotext are not installed (Debian: qpdf, poppler-utils)")
        plain = subprocess.run(
            ["qpdf", "--qdf", "--stream-data=uncompress", file, "-"], capture_output=True, check=True
        )
        yield plain.stdout
        # Text of a page is written in glyphs, not letters; what a reader copies from it is looked at as well.
        yield subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout
