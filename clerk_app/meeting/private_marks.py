"""Facts taken down in private carry the mark themselves, so that they stay private whatever is corrected later."""

from __future__ import annotations

from dataclasses import replace

from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import is_private_now, known_in_public, taken_in_private
from clerk_app.meeting.state import MeetingState


def kept_private(state: MeetingState, fact: facts.Fact, before: facts.Fact | None = None) -> facts.Fact:
    """A fact whose words were typed in private, marked whatever the moment; a summary is for the public and stays so.

    A correction is marked where it says other words than the entry did `before`.
    """
    match fact:
        case facts.Corrected(_, _, new) if new is not None:
            return replace(fact, fact=_with_private(state, new, before)) if _says_more(state, new, before) else fact
        case facts.Struck() | facts.Restored() | facts.Corrected():
            return fact
        case _:
            return _with_private(state, fact)


def has_mark(fact: facts.Fact) -> bool:
    """Whether the words of an entry can be marked, so that the public minutes leave them out."""
    return _with_mark(fact) is not None


def _with_mark(fact: facts.Fact) -> facts.MeetingFact | None:
    """The fact with the mark that its words are private, `None` where it has none."""
    match fact:
        case facts.NoteKept(_, content) if content.kind is not NoteKind.SUMMARY:
            return replace(fact, content=replace(content, private=True))
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            return replace(fact, private=True)
        case facts.InterestDeclared(declaration):
            return replace(fact, declaration=replace(declaration, private=True))
        case facts.QuestionAnswered(answer):
            return replace(fact, answer=replace(answer, private=True))
        case _:
            return None


def _with_private(state: MeetingState, fact: facts.MeetingFact, before: facts.Fact | None = None) -> facts.MeetingFact:
    match fact:
        case facts.QuestionAnswered(answer):
            return replace(fact, answer=_private_answer(state, answer, before))
        case facts.PersonIntroduced():
            return replace(fact, private=True)
        case facts.ItemAdded(item) if state.agenda.item(item.id) is None and not item.exempt:
            # What comes up behind closed doors is exempt, its title too, until the clerk says otherwise (F2).
            paragraphs = state.exclusions[-1].paragraphs if state.exclusions else ()
            return replace(fact, item=replace(item, exempt=True, exempt_paragraphs=paragraphs, on_the_day=True))
        case _:
            return _with_mark(fact) or fact


def _private_answer(state: MeetingState, answer: Answer, before: facts.Fact | None) -> Answer:
    """An answer of which something is private, beside what was said in public before."""
    latest = state.questions.answer_to(answer.question)
    was = before.answer if isinstance(before, facts.QuestionAnswered) else latest.answer if latest else None
    said = was.said_in_public if was is not None else Answer(answer.question)
    if answer.private or not _says_more(state, facts.QuestionAnswered(answer), facts.QuestionAnswered(said)):
        return answer
    return replace(answer, private=True, in_public=None if said.is_blank else said)


def _says_more(state: MeetingState, new: facts.Fact, before: facts.Fact | None) -> bool:
    """Whether a fact has other words than it had before."""
    known = _words(state, before) if before is not None else set()
    return bool(_words(state, new) - known - {""})


def _words(state: MeetingState, fact: facts.Fact) -> set[str]:
    """The words of a fact that its mark keeps out of the public minutes."""
    match fact:
        case facts.NoteKept(_, content):
            return {content.text, content.purpose}
        case facts.DecisionRecorded():
            return {fact.to_whom}
        case facts.VoteTaken():
            return {fact.vote.reason}
        case facts.MinutesApproved():
            return {fact.amended}
        case facts.ItemSetAside():
            return {fact.reason}
        case facts.InterestDeclared(declaration):
            return {declaration.nature}
        case facts.QuestionAnswered(answer):
            names = {answer.by, answer.written_by} - known_in_public(state)
            return {answer.answer, answer.supplementary, answer.supplementary_answer, *names}
        case _:
            # The rest has no mark, or is corrected in public where it was said in public.
            return set()


def with_mark(entry: Entry, note: Note, *, private: bool) -> facts.MeetingFact | None:
    """What an entry of the record is to say so that a note is private or public; `None` where it stays as it is.

    With the words of a motion goes what came of it: outcome and vote.
    """
    match entry.fact:
        case facts.NoteKept(_, content) if entry.id == note.id and content.private is not private:
            return replace(entry.fact, content=replace(content, private=private))
        case facts.DecisionRecorded(motion) | facts.VoteTaken(motion):
            is_its = motion == motion_of(note) and entry.fact.private is not private
            return replace(entry.fact, private=private) if is_its else None
        case _:
            return None


def marked(state: MeetingState, fact: facts.Fact, before: facts.Fact | None = None) -> facts.Fact:
    """The fact as it is to be written: marked private where it is taken down in private or on an exempt item.

    `before` is what the entry said that a correction corrects.
    """
    match fact:
        case facts.Corrected(entry, _, facts.NoteKept(item) as new) if is_private_now(state, item):
            # A public entry that is corrected in private stays public: the clerk is told.
            content = replace(new.content, private=new.content.private or _is_first_made(state, entry, new))
            return replace(fact, fact=replace(new, content=content))
        case facts.Corrected(_, _, facts.NoteKept() | None) | facts.Struck() | facts.Restored():
            return fact
        case facts.Corrected(_, _, new) if new is not None:
            return kept_private(state, fact, before) if _is_said_in_private(state, new) else fact
        case _:
            return kept_private(state, fact) if _is_said_in_private(state, fact) else fact


def _is_said_in_private(state: MeetingState, fact: facts.Fact) -> bool:
    match fact:
        case facts.NoteKept(item):
            # Scratch too: it is in no minutes, until it is made something else.
            return is_private_now(state, item)
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            return is_private_now(state, fact.item)
        case facts.InterestDeclared(declaration):
            # Before it an interest in an exempt item is declared in public.
            return state.in_private or declaration.item in taken_in_private(state)
        case _:
            return state.in_private


def _is_first_made(state: MeetingState, entry: str, new: facts.NoteKept) -> bool:
    """Whether scratch or a summary becomes an entry of the minute, which takes down what is said now."""
    aside = (NoteKind.SCRATCH, NoteKind.SUMMARY)
    note = state.note(entry)
    return note is not None and note.content.kind in aside and new.content.kind not in aside
