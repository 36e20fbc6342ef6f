"""The sentence of a declaration of interest, where a late one stands, and whether its nature may stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting import eligibility
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.decisions import Ballot, Decision, VoteMethod
from clerk_app.meeting.declarations import (
    UNLISTED,
    Consequence,
    Declaration,
    Declared,
    Dispensation,
    InterestKind,
    InterestRule,
    consequence,
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
    """Who declared an interest in what, and of which kind; a style may say what the member then did.

    A style has a sentence of its own for a kind under 'declaration_' and the kind's id.
    """
    declaration = declared.declaration
    item = state.agenda.item(declaration.item)
    rule = rule_of(declaration.kind, state.body.committee.rules.interests)
    dispensation = _DISPENSATIONS[declaration.dispensation]
    left = eligibility.withdrew(state.room, declared) is not None
    of_kind = f"declaration_{declaration.kind}"
    return wording.say(
        of_kind if of_kind in wording.phrases else "declaration",
        person=in_sentence([declaration.person], state, wording),
        an_interest=interest_of_kind(rule, wording),
        in_item=f" in item {item.number.rstrip('.') or f'‘{item.title}’'}" if item else "",
        dispensation=wording.phrases[dispensation] if dispensation else "",
        did=wording.phrases["declared_and_left"] if left else "",
        did_not_vote=wording.phrases["declared_and_did_not_vote"] if _did_not_vote(state, declared) else "",
        nature=wording.say("interest_nature", nature=written) if (written := nature_words(declaration, rule)) else "",
    )


def _did_not_vote(state: MeetingState, declared: Declared) -> bool:
    """Whether what was declared on was taken and nothing in the record says that the member voted on it.

    A show of hands for which he or she was counted may have had the vote, so that nothing is said then.
    """
    declaration = declared.declaration
    rules = state.body.committee.rules.interests
    if consequence(declaration, rules) is Consequence.NONE:
        return False
    if state.agenda.item(declaration.item) is None:
        return state.opened is not None and not any(_may_have_voted(d, declaration.person) for d in state.decisions)
    on = (declaration.item, state.agenda.taken_with(declaration.item))
    decisions = (d for d in state.decisions if d.item in on)
    return bool(state.agenda.taken(declaration.item)) and not any(
        _may_have_voted(d, declaration.person) for d in decisions
    )


def _may_have_voted(decision: Decision, person: str) -> bool:
    vote = decision.vote
    if vote is None or vote.method is VoteMethod.NO_VOTE:
        return False
    given = dict((*vote.ballots, *vote.required)).get(person)
    if given is not None:
        return given is not Ballot.NOT_VOTING
    return vote.casting_by == person or (vote.method is not VoteMethod.NAMED and person in vote.eligible)


def late_declarations(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Happening]:
    """Those made while the item was taken, after declarations were asked for: each stands once, where it was made."""
    for declared in state.declarations:
        words = declaration_sentence(state, declared, wording)
        if words and made_under(state, declared) == item.id:
            yield Happening(declared.at, words, declared.id)


def made_under(state: MeetingState, declared: Declared) -> str:
    """The item under which a declaration was made late; '' where it stands with those that were asked for.

    Where the agenda has no item for declarations, or that was not taken, each is as good as late.
    """
    homes = _homes(state)
    ends = [span.end for home in homes for span in state.agenda.taken(home) if span.end is not None]
    late = not homes or any(end < declared.at for end in ends)
    under = item_at(state, declared.at) if late else ""
    return "" if under in homes else under


def _homes(state: MeetingState) -> tuple[str, ...]:
    """The items under which declarations are asked for."""
    kinds = {item.id: item.kind for item in state.agenda.items}
    kind = ItemKind.DECLARATIONS if ItemKind.DECLARATIONS in kinds.values() else ItemKind.APOLOGIES
    return tuple(item for item, own in kinds.items() if own is kind and not state.agenda.aside(item))


def nature_words(declaration: Declaration, rule: InterestRule) -> str:
    """The nature as it was typed; '' where it is not to be written out.

    That of a sensitive interest never is (Localism Act 2011 s.32), nor is one that is not to be asked (section 106).
    """
    written = declaration.nature.strip().rstrip(".")
    return written if rule.asks_nature and not declaration.sensitive else ""


def interest_of_kind(rule: InterestRule, wording: Wording) -> str:
    """'a disclosable pecuniary interest' as the style prints the kind; 'an interest' where it says nothing."""
    words = rule.words.strip()
    if rule.id in ("", InterestKind.UNNAMED) or words in ("", UNLISTED) or not rule.asks_nature:
        return wording.phrases["interest_unnamed"]
    phrase = f"interest_{rule.id}"
    return wording.say(phrase if phrase in wording.phrases else "interest_listed", kind=_with_article(words))


def _with_article(words: str) -> str:
    """'a code interest', of a kind's words in the committee's list."""
    words = words if words[:2].isupper() else words[:1].lower() + words[1:]
    article = "an" if words[:1].lower() in "aeiou" else "a"
    return f"{article} {words}" if words.lower().endswith("interest") else f"{article} {words} interest"
