"""The window: menus, the meeting bar, the legend, and in between the start page or the meeting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting.state import Phase
from clerk_app.ports import Library
from clerk_app.session import MeetingSession
from ui.bar_reader import window_title
from ui.bar_view import BarView
from ui.command_palette import CommandPalette, PaletteEntry
from ui.command_set import CommandSet
from ui.desk import Desk
from ui.handing_over import CLOSE_FIRST, IMPORT_FIRST
from ui.keys_sheet import KeysSheet
from ui.layout_memory import LayoutMemory
from ui.legend import Legend
from ui.meeting_bar import MeetingBar
from ui.meeting_view import MeetingView
from ui.models.legend_key import LegendKey
from ui.pack_review.review import PackReview
from ui.reception import Reception
from ui.tab_order import set_tab_order
from ui.widgets.private_frame import PrivateFrame

USUAL_SIZE = QSize(1366, 688)
"""The size at the first start: what a 1366 × 768 screen has beside its task bar."""

SMALLEST = QSize(640, 400)

DENSE_UNDER = 900
"""Under this height, px at 100 %, rows are set closer."""

TEXT_STEP = 0.1


class MainWindow(QMainWindow):
    """One window for everything; the meeting in it is made anew for each meeting that is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._layout = LayoutMemory(desk.folder)
        self._meeting: MeetingView | None = None
        self._rehearsal: Library | None = None
        self._commands = CommandSet(desk.theme, self)
        self._bar = MeetingBar(desk.theme)
        self._stack = QStackedWidget()
        self._legend = Legend(desk.theme, self._commands)
        self._reception = Reception(desk, self)
        self._packs = PackReview(desk, self, self._in_session)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._commands.fill(self.menuBar())
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self._bar, 0), (self._stack, 1), (self._legend, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(page)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL_SIZE)
        self._stack.addWidget(self._reception.page)
        self._stack.addWidget(self._packs.face)
        self._frame = PrivateFrame(self._desk.theme, self)
        self._keys = KeysSheet(self._desk.theme, self._commands, self)
        self._palette = CommandPalette(self._desk.theme, self._commands, self._palette_entries, self)
        self._acts: dict[str, Callable[[], object]] = {
            "new_meeting": self._reception.new_meeting,
            "read_pack": self._packs.ask,
            "registers": self._reception.registers,
            "purge_contacts": self._reception.purge_contacts,
            "preferences": self._reception.preferences,
            "rehearse": self.rehearse,
            "start_page": self.show_start,
            "quit": self.close,
            "keys": self._keys.toggle,
            "palette": self._open_palette,
            "larger_text": partial(self._change_text, TEXT_STEP),
            "smaller_text": partial(self._change_text, -TEXT_STEP),
            "usual_text": partial(self._change_text, 0.0),
            "find": self._find,
            "export": self._reception.export_chosen,
            "hand_over": self._reception.hand_over_chosen,
            "import_meeting": self._import_meeting,
        }
        self.show_start()

    def _connect(self) -> None:
        self._commands.command.connect(self._on_command)
        self._legend.pane_key_clicked.connect(self._on_pane_key)
        self._palette.chosen.connect(self._on_palette_chosen)
        self._reception.open_requested.connect(self.open_meeting)
        self._reception.rehearse_requested.connect(self.rehearse)
        self._reception.told.connect(self.tell)
        self._reception.page.legend_changed.connect(self._say_start_legend)
        self._reception.registers_changed.connect(self._on_registers_changed)
        self._reception.pack_requested.connect(self._packs.ask)
        self._packs.told.connect(self.tell)
        self._packs.handed_over.connect(self._import_meeting)
        self._packs.shown.connect(self._show_packs)
        self._packs.left.connect(self.show_start)
        self._packs.created.connect(self.open_meeting)
        self._packs.legend_changed.connect(self._say_packs_legend)
        self._desk.theme.changed.connect(self._fit_to_size)

    # ------------------------------------------------------------------ the two faces

    @property
    def meeting(self) -> MeetingView | None:
        """The meeting that is shown, `None` on the start page."""
        return self._meeting

    @Slot()
    def show_start(self) -> None:
        """Show the start page; a meeting that is shown is let go of, its record is on the disk."""
        had_meeting = self._meeting is not None and self._rehearsal is None
        self._leave_meeting()
        if had_meeting:
            self.back_up()
        self._bar.hide()
        self._frame.show(False)
        self._reception.refresh()
        self._stack.setCurrentWidget(self._reception.page)
        self._reception.focus()
        self.setWindowTitle("Clerk")
        self._say_start_legend()
        self._legend.show_commands(("keys", "new_meeting", "registers", "rehearse", "find"))
        set_tab_order(self, (self._reception.page, self._legend))
        self._enable()

    @Slot(str)
    def open_meeting(self, meeting: str) -> None:
        """Show a meeting where it was left; the sentence of a trouble where it cannot be read."""
        if self._reception.taking_over.is_busy:
            self.tell(IMPORT_FIRST)
        else:
            self._show_meeting(self._desk.library, meeting)

    def read_pack(self, path: Path) -> None:
        """Read an agenda pack and show what it would set up, unless a meeting is in session."""
        self._packs.read(path)

    @Slot(object)
    def _import_meeting(self, path: Path | None = None) -> None:
        """Take over the meeting of a file, asked for unless it was dropped; not while another is in session."""
        if self._in_session():
            self.tell(CLOSE_FIRST)
        else:
            self.show_start()
            self._reception.taking_over.take(path)

    def _in_session(self) -> bool:
        if self._meeting is None:
            return False
        return self._meeting.signals.session.state.phase in (Phase.IN_SESSION, Phase.ADJOURNED)

    @Slot()
    def _show_packs(self) -> None:
        if self._meeting is not None:
            self._packs.behind = "" if self._rehearsal else self._meeting.signals.session.meeting
            self.show_start()
        self._stack.setCurrentWidget(self._packs.face)
        self.setWindowTitle("Read an agenda pack – Clerk")
        set_tab_order(self, (self._packs.face, self._legend))
        self._say_packs_legend()

    @property
    def _reads_pack(self) -> bool:
        return self._stack.currentWidget() is self._packs.face

    @Slot()
    def _say_packs_legend(self) -> None:
        if self._reads_pack:
            self._legend.show_keys(self._packs.legend_keys(), ("keys",), strong="")
            self._enable()

    @Slot()
    def rehearse(self) -> None:
        """Practise on the sample meeting in a record of its own."""
        try:
            library = self._desk.rehearsal_library()
            meeting = self._reception.set_up_sample(library)
        except ClerkError as error:
            self.tell(str(error))
            return
        self._show_meeting(library, meeting)
        self._rehearsal = library

    def _show_meeting(self, library: Library, meeting: str) -> None:
        self._leave_meeting()
        try:
            session = MeetingSession(library.record, meeting, self._desk.clock)
            view = MeetingView(self._desk, library, session, self._layout, self._stack)
        except ClerkError as error:
            self.tell(str(error))
            return
        self._meeting = view
        view.bar_changed.connect(self._on_bar_changed)
        view.legend_changed.connect(self._on_legend_changed)
        view.command_requested.connect(self._on_command)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._bar.show()
        self._fit_to_size()
        self._say_title()
        view.begin()
        view.commands_changed.connect(self._enable)  # only now: to begin tells of it again and again
        self._enable()

    def _leave_meeting(self) -> None:
        if self._meeting is not None:
            self._meeting.end()
            self._stack.removeWidget(self._meeting)
            self._meeting.deleteLater()
            self._meeting = None
        if self._rehearsal is not None:
            self._desk.discard_rehearsal(self._rehearsal)
            self._rehearsal = None

    def back_up(self) -> None:
        """Make a checked copy of the record; a trouble is told and stops nothing."""
        try:
            self._desk.library.back_up(self._desk.clock.now())
        except ClerkError as error:
            self.tell(str(error))

    def purge_due(self) -> None:
        """Purge the contact details that are due by their committee's scheme, and say so on the start page."""
        self._reception.purge_due()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say a sentence where the clerk looks: under the line, or on the start page."""
        if self._meeting is not None:
            self._meeting.tell(sentence)
        else:
            self._reception.page.tell(sentence)

    # ------------------------------------------------------------------ commands

    @Slot(str)
    def _on_command(self, command: str) -> None:
        if command != "keys" and command == "escape" and self._keys.is_open:
            self._keys.toggle()
            return
        own = self._packs.acts if self._reads_pack else self._meeting.acts if self._meeting else {}
        if (act := {**self._acts, **own}.get(command)) is not None:
            act()

    @Slot()
    def _enable(self) -> None:
        if self._meeting is not None:
            self._commands.follow(self._meeting.can, self._meeting.names())
        elif self._reads_pack:
            self._commands.follow(self._can_in_pack, {})
        else:
            self._commands.follow(self._can_on_start_page, {})

    def _can_on_start_page(self, command: str) -> bool:
        return command in self._acts and command != "start_page"

    def _can_in_pack(self, command: str) -> bool:
        if command in self._packs.acts:
            return self._packs.can(command)
        return command in self._acts and command not in ("new_meeting", "find", "export", "purge_contacts", "hand_over")

    def _open_palette(self) -> None:
        self._palette.open_over(self._meeting.middle if self._meeting else self._stack)

    def _find(self) -> None:
        if self._meeting is None:
            self._reception.find()
        else:
            self._palette.open_over(self._meeting.middle, find_only=True)

    def _palette_entries(self) -> list[PaletteEntry]:
        return self._meeting.palette_entries() if self._meeting else []

    @Slot(str, str)
    def _on_palette_chosen(self, act: str, typed: str) -> None:
        if self._meeting is not None:
            self._meeting.take_palette(act, typed)

    @Slot(str)
    def _on_pane_key(self, act: str) -> None:
        if self._meeting is not None:
            self._meeting.take_legend_key(act)
        else:
            self._on_command(act)

    @Slot()
    def _say_start_legend(self) -> None:
        if self._meeting is None:
            self._legend.show_pane_keys(self._reception.page.legend_keys())

    @Slot(object)
    def _on_bar_changed(self, view: BarView) -> None:
        self._bar.show_view(view)
        self._frame.show(view.private)
        self._say_title()

    def _say_title(self) -> None:
        if self._meeting is not None:
            session = self._meeting.signals.session
            rehearsing = "REHEARSAL, " if self._meeting.library is not self._desk.library else ""
            self.setWindowTitle(rehearsing + window_title(session.state))

    @Slot(tuple, tuple, str)
    def _on_legend_changed(self, keys: tuple[LegendKey, ...], commands: tuple[str, ...], strong: str) -> None:
        self._legend.show_keys(keys, commands, strong=strong)

    @Slot()
    def _on_registers_changed(self) -> None:
        if self._meeting is not None:
            self._meeting.follow_registers()
        self._packs.follow_registers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Underline the letters of the menus while Alt is held."""
        self._show_menu_letters(event)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the underlines away again."""
        self._show_menu_letters(event)
        super().keyReleaseEvent(event)

    def _show_menu_letters(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self.menuBar().update()

    # ------------------------------------------------------------------ size

    def _change_text(self, by: float) -> None:
        theme = self._desk.theme
        theme.set_scale(round(theme.scale + by, 1) if by else 1.0)
        self._reception.keep_text_scale(theme.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set rows closer in a low window, and let the meeting choose what there is room for."""
        super().resizeEvent(event)
        self._fit_to_size()

    @Slot()
    def _fit_to_size(self) -> None:
        scale = self._desk.theme.scale
        width, height = self.width() / scale, self.height() / scale
        self._desk.theme.set_dense(height < DENSE_UNDER)
        if self._meeting is not None and self._meeting.fit(width, height):
            set_tab_order(self, (*self._meeting.regions(), self._legend))

    def show_where_it_was(self) -> None:
        """Show the window as it was left, maximised at the first start."""
        geometry = self._layout.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.showMaximized()
        else:
            self.show()

    @Slot()
    def come_forward(self) -> None:
        """Come before every other window: a second copy was started."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # ------------------------------------------------------------------ the end

    def keep_everything(self) -> None:
        """Put the line being typed on the disk, and where everything stands."""
        self._layout.keep_geometry(bytes(self.saveGeometry().data()))
        if self._meeting is not None:
            self._meeting.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; nothing needs saving, unless the disk refuses what was typed last."""
        self.keep_everything()
        if self._meeting is not None and not self._meeting.may_leave(self):
            event.ignore()
            return
        self.let_go()
        super().closeEvent(event)

    def let_go(self) -> None:
        """Put the line on the disk and end all threads; once more does nothing."""
        self._leave_meeting()
        self._reception.close()
        self._packs.close()
