"""What the clerk has put down of a decision before it is recorded: nothing here is a fact yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clerk_app.meeting import facts, voting
from clerk_app.meeting.decisions import Ballot, Decision, Outcome, Vote, VoteMethod
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.motions import is_amendment
from clerk_app.meeting.presiding import presided_at
from clerk_app.meeting.state import MeetingState

Hands = tuple[int | None, int | None, int | None]
"""For, against and abstained as counted; None where nothing was typed yet."""

NO_HANDS: Hands = (None, None, None)

Required = tuple[tuple[str, Ballot], ...]
"""Members who required their own vote to be recorded, and how they voted."""


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """A decision being taken down.

    `voters` are fixed where a recorded vote is looked at again, and otherwise follow the room (None).
    `outcome_chosen` says that the clerk chose the outcome, so that a lost vote no longer changes it. `private`: some
    of it was put down in private, so that its words stay out of the public minutes whenever it is recorded.
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
    casting_by: str = ""
    required: Required = ()
    voters: tuple[str, ...] | None = None
    outcome_chosen: bool = False
    private: bool = False
    casting_declined: bool = False

    @staticmethod
    def of(state: MeetingState, motion: str, item: str) -> VoteDraft:
        """What is recorded of the motion, or a fresh start."""
        decision = state.decision(motion)
        if decision is None:
            return VoteDraft.fresh(state, motion, item)
        draft = VoteDraft(
            motion,
            item,
            to_whom=decision.to_whom,
            mover=decision.mover,
            seconder=decision.seconder,
            private=decision.private,
        )
        if decision.vote is not None:
            draft = draft._voted(decision.vote)
        elif decision.outcome is Outcome.AGREED:
            draft = draft.for_the_budget(state)
        # An outcome that follows by itself was chosen by nobody, so that another vote may change it.
        return draft if draft.fate(state) is decision.outcome else draft.chosen(decision.outcome)

    @staticmethod
    def fresh(state: MeetingState, motion: str, item: str, outcome: Outcome = Outcome.AGREED) -> VoteDraft:
        """A start with nothing put down; at a budget meeting with a named vote, everybody for."""
        return VoteDraft(motion, item, outcome).for_the_budget(state)

    def for_the_budget(self, state: MeetingState) -> VoteDraft:
        """The same as a named vote where names are recorded for any vote (SI 2014/165)."""
        return self.named_all_for(state) if state.room.budget else self

    def _voted(self, vote: Vote) -> VoteDraft:
        hands = (vote.for_, vote.against, vote.abstained) if vote.method is VoteMethod.HANDS else NO_HANDS
        return replace(
            self,
            method=vote.method,
            ballots=vote.ballots,
            hands=hands,
            reason=vote.reason,
            casting=vote.casting,
            casting_by=vote.casting_by,
            casting_declined=vote.casting_declined,
            required=vote.required,
            voters=vote.eligible,
        )

    def in_room(self, state: MeetingState) -> tuple[str, ...]:
        """Those who may vote: as recorded, or as they are in the room now."""
        return voting.eligible(state, self.item) if self.voters is None else self.voters

    def could_vote(self, state: MeetingState) -> tuple[str, ...]:
        """Those who could vote when it was taken, as the record now has it; for a vote being taken, those here."""
        return self._could_vote(state, self.in_room(state))

    def _could_vote(self, state: MeetingState, here: tuple[str, ...]) -> tuple[str, ...]:
        decision = state.decision(self.motion)
        return decision.voters if self.voters is not None and decision else here

    def vote(self, state: MeetingState) -> Vote:
        """The vote as it stands; the casting vote counts only while there is a tie."""
        voters = self.in_room(state)
        vote = replace(self._counted(voters), required=self.required)
        casting = self.casting if vote.tied else None
        declined = self.casting_declined and vote.tied and casting is None
        by = self.casting_by if casting else ""
        vote = replace(vote, casting=casting, casting_by=by, casting_declined=declined)
        return replace(vote, reason=self.reason.strip() if self._why_reason(state, vote, voters) else "")

    def _counted(self, voters: tuple[str, ...]) -> Vote:
        match self.method:
            case VoteMethod.NO_VOTE:
                return Vote(VoteMethod.NO_VOTE, eligible=voters)
            case VoteMethod.UNANIMOUS:
                return Vote(VoteMethod.UNANIMOUS, len(voters), eligible=voters)
            case VoteMethod.NAMED:
                return Vote.named(voting.carried_over(self.ballots, voters), voters)
            case VoteMethod.HANDS:
                for_, against, abstained = (count or 0 for count in self.hands)
                return Vote(VoteMethod.HANDS, for_, against, abstained, eligible=voters)

    def why_reason(self, state: MeetingState) -> str:
        """Why the record takes the vote only with a reason, in one sentence; '' where it needs none."""
        here = self.in_room(state)
        return self._why_reason(state, self._counted(here), here)

    def _why_reason(self, state: MeetingState, counted: Vote, here: tuple[str, ...]) -> str:
        return voting.why_reason(counted, self._could_vote(state, here), budget=state.room.budget)

    def fate(self, state: MeetingState) -> Outcome:
        """The outcome: as chosen, else lost where the vote was; of an amendment carried, or accepted without a vote."""
        return self._fate_after(state, self.vote(state))

    def _fate_after(self, state: MeetingState, vote: Vote) -> Outcome:
        if self.outcome_chosen:
            return self.outcome
        if vote.counted and not vote.carried:
            return Outcome.LOST
        if not is_amendment(state, self.motion):
            return self.outcome
        return Outcome.ACCEPTED if self.method is VoteMethod.NO_VOTE else Outcome.CARRIED

    def is_begun(self, state: MeetingState) -> bool:
        """Whether the clerk has put something down that is not what the record has of the motion."""
        return self.put_down(state) != VoteDraft.of(state, self.motion, self.item).put_down(state)

    def put_down(self, state: MeetingState) -> tuple[object, ...]:
        """What the clerk put down, to be compared."""
        vote = self.vote(state)
        put_down = vote if self._votes(state) else None
        return self._fate_after(state, vote), self.to_whom.strip(), self.mover, self.seconder, put_down

    def _votes(self, state: MeetingState) -> bool:
        """Whether there is anything of a vote to record: at a budget meeting also that there was none."""
        return self.method is not VoteMethod.NO_VOTE or bool(self.required) or state.room.budget

    # -- what the clerk does ----------------------------------------------------------------------------------

    def with_method(self, method: VoteMethod) -> VoteDraft:
        """Vote in another way; those in the room vote anew."""
        return self if method is self.method else without_casting(replace(self, method=method, voters=None))

    def named_all_for(self, state: MeetingState) -> VoteDraft:
        """A named vote from the start: everyone who may vote now is for."""
        fresh = without_casting(replace(self, method=VoteMethod.NAMED, voters=None, reason=""))
        return replace(fresh, ballots=voting.all_for(fresh.in_room(state)))

    def turned(self, state: MeetingState, person: str) -> VoteDraft:
        """One voter's ballot turned to the next."""
        ballots = voting.carried_over(self.ballots, self.in_room(state))
        return replace(self, ballots=voting.turned(ballots, person)).while_tied(state)

    def with_hands(self, state: MeetingState, hands: Hands) -> VoteDraft:
        """Other figures of a show of hands."""
        return replace(self, hands=hands).while_tied(state)

    def chosen(self, outcome: Outcome) -> VoteDraft:
        """The outcome that the clerk chose."""
        return replace(self, outcome=outcome, outcome_chosen=True)

    def with_casting(self, state: MeetingState, casting: Ballot | None) -> VoteDraft:
        """A casting vote by whoever presides over the vote, or the answer that none was given."""
        by = self.presiding(state) if casting else ""
        return replace(self, casting=casting, casting_by=by, casting_declined=casting is None)

    def presiding(self, state: MeetingState) -> str:
        """Who presides over the vote: now, or when it was taken where a recorded one is looked at again."""
        decision = state.decision(self.motion)
        if self.voters is None or decision is None or decision.voted_at is None:
            return state.presiding
        return presided_at(state, decision.voted_at)

    def while_tied(self, state: MeetingState) -> VoteDraft:
        """The same, without an answer about the casting vote where there is no tie: it must not answer the next."""
        return self if self._counted(self.in_room(state)).tied else without_casting(self)

    # -- what is recorded -------------------------------------------------------------------------------------

    def to_record(self, state: MeetingState) -> tuple[facts.MeetingFact, ...]:
        """What recording it writes: the vote if it is another one, the decision if anything in it is."""
        old = state.decision(self.motion)
        vote = self.vote(state)
        was_voted = old is not None and old.vote is not None
        taken: list[facts.VoteTaken | facts.DecisionRecorded] = []
        if (was_voted or self._votes(state)) and (old is None or old.vote != vote):
            taken.append(facts.VoteTaken(self.motion, self.item, vote))
        fate = self._fate_after(state, vote)
        decided = Decision(self.motion, self.item, fate, self.mover, self.seconder, self.to_whom.strip())
        new = self._recorded(decided)
        known = self._recorded(old or Decision(self.motion, self.item))
        if new != known or (old is None and not taken):
            taken.append(new)
        return tuple(replace(fact, private=self.private) for fact in taken)

    def as_written(self, state: MeetingState, entries: Iterable[Entry]) -> tuple[facts.Fact, ...]:
        """What recording it writes into a record of which these entries count.

        A recorded vote of the same voters is corrected and keeps its time: who could vote is judged when it was taken.
        """
        taken = self.to_record(state)
        if self.voters is None:
            return taken
        votes = [e.id for e in entries if isinstance(e.fact, facts.VoteTaken) and e.fact.motion == self.motion]
        return tuple(
            facts.Corrected(votes[-1], None, fact) if isinstance(fact, facts.VoteTaken) and votes else fact
            for fact in taken
        )

    @staticmethod
    def _recorded(decision: Decision) -> facts.DecisionRecorded:
        return facts.DecisionRecorded(
            decision.motion, decision.item, decision.outcome, decision.mover, decision.seconder, decision.to_whom
        )


def without_casting(draft: VoteDraft) -> VoteDraft:
    """The draft with nothing said about a casting vote."""
    return replace(draft, casting=None, casting_by="", casting_declined=False)


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
