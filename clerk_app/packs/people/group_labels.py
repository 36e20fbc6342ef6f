"""Labels that say of which party, ward or council the members beside or below them are."""

from __future__ import annotations

import re

_PARTY = re.compile(
    r"\W*(?:(?:the|y|annibyn(?:nol|wyr)|llafur|ceidwad(?:wyr|ol)|democratiaid|rhyddfrydol|gwyrdd|heb|(?:di-)?gr[wŵ]p"
    r"|conservatives?|labour|liberal|democrats?|independents?|green|greens|ukip|reform|plaid"
    r" cymru|snp|sinn f[eé]in|fianna f[aá]il"
    r"|fine gael|non-aligned|co-operative|residents?|association|and|group|party|alliance|administration"
    r"|opposition|members?|councillors?|uk"
    r"|name|ward|division|political|role|position|\d{1,2})\b[\s,/&()’'-]*)+:?\W*",
    re.IGNORECASE,
)
_OF_SCHOOLS = re.compile(
    r"(?:(?:maintained|primary|secondary|special|nursery|schools?|academ(?:y|ies)|sector|governors?|headteachers?"
    r"|early years|providers?|trusts?|post[\s-]16|non-schools?|free|and|members?|representatives?|\d{1,2})\b"
    r"[\s,/&()’'-]*){1,8}:?",
    re.IGNORECASE,
)
"""Whom the members of a schools forum represent."""
_NAMED_PARTY = re.compile(
    r"\W*(?:conservative|labour|liberal|lib|independent|green|ukip|reform|plaid|snp|sinn|fianna|fine|residents?)",
    re.IGNORECASE,
)
_OF_A_PARTY = re.compile(r"\b(?:members|councillors)\W*$", re.IGNORECASE)
_WARD = re.compile(r"[\w\s&,.’'-]{2,50}\b(?:ward|division|council)\W*", re.IGNORECASE)
_PARTY_BEFORE = re.compile(
    r"\W{0,3}(?:"
    r"(?:Con(?:servatives?)?|Lab(?:our)?|LD|LDem|Lib(?:eral)? ?Dem(?:ocrat)?s?|Ind(?:ependents?)?|Green|Grn|UKIP|SNP"
    r"|Plaid Cymru|Reform(?: UK)?|Residents?)(?: (?:Group|Party|Members?|Councillors?))?"
    r"\s?\(\d{1,2}\)\s?[:–-]?\s+(?=[A-Z])"
    r"|(?:Conservatives?|Labour|Liberal Democrats?|Lib Dems?|Independents?|UKIP|SNP|Plaid Cymru|Reform UK|Green Party)"
    r"(?: (?:Group|Party|Members?))?\s+(?!Co-|Member|Person|Remuneration|Non-)"
    r"(?=[A-Z][^:,;(]{1,50}[,;(]|[A-Z][\w.’'-]{0,20}\s[A-Z][\w.’'-]{0,20}$))"
)
"""A party with no mark before its members: 'Labour (2) Ash, Birch', 'Conservative Ann Ash (Chairman), Bob Birch'."""
_COUNTED = re.compile(r"[A-Z][A-Z &’'-]{5,60}\s?\(\d{1,2}\)\W*")
"""'CITY AND COUNTY SEATS (5)'."""
_IN_TWO_TONGUES = re.compile(
    r"[^,;/()]{3,30}\s?/\s?[^,;/()]{0,30}\b(?:group|party(?: of \w+)?|independents?|labour|democrats?|conservatives?"
    r"|alliance|aligned|unaffiliated)\s?:?",
    re.IGNORECASE,
)
_LONGEST = 60
"""Letters of a label."""


def is_of_party(text: str) -> bool:
    """Whether a line heads the members of one party: 'Labour Members'."""
    return bool(_PARTY.fullmatch(text) and _OF_A_PARTY.search(text))


def is_party(text: str) -> bool:
    """Whether a cell is the name of one party and nothing else: 'Liberal Democrat'."""
    return len(text) <= _LONGEST and _NAMED_PARTY.match(text) is not None and _PARTY.fullmatch(text) is not None


def behind_party(text: str) -> int:
    """Where the names begin behind 'Conservative (10):' in the same cell; nought without such a label."""
    label, mark, names = text[:_LONGEST].partition(":")
    if mark and names.strip() and _PARTY.fullmatch(label):
        return len(label) + 1
    before = _PARTY_BEFORE.match(text)
    return before.end() if before else 0


def begins_with_party(text: str) -> bool:
    """Whether a line begins the names of a party: 'Labour (3) Ash, Birch and Elm'."""
    return _PARTY_BEFORE.match(text) is not None


def is_of_two_tongues(text: str) -> bool:
    """Whether a line is the name of a party or a group in two languages: 'Y Grŵp Gwyrdd / The Green Group'."""
    return len(text) <= _LONGEST and _IN_TWO_TONGUES.fullmatch(text) is not None


def is_subheading(text: str) -> bool:
    """Whether a line between names says only of which party, ward or council they are, or what the quorum is."""
    told = _PARTY.fullmatch(text) or _OF_SCHOOLS.fullmatch(text) or _WARD.fullmatch(text) or _COUNTED.fullmatch(text)
    return bool(told or re.match(r"\W*\(?quorum", text, re.IGNORECASE))
