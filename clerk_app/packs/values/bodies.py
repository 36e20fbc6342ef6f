"""The council that meets and the committee of it, as heading, letterhead or summons name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.heading_cells import fills_first_cell
from clerk_app.packs.values.joint_bodies import are_services, sends_members
from clerk_app.packs.values.names_above import named_above, says_only_kind
from clerk_app.packs.values.second_tongue import behind_other_tongue
from clerk_app.packs.values.short_bodies import shortened
from clerk_app.packs.values.title_case import as_name
from clerk_app.packs.word_sets import words

_KIND = re.compile(
    r"\b(?:councils?|(?:inshore )?fisheries (?:and|&) conservation authority"
    r"|(?:combined|fire(?: (?:and|&) rescue)?|national park|port(?: health)?|waste|broads|police|unitary|integrated"
    r" transport) authority|(?:regional )?transport partnership"
    r"|borough of|^\W{0,3}(?:city(?: (?:and|&) (?:county|district))?|county|district) of"
    r"(?=(?: (?-i:[A-Z])[\w’'-]*){1,4}\W*$)"
    r"|(?:high|town|parish|community|city|county|district"
    r"|borough) council (?:of|for)(?=\s(?:the\s)?(?-i:[A-Z]))"
    r"|(?:charter trustees|parish meeting) (?:of|for)"
    r"(?=\s(?:the\s(?=city|borough|town))?(?-i:[A-Z](?!lectors)))(?!.{1,60}council)"
    r"|corporation|cyngor|comhairle|parish meeting"
    r"|(?:nhs )?(?:foundation )?trust|charter trustees"
    r"|clinical commissioning group|internal drainage board|(?:[a-z]+\s)?commissioners|conservation board"
    r"|conservators|(?:integrated care|health) board|integration joint board"
    r"|health (?:and|&) social care partnership(?: board)?|police"
    r" and"
    r" crime panel|(?:primary|secondary|infant|junior|grammar|high) school)\b",
    re.IGNORECASE,
)
_TYPES = words(
    "parish town city county borough district community metropolitan full the above this that a an our your annual"
    " statutory bi-monthly bimonthly quarterly extra-ordinary january february april june july august september october"
    " november december general ordinary extraordinary special local joint council councils council's each next monthly"
    " executive"
    " unitary principal shadow new city's village neighbourhood member members no other any all"
)
_JOINING = words("of and & upon on under in the with by next le la cum juxta y yr super near to with")
_NOT_OF_IT = words(
    "to meeting meetings agenda summons notice member members clerk chairman chairperson chair cathaoirleach mayor"
    " councillor councillors minutes for from at each all every committee committees annual extraordinary ordinary"
    " special full cllr cllrs the a an in by of welcome contact leader secretary officer website www your our and &"
    " chief executive agm virtual remote hybrid monthly public draft session offices date signed dear monday tuesday"
    " wednesday thursday friday"
)
_OF_A_SENTENCE = words(
    "is are was were be been may might will shall can could should would must if or and/or you this that there where"
    " which who whom attend address find by it its they their has have had not as when hereby summoned held"
)
"""Stand in a sentence in capitals and in no name."""
_BUSINESS = words(
    "planning finance highways amenities amenity personnel staffing recreation environment resources policy events"
    " cemetery allotments burial"
)
"""Stand before 'Parish Council' where a committee meets along with it: 'Planning and Parish Council Meeting'."""
_THE_TRUSTEES = re.compile(r"The charter trustees\b", re.IGNORECASE)
_ARTICLE = len("The ")
_SCHOOL = re.compile(r"school$", re.IGNORECASE)
_GOVERNED = re.compile(r"\bgovern(?:ors?|ing|ance)\b|\btrustees\b", re.IGNORECASE)
"""Says that a school meets; else it is where the meeting is."""
_ROOM_OF_IT = re.compile(
    r"\s*(?:chambers?|offices?|house|tax|rooms?|headquarters|hq|depot|building|website|officers?|staff|motion|leader"
    r"|plan|land"
    r"|procedure|rules|constitution|policy|policies|meeting room)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\W*(?:cllr|councillor|mrs?|ms|miss|dr|the (?:leader|chair\w*|clerk) of)\b", re.IGNORECASE)
_FILE = re.compile(r"\b\d+(?:\.\d+)?\s?[KM]B\b")
"""Ends the line of a paper that a site offers, which may be about any body."""
_FILE_REACH = 40
_SENT = re.compile(r"\b(?:cllrs?|councillors?|mrs?|ms|members)\b", re.IGNORECASE)
_HOST = re.compile(
    r"\b(?:hosted|served|administered|supported) by\s(?:the\s)?$"
    r"|\b(?:supporting|host(?:ing)?|lead|servicing|clerking) authority\s?:\s+$|\bchief executive\s[–-]\s$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:clerk|proper officer|chief executive|website|published by|issued by)\b", re.IGNORECASE)
_SECOND = re.compile(r"(?:cyngor|comhairle)\b|.*\b(?:panel|trust|school|trustees|board|group)$", re.IGNORECASE)
"""A second language beside the English name, or what may be of a council that is named elsewhere."""
_OF_ITS_OWN = re.compile(r"\b(?:integration joint|integrated care|health|drainage|conservation) board$", re.IGNORECASE)
"""Boards that are of no council."""
_WORD = re.compile(r"[^\s\t]+")
_PARISH_MEETING = re.compile(r"(?:annual )?(?P<name>.+) parish meeting", re.IGNORECASE)
_FRAGMENT = re.compile(r"\W*(?:&|and)\s[\w ]{0,30}council\W*$", re.IGNORECASE)
"""The end of a name whose beginning is lost."""
_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)
_BRACKETED = re.compile(r"\([\w’'-]+\)")
"""A part of a name, as in 'Overton (Without) Parish Council'."""
_PLACES = re.compile(
    r"\W{0,3}(?:(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*,\s){1,4}(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*\s(?i:and|&)\s[A-Z]"
)
"""Places with commas between and 'and' before the last, as the line begins."""
_BEGUN_ABOVE = re.compile(
    r"\b(?i:meeting|session|agenda|notice|summons|members|councillors|clerk|behalf)\b[^.;:]{0,30}?"
    r"\b(?i:of|for|to) (?:(?i:the) )?"
    r"(?P<begun>[A-Z][\w’'&-]*,?(?: (?:(?i:and|of|with|upon|on|the) )?(?:[A-Z][\w’'-]*|&),?){0,6}"
    r"(?: (?i:and|of|with|upon|on))?)\s*$"
)
"""The first words of a name that the margin broke: 'a meeting of Overton, Upper' above 'Mill and Lowcote Council'."""
_PICTURE = re.compile(r"(?<!\t)(?<!\t[\[(])\b(?:logo|crest|coat of arms|banner|home ?page)\W*$", re.IGNORECASE)
"""Ends the words that a page has for a picture; in a column of its own it is of no name."""
_HOSTS = re.compile(r"(?:hosted|served|administered|supported|clerked) by\b", re.IGNORECASE)
_IN_SHORT = re.compile(r"[A-Z]{2,4}\s(?=[A-Z][a-z])")
"""'HP Council', whose whole name may stand elsewhere."""
_PLACE = re.compile(
    r"\W{0,3}(?:the )?(?:borough|(?P<other>(?:city (?:and|&) )?(?:county|district)|city)) of\b(?!.*council)",
    re.IGNORECASE,
)
"""The place and not the council of it."""
_CALLS = re.compile(
    r"\b(?:meeting|agenda|summons|notice|session|members|councillors|assembly|committee|board|panel|cabinet|forum)\b"
    r"[^.;]{0,30}$",
    re.IGNORECASE,
)
_IS_CALLED = re.compile(r"[^.;\t]{0,40}\b(?:agenda|meeting|committee|cabinet|summons|will meet|meets)\b", re.IGNORECASE)
"""Beside the name of the council that meets, or whose committee does."""
_BESIDE = 60
_BEHIND_NAME = re.compile(r"\s*\([^()]{1,60}\)\W{0,3}$")
"""What stands in brackets behind the name in its line: 'Overton Parish Council (Quorum 4)'."""
_MOST_WORDS = 9
_MOST_NAMES = 20
"""Of a line; one with more of them is no line of a paper."""
_REACH = 240
"""Letters before or behind 'Council' among which the words of its name stand."""
_LONGEST_BEGUN, _MOST_BEHIND = 160, 7
_LEAD, _FIRST_LINES = 4, 8


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str
    weight: float
    alone: bool
    """Nothing else stands in its line."""
    leads: bool = False
    """An address stands behind it."""


def body(head: Passage, rest: Sequence[Line] = ()) -> Found[str] | None:
    """The council or authority that the paper is of; `rest` are lines below the head, asked where the head has none."""
    if found := _chosen(head, list(_named(head))):
        return found
    below = Passage.of(rest)
    signed = [
        each
        for each in _named(below)
        if each.alone or each.leads or _SIGNED.search(below.line_text(below.index_at(each.start)))
    ]
    found = _chosen(below, signed)
    return Found(found.value, found.places, Certainty.LIKELY, "", found.printed) if found else shortened(head)


def council_of(meeting: Found[str], rest: Sequence[Line]) -> Found[str] | None:
    """The council at the foot of a paper whose head calls the meeting of its parish."""
    below = Passage.of(rest)
    parish = _PARISH_MEETING.fullmatch(meeting.value)
    councils = [
        each for each in _named(below) if parish and _key(each.name) == _key(f"{parish['name']} parish council")
    ]
    return _chosen(below, councils) if councils else None


def _chosen(passage: Passage, named: Sequence[_Named]) -> Found[str] | None:
    weights: dict[str, float] = {}
    for each in named:
        weights[_key(each.name)] = weights.get(_key(each.name), 0) + each.weight
    if not weights:
        return None
    best = _in_full(max(weights, key=lambda key: weights[key]), weights)
    # The mixed case of a sentence is better to read than the capitals of a heading.
    spelt = [each for each in named if _key(each.name) == best]
    first = min(spelt, key=lambda each: (each.name.isupper(), each.start))
    others = [key for key in weights if key != best and weights[key] * 2 > weights[best] and not _part(key, best)]
    broken = any(_FRAGMENT.match(passage.line_text(index)) for index in range(len(passage.lines)))
    article = any(each.alone and _has_article(passage, each.start) for each in spelt)
    stands = any(each.alone or each.leads or _meets(passage, each) for each in spelt)
    stands = stands and not (_PLACE.match(first.name) or _IN_SHORT.match(first.name))
    certainty = Certainty.SURE if stands and not (others or broken or article) else Certainty.LIKELY
    return Found(as_name(first.name), passage.places(first.start, first.end), certainty, "", first.name)


def _in_full(best: str, names: Iterable[str]) -> str:
    """The one name that says of which kind the council is, where that of most weight does not: 'Overton Council'."""
    own = best.removesuffix(" council")
    fuller = [each for each in names if own != best and each.startswith(f"{own} ") and each.endswith(" council")]
    kinds = [each for each in fuller if each != best and set(each.removeprefix(own).split()) <= _TYPES]
    return kinds[0] if len(kinds) == 1 else best


def _meets(passage: Passage, named: _Named) -> bool:
    """Whether the words before or behind a name say that it meets or is called."""
    index = passage.index_at(named.start)
    begins = passage.starts[index] if named.start > passage.starts[index] else passage.starts[max(index - 1, 0)]
    lead = passage.text[max(named.start - _BESIDE, begins) : named.start]
    return bool(_CALLS.search(lead) or _IS_CALLED.match(passage.text, named.end))


def _has_article(passage: Passage, start: int) -> bool:
    """Whether a heading has 'The' before a name, of which it may be a part."""
    lead = passage.text[passage.starts[passage.index_at(start)] : start]
    return lead.strip().casefold() == "the"


def _key(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold().replace("&", "and").removeprefix("the "))


def _part(one: str, other: str) -> bool:
    return one in other or other in one


def _named(passage: Passage) -> Iterator[_Named]:
    """Every council named in a passage, heavier the nearer it stands to the top."""
    for index in range(len(passage.lines)):
        tail = passage.line_text(index)[-_FILE_REACH:]
        if _PERSON.match(passage.line_text(index)) or _FILE.search(tail) or _PICTURE.search(tail):
            continue
        for first, end in _joined(passage, list(islice(_in_line(passage, index), _MOST_NAMES))):
            start = behind_other_tongue(passage, first, end)
            name = " ".join(passage.text[start:end].split())
            weight = 3.0 if index < _FIRST_LINES else 1.0
            alone = end - start >= len(_BEHIND_NAME.sub("", passage.line_text(index)).strip()) - 8
            if named_above(passage, index, end) == start:
                alone = False  # more of the name may stand above it
            if sends_members(passage.text, end) or says_only_kind(name):
                continue
            if _HOSTS.match(name) or _HOST.search(passage.text, passage.starts[index], start):
                continue
            leads = start - passage.starts[index] < _LEAD and passage.text[end : end + 1] == ","
            if (
                _SECOND.match(name) and not (alone or (index < _FIRST_LINES and fills_first_cell(passage, start, end)))
            ) or _sends_somebody(passage.line_text(index), end, passage.starts[index]):
                continue
            place = _PLACE.match(name)
            second = (_SECOND.match(name) and not _OF_ITS_OWN.search(name)) or (place and place["other"])
            second = second or are_services(name, passage.text)
            yield _Named(start, end, name, (weight + 2 * alone) * (0.2 if second else 1), alone, leads)


def _sends_somebody(line: str, end: int, begins: int) -> bool:
    """Whether a council stands in brackets behind a member whom it sends: 'Cllr A Brown (Overton Council)'."""
    before, behind = line[: end - begins], line[end - begins :]
    return before.rfind("(") > before.rfind(")") and behind.startswith(")") and bool(_SENT.search(before))


def _joined(passage: Passage, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two councils with 'and' between them are one name where a joint committee is of both."""
    if len(spans) == 2 and re.fullmatch(r"\s+(?:and|&)\s+", passage.text[spans[0][1] : spans[1][0]], re.IGNORECASE):  # noqa: PLR2004
        return [(spans[0][0], spans[1][1])]
    return spans


def _in_line(passage: Passage, index: int) -> Iterator[tuple[int, int]]:
    begins, line = passage.starts[index], passage.line_text(index)
    for kind in _KIND.finditer(line):
        end = begins + kind.end()
        if _SCHOOL.search(kind[0]) and not _GOVERNED.search(passage.text):
            continue
        if kind[0].casefold().endswith((" of", " for", "cyngor", "comhairle")):
            end = _words_behind(passage, end)
            start = _words_before(passage, begins + kind.start(), index)
            if end > begins + kind.end():
                yield begins if _THE_TRUSTEES.match(line) and kind.start() == _ARTICLE else start, end
            continue
        if kind[0].islower() or _ROOM_OF_IT.match(line, kind.end()):
            continue
        start = _words_before(passage, begins + kind.start(), index)
        start = _behind_another(passage, start, begins + kind.start())
        start = _begun_above(passage, start, index)
        if _is_name(passage.text[start : begins + kind.start()]):
            yield start, end
        elif (above := named_above(passage, index, end)) is not None:
            yield above, end


def _begun_above(passage: Passage, start: int, index: int) -> int:
    """Where a name that begins its line has begun in the line above, which the margin broke."""
    if not index or passage.text[passage.starts[index] : start].strip():
        return start
    begun = _BEGUN_ABOVE.search(passage.line_text(index - 1)[-_LONGEST_BEGUN:])
    first = _WORD.match(passage.text, start)
    if begun is None or first is None or begun["begun"].isupper() != first[0].isupper():
        return start
    named = {word.strip(",").casefold() for word in begun["begun"].split()}
    if named & _NOT_OF_IT - _JOINING or _KIND.search(begun["begun"]):
        return start
    return passage.starts[index] - 1 - len(begun[0]) + begun.start("begun") - begun.start()


def _behind_another(passage: Passage, start: int, end: int) -> int:
    """Where a name begins behind that of another body: of 'Overton Joint Board of Overton Council' the council's."""
    other = None
    for other in _KIND.finditer(passage.text, start, end):  # noqa: B007 (the last one counts)
        pass
    of = _OF.match(passage.text, other.end(), end) if other else None
    return of.end() if of else start


def _is_name(words: str) -> bool:
    """Whether something of its own stands before 'Parish Council'."""
    own = [word for word in re.findall(r"[\w'’.&-]+", words.casefold()) if word not in _TYPES and word not in _JOINING]
    if re.search(r"\bthe\s*$", words, re.IGNORECASE):
        return False  # 'THE WORK OF THE COUNCIL'
    return not set(own) <= _BUSINESS


def _words_before(passage: Passage, end: int, index: int) -> int:
    """Where the name begins whose last word ends at `end`; a name may have begun in the line above."""
    floor = passage.starts[index]
    if index and set(passage.text[floor:end].casefold().split()) <= _TYPES:
        last = passage.line_text(index - 1).split()[-1:]
        unnamed = last and not passage.text[floor:end].strip() and last[0].casefold() in _TYPES | _JOINING
        if unnamed or _look_alike(passage.lines[index - 1], passage.lines[index]):
            floor = passage.starts[index - 1]
    near = passage.text.find(" ", end - _REACH, end) if end - floor > _REACH else floor
    words = list(_WORD.finditer(passage.text, max(near, floor), end))[-_MOST_WORDS:]
    start = end
    for at, match in reversed(list(enumerate(words))):
        word = match[0].strip("(,;:–-‘’“”\"'")
        gap = passage.text[match.end() : start]
        if at and _BRACKETED.fullmatch(match[0]) and words[at - 1][0][:1].isupper():
            continue
        if match[0].endswith(",") and _lists(words[: at + 1], passage.text[floor:end]):
            start = match.start()
            continue
        if "\t" in gap or _ends_there(match[0]) or not word:
            break
        if word.casefold() in _JOINING:
            if at == 0 or not words[at - 1][0][:1].isupper():
                break
            continue
        if (
            not (word[:1].isupper() or word[:1] == "&")
            or _KIND.fullmatch(word)
            or word.casefold() in _NOT_OF_IT
            or (word.isupper() and word.casefold() in _OF_A_SENTENCE)
            or any(sign.isdigit() for sign in word)
        ):
            break
        start = match.start() + len(match[0]) - len(match[0].lstrip("(,;:–-‘’“”\"'"))
    return start


def _look_alike(above: Line, line: Line) -> bool:
    """Whether two lines are printed as one heading would be that is broken in two."""
    looks = [(each.bold, round(each.size), each.text.isupper(), len(each.cells)) for each in (above, line)]
    return looks[0] == looks[1] and line.size > 0 and not line.gap and len(line.cells) == 1


def _lists(words: Sequence[re.Match[str]], line: str) -> bool:
    """Whether a comma stands in a name of several places: 'Overton, Upper Mill and Lowcote Parish Council'."""
    plain = [word[0].strip(",") for word in words]
    named = all(word[:1].isupper() and word.casefold() not in _NOT_OF_IT for word in plain)
    return named and bool(_PLACES.match(line))


def _ends_there(word: str) -> bool:
    """Whether a word is the last of what stands before a name; a saint's is part of one."""
    return word.endswith((".", ",", ":", ";", ")", "–", "-")) and word.casefold() != "st."


def _words_behind(passage: Passage, start: int) -> int:
    """Where the name ends that goes on behind 'London Borough of'."""
    index = passage.index_at(start - 1)
    end = passage.starts[index] + len(passage.line_text(index))
    if start == end and index + 1 < len(passage.lines) and _look_alike(*passage.lines[index : index + 2]):
        end += 1 + len(passage.line_text(index + 1))
    last = start
    for at, match in enumerate(list(_WORD.finditer(passage.text, start, min(end, start + _REACH)))[:_MOST_BEHIND]):
        word = match[0].strip(",;:.–-()[]")
        if at == 0 and word.casefold() == "the":
            continue
        if "\t" in passage.text[last : match.start()]:
            break
        if word.casefold() in ("of", "and", "&", "upon", "a", "in"):
            continue
        if not word[:1].isupper() or word.casefold() in _NOT_OF_IT - {"city"} or _COMMITTEE_WORD.fullmatch(word):
            break
        last = match.start() + len(match[0].rstrip(",;:.–-()[]"))
        if match[0] != word or word.casefold() == "council":
            break
    return last


_COMMITTEE_WORD = re.compile(
    r"(?:sub-?\s?)?committees?|sub-?committee|cabinet|executive|board|panel|forum|commission|assembly|partnership"
    r"|agenda|meeting",
    re.I,
)
