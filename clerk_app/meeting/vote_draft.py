"""What the clerk has put down of a decision before it is recorded: nothing here is a fact yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.meeting import facts, voting
from clerk_app.meeting.decisions import Ballot, Decision, Outcome, Vote, VoteMethod
from clerk_app.meeting.state import MeetingState

Hands = tuple[int | None, int | None, int | None]
"""For, against and abstained as counted; None where nothing was typed yet."""

NO_HANDS: Hands = (None, None, None)


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """A decision being taken down.

    `voters` are fixed where a recorded vote is looked at again, and otherwise follow the room (None).
    `outcome_chosen` says that the clerk chose the outcome, so that a lost vote no longer changes it.
    """

    motion: str
    item: str
    outcome: Outcome = Outcome.AGREED
    to_whom: str = ""
    mover: str = ""
    seconder: str = ""
    method: VoteMethod = VoteMethod.NO_VOTE
    ballots: tuple[tuple[str, Ballot], ...] = ()
    hands: Hands = NO_HANDS
    reason: str = ""
    casting: Ballot | None = None
    voters: tuple[str, ...] | None = None
    outcome_chosen: bool = False

    @staticmethod
    def of(state: MeetingState, motion: str, item: str) -> VoteDraft:
        """What is recorded of the motion, or a fresh start."""
        decision = state.decision(motion)
        if decision is None:
            return VoteDraft(motion, item)
        draft = VoteDraft(
            motion, item, decision.outcome, decision.to_whom, decision.mover, decision.seconder, outcome_chosen=True
        )
        vote = decision.vote
        if vote is None:
            return draft
        hands = (vote.for_, vote.against, vote.abstained) if vote.method is VoteMethod.HANDS else NO_HANDS
        return replace(
            draft,
            method=vote.method,
            ballots=vote.ballots,
            hands=hands,
            reason=vote.reason,
            casting=vote.casting,
            voters=vote.eligible,
        )

    def in_room(self, state: MeetingState) -> tuple[str, ...]:
        """Those who may vote: as recorded, or as they are in the room now."""
        return voting.eligible(state, self.item) if self.voters is None else self.voters

    def vote(self, state: MeetingState) -> Vote:
        """The vote as it stands; the casting vote counts only while there is a tie."""
        voters = self.in_room(state)
        if self.method is VoteMethod.NO_VOTE:
            return Vote(VoteMethod.NO_VOTE, eligible=voters)
        if self.method is VoteMethod.NAMED:
            vote = Vote.named(voting.carried_over(self.ballots, voters), voters)
        else:
            for_, against, abstained = (count or 0 for count in self.hands)
            vote = Vote(VoteMethod.HANDS, for_, against, abstained, eligible=voters)
        reason = self.reason.strip() if voting.needs_reason(vote) else ""
        return replace(vote, reason=reason, casting=self.casting if vote.tied else None)

    def fate(self, state: MeetingState) -> Outcome:
        """The outcome: as chosen, else lost where the vote was."""
        vote = self.vote(state)
        if self.outcome_chosen or vote.counted == 0 or vote.carried:
            return self.outcome
        return Outcome.LOST

    def is_begun(self, state: MeetingState) -> bool:
        """Whether the clerk has put something down that is not what the record has of the motion."""
        return self.put_down(state) != VoteDraft.of(state, self.motion, self.item).put_down(state)

    def put_down(self, state: MeetingState) -> tuple[object, ...]:
        """What the clerk put down, to be compared: what follows by itself is left out."""
        vote = None if self.method is VoteMethod.NO_VOTE else self.vote(state)
        return self.outcome if self.outcome_chosen else None, self.to_whom.strip(), self.mover, self.seconder, vote

    # -- what the clerk does ----------------------------------------------------------------------------------

    def with_method(self, method: VoteMethod) -> VoteDraft:
        """Vote in another way; those in the room vote anew."""
        return self if method is self.method else replace(self, method=method, voters=None)

    def named_all_for(self, state: MeetingState) -> VoteDraft:
        """A named vote from the start: everyone who may vote now is for."""
        fresh = replace(self, method=VoteMethod.NAMED, voters=None, reason="", casting=None)
        return replace(fresh, ballots=voting.all_for(fresh.in_room(state)))

    def turned(self, state: MeetingState, person: str) -> VoteDraft:
        """One voter's ballot turned to the next."""
        ballots = voting.carried_over(self.ballots, self.in_room(state))
        return replace(self, ballots=voting.turned(ballots, person))

    def chosen(self, outcome: Outcome) -> VoteDraft:
        """The outcome that the clerk chose."""
        return replace(self, outcome=outcome, outcome_chosen=True)

    # -- what is recorded -------------------------------------------------------------------------------------

    def to_record(self, state: MeetingState) -> tuple[facts.MeetingFact, ...]:
        """What recording it writes: the vote if it is another one, the decision if anything in it is."""
        old = state.decision(self.motion)
        vote = self.vote(state)
        was_voted = old is not None and old.vote is not None
        new_vote = self.method is not VoteMethod.NO_VOTE or was_voted
        taken: list[facts.MeetingFact] = []
        if new_vote and (old is None or old.vote != vote):
            taken.append(facts.VoteTaken(self.motion, self.item, vote))
        decided = Decision(self.motion, self.item, self.fate(state), self.mover, self.seconder, self.to_whom.strip())
        new = self._recorded(decided)
        known = self._recorded(old or Decision(self.motion, self.item))
        if new != known or (old is None and not taken):
            taken.append(new)
        return tuple(taken)

    @staticmethod
    def _recorded(decision: Decision) -> facts.DecisionRecorded:
        return facts.DecisionRecorded(
            decision.motion, decision.item, decision.outcome, decision.mover, decision.seconder, decision.to_whom
        )


def unrecorded_words(state: MeetingState, drafts: Sequence[VoteDraft]) -> str:
    """Say in one sentence which decisions are taken down and not recorded; '' where there are none."""
    if not drafts:
        return ""
    found = (state.agenda.item(draft.item) for draft in drafts)
    numbers = list(dict.fromkeys(item.number.rstrip(".") for item in found if item and item.number))
    where = f", item{'s' if len(numbers) > 1 else ''} {' and '.join(numbers)}" if numbers else ""
    if len(drafts) == 1:
        return f"A decision is taken down and not recorded{where}"
    return f"{len(drafts)} decisions are taken down and not recorded{where}"
