"""Tables of planning applications: number, ward, site and proposal side by side, which together are the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece

APPLICATION: Final = re.compile(
    r"(?=.{0,30}\d{3})(?=.{0,30}/)[A-Z0-9.]{1,8}(?:[/-][A-Z0-9.]{1,8}){1,4}"
    r"|[A-Z]{0,4}[-.]?\d{2,4}[-.]?\d{4,6}(?:[-.]?[A-Z]{1,4})?"
)
"""The number of an application, alone in its cell."""
LETTERS: Final = re.compile(r"[A-Za-z]{3}")
_NO: Final = r"(?:no|nos|numbers?|num|refs?|references?)\b\.?"
_OF_NUMBERS: Final = re.compile(
    rf"(?:planning )?(?:applications?|app|appl|appn|plan|case)\b\.?(?: ?/ ?| )?(?:{_NO}(?: ?/ ?| )?){{0,2}}"
    rf"|(?:ref(?:erence)?s?)\b\.?(?: {_NO})?|{_NO}",
    re.IGNORECASE,
)
_OF_APPLICATIONS: Final = re.compile(r"\bapp(?:lications?|l|n)?\b", re.IGNORECASE)
_OF_SITES: Final = re.compile(
    r"(?:(?:application )?sites?|(?:site )?address(?:es)?|location|premises|property|development|proposal|applicant"
    r"|(?:proposed|description of) (?:development|proposal|works?)|works?|ward(?:s|\(s\))?|parish|area)\b.{0,30}",
    re.IGNORECASE,
)
_OF_WORDS: Final = re.compile(r"(?:description|details?|subject|title)\b.{0,20}", re.IGNORECASE)
_LONGEST: Final = 160


def heads_applications(text: str) -> bool:
    """Whether a line heads the columns of such a table: 'Item | Application No. | Ward | Site'."""
    cells = [cell.strip() for cell in text.split(CELL_GAP)] if len(text) <= _LONGEST else []
    if len(cells) < 2 or not any(_OF_NUMBERS.fullmatch(cell) for cell in cells):  # noqa: PLR2004 (side by side)
        return False
    sites = any(_OF_SITES.fullmatch(cell) for cell in cells)
    return sites or (any(map(_OF_APPLICATIONS.search, cells)) and any(map(_OF_WORDS.fullmatch, cells)))


def number_of(cells: Sequence[Piece]) -> Piece | None:
    """The cell that is the number of an application, with words in a cell behind it."""
    at = next((at for at, cell in enumerate(cells) if APPLICATION.fullmatch(cell.text)), None)
    return None if at is None or not any(LETTERS.search(cell.text) for cell in cells[at + 1 :]) else cells[at]


def words_of(cells: Sequence[Piece], number: Piece) -> Piece:
    """The cell behind the number that says most: where it is, or what is to be built."""
    behind = [cell for cell in cells if cell.start >= number.end and LETTERS.search(cell.text)]
    return max(behind, key=lambda cell: (" " in cell.text, len(cell.text)))
