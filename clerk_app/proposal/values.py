"""A proposed value: what it is, where it was read, how sure it is, and what the clerk said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from clerk_app.packs.found import Certainty, Found, Place

T = TypeVar("T")


class ValueState(StrEnum):
    """What became of a value in the clerk's hands."""

    READ = "read"
    """Read without doubt; nobody has to say anything of it."""
    TO_CHECK = "to check"
    KEPT = "kept"
    CORRECTED = "corrected"
    LEFT = "left"
    """Looked at and left for now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the clerk said of a value; `text` only where it was corrected, '' for nothing in its place."""

    state: ValueState
    text: str = ""
    certainty: Certainty | None = None
    """How sure the value was then: it stays in its place among the others when it is settled."""


Answers = Mapping[str, Answer]
"""What the clerk said, by the keys of the values."""

UNREAD = Found("", ())
"""Stands for a value that is not in the pack."""


@dataclass(frozen=True, slots=True)
class ProposedValue:
    """One value of the meeting as it would be set up."""

    key: str
    what: str
    """Such as 'Date', 'Item 5, report', 'New member'."""
    value: str
    """As it is shown; '' for none."""
    places: tuple[Place, ...] = ()
    certainty: Certainty = Certainty.SURE
    verdict: str = ""
    """Two or three words: 'Sure', 'Odd one out', 'Joins the register'."""
    remark: str = ""
    """One sentence on what to look at; '' for nothing."""
    state: ValueState = ValueState.READ
    typed: str = ""
    """What a field for it begins with."""
    keep: str = "Keep as printed"
    """What it means to keep it, on a button."""
    empty: str = ""
    """What is shown where there is no value."""
    correctable: bool = True
    changed: bool = False
    """Whether the meeting that is arranged already has another value here."""
    asks: bool = False
    """Whether what it would do happens only where the clerk agrees: it takes somebody's seat away, say."""

    @property
    def is_open(self) -> bool:
        """Whether the clerk has not settled it yet."""
        return self.state in (ValueState.TO_CHECK, ValueState.LEFT)

    @property
    def is_settled(self) -> bool:
        """Whether the clerk has said what it is."""
        return self.state in (ValueState.KEPT, ValueState.CORRECTED)

    @property
    def shown(self) -> str:
        """The value, or what stands in its place."""
        return self.value or self.empty


VERDICTS = {Certainty.SURE: "Sure", Certainty.LIKELY: "Likely", Certainty.DOUBTFUL: "Not sure"}
"""The word for each certainty."""


class Group(StrEnum):
    """The parts of the list that the clerk goes through, in order."""

    TO_CHECK = "to check"
    CHANGED = "changed"
    LIKELY = "likely"
    SURE = "sure"


def group_of(value: ProposedValue) -> Group:
    """The part in which a value stands: it stays there when it is settled."""
    if value.certainty is Certainty.DOUBTFUL:
        return Group.TO_CHECK
    if value.changed:
        return Group.CHANGED
    return Group.LIKELY if value.certainty is Certainty.LIKELY else Group.SURE


class Sheet:
    """Gathers the proposed values of a meeting, each with what the clerk said of it."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._values: list[ProposedValue] = []

    def corrected(self, key: str) -> str | None:
        """What the clerk put in the place of a value, `None` where nothing."""
        answer = self._answers.get(key)
        return answer.text.strip() if answer is not None and answer.state is ValueState.CORRECTED else None

    def agreed(self, key: str) -> bool:
        """Whether the clerk kept a value of which something was asked."""
        answer = self._answers.get(key)
        return answer is not None and answer.state is ValueState.KEPT and not _is_only_looked_over(answer)

    def put(self, value: ProposedValue) -> None:
        """Add a value; its state follows from the answer and the certainty."""
        answer = self._answers.get(value.key)
        if answer is not None and _is_only_looked_over(answer) and value.certainty is Certainty.DOUBTFUL:
            answer = None  # the register has changed since: what it asks now has not been answered
        if answer is None:
            state = ValueState.TO_CHECK if value.certainty is Certainty.DOUBTFUL else ValueState.READ
        else:
            state = answer.state
            value = replace(value, certainty=answer.certainty or value.certainty)
        if state is ValueState.CORRECTED:
            value = replace(value, verdict="Corrected")
        elif state is ValueState.KEPT and value.certainty is Certainty.LIKELY and not value.changed:
            value = replace(value, verdict="Looked over")
        self._values.append(replace(value, state=state))

    def __iter__(self) -> Iterator[ProposedValue]:
        """Go through the values, those of one group after the other, each as it came."""
        order = list(Group)
        return iter(sorted(self._values, key=lambda value: order.index(group_of(value))))


def _is_only_looked_over(answer: Answer) -> bool:
    """Whether a value was kept of which nothing was asked, so that nothing was agreed to."""
    return answer.state is ValueState.KEPT and answer.certainty is Certainty.LIKELY


def found_value(
    key: str, what: str, shown: str, found: Found[T] | None, *, typed: str | None = None, empty: str = ""
) -> ProposedValue:
    """A value as it was read, or one that is not printed."""
    typed = shown if typed is None else typed
    if found is None:
        return ProposedValue(key, what, shown, (), Certainty.SURE, "Not printed", typed=typed, empty=empty)
    verdict, remark = VERDICTS[found.certainty], found.doubt
    return ProposedValue(key, what, shown, found.places, found.certainty, verdict, remark, typed=typed, empty=empty)


def beside(value: ProposedValue, before: str | None) -> ProposedValue:
    """The value beside what the arranged meeting has in its place; `None` where no meeting is arranged."""
    if before is None:
        return value
    if value.value == before and before:
        # Whoever arranged it has settled whatever was in doubt.
        return replace(value, certainty=Certainty.SURE, verdict="As arranged", remark="")
    if value.certainty is Certainty.DOUBTFUL or value.value == before:
        return value
    was = f"Was {before}." if before else "Nothing stood here before."
    remark = " ".join(part for part in (value.remark, was) if part)
    return replace(value, verdict="Changed", remark=remark, changed=True)


def doubted(value: ProposedValue, verdict: str, remark: str, **changes: object) -> ProposedValue:
    """The value with something that speaks against it; what the pack's reader said before is kept in front."""
    said = " ".join(part for part in (value.remark, remark) if part)
    new = replace(value, certainty=Certainty.DOUBTFUL, verdict=verdict, remark=said)
    return replace(new, **changes) if changes else new  # type: ignore[arg-type]


def listed(words: Sequence[str]) -> str:
    """'a, b and c'."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if words[1:] else "".join(words)
