"""What a later meeting made of the minutes of an earlier one, found in the later one's record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

from clerk_app import drafting
from clerk_app.clock import Clock
from clerk_app.errors import ClerkError, ExportError
from clerk_app.export import pdf
from clerk_app.export.letters import tidy
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.approval_draft import last_approval
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.exempt_words import unprintable_words
from clerk_app.meeting.kept_back import looked_at, unasked
from clerk_app.meeting.minute_correction import MinuteCorrection, PlacedLine
from clerk_app.meeting.presiding import presided_at
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import Approval
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.voting import voter_name
from clerk_app.minutes.document import Block, BulletItem, BulletList, words
from clerk_app.minutes.sent_lines import sent_lines
from clerk_app.ports import MeetingStore
from clerk_app.session import MeetingSession

KeptBack = Callable[[Replay], Mapping[str, str]]
"""Tells the words that the public minutes of a meeting keep back in the council's styles; `kept_back` with those."""


def copied_approval(store: MeetingStore, record: Replay, kept: KeptBack) -> tuple[facts.ApprovalCopied, ...]:
    """The approval of a closed meeting's minutes as a fact for its own record; none where the record has it already."""
    state = record.state
    if state.phase is not Phase.CLOSED or state.arranged is None:
        return ()
    found = _approval(store, state, state.arranged.on)
    known = state.review.approval
    if found is None:
        # Of a meeting that was handed over the one that approved its minutes may be elsewhere.
        here = known is not None and known.on in _days(store, state.body.committee.id)
        return (facts.ApprovalCopied("", known.on),) if known and here else ()
    found = _looked_at(found, kept(record))
    new = Approval(found.on, found.signed, found.signer, found.corrections, found.amended)
    # What was changed since does not stand as approved again because other words of it are exempt now.
    same = known is not None and (_unmarked(known) == _unmarked(new) if known.reopened else known == new)
    return () if same else (found,)


def bring_up(store: MeetingStore, meeting: str, clock: Clock, kept: KeptBack) -> MeetingSession:
    """A meeting that no window shows, with what later ones made of its minutes in its own record."""
    session = MeetingSession(store, meeting, clock)
    if new := known_of_others(store, session.replay, kept):
        session.record(*new)
    return session


def tell_earlier_meetings(store: MeetingStore, state: MeetingState, clock: Clock, kept: KeptBack) -> None:
    """Copy what this meeting made of earlier minutes into their records, so that the start page knows it at once.

    Whatever is in the way of that holds up nobody who leaves: the earlier meeting is told when it is opened.
    """
    days = {item.refers_to for item in state.agenda.items if item.kind is ItemKind.MINUTES and item.refers_to}
    committee = state.body.committee.id
    with suppress(ClerkError):
        earlier = store.meetings() if days else ()
        for each in earlier:
            if each.committee == committee and each.phase is Phase.CLOSED and each.held_on in days:
                bring_up(store, each.id, clock, kept)


def _days(store: MeetingStore, committee: str) -> frozenset[date]:
    return frozenset(summary.held_on for summary in store.meetings() if summary.committee == committee)


def as_approved(store: MeetingStore, record: Replay, kept: KeptBack) -> Replay:
    """The record as if what others say of it had been copied into it already, for a reader that writes nothing."""
    found, last = known_of_others(store, record, kept), record.state.last
    if not found or last is None:
        return record
    number = record.entries[-1].number + 1
    return record.after(
        [Entry(number + n, f"known-{n}", "known", last.written, last.written, fact) for n, fact in enumerate(found)]
    )


def known_of_others(store: MeetingStore, record: Replay, kept: KeptBack) -> tuple[facts.ReviewFact, ...]:
    """What the records of other meetings say that this one does not say yet: approved, and found exempt."""
    return (*copied_approval(store, record, kept), *corrections_looked_at(store, record, kept))


def corrections_looked_at(store: MeetingStore, record: Replay, kept: KeptBack) -> tuple[facts.CorrectionsLookedAt, ...]:
    """The corrections to earlier minutes that quote what those keep back now, about which nobody has decided."""
    return tuple(
        facts.CorrectionsLookedAt(approved.item, told)
        for approved, back in _said_of_earlier(store, record.state, kept)
        if (told := looked_at(approved.corrections, back)) != approved.corrections
    )


def quoted_unasked(store: MeetingStore, state: MeetingState, kept: KeptBack) -> AgendaItem | None:
    """The first item at which corrections quote such words and the clerk has not decided about them."""
    for approved, back in _said_of_earlier(store, state, kept):
        if any(unasked(each, back) for each in approved.corrections):
            return state.agenda.item(approved.item)
    return None


def _said_of_earlier(
    store: MeetingStore, state: MeetingState, kept: KeptBack
) -> Iterator[tuple[facts.MinutesApproved, Mapping[str, str]]]:
    """Each approval with corrections that the public may read, and what the minutes it is about keep back."""
    for item in state.agenda.items:
        approved = last_approval(state, item.id)
        if item.refers_to is None or item.exempt or approved is None or approved.private or not approved.corrections:
            continue
        earlier = earlier_meeting(store, state.body.committee.id, item.refers_to)
        if earlier is not None:
            yield approved, kept(earlier)


def _looked_at(found: facts.ApprovalCopied, kept: Mapping[str, str]) -> facts.ApprovalCopied:
    """What the public may not read of it."""
    amended = (MinuteCorrection(new=found.amended),) if found.amended else ()
    told = looked_at((*found.corrections, *amended), kept)
    # Words of no formula have no mark of their own.
    if amended and told[-1].exempt:
        return replace(found, corrections=told, amended="")
    return replace(found, corrections=told[: len(found.corrections)])


def kept_back(record: Replay, styles: HouseStyles = SHIPPED) -> dict[str, str]:
    """The words that the public minutes of a meeting keep back, under their compared form.

    What a later meeting said of them makes none of them public.
    """
    own = Replay.of([entry for entry in record.entries if not isinstance(entry.fact, facts.ApprovalCopied)])
    try:
        return drafting.forbidden_words(own, Version.PUBLIC, styles=styles)
    except ExportError:
        return unprintable_words(own.entries, Version.PUBLIC)


def earlier_meeting(store: MeetingStore, committee: str, on: date) -> Replay | None:
    """The record of the committee's meeting on a day, as an item of minutes refers to it."""
    for summary in store.meetings():
        if summary.committee == committee and summary.held_on == on and summary.phase is not Phase.NOT_OPENED:
            return Replay.of(store.entries(summary.id))
    return None


def _unmarked(approval: Approval) -> Approval:
    """What was approved, whatever of it the public may not read and whatever became of it since."""
    said = [*approval.corrections, *([MinuteCorrection(new=approval.amended)] if approval.amended else [])]
    corrections = tuple(each.unmarked for each in said)
    return replace(approval, corrections=corrections, amended="", reopened="")


def _approval(store: MeetingStore, state: MeetingState, on: date) -> facts.ApprovalCopied | None:
    """The first later meeting of the committee that approved the minutes of that day."""
    later = [s for s in store.meetings() if s.committee == state.body.committee.id and s.held_on > on]
    for summary in sorted(later, key=lambda each: each.held_on):
        other = Replay.of(store.entries(summary.id))
        approved = _approved_of(other.state, on)
        if approved is not None:
            return _copied(summary.id, summary.held_on, approved, other)
    return None


def _approved_of(state: MeetingState, on: date) -> facts.MinutesApproved | None:
    of_day = {item.id for item in state.agenda.items if item.kind is ItemKind.MINUTES and item.refers_to == on}
    return next((each for each in reversed(state.approved) if each.item in of_day), None)


def _copied(meeting: str, on: date, approved: facts.MinutesApproved, record: Replay) -> facts.ApprovalCopied:
    state = record.state
    item = state.agenda.item(approved.item)
    # What was said in private stays with the meeting that said it.
    private = approved.private or (item is not None and item.exempt)
    who = _in_the_chair(record, approved)
    return facts.ApprovalCopied(
        meeting,
        on,
        approved.signed,
        voter_name(state.body, who) if approved.signed and who else "",
        () if private else approved.corrections,
        "" if private else approved.amended,
    )


def _in_the_chair(record: Replay, approved: facts.MinutesApproved) -> str:
    """Who presided when the minutes were approved, else at their item; somebody else may have done so later."""
    state = record.state
    spans = state.agenda.taken(approved.item)
    told = [entry.happened for entry in effective(record.entries) if entry.fact == approved]
    within = [at for at in told if any(span.holds(at) for span in spans)]
    then = (presided_at(state, at) for at in (*within, *(span.start for span in spans)))
    others = (chairing.person for chairing in state.chairs)
    return next((who for who in (*then, state.presiding, *others) if who), state.body.chairman)


def placed_lines(record: Replay, styles: HouseStyles = SHIPPED) -> tuple[PlacedLine, ...]:
    """The lines of minutes as the public have them, each with its place; ExportError where there are none."""
    document = drafting.draft_minutes(record.state, Version.PUBLIC, styles=styles)
    keyed = replace(document, blocks=tuple(_keyed(block, str(n)) for n, block in enumerate(document.blocks)))
    pages: dict[str, int] = {}
    for place in pdf.render_with_places(keyed).places:
        pages.setdefault(place.source, place.page)
    numbers = {item.id: item.number.rstrip(".") for item in record.state.agenda.items}
    both = zip(sent_lines(document, list(numbers)), sent_lines(keyed, list(numbers)), strict=True)
    return tuple(
        PlacedLine(tidy(line.text).strip(), str(pages.get(key.source, "")), numbers.get(line.item, ""))
        for line, key in both
    )


def _keyed(block: Block, key: str) -> Block:
    """The block under a source of its own, so that its page can be found."""
    if isinstance(block, BulletList):
        return replace(block, items=tuple(_bullet(item, key) for item in block.items), source=key)
    return replace(block, source=key)


def _bullet(item: BulletItem, key: str) -> BulletItem:
    own = f"{key}.{words(item.line)}"
    return replace(item, source=own, children=tuple(_bullet(child, own) for child in item.children))
