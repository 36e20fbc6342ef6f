"""Decisions: a motion in lettered parts, who moved it, how it was voted on and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """The committee's word for what was decided; the last four say what became of an amendment."""

    AGREED = "agreed"
    RESOLVED = "resolved"
    NOTED = "noted"
    RECOMMENDED = "recommended"
    REFERRED = "referred"
    LOST = "lost"
    CARRIED = "carried"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    FELL = "fell"


class VoteMethod(StrEnum):
    """How the committee decided."""

    NO_VOTE = "no_vote"
    UNANIMOUS = "unanimous"
    HANDS = "hands"
    NAMED = "named"


class Ballot(StrEnum):
    """One member's vote; not voting and abstaining are different things."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    NOT_VOTING = "not_voting"

    @property
    def following(self) -> Ballot:
        """The next in the round For, Against, Abstained, Not voting, For."""
        order = tuple(Ballot)
        return order[(order.index(self) + 1) % len(order)]


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as counted: the printed tally and, for a named vote, each ballot.

    `eligible` are those who might vote when it was taken. `reason` says why the tally differs from them.
    The casting vote stands apart from the first vote (LGA 1972 Sch 12 para 39); `casting_by` gave it, and
    `casting_declined` says that none was given, which is not the same as nothing being known of one. `required` are
    the votes of members who required their own to be recorded (SI 1993/202 Sch 2 para 1), whatever the method.
    """

    method: VoteMethod
    for_: int = 0
    against: int = 0
    abstained: int = 0
    not_voting: int = 0
    ballots: tuple[tuple[str, Ballot], ...] = ()
    eligible: tuple[str, ...] = ()
    reason: str = ""
    casting: Ballot | None = None
    casting_by: str = ""
    required: tuple[tuple[str, Ballot], ...] = ()
    casting_declined: bool = False

    @property
    def counted(self) -> int:
        """How many people the tally accounts for."""
        return self.for_ + self.against + self.abstained + self.not_voting

    @property
    def adds_up(self) -> bool:
        """Whether the tally accounts for everyone eligible, each once."""
        if self.method is VoteMethod.NO_VOTE:
            return True
        named = [person for person, _ in self.ballots]
        ballots_right = self.method is not VoteMethod.NAMED or (
            sorted(named) == sorted(self.eligible) and self._tally_of_names() == self._tally()
        )
        return self.counted == len(self.eligible) and ballots_right

    @property
    def tied(self) -> bool:
        """Whether for and against are equal and anybody voted."""
        return self.for_ == self.against > 0

    @property
    def asks_casting(self) -> bool:
        """Whether it is a tie of which nobody has said yet if a casting vote was given."""
        return self.tied and self.casting is None and not self.casting_declined

    @property
    def carried(self) -> bool:
        """Whether a majority of those present and voting was for it, the casting vote counted on a tie."""
        if self.method is VoteMethod.NO_VOTE:
            return True
        return self.for_ > self.against or (self.tied and self.casting is Ballot.FOR)

    def _tally(self) -> tuple[int, ...]:
        return self.for_, self.against, self.abstained, self.not_voting

    def _tally_of_names(self) -> tuple[int, ...]:
        return tuple(sum(ballot is kind for _, ballot in self.ballots) for kind in Ballot)

    @staticmethod
    def named(ballots: tuple[tuple[str, Ballot], ...], eligible: tuple[str, ...], reason: str = "") -> Vote:
        """A named vote with its tally counted from the ballots."""
        votes = [ballot for _, ballot in ballots]
        return Vote(
            VoteMethod.NAMED,
            for_=votes.count(Ballot.FOR),
            against=votes.count(Ballot.AGAINST),
            abstained=votes.count(Ballot.ABSTAINED),
            not_voting=votes.count(Ballot.NOT_VOTING),
            ballots=ballots,
            eligible=eligible,
            reason=reason,
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """A motion and its fate; `motion` is the id of the entry that opened it, `item` where it was put.

    `voters` are those who could vote when the vote was taken, as the record now has it: other people than
    `vote.eligible` once a time was corrected. `private`: decided in private session.
    """

    motion: str
    item: str
    outcome: Outcome = Outcome.AGREED
    mover: str = ""
    seconder: str = ""
    to_whom: str = ""
    vote: Vote | None = None
    voted_at: datetime | None = None
    voters: tuple[str, ...] = ()
    private: bool = False


def with_decision(decisions: tuple[Decision, ...], new: Decision) -> tuple[Decision, ...]:
    """The decisions with one added, or replaced in its place."""
    if any(d.motion == new.motion for d in decisions):
        return tuple(new if d.motion == new.motion else d for d in decisions)
    return (*decisions, new)
