"""The whole minutes of a meeting from its state and a house style."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.errors import ExportError
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.chairing import chair_at_opening, signature_role
from clerk_app.minutes.document import Block, MinutesDocument, Paragraph, Signature, Title, plain
from clerk_app.minutes.item_minute import item_blocks
from clerk_app.minutes.present import also_present_blocks, present_blocks
from clerk_app.minutes.sentences import adjournment_sentence, closing_sentence, opening_sentence, title_of
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
    yield from present_blocks(state, wording)
    yield from also_present_blocks(state, wording)
    for sentence in (opening_sentence(state, wording), chair_at_opening(state, wording)):
        if sentence:
            yield Paragraph(plain(sentence))
    for adjournment in state.adjournments:
        if state.agenda.item(adjournment.item) is None:  # before the first item
            yield Paragraph(plain(adjournment_sentence(adjournment, wording)), adjournment.id)
    for item in state.agenda.items:
        yield from item_blocks(state, item, wording)
    closing = closing_sentence(state, wording)
    if closing:
        yield Paragraph(plain(closing))
    yield Signature(plain(signature_role(state, wording)))
