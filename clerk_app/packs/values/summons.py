"""How a summons names what meets, and how it names what meets before or after it."""

from __future__ import annotations

import re

from clerk_app.packs.values.committee_names import KIND

CALLED = re.compile(
    r"\b(?:meeting|session)\s(?:\w+\s)?of\s(?:the\s|an?\s)?(?P<who>[^.;:\n]{3,140}?)"
    r"(?=\s*(?:,|\(|\s[–-]\s|\t|\.|\b(?:which|will|to be|is|are|that|held|on|at|in|for|hereby|take[s]?|starting"
    r"|commencing|remotely"
    r"|virtually|via|by|due)\b|$))",
    re.IGNORECASE,
)
KIND_CALLED = re.compile(
    rf"\b(?:meeting|session)\s(?:\w+\s)?of\s(?:the\s|an?\s)?(?P<who>(?:[^.;:\n\t]{{2,120}}?\s)?{KIND}"
    r"(?:(?<=district)\sof\s(?-i:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})|\sof\s(?-i:[A-Z])\w+\b(?!\s(?-i:[A-Z])))?)\b(?!\s(?:and|&)\s|\s{KIND}|\s(?:room|services|officer|members?|halls?|house|suite))",
    re.IGNORECASE,
)
CALLED_TO = re.compile(
    rf"\b(?i:summoned|invited|attend|notice of|agenda for)\s(?:(?i:to|attend)\s){{0,2}}(?i:the|a|an)\s"
    r"(?:(?i:forthcoming|next|following|virtual|remote|special|extraordinary|ordinary)\s)?"
    rf"(?P<who>(?:[A-Z][\w’'&-]*,?\s(?:(?:and|&|of|for)\s)?){{1,8}}(?i:{KIND}))\s(?i:meeting)\b"
)
"""'You are summoned to the Trees Committee meeting'."""
CALLED_TO_ATTEND = re.compile(
    r"\b(?i:summoned|invited|requested|required)\s(?i:to\sattend)\s(?i:the|a|an)\s"
    r"(?P<who>(?:[A-Z][\w’'&-]*,?\s(?:(?:and|&|of|for)\s)?){1,8}"
    rf"(?i:{KIND}))\s(?=(?i:of\s(?:the\s)?(?:above\s|said\s|town\s|parish\s|community\s)?council\b"
    r"|to\sbe\sheld|which\s(?:will|is)|(?:held|on|at|in)\s))"
)
"""'You are summoned to attend the Trees Committee of the Council to be held', without the word 'meeting'."""
CALLED_OF = re.compile(
    r"\b(?P<lead>(?i:that|notice of|attend)\s)?(?i:an?|the)\s(?P<who>(?:[A-Z][\w’'&-]*,?\s(?:(?:and|&|of|for)\s)?){1,8}"
    rf"(?i:{KIND}))\s(?i:meeting)\s(?:(?i:of\s(?:the\s)?)(?:[A-Z]|(?i:above|said|council))"
    r"|(?(lead)(?i:will|is to|to be)\b|(?!)))"
)
"""'Notice that a Trees Committee meeting of the above Council will take place'."""
BEING_CALLED = re.compile(
    r"\b(?i:being|constituting|forming) (?i:(?:all )?(?:the )?(?:members of )?the )"
    rf"(?P<who>(?:[A-Z][\w’'&-]*,?\s(?:(?:and|&|of|for)\s)?){{1,8}}(?i:{KIND}))\b(?=,|\s(?i:are|is)\b)"
)
"""'Councillors Ash, Birch and Elm, being the Trees Committee, are summoned'."""
THIS_CALLED = re.compile(
    r"\b(?i:this)\s(?P<who>(?:[A-Z][\w’'&-]*,?\s(?:(?:and|&|of|for)\s)?){1,8}"
    rf"(?i:{KIND}))\s(?i:meeting)\s(?i:will|is|takes)\b"
)
NAME_CALLED = re.compile(
    r"\b(?i:meeting)\s(?:\w+\s)?(?i:of)\s(?:(?i:the)\s)?(?P<who>(?:[A-Z][\w’'-]+\s){1,5}[A-Z][\w’'-]+|(?<=the\s)[A-Z][a-z]+)\s"
    r"(?=(?i:will|to|is|on|held|at)\b)"
)
CALLS = (KIND_CALLED, CALLED, CALLED_TO, CALLED_TO_ATTEND, CALLED_OF, THIS_CALLED, BEING_CALLED, NAME_CALLED)
"""All of them, in the order in which they are asked."""
ALSO = re.compile(
    r"[^.;]{0,120}?\b(?:(?:will|is|shall|to) also(?! (?:include|have|hear|receive|consider|discuss|feature"
    r"|be (?:webcast|streamed|broadcast|recorded|filmed|open)))|also (?:takes?|meets?|be held)"
    r"|(?:will|is to|to) (?:then )?follow\b(?!ed)|immediately (?:after|before|following)|afterwards|beforehand)\b",
    re.IGNORECASE,
)
"""Behind what meets on the same day as well: 'A meeting of the trustees will also take place'."""
OF_ANOTHER = re.compile(
    r"\b(?:minutes|notes|record|decisions) of (?:[\w-]+ ){0,3}$"
    r"|\b(?:(?:followed|preceded) (?:immediately )?by|(?<!hereby )(?:before|after|following|prior to)"
    r"|at the (?:conclusion|rising|end|close) of|on the rising of|until after|in advance of)"
    r"\s(?:an? |the )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
"""Leads to a meeting that has been, or to another of the same day."""
