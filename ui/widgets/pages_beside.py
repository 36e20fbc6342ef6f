"""The same minutes in another house style, beside those that will be exported."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.own_style import OwnStyle
from ui.export_worker import Drafting, ExportWorker, LookedAt, Rendered
from ui.theme import Theme
from ui.widgets.page_view import PageView
from ui.widgets.preview_parts import Said, TitleStrip

_MANY = 10
"""So many pages take longer to draw than a moment."""
_MOST_COMPARED = 40
"""Of so many pages the words are held against those before; of more it would be felt while somebody types."""


class PagesBeside(QWidget):
    """Pages that are only looked at; nothing is drawn while no style is chosen."""

    def __init__(
        self,
        theme: Theme,
        drafting: Drafting,
        parent: QWidget,
        *,
        title: str = "Beside it",
        name: str = "The same minutes in another house style",
        follows: bool = False,
    ) -> None:
        """`follows`: what other words were drawn for comes into view."""
        super().__init__(parent)
        self._drafting = drafting
        self._worker = ExportWorker(drafting, self)
        self._strip = TitleStrip(theme, title)
        self._trouble = Said(theme)
        self.pages = PageView(theme, name, self)
        self.looked_at: LookedAt = ""
        self._name, self._follows = "", follows
        self._lay_out()
        self._worker.rendered.connect(self._on_rendered)
        self._worker.render_failed.connect(self._trouble.say)
        self._worker.drew_page.connect(self._on_page)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._trouble)
        column.addWidget(self.pages, 1)

    @property
    def about(self) -> str:
        """The name of the style, and how far the drawing is."""
        return self._strip.note.text()

    def choose(self, style: LookedAt) -> None:
        """Look at that style from now on, at none where it is ''."""
        self.looked_at = style
        names = {each: name for each, name, _ in self._drafting.styles()} if isinstance(style, str) else {}
        self._name = style.name if isinstance(style, OwnStyle) else names.get(style, "")
        self._strip.note.setText(self._name)
        self.setVisible(bool(style))

    def draw(self, state: MeetingState, version: Version) -> None:
        """Draw the minutes in the chosen style on a thread; the old pages stay until the new ones are there."""
        if self.looked_at:
            self._worker.render(state, version, self.looked_at)

    def close_thread(self) -> None:
        """Draw no more."""
        self._worker.close()

    @Slot(object)
    def _on_rendered(self, rendered: Rendered) -> None:
        self._trouble.say("")
        self._strip.note.setText(self._name)
        before = self._words() if self._follows else []
        self.pages.show_pdf(rendered.drawn.data)
        if before:
            self._show_change(before, self._words())

    def _words(self) -> list[str]:
        count = self.pages.page_count
        return [self.pages.text(page) for page in range(1, count + 1)] if count <= _MOST_COMPARED else []

    def _show_change(self, before: list[str], now: list[str]) -> None:
        """Go to the first letter that is another one."""
        for page, (old, new) in enumerate(zip(before, now, strict=False), 1):
            if old != new:
                same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
                self.pages.go_to_letter(page, max(min(same, len(new) - 1), 0))
                return

    @Slot(int)
    def _on_page(self, drawn: int) -> None:
        """Say how far it is where there is much to draw: a few pages are there before it could be read."""
        if drawn >= _MANY:
            self._strip.note.setText(" · ".join(filter(None, (self._name, f"drawing, {drawn} pages so far"))))
