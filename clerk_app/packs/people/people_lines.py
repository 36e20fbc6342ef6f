"""Lines of a list of people put together where a name, a role in brackets or a run of names goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_app.packs.moved_cells import SAME_COLUMN, MovedLine, in_column, passage_of, with_moved
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.group_labels import begins_with_party
from clerk_app.packs.people.name_lists import has_surname_first
from clerk_app.packs.people.people_headings import heading_of
from clerk_app.packs.people.posts_behind import has_post_behind
from clerk_app.packs.people.roles import member_role
from clerk_app.packs.values.context import is_full, runs_on

_MOST = 14
_LONGEST = 200
_LABEL_AND_NAMES = 2
_QUORUM = re.compile(r"\W*(?:(?:the\s)?quorum\b|dear\s|(?:pages?|item)\W*$)", re.IGNORECASE)
"""Or the heading of the column beside an agenda, or how the letter below the names begins."""
_LABELLED = re.compile(r"[A-Z][^,;:]{2,40}:")
_TITLE = re.compile(r"\W*(?:cllr|councillor|clr|mrs?|ms|miss|dr|rev)\b", re.IGNORECASE)
_BROKEN = re.compile(
    r"(?:[,;]|\b(?:and|AND)\b)\s?(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s){0,2}(?:[A-Z]\w+|[A-Z]\.?(?:\s?[A-Z]\.?)?)$"
    r"|\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?(?:\s[A-Z]\.?)?$"
)
_HALF_A_NAME = re.compile(r"\b(?:Cllr|Councillor)\.?\s(?:(?:Mrs?|Ms|Dr)\.?\s)?(?:[A-Z][\w.]*\s?){1,2}$")
_FIRST_NAME = re.compile(r"(?:Cllr|Councillor|Clr)\.?\s(?:Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?[A-Z][\w’'-]+")
_SURNAME = re.compile(r"(?!Cllr|Councillor)[A-Z][\w’'-]+\s\([A-Z][a-z]")
"""With a role behind it, as it stands below a first name in a narrow column."""
_IN_A_ROLE = re.compile(
    r"(?:[a-z]|(?:Leader|Cabinet|Executive|Member|Portfolio|Deputy|Vice|Chair|Holder|Committee|Council)\b)"
)
_ROLE_OPEN = re.compile(r"(?:\b(?:of|for|and|the|to)|[&,])$")
_OTHER_HALF = re.compile(r"[A-Z][\w'’-]+(?:\s?\([^()]{1,30}\))?(?:[,;]|\sand\b)\s?(?:Cllr|Councillor)\b")
"""The rest of a name and the next of the list."""
_INNER = re.compile(
    r"[ .;,)](?P<label>(?:(?:named|nominated|appointed|standing|non-voting)\s)?(?:substitut\w+|reserves?"
    r"|co-?\s?opt(?:ed|ees?))(?:\s(?:members?|councillors?|\([^()]{0,30}\))){0,3}\s?[:–-]"
    r"|(?:and\s)?(?:cllrs|councillors)\s(?=[^()]{3,120}\((?:no |non|without)))",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"(?:[,;&]|\band)\s*$")
_INITIALS = re.compile(r"[,;]\s(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s)?[A-Z](?:\.\s?[A-Z]?)?\.?$")
"""Of a name whose rest stands in the next line."""
_POST = re.compile(r"\b(?:leader|portfolio|cabinet|executive|lead)\b.*\s(?:for|of|and|the|&|with)$", re.IGNORECASE)
"""A councillor's post that takes another line."""
_BEFORE_POST = re.compile(r"\s[–—-]\s|[(,:]")
_DASHED = re.compile(r"\s[–—-](?=\s(?:Cllr|Councillor)\b|$)")
"""Between the councillors of a list."""
_BY_OFFICE = re.compile(r"The (?:Vice-?\s?|Deputy )?(?:Chair|Mayor|Leader|Provost|President)", re.IGNORECASE)
"""Who sits there for an office, apart below the names."""
_STOPS = re.compile(r"(?<!\b[A-Z])[.:]$|\d$")
_LAST_OF_LIST = re.compile(
    r"\band\s(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s){0,2}[A-Z][\w’'.-]*\s[A-Z][\w’'-]+(?:\s\([^()]{1,40}\))?$"
)
"""A whole name behind the 'and' of a list, which ends it."""
_GOES_ON = re.compile(r"[A-Z][\w'’-]+\b(?:,|;|\s\(|\s(?:and|AND)\b|\s?$)")
_REST = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}\s?(?:,|;|\(|\)|\band\b|&|$)")


def joined(lines: Sequence[Line]) -> list[Passage]:
    """The lines, those that run on joined: a list of names may take three."""
    found: list[list[MovedLine]] = []
    for each in with_moved(lines, _goes_on):
        run = [other.line for other in found[-1]] if found else []
        if run and len(run) < _MOST and _joins(run, run[-1], each.line):
            found[-1].append(each)
        else:
            found.append([each])
    return [part for each in found for part in _parts(passage_of(each))]


def _parts(passage: Passage) -> Iterator[Passage]:
    """The lists that stand one behind another: 'Members: A Brown, B Green. Substitutes: C Hall'."""
    begin = 0
    for label in _INNER.finditer(passage.text):
        at = label.start("label")
        closed = passage.text.count("(", begin, at) == passage.text.count(")", begin, at)
        words = passage.text[begin:at].strip(" \t(") if closed else ""
        if words and not (begin == 0 and words.endswith("/")) and heading_of(passage.text[at:]):
            yield passage.part(begin, at)
            begin = at
    yield passage.part(begin, len(passage.text)) if begin else passage


def _joins(run: Sequence[Line], above: Line, line: Line) -> bool:
    if len(line.cells) > 1 or above.page != line.page or _LABELLED.match(line.text):
        return False
    if len(above.cells) > 1 and not (_in_its_column(above, line) or _is_unfinished(above, line)):
        return False
    words = above.text.rstrip()
    if (
        heading_of(line.text)
        or _QUORUM.match(line.text)
        or begins_with_party(line.text)
        or _are_indexed(words, line.text)
    ):
        return False
    if _is_post_cut(words) and not _TITLE.match(line.text):
        return True
    return _runs_on(run, words, line)


def _are_indexed(words: str, text: str) -> bool:
    """Whether each of two lines is one name as an index prints it, or with the post of whoever is named."""
    if has_surname_first(words) and has_surname_first(text):
        return True
    return has_post_behind(words[-_LONGEST:]) and has_post_behind(text[:_LONGEST])


def _is_post_cut(words: str) -> bool:
    """Whether a line ends within the post of a councillor: 'Cllr A Brown – Cabinet Member for'."""
    return _TITLE.match(words) is not None and _POST.search(_BEFORE_POST.split(words[-_LONGEST:])[-1]) is not None


def _runs_on(run: Sequence[Line], words: str, line: Line) -> bool:
    """Whether a list of names with commas, or the last name in it, goes on in the next line."""
    if line.gap and _BY_OFFICE.match(line.text):
        return False
    commas = sum(each.text.count(",") + each.text.count(";") for each in run)
    if commas and _BROKEN.search(words) and _GOES_ON.match(line.text):
        return True
    if _HALF_A_NAME.search(words) and _OTHER_HALF.match(line.text):
        return True
    ended = _STOPS.search(words) or (line.gap and _LAST_OF_LIST.search(words[-_LONGEST:]))
    if commas > 1 and is_full(words) and not ended and _is_more(words, line.text):
        return True
    if words.endswith(("-", "–")) and len(_DASHED.findall(words)) > 1 and _TITLE.match(line.text):
        return True
    more = words.endswith((",", ";", "&", "-")) or runs_on(words) or line.text[:1].islower() or line.text[:1] == "("
    return more and (commas > 0 or bool(re.search(r"\b(?:councillors|cllrs)\b", words, re.IGNORECASE)))


def _in_its_column(labelled: Line, line: Line) -> bool:
    """Whether a line goes on with the names that stand behind 'Members:' in a column of their own."""
    if len(labelled.cells) != _LABEL_AND_NAMES or heading_of(labelled.text) is None:
        return False
    return abs(labelled.cells[1].left - line.left) <= SAME_COLUMN


def _is_unfinished(labelled: Line, line: Line) -> bool:
    """Whether the names behind a label end in a mark, an 'and' or initials, so that they go on at the margin."""
    if len(labelled.cells) != _LABEL_AND_NAMES or heading_of(labelled.text) is None:
        return False
    unfinished = _UNFINISHED.search(labelled.text) or _INITIALS.search(labelled.text)
    return bool(unfinished and _REST.match(line.text)) and not _TITLE.match(line.text)


def _is_more(above: str, text: str) -> bool:
    """Whether a line under a full one reads as the rest of a list of names."""
    if text.isupper() and not above.isupper():
        return False
    return bool(_REST.match(text)) and not _TITLE.match(text)


def _goes_on(upper: Line, index: int, lower: Line) -> int | None:
    """The cell that closes a bracket, or goes on with a role behind its comma."""
    cell = upper.cells[index]
    if cell.text.count("(") > cell.text.count(")"):
        return next((at for at, each in in_column(cell, lower) if _is_in_bracket(cell.text, each.text)), None)
    if max(len(upper.cells), len(lower.cells)) > 1 and _FIRST_NAME.fullmatch(cell.text):
        return next((at for at, each in in_column(cell, lower) if _SURNAME.match(each.text)), None)
    alone = index > 0 and len(lower.cells) == 1 and cell.text.endswith(",") and member_role(cell.text) is not None
    return next((at for at, _ in in_column(cell, lower)), None) if alone else None


def _is_in_bracket(above: str, text: str) -> bool:
    """Whether a cell closes the bracket that stands open above it, or goes on with the role in it."""
    if ")" in text:
        return "(" not in text.split(")", 1)[0]
    goes_on = _IN_A_ROLE.match(text) or (_ROLE_OPEN.search(above) and not _TITLE.match(text))
    return bool(goes_on) and "(" not in text
