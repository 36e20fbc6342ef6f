"""The marks between the names of a list, which some papers leave out: 'Cllrs A Brown (Chair) B Green C Hall'."""

from __future__ import annotations

import re

from clerk_app.packs.people.roles import member_role

_PLURAL = re.compile(r"\W*(?:councillors|cllrs)\b[.:]?\s*", re.IGNORECASE)
_MARK = re.compile(r"[,;/&•·]|\band\b")
_BRACKET = re.compile(r"\([^()]{0,80}\)?")
_GAP = re.compile(r"(?<=[\w)’'])\s(?=[A-Z])")
_INITIALS = r"(?:[A-Z]\.?\s?){1,3}"
_SHORT = re.compile(rf"(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?{_INITIALS}\s?[A-Z][\w’'-]+(?:\s?\([^()]*\))?[\s.]*")
_BEFORE_INITIALS = re.compile(rf"(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?{_INITIALS}\s?[A-Z][a-z’']")
_BEHIND_BRACKET = re.compile(r"(?<=\))\s(?=[A-Z])")
_SURNAME = re.compile(r"(?:Mrs?\s|Ms\s|Dr\s)?[A-Z][\w’'-]+\s?(?:\([^()]*\))?[\s.]*")
_SURNAMES = re.compile(r"[A-Z][\w’'-]+\s?\([^()]{1,40}\)\s[A-Z][\w’'-]+\s?\(")
"""Two of them with a bracket each."""
_WITH_BRACKET = re.compile(r"[A-Z][^()]{1,40}\([^()]*\)[\s.]*")
_FEWEST = 3
SECOND_LANGUAGE = re.compile(
    r"\W*(?:Yr?\s)?(?:Cynghor(?:ydd|wyr)|Aelod(?:au(?:’r|'r)?)?(?:\s\w+)?)\s?/\s?"
    r"(?=councillors?\b|cllrs?\b|members?\b|co-?\s?opted\b|independent members?\b)",
    re.IGNORECASE,
)
"""The Welsh word of a label that is printed in two languages: 'Y Cynghorwyr / Councillors'."""
_LABEL = re.compile(r"\W*(?:councillor|cllr)\s?:\s(?=[^,;:]{3,40}[,;]\s?[A-Z])", re.IGNORECASE)
"""Stands for all the names behind it, as it does in 'Councillor: Ann Brown, Bob Green'."""

_PARTY_CODE = re.compile(r"\W*\((?P<code>[A-Z][A-Za-z]{0,3})\)\s+(?=[A-Z])")
"""Before a name instead of behind it."""
_MESSRS = re.compile(r"\b(?:Messrs|Mesdames)\b\.?\s")
_STARRED = re.compile(r"(?<=[\w)])[*†‡]{1,2}")
"""Behind who has no vote, as a note below says; its place is kept by a blank."""
_COPIES = re.compile(
    r"[,;]\s(?:and\s)?(?:the\s|parish\s|town\s){0,2}(?:clerk|press|notice ?boards?|website|file)\b[^()]{0,200}$",
    re.IGNORECASE,
)
"""Who else gets a copy, behind the names of a list."""
_SENDER = re.compile(
    r"(?:^|;)\s*(?!(?:cllrs?|councillors?|mrs?|ms|miss|dr)\b)(?P<who>[A-Z][\w\s&.’'-]{2,50}?)\s?(?::|\s[–—-])\s"
    r"(?=(?P<titled>(?:cllrs?|councillors?|mrs?|ms|miss|dr)\b)?(?-i:[A-Z])?)",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:PC|TC|CC|council|parish|ward|residents|group|forum|society|association)$", re.IGNORECASE)
"""Who sends members: no person, of whom the word behind the dash tells something."""
_NOTE_TO_STAR = re.compile(r"\(\s?\*[^()]{0,80}\)")
_NUMBERED = re.compile(r"\W*(?:\d{1,2}[.)]|o(?=\s[A-Z]))\s+")
_OPENED = re.compile(r"\s*[\[(]\s*(?=councillors|cllrs)", re.IGNORECASE)


def _is_no_body(sender: re.Match[str]) -> bool:
    return bool(member_role(sender["who"])) or not (sender["titled"] or _BODY.search(sender["who"]))


def without_bodies(text: str) -> str:
    """The same letters, without those who get a copy, and blanks for who sends each part: 'Mill PC – Cllr Ash; ...'."""
    text = _COPIES.sub("", text)
    senders = list(_SENDER.finditer(text))
    if not 0 < text.count(";") <= len(senders) or any(map(_is_no_body, senders)):
        return text
    for sender in senders:
        text = text[: sender.start()] + " " * (sender.end() - sender.start() - 2) + ", " + text[sender.end() :]
    return text.replace(",", " ", 1) if text.lstrip().startswith(",") else text


def without_label(text: str) -> str:
    """The same letters, with blanks for the words of a label that belong to no name."""
    second = SECOND_LANGUAGE.match(text)
    text = " " * second.end() + text[second.end() :] if second else text
    label = _LABEL.match(text)
    return " " * label.end() + text[label.end() :] if label else text


def with_commas(text: str) -> str:
    """The same letters, with a comma for each blank between two names where the list has no mark at all."""
    plural = _PLURAL.match(text)
    names = text[plural.end() :] if plural else ""
    if not names or _MARK.search(_BRACKET.sub("", names)):
        return text
    begin = len(text) - len(names)
    for parted in (_by_initials(names), _by_brackets(names)):
        if parted:
            return text[:begin] + parted
    return text


def _by_initials(names: str) -> str:
    """'A Brown (Chair) B Green C Hall': each name begins with its initials."""
    gaps = [gap.start() for gap in _GAP.finditer(names) if _begins_name(names, gap)]
    return _checked(names, gaps, _SHORT)


def _begins_name(names: str, gap: re.Match[str]) -> bool:
    ended = names[: gap.start()].rstrip(".")
    short = len(re.split(r"[\s.]", ended)[-1]) == 1
    return (
        not short and not re.search(r"\b(?:Mrs?|Ms|Miss|Dr)$", ended) and bool(_BEFORE_INITIALS.match(names, gap.end()))
    )


def _by_brackets(names: str) -> str:
    """'Ann Brown (Chair) Bob Green (Hill)', and 'Brown (Chair) Green Hall' where it has surnames alone."""
    if _SURNAMES.match(names):
        gaps = [gap.start() for gap in _GAP.finditer(_BRACKET.sub(lambda inside: ")" * len(inside[0]), names))]
        return _checked(names, gaps, _SURNAME)
    gaps = [gap.start() for gap in _BEHIND_BRACKET.finditer(names)]
    return _checked(names, gaps, _WITH_BRACKET)


def _checked(names: str, gaps: list[int], shape: re.Pattern[str]) -> str:
    """The names with commas in these gaps, if each of them then has the shape of one."""
    parts = [names[start:end] for start, end in zip((0, *(gap + 1 for gap in gaps)), (*gaps, len(names)), strict=True)]
    if len(parts) < _FEWEST or not all(map(shape.fullmatch, parts)):
        return ""
    return ",".join(parts)


def has_messrs(text: str) -> bool:
    """Whether a plural stands before surnames: 'Messrs Ash and Birch'."""
    return _MESSRS.search(text) is not None


def without_signs(text: str) -> str:
    """The same letters, with blanks for stars, the notes to them, a number, a party and a plural before the names."""
    for sign in (_STARRED, _NOTE_TO_STAR, _MESSRS):
        text = sign.sub(_blank, text)
    opened = _OPENED.match(text)
    text = (_blank(opened) + text[opened.end() :]).rstrip("])") if opened else text
    numbered = _NUMBERED.match(text)
    text = _blank(numbered) + text[numbered.end() :] if numbered else text
    code = _PARTY_CODE.match(text)
    return _blank(code) + text[code.end() :] if code and not member_role(code["code"]) else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
