"""The sentence of a declaration of interest, where a late one stands, and whether its nature may stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting import eligibility
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.declarations import (
    UNLISTED,
    Declaration,
    Declared,
    Dispensation,
    InterestKind,
    InterestRule,
    rule_of,
)
from clerk_app.meeting.presence import item_at
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.places import Happening
from clerk_app.minutes.wording import Wording

_DISPENSATIONS = {
    Dispensation.NONE: "",
    Dispensation.SPEAK: "dispensation_to_speak",
    Dispensation.SPEAK_AND_VOTE: "dispensation_to_vote",
}


def declaration_sentence(state: MeetingState, declared: Declared, wording: Wording) -> str:
    """Who declared an interest in what; a style may name its kind and say what the member then did."""
    declaration = declared.declaration
    item = state.agenda.item(declaration.item)
    rule = rule_of(declaration.kind, state.body.committee.rules.interests)
    dispensation = _DISPENSATIONS[declaration.dispensation]
    left = eligibility.withdrew(state.room, declared) is not None
    return wording.say(
        "declaration",
        person=in_sentence([declaration.person], state.body),
        an_interest=interest_of_kind(rule),
        in_item=f" in item {item.number.rstrip('.') or f'‘{item.title}’'}" if item else "",
        dispensation=wording.phrases[dispensation] if dispensation else "",
        did=wording.phrases["declared_and_left"] if left else "",
        nature=nature_words(declaration, rule),
    )


def late_declarations(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Happening]:
    """Those made while another item was taken, after declarations were asked for: minuted there as well.

    Where the agenda has no item for declarations, or that was not taken, each stands only where it was made.
    """
    homes = _homes(state)
    ends = [span.end for home in homes for span in state.agenda.taken(home) if span.end is not None]
    if item.id in homes:
        return
    for declared in state.declarations:
        late = not homes or any(end < declared.at for end in ends)
        words = declaration_sentence(state, declared, wording)
        if late and words and item_at(state, declared.at) == item.id:
            yield Happening(declared.at, words, declared.id)


def _homes(state: MeetingState) -> tuple[str, ...]:
    """The items under which every declaration is minuted."""
    kinds = {item.id: item.kind for item in state.agenda.items}
    kind = ItemKind.DECLARATIONS if ItemKind.DECLARATIONS in kinds.values() else ItemKind.APOLOGIES
    return tuple(item for item, own in kinds.items() if own is kind and not state.agenda.aside(item))


def nature_words(declaration: Declaration, rule: InterestRule) -> str:
    """The nature as it follows the sentence, with its colon; '' where it is not to be written out.

    That of a sensitive interest never is (Localism Act 2011 s.32), nor is one that is not to be asked (section 106).
    """
    written = declaration.nature.strip().rstrip(".")
    return f": {written}" if written and rule.asks_nature and not declaration.sensitive else ""


def interest_of_kind(rule: InterestRule) -> str:
    """'a disclosable pecuniary interest', 'a code interest'; 'an interest' where the kind says nothing or is a fact."""
    words = rule.words.strip()
    if rule.id in ("", InterestKind.UNNAMED) or words in ("", UNLISTED) or not rule.asks_nature:
        return "an interest"
    words = words if words[:2].isupper() else words[:1].lower() + words[1:]
    article = "an" if words[:1].lower() in "aeiou" else "a"
    return f"{article} {words}" if words.lower().endswith("interest") else f"{article} {words} interest"
