"""The members and the co-opted members, listed one a line, in columns, in a run of names, by party or by ward."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from clerk_app.packs.context import runs_on
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.name_lists import Entry, names_in
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.reading import ReadPerson
from clerk_app.packs.roles import member_role


class _Of(Enum):
    """Whom the lines below a heading name."""

    NOBODY = auto()
    MEMBERS = auto()
    CO_OPTED = auto()
    OTHERS = auto()
    """Substitutes, officers, those who get a copy."""


_GROUP = (
    r"(?:committee|sub-committee|council|cabinet|panel|board|forum|executive|scrutiny|commission|elected|voting"
    r"|county|borough|district|city"
    r"|parish|town|planning|authority|group|core|current|full|all|its|local)"
)
_COUNT = r"(?:\s?[(\[]\s?(?:\d{1,2}|quorum)[^)\]]{0,60}[)\]])?"
_MEMBERS = re.compile(
    rf"\W*(?:to\s?:?\s+)?(?:the\s)?(?:chair\w*,?\s(?:and|&)\s)?(?:quorum\W{{1,3}}\w+\W*)?(?:{_GROUP}[\s,&-]{{1,3}}"
    rf"|of\s|and\s){{0,6}}(?P<what>members(?!\sof\sthe\spublic)|membership|councillors|cllrs)"
    rf"(?P<of>\s(?:of|on|and chair\w* of)\s(?:the\s)?[\w\s&,’'()-]{{2,110}}?)?(?:\s(?:are|is|present|comprise[sd]?"
    rf"|as follows|appointed))?{_COUNT}\s?(?P<mark>[:\t–-]|$|(?=\bquorum)|\s(?=\())",
    re.IGNORECASE,
)
_RUN = re.compile(r"\W*(?:to\s?:?\s+)?(?:all\s)?(?:the\s)?(?P<what>councillors|cllrs)\b\.?\s+(?=[A-Z])", re.IGNORECASE)
"""The names themselves, all in one line."""
_CO_OPTED = re.compile(
    r"\W*(?:(?:statutory|voting|non-voting|education|educational|other|added|and"
    r"|the)[\s,/-]{1,3}){0,4}(?:non-elected|co-?\s?opt(?:ed|ees?)|added members"
    r"|independent (?:members?|persons?|co-?optees?)|church (?:of england )?(?:and|&|representative)|parent"
    r" governors?|diocesan|representatives?\b"
    r"|lay members?|external members?|appointed members?|non[- ]voting"
    r" members?)\b[\w\s&,/’'-]{0,70}(?:\([^)]{0,60}\))?\s?(?:[:\t–-]|$)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\W*(?:(?:standing|named|nominated|appointed|designated|conservative|labour|liberal democrat|independent|green"
    r"|the|non-voting)\s){0,3}(?:substitut\w+|deput(?:y|ies)\b(?! (?:chair|mayor"
    r"|leader|lord))|reserves?\b|officers?\b|in attendance|also (?:in attendance|invited|attending)|copies|copied"
    r"|copy to|distribution|circulat\w+"
    r"|cc\b|c\.c|contact|apologies|observers?\b|advis[eo]rs?\b|invite\w*|guests?\b|attendees|enquir\w+|please"
    r" (?:contact|ask)|for (?:further )?(?:information|enquiries)"
    r"|press\b|other (?:recipients|members)|ward (?:members|councillors)|agenda\b|a g e n d a|notes?\b|minutes of"
    r"|present\b|declarations?|clerk\b|webcast"
    r"|members of the public|all (?:other )?members)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:agenda item|recommendations?|background|report of|reason for)\b", re.IGNORECASE)
_SIGNED = re.compile(r"\W*(?:yours|signed|dated|date|issued|by order|proper officer)\b", re.IGNORECASE)
_PARTY = re.compile(
    r"\W*(?:(?:the|conservatives?|labour|liberal|democrats?|independents?|green|greens|ukip|reform(?: uk)?|plaid"
    r" cymru|snp|sinn f[eé]in|fianna f[aá]il"
    r"|fine gael|non-aligned|co-operative|residents?|association|and|&|group|party|alliance|administration"
    r"|opposition|members?|councillors?|uk"
    r"|name|ward|division|political|role|position|\(?\d{1,2}\)?)[\s,/&()’'-]*)+:?\W*",
    re.IGNORECASE,
)
_WARD = re.compile(r"[\w\s&,.’'-]{2,50}\b(?:ward|division|council)\W*", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:is|are|will|was|were|be|should|must|can|have|has|please|that|this|who|which)\b", re.IGNORECASE
)
_FEWEST = 3
"""Councillors one below another who are taken for the members without a heading."""
_MISSES = 2
_APART = 14
_SCHOOL_ROLE = 4


@dataclass(frozen=True, slots=True)
class People:
    """Those who sit on the committee."""

    members: tuple[ReadPerson, ...] = ()
    co_opted: tuple[ReadPerson, ...] = ()


@dataclass(slots=True)
class _Walk:
    """What is known at a line on the way down."""

    of: _Of = _Of.NOBODY
    misses: int = 0
    pending: tuple[str, Passage, int, int] | None = None
    """A role that waits for the name behind it."""
    people: dict[_Of, list[_Person]] = field(default_factory=lambda: {_Of.MEMBERS: [], _Of.CO_OPTED: []})
    roles_below: list[tuple[str, Passage]] = field(default_factory=list)
    roles_lead: bool = False
    """Each role stands in a line above its name."""
    last_line: int = 0
    headed: bool = True


@dataclass(frozen=True, slots=True)
class _Person:
    name: Found[str]
    role: Found[str] | None
    aside: Found[str] | None


def people(lines: Sequence[Line]) -> People:
    """Members and co-opted members of the first list in these lines."""
    walk = _Walk()
    logical = _logical(lines)
    for at, passage in enumerate(logical):
        _step(walk, passage, at)
    _give_roles_below(walk)
    members, co_opted = (_unique(walk.people[of]) for of in (_Of.MEMBERS, _Of.CO_OPTED))
    if not members:
        members = _without_heading(logical)
    return People(
        tuple(ReadPerson(each.name, each.role) for each in members),
        tuple(ReadPerson(each.name, each.role or each.aside) for each in co_opted),
    )


def _logical(lines: Sequence[Line]) -> list[Passage]:
    """The lines, those that run on joined: a list of names may take three."""
    found: list[list[Line]] = []
    for line in lines:
        above = found[-1][-1] if found else None
        if above is not None and _joins(above, line) and len(found[-1]) < _APART:
            found[-1].append(line)
        else:
            found.append([line])
    return [Passage.of(each) for each in found]


def _joins(above: Line, line: Line) -> bool:
    if len(above.cells) > 1 or len(line.cells) > 1 or above.page != line.page:
        return False
    words = above.text.rstrip()
    commas = words.count(",") + words.count(";")
    if (
        commas > 1
        and re.search(r"[,;]\s?[A-Z]\w+$", words)
        and re.match(r"[A-Z][\w'’-]+\b(?:,|;|\s\(|\sand\b|\s?$)", line.text)
    ):
        return True
    many = commas > 0 or bool(re.search(r"\b(?:councillors|cllrs)\b", words, re.I))
    return many and (
        words.endswith((",", ";", "&", "-")) or runs_on(words) or line.text[:1].islower() or line.text.startswith("(")
    )


# ---------------------------------------------------------------- line by line


def _step(walk: _Walk, passage: Passage, at: int) -> None:
    text = passage.text
    start = 0
    if walk.people[_Of.MEMBERS] and at - walk.last_line > _APART:
        walk.of = _Of.OTHERS
        return
    if heading := _heading(text):
        of, start = heading
        if of is _Of.MEMBERS and walk.of is _Of.OTHERS and walk.people[_Of.MEMBERS]:
            return
        walk.of, walk.misses, walk.pending = of, 0, None
    if walk.of not in (_Of.MEMBERS, _Of.CO_OPTED) or not text[start:].strip(" :.–-"):
        return
    if _SIGNED.match(text) or (
        walk.misses and not re.search(r"\b(?:councillor|cllr)", text, re.I) and walk.of is _Of.MEMBERS
    ):
        walk.of = _Of.NOBODY
        return
    found = _cells(walk, passage, start)
    if found:
        walk.misses, walk.last_line = 0, at
    elif not (
        _PARTY.fullmatch(text[start:]) or _WARD.fullmatch(text) or start or re.match(r"\W*\(?quorum", text, re.I)
    ):
        walk.misses += 1
        if walk.misses >= _MISSES or _ends(text):
            walk.of = _Of.NOBODY


def _ends(text: str) -> bool:
    return bool(_ENDS.search(text)) or (len(text) > 60 and bool(_SENTENCE.search(text)))  # noqa: PLR2004 (a sentence)


def _heading(text: str) -> tuple[_Of, int] | None:
    """Whom a heading at the beginning of a line announces, and where the names begin behind it."""
    head = text[:220]
    if _OTHERS.match(head):
        return _Of.OTHERS, 0
    if (match := _CO_OPTED.match(head)) and not _is_long(text, match.end()):
        return _Of.CO_OPTED, match.end()
    if match := _MEMBERS.match(head):
        rest = text[match.end() :].strip()
        if (
            match["mark"].strip()
            or not rest
            or match["what"].casefold() in ("councillors", "cllrs")
            or match["mark"] == "\t"
        ):
            starts_names = match["what"].casefold() in ("councillors", "cllrs") and rest
            return (
                (_Of.MEMBERS, match.start("what") if starts_names else match.end())
                if not _is_long(text, match.end())
                else None
            )
    if (match := _RUN.match(head)) and (names := names_in(text[match.start("what") :])).pure and len(names.entries) > 1:
        return _Of.MEMBERS, match.start("what")
    return None


def _is_long(text: str, behind: int) -> bool:
    """Whether a sentence goes on behind the heading."""
    return bool(_SENTENCE.search(text[behind : behind + 80])) and not names_in(text[behind:]).entries


def _cells(walk: _Walk, passage: Passage, start: int) -> bool:
    """Take the people of a line; whether it has any, or a role."""
    at, any_found, last = start, False, None
    for cell in passage.text[start:].split("\t"):
        cell_start, at = at, at + len(cell) + 1
        if not cell.strip():
            continue
        role = member_role(cell)
        if role and len(cell) < 90:  # noqa: PLR2004 (a post)
            any_found = True
            _take_role(walk, passage, (role, cell_start + cell.index(role)), last, in_row="\t" in passage.text)
            continue
        names = names_in(cell, run_on=len(passage.lines) > 1)
        for entry in names.entries:
            last = _add(walk, passage, cell_start, entry, sure=names.pure or entry.name.titled)
            any_found = True
    return any_found


def _take_role(walk: _Walk, passage: Passage, role: tuple[str, int], last: int | None, *, in_row: bool) -> None:
    """A role that stands for itself: of the name beside it, of the next name, or one of a list below the names."""
    words, start = role
    people = walk.people[walk.of]
    if last is not None and people[last].role is None:
        places = passage.places(start, start + len(words))
        people[last] = replace(people[last], role=Found(words, places))
    elif in_row or walk.roles_lead or not people or passage.text.rstrip().endswith(":"):
        walk.roles_lead = walk.roles_lead or not (in_row or people)
        walk.pending = (words, passage, start, start + len(words))
    else:
        walk.roles_below.append((words, passage))


def _add(walk: _Walk, passage: Passage, offset: int, entry: Entry, *, sure: bool) -> int:
    name = entry.name
    certainty = Certainty.SURE if sure and walk.headed else Certainty.LIKELY
    role = None
    if entry.role:
        role = Found(entry.role, passage.places(offset + entry.role_start, offset + entry.role_end), certainty)
    elif walk.pending:
        words, there, start, end = walk.pending
        role = Found(words, there.places(start, end), certainty)
    walk.pending = None
    aside = None
    if len(entry.aside) >= _SCHOOL_ROLE:
        aside = Found(
            entry.aside, passage.places(offset + entry.aside_start, offset + entry.aside_end), Certainty.LIKELY
        )
    found = Found(name.text, passage.places(offset + name.start, offset + name.end), certainty)
    walk.people[walk.of].append(_Person(found, role, aside))
    return len(walk.people[walk.of]) - 1


def _give_roles_below(walk: _Walk) -> None:
    """A list of roles below the names is of the first of them, one each."""
    people = walk.people[_Of.MEMBERS]
    if any(each.role for each in people) or len(walk.roles_below) > len(people):
        return
    for at, (words, passage) in enumerate(walk.roles_below):
        people[at] = replace(people[at], role=Found(words, passage.places(0, len(passage.text)), Certainty.LIKELY))


# ---------------------------------------------------------------- what is left


def _unique(found: Sequence[_Person]) -> list[_Person]:
    """Each once; a list that is printed twice counts once."""
    kept: dict[str, _Person] = {}
    for each in found:
        key = re.sub(r"\W+", " ", each.name.value.casefold())
        if key not in kept or (kept[key].role is None and each.role):
            kept[key] = each
    return list(kept.values())


def _without_heading(logical: Sequence[Passage]) -> list[_Person]:
    """Councillors one below another in a front page that has no heading for them."""
    walk = _Walk(of=_Of.MEMBERS, headed=False)
    run = 0
    for passage in logical:
        names = names_in(passage.text.replace("\t", ", "))
        if names.pure and all(entry.name.councillor for entry in names.entries):
            _cells(walk, passage, 0)
            run += 1
        elif run and (role := member_role(passage.text)):
            walk.roles_below.append((role, passage))
        elif len(walk.people[_Of.MEMBERS]) >= _FEWEST:
            break
        else:
            walk, run = _Walk(of=_Of.MEMBERS, headed=False), 0
    if len(walk.people[_Of.MEMBERS]) < _FEWEST:
        return []
    _give_roles_below(walk)
    return _unique(walk.people[_Of.MEMBERS])
