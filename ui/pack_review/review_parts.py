"""The parts of a review beside pages and list: the head of the values, and the foot with what the keys do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clerk_app.proposal.proposal import Proposal
from clerk_app.proposal.values import Group, ProposedValue, ValueState, group_of
from ui.commands import shown_key
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.preview_parts import FOOT_HEIGHT, STRIP_HEIGHT, Said, Strip
from ui.widgets.task_button import TaskButton

SHORT_HEAD = 420
"""Under so many px at 100 % the heads say only what matters most."""
SHORT_FOOT = 620
"""Under so many px at 100 % the foot has only the button that creates; the legend has the others' keys."""


class PagesHead(Strip):
    """The name of the file, which page is in front, and the keys that turn pages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(theme, "", "body", "ink", weight=600)
        self._page = Label(theme, "", "caption", "ink_3")
        self._caps = [KeyCap(theme, cap) for cap in ("PgUp", "PgDn")]
        self.row.addWidget(self._name)
        self.row.addWidget(self._page)
        self.row.addStretch(1)
        for cap in self._caps:
            self.row.addWidget(cap)

    def show_file(self, name: str) -> None:
        """Name the file; a long name is shortened on the screen."""
        self._name.setText(name)
        self._name.setToolTip(name)

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is in front."""
        self._page.setText(f"page {page} of {pages}" if pages else "")

    @property
    def words(self) -> str:
        """What is said."""
        return f"{self._name.text()} {self._page.text()}".strip()

    def fit(self, width: int) -> None:
        """Leave the keys to the legend where there is no room."""
        for cap in self._caps:
            cap.setVisible(width >= self._theme.px(SHORT_HEAD))


class ReviewHead(Strip):
    """How many values are to be checked, and that nothing is created before the clerk agrees."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = Label(theme, "", "body", "ink", weight=600)
        self._more = ElidedLabel(theme, "", "caption", "ink_3")
        self._promise = ElidedLabel(theme, "Nothing is created until you agree", "caption", "ink_3")
        self._promise.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._title)
        self.row.addWidget(self._more, 1)
        self.row.addWidget(self._promise, 1)

    @property
    def words(self) -> str:
        """What is said at the left."""
        return f"{self._title.text()}. {self._more.text()}"

    def show_proposal(self, proposal: Proposal, place: int, meetings: int) -> None:
        """Count what is open; `place` is the number of the meeting where the pack has several."""
        title = _what_is_left(proposal)
        self._title.setText(f"Meeting {place} of {meetings} · {title}" if meetings > 1 else title)
        which = "changes are shown · " if proposal.old else ""
        self._more.setText(which + _rest_words(proposal))
        self._more.setToolTip(self._more.text())
        promise = "Nothing is changed until you agree" if proposal.old else "Nothing is created until you agree"
        self._promise.setText(promise)

    def fit(self, width: int) -> None:
        """Leave the promise out where there is no room; the button says it too."""
        self._promise.setVisible(width >= self._theme.px(SHORT_FOOT))


class ReviewFoot(QWidget):
    """What can be done with the chosen value, and the button that creates the meeting."""

    keep_clicked = Signal()
    correct_clicked = Signal()
    later_clicked = Signal()
    create_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.said = Said(theme, line_above=True)
        self.keep = TaskButton(theme, "Keep as printed", "Enter", small=True)
        self.correct = TaskButton(theme, "Correct", "F2", small=True)
        self.later = TaskButton(theme, "Leave for now", "↓", small=True)
        self.make = TaskButton(theme, "Create the meeting", shown_key("Ctrl+Enter"), primary=True)
        self._strip = Strip(theme, FOOT_HEIGHT, line_above=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for button in (self.keep, self.correct, self.later):
            self._strip.row.addWidget(button)
        self._strip.row.addStretch(1)
        self._strip.row.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.said)
        column.addWidget(self._strip)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.keep_clicked)
        self.correct.clicked.connect(self.correct_clicked)
        self.later.clicked.connect(self.later_clicked)
        self.make.clicked.connect(self.create_clicked)

    def show_value(self, value: ProposedValue | None) -> None:
        """Say what the keys do with the chosen value."""
        self.keep.set_words(value.keep if value else "Keep as printed")
        self.keep.setEnabled(value is not None)
        self.correct.setEnabled(value is not None and value.correctable)
        self.later.setEnabled(value is not None and value.is_open)

    def show_proposal(self, proposal: Proposal) -> None:
        """Say what the button does."""
        self.make.set_words("Change the meeting" if proposal.old else "Create the meeting")

    def fit(self, width: int) -> None:
        """Leave out what the legend says too where there is no room."""
        for button in (self.keep, self.correct, self.later):
            button.setVisible(width >= self._theme.px(SHORT_FOOT))


def _likely(proposal: Proposal) -> int:
    """How many values were read by the look of the page and have not been settled."""
    read = (value for value in proposal.values if value.state is ValueState.READ)
    return sum(group_of(value) is Group.LIKELY for value in read)


def _what_is_left(proposal: Proposal) -> str:
    """What the clerk has to do: to check what is in doubt, then to look over what is only likely."""
    to_check, likely = len(proposal.open_values), _likely(proposal)
    if not (to_check or likely):
        return "Nothing is left to check"
    count = to_check or likely
    return f"{'Check' if to_check else 'Look over'} {count} value{'' if count == 1 else 's'}"


def _rest_words(proposal: Proposal) -> str:
    """How many values are read without doubt, how many are only likely, and how many the clerk has settled."""
    to_check, likely = len(proposal.open_values), _likely(proposal)
    settled = sum(value.is_settled for value in proposal.values)
    rest = sum(value.state is ValueState.READ for value in proposal.values) - likely
    words = [f"{settled} settled"] if settled else []
    words.append(f"{rest}{' more' if to_check else ''} without doubt")
    words += [f"{likely} by the look of the page"] if likely and to_check else []
    return " · ".join(words)
