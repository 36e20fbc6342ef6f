"""The name of what meets: the words of committees, and what a heading or a summons has around a name."""

from __future__ import annotations

import re

from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.times import PrintedTime, times_in

KIND = (
    r"(?:(?:sub-?\s?)?committee|cabinet|executive|board|panel|forum|commission|assembly|partnership|working (?:group"
    r"|party)"
    r"|(?:municipal|metropolitan|borough) district(?!\scouncil)|charter trustees|trustees"
    r"|governing (?:body|board)|(?:council of )?governors"
    r"|steering group|task (?:and|&)"
    r" finish group|group|advisory body|scrutiny|tribunal|pwyllgor)"
)
_PLACE = re.compile(
    rf"\b{KIND} (?:cent(?:re|er)|buildings?|offices?|halls?|house|hub|hotel|theatre|club|rooms?|suite|library)\b"
    rf"(?!.*\b{KIND}\b)|\b[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}\b",
    re.IGNORECASE,
)
"""What is named after a committee or a partnership, or has a postcode, is where it meets."""
COMMITTEE = re.compile(rf"\b{KIND}\b", re.IGNORECASE)
COUNCIL_MEETS = re.compile(
    r"^(?:the |a )?(?:(?:full|annual|ordinary|extraordinary|extra-ordinary|special|statutory"
    r"|(?:bi-?)?monthly|quarterly|general"
    r"|parish|town"
    r"|community|city|county|borough|group(?=\s(?:parish |town )?council)"
    r"|district|virtual|remote)\s)*(?:council|meeting|agm|general meeting|annual general meeting)(?:\smeeting)?$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:(?:subject|re|fwd?)\s?:\s|(?:agenda|summons|notice)(?:\s(?:for|of|to)(?:\s(?:a|an|the))?)?[\s:–-]*(?:meeting\s(?:of"
    r"|for)\s)?(?:the\s)?"
    r"|(?:a\s)?(?:(?:ordinary|special|extraordinary|annual|quarterly|monthly)\s)?meeting[\s:–-]+(?:of\s)?(?:the\s)?"
    r"|the\s)+"
    r"|[\s,:;–-]*\b(?:(?:ordinary|special|extraordinary|virtual|remote)\s)?(?:meeting|agenda|meeting (?:held )?in"
    r" public"
    r"|supplementary agenda|agenda (?:and|&) papers|membership"
    r"|public (?:agenda|document)\s?pack|notice of meeting|summons)s?\W*$",
    re.IGNORECASE,
)
NO_COMMITTEE = re.compile(
    r"\bpublic (?:open )?(?:forum|session|participation|questions?)\b|\bopen forum\b"
    r"|\bmembership of\b|\b(?:clerk|secretary|treasurer|adviser|chair\w*) (?:\w+ ){0,3}(?:to|of) the\b"
    r"|committee (?:room|suite|services|officer|manager|clerk|administrator|members?\b|membership|support"
    r"|secretary|section"
    r"|team|papers|co-?ordinator)"
    r"|\b(?:each|every) member of\b|\b(?:committee|meeting|board|group) details\b"
    r"|council chamber|\b(?:assembly|forum|partnership|trustees?|executive|cabinet|panel) (?:halls?|rooms?"
    r"|suite|house)\b|\bboard ?room\b|members of|executive (?:meeting room|director|officer|assistant|summary)"
    r"|chief executive|panel members"
    r"|\b(?:independents?|labour|conservatives?|democrats?|plaid|opposition|unaffiliated) group\b"
    r"|group (?:leader|manager|meeting|room)|scrutiny (?:officer|manager|team)|executive members\b"
    r"|^\W*cc\b|cabinet (?:office|member|room)"
    r"|\btel\b|@|\[e-?mail|\b(?:venue|location|place|date|time)\s?:|www\.|\bto:|contact"
    r"|broadcast|to follow\b|followed by\b"
    r"|enquir|please|\bnote:|\bregulations?\b|\bact (?:19|20)\d\d|\b(?:does|do|did|apply|applies)\b|apologies"
    r"|minutes|councillors?\b|cllrs?\b|\bmr\b|\bmrs\b|notice is|distribution|report"
    r"|\b(?:council|cabinet|committee|board|panel)s?\sor\b|\bor\s(?:an?\s)?(?:council|committee|cabinet|panel)s?\b"
    r"|^\W*to (?:all|the|each|every)\b"
    r"|\b(?:panel|board|forum|partnership|cabinet|executive|commission|assembly) (?:secretar(?:iat|y)|services?\b"
    r"|support\b|administrator|clerk\b|co-?ordinator)|\b0\d{2,4}\)?\s?\d{3}|\d{6}"
    r"|^\W*(?:speaking|speak|attend|attending|watch|watching|viewing|joining|asking|participating|taking part|how"
    r"|getting involved|find|finding|have your say|get involved|search|view|follow|listen|guide|guidance|rules"
    r"|procedure|protocol|about)\s(?:to|at|in|the|a|an|our|your|of|on|for|out|questions?|up|part|with|meetings?)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    r"[\s:,(–-]*(?:january|february|march|april|may|june|july|august|september|october|november|december)\s(?:19"
    r"|20)\d\d\)?\s*$",
    re.IGNORECASE,
)
_HELD = re.compile(r"\smeeting\s(?:(?:is|to|will|be)\s){0,2}held\b.*$", re.IGNORECASE)
_IS = re.compile(r"(?<=\w)\s(?:is|will be)$", re.IGNORECASE)
"""Stood before the day: 'The meeting of the council is on ...'."""
_ITS_NUMBER = re.compile(r"\smeeting\s(?:no\.?\s?|number\s)?\d{1,3}$", re.IGNORECASE)
_WELSH = re.compile(r"\W*(?:pwyllgor|is-bwyllgor|y cabinet|cyngor)\b", re.IGNORECASE)
_BROKEN_NAME = re.compile(r"(?<=[a-z]-) (?=[A-Z])")
"""Where the margin broke a double name at its hyphen."""
_OWNED = re.compile(r"(?:(?<=trustees)|(?<=governors))['’]$", re.IGNORECASE)
"""Of the trustees whose meeting it is."""
_BEHIND_IT = re.compile(r"\s?\([^()]{3,60}\)\s*$")
"""What a meeting is for: 'Council Meeting (Budget)'."""
LONGEST = 110
_MOST_WORDS = 14


def cleaned(words: str, council: str) -> str:
    """The name alone: without the council before it, 'Agenda' or 'meeting' around it, a date or a time behind it."""
    name = _BROKEN_NAME.sub("", " ".join(words.split()))
    found: tuple[PrintedDate | PrintedTime, ...] = (*dates_in(name), *times_in(name))
    for printed in sorted(found, key=lambda each: -each.start):
        ahead = name[printed.end :].lstrip(" ,:–-") if printed.start == 0 else ""
        name = ahead or (name[: printed.start] if printed.start < len(name) else name)
    if COUNCIL_MEETS.match(_BEHIND_IT.sub("", name)):
        name = _BEHIND_IT.sub("", name)
    name = _MONTH_YEAR.sub("", _HELD.sub("", _ITS_NUMBER.sub("", name)))
    welsh, mark, english = name.partition(" / ")
    name = english if mark and _WELSH.match(welsh) else name
    name = re.sub(r"[\s,(–-]*(?:\b(?:on|at)\b)?[\s,(–-]*$", "", name)
    name = _IS.sub("", name)
    if council:
        name = re.sub(rf"^(?:the\s)?{re.escape(council)}(?:['’]s)?[\s,:–-]*", "", name, flags=re.IGNORECASE) or name
        name = re.sub(rf"\s+of\s+(?:the\s)?{re.escape(council)}$", "", name, flags=re.IGNORECASE)
    for _ in range(2):
        name = _AROUND.sub("", name).strip(' ,:;–-"‘’“”*')
    return _OWNED.sub("", name)


def is_committee(name: str) -> bool:
    """Whether words are the name of a committee, and no room, officer or sentence about one."""
    if len(name) > LONGEST or len(name.split()) > _MOST_WORDS or NO_COMMITTEE.search(name) or _PLACE.search(name):
        return False
    if name.count("(") != name.count(")"):
        return False
    found = COMMITTEE.search(name)
    return (
        found is not None
        and name[:1].isupper()
        and not re.fullmatch(r"(?:(?:the|above|said|this|named)[\s-]){0,3}(?:committee|board|group|panel)", name, re.I)
    )


def key(name: str) -> str:
    """The words of a name by which it is told from others."""
    return re.sub(r"\W+", " ", name.casefold().replace("&", "and")).strip()


def alike(one: str, other: str) -> bool:
    """Whether two names, each as its key, may be of one body: the shorter is a part of the longer."""
    return one in other or other in one
