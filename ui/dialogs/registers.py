"""Committees and people: everything that a meeting copies when it is set up."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerk_app.meeting.body import Body, Committee
from clerk_app.ports import Registers
from clerk_app.session import new_id
from ui.dialogs.committee_form import CommitteeForm
from ui.dialogs.dialog import ClerkDialog, scrolled
from ui.dialogs.fields import Form
from ui.dialogs.interests_form import InterestsForm
from ui.dialogs.keeper import Keeper
from ui.dialogs.person_form import PeoplePage
from ui.dialogs.rules_form import RulesForm
from ui.dialogs.scheme_form import SchemeForm
from ui.dialogs.seats_form import SeatsForm
from ui.dialogs.wording_form import WordingForm
from ui.dialogs.writing_form import WritingForm
from ui.models.rows import Row, group_row, text_cell
from ui.theme import Theme
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.segmented import Segmented
from ui.widgets.task_button import TaskButton

PEOPLE = "people"
SAVED = "✓ Saved"
SAVED_REST = "✓ Saved, but not what is marked ✗"
TABS = (
    ("particulars", "Particulars"),
    ("members", "Members"),
    ("officers", "Officers"),
    ("questions", "Questions"),
    ("rules", "Rules"),
    ("interests", "Interests"),
    ("wording", "Wording"),
    ("writing", "Phrases"),
)
"""The pages of a committee."""

_LOOK = RowLook(
    (Column(None, max_lines=2),),
    left=10,
    right=8,
    min_height=30,
    pad_top=5,
    pad_bottom=5,
    group_height=24,
    keeps_chosen=True,
)


class RegistersDialog(ClerkDialog):
    """Everything is kept at once; what is removed can be put back."""

    registers_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        registers: Registers,
        phrases: Mapping[str, Mapping[str, str]],
        parent: QWidget | None = None,
        *,
        house_styles: Sequence[tuple[str, str]],
    ) -> None:
        """`phrases` are those of each house style by its key, `house_styles` what each is called."""
        super().__init__(theme, "Committees and people", QSize(960, 640), parent)
        self._registers = registers
        self._keeper = Keeper(registers, self)
        self._build(phrases, house_styles)
        self._lay_out()
        self._connect()
        self.refresh()
        self.list.setFocus()

    def _build(self, phrases: Mapping[str, Mapping[str, str]], house_styles: Sequence[tuple[str, str]]) -> None:
        theme, keeper = self.theme, self._keeper
        self.list = RowView(theme, _LOOK, "Committees and people")
        self.tabs = Segmented(theme, TABS, "Pages of the committee", even=False)
        self.particulars = CommitteeForm(theme, keeper, house_styles)
        self.members = SeatsForm(theme, keeper)
        self.officers = SeatsForm(theme, keeper, officers=True)
        self.questions = SchemeForm(theme, keeper)
        self.rules = RulesForm(theme, keeper)
        self.interests = InterestsForm(theme, keeper)
        self.wording = WordingForm(theme, keeper, phrases)
        self.writing = WritingForm(theme, keeper)
        self.people = PeoplePage(theme, keeper)
        self._add = TaskButton(theme, "Add a committee", small=True)
        self._remove = TaskButton(theme, "Remove", small=True)
        self._undo = self.add_button("Put back")
        self._done = self.add_button("Done", "Esc", primary=True)
        self._undo.hide()

    def _lay_out(self) -> None:
        px = self.theme.px
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        acts.addWidget(self._add)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.list, 1)
        left.addLayout(acts)
        self._pages = QStackedWidget()
        scrolling = (self.particulars, self.questions, self.rules, self.writing)
        for page in self._all_pages():
            self._pages.addWidget(scrolled(page) if page in scrolling else page)
        committee = QWidget()
        column = QVBoxLayout(committee)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self._right = QStackedWidget()
        self._right.addWidget(committee)
        self._right.addWidget(self.people)
        columns = QHBoxLayout()
        columns.setSpacing(px(24))
        columns.addLayout(left, 3)
        columns.addWidget(self._right, 8)
        self.body.addLayout(columns, 1)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.list.key_pressed.connect(self._on_key)
        self.tabs.chosen.connect(self.show_tab)
        self._add.clicked.connect(self.add_committee)
        self._remove.clicked.connect(self.remove_committee)
        self._undo.clicked.connect(self.put_back)
        self._done.clicked.connect(self.accept)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.undoable.connect(self._on_undoable)
        for form in self.findChildren(Form):
            form.refusal_changed.connect(self._on_refusal_changed)
        for refusal in self.findChildren(Refusal):
            refusal.changed.connect(self._on_refusal_changed)

    # ------------------------------------------------------------------ for the owner

    def refresh(self) -> None:
        """Show the registers as they are."""
        self._show_list()
        if self._body() is None and self.list.current_key() != PEOPLE:
            committees = self._registers.committees()
            self.list.set_current_key(committees[0].id if committees else PEOPLE)
        self._show_page()

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Show a page of the committee, or everybody under 'people'."""
        if key == PEOPLE:
            self.list.set_current_key(PEOPLE)
            return
        self.tabs.set_key(key)
        self._pages.setCurrentIndex([tab for tab, _ in TABS].index(key))
        self._show_page()

    def show_committee(self, committee: str) -> None:
        """Show that committee."""
        self.list.set_current_key(committee)

    def done(self, result: int) -> None:
        """Keep the field that the keyboard is in before the dialog goes."""
        field = self.focusWidget()
        if field is not None:
            field.clearFocus()
        super().done(result)

    # ------------------------------------------------------------------ acts

    @Slot()
    def add_committee(self) -> None:
        """Add a committee, its name ready to be typed."""
        committee = Committee(new_id(), "New committee")
        self.refuse(self._keeper.keep(partial(self._registers.save_committee, committee)))
        self._show_list()
        self.list.set_current_key(committee.id)
        self.show_tab("particulars")
        name = self.particulars.fields()["name"]
        name.setFocus(Qt.FocusReason.OtherFocusReason)
        name.selectAll()

    @Slot()
    def remove_committee(self) -> None:
        """Take the chosen committee out; its meetings stay, and it can be put back."""
        body = self._body()
        if body is None:
            return

        def put_back() -> None:
            self._registers.save_committee(body.committee)
            self._registers.set_seats(body.committee.id, body.memberships, body.officers)

        sentence = f"{body.committee.name} taken out of the register. Its meetings stay as they are."
        self.refuse(
            self._keeper.remove(partial(self._registers.remove_committee, body.committee.id), put_back, sentence)
        )
        self.refresh()

    @Slot()
    def put_back(self) -> None:
        """Put back what was removed last."""
        self.refuse(self._keeper.undo())
        self.refresh()

    # ------------------------------------------------------------------ inside

    def _all_pages(
        self,
    ) -> tuple[CommitteeForm, SeatsForm, SeatsForm, SchemeForm, RulesForm, InterestsForm, WordingForm, WritingForm]:
        return (
            self.particulars, self.members, self.officers, self.questions, self.rules, self.interests, self.wording,
            self.writing,
        )  # fmt: skip

    def _body(self) -> Body | None:
        key = self.list.current_key()
        known = any(committee.id == key for committee in self._registers.committees())
        return self._registers.body(key) if known else None

    def _show_list(self) -> None:
        committees = self._registers.committees()
        count = len(self._registers.people())
        rows = [group_row("group:committees", "Committees", str(len(committees)))]
        rows += [Row(c.id, (text_cell(c.name),), c.name) for c in committees]
        everybody = f"Everybody, {count}" if count else "Nobody yet"
        rows += [group_row("group:people", "People"), Row(PEOPLE, (text_cell(everybody),), everybody)]
        self.list.set_rows(rows)

    def _show_page(self) -> None:
        body = self._body()
        self._right.setCurrentIndex(0 if body else 1)
        self._remove.setEnabled(body is not None)
        if body is None:
            self.people.refresh()
            return
        self._all_pages()[self._pages.currentIndex()].set_body(body)

    @Slot(str)
    def _on_current(self, _key: str) -> None:
        self._show_page()

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        target = self.people if key == PEOPLE else self.tabs
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        if name == "Insert":
            self.add_committee()
        elif name == "Delete":
            self.remove_committee()

    @Slot()
    def _on_kept(self) -> None:
        self._show_list()
        self.say(SAVED_REST if self._has_refusal() else SAVED)
        self.registers_changed.emit()

    def _has_refusal(self) -> bool:
        forms = any(form.isVisible() and form.has_refusal for form in self.findChildren(Form))
        return forms or any(refusal.isVisible() for refusal in self.findChildren(Refusal))

    @Slot()
    def _on_refusal_changed(self) -> None:
        # What was refused is not saved; once nothing is refused any more, all that was kept is.
        refused = self._has_refusal()
        if self.remark == (SAVED if refused else SAVED_REST):
            self.say("" if refused else SAVED)

    @Slot(str)
    def _on_undoable(self, sentence: str) -> None:
        self.say(sentence)
        self._undo.setVisible(bool(sentence))
