"""All that a decision is taken down in: its head, how it was decided, the figures and the votes."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting import presence, voting
from clerk_app.meeting.decision_words import BALLOT_WORDS, OF_AMENDMENT, OF_MOTION
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.doubts import doubted_votes
from clerk_app.meeting.motions import is_amendment
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.vote_draft import VoteDraft
from ui.private_words import TYPED_IN_PRIVATE
from ui.theme import Theme
from ui.widgets.ballot_list import BallotList
from ui.widgets.in_sight import bring_wholly_into_sight
from ui.widgets.labels import Label, Rule
from ui.widgets.motion_head import MotionHead
from ui.widgets.name_field import NameField
from ui.widgets.refusal import Refusal
from ui.widgets.required_votes import RequiredVotes
from ui.widgets.segmented import Segmented
from ui.widgets.vote_counter import VoteCounter

METHODS: Final = (
    (VoteMethod.NO_VOTE, "Without a vote"),
    (VoteMethod.UNANIMOUS, "Unanimous"),
    (VoteMethod.HANDS, "Show of hands"),
    (VoteMethod.NAMED, "Named"),
)
WAITING: Final = "Not recorded yet. Enter records it."
TO_CASTING: Final = "To the casting vote"
WAITING_FOR_CASTING: Final = "Not recorded yet. Say what the casting vote was, then Enter."


def record_words(draft: VoteDraft, state: MeetingState) -> str:
    """Say what recording a draft writes down: 'Record 12 : 2'."""
    if draft.method is VoteMethod.NO_VOTE:
        return "Record"
    vote = draft.vote(state)
    if vote.asks_casting:
        return TO_CASTING
    if draft.method is VoteMethod.UNANIMOUS:
        return f"Record unanimous, {vote.for_} for"
    tail = f", {vote.abstained} abstained" if vote.abstained else ""
    if vote.casting:
        tail += f", casting vote {BALLOT_WORDS[vote.casting]}"
    elif vote.casting_declined:
        tail += ", no casting vote"
    return f"Record {vote.for_} : {vote.against}{tail}"


class DecisionForm(QWidget):
    """Shows a draft; what the clerk does in its parts, they tell themselves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = MotionHead(theme)
        self.method = Segmented(theme, METHODS, "How it was decided", even=False)
        self.counter = VoteCounter(theme)
        self.waiting = Label(theme, WAITING, "caption", "amber_text", weight=600, wrap=True)
        self.said = Refusal(theme)
        self.ballots = BallotList(theme)
        self.required = RequiredVotes(theme)
        self.told = Label(theme, "", "caption", "amber_text", weight=600, wrap=True)
        self.private = Label(theme, TYPED_IN_PRIVATE, "caption", "purple_text", weight=600, wrap=True)
        self.cannot = Label(theme, "", "caption", "ink_3", wrap=True)
        self._rule = Rule(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(10, 7, 10, 0)
        row.addWidget(self.method)
        column.addWidget(self.head)
        column.addWidget(self.told)
        column.addLayout(row)
        for widget in (self.counter, self.private, self.waiting, self.required, self.said):
            column.addWidget(widget)
        column.addWidget(self.ballots, 1)
        column.addWidget(self._rule)
        column.addWidget(self.cannot)
        column.addStretch(0)
        for below in (self.told, self.private, self.waiting, self.said, self.cannot):
            below.setContentsMargins(10, 4, 10, 6)
        self.waiting.hide()
        self.private.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in its order: as the eye goes down the pane."""
        reason, required = self.counter.reason, self.required.stops
        hands = tuple(total.field for total in self.counter.totals)
        casting = self.counter.casting.stops
        return (
            *self.head.stops, *self.method.segments, *hands, self.ballots.rows, reason, *casting, *required
        )  # fmt: skip

    def order_tabs(self) -> None:
        """Give Tab its order, once everything stands in a window."""
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def doubted(self) -> bool:
        """Whether a name stands here that names nobody, or several."""
        return any(name.doubt for name in self.names)

    @property
    def names(self) -> tuple[NameField, ...]:
        """Where somebody can be named."""
        return self.head.mover, self.head.seconder, self.required.person

    def focus_vote(self, method: VoteMethod) -> None:
        """Take the keyboard to the votes, the figures, or where there are none to how it is decided."""
        why = Qt.FocusReason.ShortcutFocusReason
        if method in (VoteMethod.NO_VOTE, VoteMethod.UNANIMOUS):
            (self.method.focusProxy() or self.method).setFocus(why)
        elif method is VoteMethod.HANDS:
            self.counter.focus_hands()
        else:
            self.ballots.setFocus(why)

    # ------------------------------------------------------------------ what is shown

    @property
    def refusal(self) -> str:
        """Why something was not done, wherever it is said; '' for nothing."""
        return next((said.sentence for said in self._refusals if said.sentence), "")

    def say(self, refusal: str, about: QWidget | None = None) -> None:
        """Say under the field that it is about why something was not done, else under all of them; '' for nothing."""
        beside: dict[QWidget, Refusal] = {
            self.head.mover: self.head.said,
            self.head.seconder: self.head.said,
            self.counter.reason: self.counter.said,
        }
        place = beside.get(about, self.said) if about is not None else self.said
        for said in self._refusals:
            if said.sentence != (sentence := refusal if said is place else ""):
                said.say(sentence)
        self.counter.show_why(unless=refusal)
        if refusal:
            bring_wholly_into_sight(place)

    @property
    def _refusals(self) -> tuple[Refusal, ...]:
        return self.head.said, self.counter.said, self.said

    def show_waiting(self, begun: bool, draft: VoteDraft | None, state: MeetingState) -> None:
        """Say that nothing is recorded yet, and what Enter does."""
        self.counter.show_letters()
        asks = draft is not None and draft.vote(state).asks_casting
        self.waiting.setText(WAITING_FOR_CASTING if asks else WAITING)
        self.waiting.setVisible(begun)

    def show_draft(self, draft: VoteDraft, state: MeetingState) -> None:
        """Show a draft as the meeting stands."""
        vote = draft.vote(state)
        self._name_people(draft, state)
        self._show_fate(draft, state)
        self.method.set_key(draft.method)
        doubt, why = _doubt(draft, state), draft.why_reason(state)
        in_doubt = bool(doubt and why)
        self.counter.show_vote(vote, draft.hands, draft.reason, doubt if in_doubt else why, in_doubt=in_doubt)
        self._show_casting(draft, state, vote)
        self.ballots.setVisible(vote.method is VoteMethod.NAMED)
        self.ballots.show_vote(vote, voting.seat_keys(state), state.body)
        sentence = _room_words(draft, state)
        self.cannot.setText(sentence)
        self.cannot.setVisible(bool(sentence))
        self._rule.setVisible(bool(sentence))

    def _show_fate(self, draft: VoteDraft, state: MeetingState) -> None:
        fate = draft.fate(state)
        choices = OF_AMENDMENT if is_amendment(state, draft.motion) else OF_MOTION
        self.head.offer_outcomes([*choices, *([] if fate in choices else [fate])])
        self.head.show_outcome(fate, draft.to_whom)
        told = _told_of_names(draft, state)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        is_open = state.decision(draft.motion) is None or draft.is_begun(state)
        self.private.setVisible(draft.private and is_open)

    def _show_casting(self, draft: VoteDraft, state: MeetingState, vote: Vote) -> None:
        who = draft.casting_by or draft.presiding(state)
        words, doubt = voting.tie_sentence(state, vote, who), voting.casting_doubt(state, draft.item, who)
        self.counter.casting.show_vote(vote, words, doubt)

    def _name_people(self, draft: VoteDraft, state: MeetingState) -> None:
        body = state.body
        # Those in the room come first; whoever is named already is known in any case.
        ids = dict.fromkeys(
            (*voting.eligible(state, draft.item), *voting.seat_keys(state), draft.mover, draft.seconder)
        )
        people = [(p, voting.voter_name(body, p), body.person(p)) for p in ids if p in body.by_id]
        for field, person in ((self.head.mover, draft.mover), (self.head.seconder, draft.seconder)):
            field.set_people(people)
            field.set_person(person)
        self.required.show_required(draft.required, people, body)


def _doubt(draft: VoteDraft, state: MeetingState) -> str:
    """Who the voters of a recorded vote turn out to be, if they are others than those counted; else ''."""
    doubts = (d.words for d in doubted_votes(state) if d.motion == draft.motion and draft.voters is not None)
    return next(doubts, "")


def _told_of_names(draft: VoteDraft, state: MeetingState) -> str:
    """Tell of a mover or seconder, newly named, who may not vote."""
    old = state.decision(draft.motion)
    known = (old.mover, old.seconder) if old else ("", "")
    named = ((draft.mover, "moved"), (draft.seconder, "seconded"))
    return voting.no_vote_sentence(state, draft.item, [n for n, was in zip(named, known, strict=True) if n[0] != was])


def _room_words(draft: VoteDraft, state: MeetingState) -> str:
    """Who cannot vote while it is taken down; once it is recorded, who was in the room for it."""
    if state.decision(draft.motion) is not None and not draft.is_begun(state):
        return presence.room_sentence(state, draft.motion)
    return voting.cannot_vote_sentence(state, draft.item) if draft.method is not VoteMethod.NO_VOTE else ""
