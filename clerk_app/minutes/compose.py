"""The whole minutes of a meeting from its state and a house style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from clerk_app.errors import ExportError
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.approval import approval_note
from clerk_app.minutes.chairing import chair_at_opening, signature_role
from clerk_app.minutes.document import Block, MinutesDocument, Paragraph, Signature, Title, plain
from clerk_app.minutes.present import also_present_blocks, present_blocks
from clerk_app.minutes.printed import printed
from clerk_app.minutes.sentences import adjournment_sentence, closing_sentence, opening_sentence, title_of
from clerk_app.minutes.wording import Wording


def compose(state: MeetingState, wording: Wording, version: Version = Version.FULL) -> MinutesDocument:
    """The draft minutes; ExportError where nothing is known of the meeting yet.

    A meeting without private matter has one version, whichever is asked for.
    """
    told = printed(state, wording, version)
    arranged, last = told.held
    committee = state.body.committee.name
    items = chain.from_iterable(map(told.minute, told.state.agenda.items))
    return MinutesDocument(
        title=f"Minutes of the {committee}, {plain_date(arranged.on)}",
        committee=committee,
        date=arranged.on,
        blocks=tuple(_blocks(told.state, title_of(arranged, committee, wording), items, wording)),
        produced_at=last.written,
        draft=state.review.is_draft,
        exempt=told.exempt,
    )


def extract(state: MeetingState, item_id: str, wording: Wording, version: Version) -> MinutesDocument:
    """The minute of one item by itself, word for word as the minutes have it; ExportError where there is none."""
    told = printed(state, wording, version)
    arranged, last = told.held
    item = told.state.agenda.item(item_id)
    if item is None:
        raise ExportError("That item is not on the agenda, so there is no extract of it. Choose another item.")
    committee = state.body.committee.name
    heading = f"Extract of the {title_of(arranged, committee, wording)}"
    number = f"item {item.number.rstrip('.')}" if item.number else item.title
    return MinutesDocument(
        title=f"Extract of the minutes of the {committee}, {plain_date(arranged.on)}: {number}",
        committee=committee,
        date=arranged.on,
        blocks=(Title(plain(heading.upper() if wording.title_in_capitals else heading)), *told.minute(item)),
        produced_at=last.written,
        draft=state.review.is_draft,
        exempt=told.exempt,
        initialled=False,
        extract=True,
    )


def _blocks(state: MeetingState, heading: str, items: Iterable[Block], wording: Wording) -> Iterator[Block]:
    yield Title(plain(heading))
    yield from present_blocks(state, wording)
    yield from also_present_blocks(state, wording)
    for sentence in (opening_sentence(state, wording), chair_at_opening(state, wording)):
        if sentence:
            yield Paragraph(plain(sentence))
    for adjournment in state.adjournments:
        if state.agenda.item(adjournment.item) is None:  # before the first item
            yield Paragraph(plain(adjournment_sentence(adjournment, wording)), adjournment.id)
    yield from items
    closing = closing_sentence(state, wording)
    if closing:
        yield Paragraph(plain(closing))
    approved = approval_note(state, wording)
    if approved:
        yield Paragraph(plain(approved))
    yield Signature(plain(signature_role(state, wording)))
