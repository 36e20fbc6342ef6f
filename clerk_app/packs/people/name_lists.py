"""The people in a line: one alone, several one behind another, in columns, with role, ward, address or telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clerk_app.packs.people.list_marks import has_messrs, with_commas, without_bodies, without_label, without_signs
from clerk_app.packs.people.person_names import Name, name_at
from clerk_app.packs.people.roles import is_empty_seat, member_role, office_of_row, role_before

_PHONE = re.compile(
    r"(?:\b(?:tel(?:ephone)?|phone|mob(?:ile)?|home|t|m)\b[\s.:]{0,3})?(?:\+44\s?)?\(?(?!\d{1,2}\s?-\s?\d{1,2}\b)\d[\d\s()-]{3,16}\d\b"
    r"|\S{1,60}@\S{1,80}",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    r"\s*(?:,|[–—-]\s)?\s*[(\[](?P<inside>[^()\[\]]{1,60}\([^()\[\]]{1,40}\)(?=[)\]])|[^()\[\]]{1,120})[)\]]?[\s*]*"
)
_BETWEEN = re.compile(
    r"\s*(?:[,;/•·|]|[–—-]\s(?=(?:Cllr|Councillor)\b)|\.\s+(?=[A-Z])|\band\b|&|\+)\s*(?:and\s+|&\s*)?", re.IGNORECASE
)
_DASH = re.compile(
    r"\s*[–—-]\s+|\s*\.{3,80}\s*|\s+[–—-]\s*|\s*:\s*|[–—-](?=(?:Vice|Chair|Deputy|Mayor|Leader))"
    r"|\s(?=(?:vice[ -]?)?chair(?:m[ae]n|woman|person)?\b)",
    re.IGNORECASE,
)
_NEXT_TITLE = re.compile(r"\s*(?=(?:cllr|councillor|clr|mrs?|ms|miss|dr)\b)", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z](?:[. ]{0,2}[A-Z]){0,3}\.?")
UNION = re.compile(r"GMB|NEU|NUT|ATL|NASUWT|PCS|FBU|RMT|UCU|UCATT|TUC|BMA|RCN")
"""Whom the employees have chosen, and no party."""
_SURNAMES = re.compile(r"\s*[A-Z][\w'’-]+\s?(?:[,;]|\()")
"""How a run of surnames begins: 'Brown (Chairman), Green, Hall'."""
_COUNCILLOR = re.compile(r"(?:councillor|cllr)\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"(?:councillors|cllrs|aldermen)\b", re.IGNORECASE)
"""The title of all that are named behind it, by their surnames too."""
_ONE_COUNCILLOR = re.compile(r"\W*(?:borough |county |district |city )?(?:councillor|cllr)\b", re.IGNORECASE)
_ONE_MEMBER = re.compile(
    r"\W*(?:borough |county |district |city )?(?:councillor|cllr|mrs?|ms|miss|dr)\b", re.IGNORECASE
)
_ROLE_AT_END = re.compile(r"\s[–—-]\s(?P<role>[^–—(),;]{4,40})$")
_PRESIDES = re.compile(r"chair|conven[eo]r|cadeirydd", re.IGNORECASE)
"""Who does in the meeting, be it the mayor: 'Mayor Ann Brown (Chair)'."""
_PAIR = 2
_ONE_TITLED = re.compile(r"\s*(?:councillor|cllr)\b[.:]?\s(?:(?:Mrs?|Ms|Dr)\s)?[A-Z][\w'’-]+\s?[,;(]", re.IGNORECASE)
"""How one begins whose first name, that of the chairman, has a title: 'Councillor Brown (Chairman), Green, Hall'."""
_SURNAME_FIRST = re.compile(
    r"\W*(?P<name>(?:(?:cllr|councillor)\b\.?\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?P<comma>),\s(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?"
    r"(?-i:[A-Z](?:[.\s]{0,2}[A-Z]){0,3})\b\.?)\s?(?=$|[(–—-])",
    re.IGNORECASE,
)
_FEWEST = 3
_NEARLY_ALL = 0.75
"""Of the parts of a list that are names, the list is one of names though something else stands in it."""
_PARTS = re.compile(r"[,;](?![^(]*\))|\band\b(?![^(]*\))")
_SEVERAL = re.compile(
    r"\b(?:governors|members|representatives|co-?optees|chairmen|chairs|observers|persons|parents|teachers)$",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:(?!\s[–—-]\s|[,/]\s?)[^()]){2,60}")
_ROLE_BEHIND_BODY = re.compile(
    r"\s*,\s[^,;()]{3,70}\b(?:Council|Authority|Partnership|Trust|Board|Group|Association)\s\((?P<role>[^()]{2,40})\)"
)
"""Which council somebody is from, and then the office: 'Councillor A Brown, Overton City Council (Chair)'."""
_BY_OFFICE = re.compile(r"\s?\(ex[\s-]?officio", re.IGNORECASE)
_BY_OFFICE_ALONE = re.compile(r"ex[\s-]?officio(?: member)?", re.IGNORECASE)
_NEAR = 8
_LABEL_TAIL = re.compile(r"(?:Committee|Panel|Board|Cabinet|Council|Forum)\s+(?=[A-Z])")
"""The end of 'Members of the Committee' where the label takes two lines and its names begin beside the first."""
_UP_TO_MARK = re.compile(r"[^,;/•·]*")
_FROM = re.compile(r"\sfrom\s(?:the\s)?[A-Z][^,;]{3,80}$")
"""Of which council the names before it are."""
_FROM_BODY = re.compile(
    r"(?P<pair>^[^,;()]{5,60}\sand\s[^,;()]{3,40}),\s(?:the\s)?[A-Z][^,;()]{3,70}\b"
    r"(?:Association|Society|Club|Trust|Federation|Union|Institute)\W*$"
)
"""Of which body the two names before it are."""
_LETTERS_BEHIND = re.compile(r"\s?\((?P<letters>(?:[A-Z]\.?){1,4})\)")
"""A party, or an office in short."""
_EX_OFFICIO = re.compile(
    r"\s*\(ex[\s-]?officio\)\s*(?=(?:the\s)?(?:deputy\s)?(?:town\s)?(?:mayor|chair))", re.IGNORECASE
)
"""Before the office by which somebody is a member."""
_LETTERS = 1200


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a text with the role that is printed beside it."""

    name: Name
    role: str = ""
    role_start: int = 0
    role_end: int = 0
    aside: str = ""
    """What stands in brackets and is no member's role: a ward, a party, whom a co-opted member represents."""
    aside_start: int = 0
    aside_end: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """Those found in a text, and whether nothing else stands in it."""

    entries: tuple[Entry, ...]
    pure: bool = True


def names_in(text: str, *, run_on: bool = False, loose: bool = False) -> Names:
    """The people of one cell or of several lines that run on; with telephone numbers each stands before one."""
    loose = loose or has_messrs(text)
    text = with_commas(without_signs(without_label(text))[:_LETTERS])
    text = _FROM.sub("", text) if re.match(r"\W*(?:councillors|cllrs)\b", text, re.IGNORECASE) else text
    text = without_bodies(text)
    text = _FROM_BODY.sub(r"\g<pair>", text)
    if _PHONE.search(text):
        return _before_numbers(text)
    if surname := _surname_first(text):
        return Names((surname,))
    loose = loose or bool(re.match(r"[\W\d]*(?:councillors|cllrs|aldermen|cynghorwyr)\b", text, re.IGNORECASE))
    entries, clean = _list(text, loose=loose)
    pure = clean == len(entries) + 1
    if not (pure or loose) and (surnames := _surnames(text)):
        return Names(tuple(surnames))
    entries = _with_role_at_end(text, entries)
    entries = _told_apart(text, _with_shared(_without_ward(text, entries)))
    if pure or not entries:
        return Names(tuple(entries), pure and bool(entries))
    if len(entries) > _FEWEST and len(entries) >= _NEARLY_ALL * len(_PARTS.split(text)):
        return Names(tuple(entries), pure=False)
    if run_on and clean > 1:
        return Names(tuple(entries[:clean]), pure=False)
    titled = [entry for entry in entries if entry.name.titled]
    if len(titled) > 1 and (run_on or titled[0] is entries[0]):
        return Names(tuple(titled), pure=False)
    return (
        Names(tuple(_with_role_at_end(text, entries[:1])), pure=False)
        if entries[0].name.start <= _LEAD
        else Names((), pure=False)
    )


def has_surname_first(text: str) -> bool:
    """Whether a line is one name as an index prints it: 'Brown, Mrs A J (Chairman)'."""
    return _SURNAME_FIRST.match(text) is not None


def _surname_first(text: str) -> Entry | None:
    """The one name of 'Brown, Mrs A J (Chairman)'."""
    match = _SURNAME_FIRST.match(text)
    name = name_at(text, match.start("name"), loose=True) if match else None
    if match is None or name is None or name.end > match.start("comma"):
        return None
    whole = replace(name, end=match.end("name"), text=" ".join(text[name.start : match.end("name")].split()))
    entry = _with_aside(text, Entry(whole))
    end = max(whole.end, entry.role_end, entry.aside_end)
    return None if re.search(r"\w", text[end:]) else entry


def _surnames(text: str) -> list[Entry]:
    """The names of 'Brown (Chairman), Green, Hall', also where the first is called 'Councillor'."""
    titled = _ONE_TITLED.match(text)
    if not (titled or _SURNAMES.match(text)):
        return []
    entries, clean = _list(text, loose=True)
    if clean != len(entries) + 1 or len(entries) < _FEWEST:
        return []
    if titled and any(_of_its_own(text, entry) for entry in entries[1:]):
        return []
    return entries


def _of_its_own(text: str, entry: Entry) -> bool:
    """Whether a name is no bare surname of a list whose first has a title: it has the title itself, or two words."""
    single = _COUNCILLOR.match(text, entry.name.start)
    return not entry.role if single else " " in entry.name.text and not entry.name.titled


_LEAD = 40
"""A name so near to the beginning is what a line is about."""


def _without_ward(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries without the ward in 'Cllr Ann Brown, Overton East (Chairman)', whose role is the councillor's."""
    if len(entries) != _PAIR or not entries[0].name.titled:
        return entries
    one, other = entries
    if not (_ONE_COUNCILLOR.match(text) or (other.role and _ONE_MEMBER.match(text))):
        return entries
    between = text[max(one.name.end, one.role_end) : other.name.start].strip()
    initials = any(len(word.strip(".")) == 1 for word in other.name.text.split())
    if other.name.titled or initials or one.role_start < one.name.start != 0 or between != ",":
        return entries
    return [one if one.role else replace(one, role=other.role, role_start=other.role_start, role_end=other.role_end)]


def _with_role_at_end(text: str, entries: list[Entry]) -> list[Entry]:
    """The one name with the office that stands behind the party and the ward: 'Cllr A Brown, Labour, Hill - Chair'."""
    end = _ROLE_AT_END.search(text) if len(entries) == 1 and not entries[0].role else None
    if end is None or not member_role(end["role"]):
        return entries
    return [replace(entries[0], role=end["role"], role_start=end.start("role"), role_end=end.end("role"))]


def _told_apart(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries, those of one surname with the initial in brackets that tells them apart: 'Green (A), Green (B)'."""
    names = [entry.name.text for entry in entries]
    return [_with_initial(text, entry) if names.count(entry.name.text) > 1 else entry for entry in entries]


def _with_initial(text: str, entry: Entry) -> Entry:
    bracket = _BRACKET.match(text, entry.name.end)
    if bracket is None or " " in entry.name.text or not _INITIALS.fullmatch(bracket["inside"]):
        return entry
    end = text.index(")", bracket.start("inside")) + 1 if ")" in bracket[0] else bracket.end("inside")
    return replace(entry, name=replace(entry.name, end=end, text=f"{entry.name.text} ({bracket['inside']})"))


def _with_shared(entries: list[Entry]) -> list[Entry]:
    """'A Brown and B Green (parent governors)': what a bracket says of several is said of those before the last too."""
    for at in range(len(entries) - 2, -1, -1):
        mine, behind = entries[at], entries[at + 1]
        if (
            not (mine.role or mine.aside)
            and _SEVERAL.search(behind.aside or behind.role)
            and behind.name.start - mine.name.end < _NEAR
        ):
            entries[at] = replace(behind, name=mine.name)
    return entries


def _before_numbers(text: str) -> Names:
    """'A Brown, Hill Farm, Tel 01234 567890, C Green, …': who stands before each number, which is not kept."""
    entries, at = [], 0
    for number in [*_PHONE.finditer(text), None]:
        end = number.start() if number else len(text)
        entry = _entry(text, at, loose=False)
        if entry is not None and entry.name.end <= end:
            entries.append(entry)
        at = number.end() if number else end
    return Names(tuple(entries), pure=False)


def _list(text: str, *, loose: bool) -> tuple[list[Entry], int]:
    """Every name of a list, and how many stand before the first words that are no name: one more than all for none."""
    entries: list[Entry] = []
    at, clean = 0, -1
    while at < len(text):
        label = _LABEL_TAIL.match(text, at) if entries else None
        at = label.end() if label else at
        loose = loose or _OF_SEVERAL.match(text, at) is not None
        entry = _entry(text, at, loose=loose)
        if entry is not None:
            entries.append(entry)
            at = max(entry.name.end, entry.role_end, entry.aside_end)
            at += text.startswith(")", at)  # of 'The Mayor (Councillor A Brown)'
        else:
            at, stray = _passed(text, at)
            clean = len(entries) if stray and clean < 0 else clean
        between = _BETWEEN.match(text, at) or _NEXT_TITLE.match(text, at)
        if between:
            at = between.end()
        elif text[at:].strip(" .*:;"):
            clean = len(entries) if clean < 0 else clean
            rest = _UP_TO_MARK.match(text, at)
            at = max(rest.end() if rest else at + 1, at + 1)
        else:
            break
    return _with_offices(text, entries), len(entries) + 1 if clean < 0 else clean


def _with_offices(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries, two with the letters in brackets that can only stand for the chairs: 'Ash (C), Birch (VC), Elm'."""
    found = {at: mark for at, each in enumerate(entries) if (mark := _LETTERS_BEHIND.match(text, each.name.end))}
    if sorted(mark["letters"].replace(".", "") for mark in found.values()) != ["C", "VC"]:
        return entries
    return [
        replace(
            each, role=found[at]["letters"], role_start=found[at].start("letters"), role_end=found[at].end("letters")
        )
        if at in found and not each.role
        else each
        for at, each in enumerate(entries)
    ]


def _passed(text: str, at: int) -> tuple[int, bool]:
    """Where the words end that are no name, and whether they are neither a role nor an empty seat."""
    skipped = _UP_TO_MARK.match(text, at)
    words = skipped[0] if skipped and skipped[0] else text[at : at + 1]
    stray = bool(re.search(r"\w", words)) and not _are_roles(words) and not is_empty_seat(words)
    return at + len(words), stray


def _are_roles(words: str) -> bool:
    """Whether words are an office and what its holder is, whom nobody names: 'the Mayor (ex officio)'."""
    parts = [part for part in re.split(r"[()]", words) if part.strip(" .")]
    return all(map(member_role, parts))


def _entry(text: str, at: int, *, loose: bool) -> Entry | None:
    """The name that begins here, with a role before or behind it."""
    by_office = _EX_OFFICIO.match(text, at)
    at = by_office.end() if by_office else at
    lead = role_before(text[at : at + 60])
    name = None
    if lead:
        name = name_at(text, at + lead[1], loose=True)
        if name is not None and not (name.titled or " " in name.text):
            name = None
    if name is not None and lead:
        start = at + text[at:].index(lead[0])
        return _with_aside(text, Entry(name, lead[0], start, start + len(lead[0])))
    name = name_at(text, at, loose=loose)
    return _with_aside(text, Entry(name)) if name is not None else None


def _with_aside(text: str, entry: Entry) -> Entry:
    """The entry with what its brackets, or the words behind a dash or a comma, say."""
    at = max(entry.name.end, entry.role_end if entry.role_start > entry.name.start else 0)
    while bracket := _BRACKET.match(text, at):
        inside, start = bracket["inside"].strip(), bracket.start("inside")
        if entry.role and "," in bracket[0] and member_role(inside):
            return entry  # it is the role of the next
        inside, start = _of_bracket(inside, start)
        entry = _told(entry, inside, start, bracket.end())
        at = bracket.end()
    dash = re.compile(rf"(?:{_DASH.pattern}|\s*,\s*)", re.IGNORECASE).match(text, at)
    if dash is None:
        return entry
    words = re.split(r"[,;()\t|]", text[dash.end() :], maxsplit=1)[0]
    end = dash.end() + len(words)
    of_body = _ROLE_BEHIND_BODY.match(text, dash.start()) if "," in dash[0] and not entry.role else None
    if of_body and (role := member_role(of_body["role"])):
        return _told(entry, role, of_body.start("role"), of_body.end())
    if "," in dash[0] and _BY_OFFICE.match(text, end):
        return entry  # whoever has that office, too
    if not entry.role and (role := member_role(words)):
        return _told(entry, role, dash.end(), end)
    if entry.aside or not words.strip() or "," in dash[0] or re.match(r"(?:cllr|councillor)", words, re.IGNORECASE):
        return entry
    entry = _told(entry, words.strip(), dash.end(), end)
    role_behind = _BRACKET.match(text, end)
    if role_behind and not entry.role and member_role(role_behind["inside"]):
        return _told(entry, role_behind["inside"].strip(), role_behind.start("inside"), role_behind.end())
    return entry


def _of_bracket(inside: str, start: int) -> tuple[str, int]:
    """What a bracket says; of 'Labour - Chair' the office, and where it begins."""
    if member_role(inside):
        return inside, start
    parts = [(part[0].strip(), start + part.start()) for part in _PART.finditer(inside)]
    return next(((words, at) for words, at in parts if len(parts) > 1 and member_role(words)), (inside, start))


def _told(entry: Entry, words: str, start: int, end: int) -> Entry:
    role = member_role(words) or office_of_row(words)
    led = entry.role_start < entry.name.start and not _PRESIDES.search(entry.role)
    by_office = entry.role.casefold().startswith("ex") or (led and _PRESIDES.search(role or "") is not None)
    if role and (not entry.role or by_office):
        return Entry(entry.name, role, start, end, entry.aside, entry.aside_start, entry.aside_end)
    if _INITIALS.fullmatch(words) and not entry.aside and not UNION.fullmatch(words):
        return entry if entry.role_end >= end else replace(entry, aside_end=end)
    if role and entry.role and _BY_OFFICE_ALONE.fullmatch(role):
        return replace(entry, role=f"{entry.role}, {role}", aside=words, aside_start=start, aside_end=end)
    kept = entry.aside or words
    return Entry(entry.name, entry.role, entry.role_start, entry.role_end, kept, start, end)
