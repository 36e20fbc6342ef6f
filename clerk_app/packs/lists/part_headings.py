"""The headings of the public and of the private part of an agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from clerk_app.packs.lists.prose import begins_list, is_prose, opens_description
from clerk_app.packs.pieces import Piece

_LONGEST, _LONGEST_SENTENCE = 140, 260

_PRIVATE = re.compile(
    r"part\s*['‘’]?(?:ii|2|two|b)\b(?:\W*|.*\b(?:exempt|confidential|private|restricted|closed|exclu\w*|absence|camera"
    r"|pink|not (?:open|for)|without)\b.*)|(?:agenda\s+|(?:section|part)\s+\w+\s*[-–:]\s*)?(?:exempt"
    r"|confidential|private|restricted|closed|part exempt|pink)"
    r"(?:\s*(?:/|or|and|&)\s*(?:exempt|confidential))?\s+(?:items?|business|session|part|section"
    r"|information|matters|reports?|agenda)\b.*"
    r"|(?:motion|resolution|proposal) to exclude (?:the )?(?:press|public)\b.*"
    r"|.*\b(?:press|public)\b.{0,30}\bexclu.*|exclusion of (?:the )?(?:press|public).*|exempt|confidential"
    r"|.*\b(?:not (?:likely to be )?(?:open|for)|in the absence of|without) (?:to )?(?:the )?(?:press"
    r"|public|publication).*"
    r"|(?:items?|business|matters) (?:restricted|excluded|exempt|containing (?:exempt|confidential))\b.*"
    r"|(?:items?|business|matters|reports?) (?:to be|for) (?:considered|taken|discussed|dealt|consideration)\b.*"
    r"\b(?:exclu|private|absence|confidential).*"
    r"|(?:items?|business|matters) .{0,30}\bin private\b.*|eitemau eithriedig.*|rhan (?:ii|2)\b.*"
    r"|(?:the )?(?:following|remaining) (?:items?|business|matters|reports?)\b(?!.{0,60}\b(?:whether|may|if)\b)"
    r".{0,60}\b(?:exempt|confidential|private)\b.*"
    r"|(?:part|section)\s+\w{1,3}\s*[-–:]\s*(?:exempt|confidential|private|not for publication)\b.*"
    r"|(?:pink|yellow|green|blue) (?:papers?|pages?)|non[- ]public (?:items?|business|session|part)"
    r"|(?:exempt|confidential|private)\b.{0,40}\bexclud(?:e|ing) (?:the )?(?:press|public|media)\b.*"
    r"|in committee|in camera",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:it is|members are|the [\w -]{1,40} (?:is|are|will be)) (?:therefore |hereby |also )?(?:recommended|proposed"
    r"|suggested|asked|invited|requested)\b.{0,200}\b(?:(?:press|public)\b.{0,40}\bexclu|exclu\w+\b.{0,30}\b(?:press|public)\b)"
    r"|(?:members|the [\w -]{1,40}) (?:may|might) (?:wish to |decide to )?(?:resolve|consider|agree|exclude)\b"
    r".{0,200}\b(?:(?:press|public)\b.{0,40}\bexclu|exclu\w+\b.{0,30}\b(?:press|public)\b)"
    r"|(?:under|in accordance with|pursuant to|in terms of|by virtue of)\b.{0,140}\b(?:press|public)\b.{0,40}"
    r"\b(?:asked|requested|required|invited) to (?:leave|withdraw)\b"
    r"|(?:the )?(?:chair\w*|leader|mayor|provost) (?:will|to|shall) (?:move|propose)\b.{0,80}"
    r"\b(?:press|public)\b.{0,40}\bexclu",
    re.IGNORECASE,
)
"""A sentence between two items that asks for those behind it to be taken in private."""
_LONGEST_ASKED = 700
_PUBLIC = re.compile(
    r"part\s*['‘’]?(?:i|1|one|a)\b.*|(?:unrestricted|public|open)\s+(?:items?|business|session|part|section|agenda)\b.*"
    r"|(?:end|close|conclusion) of (?:the )?(?:in[- ]committee|closed|exempt|confidential|private|restricted)\b.{0,40}"
    r"|items? (?:open to|in) (?:the )?public.*|(?:re-?admission|return) of (?:the )?(?:press"
    r"|public).*|rhan (?:i|1)\b.*",
    re.IGNORECASE,
)


_IN_DOUBT = re.compile(r"\bwhether\b|\bany (?:of the |other )?items?\b", re.IGNORECASE)
_NO_SENTENCE = re.compile(
    r"(?:part|section|rhan)\b|(?:motion|resolution|proposal) to exclude\b|exempt\b|confidential\b|private items?\b"
    r"|(?:items?|business|matters|reports?) (?:restricted|excluded|exempt|containing|to be|for)\b"
    r"|(?:(?:the )?(?:reports?|papers?|information) (?:relating to|on|for|in respect of|concerning|accompanying) )?"
    r"(?:the )?(?:following|remaining) (?:items?|business|matters|reports?)\b"
    r"|(?:items?|business|matters)(?:\(s\))? (?:which|that) (?:the|this|members)\b.{0,40}\b(?:may|might|will)\b",
    re.IGNORECASE,
)


_LETTER = re.compile(r"[A-H][.)]?\s+(?=[A-Z]{2})")
"""Before the heading of a part in capitals: 'C. EXEMPT'."""
_ITS_ITEMS = re.compile(
    r"\W{0,3}(?:agenda )?items?\s[\d\s,&–-]{1,20}(?:(?:to|and)\s\d{1,3})?\s?(?:inclusive|only)?\W*$", re.IGNORECASE
)
"""Behind the heading of a part: '(items 13-15 inclusive)'."""


_BY_ITSELF = re.compile(
    r"(?:items?|business|matters)(?:\(s\))? (?:which|that) (?:the|this|members)\b.*\b(?:exclu|private)", re.IGNORECASE
)
_OF_A_PAPER = re.compile(
    r"(?:appendi|annex|th(?:is|e) (?:item|report)\b(?! (?:relating to|on|for|in respect of|concerning|accompanying)"
    r" (?:the )?(?:following|next|remaining)))",
    re.IGNORECASE,
)
_OF_THE_ITEM = re.compile(r"not for publication|(?:exempt|confidential)\b", re.IGNORECASE)
"""What is said of the item above, where no space stands between."""
_PART = re.compile(r"\W*(?:part|section)\s+\w{1,3}\W*", re.IGNORECASE)
_BUSINESS = re.compile(
    r"\b(?:business|items?|matters?|reports?|functions?|motions?|questions?|minutes|correspondence|governance|decisions?)\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\bexempt|\bconfidential|\bprivate|\bexclu|\brestricted|\bclosed|\babsence|\bwithout|\bnot\b|\bpublic\b|\bpress\b"
    r"|\bcamera\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\W*(?:not for publication|exempt|confidential|private|closed)\b", re.IGNORECASE)


class Kind(Enum):
    """What a heading between items is about."""

    PRIVATE = auto()
    PUBLIC = auto()
    LEAD = auto()
    """The heading of the motion or question whose number stands below it."""
    OTHER = auto()


def heading_of_two(piece: Piece, below: Piece) -> Kind | None:
    """What 'Section B' heads, as the line below it says."""
    if _PART.fullmatch(piece.text) is None:
        return None
    return Kind.PRIVATE if _CLOSED.match(below.text) else heading_kind(below)


def is_of_another_part(lines: Sequence[Piece]) -> bool:
    """Whether the lines below a bare 'Part 2' name business of some kind, and none says that it is private."""
    named = [piece.text for piece in lines[1:] if piece.text]
    if _PART.fullmatch(lines[0].text) is None or not named or any(_SAYS_SO.search(text) for text in named):
        return False
    return _BUSINESS.search(named[0]) is not None and not (opens_description(named[0]) or named[0].endswith("."))


def heading_kind(piece: Piece) -> Kind | None:
    """Whether a line is the heading of the public or of the private part."""
    letter = _LETTER.match(piece.text) if piece.line.gap and piece.text.isupper() else None
    text = _ITS_ITEMS.sub("", piece.text[letter.end() if letter else 0 :]).strip("*()[] –—-'‘’\"“”")
    if asks_to_exclude(piece.text):
        return Kind.PRIVATE
    if (
        len(text) > (_LONGEST_SENTENCE if _NO_SENTENCE.match(text) else _LONGEST)
        or (begins_list(piece) and letter is None)
        or (opens_description(text) and not _NO_SENTENCE.match(text))
        or text[:1].islower()
        or _OF_A_PAPER.match(text)
        or (_OF_THE_ITEM.match(text) and not piece.line.gap)
    ):
        return None
    if _PUBLIC.fullmatch(text):
        return Kind.PUBLIC
    if _PRIVATE.fullmatch(text) and (not is_prose(text) or _NO_SENTENCE.match(text)):
        return Kind.PRIVATE
    return None


def is_all_of_a_heading(piece: Piece) -> bool:
    """Whether a line says by itself what it heads, so that it is the rest of none above it."""
    return _BY_ITSELF.match(piece.text) is not None


def asks_to_exclude(text: str) -> bool:
    """Whether a sentence asks for the public to be excluded from what follows."""
    asked = _ASKED.match(text) if len(text) <= _LONGEST_ASKED else None
    return asked is not None and not _IN_DOUBT.search(text)
