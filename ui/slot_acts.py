"""The acts of the public question slot: what each key records, and where a refusal is said."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, speaker_acts
from clerk_app.meeting.slot_left import slot_left
from clerk_app.meeting.state import MeetingState
from ui.session_signals import SessionSignals

Facts = tuple[facts.Fact, ...]


class SlotActs(QObject):
    """Works the clocks and the queue, for the keys of the window and for those of the pane."""

    said = Signal(str)
    """Why something was not done that was asked for in the pane."""

    def __init__(self, signals: SessionSignals, parent: QObject) -> None:
        super().__init__(parent)
        self._signals = signals

    def next_speaker(self) -> None:
        """F5: the next speaker begins; the first opens the slot, and with nobody left it ends."""
        self.take("next_speaker")

    def began_earlier(self) -> None:
        """Shift+F5: the speaker began 15 seconds earlier, as often as it is pressed."""
        self.take("began_earlier")

    def pause_or_go_on(self) -> None:
        """F7: the clocks stand still, or go on."""
        self.take("pause_or_go_on")

    def finished(self) -> None:
        """Shift+F7: the speaker has finished, and the answer begins."""
        self.take("finished")

    def more(self) -> None:
        """Alt+PgUp: 30 seconds more for the present speaker."""
        self.take("more")

    def less(self) -> None:
        """Alt+PgDn: 30 seconds less for the present speaker."""
        self.take("less")

    def end(self) -> None:
        """End the slot as of the moment at which the meeting left it, else now, whoever still waits."""
        end_slot(self._signals)

    def end_now(self) -> None:
        """End the slot now, though the meeting left it earlier."""
        self.take("end_now")

    def withdraw(self, question_id: str) -> None:
        """Take a question off the list, if its speaker has not begun."""
        self._record(partial(speaker_acts.withdrawn, self._signals.state, question_id), here=True)

    def move(self, question_id: str, by: int) -> None:
        """Call a speaker earlier (-1) or later (1)."""
        self._record(partial(speaker_acts.moved_in_queue, self._signals.state, question_id, by), here=True)

    def take(self, act: str, *, here: bool = False) -> None:
        """Do one of the acts; `here`: it was asked for in the pane, which says a refusal itself."""
        signals = self._signals
        held = speaker_acts.only_earlier(signals.state, signals.session.entries) if act == "began_earlier" else ""
        if self._record(partial(self._facts, act), here=here, at=self._ended_at(act)) and held:
            signals.told.emit(held)

    def _ended_at(self, act: str) -> datetime | None:
        # F5 ends what nobody waits for any more, and the button says as of when.
        ends = act == "next_speaker" and self._signals.state.questions.next_question is None
        return ended_at(self._signals.state) if ends else None

    def _facts(self, act: str) -> Facts:
        state = self._signals.state
        match act:
            case "next_speaker":
                return speaker_acts.next_speaker(state)
            case "began_earlier":
                return speaker_acts.began_earlier(state, self._signals.session.entries)
            case "pause_or_go_on":
                return speaker_acts.pause_or_go_on(state)
            case "finished":
                return (facts.SpeakerFinished(),)
            case "more" | "less":
                seconds = speaker_acts.MORE_SECONDS
                return speaker_acts.time_given(state, seconds if act == "more" else -seconds)
            case _:
                return (facts.SlotEnded(),)

    def _record(self, make: Callable[[], Facts], *, here: bool, at: datetime | None = None) -> bool:
        """Record what an act makes; a refusal is said beside the buttons if the act came from here."""
        signals = self._signals
        try:
            new = make()
            return bool(new) and bool(signals.try_record(*new, at=at) if here else signals.record(*new, at=at))
        except RuleError as error:
            (self.said if here else signals.refused).emit(str(error))
            return False


def ended_at(state: MeetingState) -> datetime | None:
    """The moment as of which the slot is ended: that at which the meeting left it, None for now."""
    left = slot_left(state)
    return left.at if left else None


def end_slot(signals: SessionSignals) -> bool:
    """End the question slot as of the moment at which the meeting left it, else now; whether it was recorded."""
    return bool(signals.record(facts.SlotEnded(), at=ended_at(signals.state)))
