"""The review at work: a file is chosen and read, its values are gone through, and the meeting is created."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from clerk_app.errors import ClerkError
from clerk_app.packs.reading import PackKind
from clerk_app.proposal.creating import create
from clerk_app.proposal.known import Known
from clerk_app.proposal.pack import ReadPack
from clerk_app.proposal.proposal import Proposal, propose
from clerk_app.proposal.troubles import may_leave_out, trouble
from clerk_app.proposal.values import Answer, Group, ProposedValue, ValueState, group_of
from clerk_app.session import new_id
from ui.commands import shown_key
from ui.desk import Desk
from ui.handing_over import is_handed_over
from ui.models.legend_key import LegendKey
from ui.pack_review.answers import KeptAnswers
from ui.pack_review.choosing import PackChooser
from ui.pack_review.page import ReviewPage
from ui.pack_review.reader import PackReader
from ui.pack_review.waiting_page import WaitingPage

IN_SESSION = "A pack can be read when this meeting has closed."
NO_AGENDA = "This file has no agenda of a meeting. Choose the agenda pack."
"""Said where the reading does not say what the file is instead."""


class PackReview(QObject):
    """One pack at a time; what was said of it is kept until its meetings are created or the program ends."""

    shown = Signal()
    """A file is being read: the review wants to be seen."""
    left = Signal()
    created = Signal(str)
    """The meeting to go on with: the first that the pack set up, or the one that was shown before."""
    legend_changed = Signal()
    told = Signal(str)
    """A sentence for the clerk."""
    handed_over = Signal(object)
    """The `Path` of a file that is no pack but may be a meeting handed over."""

    def __init__(self, desk: Desk, window: QWidget, in_session: Callable[[], bool]) -> None:
        super().__init__(window)
        self._desk, self._in_session = desk, in_session
        self._chooser = PackChooser(window)
        self.face = QStackedWidget()
        self.waiting = WaitingPage(desk.theme)
        self._reader = PackReader(desk.read_pack, self)
        self._answers = KeptAnswers()
        self.behind = ""
        """The id of the meeting that was shown before, which Esc leads back to; '' for the start page."""
        self._forget()
        self._connect()

    def _forget(self) -> None:
        self._path, self._key = Path(), KeptAnswers.key_of(Path())
        self._pack: ReadPack | None = None
        self._known = Known()
        self._place = 0
        self._proposal: Proposal | None = None
        self._done: list[str] = []
        self._asked = False

    def _connect(self) -> None:
        self.face.addWidget(self.waiting)
        self._chooser.chosen.connect(self.read)
        self._reader.progressed.connect(self._on_progressed)
        self._reader.was_read.connect(self._on_read)
        self._reader.failed.connect(self._on_failed)
        self.waiting.cancel_requested.connect(self.leave)
        self.waiting.another_requested.connect(self.ask)

    @cached_property
    def page(self) -> ReviewPage:
        """The pages and the values; made when a pack is read, which most days none is."""
        page = ReviewPage(self._desk.theme, self.face)
        self.face.addWidget(page)
        page.kept.connect(self._on_kept)
        page.corrected.connect(self._on_corrected)
        page.left_for_now.connect(self._on_left_for_now)
        page.left_out.connect(self._on_left_out)
        page.create_requested.connect(self.create)
        page.chosen_changed.connect(self.legend_changed)
        return page

    # ------------------------------------------------------------------ choosing and reading

    @property
    def dialog(self) -> QFileDialog | None:
        """The question for the file while it is open."""
        return self._chooser.dialog

    @Slot()
    def ask(self) -> None:
        """Ask for the file of the pack, unless a meeting is in session."""
        if self._may_read():
            self._chooser.ask()

    def _may_read(self) -> bool:
        if self._in_session():
            self.told.emit(IN_SESSION)
            return False
        return True

    @Slot(object)
    def read(self, path: Path) -> None:
        """Read a file and show what would be set up; the sentence in its place where it is no agenda."""
        if is_handed_over(path):
            self.handed_over.emit(path)
            return
        if not self._may_read():
            return
        self._forget()
        self._path, self._key = path, KeptAnswers.key_of(path)
        self.face.setCurrentWidget(self.waiting)
        self.waiting.show_reading(path.name)
        self._reader.read(path)
        self.shown.emit()

    @Slot(int, int)
    def _on_progressed(self, done: int, pages: int) -> None:
        if self._reader.is_reading:
            self.waiting.show_progress(done, pages)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.waiting.show_refusal(self._path.name, sentence)
        self.legend_changed.emit()

    @Slot(object, bytes)
    def _on_read(self, pack: ReadPack, data: bytes) -> None:
        reading = pack.reading
        if reading.kind is not PackKind.AGENDA or not reading.meetings:
            self._on_failed(reading.sentence or NO_AGENDA)
            return
        self._pack = pack
        self.page.show_pack(pack.path, pack.text, data)
        self.face.setCurrentWidget(self.page)
        self._begin_meeting(0)

    def _begin_meeting(self, place: int) -> None:
        self._place = place
        self.page.refuse("")
        self.follow_registers()
        if self._proposal is not None:
            self.page.begin()
            if any(answer.state is not ValueState.LEFT for answer in self._answers.of(self._key, place).values()):
                self.page.tell("What you said of this pack before is still here.")

    @Slot()
    def follow_registers(self) -> None:
        """Hold the pack against registers and record as they are now."""
        if self._pack is None:
            return
        try:
            self._known = Known.of(self._desk.library)
            self._propose()
        except ClerkError as error:
            self.page.refuse(str(error))

    def _propose(self) -> None:
        if self._pack is None:
            return
        meetings, today = self._pack.reading.meetings, self._desk.clock.now().date()
        answers = self._answers.of(self._key, self._place)
        self._proposal = propose(self._pack.reading, self._place, self._known, answers, today, new_id)
        self.page.show_proposal(self._proposal, self._place + 1, len(meetings))
        self.legend_changed.emit()

    # ------------------------------------------------------------------ what the clerk says

    def _say(self, value: ProposedValue, answer: Answer) -> None:
        answer = replace(answer, certainty=value.certainty)
        self._answers.put(self._key, self._place, {value.key: answer})
        self._changed()
        self.page.go_on()

    def _changed(self) -> None:
        self._asked = False
        self.page.refuse("")
        try:
            self._propose()
        except ClerkError as error:
            self.page.refuse(str(error))

    @Slot(str)
    def _on_kept(self, key: str) -> None:
        value = self._proposal.value(key) if self._proposal else None
        if value is not None and not value.is_settled and group_of(value) is not Group.SURE:
            self._say(value, Answer(ValueState.KEPT))
        else:
            self.page.go_on()

    @Slot(str, str)
    def _on_corrected(self, key: str, text: str) -> None:
        value = self._proposal.value(key) if self._proposal else None
        if value is None:
            return
        refused = trouble(key, text, self._desk.clock.now().date())
        if refused:
            self.page.list.refuse(key, refused)
            return
        self.page.list.close_field()
        unchanged = text == (value.typed or value.value) and not value.asks
        if unchanged:
            self._on_kept(key)
        else:
            self._say(value, Answer(ValueState.CORRECTED, text))

    @Slot(str)
    def _on_left_for_now(self, key: str) -> None:
        value = self._proposal.value(key) if self._proposal else None
        if value is not None and value.state is ValueState.TO_CHECK:
            self._answers.leave(self._key, self._place, value)
            self._changed()

    @Slot(str)
    def _on_left_out(self, key: str) -> None:
        value = self._proposal.value(key) if self._proposal else None
        if value is not None and may_leave_out(key):
            self._say(value, Answer(ValueState.CORRECTED))
        else:
            self.page.refuse("Only an item or a name can be left out. F2 corrects this one.")

    @Slot()
    def undo(self) -> None:
        """Take back what was said last."""
        self._answers.undo(self._key, self._place)
        self._changed()

    # ------------------------------------------------------------------ the end

    @Slot()
    def create(self) -> None:
        """Create the meeting as it stands; what nobody looked at is asked about once."""
        self.page.list.take_typed()
        proposal = self._proposal
        if proposal is None or self.page.list.editing:
            return
        if proposal.refusal:
            self.page.refuse(proposal.refusal)
            return
        if proposal.unseen and not self._asked:
            self._asked = True
            self.page.refuse(_unseen_words(len(proposal.unseen)))
            self.page.list.set_current_key(proposal.unseen[0].key)
            return
        try:
            self._done.append(create(self._desk.library, proposal, self._desk.clock))
        except ClerkError as error:
            self.page.refuse(str(error))
            return
        self._after_created()

    def _after_created(self) -> None:
        meetings = self._pack.reading.meetings if self._pack else ()
        if self._place + 1 < len(meetings):
            self._asked = False
            self._begin_meeting(self._place + 1)
            self.page.tell(f"Meeting {self._place} of {len(meetings)} is set up. This is the next one.")
            return
        first = self._done[0]
        self._answers.forget(self._key)
        self._forget()
        self.behind = ""
        self.created.emit(first)

    @Slot()
    def leave(self) -> None:
        """Close the field, or leave the pack: nothing is created, and what was said of it is kept."""
        if self.page.list.editing:
            self.page.list.close_field()
            return
        self._reader.stop()
        goes_on_with = self._done[0] if self._done else self.behind
        self._forget()
        self.behind = ""
        if goes_on_with:
            self.created.emit(goes_on_with)
        else:
            self.left.emit()

    def _leave_for_start(self) -> None:
        self.behind = ""
        self.leave()

    def close(self) -> None:
        """End the thread that reads."""
        self._reader.close()

    # ------------------------------------------------------------------ for the window

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """What the commands do here."""
        return {
            "do_note": self.create,
            "correct": self.page.correct_chosen,
            "escape": self.leave,
            "undo": self.undo,
            "keep_value": self.page.keep_chosen,
            "start_page": self._leave_for_start,
        }

    def can(self, command: str) -> bool:
        """Whether a command of the review can be done now."""
        if command in ("escape", "start_page"):
            return True
        if self._proposal is None:
            return False
        return command != "undo" or self._answers.can_undo(self._key, self._place)

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """The keys that act here."""
        first = LegendKey("F1", "Keys", "keys")
        if self._proposal is None:
            return (first, LegendKey("Esc", "Leave, create nothing", "escape"))
        value = self.page.chosen
        does = "Change the meeting" if self._proposal.old else "Create the meeting"
        return (
            first,
            LegendKey("↑ ↓", "Value"),
            LegendKey("Enter", "Keep", "keep_value", enabled=value is not None),
            LegendKey("F2", "Correct", "correct", enabled=value is not None and value.correctable),
            LegendKey(shown_key("Ctrl+Enter"), does, "do_note"),
            LegendKey("Esc", "Leave, create nothing", "escape"),
            LegendKey("PgUp PgDn", "Page"),
        )


def _unseen_words(count: int) -> str:
    noun = "value is" if count == 1 else "values are"
    return (
        f"{count} {noun} still to check. {shown_key('Ctrl+Enter')} again creates the meeting as it stands; "
        "no seat and no rule of the committee changes where you have not agreed."
    )
