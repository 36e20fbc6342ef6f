"""The review itself: the pack's pages at the left, the proposed meeting at the right."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerk_app.packs.pack_text import PackText
from clerk_app.proposal.proposal import Proposal
from clerk_app.proposal.values import ProposedValue
from ui.pack_review.line_pages import LinePages
from ui.pack_review.marks import place_marks
from ui.pack_review.pdf_pages import PdfPages
from ui.pack_review.review_parts import PagesHead, ReviewFoot, ReviewHead
from ui.pack_review.value_list import ValueList
from ui.spoken import announce
from ui.theme import Theme

_GAP = 5
_PAGES, _VALUES = 560, 801
"""How the width is divided, as in the picture."""


class ReviewPage(QWidget):
    """Shows a proposal and hands on what the clerk says of each value."""

    kept = Signal(str)
    """The value with that key is right as it stands."""
    corrected = Signal(str, str)
    """A key, and what is to stand in the place of its value."""
    left_for_now = Signal(str)
    left_out = Signal(str)
    create_requested = Signal()
    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._proposal: Proposal | None = None
        self.pages_head = PagesHead(theme)
        self.pdf = PdfPages(theme, "The pack", self)
        self.lines = LinePages(theme, "The pack", self)
        self.head, self.foot = ReviewHead(theme), ReviewFoot(theme)
        self.list = ValueList(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack, self._gap = QStackedWidget(), QWidget()
        for view in (self.pdf, self.lines):
            self._stack.addWidget(view)
        self._gap.setAutoFillBackground(True)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.pages_head)
        left.addWidget(self._stack, 1)
        right.addWidget(self.head)
        right.addWidget(self.list, 1)
        right.addWidget(self.foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for column in (left, right):
            column.setSpacing(0)
        across.addLayout(left, _PAGES)
        across.addWidget(self._gap)
        across.addLayout(right, _VALUES)
        self.setFocusProxy(self.list)
        self.list.set_focus_ring(False)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        for view in (self.pdf, self.lines):
            view.page_changed.connect(self._say_page)
        self.list.current_changed.connect(self._on_chosen)
        self.list.row_activated.connect(self.kept)
        self.list.typed.connect(self.corrected)
        self.list.left_for_now.connect(self._on_left_for_now)
        self.list.left_out.connect(self.left_out)
        self.foot.keep_clicked.connect(self.keep_chosen)
        self.foot.correct_clicked.connect(self.correct_chosen)
        self.foot.later_clicked.connect(self._on_later)
        self.foot.create_clicked.connect(self.create_requested)

    # ------------------------------------------------------------------ for the owner

    def show_pack(self, path: Path, text: PackText, data: bytes) -> None:
        """Show the pages of a pack: as they are printed where it is a PDF (`data`), else its lines."""
        drawn = bool(data) and self.pdf.show_pack(data, text)
        if not drawn:
            self.lines.show_pack(text)
        self._stack.setCurrentWidget(self.pdf if drawn else self.lines)
        self.pages_head.show_file(path.name)
        self._say_page()

    def show_proposal(self, proposal: Proposal, place: int = 1, meetings: int = 1) -> None:
        """Show the values as they stand now; the chosen one stays chosen."""
        self._proposal = proposal
        self.head.show_proposal(proposal, place, meetings)
        self.foot.show_proposal(proposal)
        self.list.show_values(proposal.values)
        self._show_chosen()

    def begin(self) -> None:
        """Choose the first value, with the keyboard in the list."""
        self.list.setCurrentIndex(self.list.rows.index(-1, 0))
        self.list.step(1)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> ProposedValue | None:
        """The value that is chosen."""
        return self._proposal.value(self.list.current_key()) if self._proposal else None

    @property
    def pages(self) -> PdfPages | LinePages:
        """The pages that are shown."""
        return self.pdf if self._stack.currentWidget() is self.pdf else self.lines

    def go_on(self) -> None:
        """Choose the next value that is to be checked, else the next one."""
        open_keys = [value.key for value in self._proposal.unseen] if self._proposal else []
        here = self.list.rows.number_of(self.list.current_key()) or 0
        after = [key for key in open_keys if (self.list.rows.number_of(key) or 0) > here]
        if open_keys:
            self.list.set_current_key((after or open_keys)[0])
        else:
            self.list.step(1)

    def refuse(self, sentence: str) -> None:
        """Say over the buttons why nothing was created; '' takes it away."""
        self.foot.said.say(sentence)
        announce(self, sentence)

    def tell(self, sentence: str) -> None:
        """Say something over the buttons that is no refusal."""
        self.foot.said.say(sentence, done=True)
        announce(self, sentence)

    @property
    def said(self) -> str:
        """What is said over the buttons."""
        return self.foot.said.words

    @Slot()
    def keep_chosen(self) -> None:
        """Keep the chosen value as it stands, or take what is typed for it."""
        if self.list.editing:
            self.list.take_typed()
        elif self.list.current_key():
            self.kept.emit(self.list.current_key())

    @Slot()
    def correct_chosen(self) -> None:
        """Open a field over the chosen value."""
        value = self.chosen
        if value is not None and value.correctable and not self.list.editing:
            self.list.open_field(value)

    def turn_page(self, by: int) -> None:
        """Go a screenful on (1) or back (-1)."""
        self.pages.turn(by)

    # ------------------------------------------------------------------ what happens

    @Slot(str)
    def _on_chosen(self, _key: str) -> None:
        if self.list.editing and self.list.editing != self.list.current_key():
            self.list.close_field()
        self._show_chosen()
        self.chosen_changed.emit()

    def _show_chosen(self) -> None:
        if self._proposal is None:
            return
        value = self.chosen
        self.foot.show_value(value)
        self.pages.show_marks(place_marks(self._proposal.values, self.list.current_key()))
        if value is not None:
            self.pages.show_place(value.places)

    @Slot(str)
    def _on_left_for_now(self, key: str) -> None:
        if not self.list.editing:
            self.left_for_now.emit(key)

    @Slot()
    def _on_later(self) -> None:
        key = self.list.current_key()
        if key:
            self.left_for_now.emit(key)
            self.list.step(1)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _say_page(self) -> None:
        pages = self.pages
        self.pages_head.show_page(pages.page, pages.page_count)

    # ------------------------------------------------------------------ Qt's own questions

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, whichever part has the keyboard."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_page(1)
            case Qt.Key.Key_PageUp:
                self.turn_page(-1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out of the foot what there is no room for."""
        super().resizeEvent(event)
        right = round(self.width() * _VALUES / (_PAGES + _VALUES))
        self.foot.fit(right)
        self.head.fit(right)
        self.pages_head.fit(self.width() - right)

    @Slot()
    def _dress(self) -> None:
        palette = self._gap.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.color("canvas"))
        self._gap.setPalette(palette)
        self._gap.setFixedWidth(_GAP)
