"""How long the public may speak: in all and each, as an item or a note says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.number_words import NUMBER, number
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.context import after, goes_on, sentence_after, sentence_before

PUBLIC = re.compile(
    r"\b(?:public(?!\s(?:rights? of way|footpaths?|paths?|health|realm|transport|toilets?|conveniences?|sector"
    r"|open space|works|houses?|protection|art|relations|interest|spaces? protection))|parishioners?|residents?"
    r"|electors?|electorate|open (?:forum|session)|questions? time|deputations?"
    r"|petitions?|representations|(?<!partnership )(?<!body )(?<!bodies )representation|questions?/statements?"
    r"|speakers?|register(?:ed)? to speak|speak (?:to|at|on)|y cyhoedd)\b",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b(?:questions? (?:from|by|of) (?:the )?(?:members(?! of the public)|councillors|elected)|members[’'] (?:oral "
    r"|written )?questions?"
    r"|notices? of motions?|members with)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"(?<![\d.a-z-])(?:(?P<number>{NUMBER})(?:\s?\(\d{{1,3}}\))?[\s-]{{0,2}}(?:min(?:ute)?s?|munud)"
    r"|(?P<quarter>(?:three\s)?quarters?\sof\san)\shour|(?P<half>half\san)\shour|(?P<hour>one|an|1)\shour"
    rf"|(?P<bare>{NUMBER}(?=\sin\s(?:all|total)\b|\soverall\b|\saltogether\b|\sfor\s(?:any\sone|each|every)\s(?:speaker|person|individual)\b)|(?:(?<=\bmore\sthan\s)|(?<=\beach\s)|(?<=\bhaving\s)|(?<=\bspeaker\s)){NUMBER}(?=\s?[.;)]|$)))"
    r"(?![a-z])",
    re.IGNORECASE,
)
"""'15 minutes', 'half an hour', and behind another length '15 in all' or 'no person more than three'."""
_EACH = re.compile(
    r"\b(?:each|per (?:person|speaker|question|individual|member|item|head)|every (?:speaker|person|member)|no"
    r" (?:statement|question|speaker|one|individual|person|member|contribution|speech|address)|individuals?|a speaker"
    r"|a person|apiece|any one|one speaker"
    r"|(?:speakers?|people|persons?|speech(?:es)?|contributions?|questions?|statements?|they) (?:is"
    r"|are|will be|may be"
    r"|must be|shall be|should be|must|shall) (?:\w+ )?(?:limited|restricted|allowed|permitted|given|exceed|last)"
    r"|a member of the public (?:shall|may|can|is|will))\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:longer than|speak(?:ing)? for|may speak)\b", re.IGNORECASE)
"""Said of a speaker, and now and then of the whole."""
_WHOLE = re.compile(
    r"\b(?:total|overall|combined)(?:\s(?:of|time|duration|period|limit|length|maximum|is|for|speaking|up|to|allowed)){0,4}\s$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:period|total|overall|set aside|allocated|allotted|in all|time for (?:public )?questions|altogether)\b",
    re.IGNORECASE,
)
_LONG_SESSION = re.compile(
    r"[\s-]*(?:(?:public|open|question|questions)\s){0,2}(?:sessions?|forum|slot|time(?!\s(?:limit|restriction))|period)\b",
    re.IGNORECASE,
)
_SLOT = re.compile(r"[\s-]*(?:(?:time|speaking)\s)?slots?\b", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:item|session|period|forum|slot)\s(?:(?:will|shall|must|may|should|is|to|not)\s){0,3}(?:last|run|proceed"
    r"|exceed|be (?:limited|restricted|reduced|held)|take place|limited|restricted)\b[^.,;]{0,25}$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b(?:period|time|session|slot)\b(?![^.;]*\b(?:each|every|per|any one|individual)\b)[^.;]{0,70}"
    r"\b(?:questions?|statements?|speakers?|public|petitions?|deputations?|representations?)\b[^.;]{0,20}"
    r"\b(?:exceed(?:ing)?|be (?:limited|restricted)|(?:limited|restricted) to)\b[^.,;]{0,25}$",
    re.IGNORECASE,
)
"""'The time allowed for questions shall not exceed': said of all of them."""
_BREAK = re.compile(r"\b(?:adjourn|suspend)\w*\b", re.IGNORECASE)
"""'a 15 minute public forum', 'adjourn for 15 minutes': said of the whole."""
_CLAUSE = re.compile(r"[,;.()]|(?:^|\s)[–-]\s|\b(?:and|with|but|while|whilst|or(?=\s\d))\b", re.IGNORECASE)
"""Where what is said of one length of time ends and the next may be spoken of."""
_BEFOREHAND = re.compile(
    r"\b(?:at least|no(?:t)? (?:less|later) than|minimum of|arriv\w+|regist\w+|notify|contact|sign)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_UNTIL_IT = re.compile(r"\W{0,3}(?:before|prior|in advance|ahead|beforehand|earlier)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"[\s’'-]{0,3}(?:walk|drive|later|from the"
    r"|(?:(?:per|verbal|oral)\s)?(?:reports?|presentations?|updates?|talks?))\b",
    re.IGNORECASE,
)
"""How far it is on foot, and how long somebody reports."""
_OF_COUNCILLORS = re.compile(
    r"\W{0,3}(?:maximum\s|max\.?\s|limit\s)?(?:for\s)?(?:each|per|every)\s(?:(?:ward|county|district"
    r"|borough|unitary|city|parish)\s){0,2}(?:councillor|cllr|member(?! of the public))\b",
    re.IGNORECASE,
)
"""How long each of those reports who sit on a council."""
_OF_A_SUBJECT = re.compile(
    r"[^.;]{0,30}\b(?:each|per|every)\s(?:planning\s)?(?:application|subject|topic|site|case)\b", re.IGNORECASE
)
"""How long one thing may be spoken of, by however many."""
_TURN = re.compile(
    r"\b(?:contributions?|speakers?|speech\w*|questions?|statements?|persons?|individuals?|members?|speak|address)\b",
    re.IGNORECASE,
)
_ITS_MINUTES = re.compile(r"\d{1,2}\s+(?-i:Minutes|MINUTES)\s(?:of|from|for|and)\b", re.IGNORECASE)
_LONGEST_TURN = 5
"""Minutes: what is so short is a speaker's and no session's, unless it says otherwise."""
_SHORTEST_SESSION = 10
"""Minutes for which hardly one speaker may speak alone."""
_LONGEST_SESSION = 90
_REACH = 110
_SOON = 40
_NEAR = 80
"""Letters behind a length within which a number alone is of minutes too."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that is given to the public."""

    minutes: int
    each: bool
    """A speaker's, and not the whole session's."""
    found: Found[int]


def lengths(passage: Passage, *, of_public: bool = False) -> list[Length]:
    """Every length of time for the public in a passage, each a session's or a speaker's.

    `of_public` says that the passage is an item about the public, be it named ever so far above.
    """
    found = list(_lengths(passage, of_public=of_public))
    if len({each.minutes for each in found}) < 2 or len({each.each for each in found}) > 1:  # noqa: PLR2004 (a pair)
        return found
    # Of two lengths of one kind the longer is the session's, unless the paper says for sure whose they are.
    longest = max(each.minutes for each in found)
    return [
        replace(each, each=each.minutes < min(longest, _SHORTEST_SESSION))
        if each.found.certainty is not Certainty.SURE
        else each
        for each in found
    ]


def _lengths(passage: Passage, *, of_public: bool) -> Iterator[Length]:
    last = 0
    for match in _LENGTH.finditer(passage.text):
        minutes = 0 if _alone_in_a_cell(passage.text, match) else _minutes(match)
        before, behind = sentence_before(passage, match.start()), sentence_after(passage, match.end())
        if match["bare"] and not 0 < match.start() - last < _NEAR:
            continue
        if 0 < minutes <= _LONGEST_SESSION and _is_for_the_public(passage, match, before, behind, of_public):
            rest = _behind_it(passage, match.end(), behind)
            if (
                _OF_A_SUBJECT.match(rest) and not _TURN.search(_in_its_line(passage, match.start(), before))
            ) or _is_a_title(passage, match):
                continue
            lead = before[-min(len(before), max(match.start() - last, 0)) :] if match.start() > last else ""
            follow = _CLAUSE.split(rest)[0][:50]
            each, sure = _whose(lead, follow, minutes)
            certainty = Certainty.SURE if sure and not match["bare"] else Certainty.LIKELY
            places = passage.places(match.start(), match.end())
            yield Length(minutes, each, Found(minutes, places, certainty, printed=match[0]))
        last = match.end() + len(_CLAUSE.split(after(passage, match.end()))[0])


def _behind_it(passage: Passage, end: int, behind: str) -> str:
    """What stands behind a length in its line, or in the next where its sentence goes on there."""
    index = passage.index_at(end - 1)
    rest = after(passage, end).strip()
    ends = not rest and index + 1 < len(passage.lines) and not goes_on(passage, index)
    return rest or ("" if ends else behind)


def _in_its_line(passage: Passage, start: int, before: str) -> str:
    """What leads to a length in its own line."""
    own = start - passage.starts[passage.index_at(start)]
    return before[-own:] if own else ""


def _is_a_title(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the number is that of an item about minutes: '14  Minutes of the last meeting'."""
    begins = passage.starts[passage.index_at(match.start())] == match.start()
    return begins and _ITS_MINUTES.match(passage.text, match.start()) is not None


def _minutes(match: re.Match[str]) -> int:
    if match["quarter"]:
        return 45 if match["quarter"][:1] in "tT" else 15
    if match["half"] or match["hour"]:
        return 30 if match["half"] else 60
    return number(match["number"] or match["bare"])


def _alone_in_a_cell(text: str, match: re.Match[str]) -> bool:
    """Whether a column says how long an item takes."""
    return text[match.start() - 1 : match.start()] == "\t"


def _is_for_the_public(passage: Passage, match: re.Match[str], before: str, behind: str, of_public: bool) -> bool:
    """Whether the public has this time: it is not how long before the meeting somebody has to come."""
    around = passage.text[max(match.start() - 2 * _REACH, 0) : match.end() + _REACH]
    beforehand = _UNTIL_IT.match(behind) and (_BEFOREHAND.search(before) or match["hour"] or match["half"])
    return bool(
        (of_public or PUBLIC.search(around))
        and not (MEMBERS.search(before) or _begins(MEMBERS, behind))
        and not (beforehand or _OF_OTHERS.match(behind) or _OF_COUNCILLORS.match(behind))
    )


def _begins(pattern: re.Pattern[str], words: str) -> bool:
    """Whether something stands near the beginning of words, though it may end further on."""
    found = pattern.search(words)
    return found is not None and found.start() < _SOON


def _whose(lead: str, follow: str, minutes: int) -> tuple[bool, bool]:
    """Whether a length of time is a speaker's by the words around it, and whether they say so in so many words."""
    if minutes <= _LONGEST_TURN and _SLOT.match(follow):
        return True, False
    if _LONG_SESSION.match(follow) or _LASTS.search(lead) or (minutes > _LONGEST_TURN and _OF_ALL.search(lead)):
        return False, True
    if _EACH.search(lead) or _EACH.search(follow):
        return True, True
    if _WHOLE.search(lead):
        return False, True
    if _SPEAKS.search(lead) or _SPEAKS.search(follow):
        return minutes < _SHORTEST_SESSION, False
    whole = _IN_ALL.search(lead) or _IN_ALL.search(follow) or _BREAK.search(lead)
    return not whole and minutes <= _LONGEST_TURN, bool(whole)


def agreed(found: Sequence[Length]) -> Found[int] | None:
    """The first of several lengths of one kind, a doubt where they differ."""
    if not found:
        return None
    first = found[0]
    other = next((each.minutes for each in found if each.minutes != first.minutes), None)
    if other is None:
        return first.found
    doubt = f"The paper has {first.minutes} minutes and {other} minutes; check which is meant."
    return Found(first.minutes, first.found.places, Certainty.DOUBTFUL, doubt, first.found.printed)
