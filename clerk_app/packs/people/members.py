"""The members and the co-opted members, listed one a line, in columns, in a run of names, by party or by ward."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.colons import with_commas_for_colons
from clerk_app.packs.people.flat_columns import is_parted, with_columns
from clerk_app.packs.people.group_labels import is_of_two_tongues, is_subheading
from clerk_app.packs.people.how_sure import weighed
from clerk_app.packs.people.list_begins import (
    beside_broken_label,
    by_group,
    chairs_above,
    heads_columns,
    is_second_list,
    labels_list,
    leads_with_chair,
    named_in_heading,
)
from clerk_app.packs.people.lists_beside import one_below_the_other
from clerk_app.packs.people.marked_substitutes import without_marked
from clerk_app.packs.people.name_lists import UNION, Entry, Names, names_in
from clerk_app.packs.people.people_cells import PeopleCell, Person, cells_of
from clerk_app.packs.people.people_chair import chair_of
from clerk_app.packs.people.people_groups import governors
from clerk_app.packs.people.people_headings import (
    ListOf,
    ends_list,
    heading_of,
    is_of_an_officer,
    is_ward,
    is_without_vote,
    others_beside,
)
from clerk_app.packs.people.people_lines import joined
from clerk_app.packs.people.people_tables import Column, table_of
from clerk_app.packs.people.people_walk import Walk, give_roles_below, represents, take_role, told_beside
from clerk_app.packs.people.portfolios import post_before, takes_post, without_lone_posts
from clerk_app.packs.people.posts_behind import without_posts
from clerk_app.packs.people.represented import with_body
from clerk_app.packs.people.roles import is_empty_seat, member_role, office_of_row, post_behind
from clerk_app.packs.people.sent_members import headed_by_councils
from clerk_app.packs.people.signatures import LINES as SIGNED
from clerk_app.packs.people.signatures import is_signature, signs_apart
from clerk_app.packs.people.ward_columns import are_labels, wards_beside, without_wards, without_wards_before
from clerk_app.packs.reading import ReadPerson

_MOST_CELLS = 40
"""Of a line that lists people; one with more is of another table, or of no paper at all."""
_FEWEST = 3
_RIGHT_BELOW = 2
"""Lines below the chairman's in which the other members are listed."""
"""Councillors one below another who are taken for the members without a heading."""
_MISSES = 2
_APART = 14
_PAIR = 2
_IN_SHORT = 2
"""Letters of an office that may stand for something else: 'VC'."""
_SCHOOL_ROLE = 4
_LONGEST_ROLE = 90
_SURNAME_AND_ROLE = re.compile(r"\s*[A-Z][\w'’-]+\s\((?:vice|deputy|chair)[\w\s-]*\)\s*$", re.IGNORECASE)
_EXECUTIVE = re.compile(r"\b(?:cabinet|executive) members?\b|\bmembers of the (?:cabinet|executive)\b", re.IGNORECASE)
_NO_MEMBER = re.compile(
    r"\b(?:co-?\s?opted|non-?\s?voting|representative|representing|parent governor|diocesan|diocese)\b", re.IGNORECASE
)
_TITLED = re.compile(r"\b(?:councillor|cllr|mrs?|ms|miss|dr)\b", re.IGNORECASE)
_FIRST_BEHIND = re.compile(r",\s[A-Z][a-z’'-]+\s?(?:\([^()]*\)\s?)?$")
"""As in 'Councillor Brown, Ann (Chair)'."""
_LISTED = re.compile(r",|\sand\s")
_HYPHEN = re.compile(r"(?<=\w)-\s(?=[A-Z])")
"""At the end of a line, as in 'Vice-' above 'Chairman'."""
_USUAL = re.compile(
    r"(?:(?:county|borough|city|district|parish|town|council{1,3}ors?|cllrs?|alderm[ae]n|mrs?|miss|ms|mx|dr)\b[.:]?\s?)*"
    r"(?!(?:rev|revd|reverend|canon|father|fr|sister|rabbi|imam|archdeacon|bishop|sir|dame|lord|lady|baron|baroness|prof"
    r"|professor|major|maj|capt|captain|col|colonel|lt|brigadier|commander|cdr|hon|judge|deputy|senator)\b)"
    r"(?:\S+ ){0,2}\S{2,}(?:,? (?:OBE|MBE|CBE|JP|MP|MS|MSP|BEM|DL))*",
    re.IGNORECASE,
)
"""A name of up to three words; in a longer one an office, a title or a place may be left."""
_OF_A_COUNCIL = re.compile(r"\bcouncil$", re.IGNORECASE)
_OF_COUNCILS = re.compile(r"\W*(?:[\w’'&/,-]{2,30}\s){0,6}councillors\b", re.IGNORECASE)
_OF_ANOTHER_COUNCIL = re.compile(r"(?:county|district|borough|city|unitary|ward)\s(?:councillor|cllr)\b", re.IGNORECASE)
_GUEST = re.compile(
    r"(?:(?:[A-Z]{1,4}[CDB]C|(?i:(?:county|district|borough|city|ward|unitary)(?: (?:council|councillor|cllr))*))\b"
    r"(?:[\s,&/]|\band\b)*)+"
)
"""Of which other council a councillor is who is only asked to come: '(LCC & ELDC)'."""
_OF_ANOTHER = re.compile(
    r"\W*(?:(?:elected|ward|county|district|borough|unitary|city) ){1,2}(?:members?|councillors?|cllrs?)"
    r"\s?(?:\([^()]{1,40}\)\s?)?[:–\t-]",
    re.IGNORECASE,
)
"""Whom a parish has in other councils, below its own councillors."""
_SUBSTITUTE = re.compile(
    r"\W*(?:(?:named|nominated|standing|1st|2nd|first|second) )?(?:substitute|reserve)(?: (?:member|councillor))?\W*"
    r"|\W*for information(?: only)?\W*",
    re.IGNORECASE,
)
_BY_OFFICE = re.compile(r"ex[\s-]?officio", re.IGNORECASE)
"""Said of somebody whose office stands before the name, so that either may be the role."""
_CO_OPTED = re.compile(r"\bco-?\s?opted\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class People:
    """Those who sit on the committee."""

    members: tuple[ReadPerson, ...] = ()
    co_opted: tuple[ReadPerson, ...] = ()


def people(lines: Sequence[Line], *, executive: bool = False, front: bool = True) -> People:
    """Members and co-opted members of the first list in these lines.

    Of an executive each has a portfolio; on a front page the chairman may be named alone.
    """
    read = joined(with_commas_for_colons([line for line in lines if len(line.cells) <= _MOST_CELLS]))
    passages = with_columns(one_below_the_other(without_wards_before(read)))
    walk = Walk(executive=executive, two_columns=_are_in_two_columns(passages), wards=wards_beside(passages))
    walk.councils = headed_by_councils(passages)
    for row, passage in enumerate(passages):
        signed = walk.of in walk.people and is_signature(passages[row : row + SIGNED])
        if signed or (walk.of in walk.people and walk.here and signs_apart(passages, row)):
            walk.of = ListOf.OTHERS
        else:
            _step(walk, passage, row, [each.text for each in passages[row + 1 : row + 1 + _RIGHT_BELOW]])
    without_lone_posts(walk)
    give_roles_below(walk)
    members, co_opted = (_unique(walk.people[of]) for of in (ListOf.MEMBERS, ListOf.CO_OPTED))
    if of_school := governors(passages):
        members, co_opted = of_school, []
    if not members:
        members = _without_heading(passages) or (chair_of(passages) if front else [])
    members = without_marked(members, lines)
    members = weighed(without_wards(_without_guests([each for each in members if not _is_no_member(each)])))
    co_opted = weighed(co_opted)
    return People(
        tuple(ReadPerson(each.name, each.role or (each.aside if walk.executive else None)) for each in members),
        tuple(ReadPerson(each.name, each.role or _represented(each)) for each in co_opted),
    )


def _is_no_member(each: Person) -> bool:
    """Whether somebody only stands in for a member, or gets the paper for information."""
    return each.aside is not None and _SUBSTITUTE.fullmatch(each.aside.value) is not None


def _represented(person: Person) -> Found[str] | None:
    """Whom a co-opted member represents; of which other council somebody is a member is no role."""
    return None if person.aside and _OF_A_COUNCIL.search(person.aside.value) else person.aside


def _without_guests(members: list[Person]) -> list[Person]:
    """The members without councillors of other councils who are named in lines below them all."""
    guests = [
        each
        for each in members
        if _OF_ANOTHER_COUNCIL.match(each.name.value)
        or any(told and _GUEST.fullmatch(told.value) for told in (each.role, each.aside))
    ]
    own = [each for each in members if each not in guests]
    below = len(own) >= _FEWEST and all(guest.row > own[-1].row for guest in guests)
    return own if below else members


# ---------------------------------------------------------------- line by line


def _step(walk: Walk, passage: Passage, row: int, below: Sequence[str]) -> None:
    text, start = passage.text, 0
    table = table_of(passage.lines[0])
    if walk.people[ListOf.MEMBERS] and row - walk.last_row > _APART:
        walk.of = ListOf.OTHERS
        return
    if walk.people[ListOf.MEMBERS] and not walk.outer and _OF_ANOTHER.match(text):
        walk.of = ListOf.OTHERS
        return
    if heading := walk.of_council(row, text) or heading_of(text) or _beside_label(walk, text, below):
        of, start = heading
        if is_second_list(walk, of, text):
            return
        of, start = by_group(walk, of, start, text, below)
        of_columns = of is ListOf.CO_OPTED and walk.of is ListOf.MEMBERS and heads_columns(text)
        if of_columns and not labels_list(text):
            return
        goes_on = walk.of is of is ListOf.MEMBERS
        walk.barred = others_beside(passage.lines[0]) or (walk.barred if goes_on else None)
        walk.of, walk.misses, walk.pending, walk.headed, walk.surnames = of, 0, None, not is_without_vote(text), False
        walk.outer = walk.outer or (of is ListOf.MEMBERS and _OF_ANOTHER.match(text) is not None)
        walk.executive = walk.executive or bool(_EXECUTIVE.search(text))
        walk.elsewhere = of is ListOf.CO_OPTED and _OF_COUNCILS.match(text) is not None
        walk.pending = named_in_heading(passage, of, start)
    elif _may_begin(walk, passage) and table and table.of_bodies:
        walk.of, walk.misses, walk.headed = ListOf.MEMBERS, 0, True
    elif not walk.people[ListOf.MEMBERS] and (
        (_may_begin(walk, passage) and leads_with_chair(text)) or chairs_above(text, below)
    ):
        walk.of, walk.misses, walk.headed = ListOf.MEMBERS, 0, False
    if table and walk.of is ListOf.MEMBERS:
        walk.table, walk.executive = table, walk.executive or table.portfolios
    elif walk.of in walk.people and text[start:].strip(" :.–-") and not are_labels(text, below):
        _take_line(walk, passage, start, row)


def _beside_label(walk: Walk, text: str, below: Sequence[str]) -> tuple[ListOf, int] | None:
    """The co-opted members below others, beside a label that takes two lines."""
    begin = beside_broken_label(text, below) if walk.of in walk.people else 0
    return (ListOf.CO_OPTED, begin) if begin else None


def _may_begin(walk: Walk, passage: Passage) -> bool:
    """Whether a list without a heading can begin here: below others, such as whom to ask, only apart from them."""
    if walk.people[ListOf.MEMBERS]:
        return False
    return walk.of is ListOf.NOBODY or (walk.of is ListOf.OTHERS and passage.lines[0].gap)


def _are_in_two_columns(passages: Sequence[Passage]) -> bool:
    """Whether whole names stand beside those without a title in several lines, and never anything else."""
    pairs = [[names_in(cell) for cell in cells] for each in passages if len(cells := each.text.split("\t")) == _PAIR]
    beside = [right for left, right in pairs if left.pure and not left.entries[0].name.titled]
    return len(beside) >= _PAIR and all(right.pure and " " in right.entries[0].name.text for right in beside)


def _take_line(walk: Walk, passage: Passage, start: int, row: int) -> None:
    text = passage.text
    if is_of_two_tongues(text):
        walk.misses = 0
        return
    strays = walk.of is ListOf.MEMBERS and walk.misses and not _TITLED.search(text)
    if ends_list(text[start:]) or strays or is_of_an_officer(text):
        walk.of = ListOf.NOBODY
        return
    cells = [cell for cell in cells_of(passage, start, row) if walk.barred is None or cell.left < walk.barred]
    if walk.table and not walk.table.names_first:
        posts = [cell for cell in cells if walk.table.has(Column.POST, cell.left)]
        walk.pending = posts[0].trimmed(0, len(posts[0].text), Certainty.LIKELY) if posts else None
        if beside := [cell for cell in cells if not walk.table.has(Column.NAME, cell.left)]:
            voteless = (cell for cell in beside if _CO_OPTED.search(cell.text))
            walk.co_opted_row = next((cell.found(0, len(cell.text), Certainty.LIKELY) for cell in voteless), None)
        cells = [cell for cell in cells if walk.table.has(Column.NAME, cell.left)]
    if (walk.executive and not start and takes_post(walk, cells, row)) or _take_cells(walk, cells):
        walk.misses, walk.last_row = 0, row
    elif not (start or _says_nothing(walk, cells, text)):
        walk.misses += 1
        if walk.misses >= _MISSES:
            walk.of = ListOf.NOBODY


def _says_nothing(walk: Walk, cells: Sequence[PeopleCell], text: str) -> bool:
    """Whether a line without names belongs to the list all the same."""
    told = _only_heads(cells) or is_subheading(text) or is_empty_seat(text)
    return told or (heads_columns(text) and not walk.here)


def _only_heads(cells: Sequence[PeopleCell]) -> bool:
    """Whether nothing is left of a line but a heading, its names being others'."""
    return not cells or (len(cells) == 1 and heading_of(cells[0].text) is not None)


def _take_cells(walk: Walk, cells: Sequence[PeopleCell]) -> bool:
    """Take the people of a line; whether it has any, or a role."""
    taken, last = False, -1
    for at, cell in enumerate(cells):
        role = member_role(cell.text) or (office_of_row(cell.text) if cell.in_row and not at else None)
        if role and len(cell.text) < _LONGEST_ROLE and not (last >= 0 and _CO_OPTED.search(role)):
            take_role(walk, cell, role, last)
            taken = True
            continue
        walk.surnames = walk.surnames or (walk.headed and _is_surname(cell, cells))
        voteless = walk.of is ListOf.CO_OPTED and represents(cell.text)
        if last >= 0 and ((walk.beside and at) or is_ward(cell.text) or voteless):
            last = told_beside(walk, cell, last)
            continue
        walk.pending = post_before(cell, executive=walk.executive) or walk.pending
        names = _names(walk, cell)
        names = with_body(cell.text, names) if walk.of is ListOf.CO_OPTED else names
        if (
            walk.executive
            and not walk.two_columns
            and last >= 0
            and not any(entry.name.titled for entry in names.entries)
        ):
            walk.here[last] = replace(
                walk.here[last], role=walk.here[last].role or cell.found(0, len(cell.text), Certainty.LIKELY)
            )
            continue
        shared = walk.pending if walk.of is ListOf.CO_OPTED else None
        every = len(_TITLED.findall(cell.text)) <= len(names.entries)
        for entry in names.entries:
            walk.pending = walk.pending or shared
            _add(
                walk, cell, entry, sure=(names.pure or (entry.name.titled and every)) and not _may_be_more(cell, entry)
            )
            taken, last = True, len(walk.here) - 1
        if not names.entries and last >= 0:
            last = told_beside(walk, cell, last)
    return taken


def _may_be_more(cell: PeopleCell, entry: Entry) -> bool:
    """Whether a name was parted from another by its shape alone, or its first name may stand behind its comma."""
    return is_parted(cell.passage) or bool(_FIRST_BEHIND.match(cell.text, entry.name.end))


def _names(walk: Walk, cell: PeopleCell) -> Names:
    """The names of a cell; below a line of surnames alone, as one of another party, surnames alone too."""
    names = names_in(cell.text, run_on=len(cell.passage.lines) > 1, loose=walk.surnames)
    names = without_posts(cell.text, names)
    if (
        walk.run
        and not names.pure
        and (_LISTED.search(cell.text) or cell.text[:1] == " ")
        and (surnames := names_in(cell.text, loose=True)).pure
    ):
        return surnames
    bare = [entry for entry in names.entries if not entry.name.titled and " " not in entry.name.text]
    walk.run = walk.run or (names.pure and len(bare) == len(names.entries) > 1)
    return names


def _is_surname(cell: PeopleCell, cells: Sequence[PeopleCell]) -> bool:
    """Whether a surname alone has a chairman's role behind it, in brackets or in the cell beside."""
    if _SURNAME_AND_ROLE.match(cell.text):
        return True
    beside = cells[1].text if len(cells) > 1 and cell is cells[0] else ""
    return bool(re.fullmatch(r"[A-Z][\w'’-]+", cell.text) and re.match(r"(?:vice|deputy|chair)", beside, re.IGNORECASE))


def _add(walk: Walk, cell: PeopleCell, entry: Entry, *, sure: bool) -> None:
    certainty = Certainty.SURE if sure and walk.headed and _USUAL.fullmatch(entry.name.text) else Certainty.LIKELY
    # Between commas 'Leader' may be a surname, as 'Mayor' and 'Bailiff' are.
    listed = cell.text[: entry.role_start].rstrip().endswith(",") and entry.role_start > entry.name.end
    doubtful = listed or len(entry.role) <= _IN_SHORT or _BY_OFFICE.fullmatch(entry.aside)
    certainty = Certainty.LIKELY if entry.role and doubtful else certainty
    role = cell.trimmed(entry.role_start, entry.role_end, certainty) if entry.role else walk.pending
    if role is None and walk.of is ListOf.MEMBERS and (post := post_behind(cell.text, entry.name.end)):
        role = cell.found(*post, Certainty.LIKELY)
    if entry.role and role is not None:
        role = replace(role, value=_HYPHEN.sub("-", entry.role))
    aside = None
    told = len(entry.aside) >= _SCHOOL_ROLE or UNION.fullmatch(entry.aside)
    if told and not (walk.elsewhere and walk.of is ListOf.CO_OPTED):
        aside = replace(cell.trimmed(entry.aside_start, entry.aside_end, Certainty.LIKELY), value=entry.aside)
    name = replace(cell.found(entry.name.start, entry.name.end, certainty), value=entry.name.text)
    walk.pending = None
    person = Person(name, role or walk.co_opted_row, aside, cell.left, cell.row)
    beside = (
        walk.of is ListOf.MEMBERS
        and not (entry.name.councillor or is_subheading(cell.passage.text.partition(":")[0]))
        and _NO_MEMBER.search(f"{entry.role} {entry.aside}")
    )
    (walk.people[ListOf.CO_OPTED] if beside or walk.co_opted_row else walk.here).append(person)


# ---------------------------------------------------------------- what is left


def _unique(found: Sequence[Person]) -> list[Person]:
    """Each once; a list that is printed twice counts once."""
    kept: dict[str, Person] = {}
    for each in found:
        key = re.sub(r"\W+", " ", each.name.value.casefold())
        if key not in kept or (kept[key].role is None and each.role):
            kept[key] = each
    return list(kept.values())


def _without_heading(passages: Sequence[Passage]) -> list[Person]:
    """Councillors one below another in a front page that has no heading for them."""
    walk = Walk(of=ListOf.MEMBERS, headed=False)
    for row, passage in enumerate(passages):
        cells = list(cells_of(passage, 0, row))
        entries = [entry for cell in cells for entry in names_in(cell.text).entries]
        if (entries and all(entry.name.councillor for entry in entries)) or (
            walk.here and all(member_role(cell.text) for cell in cells)
        ):
            _take_cells(walk, cells)
        elif len(walk.here) >= _FEWEST:
            break
        else:
            walk = Walk(of=ListOf.MEMBERS, headed=False)
    if len(walk.here) < _FEWEST:
        return []
    give_roles_below(walk)
    return _unique(walk.here)
