"""The officers that a paper names: whom to ask, who signed, the clerk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.person_names import HONOUR, Name, name_at
from clerk_app.packs.people.roles import officer_role
from clerk_app.packs.reading import ReadPerson

_POST = (
    r"(?:(?:parish|town|community|deputy|assistant|acting|interim|senior|principal|lead|locum|hon(?:orary|\.)?"
    r"|committee|minutes?|company|panel)\s)*"
    r"(?:(?:clerk|clerc|secretary)(?:\s(?:to|of|and|&)\s(?:the\s)?(?:(?:parish|town|community|city|charter|joint|burial)\s)*"
    r"(?:council|board|(?:sub-?)?committee|authority|governors|trustees|panel|rfo|registrar|proper officer"
    r"|responsible finance officer))?|proper officer"
    r"|(?:democratic services|committee(?: services)?|governance|scrutiny|member services|executive|responsible"
    r" finance?(?:ial)?) (?:officer|manager|administrator"
    r"|support officer|team leader|adviser|advisor)|chief executive(?: and clerk)?|monitoring officer)"
)
_ASKS = re.compile(
    r"\b(?:please (?:ask for|contact|send apologies to)|contacts?(?: officer| details| name| person)?"
    r"|(?:enquiries|questions)(?: to| (?:about|on) (?:this|these|the) (?:agendas?|meetings?|papers?))?"
    r"|(?:agenda |papers? )?issued by|ask for|officer(?: (?:to )?contact)?"
    r"|further (?:information|details)[^.:]{0,60}(?:contact|from)|lead officer|officer in attendance"
    r"|administrator)(?:\s(?:is|to))?\s?(?:/[^:/]{3,40}(?=:))?(?:[:\t–-]\s*|$|\s+(?=[A-Z]))(?:name\s?:\s*)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\W*from\s?[:\t]\s*(?=\S)", re.IGNORECASE)
"""Who sends a memorandum."""
_CLERK = re.compile(
    rf"(?<![a-z])(?P<post>{_POST})\s?(?:[:,\t–-]\s*|\s(?=(?:Mrs?|Ms|Miss|Dr)\b))(?:is\s)?", re.IGNORECASE
)
_LABEL = re.compile(r"\W{0,4}(?P<post>[A-Z][\w’'&/,-]*(?: [\w’'&/,-]+){0,7})\s?:\s*(?=[A-Z])")
"""Any post that begins a line: 'Area Co-ordinator: A Brown'."""
_NO_OFFICER = re.compile(
    r"\b(?:advis[eo]rs?|independent|observers?|lead|portfolio|cabinet|executive member)\b", re.IGNORECASE
)
"""In the label of somebody who sits with the members."""
_GOES_ON = re.compile(r"\s?(?:[&:;/]|and\b|to\b|is\b|has\b|will\b|’s|'s|\w)")
_WITHIN = re.compile(r"\t\s*|\s[–—-]\s|(?<=[a-z]:)\s")
"""What a name may stand behind that has its post behind it: a cell, a dash, a colon."""
_MOST_WITHIN = 6
_BEHIND = re.compile(rf"\s*(?P<mark>(?:[,–-]|\()?)\s*(?P<post>{_POST})(?![a-z])", re.IGNORECASE)
_NO_POST = re.compile(
    r"\b(?:tel|telephone|phone|email|e-mail|http\S*|www\S*|extension|ext|mobile|fax|address|date|dated)\b|[@\d]",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[,;\t]?\s*(?:on\s)?(?<!\w)(?:tel|telephone|phone|t|email|e-?mail|direct|ext|extension|mobile)\b.*"
    r"|[,;\t–-]?\s*\(?\+?\d.*|\S+@\S+.*|\.\s.*)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W*(?:signed|issued|sent)(?:\sby)?\s?[:.]*\s*", re.IGNORECASE)
_TITLE_BEHIND = re.compile(r"\s?\((?:Mrs?|Ms|Miss|Dr)\.?\)")
_ON = re.compile(r"\s(?:on|at|via|by)\s*$", re.IGNORECASE)
_DATED = re.compile(r"(?:,|\s[–—-]|\t|\s)\s{0,3}(?:dated:?\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}\.?$")
"""The day behind a post: 'Clerk, 4 May 2020'."""
_DATE_BESIDE = re.compile(r"(?:\t\s*|\s{2,})\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}\.?$")
"""The day in a cell beside a name that is signed."""
_OF_A_PLACE = re.compile(r"\b(?:parish|town|community|city|borough)$", re.IGNORECASE)
"""Ends no name where a post stands behind it: 'Overton Parish Clerk'."""
_NEAR = 3
_SHORT_LINE = 60


def officers(lines: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Each officer once, with the post where it is printed."""
    kept: dict[str, ReadPerson] = {}
    for person in _found(Passage.of(lines)):
        key = bare_name(person.name.value)
        if key not in kept or (kept[key].role is None and person.role):
            kept[key] = person
    return tuple(kept.values())


def bare_name(name: str) -> str:
    """A name without its titles, to tell whether two are one."""
    name = HONOUR.sub("", name)
    return re.sub(r"\W+", " ", re.sub(r"\b(?:mrs?|ms|miss|dr|cllr|councillor)\b\.?", " ", name.casefold())).strip()


def _found(passage: Passage) -> Iterator[ReadPerson]:
    for index in range(len(passage.lines)):
        line = passage.line_text(index)
        yield from _asked_for(passage, index, line)
        yield from _posts(passage, index, line)
        if person := _signed(passage, index, line):
            yield person


def _asked_for(passage: Passage, index: int, line: str) -> Iterator[ReadPerson]:
    """'For information please ask for:' and the names beside it or in the lines below."""
    match = _FROM.match(line) or _ASKS.search(line)
    if match is None or _is_a_post(line, match):
        return
    if line[match.end() :].strip():
        if person := _person(passage, index, match.end()):
            yield person
        return
    for below in range(index + 1, min(index + 1 + _NEAR, len(passage.lines))):
        person = _person(passage, below, 0)
        if person is None or len(passage.line_text(below)) > 2 * _SHORT_LINE:
            return
        yield person


def _is_a_post(line: str, asks: re.Match[str]) -> bool:
    """Whether 'Officer' only ends a line with somebody's post, which asks for nobody in the next."""
    return asks.end() == len(line) and asks[0].casefold() == "officer" and line[: asks.start()].strip()[-1:].isalpha()


def _posts(passage: Passage, index: int, line: str) -> Iterator[ReadPerson]:
    """'Clerk: Mrs A Brown' and 'A Brown (Clerk)'."""
    for match in _CLERK.finditer(line):
        name = name_at(line, match.end())
        if name is not None and name.start - match.end() < _NEAR and not name.councillor:
            yield _made(passage, index, name, (match["post"], match.start("post")))
    yield from _labelled(passage, index, line)
    for mark in islice(_WITHIN.finditer(line), _MOST_WITHIN):
        name = name_at(line, mark.end())
        behind = _BEHIND.match(line, name.end) if name and name.start == mark.end() and not name.councillor else None
        if name and behind and behind["mark"]:
            yield _made(passage, index, name, (behind["post"], behind.start("post")))


def _labelled(passage: Passage, index: int, line: str) -> Iterator[ReadPerson]:
    """Any officer's post before a name that nothing but an address or a telephone stands behind."""
    label = _LABEL.match(line)
    if (
        label is None
        or officer_role(label["post"]) is None
        or _NO_OFFICER.search(label["post"])
        or _ASKS.search(label[0])
    ):
        return
    name = name_at(line, label.end())
    if name and name.start == label.end() and not name.councillor and not _GOES_ON.match(line, name.end):
        yield _made(passage, index, name, (label["post"], label.start("post")))


def _signed(passage: Passage, index: int, line: str) -> ReadPerson | None:
    """A name in a line of its own with the post behind it or in the line below."""
    signed = _SIGNED.match(line)
    name = name_at(line, signed.end() if signed else 0)
    if name is None or name.councillor or line[signed.end() if signed else 0 : name.start].strip(" .*"):
        return None
    title = _TITLE_BEHIND.match(line, name.end)
    rest = line[name.end :] if title is None else " " * (title.end() - name.end) + line[title.end() :]
    behind = _BEHIND.match(rest)
    if behind and (rest[: behind.start("post")].strip() or not _OF_A_PLACE.search(name.text)):
        return _made(passage, index, name, (behind["post"], name.end + behind.start("post")))
    if _DATE_BESIDE.sub("", rest).strip(" .,*") or index + 1 >= len(passage.lines):
        return None
    below = _DATED.sub("", passage.line_text(index + 1))
    post = officer_role(below)
    if post is None or ":" in below or len(below) > _SHORT_LINE or _NO_POST.search(below):
        return None
    begin = passage.starts[index + 1] + below.index(post[:1])
    return _made(passage, index, name, (post, begin - passage.starts[index]))


def _person(passage: Passage, index: int, at: int) -> ReadPerson | None:
    line = passage.line_text(index)
    name = name_at(line, at)
    if name is None or name.councillor or name.start - at > _NEAR:
        return None
    rest = line[name.end :]
    words = _ON.sub("", _CUT.sub("", rest)).strip(" ()[]–-,;:.\t")
    if words and (post := officer_role(words)) and not _NO_POST.search(words):
        return _made(passage, index, name, (post, name.end + rest.index(words[:1])))
    return _made(passage, index, name, None)


def _made(passage: Passage, index: int, name: Name, post: tuple[str, int] | None) -> ReadPerson:
    begin = passage.starts[index]
    found = Found(name.text, passage.places(begin + name.start, begin + name.end), Certainty.LIKELY)
    if post is None:
        return ReadPerson(found)
    words, start = post
    return ReadPerson(found, Found(words, passage.places(begin + start, begin + start + len(words)), Certainty.LIKELY))
