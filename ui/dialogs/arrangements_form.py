"""When, where and how a meeting is held."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCalendarWidget, QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting import dates, facts, times
from clerk_app.meeting.body import Committee
from clerk_app.meeting.facts import MeetingMode
from clerk_app.setting_up import Plan
from clerk_app.typed_fields import day_trouble, start_trouble
from ui.dialogs.fields import Choice, Form, TextField
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.task_button import TaskButton

MODES = ((MeetingMode.IN_PERSON, "In person"), (MeetingMode.ONLINE, "Online"), (MeetingMode.HYBRID, "Hybrid"))
"""Where a meeting can be held, in words."""

ONE_COLUMN_UNDER = 640


class ArrangementsForm(QWidget):
    """Committee and date at the left, start, place and manner at the right."""

    edited = Signal()
    committee_chosen = Signal(str)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._proposed = ("", "", "")
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self._committee = Choice(self._theme, "Committee")
        self._date = TextField(placeholder="12 March 2026")
        self._pick = TaskButton(self._theme, "Pick", icon="calendar", small=True)
        self._pick.setAccessibleName("Pick the date")
        self._start = TextField(placeholder="10.15")
        self._place = TextField(placeholder="Committee Room 2")
        self._mode = Choice(self._theme, "Held", [(mode.value, words) for mode, words in MODES])
        self._budget = CheckBox(self._theme, "Budget meeting")
        self._calendar: QCalendarWidget | None = None

    def _lay_out(self) -> None:
        when = QWidget()
        line = QHBoxLayout(when)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        line.addWidget(self._date, 1)
        line.addWidget(self._pick)
        when.setFocusProxy(self._date)
        self._when = when
        self._left, self._right = Form(self._theme, 84), Form(self._theme, 56)
        self._left.add("Committee", self._committee)
        self._left.add("Date", when)
        self._date.setAccessibleName("Date")
        self._right.add("Place", self._place)
        self._right.add("Start", self._start, narrow=90)
        self._right.add("Held", self._mode, narrow=130)
        self._right.add("", self._budget, "Names are recorded for every vote")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._right, 1)
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two would cut the fields."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        px, ways = self._theme.px, QBoxLayout.Direction
        narrow = self.width() < px(ONE_COLUMN_UNDER)
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._columns.setSpacing(px(8 if narrow else 32))

    @Slot()
    def _fit_date(self) -> None:
        """The longest date is never cut."""
        longest = QFontMetricsF(self._date.font()).horizontalAdvance("Wednesday 30 September 2026")
        self._date.setMinimumWidth(round(longest) + self._theme.px(18))

    def _connect(self) -> None:
        self._theme.changed.connect(self._fit_date)
        self._fit_date()
        for field in (self._date, self._start, self._place):
            field.textChanged.connect(self._on_edited)
        self._mode.chosen.connect(self._on_edited)
        self._budget.toggled.connect(self._on_edited)
        self._committee.chosen.connect(self.committee_chosen)
        self._pick.clicked.connect(self._on_pick)

    # ------------------------------------------------------------------ what stands in it

    @property
    def committee(self) -> str:
        """The id of the chosen committee."""
        return self._committee.key

    @property
    def day(self) -> date | None:
        """The date, `None` where it cannot be read."""
        return dates.read_date(self._date.value, self._today)

    @property
    def start(self) -> time | None:
        """The start time, `None` where there is none."""
        return times.clock_time(self._start.value)

    @property
    def place(self) -> str:
        """The place."""
        return self._place.value

    @property
    def mode(self) -> MeetingMode:
        """In person, online or both."""
        return MeetingMode(self._mode.key)

    @property
    def budget(self) -> bool:
        """Whether it is a budget meeting, at which names are recorded for every vote."""
        return self._budget.isChecked()

    @property
    def date_field(self) -> TextField:
        """Where the date is typed."""
        return self._date

    @property
    def start_field(self) -> TextField:
        """Where the start time is typed."""
        return self._start

    @property
    def place_field(self) -> TextField:
        """Where the place is typed."""
        return self._place

    def date_help(self) -> str:
        """What is said under the date."""
        return self._left.help_of(self._when)

    def trouble(self) -> str:
        """Why the fields cannot be taken as they are, '' where they can."""
        return day_trouble(self._date.value, self._today) or start_trouble(self._start.value)

    def typed(self) -> tuple[str, ...]:
        """Everything in the fields, to tell whether something was typed."""
        budget = "budget" if self.budget else ""
        return self.committee, self._date.value, self._start.value, self._place.value, self._mode.key, budget

    def typed_words(self) -> str:
        """The words that the clerk typed, beyond what was proposed."""
        now = (self._date.value, self._start.value, self._place.value)
        return " ".join(text for text, was in zip(now, self._proposed, strict=True) if text != was)

    # ------------------------------------------------------------------ what is put into it

    def set_committees(self, committees: Sequence[Committee]) -> None:
        """Offer these committees."""
        self._committee.set_choices([(c.id, c.name) for c in committees])

    def set_defaults(self, committee: Committee, next_date: date | None) -> None:
        """Propose what the committee has of its own, in place of what was proposed before."""
        proposed = (
            dates.long_date(next_date) if next_date else "",
            f"{committee.start_time:%H:%M}" if committee.start_time else "",
            committee.place,
        )
        fields = (self._date, self._start, self._place)
        for field, was, now in zip(fields, self._proposed, proposed, strict=True):
            if field.value == was:
                field.set_value(now)
        self._proposed = proposed

    def clear(self) -> None:
        """Empty the fields, so that the committee's own proposals come again."""
        for field in (self._date, self._start, self._place):
            field.set_value("")
        self._proposed = ("", "", "")
        self._mode.set_key(MeetingMode.IN_PERSON.value)
        self._budget.setChecked(False)

    def set_plan(self, plan: Plan) -> None:
        """Show the arrangements of a meeting that there is already."""
        self._committee.set_key(plan.body.committee.id)
        self._date.set_value(dates.long_date(plan.on))
        self.take_from(plan.arranged)
        self._budget.setChecked(plan.budget)
        self._proposed = (self._date.value, self._start.value, self._place.value)

    def take_from(self, arranged: facts.MeetingArranged) -> None:
        """Take start, place and manner over from an earlier meeting."""
        self._start.set_value(f"{arranged.start:%H:%M}" if arranged.start else "")
        self._place.set_value(arranged.place)
        self._mode.set_key(arranged.mode.value)
        self._on_edited()

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_edited(self) -> None:
        day = self.day
        read = dates.long_date(day) if day else ""
        wrong = bool(self._date.value) and day is None and not self._date.hasFocus()
        said = dates.HOW_TO_TYPE if day is None else read if read != self._date.value else ""
        self._left.set_help(self._when, said, refused=wrong)
        self.edited.emit()

    @Slot()
    def _on_pick(self) -> None:
        calendar = _Calendar(self)
        shown = self.day or self._today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.picked.connect(self._on_picked)
        calendar.move(self._pick.mapToGlobal(QPoint(0, self._pick.height())))
        calendar.show()

    @Slot(object)
    def _on_picked(self, day: date) -> None:
        self._date.setText(dates.long_date(day))
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)


class _Calendar(QWidget):
    """A month in a pop-up; Enter or a click picks, Esc leaves."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._month = QCalendarWidget(self)
        self._month.setAccessibleName("Pick the date")
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._month)
        self._month.activated.connect(self._on_picked)
        self._month.clicked.connect(self._on_picked)

    def setSelectedDate(self, day: QDate) -> None:  # noqa: N802 (as the calendar has it)
        """Begin at that day."""
        self._month.setSelectedDate(day)
        self._month.setFocus()

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
