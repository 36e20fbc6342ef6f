"""The particulars of one agenda item."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting import dates, references, times
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Committee
from clerk_app.typed_fields import date_trouble, paragraphs_in, start_trouble, title_trouble
from ui.dialogs.fields import Choice, Form, TextField
from ui.theme import Theme
from ui.widgets.check_box import CheckBox

KINDS = (
    (ItemKind.ORDINARY, "Ordinary"),
    (ItemKind.APOLOGIES, "Apologies, substitutes, declarations"),
    (ItemKind.DECLARATIONS, "Declarations of interest alone"),
    (ItemKind.MINUTES, "Minutes to approve"),
    (ItemKind.QUESTIONS, "Questions from the public"),
    (ItemKind.NEXT_MEETING, "Date of next meeting"),
    (ItemKind.URGENT, "Urgent business"),
)
"""What an item can be for, in words."""

_ABOUT = {
    ItemKind.ORDINARY: "Ends the sentence: The Committee considered report …",
    ItemKind.APOLOGIES: "Begins the sentence: The report on … was received and noted",
}
_DATED = {ItemKind.MINUTES: "Date of the minutes", ItemKind.NEXT_MEETING: "Date of the next"}


class ItemForm(QWidget):
    """Fields for everything that an item has; `edited` comes with every letter."""

    edited = Signal()

    def __init__(
        self, theme: Theme, today: date, committee: Committee | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._committee, self._year = committee or Committee("", ""), today.year
        self._base = AgendaItem("", "", "")
        self._loading = False
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self._number = TextField()
        self._title = TextField()
        self._kind = Choice(self._theme, "Kind of item", [(kind.value, words) for kind, words in KINDS])
        self._date = TextField(placeholder="12 March 2026")
        self.next_time = TextField(placeholder="10.15am")
        self.next_place = TextField(placeholder="Committee Room 2")
        self._report = TextField()
        self._about = TextField(placeholder="on the first year of the family hubs")
        self._pages = TextField(placeholder="21 to 40")
        self._note = TextField()
        self._private = CheckBox(self._theme, "Private (exempt)")
        self._paragraphs = TextField(placeholder="3")
        self._education = CheckBox(self._theme, "About education")
        self._fields = (
            self._number, self._title, self._date, self._report,
            self._about, self._pages, self._note, self._paragraphs, self.next_time, self.next_place,
        )  # fmt: skip

    def _lay_out(self) -> None:
        form = self._form = Form(self._theme)
        form.add("Printed number", self._number, narrow=72)
        form.add("Title", self._title)
        form.add("Kind of item", self._kind)
        form.add("Date of the minutes", self._date)
        form.add("Time of the next", self.next_time, narrow=110)
        form.add("Place of the next", self.next_place)
        form.add("Report", self._report, narrow=160)
        form.add("What it is about", self._about, _ABOUT[ItemKind.ORDINARY])
        form.add("Pages", self._pages, narrow=110)
        form.add("Note under the title", self._note)
        form.add("", self._private)
        form.add("Paragraphs", self._paragraphs, "Of Schedule 12A, such as 3, or 1 and 2", narrow=110)
        form.add("", self._education, "Members whose vote is limited to education may vote on it")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addStretch(1)
        self.set_committee(self._committee)
        self._show_rows()

    def _connect(self) -> None:
        for field in self._fields:
            field.textEdited.connect(self._on_edited)
        self._kind.chosen.connect(self._on_edited)
        self._private.toggled.connect(self._on_edited)
        self._education.toggled.connect(self._on_edited)

    # ------------------------------------------------------------------ for the owner

    @property
    def number_field(self) -> TextField:
        """Where the printed number is typed."""
        return self._number

    @property
    def title_field(self) -> TextField:
        """Where the title is typed."""
        return self._title

    def set_committee(self, committee: Committee, year: int | None = None) -> None:
        """Hold report references against a committee's pattern and the meeting's year, and offer an example."""
        self._committee, self._year = committee, year or self._year
        self._report.setPlaceholderText(f"{committee.report_prefix or 'CFS'}/14/{self._year % 100:02}")
        self._show_remarks()

    @property
    def report_field(self) -> TextField:
        """Where the report's reference is typed."""
        return self._report

    @property
    def report_help(self) -> str:
        """What is said of the reference; '' where it looks as it should."""
        return self._form.help_of(self._report)

    def set_item(self, item: AgendaItem) -> None:
        """Show an item."""
        self._loading = True
        self._base = item
        self._number.set_value(item.number)
        self._title.set_value(item.title)
        self._kind.set_key(item.kind.value)
        self._date.set_value(dates.plain_date(item.refers_to) if item.refers_to else "")
        self.next_time.set_value(times.plain_time(item.next_time) if item.next_time else "")
        self.next_place.set_value(item.next_place)
        self._report.set_value(item.report_ref)
        self._about.set_value(item.report_about)
        self._pages.set_value(item.pages)
        self._note.set_value(item.note)
        self._private.setChecked(item.exempt)
        self._paragraphs.set_value(", ".join(str(n) for n in item.exempt_paragraphs))
        self._education.setChecked(item.education)
        self._loading = False
        self._show_rows()
        self._show_remarks()

    def item(self) -> AgendaItem:
        """The item as it stands in the fields; a date that cannot be read stays as it was."""
        kind = ItemKind(self._kind.key)
        private = self._private.isChecked()
        return replace(
            self._base,
            number=self._number.value,
            title=self._title.value,
            kind=kind,
            refers_to=self._read_date() if kind in _DATED else None,
            report_ref=self._report.value,
            report_about=self._about.value,
            pages=self._pages.value,
            note=self._note.value,
            exempt=private,
            exempt_paragraphs=paragraphs_in(self._paragraphs.value) if private else (),
            education=self._education.isChecked(),
            next_time=self._read_time() if kind is ItemKind.NEXT_MEETING else None,
            next_place=self.next_place.value if kind is ItemKind.NEXT_MEETING else "",
        )

    def trouble(self) -> str:
        """Why the fields cannot be taken as they are, '' where they can."""
        return title_trouble(self._title.value) or self._date_trouble() or self._time_trouble()

    # ------------------------------------------------------------------ inside

    def _read_date(self) -> date | None:
        if not self._date.value:
            return None
        return dates.read_date(self._date.value, self._today) or self._base.refers_to

    def _date_trouble(self) -> str:
        shown = ItemKind(self._kind.key) in _DATED
        return date_trouble(self._date.value, self._today) if shown else ""

    def _read_time(self) -> time | None:
        return times.clock_time(self.next_time.value) or (self._base.next_time if self.next_time.value else None)

    def _time_trouble(self) -> str:
        shown = ItemKind(self._kind.key) is ItemKind.NEXT_MEETING
        return start_trouble(self.next_time.value) if shown else ""

    def _show_rows(self) -> None:
        kind = ItemKind(self._kind.key)
        for field in (self.next_time, self.next_place):
            self._form.show_row(field, kind is ItemKind.NEXT_MEETING)
        self._form.show_row(self._date, kind in _DATED, _DATED.get(kind, ""))
        self._form.show_row(self._paragraphs, self._private.isChecked())
        for field in (self._report, self._pages):
            self._form.show_row(field, kind is ItemKind.ORDINARY or bool(field.value))
        self._form.show_row(self._about, kind in _ABOUT or bool(self._about.value))
        self._form.set_help(self._about, _ABOUT.get(kind, ""))

    def _show_remarks(self) -> None:
        odd = references.odd_reference(self._committee, self.item(), self._year)
        self._form.set_help(self._report, odd)
        trouble = self._date_trouble()
        read = dates.read_date(self._date.value, self._today) if self._date.value else None
        self._form.set_help(self._date, trouble or (dates.long_date(read) if read else ""), refused=bool(trouble))
        unread = self._time_trouble()
        self._form.set_help(self.next_time, unread, refused=bool(unread))

    @Slot()
    def _on_edited(self) -> None:
        if not self._loading:
            self._show_rows()
            self._show_remarks()
            self.edited.emit()
