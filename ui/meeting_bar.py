"""The meeting bar: state, public, committee, clock, who is here, saved and the time, always there."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.bar_view import BarView, ClockCell, ClockLook, MeetingLook
from ui.icons import Mark
from ui.spoken import Urgency, announce, spoken_clock
from ui.theme import Theme
from ui.widgets import bar_cell
from ui.widgets.bar_cell import BarCell, CommitteeCell, Tone, WallClock

COMPACT_BELOW: Final = 1000
COMPACT_HEIGHT: Final = 47

_STATES: Final[dict[MeetingLook, tuple[Mark, Tone]]] = {
    MeetingLook.NOT_OPENED: (Mark("ring", size=13), bar_cell.NOT_OPENED),
    MeetingLook.IN_SESSION: (Mark("disc", size=14), bar_cell.GREEN),
    MeetingLook.ADJOURNED: (Mark("two_bars", size=14), bar_cell.AMBER),
    MeetingLook.PRIVATE: (Mark("lock", size=16), bar_cell.PURPLE_STATE),
    MeetingLook.CLOSED: (Mark("square", size=14), bar_cell.SLATE),
}
_CLOCKS: Final[dict[ClockLook, tuple[Mark, Tone]]] = {
    ClockLook.RUNNING: (Mark("disc", size=14), bar_cell.RUNNING),
    ClockLook.PAUSED: (Mark("two_bars", size=14), bar_cell.PLAIN),
    ClockLook.LAST_SECONDS: (Mark("triangle", size=14), bar_cell.AMBER),
    ClockLook.OVER: (Mark("octagon", size=15), bar_cell.RED),
    ClockLook.NOT_TIMING: (Mark("clock", size=16), bar_cell.NUDGE),
}


class MeetingBar(QWidget):
    """Shows one BarView; every cell is a named status."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: BarView | None = None
        self._compact = False
        self._shape: tuple[object, ...] = ()
        self._build()
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self.setAccessibleName("Meeting")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = BarCell(self._theme, least_width=150)
        self.public = BarCell(self._theme)
        self.committee = CommitteeCell(self._theme)
        self.display = BarCell(self._theme)
        self.clock = BarCell(self._theme)
        self.here = BarCell(self._theme)
        self.saved = BarCell(self._theme)
        self.wall = WallClock(self._theme)
        self.public.set_lines("right")
        for cell in (self.display, self.clock, self.here, self.saved, self.wall):
            cell.set_lines("left")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        for cell in self._cells():
            row.addWidget(cell, 1 if cell is self.committee else 0)
        self.clock.hide()
        self.display.hide()

    def _cells(self) -> tuple[BarCell, ...]:
        return (
            self.state, self.public, self.committee, self.display,
            self.clock, self.here, self.saved, self.wall,
        )  # fmt: skip

    # ------------------------------------------------------------------ what is shown

    @property
    def view(self) -> BarView | None:
        """What is shown now."""
        return self._view

    def show_view(self, view: BarView) -> None:
        """Show everything as it is now; what is urgent is announced at once."""
        before, self._view = self._view, view
        shape = _shape(view)
        if shape == self._shape:
            # Each second only figures change: whatever else there is has its place already.
            self._show_clock(view.clock)
            self._show_wall(view)
            self._announce(before, view)
            return
        self._shape = shape
        private = _is_private(view)
        plain = bar_cell.PURPLE if private else bar_cell.PLAIN
        self._show_state(view)
        self._show_public(view, plain)
        self._show_committee(view, plain)
        self._show_display(view, plain)
        self._show_clock(view.clock)
        self._show_here(view, plain)
        self._show_saved(view, plain, private=private)
        self._show_wall(view)
        self._squeeze()
        self._announce(before, view)

    def _show_wall(self, view: BarView) -> None:
        tone = bar_cell.PURPLE if _is_private(view) else bar_cell.PLAIN
        self.wall.show_time(f"{view.now:%H:%M}", f":{view.now:%S}", tone)

    def _show_state(self, view: BarView, *, short: bool = False) -> None:
        mark, tone = _STATES[view.look]
        words = view.state_short if short else view.state
        said = _said("State", view.state, view.state_sub)
        self.state.show_values(mark, words, view.state_sub, tone, said, view.state_sub_short)

    def _show_public(self, view: BarView, plain: Tone) -> None:
        closed = "file-text" if view.look is MeetingLook.CLOSED else "door-open"
        mark = Mark("door-closed" if _is_private(view) else closed, size=16)
        sub = (view.public_short or view.public_sub) if self._compact else view.public_sub
        said = _said("Public or exempt", view.public, view.public_sub)
        self.public.show_values(mark, view.public, sub, plain, said)

    def _show_committee(self, view: BarView, plain: Tone) -> None:
        name = (view.committee_short or view.committee) if self._compact else view.committee
        line2 = (view.line2_short or view.line2) if self._compact else view.line2
        self.committee.show_values(None, name, line2, plain, _said("Meeting", view.committee, view.line2))

    def _show_display(self, view: BarView, plain: Tone) -> None:
        said = _said("Room display", view.display, view.display_sub)
        mark = Mark("monitor" if view.display_on else "monitor-off", size=16)
        self.display.show_values(mark, view.display, view.display_sub, plain, said)
        self.display.setVisible(bool(view.display))

    def _show_clock(self, clock: ClockCell | None) -> None:
        self.clock.setVisible(clock is not None)
        if clock is None:
            return
        mark, tone = _CLOCKS[clock.look]
        value = f"{clock.value} {clock.word}".strip()
        self.clock.show_values(mark, value, clock.sub, tone, _said("Clock", value, clock.sub))

    def _show_here(self, view: BarView, plain: Tone) -> None:
        mark = Mark("octagon" if view.quorum_lost else "users", size=16)
        tone = bar_cell.RED if view.quorum_lost else plain
        shorter = self._compact and view.here_short and not view.quorum_lost
        sub = view.here_short if shorter else view.here_sub
        said = _said("Here", view.here, view.here_sub)
        self.here.show_values(mark, view.here, sub, tone, said, view.here_least)

    def _show_saved(self, view: BarView, plain: Tone, *, private: bool) -> None:
        mark = Mark("circle-x" if view.save_failed else "check", size=16, stroke=2.4)
        tone = plain if private else bar_cell.SAVED
        if view.save_failed:
            tone = bar_cell.RED
        self.saved.show_values(mark, view.saved, view.saved_sub, tone, _said("", view.saved, view.saved_sub))

    def _announce(self, before: BarView | None, now: BarView) -> None:
        if before is None:
            return
        if now.quorum_lost != before.quorum_lost:
            words = "Quorum lost" if now.quorum_lost else "Quorum is back"
            announce(self.here, f"{words}, {self.here.accessibleName()}", Urgency.AT_ONCE)
        if now.save_failed and not before.save_failed:
            announce(self.saved, self.saved.accessibleName(), Urgency.AT_ONCE)
        if _is_over(now) and not _is_over(before):
            announce(self.clock, "Time is up", Urgency.AT_ONCE)
        private = _is_private(now)
        if private != _is_private(before) and now.look is not MeetingLook.CLOSED:
            words = "Private session began" if private else "Back in public"
            announce(self.state, words, Urgency.AT_ONCE)

    # ------------------------------------------------------------------ size and painting

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        height = COMPACT_HEIGHT if self._compact else self._theme.tokens.size.bar
        return QSize(self._theme.px(480), self._theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: what is least needed is shortened."""
        return QSize(self._theme.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer and shorten the words where the window is small."""
        super().resizeEvent(event)
        self._fit()
        self._squeeze()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line under the bar."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("strong"))

    def _fit(self) -> None:
        compact = self.width() / self._theme.scale < COMPACT_BELOW
        if compact == self._compact:
            return
        self._compact = compact
        for cell in self._cells():
            cell.set_compact(compact)
        self.updateGeometry()
        self._shape = ()
        if self._view is not None:
            self.show_view(self._view)

    def _squeeze(self) -> None:
        """Where there is no room: first the captions go, then the display, then public or exempt; never the others."""
        cells = (self.state, self.display, self.clock, self.here, self.saved)
        for cell in cells:
            cell.set_tight(False)
        self.public.show()
        if self._view is not None:
            self._show_state(self._view)
        self.display.setVisible(self._view is not None and bool(self._view.display))
        for cell in (self.clock, self.state, self.here, self.display, self.saved):
            if self._needed() <= self.width():
                break
            cell.set_tight(True)
        if self._needed() > self.width():
            self.display.hide()
        self.public.setVisible(self._needed() <= self.width())
        if self._needed() > self.width() and self._view is not None and self._view.state_short:
            self._show_state(self._view, short=True)

    def _needed(self) -> int:
        others = [cell for cell in self._cells() if cell is not self.committee and not cell.isHidden()]
        return sum(cell.sizeHint().width() for cell in others)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.updateGeometry()
        self.update()


def _shape(view: BarView) -> tuple[object, ...]:
    """Everything that has a say in where the cells stand: figures are equally wide."""
    clock = view.clock
    lengths = (clock.look, clock.word, len(clock.value), len(clock.sub)) if clock else ()
    return replace(view, now=datetime.min, clock=None), *lengths  # noqa: DTZ901 - no time at all


def _is_private(view: BarView) -> bool:
    return view.private or view.look is MeetingLook.PRIVATE


def _is_over(view: BarView) -> bool:
    return view.clock is not None and view.clock.look is ClockLook.OVER


def _said(what: str, value: str, sub: str) -> str:
    """Return 'State, in session since 10 15'."""
    if what and value:
        value = value[0].lower() + value[1:] if what == "State" else value
    words = [what, f"{value} {sub}".strip() if what in ("State", "") else value]
    if what not in ("State", ""):
        words.append(sub)
    return spoken_clock(", ".join(part for part in words if part).replace(" · ", ", "))
