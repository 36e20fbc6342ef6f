"""The same-day note: who was there, what was declared, decided and voted, and who does what, on a page or two.

For officers within hours of the meeting; where a note is to be published within days (in Wales LGA 1972 s.100C(1A)),
the public one serves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from clerk_app.meeting.action_points import ActionPoint
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import attended
from clerk_app.meeting.body import Membership
from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.motions import motions
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes import resolutions
from clerk_app.minutes.actions import printed_actions
from clerk_app.minutes.apologies import excused
from clerk_app.minutes.declarations import declaration_sentence
from clerk_app.minutes.document import (
    FIRST_HEADING,
    Block,
    BulletItem,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    PairList,
    Paragraph,
    Table,
    Title,
    plain,
)
from clerk_app.minutes.exclusion import began_on, resolution
from clerk_app.minutes.item_life import item_life_lines
from clerk_app.minutes.people import in_sentence, seat_line, with_role
from clerk_app.minutes.present import councillors_present, others_present
from clerk_app.minutes.printed import Printed, printed
from clerk_app.minutes.sentences import composed_lines
from clerk_app.minutes.wording import Wording

NAME: Final = "Same-day note"
_HEAD_SHARE: Final = 0.2


def same_day_note(state: MeetingState, wording: Wording, version: Version) -> MinutesDocument:
    """The note of that version as a document; ExportError where nothing is known of the meeting yet."""
    told = printed(state, wording, version)
    arranged, last = told.held
    committee = state.body.committee.name
    return MinutesDocument(
        title=f"{NAME}, {committee}, {plain_date(arranged.on)}",
        committee=committee,
        date=arranged.on,
        blocks=tuple(_Note(told).blocks()),
        produced_at=last.written,
        draft=False,
        exempt=told.exempt,
        initialled=False,
    )


class _Note:
    """One note of what a version prints."""

    def __init__(self, told: Printed) -> None:
        self._told = told
        self._state = told.state
        self._wording = told.wording

    def blocks(self) -> Iterator[Block]:
        yield Title(plain(f"{NAME}: {self._state.body.committee.name}"))
        head = tuple((plain(words), plain(said)) for words, said in self._head() if said)
        yield PairList(head, first=_HEAD_SHARE)
        yield from self._section("Declarations of interest", self._declarations())
        yield from self._section("Decisions and votes", self._decisions())
        yield from self._section("Actions by owner", self._actions())
        yield Paragraph(plain(self._made()))

    @staticmethod
    def _section(heading: str, blocks: Iterable[Block]) -> Iterator[Block]:
        yield Heading(plain(heading), FIRST_HEADING)
        found = tuple(blocks)
        yield from found or (Paragraph(plain("None.")),)

    # -- who was there

    def _head(self) -> Iterator[tuple[str, str]]:
        state, arranged = self._state, self._state.arranged
        if arranged is not None:
            yield "Meeting", ", ".join(part for part in (long_date(arranged.on), arranged.place) if part)
        yield "Held", self._times()
        here = attended(state.attendance, state.opened, state.closed)
        yield "Present", self._seats(councillors_present(state)) or "no councillors"
        yield "Co-opted", self._seats(seat for seat in state.body.co_opted if seat.person in here)
        yield "Also present", "; ".join(with_role(state.body.person(who)) for who in others_present(state))
        yield "Apologies", in_sentence(excused(state), state, self._wording)
        sat = (pair for pair in state.attendance.substitutions if pair.substitute in here)
        names = (state.body.short_names((s.substitute, s.member), (s.substitute, s.member)) for s in sat)
        yield "Substitutes", ", ".join(f"{substitute} for {member}" for substitute, member in names)

    def _times(self) -> str:
        opened, closed = self._state.opened, self._state.closed
        if opened is None:
            return "not opened"
        until = f"until {self._wording.time(closed)}" if closed else "not closed yet"
        return f"from {self._wording.time(opened)} {until}" if closed else f"{self._wording.time(opened)}, {until}"

    def _seats(self, seats: Iterable[Membership]) -> str:
        return ", ".join(seat_line(seat, self._state.body, self._wording) for seat in seats)

    def _made(self) -> str:
        at = self._told.held[1].written
        return (
            f"Made from the record as it stood on {long_date(at.date())} at {self._wording.time(at)}. It is no minute: "
            "the draft minutes follow, and they alone are put to the committee."
        )

    # -- what came of it

    def _declarations(self) -> Iterator[Block]:
        said = [(declaration_sentence(self._state, each, self._wording), each.id) for each in self._state.declarations]
        bullets = tuple(BulletItem(plain(words), source=source) for words, source in said if words)
        if bullets:
            yield BulletList(bullets)

    def _decisions(self) -> Iterator[Block]:
        for item in self._state.agenda.items:
            found = tuple(self._decided(item))
            if found:
                heading = Heading(plain(item.title), FIRST_HEADING + 1, self._wording.number_of(item.number))
                yield from self._told.marked(item, (heading, *found))

    def _decided(self, item: AgendaItem) -> Iterator[Block]:
        state, wording = self._state, self._wording
        if state.agenda.aside(item.id):
            yield from (Paragraph(plain(line.text), line.source) for line in item_life_lines(state, item, wording))
        if item.kind is ItemKind.MINUTES and any(approved.item == item.id for approved in state.approved):
            lines = composed_lines(state, item.id, wording)
            yield from (Paragraph(plain(line.text), line.source) for line in lines[:1])
        for exclusion in state.exclusions:
            if began_on(state, exclusion) == item.id:
                yield Paragraph(plain(resolution(state, exclusion, wording)[0]), exclusion.id)
        for motion in motions(state, item.id):
            if motion.parts and not motion.amends:
                yield from resolutions.blocks(state, motion.parts[0], wording)
        yield from self._noted(item)
        yield from resolutions.bare(state, item.id, wording)
        if withheld := self._told.withheld.get(item.id):
            yield Paragraph(plain(withheld))

    def _noted(self, item: AgendaItem) -> Iterator[Block]:
        """A report that was noted without more words is told where the minutes say that it was considered."""
        noted = {d.motion for d in self._state.decisions if d.item == item.id and d.outcome is Outcome.NOTED}
        for line in composed_lines(self._state, item.id, self._wording):
            if line.source in noted:
                yield Paragraph(plain(line.text), line.source)

    # -- what is to be done

    def _actions(self) -> Iterator[Block]:
        points = sorted(printed_actions(self._state, self._wording), key=_by_owner)
        if points:
            yield Table(
                plain("What is to be done, by owner and by day"),
                tuple(plain(words) for words in ("Owner", "What", "By when", "Item")),
                tuple(map(_action, points)),
            )


def _by_owner(point: ActionPoint) -> tuple[bool, str, str]:
    return not point.owner, point.owner.casefold(), point.due.isoformat() if point.due else "9999"


def _action(point: ActionPoint) -> tuple[Line, ...]:
    what = f"{point.what} (done)" if point.done else point.what
    cells = (point.owner or "Nobody named", what, plain_date(point.due) if point.due else "", point.number)
    return tuple(plain(words) for words in cells)
