"""What the public minutes say though it was said or changed in private, and what a struck-out exclusion lets out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from clerk_app.meeting import facts
from clerk_app.meeting.decision_words import OUTCOMES
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.exempt import Exclusion
from clerk_app.meeting.exempt_words import Texts, public_texts
from clerk_app.meeting.marks import as_it_turned_out
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.privacy import decision_is_private, fact_is_private, only_in_private
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class SaidInPrivate:
    """An entry with the words of it that are public, `changed` where it had others before press and public left."""

    entry: Entry
    words: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class LetOut:
    """An exclusion that was struck out: who is named because of it, and the entries that are private all the same."""

    start: datetime
    people: tuple[str, ...]
    private: tuple[Entry, ...]


def public_though_private(entries: Sequence[Entry], state: MeetingState) -> tuple[SaidInPrivate, ...]:
    """Everything that stands in the public minutes though press and public were out when it happened or was typed.

    So it is after the time of an exclusion was corrected to an earlier one, where the clerk made it public, and where
    a public entry was changed in private. The words come from where the check of a finished file has them, so that no
    kind of fact is left out. What the public were told in the same words is none; nor is a summary.
    """
    if not state.exclusions:
        return ()
    closed, standing = _Closed(entries, state), effective(entries)
    inside = [entry for entry in standing if closed.covers(entry, closed.writer(entry))]
    candidates = [e for e in inside if not _is_for_the_public(e.fact) and not fact_is_private(state, e)]
    if not candidates:
        return ()
    texts, found = public_texts(entries, state), []
    told = _Told(entries, standing, closed, texts)
    for entry in candidates:
        words = [text for text in texts(entry, entry.fact) if not told.in_public(text)]
        if words:
            changed = closed.writer(entry) is not None or _is_edit(entry, standing)
            found.append(SaidInPrivate(entry, ", ".join(dict.fromkeys(words)), changed))
    return (*found, *_decided(inside, state, {_motion(each.entry) for each in found}))


class _Told:
    """What the public were told; gathered only where it is asked for."""

    def __init__(self, entries: Sequence[Entry], standing: Sequence[Entry], closed: _Closed, texts: Texts) -> None:
        self._versions = partial(_versions, entries, standing)
        self._closed = closed
        self._of = texts

    @cached_property
    def _texts(self) -> frozenset[str]:
        open_ones = (entry for entry, writer in self._versions() if not self._closed.covers(entry, writer))
        return frozenset(text for entry in open_ones for text in self._of(entry, entry.fact))

    def in_public(self, text: str) -> bool:
        """Whether the public were told exactly this."""
        return text in self._texts


def _is_for_the_public(fact: facts.Fact) -> bool:
    """A summary; and of somebody introduced in private the public learn no more than the name, if they saw them."""
    is_summary = isinstance(fact, facts.NoteKept) and fact.content.kind is NoteKind.SUMMARY
    return is_summary or (isinstance(fact, facts.PersonIntroduced) and fact.private)


def _is_edit(entry: Entry, standing: Sequence[Entry]) -> bool:
    if not isinstance(entry.fact, facts.ItemAdded):
        return False
    item = entry.fact.item.id
    first = next(e for e in standing if isinstance(e.fact, facts.ItemAdded) and e.fact.item.id == item)
    return first is not entry


def _motion(entry: Entry) -> str:
    fact = entry.fact
    return fact.motion if isinstance(fact, facts.DecisionRecorded | facts.VoteTaken) else entry.id


def _decided(inside: Sequence[Entry], state: MeetingState, told: set[str]) -> Iterator[SaidInPrivate]:
    """The public decisions that were taken while press and public were out, which may have no word of their own."""
    for decision in state.decisions:
        if decision.motion in told or decision.private or decision_is_private(state, decision):
            continue
        its = (e for e in inside if isinstance(e.fact, facts.DecisionRecorded | facts.VoteTaken))
        taken = next((e for e in its if _motion(e) == decision.motion), None)
        if taken is not None:
            yield SaidInPrivate(taken, OUTCOMES[decision.outcome])


def _versions(entries: Sequence[Entry], standing: Sequence[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """What each standing entry says and said before, and the correction that said it.

    What hangs on times is given as public: whoever asks knows the times.
    """
    now, struck = {entry.id: entry for entry in standing}, struck_out(entries)
    for entry in entries:
        if entry.id in now:
            yield replace(now[entry.id], fact=as_it_turned_out(entry.fact, public_out=False)), None
        elif isinstance(entry.fact, facts.Corrected) and entry.fact.fact is not None and entry.id not in struck:
            of = now.get(entry.fact.entry)
            if of is not None:
                yield replace(of, fact=as_it_turned_out(entry.fact.fact, public_out=False)), entry


class _Closed:
    """Tells what happened or was typed while press and public were out, as the record now has it."""

    def __init__(self, entries: Sequence[Entry], state: MeetingState) -> None:
        numbers = {entry.id: entry.number for entry in entries}
        struck = struck_out(entries)
        self._spans = [(exclusion.span, numbers.get(exclusion.id, 0)) for exclusion in state.exclusions]
        self._writers = {
            entry.fact.entry: entry
            for entry in entries
            if isinstance(entry.fact, facts.Corrected) and entry.fact.fact is not None and entry.id not in struck
        }

    def writer(self, entry: Entry) -> Entry | None:
        """The correction from which an entry has its words, if any."""
        return self._writers.get(entry.id)

    def covers(self, entry: Entry, writer: Entry | None = None) -> bool:
        """Whether an entry happened, or its words were typed, in private."""
        typed = writer or entry
        return self._holds(entry.happened, entry.number) or self._holds(typed.written, typed.number)

    def _holds(self, at: datetime, number: int) -> bool:
        # What was put down in the same instant before the resolution was said in public.
        return any(span.holds(at) and (at > span.start or number > start) for span, start in self._spans)


# -- exclusions that were struck out ---------------------------------------------------------------------------


def let_out(entries: Sequence[Entry], state: MeetingState) -> tuple[LetOut, ...]:
    """The struck-out exclusions that still matter.

    Where no exclusion stands the meeting was public: who was there is named like anybody else, but what was taken down
    as private stays so until the clerk says otherwise.
    """
    found = []
    for exclusion in _struck(entries, state):
        as_it_was = replace(state, exclusions=(*state.exclusions, exclusion))
        people = only_in_private(as_it_was) - only_in_private(state)
        private = tuple(
            entry
            for entry in effective(entries)
            if exclusion.span.holds(entry.written) and fact_is_private(state, entry)
        )
        if people or private:
            found.append(LetOut(exclusion.span.start, tuple(sorted(people)), private))
    return tuple(found)


def _struck(entries: Sequence[Entry], state: MeetingState) -> Iterator[Exclusion]:
    struck = struck_out(entries)
    times = {
        entry.fact.entry: entry.fact.happened
        for entry in entries
        if isinstance(entry.fact, facts.Corrected) and entry.fact.happened is not None and entry.id not in struck
    }
    for entry in entries:
        if not isinstance(entry.fact, facts.PublicExcluded) or entry.id not in struck:
            continue
        start, until = times.get(entry.id, entry.happened), struck[entry.id].written
        ends = (e.happened for e in entries if isinstance(e.fact, facts.PublicReadmitted | facts.MeetingClosed))
        span = Span(start, min((end for end in ends if start < end < until), default=max(start, until)))
        # Done again at once, it stands after all.
        if not any(each.span.holds(span.start) for each in state.exclusions):
            yield Exclusion(entry.id, span, entry.fact.items)
