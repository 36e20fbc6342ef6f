"""Numbers before items of business, in the styles that councils use, and which of them can follow which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_app.packs.pieces import Piece

BRACKETED = "#(A)"
"""The shape of '1(a)' or '1.(a)' alone on its line."""
_WITH_DATE = 3
"""Parts of a number that has year and month in it, one of which may be mistyped."""
WIDEST_GAP = 4
"""Numbers of a series that may be missing in a row, and one."""

_WORD = r"(?:(?:agenda\s+)?(?:item|eitem)(?:\s+no\.?|\s+number)?(?:\s*:)?\s+)?"
_OF_MINUTES = r"(?:(?:minutes?|min)\.?\s+(?:(?:no|number|ref)\.?\s+)?|(?:no|ref)\.?\s+)"
"""Words before the number of a minute: no bare figure stands behind them, which may be that of a house."""
_PART = r"(?:\s?/\s?|(?<=/\d\d)\s-|[.-])\d{1,4}"
_PARTED = rf"\d{{1,4}}(?:{_PART}){{1,3}}(?:(?:(?<=/20\d\d)|(?<!\d{{4}}))[./-]?(?-i:[A-Z]{{1,2}})(?![A-Za-z]))?"
"""With the letters of a committee behind it too: '001/01/18.C', '12/2021/P', '21.05.03C'; not '24/0123/F', a plan."""
_INITIALS = r"(?-i:[A-Z]{1,2}&[A-Z]{1,3}|[A-Z]{1,4})"
_NO_INITIALS = (
    r"(?!(?:PART|RHAN|ITEM|PAGE|ROOM|WARD|UNIT|PLOT|ZONE|LINE|RULE|NO|TEL|BOX|ACT|AND|FOR|THE|AT|ON|TO|OF|IN"
    r"|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\b)"
)
_MARKED = (
    rf"{_INITIALS}[./-]?\d{{1,4}}(?:{_PART}){{0,2}}|{_NO_INITIALS}{_INITIALS}(?:\s?[./-])?\s{_PARTED}"
    rf"|{_NO_INITIALS}(?-i:[A-Z]{{2,3}})\s\d{{1,4}}|\d{{1,4}}/{_INITIALS}/\d{{1,4}}"
    r"|\d{1,4}/\d{1,3}/(?-i:[A-Z][A-Za-z]{1,4})(?![A-Za-z/])"
    r"|(?:20)?\d{2}/(?-i:[A-Z]{1,3})-?\d{1,3}(?![A-Za-z\d/])"
    r"|(?:20)?\d{2}-?(?-i:[A-Z]{2,4})-?\d{1,4}|(?-i:[A-Z]{2,4}):\d{2,4}/\d{1,4}"
)
"""With the letters of a committee: 'FC23/045', 'C.12 / 23', 'FC 23/1', 'FC 12', '22/FC/5', '22/F05'."""
_DOUBLED = r"(?-i:A[A-Z]|a[a-z]|(?P<twice>[B-HJ-UWYZb-hj-uwyz])(?P=twice))(?=[.)\]])"
"""Behind Z the letters go on with AA and AB, or with AA and BB."""
_NUMBER = re.compile(
    rf"(?:\*{{1,2}}\s?(?=\d))?(?:{_OF_MINUTES}(?=(?:{_INITIALS}\W?)?{_PARTED})|(?P<word>{_WORD}))"
    rf"(?P<open>(?:[(\[]\s?)?)"
    rf"(?P<printed>{_MARKED}|{_PARTED}|\d{{1,3}}[a-z](?![a-z])|\d{{1,3}}\.[a-z](?=[.)\]]*\s*$)"
    rf"|\d{{1,3}}\.?\s?\([a-z]\)(?=[.:]?\s*$)|\d{{1,3}}\([a-z]\)(?=[.:]?\s+(?-i:[A-Z]))|"
    rf"\d{{1,4}}|[ivxIVX]{{1,6}}|{_DOUBLED}|[A-Za-z])"
    r"(?P<close>(?:\s?[.)\]:]|/(?=\s+[A-Z])){0,3})(?P<gap>\s*(?:(?:[–—=•»-]|\|)\s+(?=[A-Za-zÀ-ÿ]))?)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    rf"{_OF_MINUTES}?(?P<printed>\d{{1,3}}\s[–—-]\s(?:19|20)\d\d|(?:19|20)\d\d\s[–—-]\s\d{{1,3}})\b"
    r"(?P<close>[.):]?)\s*(?:[–—-]\s+(?=[A-Za-zÀ-ÿ]))?",
    re.IGNORECASE,
)
"""'12 - 2021 Minutes': the year can be half of the number, or of the title."""
_AGAIN = re.compile(r"(?P<printed>\d{1,3})[.)]\s+(?=\S)")
_DASHED = re.compile(r"\s*(?:[–—-]|\|)\s+")
_WORD_BEHIND = re.compile(r"[A-Z][A-Za-z]{2}")
_BULLET = re.compile(
    r"[•●▪■◦○‣§](?=\w)|-(?=[a-z]{2,} )|[-\u2010]{2}\s(?=\S)|(?:[•●▪■◦○‣∙·§*–—.➢➤►▸▶✓✔❖◆□❑»Øü-]|o(?=\s))[ \t]+(?=\S)"
)
"""A bullet, with or without a blank behind it."""
_LETTERED = re.compile(r"(?P<letter>[A-Z])(?P<between>[./-]?)(?P<digits>\d{1,2})")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LETTERS, _TWO = 26, 2
_FIRST_LETTERS = frozenset("abcdefgh")
_DASH = re.compile(r"[–—-]\s*")
_NO_ITEM = re.compile(
    r"(?:st|nd|rd|th)?\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|mins|noon|a\.m|p\.m|o'clock|hours?"
    r"|minutes? (?:per|each|for (?:each|every|any|a|the|public)))\b|%",
    re.IGNORECASE,
)
"""What stands behind the number of a day, an hour or a share."""


_ABOUT_AN_ITEM = re.compile(
    r"(?:and |& |to |- ?)?(?:\d{1,3} )?(?:is|are|was|were|will|may|has|have|contains?|includes?|refers?|relates?)\b"
    r"|(?:IS|ARE|WILL BE|MAY BE|CONTAINS) [A-Z]"
)
"""Behind the number of an item of which a note speaks: 'Item 12 is likely to be taken in private'."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number at the beginning of a line."""

    printed: str
    """Without the bracket or the full stop around it."""
    shape: str
    """The same for all numbers of a series: '#', '#/#', 'L#' for 'A1', '(a', 'i'."""
    values: tuple[int, ...]
    close: str
    piece: Piece
    """The number."""
    rest: Piece
    """What follows it in the line; empty where it stands alone."""

    @property
    def alone(self) -> bool:
        """Whether nothing follows it in its line."""
        return not self.rest.text

    @property
    def left(self) -> float:
        """Where it stands across the page."""
        return self.piece.left


def bullet(piece: Piece) -> Piece | None:
    """What follows a bullet at the beginning of the piece."""
    match = _BULLET.match(piece.text)
    return piece.part(match.end()) if match else None


def numbered(piece: Piece) -> tuple[Numbered, ...]:
    """The number at the beginning of the piece, in every way that it can be understood; none for other words."""
    return (*_with_a_year(piece), *_usual(piece))


def _with_a_year(piece: Piece) -> tuple[Numbered, ...]:
    match = _OF_A_YEAR.match(piece.text)
    return () if match is None else _read(piece, match, piece.part(match.end()), "")


def _usual(piece: Piece) -> tuple[Numbered, ...]:
    match = _NUMBER.match(piece.text)
    if match is None or not _stands_free(match, piece.text):
        return ()
    rest = piece.part(match.end())
    if match["word"] and _ABOUT_AN_ITEM.match(rest.text):
        return ()
    if match["word"] and (dash := _DASH.match(rest.text)):  # 'Item 3 – 2025 budget', 'Item 3 –' above its title
        rest = rest.part(dash.end())
    if not match["word"] and _NO_ITEM.match(rest.text) and not match["close"]:
        return ()
    return _read(piece, match, rest, match["open"].strip())


def _read(piece: Piece, match: re.Match[str], rest: Piece, opened: str) -> tuple[Numbered, ...]:
    """The number that was matched, in every way that it can be understood."""
    printed, close = match["printed"], re.sub(r"\s", "", match["close"])
    stands = piece.part(match.start("printed"), match.end("printed"))
    if (again := _AGAIN.match(rest.text)) is not None and again["printed"] == printed:  # '6. 6. Roads'
        rest = rest.part(again.end())
    bare = re.sub(r"\s", "", printed).replace("–", "-").replace("—", "-")
    return tuple(Numbered(printed, opened + shape, values, close, stands, rest) for shape, values in readings(bare))


def _stands_free(match: re.Match[str], text: str) -> bool:
    """Whether it is a number and not the beginning of a word or of a larger number."""
    printed, behind = match["printed"], text[match.end() : match.end() + 1]
    digits = any(letter.isdigit() for letter in printed)
    if match["open"] and not match["close"]:
        return False
    if not behind or match["gap"]:
        letters = printed.isupper() and (len(printed) > 1 or _DASHED.fullmatch(match["gap"]) is not None)
        letters = letters or "\t" in match["gap"]
        return digits or bool(match["close"]) or bool(match["word"]) or letters
    if ")" in match["close"] and (len(printed) == 1 or printed.islower()) and behind.isupper():  # 'a)New applications'
        return True
    if match["close"] == ")" and printed in _FIRST_LETTERS and behind.islower():  # 'a)payments'
        return True
    if match["close"] == "." and printed.islower() and behind.isupper():  # 'ii.Word of the Clerk'
        return True
    if printed.isdigit() and _WORD_BEHIND.match(text, match.end()):  # '1Apologies'
        return True
    return bool(match["close"]) and digits and not behind.isdigit() and behind not in ".,/"


def readings(printed: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The shapes and the values that the letters and figures of a number can have."""
    if (match := _LETTERED.fullmatch(printed)) is not None:
        return ((f"L{match['between']}#", (_place(match["letter"]), int(match["digits"]))),)
    if printed[-1] == ")":
        return ((BRACKETED, (int(printed[:-3].rstrip(".")), _place(printed[-2]))),)
    if printed[-1].isalpha() and printed[:-1].rstrip(".").isdigit():
        return (("#A", (int(printed[:-1].rstrip(".")), _place(printed[-1]))),)
    if any(letter.isdigit() for letter in printed):
        shape = re.sub(r"\d+", "#", printed).lower()  # an 'L' is for the letter of 'A1' alone
        return ((shape, tuple(int(group) for group in re.findall(r"\d+", printed))),)
    case = "a" if printed.islower() else "A"
    ways = []
    if len(printed) == 1:
        ways.append((case, (_place(printed),)))
    if (value := roman(printed)) is not None:
        ways.append(("i" if printed.islower() else "I", (value,)))
    if len(printed) == _TWO and (printed[0] == printed[1] or printed[0] in "aA"):
        ways.append((case, (_LETTERS + _place(printed[1]),)))
    return tuple(ways)


def _place(letter: str) -> int:
    """The place of a letter in the alphabet, from 1."""
    return ord(letter.lower()) - ord("a") + 1


def roman(printed: str) -> int | None:
    """The value of a Roman number up to 39; None for other letters."""
    letters = printed.lower()
    if not re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", letters) or not letters:
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _slips(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether the last or the first part counts on though month or year is another: '14/06/03' and then '14/05/04'."""
    slipped = sum(first != second for first, second in zip(one, other, strict=True))
    return slipped == _TWO and 1 in {other[-1] - one[-1], other[0] - one[0]}


def step(one: Numbered, other: Numbered) -> int:
    """By how much the other number is the later one of the same series; nought where it cannot follow."""
    if one.shape != other.shape or len(one.values) != len(other.values):
        return 0
    if one.shape == "#.#" and (one.values[1] == 0) != (other.values[1] == 0):  # '12.1' is a point of '12.0'
        return 0
    if (one.shape[0] == "L" or one.shape == "#.#") and other.values[1] == 1:  # 'A4' and then 'B1', '1.4' and then '2.1'
        by = other.values[0] - one.values[0]
        return by if 0 < by <= WIDEST_GAP else 0
    if len(one.values) == _WITH_DATE and _slips(one.values, other.values):
        return 1
    changed = [place for place, pair in enumerate(zip(one.values, other.values, strict=True)) if pair[0] != pair[1]]
    if len(changed) != 1:
        return 0
    by = other.values[changed[0]] - one.values[changed[0]]
    return by if 0 < by <= WIDEST_GAP else 0
