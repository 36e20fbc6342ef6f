"""Minutes approved with corrections: asked in a window, and kept on the disk while they are typed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.approval_draft import ApprovalDraft, approval_text, last_approval, read_approval
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.draft import APPROVAL, left_place
from clerk_app.meeting.facts import MinutesApproved
from clerk_app.meeting.minute_correction import PlacedLine
from clerk_app.meeting.private_marks import kept_private
from ui.dialogs.approve_minutes import ApproveMinutesDialog
from ui.left_drafts import LeftDrafts
from ui.session_signals import SessionSignals
from ui.theme import Theme


class Approving(QObject):
    """Opens the window over the meeting with what was left in it; what it says goes to the record."""

    def __init__(self, theme: Theme, signals: SessionSignals, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._signals, self._window = theme, signals, window
        self._left = LeftDrafts(signals, APPROVAL)

    def ask(
        self, item: AgendaItem, lines: Sequence[PlacedLine] = (), kept_back: Mapping[str, str] | None = None
    ) -> None:
        """Ask with which corrections the minutes that an item is about were approved.

        `lines` are theirs, `kept_back` the words that they keep from the public; None where their record is not here.
        """
        if item.refers_to is None:
            return
        day = plain_date(item.refers_to)
        was = last_approval(self._signals.state, item.id) or MinutesApproved(item.id)
        kept = self._kept(item.id)
        dialog = ApproveMinutesDialog(self._theme, was, day, lines, self._window, left=kept, kept_back=kept_back)
        dialog.typed_on.connect(partial(self._keep, was))
        dialog.approved.connect(partial(self._record, dialog))
        dialog.rejected.connect(partial(self._say_left, item.id, day))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _kept(self, item: str) -> ApprovalDraft | None:
        left = self._left.of(item)
        return read_approval(left.text) if left else None

    def _keep(self, was: MinutesApproved, stands: ApprovalDraft) -> None:
        """Every change is on the disk, so that Esc, a crash and a refusal cost nothing."""
        before = self._kept(was.item)
        private = self._signals.state.in_private or bool(before and before.private)
        if stands.says_more(was):
            self._left.keep(was.item, approval_text(replace(stands, private=private)), "")
        else:
            self._left.drop(was.item)

    def _record(self, dialog: ApproveMinutesDialog, approved: MinutesApproved) -> None:
        kept = self._kept(approved.item)
        turned = bool(kept and kept.private) and not self._signals.state.in_private and not approved.private
        # Nobody knows which of the words were typed in private: all stay so.
        fact = kept_private(self._signals.state, approved) if turned else approved
        try:
            written = self._signals.try_record(fact, drop_draft=left_place(APPROVAL, approved.item))
        except RuleError as refusal:
            dialog.refuse(str(refusal))
            return
        if not written:
            dialog.refuse("Not recorded. The line at the top of the meeting says why.")
            return
        dialog.accept()
        if turned:
            self._signals.told.emit("The corrections are private: words of them were typed in private.")

    def _say_left(self, item: str, day: str) -> None:
        if self._kept(item) is not None:
            self._signals.told.emit(
                f"What you typed of corrections to the minutes of {day} is kept, and not recorded yet. "
                "“Minutes approved with corrections…” goes on with it."
            )
