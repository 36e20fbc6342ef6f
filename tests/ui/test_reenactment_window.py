"""The real meeting of 14 February 2019 at the desk: set up, recorded and exported through the window, by keyboard.

The acts and the sentences come from the published minutes at run time; what the program can know it has to compose.
"""

from datetime import datetime, time

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from clerk_app import rehearsal
from clerk_app.clock import ScriptedClock
from clerk_app.meeting import dates
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import Phase
from clerk_app.record.library import Library
from tests.builders import fill_registers
from tests.reenactment import meeting_2019
from tests.reenactment.reading import Reenactment, differences
from tests.ui.at_the_desk import AtTheDesk
from ui.dialogs.fields import Choice
from ui.dialogs.item_form import KINDS
from ui.dialogs.new_meeting import NewMeetingDialog
from ui.widgets.line_editor import LineEditor

SIGNS = {"heading": "#", "paragraph": ".", "resolution": "!", "clerks_note": "[", "joined": ">", "note": ""}
BY_HAND = 120
"""Sentences up to so many letters are typed key by key; longer ones are pasted."""


class Clerk:
    """Does at the keyboard what an act of the script says."""

    def __init__(self, desk: AtTheDesk, meeting: Reenactment) -> None:
        self._desk = desk
        self._press = desk.press
        self._day = meeting.arranged.on
        self._present = {act["person"] for act in meeting.acts if act["do"] == "roll"}

    def play(self, act) -> None:
        """One act at its time."""
        at = datetime.combine(self._day, time.fromisoformat(str(act["at"]))).astimezone()
        self._desk.tick(at)
        getattr(self, act["do"])(act)

    # ------------------------------------------------------------------ before the meeting

    def set_up(self, meeting: Reenactment) -> None:
        """Type the arrangements and paste the agenda into the window for a new meeting."""
        self._press("Ctrl+N")
        self._desk.settle()
        dialog = self._desk.main.findChild(NewMeetingDialog)
        assert dialog is not None
        form, agenda = dialog.arrangements, dialog.agenda
        self._fill(form.date_field, dates.long_date(meeting.arranged.on))
        self._fill(form.start_field, f"{meeting.arranged.start:%H.%M}")
        self._fill(form.place_field, meeting.arranged.place)
        agenda.line.setFocus()
        self._desk.paste("\n".join(f"{item.number} {item.title}" for item in meeting.items))
        assert len(agenda.items) == len(meeting.items)
        for wanted, item in zip(meeting.items, agenda.items, strict=True):
            agenda.list.set_current_key(item.id)
            self._complete(agenda.form, wanted)
        self._press("Ctrl+Enter")
        self._desk.settle()

    def _complete(self, form, wanted) -> None:
        """Give an item the particulars that its title does not say."""
        kind = form.findChild(Choice)
        kind.setFocus()
        self._press(*dict(KINDS)[wanted.kind][:3])
        fields = {field.accessibleName(): field for field in form.findChildren(QLineEdit)}
        particulars = {"Report": wanted.report_ref, "What it is about": wanted.report_about}
        if form.number_field.value != wanted.number:
            self._fill(form.number_field, wanted.number)
        if wanted.refers_to:
            names = [name for name in fields if name.startswith("Date of the")]
            particulars[names[0]] = dates.plain_date(wanted.refers_to)
        for name, words in particulars.items():
            if words:
                self._fill(fields[name], words)
        assert form.item().kind is wanted.kind

    def _fill(self, field: QLineEdit, words: str) -> None:
        assert field.isVisible()
        field.setFocus()
        self._press("Ctrl+A")
        self._desk.paste(words)
        assert field.text() == words

    # ------------------------------------------------------------------ roll call

    def roll(self, _act) -> None:
        """The next member of the list is called: P for those who are here, A for apologies."""
        person = self._desk.meeting.attendance.view.current_key()
        self._press("P" if person in self._present else "A")

    apology = roll

    # ------------------------------------------------------------------ items

    def open(self, _act) -> None:
        """F12 opens the meeting on its first item."""
        self._press("F12")
        assert self._desk.phase is Phase.IN_SESSION

    def item(self, act) -> None:
        """F12 takes the next item."""
        if self._number() != act["number"]:
            self._press("F12")
        assert self._number() == act["number"]

    def _number(self) -> str:
        agenda = self._desk.state.agenda
        return next(item.number.rstrip(".") for item in agenda.items if item.id == agenda.current)

    def insert(self, act) -> None:
        """An item is added on the day, in the agenda, behind the one that was printed before it."""
        agenda = self._desk.meeting.agenda
        self._press("Ctrl+1")
        assert agenda.list.current_key() == self._desk.state.agenda.current
        assert self._number() == act["after"]
        self._press("Insert")
        self._type(act["title"])
        self._press("Shift+Tab", act["number"], "Enter", "Esc")
        assert self._desk.in_line()

    # ------------------------------------------------------------------ the minute

    def approve_minutes(self, _act) -> None:
        """Ctrl+Enter does what the note asks."""
        self._press("Ctrl+Enter")
        assert self._desk.state.approved

    def note(self, act) -> None:
        """One line of the minute."""
        self._line(str(act.get("kind", "note")), act["text"])

    def joined(self, act) -> None:
        """Who joined, with what they came for."""
        self._line("joined", f"{'; '.join(act['people'])} {act['purpose']}")

    def resolve(self, act) -> None:
        """Lettered parts typed one after the other, or a decision without words."""
        if "parts" in act:
            for part in act["parts"]:
                self._line("resolution", part)
            self._press("Enter")
        else:
            self._press("F9", "Enter")
            assert self._desk.in_line()
            assert self._desk.state.decisions[-1].outcome == act["outcome"]

    def clerks_note(self, act) -> None:
        """Look back at an item and add the clerk's note."""
        self._press("Esc", "Ctrl+J", act["item"], "Enter")
        self._line("clerks_note", act["text"])

    def _line(self, kind: str, words: str) -> None:
        notes = len(self._desk.state.notes)
        assert self._desk.in_line()
        editor = self._desk.meeting.minute.line.editor
        if editor.mode.kind != kind:
            while editor.mode != LineMode():
                self._press("Enter")
            self._press(*SIGNS[kind])
        assert editor.mode.kind is NoteKind(kind)
        self._type(words)
        self._press("Enter")
        assert len(self._desk.state.notes) == notes + 1, self._desk.last_act

    def _type(self, words: str) -> None:
        focused = QApplication.focusWidget()
        if words.isascii() and len(words) <= BY_HAND:
            self._press(words)
        else:
            self._desk.paste(words)
        assert isinstance(focused, LineEditor | QLineEdit)
        assert (focused.toPlainText() if isinstance(focused, LineEditor) else focused.text()) == words

    # ------------------------------------------------------------------ adjournment and close

    def adjourn(self, _act) -> None:
        """F8."""
        self._press("F8")
        assert self._desk.phase is Phase.ADJOURNED

    def reconvene(self, _act) -> None:
        """F8 again."""
        self._press("F8")
        assert self._desk.phase is Phase.IN_SESSION

    def close(self, _act) -> None:
        """Ctrl+Shift+W shows the check list, Enter closes."""
        self._press("Ctrl+Shift+W")
        self._desk.settle()
        self._press("Enter")
        self._desk.settle()
        assert self._desk.phase is Phase.CLOSED


@pytest.fixture
def meeting(shared):
    return meeting_2019.read(shared)


@pytest.fixture
def desk(qapp, tmp_path, meeting):
    folder = tmp_path / "data"
    library = Library.open(folder)
    fill_registers(library, meeting.body)
    library.close()
    desk = AtTheDesk(qapp, folder, ScriptedClock(rehearsal.hour_before(meeting.arranged)))
    yield desk
    desk.close()


@pytest.mark.slow
def test_a_clerk_records_the_real_meeting_and_exports_its_minutes(desk, meeting, shared, tmp_path):
    clerk = Clerk(desk, meeting)
    clerk.set_up(meeting)
    assert desk.state.arranged == meeting.arranged
    for act in meeting.acts:
        clerk.play(act)
    pdf = tmp_path / "minutes.pdf"
    desk.meeting.dialogs.exporter.write(desk.session.replay, pdf)
    desk.wait_until(lambda: str(pdf) in desk.last_act)
    assert differences(shared, meeting, pdf) == ""
