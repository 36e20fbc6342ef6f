"""Decisions and votes: what came of a motion, who moved it, and how it was voted on."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from clerk_app.meeting import voting
from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.motions import Motion, motions
from clerk_app.meeting.vote_draft import Hands, VoteDraft
from clerk_app.session import new_id
from ui.panes.pane import LegendKey, Pane
from ui.refusals import recorded
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.ballot_list import BallotList
from ui.widgets.labels import Label, Rule
from ui.widgets.motion_head import MotionHead
from ui.widgets.name_field import NameField
from ui.widgets.refusal import Refusal
from ui.widgets.segmented import Segmented
from ui.widgets.vote_counter import VoteCounter

METHODS: Final = (
    (VoteMethod.NO_VOTE, "Without a vote"),
    (VoteMethod.HANDS, "Show of hands"),
    (VoteMethod.NAMED, "Named vote"),
)


class DecisionsPane(Pane):
    """The decision on one motion of the item that is looked at; nothing is recorded before Enter."""

    decision_recorded = Signal()
    """A decision was written down: the clerk can go back to the line."""

    pane_id = "decisions"
    title = "Decisions"
    number = 6
    empty_sentence = "No motion in this item. Begin a line with !"

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.signals = signals
        self._item = ""
        self._draft: VoteDraft | None = None
        self._drafts: dict[str, VoteDraft] = {}
        self._latest = ""
        self._refusal = ""
        self._build()
        self._lay_out()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self.head = MotionHead(self.theme)
        self.method = Segmented(self.theme, METHODS, "How it was decided")
        self.counter = VoteCounter(self.theme)
        self.ballots = BallotList(self.theme)
        self.said = Refusal(self.theme)
        self.cannot = Label(self.theme, "", "caption", "ink_3", wrap=True)
        self._all = QWidget()
        self._scroll = QScrollArea()
        self._rule = Rule(self.theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(10, 7, 10, 0)
        row.addWidget(self.method)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.counter)
        column.addWidget(self.said)
        column.addWidget(self.ballots, 1)
        column.addWidget(self._rule)
        column.addWidget(self.cannot)
        column.addStretch(0)
        for below in (self.said, self.cannot):
            below.setContentsMargins(10, 4, 10, 6)
        self._scroll.setProperty("bare", True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._all)
        self.body_layout.addWidget(self._scroll)
        self._order_tabs()

    def _order_tabs(self) -> None:
        hands = [total.field for total in self.counter.totals]
        stops = [self.method, *hands, self.ballots, self.head.mover, self.head.seconder]
        stops += [self.counter.reason, self.counter.casting, self.head.outcome, self.head.to_whom]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before.focusProxy() or before, after.focusProxy() or after)

    def _connect(self) -> None:
        self.signals.changed.connect(self._on_changed)
        head = self.head
        head.outcome_chosen.connect(self._on_outcome)
        head.to_whom_changed.connect(self._on_to_whom)
        head.mover_changed.connect(self._on_mover)
        head.seconder_changed.connect(self._on_seconder)
        head.next_motion_requested.connect(self.show_next_motion)
        self.method.chosen.connect(self._on_method)
        self.counter.hands_changed.connect(self._on_hands)
        self.counter.reason_changed.connect(self._on_reason)
        self.counter.casting_changed.connect(self._on_casting)
        self.ballots.turned.connect(self._on_turned)
        self.ballots.entered.connect(self.record)
        for field in self._all.findChildren(QLineEdit):
            field.installEventFilter(self)

    # ------------------------------------------------------------------ acts

    @Slot(str)
    def look_at(self, item_id: str) -> None:
        """Show the decision of this item; '' follows the item that is being taken."""
        if item_id != self._item:
            self._item = item_id
            self._latest = ""
            self._follow()

    @property
    def item(self) -> str:
        """The item whose decision is shown."""
        return self._item or self.signals.state.agenda.current

    @property
    def draft(self) -> VoteDraft | None:
        """The decision as it stands in the pane, None where there is no motion."""
        return self._draft

    @Slot()
    def decide(self) -> None:
        """Take down the decision on the item's latest motion: to the mover, then to each next part (F9)."""
        self._take_up(Outcome.NOTED)
        if self._draft is None:
            return
        if self.head.mover.hasFocus():
            self.head.seconder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.head.seconder.hasFocus():
            self._focus_vote()
        else:
            self.head.mover.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def named_vote(self) -> None:
        """Begin a named vote with everyone for, the keyboard on the list (Shift+F9)."""
        self._take_up(Outcome.AGREED)
        if self._draft is None:
            return
        self._change(self._draft.named_all_for(self.signals.state))
        self._focus_vote()

    @Slot()
    def record(self) -> None:
        """Write the decision and its vote down as one act, or say what is missing (Enter)."""
        self._settle_names()
        if self._draft is None:
            self.decide()
            return
        state, draft = self.signals.state, self._draft
        vote = draft.vote(state)
        if voting.needs_reason(vote) and not vote.reason:
            self._say(f"This vote counts {vote.counted}; {len(vote.eligible)} may vote. Give a reason or correct it.")
            self.counter.focus_reason()
            return
        if unknown := next((f for f in (self.head.mover, self.head.seconder) if f.is_unknown), None):
            self._say(f"Nobody here is called “{unknown.text().strip()}”.")
            unknown.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = draft.to_record(state)
        refusal = recorded(self.signals, *new) if new else "This is recorded already; nothing has changed."
        self._say(refusal)
        if not refusal:
            self._drafts.pop(draft.motion, None)
            self._follow(draft.motion)
            self.decision_recorded.emit()

    @Slot()
    def show_next_motion(self) -> None:
        """Show the next motion of the item, after the last one the first."""
        found = [motion.id for motion in self._motions()]
        if self._draft and self._draft.motion in found:
            place = (found.index(self._draft.motion) + 1) % len(found)
            self._follow(found[place])

    def focus_in_pane(self) -> None:
        """Take the keyboard to the vote, or to the pane where there is no motion."""
        if self._draft is None:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._focus_vote()

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do while the pane has the keyboard."""
        if self._draft is None:
            return (LegendKey("Enter", "Decide without words", "Enter"),)
        keys = [LegendKey("Enter", self._record_words(), "Enter", strong=True)]
        if self._draft.method is VoteMethod.NAMED:
            turns = "that member: against, abstained, not voting, for"
            keys = [LegendKey("A–Z", turns), LegendKey("Shift+F9", "All for", "named_vote"), *keys]
        return (*keys, LegendKey("Tab", "Mover, seconder, reason"), LegendKey("Esc", "Back, keep as draft", "escape"))

    def take_legend_key(self, act: str) -> None:
        """Record where Enter was clicked."""
        if act == "Enter":
            self.record()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record on Enter, wherever in the pane the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.record()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------ which motion

    def _motions(self) -> tuple[Motion, ...]:
        found = motions(self.signals.state, self.item)
        known = {motion.id for motion in found}
        begun = (d for d in self._drafts.values() if d.item == self.item and d.motion not in known)
        return (*(Motion(draft.motion, draft.item) for draft in begun), *found)

    def _follow(self, motion_id: str = "") -> None:
        """Show a motion: the one asked for, else a newer one than before, else the one shown."""
        found = self._motions()
        ids = [motion.id for motion in found]
        latest = ids[-1] if ids else ""
        shown = self._draft.motion if self._draft else ""
        if motion_id not in ids:
            motion_id = latest if latest != self._latest or shown not in ids else shown
        self._latest = latest
        if motion_id:
            self._draft = self._drafts.get(motion_id) or VoteDraft.of(self.signals.state, motion_id, self.item)
        else:
            self._draft = None
        if motion_id != shown:
            self._refusal = ""
        self._show(next((motion for motion in found if motion.id == motion_id), None))

    def _take_up(self, outcome: Outcome) -> None:
        """Coming from elsewhere, show the latest motion; where there is none, decide without words."""
        if self._draft is not None and not self.has_focus():
            self._follow(self._motions()[-1].id)
        if self._draft is None:
            self._begin_without_words(outcome)

    def _begin_without_words(self, outcome: Outcome) -> None:
        if self.signals.state.agenda.item(self.item) is None:
            return
        draft = VoteDraft(new_id(), self.item, outcome)
        self._drafts[draft.motion] = draft
        self._follow(draft.motion)

    # ------------------------------------------------------------------ showing

    def _show(self, motion: Motion | None) -> None:
        self._all.setVisible(motion is not None)
        self.set_empty(motion is None)
        if motion is not None and self._draft is not None:
            found = self._motions()
            which = f"Motion {found.index(motion) + 1} of {len(found)}" if len(found) > 1 else ""
            item = self.signals.state.agenda.item(motion.item)
            self._render(self._draft)
            self.head.show_motion(motion.words, item.number if item else "", which)
        self.legend_changed.emit()

    def _render(self, draft: VoteDraft) -> None:
        state = self.signals.state
        vote = draft.vote(state)
        named = vote.method is VoteMethod.NAMED
        self._name_people(draft)
        self.head.show_outcome(draft.fate(state), draft.to_whom)
        self.method.set_key(draft.method)
        self.counter.show_vote(vote, draft.hands, draft.reason)
        self.ballots.setVisible(named)
        self.ballots.show_vote(vote, voting.seat_keys(state), state.body)
        sentence = voting.cannot_vote_sentence(state, draft.item) if vote.method is not VoteMethod.NO_VOTE else ""
        self.cannot.setText(sentence)
        self.cannot.setVisible(bool(sentence))
        self._rule.setVisible(bool(sentence))
        if self.said.sentence != self._refusal:
            self.said.say(self._refusal)

    def _name_people(self, draft: VoteDraft) -> None:
        state = self.signals.state
        body = state.body
        # Those in the room come first; whoever is named already is known in any case.
        ids = dict.fromkeys(
            (*voting.eligible(state, draft.item), *voting.seat_keys(state), draft.mover, draft.seconder)
        )
        people = [(p, voting.voter_name(body, p), body.person(p)) for p in ids if p in body.by_id]
        for field, person in ((self.head.mover, draft.mover), (self.head.seconder, draft.seconder)):
            field.set_people(people)
            field.set_person(person)

    def _say(self, refusal: str) -> None:
        self._refusal = refusal
        self.said.say(refusal)

    def _record_words(self) -> str:
        if self._draft is None or self._draft.method is VoteMethod.NO_VOTE:
            return "Record"
        vote = self._draft.vote(self.signals.state)
        tail = f", {vote.abstained} abstained" if vote.abstained else ""
        return f"Record {vote.for_} : {vote.against}{tail}"

    def _focus_vote(self) -> None:
        why = Qt.FocusReason.ShortcutFocusReason
        if self._draft is None or self._draft.method is VoteMethod.NO_VOTE:
            (self.method.focusProxy() or self.method).setFocus(why)
        elif self._draft.method is VoteMethod.HANDS:
            self.counter.focus_hands()
        else:
            self.ballots.setFocus(why)

    def _settle_names(self) -> None:
        for field in (self.head.mover, self.head.seconder):
            field.settle()

    # ------------------------------------------------------------------ what the clerk changes

    def _change(self, draft: VoteDraft) -> None:
        """Keep the draft in the pane, and show it."""
        self._drafts[draft.motion] = draft
        self._draft = draft
        self._refusal = ""
        self._follow(draft.motion)

    @Slot(str)
    def _on_turned(self, person: str) -> None:
        if self._draft is not None:
            self._change(self._draft.turned(self.signals.state, person))

    @Slot(object)
    def _on_outcome(self, outcome: Outcome) -> None:
        if self._draft is not None:
            self._change(self._draft.chosen(outcome))

    @Slot(str)
    def _on_to_whom(self, words: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, to_whom=words))

    @Slot(str)
    def _on_mover(self, person: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, mover=person))

    @Slot(str)
    def _on_seconder(self, person: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, seconder=person))

    @Slot(str)
    def _on_method(self, method: str) -> None:
        if self._draft is not None:
            self._change(self._draft.with_method(VoteMethod(method)))

    @Slot(object)
    def _on_hands(self, hands: Hands) -> None:
        if self._draft is not None:
            self.counter.propose(len(self._draft.in_room(self.signals.state)))
            self._change(replace(self._draft, hands=self.counter.hands()))

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, reason=reason))

    @Slot(object)
    def _on_casting(self, casting: Ballot | None) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, casting=casting))

    # ------------------------------------------------------------------ what happens

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the legend when the keyboard moves within the pane."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(watched, NameField):
            self.legend_changed.emit()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._follow()
