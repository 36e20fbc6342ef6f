"""Short lines below a title: who brings the item, what it is for, who is away, what a rule says."""

from __future__ import annotations

import re

from clerk_app.packs.lists.prose import VERB, is_prose

_LONGEST = 120
_POSTS = r"(?:officer|member|councillor|author|director|manager|person|head)s?"
_OFFICE = (
    rf"(?:(?:contact|lead|presenting|responsible|report|link|senior)(?: {_POSTS})?"
    rf"|presented by|presenter|report (?:of|by|from)|{_POSTS} presenting|to be presented by"
    r"|(?:report )?authors?|introduced by|(?:portfolio|cabinet|executive)(?: (?:holder|member))+)(?:\(s\))?"
)
_BRINGS = re.compile(rf"{_OFFICE}(?:\s?(?:/|&|,|and)\s?{_OFFICE})?\s*:\s*(?P<who>\S.*)", re.IGNORECASE)
"""A label with the person or the post that brings an item."""
_FOR = re.compile(
    r"[(\[](?:items? |reports? )?for (?:information|noting|note|discussion|decision|consideration|approval|action"
    r"|comment|debate|report|update)\b[a-z ,&/]{0,60}[)\]]\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:applicants?|agents?|wards?(?:\(s\))?(?: affected)?|parish(?:es)?|site|location|address|proposals?|premises"
    r"|portfolio|(?:case )?officer|author|originator|recommendation|decision|purpose|reason|background|status|contact"
    r"|application (?:no|number|type|ref(?:erence)?))\s?\.?:(?:\s|$)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:wards?(?:\(s\))?(?: affected)?|parish(?:es)?|recommendation|(?:key )?decision|status|case officer"
    r"|(?:cabinet |executive |portfolio )?(?:portfolio|member|holder)s?(?:\(s\))?)\s?:\s",
    re.IGNORECASE,
)
_SHORT = 60
"""Letters up to which a label has a few words behind it."""
_AWAY = re.compile(r"\bapolog(?:y|ies)\b|\babsen(?:ce|t)\b|\bymddiheuriadau\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?:apologies )?(?:were |have been )?received from:?\s+)?(?:county |district |borough |town |parish |city )?"
    r"(?:councillors?|cllrs?|alderm[ae]n|baill?ies?|the mayor|mr|mrs|ms|miss|dr)\b\.?\s+(?-i:[A-Z])[^:;!?]*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:to|will|is|are|was|were|has|have|may|should|report|reports|update|question|motion)\b", re.IGNORECASE
)

_NAME_AND_POST = re.compile(
    r"(?:(?:Presented|Introduced|Led) by:? )?"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Professor|Prof)\.? )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}(?:,| [–-]) "
    r"(?P<post>(?:[A-Z][\w&’'()/-]*,?|of|and|&|for|to|the|in)(?: (?:[A-Z&][\w&’'()/-]*,?|of|and|&|for|to|the|in)){0,9})"
)
_POST = re.compile(
    r"\b(?:officer|manager|director|head|chief|convener|chair\w*|clerk|treasurer|secretary|leader|solicitor|engineer"
    r"|planner|co-?ordinator|accountant|advis[eo]r|commander|superintendent|inspector|sergeant|constable|consultant"
    r"|architect|surveyor|auditor|assessor|administrator|supervisor|warden|harbour ?master|lead)\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:standing orders?|constitution|rules?|act|regulations?|order|terms of reference|code|scheme|protocol"
    r"|paragraph|section|article)\b.{0,80}\b(?:states?|stated|says?|provides?|reads?|requires?)(?: that)?\W*$",
    re.IGNORECASE,
)
"""What leads to the words of a rule that the item goes by."""
_BY_RULE = re.compile(
    r"\W*(?:in (?:accordance|compliance|line|conformity) with|pursuant to|as (?:required|provided) (?:by|under)"
    r"|by virtue of|under)\s(?:the (?:provisions|terms|requirements) of )?(?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)


def names_rule(text: str) -> bool:
    """Whether a line begins with the Act or the rule that its item goes by: 'under Section 4 of the Mills Act'."""
    return _BY_RULE.match(text) is not None


def names_presenter(text: str) -> bool:
    """Whether a line is nothing but a name and a post: 'Ann Overton, Head of Roads'."""
    mark = _NAME_AND_POST.fullmatch(text) if len(text) <= _LONGEST and not text.isupper() else None
    return mark is not None and _POST.search(mark["post"]) is not None


def says_who_brings_it(text: str) -> bool:
    """Whether a line below a title says only who brings the item: 'Contact officer: A Person'."""
    return len(text) <= _LONGEST and all(
        _names_who(part.strip()) for part in re.split(r";|\s\|\s", text.strip(" ;|()"))
    )


def _names_who(text: str) -> bool:
    mark = _BRINGS.fullmatch(text)
    return mark is not None and VERB.search(mark["who"]) is None and not is_prose(mark["who"])


def says_what_for(text: str) -> bool:
    """Whether a line in brackets says what an item is for: '(For information only)'."""
    return len(text) <= _LONGEST and _FOR.fullmatch(text) is not None


def names_who_is_away(title: str, text: str) -> bool:
    """Whether nothing but names stands below the title of the apologies."""
    if len(text) > _LONGEST or _AWAY.search(title) is None:
        return False
    return _NAMED.fullmatch(text) is not None and _VERB.search(text) is None


def has_label(text: str) -> bool:
    """Whether a line below a title has a label that says what it tells of the item: 'Applicant: A Person'."""
    return _LABEL.match(text) is not None


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label and a few words: 'Ward: Mill', 'Portfolio Holder: Cllr Ash'."""
    mark = _PLACED.match(text) if len(text) <= _SHORT else None
    return mark is not None and not is_prose(text[mark.end() :])


def leads_to_rule(text: str) -> bool:
    """Whether words lead to those of a rule: 'Standing Order 4 states:'."""
    return _RULE.search(text[-_LONGEST:]) is not None
