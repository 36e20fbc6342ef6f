"""Telling a title from the words below it: sentences, remarks, lists, the words of a motion."""

from __future__ import annotations

import re

from clerk_app.packs.lists.numbering import Numbered, bullet, numbered
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece

_VERBS = (
    r"(?:receive|consider|note|approve|confirm|agree|adopt|discuss|review|report|resolve|declare"
    r"|elect|appoint|sign|hear|invite"
    r"|allow|accept|authorise|determine|comment|respond|record|ratify|decide|update|make|take|deal"
    r"|answer|ask|move|seek|give"
    r"|set|fix|fill|co-?opt|exclude|delegate|scrutinise|examine|endorse|recommend|support|inform"
    r"|advise|identify|nominate"
    r"|welcome|present|provide|pass|propose|register|disclose|read|acknowledge|inspect|select|enable"
    r"|ensure|dispose|suspend"
    r"|raise|settle|choose|establish|debate|grant|award|vote|purchase|arrange|amend|renew|thank|publish|write"
    r"|be|remind|finalise|follow|brief|explain|lead|introduce|attend|assist|act|serve|draw|undertake"
    r"|share|look|obtain|request|progress|monitor|formally|also|further)"
)
VERB = re.compile(rf"to\s+{_VERBS}\b", re.IGNORECASE)
"""'To receive', 'to note': how the purpose of an item begins."""
_OPENING = re.compile(
    rf"to:?\s+(?:\w+ly\s+)?{_VERBS}\b|(?:a|an) (?:period|total|maximum|report|verbal|presentation|summary|copy)\b"
    r"|(?:members?|councillors?|residents|electors) (?:are|is|of the (?:public|council|committee"
    r"|press)|will|may|should|to|must|and officers)\b"
    r"|the (?:committee|council|clerk|chair(?:man|person)?|cabinet|panel|board|report|minutes|meeting"
    r"|following|public|[a-z ]{1,40} officer)\b"
    r"[^:]{0,60}\b(?:to|is|are|will|was|were|has|have|may|shall|asks?|invites?|considers?|requests?)\b"
    rf"|(?:the|council|committee|cabinet|panel|board|members?|councillors?|cllrs?|clerk|chair(?:man|person)?|leader|mayor)\b[^.:;]{{0,60}}\bto\s+{_VERBS}\b"
    r"|(?-i:[A-Z][\w.’'-]{0,30}(?:[ /,&]{1,3}(?:and )?[A-Z(][\w.’')-]{0,30}){0,8}) to (?:provide|present|give|update"
    r"|introduce|lead|brief|speak|explain|outline|raise)\b"
    r"|(?-i:[A-Z][\w.’'-]{0,30}(?: (?:of|for|and|the|&|[A-Z][\w.’'-]{0,30})){1,8}) to report\b"
    r"|the (?:[a-z]+ ){0,2}(?:treasurer|director|secretary|engineer|surveyor|solicitor|manager)"
    r" (?:will|shall|is to)\b"
    r"|(?:please )?see (?:the |also )?(?:agenda|item|report|appendi|attached|enclosed|page|note|below|overleaf)"
    r"|submit (?:a |an |the )?(?:joint )?reports?\b"
    r"|consider (?:a |an |the |any )?(?:reports?|requests?|papers?|minutes?|briefing|update)\b"
    r"|(?:presented|led|introduced|moved) by\b|this (?:report|item|paper)\b"
    r"|report (?:of|by|from|dated|submitted by|prepared by)\b(?: the)?"
    r"|report (?:no\.? ?)?(?=[\w/.-]{0,16}\d)(?-i:[A-Z]{1,6})[/.-]?(?-i:[\dA-Z])[\w/.-]{0,14} (?:of|by|from|is"
    r"|to follow|attached|enclosed|herewith)\b"
    r"|presentation (?:of|by|from) (?:the |(?-i:[A-Z]))|joint reports? (?:of|by|from)\b|reporting officer"
    r"|contact(?: officer)?:|lead(?: officer| member)?:"
    r"|(?:please|attached|enclosed|under|in accordance|in compliance|pursuant to|as (?:required|provided) (?:by|under)"
    r"|following|subject|as per|note that|any (?:member"
    r"|changes|person)|there (?:is|are|will|were))\b"
    rf"|for (?:the |a |all |each |any )?(?-i:[A-Z])[^.:;]{{2,120}}?\bto\s+{_VERBS}\b"
    r"|for (?:noting|decision|information|approval|discussion|consideration|action|report|comment)(?: only)?\b[^a-z]*$"
    r"|(?:oral|verbal|written) (?:updates?|reports?|presentations?)\b|up to \d+ "
    r"|derbyn\b|ystyried\b|i (?:dderbyn|ystyried|gadarnhau)\b",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    rf"(?:{_VERBS}|updates?|minutes of|(?:ordinary|special|annual|extraordinary|previous|last) meeting|amendments?"
    r"|(?:re-?)?elections?|appointments?|allocations?|nominations?|revisions?|adoption|approval|consideration"
    r"|discussions?|presentation|feedback|actions?(?: \d)? updates?)\b"
    r"(?! (?:for|to) (?:item|agenda|minutes))",
    re.IGNORECASE,
)
"""Words that are no sentence, but say what is to be done at an item."""
_WILL_ANSWER = re.compile(
    r"(?:[A-Z][\w.’'-]*,? (?:(?:of|the|and|for|from) ){0,2}){1,8}will (?:also )?(?:answer questions|be (?:present"
    r"|attending|in attendance)|attend|speak|report|present)\b[\w ,’'-]{0,80}\.?"
)
"""Who comes for an item: 'Inspector Ash will answer questions'."""
_REMARK = re.compile(
    r"\(?(?:copy|copies|report|reports|details?|minutes|paper|papers|letter|document|correspondence"
    r"|presentation|statutory notices?|list)?"
    r"[^()]{0,60}\b(?:enclosed|attached|herewith|to follow|circulated|appended|tabled)\b[^()]{0,40}\)?[.;]?"
    r"|\((?:cop(?:y|ies)|papers?|reports?|minutes|details?)?[^()]{0,30}\b(?:enclosed|attached|circulated|issued|sent)\b[^()]{0,110}\)[.;]?"
    r"|\(?(?:please )?(?:see|refer to) (?:the )?(?:attached|enclosed|appendix|annex|report|paper)\b"
    r"[^()]{0,20}\)?[.;]?"
    r"|\([^()]{0,40}\b(?:appendix|annex|enclosure) \w{1,3}\)[.;]?",
    re.IGNORECASE,
)
_MOTION = re.compile(
    r"[\"“‘'|\s]*(?:i\s+)?(?:will|wish to|would like to|hereby)\s+(?:move|ask|propose)\b|[\"“]"
    r"|(?:councillor|cllr)\b.{0,50}\b(?:to|will|shall) (?:move|propose)\b"
    r"|this council\b|that\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\W*that\b", re.IGNORECASE)
_PETITION = re.compile(
    r"\bmotions?\b.{0,30}\b(?:by|from|submitted|proposed|received)\b|\bnotice of motion\b"
    r"|\bquestions?\b.{0,20}\b(?:submitted|(?:from|by) (?:cllr|councillor))\b",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"(?:(?<!-)\b(?:of|the|a|an|and|for|to|from|in|on|at|by|with|or|held|dated|between|under|into|regarding"
    r"|re|no|nos|&|its|their|our|your|his|her|whose|including|concerning|being|this"
    r"|that|be|as|not|will|is|are|which|who|st|mr|mrs|ms|cllr|councillor|dr)"
    r"|\b(?:mr|mrs|ms|dr|cllrs?|rev|revd|prof|sgt|insp|supt|capt|hon)\."
    r"|(?:on|the) \d{1,2}|\d{1,2}(?:st|nd|rd|th)|[,&/(]|(?<!:)[–—-])\s*$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\s*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"[(\[]?(?:(?:none|nil|no (?:items|reports?|applications|business|matters|questions|petitions))\b[^()]{0,60}"
    r"|(?:if|as|when) (?:any|required|needed|necessary|appropriate)|standing items?)[)\]]?\W*"
    r"|(?:report(?:ing)?|contact|lead|responsible|presenting) (?:person|officers?|members?|councillors?|author)s?\s*:.+"
    r"|(?:presenter|author|speaker)s?\s*:.+",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-zÀ-ÿ'’]+")
_REFERENCE = re.compile(r"\b[A-Z]{2,6}[/-]\d")
_LONGEST_REMARK = 140
_LEAST_YEAR = 1000
"""No list within an item counts so far: it is a year at the beginning of a line."""
_SHORT_SENTENCE = 3
_SHORTENED = frozenset({"no.", "nos.", "ref."})
"""Words whose full stop ends no sentence, as in 'Application No.' above a column."""
_MANY = 6
"""Words from which on a line can be a sentence."""
_WHO = re.compile(r"(?:any |all |those )?(?:members?|councillors?|persons?) (?:who|with|that|wishing)\b", re.IGNORECASE)
"""How a rule begins for those whom something concerns."""
_HALF = 0.5
_LOWER = 0.6
"""The share of its words that begin with a small letter in a sentence."""


def opens_description(text: str) -> bool:
    """Whether a line begins as what stands below a title: its purpose, who presents it, a remark."""
    return _OPENING.match(text[:200].lstrip("[")) is not None


def names_business(text: str) -> bool:
    """Whether words that are no sentence say what an item is on: 'Update', 'Election of a Vice-Chairman'."""
    return _BUSINESS.match(text) is not None or _WILL_ANSWER.fullmatch(text) is not None


def is_remark(text: str) -> bool:
    """Whether a line says only that a paper is enclosed."""
    if len(text) > _LONGEST_REMARK or _REFERENCE.search(text):
        return False
    return _REMARK.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a line below a title says only that there is nothing, or who brings the item."""
    return len(text) <= _LONGEST_REMARK and _NOTHING.fullmatch(text) is not None


def is_motion(text: str) -> bool:
    """Whether a line begins the words of a motion or of a question."""
    return _MOTION.match(text[:80]) is not None


def is_quoted(text: str) -> bool:
    """Whether a line begins with the words of a question in quotation marks; those of a resolution are 'That ...'."""
    return text[:1] in {'"', "“"} and _THAT.match(text) is None


def calls_for_words(title: str) -> bool:
    """Whether the title is of a motion or of a member's question, whose words stand below it."""
    return _PETITION.search(title[:300]) is not None


_NAMED_PAPER = re.compile(
    r"(?:appendix|annexe?|enclosure|attachment|schedule|enc\.?)\s\w{1,3}(?:\.\d{1,2})?\s?[–—:-]\s", re.IGNORECASE
)
"""'Appendix 1.1 – ...' names a paper, however long its name is."""


def is_prose(text: str, openings: bool = True) -> bool:
    """Whether a line is a sentence and no heading; without `openings` the words alone tell, not how it begins."""
    if openings and opens_description(text):
        return True
    words = _WORDS.findall(text[:400])
    if len(words) < _MANY or (_NAMED_PAPER.match(text) and text[-1:] != "."):
        return False
    lower = sum(1 for word in words if word[:1].islower())
    return lower >= _LOWER * len(words) or (lower >= _HALF * len(words) and _WHO.match(text) is not None)


def is_sentence(text: str, openings: bool = True) -> bool:
    """Whether a line is a sentence, be it a short one: it begins with a capital and ends with a full stop."""
    if is_prose(text, openings):
        return True
    words = text.split()
    ends = text.rstrip(')]"”’').endswith(".") and words[-1].lower() not in _SHORTENED
    return len(words) >= _SHORT_SENTENCE and not text[:1].islower() and ends


_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:starts|starting|begins|beginning|commences|commencing|opens|closes|closing|ends|ending|due|until|except)\s*$",
    re.IGNORECASE,
)
"""What a day has to stand behind: 'Road closed, starts' above 'Thursday 5 September'."""


_OF_A_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\b"
)
_BEFORE_A_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?$")


_NAMED_SO = re.compile(r"(?:\b[A-Z]\w*\s)(?:On|In|By|Up|ON|IN|BY|UP)\s*$|\b(?:years?|months?|weeks?|decades?) on\s*$")
"""How a name can end: 'One Year On', 'The Big Tidy Up'."""


def is_unfinished(text: str, following: str = "") -> bool:
    """Whether the words must go on in the next line; a month goes on with a year, a weekday or a month with a date."""
    tail = text[-60:]
    if _NAMED_SO.search(tail) and not following.isupper() and opens_description(following):
        return False
    if _BEFORE_A_MONTH.search(tail) and _OF_A_MONTH.match(following):
        return True
    if following[:1].isdigit() and _DAY.search(tail):
        return True
    if _WEEKDAY.match(following) and _BEGINS.search(tail):
        return True
    return _UNFINISHED.search(tail) is not None or any(
        text.count(opened) > text.count(closed) for opened, closed in ("()", "“”", "‘’")
    )


def _stands_in_a_cell(number: Numbered, piece: Piece) -> bool:
    """Whether a number or a small letter without a full stop is set apart from what it counts."""
    return number.shape in {"#", "a"} and piece.text.startswith(number.printed + CELL_GAP)


def begins_list(piece: Piece) -> bool:
    """Whether a line is marked as one of a list."""
    return bullet(piece) is not None or any(
        (number.close or number.shape[0] == "(" or "#.#" in number.shape or _stands_in_a_cell(number, piece))
        and number.values[0] < _LEAST_YEAR
        for number in numbered(piece)
    )
