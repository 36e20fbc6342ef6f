"""The whole minutes of a meeting from its state and a house style."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.errors import ExportError
from clerk_app.meeting.attendance import RollMark, attended, seated
from clerk_app.meeting.body import MemberRole, Membership
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.minutes.document import Block, Heading, MinutesDocument, NameList, Paragraph, Signature, Title, plain
from clerk_app.minutes.item_minute import ITEM_LEVEL, item_blocks
from clerk_app.minutes.people import all_with_roles, seat_line, with_role
from clerk_app.minutes.sentences import adjournment_sentence, closing_sentence, title_of
from clerk_app.minutes.wording import Wording


def compose(state: MeetingState, wording: Wording) -> MinutesDocument:
    """The draft minutes; ExportError where nothing is known of the meeting yet."""
    if state.arranged is None or state.last is None:
        raise ExportError("This meeting has no date yet, so there are no minutes to write. Set the meeting up first.")
    committee = state.body.committee.name
    heading = title_of(state.arranged, committee, wording)
    return MinutesDocument(
        title=f"Minutes of the {committee}, {plain_date(state.arranged.on)}",
        committee=committee,
        date=state.arranged.on,
        blocks=tuple(_blocks(state, heading, wording)),
        produced_at=state.last.written,
        exempt=has_exempt_matter(state),
    )


def has_exempt_matter(state: MeetingState) -> bool:
    """Whether anything is minuted under an exempt item, so that the file is not for publication."""
    minuted = {note.item for note in state.notes} | {decision.item for decision in state.decisions}
    return any(item.exempt and item.id in minuted for item in state.agenda.items)


def _blocks(state: MeetingState, heading: str, wording: Wording) -> Iterator[Block]:
    yield Title(plain(heading))
    yield from _present(state, wording)
    yield from _also_present(state, wording)
    for adjournment in state.adjournments:
        if state.agenda.item(adjournment.item) is None:  # before the first item
            yield Paragraph(plain(adjournment_sentence(adjournment, wording)), adjournment.id)
    for item in state.agenda.items:
        yield from item_blocks(state, item, wording)
    closing = closing_sentence(state, wording)
    if closing:
        yield Paragraph(plain(closing))
    yield Signature(plain(wording.phrases["signature"]))


def _present(state: MeetingState, wording: Wording) -> Iterator[Block]:
    here = attended(state.attendance, state.opened, state.closed)
    yield Heading(plain(wording.phrases["present"]), ITEM_LEVEL)
    councillors = [seat for seat in _seats(state) if seat.person in here]
    if councillors:
        # The chairman first, then everyone by surname, vice-chairmen among them.
        councillors.sort(key=lambda s: (s.role is not MemberRole.CHAIRMAN, state.body.sort_key(s.person)))
        yield Paragraph(plain(wording.phrases["councillors"]))
        yield NameList(tuple(plain(seat_line(s, state.body, wording)) for s in councillors))
    co_opted = [seat for seat in state.body.co_opted if seat.person in here]
    if co_opted:
        yield Paragraph(plain(wording.phrases["co_opted"]))
        yield NameList(tuple(plain(seat_line(s, state.body, wording)) for s in co_opted))
    if not councillors and not co_opted:
        yield Paragraph(plain(wording.phrases["nobody_present"]))


def _seats(state: MeetingState) -> list[Membership]:
    """Those who sat as councillors: members, and substitutes under their own names."""
    body = state.body
    known = {seat.person: seat for seat in body.councillors}
    return [known.get(person) or Membership(person) for person in seated(state.attendance, body)]


def _also_present(state: MeetingState, wording: Wording) -> Iterator[Block]:
    # Somebody of the substitute pool who sits for nobody is here like any visitor.
    seats = {*seated(state.attendance, state.body), *(seat.person for seat in state.body.co_opted)}
    here = attended(state.attendance, state.opened, state.closed)
    others = [person for person, _ in state.attendance.presences if person in here and person not in seats]
    throughout = [p for p in others if p in state.officers and _stayed(state, p)]
    part = [p for p in others if p not in throughout]
    for phrase, people in (("also_present_throughout", throughout), ("also_present", part)):
        if people:
            number = "one" if len(people) == 1 else "many"
            names = all_with_roles(state.body.person(p) for p in people)
            # A role stands between commas: 'Ruth Calder, Clerk, was also present'.
            names += "," if with_role(state.body.person(people[-1])).count(",") else ""
            yield Paragraph(plain(wording.say(f"{phrase}_{number}", people=names)))


def _stayed(state: MeetingState, person: str) -> bool:
    """Whether somebody was here from the opening to the close (or until now)."""
    presence = state.attendance.presence(person)
    spans = presence.spans
    if len(spans) != 1 or state.opened is None:
        return len(spans) == 1
    span = spans[0]
    # Whoever answered the roll was there from the beginning, though the opening be corrected to an earlier time.
    from_the_start = span.start <= state.opened or (presence.mark is RollMark.PRESENT and not presence.came_late)
    until_close = span.end is None or (state.phase is Phase.CLOSED and span.end >= (state.closed or span.end))
    return from_the_start and until_close
