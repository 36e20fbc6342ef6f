"""Decisions and votes in plain words, for lists, the running record and the minutes."""

from __future__ import annotations

from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod

OUTCOMES = {
    Outcome.AGREED: "Agreed",
    Outcome.RESOLVED: "Resolved",
    Outcome.NOTED: "Noted",
    Outcome.RECOMMENDED: "Recommended",
    Outcome.REFERRED: "Referred",
    Outcome.LOST: "Lost",
    Outcome.CARRIED: "Carried",
    Outcome.ACCEPTED: "Accepted",
    Outcome.WITHDRAWN: "Withdrawn",
    Outcome.FELL: "Fell",
}
"""The word for each outcome."""

OF_MOTION = (
    Outcome.AGREED,
    Outcome.RESOLVED,
    Outcome.NOTED,
    Outcome.RECOMMENDED,
    Outcome.REFERRED,
    Outcome.LOST,
    Outcome.WITHDRAWN,
    Outcome.FELL,
)
"""What can come of a motion."""

OF_AMENDMENT = (Outcome.CARRIED, Outcome.LOST, Outcome.ACCEPTED, Outcome.WITHDRAWN, Outcome.FELL)
"""What can come of an amendment; accepted means without a vote."""

NOT_PASSED = (Outcome.LOST, Outcome.WITHDRAWN, Outcome.FELL)
"""Outcomes of which nothing follows."""

_OWN_OPENING = ("that ", "to ")
"""With these a clerk begins a resolution as it is read out: 'That the report be noted'."""


def opens_itself(text: str) -> bool:
    """Whether the words of a part bring their own 'that' or 'to', so that none is put before them."""
    return text.casefold().startswith(_OWN_OPENING)


def in_running_text(text: str) -> str:
    """The words of a part as they stand behind 'agreed': 'that the report be noted', never 'That'."""
    return text[:1].lower() + text[1:] if opens_itself(text) else text


BALLOT_WORDS = {
    Ballot.FOR: "for",
    Ballot.AGAINST: "against",
    Ballot.ABSTAINED: "abstained",
    Ballot.NOT_VOTING: "not voting",
}
"""How each vote is said within a sentence."""


def vote_words(vote: Vote) -> str:
    """A tally in words: '9 for, 1 against, 1 abstained'."""
    if vote.method is VoteMethod.NO_VOTE:
        return "without a vote"
    if vote.method is VoteMethod.UNANIMOUS:
        return "unanimous"
    counts = [(vote.for_, "for"), (vote.against, "against"), (vote.abstained, "abstained")]
    words = [f"{n} {word}" for n, word in counts if n or word == "for"]
    if vote.not_voting:
        words.append(f"{vote.not_voting} not voting")
    return ", ".join(words)


def vote_particulars(vote: Vote, body: Body) -> str:
    """A vote in words with what was recorded beside the tally: the casting vote, and whose own vote."""
    parts = [vote_words(vote)]
    if vote.casting:
        by = f" by {body.person(vote.casting_by).initial_name}" if vote.casting_by else ""
        parts.append(f"casting vote{by}: {BALLOT_WORDS[vote.casting]}")
    elif vote.casting_declined:
        parts.append("no casting vote given")
    parts += [required_words(person, ballot, body) for person, ballot in vote.required]
    return "; ".join(parts)


def required_words(person: str, ballot: Ballot, body: Body) -> str:
    """'own vote of S Shah recorded: against'."""
    return f"own vote of {body.person(person).initial_name} recorded: {BALLOT_WORDS[ballot]}"
