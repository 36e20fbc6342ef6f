"""What a clerk is told of a file that cannot be read as a pack, whatever kind of file it is."""

from __future__ import annotations

from typing import Final

EMPTY: Final = "This file is empty. Ask for it again."
NO_TEXT: Final = "There is no text in this file: it is a scan. Ask for the original file."
WORDLESS: Final = "There are no words in this file. Ask for the original file."
TOO_LONG: Final = (
    "This file is far longer than any agenda pack. Save the agenda alone as a file of its own and read that."
)
