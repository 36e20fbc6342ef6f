"""References of reports: 'PAF/09/19', 'CAB 23/45', 'Report No. FIN-12'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.pieces import Piece

_NO_LETTERS = (
    r"(?!(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?|oct|nov|dec|for|to|on|in|of|at"
    r"|as|by|and|the|from|with|until|since|during|year|years|ending|ended|week|month|phase|stage|part|item|page|pages|ward"
    r"|plot|unit|version|q|qtr|fy|cop|covid|sars)\b)"
)
"""Words that stand before a year or a number and are no letters of a reference: 'REPORT FOR 2020/21'."""
_NAMED = re.compile(
    r"\b(?:report|paper)\s*(?:no\.?|number|ref(?:erence)?\.?:?|nos\.?)?\s*[:(]?\s*"
    rf"(?P<ref>{_NO_LETTERS}(?-i:[A-Z]{{2,6}})(?:\s?[/-]\s?|\s)\d{{1,4}}(?:[/-]\d{{1,4}})*"
    r"|(?-i:[A-Z]{2,6})\.\s?\d{1,3}/\d{2,4}"
    r"|(?-i:[A-Z]{1,4})\d{2,4}(?:[/-]\d{1,4}){0,2}|(?-i:[A-Z])[/-]\d{1,4}[/-]\d{1,4})\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:report|paper)\s+(?:no\.?|number|ref(?:erence)?\.?)\s*[:.]?\s*(?P<ref>[A-Z0-9][A-Z0-9./-]{0,14}[A-Z0-9]|\d+)",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"(?P<ref>[A-Z]{2,6}[/-]\d{1,4}[/-]\d{2,4})\)?\s+(?:is\s+|are\s+)?(?:attached|enclosed|refers)")
_PLAIN = r"(?P<ref>(?-i:[A-Z]{1,4}[/-]?)?\d{2,4}/\d{1,4}(?:/\d{1,4})?)"
_WHOSE = re.compile(r"\W{0,3}(?:joint |oral |annual )?reports? (?:by|of|from) ", re.IGNORECASE)
_LINE = re.compile(
    r"(?:report|paper) (?:(?:no|number|ref)\b\.? ?:? ?)?[A-Z]{1,6}[ /-]?\d[\w/-]{0,14}\W?", re.IGNORECASE
)
_HEREWITH = re.compile(
    r"\b(?:herewith|attached|enclosed|circulated|appended)\b[\s,:–—-]{0,4}(?:(?:report|paper|no|nos|ref)\b\.?\s){0,2}"
    rf"{_PLAIN}\s*[)\]]",
    re.IGNORECASE,
)
"""'(copy herewith 13/89)'."""
_BEFORE_HEREWITH = re.compile(
    rf"[(\[]{_PLAIN}[\s,:–—-]{{0,4}}(?:(?:is|are|copy|copies|report)\s){{0,2}}(?:herewith|attached|enclosed|circulated)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(rf"\breports? (?:by|of|from)\b.{{3,120}}[(\[]{_PLAIN}[)\]]\W*$", re.IGNORECASE)
"""'Report by the Treasurer (13/94)'."""
_OF_REPORT = re.compile(
    r"\W{0,3}(?:joint |oral |annual )?reports? (?:by|of|from) .{3,120}?(?:\s[–—-]|[.,;:])\s"
    r"(?P<ref>(?-i:[A-Z]{1,6})/\d{2,4}/\d{1,4})\W*$",
    re.IGNORECASE,
)
"""'Report of the Head of Policy - EX/04/38', a line of its own."""
_ALONE = re.compile(
    r"[(\[](?P<ref>(?!(?:COVID|SARS|ISA|IAS|IFRS|ISAE|COP|FY|QTR|RAF|PART|ITEM|PHASE|STAGE|LOT|PLOT|UNIT|WARD|STEP|TIER|BAND|YEAR|WEEK|DAY"
    r"|ZONE)\b)[A-Z]{2,6}(?:[/-]|\s)\d{1,4}(?:[/-]\d{2,4})?)[)\]]"
)
_ENDS = re.compile(r"\W*")
_INITIALS = re.compile(r"[(\[](?P<ref>(?!(?:COVID|SARS|DOC|FORM|ISO|BS|EN|REF)\d)[A-Z]{3,5}\d{3,4})[)\]]\W*$")
"""'(FIN553)' at the end of a title."""
_OF_A_YEAR = re.compile(r"\b(?P<ref>(?!(?:COVID|COP)\d)[A-Z]{2,6}[/-]?\d{1,3} ?\(\d\d[/-]\d\d\))")
"""'HW07(18/19)': the years of the council stand in brackets behind the number."""
_OF_ITS_REPORT = re.compile(
    r"\breports? (?:by|of|from)\b[^()]{3,120}?,\s?(?:ref(?:erence)?|no)\b\.?:?\s?(?P<ref>[A-Z]{2,6}(?:/\d{1,4}){1,2})\b"
)
"""'(report of the Treasurer, ref. FIN/18/41)'."""
_SAID = (
    _OF_ITS_REPORT,
    _NUMBERED,
    _NAMED,
    _ATTACHED,
    _HEREWITH,
    _BEFORE_HEREWITH,
    _REPORTED,
    _OF_REPORT,
    _OF_A_YEAR,
)
_ENDS_WITH_WORD = re.compile(r"\b(?:report|paper)(?:\s+(?:no\.?|number|ref\.?))?\s*$", re.IGNORECASE)
_CELL = re.compile(
    r"\t\s*(?:report|paper)?\s*(?:no\.?|number|ref\.?)?\s*:?\s*"
    r"(?P<ref>(?-i:[A-Z]{2,6})(?:(?:\s?[/-]\s?|\s)\d{1,4}(?:[/-]\d{1,4})*|\.?\d{1,4}[/-]\d{1,4}))\s*$"
    r"|\t\s*[(\[](?:report|paper)\s?(?:no\b\.?|number|ref\b\.?)?\s?:?\s?"
    r"(?P<named>(?-i:[A-Z]{1,6})[ /.-]?\d{1,4}(?:[/-]\d{1,4}){0,2})[)\]]\s*$"
    r"|\t\s*[(\[](?P<bracketed>(?-i:[A-Z]{2,6})[/-]?\d{1,4}[/-]\d{1,4})[)\]]\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?<![/-])\b(?P<shape>[A-Z]{2,6}[/-]?)(?P<ref>\d{2,4}[/-](?:\d{1,4}[A-Z]?|[A-Z]{2,4})|(?:MINS?/)?\d{1,4})\W*$"
)
_OFTEN = 2
"""Titles that must end with references of one shape, which then are those of reports."""
_PARTS = 5
_LONGEST = 500
_PLANNING = re.compile(
    r"\bapplications?\b|\bplanning\b|\bdwelling|\berection\b|\bextension\b|\bplans?\b|\bcondition \d|\bchange of use\b",
    re.IGNORECASE,
)


_APPLICATION = re.compile(r"\bapplications?\b|\bdwelling|\berection\b|\bextension\b", re.IGNORECASE)


def take_reference(piece: Piece) -> tuple[Piece, Piece | None]:
    """The line without a reference that stands in a cell of its own behind the title, and the reference."""
    match = _CELL.search(piece.text) if len(piece.text) < _LONGEST else None
    if match is None:
        return piece, None
    of = next(name for name in ("ref", "named", "bracketed") if match[name])
    return piece.part(0, match.start()), piece.part(match.start(of), match.end(of))


def report_ref(lines: Sequence[Piece]) -> Piece | None:
    """The reference of the report that an item brings; None for references of other papers, such as applications."""
    planning = any(_PLANNING.search(piece.text) for piece in lines)
    for pattern in (*_SAID, *(() if planning else (_ALONE,))):
        for at, piece in enumerate(lines):
            match = pattern.search(piece.text)
            if match is not None and at and pattern is _ALONE and not _ENDS.fullmatch(piece.text, match.end()):
                continue  # within a sentence it is of something else
            if match is not None and any(letter.isdigit() for letter in match["ref"]):
                return piece.part(match.start("ref"), match.end("ref"))
    if (
        lines
        and not _APPLICATION.search(lines[0].text[:_LONGEST])
        and (match := _INITIALS.search(lines[0].text[:_LONGEST])) is not None
    ):
        return lines[0].part(match.start("ref"), match.end("ref"))
    return _over_two_lines(lines)


def brought(lines: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines that say whose the report is, behind which its reference may stand: 'Report of the Clerk FRA/15/22'."""
    return tuple(piece for piece in lines if _WHOSE.match(piece.text))


def named_alone(lines: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines that name the report and say no more: 'Report PC21-14'."""
    return tuple(piece for piece in lines if _LINE.fullmatch(piece.text))


def stands_alone(reference: Piece) -> bool:
    """Whether only brackets set a reference off, so that it may be something else."""
    text = reference.line.text
    return text[reference.start - 1 : reference.start] in {"(", "["} or reference.text.endswith(")")


def shapes_behind(titles: Sequence[Piece]) -> frozenset[str]:
    """How the references look that stand behind several titles: 'OSC' of 'Work programme OSC21-014', 'A/#/#'."""
    matches = [_behind(title) for title in titles if not _PLANNING.search(title.text[:_LONGEST])]
    shapes = Counter(shape for match in matches if match for shape in {match["shape"], _form(match)} if shape)
    return frozenset(shape for shape, often in shapes.items() if often >= _OFTEN)


def reference_behind(title: Piece, shapes: frozenset[str]) -> Piece | None:
    """The reference at the end of a title, if it looks as those behind other titles."""
    match = _behind(title)
    if match is None or not {match["shape"], _form(match)} & shapes:
        return None
    return title.part(match.start(), match.end("ref"))


def _form(match: re.Match[str]) -> str:
    """A reference of three parts with a letter for letters and a sign for figures; nothing for a shorter one."""
    form = re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "#", match["shape"] + match["ref"]))
    return form if len(form) >= _PARTS else ""


def _behind(title: Piece) -> re.Match[str] | None:
    return _BEHIND.search(title.text) if len(title.text) < _LONGEST else None


def _over_two_lines(lines: Sequence[Piece]) -> Piece | None:
    """A reference at the beginning of a line, with the word 'report' at the end of the one before."""
    for one, other in pairwise(lines):
        match = _NAMED.match("report " + other.text) if _ENDS_WITH_WORD.search(one.text) else None
        if match is not None:
            shift = len("report ")
            return other.part(match.start("ref") - shift, match.end("ref") - shift)
    return None
