"""What a council's site adds to an agenda: the size of a file, its icon, links to further papers."""

from __future__ import annotations

import re

from clerk_app.packs.pieces import Piece

_SIZE = r"\d{1,4}(?:[.,]\d{1,3})?\s?[kmKM][bB]"
_LONGEST = 500
_BEHIND = re.compile(
    rf"\s*(?:\b(?:pdf|word|docx?|excel|xlsx?)(?: icon)?\s+)*(?:pdf|docx?|xlsx?|html?)?\s*{_SIZE}\s*$"
    rf"|\s*[(\[][^()\[\]]{{0,40}}{_SIZE}[^()\[\]]{{0,20}}[)\]]\s*$"
    r"|(?<=[.?!])\s+[\w][^.?!]{2,70}[(\[](?:pdf|docx?|word|xlsx?)[)\]]\s*$"
    r"|\t\s*n/a\s*$|\s*\b(?:pdf|word|document) icon\s*$|\s+(?:additional|supporting|related) documents:?\s*\|?\s*$"
    r"|\s+(?-i:View|Download|VIEW|DOWNLOAD) (?:the )?"
    r"(?:directions|documents?|agenda|pdf|papers?|reports?|minutes|attachments?|declarations?|decisions?|webcast|background"
    r"|recording|reasons|appendi(?:x|ces)|decision notice|map|full text)\s*$",
    re.IGNORECASE,
)
_WITH_SIZE = re.compile(rf"\w[.?)]?\s+(?:pdf icon )?PDF {_SIZE}\s*$")
_WITHIN = re.compile(
    rf"\s*[(\[](?:[^()\[\]]{{0,40}}\b{_SIZE}\b[^()\[\]]{{0,40}}|opens? (?:in )?(?:a )?new (?:window|tab))[)\]]",
    re.IGNORECASE,
)
"""Between a title and who reports on it: 'Budget (PDF, 265 KB) - Report by the Treasurer'."""
_BEFORE = re.compile(
    r"(?:pdf|docx?)\s+(?=[A-Z])"
    r"|(?:(?:[Pp]df|PDF|[Ww]ord|[Ff]ile|[Dd]ocument|[Aa]ttachment|[Ll]ink|[Aa]dobe|[Aa]crobat)\s){0,2}(?<!Icon\s)icon:?\s+(?=[A-Z])"
)
"""The name of a picture: 'icon Budget', 'PDF icon Budget'."""
_DOCUMENTS = re.compile(
    r"(?:additional|supporting|related|background) (?:documents|papers):?|(?:draft )?minutes:|decisions?:"
    r"|(?:documents|attachments|appendices|downloads):|attachments|appendices",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:additional|supporting|related) documents:?"
    r"|[(\[]?(?:view|download|read|open|see) (?:the )?(?:directions|documents?|agenda|pdf|papers?|reports?|attachments?"
    r"|minutes?|decisions?|appendi(?:x|ces)|record|item)[)\]]?|back to top"
    r"|\W*view the full (?:agenda )?text\b.*|icon for \w+ .*|\W*share this (?:item|page|agenda point)|\d{1,3} ?mins?\.?"
    r"|[\w-]{3,90}\.(?:pdf|docx?)\b.*|click here\b.*|page ?: ?\d{1,4}|page \d{1,4} of \d{1,4}"
    r"|\W{0,3}view (?:the )?(?:full )?(?:decisions?|minutes|webcast|background|reasons)\b.{0,60}|webcast for .*"
    r"|(?-i:Presented By)\s?: ?\S.{0,120}"
    r"|attached[:.]?|enclosed[:.]?|to follow|tabled|verbal|(?:https?://|www\.)\S+"
    r"|[(\[]?[^()\[\]]{1,300}\.(?:pdf|docx?|xlsx?)[)\]]?"
    # A link in words, with its file behind it: 'Read the report by the Treasurer (PDF) [183KB] (opens new window)'.
    r"|(?:read|view|download|open|see) (?:the |our )?(?:full |draft )?"
    r"(?:reports?|minutes?|papers?|documents?|agenda|appendi(?:x|ces))"
    rf"\b.{{0,300}}[(\[](?:pdf|docx?|word|{_SIZE}|opens? (?:in )?(?:a )?new (?:window|tab))[)\]]\W*",
    re.IGNORECASE,
)


_NAMED_FILE = r"(?:document|report|file|attachment|[^\t]{1,120}\.(?:pdf|docx?|xlsx?))"
_FILE_CELLS = re.compile(rf"\t\s*{_NAMED_FILE}(?:\t\s*(?:{_NAMED_FILE}|plan|map|appendix|annex))*\s*$", re.IGNORECASE)
"""Cells behind a title that offer its papers: 'Document', 'Report', 'Mill plan.pdf'."""
_FILE = re.compile(rf"(?:{_SIZE}|\b(?:pdf|docx?|word|excel|xlsx?))\W*$", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:report|appendi(?:x|ces)|annex(?:e|es)?|enclosure|attachment|supplement|background|public pack|item \w{1,4}"
    r"|\d{2,4}[_ ]\d"
    r"|(?:draft |unconfirmed |approved )*minutes)",
    re.IGNORECASE,
)


_LINK = re.compile(
    r"(?!to\b|a\b|the\b)(?:\S{1,40} ){1,8}[(\[](?:pdf|docx?|xlsx?|csv)\b[^()\[\]]{0,30}[)\]]", re.IGNORECASE
)
"""A few words with the kind of the file in brackets: 'Lone worker policy (PDF, 90 KB)'."""


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LEADS_TO = re.compile(
    r"\b(?:at|on|from|via|here|link|page|website|following|is|to)(?: this link| the link| link)?\s*:?$", re.IGNORECASE
)


def ends_with_address(before: str, text: str) -> bool:
    """Whether the address of a page ends the sentence above it: 'A copy is to be seen at'."""
    return _ADDRESS.fullmatch(text) is not None and _LEADS_TO.search(before[-40:]) is not None


def is_file(text: str) -> bool:
    """Whether a line below a title is the link to a paper: 'Report for the budget (292kb)', '2024_05 Minutes (pdf)'."""
    return (_FILE.search(text[-30:]) is not None and _PAPER.match(text) is not None) or _LINK.fullmatch(
        text
    ) is not None


def has_file_behind(piece: Piece) -> bool:
    """Whether a site prints the size of the paper behind a line, as it does behind a title: 'Roads PDF 91 KB'."""
    return _WITH_SIZE.search(piece.text[-60:]) is not None


def begins_documents(text: str) -> bool:
    """Whether a site lists the papers of an item below this line, so that the item's own words end above it."""
    return _DOCUMENTS.fullmatch(text) is not None


def without_marks(piece: Piece) -> Piece:
    """The words of the council alone; an empty piece where the line is only the site's."""
    if (cells := _FILE_CELLS.search(piece.text[-_LONGEST:])) is not None:
        piece = piece.part(0, max(0, len(piece.text) - _LONGEST) + cells.start())
    if _LINE.fullmatch(piece.text):
        return piece.part(0, 0)
    if (mark := _BEHIND.search(piece.text[-90:])) is not None:
        piece = piece.part(0, max(0, len(piece.text) - 90) + mark.start())
    if (rule := piece.text.rstrip("| \t")) != piece.text:
        piece = piece.part(0, len(rule))
    if (mark := _BEFORE.match(piece.text)) is not None:
        piece = piece.part(mark.end())
    return piece


def without_sizes(piece: Piece) -> tuple[Piece, ...]:
    """The words of the council before and behind the size of a file that stands in the middle of its line."""
    parts, at = [], 0
    for mark in _WITHIN.finditer(piece.text[:_LONGEST]):
        parts.append(piece.part(at, mark.start()))
        at = mark.end()
    return tuple(part for part in (*parts, piece.part(at)) if part.text)
