"""Who is in the room and who may vote, counted once more in the plainest way, to hold the program against.

It knows nothing of the state, of spans or of the rules: it walks the acts in order of happening and moves people
from one list to the next, as one would with counters on a table.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.body import Body

WITHDRAWING = {"leave", "speak_then_leave"}
USUAL = {"pecuniary": "leave", "other_registrable": "speak_then_leave", "council_tax": "no_vote"}


@dataclass
class Counter:
    """One person's counter: where it lies."""

    here: bool = False
    online: bool = False
    been: bool = False
    apology: bool = False
    mark: str = ""

    @property
    def list(self) -> str:
        if self.here:
            return "here"
        if self.online:
            return "observing"
        if self.been:
            return "left"
        if self.apology:
            return "apologies"
        return self.mark or "not_called"


@dataclass
class Table:
    """The table with everybody's counter on it, the item on the agenda and the papers of the declarations."""

    body: Body
    education: frozenset[str]
    counters: dict[str, Counter] = field(default_factory=dict)
    sits_for: dict[str, str] = field(default_factory=dict)
    """Member to substitute."""
    interests: list[tuple[str, str, str]] = field(default_factory=list)
    """Person, item, and what follows."""
    firsts: set[str] = field(default_factory=set)
    """Whom the last roll mark found here for the first time."""
    opened: bool = False
    adjourned: bool = False
    closed: bool = False
    item: str = ""

    def of(self, person: str) -> Counter:
        return self.counters.setdefault(person, Counter())

    def play(self, fact: Any) -> None:  # noqa: C901, PLR0912 - one arm a fact
        match fact:
            case facts.MeetingOpened():
                self.opened = True
            case facts.MeetingAdjourned():
                self.adjourned = True
            case facts.MeetingReconvened():
                self.adjourned = False
            case facts.MeetingClosed():
                self.closed, self.item, self.adjourned = True, "", False
            case facts.ItemBegun(item):
                self.item = item
            case facts.RollMarked(person, mark):
                fresh = mark is RollMark.PRESENT and not self.of(person).been
                self.firsts = {person} if fresh else set()
                self._called(self.of(person), mark)
            case facts.ApologyReceived(apology):
                self._excused(self.of(apology.person))
            case facts.PersonArrived(person) if not self.of(person).here:
                counter = self.of(person)
                counter.here, counter.been, counter.online, counter.apology = True, True, False, False
            case facts.PersonJoinedOnline(person) if not self.of(person).online:
                counter, member = self.of(person), person in {seat.person for seat in self.body.memberships}
                if member:
                    counter.here, counter.online = False, True
                elif not counter.here:
                    counter.here, counter.been, counter.online, counter.apology = True, True, False, False
            case facts.PersonLeft(person):
                self.of(person).here = self.of(person).online = False
            case facts.SubstituteNamed(named):
                pairs = self.sits_for.items()
                taken = {named.member, named.substitute}
                self.sits_for = {m: s for m, s in pairs if m not in taken and s not in taken}
                if named.substitute:
                    self.sits_for[named.member] = named.substitute
            case facts.InterestDeclared(told):
                follows = told.will_do.value if told.will_do else USUAL.get(told.kind, "none")
                if told.dispensation.value == "speak_and_vote":
                    follows = "none"
                elif told.dispensation.value == "speak" and follows in WITHDRAWING:
                    follows = "no_vote"
                self.interests.append((told.person, told.item, follows))

    def _called(self, counter: Counter, mark: RollMark) -> None:
        if mark is RollMark.PRESENT:
            counter.here, counter.been, counter.online, counter.apology, counter.mark = True, True, False, False, ""
            return
        counter.here = counter.online = False
        if not self.opened:
            counter.been = False
            counter.apology = counter.apology and mark is not RollMark.NOT_CALLED
        counter.mark = "" if mark is RollMark.NOT_CALLED else mark.value

    def _excused(self, counter: Counter) -> None:
        counter.here, counter.apology, counter.mark = False, True, ""
        if not self.opened:
            counter.been = False

    # -- what is counted ---------------------------------------------------------------------------------------

    def may_vote(self, item: str) -> set[str]:
        """Those here who have a seat, less whoever is kept out of this item."""
        found = set()
        for seat in self.body.memberships:
            substitute = self.sits_for.get(seat.person, "")
            if seat.role.value == "substitute":
                continue
            if seat.role.value == "co_opted":
                if not seat.limited_vote or item in self.education:
                    found.add(seat.person)
                continue
            found.add(seat.person)
            if substitute:
                found.add(substitute)
                if self.of(substitute).here:
                    found.discard(seat.person)
        for person, on, follows in self.interests:
            if on == item and item and follows != "none":
                found.discard(person)
        return {person for person in found if self.of(person).here}

    def taking_part(self, sits_for: dict[str, str] | None = None, early: Iterable[str] = ()) -> int:
        """Seats with somebody in them who has not withdrawn from the item.

        `early` are those whom a late roll call found: they were here from the start.
        """
        sits_for = self.sits_for if sits_for is None else sits_for
        here = {person for person, counter in self.counters.items() if counter.here} | set(early)
        out = {person for person, on, follows in self.interests if on == self.item and on and follows in WITHDRAWING}
        count = 0
        for seat in self.body.memberships:
            if seat.role.value in ("chairman", "vice_chairman", "member"):
                count += bool(({seat.person, sits_for.get(seat.person, seat.person)} & here) - out)
        return count


Act = tuple[datetime, int, str, Any]
"""When it happened, its number, its id and the fact."""


def tables(body: Body, education: frozenset[str], acts: Iterable[Act]) -> Iterable[tuple[Act, Table]]:
    """The table after each act, in order of happening."""
    table = Table(body, education)
    for act in sorted(acts, key=lambda a: a[:2]):
        table.play(act[3])
        yield act, table


def without_quorum(body: Body, education: frozenset[str], acts: Iterable[Act], quorum: int) -> dict[datetime, bool]:
    """For each instant at which something happened between opening and close: whether the quorum was not there.

    Who sits for whom holds for the whole meeting, whenever it was named. An adjournment is no time without quorum.
    """
    acts = sorted(acts, key=lambda a: a[:2])
    found_late: dict[str, datetime] = {}
    sits_for: dict[str, str] = {}
    for (happened, _, _, fact), table in tables(body, education, acts):
        sits_for = dict(table.sits_for)
        if isinstance(fact, facts.RollMarked) and fact.person in table.firsts and table.opened:
            found_late.setdefault(fact.person, happened)
    result: dict[datetime, bool] = {}
    for (happened, _, _, _), table in tables(body, education, acts):
        if table.opened:
            early = {person for person, at in found_late.items() if happened < at}
            lacks = not table.adjourned and table.taking_part(sits_for, early) < quorum
            result[happened] = lacks and not table.closed
    return result
