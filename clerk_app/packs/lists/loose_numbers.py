"""Numbers that are known as such only by those that follow them: 'No. 1', 'Item One', '#1', 'A Apologies', 'A 1'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.packs.lists.numbering import Numbered, readings
from clerk_app.packs.number_words import NUMBER, number
from clerk_app.packs.pieces import Piece

_BEHIND = r"\s*(?:[–—-]\s+)?(?=[A-Za-z“‘(])"
_FIGURES = re.compile(
    rf"(?P<lead>(?:no|min(?:ute)?|ref)\.?\s+(?:no\.?\s+)?|#\s?)(?P<printed>\d{{1,4}})(?P<close>[.):]{{0,2}})(?<!\s){_BEHIND}",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"(?:agenda\s+)?item\s+(?!\d)(?P<printed>{NUMBER})\b(?P<close>[.):]?){_BEHIND}",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?P<printed>[A-Z](?: \d{1,2})?)(?P<close>)\s+(?=[A-Z“‘])")


def loosely_numbered(piece: Piece) -> Iterator[Numbered]:
    """What may be the number of an item if other lines go on with it."""
    for pattern, shape in ((_FIGURES, "no#"), (_WORD, "word"), (_LETTER, "")):
        if (match := pattern.match(piece.text)) is not None:
            printed, rest = match["printed"], piece.part(match.end())
            stands = piece.part(match.start("printed"), match.end("printed"))
            ways = readings(printed.replace(" ", "")) if not shape else ((shape, (number(printed),)),)
            for way, values in ways:
                yield Numbered(printed, way, values, match["close"], stands, rest)
            return
