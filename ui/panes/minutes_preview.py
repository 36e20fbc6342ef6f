"""The draft minutes as they will be printed, following the record, and what is still to be settled in them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.public_version import Version
from ui.commands import shown_key
from ui.export_worker import Drafting, ExportWorker, Rendered
from ui.models.preview_rows import NOTHING_LEFT, numbers_words, place_of_key, place_of_source, preview_rows
from ui.models.rows import Row, mark_cell, text_cell
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.minutes_pages import MinutesPages
from ui.widgets.pages_beside import PagesBeside
from ui.widgets.preview_parts import ExportFoot, FindingsList, Said, TitleStrip, VersionRow
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.style_choice import StyleChoice
from ui.widgets.task_button import TaskButton

REDRAWN_AFTER: Final = timedelta(milliseconds=400)
"""Counted from the tick before the change, of which there are five a second: about 300 ms after it."""

_LOOK = RowLook(
    (Column(16, gap=12), Column(max_lines=None, gap=12), Column(0, align="right")),
    left=12, right=12, min_height=28, pad_top=3, pad_bottom=3, lined=True,
    frame_current=False, ring_current=True,
)  # fmt: skip
_GAP = 5
_ALONE, _BESIDE = (660, 0, 0, 701), (460, 460, 0, 446)
"""Shares of the width: the pages, those beside them, the gap, the column of choices."""
_ABOUT: Final = {
    Version.PUBLIC: "For publication. What is exempt is left out.",
    Version.FULL: "Not for publication. All exempt matter, marked.",
}
_ALL_WELL = Row("", (mark_cell("check", "green_text", 16), text_cell(NOTHING_LEFT, colour="ink_2")), NOTHING_LEFT)


class PreviewPane(Pane):
    """A page of the central area; it draws only while it is shown."""

    export_requested = Signal()
    export_full_requested = Signal()
    closed_requested = Signal()
    open_folder_requested = Signal()
    style_edit_requested = Signal()
    go_to = Signal(str)
    """The place of a finding: a pane's id, 'line', or 'item:' or 'note:' with an id."""

    pane_id = "preview"
    title = "Minutes preview"
    has_own_heading = True

    def __init__(
        self,
        theme: Theme,
        signals: SessionSignals,
        drafting: Drafting,
        parent: QWidget | None = None,
        *,
        unrecorded: Callable[[], str] = str,
    ) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._drafting = drafting
        self._unrecorded = unrecorded
        self._worker = ExportWorker(drafting, self)
        self._ticked: datetime | None = None
        self._changed_at: datetime | None = None
        self._is_behind = True
        self._shown: Rendered | None = None
        self._version = Version.PUBLIC
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        theme = self.theme
        self._page_strip = TitleStrip(theme, "Draft minutes", caps=("PgUp", "PgDn"))
        self._trouble = Said(theme)
        self._pages = MinutesPages(theme, "Draft minutes", self)
        self._style_strip = TitleStrip(theme, "House style", note_right=True)
        self._style_strip.note.setText("Wording and layout. No fact changes.")
        self._edit_style = TaskButton(theme, "Edit…", "E", small=True)
        self._edit_style.setAccessibleName("Edit the house style")
        self._style_strip.row.addWidget(self._edit_style)
        self._style = StyleChoice(theme, self._drafting.styles())
        self._beside = PagesBeside(theme, self._drafting, self)
        self._versions = VersionRow(theme, ((Version.PUBLIC, "Public"), (Version.FULL, "Full")))
        self._list_strip = TitleStrip(theme, "Before you export", note_right=True)
        self._list = FindingsList(theme, _LOOK, "Before you export")
        self._list.set_focus_ring(False)
        self._foot = ExportFoot(theme, shown_key("Ctrl+Shift+E"))
        self._gap = QWidget()
        self._gap.setAutoFillBackground(True)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._page_strip)
        left.addWidget(self._trouble)
        left.addWidget(self._pages, 1)
        for widget in (self._style_strip, self._style, self._versions, self._list_strip):
            right.addWidget(widget)
        right.addWidget(self._list, 1)
        right.addWidget(self._foot)
        across = self._across = QHBoxLayout()
        across.setSpacing(0)
        for column in (left, right):
            column.setSpacing(0)
        across.addLayout(left, _ALONE[0])
        across.addWidget(self._beside, _ALONE[1])
        across.addWidget(self._gap)
        across.addLayout(right, _ALONE[3])
        self.body_layout.addLayout(across)
        self.setFocusProxy(self._list)
        self._dress()

    def _connect(self) -> None:
        self.theme.changed.connect(self._dress)
        self._signals.changed.connect(self._on_changed)
        self._worker.rendered.connect(self._on_rendered)
        self._worker.render_failed.connect(self._on_render_failed)
        self._pages.page_changed.connect(self._say_page)
        self._pages.source_chosen.connect(self._on_source_chosen)
        self._list.row_activated.connect(self._on_row_chosen)
        self._list.row_clicked.connect(self._on_row_chosen)
        self._versions.chosen.connect(self._on_version_chosen)
        self._style.chosen.connect(self._on_style_chosen)
        self._style.beside_chosen.connect(self._on_beside_chosen)
        self._edit_style.clicked.connect(self.style_edit_requested)
        self._style.first_number_left.connect(self._on_first_number)
        self._foot.export_clicked.connect(self.export_requested)
        self._foot.export_full_clicked.connect(self.export_full_requested)
        self._foot.open_folder_clicked.connect(self.open_folder_requested)

    # ------------------------------------------------------------------ for the window

    @Slot(datetime)
    def tick(self, now: datetime) -> None:
        """Redraw when the record has been quiet for a moment."""
        self._ticked = now
        if not self._is_behind or not self.isVisible():
            return
        if self._changed_at is None or now < self._changed_at:
            self._changed_at = now  # the computer's clock was set back, or this is the first tick
        elif now - self._changed_at >= REDRAWN_AFTER:
            self.redraw()

    def redraw(self) -> None:
        """Draw the minutes anew on the thread; the old pages stay until the new ones are there."""
        self._is_behind, self._changed_at = False, None
        self._worker.render(self._signals.state, self._version)
        self._beside.draw(self._signals.state, self._version)

    @Slot(str)
    def take_style(self, style: str) -> None:
        """Have the minutes in that style, which was just kept, or draw those again that are in it."""
        if style:
            self._on_style_chosen(style)
        self._show_style()
        self.redraw()

    def turn_page(self, by: int) -> None:
        """Go a screenful on (1) or back (-1), wherever the keyboard is in the preview."""
        for pages in (self._pages, self._beside.pages):
            pages.turn(by)

    def go_to_finding(self) -> None:
        """Ask for the place of the chosen finding."""
        self._on_row_chosen(self._list.current_key())

    @Slot(str)
    def show_written(self, sentence: str) -> None:
        """Say where the exported file is."""
        self._foot.show_written(sentence)

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say why there is no exported file."""
        self._foot.show_failed(sentence)

    @property
    def pages(self) -> MinutesPages:
        """The pages as they are shown."""
        return self._pages

    @property
    def trouble(self) -> str:
        """The sentence that says why the pages cannot be drawn, '' where they can."""
        return self._trouble.words

    def close_thread(self) -> None:
        """Draw no more; the window calls this before the pane goes."""
        self._worker.close()
        self._beside.close_thread()

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do here."""
        in_pages = self._pages.hasFocus()
        some = bool(self._pages.places if in_pages else place_of_key(self._list.current_key()))
        return (
            LegendKey("↑ ↓", "Sentence" if in_pages else "Finding", "", enabled=some),
            LegendKey("Enter", "Go to the place", "Enter", enabled=some),
            LegendKey("PgUp PgDn", "Page", ""),
            LegendKey("P", "Findings" if in_pages else "Sentences", "P"),
            LegendKey("S", "House style", "S"),
            LegendKey("E", "Edit the style", "E"),
            LegendKey(shown_key("Ctrl+Shift+E"), "Export", "export"),
            LegendKey("Esc", "Back to the record", "escape"),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what a click in the legend asks for."""
        if act == "Enter" and self._pages.hasFocus():
            self._pages.go_to_framed()
        elif act == "Enter":
            self.go_to_finding()
        elif act == "P":
            self._to_the_pages_or_back()
        elif act == "S":
            self._style.focus_style()
        elif act == "E":
            self.style_edit_requested.emit()

    # ------------------------------------------------------------------ Qt's own questions

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was recorded meanwhile."""
        super().showEvent(event)
        self._show_findings()
        self._show_style()
        self._show_version()
        if self._is_behind:
            self.redraw()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what became of an export: it is old when the preview is opened again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._foot.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and go back to the record, whichever part has the keyboard."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_page(1)
            case Qt.Key.Key_PageUp:
                self.turn_page(-1)
            case Qt.Key.Key_P:
                self._to_the_pages_or_back()
            case Qt.Key.Key_S:
                self._style.focus_style()
            case Qt.Key.Key_E:
                self.style_edit_requested.emit()
            case Qt.Key.Key_Escape:
                self.closed_requested.emit()
            case _:
                super().keyPressEvent(event)

    def _to_the_pages_or_back(self) -> None:
        """From the findings to the sentences of the minutes, and from there to the findings."""
        if self._pages.hasFocus():
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._pages.begin_framing()

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_changed(self) -> None:
        self._is_behind, self._changed_at = True, self._ticked
        if self.isVisible():
            self._show_findings()
            self._show_style()
            self._show_version()

    @Slot(str)
    def _on_version_chosen(self, key: str) -> None:
        self._version = Version(key)
        self._show_version()
        self.redraw()

    @Slot(str)
    def _on_style_chosen(self, style: str) -> None:
        state = self._signals.state
        if style == self._drafting.style_of(state):
            return
        own = style == state.body.committee.house_style
        name = next(name for key, name, _ in self._drafting.styles() if key == style)
        self._signals.record(facts.HouseStyleChosen("" if own else style, "" if own else name))
        self._show_style()  # as it is, where the record could not take it
        self.redraw()

    @Slot(str)
    def _on_beside_chosen(self, style: str) -> None:
        self._beside.choose(style)
        for place, share in enumerate(_BESIDE if style else _ALONE):
            self._across.setStretch(place, share)
        self._beside.draw(self._signals.state, self._version)

    @Slot(str)
    def _on_first_number(self, text: str) -> None:
        typed = int(text) if text.isascii() and text.isdecimal() else None
        if text and not typed:
            self._style.refuse_number(f"“{text}” is not a number from 1.")
            return
        self._signals.record(facts.FirstMinuteNumbered(typed or 0))
        self.redraw()

    @Slot(object)
    def _on_rendered(self, rendered: Rendered) -> None:
        self._shown = rendered
        self._trouble.say(self._drafting.style_gone(self._signals.state))
        self._pages.show_drawn(rendered.drawn)
        self._show_findings()

    @Slot(str)
    def _on_render_failed(self, sentence: str) -> None:
        self._trouble.say(sentence)

    @Slot(str)
    def _on_source_chosen(self, source: str) -> None:
        self.go_to.emit(place_of_source(self._signals.state, source))

    @Slot(str)
    def _on_row_chosen(self, key: str) -> None:
        if place := place_of_key(key):
            self.go_to.emit(place)

    @Slot()
    def _say_page(self) -> None:
        if self._shown is None or not self._pages.page_count:
            self._page_strip.note.setText("")
            return
        at = f", {self._shown.recorded:%H:%M:%S}" if self._shown.recorded else ""
        which = f"{self._shown.version} version · " if self._has_two else ""
        words = f"{which}page {self._pages.page} of {self._pages.page_count} · follows the record{at}"
        self._page_strip.note.setText(words)
        self._page_strip.note.setToolTip(words)

    def _show_findings(self) -> None:
        unshowable = self._shown.unshowable if self._shown else ()
        session = self._signals.session
        rows = preview_rows(session.replay, session.draft(LINE), unshowable, self._unrecorded(), session.drafts)
        self._list.set_rows(rows or [_ALL_WELL])
        count = f"{len(rows)} to settle. " if rows else ""
        self._list_strip.note.setText(f"{count}It advises; nothing here stops an export.")
        self.legend_changed.emit()

    @property
    def _has_two(self) -> bool:
        return has_private_matter(self._signals.state)

    def _show_version(self) -> None:
        if not self._has_two:
            self._version = Version.PUBLIC
        self._versions.setVisible(self._has_two)
        self._versions.show_version(self._version, _ABOUT[self._version])
        self._foot.offer(full=self._version is Version.FULL)

    def _show_style(self) -> None:
        state = self._signals.state
        style = self._drafting.style_of(state)
        self._style.offer(self._drafting.styles(), style)
        self._style.show_style(style, own=not state.house_style or style == state.body.committee.house_style)
        try:
            self._drafting.wording(state)
        except ClerkError as trouble:
            self._style.show_about(str(trouble))
        self._style.show_first_number(state.first_number, numbers_words(state))

    @Slot()
    def _dress(self) -> None:
        palette = self._gap.palette()
        palette.setColor(QPalette.ColorRole.Window, self.theme.color("canvas"))
        self._gap.setPalette(palette)
        self._gap.setFixedWidth(_GAP)
