"""What a clerk is told of a file that cannot be read as a pack, whatever kind of file it is."""

from __future__ import annotations

from typing import Final

EMPTY: Final = "This file is empty. Ask for it again."
NO_TEXT: Final = "There is no text in this file: it is a scan. Ask for the original file."
WORDLESS: Final = "There are no words in this file. Ask for the original file."
DAMAGED_WORD: Final = "This Word file is damaged or cut short. Ask for it again, or save it as a PDF and read that."
LOCKED_OFFICE: Final = (
    "This file is locked with a password. Open it in Word, save it without a password, and read that."
)
TOO_LONG: Final = (
    "This file is far longer than any agenda pack. Save the agenda alone as a file of its own and read that."
)
