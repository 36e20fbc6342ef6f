"""References of papers in a column beside the titles, headed 'Ref', 'Paper' or 'Enc', or alone in a line below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from clerk_app.packs.business.item_table import cells_in
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.lists.prose import begins_list, opens_description
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, found, whole

Lines = tuple[Piece, ...]

_OF_PAPERS = re.compile(
    r"(?:agenda |report |paper |document |supporting |meeting )?"
    r"(?:ref(?:erence)?s?|papers?|reports?|enc(?:l|losure)?s?|documents?|docs?|attachments?)\.?"
    r"(?: ?(?:no|nos|numbers?|ref|refs|references?)\.?)?(?: ?(?:attached|enclosed))?",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?:agenda )?(?:items?|no|nos|numbers?|order|agenda|business|titles?|subjects?|topics?|descriptions?|details?|time"
    r"|timings?|hour|lead|led by|presenter|presented by|speaker|owner|who|officer|lead officer|purpose|action|for"
    r"|action required|pages?|page no|ward|duration|mins)\b.{0,20}",
    re.IGNORECASE,
)
_NEAR = 15
"""Lines above the first item in which the columns are headed."""
_BESIDE = 20.0
"""Points by which a cell may stand left of the heading of its column."""
_SAME = 6.0
_SEVERAL = 2
_LONGEST = 40
_WORD = r"(?:papers?|reports?)\b\.?\s*(?:no\b\.?\s*)?"
_NAMED = re.compile(rf"(?P<ref>{_WORD}(?-i:[A-Z]{{1,2}}\d{{0,3}}[a-z]?|\d{{1,3}}[a-zA-Z]?))(?![\w/-])", re.IGNORECASE)
"""'Paper D', 'Report 8a'; an enclosure only has a place behind the agenda."""
_LETTERED = re.compile(
    r"(?P<ref>(?:Paper|Report|PAPER|REPORT) [A-Z]{1,2}\d{0,2}|(?:Paper|PAPER)(?: [Nn]o\.?)? \d{1,2}[a-z]?)(?![\w/-])"
)
"""As much where no heading stands above: 'Report 1' beside pages may be anything."""
_CODED = re.compile(
    r"(?P<ref>(?!(?:PDF|PP?|AM|PM|ITEM|PAGE|TEL|ENCL?|APPENDIX|ANNEX)\b)[A-Z]{1,8}"
    r"(?:[ ./-]{0,2}\(?(?:[A-Z]{1,6}|\d{1,4})\)?){1,5}"
    r"|\d{1,4}/\d{1,4}(?:/\d{1,4})?)(?![\w/])"
)
"""'COURT (20) MINS 02', 'PCC19/001', 'A1'."""
_BEHIND = re.compile(
    r"[\s,;–—-]*(?:[(\[].*|(?:with )?(?:annex|appendix|appendices|attached|enclosed|to follow|and|&)\b.*)?",
    re.IGNORECASE,
)
"""What can stand behind a reference in its cell."""
_ALONE = re.compile(
    r"[(\[]?(?:(?:paper|report|ref(?:erence)?|document|enc(?:losure)?)\b\s*(?:no\b|ref\b)?\s*[.:]{0,2}\s*)?"
    r"(?P<ref>(?P<letters>(?-i:[A-Z]{2,8}))[ /.-]{0,2}\d{1,4}[/.-]\d{1,4})[)\]]?\.?",
    re.IGNORECASE,
)
_PAPER = re.compile(r"(?P<letters>[A-Z]{2,8})[ /.-]{0,2}\d{1,4}\b")
"""'GACS 13-1 Matters arising' below the title of an item."""
_LONGEST_NAME = 60
_ALONE_NAMED = re.compile(rf"[(\[]?(?P<ref>(?P<letters>{_WORD})(?-i:[A-Z]|\d{{1,2}}))[)\]]?", re.IGNORECASE)
_ALONE_NUMBERED = re.compile(
    r"[(\[]?(?:report|paper)\s(?:no\b\.?|number|ref\b\.?)\s?:?\s?"
    r"(?P<ref>(?P<letters>(?-i:[A-Z]{1,4}))[ /.-]?\d{1,4}(?:[/-]\d{1,4})?)[)\]]?\.?",
    re.IGNORECASE,
)
"""'Report No. R47'."""
_ALL_ALONE = (_ALONE_NAMED, _ALONE, _ALONE_NUMBERED)
_PLANNING = re.compile(r"\bapplications?\b|\bplanning\b|\bdwelling|\berection\b|\bextension\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Papers:
    """How an agenda names the papers of its items."""

    column: tuple[float, float] | None
    """From where to where across the page they stand beside the titles."""
    headed: bool
    """Whether the column has a heading that says what it is."""
    letters: frozenset[str]
    """With which references begin that stand alone in a line."""

    def taken(self, lines: Lines) -> tuple[Lines, Found[str] | None]:
        """The lines of an item without the references of its papers, and the reference."""
        if self.letters and (taken := _taken_alone(lines, self.letters)) is not None:
            return taken
        return (lines, None) if self.column is None else self._taken_beside(lines, self.column)

    def _taken_beside(self, lines: Lines, column: tuple[float, float]) -> tuple[Lines, Found[str] | None]:
        kept: list[Piece] = []
        references: list[tuple[Piece, Piece]] = []
        for piece in lines:
            cell = _cell(piece, column)
            reference = None if cell is None else self._reference(cell)
            if cell is not None and reference is not None:
                references.append((reference, cell))
            beside = cell is not None and (reference is not None or (bool(references) and _is_short(cell)))
            kept.append(piece.part(0, cell.start - piece.start) if cell is not None and beside else piece)
        title = next((piece.line for piece in lines if piece.text), None)
        chosen = _chosen(references, title)
        certainty = Certainty.SURE if self.headed else Certainty.LIKELY
        return tuple(kept), None if chosen is None else found((chosen,), certainty)

    def _reference(self, cell: Piece) -> Piece | None:
        """The reference with which a cell begins, and nothing else of weight stands in it."""
        for pattern in (_NAMED, _CODED) if self.headed else (_LETTERED,):
            match = pattern.match(cell.text) if len(cell.text) <= _LONGEST else None
            if match is not None and _BEHIND.fullmatch(cell.text[match.end() :]) and _tells(match):
                return cell.part(match.start("ref"), match.end("ref"))
        return None


def papers_of(head: Sequence[Line], items: Sequence[Lines]) -> Papers:
    """How an agenda below such a head names the papers of its items."""
    firsts = [next((piece for piece in lines if piece.text), None) for lines in items]
    lefts = [piece.left for piece in firsts if piece is not None]
    column = _headed(head)
    headed = column is not None
    if column is None or any(column[0] <= left < column[1] for left in lefts):
        column, headed = _named(items, max(lefts, default=0.0)), False
    return Papers(column, headed, _letters(items))


def _headed(head: Sequence[Line]) -> tuple[float, float] | None:
    """Where the column stands that has the heading of papers, beside those of other columns."""
    for line in reversed(head[-_NEAR:]):
        cells = cells_in(whole(line))
        of_papers = [at for at, cell in enumerate(cells) if _OF_PAPERS.fullmatch(cell.text)]
        others = sum(_OF_OTHERS.fullmatch(cell.text) is not None for cell in cells)
        if len(of_papers) == 1 and others and of_papers[0] > 0:
            at = of_papers[0]
            end = cells[at + 1].left - _SAME if at + 1 < len(cells) else float("inf")
            return max(cells[at].left - _BESIDE, cells[at - 1].left + _SAME), end
    return None


def _named(items: Sequence[Lines], titles: float) -> tuple[float, float] | None:
    """Where 'Paper A' and the like stand beside several items, though nothing is above them."""
    lefts: Counter[int] = Counter()
    for lines in items:
        named = (cell for piece in lines for cell in cells_in(piece) if _LETTERED.fullmatch(cell.text))
        lefts.update({round(left / _SAME) for cell in named if (left := cell.left) > titles + _BESIDE})
    left, often = lefts.most_common(1)[0] if lefts else (0, 0)
    return (left * _SAME - _SAME, left * _SAME + 2 * _SAME) if often >= _SEVERAL else None


def _cell(piece: Piece, column: tuple[float, float]) -> Piece | None:
    """The cell of a line in the column."""
    return next((cell for cell in cells_in(piece) if cell.text and column[0] <= cell.left < column[1]), None)


def _is_short(cell: Piece) -> bool:
    return len(cell.text) <= _LONGEST and not opens_description(cell.text)


def _tells(match: re.Match[str]) -> bool:
    """Whether a reference has more to it than a word: a figure or a letter of its own."""
    return match.re is not _CODED or any(sign.isdigit() for sign in match["ref"])


def _chosen(references: Sequence[tuple[Piece, Piece]], title: Line | None) -> Piece | None:
    """The reference of the item; none where each of several points has its own."""
    if not references:
        return None
    first, _ = references[0]
    several = len({reference.text for reference, _ in references}) > 1
    if first.line is not title and (several or begins_list(whole(first.line))):
        return None
    return next((one for one, cell in references if one.text == first.text == cell.text), first)


# ---------------------------------------------------------------- alone in a line


def _letters(items: Sequence[Lines]) -> frozenset[str]:
    """How references begin that stand alone in one line below several items and rise from item to item."""
    read: dict[str, list[tuple[int, ...]]] = {}
    for lines in items:
        matches = [match for piece in lines[1:] if (match := _alone(piece)) is not None]
        if len(matches) == 1 and not any(_PLANNING.search(piece.text) for piece in lines):
            values = tuple(map(_value, re.findall(r"\d+|(?<=\s)[A-Z]$", matches[0]["ref"])))
            read.setdefault(_beginning(matches[0]), []).append(values)
    return frozenset(
        letters
        for letters, values in read.items()
        if len(values) >= _SEVERAL and all(one < other for one, other in pairwise(values))
    )


def _value(sign: str) -> int:
    return int(sign) if sign.isdigit() else ord(sign)


def _alone(piece: Piece) -> re.Match[str] | None:
    if len(piece.text) > _LONGEST:
        return None
    return next((match for each in _ALL_ALONE if (match := each.fullmatch(piece.text)) is not None), None)


def _beginning(match: re.Match[str]) -> str:
    return match["letters"].strip(" .").casefold()


def _taken_alone(lines: Lines, letters: frozenset[str]) -> tuple[Lines, Found[str] | None] | None:
    """The lines without the one that is only a reference, and without those in which other such papers are named."""
    alone = [match and _beginning(match) in letters for match in map(_alone, lines)]
    named = [at > 0 and (alone[at] or _names_paper(piece, letters)) for at, piece in enumerate(lines)]
    if not any(named):
        return None
    kept = tuple(piece for piece, drop in zip(lines, named, strict=True) if not drop)
    at = next((at for at in range(1, len(lines)) if alone[at]), None)
    if at is None:
        return kept, None
    match = _alone(lines[at])
    assert match is not None  # it was found above
    return kept, found((lines[at].part(match.start("ref"), match.end("ref")),), Certainty.LIKELY)


def _names_paper(piece: Piece, letters: frozenset[str]) -> bool:
    """Whether a line is the title of a paper behind its reference."""
    match = _PAPER.match(piece.text)
    return match is not None and match["letters"].casefold() in letters and len(piece.text) <= _LONGEST_NAME
