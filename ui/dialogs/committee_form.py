"""A committee's particulars; each field is kept as it is left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting import times
from clerk_app.meeting.body import Body, Committee
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.theme import Theme

_STYLE = "How the minutes are worded and laid out; no fact changes with it"
_GONE = "It is not here any more. Minutes have the plain style instead, and say so, until you choose another."

Change = Callable[[Committee], Committee]


class CommitteeForm(QWidget):
    """Name, kind, quorum, usual place, start time, report prefix, house style."""

    def __init__(self, theme: Theme, keeper: Keeper, house_styles: Sequence[tuple[str, str]]) -> None:
        """`house_styles`: the key of each and what it is called."""
        super().__init__()
        self._keeper = keeper
        self._body = Body(Committee("", ""))
        self._form = Form(theme)
        self._styles = house_styles
        self._style = Choice(theme, "House style", house_styles)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._name, self._kind, self._place = TextField(), TextField(), TextField()
        self._quorum, self._start, self._prefix = TextField(), TextField(placeholder="10.15"), TextField()
        form = self._form
        form.add("Name", self._name)
        form.add("Kind", self._kind)
        form.add("Quorum", self._quorum, " ", narrow=72)
        form.add("Usual place", self._place)
        form.add("Usual start", self._start, narrow=90)
        form.add(
            "Report prefix", self._prefix, "The letters before the number of a report, such as CFS/14/26", narrow=90
        )
        form.add("House style", self._style, _STYLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.setFocusProxy(self._name)

    def _connect(self) -> None:
        self._name.left_changed.connect(self._on_name)
        self._kind.left_changed.connect(self._on_kind)
        self._quorum.left_changed.connect(self._on_quorum)
        self._place.left_changed.connect(self._on_place)
        self._start.left_changed.connect(self._on_start)
        self._prefix.left_changed.connect(self._on_prefix)
        self._style.chosen.connect(self._on_style)

    def fields(self) -> dict[str, TextField]:
        """The fields by the names of what they hold."""
        return {
            "name": self._name, "kind": self._kind, "quorum": self._quorum,
            "place": self._place, "start": self._start, "prefix": self._prefix,
        }  # fmt: skip

    def help_of(self, name: str) -> str:
        """What is said under a field, or under the house style ('style')."""
        return self._form.help_of(self._style if name == "style" else self.fields()[name])

    def set_body(self, body: Body) -> None:
        """Show a committee."""
        self._body = body
        committee = body.committee
        self._name.set_value(committee.name)
        self._kind.set_value(committee.kind)
        self._quorum.set_value("" if committee.quorum is None else str(committee.quorum))
        self._place.set_value(committee.place)
        self._start.set_value(f"{committee.start_time:%H:%M}" if committee.start_time else "")
        self._prefix.set_value(committee.report_prefix)
        self._show_style(committee.house_style)
        for field in (self._name, self._start):
            self._form.set_help(field, "")
        self._form.set_help(self._quorum, quorum_help(len(body.councillors)))

    def _show_style(self, style: str) -> None:
        # A style of the council's own whose file is gone stays the committee's: the file may come back.
        gone = [] if style in dict(self._styles) else [(style, f"{style} (not found)")]
        self._style.set_choices([*self._styles, *gone])
        self._style.set_key(style)
        self._form.set_help(self._style, _GONE if gone else _STYLE)

    def _keep(self, field: TextField | Choice, change: Change) -> None:
        committee = change(self._body.committee)
        refused = self._saved(committee) if committee != self._body.committee else ""
        if field is self._quorum and not refused:
            self._form.set_help(field, quorum_help(len(self._body.councillors)))
        elif refused or field in (self._name, self._start):
            self._form.set_help(field, refused, refused=bool(refused))

    def _saved(self, committee: Committee) -> str:
        refused = self._keeper.keep(partial(self._keeper.registers.save_committee, committee))
        if not refused:
            self._body = replace_committee(self._body, committee)
        return refused

    @Slot(str)
    def _on_name(self, text: str) -> None:
        self._keep(self._name, lambda c: replace(c, name=text))

    @Slot(str)
    def _on_kind(self, text: str) -> None:
        self._keep(self._kind, lambda c: replace(c, kind=text))

    @Slot(str)
    def _on_quorum(self, text: str) -> None:
        if text and not text.isdecimal():
            words = "Type a number, or leave it empty where none is set."
            self._form.set_help(self._quorum, words, refused=True)
            return
        self._keep(self._quorum, lambda c: replace(c, quorum=int(text) if text else None))

    @Slot(str)
    def _on_place(self, text: str) -> None:
        self._keep(self._place, lambda c: replace(c, place=text))

    @Slot(str)
    def _on_start(self, text: str) -> None:
        start = times.clock_time(text)
        if text and start is None:
            self._form.set_help(self._start, f"“{text}” is not a time. Type it as 10.15 or 2pm.", refused=True)
            return
        self._keep(self._start, lambda c: replace(c, start_time=start))

    @Slot(str)
    def _on_prefix(self, text: str) -> None:
        self._keep(self._prefix, lambda c: replace(c, report_prefix=text))

    @Slot(str)
    def _on_style(self, key: str) -> None:
        self._keep(self._style, lambda c: replace(c, house_style=key))
        self._form.set_help(self._style, _STYLE if key in dict(self._styles) else _GONE)


def quorum_help(councillors: int) -> str:
    """What a quarter of the members would be; help only, the number is the committee's own."""
    if not councillors:
        return "Empty where none is set"
    return f"Empty where none is set. A quarter of {councillors} is {-(-councillors // 4)}"


def replace_committee(body: Body, committee: Committee) -> Body:
    """The same seats under a committee's new particulars."""
    return Body(committee, body.people, body.memberships, body.officers)
