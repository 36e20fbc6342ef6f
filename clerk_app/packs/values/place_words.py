"""The words of places: what names a room or a building, and where the name of a place ends."""

from __future__ import annotations

import re

from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.times import PrintedTime, times_in

ROOM = re.compile(
    r"\b(?:halls?|rooms?|chambers?|cent(?:re|er)|church|chapel|school|pavilion|offices?|house|library|hotel|inn"
    r"|clubs?|clubhouse"
    r"|suite|green|guildhall|theatre|institute|building|headquarters|hub|hq|college|academy|museum|depot|town hall"
    r"|barn|cafe|arms|tavern|hut|legion|gallery"
    r"|caf[eé]|boardroom|area(?! of\b)|park|lodge|vestry|playing field|memorial|rooms|neuadd|canolfan|siambr|ystafell"
    r"|courthouse|campus|school(?:room|house)|clubroom|bandroom|pavillion|parlour|fire station|sports ground|cabin"
    r"|maltings|corn exchange)\b|,\s(?:near|nr\.?)\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Or says near which town a village is."""
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|on-?line|remote(?:ly)?|zoom|(?:microsoft|ms) teams|teams|skype|webex|video\s?-?conferenc\w+"
    r"|youtube|hybrid|multi-?location)\b",
    re.IGNORECASE,
)
VIRTUAL_MEETING = re.compile(
    r"(?:(?:virtual|remote|on-?line|zoom|(?:microsoft |ms )?teams|skype|webex|hybrid|video\s?-?conference)"
    r"(?: (?:committee|council|public))?(?: (?:meeting|platform|session))?"
    r"(?:[\s,:(–-]{1,4}(?:via|by|on|using|through) (?:the )?(?:zoom|(?:microsoft |ms )?teams|skype|webex"
    r"|video\s?-?conferenc\w+))?"
    r"(?: (?:platform|meeting|app))?)",
    re.IGNORECASE,
)
"""All that is printed of the place of a meeting that has none."""
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_STOP = re.compile(
    r"\s+(?:to (?:consider|transact|discuss|be|which|receive|deal|conduct)|for the (?:purposes?|transaction|following"
    r"|business)|when|which|where|at which|commenc\w+|starting|beginning|followed|following|immediately|and (?:will|all"
    r"|the (?:public|press)"
    r"|members|via|online|by|is|on)|in order|until|after|before|or (?:via|by|on)|if|please|members"
    r"|the (?:business|agenda|meeting|public)|all (?:members|are)"
    r"|by (?:kind )?(?:permission|invitation|courtesy)|view directions|you are|with|as follows|yours|date|time"
    r"|details|as|is|are|will|–\s+please|-\s+please)\b.*",
    re.IGNORECASE,
)
_REMARK = r"(?:Hybrid|Virtual|Remote|Online|Zoom|Teams|Quorum|Please|Note|Members|Public)\b"
_SENTENCE_ENDS = re.compile(
    r"(?<=[a-z]{3})\.(?=[A-Z][a-z])|[.;]\s+(?=[A-Z(])(?<!\b(?:S[Tt]|Co|Mt)\.\s)(?<!\b[A-Z]\.\s)|[.;]\s*$|\s[–-]\s(?=please)"
    rf"|,?\s*https?:|[(\[](?!\w\)|(?:(?!{_REMARK})[A-Z][\w’'-]*\s?){{1,3}}\))"
)
"""Not at a bracket with a name of one to three words: 'Village Hall (Small Hall)'."""
_LEAD = re.compile(r"[\s,;(@–-]*(?:\b(?:on|at|from)\b\s*)?$", re.IGNORECASE)
_LEFT_OVER = re.compile(r"(?:[\s,;]+(?:and|or|&|then|at|on|in|for|to|from|of|the)){1,3}\s*$")
"""What still leads to the clause that was cut off: '..., Overton, and' of '..., Overton, and you are invited'."""
WELSH = re.compile(r"\b(?:neuadd|siambr|ystafell|canolfan|cyngor|sir)\b", re.IGNORECASE)
"""The same place in a second language."""
_NUMBERED = re.compile(r"\b(?:room|suite|floor|unit|block|building)\s$", re.IGNORECASE)
"""Leads to the number of a room that looks like an hour: 'Room 1.11'."""
LONGEST = 160
_SHORTEST = 3


def is_place(words: str) -> bool:
    """Whether words are a room or a building and nothing else."""
    room = ROOM.search(words)
    if (
        room is None
        or len(words) > LONGEST
        or re.search(r"\b(?:committee|council|meeting|agenda|authority|board|panel|trust|cabinet)\s*$", words, re.I)
    ):
        return False
    return not re.search(
        r"@\w|https?:|\b(?:tel|telephone|clerk|agenda|councillors?|minutes|trustees of)\b", words, re.IGNORECASE
    )


def place_in(text: str) -> str:
    """What of a text that begins with a place names it, '' where nothing does.

    No more than a sentence, and nothing behind the postcode, a date or a clause.
    """
    words = text[: 2 * LONGEST]
    stop = _SENTENCE_ENDS.search(words)
    words = _STOP.sub("", words[: stop.start()] if stop else words)
    postcode = POSTCODE.search(words)
    words = words[: postcode.end()] if postcode else words
    found: tuple[PrintedDate | PrintedTime, ...] = (*dates_in(words), *times_in(words))
    for printed in found:
        if _NUMBERED.search(words, 0, printed.start):
            continue
        lead = _LEAD.search(words[: printed.start])
        words = words[: lead.start()] if lead and printed.start < len(words) else words
    words = _LEFT_OVER.sub("", words.rstrip(" \t,;:–-@")).rstrip(" \t,;:–-@")
    return words if _SHORTEST <= len(words) <= LONGEST and re.search(r"[A-Za-z]{3}", words) else ""
