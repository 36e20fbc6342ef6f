"""The mark that keeps the words of a fact out of the public minutes, and what it comes to where it hangs on times.

What is typed once press and public are in again is marked `private` and `open_again`: it is public unless it turns out
to have happened while they were out, as where their coming back is struck out or its time, or that of the entry, is
corrected. Whoever reads such a fact without the course of the meeting takes it for private.
"""

from __future__ import annotations

from dataclasses import replace

from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteText

_Fate = facts.DecisionRecorded | facts.VoteTaken | facts.MinutesApproved | facts.ItemSetAside
_Bearer = _Fate | facts.PersonIntroduced | NoteText | Declaration | Answer


def is_marked(fact: facts.Fact) -> bool:
    """Whether a fact is private, as far as it tells by itself."""
    bearer = _bearer(fact)
    return bearer is not None and bearer.private


def is_open_again(fact: facts.Fact) -> bool:
    """Whether it hangs on times if a fact is private."""
    bearer = _bearer(fact)
    return bearer is not None and bearer.open_again


def with_marks(fact: facts.MeetingFact, *, private: bool, open_again: bool = False) -> facts.MeetingFact:
    """The fact with these marks, as it is where it has none."""
    match fact:
        case facts.NoteKept(_, content):
            return replace(fact, content=replace(content, private=private, open_again=open_again))
        case facts.InterestDeclared(declaration):
            return replace(fact, declaration=replace(declaration, private=private, open_again=open_again))
        case facts.QuestionAnswered(answer):
            return replace(fact, answer=replace(answer, private=private, open_again=open_again))
        case (
            facts.DecisionRecorded()
            | facts.VoteTaken()
            | facts.MinutesApproved()
            | facts.ItemSetAside()
            | facts.PersonIntroduced()
        ):
            return replace(fact, private=private, open_again=open_again)
        case _:
            return fact


def hanging(fact: facts.MeetingFact) -> facts.MeetingFact:
    """The fact as it is typed once press and public are in again."""
    return with_marks(fact, private=True, open_again=True)


def as_it_turned_out(fact: facts.Fact, *, public_out: bool) -> facts.Fact:
    """The fact private or not, where that hangs on whether press and public were out when it happened."""
    if not is_open_again(fact) or isinstance(fact, facts.Change):
        return fact
    return with_marks(fact, private=public_out, open_again=True)


def turned(fact: facts.Fact, *, public_out: bool) -> bool:
    """Whether press and public are out after a fact, if they were (or not) before it."""
    if isinstance(fact, facts.PublicExcluded):
        return True
    return public_out and not isinstance(fact, facts.PublicReadmitted | facts.MeetingClosed)


def _bearer(fact: facts.Fact) -> _Bearer | None:
    match fact:
        case facts.NoteKept(_, content):
            return content
        case facts.InterestDeclared(declaration):
            return declaration
        case facts.QuestionAnswered(answer):
            return answer
        case (
            facts.DecisionRecorded()
            | facts.VoteTaken()
            | facts.MinutesApproved()
            | facts.ItemSetAside()
            | facts.PersonIntroduced()
        ):
            return fact
        case _:
            return None
