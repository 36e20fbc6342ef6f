"""Numbers that are known as such only by those that follow them: 'No. 1', 'Item One', '#1', 'A Apologies', 'A 1'."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from clerk_app.packs.lists.numbering import Numbered, readings
from clerk_app.packs.number_words import NUMBER, number
from clerk_app.packs.pieces import Piece

_BEHIND = r"\s*(?:[–—-]\s+)?(?=[A-Za-z“‘(])"
_FIGURES = re.compile(
    r"(?P<lead>(?:no|min(?:ute)?|ref|item|agenda)\.?\s*(?:no\.?\s+)?|#\s?)"
    rf"(?P<printed>\d{{1,4}})(?P<close>[.):]{{0,2}})(?<!\s){_BEHIND}",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"(?:agenda\s+)?item\s+(?!\d)(?P<printed>{NUMBER})\b(?P<close>[.):]?){_BEHIND}"
    rf"|(?!\d)(?P<bare>{NUMBER})\b(?:[.):]|\s?[–—-](?=\s))\s*(?=[A-Z“‘])",
    re.IGNORECASE,
)
_ODD = re.compile(r"(?P<printed>\d{1,3})(?P<close>\s?[_,;°º*=•>~/\\])\s*(?=[A-Z“‘])")
"""Behind the number what else stands behind none."""
_FRAMED = re.compile(r"[<{«*|](?P<printed>\d{1,3})(?P<close>[>}»*|])\s*(?=[A-Z“‘])")
_CIRCLED = re.compile(r"(?P<printed>[①-⑳⑴-⒇❶-❿➀-➉➊-➓])(?P<close>)\s*(?=[A-Z“‘])")
_OF_A_DAY = re.compile(r"(?P<printed>\d{5,8}(?:\s?[/.-]\s?\d{1,4})?)(?P<close>[.):]?)\s+(?=[A-Z“‘])")
"""With the day of the meeting: '110325/1', '11032501'."""
_BRACKETED = re.compile(
    r"(?P<printed>\d{1,4}\s?\(\d{2,4}\)|\(\d{2,4}\)\s?\d{1,4}|\d{2,4}/\d{2,4}\s?:\s?\d{1,4})(?P<close>[.):]?)\s+(?=[A-Z“‘])"
)
"""With the year of the council in brackets or before a colon: '12(25)', '25/26:12'."""
_ORDINAL = re.compile(r"(?P<printed>\d{1,2}(?:st|nd|rd|th))(?P<close>[.):]{1,2})\s+(?=[A-Z“‘])", re.IGNORECASE)
_LETTER = re.compile(r"(?P<printed>[A-Z](?: \d{1,2})?)(?P<close>)\s+(?=[A-Z“‘])")
_AT_THE_END = re.compile(r"\s\((?P<printed>\d{1,2})\)$")
"""Behind its title: 'Apologies (1)'."""
_SHORT = 5
_SHAPES = (
    (_FIGURES, "no#"),
    (_ORDINAL, "nth"),
    (_WORD, "word"),
    (_ODD, "odd#"),
    (_FRAMED, "framed#"),
    (_CIRCLED, "circled#"),
    (_OF_A_DAY, "day"),
    (_BRACKETED, "year"),
    (_LETTER, ""),
)


def loosely_numbered(piece: Piece) -> Iterator[Numbered]:
    """What may be the number of an item if other lines go on with it."""
    for pattern, shape in _SHAPES:
        if (match := pattern.match(piece.text)) is not None:
            yield from _read(piece, match, shape)
            return
    if piece.text[-1:] == ")" and (behind := _AT_THE_END.search(piece.text[-_SHORT:])) and len(piece.text) > _SHORT:
        at = len(piece.text) - _SHORT
        stands = piece.part(at + behind.start("printed"), at + behind.end("printed"))
        printed = behind["printed"]
        yield Numbered(printed, "behind#", (int(printed),), ")", stands, piece.part(0, at + behind.start()))


def _read(piece: Piece, match: re.Match[str], shape: str) -> Iterator[Numbered]:
    group = "printed" if match["printed"] else "bare"
    printed, rest = match[group], piece.part(match.end())
    stands = piece.part(match.start(group), match.end(group))
    ways = ((shape, _values(printed, shape)),) if shape else readings(printed.replace(" ", ""))
    for way, values in ways:
        close = match["close"] if group == "printed" else "."
        yield Numbered(printed, way, values, close.strip(), stands, rest)


def _values(printed: str, shape: str) -> tuple[int, ...]:
    if shape == "word":
        return (number(printed),)
    if shape == "circled#":
        return (int(unicodedata.numeric(printed)),)
    return tuple(int(figures) for figures in re.findall(r"\d+", printed))
