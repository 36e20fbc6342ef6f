"""The committee that meets: named in the summons, in a line of its own, or the council itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.committee_names import (
    COMMITTEE,
    COUNCIL_MEETS,
    KIND,
    LONGEST,
    NO_COMMITTEE,
    alike,
    cleaned,
    is_committee,
    key,
)
from clerk_app.packs.values.context import sentence_after
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.full_authority import as_a_whole
from clerk_app.packs.values.joint_bodies import is_of_partnership
from clerk_app.packs.values.meeting_remarks import without_remark
from clerk_app.packs.values.summons import ALSO, CALLS, NAME_CALLED, OF_ANOTHER
from clerk_app.packs.values.title_case import as_name

_ELECTORS = re.compile(
    r"\bannual (?:parish|town|community|village) (?:meeting|assembly)\b|\bannual (?:meeting|assembly) of (?:the"
    r" )?(?:electors|parish(?: meeting)?|town(?: meeting)?|parishioners)\b(?! council)"
    r"|\bparish assembly\b|\bmeeting of (?:the )?(?:parish )?electors\b",
    re.IGNORECASE,
)
_ELECTORS_TOO = re.compile(
    r"\bparish (?:meeting|assembly)\s?(?:and|&|/|with|followed by)\s[^.;]{0,40}\bcouncil\b"
    r"|\bcouncil (?:meeting )?(?:and|&|/|with)\s[^.;]{0,30}\bparish (?:meeting|assembly)\b",
    re.IGNORECASE,
)
"""Calls the electors and the council at once."""
_COUNCIL_WILL = re.compile(
    r"\b(?:parish|town|community) council (?:will meet|meets|is to meet|meeting (?:will|is))\b", re.IGNORECASE
)
"""Says that the council meets, and the electors another time."""
_TITLE_LEAD = re.compile(r"\W*(?:(?:notice|agenda|summons)\s(?:of|for|to)\s)?(?:the\s)?\W*", re.IGNORECASE)
_AUTHORITY_MEETS = re.compile(
    r"^(?:the |a )?(?:(?:full|annual|ordinary|extraordinary|special|virtual|remote)\s)*(?P<who>(?:(?:national park"
    r"|combined|fire|fire (?:and|&) rescue|police|waste|port|harbour|broads)\s)*authority)(?:\smeeting)?$",
    re.IGNORECASE,
)
"""An authority that has no council's name meets under its own."""
_LABEL = re.compile(
    r"^\W{0,3}(?:committee|meeting|name of (?:committee|meeting)|title)\s?[:\t]\s*(?P<who>.{3,120})$", re.IGNORECASE
)
_FULL = re.compile(r"full council", re.IGNORECASE)
_PLACE_WITH_A_COUNCIL = re.compile(
    r"(?!.*(?:council|trustees)).*\b(?:borough|city|county|district|town|parish) of\b", re.IGNORECASE
)
"""What meets is the council of such a body, which its own name does not say."""
_VERB = re.compile(
    r"\b(?:is|are|will|was|were|be|(?-i:may)|should|must|can|have|has|summoned|requested|invited|hereby"
    r"|meets|after|before|following)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\b(?:held|will|which|to be|take place|taking place)\b", re.IGNORECASE)
"""Stands in no name: the summons goes on behind it."""
_LISTED = re.compile(r"\s*(?:\(?\d{1,2}[.)]|\([a-z]+\)|[•*-])\s")
_GENERIC = re.compile(
    r"(?<![a-z])(?:next |the )?(?P<who>(?:(?:annual|full|ordinary|extraordinary|special|parish|town|community"
    r"|general|county|city|district|borough)\s)+(?:council|meeting))"
    r"(?=\s(?:(?:monthly |quarterly |ordinary |annual |special |extraordinary )?meeting"
    r"|agenda|will be held|to be held|in a meeting|is|on)\b|\s*$)",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"(?P<who>[A-Z][\w’'&,()-]*(?: [\w’'&,()-]+){0,8}) [-–] ")
_OF_A_KIND = re.compile(
    r"\b(?:annual|extra-?\s?ordinary|special|reconvened|adjourned)\s(?:(?:general|council|parish|town|community)\s){0,3}"
    r"(?:meeting|session)\b|\ba\.?g\.?m\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\bmeeting of (?:the|its|our) (?:(?:above|said|full|joint|management|executive) )?"
    r"(?:board|committee|panel|group|forum|trustees|cabinet|executive|governors|working party)\b(?! of)",
    re.IGNORECASE,
)
"""Says that not the council itself may meet, and not who: 'MEETING OF THE BOARD'."""
_ITS_FULL_MEETING = re.compile(r"^\W*full council (?:(?:ordinary|annual|extraordinary) )?meeting\b", re.IGNORECASE)
"""Behind a council's own name, the kind of its meeting."""
_ITS_BOARD = re.compile(r"(?:the )?(?P<who>board)(?:\s(?:this|the|it|all|please)\b.*)?$", re.IGNORECASE)
"""Of a partnership or an authority, which has no other name."""
_TRUSTEES = re.compile(r"(?:the )?(?:board of )?(?:trustees|governors|managers)", re.IGNORECASE)
_TRUST = re.compile(r"\b(?:trust|charity|charities|foundation)\b", re.IGNORECASE)
"""What has trustees of its own, whose meeting is that of the whole body."""
_ORDINARY = re.compile(r"\W*(?:the )?ordinary (?:general |public )?meeting\W*", re.IGNORECASE)
"""In a line of its own: it may be wanted that nothing more is said of what meets."""
_BARE = re.compile(rf"\W*{KIND}(?:\smeeting)?\W*", re.IGNORECASE)
_JOINT_ALONE = re.compile(r"joint (?:(?:executive|management) )?(?:committee|board)", re.IGNORECASE)
_AGENDA_OF = re.compile(
    r"\W{0,3}(?P<who>[A-Z][\w’'&-]*(?: [\w’'&,-]+){0,6}?)"
    r"(?: (?:(?:open|public|virtual|formal) )?(?:meeting )?)? ?(?i:agenda)(?i:(?: and| &) papers)?\s?[:–-] "
)
"""'Parks Agenda: Monday 4 May 2020', where what meets is called neither committee nor council."""
_NOT_WHO = re.compile(
    r"\W*(?:(?:the|draft|final|supplementary|public|full|annual|monthly|next|meetings?|items?|council|general|ordinary|extra\w*"
    r"|special|provisional|parish|town|community|our|notice|of|and|\d+)\b\W*)+",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W*(?:(?:the|draft|public|supplementary|agenda|summons|notice|ordinary|general|meeting|of)\b\W*)+", re.IGNORECASE
)
"""Says of a paper that it calls a meeting, and not whose."""
_MEETING_OF = re.compile(
    r"\W{0,3}(?i:(?:(?:notice|agenda|summons) (?:of|for|to) )?(?:an? |the )?(?:public |formal )?meeting of (?:the )?)"
    r"(?P<who>[A-Z][\w’'-]+(?: (?:and|of|for|the|&|[A-Z][\w’'-]+)){1,8})\W*"
)
"""A heading that names whatever meets."""
_OF_A_SITE = tuple(re.compile(rf"\W{{0,3}}{label}\s?:", re.IGNORECASE) for label in ("venue", "contact"))
_CALLED = re.compile(r"[A-Z][\w’'&-]+(?: [\w’'&-]+){1,5}")
"""A name that is neither a committee's nor a sentence, behind 'Meeting:'."""
_NUMBERED = re.compile(r"(?:item|appendix|annex|paper|enclosure|part|section|no)\b\.?\s?\w{0,3}\d", re.IGNORECASE)
_ANY = re.compile(
    r"\b(?:[A-Z][\w’'-]{0,30}(?:,?\s(?:and\s|&\s|of\s|for\s)?))(?:[A-Z][\w’'-]{0,30}(?:,?\s(?:and\s|&\s|of\s|for\s)?)){0,5}?"
    r"(?:Sub-)?(?i:committee|cabinet|panel|board|forum|trustees|partnership|commission)\b"
)
_BRANCH = re.compile(
    r"\s[–-]\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\w+\s){0,3}(?:meeting|agenda|council|summons|notice|minutes)\b)"
    r"[A-Z][a-z]+",
    re.IGNORECASE,
)
_NO_OTHER = re.compile(
    r"[’']?s?\s(?:room|suite|services?|officers?|manager|members?|clerk|secretary|support|team|halls?|house|administrat\w+"
    r"|system|page|papers|membership|co-?ordinator|chairs?\w*|section)\b",
    re.IGNORECASE,
)
"""Behind a committee that is only the name of a room or of an office."""
_FEW = 40
_UNFINISHED = re.compile(r"(?:,|&|\b(?:and|of|for|the|general))\s*$", re.IGNORECASE)
_FIRST_LINES = 8
_TITLE = 2
"""The rank of a committee that stands for itself in a line."""
_LETTERHEAD = 4
"""The rank of a council that only stands in its letterhead."""
_LOOSE = 5
"""The rank of a name that is only likely."""


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str
    rank: int


def committee(head: Passage, council: Found[str] | None) -> Found[str] | None:
    """What meets, as it is called: a committee, the council by its name, or the electors of a parish."""
    found = as_a_whole(head, _called(head, council), council)
    if found is None or found.certainty is not Certainty.SURE:
        return found
    if not (_names_another(head.text, found.value, council) or _ELECTORS_TOO.search(head.text)):
        return found
    return replace(found, certainty=Certainty.LIKELY)


def _names_another(text: str, called: str, council: Found[str] | None) -> bool:
    """Whether a head names some other committee too, be it in whatever words."""
    own = [key(called), *([key(council.value)] if council else [])]
    if council and key(called) == key(council.value) and _branches_off(text, council):
        return True
    for each in _ANY.finditer(text):
        name = key(cleaned(each[0], council.value if council else ""))
        if not _NO_OTHER.match(text, each.end()) and not any(alike(name, other) for other in own):
            return True
    return False


def _branches_off(text: str, council: Found[str]) -> bool:
    """Whether a part of a council stands behind its name: 'Overton Fire Authority - Policy and Strategy'."""
    printed = council.printed or council.value
    at = text.find(printed)
    return at >= 0 and _BRANCH.match(text, at + len(printed)) is not None


def _called(head: Passage, council: Found[str] | None) -> Found[str] | None:
    named = sorted(_named(head, council.value if council else ""), key=lambda each: (each.rank, each.start))
    if not (dated := bool(dates_in(head.text))):
        named = [each for each in named if each.rank < _LOOSE]
    best = named[0] if named else None
    if best is not None and best.rank == _LETTERHEAD and not dated and _is_a_page_of_many(head):
        return None
    if best is None:
        if council and _in_an_address(head, council):
            return None
        return Found(council.value, council.places, Certainty.LIKELY) if council and _calls_the_council(head) else None
    if council is not None and _AUTHORITY_MEETS.match(best.name) and "authority" in council.value.casefold():
        certainty = Certainty.LIKELY if _OF_SOMEBODY.search(head.text) else Certainty.SURE
        return Found(council.value, (*council.places, *head.places(best.start, best.end)), certainty)
    if council is None and COUNCIL_MEETS.match(best.name):
        return Found(as_name(best.name), head.places(best.start, best.end), Certainty.LIKELY)
    own_name = _ELECTORS.fullmatch(best.name) or _FULL.fullmatch(best.name)
    if council is not None and COUNCIL_MEETS.match(best.name) and _PLACE_WITH_A_COUNCIL.match(council.value):
        return Found("Council", head.places(best.start, best.end), Certainty.LIKELY)
    if council is not None and COUNCIL_MEETS.match(best.name) and not own_name:
        # The kind of meeting may be wanted as its name.
        # A letterhead without a day says little of what meets.
        letterhead = best.rank == _LETTERHEAD and not dated
        likely = letterhead or council.certainty is not Certainty.SURE or _OF_A_KIND.search(head.text)
        likely = likely or _OF_SOMEBODY.search(head.text) or _FULL.search(head.text)
        certainty = Certainty.LIKELY if likely or _is_ordinary(head) else Certainty.SURE
        return Found(council.value, (*council.places, *head.places(best.start, best.end)), certainty)
    others = {
        key(each.name) for each in named if each.rank <= max(best.rank, _TITLE) and not COUNCIL_MEETS.match(each.name)
    }
    agreed = all(alike(key(best.name), other) for other in others)
    # A council whose name is printed too may be wanted by its name, and so may a partnership.
    either = council is not None and (_FULL.search(best.name) or _ITS_BOARD.match(best.name))
    trustees = _TRUSTEES.fullmatch(best.name) is not None
    of_a_trust = trustees and council is not None and _TRUST.search(council.value)
    return Found(
        council.value if council and of_a_trust else as_name(best.name),
        head.places(best.start, best.end),
        Certainty.SURE if agreed and best.rank < _LOOSE and not (either or trustees) else Certainty.LIKELY,
    )


def _is_a_page_of_many(head: Passage) -> bool:
    """Whether the council's site shows the meeting of one of its committees, whose name is lost."""
    found = [label.match(head.line_text(index)) for index in range(len(head.lines)) for label in _OF_A_SITE]
    return sum(map(bool, found)) >= len(_OF_A_SITE)


def _in_an_address(head: Passage, council: Found[str]) -> bool:
    """Whether the council is only named as where the room is: 'in the Chamber, Overton Council'."""
    place = council.places[0]
    line = next((each for each in head.lines if (each.page, each.number) == (place.page, place.line)), None)
    return line is not None and line.text[: place.start].rstrip().endswith(",")


def _named(head: Passage, council: str) -> Iterator[_Named]:
    for pattern in CALLS:
        for match in pattern.finditer(head.text):
            if OF_ANOTHER.search(head.text, max(match.start() - _FEW, 0), match.start()):
                continue
            also = ALSO.match(head.text, match.start("who"))
            if also and not dates_in(also[0]):
                continue
            yield from _in_call(match, council)
    for index in range(len(head.lines)):
        yield from _in_line(head, index, council)


def _in_call(match: re.Match[str], council: str) -> Iterator[_Named]:
    """Whatever a summons calls."""
    name = cleaned(match["who"], council)
    start, end = match.span("who")
    if COUNCIL_MEETS.match(name) or _is_the_council(match["who"], council):
        # A board or an authority is called by its own name, whatever stands in a line above.
        own = "council" not in council.casefold() and _is_the_council(match["who"], council)
        yield _Named(start, end, name if _FULL.search(name) else "Council", 1 if own else 2)
    elif council and "council" not in council.casefold() and (bare := _ITS_BOARD.match(name)):
        yield _Named(start, start + len(bare["who"]), bare["who"], 1)
    elif is_committee(name) and not _SENTENCE.search(name):
        yield _Named(
            start, end, name, _LOOSE if name.casefold() == "joint committee" else 1
        )  # whose name is its heading
    elif authority := _AUTHORITY_MEETS.match(name):
        yield _Named(start, end, authority["who"], 3)
    elif match.re is NAME_CALLED and not _is_the_council(name, council):
        yield _Named(start, end, name, _LOOSE)


def _in_line(head: Passage, index: int, council: str) -> Iterator[_Named]:
    line, begins = head.line_text(index), head.starts[index]
    if _LISTED.match(line):
        return
    if electors := _electors(line, begins, head):
        yield electors
        return
    if label := _LABEL.match(line):
        name = cleaned(label["who"], council)
        if is_committee(name) or COUNCIL_MEETS.match(name):
            yield _Named(begins + label.start("who"), begins + label.end("who"), name, 0)
        elif authority := _AUTHORITY_MEETS.match(name):
            yield _Named(begins + label.start("who"), begins + label.end("who"), authority["who"], 0)
        elif _CALLED.fullmatch(name) and not (NO_COMMITTEE.search(name) or _NOT_WHO.fullmatch(name)):
            yield _Named(begins + label.start("who"), begins + label.end("who"), name, _LOOSE)
    else:
        yield from _in_cells(head, index, council)


def _in_cells(head: Passage, index: int, council: str) -> Iterator[_Named]:
    line, begins = head.line_text(index), head.starts[index]
    for cell_start, cell in _cells(line):
        if _goes_on(head, index, council):
            continue
        above = _begun_above(head, index, cell, council)
        whole = without_remark(f"{above} {cell}".strip())
        name = cleaned(whole, council)
        if is_committee(name) and not _VERB.search(whole) and key(whole) != key(council):
            # A second language stands beside the English name.
            rank = 3 if re.search(r"pwyllgor", name, re.IGNORECASE) or _is_above_its_joint(head, index, cell) else 2
            start = head.starts[index - 1] if above else begins + cell_start
            yield _Named(start, begins + cell_start + len(cell), name, rank)
        elif authority := _AUTHORITY_MEETS.match(name):
            at = begins + cell_start
            yield _Named(at, at + len(cell), authority["who"], 4 - (" " in authority["who"]))
        elif COUNCIL_MEETS.match(name) or _is_the_council(cell, council):
            if not re.fullmatch(r"\W*meeting\W*", name, re.IGNORECASE):
                full = _FULL.fullmatch(name) and not _ITS_FULL_MEETING.search(cell[len(council) :])
                called = name if name and (full or not _is_the_council(cell, council)) else "Council"
                rank = 3 if _FULL.fullmatch(called) else 4
                yield _Named(begins + cell_start, begins + cell_start + len(cell), called, rank)
        elif index < _FIRST_LINES and (match := _generic(cell) or _headline(cell, council)):
            at = begins + cell_start
            yield _Named(at + match.start("who"), at + match.end("who"), " ".join(match["who"].split()), _LOOSE)


def _is_above_its_joint(head: Passage, index: int, cell: str) -> bool:
    """Whether a heading is the name of a partnership, whose joint committee is named below it."""
    below = head.line_text(index + 1) if index + 1 < len(head.lines) else ""
    return _JOINT_ALONE.fullmatch(below) is not None and is_of_partnership(cell)


def _generic(cell: str) -> re.Match[str] | None:
    match = _GENERIC.search(cell)
    return match if match and not _NOBODY.fullmatch(match["who"]) else None


def _headline(cell: str, council: str) -> re.Match[str] | None:
    """Whatever meets, where a page is headed by it and the day behind a dash: 'Lakes Meeting - Monday, 4 May 2020'."""
    whole = _MEETING_OF.fullmatch(cell)
    if whole and not (NO_COMMITTEE.search(whole["who"]) or COUNCIL_MEETS.match(whole["who"])):
        return whole
    match = _AGENDA_OF.match(cell) or _HEADLINE.match(cell)
    if (
        match is None
        or not any(each.start <= match.end() for each in dates_in(cell))
        or key(match["who"]) == key(council)
        or (match.re is _AGENDA_OF and _NOT_WHO.fullmatch(match["who"]))
        or _NUMBERED.match(match["who"])
        or _NOBODY.fullmatch(match["who"])
    ):
        return None
    return None if NO_COMMITTEE.search(match["who"]) or _VERB.search(match["who"]) else match


def _electors(line: str, begins: int, head: Passage) -> _Named | None:
    match = _ELECTORS.search(line)
    if match is None:
        return None
    title = bool(_TITLE_LEAD.fullmatch(line[: match.start()])) and not _VERB.search(line)
    if not title and not dates_in(sentence_after(head, begins + match.end())[: 2 * LONGEST]):
        return None
    if not title and _COUNCIL_WILL.search(head.text):
        return None
    name = " ".join(match[0].split())
    return _Named(begins + match.start(), begins + match.end(), name, 1 if title else 3)


def _cells(line: str) -> Iterator[tuple[int, str]]:
    at = 0
    for cell in line.split("\t"):
        yield at, cell
        at += len(cell) + 1


def _begun_above(head: Passage, index: int, cell: str, council: str) -> str:
    """The first line of a name that a title has over two: 'POLICY AND RESOURCES' above 'COMMITTEE'."""
    if not index or "\t" in head.line_text(index):
        return ""
    above = head.line_text(index - 1)
    own = cleaned(above, council)
    if not (_BARE.fullmatch(cell) or (_UNFINISHED.search(above) and is_committee(cleaned(cell, council)))):
        return ""
    same_dress = above.isupper() == cell.isupper() and not dates_in(above) and not _VERB.search(above)
    # A heading that is a label, and what is in columns, is no part of a name.
    whole = same_dress and "\t" not in above and not _LISTED.match(above) and not above.rstrip().endswith((":", "."))
    return above if whole and own[:1].isupper() and "council" not in own.casefold() else ""


def _goes_on(head: Passage, index: int, council: str) -> bool:
    """Whether the name that a line has is only the first half of one."""
    if index + 1 >= len(head.lines) or "\t" in head.line_text(index):
        return False
    return bool(_begun_above(head, index + 1, head.line_text(index + 1), council))


def _is_the_council(words: str, council: str) -> bool:
    if not council or not key(words).startswith(key(council)):
        return False
    return key(words) == key(council) or not COMMITTEE.search(cleaned(words, council))


def _is_ordinary(head: Passage) -> bool:
    return any(_ORDINARY.fullmatch(head.line_text(index)) for index in range(min(len(head.lines), _FIRST_LINES)))


def _calls_the_council(head: Passage) -> bool:
    return bool(re.search(r"\b(?:council|meeting|agm|agenda|summon\w*)\b", head.text, re.IGNORECASE))
