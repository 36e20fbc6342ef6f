"""Which items are taken without press and public."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.business.named_items import named_as_private, numbers_in
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.lists.asked_privately import is_asked_privately
from clerk_app.packs.lists.part_headings import Kind, asks_to_exclude
from clerk_app.packs.lists.prose import says_nothing
from clerk_app.packs.lists.sections import Section
from clerk_app.packs.pieces import Piece, joined

_LATE = 0.35
"""The share of the items that come before an item on excluding the public, where it is meant for those behind it."""

_OWN = re.compile(
    r"\bexempt (?:business|items?|reports?|matters?|minutes|appendi(?:x|ces)|session|information\b(?! as defined))\b"
    r"|\bconfidential (?:business|items?|reports?|matters?|minutes|session)\b"
    r"|[(\[–-]\s*(?:exempt|confidential)\b|\bnot for publication\b"
    r"|(?<!plan )(?<!act )(?<!order )(?<!strategy )(?<!phase )[(\[–-]\s*part (?:ii|2|b)\W*$"
    r"|^(?:exempt|confidential)\b(?!.{0,60}\b(?:polic|procedure|reporting|waste|shred|accommodation|dwelling|hous"
    r"|hotline|helpline|vehicle|advice|allotment))"
    r"|\bin private(?: session)?(?=\W*$|[.,;:)])|^private (?:session|items?|matters?|discussion)\b"
    r"|\bpart (?:ii|2) (?:item|report|minutes)"
    r"|^in committee\b|\b(?:taken|considered|discussed|dealt with|business) in committee\b"
    r"|(?<=\w)[\W_]+(?:private and )?(?-i:Exempt|EXEMPT|Confidential|CONFIDENTIAL)\W*$"
    r"|^restricted(?: (?:items?|reports?|business|matters?|minutes))?\s*[:–—-]\s*\w"
    r"|^restricted (?:minutes|report)\b|[(\[]restricted(?: (?:items?|reports?|business|matters?|minutes))?[)\]]"
    r"|\w\s*[:–—-]+\s*restricted(?: (?:items?|reports?|business|matters?|minutes))?\W*$",
    re.IGNORECASE,
)
"""What marks an item as private; the words of a policy or a service do not."""
_OWN_BELOW = re.compile(
    r"\bnot for publication\b|\bto (?:consider|discuss|receive) in private\b|^[(\[]?(?:exempt|confidential)\b[^a-z]*$"
    r"|^[(\[]?exempt\b.{0,20}\b(?:para|under|by virtue|information under)"
    r"|[(\[](?:exempt|confidential)\b[^()]{0,60}[)\]]\.?$"
    r"|\b(?:likely|will|shall|asked|invited|proposed|recommended)\b.{0,40}\bexclude the (?:press and )?public"
    r" (?:from|during|for) this item\b"
    r"|\bpublic will be (?:asked|required|requested) to (?:withdraw|leave)\b"
    r"|\bthe (?:exempt|confidential) report\b|\bwill be (?:considered|taken|discussed) in private\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\bwhether\b|\bwhich\b.{0,40}\b(?:items?|business|reports?)\b|\bdecisions? (?:on|about|to) tak"
    r"|\bany (?:other )?(?:\w+ )?(?:items?|business|matters?|reports?|information|parts?)\b"
    r"|\b(?:agree|determine|identify|divide|split|order)\b.{0,20}\b(?:agenda|business)\b"
    r"|\bpart ['‘’]?a\b.{0,20}\bpart ['‘’]?b\b|\b(?:declarations?|identification) of\b"
    r"|\bif (?:required|necessary|any)\b"
    r"|\bconfirm(?:ation|ed|s)?\b(?: that| of| all| the| those| these){0,3}"
    r" (?:agenda )?(?:items?|business|matters|reports?)\b"
    r"|\b(?:items?|reports?|business|matters?)(?: of business)?(?: which| that)?(?: are| is)?"
    r" (?:marked|shown|listed|included|set out|placed|designated|identified)\b"
    r"(?=.{0,30}(?:\bpart\b|\basterisk|\*|\bexempt\b|\bconfidential\b|\bprivate\b|\bpink\b))",
    re.IGNORECASE,
)
"""What asks which business is to be private is not private itself."""
_WITHOUT = re.compile(
    r"\b(?:excluding|excludes|without|except(?:ing)?|other than|omitting|minus|not including|not containing|non-?)\s?"
    r"(?:any |the |all )?(?:exempt|confidential|private|restricted)\b"
    r"|\b(?:exempt|confidential|private|restricted) (?:information|parts?|items?|matters?|minutes)"
    r"(?: is| are| has been| have been)? (?:excluded|removed|omitted|redacted|left out)\b",
    re.IGNORECASE,
)
"""The part of a paper that is open to all."""
_PLAIN = re.compile(
    r"\bnot for publication\b|[(\[–-]\s*(?:private and )?(?:exempt|confidential)\b"
    r"|^(?:exempt|confidential)\s*(?:[–—:(-]|\b(?:items?|business|reports?|minutes|matters?|session)\b)",
    re.IGNORECASE,
)
_THOSE = re.compile(
    r"\b(?:following|remaining|next|remainder|rest of|further)\b|\bitems? (?:nos?\.? |numbers? )?\(?\d"
    r"|\bitems? below\b|\bitems? (?:which|that) follows?\b",
    re.IGNORECASE,
)
"""Whose business it is that the public be excluded for: not that of the item itself."""
_BEHIND = re.compile(r"\b(?:remaining|remainder|rest of|following|(?:which|that) follows?)\b", re.IGNORECASE)
"""Business that is plainly behind the item on which the resolution stands."""
_CLOSING = re.compile(
    r"^\W*(?:to (?:confirm|note|agree|set|fix) )?(?:the )?(?:dates?|times?)\b.{0,30}\b(?:next|future|forthcoming)\b"
    r"|^\W*(?:date of )?(?:the )?next meetings?\b|^\W*(?:to )?clos(?:e|ing|ure)(?: (?:of )?(?:the )?meeting)?\W*$",
    re.IGNORECASE,
)
"""How every meeting ends, which is never private."""
_SAYS_SO = re.compile(
    r"\bexempt|\bconfidential|\bprivate|\bexclu|\brestricted|\bclosed|\babsence|\bwithout|\bnot (?:open|for)\b|\beithr",
    re.IGNORECASE,
)
"""What a heading must say for that below it to be surely private: 'Part B' alone can head anything."""
_MAY = re.compile(
    r"^(?:members|the [\w -]{1,40}) (?:may|might)\b|\bif (?:any|needed|required|necessary)\b", re.IGNORECASE
)
"""Who has still to decide whether it will be, or that there may be none."""
_HEADING = 3
"""Lines of a heading that are looked at."""
_NEVER = re.compile(
    r"\b(?:date|dates|time) .{0,20}\b(?:next|future)\b|\bnext meeting\b|\bnext agenda\b"
    r"|\bother (?:urgent )?business\b|\burgent (?:business|items?)\b",
    re.IGNORECASE,
)
"""Business that stands behind the private part without being of it."""
_ONE = re.compile(r"\b(?:following|next) (?:agenda )?item\b(?!s|\(s)|\bitem (?:which|that) follows\b", re.IGNORECASE)
_LONGEST = 2_000
_RESOLUTION = 6
"""Lines below a title in which it can be resolved to exclude the public."""
_EXCLUSION = re.compile(
    r"\bexclu(?:sion|de|ding)\b.{0,40}\b(?:press|public|media)\b|\b(?:press|public"
    r"|media)\b.{0,60}\b(?:be\s+)?exclu(?:ded|sion)\b"
    r"|\b(?:move|go|moving|going|enter|proceed)\w* (?:in)?to (?:a )?(?:closed|private|confidential|exempt"
    r"|part (?:ii|2|b))\b"
    r"|\b(?:move|go|moving|going|enter|proceed)\w* (?:in)?to committee\b"
    r"|\bin camera\b|\bclosed to the (?:press|public)\b|^closed (?:session|meeting)\W*$"
    r"|\bpublic bodies \(admission to meetings\).{0,200}\b(?:exclu|leav|withdr|confiden|privat|prejudic)"
    r"|\b(?:exclu|leav|withdr|confiden|privat|prejudic).{0,200}\bpublic bodies \(admission to meetings\)"
    r"|\bgwahardd\b.{0,40}\bcyhoedd\b",
    re.IGNORECASE,
)
_HAVING_EXCLUDED = re.compile(
    r"\b(?:press|public|media)\b.{0,30}\b(?:having (?:been|first been)|once|being) excluded\b"
    r"|\bwith the (?:press|public|media)\b.{0,30}\bexcluded\b",
    re.IGNORECASE,
)
"""An item at which they are gone already: 'To consider, the public having been excluded, the lease of the mill'."""
_CONDITIONAL = re.compile(
    r"\b(?:specifically|namely)\b(?!\s*:|,? (?:exempt )?information relating)|\bif any\b"
    r"|\bwhether\b|\bwhich (?:\w+ )?items\b|\bany items?\b|\bdetermine\b"
    r"|\bif (?:required|necessary|need(?:ed)?|the(?! (?:press|public)\b[^.;]{0,40}"
    r"\b(?:were|was|are|is|remain\w*)\b)(?! [\w-]{3,20} so (?:resolve|agree|decide|determine|wishe)s?\b))\b"
    r"|\bmay (?:be )?exclude",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\bwhether\b[^.]{0,60}\b(?:press|public)\b[^.]{0,60}\bexcluded\b[^.]{0,40}\b(?:remaining|following)"
    r" (?:agenda )?items?\b[^.]{0,120}\b(?:paragraphs? \d|12A\b)",
    re.IGNORECASE,
)
"""Asks in form only: which items they are is printed, and why."""
_WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)
_ACT = re.compile(r"\bpublic bodies \(admission to meetings\)|^private session\b", re.IGNORECASE)
"""A title below which the resolution stands."""
_IN_GENERAL = re.compile(
    r"\b(?:exempt|confidential|private)(?:(?: (?:or|and|&) |\s?/\s?)(?:exempt|confidential|private))?"
    r" (?:business|items?(?:\(s\))?|information|matters?|session|reports?)\W*$",
    re.IGNORECASE,
)
"""A title that says only that there is private business, without saying on what."""
_INFORMATION = re.compile(
    r"\W*(?:(?:to )?consider(?:ation of)? )?(?:any )?(?:exempt|confidential)(?: (?:or|and) (?:exempt|confidential))?"
    r" information\W*",
    re.IGNORECASE,
)
"""All of a title that says of what kind the business behind it is, and of no business of its own."""
_SUBJECT = re.compile(
    r"\W*(?:(?:the )?(?:local government|public bodies)\b.{0,60}|items? (?:for|of)\W*)?", re.IGNORECASE
)
"""What may stand before it."""
_NONE = re.compile(r"[–—:(-]\s*(?:none|nil|n/a|no items?|not (?:required|needed|applicable))\b", re.IGNORECASE)
"""Behind a title whose business there is not this time."""
_NONE_BELOW = re.compile(r"\W*(?:there (?:are|is) no(?:ne|thing)?\b|no (?:such|exempt|confidential))", re.IGNORECASE)
_NONE_SAID = re.compile(
    r"\bthere (?:are|is|were)(?: \w+){0,3} no(?:ne| (?:such |exempt |confidential |private |further )?"
    r"(?:items?|business|matters?|reports?))\b",
    re.IGNORECASE,
)
"""Anywhere below a title that is on private business in general."""
_IDENTIFY = re.compile(
    r"\b(?:identify|determine|agree|decide|settle|point out)\b.{0,20}\b(?:items?|business|matters?|reports?)\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"\bappendi(?:x|ces)\b|\bannex", re.IGNORECASE)
_BACK = re.compile(
    r"\bback (?:in)?to (?:part (?:1|i|one|a)\b|public|open)|\bre-?admi(?:t|ssion)\w*.{0,40}\bpublic\b"
    r"|\b(?:return|resum|re-?open|re-?conven|re-?enter)\w*\b.{0,30}\b(?:public|open) (?:session|meeting|part)"
    r"|\binvit\w* (?:the )?(?:press|public)\b.{0,30}\b(?:back|return|re-?join)",
    re.IGNORECASE,
)
_PARAGRAPHS = re.compile(
    r"\bpara(?:graph)?s?\.?(?:\(s\))?\s*(?:nos?\.?\s*)?(?P<list>[1-7]\b(?:\s*(?:,|and|&|or)\s*[1-7]\b)*)", re.IGNORECASE
)
_OF_THE_ACT = re.compile(r"\bexempt\b|12A\b|\bnot for publication\b|\bconfidential\b", re.IGNORECASE)


_SPAN_BEHIND = re.compile(r"[(\[–—-]\s?(?:agenda )?items? [^()\[\]]{1,40}[)\]]?$", re.IGNORECASE)
"""At the end of the heading of a part: '(items 13 to 15)'."""


@dataclass(frozen=True, slots=True)
class ItemWords:
    """The words of an item that can say that it is exempt."""

    title: tuple[Piece, ...]
    below: tuple[Piece, ...]
    before: tuple[Section, ...]
    """The headings between the item before and this one."""
    number: str = ""
    mark: Piece | None = None
    """Before the number."""
    beside: Piece | None = None
    """A cell behind the title that says only that it is private."""


def exempt(items: Sequence[ItemWords], noted: Mapping[str, Found[bool]] = {}) -> tuple[Found[bool] | None, ...]:
    """For each item whether it is exempt; None where nothing says so. `noted` are those that a note says to be."""
    read: list[Found[bool] | None] = []
    state: Found[bool] | None = None
    only_one = False
    named = dict(noted)
    items = _counted(items)
    for at, item in enumerate(items):
        for section in item.before:
            state = _after_heading(section, state, early=at < _LATE * len(items))
            if state is not None and (numbers := _numbers_of(section)):
                named |= dict.fromkeys(numbers, state)
                state = None
            named |= _named_in(section.lines)
        if _matching(item.title, _BACK):
            state = None
        general = _on_information(item) if at + 1 < len(items) else None
        own, excluding = None if general else _own(item), _excluding(item) or general
        of_the_part = None if excluding and excluding in item.title else _of_the_part(item, state)
        read.append(own or named.get(item.number) or of_the_part)
        state = _less_sure(state) if any(map(_is_of_one, item.before)) else state
        named |= _taken_privately(item)
        if only_one or _matching((*item.title, *item.below), _BACK):
            state, only_one = None, False
        elif excluding and (numbers := _named(item)):
            named |= dict.fromkeys(numbers, Found(True, (excluding.place,), Certainty.LIKELY))
        elif excluding and state is None and _is_meant(item, at, len(items)):
            state = Found(True, (excluding.place,), Certainty.LIKELY)
            only_one = _matching((*item.title, *item.below), _ONE) is not None
    return tuple(read)


def _counted(items: Sequence[ItemWords]) -> Sequence[ItemWords]:
    """The items, numbered by their place where none has a number: a sentence can name them nevertheless."""
    if any(item.number for item in items):
        return items
    return [replace(item, number=str(at)) for at, item in enumerate(items, start=1)]


def _less_sure(state: Found[bool] | None) -> Found[bool] | None:
    return state and replace(state, certainty=Certainty.LIKELY)


def _is_of_one(section: Section) -> bool:
    """Whether only the next item is said to be private: those behind it may be open again."""
    return section.kind is Kind.PRIVATE and _ONE.search(joined(section.lines)[:_LONGEST]) is not None


def _numbers_of(section: Section) -> frozenset[str]:
    """The items that the heading of the private part has behind it: 'In committee (items 13 to 15)'."""
    spans = _SPAN_BEHIND.search(section.lines[0].text) if section.kind is Kind.PRIVATE else None
    return numbers_in(spans[0]) if spans else frozenset()


def _named_in(lines: Sequence[Piece]) -> dict[str, Found[bool]]:
    """The items that a sentence above one names as private."""
    text = joined(lines)[:_LONGEST]
    asked = _EXCLUSION.search(text) and "whether" not in text
    numbers = numbers_in(text) if asked else named_as_private(text)
    return dict.fromkeys(numbers, Found(True, (lines[0].place,), Certainty.LIKELY))


def _taken_privately(item: ItemWords) -> dict[str, Found[bool]]:
    """The items behind it that the words below a title ask to take in private."""
    numbers = named_as_private(joined(item.below[:_RESOLUTION])[:_LONGEST]) - {item.number}
    return dict.fromkeys(numbers, Found(True, (item.below[0].place,), Certainty.LIKELY)) if numbers else {}


def _named(item: ItemWords) -> frozenset[str]:
    """The numbers of the items for which the public is to be excluded, where the resolution names them."""
    return numbers_in(joined((*item.title, *item.below))[:_LONGEST]) - {item.number}


def _of_the_part(item: ItemWords, state: Found[bool] | None) -> Found[bool] | None:
    """What the heading or the resolution above makes of the item."""
    if state is None or _CLOSING.search(joined(item.title)):
        return None
    return None if state.certainty is Certainty.LIKELY and _matching(item.title, _NEVER) else state


def _after_heading(section: Section, state: Found[bool] | None, early: bool) -> Found[bool] | None:
    if section.kind is Kind.PRIVATE:
        said = joined(section.lines[:_HEADING])
        plain = _SAYS_SO.search(said) is not None and _MAY.search(said) is None
        # Close below an item the sentence may be of that alone.
        plain = plain and bool(section.lines[0].line.gap or not asks_to_exclude(said) or _THOSE.search(said))
        return Found(True, (section.lines[0].place,), Certainty.SURE if plain and not early else Certainty.LIKELY)
    return None if section.kind is Kind.PUBLIC else state


def _on_information(item: ItemWords) -> Piece | None:
    """The title 'Consideration of exempt information', below which nothing says what that is: what stands behind it."""
    alone = item.title and not item.below and _INFORMATION.fullmatch(joined(item.title)[:_LONGEST])
    return item.title[0] if alone else None


def _own(item: ItemWords) -> Found[bool] | None:
    asks = _ABOUT.search(joined(item.title)) or _CONDITIONAL.search(joined(item.title))
    if not asks and (said := _matching(item.title, _HAVING_EXCLUDED)) is not None:
        return Found(True, (said.place,), Certainty.LIKELY)
    if _excluding(item) and not _is_marked(item):
        return None
    mark = item.mark if item.mark is not None and item.mark.text.startswith("E") else item.beside
    if mark is not None:
        return Found(True, (mark.place,), Certainty.LIKELY)
    if _ABOUT.search(joined(item.title)) or _WITHOUT.search(joined(item.title)) or _is_empty(item) or _only_asks(item):
        return None
    piece = _matching(item.title, _OWN) or _matching(item.below[:3], _OWN_BELOW)
    if piece is None and is_asked_privately(joined(item.below[:_RESOLUTION])[:_LONGEST]):
        piece = item.below[0]
    if piece is None or _ABOUT.search(piece.text):
        return None
    near = piece in (*item.title, *item.below[:1])
    plain = near and _PLAIN.search(piece.text) and not _PARTLY.search(piece.text)
    return Found(True, (piece.place,), Certainty.SURE if plain else Certainty.LIKELY)


def _is_marked(item: ItemWords) -> bool:
    """Whether an item below whose title the public is excluded is marked as one that is private itself."""
    title = joined(item.title)[:_LONGEST]
    if not _PLAIN.search(title) or _EXCLUSION.search(title):
        return False
    general = _IN_GENERAL.search(title)
    if general is None or not _SUBJECT.fullmatch(title[: general.start()]):
        return True
    return _BEHIND.search(joined(item.below[:_RESOLUTION])) is None


def _only_asks(item: ItemWords) -> bool:
    """Whether a title on private business in general stands above words that ask whether there is any."""
    general = _IN_GENERAL.search(joined(item.title)[:_LONGEST])
    if general is None or not _SUBJECT.fullmatch(joined(item.title)[: general.start()]):
        return False
    below = joined(item.below[:_RESOLUTION])[:_LONGEST]
    return any(pattern.search(below) for pattern in (_ABOUT, _NONE_SAID, _IDENTIFY))


def _is_empty(item: ItemWords) -> bool:
    """Whether the item says that there is no such business this time."""
    below = item.below[0].text if item.below else ""
    return _NONE.search(joined(item.title)) is not None or says_nothing(below) or _NONE_BELOW.match(below) is not None


def _excluding(item: ItemWords) -> Piece | None:
    """The first words of an item that is on excluding the public."""
    if item.title and _EXCLUSION.search(joined(item.title)):
        return item.title[0]
    below = joined(item.below[:_RESOLUTION])
    if not _EXCLUSION.search(below):
        return None
    if item.title and _ACT.search(joined(item.title)):
        return item.title[0]
    return item.below[0] if _THOSE.search(below) else None


def _matching(pieces: Sequence[Piece], pattern: re.Pattern[str]) -> Piece | None:
    return next((piece for piece in pieces if pattern.search(piece.text)), None)


def _is_meant(item: ItemWords, at: int, count: int) -> bool:
    """Whether the resolution is for the items behind it, and not on whether there are any."""
    words = (*item.title, *item.below)
    asked = _ASKED.search(joined(words)[:_LONGEST]) is not None
    doubtful = any(_CONDITIONAL.search(_WHETHER.sub("", each.text) if asked else each.text) for each in words)
    return at >= _LATE * count and not doubtful and not _is_empty(item)


def exempt_paragraphs(pieces: Sequence[Piece]) -> Found[tuple[int, ...]] | None:
    """The paragraphs of Schedule 12A that an item prints."""
    if not any(_OF_THE_ACT.search(piece.text) for piece in pieces):
        return None
    for piece in pieces:
        if (match := _PARAGRAPHS.search(piece.text)) is not None:
            numbers = tuple(sorted({int(number) for number in re.findall(r"[1-7]", match["list"])}))
            return Found(numbers, (piece.place,), printed=match.group())
    return None
