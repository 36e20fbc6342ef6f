"""The agenda: items that keep their printed number whatever the order in which they are taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from clerk_app.meeting.spans import Span, close_open


class ItemKind(StrEnum):
    """What the item is for; standing items have standing wording."""

    ORDINARY = "ordinary"
    APOLOGIES = "apologies"
    DECLARATIONS = "declarations"
    MINUTES = "minutes"
    QUESTIONS = "questions"
    NEXT_MEETING = "next_meeting"
    URGENT = "urgent"


class SettingAside(StrEnum):
    """How an item of the printed agenda was not taken."""

    WITHDRAWN = "withdrawn"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item; `number` is text as printed, never the item's identity nor its place in the order.

    `report_about` ends the sentence 'The Committee considered report X …'. `refers_to` is the date of the
    minutes to approve or of the next meeting, `next_time` and `next_place` are the latter's. `exempt_paragraphs` are
    those of Schedule 12A, empty if public.
    """

    id: str
    number: str
    title: str
    kind: ItemKind = ItemKind.ORDINARY
    note: str = ""
    report_ref: str = ""
    report_about: str = ""
    pages: str = ""
    refers_to: date | None = None
    exempt: bool = False
    exempt_paragraphs: tuple[int, ...] = ()
    education: bool = False
    on_the_day: bool = False
    next_time: time | None = None
    next_place: str = ""

    @property
    def pages_words(self) -> str:
        """'pages 21 - 40', and 'page 3' where it is one; words of the paper's own stay."""
        if not self.pages or self.pages.lower().startswith("p"):
            return self.pages
        return f"page {self.pages}" if self.pages.isdigit() else f"pages {self.pages}"


@dataclass(frozen=True, slots=True)
class Taking:
    """A span during which an item was the one before the meeting, `others` being taken together with it."""

    item: str
    span: Span
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """An item withdrawn or deferred at the meeting, and when."""

    item: str
    how: SettingAside
    at: datetime
    reason: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class AgendaState:
    """Items in printed order and when each was taken; `current` is the one in front of the meeting."""

    items: tuple[AgendaItem, ...] = ()
    takings: tuple[Taking, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def current(self) -> str:
        """Id of the item being taken, '' when none is."""
        if self.takings and self.takings[-1].span.end is None:
            return self.takings[-1].item
        return ""

    def item(self, item_id: str) -> AgendaItem | None:
        """The item of that id, if it is on the agenda."""
        for item in self.items:  # asked for each note, and quicker than a generator
            if item.id == item_id:
                return item
        return None

    def position(self, item_id: str) -> int:
        """Place in the printed order from 0, or -1."""
        return next((i for i, item in enumerate(self.items) if item.id == item_id), -1)

    def taken(self, item_id: str) -> tuple[Span, ...]:
        """Every span during which the item was taken, alone or together with others, in order."""
        return tuple(t.span for t in self.takings if item_id == t.item or item_id in t.others)

    @property
    def together(self) -> tuple[str, ...]:
        """Ids of the items taken together with the current one."""
        return self.takings[-1].others if self.current else ()

    def taken_with(self, item_id: str) -> str:
        """Id of the item together with which this one was taken and under which it is minuted, else ''."""
        leads = [t.item for t in self.takings if item_id in t.others]
        alone = any(t.item == item_id for t in self.takings)
        return leads[-1] if leads and not alone else ""

    def alongside(self, item_id: str) -> tuple[str, ...]:
        """Ids of the items with which this one is taken, or was if it is not before the meeting now."""
        now = self.takings[-1:] if item_id in (self.current, *self.together) else self.takings
        groups = [{t.item, *t.others} for t in now]
        others = {i for group in groups if item_id in group for i in group if i != item_id}
        return tuple(item.id for item in self.items if item.id in others)

    def aside(self, item_id: str) -> SetAside | None:
        """How the item was set aside, `None` if it was not."""
        return next((a for a in self.set_aside if a.item == item_id), None)

    @property
    def next_item(self) -> str:
        """Id of the first item after the current one that has not been taken, else the first not taken, else ''."""
        begun = {item for t in self.takings for item in (t.item, *t.others)} | {a.item for a in self.set_aside}
        after = self.items[self.position(self._place()) + 1 :]
        return next((i.id for i in (*after, *self.items) if i.id not in begun), "")

    def _place(self) -> str:
        return self.takings[-1].item if self.takings else ""

    @property
    def left_item(self) -> str:
        """Id of the item that was left when the present one was begun, '' when there is none to go back to."""
        current = self.current
        for taking in reversed(self.takings):
            if taking.item != current and self.item(taking.item):
                return taking.item
        return ""

    def taken_after(self, item_id: str) -> str:
        """Id of the item taken just before, where that is not the one printed before; else ''.

        Items that were set aside are passed over, and those taken together count as one.
        """
        first = next((i for i, t in enumerate(self.takings) if t.item == item_id), -1)
        if first <= 0:
            return ""
        before = self.takings[first - 1]
        others = {item_id, *self.takings[first].others}
        passed = {i.id for i in self.items if self.aside(i.id)} | others
        printed = [i.id for i in self.items[: self.position(item_id)] if i.id not in passed]
        follows = printed[-1:] in ([before.item], *([other] for other in before.others))
        return "" if follows else before.item

    def with_item(self, item: AgendaItem, after: str | None) -> AgendaState:
        """The item added behind `after` (`None`: at the end, '': first), or replaced in its place."""
        if self.item(item.id):
            return replace(self, items=tuple(item if i.id == item.id else i for i in self.items))
        at = len(self.items) if after is None else self.position(after) + 1
        return replace(self, items=(*self.items[:at], item, *self.items[at:]))

    def without_item(self, item_id: str) -> AgendaState:
        """The agenda without an item."""
        return replace(self, items=tuple(i for i in self.items if i.id != item_id))

    def begun(self, item_id: str, at: datetime) -> AgendaState:
        """The item is taken from now; whichever was being taken is left, and it is set aside no longer."""
        if item_id == self.current:
            return self
        aside = tuple(a for a in self.set_aside if a.item != item_id)
        return replace(self, takings=(*self.left(at).takings, Taking(item_id, Span(at))), set_aside=aside)

    def joined(self, item_id: str, others: tuple[str, ...], at: datetime) -> AgendaState:
        """Other items are taken together with the current one from now on; nothing happens to any other item."""
        if not item_id or item_id != self.current:
            return self
        others = tuple(o for o in dict.fromkeys(others) if o != item_id and self.item(o))
        last = self.takings[-1]
        if others == last.others:
            return self
        takings = self.takings[:-1] if last.span.start >= at else self.left(at).takings
        aside = tuple(a for a in self.set_aside if a.item not in others)
        return replace(self, takings=(*takings, Taking(item_id, Span(at), others)), set_aside=aside)

    def put_aside(self, new: SetAside) -> AgendaState:
        """An item withdrawn or deferred."""
        return replace(self, set_aside=(*self.not_aside(new.item).set_aside, new))

    def not_aside(self, item_id: str) -> AgendaState:
        """An item set aside no longer."""
        return replace(self, set_aside=tuple(a for a in self.set_aside if a.item != item_id))

    def left(self, at: datetime) -> AgendaState:
        """No item is being taken from now on."""
        if not self.current:
            return self
        last = self.takings[-1]
        (span,) = close_open((last.span,), at)
        return replace(self, takings=(*self.takings[:-1], replace(last, span=span)))
