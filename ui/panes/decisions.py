"""Decisions and votes: what came of a motion, who moved it, and how it was voted on."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from clerk_app.meeting.decisions import Outcome, VoteMethod
from clerk_app.meeting.entry import effective
from clerk_app.meeting.motions import Motion, is_amended, motions, put_next
from clerk_app.meeting.vote_draft import VoteDraft, unrecorded_words
from clerk_app.session import new_id
from ui.panes.pane import LegendKey, Pane
from ui.refusals import recorded
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.vote_drafts import VoteDrafts
from ui.widgets.decision_edits import DecisionEdits
from ui.widgets.decision_form import TO_CASTING, DecisionForm, record_words
from ui.widgets.decision_legend import ANSWER_FIRST, WITHOUT_MOTION, decision_keys
from ui.widgets.decision_steps import DecisionSteps
from ui.widgets.motion_head import AMENDED
from ui.widgets.name_field import NameField

DIGITS: Final = "0123456789"


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
        self._drafts = VoteDrafts(signals)
        self._latest = ""
        self._refusal = ""
        self._build()
        self._lay_out()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self.body_layout.addWidget(self._scroll)
        self.form = DecisionForm(self.theme, self._scroll.viewport())
        form = self.form
        self.head, self.method, self.counter = form.head, form.method, form.counter
        self.ballots, self.required = form.ballots, form.required
        self.cannot, self.waiting = form.cannot, form.waiting
        self._steps = DecisionSteps(form, self._say)
        self._edits = DecisionEdits(form, self.signals, self._shown)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        self._scroll.setProperty("bare", True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.form)
        self.form.order_tabs()

    def _connect(self) -> None:
        self.signals.changed.connect(self._on_changed)
        self.head.next_motion_requested.connect(self.show_next_motion)
        self._edits.changed.connect(self._change)
        self.ballots.entered.connect(self.record)
        for stop in self.form.stops():
            stop.installEventFilter(self)

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

    def _shown(self) -> VoteDraft | None:
        return self._draft

    @Slot()
    def decide(self) -> None:
        """Take down the decision on the item's latest motion: to the mover, then to each next part (F9)."""
        self._take_up(Outcome.NOTED)
        if self._draft is None:
            return
        if not self._steps.go_on(self._draft):
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
        if self._draft is None:
            self.decide()
            return
        if not self._steps.settle() or self._draft is None:
            return
        state, draft = self.signals.state, self._draft
        if (why := draft.why_reason(state)) and not draft.reason.strip():
            self._say(why, self.counter.reason)
            self.counter.focus_reason()
            return
        if draft.vote(state).asks_casting:
            self._say("")
            self.counter.casting.ask()
            return
        new = draft.as_written(state, effective(self.signals.session.entries))
        refusal = recorded(self.signals, *new) if new else "This is recorded already; nothing has changed."
        self._say(refusal)
        if not refusal:
            self._drafts.pop(draft.motion, None)
            self.required.shut()
            self._follow(draft.motion)
            self.decision_recorded.emit()

    def unrecorded(self) -> str:
        """What is taken down and not recorded, in one sentence for the check list; '' where there is nothing."""
        state = self.signals.state
        begun = [draft for draft in self._drafts.values() if draft.is_begun(state)]
        if self._draft is not None and self.form.doubted() and self._draft not in begun:
            begun.append(self._draft)
        return unrecorded_words(state, begun)

    def show_motion(self, motion: str) -> None:
        """Show a motion of the item looked at."""
        self._follow(motion)

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
            return WITHOUT_MOTION
        onward = "To the seconder" if self.head.mover.hasFocus() else "To the vote"
        words = record_words(self._draft, self.signals.state) if self._enter_records() else onward
        if words == TO_CASTING and self.counter.casting.has_focus:
            words = ANSWER_FIRST
        return decision_keys(self._draft.method, words, casting=self.counter.takes_casting)

    def take_legend_key(self, act: str) -> None:
        """Do what Enter, Insert and the letters of the casting vote do where they were clicked."""
        if act == "Enter":
            self._enter()
        elif act == "Insert" and self._draft is not None:
            self.required.open()
        else:
            self.counter.casting.take_letter(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or record on Enter; a digit outside the fields begins a show of hands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._enter()
        elif not self._take_digit(event):
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """From the mover to the seconder, from there to the vote where there is one; else record."""
        if not self._steps.enter(self._draft, bare=self._is_bare):
            self.record()

    def _enter_records(self) -> bool:
        return self._steps.enter_records(self._draft, bare=self._is_bare)

    @property
    def _is_bare(self) -> bool:
        return self._draft is not None and self.signals.state.note(self._draft.motion) is None

    def _take_digit(self, event: QKeyEvent) -> bool:
        """Begin a show of hands with a digit, so that figures typed early are not lost; whether it was one."""
        digit, plain = event.text(), Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
        typed = len(digit) == 1 and digit in DIGITS and not event.modifiers() & ~plain
        if self._draft is None or not typed:
            return False
        if self._draft.method is VoteMethod.NAMED:
            self._say("This is a named vote. Choose show of hands to type figures.")
            return True
        self._change(self._draft.with_method(VoteMethod.HANDS))
        self.counter.take_digit(digit)
        return True

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
        latest = put_next(found, self.signals.state)
        shown = self._draft.motion if self._draft else ""
        if motion_id not in ids:
            motion_id = latest if latest != self._latest or shown not in ids else shown
        self._latest = latest
        draft = self._drafts.get(motion_id) or VoteDraft.of(self.signals.state, motion_id, self.item)
        self._draft = draft if motion_id else None
        if motion_id != shown:
            self._refusal = ""
            self.required.shut()
        self._show(next((motion for motion in found if motion.id == motion_id), None))

    def _take_up(self, outcome: Outcome) -> None:
        """Coming from elsewhere, show the latest motion; where there is none, decide without words."""
        if self._draft is not None and not self.has_focus():
            self._follow(put_next(self._motions(), self.signals.state))
        if self._draft is None:
            self._begin_without_words(outcome)

    def _begin_without_words(self, outcome: Outcome) -> None:
        if self.signals.state.agenda.item(self.item) is None:
            return
        draft = VoteDraft.fresh(self.signals.state, new_id(), self.item, outcome)
        draft = replace(draft, private=self.signals.state.in_private)
        self._drafts[draft.motion] = draft
        self._follow(draft.motion)

    # ------------------------------------------------------------------ showing

    def _show(self, motion: Motion | None) -> None:
        self.form.setVisible(motion is not None)
        self.set_empty(motion is None)
        if motion is not None and self._draft is not None:
            state = self.signals.state
            self.form.show_draft(self._draft, state)
            self._show_waiting()
            if self.form.refusal != self._refusal:
                self.form.say(self._refusal)
            item, amended = state.agenda.item(motion.item), is_amended(state, motion.id)
            self.head.show_motion(motion.words, item.number if item else "", AMENDED if amended else "")
            self.head.order.show_motion(motion, self._motions())
        self.legend_changed.emit()

    @Slot()
    def _show_waiting(self) -> None:
        """Say that nothing is recorded yet; the list of a named vote needs the room while it is gone through."""
        draft, state = self._draft, self.signals.state
        begun = draft is not None and (draft.is_begun(state) or self.form.doubted())
        if draft is not None and self._is_bare and state.decision(draft.motion) is None:
            begun = True
        named = draft is not None and draft.method is VoteMethod.NAMED
        self.form.show_waiting(begun and not (named and self.has_focus()), draft, state)
        # Insert opens it there too; the names need the room.
        self.required.show_button(shown=not named)

    @property
    def refusal(self) -> str:
        """Why something was not done, '' for nothing."""
        return self.form.refusal

    def _say(self, refusal: str, about: QWidget | None = None) -> None:
        self._refusal = refusal
        self.form.say(refusal, about)

    def _focus_vote(self) -> None:
        self.form.focus_vote(self._draft.method if self._draft else VoteMethod.NO_VOTE)

    # ------------------------------------------------------------------ what the clerk changes

    @Slot(object)
    def _change(self, draft: VoteDraft) -> None:
        """Keep the draft in the pane, and show it; what is put down in private is private whenever it is recorded."""
        draft = replace(draft, private=draft.private or self.signals.state.in_private)
        self._drafts[draft.motion] = draft
        self._draft = draft
        self._refusal = ""
        self._follow(draft.motion)

    # ------------------------------------------------------------------ what happens

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the legend when the keyboard moves within the pane; take the digits that a list would swallow."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_waiting()
            if isinstance(watched, NameField) or self.counter.casting.is_offered:
                self.legend_changed.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Insert and not event.modifiers():
                self.take_legend_key("Insert")
                return True
            return not isinstance(watched, QLineEdit) and self._take_digit(event)
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._follow()
