"""The whole minutes of a meeting from its state and a house style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from clerk_app.errors import ExportError
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.public_version import Version, public_state, withheld_items
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.chairing import chair_at_opening, signature_role
from clerk_app.minutes.document import Block, MinutesDocument, Paragraph, Signature, Title, plain
from clerk_app.minutes.exempt_passages import in_place, marked_passages, with_marks, withheld_sentence
from clerk_app.minutes.item_minute import item_blocks
from clerk_app.minutes.present import also_present_blocks, present_blocks
from clerk_app.minutes.sentences import adjournment_sentence, closing_sentence, opening_sentence, title_of
from clerk_app.minutes.wording import Wording

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def compose(state: MeetingState, wording: Wording, version: Version = Version.FULL) -> MinutesDocument:
    """The draft minutes; ExportError where nothing is known of the meeting yet.

    A meeting without private matter has one version, whichever is asked for.
    """
    if not has_private_matter(state):
        return _document(state, wording, _item_by_item(state, wording))
    if version is Version.PUBLIC:
        return _public(state, wording)
    marked = with_marks(state, wording)
    items = (marked_passages(state, item, item_blocks(marked, item, wording), wording) for item in marked.agenda.items)
    return _document(marked, wording, chain.from_iterable(items), exempt=True)


def _public(state: MeetingState, wording: Wording) -> MinutesDocument:
    """Made of a state in which there is no private word; of what is left out only item and paragraphs are known."""
    withheld = {item: withheld_sentence(what, wording) for item, what in withheld_items(state).items()}
    public = public_state(state, in_place(wording))
    return _document(public, wording, _item_by_item(public, wording, withheld))


def _item_by_item(state: MeetingState, wording: Wording, withheld: Mapping[str, str] = NOTHING) -> Iterator[Block]:
    for item in state.agenda.items:
        yield from item_blocks(state, item, wording, withheld.get(item.id, ""))


def _document(
    state: MeetingState, wording: Wording, items: Iterable[Block], *, exempt: bool = False
) -> MinutesDocument:
    if state.arranged is None or state.last is None:
        raise ExportError("This meeting has no date yet, so there are no minutes to write. Set the meeting up first.")
    committee = state.body.committee.name
    heading = title_of(state.arranged, committee, wording)
    return MinutesDocument(
        title=f"Minutes of the {committee}, {plain_date(state.arranged.on)}",
        committee=committee,
        date=state.arranged.on,
        blocks=tuple(_blocks(state, heading, items, wording)),
        produced_at=state.last.written,
        exempt=exempt,
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
    yield Signature(plain(signature_role(state, wording)))
