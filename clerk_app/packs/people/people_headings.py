"""Headings of lists of people, which say whether members stand below, co-opted members or somebody else."""

from __future__ import annotations

import re
from enum import Enum, auto

from clerk_app.packs.pack_text import Line
from clerk_app.packs.people.group_labels import behind_party, is_of_party
from clerk_app.packs.people.list_marks import SECOND_LANGUAGE
from clerk_app.packs.people.name_lists import Names, names_in
from clerk_app.packs.people.person_names import name_at
from clerk_app.packs.people.roles import member_role, officer_role, role_before


class ListOf(Enum):
    """Whom the lines below a heading name."""

    NOBODY = auto()
    MEMBERS = auto()
    CO_OPTED = auto()
    OTHERS = auto()
    """Substitutes, officers, those who get a copy."""


_GROUP = (
    r"(?:committee|sub-committee|council|cabinet|panel|board|forum|executive|scrutiny|commission|elected|voting"
    r"|county|borough|district|city|working|steering|advisory|community|your|our"
    r"|ex[\s-]?officio|parish|town|planning|authority|appointed|nominated|group|core|current|full|all|its|local)"
)
_COUNT = r"(?:\s\d{1,2}(?=\s?:))?(?:\s?[(\[]\s?(?:\d{1,2}|quorum)[^)\]]{0,60}[)\]]){0,2}"
_MEMBERS = re.compile(
    rf"\W*(?:to\s?:?\s+)?(?:the\s)?(?:office[\s-]?bearers\s(?:and|&)\s)?(?:chair\w*,?\s(?:and|&)\s)?(?:quorum\W{{1,3}}\w+\W*)?(?:{_GROUP}[\s,&-]{{1,3}}"
    rf"|of\s|and\s){{0,6}}(?P<what>members(?!\sof\sthe\spublic)|membership|councillors|cllrs|aldermen|aelodaeth"
    rf"|(?:trustees|commissioners)(?=\s?:))"
    rf"(?P<of>\s(?:of|on|and chair\w* of|(?:appointed|nominated|elected) by|representing)"
    rf"(?:\sthe)?[\w &,’'()-]{{0,110}}?)?(?:\s(?:are|is|present|expected(?: to attend)?"
    rf"|sitting|attending|due to (?:sit|attend)"
    rf"|summoned(?: to attend)?|comprise[sd]?"
    rf"|as follows|appointed))?{_COUNT}\s?(?P<mark>[:\t–-]|$|(?=\bquorum)|\s(?=\()|\s(?=(?:cllrs|councillors)\b))",
    re.IGNORECASE,
)
_OF_A_SITE = re.compile(r"\W*(?:your|our)\b", re.IGNORECASE)
"""How the menu of a council's site names its pages: 'Your councillors'."""
_COUNCILLORS = re.compile(r"\(?(?:councillors|cllrs)\b", re.IGNORECASE)
_RUN = re.compile(
    r"\W*(?:to\s?:?\s+|dear\s+)?(?:all\s)?(?:the\s)?(?:(?:[\w’'&-]+\s){0,6}(?:consists?\sof|comprise[sd]?(?:\sof)?|is\smade\sup\sof)\W+"
    r"|(?:(?:sub-?\s?)?committee|panel|board|cabinet|working (?:group|party))\s?[:–-]\s+)?"
    r"(?P<what>councillors|cllrs|aldermen|messrs|mesdames)\b\.?\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""The names themselves, all in one line."""
_CO_OPTED = re.compile(
    r"\W*(?:(?:statutory|voting|non-voting|education|educational|other|added|independent(?=\sco-?\s?opt)|and"
    r"|the)[\s,/-]{1,3}){0,4}(?:non-elected|non-?council(?:lor)?(?=\smembers?)|co-?\s?opt(?:ed|ees?)|added members"
    r"|independent (?:members?|co-?optees?)|church (?:of england )?(?:and|&|representatives?)|parent"
    r" governors?|diocesan|representatives?\b"
    r"|(?:[\w’'&-]+\s){1,7}representatives(?=\s?(?:\((?:\d|non[\s-]?voting\))|:|\t|$))"
    r"|lay members?|external members?|appointed members?|non[- ]voting(?: members?|(?=\s?:\s*$)))"
    r"\b[\w &,/’'-]{0,70}(?:\([^)]{0,60}\))?"
    r"(?:\s?[–-]\s?non[\s-]voting\b\.?)?\s?(?:[:\t–-]|$)",
    re.IGNORECASE,
)
_NON_VOTING = re.compile(
    r"\W*(?!(?:[\w’'&/-]{2,30}\s){0,4}(?:officers?|observers?|staff|clerks?|substitutes?|deput(?:y|ies)|guests?)\b)"
    r"(?:[\w’'&/-]{2,30}\s){1,5}\((?:non[\s-]?voting|no vote|without (?:a )?vote)\)\s?(?:[:\t]\s*|$)",
    re.IGNORECASE,
)
"""Any label that says of those behind it that they have no vote: 'Advisers (non-voting):'; not that of officers."""
_LABELLED = re.compile(
    r"\W*(?:[\w.’'&/-]{2,30}\s){1,5}\([^()]{0,30}\bco-?\s?opted\b[^()]{0,40}\)\s?"
    r"(?::\s*|$|[–—-]\s(?=(?:cllrs?|councillors?|mrs?|ms|miss|dr|revd?|canon|father|sister)\b))",
    re.IGNORECASE,
)
"""'Independent Person (co-opted, without vote):', 'Mill School (co-opted) - Mrs Ash'."""
_OF_THEM = re.compile(
    r"\W*(?:[\w’'&/,-]{2,30}\s){0,6}(?:councillors|members|representatives)\s?(?:\(\d{1,2}\)\s?)?"
    r"(?:[–—-]\s?|\(|,\s)(?:(?:non-?\s?)?voting\s|statutory\s)?co-?\s?opt(?:ees|ed(?:\smembers)?)\)?\W*$",
    re.IGNORECASE,
)
"""What those of a group are: 'Parish Councillors (2) - voting co-optees'."""
_OTHERS = re.compile(
    r"\W*(?:(?:standing|named|nominated|appointed|designated|conservative|labour|liberal democrat|independent|green"
    r"|the|non-voting)\s){0,3}(?:substitut\w+"
    r"|deputies\b|deputy(?=\s?(?:members?\b|councillors?\b|:|\t|$|\(|for\b))"
    r"|reserves?\b|alternates?\b|officers?\b|in attendance|by invitation\b"
    r"|also (?:in attendance|invited|attending|to\b|sent)|copies"
    r"|in support\b|copied|copy(?=:|\s(?:to|for)\b)|distribution|circulat\w+"
    r"|cc\b|c\.c|contact|apologies|observers?\b|\(?independent persons?|advis[eo]rs?\b|invite\w*"
    r"|(?:[\w’'-]+\s){1,3}observers\b|guests?\b|attendees"
    r"|enquir\w+|please"
    r" (?:contact|ask)|for (?:further )?(?:information|enquiries)"
    r"|press\b|other (?:recipients|members)|ward (?:members|councillors)|agenda\b|a g e n d a|notes?\b|minutes of"
    r"|present\b|declarations?|clerk\b|webcast"
    r"|(?:cabinet|executive|portfolio|lead|relevant|other|ward)\s(?:members?|holders?|councillors?)\s(?:\w+\s){0,3}?"
    r"(?:invited|attending|in attendance|requested)\b"
    r"|members of the public|all (?:other )?members(?!.{0,80}\((?:cllrs?|councillors?)\b))",
    re.IGNORECASE,
)
_SENT_TO = re.compile(r"\W*distribution\W+(?P<what>councillors|cllrs)\b\s?:?", re.IGNORECASE)
"""The members of a committee to whom its paper goes, named as in a list of members, one of them in the chair."""
_ATTENDING = re.compile(r"\W*(?:attendees|attending|invitees)\s?[:\t–-]\s?", re.IGNORECASE)
"""Those who come, who are the members where one of them is in the chair."""
_TO = re.compile(
    r"\W*to\s?:\s*(?=(?:the\s)?(?:(?:vice[\s-]?)?chair\w*\s?[–:-]\s?)?(?:the\s)?(?:(?:right\s)?worshipful\s(?:the\s)?)?"
    r"(?:(?:lord\s|town\s|city\s)?mayor|provost)?[\s,(–-]{0,3}"
    r"(?:cllr|councillor|alderm[ae]n)\b|(?:the\s)?chair\w*\s(?:cllr|councillor|mrs?|ms|miss|dr)\b"
    r"|(?:(?-i:[A-Z])[\w.’'-]*\s){1,4}\((?:vice[\s-]?)?chair\w*\)\s?[,;])",
    re.IGNORECASE,
)
"""The members by name, as those to whom an agenda is sent."""
_TO_SEVERAL = re.compile(r"\W*to\s?:\s*(?:the\s)?(?=(?:cllrs|councillors)\b[^:]*\bchair)", re.IGNORECASE)
"""The same, one of them in the chair, whatever else is said of the mayor behind them."""
_FEW = 3
_OFFICE_BEARERS = re.compile(r"\W*office[\s-]?bearers\s?:\s*", re.IGNORECASE)
"""The members of a community council who have an office, apart from the others."""
_ASKED = re.compile(
    r"\W*(?:the )?(?:attendance of )?the following (?:members|councillors)\b[^:.]{0,60}"
    r"\b(?:requested|summoned|invited|required|asked|appointed|expected)\b[^:.]{0,60}:",
    re.IGNORECASE,
)
"""'The attendance of the following Councillors is requested:'"""
_BY_COUNCIL = re.compile(
    r"(?!vice|deputy|chair|leader|mayor|clerk|all\b|the\b)[A-Z][\w\s&’'-]{2,50}\b(?:council|authority)\s?(?:\(\d{1,2}\))?"
    r"(?:\s?:\s*|\s[–—-]\s+)(?=(?:councillors?|cllrs?)\b)",
    re.IGNORECASE,
)
"""Those whom one of several councils sends to a joint committee."""
_NO_VOTE = re.compile(
    r"\W*(?:and\s)?(?P<what>cllrs?|councillors?)\b[^()]{3,120}"
    r"\((?:no voting|non[\s-]?voting|no vote|without (?:a )?vote)[^()]{0,30}\)\W*$",
    re.IGNORECASE,
)
_CO_OPTED_RUN = re.compile(
    r"\W*(?:(?:statutory|voting|non-voting|other)\s){0,2}co-?\s?opted members\s(?=(?-i:[A-Z]))", re.IGNORECASE
)
"""A label with no mark between it and the names."""
_WITH_VOTE = re.compile(
    r"(?!.*\b(?:church|diocesan|faith|religious|parent|governor|education|parish)\b)(?:[\w’'-]+\s){1,5}representatives"
    r"\s?\(voting\)\W*$",
    re.IGNORECASE,
)
"""'Employer representatives (voting)', who are members as the councillors beside them are."""
_HAS_CHAIR = re.compile(r"\(\s?(?:vice[\s-]*)?chair", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:agenda item|recommendations?|background|report of|reason for)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\W*(?:yours|from(?=\s?:)|re(?=\s?:)|signed|dated|date|time|venue|place|location|meeting|issued|by order"
    r"|proper officer)\b",
    re.IGNORECASE,
)
_ITS_WARD = re.compile(
    r"\W*(?!Cllr|Councillor|Mrs?\b|Ms\b|Dr\b)[A-Z][\w\s&’'-]{2,40}\s(?:ward|division)\W*", re.IGNORECASE
)
_OF_WHOM = re.compile(
    r"\W{0,3}(?P<label>(?!councillor|cllr|ald|chair|vice|mrs?\b|ms\b|dr\b|all\b)"
    r"[A-Z](?:[\w &’'-]|(?<=\bSt)\.){2,50}?)\s?(?:\(\d{1,2}\)\s?)?"
    r"(?::|\s[–—-])\s+(?=(?:councillors?|cllrs?|aldermen)\b)",
    re.IGNORECASE,
)
"""The ward, council or party before its members: 'Overton East: Councillors Ash and Birch'."""
_BEFORE_NAMES = re.compile(
    r"\W*(?P<ward>(?!Cllr|Councillor|Mrs?\b|Ms\b|Dr\b)(?:[A-Z][\w\s&./’'-]{1,60}?\s(?:ward|division)s?"
    r"|wards? (?:of )?[A-Z][\w\s&’'-]{1,40}?"
    r"|[A-Z][\w\s&’'-]{1,40}?(?=\s?(?:\(\d{1,2}\)\s?)?:)))\s?(?:\(\d{1,2}\)\s?)?(?::|\s[–—-])\s*",
    re.IGNORECASE,
)
_OF_A_WARD = re.compile(r"\b(?:ward|division)", re.IGNORECASE)
_LONGEST_WARD = 140
_OF_BUSINESS = re.compile(
    r"\W*(?:agenda )?(?:items?|no|nos|numbers?|ref|order|time|timings?|subjects?|business)(?: (?:no|number))?\W*\t"
    r"(?:.{0,40}\t)?\W*(?:(?:agenda )?items?|subjects?|titles?|topics?|descriptions?|details?|business|matters?"
    r"|lead(?: officer)?|presenter|presented by|reports?|papers?|purpose|actions?|pages?|page no|time|timings?)"
    r"\W*(?:\t|$)",
    re.IGNORECASE,
)
"""The head of a table of business: 'Item', 'Subject', 'Page'."""
_SENTENCE = re.compile(
    r"\b(?:is(?!-)|are|(?-i:will|WILL)|was|were|be|should|must|can|have|has|please|that|this|who|which)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\W{0,3}(?P<post>[A-Z][\w’'&/ -]{3,40}?)\s?:\s(?=[^@\d]{5,60}(?:\btel(?:ephone)?\b|\d{4}|\S@\S))", re.IGNORECASE
)
"""A post with a name and how to reach whoever has it behind its colon."""
_VOTELESS = re.compile(
    r"\W*(?:non-?\s?voting(?!.*\bco-?\s?opt)|(?:[\w’'&/-]{2,30}\s){0,4}advis[eo]rs?\b(?!.{0,60}\bco-?\s?opt))",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\W*(?:to|for|copy to|cc)\s?:?\W*", re.IGNORECASE)
"""A label of whom the cell beside it names, and no column of members."""
_A_SENTENCE = 60
_LABEL = 60
_MANY = 8
_APART = 10.0
"""Points."""


def heading_of(text: str) -> tuple[ListOf, int] | None:
    """Whom a heading at the beginning of a line announces, and where the names begin behind it."""
    second = SECOND_LANGUAGE.match(text[:_LABEL])
    begin = second.end() if second else 0
    found = _heading(text[begin:])
    return (found[0], begin + found[1]) if found else None


def _heading(text: str) -> tuple[ListOf, int] | None:
    head = text[:220]
    if found := _sent_to(text, head):
        return found
    if _OTHERS.match(head):
        return ListOf.OTHERS, 0
    if (match := _CO_OPTED.match(head)) and not _is_long(text, match.end()):
        of_them = _CO_OPTED.match(head, match.end())
        return ListOf.CO_OPTED, _names_behind(text, (of_them or match).end())
    if (match := _MEMBERS.match(head)) and (found := _of_members(text, match)):
        return found
    if (match := _RUN.match(head)) and _are_named(names_in(text[match.start("what") :])):
        return ListOf.MEMBERS, match.start("what")
    if is_of_party(head):
        return ListOf.MEMBERS, len(head)
    if (begin := behind_party(text)) and _RUN.match(text, begin) and names_in(text[begin:]).pure:
        return ListOf.MEMBERS, 0
    return None


def _are_named(names: Names) -> bool:
    """Whether a line is a list of names, or so long a one that a word in it may be another."""
    return (names.pure and _several(names)) or len(names.entries) >= _MANY


def _several(names: Names) -> bool:
    """Whether names are a list, or the first of one is the chairman's."""
    return len(names.entries) > 1 or any(entry.role for entry in names.entries)


def _of_members(text: str, match: re.Match[str]) -> tuple[ListOf, int] | None:
    """The heading 'Members of the Committee', unless a sentence goes on behind it or is all of it."""
    rest = text[match.end() :].strip()
    of_names = match["what"].casefold() in ("councillors", "cllrs", "aldermen")
    if (not rest and (_SENTENCE.search(match["of"] or "") or _OF_A_SITE.match(text))) or _is_long(text, match.end()):
        return None
    if not (match["mark"].strip() or not rest or of_names or match["mark"] == "\t" or _COUNCILLORS.match(rest)):
        return None
    told = re.search(r"[a-z]", text[match.end("what") : match.end()])
    return ListOf.MEMBERS, match.start("what") if of_names and rest and not told else match.end()


def _sent_to(text: str, head: str) -> tuple[ListOf, int] | None:
    """The members, or those without a vote, in a line that says to whom an agenda goes."""
    if (match := _SENT_TO.match(head)) and _HAS_CHAIR.search(text):
        return ListOf.MEMBERS, match.start("what")
    if (match := _ATTENDING.match(head)) and _HAS_CHAIR.search(text) and _several(names_in(text[match.end() :])):
        return ListOf.MEMBERS, match.end()
    if match := _ASKED.match(head) or _WITH_VOTE.match(head):
        return ListOf.MEMBERS, match.end()
    if begin := _behind_co_opted(text, head):
        return ListOf.CO_OPTED, begin
    if match := _NO_VOTE.match(head):
        return ListOf.CO_OPTED, match.start("what")
    if (match := _BY_COUNCIL.match(head)) and names_in(text[match.end() :]).entries:
        return ListOf.MEMBERS, match.end()
    several = _TO_SEVERAL.match(head)
    match = _TO.match(head) or _OFFICE_BEARERS.match(head) or several
    if match and len(names_in(text[match.end() :]).entries) >= (_FEW if match is several else 1):
        return ListOf.MEMBERS, match.end()
    return None


def _behind_co_opted(text: str, head: str) -> int:
    """Where the names begin behind a label without a mark: 'Co-opted members Ann Ash, Bob Birch'; else nought."""
    run = _CO_OPTED_RUN.match(head)
    if run and (named := names_in(text[run.end() :])).pure and _several(named):
        return run.end()
    if len(text) < _LONGEST_WARD and _OF_THEM.match(text):
        return len(text)
    match = _NON_VOTING.match(head) or _LABELLED.match(head)
    if match and match.end() == len(text):
        return 0 if name_at(text) else len(text)
    return match.end() if match and names_in(text[match.end() :]).entries else 0


def _names_behind(text: str, end: int) -> int:
    """Where the names begin behind a heading, of which a dash may be taken for a hyphen."""
    dash = re.compile(r"\s[-–]\s").search(text, 0, end)
    rest = text[dash.end() :] if dash and end == len(text) else ""
    return dash.end() if dash and names_in(rest).entries and not member_role(rest) else end


def _is_long(text: str, behind: int) -> bool:
    """Whether a sentence goes on behind the heading."""
    return bool(_SENTENCE.search(text[behind : behind + 80])) and not names_in(text[behind:]).entries


def is_without_vote(text: str) -> bool:
    """Whether a heading says only that those below it have no vote or advise, and not whether they are co-opted."""
    return _VOTELESS.match(text) is not None


def behind_label(text: str) -> int:
    """The same for any label in a list, 'Overton East: Councillors Ash and Birch', but not that of a chairman."""
    if begin := behind_party(text):
        return begin
    of_whom = _OF_WHOM.match(text[: _A_SENTENCE + 20])
    lead = role_before(text[:_A_SENTENCE])
    return of_whom.end() if of_whom and not (lead and lead[1] >= of_whom.end()) else _behind_ward(text)


def _behind_ward(text: str) -> int:
    """Where the names begin behind 'North Ward: ' in the same cell; nought without such a label."""
    label = _BEFORE_NAMES.match(text[:_LONGEST_WARD])
    if label is None or heading_of(text) or member_role(label["ward"]) or officer_role(label["ward"]):
        return 0
    names = names_in(text[label.end() :])
    named = _OF_A_WARD.search(label["ward"]) is not None and bool(names.entries) and names.entries[0].name.titled
    several = len(names.entries) > 1 or named
    return label.end() if names.pure and several else 0


def ends_list(text: str) -> bool:
    """Whether nobody of the list stands in this line or below it."""
    long = len(text) > _A_SENTENCE and bool(_SENTENCE.search(text))
    return long or bool(_SIGNED.match(text) or _ENDS.search(text) or _OF_BUSINESS.match(text))


def is_of_an_officer(text: str) -> bool:
    """Whether a line says how to reach somebody by his post: 'Area Co-ordinator: A Brown, Tel. 01632 960001'."""
    label = _REACHED.match(text[: _A_SENTENCE + _LABEL])
    return label is not None and officer_role(label["post"]) is not None and not member_role(label["post"])


def is_ward(text: str) -> bool:
    """Whether a cell beside a name is the ward and no other name: 'Hill Ward'."""
    return bool(_ITS_WARD.fullmatch(text)) and name_at(text) is not None and not re.match(r"\W*[A-Z]\b", text)


def others_beside(line: Line) -> float | None:
    """From where across the page others stand beside the members: 'Members' with 'Substitutes' at its right."""
    if _ADDRESSED.fullmatch(line.cells[0].text):
        return None
    return next((cell.left - _APART for cell in line.cells[1:] if _is_of_others(cell.text)), None)


def _is_of_others(text: str) -> bool:
    heading = heading_of(text)
    return heading is not None and heading[0] is ListOf.OTHERS
