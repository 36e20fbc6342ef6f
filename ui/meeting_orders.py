"""What is asked of a meeting by name: undo, correct, take down, and whatever the palette found."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from ui.command_palette import PaletteEntry
from ui.find_in_meeting import FindInMeeting
from ui.meeting_palette import entries, person_facts
from ui.meeting_ways import MeetingWays
from ui.panes.declarations import DeclarationsPane
from ui.panes.questions import QuestionsPane


class MeetingOrders(MeetingWays):
    """The orders that name something; the meeting's view fills it."""

    acts: dict[str, Callable[[], None]]
    declarations: DeclarationsPane
    questions: QuestionsPane
    _finding: FindInMeeting

    @Slot()
    def undo(self) -> None:
        """Take the newest thing back, an act or the typing."""
        if self.minute.wants_undo():
            self.minute.undo_typing()
        else:
            self.signals.undo()

    @Slot()
    def redo(self) -> None:
        """Bring back what was undone last."""
        if self.minute.wants_redo():
            self.minute.redo_typing()
        else:
            self.signals.redo()

    @Slot(str)
    def correct(self, entry: str = "") -> None:
        """Correct an entry: in its place where it is one of the minute, else in a small window."""
        if self.currentWidget() is self.room and self.minute.correct_entry(entry):
            return
        self.dialogs.correct(entry)

    @Slot(str)
    def change_declaration(self, entry: str) -> None:
        """Ask for other particulars of a declaration, in its pane."""
        self.bring_up("declarations")
        self.declarations.edit(entry)

    @Slot(str)
    def take_answer(self, question_id: str) -> None:
        """Ask what was, or is to be, answered to a question, in its pane."""
        self.bring_up("questions")
        self.questions.answers.take(question_id)

    def palette_entries(self) -> list[PaletteEntry]:
        """Items and people for the command palette."""
        return entries(self.signals.state)

    def take_palette(self, act: str, typed: str) -> None:
        """Do what was chosen in the palette."""
        what, _, whom = act.partition(":")
        if what == "find":
            self.setCurrentWidget(self.room)
            self.tell(self._finding.find(typed))
        elif what == "declare":
            self.bring_up("declarations")
            self.declarations.declare(whom)
        elif what in ("look", "take"):
            (self.looked_at.look_at if what == "look" else self.looked_at.take)(whom)
        else:
            self.signals.record(*person_facts(self.signals.state, what, whom))

    def take_legend_key(self, act: str) -> None:
        """Do what a click on a key of the focused pane asks for."""
        if act in self.acts:
            self.acts[act]()
            return
        for pane in (*self.panes.values(), self.preview):
            if pane.has_focus():
                pane.take_legend_key(act)
                return

    def tell(self, sentence: str) -> None:
        """Say a sentence under the line."""
        self.minute.show_last_act(sentence, "told")
