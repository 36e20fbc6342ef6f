"""The keys sheet (F1): everything the keys do, on one sheet; every key works while it is open."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.command_set import CommandSet
from ui.spoken import announce, spoken_key
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label, Rule
from ui.widgets.overlay import Overlay

Section = tuple[str, tuple[tuple[str, str], ...]]

# Four columns of sections. Where the first word is the id of a command, its key is printed.
COLUMNS: Final[tuple[tuple[Section, ...], ...]] = (
    (
        (
            "Who is here",
            (
                ("arrived", "Arrived, returned: letters, Enter"),
                ("left", "Left: letters, Enter"),
                ("pane_attendance", "Roll call: P A E S N"),
            ),
        ),
        (
            "The item",
            (
                ("begin_item", "Begin the next item, or the one you look at"),
                ("back_to_item", "Back to the item you left"),
                ("look_next", "Look at the next item"),
                ("look_previous", "Look at the one before"),
                ("go_to_item", "Go to an item by number"),
            ),
        ),
        ("Decisions", (("decide", "Decide on the motion"), ("named_vote", "Named vote, all for"))),
        (
            "The program",
            (
                ("read_pack", "Read an agenda pack"),
                ("new_meeting", "New meeting by hand"),
                ("registers", "Committees and people"),
                ("rehearse", "Rehearse a meeting"),
                ("preferences", "Preferences"),
                ("quit", "Quit"),
            ),
        ),
    ),
    (
        (
            "Public questions",
            (
                ("next_speaker", "Next speaker"),
                ("began_earlier", "Began 15 s earlier, twice 30 s"),
                ("pause_clock", "Pause, go on"),
                ("finished", "Finished, answer begins"),
                ("take_answer", "Take down the answer"),
                ("Insert", "In the pane: register a speaker"),
                ("more_time", "30 seconds more"),
                ("less_time", "30 seconds less"),
                ("give_time", "More time, with a reason"),
            ),
        ),
        (
            "The meeting",
            (
                ("adjourn", "Adjourn, reconvene"),
                ("private_session", "Private session, back to public"),
                ("close_meeting", "Close the meeting"),
                ("export", "Export the draft minutes"),
                ("say_saved", "Say that all is saved"),
            ),
        ),
        (
            "Help with words",
            (
                ("phrases", "A phrase, then Tab to its gaps"),
                (";", "A short form, then Space"),
                ("next_doubt", "The next word in doubt"),
                ("add_to_glossary", "Add it to the glossary"),
            ),
        ),
    ),
    (
        (
            "Put it right",
            (
                ("undo", "Undo, whatever it was"),
                ("redo", "Redo"),
                ("correct", "Correct words or time"),
                ("check_later", "Check later, or settled"),
                ("flags", "All that is to be checked"),
                ("do_note", "Do what the note asks"),
                ("not_now", "Not now, or its other answer"),
                ("escape", "Back to your line"),
            ),
        ),
        (
            "Get about",
            (
                ("Ctrl+1 … 9", "Panes, as numbered"),
                ("next_pane", "Next pane"),
                ("previous_pane", "The pane before"),
                ("palette", "Find any command"),
                ("find", "Find words"),
                ("preview", "Minutes preview"),
                ("room_display", "Room display"),
                ("keys", "This sheet"),
            ),
        ),
    ),
    (
        (
            "Typing",
            (
                ("Enter", "Keep, next line"),
                ("Tab", "Nest, or take the name"),
                ("Shift+Tab", "Out"),
                (")", "Numbered point"),
                ("#", "Heading"),
                ("!", "Agreed"),
                ("+", "Amendment"),
                ("@", "Action"),
                (">", "Joined"),
                ("<", "Left"),
                ("[", "Clerk’s note"),
                ("~", "Scratch, never printed"),
                ("/", "All kinds"),
            ),
        ),
        (
            "Text size",
            (
                ("larger_text", "Larger"),
                ("smaller_text", "Smaller"),
                ("usual_text", "Usual"),
            ),
        ),
    ),
)
HINT: Final = "Every key works while this is open. No function keys? Alt+1 to Alt+9 are F1 to F9; Alt+= is F12."
WIDTH = 1250


class KeysSheet(Overlay):
    """The sheet; it takes no focus, so the line goes on being typed."""

    def __init__(self, theme: Theme, commands: CommandSet, window: QWidget) -> None:
        super().__init__(theme, window)
        self._commands = commands
        self._scroll = QScrollArea(self)
        self._head = QWidget(self)
        self._build()

    def _build(self) -> None:
        self.setAccessibleName("Keys")
        self._scroll.setProperty("bare", True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_head()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(self.theme))
        column.addWidget(self._scroll, 1)

    def _lay_head(self) -> None:
        theme = self.theme
        row = QHBoxLayout(self._head)
        row.setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(6))
        row.addWidget(Label(theme, "Keys", "value"))
        row.addSpacing(theme.px(8))
        row.addWidget(Label(theme, HINT, "caption", "ink_2", wrap=True), 1)
        for part in (KeyCap(theme, "F1"), Label(theme, "or"), KeyCap(theme, "Esc"), Label(theme, "closes")):
            row.addWidget(part)

    # ------------------------------------------------------------------ for the window

    @Slot()
    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self.is_open:
            self.hide()
            return
        self._fill()
        self.place()
        self.show()
        self.raise_()
        announce(self, "Keys. F1 or Escape closes.")

    def place(self) -> None:
        """Stand in the middle of the window, above the legend."""
        room = self.ground.rect()
        px = self.theme.px
        width = min(px(WIDTH), room.width() - px(24))
        body = self._scroll.widget()
        wanted = self._head.sizeHint().height() + (body.sizeHint().height() if body else 0) + 3
        top = min(px(97), max(px(8), room.height() - wanted - px(40)))
        height = min(wanted, room.height() - top - px(37))
        self.setGeometry(QRect((room.width() - width) // 2, top, width, height))

    def on_theme_changed(self) -> None:
        """Lay the sheet out for the new text size."""
        if self.is_open:
            self._fill()
        super().on_theme_changed()

    # ------------------------------------------------------------------ building

    def _fill(self) -> None:
        body = QWidget()
        body.setAutoFillBackground(True)
        row = QHBoxLayout(body)
        px = self.theme.px
        row.setContentsMargins(px(16), px(12), px(16), px(14))
        row.setSpacing(px(22))
        for sections in self._columns():
            column = QVBoxLayout()
            column.setSpacing(px(8))
            for section in sections:
                column.addLayout(self._section(section))
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(body)

    def _columns(self) -> list[list[Section]]:
        room = self.ground.width() / self.theme.scale
        count = 4 if room > 1100 else 2 if room > 560 else 1
        each = 4 // count
        return [[section for column in COLUMNS[n * each : (n + 1) * each] for section in column] for n in range(count)]

    def _section(self, section: Section) -> QGridLayout:
        title, keys = section
        px = self.theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, px(88))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.theme, title, weight=600), 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, px(24))
        grid.addWidget(Rule(self.theme), 1, 0, 1, 2)
        grid.setRowMinimumHeight(2, px(4))
        for number, (key, words) in enumerate(keys, start=3):
            cap = self._cap(key)
            label: QLabel = Label(self.theme, words)
            label.setAccessibleName(f"{spoken_key(cap)}: {words}")
            grid.addWidget(KeyCap(self.theme, cap), number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label, number, 1)
            grid.setRowMinimumHeight(number, px(25))
        return grid

    def _cap(self, key: str) -> str:
        known = {command.id: command.cap for command in self._commands}
        return known.get(key, key)
