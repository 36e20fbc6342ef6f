"""What is still to be seen to before the meeting closes; none of it forbids the close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_app.meeting import adjournments, doubts, facts, presence, references, urgency
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.approval_draft import unrecorded_approvals
from clerk_app.meeting.blanks import wanted_words
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.decision_words import NOT_PASSED, OUTCOMES, vote_words
from clerk_app.meeting.decisions import Decision, VoteMethod
from clerk_app.meeting.describe import describe
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.finding import Finding, Gravity, place_of_motion
from clerk_app.meeting.half_typed import half_typed
from clerk_app.meeting.motions import is_amendment
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import lacks_summary
from clerk_app.meeting.question_findings import question_findings
from clerk_app.meeting.said_in_private import let_out, public_though_private
from clerk_app.meeting.slot_left import as_of, slot_left, still_open
from clerk_app.meeting.state import MeetingState

END_SLOT = "end_slot"
"""The place of what is put right by ending the question slot."""

MOST_NAMES = 4
"""So many people are named before the rest are counted."""

MOST_LETTERS = 60
"""So much of an entry is quoted."""


def findings(
    state: MeetingState, draft: Draft | None = None, entries: Sequence[Entry] = (), drafts: Sequence[Draft] = ()
) -> tuple[Finding, ...]:
    """Everything unfinished, what cannot be mended after the close first.

    `draft` is the line being typed, `entries` the record from which the state comes, `drafts` what stands in forms.
    """
    return (
        *_urgent(state),
        *_line(state, draft),
        *(Finding(words, "questions") for words in half_typed(state, drafts)),
        *unrecorded_approvals(state, drafts),
        *_attendance(state),
        *_adjournment(state),
        *_private(state),
        *_clocks(state),
        *(Finding(words, place) for words, place in question_findings(state)),
        *_items(state),
        *_earlier_minutes(state),
        *_unpublished(state),
        *odd_references(state),
        *_doubts(state),
        *_votes(state),
        *of_entries(state),
        *_left_out(state),
        *_said_in_private(state, entries),
        *_let_out(state, entries),
    )


def _missing(words: str, place: str) -> Finding:
    return Finding(words, place, gravity=Gravity.MISSING)


def _line(state: MeetingState, draft: Draft | None) -> tuple[Finding, ...]:
    if draft is None or not draft.text.strip():
        return ()
    item = state.agenda.item(draft.item)
    where = f", item {item.number}" if item and item.number else ""
    return (Finding(f"A line is typed and not kept{where}: “{quoted(draft.text)}”", "line"),)


def _attendance(state: MeetingState) -> tuple[Finding, ...]:
    missing = presence.unaccounted(state)
    if not missing:
        return ()
    names = [state.body.person(person).initial_name for person in missing]
    verb = "is" if len(names) == 1 else "are"
    return (_missing(f"{listed(names)} {verb} in no list: neither present nor with apologies", "attendance"),)


def _adjournment(state: MeetingState) -> tuple[Finding, ...]:
    if not adjournments.is_adjourned(state.adjournments):
        return ()
    since = state.adjournments[-1].span.start
    return (_missing(f"Adjourned at {since:%H:%M} and not reconvened", "adjournments"),)


def _private(state: MeetingState) -> tuple[Finding, ...]:
    if not state.in_private:
        return ()
    since = state.exclusions[-1].span.start
    return (Finding(f"The meeting is in private session since {since:%H:%M}", "line"),)


def _left_out(state: MeetingState) -> tuple[Finding, ...]:
    """What is private without a summary for the public."""
    return tuple(
        _missing(f"No public summary of what the minutes leave out of {_named(item)}", f"summary:{item.id}")
        for item in lacks_summary(state)
    )


def _said_in_private(state: MeetingState, entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """What is public though it was said or changed in private."""
    found = []
    for said in public_though_private(entries, state):
        what = describe(said.entry.fact, state).kind.lower()
        lead = "Changed in private session, and public" if said.changed else "Public, but written in private session"
        of = "" if isinstance(said.entry.fact, facts.NoteKept) else f" ({what}{_at_item(state, said.entry.fact)})"
        found.append(Finding(f"{lead}{of}: “{quoted(said.words)}”", _place(said.entry)))
    return tuple(found)


def _at_item(state: MeetingState, fact: facts.Fact) -> str:
    match fact:
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            item = state.agenda.item(fact.item)
        case facts.InterestDeclared(declaration):
            item = state.agenda.item(declaration.item)
        case facts.ItemAdded(added):
            return f" {added.number.rstrip('.')}" if added.number else ""
        case _:
            item = None
    return f", item {item.number.rstrip('.')}" if item and item.number else ""


def _place(entry: Entry) -> str:
    match entry.fact:
        case facts.NoteKept():
            return f"note:{entry.id}"
        case facts.ItemAdded(item):
            return f"item:{item.id}"
        case facts.BodyCopied():
            return "attendance"
        case _:
            return f"entry:{entry.id}"


def _let_out(state: MeetingState, entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """Whom the public minutes name, and what they leave out all the same, because an exclusion was struck out."""
    found = []
    for each in let_out(entries, state):
        head = f"The exclusion of {each.start:%H:%M} is struck out"
        if each.people:
            names = listed([state.body.person(person).full_name for person in each.people])
            were = "was" if len(each.people) == 1 else "were"
            found.append(Finding(f"{head}: the public minutes name {names}, who {were} here only then", "record"))
        if each.private:
            count = len(each.private)
            left = "an entry from then is" if count == 1 else f"{count} entries from then are"
            found.append(Finding(f"{head}, but {left} still private", _place(each.private[0])))
    return tuple(found)


def _named(item: AgendaItem) -> str:
    return f"item {item.number.rstrip('.')}" if item.number else f"‘{item.title}’"


def _clocks(state: MeetingState) -> tuple[Finding, ...]:
    slot = state.questions.slot
    if slot is None or slot.span.end is not None:
        return ()
    return (Finding(f"{still_open(state)}: end them {as_of(state, slot_left(state))}", END_SLOT),)


def _items(state: MeetingState) -> tuple[Finding, ...]:
    agenda = state.agenda
    missed = [item for item in agenda.items if not agenda.taken(item.id) and agenda.aside(item.id) is None]
    return tuple(
        Finding(f"Item {item.number} was not taken: {item.title}".replace("Item  ", "An item "), f"item:{item.id}")
        for item in missed
    )


def _earlier_minutes(state: MeetingState) -> tuple[Finding, ...]:
    """Minutes that were on the agenda and called, of which the record says nothing at all."""
    agenda, approved = state.agenda, {each.item for each in state.approved}
    minuted = {note.item for note in state.notes if note.content.kind is not NoteKind.SCRATCH}
    return tuple(
        Finding(f"The minutes of {plain_date(item.refers_to)} were not approved: {_named(item)}", f"item:{item.id}")
        for item in agenda.items
        if item.kind is ItemKind.MINUTES
        and item.refers_to is not None
        and agenda.taken(item.id)
        and agenda.aside(item.id) is None
        and item.id not in approved | minuted
    )


def _urgent(state: MeetingState) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            f"{urgency.named(item)} is urgent business without its special circumstances",
            f"urgency:{item.id}",
            first=True,
            gravity=Gravity.WRONG,
        )
        for item in urgency.unexplained(state)
    )


def _unpublished(state: MeetingState) -> tuple[Finding, ...]:
    return tuple(
        Finding(f"{urgency.named(item)} was not on the published agenda, and is not marked urgent", f"item:{item.id}")
        for item in urgency.unpublished(state)
    )


def odd_references(state: MeetingState) -> tuple[Finding, ...]:
    """Report references out of the committee's pattern, of another year, or printed twice."""
    if state.arranged is None:
        return ()
    odd = references.doubts(state.body.committee, state.agenda.items, state.arranged.on.year)
    return tuple(Finding(f"{urgency.named(item)}: {words}".rstrip("."), f"item:{item.id}") for item, words in odd)


def _doubts(state: MeetingState) -> tuple[Finding, ...]:
    found = doubts.unsettled(state)
    return tuple(
        Finding(d.words.rstrip("."), place_of_motion(state, d.motion, d.item), gravity=Gravity.WRONG) for d in found
    )


def _votes(state: MeetingState) -> tuple[Finding, ...]:
    found = []
    for decision in state.decisions:
        item, words = state.agenda.item(decision.item), _doubt(state, decision)
        if item is None or not words:
            continue
        where = f", item {item.number}" if item.number else ""
        place = place_of_motion(state, decision.motion, item.id)
        found.append(Finding(words + where, place, gravity=Gravity.WRONG))
    return tuple(found)


def _doubt(state: MeetingState, decision: Decision) -> str:
    vote, word = decision.vote, OUTCOMES[decision.outcome]
    unvoted = vote is None or vote.method is VoteMethod.NO_VOTE
    if vote is not None and not unvoted and vote.carried is (decision.outcome in NOT_PASSED):
        head = f"Amendment {word.lower()}" if is_amendment(state, decision.motion) else word
        return f"{head}, but the vote was {vote_words(vote)}"
    if vote is not None and vote.asks_casting:
        return f"The vote was {vote_words(vote)}, and no casting vote is recorded"
    if unvoted and state.room.budget and decision.outcome not in NOT_PASSED:
        return "A budget meeting, and no names are recorded for a decision"
    return ""


def of_entries(state: MeetingState) -> tuple[Finding, ...]:
    """What is flagged or unfinished among the entries of the minute."""
    return tuple(finding for note in state.notes for finding in _note(state, note))


def _note(state: MeetingState, note: Note) -> Iterator[Finding]:
    item = state.agenda.item(note.item)
    where = f", item {item.number}" if item and item.number else ""
    yield from (Finding(words, f"note:{note.id}", gravity=Gravity.WRONG) for words in _unfilled(note, where))
    found = []
    if note.to_check:
        why = f" ({note.content.check_why})" if note.content.check_why else ""
        found.append(f"To check{where}{why}: “{quoted(note.content.text)}”")
    if note.content.kind is NoteKind.ACTION and (lacks := lacking(note)):
        found.append(f"An action has {lacks}{where}: “{quoted(note.content.text)}”")
    if note.content.kind is NoteKind.AMENDMENT and state.decision(note.id) is None:
        found.append(f"What became of an amendment is not recorded{where}: “{quoted(note.content.text)}”")
    yield from (_missing(words, f"note:{note.id}") for words in found)


def _unfilled(note: Note, where: str) -> Iterator[str]:
    if note.content.kind is not NoteKind.SCRATCH and (wanted := wanted_words(note.content.text)):
        yield f"A phrase is not filled in{where} ({wanted}): “{quoted(note.content.text)}”"


def lacking(note: Note) -> str:
    """'no owner and no date' of what is to be done, '' where both are given."""
    missing = [word for word, given in (("owner", note.content.owner), ("date", note.content.due)) if not given]
    return "no " + " and no ".join(missing) if missing else ""


def listed(names: list[str]) -> str:
    """Names in a sentence, the rest counted where there are many."""
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def quoted(text: str) -> str:
    """The beginning of an entry on one line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1].rstrip() + "…"
