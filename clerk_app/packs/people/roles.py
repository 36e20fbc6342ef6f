"""What somebody is in a meeting, as it is printed: 'Chairman', 'Vice-Chair', 'Democratic Services Officer'."""

from __future__ import annotations

import re

_CHAIR = (
    r"(?:(?:joint|deputy|depute|dep\.?|vice|v\.?|acting|interim|co|retiring|outgoing|elected|council"
    r"|committee)[\s/.-]{1,2})*(?:chair(?:m[ae]n|woman|person|s)?|convenor|convener|(?:is[\s-]?)?[cg]adeirydd"
    r"|(?:an\s)?(?:leas[\s-]?)?ch?athaoirleach)(?:\s?[-–]?\s?elect)?(?:\s(?:of|to)\s(?:the\s)?(?:council|committee|board|panel|cabinet|meeting))?"
)
_MEMBER_ROLE = (
    rf"{_CHAIR}(?:\s(?:and|&)\s(?:executive|cabinet|portfolio|lead|deputy|leader)\s[^)]{{3,80}})?|(?:ex[\s-]?officio)(?:\smember)?|(?:the\s(?:right\s)?worshipful\s)?(?:the\s)?(?:deputy\s"
    rf"|vice\s)?(?:lord\s|town\s|city\s|civic\s)?(?:deputy\s)?mayor(?:ess)?(?:\sof\s[A-Z]\w+)?"
    r"|(?:deputy\s|joint\s)?leader(?:\sof\sthe\s(?:council|opposition|[\w ]{1,30}group))?(?:\s(?:and"
    r"|&)\s[^)]{3,80})?|leader of the council[^)]{0,80}|(?:lord\s|depute\s|deputy\s)?provost|bailie"
    r"|(?:cabinet|executive|lead|portfolio) (?:member|holder|councillor)\b(?! responsib)[^)]{0,90}"
    r"|portfolio[^)]{0,80}"
    r"|v(?:ice)?[\s.-]{0,2}ch\.?|ch\.?|vice"
    r"|(?:vice[\s-])?president|spokes(?:man|woman|person)|observer|non[\s-]voting(?:\s[^)]{1,40})?"
    r"|(?:deputy\s)?group leader|bailiff|sheriff|alderman|co[\s-]?opted(?:\smember)?|independent (?:person|member)"
)
_ROLE = re.compile(
    rf"\W*(?:(?:is[\s-]?gadeirydd|cadeirydd)\s?/\s?|in\sthe\s(?=chair$))?"
    rf"(?P<role>(?:{_MEMBER_ROLE})(?:,?\s\(?ex[\s-]?officio\)?|\s\([a-z &]{{3,30}}\)?)?)\W*",
    re.IGNORECASE,
)
_ROLE_LEAD = re.compile(
    rf"\W*(?:(?:in\s)?the\s)?(?P<role>{_CHAIR}|(?:right\s)?(?:worshipful\s)?(?:the\s)?(?:deputy\s|vice\s)?(?:town\s|lord\s)?mayor(?:\sex[\s-]?officio)?|ex[\s-]?officio"
    r"|(?:hon(?:orary|\.)?\s)?(?:secretary|treasurer)(?=\s?[:–-]\s)"
    rf"|(?:deputy\s)?leader(?:\sof\sthe\s(?:council|opposition))?|(?:lord\s|depute\s|deputy\s)?provost|bailie)\b\)?\s*[:,–-]?\s*\(?",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"\b(?:clerk|officers?|manager|administrator|director|secretary|solicitor|head of|chief executive|lawyer|adviser"
    r"|advisor|assistant|support"
    r"|co-?ordinator|services?|treasurer|registrar|proper officer|team leader|business partner|governance|monitoring"
    r"|rfo|specialist|lead|executive)\b",
    re.IGNORECASE,
)

_OFFICE_BEARER = re.compile(
    r"\W*(?P<role>(?:hon(?:orary|\.)?\s)?(?:(?:assistant|deputy|joint|minutes?)\s)?(?:secretary|treasurer)"
    r"(?:\s?(?:and|&|/)\s?treasurer)?)\W*",
    re.IGNORECASE,
)
"""An office that in some bodies a member holds, and in others an officer."""
_SOMEBODY = re.compile(r"(?::|\(|\s[–—-])\s?(?:councillor|cllr)\b", re.IGNORECASE)
_EMPTY = re.compile(r"\bvacan|\btbc\b|to be (?:confirmed|appointed|advised|elected)|\betc\b", re.IGNORECASE)


_BODY_BEHIND = re.compile(r",\s(?=[A-Z])[\w ,&.’'()-]{3,90}")
_POST = re.compile(
    r"(?:(?:interim|acting|deputy|assistant|executive|corporate|joint|strategic|managing|statutory|clinical)\s){0,3}"
    r"(?:director|chief (?:executive|officer|operating officer|finance officer|nurse|constable|fire officer)"
    r"|accountable officer)\b(?:\s(?:of|for)\s[\w &’'()-]{3,70})?",
    re.IGNORECASE,
)
"""What somebody is in a service who sits on a board by that post: 'Director of Public Health'."""
_WELSH = re.compile(
    r"^(?:y\s)?(?:(?:is-?\s?|dirprwy\s)?(?:gadeirydd|cadeirydd|f?aer|arweinydd)|maer)\s?/\s?", re.IGNORECASE
)
"""The same role in Welsh before the English one: 'Maer/Mayor'."""

_AT_A_COUNCIL = re.compile(
    r"^(?:cabinet|executive|portfolio)\b[^()]*,\s[A-Z][^,()]{2,60}\s(?:Council|Authority)(?:\s\([^()]{2,40}\))?$",
    re.IGNORECASE,
)
"""What somebody is at the council that he comes from: 'Cabinet Member for Children, Overton Council'."""
_CUT_SHORT = re.compile(r"\b(?:for|of|and|the|to|with)$")
"""The end of a role that a column broke."""


def member_role(words: str) -> str | None:
    """The role where words are nothing but a member's role; None where they are a ward, a party or an address."""
    plain = _WELSH.sub("", " ".join(words.split()).strip(" ()[]-–,;:.*"))
    if not plain or len(plain) > 120:  # noqa: PLR2004
        return None
    plain += ")" * (plain.count("(") - plain.count(")"))
    match = _ROLE.fullmatch(plain)
    if match is None or _SOMEBODY.search(plain) or _CUT_SHORT.search(plain) or _AT_A_COUNCIL.search(plain):
        return None
    return plain if match.start("role") == 0 else match["role"]


def office_of_row(words: str) -> str | None:
    """The office that a row of members begins with though its bearer is no chairman: 'Treasurer'."""
    match = _OFFICE_BEARER.fullmatch(words)
    return match["role"] if match else None


def is_secretary(role: str) -> bool:
    """Whether a member's office is that of whoever sends the agenda out."""
    return "secretary" in role.casefold() and office_of_row(role) is not None


def role_before(words: str) -> tuple[str, int] | None:
    """A role that leads up to a name, 'Chairman: ', and where the name begins."""
    match = _ROLE_LEAD.match(words)
    return (match["role"], match.end()) if match else None


def officer_role(words: str) -> str | None:
    """The role where words are an officer's post."""
    plain = " ".join(words.split()).strip(" ()[]-–,;:.*")
    return plain if plain and len(plain) <= 90 and _OFFICER.search(plain) else None  # noqa: PLR2004


def role_behind(words: str) -> tuple[int, int] | None:
    """Where, in brackets at the end of other words, a member's role stands: 'Upton Borough Council (Chair)'."""
    match = re.search(r"\((?P<role>[^()]{2,60})\)\W*$", words)
    return match.span("role") if match and member_role(match["role"]) else None


def office_beside(words: str) -> tuple[int, int] | None:
    """Where, in a cell beside a name, the office stands before a body, 'Chair, Upton Council', or alone the post."""
    begin = len(words) - len(words.lstrip(" ("))
    lead = role_before(words[begin:])
    if lead is not None and _BODY_BEHIND.fullmatch(words, begin + len(lead[0])):
        return begin, begin + len(lead[0])
    post = _POST.fullmatch(words.rstrip(), begin)
    return post.span() if post else None


def post_behind(words: str, end: int) -> tuple[int, int] | None:
    """Where a post stands behind the comma of a name, with nothing else: 'Ann Ash, Director of Public Health'."""
    post = _POST.fullmatch(words.rstrip(), end + 2) if words.startswith(", ", end) else None
    return post.span() if post else None


def is_empty_seat(words: str) -> bool:
    """Whether words say that a seat is still to be filled."""
    return bool(_EMPTY.search(words))
