"""Notes about interests: who must leave for the item, who is out, who may come back, and what the register has."""

from collections.abc import Sequence
from itertools import groupby

from clerk_app.meeting import known_interests, withdrawals
from clerk_app.meeting.declarations import UNLISTED, Declared, InterestKind, rule_of
from clerk_app.meeting.facts import PersonArrived
from clerk_app.meeting.known_interests import LikelyInterest
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.withdrawals import Due, Step
from ui.prompt import Prompt, Tone

ICON = "scale"
_LEFT, _BACK = "Left the room", "Back in the room"


def interest_prompts(state: MeetingState) -> list[Prompt]:
    """One note for all who must leave, one for each who may speak first or may not vote, one for all who are out."""
    due = withdrawals.due(state)
    steps = {step: [d for d in due if d.step is step] for step in Step}
    found = [_must_leave(state, group) for group in _by_item(steps[Step.LEAVE])]
    found += [_speaks_first(state, one) for one in steps[Step.SPEAK_THEN_LEAVE]]
    found += [_may_return(state, group) for group in _by_item(steps[Step.MAY_RETURN])]
    found += [_no_vote(state, one) for one in steps[Step.NO_VOTE]]
    if steps[Step.OUT]:
        found.append(_out(state, steps[Step.OUT]))
    found += [_reminder(state, likely) for likely in known_interests.to_remind_of(state)]
    return found


def _reminder(state: MeetingState, likely: LikelyInterest) -> Prompt:
    """An interest in the register that may bear on the item: told quietly, once for each taking of the item."""
    name = state.body.person(likely.person).initial_name
    words = f"{name} has an interest in the register: {likely.interest}. It may bear on this item."
    key = f"interest-known-{likely.person}-{likely.item}-{likely.interest}"
    return Prompt(key, words, "Read", ICON, _telling(state), strong=name, rank=1)


def kind_words(state: MeetingState, declared: Declared) -> str:
    """'disclosable pecuniary', or 'interest declared 10:17' where nobody said the kind."""
    kind = declared.declaration.kind
    words = rule_of(kind, state.body.committee.rules.interests).words
    if kind in ("", InterestKind.UNNAMED) or words in ("", UNLISTED):
        on = state.arranged.on if state.arranged else declared.at.date()
        return f"interest declared {declared.at:%H:%M}" if declared.at.date() == on else "interest declared before"
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _must_leave(state: MeetingState, group: Sequence[Due]) -> Prompt:
    names = _names(state, group)
    kinds = list(dict.fromkeys(kind_words(state, one.declared) for one in group))
    why = f" ({kinds[0]})" if not kinds[1:] else ""
    words = f"{names} must leave for {_the_item(state, group[0])}{why}."
    left = tuple(withdrawals.leaving(state, one.person) for one in group)
    return Prompt(_id("leave", group), words, _LEFT, ICON, Tone.ASK, left, strong=names, rank=-1)


def _speaks_first(state: MeetingState, one: Due) -> Prompt:
    name, kind = _names(state, [one]), kind_words(state, one.declared)
    item = _the_item(state, one)
    where = "" if item == "this item" else f" on {item}"
    words = f"{name} may speak{where} as the public may, then must leave ({kind})."
    left = (withdrawals.leaving(state, one.person),)
    return Prompt(_id("speak", [one]), words, _LEFT, ICON, Tone.ASK, left, strong=name, rank=-1)


def _no_vote(state: MeetingState, one: Due) -> Prompt:
    name, kind = _names(state, [one]), kind_words(state, one.declared)
    # One that bears on every item of a budget meeting is told once.
    general = not one.declared.declaration.item
    key = f"interest-no-vote-{one.declared.id}" if general else _id("no-vote", [one])
    where = "at this meeting" if general else f"on {_the_item(state, one)}"
    return Prompt(key, f"{name} may not vote {where} ({kind}).", "Read", ICON, _telling(state), strong=name)


def _out(state: MeetingState, group: Sequence[Due]) -> Prompt:
    names, item = _names(state, group), _the_item(state, group[0])
    is_or_are = "is" if len(group) == 1 else "are"
    why = f" (interest declared {group[0].declared.at:%H:%M})" if len(group) == 1 else ""
    if why and group[0].declared.at.date() != group[0].since.date():
        why = " (interest declared before)"
    words = f"{names} {is_or_are} out of the room for {item}{why}."
    back = tuple(PersonArrived(one.person) for one in group)
    return Prompt(_id("out", group), words, _BACK, ICON, _telling(state), back, strong=names, rank=1)


def _may_return(state: MeetingState, group: Sequence[Due]) -> Prompt:
    names = _names(state, group)
    item = state.agenda.item(group[0].item)
    number = item.number.rstrip(".") if item else ""
    over = f"Item {number} is over." if number else "The item is over."
    back = tuple(PersonArrived(one.person) for one in group)
    words = f"{over} {names} may come back."
    return Prompt(_id("return", group), words, _BACK, ICON, Tone.ASK, back, strong=names, rank=-1)


def _telling(state: MeetingState) -> Tone:
    return Tone.PRIVATE if state.in_private else Tone.TELL


def _by_item(found: Sequence[Due]) -> list[list[Due]]:
    in_order = sorted(found, key=lambda one: one.item)
    return [list(group) for _, group in groupby(in_order, key=lambda one: one.item)]


def _names(state: MeetingState, group: Sequence[Due]) -> str:
    names = [state.body.person(one.person).initial_name for one in group]
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]


def _the_item(state: MeetingState, one: Due) -> str:
    """'this item', or 'item 7' where that is taken together with the one before the meeting."""
    item = state.agenda.item(one.item)
    lead = not one.item or one.item == state.agenda.current or item is None or not item.number
    return "this item" if lead else f"item {item.number.rstrip('.')}" if item else ""


def _id(what: str, group: Sequence[Due]) -> str:
    # Another taking of the item, or another member, is another note, whatever was put off before.
    who = "+".join(one.declared.id for one in group)
    return f"interest-{what}-{who}-{min(one.since for one in group).isoformat()}"
